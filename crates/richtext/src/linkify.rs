//! Links and mentions in running text.

use chancery_protocol::richtext::Inline;

use crate::link::{Target, parse_user};
use crate::tidy::push_text;

const SCHEMES: [&str; 4] = ["https://", "http://", "mailto:", "matrix:"];

/// How many colons of a word are tried as the end of a link's scheme.
const MAX_COLONS: usize = 4;

/// Adds `text` to `run`, its links and mentions recognised as long as there is `room` for more parts.
///
/// A word that fails to be a link is not looked at again, so the work is in proportion to the text.
pub(crate) fn linkify(text: &str, run: &mut Vec<Inline>, room: &mut usize) {
    for word in
        text.split_inclusive(|character: char| character.is_whitespace() || matches!(character, '<' | '>' | '"'))
    {
        match part(word) {
            Some((before, inline, after)) if *room > 0 => {
                *room = room.saturating_sub(1);
                push_text(run, before);
                run.push(inline);
                rest(after, run, room);
            }
            _ => push_text(run, word),
        }
    }
}

/// What follows a link in the same word: further mentions, as in `@a:b/@c:d`, but no further links.
fn rest(word: &str, run: &mut Vec<Inline>, room: &mut usize) {
    let mut word = word;
    while let Some((before, inline, after)) = mention(word).filter(|_| *room > 0) {
        *room = room.saturating_sub(1);
        push_text(run, before);
        run.push(inline);
        word = after;
    }
    push_text(run, word);
}

/// The first link or mention of a word, with what stands before and after it.
fn part(word: &str) -> Option<(&str, Inline, &str)> {
    link(word).or_else(|| mention(word))
}

fn link(word: &str) -> Option<(&str, Inline, &str)> {
    // Nearly every word of a text has no colon, and a link stands at one of the first.
    let start = word.match_indices(':').take(MAX_COLONS).find_map(|(colon, _)| start_of_link(word, colon))?;
    let (before, found) = word.split_at_checked(start)?;
    let (address, after) = found.split_at_checked(end_of_address(found))?;
    let target = Target::parse(address)?;
    let mut content = Vec::new();
    push_text(&mut content, address);
    Some((before, target.around(content), after))
}

/// Where a link starts whose scheme ends at `colon`.
fn start_of_link(word: &str, colon: usize) -> Option<usize> {
    SCHEMES.iter().find_map(|scheme| {
        let start = colon.checked_sub(scheme.find(':')?)?;
        let (before, found) = word.split_at_checked(start)?;
        let matches = found.get(..scheme.len()).is_some_and(|found| found.eq_ignore_ascii_case(scheme));
        (matches && !before.ends_with(char::is_alphanumeric)).then_some(start)
    })
}

/// Where an address in running text ends: before closing punctuation, and before a bracket it did not open.
fn end_of_address(found: &str) -> usize {
    let count = |bracket| found.matches(bracket).count();
    let mut surplus = [count(')').saturating_sub(count('(')), count(']').saturating_sub(count('['))];
    let end = found.trim_end_matches(|character: char| {
        let [round, square] = &mut surplus;
        match character {
            ')' | ']' => {
                let surplus = if character == ')' { round } else { square };
                let closes_another = *surplus > 0;
                *surplus = surplus.saturating_sub(1);
                closes_another
            }
            '.' | ',' | ';' | ':' | '!' | '?' | '\'' | '*' | '_' | '~' | '»' | '”' | '’' | '…' | '}' => true,
            _ => character.is_whitespace() || matches!(character, '<' | '>' | '"'),
        }
    });
    end.len()
}

/// The first `@name:server` or `@room` of a word.
fn mention(word: &str) -> Option<(&str, Inline, &str)> {
    let mut searched: usize = 0;
    while let Some(at) = word.get(searched..)?.find('@') {
        let start = searched.saturating_add(at);
        searched = start.saturating_add(1);
        let (before, found) = word.split_at_checked(start)?;
        if before.ends_with(|character: char| {
            character.is_alphanumeric() || matches!(character, '@' | '.' | '_' | '-' | '+')
        }) {
            continue;
        }
        if let Some(after) = found.strip_prefix("@room")
            && ends_a_word(after)
        {
            return Some((before, Inline::RoomMention, after));
        }
        let name = found.bytes().skip(1).take_while(|byte| is_name_byte(*byte)).count();
        let server = found.bytes().skip(name.saturating_add(2)).take_while(|byte| is_server_byte(*byte)).count();
        let longest = name.saturating_add(server).saturating_add(2).min(found.len());
        let (address, _) = found.split_at_checked(longest)?;
        let address = address.trim_end_matches(['.', '-', ':', ']']);
        if let Some(user) = parse_user(address) {
            let (_, after) = found.split_at_checked(address.len())?;
            return Some((before, Inline::Mention { name: user.as_str().to_owned(), user }, after));
        }
    }
    None
}

/// Whether a name or `@room` ends where `rest` begins.
pub(crate) fn ends_a_word(rest: &str) -> bool {
    let mut rest = rest.chars();
    match rest.next() {
        // `@anna:` and `@anna.` address Anna, `@anna:server` and `@anna.berg` do not.
        Some(':' | '.' | '-') => rest.next().is_none_or(|character| !character.is_alphanumeric()),
        Some(character) => !character.is_alphanumeric() && character != '_',
        None => true,
    }
}

/// What current user names are made of; historical ones are recognised in links only.
fn is_name_byte(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() || matches!(byte, b'.' | b'_' | b'=' | b'/' | b'-' | b'+')
}

fn is_server_byte(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() || matches!(byte, b'.' | b'-' | b':')
}
