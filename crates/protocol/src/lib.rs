//! What crosses the bridge between the engine and the UI: the command table, wire types and error codes.
//!
//! No I/O, no async, no matrix-sdk type. TypeScript is generated from here into `ui/src/bridge/generated`.

pub mod account;
pub mod commands;
pub mod diagnostics;
pub mod diff;
pub mod error;
pub mod ids;
pub mod links;
pub mod media;
pub mod notify;
pub mod policy;
pub mod richtext;
pub mod rooms;
pub mod timeline;
pub mod updates;

pub use account::*;
pub use commands::COMMAND_NAMES;
pub use diagnostics::*;
pub use diff::Diff;
pub use error::{ApiError, ErrorClass, ErrorCode, KeyringTrouble};
pub use ids::{AttachmentId, EventId, MediaToken, OperationId, RoomId, SubscriptionId, Timestamp, UserId};
pub use links::*;
pub use media::*;
pub use notify::*;
pub use policy::*;
pub use rooms::*;
pub use timeline::*;
pub use updates::*;
