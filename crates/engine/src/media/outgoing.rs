//! A file that a person wants to send: what it is, and what is made of it before it leaves.

use chancery_media::{Format, Kind, Picture, Preview, file_name, sniff};
use chancery_policy::Policy;
use chancery_protocol::{Dimensions, ErrorCode, FileKind, FileMetadata};
use matrix_sdk::{
    attachment::{AttachmentInfo, BaseAudioInfo, BaseFileInfo, BaseImageInfo, BaseVideoInfo, Thumbnail},
    ruma::UInt,
};
use mime::Mime;

use crate::policy::refuses_type;

/// A picture this small, in bytes, goes without a thumbnail.
const SMALL: usize = 64 * 1024;

/// What a file without a name is called, in front of its ending.
const NAMELESS: &str = "file";

/// A file, ready to be sent.
pub(crate) struct OutgoingFile {
    pub(crate) name: String,
    pub(crate) kind: FileKind,
    pub(crate) mime_type: &'static str,
    pub(crate) bytes: Vec<u8>,
    pub(crate) dimensions: Option<Dimensions>,
    pub(crate) metadata: FileMetadata,
    pub(crate) preview: Option<Preview>,
    is_animated: bool,
}

impl OutgoingFile {
    /// Looks what bytes are, takes out of a picture what it says of place and camera, and makes its preview. Takes its
    /// time.
    pub(super) fn examine(name: &str, bytes: Vec<u8>, policy: &Policy) -> Result<Self, ErrorCode> {
        if bytes.is_empty() {
            return Err(ErrorCode::FileEmpty);
        }
        let sniffed = sniff(&bytes);
        if refuses_type(policy, sniffed.mime_type) {
            return Err(ErrorCode::FileTypeRefused { mime_type: sniffed.mime_type.to_owned() });
        }
        let kept = |kind, mime_type, bytes| Self {
            name: file_name(name).unwrap_or_else(|| NAMELESS.to_owned()),
            kind,
            mime_type,
            bytes,
            dimensions: None,
            metadata: FileMetadata::Kept,
            preview: None,
            is_animated: false,
        };
        match sniffed.kind {
            Kind::Picture(format) => match Picture::read(&bytes) {
                Ok(picture) => Ok(Self::picture(name, format, picture)),
                // Others may be able to read it. Whatever it says, it says.
                Err(_) => Ok(kept(FileKind::File, "application/octet-stream", bytes)),
            },
            Kind::Video => Ok(kept(FileKind::Video, sniffed.mime_type, bytes)),
            Kind::Audio => Ok(kept(FileKind::Audio, sniffed.mime_type, bytes)),
            // Kinds of picture and film that nobody shows are files like any other.
            Kind::Other if is_media(sniffed.mime_type) => Ok(kept(FileKind::File, "application/octet-stream", bytes)),
            Kind::Other => Ok(kept(FileKind::File, sniffed.mime_type, bytes)),
        }
    }

    fn picture(name: &str, format: Format, picture: Picture) -> Self {
        // One that is too large to be unfolded is sent, and shown by those who have room for it.
        let preview = Preview::of(&picture).ok();
        Self {
            name: file_name(name).unwrap_or_else(|| format!("{NAMELESS}.{}", format.extension())),
            kind: FileKind::Image,
            mime_type: format.mime_type(),
            dimensions: Some(Dimensions { width: picture.width, height: picture.height }),
            metadata: FileMetadata::Removed,
            preview,
            is_animated: picture.frames > 1,
            bytes: picture.bytes,
        }
    }

    /// The type as the SDK wants it, which chooses the kind of message by it.
    pub(crate) fn content_type(&self) -> Mime {
        self.mime_type.parse().unwrap_or(mime::APPLICATION_OCTET_STREAM)
    }

    pub(crate) fn info(&self) -> AttachmentInfo {
        let size = UInt::new(self.bytes.len() as u64);
        match self.kind {
            FileKind::Image | FileKind::Sticker => AttachmentInfo::Image(BaseImageInfo {
                width: self.dimensions.map(|dimensions| dimensions.width.into()),
                height: self.dimensions.map(|dimensions| dimensions.height.into()),
                size,
                blurhash: self.preview.as_ref().map(|preview| preview.blurhash.clone()),
                is_animated: Some(self.is_animated),
            }),
            FileKind::Video => AttachmentInfo::Video(BaseVideoInfo { size, ..BaseVideoInfo::default() }),
            FileKind::Audio => AttachmentInfo::Audio(BaseAudioInfo { size, ..BaseAudioInfo::default() }),
            FileKind::File | FileKind::Location => AttachmentInfo::File(BaseFileInfo { size }),
        }
    }

    pub(crate) fn thumbnail(&self) -> Option<Thumbnail> {
        let preview = self
            .preview
            .as_ref()
            .filter(|preview| self.bytes.len() > SMALL && preview.bytes.len() < self.bytes.len())?;
        Some(Thumbnail {
            content_type: preview.mime_type.parse().ok()?,
            width: preview.width.into(),
            height: preview.height.into(),
            size: UInt::new(preview.bytes.len() as u64)?,
            data: preview.bytes.clone(),
        })
    }
}

fn is_media(mime_type: &str) -> bool {
    ["image/", "video/", "audio/"].iter().any(|class| mime_type.starts_with(class))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn refusing(types: &[&str]) -> Policy {
        Policy::of_device(serde_json::json!({ "media.refused_types": types }))
    }

    fn examine(name: &str, bytes: &[u8]) -> Result<OutgoingFile, ErrorCode> {
        OutgoingFile::examine(name, bytes.to_vec(), &refusing(&["application/pdf"]))
    }

    #[test]
    fn a_file_is_what_its_bytes_are() {
        let drawing = examine("../plan.png", b"<svg xmlns=\"http://www.w3.org/2000/svg\"/>").ok().unwrap();
        assert_eq!((drawing.kind, drawing.name.as_str()), (FileKind::File, "plan.png"));
        assert_eq!(drawing.content_type().type_(), "text", "no picture, whatever it is called");
        let broken = examine("", b"\x89PNG\r\n\x1a\nbroken").ok().unwrap();
        assert_eq!((broken.kind, broken.name.as_str()), (FileKind::File, NAMELESS));
        assert_eq!(broken.content_type(), mime::APPLICATION_OCTET_STREAM);
    }

    #[test]
    fn what_cannot_be_sent_is_told() {
        assert_eq!(examine("a", b"").err(), Some(ErrorCode::FileEmpty));
        let refused = ErrorCode::FileTypeRefused { mime_type: "application/pdf".into() };
        assert_eq!(examine("a.txt", b"%PDF-1.7").err(), Some(refused));
    }

    #[test]
    fn a_class_of_types_is_refused_as_a_whole() {
        let policy = refusing(&["video/*", "text/plain"]);
        assert!(refuses_type(&policy, "video/mp4") && refuses_type(&policy, "text/plain"));
        assert!(!refuses_type(&policy, "videos/mp4") && !refuses_type(&policy, "text/html"));
    }
}
