//! Files on their way into a message: their bytes arrive, are looked at, and wait in memory until they are sent.

use std::{
    collections::HashMap,
    path::{Path, PathBuf},
    sync::{Arc, Mutex},
    time::Duration,
};

use chancery_media::Preview;
use chancery_protocol::{
    AttachmentAct, AttachmentAppend, AttachmentBegin, AttachmentBegun, AttachmentId, AttachmentLimits,
    AttachmentsPicked, ErrorCode, PickedFile, RefusedFile, StagedAttachment,
};
use tracing::info;

use super::{Dialogues, Entry, Media, OutgoingFile, Source, lock, random_name};
use crate::{account::Account, error::EngineError};

/// How many files wait at once.
const MOST_FILES: u32 = 32;

/// The largest file that is sent, whatever the server takes: it is in memory several times while it leaves.
const LARGEST_FILE: u64 = 256 * 1024 * 1024;

/// How many bytes wait at once.
const MOST_BYTES: u64 = LARGEST_FILE;

/// How long the server is asked for its limit before the one it named last is taken.
const LIMIT_PATIENCE: Duration = Duration::from_secs(3);

const STORED_LIMIT: &str = "chancery.upload-limit";

enum Staged {
    /// Its bytes are coming.
    Arriving { name: String, size: u64, bytes: Vec<u8> },
    /// It is being looked at.
    Examined { size: u64 },
    /// It can be sent.
    Ready { attachment: StagedAttachment, file: Arc<OutgoingFile> },
    /// It is in the queue; whoever sends it again has not heard of that.
    Queued,
}

impl Staged {
    fn size(&self) -> u64 {
        match self {
            Self::Arriving { size, .. } | Self::Examined { size } => *size,
            Self::Ready { file, .. } => file.bytes.len() as u64,
            Self::Queued => 0,
        }
    }
}

/// Everything that is staged.
#[derive(Default)]
pub(crate) struct Stage(Mutex<HashMap<AttachmentId, Staged>>);

impl Stage {
    /// Makes room for a file whose bytes will come.
    fn begin(&self, name: &str, size: u64) -> Result<AttachmentId, ErrorCode> {
        let mut files = lock(&self.0);
        let waiting = files.values().filter(|file| !matches!(file, Staged::Queued)).count();
        let bytes: u64 = files.values().map(Staged::size).sum();
        if waiting >= MOST_FILES as usize || bytes.saturating_add(size) > MOST_BYTES {
            return Err(ErrorCode::TooManyFiles);
        }
        let id = AttachmentId(random_name());
        files.insert(id.clone(), Staged::Arriving { name: name.to_owned(), size, bytes: Vec::new() });
        Ok(id)
    }

    /// Adds bytes; those that are here already are passed over.
    pub(crate) fn append(&self, request: &AttachmentAppend, more: &[u8]) -> Result<(), EngineError> {
        let mut files = lock(&self.0);
        let Some(Staged::Arriving { size, bytes, .. }) = files.get_mut(&request.attachment) else {
            return Err(ErrorCode::AttachmentGone.into());
        };
        let here = bytes.len() as u64;
        let known = here
            .checked_sub(request.offset)
            .and_then(|known| usize::try_from(known).ok())
            .ok_or(EngineError::Defect("bytes of a file were left out"))?;
        let fresh = more.get(known..).unwrap_or_default();
        if more.len() > chancery_protocol::LONGEST_APPEND || here + fresh.len() as u64 > *size {
            return Err(EngineError::Defect("more bytes came than were announced"));
        }
        bytes.extend_from_slice(fresh);
        Ok(())
    }

    /// Takes all bytes at once.
    fn fill(&self, id: &AttachmentId, all: Vec<u8>) -> Result<(), ErrorCode> {
        let mut files = lock(&self.0);
        let Some(Staged::Arriving { size, bytes, .. }) = files.get_mut(id) else {
            return Err(ErrorCode::AttachmentGone);
        };
        *size = all.len() as u64;
        *bytes = all;
        Ok(())
    }

    pub(super) fn preview(&self, id: &AttachmentId) -> Option<Arc<Preview>> {
        match lock(&self.0).get(id) {
            Some(Staged::Ready { file, .. }) => file.preview.clone().map(Arc::new),
            Some(Staged::Arriving { .. } | Staged::Examined { .. } | Staged::Queued) | None => None,
        }
    }

    /// A file to be sent; `None` if it is in the queue already.
    pub(crate) fn ready(&self, id: &AttachmentId) -> Result<Option<Arc<OutgoingFile>>, EngineError> {
        match lock(&self.0).get(id) {
            Some(Staged::Ready { file, .. }) => Ok(Some(Arc::clone(file))),
            Some(Staged::Queued) => Ok(None),
            Some(Staged::Arriving { .. } | Staged::Examined { .. }) | None => Err(ErrorCode::AttachmentGone.into()),
        }
    }

    /// Says that a file is in the queue: its bytes are let go.
    pub(crate) fn queued(&self, id: &AttachmentId) {
        lock(&self.0).insert(id.clone(), Staged::Queued);
    }

    /// Lets a file go, unless it is in the queue.
    pub(crate) fn discard(&self, request: &AttachmentAct) {
        let mut files = lock(&self.0);
        if !matches!(files.get(&request.attachment), Some(Staged::Queued)) {
            files.remove(&request.attachment);
        }
    }

    /// Lets everything go: the window was loaded anew and knows of none of it.
    pub(crate) fn clear(&self) {
        lock(&self.0).clear();
    }
}

/// What can be attached. The server is asked; without an answer it is what it said last.
pub(crate) async fn limits(account: &Account) -> AttachmentLimits {
    let asked = tokio::time::timeout(LIMIT_PATIENCE, account.client.load_or_fetch_max_upload_size()).await;
    let limit = match asked {
        Ok(Ok(limit)) => {
            let limit = u64::from(limit);
            if let Err(error) = account.keep.set(STORED_LIMIT, &limit.to_le_bytes()).await {
                info!("the server's limit could not be kept: {error}");
            }
            Some(limit)
        }
        Ok(Err(_)) | Err(_) => kept_limit(account).await,
    };
    AttachmentLimits { largest_file: limit.map(|limit| limit.min(LARGEST_FILE)), most_files: MOST_FILES }
}

async fn kept_limit(account: &Account) -> Option<u64> {
    let kept = account.keep.get(STORED_LIMIT).await.ok().flatten()?;
    kept.as_slice().try_into().ok().map(u64::from_le_bytes)
}

async fn check_size(account: &Account, size: u64) -> Result<(), ErrorCode> {
    if size == 0 {
        return Err(ErrorCode::FileEmpty);
    }
    let limit = limits(account).await.largest_file.unwrap_or(LARGEST_FILE);
    if size > limit { Err(ErrorCode::FileTooLarge { limit }) } else { Ok(()) }
}

/// Begins to stage a file whose bytes the UI has.
pub(crate) async fn begin(account: &Account, request: &AttachmentBegin) -> Result<AttachmentBegun, EngineError> {
    check_size(account, request.size).await?;
    Ok(AttachmentBegun { attachment: account.media.stage.begin(&request.name, request.size)? })
}

/// Ends the bytes of a file and looks what they are.
pub(crate) async fn finish(media: &Arc<Media>, id: &AttachmentId) -> Result<StagedAttachment, EngineError> {
    let (name, bytes) = {
        let mut files = lock(&media.stage.0);
        let staged = files.get_mut(id).ok_or(ErrorCode::AttachmentGone)?;
        match staged {
            Staged::Ready { attachment, .. } => return Ok(attachment.clone()),
            Staged::Arriving { size, bytes, .. } if bytes.len() as u64 != *size => {
                return Err(EngineError::Defect("a file ended before its time"));
            }
            Staged::Arriving { name, size, bytes } => {
                let (name, bytes, size) = (std::mem::take(name), std::mem::take(bytes), *size);
                *staged = Staged::Examined { size };
                (name, bytes)
            }
            Staged::Examined { .. } | Staged::Queued => return Err(ErrorCode::AttachmentGone.into()),
        }
    };
    let policy = media.policy();
    let examined = media.unfold(move || Ok(OutgoingFile::examine(&name, bytes, &policy))).await;
    let file = match examined {
        Ok(Ok(file)) => Arc::new(file),
        Ok(Err(code)) => {
            lock(&media.stage.0).remove(id);
            return Err(code.into());
        }
        Err(_) => {
            lock(&media.stage.0).remove(id);
            return Err(ErrorCode::FileUnreadable.into());
        }
    };
    let attachment = describe(media, id, &file);
    let mut files = lock(&media.stage.0);
    // Discarded meanwhile: it stays so.
    let Some(place) = files.get_mut(id) else { return Err(ErrorCode::AttachmentGone.into()) };
    *place = Staged::Ready { attachment: attachment.clone(), file };
    Ok(attachment)
}

fn describe(media: &Media, id: &AttachmentId, file: &OutgoingFile) -> StagedAttachment {
    let preview = file.preview.is_some().then(|| {
        let entry = Entry { source: Source::Staged(id.clone()), kind: file.kind, name: file.name.clone() };
        media.name(&[id.to_string()], entry)
    });
    StagedAttachment {
        attachment: id.clone(),
        kind: file.kind,
        name: file.name.clone(),
        size: file.bytes.len() as u64,
        mime_type: file.mime_type.to_owned(),
        dimensions: file.dimensions,
        preview,
        metadata: file.metadata,
    }
}

/// Has the person pick files, and stages them.
pub(crate) async fn pick(account: &Account, dialogues: &dyn Dialogues) -> Result<AttachmentsPicked, EngineError> {
    let mut files = Vec::new();
    for path in dialogues.pick().await {
        let name = path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
        files.push(match take_in(account, &path, &name).await {
            Ok(staged) => PickedFile::Staged(staged),
            Err(error) => PickedFile::Refused(RefusedFile {
                name: chancery_media::file_name(&name).unwrap_or_default(),
                error: error.into(),
            }),
        });
    }
    Ok(AttachmentsPicked { files })
}

async fn take_in(account: &Account, path: &Path, name: &str) -> Result<StagedAttachment, EngineError> {
    let unreadable = |_| ErrorCode::FileUnreadable;
    let about = tokio::fs::metadata(path).await.map_err(unreadable)?;
    // A folder has no bytes, and a pipe or device no end.
    if !about.is_file() {
        return Err(ErrorCode::FileUnreadable.into());
    }
    check_size(account, about.len()).await?;
    let id = account.media.stage.begin(name, about.len())?;
    if let Ok(bytes) = read(path.to_owned(), about.len()).await {
        account.media.stage.fill(&id, bytes)?;
    } else {
        account.media.stage.discard(&AttachmentAct { attachment: id });
        return Err(ErrorCode::FileUnreadable.into());
    }
    finish(&account.media, &id).await
}

/// No more of a file than it had when it was looked at.
async fn read(path: PathBuf, size: u64) -> std::io::Result<Vec<u8>> {
    tokio::task::spawn_blocking(move || {
        use std::io::Read;
        let mut bytes = Vec::with_capacity(usize::try_from(size).unwrap_or_default());
        std::fs::File::open(path)?.take(size).read_to_end(&mut bytes)?;
        Ok(bytes)
    })
    .await
    .map_err(std::io::Error::other)?
}

#[cfg(test)]
mod tests {
    use super::*;

    fn append(stage: &Stage, attachment: &AttachmentId, offset: u64, bytes: &[u8]) -> Result<(), EngineError> {
        stage.append(&AttachmentAppend { attachment: attachment.clone(), offset }, bytes)
    }

    fn arrived(stage: &Stage, id: &AttachmentId) -> Vec<u8> {
        match lock(&stage.0).get(id) {
            Some(Staged::Arriving { bytes, .. }) => bytes.clone(),
            _ => panic!("it is not arriving"),
        }
    }

    #[test]
    fn bytes_that_are_delivered_twice_are_there_once() {
        let stage = Stage::default();
        let id = stage.begin("a", 10).unwrap();
        append(&stage, &id, 0, b"01234").unwrap();
        append(&stage, &id, 0, b"01234").unwrap();
        append(&stage, &id, 3, b"34567").unwrap();
        assert!(append(&stage, &id, 9, b"9").is_err(), "no byte is left out");
        assert!(append(&stage, &id, 8, b"8999").is_err(), "and none is too many");
        append(&stage, &id, 8, b"89").unwrap();
        assert_eq!(arrived(&stage, &id), b"0123456789");
        stage.discard(&AttachmentAct { attachment: id.clone() });
        assert!(append(&stage, &id, 10, b"").is_err());
    }

    #[test]
    fn no_more_is_staged_than_memory_has_room_for() {
        let stage = Stage::default();
        let first = stage.begin("a", MOST_BYTES).unwrap();
        assert_eq!(stage.begin("b", 1), Err(ErrorCode::TooManyFiles));
        stage.queued(&first);
        for _ in 0..MOST_FILES {
            stage.begin("b", 1).unwrap();
        }
        assert_eq!(stage.begin("b", 1), Err(ErrorCode::TooManyFiles));
        assert!(matches!(stage.ready(&first), Ok(None)), "what is in the queue is not sent again");
        stage.clear();
        assert!(stage.ready(&first).is_err());
    }
}
