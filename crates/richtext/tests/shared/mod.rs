//! Blocks in a short notation, and what must hold of any of them.
#![allow(dead_code, clippy::allow_attributes, reason = "each test binary uses its part")]
#![expect(clippy::expect_used, reason = "a helper of a test may fail it")]

use chancery_protocol::richtext::{Block, Inline, LinkDanger};
use chancery_richtext::{MAX_DEPTH, MAX_NODES};

/// The blocks on one line, for comparison.
pub(crate) fn sketch(blocks: &[Block]) -> String {
    blocks.iter().map(sketch_block).collect::<Vec<_>>().join(" ")
}

fn sketch_block(block: &Block) -> String {
    match block {
        Block::Paragraph { content } => format!("p({})", run(content)),
        Block::Heading { level, content } => format!("h{level}({})", run(content)),
        Block::Quote { blocks } => format!("quote({})", sketch(blocks)),
        Block::List { ordered, start, items } => {
            let name = if *ordered { format!("ol{start}") } else { "ul".to_owned() };
            format!(
                "{name}({})",
                items.iter().map(|item| format!("li({})", sketch(item))).collect::<Vec<_>>().join(" ")
            )
        }
        Block::Code { language, text } => format!("pre:{}{text:?}", language.as_deref().unwrap_or_default()),
        Block::Table { caption, rows } => {
            let cell =
                |header: bool, content: &[Inline]| format!("{}({})", if header { "th" } else { "td" }, run(content));
            let rows = rows.iter().map(|row| {
                let cells = row.cells.iter().map(|it| cell(it.header, &it.content));
                format!("tr({})", cells.collect::<Vec<_>>().join(" "))
            });
            format!("table[{}]({})", run(caption), rows.collect::<Vec<_>>().join(" "))
        }
        Block::Details { summary, blocks } => format!("details[{}]({})", run(summary), sketch(blocks)),
        Block::Rule => "hr".to_owned(),
        Block::Truncated => "TRUNCATED".to_owned(),
    }
}

fn run(content: &[Inline]) -> String {
    content.iter().map(sketch_inline).collect::<Vec<_>>().join(" ")
}

fn sketch_inline(inline: &Inline) -> String {
    match inline {
        Inline::Text { text } => format!("{text:?}"),
        Inline::Break => "/".to_owned(),
        Inline::Styled { style, content } => format!("{}({})", format!("{style:?}").to_lowercase(), run(content)),
        Inline::Code { text } => format!("code{text:?}"),
        Inline::Link { href, host, dangers, content } => {
            let dangers: Vec<String> = dangers.iter().map(|danger| format!("!{danger:?}")).collect();
            format!("link{}<{href}|{host}>({})", dangers.concat(), run(content))
        }
        Inline::Mention { user, name } => format!("{user}{name:?}"),
        Inline::RoomMention => "@room".to_owned(),
        Inline::Spoiler { reason, content } => {
            format!(
                "spoiler{}({})",
                reason.as_ref().map(|reason| format!("{reason:?}")).unwrap_or_default(),
                run(content)
            )
        }
        Inline::Image { alt } => format!("img{alt:?}"),
    }
}

/// Fails if `blocks` hold anything a view must never be given.
pub(crate) fn check(blocks: &[Block]) {
    let mut parts = 0;
    check_blocks(blocks, 1, &mut parts);
    assert!(parts <= 3 * MAX_NODES, "{parts} parts");
}

fn check_blocks(blocks: &[Block], depth: usize, parts: &mut usize) {
    for block in blocks {
        check_block(block, depth, parts);
    }
}

fn check_block(block: &Block, depth: usize, parts: &mut usize) {
    *parts += 1;
    assert!(depth <= 3 * MAX_DEPTH, "blocks nest too deep");
    let inside = depth + 1;
    match block {
        Block::Paragraph { content } => {
            assert!(!content.is_empty());
            check_run(content, inside, parts);
        }
        Block::Heading { level, content } => {
            assert!((1..=6).contains(level) && !content.is_empty());
            check_run(content, inside, parts);
        }
        Block::Quote { blocks } => {
            assert!(!blocks.is_empty());
            check_blocks(blocks, inside, parts);
        }
        Block::List { items, .. } => items.iter().for_each(|item| check_blocks(item, inside, parts)),
        Block::Code { language, text } => {
            check_text(text);
            assert!(language.as_ref().is_none_or(|language| {
                language.chars().all(|character| character.is_ascii_alphanumeric() || "+-#._".contains(character))
            }));
        }
        Block::Table { caption, rows } => {
            check_run(caption, inside, parts);
            rows.iter().flat_map(|row| &row.cells).for_each(|cell| check_run(&cell.content, inside, parts));
        }
        Block::Details { summary, blocks } => {
            check_run(summary, inside, parts);
            check_blocks(blocks, inside, parts);
        }
        Block::Rule | Block::Truncated => {}
    }
}

fn check_run(content: &[Inline], depth: usize, parts: &mut usize) {
    assert!(depth <= 3 * MAX_DEPTH, "inline content nests too deep");
    for inline in content {
        *parts += 1;
        match inline {
            Inline::Text { text } | Inline::Code { text } => {
                assert!(!text.is_empty());
                check_text(text);
            }
            Inline::Styled { content, .. } | Inline::Spoiler { content, .. } => {
                assert!(!content.is_empty());
                check_run(content, depth + 1, parts);
            }
            Inline::Link { href, host, dangers, content } if dangers.contains(&LinkDanger::Scheme) => {
                assert!(!content.is_empty() && href.is_empty() && !host.is_empty());
                assert_eq!(dangers, &[LinkDanger::Scheme]);
                check_text(host);
                check_run(content, depth + 1, parts);
            }
            Inline::Link { href, host, content, .. } => {
                assert!(!content.is_empty());
                let url = url::Url::parse(href).expect("links are absolute");
                assert!(matches!(url.scheme(), "http" | "https" | "mailto" | "matrix"), "{href}");
                assert_eq!(url.as_str(), href, "links are in their normal form");
                assert!(href.is_ascii());
                assert!(!matches!(url.scheme(), "http" | "https") || !host.is_empty());
                check_text(host);
                check_run(content, depth + 1, parts);
            }
            Inline::Mention { user, name } => {
                assert!(user.as_str().starts_with('@') && user.as_str().contains(':') && user.as_str().is_ascii());
                assert!(!name.is_empty());
                check_text(name);
            }
            Inline::Image { alt } => check_text(alt),
            Inline::Break | Inline::RoomMention => {}
        }
    }
}

fn check_text(text: &str) {
    for character in text.chars() {
        let reorders = matches!(character, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}');
        let control = character.is_control() && !matches!(character, '\n' | '\t');
        assert!(!reorders && !control, "{character:?} in {text:?}");
    }
}
