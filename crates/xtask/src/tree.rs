//! The files that git knows or would add, and what is found wrong in them.

use std::collections::BTreeMap;
use std::fmt;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result, ensure};

/// One thing that is wrong, and where.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Finding {
    /// From the root of the checkout, with `/`.
    pub(crate) path: String,
    /// Counted from one; none when the file as a whole is meant.
    pub(crate) line: Option<usize>,
    /// What is wrong and what to do instead.
    pub(crate) message: String,
}

impl Finding {
    /// About a whole file.
    pub(crate) fn file(path: &str, message: impl Into<String>) -> Self {
        Self { path: path.to_owned(), line: None, message: message.into() }
    }

    /// About the line that holds byte `offset` of `text`.
    pub(crate) fn at(path: &str, text: &str, offset: usize, message: impl Into<String>) -> Self {
        let line = text.bytes().take(offset).filter(|byte| *byte == b'\n').count().saturating_add(1);
        Self { path: path.to_owned(), line: Some(line), message: message.into() }
    }
}

impl fmt::Display for Finding {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.line {
            Some(line) => write!(formatter, "{}:{line}: {}", self.path, self.message),
            None => write!(formatter, "{}: {}", self.path, self.message),
        }
    }
}

/// The text files of the checkout by path; binary files are left out.
#[derive(Debug, Default)]
pub(crate) struct Tree {
    files: BTreeMap<String, String>,
}

impl Tree {
    /// Reads the checkout.
    pub(crate) fn of_checkout() -> Result<Self> {
        let root = root();
        let listed = Command::new("git")
            .args(["ls-files", "-z", "--cached", "--others", "--exclude-standard"])
            .current_dir(&root)
            .output()
            .context("could not start git")?;
        ensure!(listed.status.success(), "git ls-files: {}", String::from_utf8_lossy(&listed.stderr));
        let mut files = BTreeMap::new();
        for path in String::from_utf8(listed.stdout)?.split_terminator('\0') {
            // A listed file may just have been deleted, and a picture is not text.
            if let Ok(text) = std::fs::read_to_string(root.join(path)) {
                files.insert(path.to_owned(), text);
            }
        }
        Ok(Self { files })
    }

    /// A tree of the given paths and texts.
    #[cfg(test)]
    pub(crate) fn of(files: &[(&str, &str)]) -> Self {
        Self { files: files.iter().map(|(path, text)| ((*path).to_owned(), (*text).to_owned())).collect() }
    }

    /// The text of one file.
    pub(crate) fn get(&self, path: &str) -> Option<&str> {
        self.files.get(path).map(String::as_str)
    }

    /// Every file, by path.
    pub(crate) fn iter(&self) -> impl Iterator<Item = (&str, &str)> {
        self.files.iter().map(|(path, text)| (path.as_str(), text.as_str()))
    }

    /// The files in a folder that end in one of `extensions`.
    pub(crate) fn in_folder(&self, folder: &str, extensions: &[&str]) -> impl Iterator<Item = (&str, &str)> {
        self.iter().filter(move |(path, _)| path.starts_with(folder) && has_extension(path, extensions))
    }
}

/// The root of the checkout: the one this is started in, since several may share a build folder; else the one it was
/// compiled in.
pub(crate) fn root() -> PathBuf {
    let compiled_in = Path::new(env!("CARGO_MANIFEST_DIR"));
    match std::env::current_dir() {
        Ok(folder) if folder.join("crates/xtask/Cargo.toml").is_file() => folder,
        _ => compiled_in.ancestors().nth(2).unwrap_or(compiled_in).to_owned(),
    }
}

/// Whether a path ends in one of `extensions`, given without their dot.
pub(crate) fn has_extension(path: &str, extensions: &[&str]) -> bool {
    Path::new(path).extension().is_some_and(|found| extensions.iter().any(|extension| found == *extension))
}

/// Whether a TypeScript file is a test or lies in a folder of tests.
pub(crate) fn is_ui_test(path: &str) -> bool {
    path.contains(".test.") || path.contains("/tests/") || path.contains("/testing/")
}

/// The same text with comments blanked out, every other byte where it was. Knows `//`, `/* */` and string literals.
pub(crate) fn without_comments(text: &str) -> String {
    let mut answer = String::with_capacity(text.len());
    let mut characters = text.chars().peekable();
    let mut quote = None;
    while let Some(character) = characters.next() {
        match (quote, character) {
            (Some(_), '\\') => {
                answer.push(character);
                answer.extend(characters.next());
            }
            (Some(open), _) => {
                if character == open || (character == '\n' && open != '`') {
                    quote = None;
                }
                answer.push(character);
            }
            (None, '"' | '`') => {
                quote = Some(character);
                answer.push(character);
            }
            (None, '/') if characters.peek() == Some(&'/') => {
                blank(&mut answer, character);
                while let Some(next) = characters.next_if(|next| *next != '\n') {
                    blank(&mut answer, next);
                }
            }
            (None, '/') if characters.peek() == Some(&'*') => {
                blank(&mut answer, character);
                let mut before = ' ';
                for next in characters.by_ref() {
                    blank(&mut answer, next);
                    if before == '*' && next == '/' {
                        break;
                    }
                    before = next;
                }
            }
            (None, _) => answer.push(character),
        }
    }
    answer
}

/// Adds blanks of the width of a character, and keeps line ends.
fn blank(answer: &mut String, character: char) {
    if character == '\n' {
        answer.push('\n');
    } else {
        answer.extend(std::iter::repeat_n(' ', character.len_utf8()));
    }
}

#[cfg(test)]
mod tests {
    use super::{Finding, without_comments};

    #[test]
    fn comments_become_blanks_and_strings_stay() {
        let text = "a // é b\n\"// no\" /* x\ny */ c";
        let bare = without_comments(text);
        assert_eq!(bare, "a        \n\"// no\"     \n     c");
        assert_eq!(bare.len(), text.len());
    }

    #[test]
    fn a_finding_names_the_line_of_its_offset() {
        assert_eq!(Finding::at("a.rs", "x\ny\nz", 4, "no").to_string(), "a.rs:3: no");
        assert_eq!(Finding::file("a.rs", "no").to_string(), "a.rs: no");
    }
}
