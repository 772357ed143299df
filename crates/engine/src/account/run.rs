//! Whether the run before this one came to its end.
//!
//! The SDK writes down how far it has read from the server before it has written down what it read: the event cache
//! takes its news from a channel, in a task of its own. A crash between the two loses messages from view for good,
//! because the server is never asked for them again. So a run that follows a crash begins reading anew: the server
//! sends the newest messages of every room once more, and where these do not join what is cached, the cache marks a gap
//! and fills it.

use std::{
    collections::BTreeMap,
    io,
    path::PathBuf,
    sync::{Arc, Mutex, MutexGuard, PoisonError},
    time::{Duration, Instant},
};

use matrix_sdk::{
    Client,
    ruma::{OwnedEventId, OwnedRoomId},
    sync::RoomUpdates,
};
use tokio::{
    fs,
    sync::{broadcast::error::RecvError, mpsc, oneshot},
};

use super::Account;

/// What came longer ago than this has been written: the cache takes milliseconds.
const RECENT: Duration = Duration::from_secs(10);

/// How long the cache may take with what came last.
const PATIENCE: Duration = Duration::from_secs(2);

/// The pause between two looks into the cache.
const LOOK: Duration = Duration::from_millis(20);

/// The time an account is open, marked on disk.
pub(crate) struct Run {
    mark: PathBuf,
    /// The newest event of each room that something came for a short while ago.
    newest: Mutex<BTreeMap<OwnedRoomId, (OwnedEventId, Instant)>>,
    /// Asks whoever follows the news to answer once nothing waits to be noted.
    ask: mpsc::UnboundedSender<oneshot::Sender<()>>,
    asked: Mutex<Option<mpsc::UnboundedReceiver<oneshot::Sender<()>>>>,
}

impl Run {
    /// Sets the mark, and says whether the last run had removed its own.
    pub(super) async fn begin(mark: PathBuf) -> io::Result<(Self, bool)> {
        let ended_before = !fs::try_exists(&mark).await?;
        fs::write(&mark, []).await?;
        let (ask, asked) = mpsc::unbounded_channel();
        Ok((Self { mark, newest: Mutex::default(), ask, asked: Mutex::new(Some(asked)) }, ended_before))
    }

    /// Removes the mark once everything that came from the server has been written. Call when syncing has stopped.
    /// What is not written in time leaves the mark, as a crash would.
    pub(super) async fn end(&self, client: &Client) -> io::Result<()> {
        self.catch_up().await;
        let newest: Vec<_> = self.newest().iter().map(|(room, (event, _))| (room.clone(), event.clone())).collect();
        let written = tokio::time::timeout(PATIENCE, async {
            for (room, event) in newest {
                while !is_written(client, &room, &event).await {
                    tokio::time::sleep(LOOK).await;
                }
            }
        });
        if written.await.is_err() {
            return Err(io::ErrorKind::TimedOut.into());
        }
        fs::remove_file(&self.mark).await
    }

    /// Waits until what came last has been noted too.
    async fn catch_up(&self) {
        let is_followed = self.asked.lock().unwrap_or_else(PoisonError::into_inner).is_none();
        let (tell, told) = oneshot::channel();
        if is_followed && self.ask.send(tell).is_ok() {
            // Gone, if the account's tasks have ended already; late, if the machine is very busy.
            let _ = tokio::time::timeout(PATIENCE, told).await;
        }
    }

    fn newest(&self) -> MutexGuard<'_, BTreeMap<OwnedRoomId, (OwnedEventId, Instant)>> {
        self.newest.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn note(&self, updates: &RoomUpdates) {
        let mut newest = self.newest();
        newest.retain(|_, (_, at)| at.elapsed() < RECENT);
        for (room, update) in &updates.joined {
            // One without an id is not taken into the cache.
            if let Some(event) = update.timeline.events.iter().rev().find_map(|event| event.event_id()) {
                newest.insert(room.clone(), (event.to_owned(), Instant::now()));
            }
        }
    }
}

/// A room that is gone has nothing to be written.
async fn is_written(client: &Client, room: &OwnedRoomId, event: &OwnedEventId) -> bool {
    let Some(room) = client.get_room(room) else { return true };
    match room.event_cache().await {
        Ok((cache, _)) => matches!(cache.find_event(event).await, Ok(Some(_))),
        Err(_) => false,
    }
}

/// Notes what comes from the server, for as long as the account is open.
pub(super) fn follow_news(account: &Arc<Account>) {
    let mut updates = account.client.subscribe_to_all_room_updates();
    let asked = account.this_run.asked.lock().unwrap_or_else(PoisonError::into_inner).take();
    let Some(mut asked) = asked else { return };
    let weak = Arc::downgrade(account);
    account.run(async move {
        loop {
            let news = tokio::select! {
                // Whoever asks is answered only when there is no more news.
                biased;
                news = updates.recv() => news,
                Some(tell) = asked.recv() => {
                    _ = tell.send(());
                    continue;
                }
            };
            let Some(account) = weak.upgrade() else { return };
            match news {
                Ok(updates) => account.this_run.note(&updates),
                // The cache has lost them too, and has thrown away what it had: there is nothing to wait for.
                Err(RecvError::Lagged(_)) => {}
                Err(RecvError::Closed) => return,
            }
        }
    });
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::network::Network;

    #[tokio::test]
    async fn only_a_run_that_ended_leaves_no_mark() {
        let folder = tempfile::tempdir().unwrap();
        let client = super::super::client::build_stateless("https://localhost:1/", &Network::default()).await.unwrap();
        let path = folder.path().join("running");
        let (first, ended_before) = Run::begin(path.clone()).await.unwrap();
        assert!(ended_before, "there was no run before");
        first.end(&client).await.unwrap();
        let (_crashed, ended_before) = Run::begin(path.clone()).await.unwrap();
        assert!(ended_before);
        let (_next, ended_before) = Run::begin(path).await.unwrap();
        assert!(!ended_before, "the run before was cut off");
    }
}
