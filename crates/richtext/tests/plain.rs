//! Bodies without markup.

mod shared;

use chancery_richtext::{MAX_INPUT_BYTES, parse_html, parse_plain, plain_text};
use shared::{check, sketch};

#[track_caller]
fn reads(cases: &[(&str, &str)]) {
    for (body, expected) in cases {
        let blocks = parse_plain(body);
        check(&blocks);
        assert_eq!(sketch(&blocks), *expected, "{body:?}");
    }
}

#[test]
fn lines_and_paragraphs() {
    reads(&[
        ("", ""),
        ("\n\n", ""),
        ("a", r#"p("a")"#),
        ("a\nb\r\nc\rd", r#"p("a" / "b" / "c" / "d")"#),
        ("a\n\nb\n \n\nc\n", r#"p("a") p("b") p("c")"#),
        ("  indented  twice", r#"p("  indented  twice")"#),
        ("<b>a</b> &amp; **b**", r#"p("<b>a</b> &amp; **b**")"#),
        ("a\u{0}b\u{202e}c\u{7}", r#"p("abc")"#),
    ]);
}

#[test]
fn links() {
    let link = |address: &str, host: &str| format!("link<{address}|{host}>({address:?})");
    for (body, before, address, host, after) in [
        ("https://example.org/", "", "https://example.org/", "example.org", ""),
        ("see https://example.org/a, ok", "see ", "https://example.org/a", "example.org", ", ok"),
        ("(https://example.org/a)", "(", "https://example.org/a", "example.org", ")"),
        ("(https://example.org/a_(b))", "(", "https://example.org/a_(b)", "example.org", ")"),
        ("<https://example.org/a>", "<", "https://example.org/a", "example.org", ">"),
        ("\"https://example.org/a\".", "\"", "https://example.org/a", "example.org", "\"."),
        ("https://example.org/a…", "", "https://example.org/a", "example.org", "…"),
        ("https://example.org/?a=b&c[]=d!", "", "https://example.org/?a=b&c[]=d", "example.org", "!"),
        ("site:https://example.org/a", "site:", "https://example.org/a", "example.org", ""),
        ("mailto:a@example.org.", "", "mailto:a@example.org", "example.org", "."),
        ("matrix:r/room:example.org;", "", "matrix:r/room:example.org", "example.org", ";"),
    ] {
        let quoted = |text: &str| if text.is_empty() { String::new() } else { format!("{text:?}") };
        let parts = [quoted(before), link(address, host), quoted(after)];
        let expected = parts.iter().filter(|part| !part.is_empty()).cloned().collect::<Vec<_>>().join(" ");
        assert_eq!(sketch(&parse_plain(body)), format!("p({expected})"), "{body}");
    }
    reads(&[
        (
            "javascript:alert(1) file:///etc/passwd ftp://x data:text/html,x",
            r#"p("javascript:alert(1) file:///etc/passwd ftp://x data:text/html,x")"#,
        ),
        ("xhttps://example.org", r#"p("xhttps://example.org")"#),
        ("https:// http://[ mailto: matrix:", r#"p("https:// http://[ mailto: matrix:")"#),
        ("HTTPS://EXAMPLE.ORG/", r#"p(link<https://example.org/|example.org>("HTTPS://EXAMPLE.ORG/"))"#),
        (
            "https://user@evil.example/",
            r#"p(link!Credentials<https://user@evil.example/|evil.example>("https://user@evil.example/"))"#,
        ),
    ]);
}

#[test]
fn mentions() {
    reads(&[
        ("@anna:gov.example", r#"p(@anna:gov.example"@anna:gov.example")"#),
        (
            "hi @a.b-c_d=e/f:gov.example:8448, ok",
            r#"p("hi " @a.b-c_d=e/f:gov.example:8448"@a.b-c_d=e/f:gov.example:8448" ", ok")"#,
        ),
        ("(@anna:localhost).", r#"p("(" @anna:localhost"@anna:localhost" ").")"#),
        ("@anna:gov.example: hi", r#"p(@anna:gov.example"@anna:gov.example" ": hi")"#),
        ("@anna:gov.example's", r#"p(@anna:gov.example"@anna:gov.example" "'s")"#),
        ("https://matrix.to/#/@anna:gov.example", r#"p(@anna:gov.example"https://matrix.to/#/@anna:gov.example")"#),
        (
            "@room @room: x@room @room2 @room:example.org",
            r#"p(@room " " @room ": x@room @room2 " @room:example.org"@room:example.org")"#,
        ),
        ("a@b.example @ @: @x: @:x anna@gov:example", r#"p("a@b.example @ @: @x: @:x anna@gov:example")"#),
    ]);
}

#[test]
fn text_of_blocks() {
    for (html, text) in [
        ("<p>a <b>b</b><br>c</p><p>d</p>", "a b\nc\nd"),
        ("<h2>a</h2><blockquote><p>b</p><p>c</p></blockquote>", "a\n> b\n> c"),
        ("<ul><li>a<ul><li>b</li></ul></li><li>c</li></ul>", "• a\n  • b\n• c"),
        ("<ol start=9><li>a</li><li>b</li></ol>", "9. a\n10. b"),
        ("<pre>x\n  y</pre><hr>", "x\n  y\n———"),
        (
            "<table><caption>t</caption><tr><th>a</th><th>b</th></tr><tr><td>c</td><td></td></tr></table>",
            "t\na\tb\nc\t",
        ),
        ("<details><summary>s</summary>x</details>", "s\nx"),
        (
            "<a href='https://matrix.to/#/@anna:gov.example'>Anna</a> @room <code>x</code> <img src='mxc://a/b' alt=':)'>",
            "@Anna @room x :)",
        ),
    ] {
        assert_eq!(plain_text(&parse_html(html)), text, "{html}");
    }
}

#[test]
fn more_than_is_drawn_ends_with_a_mark() {
    for body in ["a\n".repeat(10_000), "x".repeat(MAX_INPUT_BYTES + 1), "é\n\n".repeat(40_000)] {
        let blocks = parse_plain(&body);
        check(&blocks);
        assert!(sketch(&blocks).ends_with(" TRUNCATED"));
        assert!(plain_text(&blocks).ends_with('…'));
    }
    assert!(!sketch(&parse_plain(&"x".repeat(MAX_INPUT_BYTES))).contains("TRUNCATED"));
}
