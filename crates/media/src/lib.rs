//! What the bytes of a file are, before anything else touches them: their kind, a picture's size, and a picture
//! without what it says of the place and the camera. Pure: no I/O, no async, and nothing of Matrix.
//!
//! Everything here takes bytes that a stranger chose. A picture is [read](Picture::read) without being unfolded, and
//! only one that is [small enough](Picture::check) is decoded at all.

mod name;
mod picture;
mod preview;
mod reader;
mod sniff;

pub use name::{LONGEST_NAME, file_name};
pub use picture::{Format, MOST_FRAMES, MOST_PIXELS, Picture, PictureError};
pub use preview::{PREVIEW_EDGE, Preview};
pub use sniff::{Kind, Sniffed, sniff};
