//! The languages: every string in each, with the same places to fill in; every string used, and none that is not.

mod usage;

use std::collections::{BTreeMap, BTreeSet};

use fluent_syntax::ast::{self, Entry, Expression, InlineExpression, PatternElement};
use fluent_syntax::parser;

use crate::tree::{Finding, Tree};

const FOLDER: &str = "assets/locales/";
/// The language that the others follow.
const FIRST: &str = "en";
const LANGUAGES: &[&str] = &[FIRST, "fr", "de", "sv", "it", "cy"];

/// Words of the trade that nobody outside it should have to read.
const JARGON: &[&str] = &[
    "utd",
    "cross-signing",
    "cross-signed",
    "mxid",
    "homeserver",
    "home server",
    "megolm",
    "olm",
    "e2ee",
    "sync token",
];

/// One string.
struct Message {
    path: String,
    /// What it lets the program fill in, its attributes' included.
    places: BTreeSet<String>,
    /// Strings that it is made of.
    parts: BTreeSet<String>,
}

type Language = BTreeMap<String, Message>;

/// Everything about the languages' files and their use.
pub(crate) fn check(tree: &Tree) -> Vec<Finding> {
    let mut findings = Vec::new();
    let mut languages: BTreeMap<&str, Language> = LANGUAGES.iter().map(|name| (*name, Language::new())).collect();
    for (path, text) in tree.in_folder(FOLDER, &["ftl"]) {
        let name = path.trim_start_matches(FOLDER).split('/').next().unwrap_or_default();
        match languages.get_mut(name) {
            Some(language) => read(path, text, language, &mut findings),
            None => findings.push(Finding::file(path, format!("{name} is no language of ours"))),
        }
    }
    languages.values_mut().for_each(fill_in_parts);
    let first = languages.remove(FIRST).unwrap_or_default();
    for (name, language) in &languages {
        findings.extend(compare(&first, name, language));
    }
    let known = first.keys().map(String::as_str).collect();
    let parts = first.values().flat_map(|message| message.parts.iter().map(String::as_str)).collect();
    findings.extend(usage::check(tree, &known, &parts).into_iter().map(|mut finding| {
        if let Some(message) = first.get(&finding.path) {
            finding.path.clone_from(&message.path);
        }
        finding
    }));
    findings
}

/// Parses one file into a language.
fn read(path: &str, text: &str, language: &mut Language, findings: &mut Vec<Finding>) {
    let resource = match parser::parse(text) {
        Ok(resource) => resource,
        Err((resource, errors)) => {
            findings
                .extend(errors.iter().map(|error| Finding::at(path, text, error.pos.start, error.kind.to_string())));
            resource
        }
    };
    for entry in &resource.body {
        let Entry::Message(message) = entry else { continue };
        let name = message.id.name.to_owned();
        let mut seen = Seen::default();
        let patterns = message.value.iter().chain(message.attributes.iter().map(|attribute| &attribute.value));
        patterns.for_each(|pattern| seen.pattern(pattern));
        for word in JARGON.iter().filter(|word| says(&seen.words, word)) {
            findings.push(Finding::file(path, format!("{name} says \"{word}\" to people who need not know it")));
        }
        if seen.words.trim().is_empty() && seen.places.is_empty() {
            findings.push(Finding::file(path, format!("{name} says nothing")));
        }
        let message = Message { path: path.to_owned(), places: seen.places, parts: seen.parts };
        if language.insert(name.clone(), message).is_some() {
            findings.push(Finding::file(path, format!("{name} is there twice")));
        }
    }
}

/// Whoever says a string made of others fills in their places too. Parts of parts count; a circle ends by itself.
fn fill_in_parts(language: &mut Language) {
    loop {
        let mut more: Vec<(String, BTreeSet<String>)> = Vec::new();
        for (id, message) in &*language {
            let parts = message.parts.iter().filter_map(|part| language.get(part));
            let places: BTreeSet<String> = parts.flat_map(|part| part.places.iter().cloned()).collect();
            if !places.is_subset(&message.places) {
                more.push((id.clone(), places));
            }
        }
        if more.is_empty() {
            return;
        }
        for (id, places) in more {
            if let Some(message) = language.get_mut(&id) {
                message.places.extend(places);
            }
        }
    }
}

/// Whether `text` has `word` as a word of its own.
fn says(text: &str, word: &str) -> bool {
    let lower = text.to_lowercase();
    lower.match_indices(word).any(|(offset, _)| {
        let (before, rest) = lower.split_at(offset);
        let after = rest.get(word.len()..).unwrap_or_default();
        !before.chars().next_back().is_some_and(char::is_alphanumeric)
            && !after.chars().next().is_some_and(char::is_alphanumeric)
    })
}

/// What another language lacks, has too much, or fills in differently.
fn compare(first: &Language, name: &str, language: &Language) -> Vec<Finding> {
    let mut findings = Vec::new();
    for (id, wanted) in first {
        let path = wanted.path.replacen(&format!("{FOLDER}{FIRST}/"), &format!("{FOLDER}{name}/"), 1);
        match language.get(id) {
            None => findings.push(Finding::file(&path, format!("{id} is missing"))),
            Some(found) if found.places != wanted.places => {
                let message = format!("{id} fills in {:?}, but in {FIRST} {:?}", found.places, wanted.places);
                findings.push(Finding::file(&found.path, message));
            }
            Some(found) if found.path != path => {
                findings.push(Finding::file(&found.path, format!("{id} stands in {path} in {FIRST}")));
            }
            Some(_) => {}
        }
    }
    for (id, found) in language.iter().filter(|(id, _)| !first.contains_key(*id)) {
        findings.push(Finding::file(&found.path, format!("{id} is not in {FIRST}")));
    }
    findings
}

/// What the patterns of a message hold.
#[derive(Default)]
struct Seen {
    places: BTreeSet<String>,
    parts: BTreeSet<String>,
    words: String,
}

impl Seen {
    fn pattern(&mut self, pattern: &ast::Pattern<&str>) {
        for element in &pattern.elements {
            match element {
                PatternElement::TextElement { value } => {
                    self.words.push_str(value);
                    self.words.push(' ');
                }
                PatternElement::Placeable { expression } => self.expression(expression),
            }
        }
    }

    fn expression(&mut self, expression: &Expression<&str>) {
        match expression {
            Expression::Inline(inline) => self.inline(inline),
            Expression::Select { selector, variants } => {
                self.inline(selector);
                for variant in variants {
                    self.pattern(&variant.value);
                }
            }
        }
    }

    fn inline(&mut self, inline: &InlineExpression<&str>) {
        match inline {
            InlineExpression::VariableReference { id } => {
                self.places.insert(id.name.to_owned());
            }
            InlineExpression::Placeable { expression } => self.expression(expression),
            InlineExpression::FunctionReference { arguments, .. } => {
                arguments.positional.iter().for_each(|argument| self.inline(argument));
                arguments.named.iter().for_each(|argument| self.inline(&argument.value));
            }
            InlineExpression::MessageReference { id, .. } => {
                self.parts.insert(id.name.to_owned());
                self.words.push('…');
            }
            // Text in braces or a term: something is said, though it is not spelled out here.
            InlineExpression::StringLiteral { .. }
            | InlineExpression::NumberLiteral { .. }
            | InlineExpression::TermReference { .. } => self.words.push('…'),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{LANGUAGES, check};
    use crate::tree::{Finding, Tree};

    /// All languages with `text`, one of them with `other`, and a use of `a-b`.
    fn with(language: &str, other: &str, text: &str) -> Vec<Finding> {
        let paths: Vec<String> = LANGUAGES.iter().map(|name| format!("assets/locales/{name}/x.ftl")).collect();
        let mut files: Vec<(&str, &str)> = paths
            .iter()
            .map(|path| (path.as_str(), if path.contains(&format!("/{language}/")) { other } else { text }))
            .collect();
        files.push(("ui/src/a.tsx", "t(\"a-b\")"));
        check(&Tree::of(&files))
    }

    fn said(language: &str, other: &str, text: &str) -> Vec<String> {
        with(language, other, text).iter().map(|finding| finding.message.clone()).collect()
    }

    #[test]
    fn the_same_in_every_language_is_fine() {
        let text = "a-b = { $n ->\n    [one] { $n } thing\n   *[other] { NUMBER($n) } things\n}\n";
        assert_eq!(said("de", text, text), Vec::<String>::new());
    }

    #[test]
    fn missing_surplus_and_different_strings_are_found() {
        assert_eq!(said("de", "", "a-b = x"), ["a-b is missing"]);
        assert_eq!(said("de", "a-b = x\na-c = y", "a-b = x"), ["a-c is not in en"]);
        assert_eq!(said("cy", "a-b = x", "a-b = { $n }"), ["a-b fills in {}, but in en {\"n\"}"]);
        assert_eq!(said("cy", "a-b = x\na-b = y", "a-b = x"), ["a-b is there twice"]);
        assert!(!said("cy", "a-b = x {", "a-b = x").is_empty());
    }

    #[test]
    fn a_string_made_of_others_uses_them_and_takes_their_places() {
        let made = "a-b = To { a-c }\na-c = { $n } people";
        assert_eq!(said("de", made, made), Vec::<String>::new());
        assert_eq!(said("de", "a-b = To { $n }\na-c = { $n }", made), Vec::<String>::new());
        assert_eq!(said("de", "a-b = To all\na-c = { $n }", made), ["a-b fills in {}, but in en {\"n\"}"]);
    }

    #[test]
    fn jargon_is_found_as_a_word() {
        assert_eq!(said("en", "a-b = Your homeserver", "a-b = x").len(), 1);
        assert_eq!(said("en", "a-b = Stockholm", "a-b = x").len(), 0);
    }
}
