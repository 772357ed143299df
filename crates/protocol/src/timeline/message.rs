//! One message: what it says, where it came from and how far it has come.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::{
    ids::{EventId, MediaToken, Timestamp},
    media::Dimensions,
    richtext::Block,
    rooms::{FileKind, Person},
};

/// Which message an act is about: as the server names it, or as this device does while it is on its way.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize, TS)]
#[serde(tag = "type", content = "id", rename_all = "camelCase")]
#[ts(export)]
pub enum MessageId {
    /// The server has it.
    Event(EventId),
    /// Still in the queue of this device.
    Local(String),
}

/// A message.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct Message {
    /// For acts on it.
    pub id: MessageId,
    /// Who wrote it.
    pub sender: Person,
    /// Written by this account.
    pub own: bool,
    /// When, as the server stamped it, or this device while it is on its way.
    pub timestamp: Timestamp,
    /// What it says.
    pub content: MessageContent,
    /// Changed after it was sent.
    pub edited: bool,
    /// What it answers.
    pub reply_to: Option<ReplyQuote>,
    /// Reactions, in the order of their first use.
    pub reactions: Vec<Reaction>,
    /// Others who have read up to here and no further.
    pub read_by: Vec<Person>,
    /// How far an own message has come.
    pub send: SendState,
    /// What is known of its origin.
    pub authenticity: Authenticity,
    /// Names this account, or everybody.
    pub mentions_me: bool,
    /// Whoever could not be given the key to this own message; the first few of them.
    pub unreached: Vec<Person>,
    /// How many they are in all.
    pub unreached_count: u32,
    /// What this account may do with it.
    pub can: MessageRights,
}

/// What this account may do with a message.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct MessageRights {
    /// Answer it.
    pub reply: bool,
    /// React to it.
    pub react: bool,
    /// Change it.
    pub edit: bool,
    /// Delete it for everybody.
    pub delete: bool,
}

/// What a message says.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(tag = "type", rename_all = "camelCase", rename_all_fields = "camelCase")]
#[ts(export)]
pub enum MessageContent {
    /// Words.
    Text {
        /// How they were meant.
        style: TextStyle,
        /// The words.
        blocks: Vec<Block>,
        /// Nothing but one to six emoji, drawn large.
        emoji_only: bool,
        /// As plain text, for copying and editing.
        plain: String,
    },
    /// A file.
    File {
        /// What kind.
        kind: FileKind,
        /// Its name.
        name: String,
        /// Its type, as the sender says: `image/png`, for example.
        mime_type: String,
        /// In bytes, as the sender says.
        size: Option<u64>,
        /// What was written with it; may be empty.
        caption: Vec<Block>,
        /// Names its bytes; `None` where there are none: a place.
        media: Option<MediaToken>,
        /// Whether there is a [`MediaPart::Thumbnail`](crate::media::MediaPart) to ask for.
        thumbnail: bool,
        /// Of a picture or film, as the sender says; the row keeps this room free.
        dimensions: Option<Dimensions>,
        /// A [BlurHash](https://blurha.sh) to draw until the thumbnail is there (MSC2448); well-formed.
        blurhash: Option<String>,
        /// Of a film or sound, in milliseconds, as the sender says.
        duration: Option<u64>,
        /// A sound that was spoken as a message.
        voice: bool,
    },
    /// A poll.
    Poll {
        /// What it asks.
        question: String,
        /// The answers on offer.
        answers: Vec<String>,
    },
    /// Deleted.
    Deleted,
    /// Can't be read yet, or never.
    Unreadable {
        /// Why.
        cause: UnreadableCause,
    },
    /// A message of a kind this version does not know, or one that is malformed.
    Unknown {
        /// For example `org.example.note`.
        event_type: String,
        /// What its writer gave for clients that do not know it; may be empty.
        fallback: String,
        /// Set aside because it breaks the rules of its own kind.
        malformed: bool,
    },
}

/// How words were meant.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub enum TextStyle {
    /// `m.text`.
    Plain,
    /// `m.emote`: the sender's name is its first word.
    Emote,
    /// `m.notice`: written by a machine.
    Notice,
}

/// Why a message can't be read, one for each `UtdCause` of matrix-sdk.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub enum UnreadableCause {
    /// The key has not come yet; it usually does.
    KeyMissing,
    /// Written before this account was in the room.
    SentBeforeJoining,
    /// The sender's identity changed after it was confirmed.
    SenderIdentityChanged,
    /// The sender's device is not confirmed by its owner.
    SenderDeviceUnsigned,
    /// The sender's device is not known.
    SenderDeviceUnknown,
    /// Older than this device, and there is no backup.
    HistoryNotBackedUp,
    /// The sender keeps keys from devices that are not confirmed.
    WithheldFromThisDevice,
    /// The sender did not, or could not, share the key.
    WithheldBySender,
    /// Older than this device; the recovery code brings it back.
    HistoryNeedsRecovery,
}

/// What a message answers.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct ReplyQuote {
    /// Which message.
    pub event: EventId,
    /// Its content, as far as it is known.
    pub quote: QuoteContent,
}

/// A quoted message.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(tag = "type", rename_all = "camelCase", rename_all_fields = "camelCase")]
#[ts(export)]
pub enum QuoteContent {
    /// Being fetched.
    Loading,
    /// Could not be fetched.
    Unavailable,
    /// Known.
    Ready {
        /// Who wrote it.
        sender: Person,
        /// What it is, in one line.
        content: crate::rooms::PreviewContent,
    },
}

/// One reaction of one or more people.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct Reaction {
    /// An emoji, or a word.
    pub key: String,
    /// Who gave it, in order. At most 20 names.
    pub people: Vec<Person>,
    /// How many gave it.
    pub count: u32,
    /// This account did.
    pub own: bool,
}

/// How far an own message has come.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(tag = "type", rename_all = "camelCase", rename_all_fields = "camelCase")]
#[ts(export)]
pub enum SendState {
    /// Somebody else's.
    Received,
    /// On its way.
    Sending,
    /// A file whose bytes are on their way.
    Uploading {
        /// Bytes that have left.
        sent: u64,
        /// Bytes in all.
        total: u64,
    },
    /// Waits for the network; it goes out by itself.
    Waiting,
    /// Waits behind one that failed.
    Blocked,
    /// The server has it.
    Sent,
    /// Not sent. It stays until it is tried again or discarded.
    Failed {
        /// Why.
        reason: SendFailure,
    },
}

/// Why a message was not sent. The first five stand for matrix-sdk's `QueueWedgeError`, one by one.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(tag = "type", rename_all = "camelCase", rename_all_fields = "camelCase")]
#[ts(export)]
pub enum SendFailure {
    /// People in the room have devices that are not confirmed.
    InsecureDevices {
        /// Whose.
        people: Vec<Person>,
    },
    /// People's identities changed after they were confirmed.
    IdentityChanged {
        /// Whose.
        people: Vec<Person>,
    },
    /// This device is not confirmed.
    DeviceNotConfirmed,
    /// A file is gone from this device.
    FileMissing,
    /// A file's type is not valid.
    FileTypeInvalid,
    /// The server refuses: the room does not allow it.
    NotAllowed,
    /// This account is not in the room any more.
    RoomGone,
    /// Over what the server takes.
    TooLong,
    /// A file over what the server takes.
    FileTooLarge {
        /// The most it takes, in bytes, if that is known.
        limit: Option<u64>,
    },
    /// The room's encryption was withdrawn; nothing leaves.
    EncryptionWithdrawn,
    /// The server refuses for another reason.
    Refused,
}

/// What is known of a message's origin.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub enum Authenticity {
    /// Nothing to remark: encrypted by a device its owner has confirmed, or the room is not encrypted.
    Unremarkable,
    /// Its key came from a backup or from somebody else: who wrote it cannot be guaranteed.
    NotGuaranteed,
    /// By a device that is not confirmed, or is unknown.
    UnconfirmedDevice,
    /// The sender's identity changed after it was confirmed.
    IdentityChanged,
    /// Not encrypted in an encrypted room.
    SentInClear,
    /// The sender named by the server is not the one who encrypted it.
    SenderMismatch,
}
