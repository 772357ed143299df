//! Changes to an ordered list, one for each `VectorDiff` of `eyeball-im`.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// One change to an ordered list.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(tag = "op", rename_all = "camelCase", rename_all_fields = "camelCase")]
#[ts(export)]
pub enum Diff<T> {
    /// Add at the end.
    Append {
        /// In order.
        values: Vec<T>,
    },
    /// Empty the list.
    Clear,
    /// Add one at the start.
    PushFront {
        /// The new first.
        value: T,
    },
    /// Add one at the end.
    PushBack {
        /// The new last.
        value: T,
    },
    /// Drop the first.
    PopFront,
    /// Drop the last.
    PopBack,
    /// Put one before `index`.
    Insert {
        /// 0 to the length.
        index: u32,
        /// The new one.
        value: T,
    },
    /// Replace the one at `index`.
    Set {
        /// Below the length.
        index: u32,
        /// The new one.
        value: T,
    },
    /// Drop the one at `index`.
    Remove {
        /// Below the length.
        index: u32,
    },
    /// Keep the first `length`.
    Truncate {
        /// At most the length.
        length: u32,
    },
    /// Replace everything.
    Reset {
        /// In order.
        values: Vec<T>,
    },
}
