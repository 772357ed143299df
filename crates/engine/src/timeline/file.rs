//! A message's file: what the sender says of it, put so that it can mislead nobody, and the token of its bytes.

use chancery_media::{LONGEST_NAME, file_name};
use chancery_protocol::{Dimensions, FileKind, MessageContent, richtext::Block};
use chancery_richtext as richtext;
use matrix_sdk::{
    Room,
    ruma::{
        UInt,
        events::{
            room::{
                ImageInfo, MediaSource,
                message::{
                    AudioMessageEventContent, FileMessageEventContent, FormattedBody, ImageMessageEventContent,
                    VideoMessageEventContent,
                },
            },
            sticker::{StickerEventContent, StickerMediaSource},
        },
    },
};
use matrix_sdk_ui::timeline::EventTimelineItem;

use super::content::blocks;
use crate::{
    account::Account,
    media::{Entry, Source},
};

/// The longest type that is one, in bytes.
const LONGEST_TYPE: usize = 100;

/// Edges beyond this are a lie: the row would have no end.
const LONGEST_EDGE: u32 = 65_535;

/// The longest hash, in characters: nine by nine components.
const LONGEST_BLURHASH: usize = 2 * 81 + 4;

/// Whose file it is.
#[derive(Clone, Copy)]
pub(super) struct Origin<'a> {
    pub(super) account: &'a Account,
    pub(super) room: &'a Room,
    pub(super) event: &'a EventTimelineItem,
}

/// What a sender says of a file.
#[derive(Default)]
struct Said<'a> {
    mime_type: Option<&'a str>,
    size: Option<UInt>,
    width: Option<UInt>,
    height: Option<UInt>,
    blurhash: Option<&'a str>,
    duration: Option<std::time::Duration>,
    thumbnail: Option<&'a MediaSource>,
    caption: Vec<Block>,
    voice: bool,
}

pub(super) fn image(origin: Origin<'_>, image: &ImageMessageEventContent) -> MessageContent {
    let caption = caption(image.caption(), image.formatted_caption());
    let said = image.info.as_deref().map(said_of_image).unwrap_or_default();
    origin.file(FileKind::Image, image.filename(), &image.source, Said { caption, ..said })
}

pub(super) fn sticker(origin: Origin<'_>, sticker: &StickerEventContent) -> MessageContent {
    let said = said_of_image(&sticker.info);
    match &sticker.source {
        StickerMediaSource::Plain(uri) => {
            origin.file(FileKind::Sticker, &sticker.body, &MediaSource::Plain(uri.clone()), said)
        }
        StickerMediaSource::Encrypted(file) => {
            origin.file(FileKind::Sticker, &sticker.body, &MediaSource::Encrypted(file.clone()), said)
        }
        _ => nowhere(FileKind::Sticker, &sticker.body),
    }
}

fn said_of_image(info: &ImageInfo) -> Said<'_> {
    Said {
        mime_type: info.mimetype.as_deref(),
        size: info.size,
        width: info.width,
        height: info.height,
        blurhash: info.blurhash.as_deref(),
        thumbnail: info.thumbnail_source.as_ref(),
        ..Said::default()
    }
}

pub(super) fn video(origin: Origin<'_>, video: &VideoMessageEventContent) -> MessageContent {
    let caption = caption(video.caption(), video.formatted_caption());
    let said = video.info.as_deref().map_or_else(Said::default, |info| Said {
        mime_type: info.mimetype.as_deref(),
        size: info.size,
        width: info.width,
        height: info.height,
        blurhash: info.blurhash.as_deref(),
        duration: info.duration,
        thumbnail: info.thumbnail_source.as_ref(),
        ..Said::default()
    });
    origin.file(FileKind::Video, video.filename(), &video.source, Said { caption, ..said })
}

pub(super) fn audio(origin: Origin<'_>, audio: &AudioMessageEventContent) -> MessageContent {
    let caption = caption(audio.caption(), audio.formatted_caption());
    let said = audio.info.as_deref().map_or_else(Said::default, |info| Said {
        mime_type: info.mimetype.as_deref(),
        size: info.size,
        duration: info.duration,
        ..Said::default()
    });
    let voice = audio.voice.is_some();
    origin.file(FileKind::Audio, audio.filename(), &audio.source, Said { caption, voice, ..said })
}

pub(super) fn other(origin: Origin<'_>, file: &FileMessageEventContent) -> MessageContent {
    let caption = caption(file.caption(), file.formatted_caption());
    let said = file.info.as_deref().map_or_else(Said::default, |info| Said {
        mime_type: info.mimetype.as_deref(),
        size: info.size,
        ..Said::default()
    });
    origin.file(FileKind::File, file.filename(), &file.source, Said { caption, ..said })
}

/// Something that is shown as a file and has no bytes: a place.
pub(super) fn nowhere(kind: FileKind, name: &str) -> MessageContent {
    MessageContent::File {
        kind,
        name: richtext::display_name(name),
        mime_type: String::new(),
        size: None,
        caption: Vec::new(),
        media: None,
        thumbnail: false,
        dimensions: None,
        blurhash: None,
        duration: None,
        voice: false,
    }
}

impl Origin<'_> {
    fn file(self, kind: FileKind, name: &str, source: &MediaSource, said: Said<'_>) -> MessageContent {
        let size = said.size.map(u64::from);
        let thumbnail = match kind {
            // Of a picture, one can be made.
            FileKind::Image | FileKind::Sticker => true,
            FileKind::Video => said.thumbnail.is_some(),
            FileKind::Audio | FileKind::File | FileKind::Location => false,
        };
        let entry = Entry {
            source: Source::Message { file: source.clone(), thumbnail: said.thumbnail.cloned(), size },
            kind,
            name: name.to_owned(),
        };
        MessageContent::File {
            kind,
            // As it would be saved, and whole: its ending says what it is.
            name: richtext::one_line(&file_name(name).unwrap_or_default(), LONGEST_NAME),
            mime_type: mime_type(said.mime_type),
            size,
            caption: said.caption,
            media: Some(self.account.media.name(&self.names(), entry)),
            thumbnail,
            dimensions: dimensions(said.width, said.height),
            blurhash: said.blurhash.filter(|hash| is_blurhash(hash)).map(ToOwned::to_owned),
            duration: said.duration.map(|duration| u64::try_from(duration.as_millis()).unwrap_or(u64::MAX)),
            voice: said.voice,
        }
    }

    /// The names of the message in the room, on its way and as the server calls it.
    pub(super) fn names(self) -> Vec<String> {
        let room = self.room.room_id();
        let local = self.event.transaction_id().map(|id| format!("{room}/local/{id}"));
        let remote = self.event.event_id().map(|id| format!("{room}/{id}"));
        local.into_iter().chain(remote).collect()
    }
}

fn caption(caption: Option<&str>, formatted: Option<&FormattedBody>) -> Vec<Block> {
    caption.map(|caption| blocks(caption, formatted)).unwrap_or_default()
}

/// A declared type, if it has the form of one (RFC 6838).
fn mime_type(said: Option<&str>) -> String {
    let is_name = |name: &str| {
        !name.is_empty() && name.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"!#$&-^_.+".contains(&byte))
    };
    said.filter(|said| said.len() <= LONGEST_TYPE)
        .and_then(|said| said.split(';').next())
        .map(|said| said.trim().to_ascii_lowercase())
        .filter(|said| said.split_once('/').is_some_and(|(class, name)| is_name(class) && is_name(name)))
        .unwrap_or_else(|| "application/octet-stream".to_owned())
}

fn dimensions(width: Option<UInt>, height: Option<UInt>) -> Option<Dimensions> {
    let edge = |said: Option<UInt>| {
        let edge = u32::try_from(u64::from(said?)).ok()?;
        (1..=LONGEST_EDGE).contains(&edge).then_some(edge)
    };
    Some(Dimensions { width: edge(width)?, height: edge(height)? })
}

/// Whether a hash has the form of one: base 83, and as long as its first digit says.
fn is_blurhash(hash: &str) -> bool {
    const DIGITS: &str = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz#$%*+,-.:;=?@[]^_{|}~";
    let Some(components) = hash.chars().next().and_then(|digit| DIGITS.find(digit)) else { return false };
    let (across, down) = (components % 9 + 1, components / 9 + 1);
    down <= 9
        && hash.len() <= LONGEST_BLURHASH
        && hash.len() == 4 + 2 * across * down
        && hash.chars().all(|digit| DIGITS.contains(digit))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_declared_type_that_is_none_is_not_passed_on() {
        assert_eq!(mime_type(Some("image/svg+xml; charset=utf-8")), "image/svg+xml");
        assert_eq!(mime_type(Some("Image/PNG")), "image/png");
        for wrong in [None, Some(""), Some("image"), Some("a/b/c"), Some("<b>/x"), Some("text/\u{202e}x")] {
            assert_eq!(mime_type(wrong), "application/octet-stream", "{wrong:?}");
        }
    }

    #[test]
    fn sizes_that_no_picture_has_are_not_believed() {
        let edge = |edge: u64| UInt::new(edge);
        assert_eq!(dimensions(edge(3), edge(4)), Some(Dimensions { width: 3, height: 4 }));
        for (width, height) in [(edge(0), edge(4)), (edge(3), None), (edge(70_000), edge(1)), (edge(1 << 50), edge(1))]
        {
            assert_eq!(dimensions(width, height), None);
        }
    }

    #[test]
    fn hashes_are_checked_before_anybody_unfolds_them() {
        assert!(is_blurhash("LEHV6nWB2yk8pyo0adR*.7kCMdnj"));
        for wrong in ["", "LEHV6nWB2yk8pyo0adR*.7kCMdn", "~~~~~~", "LEHV6nWB2yk8pyo0adR*.7kCMd<>", "ä"] {
            assert!(!is_blurhash(wrong), "{wrong}");
        }
    }
}
