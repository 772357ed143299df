//! From the tree to blocks.

use chancery_protocol::richtext::{Block, Inline, InlineStyle, TableCell, TableRow};

use super::tree::{Handle, Tree};
use crate::link::Target;
use crate::linkify::linkify;
use crate::text::clean;
use crate::tidy::{append, push_text, tidy};
use crate::{MAX_DEPTH, MAX_NODES};

/// The longest name of a language a code block is labelled with.
const MAX_LANGUAGE: usize = 32;

/// How far reading goes down; what is deeper is read as text. Only badly nested input comes this far.
const MAX_RECURSION: usize = MAX_DEPTH.saturating_mul(2);

/// The blocks of a whole tree.
pub(super) fn read(tree: &Tree) -> Vec<Block> {
    let with_blocks = tree.containing(is_block);
    Reader { tree, with_blocks, around: Vec::new(), links: MAX_NODES, depth: 0 }.blocks(tree.roots())
}

/// An inline element that is open around blocks, such as bold around two paragraphs.
#[derive(Clone)]
enum Around {
    Style(InlineStyle),
    Link(Target),
    Spoiler(Option<String>),
}

impl Around {
    fn wrap(&self, content: Vec<Inline>) -> Vec<Inline> {
        if content.is_empty() {
            return content;
        }
        if matches!(self, Self::Link(_)) && is_blank(&content) {
            return content;
        }
        vec![match self {
            Self::Style(style) => Inline::Styled { style: *style, content },
            Self::Link(target) => target.around(content),
            Self::Spoiler(reason) => Inline::Spoiler { reason: reason.clone(), content },
        }]
    }
}

struct Reader<'t> {
    tree: &'t Tree,
    /// For each node, whether it is a block or holds one.
    with_blocks: Vec<bool>,
    /// The inline elements that are open around what is read.
    around: Vec<Around>,
    /// How many more links and mentions are recognised in text.
    links: usize,
    depth: usize,
}

impl Reader<'_> {
    fn blocks(&mut self, nodes: &[Handle]) -> Vec<Block> {
        let mut blocks = Vec::new();
        let mut run = Vec::new();
        self.flow(nodes, &mut run, &mut blocks);
        close(&mut run, &mut blocks);
        blocks
    }

    /// Reads nodes that may be blocks or not. `run` is the paragraph being collected.
    fn flow(&mut self, nodes: &[Handle], run: &mut Vec<Inline>, blocks: &mut Vec<Block>) {
        self.depth = self.depth.saturating_add(1);
        for &node in nodes {
            if self.depth > MAX_RECURSION {
                push_text(run, &self.text(node));
            } else if self.has_block(node) {
                self.block(node, run, blocks);
            } else {
                let mut inline = Vec::new();
                self.inline(node, &mut inline);
                append(run, self.wrap(inline));
            }
        }
        self.depth = self.depth.saturating_sub(1);
    }

    fn block(&mut self, node: Handle, run: &mut Vec<Inline>, blocks: &mut Vec<Block>) {
        let tree = self.tree;
        let children = tree.children(node);
        if let Some(around) = self.around_of(node) {
            let spoils_a_block = tree.name(node) == "div";
            if spoils_a_block {
                close(run, blocks);
            }
            self.around.push(around);
            self.flow(children, run, blocks);
            self.around.pop();
            if spoils_a_block {
                close(run, blocks);
            }
            return;
        }
        if !is_block(tree.name(node)) {
            return self.flow(children, run, blocks);
        }
        close(run, blocks);
        match tree.name(node) {
            "hr" => blocks.push(Block::Rule),
            "pre" => self.code(node, blocks),
            "table" => self.table(node, blocks),
            "details" => self.details(node, blocks),
            "ul" | "ol" => self.list(node, blocks),
            "blockquote" => {
                let inside = self.blocks(children);
                if !inside.is_empty() {
                    blocks.push(Block::Quote { blocks: inside });
                }
            }
            heading if heading.starts_with('h') => {
                let content = self.line(children);
                let level = heading.as_bytes().get(1).map_or(1, |digit| digit.saturating_sub(b'0'));
                if !content.is_empty() {
                    blocks.push(Block::Heading { level, content });
                }
            }
            _ => {
                self.flow(children, run, blocks);
                close(run, blocks);
            }
        }
    }

    fn code(&self, node: Handle, blocks: &mut Vec<Block>) {
        let text = self.text(node);
        let text = text.strip_suffix('\n').unwrap_or(&text).to_owned();
        if text.trim().is_empty() {
            return;
        }
        if self.around.iter().any(|around| matches!(around, Around::Spoiler(_))) {
            // A code block cannot be covered, a run of code can.
            return blocks.push(Block::Paragraph { content: self.wrap(vec![Inline::Code { text }]) });
        }
        let language = self.tree.children(node).iter().find_map(|child| {
            let language = self
                .tree
                .attribute(*child, "class")?
                .split_ascii_whitespace()
                .find_map(|class| class.strip_prefix("language-"))?;
            let plain = |character: char| character.is_ascii_alphanumeric() || "+-#._".contains(character);
            (language.len() <= MAX_LANGUAGE && !language.is_empty() && language.chars().all(plain))
                .then(|| language.to_owned())
        });
        blocks.push(Block::Code { language, text });
    }

    fn list(&mut self, node: Handle, blocks: &mut Vec<Block>) {
        let tree = self.tree;
        let mut items: Vec<Vec<Block>> = Vec::new();
        for &child in tree.children(node) {
            let inside =
                self.blocks(if tree.name(child) == "li" { tree.children(child) } else { std::slice::from_ref(&child) });
            match items.last_mut() {
                // A list straight inside a list belongs to the item before it.
                Some(last) if matches!(tree.name(child), "ul" | "ol") => last.extend(inside),
                _ if inside.is_empty() && tree.name(child) != "li" => {}
                _ => items.push(inside),
            }
        }
        if items.is_empty() {
            return;
        }
        let ordered = tree.name(node) == "ol";
        let start =
            tree.attribute(node, "start").filter(|_| ordered).and_then(|start| start.trim().parse().ok()).unwrap_or(1);
        blocks.push(Block::List { ordered, start, items });
    }

    fn table(&mut self, node: Handle, blocks: &mut Vec<Block>) {
        let tree = self.tree;
        let mut caption = Vec::new();
        let mut rows = Vec::new();
        let mut waiting: Vec<Handle> = tree.children(node).iter().rev().copied().collect();
        while let Some(part) = waiting.pop() {
            match tree.name(part) {
                "caption" if caption.is_empty() => caption = self.line(tree.children(part)),
                "thead" | "tbody" => waiting.extend(tree.children(part).iter().rev()),
                "tr" => {
                    let cells = tree.children(part).iter().filter(|cell| matches!(tree.name(**cell), "td" | "th"));
                    let cells = cells.map(|&cell| TableCell {
                        header: tree.name(cell) == "th",
                        content: self.line(tree.children(cell)),
                    });
                    rows.push(TableRow { cells: cells.collect() });
                }
                _ => {}
            }
        }
        rows.retain(|row| !row.cells.is_empty());
        if !rows.is_empty() || !caption.is_empty() {
            blocks.push(Block::Table { caption, rows });
        }
    }

    fn details(&mut self, node: Handle, blocks: &mut Vec<Block>) {
        let tree = self.tree;
        let is_summary = |child: &&Handle| tree.name(**child) == "summary";
        let summary = tree.children(node).iter().find(is_summary).copied();
        let rest: Vec<Handle> = tree.children(node).iter().copied().filter(|child| Some(*child) != summary).collect();
        let summary = summary.map(|summary| self.line(tree.children(summary))).unwrap_or_default();
        let inside = self.blocks(&rest);
        if !summary.is_empty() || !inside.is_empty() {
            blocks.push(Block::Details { summary, blocks: inside });
        }
    }

    /// Nodes as one run, blocks among them reduced to their lines: for headings, cells, captions and summaries.
    fn line(&mut self, nodes: &[Handle]) -> Vec<Inline> {
        let mut run = Vec::new();
        for &node in nodes {
            self.inline(node, &mut run);
        }
        tidy(self.wrap(run))
    }

    fn inline(&mut self, node: Handle, run: &mut Vec<Inline>) {
        let tree = self.tree;
        if let Some(text) = tree.text(node) {
            let in_link = self.around.iter().any(|around| matches!(around, Around::Link(_)));
            let text = clean(text);
            return if in_link { push_text(run, &text) } else { linkify(&text, run, &mut self.links) };
        }
        if self.depth > MAX_RECURSION {
            return push_text(run, &self.text(node));
        }
        self.depth = self.depth.saturating_add(1);
        match tree.name(node) {
            "br" | "hr" => run.push(Inline::Break),
            "code" | "pre" => run.push(Inline::Code { text: self.text(node).replace('\n', " ") }),
            "img" => self.image(node, run),
            name => {
                let around = self.around_of(node);
                if is_block(name) {
                    break_line(run);
                }
                let mut content = Vec::new();
                // Only so that text inside knows that it is in a link; the wrapping is done here.
                let depth = self.around.len();
                self.around.extend(around.clone());
                for &child in tree.children(node) {
                    self.inline(child, &mut content);
                }
                self.around.truncate(depth);
                let content = match around {
                    Some(around) => around.wrap(content),
                    None => content,
                };
                append(run, content);
                if is_block(name) {
                    break_line(run);
                }
            }
        }
        self.depth = self.depth.saturating_sub(1);
    }

    fn image(&self, node: Handle, run: &mut Vec<Inline>) {
        let words = |name| self.tree.attribute(node, name).map(clean).filter(|words| !words.trim().is_empty());
        let alt = words("alt").or_else(|| words("title")).unwrap_or_default();
        if self.tree.attribute(node, "src").is_some_and(|source| source.starts_with("mxc://")) {
            run.push(Inline::Image { alt });
        } else {
            push_text(run, &alt);
        }
    }

    /// What the element means for everything inside it; none if it is a block or changes nothing.
    fn around_of(&self, node: Handle) -> Option<Around> {
        let style = match self.tree.name(node) {
            "b" | "strong" => InlineStyle::Strong,
            "i" | "em" => InlineStyle::Emphasis,
            "u" => InlineStyle::Underline,
            "del" | "s" => InlineStyle::Strike,
            "sup" => InlineStyle::Superscript,
            "sub" => InlineStyle::Subscript,
            "a" => {
                let inside = self.around.iter().any(|around| matches!(around, Around::Link(_)));
                return self.tree.attribute(node, "href").filter(|_| !inside).and_then(Target::named).map(Around::Link);
            }
            "span" | "div" => {
                let reason = clean(self.tree.attribute(node, "data-mx-spoiler")?);
                return Some(Around::Spoiler(Some(reason).filter(|reason| !reason.trim().is_empty())));
            }
            _ => return None,
        };
        Some(Around::Style(style))
    }

    fn wrap(&self, content: Vec<Inline>) -> Vec<Inline> {
        self.around.iter().rev().fold(content, |content, around| around.wrap(content))
    }

    /// All text below a node as it stands, line breaks as line ends.
    fn text(&self, node: Handle) -> String {
        let mut text = String::new();
        for inside in self.tree.descendants(node) {
            match self.tree.text(inside) {
                Some(more) => text.push_str(more),
                None if self.tree.name(inside) == "br" => text.push('\n'),
                None => {}
            }
        }
        clean(&text)
    }

    fn has_block(&self, node: Handle) -> bool {
        self.with_blocks.get(node).copied().unwrap_or_default()
    }
}

fn is_block(name: &str) -> bool {
    matches!(
        name,
        "p" | "div"
            | "h1"
            | "h2"
            | "h3"
            | "h4"
            | "h5"
            | "h6"
            | "blockquote"
            | "ul"
            | "ol"
            | "li"
            | "hr"
            | "pre"
            | "table"
            | "thead"
            | "tbody"
            | "tr"
            | "th"
            | "td"
            | "caption"
            | "details"
            | "summary"
    )
}

/// Ends the paragraph being collected.
fn close(run: &mut Vec<Inline>, blocks: &mut Vec<Block>) {
    let content = tidy(std::mem::take(run));
    if !content.is_empty() {
        blocks.push(Block::Paragraph { content });
    }
}

/// Starts a new line, unless there is nothing before it.
fn break_line(run: &mut Vec<Inline>) {
    if !matches!(run.last(), None | Some(Inline::Break)) {
        run.push(Inline::Break);
    }
}

fn is_blank(run: &[Inline]) -> bool {
    run.iter().all(|inline| match inline {
        Inline::Text { text } => text.trim().is_empty(),
        Inline::Break => true,
        Inline::Styled { content, .. } => is_blank(content),
        _ => false,
    })
}
