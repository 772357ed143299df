//! Who is writing, room by room.

use std::{
    collections::HashMap,
    sync::{Arc, PoisonError, RwLock},
};

use matrix_sdk::{
    Client, Room,
    event_handler::EventHandlerDropGuard,
    ruma::{OwnedRoomId, OwnedUserId, RoomId, events::typing::SyncTypingEvent},
};
use tokio::sync::broadcast;

use crate::people;

/// Changes wait here for a slow reader; one that misses some looks at every room again.
const WAITING: usize = 64;

/// Who is writing in which room, kept up to date while the account is open.
pub(crate) struct Typing {
    users: Arc<RwLock<HashMap<OwnedRoomId, Vec<OwnedUserId>>>>,
    changed: broadcast::Sender<OwnedRoomId>,
    _handler: EventHandlerDropGuard,
}

impl Typing {
    pub(crate) fn watch(client: &Client) -> Self {
        let users: Arc<RwLock<HashMap<OwnedRoomId, Vec<OwnedUserId>>>> = Arc::default();
        let (changed, _) = broadcast::channel(WAITING);
        let (writing, news) = (Arc::clone(&users), changed.clone());
        let own = client.user_id().map(ToOwned::to_owned);
        let handler = client.add_event_handler(move |event: SyncTypingEvent, room: Room| {
            let (writing, news, own) = (Arc::clone(&writing), news.clone(), own.clone());
            async move {
                let others: Vec<_> =
                    event.content.user_ids.into_iter().filter(|user| Some(user) != own.as_ref()).collect();
                {
                    let mut writing = writing.write().unwrap_or_else(PoisonError::into_inner);
                    if others.is_empty() {
                        writing.remove(room.room_id());
                    } else {
                        writing.insert(room.room_id().to_owned(), others);
                    }
                }
                // Nobody listening is no failure.
                let _ = news.send(room.room_id().to_owned());
            }
        });
        Self { users, changed, _handler: client.event_handler_drop_guard(handler) }
    }

    /// Told of every room where somebody began or ceased to write.
    pub(crate) fn subscribe(&self) -> broadcast::Receiver<OwnedRoomId> {
        self.changed.subscribe()
    }

    /// Names of those who are writing in a room, without this account. At most 5.
    pub(crate) async fn names(&self, room: &Room) -> Vec<String> {
        let users = self.users(room.room_id());
        let mut names = Vec::with_capacity(users.len());
        for user in users.iter().take(5) {
            names.push(people::in_room(room, user).await.name);
        }
        names
    }

    fn users(&self, room: &RoomId) -> Vec<OwnedUserId> {
        self.users.read().unwrap_or_else(PoisonError::into_inner).get(room).cloned().unwrap_or_default()
    }
}
