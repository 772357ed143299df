//! A picture as its bytes describe it, read without unfolding it, and the same picture with nothing in it but what is
//! needed to show it.
//!
//! Whatever is not known to be needed is left out, so that no place, camera, name, comment or second picture hides in a
//! corner of the format; colour profiles and the orientation stay. What comes out is what was understood: whoever
//! decodes it next reads the same size and the same frames.

mod gif;
mod jpeg;
mod png;
mod webp;

use image::{ImageFormat, metadata::Orientation};

/// The most pixels of a picture that is unfolded, here or in the web view, where each takes four bytes.
pub const MOST_PIXELS: u64 = 25_000_000;

/// The most frames of a moving picture that is shown.
pub const MOST_FRAMES: u32 = 1_000;

/// The formats that are read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Format {
    /// JPEG.
    Jpeg,
    /// PNG, moving (APNG) or not.
    Png,
    /// GIF, moving or not.
    Gif,
    /// WebP, moving or not.
    WebP,
}

impl Format {
    /// The format that bytes begin like.
    #[must_use]
    pub fn of(bytes: &[u8]) -> Option<Self> {
        match bytes {
            [0xff, 0xd8, 0xff, ..] => Some(Self::Jpeg),
            [0x89, b'P', b'N', b'G', b'\r', b'\n', 0x1a, b'\n', ..] => Some(Self::Png),
            [b'G', b'I', b'F', b'8', b'7' | b'9', b'a', ..] => Some(Self::Gif),
            [b'R', b'I', b'F', b'F', _, _, _, _, b'W', b'E', b'B', b'P', ..] => Some(Self::WebP),
            _ => None,
        }
    }

    /// The type, as servers and web views call it.
    #[must_use]
    pub fn mime_type(self) -> &'static str {
        match self {
            Self::Jpeg => "image/jpeg",
            Self::Png => "image/png",
            Self::Gif => "image/gif",
            Self::WebP => "image/webp",
        }
    }

    /// The ending of a file's name.
    #[must_use]
    pub fn extension(self) -> &'static str {
        match self {
            Self::Jpeg => "jpg",
            Self::Png => "png",
            Self::Gif => "gif",
            Self::WebP => "webp",
        }
    }

    pub(crate) fn decoded_as(self) -> ImageFormat {
        match self {
            Self::Jpeg => ImageFormat::Jpeg,
            Self::Png => ImageFormat::Png,
            Self::Gif => ImageFormat::Gif,
            Self::WebP => ImageFormat::WebP,
        }
    }
}

/// Why a picture is not shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum PictureError {
    /// Of no format that is read.
    #[error("not a picture of a kind that is read")]
    Unknown,
    /// It breaks the rules of its format, or ends before its time.
    #[error("the picture is damaged")]
    Damaged,
    /// More than [`MOST_PIXELS`].
    #[error("{width} by {height} pixels are too many")]
    TooManyPixels {
        /// In pixels.
        width: u32,
        /// In pixels.
        height: u32,
    },
    /// More than [`MOST_FRAMES`].
    #[error("{0} frames are too many")]
    TooManyFrames(u32),
}

/// A picture that was read and not unfolded.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Picture {
    /// Its format.
    pub format: Format,
    /// Its width in pixels as it is seen, turned if it is to be turned. Never 0.
    pub width: u32,
    /// Its height in the same way.
    pub height: u32,
    /// How many pictures follow one another; 1 if it stands still.
    pub frames: u32,
    /// The picture with nothing in it but what is needed to show it.
    pub bytes: Vec<u8>,
    pub(crate) orientation: Orientation,
}

/// What the reader of a format finds.
struct Found {
    /// The widest and the highest that anything in it says: a decoder that believes either has room.
    width: u32,
    height: u32,
    frames: u32,
    orientation: Orientation,
    bytes: Vec<u8>,
}

impl Picture {
    /// Reads a picture. Takes time and memory in proportion to its bytes, not to its pixels.
    ///
    /// # Errors
    /// [`PictureError::Unknown`] and [`PictureError::Damaged`]. Whether it is too large, [`Picture::check`] says.
    pub fn read(bytes: &[u8]) -> Result<Self, PictureError> {
        let format = Format::of(bytes).ok_or(PictureError::Unknown)?;
        let found = match format {
            Format::Jpeg => jpeg::read(bytes),
            Format::Png => png::read(bytes),
            Format::Gif => gif::read(bytes),
            Format::WebP => webp::read(bytes),
        };
        let Found { width, height, frames, orientation, bytes } = found.ok_or(PictureError::Damaged)?;
        if width == 0 || height == 0 || frames == 0 {
            return Err(PictureError::Damaged);
        }
        let (width, height) = if is_turned(orientation) { (height, width) } else { (width, height) };
        Ok(Self { format, width, height, frames, bytes, orientation })
    }

    /// Whether the picture may be unfolded by whoever shows it.
    ///
    /// # Errors
    /// [`PictureError::TooManyPixels`] and [`PictureError::TooManyFrames`].
    pub fn check(&self) -> Result<(), PictureError> {
        self.check_frame()?;
        if self.frames > MOST_FRAMES { Err(PictureError::TooManyFrames(self.frames)) } else { Ok(()) }
    }

    /// Whether one frame may be unfolded.
    pub(crate) fn check_frame(&self) -> Result<(), PictureError> {
        if u64::from(self.width) * u64::from(self.height) > MOST_PIXELS {
            return Err(PictureError::TooManyPixels { width: self.width, height: self.height });
        }
        Ok(())
    }
}

fn is_turned(orientation: Orientation) -> bool {
    match orientation {
        Orientation::Rotate90 | Orientation::Rotate270 | Orientation::Rotate90FlipH | Orientation::Rotate270FlipH => {
            true
        }
        Orientation::NoTransforms
        | Orientation::Rotate180
        | Orientation::FlipHorizontal
        | Orientation::FlipVertical => false,
    }
}

/// The orientation that EXIF data give, with or without the name in front of them.
fn orientation_of(exif: &[u8]) -> Orientation {
    let tiff = exif.strip_prefix(b"Exif\0\0").unwrap_or(exif);
    Orientation::from_exif_chunk(tiff).unwrap_or(Orientation::NoTransforms)
}

/// EXIF data that give the orientation and nothing else.
fn exif_of(orientation: Orientation) -> [u8; 26] {
    let mut exif = *b"II*\0\x08\0\0\0\x01\0\x12\x01\x03\0\x01\0\0\0\0\0\0\0\0\0\0\0";
    if let Some(value) = exif.get_mut(18) {
        *value = orientation.to_exif();
    }
    exif
}
