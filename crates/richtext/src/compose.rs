//! From what a person wrote to what is sent.

use std::ops::Range;

use chancery_protocol::{Person, UserId};
use percent_encoding::{AsciiSet, CONTROLS, utf8_percent_encode};
use pulldown_cmark::{CowStr, Event, LinkType, Options, Parser, Tag, TagEnd, TextMergeWithOffset, html::push_html};

use crate::link::Target;
use crate::linkify::ends_a_word;

/// What a user address may not hold inside the fragment of a `matrix.to` link.
const IN_FRAGMENT: &AsciiSet =
    &CONTROLS.add(b' ').add(b'"').add(b'<').add(b'>').add(b'`').add(b'%').add(b'?').add(b'/').add(b'#');

/// The parts of an `m.room.message` (client-server API) that come from a person's text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Composed {
    /// `body`: the text as it was written, mentions by name.
    pub body: String,
    /// `formatted_body`, of the format `org.matrix.custom.html`; none if `body` says it all.
    pub formatted_body: Option<String>,
    /// `m.mentions.user_ids` (MSC3952): whoever the text names, each once, in order.
    pub mentioned: Vec<UserId>,
    /// `m.mentions.room`: the text says `@room`. Whether its writer may do that is for the caller to know.
    pub mentions_room: bool,
}

/// Turns Markdown into the parts of a message.
///
/// A mention is a Markdown link to `https://matrix.to/#/@user:server`, or `@` and the name of one of `mentions`, or
/// that person's full address; each becomes a link that others show as a pill. HTML in the input is text, not markup;
/// images are not embedded; a line end is a line break; a link that is not absolute `http`, `https`, `mailto` or
/// `matrix` is text.
#[must_use]
pub fn compose(markdown: &str, mentions: &[Person]) -> Composed {
    let source = markdown.trim_matches(['\n', '\r']).trim_end();
    let mut composing = Composing { source, mentions, ..Composing::default() };
    let options = Options::ENABLE_STRIKETHROUGH | Options::ENABLE_TABLES;
    for (event, range) in TextMergeWithOffset::new(Parser::new_ext(source, options).into_offset_iter()) {
        composing.event(event, range);
    }
    composing.finish()
}

#[derive(Default)]
struct Composing<'s> {
    source: &'s str,
    mentions: &'s [Person],
    events: Vec<Event<'s>>,
    /// What of the source is replaced in the plain body, in order.
    replaced: Vec<(Range<usize>, String)>,
    mentioned: Vec<UserId>,
    mentions_room: bool,
    formatted: bool,
    paragraphs: usize,
    /// Open links and images, whether each is drawn as a link, and where the label of a mention began.
    links: Vec<Link<'s>>,
    in_code: bool,
}

enum Link<'s> {
    Drawn,
    Refused,
    Image,
    Mention { user: UserId, range: Range<usize>, label: String, events: Vec<Event<'s>> },
}

impl<'s> Composing<'s> {
    fn event(&mut self, event: Event<'s>, range: Range<usize>) {
        match event {
            Event::Start(Tag::Paragraph) => {
                self.paragraphs = self.paragraphs.saturating_add(1);
                self.events.push(Event::Start(Tag::Paragraph));
            }
            Event::End(TagEnd::Paragraph) => self.events.push(Event::End(TagEnd::Paragraph)),
            Event::Start(Tag::Link { dest_url, .. }) => self.open_link(&dest_url, range),
            Event::End(TagEnd::Link) => self.close_link(),
            // The source of an image is shown in its place.
            Event::Start(Tag::Image { .. }) => {
                self.links.push(Link::Image);
                self.literal(range);
            }
            Event::End(TagEnd::Image) => drop(self.links.pop()),
            _ if self.links.iter().any(|link| matches!(link, Link::Image)) => {}
            Event::Html(_) | Event::InlineHtml(_) => self.literal(range),
            Event::Start(Tag::HtmlBlock) => self.event(Event::Start(Tag::Paragraph), range),
            Event::End(TagEnd::HtmlBlock) => {
                self.events.pop_if(|last| matches!(last, Event::HardBreak));
                self.events.push(Event::End(TagEnd::Paragraph));
            }
            Event::Text(text) => self.text(text, range),
            Event::SoftBreak | Event::HardBreak => self.events.push(Event::HardBreak),
            Event::Start(Tag::Table(columns)) => {
                self.formatted = true;
                // Alignment is written as a style, which no client may keep.
                self.events.push(Event::Start(Tag::Table(vec![pulldown_cmark::Alignment::None; columns.len()])));
            }
            event => {
                self.in_code = match event {
                    Event::Start(Tag::CodeBlock(_)) => true,
                    Event::End(TagEnd::CodeBlock) => false,
                    _ => self.in_code,
                };
                self.formatted = true;
                self.events.push(event);
            }
        }
    }

    /// Shows a part of the source as it was written.
    fn literal(&mut self, range: Range<usize>) {
        let source = self.source.get(range).unwrap_or_default();
        for (index, line) in source.trim_end_matches('\n').split('\n').enumerate() {
            if index > 0 {
                self.events.push(Event::HardBreak);
            }
            self.events.push(Event::Text(CowStr::Borrowed(line)));
        }
        if source.ends_with('\n') {
            self.events.push(Event::HardBreak);
        }
    }

    fn text(&mut self, text: CowStr<'s>, range: Range<usize>) {
        if let Some(Link::Mention { label, .. }) = self.links.last_mut() {
            label.push_str(&text);
        }
        let as_written = self.source.get(range.clone()) == Some(&*text);
        // A run that begins with an escaped sign looks as it was written: the backslash lies before it.
        let escaped = range.start.checked_sub(1).and_then(|before| self.source.as_bytes().get(before)) == Some(&b'\\');
        self.formatted |= (!as_written || escaped) && !self.in_code;
        if self.in_code || !self.links.is_empty() {
            return self.events.push(Event::Text(text));
        }
        let mut rest: &str = &text;
        let mut offset = range.start;
        let mut searched: usize = 0;
        while let Some(at) = rest.get(searched..).and_then(|unsearched| unsearched.find('@')) {
            let start = searched.saturating_add(at);
            let (before, found) = rest.split_at_checked(start).unwrap_or((rest, ""));
            searched = start.saturating_add(1);
            if before.ends_with(char::is_alphanumeric) {
                continue;
            }
            if found.strip_prefix("@room").is_some_and(ends_a_word) {
                self.mentions_room = true;
                continue;
            }
            let Some((person, written)) = self.person_named(found) else {
                continue;
            };
            let (user, name) = (person.user.clone(), person.name.clone());
            self.events.push(Event::Text(before.to_owned().into()));
            if as_written {
                let start = offset.saturating_add(before.len());
                self.replaced.push((start..start.saturating_add(written), name.clone()));
            }
            self.pill(user, vec![Event::Text(name.into())]);
            let end = before.len().saturating_add(written);
            offset = offset.saturating_add(end);
            rest = rest.get(end..).unwrap_or_default();
            searched = 0;
        }
        self.events.push(Event::Text(rest.to_owned().into()));
    }

    /// Whom the text names at its start, by address or by the longest fitting name, and the length of what names them.
    fn person_named(&self, text: &str) -> Option<(&'s Person, usize)> {
        let length = |rest: &str| ends_a_word(rest).then(|| text.len().saturating_sub(rest.len()));
        let named = |person: &Person| {
            let by_address = text.strip_prefix(person.user.as_str()).and_then(length);
            let name = Some(person.name.trim_start_matches('@')).filter(|name| !name.is_empty());
            let by_name = name.and_then(|name| text.strip_prefix('@')?.strip_prefix(name)).and_then(length);
            by_address.max(by_name)
        };
        let mut best: Option<(&'s Person, usize, bool)> = None;
        for person in self.mentions {
            let Some(length) = named(person) else { continue };
            // Two people of one name are named in the order they are given in.
            let fresh = !self.mentioned.contains(&person.user);
            if best.is_none_or(|(_, longest, best_is_fresh)| (length, fresh) > (longest, best_is_fresh)) {
                best = Some((person, length, fresh));
            }
        }
        best.map(|(person, length, _)| (person, length))
    }

    fn open_link(&mut self, destination: &str, range: Range<usize>) {
        match Target::parse(destination) {
            Some(Target::User(user)) => {
                let events = std::mem::take(&mut self.events);
                self.links.push(Link::Mention { user, range, label: String::new(), events });
            }
            Some(Target::Address(url)) => {
                self.formatted = true;
                self.links.push(Link::Drawn);
                self.events.push(start_of_link(url.as_str()));
            }
            Some(Target::Forbidden(_)) | None => self.links.push(Link::Refused),
        }
    }

    fn close_link(&mut self) {
        match self.links.pop() {
            Some(Link::Drawn) => self.events.push(Event::End(TagEnd::Link)),
            Some(Link::Mention { user, range, label, events }) => {
                let inside = std::mem::replace(&mut self.events, events);
                let (inside, label) = if label.trim().is_empty() {
                    (vec![Event::Text(user.as_str().to_owned().into())], user.as_str().to_owned())
                } else {
                    (inside, label)
                };
                self.replaced.push((range, label));
                self.pill(user, inside);
            }
            Some(Link::Refused | Link::Image) | None => {}
        }
    }

    fn pill(&mut self, user: UserId, inside: Vec<Event<'s>>) {
        self.formatted = true;
        self.events
            .push(start_of_link(&format!("https://matrix.to/#/{}", utf8_percent_encode(user.as_str(), IN_FRAGMENT))));
        self.events.extend(inside);
        self.events.push(Event::End(TagEnd::Link));
        if !self.mentioned.contains(&user) {
            self.mentioned.push(user);
        }
    }

    fn finish(self) -> Composed {
        let Self { source, mut events, replaced, mentioned, mentions_room, formatted, paragraphs, .. } = self;
        let mut body = String::with_capacity(source.len());
        let mut copied: usize = 0;
        for (range, name) in replaced {
            body.push_str(source.get(copied..range.start).unwrap_or_default());
            body.push_str(&name);
            copied = range.end;
        }
        body.push_str(source.get(copied..).unwrap_or_default());
        let formatted_body = formatted.then(|| {
            let only_a_paragraph = paragraphs == 1
                && matches!(events.first(), Some(Event::Start(Tag::Paragraph)))
                && matches!(events.last(), Some(Event::End(TagEnd::Paragraph)));
            if only_a_paragraph {
                events.retain(|event| !matches!(event, Event::Start(Tag::Paragraph) | Event::End(TagEnd::Paragraph)));
            }
            let mut html = String::new();
            push_html(&mut html, events.into_iter());
            html.truncate(html.trim_end().len());
            html
        });
        Composed { body, formatted_body, mentioned, mentions_room }
    }
}

fn start_of_link<'s>(destination: &str) -> Event<'s> {
    Event::Start(Tag::Link {
        link_type: LinkType::Inline,
        dest_url: destination.to_owned().into(),
        title: CowStr::Borrowed(""),
        id: CowStr::Borrowed(""),
    })
}
