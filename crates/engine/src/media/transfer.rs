//! Transfers into memory: however many wait for the same bytes, they are fetched once, and no longer than anybody waits.

use std::{
    collections::HashMap,
    io::{Cursor, Read},
    sync::{Arc, Weak},
    time::Duration,
};

use chancery_protocol::MediaFailure;
use matrix_sdk::ruma::{MxcUri, events::room::MediaSource};
use matrix_sdk_base::{
    crypto::AttachmentDecryptor,
    media::{MediaFormat, MediaRequestParameters, UniqueKey, store::IgnoreMediaRetentionPolicy},
};
use tokio::{sync::watch, task::AbortHandle};
use tracing::warn;

use super::{Media, fetch::Receive, lock};

/// What was fetched last stays in memory for so long: whoever was told that it is there asks for it next, often piece
/// by piece.
const LINGER: Duration = Duration::from_secs(20);

/// The server under which the SDK keeps what is not uploaded yet. There is none of that name.
const UNSENT: &str = "send-queue.localhost";

pub(super) type Bytes = Arc<Vec<u8>>;

#[derive(Clone)]
enum Progress {
    Loading { received: u64, total: Option<u64> },
    Done(Result<Bytes, MediaFailure>),
}

/// One transfer; it ends when nobody holds it any more.
struct Transfer {
    progress: watch::Receiver<Progress>,
    task: AbortHandle,
}

impl Transfer {
    fn has_failed(&self) -> bool {
        matches!(&*self.progress.borrow(), Progress::Done(Err(_)))
    }
}

impl Drop for Transfer {
    fn drop(&mut self) {
        self.task.abort();
    }
}

/// The transfers that somebody waits for.
#[derive(Default)]
pub(super) struct Transfers {
    running: HashMap<String, Weak<Transfer>>,
    last: Option<Arc<Transfer>>,
}

impl Media {
    /// The bytes of a source, decrypted: from the cache, or from the server and then into the cache. `report` is told of
    /// bytes received, and of bytes in all if the server said.
    pub(super) async fn bytes(
        self: &Arc<Self>,
        source: &MediaSource,
        limit: u64,
        report: &(dyn Fn(u64, Option<u64>) + Send + Sync),
    ) -> Result<Bytes, MediaFailure> {
        let transfer = self.transfer(source, limit);
        let mut progress = transfer.progress.clone();
        loop {
            let reached = progress.borrow_and_update().clone();
            match reached {
                Progress::Loading { received, total } => report(received, total),
                Progress::Done(result) => {
                    if result.is_ok() {
                        self.let_linger(transfer);
                    }
                    return result;
                }
            }
            if progress.changed().await.is_err() {
                // The task is gone without a result: it panicked.
                return Err(MediaFailure::Damaged);
            }
        }
    }

    fn transfer(self: &Arc<Self>, source: &MediaSource, limit: u64) -> Arc<Transfer> {
        // Two who name the same file with different keys are told apart.
        let key = serde_json::to_string(source).unwrap_or_else(|_| source.unique_key());
        let mut transfers = lock(&self.transfers);
        if let Some(running) = transfers.running.get(&key).and_then(Weak::upgrade)
            && !running.has_failed()
        {
            return running;
        }
        let (tell, progress) = watch::channel(Progress::Loading { received: 0, total: None });
        let (media, source) = (Arc::downgrade(self), source.clone());
        let task = tokio::spawn(async move {
            let Some(media) = media.upgrade() else { return };
            let result = media.obtain(&source, limit, &tell).await;
            tell.send_replace(Progress::Done(result));
        });
        let transfer = Arc::new(Transfer { progress, task: task.abort_handle() });
        transfers.running.retain(|_, transfer| transfer.strong_count() > 0);
        transfers.running.insert(key, Arc::downgrade(&transfer));
        transfer
    }

    /// Keeps what was asked for last for a while.
    fn let_linger(self: &Arc<Self>, transfer: Arc<Transfer>) {
        let kept = Arc::downgrade(&transfer);
        let before = lock(&self.transfers).last.replace(transfer);
        if before.is_some_and(|before| Arc::as_ptr(&before) == kept.as_ptr()) {
            return;
        }
        let media = Arc::downgrade(self);
        tokio::spawn(async move {
            tokio::time::sleep(LINGER).await;
            let Some(media) = media.upgrade() else { return };
            let mut transfers = lock(&media.transfers);
            if transfers.last.as_ref().is_some_and(|last| Arc::as_ptr(last) == kept.as_ptr()) {
                transfers.last = None;
            }
        });
    }

    async fn obtain(
        &self,
        source: &MediaSource,
        limit: u64,
        tell: &watch::Sender<Progress>,
    ) -> Result<Bytes, MediaFailure> {
        let request = MediaRequestParameters { source: source.clone(), format: MediaFormat::File };
        if let Some(bytes) = self.cached(&request).await? {
            return Ok(Arc::new(bytes));
        }
        if is_unsent(source_uri(source)) {
            return Err(MediaFailure::Gone);
        }
        let mut memory = Memory { bytes: Vec::new(), total: None, tell };
        self.fetcher.fetch(&self.client, source_uri(source), limit, &mut memory).await?;
        let bytes = opened(source, memory.bytes).await?;
        self.cache(&request, bytes.clone()).await;
        Ok(Arc::new(bytes))
    }

    /// What the cache has.
    pub(super) async fn cached(&self, request: &MediaRequestParameters) -> Result<Option<Vec<u8>>, MediaFailure> {
        let store = self.client.media_store().lock().await.map_err(|_| MediaFailure::Storage)?;
        store.get_media_content(request).await.map_err(|error| {
            warn!("a medium could not be read from the cache: {error}");
            MediaFailure::Storage
        })
    }

    /// Keeps what can be fetched again; a full disk is no reason not to show it.
    pub(super) async fn cache(&self, request: &MediaRequestParameters, bytes: Vec<u8>) {
        let kept = async {
            let store = self.client.media_store().lock().await.map_err(|error| error.to_string())?;
            let kept = store.add_media_content(request, bytes, IgnoreMediaRetentionPolicy::No).await;
            kept.map_err(|error| error.to_string())
        };
        if let Err(error) = kept.await {
            warn!("a medium could not be kept: {error}");
        }
    }
}

pub(super) fn source_uri(source: &MediaSource) -> &MxcUri {
    match source {
        MediaSource::Plain(uri) => uri,
        MediaSource::Encrypted(file) => &file.url,
    }
}

/// Whether something is still on its way to the server, so that only this device has it.
pub(super) fn is_unsent(uri: &MxcUri) -> bool {
    uri.server_name().is_ok_and(|server| server == UNSENT)
}

/// Decrypts what came, away from threads that must not wait.
async fn opened(source: &MediaSource, bytes: Vec<u8>) -> Result<Vec<u8>, MediaFailure> {
    let MediaSource::Encrypted(file) = source else { return Ok(bytes) };
    let info = file.as_ref().clone().into();
    tokio::task::spawn_blocking(move || {
        let mut opened = Vec::with_capacity(bytes.len());
        let mut cursor = Cursor::new(bytes);
        // The hash is checked when the end is reached.
        AttachmentDecryptor::new(&mut cursor, info)
            .map_err(|_| MediaFailure::Damaged)?
            .read_to_end(&mut opened)
            .map_err(|_| MediaFailure::Damaged)?;
        Ok(opened)
    })
    .await
    .unwrap_or(Err(MediaFailure::Damaged))
}

/// Takes a download into memory and tells how far it has come.
struct Memory<'a> {
    bytes: Vec<u8>,
    total: Option<u64>,
    tell: &'a watch::Sender<Progress>,
}

impl Receive for Memory<'_> {
    fn receive(&mut self, bytes: &[u8]) -> impl Future<Output = Result<(), MediaFailure>> + Send {
        self.bytes.extend_from_slice(bytes);
        self.tell.send_replace(Progress::Loading { received: self.bytes.len() as u64, total: self.total });
        std::future::ready(Ok(()))
    }

    fn expect(&mut self, total: Option<u64>) {
        self.total = total;
    }
}
