//! Input made to keep the parser busy.

mod shared;

use std::thread;
use std::time::{Duration, Instant};

use chancery_protocol::richtext::Block;
use chancery_richtext::{display_name, is_emoji_only, parse_html, parse_plain, plain_text};
use shared::{check, sketch};

/// Nested ten thousand times.
const ELEMENTS: &[&str] = &[
    "div",
    "blockquote",
    "b",
    "i",
    "span",
    "ul><li",
    "table><tr><td",
    "details",
    "code",
    "p",
    "sup",
    "h1",
    "mx-reply",
    "x-y",
    "svg",
    "font",
];

/// Repeated to 64 KiB.
const PIECES: &[&str] = &[
    "<b>",
    "<p>",
    "<br>",
    "<hr>",
    "<li>",
    "<td>",
    "</p>",
    "</b>",
    "<a href=https://a.example>",
    "<table>",
    "<table><td>",
    "<div><table><td></div>",
    "<span><p></span>",
    "<span><div></span>",
    "<b><div></b>",
    "<div><b></div>",
    "<b><p></b></p>",
    "<a><b><i><u><s><em><code><strong><p>",
    "<code class=language-a><code class=language-b><p>",
    "<table><b>x",
    "<b><table>x",
    "<span><li></span><div>",
    "<p><li><p>",
    "<h1><div></h1>",
    "<ul><b></ul>",
    "<pre><div>",
    "<details><summary><div>",
    "<script>",
    "<style></style>",
    "<!--",
    "<!---->",
    "<![CDATA[",
    "<mx-reply>",
    "</mx-reply>",
    "<",
    "<a",
    "<a ",
    "&",
    "&lt;",
    "https://a.example/ ",
    "http://[",
    "https://",
    "@a:b ",
    "@a",
    "@",
    "@room ",
    ":",
    "a:",
    "matrix:",
    ")",
    "(https://a.example/)",
    "https://a.example/)",
    "a",
    "é",
    "\n",
    "\n\n",
    " ",
    "\u{202e}",
    "\u{301}",
    "👩\u{200d}",
    "x\u{301}\u{301}\u{301}",
];

/// Runs on a small stack, as a worker thread may have, and fails when it takes long. Returns what it took.
#[expect(clippy::unwrap_used, clippy::print_stdout, reason = "a helper of a test may fail it, and tells the figures")]
fn timed(name: &str, limit: Duration, work: impl FnOnce() + Send + 'static) -> Duration {
    let start = Instant::now();
    thread::Builder::new().stack_size(1024 * 1024).spawn(work).unwrap().join().unwrap();
    let took = start.elapsed();
    println!("{:>6.1} ms  {name}", took.as_secs_f64() * 1000.0);
    assert!(took < limit, "{name} took {took:?}");
    took
}

/// Inputs by name.
fn inputs() -> Vec<(String, String)> {
    let deep =
        |element: &str| format!("{}x{}", format!("<{element}>").repeat(10_000), format!("</{element}>").repeat(10_000));
    let numbered =
        |count: u32, piece: &str| (0..count).map(|number| piece.replace('#', &number.to_string())).collect::<String>();
    let attributes = numbered(10_000, " a#");
    let classes = numbered(4_000, "<code class=language-#>");
    let mut inputs = vec![
        ("a tag of 10,000 attributes".to_owned(), format!("<b{attributes}>x")),
        ("the same after a quoted bracket".to_owned(), format!("<b x='>'{attributes}>x")),
        ("elements that every paragraph opens again".to_owned(), format!("{classes}{}", "<p>x".repeat(5_000))),
        ("a link of 64 KiB".to_owned(), format!("<a href='https://a.example/{}'>x</a>", "a".repeat(64 * 1024))),
    ];
    inputs.extend(ELEMENTS.iter().map(|element| (format!("10,000 deep {element}"), deep(element))));
    inputs.extend(PIECES.iter().map(|piece| (format!("64 KiB of {piece:?}"), piece.repeat(64 * 1024 / piece.len()))));
    inputs
}

/// What an event can hold, and more: none of these may take long, overflow the stack or grow the result. The limit
/// leaves room for a slow machine and an unoptimised build, where the worst takes a second; work in proportion to the
/// square of the input takes minutes there.
#[test]
fn large_and_deep_input_is_read_in_bounded_time() {
    let mut total = Duration::ZERO;
    for (name, input) in inputs() {
        total += timed(&name, Duration::from_secs(10), move || {
            for blocks in [parse_html(&input), parse_plain(&input)] {
                check(&blocks);
                assert!(plain_text(&blocks).len() <= 8 * input.len() + 64);
                assert!(!is_emoji_only(&blocks));
            }
            assert!(display_name(&input).len() <= 4096);
        });
    }
    println!("{:>6.1} ms  in all", total.as_secs_f64() * 1000.0);
}

#[test]
fn what_is_too_much_ends_with_a_mark() {
    for html in ["<hr>".repeat(5_000), format!("<b {}>x", "a".repeat(64 * 1024)), "a".repeat(200_000)] {
        assert_eq!(parse_html(&html).last(), Some(&Block::Truncated));
    }
    assert!(!parse_html(&"word ".repeat(13_000)).contains(&Block::Truncated));
    assert!(!parse_html(&"<p>word</p>".repeat(1_000)).contains(&Block::Truncated));
}

#[test]
fn text_below_the_deepest_level_is_still_read() {
    let html = format!("{}deep{}after", "<blockquote>".repeat(150), "</blockquote>".repeat(150));
    let blocks = parse_html(&html);
    check(&blocks);
    assert_eq!(sketch(&blocks).matches("quote(").count(), 100);
    assert!(sketch(&blocks).contains("\"deep\""));
    assert_eq!(blocks.len(), 2, "every level was closed again");
}
