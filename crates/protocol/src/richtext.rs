//! The typed tree a message body becomes. No HTML string crosses the bridge: the view draws these blocks.
//!
//! Covers the allow-list of the Matrix specification, client-server API, "m.room.message msgtypes".

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::ids::UserId;

/// One block of a message body.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(tag = "type", rename_all = "camelCase", rename_all_fields = "camelCase")]
#[ts(export)]
pub enum Block {
    /// A paragraph or a bare run of inline content.
    Paragraph {
        /// What it says.
        content: Vec<Inline>,
    },
    /// `h1` to `h6`.
    Heading {
        /// 1 to 6.
        level: u8,
        /// What it says.
        content: Vec<Inline>,
    },
    /// `blockquote`.
    Quote {
        /// The quoted blocks.
        blocks: Vec<Block>,
    },
    /// `ul` or `ol`.
    List {
        /// Whether items are numbered.
        ordered: bool,
        /// The first number of a numbered list.
        start: i32,
        /// One list of blocks for each item.
        items: Vec<Vec<Block>>,
    },
    /// `pre`, shown with its spaces and line ends.
    Code {
        /// From a `language-…` class, if it was given.
        language: Option<String>,
        /// The text as it was written.
        text: String,
    },
    /// `table`.
    Table {
        /// `caption`, empty if there was none.
        caption: Vec<Inline>,
        /// Rows from top to bottom.
        rows: Vec<TableRow>,
    },
    /// `details`, closed until the reader opens it.
    Details {
        /// `summary`, empty if there was none.
        summary: Vec<Inline>,
        /// What opens.
        blocks: Vec<Block>,
    },
    /// `hr`.
    Rule,
    /// The body was larger than we draw: this stands for the rest.
    Truncated,
}

/// A row of a table.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct TableRow {
    /// Cells in reading order.
    pub cells: Vec<TableCell>,
}

/// A cell of a table.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct TableCell {
    /// `th` rather than `td`.
    pub header: bool,
    /// What the cell says.
    pub content: Vec<Inline>,
}

/// A run of inline content.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(tag = "type", rename_all = "camelCase", rename_all_fields = "camelCase")]
#[ts(export)]
pub enum Inline {
    /// Plain characters.
    Text {
        /// As written, controls that reorder text removed.
        text: String,
    },
    /// `br` or a line end of a plain body.
    Break,
    /// Styled content.
    Styled {
        /// Which style.
        style: InlineStyle,
        /// What is styled.
        content: Vec<Inline>,
    },
    /// Inline code.
    Code {
        /// As written.
        text: String,
    },
    /// A link. `href` is absolute and its scheme is `http`, `https`, `mailto` or `matrix`; it is empty if the scheme is
    /// another, which [`LinkDanger::Scheme`] says.
    Link {
        /// Where it goes.
        href: String,
        /// The host a reader is told before it opens: in clear letters where they are safe, punycode otherwise. The
        /// scheme, where that is what is wrong.
        host: String,
        /// Why it is not to be followed; empty for an honest link.
        dangers: Vec<LinkDanger>,
        /// What is shown.
        content: Vec<Inline>,
    },
    /// A person named by a `matrix.to` or `matrix:` link.
    Mention {
        /// Whom it names.
        user: UserId,
        /// The link's text.
        name: String,
    },
    /// The whole room: `@room`.
    RoomMention,
    /// `span` with `data-mx-spoiler`: covered until the reader opens it.
    Spoiler {
        /// Why it is covered, if the writer said so.
        reason: Option<String>,
        /// What is covered.
        content: Vec<Inline>,
    },
    /// An inline picture; until there is a media path its alternative text stands for it.
    Image {
        /// `alt`, else `title`, else empty.
        alt: String,
    },
}

/// Why a link is not to be followed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub enum LinkDanger {
    /// Its text shows another address than the one it goes to.
    OtherAddress,
    /// Its host is written in letters that can be taken for others.
    Letters,
    /// It holds invisible characters or such that turn the direction of writing.
    Hidden,
    /// It carries a name or password in front of its host, where a host is looked for.
    Credentials,
    /// It leads to another program than a browser or a mail program.
    Scheme,
}

/// A style of inline content.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub enum InlineStyle {
    /// `b`, `strong`.
    Strong,
    /// `i`, `em`.
    Emphasis,
    /// `u`.
    Underline,
    /// `del`.
    Strike,
    /// `sup`.
    Superscript,
    /// `sub`.
    Subscript,
}
