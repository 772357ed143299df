//! Names under which files can be shown, sent and saved.

/// The longest name, in bytes: every file system takes it, with room for ` (2)` and `.part`.
pub const LONGEST_NAME: usize = 200;

/// The longest ending that is kept whole when a name is cut.
const LONGEST_ENDING: usize = 16;

/// Names that mean devices to Windows, whatever their ending.
const DEVICES: &[&str] = &["con", "prn", "aux", "nul", "conin$", "conout$"];

/// A name without folders, without anything that hides or reorders letters, and that every system takes. `None` if
/// nothing is left of it.
#[must_use]
pub fn file_name(name: &str) -> Option<String> {
    // Only what stands behind the last separator of any system is the name.
    let last = name.rsplit(['/', '\\']).next().unwrap_or_default();
    let kept: String = last.chars().filter(|letter| !is_treacherous(*letter)).map(replaced).collect();
    let spaced = kept.split_whitespace().collect::<Vec<_>>().join(" ");
    // Leading dots hide a file, trailing ones vanish under Windows and change what its ending is.
    let trimmed = spaced.trim_start_matches(['.', ' ']).trim_end_matches(['.', ' ']);
    if trimmed.is_empty() {
        return None;
    }
    let stem = trimmed.split('.').next().unwrap_or_default().trim_end().to_lowercase();
    let numbered = ["com", "lpt"].iter().any(|device| {
        stem.strip_prefix(device)
            .is_some_and(|number| number.chars().count() == 1 && number.chars().all(char::is_numeric))
    });
    let named = if numbered || DEVICES.contains(&stem.as_str()) { format!("_{trimmed}") } else { trimmed.to_owned() };
    Some(cut(&named))
}

/// Control characters, and those that turn the direction of what follows or are not seen at all.
fn is_treacherous(letter: char) -> bool {
    letter.is_control()
        || matches!(letter,
            '\u{ad}' | '\u{61c}' | '\u{180e}' | '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202e}'
            | '\u{2060}'..='\u{206f}' | '\u{feff}' | '\u{fff9}'..='\u{fffb}' | '\u{e0000}'..='\u{e007f}')
}

/// What some system does not allow in a name.
fn replaced(letter: char) -> char {
    if matches!(letter, '<' | '>' | ':' | '"' | '|' | '?' | '*') { '_' } else { letter }
}

/// Cuts in front of the ending, which says what a file is.
fn cut(name: &str) -> String {
    if name.len() <= LONGEST_NAME {
        return name.to_owned();
    }
    let (stem, ending) = match name.rsplit_once('.') {
        Some((stem, ending)) if ending.len() < LONGEST_ENDING => (stem, format!(".{ending}")),
        Some(_) | None => (name, String::new()),
    };
    let mut room = LONGEST_NAME - ending.len();
    while !stem.is_char_boundary(room) {
        room -= 1;
    }
    format!("{}{ending}", stem.get(..room).unwrap_or_default().trim_end_matches(['.', ' ']))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn a_name_leads_nowhere_and_misleads_nobody() {
        for (name, wanted) in [
            ("Survey 2026.pdf", Some("Survey 2026.pdf")),
            ("../../.bashrc", Some("bashrc")),
            ("..\\..\\autoexec.bat", Some("autoexec.bat")),
            ("/etc/passwd", Some("passwd")),
            ("C:\\Users\\a.txt", Some("a.txt")),
            ("invoice\u{202e}fdp.exe", Some("invoicefdp.exe")),
            ("a\u{200b}b\0c\n.txt", Some("abc.txt")),
            ("what?is:this*.doc", Some("what_is_this_.doc")),
            ("con.txt", Some("_con.txt")),
            ("COM1", Some("_COM1")),
            ("com10.txt", Some("com10.txt")),
            ("report.pdf. . .", Some("report.pdf")),
            ("ärger – 表.odt", Some("ärger – 表.odt")),
            ("", None),
            ("..", None),
            ("a/", None),
            (" . ", None),
        ] {
            assert_eq!(file_name(name).as_deref(), wanted, "{name:?}");
        }
    }

    #[test]
    fn a_long_name_keeps_its_ending() {
        let long = file_name(&format!("{}.pdf", "ä".repeat(400))).unwrap();
        assert_eq!(long.rsplit('.').next(), Some("pdf"));
        assert!(long.len() <= LONGEST_NAME, "{long}");
        assert!(file_name(&"a".repeat(5000)).unwrap().len() <= LONGEST_NAME);
    }

    proptest! {
        #[test]
        fn every_name_is_safe_and_stays_as_it_is(name in ".{0,300}") {
            if let Some(safe) = file_name(&name) {
                prop_assert!(!safe.is_empty() && safe.len() <= LONGEST_NAME);
                prop_assert!(!safe.contains(['/', '\\', '\0', ':']) && !safe.starts_with('.'));
                prop_assert_eq!(file_name(&safe), Some(safe.clone()));
            }
        }
    }
}
