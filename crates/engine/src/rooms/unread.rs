//! Unread counts that hold after an absence.
//!
//! The server brings the newest few messages of a room, and the SDK counts those that are here: fewer than there are,
//! and no mention among the others. Servers do not count in sliding sync (Synapse 1.x answers zero). So what lies between
//! is fetched, back to what was read last, or as far as a count is shown at all.

use std::{
    collections::{BTreeSet, HashMap},
    sync::Arc,
};

use matrix_sdk::{
    Client, Room,
    ruma::{OwnedEventId, OwnedRoomId},
};
use tokio::sync::broadcast::error::{RecvError, TryRecvError};
use tracing::info;

use crate::account::Account;

/// From here on a count is shown as "more".
const MOST: u64 = 100;

/// Messages fetched at a time.
const PAGE: u16 = 50;

/// A room with so much in it that does not count is left as it is.
const PAGES: u32 = 4;

/// Fetches what is missing for the counts, one room at a time and the most recent first, for as long as the account is
/// open.
pub(crate) fn watch(account: &Arc<Account>) {
    let client = account.client.clone();
    let mut news = client.event_cache().subscribe_to_room_generic_updates();
    account.run(async move {
        let mut waiting = BTreeSet::new();
        // What was sought for in vain, so that it is not sought again with each message.
        let mut missed: HashMap<OwnedRoomId, BTreeSet<OwnedEventId>> = HashMap::new();
        loop {
            let Some(room) = next(&client, &mut waiting) else {
                match news.recv().await {
                    Ok(update) => {
                        waiting.insert(update.room_id);
                    }
                    Err(RecvError::Lagged(_)) => waiting = all(&client),
                    Err(RecvError::Closed) => return,
                }
                // What comes in together is looked at together.
                loop {
                    match news.try_recv() {
                        Ok(update) => {
                            waiting.insert(update.room_id);
                        }
                        Err(TryRecvError::Lagged(_)) => waiting = all(&client),
                        Err(TryRecvError::Empty | TryRecvError::Closed) => break,
                    }
                }
                continue;
            };
            let read = read(&room);
            if missed.get(room.room_id()) == Some(&read) {
                continue;
            }
            match fetch(&room, &read).await {
                Ok(true) => {}
                Ok(false) => {
                    missed.insert(room.room_id().to_owned(), read);
                }
                Err(error) => info!("unread messages could not be fetched now: {error}"),
            }
        }
    });
}

fn all(client: &Client) -> BTreeSet<OwnedRoomId> {
    client.joined_rooms().iter().map(|room| room.room_id().to_owned()).collect()
}

/// Takes out the room in which something happened last, of those that have anything unread.
fn next(client: &Client, waiting: &mut BTreeSet<OwnedRoomId>) -> Option<Room> {
    waiting.retain(|id| client.get_room(id).is_some_and(|room| counts(&room)));
    let rooms = waiting.iter().filter_map(|id| client.get_room(id));
    let room = rooms.max_by_key(|room| room.recency_stamp().map(u64::from))?;
    waiting.remove(room.room_id());
    Some(room)
}

fn counts(room: &Room) -> bool {
    (1..MOST).contains(&room.num_unread_messages())
}

/// The messages that may have been read last.
fn read(room: &Room) -> BTreeSet<OwnedEventId> {
    let receipts = room.read_receipts();
    receipts.pending.iter().cloned().chain(receipts.latest_active.map(|receipt| receipt.event_id)).collect()
}

/// Fetches what is newer than what was read last. False if that is not to be found; the count may be too low then.
async fn fetch(room: &Room, read: &BTreeSet<OwnedEventId>) -> Result<bool, matrix_sdk::event_cache::EventCacheError> {
    let (cache, _kept) = room.event_cache().await?;
    let is_here =
        cache.rfind_map_event_in_memory_by(|event| event.event_id().is_some_and(|id| read.contains(id)).then_some(()));
    if is_here.await?.is_some() {
        return Ok(true);
    }
    let pagination = cache.pagination();
    for _ in 0..PAGES {
        let page = pagination.run_backwards_once(PAGE).await?;
        let found = page.events.iter().any(|event| event.event_id().is_some_and(|id| read.contains(id)));
        if found || page.reached_start || !counts(room) {
            return Ok(true);
        }
    }
    Ok(false)
}
