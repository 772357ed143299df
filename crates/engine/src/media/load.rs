//! Parts of media as they may be shown: of the kind their bytes are, small enough, and with nothing in them but what it
//! takes to show them.

use std::sync::Arc;

use chancery_media::{Kind, PREVIEW_EDGE, Picture, PictureError, Preview, sniff};
use chancery_protocol::{Dimensions, FileKind, MediaFailure, MediaPart, MediaToken};
use matrix_sdk::ruma::{UInt, events::room::MediaSource};
use matrix_sdk_base::media::{MediaFormat, MediaRequestParameters, MediaThumbnailSettings};

use super::{Entry, Media, Source, transfer::Bytes};
use crate::policy::refuses_type;

/// The largest file that is shown in the window, in bytes: it is in memory whole, here and there.
pub(super) const MOST_SHOWN: u64 = 64 * 1024 * 1024;

/// The largest picture that is fetched for its thumbnail, in bytes.
const MOST_FOR_THUMBNAIL: u64 = 32 * 1024 * 1024;

/// A sender's thumbnail larger than this is none, in bytes.
const MOST_THUMBNAIL: u64 = 2 * 1024 * 1024;

/// A picture smaller than this, in bytes, is its own thumbnail.
const SMALL: usize = 128 * 1024;

/// Something that may be shown.
#[derive(Clone)]
pub(super) struct Shown {
    pub(super) bytes: Bytes,
    pub(super) mime_type: &'static str,
}

type Report<'a> = &'a (dyn Fn(u64, Option<u64>) + Send + Sync);

impl Media {
    /// A part of a medium, fetched if it is not here.
    pub(super) async fn part(
        self: &Arc<Self>,
        token: &MediaToken,
        part: MediaPart,
        report: Report<'_>,
    ) -> Result<Shown, MediaFailure> {
        let entry = self.entry(token)?;
        match (&entry.source, part) {
            (Source::Staged(attachment), _) => {
                let preview = self.stage.preview(attachment).ok_or(MediaFailure::Unknown)?;
                Ok(Shown { mime_type: preview.mime_type, bytes: Arc::new(preview.bytes.clone()) })
            }
            (Source::Message { file, thumbnail, size }, MediaPart::Thumbnail) => {
                self.thumbnail(&entry, file, thumbnail.as_ref(), *size, report).await
            }
            (Source::Message { file, size, .. }, MediaPart::Content) => {
                // What is never shown is not fetched to find that out.
                if !matches!(entry.kind, FileKind::Image | FileKind::Sticker | FileKind::Video | FileKind::Audio) {
                    return Err(MediaFailure::NotShown { mime_type: "application/octet-stream".to_owned() });
                }
                if size.is_some_and(|size| size > MOST_SHOWN) {
                    return Err(MediaFailure::TooLarge { limit: MOST_SHOWN });
                }
                let bytes = self.bytes(file, MOST_SHOWN, report).await?;
                self.shown(entry.kind, bytes).await
            }
        }
    }

    async fn shown(&self, kind: FileKind, bytes: Bytes) -> Result<Shown, MediaFailure> {
        let sniffed = sniff(&bytes);
        let not_shown = || MediaFailure::NotShown { mime_type: sniffed.mime_type.to_owned() };
        if refuses_type(&self.policy(), sniffed.mime_type) {
            return Err(MediaFailure::TypeRefused { mime_type: sniffed.mime_type.to_owned() });
        }
        match (kind, sniffed.kind) {
            (FileKind::Image | FileKind::Sticker, Kind::Picture(_)) => {
                self.unfold(move || {
                    let picture = Picture::read(&bytes).map_err(failure)?;
                    picture.check().map_err(failure)?;
                    Ok(Shown { mime_type: picture.format.mime_type(), bytes: Arc::new(picture.bytes) })
                })
                .await
            }
            // Containers are the same for films and sounds.
            (FileKind::Video | FileKind::Audio, Kind::Video | Kind::Audio) => {
                Ok(Shown { bytes, mime_type: sniffed.mime_type })
            }
            (
                FileKind::Image
                | FileKind::Sticker
                | FileKind::Video
                | FileKind::Audio
                | FileKind::File
                | FileKind::Location,
                _,
            ) => Err(not_shown()),
        }
    }

    async fn thumbnail(
        self: &Arc<Self>,
        entry: &Entry,
        file: &MediaSource,
        thumbnail: Option<&MediaSource>,
        size: Option<u64>,
        report: Report<'_>,
    ) -> Result<Shown, MediaFailure> {
        if let Some(thumbnail) = thumbnail {
            let small = match self.bytes(thumbnail, MOST_THUMBNAIL, report).await {
                Ok(bytes) => self.small(bytes).await.map(|(shown, _)| shown),
                Err(failure) => Err(failure),
            };
            match small {
                // A thumbnail that is broken or lies is no reason not to show the picture.
                Err(
                    MediaFailure::Damaged
                    | MediaFailure::Gone
                    | MediaFailure::TooLarge { .. }
                    | MediaFailure::TooManyPixels { .. }
                    | MediaFailure::NotShown { .. }
                    | MediaFailure::AddressInvalid,
                ) if matches!(entry.kind, FileKind::Image | FileKind::Sticker) => {}
                settled => return settled,
            }
        }
        if !matches!(entry.kind, FileKind::Image | FileKind::Sticker) {
            return Err(MediaFailure::NotShown { mime_type: "application/octet-stream".to_owned() });
        }
        let made = own_thumbnail(file);
        if let Some(bytes) = self.cached(&made).await? {
            let mime_type = sniff(&bytes).mime_type;
            return Ok(Shown { bytes: Arc::new(bytes), mime_type });
        }
        if size.is_some_and(|size| size > MOST_FOR_THUMBNAIL) {
            return Err(MediaFailure::TooLarge { limit: MOST_FOR_THUMBNAIL });
        }
        let bytes = self.bytes(file, MOST_FOR_THUMBNAIL, report).await?;
        let (shown, is_new) = self.small(bytes).await?;
        if is_new {
            self.cache(&made, shown.bytes.to_vec()).await;
        }
        Ok(shown)
    }

    /// A picture small enough for a row, and whether it had to be made.
    async fn small(&self, bytes: Bytes) -> Result<(Shown, bool), MediaFailure> {
        let mime_type = sniff(&bytes).mime_type;
        if refuses_type(&self.policy(), mime_type) {
            return Err(MediaFailure::TypeRefused { mime_type: mime_type.to_owned() });
        }
        self.unfold(move || {
            let picture = Picture::read(&bytes).map_err(|error| match error {
                PictureError::Unknown => MediaFailure::NotShown { mime_type: mime_type.to_owned() },
                other => failure(other),
            })?;
            let is_small = picture.frames == 1
                && picture.bytes.len() <= SMALL
                && picture.width <= PREVIEW_EDGE
                && picture.height <= PREVIEW_EDGE;
            if is_small {
                let mime_type = picture.format.mime_type();
                return Ok((Shown { bytes: Arc::new(picture.bytes), mime_type }, false));
            }
            let preview = Preview::of(&picture).map_err(failure)?;
            Ok((Shown { bytes: Arc::new(preview.bytes), mime_type: preview.mime_type }, true))
        })
        .await
    }
}

/// The name in the cache of the thumbnail that was made here.
fn own_thumbnail(file: &MediaSource) -> MediaRequestParameters {
    let edge = UInt::from(PREVIEW_EDGE);
    let format = MediaFormat::Thumbnail(MediaThumbnailSettings::new(edge, edge));
    MediaRequestParameters { source: file.clone(), format }
}

fn failure(error: PictureError) -> MediaFailure {
    match error {
        PictureError::Unknown | PictureError::Damaged => MediaFailure::Damaged,
        PictureError::TooManyPixels { width, height } => {
            MediaFailure::TooManyPixels { dimensions: Dimensions { width, height } }
        }
        PictureError::TooManyFrames(_) => MediaFailure::TooManyFrames,
    }
}
