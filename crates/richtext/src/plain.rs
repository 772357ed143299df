//! Bodies without markup, and the text of bodies with it.

use std::fmt::Write as _;

use chancery_protocol::richtext::{Block, Inline};

use crate::linkify::linkify;
use crate::text::clean;
use crate::{MAX_NODES, within_limit};

/// What stands for content the reader has not uncovered.
const COVERED: &str = "████";

/// A plain body: paragraphs at empty lines, breaks at line ends, links and mentions recognised, no markup.
#[must_use]
pub fn parse_plain(body: &str) -> Vec<Block> {
    let (body, mut cut) = within_limit(body);
    let body = clean(&body.replace("\r\n", "\n").replace('\r', "\n"));
    let mut room = MAX_NODES;
    let mut blocks = Vec::new();
    let mut content: Vec<Inline> = Vec::new();
    for line in body.trim_matches('\n').split('\n') {
        if room == 0 {
            cut = true;
            break;
        }
        room = room.saturating_sub(1);
        if line.trim().is_empty() {
            close(&mut content, &mut blocks);
            continue;
        }
        if !content.is_empty() {
            content.push(Inline::Break);
        }
        linkify(line, &mut content, &mut room);
    }
    close(&mut content, &mut blocks);
    if cut {
        blocks.push(Block::Truncated);
    }
    blocks
}

fn close(content: &mut Vec<Inline>, blocks: &mut Vec<Block>) {
    if !content.is_empty() {
        blocks.push(Block::Paragraph { content: std::mem::take(content) });
    }
}

/// A body as text, for previews, notifications and search: one line a block, spoilers covered.
#[must_use]
pub fn plain_text(blocks: &[Block]) -> String {
    let mut text = String::new();
    for block in blocks {
        if !text.is_empty() {
            text.push('\n');
        }
        write_block(block, &mut text);
    }
    text
}

fn write_block(block: &Block, text: &mut String) {
    match block {
        Block::Paragraph { content } | Block::Heading { content, .. } => write_inlines(content, text),
        Block::Quote { blocks } => write_indented(&plain_text(blocks), "> ", "> ", text),
        Block::List { ordered, start, items } => {
            for (number, item) in (i64::from(*start)..).zip(items) {
                if number > i64::from(*start) {
                    text.push('\n');
                }
                let marker = if *ordered { format!("{number}. ") } else { "• ".to_owned() };
                let indent = " ".repeat(marker.chars().count());
                write_indented(&plain_text(item), &marker, &indent, text);
            }
        }
        Block::Code { text: code, .. } => text.push_str(code),
        Block::Table { caption, rows } => {
            write_inlines(caption, text);
            for (index, row) in rows.iter().enumerate() {
                if index > 0 || !caption.is_empty() {
                    text.push('\n');
                }
                for (column, cell) in row.cells.iter().enumerate() {
                    if column > 0 {
                        text.push('\t');
                    }
                    write_inlines(&cell.content, text);
                }
            }
        }
        Block::Details { summary, blocks } => {
            write_inlines(summary, text);
            let inside = plain_text(blocks);
            if !summary.is_empty() && !inside.is_empty() {
                text.push('\n');
            }
            text.push_str(&inside);
        }
        Block::Rule => text.push_str("———"),
        Block::Truncated => text.push('…'),
    }
}

fn write_indented(inside: &str, first: &str, rest: &str, text: &mut String) {
    for (index, line) in inside.split('\n').enumerate() {
        let start = if index == 0 { first } else { rest };
        let end = if index == 0 { "" } else { "\n" };
        // Writing to a string cannot fail.
        let _ = write!(text, "{end}{start}{line}");
    }
}

/// The text of a run, spoilers covered.
pub(crate) fn inline_text(run: &[Inline]) -> String {
    let mut text = String::new();
    write_inlines(run, &mut text);
    text
}

fn write_inlines(run: &[Inline], text: &mut String) {
    for inline in run {
        match inline {
            Inline::Text { text: more } | Inline::Code { text: more } => text.push_str(more),
            Inline::Break => text.push('\n'),
            Inline::Styled { content, .. } | Inline::Link { content, .. } => write_inlines(content, text),
            // With its sign, so that a text taken up again for a change still names whom it named.
            Inline::Mention { name, .. } => {
                text.push_str(if name.starts_with('@') { "" } else { "@" });
                text.push_str(name);
            }
            Inline::RoomMention => text.push_str("@room"),
            Inline::Spoiler { .. } => text.push_str(COVERED),
            Inline::Image { alt } => text.push_str(alt),
        }
    }
}
