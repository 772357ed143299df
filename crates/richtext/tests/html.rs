//! What becomes of each element of the allow-list.

mod shared;

use chancery_protocol::richtext::LinkDanger;
use chancery_richtext::{judge, parse_html, parse_plain, plain_text};
use shared::{check, sketch};

#[track_caller]
fn reads(cases: &[(&str, &str)]) {
    for (html, expected) in cases {
        let blocks = parse_html(html);
        check(&blocks);
        assert_eq!(sketch(&blocks), *expected, "{html}");
    }
}

#[test]
fn inline_elements() {
    reads(&[
        ("", ""),
        ("  \n ", ""),
        ("hello", r#"p("hello")"#),
        ("a &amp; b &lt;i&gt; &#x2014; &nosuch;", r#"p("a & b <i> — &nosuch;")"#),
        ("<b>a</b><strong>b</strong>", r#"p(strong("a") strong("b"))"#),
        ("<i>a</i> <em>b</em>", r#"p(emphasis("a") " " emphasis("b"))"#),
        ("<u>a</u><del>b</del><s>c</s>", r#"p(underline("a") strike("b") strike("c"))"#),
        ("x<sup>2</sup>H<sub>2</sub>O", r#"p("x" superscript("2") "H" subscript("2") "O")"#),
        ("<b>a<i>b</b>c</i>", r#"p(strong("a" emphasis("b")) emphasis("c"))"#),
        ("a<br>b<br/>c", r#"p("a" / "b" / "c")"#),
        ("<br><br>a<br>", r#"p("a")"#),
        ("<code>let x = 1;</code>", r#"p(code"let x = 1;")"#),
        ("a  \n\t b\u{a0}c <b> d </b> e", r#"p("a b\u{a0}c " strong("d ") "e")"#),
        ("<b> </b><i></i>", ""),
        ("<span>a</span><font color=red>b</font>", r#"p("ab")"#),
        ("<span data-mx-color='#ff0000' data-mx-bg-color='#000'>a</span>", r#"p("a")"#),
    ]);
}

#[test]
fn blocks() {
    reads(&[
        ("<p>a</p><p>b</p>", r#"p("a") p("b")"#),
        ("a<p>b</p>c", r#"p("a") p("b") p("c")"#),
        ("<p>a<p>b", r#"p("a") p("b")"#),
        ("<div>a<div>b</div>c</div>", r#"p("a") p("b") p("c")"#),
        ("<h1>a</h1><h6>b <b>c</b></h6>", r#"h1("a") h6("b " strong("c"))"#),
        ("<h1></h1>", ""),
        ("<blockquote><p>a</p><blockquote>b</blockquote></blockquote>", r#"quote(p("a") quote(p("b")))"#),
        ("<blockquote> </blockquote>", ""),
        ("a<hr>b", r#"p("a") hr p("b")"#),
        ("<b><p>a</p><p>b</p></b>", r#"p(strong("a")) p(strong("b"))"#),
        ("<details><summary>a <b>b</b></summary>c<p>d</p></details>", r#"details["a " strong("b")](p("c") p("d"))"#),
        ("<details>a</details>", r#"details[](p("a"))"#),
        ("<summary>a</summary>", r#"p("a")"#),
    ]);
}

#[test]
fn lists() {
    reads(&[
        ("<ul><li>a</li><li>b</li></ul>", r#"ul(li(p("a")) li(p("b")))"#),
        ("<ul><li>a<li>b</ul>", r#"ul(li(p("a")) li(p("b")))"#),
        ("<ol start=7><li>a</li></ol>", r#"ol7(li(p("a")))"#),
        ("<ol start=-3><li>a</li></ol><ol start=x><li>b</li></ol>", r#"ol-3(li(p("a"))) ol1(li(p("b")))"#),
        ("<ol start=99999999999><li>a</li></ol>", r#"ol1(li(p("a")))"#),
        ("<ul><li>a<ul><li>b</li></ul></li></ul>", r#"ul(li(p("a") ul(li(p("b")))))"#),
        ("<ul><li>a</li><ul><li>b</li></ul></ul>", r#"ul(li(p("a") ul(li(p("b")))))"#),
        ("<ul>\n<li></li>\nx</ul>", r#"ul(li() li(p("x")))"#),
        ("<ul></ul>", ""),
        ("<li>a</li>", r#"p("a")"#),
    ]);
}

#[test]
fn code_blocks() {
    reads(&[
        (
            "<pre><code class=\"language-rust\">fn main() {\n    1\n}\n</code></pre>",
            r#"pre:rust"fn main() {\n    1\n}""#,
        ),
        ("<pre>\n\n  a<br>b</pre>", r#"pre:"\n  a\nb""#),
        ("<pre><code class='x language-c++ y'>a</code></pre>", r#"pre:c++"a""#),
        ("<pre><code class='language-\"><x'>a</code></pre>", r#"pre:"a""#),
        ("<pre><code class='highlight'>a <b>b</b> &lt;c&gt;</code></pre>", r#"pre:"a b <c>""#),
        ("<pre><code>https://example.org @room</code></pre>", r#"pre:"https://example.org @room""#),
        ("<pre> </pre>", ""),
    ]);
}

#[test]
fn tables() {
    reads(&[
        (
            "<table><caption>c</caption><thead><tr><th>a</th></tr></thead><tbody><tr><td>b <b>c</b></td></tr></tbody></table>",
            r#"table["c"](tr(th("a")) tr(td("b " strong("c"))))"#,
        ),
        ("<table><tr><td>a<td>b<tr><td></table>", r#"table[](tr(td("a") td("b")) tr(td()))"#),
        ("<table>x<tr><td>a</td></tr></table>", r#"p("x") table[](tr(td("a")))"#),
        ("<table><tr><td><p>a</p><p>b</p><ul><li>c</li></ul></td></tr></table>", r#"table[](tr(td("a" / "b" / "c")))"#),
        ("<table></table>", ""),
        ("<td>a</td>", r#"p("a")"#),
    ]);
}

#[test]
fn links() {
    reads(&[
        ("<a href='https://example.org/a?b=c#d'>x</a>", r#"p(link<https://example.org/a?b=c#d|example.org>("x"))"#),
        ("<a href='http://example.org'><b>x</b></a>", r#"p(link<http://example.org/|example.org>(strong("x")))"#),
        ("<a href='mailto:a@example.org'>x</a>", r#"p(link<mailto:a@example.org|example.org>("x"))"#),
        ("<a href='matrix:r/room:example.org'>x</a>", r#"p(link<matrix:r/room:example.org|example.org>("x"))"#),
        (
            "<a href='https://matrix.to/#/#room:example.org'>x</a>",
            r#"p(link<https://matrix.to/#/#room:example.org|matrix.to>("x"))"#,
        ),
        ("<a href='/x'>a</a><a href='//example.org'>b</a><a href='x.html'>c</a><a>d</a>", r#"p("abcd")"#),
        ("<a href='\\\\server\\share'>a</a><a href='https://'>b</a><a href='mailto:'>c</a>", r#"p("abc")"#),
        ("<a href='https://example.org'></a><a href='https://example.org'> <br></a>", ""),
        (
            "<a href='https://example.org'><p>a</p><p>b</p></a>",
            r#"p(link<https://example.org/|example.org>("a")) p(link<https://example.org/|example.org>("b"))"#,
        ),
        (
            "see https://example.org/a_(b). Or <i>http://example.org</i>",
            r#"p("see " link<https://example.org/a_(b)|example.org>("https://example.org/a_(b)") ". Or " emphasis(link<http://example.org/|example.org>("http://example.org")))"#,
        ),
        (
            "<a href='https://example.org'>https://example.org</a>",
            r#"p(link<https://example.org/|example.org>("https://example.org"))"#,
        ),
        ("<code>https://example.org</code>", r#"p(code"https://example.org")"#),
    ]);
}

#[test]
fn what_no_browser_opens_is_told_by_its_scheme_alone() {
    for (href, scheme) in [
        ("javascript:alert(1)", "javascript"),
        (" java\nscript:alert(1)", "javascript"),
        ("data:text/html,x", "data"),
        ("file:///etc/passwd", "file"),
        ("vbscript:x", "vbscript"),
        ("ftp://example.org", "ftp"),
        ("magnet:?x", "magnet"),
        ("tel:1", "tel"),
        ("smb://s/x", "smb"),
        ("ms-word:x", "ms-word"),
        ("blob:https://example.org/x", "blob"),
        ("tauri://localhost", "tauri"),
        ("a-scheme-that-goes-on-and-on:x", "a-scheme-that-goes-on-an…"),
    ] {
        let blocks = parse_html(&format!("<a href='{href}'>x</a>"));
        check(&blocks);
        assert_eq!(sketch(&blocks), format!("p(link!Scheme<|{scheme}>(\"x\"))"));
        assert_eq!(judge(href), None, "{href}");
    }
    assert_eq!(sketch(&parse_plain("javascript:alert(1)")), "p(\"javascript:alert(1)\")", "text is no link");
}

#[test]
fn an_address_is_judged_by_itself() {
    use LinkDanger::{Credentials, Hidden, Letters};
    let cases: [(&str, &str, &[LinkDanger]); 9] = [
        ("https://example.org/a?b=c#d", "example.org", &[]),
        ("mailto:a@example.org?body=x%0D%0Ay", "example.org", &[]),
        ("https://fa.example/%D9%85%DB%8C%E2%80%8C%D8%B4%D9%88%D8%AF", "fa.example", &[]),
        ("https://müller.example/", "müller.example", &[]),
        ("https://pаypal.example/", "xn--pypal-4ve.example", &[Letters]),
        ("https://bank.example@evil.example/", "evil.example", &[Credentials]),
        ("https://example.org/a\u{202e}b", "example.org", &[Hidden]),
        ("https://example.org/a%E2%80%AEb", "example.org", &[Hidden]),
        ("https://x@pаypal.example/\u{200b}", "xn--pypal-4ve.example", &[Letters, Credentials, Hidden]),
    ];
    for (address, host, dangers) in cases {
        let judged = judge(address).unwrap();
        assert_eq!((&*judged.host, &*judged.dangers), (host, dangers), "{address}");
    }
    for none in ["", "example.org", "/x", "matrix:r/a:b", "https://matrix.to/#/@a:b", "mailto:", "https://"] {
        assert_eq!(judge(none), None, "{none}");
    }
}

#[test]
fn what_a_link_claims_is_compared_with_where_it_goes() {
    for (shown, href, misleading) in [
        ("here", "https://evil.example", false),
        ("https://bank.example", "https://evil.example", true),
        ("https://bank.example/login", "https://www.bank.example/login", false),
        ("bank.example", "https://evil.example/bank.example", true),
        ("log in at bank.example now", "https://evil.example", true),
        ("BANK.example/x", "https://bank.example", false),
        ("Bank.Example:8443", "https://bank.example:8443", false),
        ("https://bank.example@evil.example", "https://bank.example@evil.example", true),
        ("x", "https://user:pass@evil.example", true),
        ("bänk.example", "https://bänk.example", false),
        ("bаnk.example", "https://bank.example", true),
        ("https://bank.ex\u{202e}ample", "https://evil.example", true),
        ("a@bank.example", "mailto:a@bank.example", false),
        ("a@bank.example", "mailto:a@evil.example", true),
        ("version 2.0, item 3.b", "https://evil.example", false),
        ("e.g. this", "https://evil.example", false),
    ] {
        let blocks = parse_html(&format!("<a href='{href}'>{shown}</a>"));
        check(&blocks);
        assert_eq!(sketch(&blocks).starts_with("p(link!"), misleading, "{shown} -> {href}");
    }
}

#[test]
fn hosts_are_shown_in_letters_that_cannot_be_mistaken() {
    for (host, shown) in [
        ("müller.example", "müller.example"),
        ("www.xn--mller-kva.example", "www.müller.example"),
        ("straße.example", "straße.example"),
        ("łódź.example", "łódź.example"),
        ("аррӏе.example", "xn--80ak6aa92e.example"),
        ("pаypal.example", "xn--pypal-4ve.example"),
        ("пример.бг", "пример.бг"),
        ("пример.example", "xn--e1afmkfd.example"),
        ("παράδειγμα.ελ", "παράδειγμα.ελ"),
        ("例え.example", "xn--r8jz45g.example"),
        ("exampłe.example", "exampłe.example"),
        ("192.0.2.1", "192.0.2.1"),
        ("[2001:db8::1]:8448", "[2001:db8::1]"),
        ("0x7f.1", "127.0.0.1"),
    ] {
        let sketched = sketch(&parse_html(&format!("<a href='https://{host}/'>x</a>")));
        assert_eq!(sketched.contains("!Letters"), shown.contains("xn--"), "{sketched}");
        assert_eq!(sketched.split('|').nth(1).and_then(|rest| rest.split('>').next()), Some(shown), "{sketched}");
    }
}

#[test]
fn mentions() {
    reads(&[
        (
            "<a href='https://matrix.to/#/@anna:gov.example'>Anna Berg</a>: hi",
            r#"p(@anna:gov.example"Anna Berg" ": hi")"#,
        ),
        ("<a href='https://matrix.to/#/%40anna%3Agov.example?via=x'>Anna</a>", r#"p(@anna:gov.example"Anna")"#),
        ("<a href='matrix:u/anna:gov.example?action=chat'>Anna</a>", r#"p(@anna:gov.example"Anna")"#),
        ("<a href='https://matrix.to/#/@anna:gov.example'>\u{202e}annA\u{200b}</a>", r#"p(@anna:gov.example"annA")"#),
        ("<a href='https://matrix.to/#/@anna:gov.example'><b>Anna</b> <i>B</i></a>", r#"p(@anna:gov.example"Anna B")"#),
        ("<a href='https://matrix.to/#/@anna'>x</a>", r#"p(link<https://matrix.to/#/@anna|matrix.to>("x"))"#),
        (
            "<a href='https://matrix.to.evil.example/#/@anna:gov.example'>x</a>",
            r#"p(link<https://matrix.to.evil.example/#/@anna:gov.example|matrix.to.evil.example>("x"))"#,
        ),
        (
            "<a href='https://a@matrix.to/#/@anna:gov.example'>x</a>",
            r#"p(link!Credentials<https://a@matrix.to/#/@anna:gov.example|matrix.to>("x"))"#,
        ),
        ("@anna:gov.example and @room!", r#"p(@anna:gov.example"@anna:gov.example" " and " @room "!")"#),
        ("mail a@b:c and @roomy", r#"p("mail a@b:c and @roomy")"#),
    ]);
}

#[test]
fn spoilers() {
    reads(&[
        ("<span data-mx-spoiler>x</span>", r#"p(spoiler("x"))"#),
        ("a <span data-mx-spoiler='plot'>x <b>y</b></span>", r#"p("a " spoiler"plot"("x " strong("y")))"#),
        ("<span data-mx-spoiler><p>x</p><ul><li>y</li></ul></span>", r#"p(spoiler("x")) ul(li(p(spoiler("y"))))"#),
        ("<span data-mx-spoiler><pre>secret</pre></span>", r#"p(spoiler(code"secret"))"#),
        ("<div data-mx-spoiler>x<p>y</p></div>", r#"p(spoiler("x")) p(spoiler("y"))"#),
        ("<span data-mx-spoiler><h1>x</h1></span>", r#"h1(spoiler("x"))"#),
        ("<span data-mx-spoiler><table><tr><td>x</td></tr></table></span>", r#"table[](tr(td(spoiler("x"))))"#),
        (
            "<span data-mx-spoiler><details><summary>x</summary>y</details></span>",
            r#"details[spoiler("x")](p(spoiler("y")))"#,
        ),
    ]);
    assert_eq!(plain_text(&parse_html("a <span data-mx-spoiler>secret</span> b")), "a ████ b");
}

#[test]
fn images() {
    reads(&[
        ("<img src='mxc://example.org/x' alt='a smile' title='t'>", r#"p(img"a smile")"#),
        ("<img src='mxc://example.org/x' title='t'>", r#"p(img"t")"#),
        ("<img src='mxc://example.org/x' data-mx-emoticon>", r#"p(img"")"#),
        ("<img src='https://tracker.example/x.png' alt='a' onerror='alert(1)'>", r#"p("a")"#),
        ("<img src=x onerror=alert(1)>", ""),
    ]);
}

#[test]
fn what_a_reply_quotes_is_dropped() {
    reads(&[
        ("<mx-reply><blockquote><a href='x'>In reply to</a> old</blockquote></mx-reply>new", r#"p("new")"#),
        ("<mx-reply>a<mx-reply>b</mx-reply>c</mx-reply>new", r#"p("new")"#),
        ("<mx-reply>all of it", ""),
        ("</mx-reply>new", r#"p("new")"#),
        ("<MX-REPLY>x</MX-REPLY>new", r#"p("new")"#),
    ]);
}

#[test]
fn unknown_elements_keep_their_text_and_scripts_do_not() {
    reads(&[
        ("<blink>a</blink><x-y>b</x-y>", r#"p("ab")"#),
        ("<script>alert(1)</script>a<style>p{}</style>b", r#"p("ab")"#),
        ("<script><b>x</b></script>a", r#"p("a")"#),
        ("<script>x", ""),
        ("<!-- c --><!doctype html><?x?>a", r#"p("a")"#),
        ("<html><head><title>t</title></head><body>a</body></html>", r#"p("ta")"#),
        ("<form><button>a</button><select><option>b</select></form>", r#"p("ab")"#),
        ("<iframe src='https://example.org'>a</iframe><object>b</object>", r#"p("ab")"#),
    ]);
}
