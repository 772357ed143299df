//! Nothing a person reads is written in a view: it comes from the languages' files. A heuristic over JSX, made so that
//! it never cries wolf: it looks for words between tags and in the attributes that are shown or read out.

use crate::tree::{Finding, Tree, is_ui_test, without_comments};

/// Attributes whose value a person sees or hears.
const SPOKEN: &[&str] = &["aria-label", "aria-description", "alt", "title", "placeholder", "label", "description"];

/// Words written into views.
pub(crate) fn check(tree: &Tree) -> Vec<Finding> {
    let mut findings = Vec::new();
    for (path, text) in tree.in_folder("ui/src/", &["tsx"]).filter(|(path, _)| !is_ui_test(path)) {
        let bare = without_comments(text);
        for (offset, words) in between_tags(&bare).into_iter().chain(in_attributes(&bare)) {
            let message = format!("\"{words}\" is shown to people: give it a name in assets/locales");
            findings.push(Finding::at(path, text, offset, message));
        }
    }
    findings
}

/// Text from the end of a tag to the beginning of the next tag or expression.
fn between_tags(text: &str) -> Vec<(usize, &str)> {
    let mut found = Vec::new();
    for (offset, _) in text.match_indices('>') {
        let (before, after) = text.split_at(offset);
        let after = after.trim_start_matches('>');
        let Some(end) = after.find(['<', '{', '}', '>', '"', '(', ';', '=', '[', '|', '&']) else {
            continue;
        };
        let Some((words, rest)) = after.split_at_checked(end) else {
            continue;
        };
        if closes_a_tag(before) && opens_next(rest) && has_a_word(words) {
            found.push((offset, words.trim()));
        }
    }
    found
}

/// A comparison or an arrow has a blank or `=` before its `>`; a tag ends right after a name, a quote or a brace, or
/// stands at the beginning of a line.
fn closes_a_tag(before: &str) -> bool {
    let line = before.rsplit('\n').next().unwrap_or_default();
    line.trim().is_empty()
        || before
            .chars()
            .next_back()
            .is_some_and(|last| last.is_alphanumeric() || matches!(last, '"' | '}' | '/' | '\''))
}

/// A closing tag, an opening tag or an expression follows.
fn opens_next(rest: &str) -> bool {
    let mut characters = rest.chars();
    match characters.next() {
        Some('<') => characters.next().is_some_and(|next| next == '/' || next.is_ascii_alphabetic()),
        Some('{') => true,
        _ => false,
    }
}

/// Two letters in a row, outside anything that looks like code.
fn has_a_word(words: &str) -> bool {
    let letters: Vec<char> = words.chars().collect();
    letters.windows(2).any(|pair| pair.iter().all(|letter| letter.is_alphabetic()))
        && !["implements ", "extends ", "=>", "): "].iter().any(|code| words.trim_start().starts_with(code))
        && !(words.starts_with(',') && words.trim_end().ends_with(':'))
}

/// Literal values of spoken attributes.
fn in_attributes(text: &str) -> Vec<(usize, &str)> {
    let mut found = Vec::new();
    for attribute in SPOKEN {
        for (offset, _) in text.match_indices(&format!(" {attribute}=\"")) {
            let value = text.get(offset..).and_then(|rest| rest.split('"').nth(1)).unwrap_or_default();
            if has_a_word(value) {
                found.push((offset, value));
            }
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::check;
    use crate::tree::Tree;

    fn count(text: &str) -> usize {
        check(&Tree::of(&[("ui/src/a.tsx", text)])).len()
    }

    #[test]
    fn words_in_views_are_found() {
        assert_eq!(count("<p>Hello there</p>"), 1);
        assert_eq!(count("<p\n  className={x}\n>\n  Hello, you\n  {name}\n</p>"), 1);
        assert_eq!(count("<input placeholder=\"Search people\" />"), 1);
    }

    #[test]
    fn code_is_not_taken_for_words() {
        for text in [
            "const a = useState<string>(\"x\");",
            "if (a > b && c < d) { return <X />; }",
            "const f = (): Array<string> => { return []; };",
            "return count > limit ? <More /> : null;",
            "<p>{t(\"screen-a\")}</p>",
            "<Icon name=\"send\" title={t(\"a\")} />",
            "<span>·</span>",
            "const names: Record<Section, string> = { a: t(\"x\"), b: <A />,\n b: <B /> };",
            "{icon ? <i>{icon}</i> : null}\n{children}",
            "class A extends B<C> implements D {}",
            "// <p>Hello there</p>",
        ] {
            assert_eq!(count(text), 0, "{text}");
        }
    }
}
