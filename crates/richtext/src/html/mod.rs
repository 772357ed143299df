//! Matrix HTML, read by html5ever and reduced to the specification's allow-list.
//!
//! Tokens pass a filter *before* the tree is built: only allowed tags and attributes reach the tree builder, so raw
//! text elements, foreign content (SVG, `MathML`) and templates, where parsers disagree, never come into play. The same
//! filter bounds nesting and the number of elements, because tree building itself takes quadratic time and memory on
//! input made for it. What is left is walked into blocks; nothing is ever written as HTML again.

mod blocks;
mod filter;
mod tree;

use chancery_protocol::richtext::Block;
use html5ever::TokenizerResult;
use html5ever::tendril::StrTendril;
use html5ever::tokenizer::{BufferQueue, Tokenizer, TokenizerOpts};

use crate::within_limit;
use filter::Filter;
use tree::Tree;

/// How much is fed to the tokenizer at a time, in bytes.
const FEED_BYTES: usize = 4 * 1024;

/// How many feeds may pass without a token. The tokenizer compares each attribute of a tag with all before it, so one
/// endless tag would take time in proportion to its square.
const MAX_SILENT_FEEDS: usize = 2;

/// An HTML body. Empty if it shows nothing, as when a reply holds no more than what it quotes: fall back to the plain
/// body then.
#[must_use]
pub fn parse_html(html: &str) -> Vec<Block> {
    let (tree, cut) = build(html);
    let mut blocks = blocks::read(&tree);
    if cut {
        blocks.push(Block::Truncated);
    }
    blocks
}

/// The tree of what is allowed, and whether something was left out for its amount.
fn build(html: &str) -> (Tree, bool) {
    let (mut rest, mut cut) = within_limit(html);
    let tokenizer = Tokenizer::new(Filter::new(), TokenizerOpts::default());
    let input = BufferQueue::default();
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
    (tree, cut || full)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::{MAX_DEPTH, MAX_NODES};

    const TAGS: &[&str] = &[
        "<p>",
        "</p>",
        "<b>",
        "</b>",
        "<code>",
        "</code>",
        "<a href=x>",
        "</a>",
        "<div>",
        "</div>",
        "<span>",
        "</span>",
        "<sup>",
        "</sup>",
        "<ul>",
        "</ul>",
        "<li>",
        "</li>",
        "<table>",
        "</table>",
        "<tr>",
        "<td>",
        "</td>",
        "<caption>",
        "</caption>",
        "<blockquote>",
        "</blockquote>",
        "<h1>",
        "</h1>",
        "<h2>",
        "</h2>",
        "<pre>",
        "</pre>",
        "<details>",
        "<summary>",
        "x",
        "<br>",
    ];

    fn check(html: &str) {
        let (tree, _) = build(html);
        // Ending a formatting element wraps what it leaves behind once more.
        assert!(tree.depth() <= 2 * MAX_DEPTH, "{} deep", tree.depth());
        assert!(tree.len() <= MAX_NODES + 2 * MAX_DEPTH, "{} nodes", tree.len());
    }

    /// Each opens more than it closes in a way of its own.
    #[test]
    fn badly_nested_input_builds_a_flat_tree() {
        let spans = format!("{}<p>{}<div>", "<span>".repeat(20), "</span>".repeat(20));
        for piece in [
            "<div>",
            "<b>",
            "<ul><li>",
            "<table><tr><td>",
            "<b><div></b>",
            "<div><b></div>",
            "<span><div></span>",
            "<span><p></span><div>",
            "<span><li></span><div>",
            "<span><p><li></p></span><div>",
            "<div><table><td></div>",
            "<table><td><b></table>",
            "<code class=a><p>x</code>",
            "<a href=x><div></a>",
            "<h1><div></h1>",
            "<b><p><table><td></b>",
            &spans,
        ] {
            check(&piece.repeat(2_000));
        }
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(64))]

        #[test]
        fn any_nesting_repeated_builds_a_flat_tree(pieces in prop::collection::vec(prop::sample::select(TAGS), 1..12)) {
            check(&pieces.concat().repeat(250));
        }
    }
}
