//! Encrypted once, encrypted for ever (invariant 7).
//!
//! matrix-sdk believes the newest state the server shows: while a room's state is unknown (a new sign-in, a first
//! join, a lost store) a server can say that it is not encrypted, and messages would leave in the clear. So every room
//! that was ever seen encrypted is remembered here, and on the server for this account's other devices, and nothing
//! is sent there unless the SDK is about to encrypt it well.

use std::{
    collections::BTreeSet,
    sync::{Arc, PoisonError, RwLock},
};

use chancery_protocol::{Connection, ErrorCode};
use matrix_sdk::{
    Room,
    ruma::{
        EventEncryptionAlgorithm, OwnedRoomId, RoomId,
        events::{GlobalAccountDataEventType, room::encryption::PossiblyRedactedRoomEncryptionEventContent},
        serde::Raw,
    },
};
use serde::{Deserialize, Serialize};
use tracing::{info, warn};

use crate::{account::Account, error::EngineError, keep::Keep};

const STORED: &str = "chancery.latch";

/// Where this account's other devices find the list.
const SHARED: &str = "eu.chancery.encrypted_rooms";

/// Weaker than this is a way of taking encryption back: 100 messages and a week are usual.
const LONGEST_ROTATION_MS: u64 = 90 * 24 * 60 * 60 * 1000;
const MOST_ROTATION_MESSAGES: u64 = 10_000;

#[derive(Default, Serialize, Deserialize)]
struct List {
    rooms: BTreeSet<OwnedRoomId>,
}

/// The rooms that were ever seen encrypted.
pub(crate) struct Latch {
    rooms: Arc<RwLock<BTreeSet<OwnedRoomId>>>,
    keep: Keep,
    changed: tokio::sync::Notify,
}

impl Latch {
    /// Reads the list from the store.
    pub(crate) async fn load(keep: &Keep) -> Result<Self, EngineError> {
        let rooms = match keep.get(STORED).await? {
            Some(bytes) => serde_json::from_slice::<List>(&bytes)?.rooms,
            None => BTreeSet::new(),
        };
        Ok(Self { rooms: Arc::new(RwLock::new(rooms)), keep: keep.clone(), changed: tokio::sync::Notify::new() })
    }

    /// Whether a room was ever seen encrypted.
    pub(crate) fn is_latched(&self, room: &RoomId) -> bool {
        self.rooms.read().unwrap_or_else(PoisonError::into_inner).contains(room)
    }

    /// Remembers a room that is encrypted now.
    pub(crate) async fn observe(&self, room: &Room) {
        if room.encryption_state().is_encrypted()
            && let Err(error) = self.latch(room.room_id()).await
        {
            warn!("a room's encryption could not be remembered: {error}");
        }
    }

    /// Remembers a room as encrypted.
    pub(crate) async fn latch(&self, room: &RoomId) -> Result<(), EngineError> {
        if self.is_latched(room) {
            return Ok(());
        }
        self.extend(BTreeSet::from([room.to_owned()])).await?;
        self.changed.notify_one();
        Ok(())
    }

    async fn extend(&self, more: BTreeSet<OwnedRoomId>) -> Result<(), EngineError> {
        let bytes = {
            let mut rooms = self.rooms.write().unwrap_or_else(PoisonError::into_inner);
            rooms.extend(more);
            serde_json::to_vec(&List { rooms: rooms.clone() })?
        };
        self.keep.set(STORED, &bytes).await
    }

    /// Whether what waits for this room is held because it would leave in the clear, as far as this device knows: a
    /// server is not asked.
    pub(crate) fn holds(&self, room: &Room) -> bool {
        let state = room.encryption_state();
        if state.is_encrypted() {
            return !room.encryption_settings().is_some_and(|settings| is_sound(&settings));
        }
        !state.is_unknown() && self.is_latched(room.room_id())
    }

    /// Refuses unless what is sent to this room now will be encrypted well, or the room never was.
    ///
    /// # Errors
    /// [`ErrorCode::EncryptionWithdrawn`] if it would leave in the clear, or under settings that protect nothing.
    pub(crate) async fn check(&self, room: &Room) -> Result<(), EngineError> {
        let state = room.latest_encryption_state().await?;
        if state.is_encrypted() {
            self.latch(room.room_id()).await?;
            return match room.encryption_settings() {
                Some(settings) if is_sound(&settings) => Ok(()),
                Some(_) | None => Err(ErrorCode::EncryptionWithdrawn.into()),
            };
        }
        if self.is_latched(room.room_id()) {
            return Err(ErrorCode::EncryptionWithdrawn.into());
        }
        Ok(())
    }
}

fn is_sound(settings: &PossiblyRedactedRoomEncryptionEventContent) -> bool {
    settings.algorithm == Some(EventEncryptionAlgorithm::MegolmV1AesSha2)
        && settings.rotation_period_ms.is_none_or(|period| u64::from(period) <= LONGEST_ROTATION_MS)
        && settings.rotation_period_msgs.is_none_or(|messages| u64::from(messages) <= MOST_ROTATION_MESSAGES)
}

/// Exchanges the list with this account's other devices, as soon as the server can be reached and after every change.
/// A server can hold its copy back, but only add to ours.
pub(crate) fn share(account: &Arc<Account>) {
    let weak = Arc::downgrade(account);
    let mut connection = account.connection.subscribe();
    account.run(async move {
        if connection.wait_for(|connection| *connection == Connection::Online).await.is_err() {
            return;
        }
        loop {
            let Some(account) = weak.upgrade() else { return };
            if let Err(error) = exchange(&account).await {
                info!("the list of encrypted rooms could not be exchanged now: {error}");
            }
            account.latch.changed.notified().await;
            drop(account);
            // Rooms come in bursts: one request for all of them.
            tokio::time::sleep(std::time::Duration::from_secs(5)).await;
        }
    });
}

async fn exchange(account: &Account) -> Result<(), EngineError> {
    let kind = GlobalAccountDataEventType::from(SHARED);
    let there: BTreeSet<OwnedRoomId> = match account.client.account().fetch_account_data(kind.clone()).await? {
        Some(content) => content.deserialize_as_unchecked::<List>().map(|list| list.rooms).unwrap_or_default(),
        None => BTreeSet::new(),
    };
    account.latch.extend(there.clone()).await?;
    let here = account.latch.rooms.read().unwrap_or_else(PoisonError::into_inner).clone();
    if here != there {
        let content = Raw::new(&List { rooms: here })?.cast_unchecked();
        account.client.account().set_account_data_raw(kind, content).await?;
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use matrix_sdk::ruma::{UInt, events::room::encryption::RoomEncryptionEventContent};

    use super::*;

    #[test]
    fn settings_that_protect_nothing_are_not_sound() {
        let good =
            PossiblyRedactedRoomEncryptionEventContent::from(RoomEncryptionEventContent::with_recommended_defaults());
        assert!(is_sound(&good));
        let mut other = good.clone();
        other.algorithm = Some(EventEncryptionAlgorithm::from("org.example.rot13"));
        assert!(!is_sound(&other));
        let mut slow = good.clone();
        slow.rotation_period_ms = Some(UInt::MAX);
        assert!(!is_sound(&slow));
        let mut many = good;
        many.rotation_period_msgs = Some(UInt::MAX);
        assert!(!is_sound(&many));
    }
}
