//! The one pull by which everything that changes reaches the UI.
//!
//! The UI keeps one `updates_next` call outstanding per window. Each call names the last batch it applied; the engine
//! repeats a batch until it is acknowledged, because Tauri may re-send a failed call. A reload of the window starts a
//! new generation, which ends the subscriptions of the one before.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::{
    account::{AccountState, RecoveryProgress},
    ids::SubscriptionId,
    media::MediaState,
    notify::{Navigate, Notifications},
    policy::PolicyReport,
    rooms::{RoomDetails, RoomListUpdate},
    timeline::TimelineUpdate,
};

/// Begins a generation of updates for a window that has just loaded.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct UpdatesBegin {}

/// A generation of updates.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct UpdatesGeneration {
    /// To be named in every `updates_next`.
    pub generation: u32,
}

/// Waits for the next batch, at most about 50 seconds; an empty batch says that nothing happened.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct UpdatesNext {
    /// From `updates_begin`.
    pub generation: u32,
    /// The last batch this window applied, 0 for none.
    pub applied: u32,
}

/// What happened since the last batch, coalesced.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct UpdateBatch {
    /// Counts up from 1 within a generation. The same number means the same batch again.
    pub batch: u32,
    /// In the order in which they happened within a subscription.
    pub updates: Vec<SubscriptionUpdate>,
}

/// One update of one subscription.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct SubscriptionUpdate {
    /// Whose.
    pub subscription: SubscriptionId,
    /// What.
    pub update: Update,
}

/// What a subscription tells. Every list begins with a `Reset`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(tag = "type", content = "value", rename_all = "camelCase")]
#[ts(export)]
#[expect(clippy::large_enum_variant, reason = "most updates are timelines and lists; boxing them all costs more")]
pub enum Update {
    /// The account's state; replaces what was known.
    Account(AccountState),
    /// How far a recovery has come; on the account's subscription.
    Recovery(RecoveryProgress),
    /// Something to show, once; on the account's subscription.
    Navigate(Navigate),
    /// Everything about notifications; replaces what was known.
    Notifications(Notifications),
    /// What is decided for this device; on the account's subscription. Replaces what was known.
    Policy(PolicyReport),
    /// The room list.
    RoomList(RoomListUpdate),
    /// A room's details; replaces what was known.
    Room(RoomDetails),
    /// A timeline.
    Timeline(TimelineUpdate),
    /// How far a part of a medium has come; replaces what was known.
    Media(MediaState),
}

/// A subscription has been opened.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct Subscribed {
    /// Its name in the updates.
    pub subscription: SubscriptionId,
}

/// Ends a subscription. Ending one that has ended is no error.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct SubscriptionClose {
    /// Which.
    pub subscription: SubscriptionId,
}

/// Nothing to say beyond success, or no parameters to give.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct Nothing {}
