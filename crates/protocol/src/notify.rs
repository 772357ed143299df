//! Notifications: what a person wants to be told about, in which words, and whether that works on this desktop.
//!
//! What is told about is a matter of the account: push rules on the server, which every client of the person obeys
//! (client-server API, "Push rules"). In which words, with which sound and when is a matter of this device.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::ids::{OperationId, RoomId, Timestamp};

/// How much a notification says.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub enum NotificationContent {
    /// Sender, room and the message.
    #[default]
    Everything,
    /// Sender and room.
    Names,
    /// That there is a message.
    Nothing,
}

/// Which messages notify.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub enum NotifyMode {
    /// Every message.
    All,
    /// Those that name this account, everybody in the room or a keyword.
    Mentions,
    /// None.
    None,
}

/// What of one room notifies.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct RoomNotify {
    /// What was chosen for this room; `None` if it follows the default.
    pub chosen: Option<NotifyMode>,
    /// The default for rooms of its kind.
    pub default: NotifyMode,
}

/// Chooses what of one room notifies.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct RoomNotifySet {
    /// This act.
    pub operation: OperationId,
    /// Which room.
    pub room: RoomId,
    /// What notifies; `None` follows the default.
    pub mode: Option<NotifyMode>,
}

/// Which rooms a default is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub enum RoomKind {
    /// Chats of two people.
    Direct,
    /// All others.
    Room,
}

/// Changes one thing about notifications.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct NotificationsChange {
    /// This act.
    pub operation: OperationId,
    /// What.
    pub change: NotificationChange,
}

/// One thing about notifications, as it shall be.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(tag = "type", rename_all = "camelCase", rename_all_fields = "camelCase")]
#[ts(export)]
pub enum NotificationChange {
    /// How much notifications say on this device.
    Content {
        /// How much.
        content: NotificationContent,
    },
    /// Whether they make a sound on this device.
    Sound {
        /// Whether.
        on: bool,
    },
    /// Silence on this device.
    QuietUntil {
        /// Until when; `None` ends it.
        until: Option<Timestamp>,
    },
    /// Whether closing the window leaves the program running.
    CloseToTray {
        /// Whether.
        on: bool,
    },
    /// Whether the program starts, without a window, when the person signs in to the computer.
    StartAtLogin {
        /// Whether.
        on: bool,
    },
    /// Whether anything notifies at all, on every device of the account.
    Account {
        /// Whether.
        on: bool,
    },
    /// What notifies where nothing was chosen for the room.
    Default {
        /// In which rooms.
        rooms: RoomKind,
        /// [`NotifyMode::All`] or [`NotifyMode::Mentions`]; rooms are silenced one by one.
        mode: NotifyMode,
    },
    /// Adds a word that notifies wherever it is written.
    KeywordAdd {
        /// The word.
        keyword: String,
    },
    /// Takes such a word away.
    KeywordRemove {
        /// The word.
        keyword: String,
    },
}

/// Everything about notifications; replaces what was known.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct Notifications {
    /// This device's own.
    pub device: NotificationPreferences,
    /// The account's.
    pub rules: NotificationRules,
    /// What this desktop can do.
    pub desktop: DesktopAbilities,
    /// How far the test has come.
    pub chain: NotificationChain,
}

/// How this device notifies.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", default)]
#[ts(export)]
pub struct NotificationPreferences {
    /// How much notifications say.
    pub content: NotificationContent,
    /// Whether they make a sound.
    pub sound: bool,
    /// Silent until then.
    pub quiet_until: Option<Timestamp>,
    /// Whether closing the window leaves the program running.
    pub close_to_tray: bool,
    /// Whether the program starts when the person signs in to the computer.
    pub start_at_login: bool,
}

impl Default for NotificationPreferences {
    fn default() -> Self {
        Self {
            content: NotificationContent::default(),
            sound: true,
            quiet_until: None,
            close_to_tray: false,
            start_at_login: false,
        }
    }
}

/// What the account's push rules say.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct NotificationRules {
    /// Whether anything notifies at all.
    pub on: bool,
    /// In chats of two people.
    pub direct: NotifyMode,
    /// In all other rooms.
    pub rooms: NotifyMode,
    /// Words that notify wherever they are written.
    pub keywords: Vec<String>,
}

/// What the desktop around the window can do, as far as it is known.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct DesktopAbilities {
    /// Whether it shows notifications; `None` before it was asked.
    pub notifications: Option<bool>,
    /// Whether it says when one is clicked.
    pub clicks: bool,
    /// Whether there is a tray that shows this program's icon.
    pub tray: bool,
    /// Whether the system refused to start the program at login, or to stop doing so.
    pub start_at_login_failed: bool,
}

/// Sends a notification through the whole chain and says where it breaks.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct NotificationsTest {
    /// This act.
    pub operation: OperationId,
}

/// The chain from the server to the eye, link by link.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct NotificationChain {
    /// The server answers with its push rules.
    pub server: ChainLink,
    /// The account has not switched every notification off.
    pub account: ChainLink,
    /// Nobody asked this device for silence.
    pub quiet: ChainLink,
    /// The desktop shows notifications.
    pub service: ChainLink,
    /// It took the one of this test.
    pub shown: ChainLink,
    /// Somebody clicked it. Not every desktop says so.
    pub clicked: ChainLink,
}

/// One link of the chain.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub enum ChainLink {
    /// Not tested.
    #[default]
    Untested,
    /// Being tested; the last link waits for a click.
    Testing,
    /// It holds.
    Holds,
    /// It is broken.
    Broken,
}

/// Says which room is in sight, for as long as nothing else is said. One in a focused window does not notify.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct RoomAttend {
    /// Which; `None` if there is none.
    pub room: Option<RoomId>,
}

/// Says in which language the window speaks; notifications and tray follow.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct LanguageSet {
    /// As in `assets/locales`, for example `cy`.
    pub language: String,
}

/// Asks the window to show something: somebody clicked a notification.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(tag = "type", rename_all = "camelCase", rename_all_fields = "camelCase")]
#[ts(export)]
pub enum Navigate {
    /// This room.
    Room {
        /// Which.
        room: RoomId,
    },
    /// Where a link leads that another program gave to this one.
    Link {
        /// The link, as it was given.
        href: String,
    },
}
