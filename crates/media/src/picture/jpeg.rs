//! JPEG (ITU-T T.81): markers, each with a segment, and scans of compressed data behind some of them.

use image::metadata::Orientation;

use super::{Found, exif_of, orientation_of};
use crate::reader::Reader;

const START: u8 = 0xd8;
const END: u8 = 0xd9;
const SCAN: u8 = 0xda;
const EXIF: u8 = 0xe1;

/// The part of a JFIF segment in front of its thumbnail's size.
const JFIF_BYTES: usize = 12;

pub(super) fn read(bytes: &[u8]) -> Option<Found> {
    let mut rest = Reader(bytes);
    let mut size = None;
    let mut scans = 0_u32;
    let mut orientation = Orientation::NoTransforms;
    let mut jfif = None;
    let mut kept = Vec::with_capacity(bytes.len());
    if rest.array()? != [0xff, START] {
        return None;
    }
    // Some writers leave the end away: what was read up to there is the picture.
    while let Some(marker) = next_marker(&mut rest) {
        if marker == END {
            break;
        }
        let length = usize::from(rest.u16_be()?).checked_sub(2)?;
        let segment = rest.take(length)?;
        match marker {
            // Baseline, extended and progressive. What comes twice would leave open whose size counts.
            0xc0..=0xc2 if size.is_none() => {
                let mut frame = Reader(segment);
                frame.byte()?;
                let (height, width) = (frame.u16_be()?, frame.u16_be()?);
                size = Some((u32::from(width), u32::from(height)));
                keep(&mut kept, marker, segment)?;
            }
            SCAN => {
                size?;
                scans += 1;
                keep(&mut kept, marker, segment)?;
                kept.extend_from_slice(scan(&mut rest)?);
            }
            // Tables: Huffman codes, quantisation, restart intervals.
            0xc4 | 0xdb | 0xdd => keep(&mut kept, marker, segment)?,
            // The kinds of frame that no web view shows, arithmetic codes, and a height that comes later.
            0xc0..=0xcf | 0xdc => return None,
            0xe0 if jfif.is_none() && segment.starts_with(b"JFIF\0") => {
                let mut written = segment.get(..JFIF_BYTES)?.to_vec();
                // Without its thumbnail, which would show what was cut off or covered.
                written.extend([0, 0]);
                jfif = Some(written);
            }
            EXIF if segment.starts_with(b"Exif\0\0") => orientation = orientation_of(segment),
            0xe2 if segment.starts_with(b"ICC_PROFILE\0") => keep(&mut kept, marker, segment)?,
            // How the colours are coded.
            0xee if segment.starts_with(b"Adobe") => keep(&mut kept, marker, segment)?,
            _ => {}
        }
    }
    let (width, height) = size?;
    if scans == 0 {
        return None;
    }
    let mut written = vec![0xff, START];
    if let Some(jfif) = jfif {
        keep(&mut written, 0xe0, &jfif)?;
    }
    if orientation != Orientation::NoTransforms {
        let exif = [b"Exif\0\0".as_slice(), &exif_of(orientation)].concat();
        keep(&mut written, EXIF, &exif)?;
    }
    written.append(&mut kept);
    written.extend([0xff, END]);
    Some(Found { width, height, frames: 1, orientation, bytes: written })
}

/// The next marker, over the filling that may stand in front of it.
fn next_marker(rest: &mut Reader<'_>) -> Option<u8> {
    if rest.byte()? != 0xff {
        return None;
    }
    loop {
        let marker = rest.byte()?;
        if marker != 0xff {
            return Some(marker);
        }
    }
}

/// The compressed data of a scan, up to the next marker that is not part of them.
fn scan<'a>(rest: &mut Reader<'a>) -> Option<&'a [u8]> {
    let mut length = 0;
    loop {
        let ahead = rest.0.get(length..)?;
        let Some(step) = ahead.iter().position(|byte| *byte == 0xff) else {
            return rest.take(rest.0.len());
        };
        length += step;
        match rest.0.get(length + 1) {
            // A byte of data that looks like a marker, and a restart.
            Some(0x00 | 0xd0..=0xd7) => length += 2,
            Some(0xff) => length += 1,
            Some(_) => return rest.take(length),
            None => return rest.take(rest.0.len()).and_then(|all| all.get(..length)),
        }
    }
}

fn keep(kept: &mut Vec<u8>, marker: u8, segment: &[u8]) -> Option<()> {
    let length = u16::try_from(segment.len() + 2).ok()?;
    kept.extend([0xff, marker]);
    kept.extend(length.to_be_bytes());
    kept.extend_from_slice(segment);
    Some(())
}
