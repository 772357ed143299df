//! Matrix HTML, read by html5ever and reduced to the specification's allow-list.
//!
//! Tokens pass a filter *before* the tree is built: only allowed tags and attributes reach the tree builder, so raw
//! text elements, foreign content (SVG, `MathML`) and templates, where parsers disagree, never come into play. The same
//! filter bounds nesting and the number of elements, because tree building itself takes quadratic time and memory on
//! input made for it. What is left is walked into blocks; nothing is ever written as HTML again.

mod blocks;
mod filter;
mod open_elements;
mod tree;

use chancery_protocol::richtext::Block;
use html5ever::TokenizerResult;
use html5ever::tendril::StrTendril;
use html5ever::tokenizer::{BufferQueue, Tokenizer, TokenizerOpts};

use crate::within_limit;
use filter::Filter;

/// How much is fed to the tokenizer at a time, in bytes.
const FEED_BYTES: usize = 4 * 1024;

/// How many feeds may pass without a token. The tokenizer compares each attribute of a tag with all before it, so one
/// endless tag would take time in proportion to its square.
const MAX_SILENT_FEEDS: usize = 2;

/// An HTML body. Empty if it shows nothing, as when a reply holds no more than what it quotes: fall back to the plain
/// body then.
#[must_use]
pub fn parse_html(html: &str) -> Vec<Block> {
    let (html, mut cut) = within_limit(html);
    let tokenizer = Tokenizer::new(Filter::new(), TokenizerOpts::default());
    let input = BufferQueue::default();
    let mut rest = html;
    let mut silent: usize = 0;
    while let Some((feed, after)) = rest.split_at_checked(rest.floor_char_boundary(FEED_BYTES))
        && !feed.is_empty()
    {
        rest = after;
        let tokens = tokenizer.sink.tokens_seen();
        input.push_back(StrTendril::from_slice(feed));
        while !matches!(tokenizer.feed(&input), TokenizerResult::Done) {}
        silent = if tokenizer.sink.tokens_seen() == tokens { silent.saturating_add(1) } else { 0 };
        if silent > MAX_SILENT_FEEDS || tokenizer.sink.is_full() {
            cut = true;
            break;
        }
    }
    tokenizer.end();
    let (tree, full) = tokenizer.sink.finish();
    let mut blocks = blocks::read(&tree);
    if cut || full {
        blocks.push(Block::Truncated);
    }
    blocks
}
