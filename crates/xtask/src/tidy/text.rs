//! Every text file: its length, what is left undone in it, and what belongs to one machine and not to the product.

use crate::tree::{Finding, Tree, has_extension, is_ui_test};

/// A reason to look.
const LONG: usize = 300;
/// A reason to split.
const TOO_LONG: usize = 500;

/// Registries are reached through their clients, never by address, so that an institution can put its own in between.
const REGISTRIES: &[&str] = &[
    concat!("registry.npm", "js.org"),
    concat!("files.python", "hosted.org"),
    concat!("pypi", ".org"),
    concat!("static.crates", ".io"),
    concat!("index.crates", ".io"),
    concat!("deb.debian", ".org"),
];

/// Folders of the machine that a file was written on.
const FOLDERS: &[&str] = &[concat!("/ro", "ot/"), concat!("/wo", "rk/")];

/// Tools that leave their names in what they wrote.
const WRITERS: &[&str] =
    &[concat!("clau", "de"), concat!("anthro", "pic"), concat!("chat", "gpt"), concat!("co", "pilot")];

/// Work left undone, or switched off.
const UNDONE: &[&str] = &[
    "todo!(",
    "unimplemented!(",
    "it.only(",
    "it.skip(",
    "it.todo(",
    "test.only(",
    "test.skip(",
    "test.todo(",
    "describe.only(",
    "describe.skip(",
    "FIXME",
    "XXX:",
];

/// The rules for every file.
pub(crate) fn check(tree: &Tree) -> Vec<Finding> {
    let mut findings = Vec::new();
    for (path, text) in tree.iter() {
        if path.contains(':') {
            findings.push(Finding::file(path, "a colon in a name keeps the file from Windows"));
        }
        let lines = text.lines().count();
        if is_written_by_hand(path) && lines > TOO_LONG {
            findings.push(Finding::file(path, format!("{lines} lines; split it by concept before {TOO_LONG}")));
        }
        let lower = text.to_ascii_lowercase();
        for registry in REGISTRIES {
            each(&lower, registry, |offset| {
                findings.push(Finding::at(path, text, offset, format!("names the registry {registry}")));
            });
        }
        for writer in WRITERS {
            each(&lower, writer, |offset| {
                findings.push(Finding::at(path, text, offset, format!("mentions {writer}")));
            });
        }
        for folder in FOLDERS {
            each(text, folder, |offset| {
                if begins_a_path(text, offset) {
                    findings.push(Finding::at(path, text, offset, format!("names the folder {folder} of one machine")));
                }
            });
        }
        if has_extension(path, &["rs", "ts", "tsx", "css", "sh", "py"]) && !path.starts_with("crates/xtask/") {
            for undone in UNDONE {
                each(text, undone, |offset| {
                    findings.push(Finding::at(path, text, offset, format!("{undone} leaves something undone")));
                });
            }
        }
    }
    findings
}

/// Files that are worth a look, since they passed the length at which a reader tires.
pub(crate) fn long_files(tree: &Tree) -> Vec<Finding> {
    tree.iter()
        .filter(|(path, _)| is_written_by_hand(path))
        .map(|(path, text)| (path, text.lines().count()))
        .filter(|(_, lines)| (LONG.saturating_add(1)..=TOO_LONG).contains(lines))
        .map(|(path, lines)| Finding::file(path, format!("note: {lines} lines, worth a look")))
        .collect()
}

fn is_written_by_hand(path: &str) -> bool {
    (path == "x" || has_extension(path, &["rs", "ts", "tsx", "css", "sh", "py"]))
        && !path.contains("/generated/")
        && !is_ui_test(path)
}

fn each(text: &str, needle: &str, mut found: impl FnMut(usize)) {
    for (offset, _) in text.match_indices(needle) {
        found(offset);
    }
}

/// Whether the slash at `offset` begins an absolute path, rather than going on with a relative one or an address.
fn begins_a_path(text: &str, offset: usize) -> bool {
    let before = text.get(..offset).and_then(|before| before.chars().next_back());
    !before.is_some_and(|character| character.is_alphanumeric() || "~._-/})*\\".contains(character))
}

#[cfg(test)]
mod tests {
    use super::{check, long_files};
    use crate::tree::Tree;

    fn said(path: &str, text: &str) -> Vec<String> {
        check(&Tree::of(&[(path, text)])).iter().map(ToString::to_string).collect()
    }

    #[test]
    fn lengths_are_watched() {
        let tree = |lines: usize| "x\n".repeat(lines);
        assert!(said("ui/src/a.ts", &tree(500)).is_empty());
        assert_eq!(said("ui/src/a.ts", &tree(501)), ["ui/src/a.ts: 501 lines; split it by concept before 500"]);
        assert!(said("ui/src/bridge/generated/a.ts", &tree(501)).is_empty());
        assert_eq!(long_files(&Tree::of(&[("a.rs", &tree(301)), ("b.rs", &tree(300))])).len(), 1);
    }

    #[test]
    fn one_machine_s_folders_and_registries_are_found() {
        let folder = concat!("/wo", "rk/");
        assert_eq!(said("docs/a.md", &format!("cd {folder}x")).len(), 1);
        assert!(said("docs/a.md", &format!("cd ~{folder}x and a{folder}x")).is_empty());
        assert_eq!(said("ui/.npmrc", &format!("https://{}.npm{}/", "registry", "js.org")).len(), 1);
    }

    #[test]
    fn nothing_is_left_undone() {
        assert_eq!(said("ui/src/a.test.ts", "it.only(\"x\", () => {});").len(), 1);
        assert_eq!(said("src-tauri/src/a.rs", "fn f() { todo!() }").len(), 1);
    }

    #[test]
    fn names_fit_every_system() {
        assert_eq!(said("docs/a:b.md", ""), ["docs/a:b.md: a colon in a name keeps the file from Windows"]);
    }
}
