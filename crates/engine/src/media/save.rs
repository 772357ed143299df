//! Saving: from the server straight into a file that the person chose, decrypted on the way, whole or not at all.

use std::{
    collections::HashMap,
    io::{self, Read, Write},
    path::Path,
    sync::Arc,
};

use chancery_media::{file_name, sniff};
use chancery_policy::{Policy, values::Saving};
use chancery_protocol::{ErrorCode, FileSave, FileSaveCancel, FileSaved, MediaFailure, MediaToken, OperationId};
use matrix_sdk::ruma::events::room::MediaSource;
use matrix_sdk_base::{
    crypto::AttachmentDecryptor,
    media::{MediaFormat, MediaRequestParameters},
};
use tokio::sync::{Notify, mpsc, watch};
use tracing::info;

use super::{
    Dialogues, Media, Source,
    fetch::Receive,
    lock,
    transfer::{is_unsent, source_uri},
    unfinished::Unfinished,
};
use crate::{error::EngineError, policy::refuses_type};

/// More than any server keeps of a file; a hostile one could send until the disk is full.
const MOST_SAVED: u64 = 4 * 1024 * 1024 * 1024;

/// Pieces that wait for the disk.
const PIECES: usize = 16;

/// So many bytes tell what a file is.
const BEGINNING: usize = 4096;

/// What a file without a name is called.
const NAMELESS: &str = "file";

type Reached = (u64, Option<u64>);

/// The saves under way.
#[derive(Default)]
pub(super) struct Saves(HashMap<OperationId, Save>);

struct Save {
    media: MediaToken,
    cancelled: Arc<Notify>,
    progress: watch::Receiver<Reached>,
}

impl Saves {
    /// How far the save of a medium has come, if there is one.
    pub(super) fn progress(&self, media: &MediaToken) -> Option<watch::Receiver<Reached>> {
        self.0.values().find(|save| save.media == *media).map(|save| save.progress.clone())
    }
}

/// Ends a save: one that is over stays as it is.
pub(crate) fn cancel(media: &Media, request: &FileSaveCancel) {
    if let Some(save) = lock(&media.saves).0.get(&request.operation) {
        save.cancelled.notify_one();
    }
}

/// Asks where, and saves.
pub(crate) async fn save(
    media: &Arc<Media>,
    dialogues: &dyn Dialogues,
    request: &FileSave,
) -> Result<FileSaved, EngineError> {
    if media.policy().saving.value == Some(Saving::Forbidden) {
        return Err(ErrorCode::SavingNotAllowed.into());
    }
    let entry = media.entry(&request.media).map_err(told)?;
    let Source::Message { file, .. } = entry.source else { return Err(told(MediaFailure::Unknown)) };
    let cancelled = Arc::new(Notify::new());
    let (tell, progress) = watch::channel((0, None));
    let save = Save { media: request.media.clone(), cancelled: Arc::clone(&cancelled), progress };
    lock(&media.saves).0.insert(request.operation.clone(), save);
    let saving = async {
        let name = file_name(&entry.name).unwrap_or_else(|| NAMELESS.to_owned());
        let Some(path) = dialogues.save(name).await else { return Ok(None) };
        media.write(&file, &path, tell).await?;
        Ok(path.file_name().map(|name| name.to_string_lossy().into_owned()))
    };
    let saved: Result<Option<String>, EngineError> = tokio::select! {
        saved = saving => saved,
        () = cancelled.notified() => Ok(None),
    };
    lock(&media.saves).0.remove(&request.operation);
    Ok(FileSaved { name: saved? })
}

fn told(failure: MediaFailure) -> EngineError {
    ErrorCode::Media { failure }.into()
}

impl Media {
    async fn write(&self, source: &MediaSource, path: &Path, tell: watch::Sender<Reached>) -> Result<(), EngineError> {
        let request = MediaRequestParameters { source: source.clone(), format: MediaFormat::File };
        let (send, receive) = mpsc::channel(PIECES);
        let (path, policy) = (path.to_owned(), self.policy());
        if let Some(bytes) = self.cached(&request).await.map_err(told)? {
            tell.send_replace((bytes.len() as u64, Some(bytes.len() as u64)));
            let plain = MediaSource::Plain(source_uri(source).to_owned());
            let writing =
                tokio::task::spawn_blocking(move || write(&path, &plain, &mut io::Cursor::new(bytes), &policy));
            return writing.await?;
        }
        if is_unsent(source_uri(source)) {
            return Err(told(MediaFailure::Gone));
        }
        let encrypted = source.clone();
        let writing = tokio::task::spawn_blocking(move || write(&path, &encrypted, &mut Pieces::new(receive), &policy));
        let mut receiver = ToDisk { pieces: send, received: 0, total: None, tell };
        let fetched = self.fetcher.fetch(&self.client, source_uri(source), MOST_SAVED, &mut receiver).await;
        if fetched.is_ok() {
            // An empty piece is the end; a sender that is merely gone leaves the file unfinished.
            let _ = receiver.pieces.send(Vec::new()).await;
        }
        drop(receiver);
        match (fetched, writing.await?) {
            // The download ended because the writing did, which knows why.
            (Err(MediaFailure::Storage), Err(error)) => Err(error),
            (Err(failure), _) => Err(told(failure)),
            (Ok(_), written) => written,
        }
    }
}

/// Hands a download to the thread that writes.
struct ToDisk {
    pieces: mpsc::Sender<Vec<u8>>,
    received: u64,
    total: Option<u64>,
    tell: watch::Sender<Reached>,
}

impl Receive for ToDisk {
    async fn receive(&mut self, bytes: &[u8]) -> Result<(), MediaFailure> {
        if bytes.is_empty() {
            return Ok(());
        }
        self.received += bytes.len() as u64;
        self.tell.send_replace((self.received, self.total));
        // Whoever writes has given up and says why.
        self.pieces.send(bytes.to_vec()).await.map_err(|_| MediaFailure::Storage)
    }

    fn expect(&mut self, total: Option<u64>) {
        self.total = total;
    }
}

/// A download as something to read from, on a thread that may wait.
struct Pieces {
    coming: mpsc::Receiver<Vec<u8>>,
    current: io::Cursor<Vec<u8>>,
    ended: bool,
}

impl Pieces {
    fn new(coming: mpsc::Receiver<Vec<u8>>) -> Self {
        Self { coming, current: io::Cursor::default(), ended: false }
    }
}

impl Read for Pieces {
    fn read(&mut self, into: &mut [u8]) -> io::Result<usize> {
        loop {
            let count = self.current.read(into)?;
            if count > 0 || self.ended {
                return Ok(count);
            }
            match self.coming.blocking_recv() {
                Some(piece) if piece.is_empty() => self.ended = true,
                Some(piece) => self.current = io::Cursor::new(piece),
                None => return Err(io::ErrorKind::ConnectionAborted.into()),
            }
        }
    }
}

fn write(path: &Path, source: &MediaSource, from: &mut dyn Read, policy: &Policy) -> Result<(), EngineError> {
    let mut file = Unfinished::begin(path)?;
    match source {
        MediaSource::Plain(_) => copy(from, &mut file, policy)?,
        MediaSource::Encrypted(encrypted) => {
            let mut from = from;
            let mut opened = AttachmentDecryptor::new(&mut from, encrypted.as_ref().clone().into())
                .map_err(|_| told(MediaFailure::Damaged))?;
            copy(&mut opened, &mut file, policy)?;
        }
    }
    file.finish()?;
    info!("a file was saved");
    Ok(())
}

/// Copies to the end, where the hash of an encrypted file is checked.
fn copy(from: &mut dyn Read, file: &mut Unfinished, policy: &Policy) -> Result<(), EngineError> {
    let damaged = |_| told(MediaFailure::Damaged);
    let mut beginning = Vec::with_capacity(BEGINNING);
    Read::take(&mut *from, BEGINNING as u64).read_to_end(&mut beginning).map_err(damaged)?;
    let mime_type = sniff(&beginning).mime_type;
    if refuses_type(policy, mime_type) {
        return Err(told(MediaFailure::TypeRefused { mime_type: mime_type.to_owned() }));
    }
    file.write_all(&beginning)?;
    if beginning.len() < BEGINNING {
        // The end was reached and the hash checked; asked once more, the decryptor would find none.
        return Ok(());
    }
    let mut piece = vec![0; 64 * 1024];
    loop {
        let count = from.read(&mut piece).map_err(damaged)?;
        if count == 0 {
            return Ok(());
        }
        file.write_all(piece.get(..count).unwrap_or_default())?;
    }
}
