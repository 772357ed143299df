//! Who could not be given the key to an own message, and how many messages of a room could not be sent.

use std::{
    collections::{BTreeMap, HashMap},
    sync::{PoisonError, RwLock},
};

use chancery_protocol::Person;
use matrix_sdk::{
    Client, Room, RoomMemberships,
    ruma::{EventId, OwnedEventId, OwnedRoomId, OwnedUserId, RoomId, UserId},
};
use serde::{Deserialize, Serialize};
use tokio::sync::broadcast;
use tracing::{info, warn};

use crate::{error::EngineError, keep::Keep, people};

const STORED: &str = "chancery.unreached";

/// Own messages whose missing readers are remembered; older ones are forgotten.
const REMEMBERED: usize = 500;

/// A room larger than this is not looked through after every message.
const LARGEST_ROOM: u64 = 500;

const WAITING: usize = 64;

#[derive(Default, Serialize, Deserialize)]
struct Missed {
    /// In the order of sending.
    messages: Vec<(OwnedEventId, Vec<OwnedUserId>)>,
}

/// What is known of the fate of own messages.
pub(crate) struct Reach {
    client: Client,
    keep: Keep,
    missed: RwLock<Missed>,
    unsent: RwLock<HashMap<OwnedRoomId, u32>>,
    changed: broadcast::Sender<OwnedRoomId>,
}

impl Reach {
    pub(crate) async fn load(client: &Client, keep: &Keep) -> Result<Self, EngineError> {
        let missed = match keep.get(STORED).await? {
            Some(bytes) => serde_json::from_slice(&bytes)?,
            None => Missed::default(),
        };
        Ok(Self {
            client: client.clone(),
            keep: keep.clone(),
            missed: RwLock::new(missed),
            unsent: RwLock::default(),
            changed: broadcast::channel(WAITING).0,
        })
    }

    /// Told of every room whose messages have to be looked at again.
    pub(crate) fn subscribe(&self) -> broadcast::Receiver<OwnedRoomId> {
        self.changed.subscribe()
    }

    /// Has a room's messages looked at again: what waits there may be held now, or no longer.
    pub(super) fn look_again(&self, room: &RoomId) {
        let _ = self.changed.send(room.to_owned());
    }

    /// How many messages of a room could not be sent.
    pub(crate) fn unsent(&self, room: &RoomId) -> u32 {
        self.unsent.read().unwrap_or_else(PoisonError::into_inner).get(room).copied().unwrap_or(0)
    }

    pub(super) fn set_unsent(&self, room: &RoomId, count: u32) {
        {
            let mut unsent = self.unsent.write().unwrap_or_else(PoisonError::into_inner);
            if unsent.get(room).copied().unwrap_or(0) == count {
                return;
            }
            if count == 0 {
                unsent.remove(room);
            } else {
                unsent.insert(room.to_owned(), count);
            }
        }
        // Nobody listening is no failure.
        let _ = self.changed.send(room.to_owned());
    }

    /// Whoever could not be given the key to a message.
    pub(crate) async fn unreached(&self, room: &Room, event: &EventId) -> Vec<Person> {
        let users = {
            let missed = self.missed.read().unwrap_or_else(PoisonError::into_inner);
            missed.messages.iter().rev().find(|(id, _)| id == event).map(|(_, users)| users.clone())
        };
        let mut people = Vec::new();
        for user in users.unwrap_or_default() {
            people.push(people::in_room(room, &user).await);
        }
        people
    }

    /// Looks who has no device that our rule gives keys to, right after a message was sent to them.
    pub(super) async fn sent(&self, room: &Room, event: &EventId) {
        if !room.encryption_state().is_encrypted() || room.active_members_count() > LARGEST_ROOM {
            return;
        }
        let members = match room.members_no_sync(RoomMemberships::JOIN | RoomMemberships::INVITE).await {
            Ok(members) => members,
            Err(error) => {
                info!("the readers of a message could not be looked through: {error}");
                return;
            }
        };
        let mut users = Vec::new();
        for member in members {
            if !member.is_account_user() && !self.has_confirmed_device(member.user_id()).await {
                users.push(member.user_id().to_owned());
            }
        }
        if users.is_empty() {
            return;
        }
        let bytes = {
            let mut missed = self.missed.write().unwrap_or_else(PoisonError::into_inner);
            missed.messages.push((event.to_owned(), users));
            let excess = missed.messages.len().saturating_sub(REMEMBERED);
            missed.messages.drain(..excess);
            serde_json::to_vec(&*missed)
        };
        match bytes {
            Ok(bytes) => {
                if let Err(error) = self.keep.set(STORED, &bytes).await {
                    warn!("who was not reached could not be remembered: {error}");
                }
            }
            Err(error) => warn!("who was not reached could not be remembered: {error}"),
        }
        let _ = self.changed.send(room.room_id().to_owned());
    }

    /// Whether a person has a device that its owner has confirmed: the rule of `IdentityBasedStrategy`.
    async fn has_confirmed_device(&self, user: &UserId) -> bool {
        let encryption = self.client.encryption();
        match encryption.get_user_devices(user).await {
            Ok(devices) => devices.devices().any(|device| device.is_cross_signed_by_owner()),
            // Not known is not the same as not reached.
            Err(_) => true,
        }
    }

    /// Unsent messages of all rooms, from what the queue says.
    pub(super) fn set_all_unsent(&self, counts: BTreeMap<OwnedRoomId, u32>) {
        let known: Vec<OwnedRoomId> =
            self.unsent.read().unwrap_or_else(PoisonError::into_inner).keys().cloned().collect();
        for room in known {
            if !counts.contains_key(&room) {
                self.set_unsent(&room, 0);
            }
        }
        for (room, count) in counts {
            self.set_unsent(&room, count);
        }
    }
}
