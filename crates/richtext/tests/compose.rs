//! From Markdown to a message, and back to what others read.

mod shared;

use chancery_protocol::{Person, UserId};
use chancery_richtext::{Composed, compose, parse_html, parse_plain, plain_text};
use proptest::prelude::*;
use shared::check;

fn person(user: &str, name: &str) -> Person {
    Person { user: UserId(user.to_owned()), name: name.to_owned(), ambiguous: false }
}

/// What somebody else reads.
fn read(composed: &Composed) -> String {
    let blocks = composed.formatted_body.as_deref().map_or_else(|| parse_plain(&composed.body), parse_html);
    check(&blocks);
    plain_text(&blocks)
}

#[test]
fn plain_text_stays_plain() {
    for text in [
        "hello",
        "two\nlines",
        "two\n\nparagraphs",
        "a < b && c > d",
        "<b>not bold</b>",
        "<script>\nalert(1)\n</script>",
        "5 * 3 * 2",
        "snake_case_name",
        "https://example.org/a_b_c",
        "a@b.example",
        "@nobody:gov.example",
        "100 %",
        "",
    ] {
        let composed = compose(text, &[]);
        assert_eq!(composed.formatted_body, None, "{text}");
        assert_eq!(composed.body, text);
        assert!(composed.mentioned.is_empty() && !composed.mentions_room);
    }
    assert_eq!(compose("\nhello \n\n", &[]).body, "hello");
}

#[test]
fn formatting_becomes_html() {
    for (markdown, html) in [
        ("**a** *b* ~~c~~ `d`", "<strong>a</strong> <em>b</em> <del>c</del> <code>d</code>"),
        ("**a**\nb", "<strong>a</strong><br />\nb"),
        ("*a*\n\nb", "<p><em>a</em></p>\n<p>b</p>"),
        ("# a", "<h1>a</h1>"),
        ("> a\n> b", "<blockquote>\n<p>a<br />\nb</p>\n</blockquote>"),
        ("- a\n- b", "<ul>\n<li>a</li>\n<li>b</li>\n</ul>"),
        ("3. a\n4. b", "<ol start=\"3\">\n<li>a</li>\n<li>b</li>\n</ol>"),
        ("```rust\nlet x = 1 < 2;\n```", "<pre><code class=\"language-rust\">let x = 1 &lt; 2;\n</code></pre>"),
        ("[a](https://example.org)", "<a href=\"https://example.org/\">a</a>"),
        ("<https://example.org/>", "<a href=\"https://example.org/\">https://example.org/</a>"),
        (
            "|a|b|\n|:-|-:|\n|c|d|",
            "<table><thead><tr><th>a</th><th>b</th></tr></thead><tbody>\n<tr><td>c</td><td>d</td></tr>\n</tbody></table>",
        ),
        (r"\*a\*", "*a*"),
    ] {
        let composed = compose(markdown, &[]);
        assert_eq!(composed.formatted_body.as_deref(), Some(html), "{markdown}");
        assert_eq!(composed.body, markdown);
    }
}

#[test]
fn html_images_and_other_schemes_are_text() {
    for (markdown, html) in [
        ("**a** <img src=x onerror=alert(1)>", "<strong>a</strong> &lt;img src=x onerror=alert(1)&gt;"),
        ("<div>\n**a**\n</div>\n\n*b*", "<p>&lt;div&gt;<br />\n**a**<br />\n&lt;/div&gt;</p>\n<p><em>b</em></p>"),
        ("*a* ![x](https://tracker.example/p.png)", "<em>a</em> ![x](https://tracker.example/p.png)"),
        ("*a* [x](javascript:alert(1))", "<em>a</em> x"),
        ("*a* [x](/relative)", "<em>a</em> x"),
        ("*a* [x](https://example.org \"title\")", "<em>a</em> <a href=\"https://example.org/\">x</a>"),
    ] {
        assert_eq!(compose(markdown, &[]).formatted_body.as_deref(), Some(html), "{markdown}");
    }
    assert_eq!(compose("![x](https://tracker.example/p.png)", &[]).formatted_body, None);
}

#[test]
fn mentions_become_pills() {
    let people = [
        person("@anna:gov.example", "Anna"),
        person("@anna.b:gov.example", "Anna Berg"),
        person("@o:x.example", "O'Brien"),
    ];
    let anna = "<a href=\"https://matrix.to/#/@anna:gov.example\">Anna</a>";
    let berg = "<a href=\"https://matrix.to/#/@anna.b:gov.example\">Anna Berg</a>";
    for (markdown, body, html, users) in [
        ("@Anna: hi", "Anna: hi", format!("{anna}: hi"), vec!["@anna:gov.example"]),
        ("hi @Anna Berg!", "hi Anna Berg!", format!("hi {berg}!"), vec!["@anna.b:gov.example"]),
        ("@anna:gov.example hi", "Anna hi", format!("{anna} hi"), vec!["@anna:gov.example"]),
        (
            "[Anna](https://matrix.to/#/@anna:gov.example) hi",
            "Anna hi",
            format!("{anna} hi"),
            vec!["@anna:gov.example"],
        ),
        (
            "**@Anna** and @Anna",
            "**Anna** and Anna",
            format!("<strong>{anna}</strong> and {anna}"),
            vec!["@anna:gov.example"],
        ),
        (
            "@O'Brien, @Anna",
            "O'Brien, Anna",
            format!("<a href=\"https://matrix.to/#/@o:x.example\">O'Brien</a>, {anna}"),
            vec!["@o:x.example", "@anna:gov.example"],
        ),
        (
            "[](https://matrix.to/#/@z:y.example)",
            "@z:y.example",
            "<a href=\"https://matrix.to/#/@z:y.example\">@z:y.example</a>".to_owned(),
            vec!["@z:y.example"],
        ),
    ] {
        let composed = compose(markdown, &people);
        assert_eq!(composed.body, body, "{markdown}");
        assert_eq!(composed.formatted_body.as_deref(), Some(html.as_str()), "{markdown}");
        assert_eq!(composed.mentioned.iter().map(UserId::as_str).collect::<Vec<_>>(), users, "{markdown}");
        let blocks = parse_html(&html);
        check(&blocks);
        assert!(format!("{blocks:?}").contains("Mention"), "{markdown}");
    }
    for markdown in ["@Annabel", "x@Anna", "`@Anna`", "```\n@Anna\n```", "[@Anna](https://example.org)", "@Bert"] {
        assert!(compose(markdown, &people).mentioned.is_empty(), "{markdown}");
    }
}

#[test]
fn namesakes_are_told_apart_by_their_order() {
    let people = [person("@a:x.example", "Anna"), person("@b:x.example", "Anna")];
    let composed = compose("@Anna and @Anna, also @b:x.example", &people);
    assert_eq!(composed.mentioned, [UserId("@a:x.example".to_owned()), UserId("@b:x.example".to_owned())]);
    assert_eq!(composed.body, "Anna and Anna, also Anna");
}

#[test]
fn a_message_read_back_for_a_change_keeps_its_mentions() {
    let people = [person("@anna:gov.example", "Anna Berg")];
    let first = compose("**Dear** @Anna Berg, hello", &people);
    assert_eq!(compose(&read(&first), &people).mentioned, first.mentioned);
}

#[test]
fn the_whole_room_is_mentioned_by_name_only() {
    for (markdown, room) in
        [("@room hi", true), ("hi @room!", true), ("@roomy", false), ("x@room", false), ("`@room`", false)]
    {
        assert_eq!(compose(markdown, &[]).mentions_room, room, "{markdown}");
    }
}

#[test]
fn what_is_written_is_what_is_read() {
    let people = [person("@anna:gov.example", "Anna")];
    for (markdown, text) in [
        ("hello", "hello"),
        ("a\nb", "a\nb"),
        ("**a**\nb", "a\nb"),
        ("# Title\n\nText with `code`", "Title\nText with code"),
        ("- a\n- b\n  - c", "• a\n• b\n  • c"),
        ("> quoted\n\nanswer", "> quoted\nanswer"),
        ("```\nx  <y>\n```", "x  <y>"),
        ("**1 < 2 & 3**", "1 < 2 & 3"),
        ("@Anna **now**", "@Anna now"),
        ("*x* <b>&amp;", "x <b>&"),
    ] {
        assert_eq!(read(&compose(markdown, &people)), text, "{markdown}");
    }
}

proptest! {
    #[test]
    fn any_input_composes_to_what_is_allowed(markdown in any::<String>(), name in "[ -~]{0,12}") {
        let people = [person("@anna:gov.example", &name)];
        let composed = compose(&markdown, &people);
        read(&composed);
    }

    #[test]
    fn markdown_and_markup_compose_to_what_is_allowed(
        pieces in prop::collection::vec(prop::sample::select(vec![
            "a", " ", "\n", "\n\n", "*", "**", "_", "~~", "`", "```\n", "#", "> ", "- ", "1. ", "[", "](", ")", "![",
            "https://example.org", "javascript:x", "<b>", "</b>", "<script>", "<!--", "@Anna", "@room", "|", "|-|", "\\",
            "https://matrix.to/#/@anna:gov.example", "&lt;", "&", "<", "\t", "    ", "[^1]", "$x$", "---\n",
        ]), 0..40)
    ) {
        let composed = compose(&pieces.concat(), &[person("@anna:gov.example", "Anna")]);
        prop_assert!(!composed.formatted_body.as_deref().unwrap_or_default().contains("<script"));
        prop_assert!(!composed.formatted_body.as_deref().unwrap_or_default().contains("<img"));
        read(&composed);
    }

    #[test]
    fn words_are_read_as_written(words in prop::collection::vec("[a-zA-Zéß0-9]{1,8}", 1..20), style in "\\*|\\*\\*|~~|`") {
        let text = words.join(" ");
        prop_assert_eq!(read(&compose(&text, &[])), text.clone());
        let styled = format!("x {style}{text}{style} y");
        let composed = compose(&styled, &[]);
        prop_assert!(composed.formatted_body.is_some());
        prop_assert_eq!(read(&composed), format!("x {text} y"));
    }
}
