//! A conversation: its rows, and what can be done with them.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::{
    diff::Diff,
    ids::{EventId, RoomId, SubscriptionId, Timestamp},
    rooms::Person,
};

mod acts;
mod message;

pub use acts::*;
pub use message::*;

/// Opens a room's timeline at its newest end, or around one message.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct TimelineOpen {
    /// Which room.
    pub room: RoomId,
    /// A message to open at; `None` for the newest end.
    pub around: Option<EventId>,
}

/// Loads more history.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct TimelinePaginate {
    /// Which timeline.
    pub subscription: SubscriptionId,
    /// Into which direction.
    pub direction: Direction,
}

/// A direction in time.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub enum Direction {
    /// Towards older messages.
    Backwards,
    /// Towards newer messages; only where the timeline was opened around a message.
    Forwards,
}

/// News of a timeline.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct TimelineUpdate {
    /// Changes to the rows.
    pub rows: Vec<Diff<TimelineRow>>,
    /// Where paging stands, if it changed.
    pub paging: Option<Paging>,
}

/// Where paging stands in both directions.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct Paging {
    /// Towards older messages.
    pub backwards: PageState,
    /// Towards newer messages.
    pub forwards: PageState,
}

/// Where paging stands in one direction.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub enum PageState {
    /// There may be more.
    Idle,
    /// A page is being fetched.
    Loading,
    /// There is no more.
    End,
    /// The last page could not be fetched; asking again may help.
    Failed,
}

/// A row of a timeline.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct TimelineRow {
    /// Stable from the moment a message is sent until it is deleted.
    pub key: String,
    /// What the row shows.
    pub content: RowContent,
}

/// What a row shows.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(tag = "type", rename_all = "camelCase", rename_all_fields = "camelCase")]
#[ts(export)]
pub enum RowContent {
    /// A day begins.
    Day {
        /// Any moment of that day.
        timestamp: Timestamp,
    },
    /// Everything below is new.
    Unread,
    /// The conversation begins.
    Start,
    /// A message.
    Message(Box<Message>),
    /// Something happened in the room.
    Event {
        /// Who did it.
        actor: Person,
        /// What.
        event: RoomEvent,
        /// When.
        timestamp: Timestamp,
        /// For receipts and links; `None` while it is on its way.
        id: Option<EventId>,
    },
}

/// Something that happened in a room.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(tag = "type", rename_all = "camelCase", rename_all_fields = "camelCase")]
#[ts(export)]
pub enum RoomEvent {
    /// The room was made.
    Created,
    /// Messages are encrypted from here on.
    EncryptionOn,
    /// Came in.
    Joined {
        /// Who.
        person: Person,
    },
    /// Went out.
    Left {
        /// Who.
        person: Person,
    },
    /// Was asked in.
    Invited {
        /// Who.
        person: Person,
    },
    /// Said no.
    InvitationDeclined {
        /// Who.
        person: Person,
    },
    /// Was asked in, and then not.
    InvitationWithdrawn {
        /// Who.
        person: Person,
    },
    /// Was put out.
    Removed {
        /// Who.
        person: Person,
    },
    /// Was shut out.
    Banned {
        /// Who.
        person: Person,
    },
    /// May come back.
    Unbanned {
        /// Who.
        person: Person,
    },
    /// Asks to be let in.
    Knocked {
        /// Who.
        person: Person,
    },
    /// Has a new name.
    PersonRenamed {
        /// Who.
        person: Person,
        /// The name before; empty if there was none.
        before: String,
        /// The name now; empty if there is none.
        after: String,
    },
    /// Has a new picture.
    PersonPictureChanged {
        /// Who.
        person: Person,
    },
    /// The room has a new name.
    RoomRenamed {
        /// Empty if it has none now.
        name: String,
    },
    /// The room has a new subject.
    TopicChanged {
        /// Empty if it has none now.
        topic: String,
    },
    /// The room has a new picture.
    RoomPictureChanged,
    /// Who may do what has changed.
    RightsChanged,
    /// Who may come in has changed.
    AccessChanged,
    /// Who may read earlier messages has changed.
    HistoryVisibilityChanged,
    /// What is pinned has changed.
    PinsChanged,
    /// The room is replaced by a newer one.
    Replaced {
        /// The newer one.
        by: Option<RoomId>,
    },
    /// A call began.
    CallStarted,
    /// Something of a kind that this version does not know, or that is malformed.
    Unknown {
        /// For example `org.example.state`.
        event_type: String,
        /// Set aside because it breaks the rules of its own kind.
        malformed: bool,
    },
}
