//! PNG, third edition: chunks, each with its length, its kind and a checksum.

use image::metadata::Orientation;

use super::{Found, exif_of, orientation_of};
use crate::reader::Reader;

const SIGNATURE: &[u8; 8] = b"\x89PNG\r\n\x1a\n";

/// What it takes to show a picture: its frames, its colours, its transparency, its moves.
const NEEDED: &[&[u8; 4]] = &[
    b"PLTE", b"IDAT", b"tRNS", b"gAMA", b"cHRM", b"sRGB", b"iCCP", b"cICP", b"sBIT", b"bKGD", b"pHYs", b"acTL",
    b"fcTL", b"fdAT",
];

pub(super) fn read(bytes: &[u8]) -> Option<Found> {
    let mut rest = Reader(bytes);
    let mut kept = Vec::with_capacity(bytes.len());
    let mut orientation = Orientation::NoTransforms;
    let (mut frames, mut has_data) = (0_u32, false);
    if rest.take(SIGNATURE.len())? != SIGNATURE {
        return None;
    }
    let (kind, header, written) = chunk(&mut rest)?;
    let mut size = Reader(header);
    let (width, height) = (size.u32_be()?, size.u32_be()?);
    if kind != *b"IHDR" || header.len() != 13 {
        return None;
    }
    let begins = written;
    loop {
        let (kind, data, written) = chunk(&mut rest)?;
        match &kind {
            b"IEND" => break,
            // A second header would leave open whose size counts.
            b"IHDR" => return None,
            b"eXIf" => orientation = orientation_of(data),
            kind if NEEDED.contains(&kind) => {
                frames += u32::from(*kind == *b"fcTL");
                has_data |= *kind == *b"IDAT";
                kept.extend_from_slice(written);
            }
            _ => {}
        }
    }
    if !has_data {
        return None;
    }
    let mut written = SIGNATURE.to_vec();
    written.extend_from_slice(begins);
    if orientation != Orientation::NoTransforms {
        write(&mut written, *b"eXIf", &exif_of(orientation));
    }
    written.append(&mut kept);
    write(&mut written, *b"IEND", &[]);
    Some(Found { width, height, frames: frames.max(1), orientation, bytes: written })
}

/// The next chunk: its kind, its data, and all of its bytes.
fn chunk<'a>(rest: &mut Reader<'a>) -> Option<([u8; 4], &'a [u8], &'a [u8])> {
    let whole = rest.0;
    let length = usize::try_from(rest.u32_be()?).ok()?;
    let kind = rest.array()?;
    let data = rest.take(length)?;
    rest.take(4)?;
    Some((kind, data, whole.get(..whole.len() - rest.0.len())?))
}

fn write(written: &mut Vec<u8>, kind: [u8; 4], data: &[u8]) {
    // As long as what is written here, which is a few bytes.
    let length = u32::try_from(data.len()).unwrap_or(u32::MAX);
    let mut checksum = crc32fast::Hasher::new();
    checksum.update(&kind);
    checksum.update(data);
    written.extend(length.to_be_bytes());
    written.extend(kind);
    written.extend_from_slice(data);
    written.extend(checksum.finalize().to_be_bytes());
}
