//! Bodies without markup, and the text of bodies with it.

use chancery_protocol::richtext::{Block, Inline};

use crate::linkify::linkify;
use crate::text::clean;
use crate::{MAX_NODES, within_limit};

/// What stands for content the reader has not uncovered.
const COVERED: &str = "████";

/// How many levels of quotes and lists are shown by what stands before their lines; deeper ones look like the last.
const MAX_INDENTS: usize = 8;

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
    let mut writer = Writer::default();
    writer.blocks(blocks);
    writer.text
}

/// The text of a run, spoilers covered.
pub(crate) fn inline_text(run: &[Inline]) -> String {
    let mut writer = Writer::default();
    writer.run(run);
    writer.text
}

/// Writes text with what stands before each line of a quote or a list item.
#[derive(Default)]
struct Writer {
    text: String,
    before_lines: Vec<String>,
}

impl Writer {
    fn line(&mut self) {
        self.text.push('\n');
        for before in self.before_lines.iter().take(MAX_INDENTS) {
            self.text.push_str(before);
        }
    }

    /// Text that may hold line ends.
    fn lines(&mut self, text: &str) {
        for (index, line) in text.split('\n').enumerate() {
            if index > 0 {
                self.line();
            }
            self.text.push_str(line);
        }
    }

    fn blocks(&mut self, blocks: &[Block]) {
        for (index, block) in blocks.iter().enumerate() {
            if index > 0 {
                self.line();
            }
            self.block(block);
        }
    }

    fn inside(&mut self, first: &str, rest: String, blocks: &[Block]) {
        if self.before_lines.len() < MAX_INDENTS {
            self.text.push_str(first);
        }
        self.before_lines.push(rest);
        self.blocks(blocks);
        self.before_lines.pop();
    }

    fn block(&mut self, block: &Block) {
        match block {
            Block::Paragraph { content } | Block::Heading { content, .. } => self.run(content),
            Block::Quote { blocks } => self.inside("> ", "> ".to_owned(), blocks),
            Block::List { ordered, start, items } => {
                for (number, item) in (i64::from(*start)..).zip(items) {
                    if number > i64::from(*start) {
                        self.line();
                    }
                    let marker = if *ordered { format!("{number}. ") } else { "• ".to_owned() };
                    self.inside(&marker, " ".repeat(marker.chars().count()), item);
                }
            }
            Block::Code { text, .. } => self.lines(text),
            Block::Table { caption, rows } => {
                self.run(caption);
                for (index, row) in rows.iter().enumerate() {
                    if index > 0 || !caption.is_empty() {
                        self.line();
                    }
                    for (column, cell) in row.cells.iter().enumerate() {
                        if column > 0 {
                            self.text.push('\t');
                        }
                        self.run(&cell.content);
                    }
                }
            }
            Block::Details { summary, blocks } => {
                self.run(summary);
                if !summary.is_empty() && !blocks.is_empty() {
                    self.line();
                }
                self.blocks(blocks);
            }
            Block::Rule => self.text.push_str("———"),
            Block::Truncated => self.text.push('…'),
        }
    }

    fn run(&mut self, run: &[Inline]) {
        for inline in run {
            match inline {
                Inline::Text { text } | Inline::Code { text } => self.lines(text),
                Inline::Break => self.line(),
                Inline::Styled { content, .. } | Inline::Link { content, .. } => self.run(content),
                // With its sign, so that a text taken up again for a change still names whom it named.
                Inline::Mention { name, .. } => {
                    self.text.push_str(if name.starts_with('@') { "" } else { "@" });
                    self.text.push_str(name);
                }
                Inline::RoomMention => self.text.push_str("@room"),
                Inline::Spoiler { .. } => self.text.push_str(COVERED),
                Inline::Image { alt } => self.text.push_str(alt),
            }
        }
    }
}
