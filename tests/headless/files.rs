//! Files in a person's hands: attached, sent, looked at and saved.

use std::path::PathBuf;

use anyhow::{Context, Result, bail};
use chancery_protocol::{
    ApiError, AttachmentAct, AttachmentAppend, AttachmentBegin, AttachmentPick, FileSave, FileToSend, MediaFailure,
    MediaPart, MediaState, MediaToken, MediaWatch, MessageSendFiles, PickedFile, RoomId, StagedAttachment,
    SubscriptionClose,
};

use super::{Official, operation, told};

/// How many bytes a test hands over at a time.
const PIECE: usize = 64 * 1024;

impl Official {
    /// Attaches a file whose bytes the person has, as a paste or a drop does.
    ///
    /// # Errors
    /// What the engine refuses.
    pub async fn attach(&self, name: &str, bytes: &[u8]) -> Result<StagedAttachment, ApiError> {
        let size = bytes.len() as u64;
        let begin = AttachmentBegin { operation: operation(), name: name.to_owned(), size };
        let attachment = self.engine.attachment_begin(begin).await?.attachment;
        for (index, piece) in bytes.chunks(PIECE).enumerate() {
            let append = AttachmentAppend { attachment: attachment.clone(), offset: (index * PIECE) as u64 };
            self.engine.attachment_append(append, piece.to_vec()).await?;
        }
        self.engine.attachment_finish(AttachmentAct { attachment }).await
    }

    /// Picks files in the system's dialogue.
    ///
    /// # Errors
    /// What the engine refuses as a whole.
    pub async fn pick(&self, files: &[PathBuf]) -> Result<Vec<PickedFile>, ApiError> {
        self.hands.will_pick(files);
        Ok(self.engine.attachment_pick(AttachmentPick { operation: operation() }).await?.files)
    }

    /// Sends attached files, each with what is said with it.
    ///
    /// # Errors
    /// What the engine refuses.
    pub async fn send_files(&self, room: &RoomId, files: &[(&StagedAttachment, &str)]) -> Result<(), ApiError> {
        let files = files.iter().map(|(file, caption)| FileToSend {
            attachment: file.attachment.clone(),
            caption: (*caption).to_owned(),
            mentions: Vec::new(),
        });
        let request =
            MessageSendFiles { operation: operation(), room: room.clone(), files: files.collect(), reply_to: None };
        self.engine.message_send_files(request).await.map(drop)
    }

    /// Watches a part of a medium until it is there or has failed.
    ///
    /// # Errors
    /// If neither happens in time.
    pub async fn fetch(&self, media: &MediaToken, part: MediaPart) -> Result<Result<u64, MediaFailure>> {
        let request = MediaWatch { media: media.clone(), part };
        let subscription = self.engine.media_watch(request).await.map_err(told)?.subscription;
        let settled = self
            .see("the medium, or why it is not there", |mirror| match mirror.media.get(&subscription) {
                Some(MediaState::Ready { size, .. }) => Some(Ok(*size)),
                Some(MediaState::Failed { failure }) => Some(Err(failure.clone())),
                Some(MediaState::Loading { .. }) | None => None,
            })
            .await;
        self.engine.subscription_close(SubscriptionClose { subscription }).await.map_err(told)?;
        settled
    }

    /// What the media scheme gives for a part: its type and its bytes.
    ///
    /// # Errors
    /// If it gives none.
    pub async fn show(&self, media: &MediaToken, part: &str) -> Result<(String, Vec<u8>)> {
        let answer = self.engine.media(&format!("/{media}/{part}"), None).await;
        if answer.status != 200 {
            bail!("{} {}", answer.status, String::from_utf8_lossy(&answer.body));
        }
        let kind = answer.headers.into_iter().find(|(name, _)| *name == "Content-Type").map(|(_, value)| value);
        Ok((kind.context("no type")?, answer.body))
    }

    /// Saves a file at a place.
    ///
    /// # Errors
    /// What the engine refuses.
    pub async fn save(&self, media: &MediaToken, place: Option<PathBuf>) -> Result<Option<String>, ApiError> {
        self.hands.will_save_at(place);
        let request = FileSave { operation: operation(), media: media.clone() };
        Ok(self.engine.file_save(request).await?.name)
    }
}
