//! Files and pictures: what is staged to be sent, what was received, and how both get where they are seen.
//!
//! Bytes lie in memory or encrypted in matrix-sdk's media store and nowhere else. The UI names them by tokens; where
//! they come from, and the keys that open them, stay here.

mod dialogues;
mod fetch;
mod load;
mod outgoing;
mod save;
mod scheme;
mod stage;
mod storage;
mod tokens;
mod transfer;
mod unfinished;
mod watch;

use std::sync::{Arc, Mutex};

use chancery_policy::Policy;
use chancery_protocol::{MediaFailure, MediaToken};
use matrix_sdk::Client;
use tokio::sync::{Semaphore, watch::Receiver};

pub use self::{
    dialogues::{Answer, Dialogues},
    scheme::MediaResponse,
};
use self::{fetch::Fetcher, stage::Stage, tokens::Tokens, transfer::Transfers};
pub(crate) use self::{
    outgoing::OutgoingFile,
    save::{cancel as save_cancel, save},
    stage::{begin, finish, limits, pick},
    storage::{empty, follow_policy, usage},
    tokens::{Entry, Source},
    watch::watch,
};
use crate::{error::EngineError, network::Network};

/// The media of an open account.
pub(crate) struct Media {
    client: Client,
    policy: Receiver<Arc<Policy>>,
    fetcher: Fetcher,
    tokens: Mutex<Tokens>,
    transfers: Mutex<Transfers>,
    saves: Mutex<save::Saves>,
    /// Pictures are unfolded one at a time, so that many at once take no more memory than one.
    unfolding: Arc<Semaphore>,
    pub(crate) stage: Stage,
    /// Held while files are put into the queue, so that two who send the same ones send them once.
    pub(crate) sending: tokio::sync::Mutex<()>,
}

impl Media {
    /// # Errors
    /// If there is no HTTP client to be had.
    pub(crate) async fn new(
        client: &Client,
        network: &Network,
        policy: Receiver<Arc<Policy>>,
    ) -> Result<Self, EngineError> {
        let decided = Arc::clone(&policy.borrow());
        storage::limit(client, &decided).await?;
        Ok(Self {
            client: client.clone(),
            policy,
            fetcher: Fetcher::new(network)?,
            tokens: Mutex::default(),
            transfers: Mutex::default(),
            saves: Mutex::default(),
            unfolding: Arc::new(Semaphore::new(1)),
            stage: Stage::default(),
            sending: tokio::sync::Mutex::default(),
        })
    }

    /// What is decided now.
    fn policy(&self) -> Arc<Policy> {
        Arc::clone(&self.policy.borrow())
    }

    fn entry(&self, token: &MediaToken) -> Result<Entry, MediaFailure> {
        lock(&self.tokens).entry(token).ok_or(MediaFailure::Unknown)
    }

    /// The token of a row's bytes: the same for as long as the account is open.
    pub(crate) fn name(&self, names: &[String], entry: Entry) -> MediaToken {
        lock(&self.tokens).name(names, entry)
    }

    /// Lets a deleted message's bytes go from the cache. It can only be one whose row was seen since the start: a deleted
    /// message does not say any more where its bytes were.
    pub(crate) fn forget(&self, names: &[String]) {
        let Some(Entry { source: Source::Message { file, thumbnail, .. }, .. }) = lock(&self.tokens).take(names) else {
            return;
        };
        let client = self.client.clone();
        tokio::spawn(async move {
            for source in std::iter::once(&file).chain(&thumbnail) {
                if let Err(error) = client.media().remove_media_content_for_uri(transfer::source_uri(source)).await {
                    tracing::warn!("a deleted file could not be removed from the cache: {error}");
                }
            }
        });
    }

    /// Runs what takes long on a thread that may wait, one at a time. A decoder that panics over a stranger's bytes has
    /// found them damaged.
    async fn unfold<T: Send + 'static>(
        &self,
        work: impl FnOnce() -> Result<T, MediaFailure> + Send + 'static,
    ) -> Result<T, MediaFailure> {
        let turn = Arc::clone(&self.unfolding).acquire_owned().await.map_err(|_| MediaFailure::Unknown)?;
        tokio::task::spawn_blocking(move || {
            let result = work();
            drop(turn);
            result
        })
        .await
        .unwrap_or(Err(MediaFailure::Damaged))
    }
}

/// A panic while a lock was held leaves at worst a medium that has to be asked for again.
fn lock<T>(mutex: &Mutex<T>) -> std::sync::MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(std::sync::PoisonError::into_inner)
}

/// 32 hexadecimal digits that nobody guesses.
fn random_name() -> String {
    format!("{:032x}", rand::random::<u128>())
}
