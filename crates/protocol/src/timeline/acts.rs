//! What is done in a conversation: writing, changing, reading, naming people.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::{
    ids::{EventId, OperationId, RoomId, UserId},
    rooms::Person,
};

use super::MessageId;

/// Sends a message.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct MessageSend {
    /// This act.
    pub operation: OperationId,
    /// Into which room.
    pub room: RoomId,
    /// What was written, as Markdown.
    pub text: String,
    /// Whom it names.
    pub mentions: Vec<Person>,
    /// What it answers.
    pub reply_to: Option<EventId>,
}

/// Changes an own message.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct MessageEdit {
    /// This act.
    pub operation: OperationId,
    /// In which room.
    pub room: RoomId,
    /// Which.
    pub message: MessageId,
    /// What it says now, as Markdown.
    pub text: String,
    /// Whom it names.
    pub mentions: Vec<Person>,
}

/// Does something with a message that needs no more than its id: delete, retry, discard.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct MessageAct {
    /// This act.
    pub operation: OperationId,
    /// In which room.
    pub room: RoomId,
    /// Which.
    pub message: MessageId,
}

/// Gives or takes back a reaction.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct ReactionToggle {
    /// This act.
    pub operation: OperationId,
    /// In which room.
    pub room: RoomId,
    /// To which message.
    pub message: MessageId,
    /// An emoji.
    pub key: String,
}

/// Says that everything in a room has been read.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct RoomMarkRead {
    /// Which room.
    pub room: RoomId,
}

/// Says whether this account is writing.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct TypingSet {
    /// In which room.
    pub room: RoomId,
    /// Whether it is.
    pub typing: bool,
}

/// What was written and not sent.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct Draft {
    /// As Markdown.
    pub text: String,
    /// Whom it names.
    pub mentions: Vec<Person>,
    /// What it answers.
    pub reply_to: Option<EventId>,
}

/// Keeps a draft; an empty one removes it.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct DraftSave {
    /// In which room.
    pub room: RoomId,
    /// What was written.
    pub draft: Draft,
}

/// Asks for the draft of a room.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct DraftLoad {
    /// In which room.
    pub room: RoomId,
}

/// Finds people in a room whose name begins with a text, for completion.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct MentionSearch {
    /// In which room.
    pub room: RoomId,
    /// What was typed after the `@`.
    pub query: String,
}

/// People who can be named.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct MentionFound {
    /// Best first. At most 8.
    pub people: Vec<Person>,
}

/// A user's address, for example to look at their profile.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct PersonGet {
    /// Whose.
    pub user: UserId,
}
