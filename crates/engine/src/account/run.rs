//! Whether the run before this one came to its end.
//!
//! The SDK writes down how far it has read from the server before it has written down what it read: the event cache
//! takes its news from a channel, in a task of its own. A crash between the two loses messages from view for good,
//! because the server is never asked for them again. So a run that follows a crash begins reading anew: the server
//! sends the newest messages of every room once more, and where these do not join what is cached, the cache marks a gap
//! and fills it.

use std::{
    fs, io,
    path::PathBuf,
    sync::{Arc, Mutex, PoisonError},
    time::{Duration, Instant},
};

use tokio::sync::broadcast::error::RecvError;

use super::Account;

/// For so long nothing must have come from the server before a run counts as ended. The cache's task cannot be asked
/// whether it is done; it writes what one answer brought in a few milliseconds.
const SETTLED: Duration = Duration::from_millis(300);

/// The time an account is open, marked on disk.
pub(crate) struct Run {
    mark: PathBuf,
    last_news: Mutex<Instant>,
}

impl Run {
    /// Sets the mark, and says whether the last run had removed its own.
    pub(super) fn begin(mark: PathBuf) -> io::Result<(Self, bool)> {
        let ended_before = !mark.try_exists()?;
        fs::write(&mark, [])?;
        Ok((Self { mark, last_news: Mutex::new(Instant::now()) }, ended_before))
    }

    /// Removes the mark once everything that came from the server has been written. Call when syncing has stopped.
    pub(super) async fn end(&self) -> io::Result<()> {
        let elapsed = self.last_news.lock().unwrap_or_else(PoisonError::into_inner).elapsed();
        tokio::time::sleep(SETTLED.saturating_sub(elapsed)).await;
        tokio::fs::remove_file(&self.mark).await
    }
}

/// Notes when something comes from the server, for as long as the account is open.
pub(super) fn follow_news(account: &Arc<Account>) {
    let mut updates = account.client.subscribe_to_all_room_updates();
    let weak = Arc::downgrade(account);
    account.run(async move {
        while !matches!(updates.recv().await, Err(RecvError::Closed)) {
            let Some(account) = weak.upgrade() else { return };
            *account.this_run.last_news.lock().unwrap_or_else(PoisonError::into_inner) = Instant::now();
        }
    });
}

#[cfg(test)]
mod tests {
    use super::*;

    #[tokio::test]
    async fn only_a_run_that_ended_leaves_no_mark() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("running");
        let (first, ended_before) = Run::begin(path.clone()).unwrap();
        assert!(ended_before, "there was no run before");
        first.end().await.unwrap();
        let (_crashed, ended_before) = Run::begin(path.clone()).unwrap();
        assert!(ended_before);
        let (_next, ended_before) = Run::begin(path).unwrap();
        assert!(!ended_before, "the run before was cut off");
    }
}
