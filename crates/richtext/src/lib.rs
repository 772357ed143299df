//! Matrix HTML and Markdown to and from the typed tree of [`chancery_protocol::richtext`]. Pure: no I/O, no clock.
//!
//! What arrives is hostile. HTML is read by a real HTML parser and only what the specification allows becomes a block;
//! no markup ever leaves this crate towards a view. Work and output are bounded whatever the input.

pub mod compose;
mod emoji;
mod html;
mod link;
mod linkify;
mod plain;
mod text;
mod tidy;

pub use compose::{Composed, compose};
pub use emoji::is_emoji_only;
pub use html::parse_html;
pub use link::{Judged, judge};
pub use plain::{parse_plain, plain_text};
pub use text::{display_name, one_line};

/// The deepest nesting that is drawn (Matrix specification, client-server API, "m.room.message msgtypes").
pub const MAX_DEPTH: usize = 100;

/// The most elements, breaks and links drawn of one body.
pub const MAX_NODES: usize = 4_000;

/// The most input read of one body, in bytes. A Matrix event holds at most 65,536.
pub const MAX_INPUT_BYTES: usize = 128 * 1024;

/// The start of `input` that is read, and whether that is not all of it.
fn within_limit(input: &str) -> (&str, bool) {
    match input.split_at_checked(input.floor_char_boundary(MAX_INPUT_BYTES)) {
        Some((start, rest)) => (start, !rest.is_empty()),
        None => (input, false),
    }
}
