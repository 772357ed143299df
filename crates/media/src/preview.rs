//! A small still picture of a larger one, and the hash that is drawn until it is there.

use std::io::Cursor;

use image::{DynamicImage, ImageDecoder, ImageReader, Limits, codecs::jpeg::JpegEncoder};

use crate::{MOST_PIXELS, Picture, PictureError};

/// The longest edge of a preview, in pixels: a row's width on a sharp screen.
pub const PREVIEW_EDGE: u32 = 800;

/// The most that a decoder may take for the unfolded picture and its own work, in bytes.
const MOST_DECODED: u64 = MOST_PIXELS * 4 + 16 * 1024 * 1024;

/// Blurs need no more detail than this, in pixels.
const BLUR_EDGE: u32 = 64;

const QUALITY: u8 = 80;

/// A small still picture.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Preview {
    /// A JPEG, or a PNG where something is transparent; turned as it is to be seen.
    pub bytes: Vec<u8>,
    /// `image/jpeg` or `image/png`.
    pub mime_type: &'static str,
    /// In pixels, at most [`PREVIEW_EDGE`].
    pub width: u32,
    /// In pixels, at most [`PREVIEW_EDGE`].
    pub height: u32,
    /// Its [BlurHash](https://blurha.sh) (MSC2448).
    pub blurhash: String,
}

impl Preview {
    /// Unfolds the first frame of a picture and makes it small. Takes a tenth of a second or more, and up to
    /// [`MOST_PIXELS`] times four bytes: one at a time, away from threads that must not wait.
    ///
    /// # Errors
    /// [`PictureError::TooManyPixels`] before anything is unfolded, and [`PictureError::Damaged`].
    pub fn of(picture: &Picture) -> Result<Self, PictureError> {
        picture.check_frame()?;
        let mut unfolded = decode(picture)?;
        if unfolded.width() > PREVIEW_EDGE || unfolded.height() > PREVIEW_EDGE {
            unfolded = unfolded.thumbnail(PREVIEW_EDGE, PREVIEW_EDGE);
        }
        unfolded.apply_orientation(picture.orientation);
        let (width, height) = (unfolded.width(), unfolded.height());
        let blurhash = blurhash(&unfolded)?;
        let mut bytes = Vec::new();
        let is_transparent = unfolded.color().has_alpha() && unfolded.to_rgba8().pixels().any(|pixel| pixel.0[3] < 255);
        let mime_type = if is_transparent {
            let rgba = DynamicImage::ImageRgba8(unfolded.into_rgba8());
            rgba.write_to(&mut Cursor::new(&mut bytes), image::ImageFormat::Png).map_err(damaged)?;
            "image/png"
        } else {
            let encoder = JpegEncoder::new_with_quality(&mut bytes, QUALITY);
            unfolded.into_rgb8().write_with_encoder(encoder).map_err(damaged)?;
            "image/jpeg"
        };
        Ok(Self { bytes, mime_type, width, height, blurhash })
    }
}

fn decode(picture: &Picture) -> Result<DynamicImage, PictureError> {
    let mut reader = ImageReader::with_format(Cursor::new(picture.bytes.as_slice()), picture.format.decoded_as());
    let mut limits = Limits::no_limits();
    limits.max_alloc = Some(MOST_DECODED);
    reader.limits(limits);
    let decoder = reader.into_decoder().map_err(damaged)?;
    // The decoder's own word: sixteen bits a channel take twice as much.
    if decoder.total_bytes() > MOST_DECODED {
        return Err(PictureError::TooManyPixels { width: picture.width, height: picture.height });
    }
    DynamicImage::from_decoder(decoder).map_err(damaged)
}

fn damaged<E>(_: E) -> PictureError {
    PictureError::Damaged
}

fn blurhash(picture: &DynamicImage) -> Result<String, PictureError> {
    let small = picture.thumbnail(BLUR_EDGE, BLUR_EDGE).into_rgba8();
    let (across, down) = if small.width() >= small.height() { (4, 3) } else { (3, 4) };
    blurhash::encode(across, down, small.width(), small.height(), small.as_raw()).map_err(damaged)
}
