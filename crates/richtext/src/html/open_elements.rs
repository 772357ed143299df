//! How deep the tree is where the next tag stands.
//!
//! html5ever does not say, so this follows the HTML standard's stack of open elements closely enough that the count is
//! never lower than the tree's depth but for a small factor. In badly nested input it may be higher; such input is
//! flattened earlier. Work for each tag is bounded by [`MAX_DEPTH`].

use html5ever::LocalName;
use html5ever::tokenizer::TagKind;

use crate::MAX_DEPTH;

/// How an element opens and closes, in the terms of the HTML standard's tree construction.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Nesting {
    /// Holds nothing.
    Void,
    /// Its end tag is optional: an element of the same kind or its parent's end closes it, so it cannot nest without a
    /// [`Container`](Self::Container) between. It is not counted.
    Implied,
    /// Its end tag closes whatever is open inside it, unless a table stands between.
    Container,
    /// Its end tag does nothing while a [`Container`](Self::Container) or [`Implied`](Self::Implied) is open inside it.
    Ordinary,
    /// Opened again after something around it was closed, until its own end tag comes.
    Formatting,
}

#[derive(Debug)]
struct OpenElement {
    name: LocalName,
    nesting: Nesting,
}

/// What is open, outermost first.
#[derive(Debug, Default)]
pub(super) struct OpenElements {
    /// At most [`MAX_DEPTH`] that count, and one of each implied kind between two containers.
    stack: Vec<OpenElement>,
    counted: usize,
    /// How many elements below the deepest drawn level are open.
    below: usize,
}

impl OpenElements {
    /// Follows a tag; false if it is too deep to be drawn, or ends what was.
    pub(super) fn allows(&mut self, kind: TagKind, name: &LocalName, nesting: Nesting) -> bool {
        match (kind, nesting) {
            (_, Nesting::Void) => true,
            (TagKind::StartTag, Nesting::Implied) => {
                if self.place_of_implied(name).is_none() {
                    self.stack.push(OpenElement { name: name.clone(), nesting });
                }
                true
            }
            (TagKind::EndTag, Nesting::Implied) => {
                if let Some(place) = self.place_of_implied(name) {
                    self.stack.remove(place);
                }
                true
            }
            (TagKind::StartTag, _) => self.start(name, nesting),
            (TagKind::EndTag, _) if self.below > 0 => {
                self.below = self.below.saturating_sub(1);
                false
            }
            (TagKind::EndTag, _) => {
                self.end(name, nesting);
                true
            }
        }
    }

    fn start(&mut self, name: &LocalName, nesting: Nesting) -> bool {
        if self.counted >= MAX_DEPTH {
            self.below = self.below.saturating_add(1);
            return false;
        }
        // A link inside a link ends the outer one.
        if &**name == "a" {
            self.end(name, nesting);
        }
        self.stack.push(OpenElement { name: name.clone(), nesting });
        self.counted = self.counted.saturating_add(1);
        true
    }

    fn end(&mut self, name: &LocalName, nesting: Nesting) {
        let Some(place) = self.stack.iter().rposition(|open| open.name == *name) else {
            return;
        };
        let inside = self.stack.split_off(place);
        let ignored = inside.iter().skip(1).any(|open| match nesting {
            Nesting::Container => &*open.name == "table" && &**name != "table",
            Nesting::Ordinary => matches!(open.nesting, Nesting::Container | Nesting::Implied),
            _ => false,
        });
        let skipped = usize::from(!ignored);
        let stays =
            |open: &OpenElement| ignored || nesting == Nesting::Formatting || open.nesting == Nesting::Formatting;
        self.stack.extend(inside.into_iter().skip(skipped).filter(stays));
        self.counted = self.stack.iter().filter(|open| open.nesting != Nesting::Implied).count();
    }

    /// Where this implied element is open, if it is since the innermost container.
    fn place_of_implied(&self, name: &LocalName) -> Option<usize> {
        let container = self.stack.iter().rposition(|open| open.nesting == Nesting::Container);
        self.stack.iter().rposition(|open| open.name == *name).filter(|place| container.is_none_or(|it| it < *place))
    }
}
