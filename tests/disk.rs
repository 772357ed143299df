//! What lies on disk, looked through for words that must not.

use std::{
    collections::BTreeSet,
    path::{Path, PathBuf},
};

use anyhow::{Context as _, Result};
use base64::{Engine as _, engine::general_purpose::STANDARD_NO_PAD};

/// The files under a folder that hold a word, in UTF-8, UTF-16 or base64.
///
/// # Errors
/// If a folder cannot be read.
pub fn files_that_hold(folder: &Path, word: &str) -> Result<BTreeSet<String>> {
    let forms = forms_of(word);
    let holds = |path: &PathBuf| {
        // A store's journal may go while we look.
        let bytes = std::fs::read(path).unwrap_or_default();
        forms.iter().any(|form| bytes.windows(form.len()).any(|window| window == form))
    };
    Ok(files(folder)?.iter().filter(|path| holds(path)).map(|path| path.display().to_string()).collect())
}

/// The files under a folder that have this name.
///
/// # Errors
/// If a folder cannot be read.
pub fn files_called(folder: &Path, name: &str) -> Result<Vec<PathBuf>> {
    let mut found = files(folder)?;
    found.retain(|path| path.file_name().is_some_and(|file| file == name));
    Ok(found)
}

fn files(folder: &Path) -> Result<Vec<PathBuf>> {
    let mut found = Vec::new();
    let mut folders = vec![folder.to_owned()];
    while let Some(folder) = folders.pop() {
        for entry in std::fs::read_dir(&folder).with_context(|| folder.display().to_string())? {
            let entry = entry?;
            let kind = entry.file_type()?;
            // A pipe is no file that holds something, and whoever reads it waits.
            match (kind.is_dir(), kind.is_file()) {
                (true, _) => folders.push(entry.path()),
                (false, true) => found.push(entry.path()),
                (false, false) => {}
            }
        }
    }
    Ok(found)
}

fn forms_of(word: &str) -> Vec<Vec<u8>> {
    let mut forms = vec![
        word.as_bytes().to_vec(),
        word.encode_utf16().flat_map(u16::to_le_bytes).collect(),
        word.encode_utf16().flat_map(u16::to_be_bytes).collect(),
    ];
    // A text that begins one or two bytes into a group of three looks different in base64.
    for shift in 0..3 {
        let shifted = [&b"\0\0"[..shift], word.as_bytes()].concat();
        let encoded = STANDARD_NO_PAD.encode(shifted).into_bytes();
        let (skip, ragged) = ([0, 2, 3][shift], usize::from(!(word.len() + shift).is_multiple_of(3)) * 2);
        forms.push(encoded[skip..encoded.len() - ragged].to_vec());
    }
    forms
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_word_is_found_in_every_form() -> Result<()> {
        let folder = tempfile::tempdir()?;
        let text = "some words about the cofferdam estimate and more";
        let base64 = |shift: usize| STANDARD_NO_PAD.encode(format!("{}{text}", "x".repeat(shift))).into_bytes();
        let wide: Vec<u8> = text.encode_utf16().flat_map(u16::to_le_bytes).collect();
        let contents = [
            text.as_bytes().to_vec(),
            wide,
            base64(0),
            base64(1),
            base64(2),
            text.replace("cofferdam", "wall").into_bytes(),
        ];
        std::fs::create_dir(folder.path().join("deep"))?;
        for (index, content) in contents.iter().enumerate() {
            std::fs::write(folder.path().join("deep").join(index.to_string()), content)?;
        }
        assert_eq!(files_that_hold(folder.path(), "cofferdam")?.len(), 5);
        Ok(())
    }
}
