//! The desktop's notifications: shown, replaced, taken away, and what people do with them.

#[cfg(not(target_os = "linux"))]
mod elsewhere;
#[cfg(target_os = "linux")]
mod linux;

use chancery_protocol::RoomId;

#[cfg(not(target_os = "linux"))]
pub(super) use self::elsewhere::Notifier;
#[cfg(target_os = "linux")]
pub(super) use self::linux::Notifier;

/// What a notification is about. Each has one place on the desktop: a new one replaces the one before.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub(super) enum Subject {
    /// A conversation.
    Room(RoomId),
    /// A test.
    Test,
}

/// A notification as the desktop is to show it.
pub(super) struct Showing<'a> {
    pub(super) subject: Subject,
    pub(super) title: &'a str,
    /// Plain text.
    pub(super) body: &'a str,
    /// Whether it asks for attention, or only says something else than before.
    pub(super) alert: bool,
    pub(super) sound: bool,
    /// The label of the button that opens it.
    pub(super) open: &'a str,
    /// The field for an answer; without it there is none.
    pub(super) reply: Option<&'a Field>,
}

/// What stands around the field for an answer.
pub(super) struct Field {
    /// On the button that opens it.
    pub(super) open: String,
    /// In it, while it is empty.
    pub(super) hint: String,
    /// On the button that sends it.
    pub(super) send: String,
}

/// What people do with notifications, and what becomes known of the desktop.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Heard {
    /// One was clicked. On Wayland the token lets the window come to the front.
    Clicked { subject: Subject, token: Option<String> },
    /// One was answered where it stood.
    Replied { room: RoomId, text: String },
    /// The desktop's service for notifications came or went.
    Service { there: bool, clicks: bool },
}
