//! What may reach the tree builder: allowed elements with their allowed attributes, and text.

use std::cell::{Cell, RefCell};

use html5ever::interface::tree_builder::Tracer;
use html5ever::tokenizer::states::RawKind;
use html5ever::tokenizer::{Tag, TagKind, Token, TokenSink, TokenSinkResult};
use html5ever::tree_builder::{TreeBuilder, TreeBuilderOpts};
use html5ever::{LocalName, QualName, local_name, ns};

use super::tree::{Handle, Sink, Tree};
use crate::{MAX_DEPTH, MAX_NODES};

/// How the end of an element is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum End {
    /// Never: it holds nothing.
    None,
    /// Or left out.
    Optional,
    /// Always.
    Written,
}

/// The specification's allow-list. `mx-reply` and what is dropped with its content are handled before.
fn allowed(name: &str) -> Option<End> {
    match name {
        "br" | "hr" | "img" => Some(End::None),
        "p" | "li" | "thead" | "tbody" | "tr" | "th" | "td" | "caption" => Some(End::Optional),
        "h1" | "h2" | "h3" | "h4" | "h5" | "h6" | "blockquote" | "ul" | "ol" | "div" | "table" | "pre" | "details"
        | "summary" | "span" | "del" | "sup" | "sub" | "a" | "b" | "i" | "u" | "strong" | "em" | "s" | "code" => {
            Some(End::Written)
        }
        _ => None,
    }
}

/// The attributes that are read from an element later.
fn keeps_attribute(element: &str, attribute: &str) -> bool {
    matches!(
        (element, attribute),
        ("a", "href")
            | ("img", "src" | "alt" | "title")
            | ("ol", "start")
            | ("code", "class")
            | ("span" | "div", "data-mx-spoiler")
    )
}

/// Stands between tokenizer and tree builder.
pub(super) struct Filter {
    builder: TreeBuilder<Handle, Sink>,
    /// How many elements below the deepest drawn level are open.
    below: Cell<usize>,
    /// What the tree builder holds on to before the first tag.
    at_start: usize,
    /// How many `mx-reply` are open.
    replies: Cell<usize>,
    /// The element whose raw content is being dropped.
    dropping: RefCell<Option<LocalName>>,
    tokens: Cell<usize>,
    full: Cell<bool>,
}

impl Filter {
    pub(super) fn new() -> Self {
        let sink = Sink::new();
        let context = sink.context(QualName::new(None, ns!(html), local_name!("div")));
        let builder = TreeBuilder::new_for_fragment(sink, context, None, TreeBuilderOpts::default());
        Self {
            at_start: Held::by(&builder),
            builder,
            below: Cell::default(),
            replies: Cell::default(),
            dropping: RefCell::default(),
            tokens: Cell::default(),
            full: Cell::default(),
        }
    }

    /// Tokens so far, parse errors not counted.
    pub(super) fn tokens_seen(&self) -> usize {
        self.tokens.get()
    }

    /// Whether there are as many elements as are drawn.
    pub(super) fn is_full(&self) -> bool {
        self.full.get()
    }

    /// What was built, and whether something was left out for its amount.
    pub(super) fn finish(self) -> (Tree, bool) {
        (self.builder.sink.into_tree(), self.full.get())
    }

    fn pass(&self, token: Token, line: u64) -> TokenSinkResult<Handle> {
        self.builder.process_token(token, line)
    }

    fn tag(&self, mut tag: Tag, line: u64) -> TokenSinkResult<Handle> {
        if self.dropping.borrow().as_ref().is_some_and(|name| *name == tag.name) && tag.kind == TagKind::EndTag {
            self.dropping.replace(None);
            return TokenSinkResult::Continue;
        }
        if matches!(&*tag.name, "script" | "style") && tag.kind == TagKind::StartTag {
            let raw = if &*tag.name == "script" { RawKind::ScriptData } else { RawKind::Rawtext };
            self.dropping.replace(Some(tag.name));
            return TokenSinkResult::RawData(raw);
        }
        if &*tag.name == "mx-reply" {
            let replies = self.replies.get();
            self.replies.set(match tag.kind {
                TagKind::StartTag => replies.saturating_add(1),
                TagKind::EndTag => replies.saturating_sub(1),
            });
            return TokenSinkResult::Continue;
        }
        let Some(end) = allowed(&tag.name) else {
            return TokenSinkResult::Continue;
        };
        if self.replies.get() > 0 || self.full.get() || !self.is_drawn(tag.kind, end) {
            return TokenSinkResult::Continue;
        }
        let element = tag.name.clone();
        tag.attrs.retain(|attribute| keeps_attribute(&element, &attribute.name.local));
        tag.self_closing = false;
        let result = self.pass(Token::TagToken(tag), line);
        self.full.set(self.builder.sink.elements() >= MAX_NODES);
        result
    }

    /// Whether a tag is at a level that is drawn. Elements below it are not opened, and their ends are not passed on.
    fn is_drawn(&self, kind: TagKind, end: End) -> bool {
        let below = self.below.get();
        match kind {
            _ if end == End::None => true,
            TagKind::StartTag => {
                let deep = below > 0 || Held::by(&self.builder).saturating_sub(self.at_start) >= MAX_DEPTH;
                if deep && end == End::Written {
                    self.below.set(below.saturating_add(1));
                }
                !deep
            }
            TagKind::EndTag => {
                if end == End::Written {
                    self.below.set(below.saturating_sub(1));
                }
                below == 0
            }
        }
    }
}

/// Counts the elements the tree builder has open or will open again. It reports what it holds on to, for the sake of
/// garbage collectors, and an element that is both is reported twice.
struct Held(RefCell<Vec<Handle>>);

impl Held {
    fn by(builder: &TreeBuilder<Handle, Sink>) -> usize {
        let held = Self(RefCell::default());
        builder.trace_handles(&held);
        let mut handles = held.0.into_inner();
        handles.sort_unstable();
        handles.dedup();
        handles.len()
    }
}

impl Tracer for Held {
    type Handle = Handle;

    fn trace_handle(&self, node: &Handle) {
        self.0.borrow_mut().push(*node);
    }
}

impl TokenSink for Filter {
    type Handle = Handle;

    fn process_token(&self, token: Token, line: u64) -> TokenSinkResult<Handle> {
        if !matches!(token, Token::ParseError(_)) {
            self.tokens.set(self.tokens.get().saturating_add(1));
        }
        match token {
            Token::TagToken(tag) => self.tag(tag, line),
            Token::CharacterTokens(_) => {
                let shown = self.dropping.borrow().is_none() && self.replies.get() == 0 && !self.full.get();
                if shown { self.pass(token, line) } else { TokenSinkResult::Continue }
            }
            Token::EOFToken => self.pass(token, line),
            Token::DoctypeToken(_) | Token::CommentToken(_) | Token::NullCharacterToken | Token::ParseError(_) => {
                TokenSinkResult::Continue
            }
        }
    }

    fn end(&self) {
        self.builder.end();
    }
}
