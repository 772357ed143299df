//! History comes back from the backup, room by room, in the background and across restarts, until no room is left.

use std::{
    collections::BTreeSet,
    sync::Arc,
    time::{Duration, Instant},
};

use chancery_protocol::{Connection, RecoveryProgress};
use futures_util::{FutureExt, StreamExt};
use matrix_sdk::{
    Client,
    ruma::{OwnedRoomId, RoomId},
};
use serde::{Deserialize, Serialize};
use tokio::sync::watch;
use tracing::{info, warn};

use crate::{account::Account, error::EngineError, keep::Keep};

/// Kept for as long as a restore is unfinished.
const UNFINISHED: &str = "chancery.recovery.history";

/// A server that stalls on one room must not hold up the rest.
const ROOM_PATIENCE: Duration = Duration::from_mins(1);

/// How often it is written down how far it has come. What was not is fetched once more after a crash.
const NOTE: Duration = Duration::from_secs(5);

/// The first pause before the rooms that are left are tried again; it doubles up to [`LONGEST_PAUSE`].
const FIRST_PAUSE: Duration = Duration::from_mins(1);
const LONGEST_PAUSE: Duration = Duration::from_hours(1);

/// The rooms that were fetched. Not those that were not: right after a sign-in, some of them are not known yet.
#[derive(Default, Serialize, Deserialize)]
struct Fetched {
    rooms: BTreeSet<OwnedRoomId>,
}

/// Begins to bring everything back.
pub(super) async fn begin(account: &Account) -> Result<(), EngineError> {
    account.keep.set(UNFINISHED, &serde_json::to_vec(&Fetched::default())?).await?;
    account.history.send_replace(());
    Ok(())
}

/// Gives up what was not fetched yet: the backup is no more.
pub(super) async fn give_up(account: &Account) -> Result<(), EngineError> {
    account.keep.remove(UNFINISHED).await?;
    account.history.send_replace(());
    Ok(())
}

/// Brings back what an earlier run left, and whatever [`begin`] begins, for as long as the account is open.
pub(crate) fn watch(account: &Arc<Account>, progress: watch::Sender<RecoveryProgress>) {
    let (client, keep) = (account.client.clone(), account.keep.clone());
    let mut history = History { client, keep, connection: account.connection.subscribe(), progress };
    let mut changed = account.history.subscribe();
    account.run(async move {
        loop {
            let change = tokio::select! {
                () = history.bring_back() => changed.changed().await,
                change = changed.changed() => change,
            };
            if change.is_err() {
                return;
            }
            // Whatever was told was of another restore.
            history.progress.send_replace(RecoveryProgress::Idle);
        }
    });
}

struct History {
    client: Client,
    keep: Keep,
    connection: watch::Receiver<Connection>,
    progress: watch::Sender<RecoveryProgress>,
}

impl History {
    /// Fetches the keys of every room from the backup, and tries those again that could not be fetched: when the network
    /// comes back, and after a while. What is missed meanwhile is fetched when a message asks for it.
    async fn bring_back(&mut self) {
        let mut fetched = match self.fetched().await {
            Ok(Some(fetched)) => fetched,
            Ok(None) => return,
            Err(error) => return warn!("it could not be read which rooms are left to restore: {error}"),
        };
        let (mut keys, mut pause) = (0, FIRST_PAUSE);
        loop {
            let left = self.fetch_all(&mut fetched, &mut keys).await;
            let noted = if left == 0 { self.keep.remove(UNFINISHED).await } else { self.note(&fetched).await };
            if let Err(error) = noted {
                warn!("it could not be noted which rooms are restored: {error}");
            }
            self.progress.send_replace(RecoveryProgress::Done { keys, rooms_left: left });
            if left == 0 {
                return;
            }
            info!(left, "the keys of some rooms could not be restored now");
            // Either is a reason to try again.
            let _ = tokio::time::timeout(pause, self.network_is_back()).await;
            pause = (pause * 2).min(LONGEST_PAUSE);
        }
    }

    /// Asks for every room that is known and was not fetched yet. Returns how many are left.
    async fn fetch_all(&mut self, fetched: &mut Fetched, keys: &mut u32) -> u32 {
        // Whoever was told that rooms are left is not shown the beginning again.
        let is_first = !matches!(*self.progress.borrow(), RecoveryProgress::Done { .. });
        let mut left = BTreeSet::new();
        let mut noted = Instant::now();
        loop {
            self.ready().await;
            let known = self.client.joined_rooms();
            let unasked = |room: &&RoomId| !fetched.rooms.contains(*room) && !left.contains(*room);
            let rooms: Vec<_> = known.iter().map(|room| room.room_id()).filter(unasked).map(RoomId::to_owned).collect();
            if rooms.is_empty() {
                return count(left.len());
            }
            let all = count(fetched.rooms.len() + left.len() + rooms.len());
            for room in rooms {
                if is_first {
                    let rooms_done = count(fetched.rooms.len() + left.len());
                    self.progress.send_replace(RecoveryProgress::Restoring { keys: *keys, rooms_done, rooms: all });
                }
                self.ready().await;
                let into = if self.fetch(&room, keys).await { &mut fetched.rooms } else { &mut left };
                into.insert(room);
                if noted.elapsed() > NOTE {
                    if let Err(error) = self.note(fetched).await {
                        warn!("it could not be noted which rooms are restored: {error}");
                    }
                    noted = Instant::now();
                }
            }
        }
    }

    /// Fetches the keys of a room, and counts them. Whether that went well.
    async fn fetch(&self, room: &RoomId, keys: &mut u32) -> bool {
        let backups = self.client.encryption().backups();
        let mut arrived = Box::pin(backups.room_keys_for_room_stream(room));
        let is_fetched = match tokio::time::timeout(ROOM_PATIENCE, backups.download_room_keys_for_room(room)).await {
            Ok(Ok(())) => true,
            Ok(Err(error)) => {
                info!("the keys of a room could not be restored now: {error}");
                false
            }
            Err(_) => {
                info!("the keys of a room took too long");
                false
            }
        };
        while let Some(Some(batch)) = arrived.next().now_or_never() {
            let sum = batch.iter().flat_map(|keys| keys.values()).map(BTreeSet::len).sum();
            *keys = keys.saturating_add(count(sum));
        }
        is_fetched
    }

    /// Waits until the server can be reached and the backup is open: without its key, the SDK fetches nothing and says
    /// that all is well.
    async fn ready(&mut self) {
        // The task ends with the account, and so with whoever tells of the connection.
        let _ = self.connection.wait_for(|connection| *connection == Connection::Online).await;
        let backups = self.client.encryption().backups();
        let mut states = Box::pin(backups.state_stream());
        while !backups.are_enabled().await {
            if states.next().await.is_none() {
                return;
            }
        }
    }

    /// Waits until the server can be reached again after it could not be.
    async fn network_is_back(&mut self) {
        while self.connection.changed().await.is_ok() {
            if *self.connection.borrow_and_update() == Connection::Online {
                return;
            }
        }
    }

    async fn fetched(&self) -> Result<Option<Fetched>, EngineError> {
        let Some(bytes) = self.keep.get(UNFINISHED).await? else { return Ok(None) };
        Ok(Some(serde_json::from_slice(&bytes)?))
    }

    async fn note(&self, fetched: &Fetched) -> Result<(), EngineError> {
        self.keep.set(UNFINISHED, &serde_json::to_vec(fetched)?).await
    }
}

fn count(rooms: usize) -> u32 {
    u32::try_from(rooms).unwrap_or(u32::MAX)
}
