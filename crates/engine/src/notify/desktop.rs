//! What the shell and the engine tell each other about the desktop: notifications one way, focus and clicks the other.
//!
//! Nothing of it goes through the web view, which may be reloading, hidden or busy.

use std::sync::{Mutex, PoisonError};

use chancery_protocol::{
    ChainLink, DesktopAbilities, Navigate, NotificationChain, NotificationPreferences, PreviewContent, RoomId,
    RoomListTotals,
};
use tokio::sync::{mpsc, watch};

/// What the shell is asked to do.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum DesktopEvent {
    /// Show this, in place of what is shown for the same room.
    Show(Notice),
    /// Take away what is shown for this room.
    Clear(RoomId),
    /// Take away everything.
    ClearAll,
    /// Show the notification of a test, then call [`Desktop::test_shown`].
    Test {
        /// Whether it makes a sound.
        sound: bool,
    },
}

/// A conversation's notification. It holds no more than the person allows to be shown.
#[derive(Clone, PartialEq, Eq)]
pub struct Notice {
    /// Which conversation.
    pub room: RoomId,
    /// How many messages it stands for.
    pub count: u32,
    /// Whether it asks for attention again, or only says something else than before.
    pub alert: bool,
    /// Whether it makes a sound.
    pub sound: bool,
    /// What it says.
    pub words: NoticeWords,
    /// Whether it may be answered where it stands: a conversation that this account may write to, and that is named.
    pub answerable: bool,
}

/// What became of an answer that was written in a notification.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Reply {
    /// There was nothing in it.
    Empty,
    /// It is in the queue, and survives a crash.
    Queued,
    /// It was refused, and stands in the place to write; the window is to come to the front.
    Kept,
}

/// What a notification may say, by [`chancery_protocol::NotificationContent`]. All text is on one line and cleaned.
#[derive(Clone, PartialEq, Eq)]
pub enum NoticeWords {
    /// That there is something new.
    Nothing,
    /// Who and where.
    Names(NoticeNames),
    /// Who, where and what.
    Everything(NoticeNames, NoticeContent),
}

/// Who and where.
#[derive(Clone, PartialEq, Eq)]
pub struct NoticeNames {
    /// Who wrote last, with the address if others have a name like theirs.
    pub sender: String,
    /// The room's name; `None` in a chat of two.
    pub room: Option<String>,
}

/// What happened last.
#[derive(Clone, PartialEq, Eq)]
pub enum NoticeContent {
    /// A message.
    Message(PreviewContent),
    /// The person is asked into the room.
    Invitation,
}

impl std::fmt::Debug for Notice {
    /// Without names and text: what is printed may end in a log.
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter.debug_struct("Notice").field("count", &self.count).field("alert", &self.alert).finish_non_exhaustive()
    }
}

/// The engine's view of the desktop.
#[derive(Debug)]
pub struct Desktop {
    /// Where requests go, once a shell has asked for them.
    events: Mutex<Option<mpsc::UnboundedSender<DesktopEvent>>>,
    focused: watch::Sender<bool>,
    pub(crate) attended: watch::Sender<Option<RoomId>>,
    pub(crate) abilities: watch::Sender<DesktopAbilities>,
    pub(crate) language: watch::Sender<String>,
    pub(crate) preferences: watch::Sender<NotificationPreferences>,
    pub(crate) totals: watch::Sender<RoomListTotals>,
    pub(crate) chain: watch::Sender<NotificationChain>,
    /// Where somebody wants to go, until a window takes them there.
    clicks: watch::Sender<Option<Navigate>>,
}

impl Default for Desktop {
    fn default() -> Self {
        Self {
            events: Mutex::new(None),
            focused: watch::Sender::new(false),
            attended: watch::Sender::new(None),
            abilities: watch::Sender::new(DesktopAbilities::default()),
            language: watch::Sender::new("en".to_owned()),
            preferences: watch::Sender::new(NotificationPreferences::default()),
            totals: watch::Sender::new(RoomListTotals::default()),
            chain: watch::Sender::new(NotificationChain::default()),
            clicks: watch::Sender::new(None),
        }
    }
}

impl Desktop {
    /// What the shell is to do from now on. A second call takes the place of the first.
    pub fn events(&self) -> mpsc::UnboundedReceiver<DesktopEvent> {
        let (sender, receiver) = mpsc::unbounded_channel();
        *self.events.lock().unwrap_or_else(PoisonError::into_inner) = Some(sender);
        receiver
    }

    /// How this device notifies, to follow; the defaults while nobody is signed in.
    pub fn preferences(&self) -> watch::Receiver<NotificationPreferences> {
        self.preferences.subscribe()
    }

    /// The language the window speaks, to follow.
    pub fn language(&self) -> watch::Receiver<String> {
        self.language.subscribe()
    }

    /// What is unread over all rooms, to follow.
    pub fn totals(&self) -> watch::Receiver<RoomListTotals> {
        self.totals.subscribe()
    }

    /// Says whether the window is in front and has the keyboard.
    pub fn set_focused(&self, focused: bool) {
        self.focused.send_if_modified(|current| std::mem::replace(current, focused) != focused);
    }

    /// Says what the desktop can do, as far as that has changed.
    pub fn report(&self, change: impl FnOnce(&mut DesktopAbilities)) {
        self.abilities.send_if_modified(|current| {
            let before = *current;
            change(current);
            *current != before
        });
    }

    /// Says that the notification of a room was clicked: the window goes there.
    pub fn clicked(&self, room: RoomId) {
        self.clicks.send_replace(Some(Navigate::Room { room }));
    }

    /// Says that another program gave a link to this one: the window goes where it leads. False for one that does not
    /// lead into this application.
    pub fn follow_link(&self, href: &str) -> bool {
        let ours = crate::links::is_for_us(href);
        if ours {
            self.clicks.send_replace(Some(Navigate::Link { href: href.to_owned() }));
        }
        ours
    }

    /// Says whether the notification of a test was taken.
    pub fn test_shown(&self, shown: bool) {
        self.chain.send_modify(|chain| {
            (chain.shown, chain.clicked) =
                if shown { (ChainLink::Holds, ChainLink::Testing) } else { (ChainLink::Broken, ChainLink::Untested) };
        });
    }

    /// Says that the notification of a test was clicked.
    pub fn test_clicked(&self) {
        self.chain.send_modify(|chain| chain.clicked = ChainLink::Holds);
    }

    pub(crate) fn send(&self, event: DesktopEvent) {
        if let Some(events) = &*self.events.lock().unwrap_or_else(PoisonError::into_inner) {
            // A shell that is gone shows nothing any more.
            let _ = events.send(event);
        }
    }

    /// Told of clicks, also of one from before that no window has taken.
    pub(crate) fn follow_clicks(&self) -> watch::Receiver<Option<Navigate>> {
        let mut clicks = self.clicks.subscribe();
        clicks.mark_changed();
        clicks
    }

    /// Where to go, once.
    pub(crate) fn take_click(&self) -> Option<Navigate> {
        let mut taken = None;
        self.clicks.send_if_modified(|click| {
            taken = click.take();
            false
        });
        taken
    }

    pub(crate) fn follow_focus(&self) -> watch::Receiver<bool> {
        self.focused.subscribe()
    }

    /// The room whose messages are being looked at as they come.
    pub(crate) fn in_sight(&self) -> Option<RoomId> {
        if *self.focused.borrow() { self.attended.borrow().clone() } else { None }
    }

    /// Forgets what belongs to an account that is closed. Its preferences stay: what the desktop was asked for, such as
    /// starting at login, outlasts the program.
    pub(crate) fn forget_account(&self) {
        self.send(DesktopEvent::ClearAll);
        self.attended.send_replace(None);
        self.clicks.send_replace(None);
        self.totals.send_replace(RoomListTotals::default());
        self.chain.send_replace(NotificationChain::default());
    }

    /// Forgets how this device notifies: the account is gone from it.
    pub(crate) fn forget_preferences(&self) {
        self.preferences.send_replace(NotificationPreferences::default());
    }
}
