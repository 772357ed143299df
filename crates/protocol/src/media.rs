//! Files and pictures: from a person's hands to the server, and from there to the screen or the disk.
//!
//! Bytes never cross the bridge as JSON. They come in as raw bodies of [`AttachmentAppend`] or are read by the engine
//! from what a dialogue of the system picked; they go out through the media scheme, which names them by a
//! [`MediaToken`]. No key, address of a server or path of this machine crosses either.
//!
//! # The media scheme
//!
//! `media://localhost/TOKEN/PART`, and `http://media.localhost/TOKEN/PART` where web views have no schemes of their
//! own; `PART` is a [`MediaPart`] as it is spelled on the wire. What is fetched is decrypted in memory, has the type
//! that its bytes show, and honours `Range`. A failure has a status above 399 and a [`MediaFailure`] as JSON.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::{
    ids::{AttachmentId, EventId, MediaToken, OperationId, RoomId},
    rooms::{FileKind, Person},
};

/// The most bytes that one `attachment_append` may carry.
pub const LONGEST_APPEND: usize = 4 * 1024 * 1024;

/// The header of a request with a raw body: JSON that describes the body, for example an [`AttachmentAppend`].
pub const BYTES_HEADER: &str = "chancery-request";

/// Begins to stage a file whose bytes the UI has: pasted, dropped, or chosen in a file input.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct AttachmentBegin {
    /// This act.
    pub operation: OperationId,
    /// Its name; empty for what has none, for example a pasted picture.
    pub name: String,
    /// How many bytes will come.
    pub size: u64,
}

/// A file that takes bytes now.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct AttachmentBegun {
    /// To be named from here on.
    pub attachment: AttachmentId,
}

/// Adds bytes to a file. They are the body of the request; this is in its header. Bytes that were added before are
/// ignored, so a request that is delivered twice does no harm.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct AttachmentAppend {
    /// To which file.
    pub attachment: AttachmentId,
    /// Where the bytes belong. The first byte is 0, and no byte may be left out.
    pub offset: u64,
}

/// Names a file that is being staged, or is staged.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct AttachmentAct {
    /// Which.
    pub attachment: AttachmentId,
}

/// Has the person pick files in a dialogue of the system.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct AttachmentPick {
    /// This act.
    pub operation: OperationId,
}

/// What the person picked, in order; nothing if they thought better of it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct AttachmentsPicked {
    /// Each file, taken or not.
    pub files: Vec<PickedFile>,
}

/// A file that was picked.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(tag = "type", rename_all = "camelCase")]
#[ts(export)]
pub enum PickedFile {
    /// Ready to be sent.
    Staged(StagedAttachment),
    /// Not taken.
    Refused(RefusedFile),
}

/// A picked file that was not taken.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct RefusedFile {
    /// Its name.
    pub name: String,
    /// Why.
    pub error: crate::error::ApiError,
}

/// A file that is ready to be sent. Its bytes lie in the engine's memory and nowhere else, until it is sent or
/// discarded, the window is loaded anew, or the program ends.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct StagedAttachment {
    /// For acts on it.
    pub attachment: AttachmentId,
    /// What kind, as its bytes show.
    pub kind: FileKind,
    /// Its name, without anything that could mislead; never empty.
    pub name: String,
    /// What will be sent, in bytes: without the data that were taken out.
    pub size: u64,
    /// Its type, as its bytes show.
    pub mime_type: String,
    /// Of a picture, as it is seen.
    pub dimensions: Option<Dimensions>,
    /// Names its preview, at [`MediaPart::Thumbnail`]; `None` where there is nothing to see.
    pub preview: Option<MediaToken>,
    /// What it says of the place it was made at and the device that made it.
    pub metadata: FileMetadata,
}

/// What a file says besides what it shows: the place, the time, the camera.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub enum FileMetadata {
    /// A picture, from which everything was removed but what is needed to show it.
    Removed,
    /// Of a kind that is sent as it is; it may say where and by whom it was made.
    Kept,
}

/// A width and a height, in pixels.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct Dimensions {
    /// Never 0.
    pub width: u32,
    /// Never 0.
    pub height: u32,
}

/// What can be attached.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct AttachmentLimits {
    /// The largest file that the server takes, in bytes; `None` while that is not known.
    pub largest_file: Option<u64>,
    /// How many files can be staged at once.
    pub most_files: u32,
}

/// Sends files, each as a message, in order and together with the messages before and after. A file leaves at most
/// once: those that were queued before a failure are passed over when the same ones are sent again.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct MessageSendFiles {
    /// This act.
    pub operation: OperationId,
    /// Into which room.
    pub room: RoomId,
    /// In this order; at least one.
    pub files: Vec<FileToSend>,
    /// What the first of them answers.
    pub reply_to: Option<EventId>,
}

/// A staged file and what is said with it.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct FileToSend {
    /// Which.
    pub attachment: AttachmentId,
    /// As Markdown; may be empty.
    pub caption: String,
    /// Whom the caption names.
    pub mentions: Vec<Person>,
}

/// Which bytes of a medium.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub enum MediaPart {
    /// A still picture for the row or a preview, at most 800 pixels wide and 800 high.
    Thumbnail,
    /// Everything.
    Content,
}

/// Fetches a part of a medium, unless it is here, and tells how that goes: [`Update::Media`](crate::updates::Update).
/// Asked again after a failure, it tries again. Once nobody watches a part or waits for it, its transfer ends. While the
/// medium is being saved, it tells how far that has come first.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct MediaWatch {
    /// Which medium.
    pub media: MediaToken,
    /// Which part.
    pub part: MediaPart,
}

/// How far a part of a medium has come.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(tag = "type", rename_all = "camelCase", rename_all_fields = "camelCase")]
#[ts(export)]
pub enum MediaState {
    /// Being fetched.
    Loading {
        /// Bytes that are here.
        received: u64,
        /// Bytes in all, if the server said.
        total: Option<u64>,
    },
    /// The media scheme has it.
    Ready {
        /// Its type, as its bytes show.
        mime_type: String,
        /// In bytes, as counted.
        size: u64,
    },
    /// Not to be had, or not to be shown.
    Failed {
        /// Why.
        failure: MediaFailure,
    },
}

/// Why a medium cannot be had, or is not shown. The first three may pass: trying again can help.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(tag = "type", rename_all = "camelCase", rename_all_fields = "camelCase")]
#[ts(export)]
pub enum MediaFailure {
    /// The server cannot be reached.
    Unreachable,
    /// The transfer stood still for too long, or broke off.
    Interrupted,
    /// The server has trouble, or wants to be asked later.
    ServerTrouble,
    /// The server does not have it any more.
    Gone,
    /// The server does not give it to this account.
    NotAllowed,
    /// Its address is no address of a medium. Nobody was asked for it.
    AddressInvalid,
    /// It is not what the sender sent: it was changed or damaged on the way.
    Damaged,
    /// Larger than what is shown in the window; it can be saved.
    TooLarge {
        /// What is shown, in bytes.
        limit: u64,
    },
    /// A picture with more pixels than this device should have to unfold; it can be saved.
    TooManyPixels {
        /// What it says of itself.
        dimensions: Dimensions,
    },
    /// A moving picture so long that it would take all memory; its thumbnail stands still, and it can be saved.
    TooManyFrames,
    /// Its bytes are of another kind than the sender says, or of a kind that is not shown in the window, such as a
    /// picture that can hold a program; it can be saved.
    NotShown {
        /// Its type, as its bytes show.
        mime_type: String,
    },
    /// The organisation does not want this type.
    TypeRefused {
        /// Its type, as its bytes show.
        mime_type: String,
    },
    /// This device's disk is full or damaged.
    Storage,
    /// The token names nothing: the row was deleted or is of an earlier run.
    Unknown,
}

/// Saves a file where the person says, in a dialogue of the system. Answers once it is saved.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct FileSave {
    /// This act.
    pub operation: OperationId,
    /// Which.
    pub media: MediaToken,
}

/// A file that was saved, or not.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct FileSaved {
    /// The name it has now; `None` if the person thought better of it.
    pub name: Option<String>,
}

/// Ends a save that takes too long: the `file_save` answers that nothing was saved.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct FileSaveCancel {
    /// The operation of the `file_save`.
    pub operation: OperationId,
}

/// What takes how much room on this device, in bytes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct StorageUsage {
    /// Pictures and files that can be fetched again. What waits to be sent is among them and is never emptied.
    pub media: u64,
    /// The most that pictures and files may take before the oldest go.
    pub media_limit: u64,
    /// Messages that can be fetched again.
    pub messages: u64,
    /// Keys, rooms and the account.
    pub account: u64,
}

/// Deletes pictures and files that can be fetched again.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct StorageEmptyMedia {
    /// This act.
    pub operation: OperationId,
}
