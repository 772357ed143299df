//! A message that is taken up for a change and sent as it was stays what it is. The interface writes it back as Markdown;
//! it replays the same cases.

use anyhow::Result;
use chancery_protocol::richtext::Block;
use chancery_richtext::{compose, parse_html, parse_plain};
use serde::Deserialize;

/// What is written, and what it means.
#[derive(Deserialize)]
struct Case {
    markdown: String,
    blocks: Vec<Block>,
}

#[test]
fn what_the_interface_writes_back_means_what_it_was() -> Result<()> {
    let cases: Vec<Case> = serde_json::from_str(include_str!("../fixtures/markdown.json"))?;
    assert!(cases.len() > 30, "the cases are there");
    for case in cases {
        let composed = compose(&case.markdown, &[]);
        let read = composed.formatted_body.as_deref().map_or_else(|| parse_plain(&composed.body), parse_html);
        assert_eq!(read, case.blocks, "{}", case.markdown);
    }
    Ok(())
}
