//! WebP (RFC 9649): a RIFF container of chunks.

use image::metadata::Orientation;

use super::{Found, exif_of, orientation_of};
use crate::reader::Reader;

/// Bits of the extended header that announce EXIF and XMP data.
const HAS_EXIF: u8 = 0x08;
const HAS_XMP: u8 = 0x04;

/// What is gathered while the chunks go by.
#[derive(Default)]
struct Gathered {
    width: u32,
    height: u32,
    frames: u32,
    kept: Vec<u8>,
}

impl Gathered {
    fn reaches(&mut self, width: u32, height: u32) {
        (self.width, self.height) = (self.width.max(width), self.height.max(height));
    }
}

pub(super) fn read(bytes: &[u8]) -> Option<Found> {
    let mut rest = Reader(bytes);
    rest.take(4)?;
    let length = usize::try_from(rest.u32_le()?).ok()?;
    let mut rest = Reader(rest.take(length.min(rest.0.len()))?);
    rest.take(4)?;
    let mut gathered = Gathered::default();
    let mut orientation = Orientation::NoTransforms;
    let mut extended = None;
    while let Some((kind, data)) = chunk(&mut rest) {
        match &kind {
            b"VP8X" if extended.is_none() && gathered.kept.is_empty() => {
                let mut header = Reader(data);
                let flags = header.byte()?;
                header.take(3)?;
                gathered.reaches(header.u24_le()? + 1, header.u24_le()? + 1);
                extended = Some((flags, data.get(1..10)?));
            }
            b"VP8 " | b"VP8L" => {
                bitstream(kind, data, &mut gathered)?;
                gathered.frames = gathered.frames.saturating_add(1);
                write(&mut gathered.kept, kind, data)?;
            }
            b"ANMF" => frame(data, &mut gathered)?,
            b"ALPH" | b"ICCP" | b"ANIM" => write(&mut gathered.kept, kind, data)?,
            b"EXIF" => orientation = orientation_of(data),
            b"VP8X" => return None,
            _ => {}
        }
    }
    let mut body = b"WEBP".to_vec();
    if let Some((flags, sizes)) = extended {
        let is_oriented = orientation != Orientation::NoTransforms;
        let flags = flags & !(HAS_EXIF | HAS_XMP) | if is_oriented { HAS_EXIF } else { 0 };
        write(&mut body, *b"VP8X", &[&[flags], sizes].concat())?;
        if is_oriented {
            write(&mut gathered.kept, *b"EXIF", &exif_of(orientation))?;
        }
    } else {
        // Without the extended header there is no place for an orientation, and nobody looks for one.
        orientation = Orientation::NoTransforms;
    }
    body.append(&mut gathered.kept);
    let mut written = b"RIFF".to_vec();
    written.extend(u32::try_from(body.len()).ok()?.to_le_bytes());
    written.append(&mut body);
    let Gathered { width, height, frames, .. } = gathered;
    Some(Found { width, height, frames, orientation, bytes: written })
}

/// The next chunk: its kind and its data.
fn chunk<'a>(rest: &mut Reader<'a>) -> Option<([u8; 4], &'a [u8])> {
    let kind = rest.array()?;
    let length = usize::try_from(rest.u32_le()?).ok()?;
    let data = rest.take(length)?;
    // An odd chunk is filled up; the filling of the last one may be missing.
    if length % 2 == 1 {
        rest.take(1);
    }
    Some((kind, data))
}

/// One frame of a moving picture, with no more in it than its picture.
fn frame(data: &[u8], gathered: &mut Gathered) -> Option<()> {
    let mut rest = Reader(data);
    let header = rest.take(16)?;
    let mut place = Reader(header);
    let (left, top) = (place.u24_le()? * 2, place.u24_le()? * 2);
    gathered.reaches(left + place.u24_le()? + 1, top + place.u24_le()? + 1);
    let mut written = header.to_vec();
    while let Some((kind, data)) = chunk(&mut rest) {
        match &kind {
            b"VP8 " | b"VP8L" => {
                bitstream(kind, data, gathered)?;
                write(&mut written, kind, data)?;
            }
            b"ALPH" => write(&mut written, kind, data)?,
            _ => {}
        }
    }
    gathered.frames = gathered.frames.saturating_add(1);
    write(&mut gathered.kept, *b"ANMF", &written)
}

/// The size that the compressed picture itself gives.
fn bitstream(kind: [u8; 4], data: &[u8], gathered: &mut Gathered) -> Option<()> {
    let mut rest = Reader(data);
    let (width, height) = if kind == *b"VP8L" {
        if rest.byte()? != 0x2f {
            return None;
        }
        let bits = rest.u32_le()?;
        ((bits & 0x3fff) + 1, (bits >> 14 & 0x3fff) + 1)
    } else {
        rest.take(3)?;
        if rest.array()? != [0x9d, 0x01, 0x2a] {
            return None;
        }
        (u32::from(rest.u16_le()? & 0x3fff), u32::from(rest.u16_le()? & 0x3fff))
    };
    gathered.reaches(width, height);
    Some(())
}

fn write(written: &mut Vec<u8>, kind: [u8; 4], data: &[u8]) -> Option<()> {
    written.extend(kind);
    written.extend(u32::try_from(data.len()).ok()?.to_le_bytes());
    written.extend_from_slice(data);
    if data.len() % 2 == 1 {
        written.push(0);
    }
    Some(())
}
