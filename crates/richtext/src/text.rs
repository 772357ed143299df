//! Characters that lie about what a reader sees.

use unicode_properties::{GeneralCategory, UnicodeEmoji, UnicodeGeneralCategory};
use unicode_segmentation::UnicodeSegmentation;

/// The longest name shown, in user-perceived characters.
const MAX_NAME: usize = 80;

/// The most code points of one user-perceived character in a name: enough for every script, too few to paint over the
/// lines above and below.
const MAX_CLUSTER: usize = 6;

/// As [`MAX_CLUSTER`], for emoji, which join several people into one.
pub(crate) const MAX_EMOJI_CLUSTER: usize = 12;

const ZERO_WIDTH_NON_JOINER: char = '\u{200c}';
const ZERO_WIDTH_JOINER: char = '\u{200d}';

/// Body text without what could reorder or hide its surroundings: control characters other than tab and line end, and
/// the bidirectional embeddings, overrides and isolates. Marks that only set the direction of their neighbours stay.
pub(crate) fn clean(text: &str) -> String {
    text.chars().filter(|character| !is_unsafe_in_text(*character)).collect()
}

fn is_unsafe_in_text(character: char) -> bool {
    match character {
        '\t' | '\n' => false,
        '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{feff}' | '\u{fff9}'..='\u{fffb}' => true,
        _ => character.is_control(),
    }
}

/// What an address has no honest use for: characters that turn the direction of writing, and spaces without width. The
/// joiners, which nobody sees either, belong to the spelling of Persian and of emoji.
pub(crate) fn is_hidden(character: char) -> bool {
    matches!(
        character,
        '\u{ad}' | '\u{61c}' | '\u{200b}' | '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}'
            | '\u{2060}'..='\u{2069}' | '\u{feff}'
    )
}

/// A name as it may be shown: on one line, without characters that are invisible, reorder text or pile up over other
/// lines, at most 80 user-perceived characters. Empty if nothing visible is left: show the address then.
#[must_use]
pub fn display_name(name: &str) -> String {
    one_line(name, MAX_NAME)
}

/// As [`display_name`], for other text of others that is shown on one line, at most `most` user-perceived characters.
#[must_use]
pub fn one_line(text: &str, most: usize) -> String {
    let visible = visible(text);
    let mut shown = String::with_capacity(visible.len());
    let mut clusters = visible.graphemes(true);
    for cluster in clusters.by_ref().take(most) {
        let most = if cluster.chars().any(UnicodeEmoji::is_emoji_char) { MAX_EMOJI_CLUSTER } else { MAX_CLUSTER };
        shown.extend(cluster.chars().take(most));
    }
    if clusters.next().is_some() {
        shown.truncate(shown.trim_end().len());
        shown.push('…');
    }
    // A name of marks alone would attach them to whatever stands before it.
    if shown.chars().all(|character| is_mark(character) || character.is_whitespace()) { String::new() } else { shown }
}

/// Without invisible characters, and with every run of white space as one space.
fn visible(name: &str) -> String {
    let mut visible = String::new();
    let mut space = false;
    let mut characters = name.chars().peekable();
    while let Some(character) = characters.next() {
        if character.is_whitespace() {
            space = true;
            continue;
        }
        if !keeps(visible.chars().next_back().filter(|_| !space), character, characters.peek().copied()) {
            continue;
        }
        if space && !visible.is_empty() {
            visible.push(' ');
        }
        space = false;
        visible.push(character);
    }
    visible
}

/// Whether `character` is seen between its neighbours. Joiners and variation selectors are invisible, but emoji and
/// some scripts are misspelt without them.
fn keeps(before: Option<char>, character: char, after: Option<char>) -> bool {
    match character {
        ZERO_WIDTH_JOINER if before.is_some_and(joins_emoji) => after.is_some_and(UnicodeEmoji::is_emoji_char),
        ZERO_WIDTH_JOINER | ZERO_WIDTH_NON_JOINER => {
            before.is_some_and(joins_letters) && after.is_some_and(joins_letters)
        }
        '\u{fe0f}' => before.is_some_and(UnicodeEmoji::is_emoji_char),
        _ => !is_invisible(character),
    }
}

fn joins_emoji(character: char) -> bool {
    character == '\u{fe0f}' || (character.is_emoji_char() && !character.is_ascii())
}

/// Arabic, Syriac, Thaana, `N'Ko` and the scripts of India and Sri Lanka.
fn joins_letters(character: char) -> bool {
    matches!(character, '\u{0600}'..='\u{0dff}')
}

fn is_invisible(character: char) -> bool {
    match character {
        // Soft hyphen, grapheme joiner, Hangul and Khmer fillers, Braille blank, variation selectors.
        '\u{ad}'
        | '\u{34f}'
        | '\u{115f}'
        | '\u{1160}'
        | '\u{3164}'
        | '\u{ffa0}'
        | '\u{17b4}'
        | '\u{17b5}'
        | '\u{2800}'
        | '\u{180b}'..='\u{180f}'
        | '\u{fe00}'..='\u{fe0f}'
        | '\u{e0100}'..='\u{e01ef}' => true,
        _ => matches!(
            character.general_category(),
            GeneralCategory::Control
                | GeneralCategory::Format
                | GeneralCategory::Unassigned
                | GeneralCategory::PrivateUse
                | GeneralCategory::LineSeparator
                | GeneralCategory::ParagraphSeparator
        ),
    }
}

fn is_mark(character: char) -> bool {
    matches!(
        character.general_category(),
        GeneralCategory::NonspacingMark | GeneralCategory::SpacingMark | GeneralCategory::EnclosingMark
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_shown_as_they_are_read() {
        for (name, shown) in [
            ("Élodie Durand", "Élodie Durand"),
            ("  Anna \u{a0}\n\tBerg ", "Anna Berg"),
            ("\u{202e}nimda", "nimda"),
            ("\u{2067}admin\u{2069}", "admin"),
            ("ad\u{200b}m\u{2060}i\u{ad}n\u{feff}", "admin"),
            ("ad\u{200d}min", "admin"),
            ("ad\u{200c}min", "admin"),
            ("a\0b\u{7f}c\u{9b}d", "abcd"),
            ("\u{3164}", ""),
            ("\u{2800}\u{115f}", ""),
            ("\u{301}\u{301}", ""),
            ("", ""),
            ("می\u{200c}خواهم", "می\u{200c}خواهم"),
            ("👩\u{200d}👩\u{200d}👧", "👩\u{200d}👩\u{200d}👧"),
            ("❤\u{fe0f}\u{200d}🔥 team", "❤\u{fe0f}\u{200d}🔥 team"),
            ("a\u{fe0f}b", "ab"),
            ("tag\u{e0061}s", "tags"),
            ("日本語", "日本語"),
        ] {
            assert_eq!(display_name(name), shown, "{name:?}");
        }
    }

    #[test]
    fn long_and_piled_up_names_are_cut() {
        assert_eq!(display_name(&"é".repeat(500)), format!("{}…", "é".repeat(80)));
        let zalgo = format!("a{}b", "\u{301}".repeat(100));
        assert_eq!(display_name(&zalgo), format!("a{}b", "\u{301}".repeat(5)));
    }

    #[test]
    fn body_text_keeps_its_direction_marks_but_no_overrides() {
        assert_eq!(clean("a\u{202e}b\u{2066}c\u{200f}d\te\nf\u{1b}[0m"), "abc\u{200f}d\te\nf[0m");
        assert_eq!(clean("👩\u{200d}👧"), "👩\u{200d}👧");
    }
}
