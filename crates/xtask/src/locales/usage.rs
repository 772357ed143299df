//! Which strings the interface and the shell ask for.
//!
//! A string is asked for by `t("its-name")`. Names may also stand in tables as plain literals, or be put together as
//! `` t(`beginning-${rest}`) ``: then every string with that beginning counts as used.

use std::collections::BTreeSet;

use crate::tree::{Finding, Tree, is_ui_test, without_comments};

/// Names asked for that do not exist, and strings that nobody asks for and that are no `parts` of others. The latter
/// carry their name as path.
pub(super) fn check(tree: &Tree, known: &BTreeSet<&str>, parts: &BTreeSet<&str>) -> Vec<Finding> {
    let mut findings = Vec::new();
    let mut used = parts.clone();
    let mut beginnings = BTreeSet::new();
    let sources = tree
        .in_folder("ui/src/", &["ts", "tsx"])
        .chain(tree.in_folder("src-tauri/src/", &["rs"]))
        .filter(|(path, _)| !is_ui_test(path) && !path.contains("/generated/"));
    for (path, text) in sources {
        let bare = without_comments(text);
        for (offset, name) in asked_for(&bare) {
            if !known.contains(name) {
                findings.push(Finding::at(path, text, offset, format!("there is no string {name}")));
            }
        }
        for literal in literals(&bare) {
            if let Some(name) = known.get(literal) {
                used.insert(*name);
            }
        }
        for beginning in put_together(&bare) {
            beginnings.insert(beginning.to_owned());
        }
    }
    for name in known {
        if !used.contains(name) && !beginnings.iter().any(|beginning| name.starts_with(beginning)) {
            findings.push(Finding::file(name, format!("{name} is never said")));
        }
    }
    findings
}

/// The literal names in calls of `t`.
fn asked_for(text: &str) -> Vec<(usize, &str)> {
    let mut found = Vec::new();
    for (offset, lead) in text.match_indices("t(") {
        let before = text.get(..offset).and_then(|before| before.chars().next_back());
        if before.is_some_and(|character| character.is_alphanumeric() || character == '_' || character == '.') {
            continue;
        }
        let rest = text.get(offset.saturating_add(lead.len())..).unwrap_or_default().trim_start();
        if let Some((name, _)) = rest.strip_prefix('"').and_then(|rest| rest.split_once('"')) {
            found.push((offset, name));
        }
    }
    found
}

/// Everything between double quotes on one line.
fn literals(text: &str) -> impl Iterator<Item = &str> {
    text.lines().flat_map(|line| line.split('"').skip(1).step_by(2))
}

/// The fixed beginnings of names in templates, as `` `error-${code}` ``.
fn put_together(text: &str) -> impl Iterator<Item = &str> {
    text.split('`').skip(1).step_by(2).filter_map(|template| {
        let (beginning, _) = template.split_once("${")?;
        let name = beginning.chars().all(|character| character.is_ascii_alphanumeric() || character == '-');
        (name && beginning.ends_with('-') && beginning.len() > 2).then_some(beginning)
    })
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::check;
    use crate::tree::Tree;

    fn said(text: &str, known: &[&str]) -> Vec<String> {
        let known: BTreeSet<&str> = known.iter().copied().collect();
        check(&Tree::of(&[("ui/src/a.tsx", text)]), &known, &BTreeSet::new())
            .into_iter()
            .map(|finding| finding.message)
            .collect()
    }

    #[test]
    fn unknown_and_unused_names_are_found() {
        assert_eq!(said("t(\"a-b\")", &["a-c"]), ["there is no string a-b", "a-c is never said"]);
        assert!(said("t(\n  \"a-b\", { n })", &["a-b"]).is_empty());
    }

    #[test]
    fn tables_and_templates_count_as_use() {
        assert!(said("const x = { one: \"a-b\" };\nt(x.one)", &["a-b"]).is_empty());
        assert!(said("t(`error-${code}`)", &["error-x", "error-y"]).is_empty());
    }

    #[test]
    fn other_calls_and_comments_do_not() {
        assert!(said("it(\"does a thing\"); format(\"x\"); // t(\"a-b\")", &[]).is_empty());
    }
}
