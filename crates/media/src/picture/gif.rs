//! `GIF89a`: a screen, and blocks of frames and extensions.

use image::metadata::Orientation;

use super::Found;
use crate::reader::Reader;

const EXTENSION: u8 = 0x21;
const FRAME: u8 = 0x2c;
const TRAILER: u8 = 0x3b;

/// Extensions that say how a picture moves.
const CONTROL: u8 = 0xf9;
const APPLICATION: u8 = 0xff;

pub(super) fn read(bytes: &[u8]) -> Option<Found> {
    let mut rest = Reader(bytes);
    let mut kept = Vec::with_capacity(bytes.len());
    kept.extend_from_slice(rest.take(6)?);
    let begin = rest;
    let (mut width, mut height) = (u32::from(rest.u16_le()?), u32::from(rest.u16_le()?));
    let flags = rest.byte()?;
    rest.take(2)?;
    rest.take(colours(flags))?;
    keep_between(&mut kept, begin, rest)?;
    let mut frames = 0_u32;
    // Some writers leave the end away: what was read up to there is the picture.
    while let Some(kind) = rest.byte() {
        let begin = rest;
        match kind {
            FRAME => {
                let (left, top) = (u32::from(rest.u16_le()?), u32::from(rest.u16_le()?));
                let (wide, high) = (u32::from(rest.u16_le()?), u32::from(rest.u16_le()?));
                let flags = rest.byte()?;
                rest.take(colours(flags))?;
                rest.byte()?;
                if blocks(&mut rest).is_none() {
                    break;
                }
                // A frame may reach beyond the screen, which then grows.
                (width, height) = (width.max(left + wide), height.max(top + high));
                frames = frames.saturating_add(1);
                kept.push(FRAME);
                keep_between(&mut kept, begin, rest)?;
            }
            EXTENSION => {
                let label = rest.byte()?;
                let content = rest;
                if blocks(&mut rest).is_none() {
                    break;
                }
                let moves = content.0.starts_with(b"\x0bNETSCAPE2.0") || content.0.starts_with(b"\x0bANIMEXTS1.0");
                if label == CONTROL || label == APPLICATION && moves {
                    kept.push(EXTENSION);
                    keep_between(&mut kept, begin, rest)?;
                }
            }
            TRAILER => break,
            _ => return None,
        }
    }
    kept.push(TRAILER);
    Some(Found { width, height, frames, orientation: Orientation::NoTransforms, bytes: kept })
}

/// How many bytes the table of colours takes that a descriptor announces.
fn colours(flags: u8) -> usize {
    if flags & 0x80 == 0 { 0 } else { 3 << (usize::from(flags & 0x07) + 1) }
}

/// Passes over blocks of data, up to the empty one that ends them.
fn blocks(rest: &mut Reader<'_>) -> Option<()> {
    loop {
        let length = rest.byte()?;
        rest.take(usize::from(length))?;
        if length == 0 {
            return Some(());
        }
    }
}

fn keep_between(kept: &mut Vec<u8>, begin: Reader<'_>, end: Reader<'_>) -> Option<()> {
    kept.extend_from_slice(begin.0.get(..begin.0.len() - end.0.len())?);
    Some(())
}
