//! Input made to get something past the parser.

mod shared;

use chancery_richtext::{display_name, parse_html, parse_plain, plain_text};
use proptest::prelude::*;
use shared::{check, sketch};

/// Ways to make two HTML parsers disagree about where markup begins. Each holds `EVIL` where a sanitiser that writes
/// HTML again would let it come alive; here it may only ever be text or nothing.
const CORPUS: &[&str] = &[
    "<script>EVIL</script>",
    "<SCRIPT/x>EVIL</SCRIPT >",
    "<script>EVIL",
    "<scr<script>ipt>EVIL</script>",
    "<img src=x onerror=EVIL>",
    "<img src=mxc://a/b onerror=EVIL alt='\"><script>EVIL</script>'>",
    "<img src='mxc://a/b' alt='`onerror=EVIL`'>",
    "<svg onload=EVIL>",
    "<svg><script>EVIL</script></svg>",
    "<svg><style><img src=x onerror=EVIL></style></svg>",
    "<svg></p><style><a title='</style><img src=x onerror=EVIL>'>",
    "<svg><p><style><g title='</style><img src=x onerror=EVIL>'>",
    "<svg><foreignobject><p><script>EVIL</script></p></foreignobject></svg>",
    "<svg><title><style><img src=x onerror=EVIL></style></title></svg>",
    "<svg><desc><table><tr><script>EVIL</script></table></desc></svg>",
    "<svg><animate attributeName=href values=javascript:EVIL /><a id=x><text>x</text></a></svg>",
    "<svg><use href='data:image/svg+xml,<svg onload=EVIL>'></use></svg>",
    "<math><mtext><table><mglyph><style><!--</style><img title='--&gt;<img src=x onerror=EVIL>'>",
    "<math><mtext><mglyph><svg><mtext><textarea><path id='</textarea><img onerror=EVIL src=x>'>",
    "<math><annotation-xml encoding='text/html'><style><img src=x onerror=EVIL></style></annotation-xml></math>",
    "<math href='javascript:EVIL'>x</math>",
    "<form><math><mtext></form><form><mglyph><style></math><img src onerror=EVIL>",
    "<table><td><style></table><img src=x onerror=EVIL></style>",
    "<noscript><p title='</noscript><img src=x onerror=EVIL>'>",
    "<noembed><img title='</noembed><img src=x onerror=EVIL>'></noembed>",
    "<noframes><p id='</noframes><script>EVIL</script>'></noframes>",
    "<iframe src='javascript:EVIL'>x</iframe>",
    "<iframe srcdoc='<script>EVIL</script>'></iframe>",
    "<xmp><p id='</xmp><img src=x onerror=EVIL>'>",
    "<textarea><p id='</textarea><img src=x onerror=EVIL>'>",
    "<title><p id='</title><img src=x onerror=EVIL>'>",
    "<template><script>EVIL</script></template>",
    "<template><div><template shadowrootmode=open><script>EVIL</script></template></div></template>",
    "<plaintext><script>EVIL</script>",
    "<select><template><style><!--</style><a rel='--></style></template></select><img id=x src onerror=EVIL>'>",
    "<select><keygen><script>EVIL</script></select>",
    "<style><!--</style><script>EVIL</script>--></style>",
    "<style>@import 'https://evil.example/x.css'; p { background: url(javascript:EVIL) }</style>",
    "<p style='background:url(javascript:EVIL)'>x</p>",
    "<div style='position:fixed;inset:0' onclick=EVIL>x</div>",
    "<!--><script>EVIL</script>-->",
    "<!--!><script>EVIL</script>-->",
    "<!-- --!><script>EVIL</script>",
    "<![CDATA[<script>EVIL</script>]]>",
    "<?xml version='1.0'?><script>EVIL</script>",
    "<!DOCTYPE x [<!ENTITY e 'EVIL'>]><p>&e;</p>",
    "<a href='javascript:EVIL'>x</a>",
    "<a href='JaVaScRiPt:EVIL'>x</a>",
    "<a href='&#106;avascript:EVIL'>x</a>",
    "<a href='java&#x0A;script:EVIL'>x</a>",
    "<a href='java\tscript:EVIL'>x</a>",
    "<a href='\u{1}javascript:EVIL'>x</a>",
    "<a href='\u{a0}javascript:EVIL'>x</a>",
    "<a href='javascript&colon;EVIL'>x</a>",
    "<a href='data:text/html,<script>EVIL</script>'>x</a>",
    "<a href='vbscript:EVIL'>x</a>",
    "<a href='view-source:javascript:EVIL'>x</a>",
    "<a href='feed:javascript:EVIL'>x</a>",
    "<a href='jar:https://example.org!/x'>x</a>",
    "<a href='https:/\\/evil.example' ping='https://evil.example' target=_top download>x</a>",
    "<a href=\"https://example.org/' onmouseover='EVIL\">x</a>",
    "<a xlink:href='javascript:EVIL'>x</a>",
    "<base href='javascript:EVIL//'><a href='#x'>x</a>",
    "<meta http-equiv=refresh content='0;url=javascript:EVIL'>",
    "<link rel=stylesheet href='javascript:EVIL'>",
    "<object data='javascript:EVIL'></object><embed src='javascript:EVIL'>",
    "<video><source onerror=EVIL></video><audio src=x onerror=EVIL>",
    "<details open ontoggle=EVIL>x</details>",
    "<marquee onstart=EVIL>x</marquee><body onload=EVIL>",
    "<input autofocus onfocus=EVIL><button formaction='javascript:EVIL'>x</button>",
    "<math><mi//xlink:href='data:x,<script>EVIL</script>'>",
    "<p id='</p><script>EVIL</script>'>x",
    "<b <script>EVIL</script>",
    "<a/href/=\"/><script>EVIL</script>\">",
    "<code class='language-x\"><script>EVIL</script>'>x</code>",
    "<pre><code class='language-\" onload=EVIL'>x</code></pre>",
    "<span data-mx-spoiler='\"><script>EVIL</script>'>x</span>",
    "<mx-reply><script></mx-reply>EVIL</script>",
    "<script></mx-reply></script><mx-reply>EVIL</mx-reply>",
    "<ol start='1\" onclick=EVIL'><li>x</li></ol>",
    "\u{feff}<script>EVIL</script>",
    "<\0script>EVIL</\0script>",
    "<scr\0ipt>EVIL</scr\0ipt>",
    "&lt;script&gt;EVIL&lt;/script&gt;",
    "&amp;lt;script&amp;gt;EVIL",
    "\u{ff1c}script\u{ff1e}EVIL",
    "<a href='https://matrix.to/#/@a:b.example\"><script>EVIL</script>'>x</a>",
    "<a href='matrix:u/a:b.example%22%3E%3Cscript%3EEVIL'>x</a>",
    "<a href='https://matrix.to/#/@a%0A:b.example'>EVIL</a>",
    "<a href='mailto:x?body=%3Cscript%3EEVIL'>x</a>",
];

#[test]
fn nothing_of_the_corpus_comes_alive() {
    for html in CORPUS {
        let blocks = parse_html(html);
        check(&blocks);
        // Reading is stable: what was text stays text when read as a plain body.
        check(&parse_plain(&plain_text(&blocks)));
        check(&parse_plain(html));
        check(&parse_html(&html.replace('\'', "\"")));
        check(&parse_html(&html.repeat(50)));
    }
}

#[test]
fn raw_text_never_becomes_markup() {
    for (html, expected) in [
        ("<script>EVIL</script>x", r#"p("x")"#),
        ("<style><b>EVIL</b></style>x", r#"p("x")"#),
        ("<svg><style><b>EVIL</b></style></svg>x", r#"p("x")"#),
        ("<math><mtext><style><b>EVIL</b></style></mtext></math>x", r#"p("x")"#),
        ("<![CDATA[<b>x</b>]]>", r#"p("x]]>")"#),
        ("&lt;b&gt;x&lt;/b&gt;", r#"p("<b>x</b>")"#),
    ] {
        assert_eq!(sketch(&parse_html(html)), expected, "{html}");
    }
}

/// Pieces of markup that get in each other's way.
fn soup() -> impl Strategy<Value = String> {
    let piece = prop::sample::select(vec![
        "<p>",
        "</p>",
        "<b>",
        "</b>",
        "<i>",
        "</i>",
        "<a href='https://a.example'>",
        "<a href='javascript:x'>",
        "</a>",
        "<ul>",
        "</ul>",
        "<ol start=3>",
        "</ol>",
        "<li>",
        "</li>",
        "<table>",
        "</table>",
        "<tr>",
        "<td>",
        "<th>",
        "</td>",
        "<thead>",
        "<caption>",
        "</caption>",
        "<pre>",
        "</pre>",
        "<code class='language-x'>",
        "</code>",
        "<div>",
        "</div>",
        "<span data-mx-spoiler>",
        "<span>",
        "</span>",
        "<blockquote>",
        "</blockquote>",
        "<h2>",
        "</h2>",
        "<h3>",
        "<br>",
        "<hr>",
        "<details>",
        "</details>",
        "<summary>",
        "</summary>",
        "<img src='mxc://a/b' alt=x>",
        "<script>",
        "</script>",
        "<style>",
        "</style>",
        "<mx-reply>",
        "</mx-reply>",
        "<svg>",
        "</svg>",
        "<math>",
        "<template>",
        "<select>",
        "<option>",
        "<!--",
        "-->",
        "text",
        " ",
        "\n",
        "&lt;",
        "\u{202e}",
        "https://a.example",
        "@a:b.example",
        "@room",
        "<del>",
        "</del>",
        "<sup>",
        "</sup>",
    ]);
    prop::collection::vec(piece, 0..120).prop_map(|pieces| pieces.concat())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(512))]

    #[test]
    fn any_soup_is_read_into_what_is_allowed(html in soup()) {
        let blocks = parse_html(&html);
        check(&blocks);
        prop_assert!(plain_text(&blocks).len() <= 8 * html.len() + 64);
    }

    #[test]
    fn any_text_is_read_into_what_is_allowed(text in any::<String>()) {
        check(&parse_html(&text));
        check(&parse_plain(&text));
    }

    #[test]
    fn any_link_is_allowed_or_text(link in "[a-z]{0,10}:?/{0,3}[ -~]{0,40}") {
        check(&parse_html(&format!("<a href=\"{}\">x</a>", link.replace('"', "&quot;"))));
        check(&parse_plain(&link));
    }

    #[test]
    fn escaped_text_is_read_as_it_was(text in "[ -~]{0,80}") {
        let escaped = text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;");
        let words = |text: &str| text.split_ascii_whitespace().collect::<Vec<_>>().join(" ");
        prop_assert_eq!(plain_text(&parse_html(&escaped)), words(&text));
    }

    #[test]
    fn a_plain_body_loses_no_text(text in "[ -~\n]{0,120}") {
        let read = plain_text(&parse_plain(&text));
        let letters = |text: &str| text.chars().filter(|character| !character.is_whitespace()).collect::<String>();
        prop_assert_eq!(letters(&read), letters(&text));
    }

    #[test]
    fn a_shown_name_is_short_visible_and_stable(name in any::<String>()) {
        let shown = display_name(&name);
        prop_assert_eq!(&display_name(&shown), &shown);
        prop_assert!(!shown.starts_with(' ') && !shown.ends_with(' ') && !shown.contains("  "));
        let hides = |character: char| character.is_control() || "\u{200b}\u{202a}\u{202e}\u{2066}\u{2069}".contains(character);
        prop_assert!(!shown.contains(hides));
    }
}
