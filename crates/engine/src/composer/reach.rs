//! Who could not be given the key to an own message, and how many messages of a room could not be sent.

use std::{
    collections::{BTreeMap, HashMap},
    sync::{PoisonError, RwLock},
    time::{Duration, Instant},
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

const STORED: &str = "chancery.reach";

/// Own messages whose missing readers are remembered; older ones are forgotten.
const REMEMBERED: usize = 500;

/// Missing readers of a message that are named; the others are counted.
const NAMED: usize = 10;

/// A room larger than this is not looked through after every message: that asks the store about every member.
const LARGE_ROOM: u64 = 100;

/// How long what was seen in a large room holds.
const HOLDS: Duration = Duration::from_mins(5);

const WAITING: usize = 64;

#[derive(Default, Serialize, Deserialize)]
struct Missed {
    /// In the order of sending. Messages in a row that the same people miss stand together: they may be thousands.
    messages: Vec<(Vec<OwnedEventId>, Vec<OwnedUserId>)>,
}

impl Missed {
    fn add(&mut self, event: &EventId, users: Vec<OwnedUserId>) {
        match self.messages.last_mut() {
            Some((events, same)) if *same == users => events.push(event.to_owned()),
            Some(_) | None => self.messages.push((vec![event.to_owned()], users)),
        }
        let mut excess = self.messages.iter().map(|(events, _)| events.len()).sum::<usize>().saturating_sub(REMEMBERED);
        for (events, _) in &mut self.messages {
            let gone = excess.min(events.len());
            events.drain(..gone);
            excess -= gone;
        }
        self.messages.retain(|(events, _)| !events.is_empty());
    }
}

/// What is known of the fate of own messages.
pub(crate) struct Reach {
    client: Client,
    keep: Keep,
    missed: RwLock<Missed>,
    /// What was seen in large rooms, and when.
    seen: tokio::sync::Mutex<HashMap<OwnedRoomId, (Instant, Vec<OwnedUserId>)>>,
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
            seen: tokio::sync::Mutex::default(),
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

    /// Whoever could not be given the key to a message, the first few of them, and how many they are.
    pub(crate) async fn unreached(&self, room: &Room, event: &EventId) -> (Vec<Person>, u32) {
        let (users, count) = {
            let missed = self.missed.read().unwrap_or_else(PoisonError::into_inner);
            let users = missed.messages.iter().rev().find(|(ids, _)| ids.iter().any(|id| id == event));
            users.map_or_else(Default::default, |(_, users)| {
                let named: Vec<_> = users.iter().take(NAMED).cloned().collect();
                (named, u32::try_from(users.len()).unwrap_or(u32::MAX))
            })
        };
        let mut people = Vec::new();
        for user in users {
            people.push(people::in_room(room, &user).await);
        }
        (people, count)
    }

    /// Looks who has no device that our rule gives keys to, right after a message was sent to them.
    pub(super) async fn sent(&self, room: &Room, event: &EventId) {
        if !room.encryption_state().is_encrypted() {
            return;
        }
        let users = match self.without_device(room).await {
            Ok(users) => users,
            Err(error) => {
                info!("the readers of a message could not be looked through: {error}");
                return;
            }
        };
        if users.is_empty() {
            return;
        }
        let bytes = {
            let mut missed = self.missed.write().unwrap_or_else(PoisonError::into_inner);
            missed.add(event, users);
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

    /// The members of a room who have no device that our rule gives keys to.
    async fn without_device(&self, room: &Room) -> matrix_sdk::Result<Vec<OwnedUserId>> {
        let is_large = room.active_members_count() > LARGE_ROOM;
        // Held while a room is looked through: who sends again meanwhile waits for the same.
        let mut seen = self.seen.lock().await;
        seen.retain(|_, (at, _)| at.elapsed() < HOLDS);
        if let Some((_, users)) = seen.get(room.room_id()) {
            return Ok(users.clone());
        }
        let mut users = Vec::new();
        for member in room.members_no_sync(RoomMemberships::JOIN | RoomMemberships::INVITE).await? {
            if !member.is_account_user() && !self.has_confirmed_device(member.user_id()).await {
                users.push(member.user_id().to_owned());
            }
        }
        if is_large {
            seen.insert(room.room_id().to_owned(), (Instant::now(), users.clone()));
        }
        Ok(users)
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_oldest_messages_are_forgotten_and_the_same_people_are_written_down_once() {
        let event = |number: usize| EventId::parse(format!("$event{number}")).unwrap();
        let user = |name: &str| vec![UserId::parse(format!("@{name}:a.example")).unwrap()];
        let mut missed = Missed::default();
        for number in 0..REMEMBERED {
            missed.add(&event(number), user("carol"));
        }
        assert_eq!(missed.messages.len(), 1);
        missed.add(&event(REMEMBERED), user("idris"));
        assert_eq!(missed.messages.len(), 2);
        assert_eq!(missed.messages.first().map(|(events, _)| events.len()), Some(REMEMBERED - 1));
        assert_eq!(missed.messages.first().and_then(|(events, _)| events.first().cloned()), Some(event(1)));
        for number in 0..REMEMBERED {
            missed.add(&event(number), user("idris"));
        }
        assert_eq!(missed.messages.len(), 1, "nobody misses the first ones any more");
    }
}
