//! Identifiers as newtypes, so that a room is never passed for a person. Each is a branded string in TypeScript.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

macro_rules! id {
    ($(#[$doc:meta])* $name:ident, $brand:literal) => {
        $(#[$doc])*
        #[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize, TS)]
        #[serde(transparent)]
        #[ts(export, type = $brand)]
        pub struct $name(pub String);

        impl $name {
            /// The identifier as text.
            #[must_use]
            pub fn as_str(&self) -> &str {
                &self.0
            }
        }

        impl<T: ToString + ?Sized> From<&T> for $name {
            fn from(value: &T) -> Self {
                Self(value.to_string())
            }
        }

        impl std::fmt::Display for $name {
            fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                formatter.write_str(&self.0)
            }
        }
    };
}

id!(
    /// A Matrix room, `!opaque` or `!opaque:server`.
    RoomId,
    "string & { readonly __brand: \"RoomId\" }"
);
id!(
    /// A Matrix user, `@name:server`.
    UserId,
    "string & { readonly __brand: \"UserId\" }"
);
id!(
    /// An event the server has accepted, `$opaque`.
    EventId,
    "string & { readonly __brand: \"EventId\" }"
);
id!(
    /// One act of a person, made by the UI (a UUID). Tauri may deliver a command twice; the engine does it once.
    OperationId,
    "string & { readonly __brand: \"OperationId\" }"
);

id!(
    /// A file on its way into a message, made by the engine. Names nothing once it is sent or discarded.
    AttachmentId,
    "string & { readonly __brand: \"AttachmentId\" }"
);
id!(
    /// The bytes of a medium in addresses of the media scheme, made by the engine: letters and digits. It stays the
    /// same for a row as long as the program runs and says nothing about where the bytes come from.
    MediaToken,
    "string & { readonly __brand: \"MediaToken\" }"
);

/// A running subscription. Never used twice, so a late answer for a closed one finds nobody.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize, TS)]
#[serde(transparent)]
#[ts(export, type = "number & { readonly __brand: \"SubscriptionId\" }")]
pub struct SubscriptionId(pub u32);

/// Milliseconds since 1970-01-01 UTC, as the server stamped them.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, TS)]
#[serde(transparent)]
#[ts(export, type = "number & { readonly __brand: \"Timestamp\" }")]
pub struct Timestamp(pub u64);
