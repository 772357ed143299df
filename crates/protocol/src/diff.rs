//! Changes to an ordered list, one for each `VectorDiff` of `eyeball-im`.

use imbl::Vector;
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

impl<T: Clone> Diff<T> {
    /// Applies the change to a list. Positions outside the list are left alone: the source is trusted to be in step,
    /// and if it is not, showing less is better than a panic.
    pub fn apply(&self, list: &mut Vector<T>) {
        match self {
            Diff::Append { values } => list.extend(values.iter().cloned()),
            Diff::Clear => list.clear(),
            Diff::PushFront { value } => list.push_front(value.clone()),
            Diff::PushBack { value } => list.push_back(value.clone()),
            Diff::PopFront => {
                list.pop_front();
            }
            Diff::PopBack => {
                list.pop_back();
            }
            Diff::Insert { index, value } => {
                let index = (*index as usize).min(list.len());
                list.insert(index, value.clone());
            }
            Diff::Set { index, value } => {
                if let Some(slot) = list.get_mut(*index as usize) {
                    *slot = value.clone();
                }
            }
            Diff::Remove { index } => {
                if (*index as usize) < list.len() {
                    list.remove(*index as usize);
                }
            }
            Diff::Truncate { length } => list.truncate((*length as usize).min(list.len())),
            Diff::Reset { values } => *list = values.iter().cloned().collect(),
        }
    }
}
