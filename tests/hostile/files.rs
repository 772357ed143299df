//! Files that are meant to do harm.

use std::io::Cursor;

use anyhow::{Context as _, Result};
use image::{Frame, ImageFormat, Rgb, RgbImage, Rgba, RgbaImage, codecs::gif::GifEncoder};

const SVG: &[u8] = b"<svg xmlns=\"http://www.w3.org/2000/svg\"><script>fetch('https://example.org')</script></svg>";

/// A file: its name, the type of the message, what it says it is, and its bytes.
pub type HostileFile = (&'static str, &'static str, &'static str, Vec<u8>);

/// Pictures that unfold to far too much, and what is not what it says it is.
///
/// # Errors
/// If one cannot be made.
pub fn hostile_files() -> Result<Vec<HostileFile>> {
    Ok(vec![
        ("bomb.png", "m.image", "image/png", bomb()?),
        ("film.gif", "m.image", "image/gif", film(10_000)?),
        ("drawing.svg", "m.image", "image/svg+xml", SVG.to_vec()),
        ("program.png", "m.image", "image/png", b"MZ\x90\0\x03\0\0\0this program cannot be run".to_vec()),
        ("page.mp4", "m.video", "video/mp4", b"<!doctype html><script>alert(1)</script>".to_vec()),
    ])
}

/// A PNG whose header says 50,000 by 50,000.
fn bomb() -> Result<Vec<u8>> {
    let mut png = Cursor::new(Vec::new());
    RgbImage::from_fn(8, 8, |x, y| {
        Rgb([31, 17, 7].map(|step: u32| u8::try_from((x + 8 * y) * step % 256).unwrap_or_default()))
    })
    .write_to(&mut png, ImageFormat::Png)?;
    let mut png = png.into_inner();
    // The checksum is wrong then; whoever looks at it first has not yet unfolded anything either.
    png.get_mut(16..24)
        .context("a header")?
        .copy_from_slice(&[50_000_u32.to_be_bytes(), 50_000_u32.to_be_bytes()].concat());
    Ok(png)
}

fn film(frames: u32) -> Result<Vec<u8>> {
    let mut bytes = Vec::new();
    {
        let mut encoder = GifEncoder::new(&mut bytes);
        for shade in 0..frames {
            let colour = Rgba([u8::try_from(shade % 256)?, 0, 0, 255]);
            encoder.encode_frame(Frame::new(RgbaImage::from_pixel(8, 8, colour)))?;
        }
    }
    Ok(bytes)
}
