//! Sealed files against a real file system.
#![expect(clippy::unwrap_used, reason = "a helper of a test may fail it")]

use std::fs;
use std::path::PathBuf;

use chancery_vault::{MAX_SEALED_BYTES, ProfileKey, SealedFile, SealedFileError};
use proptest::prelude::*;
use tempfile::TempDir;

const HEAD_BYTES: usize = 1 + 4 + 24;

fn key() -> ProfileKey {
    ProfileKey::from_bytes([7; 32])
}

fn place() -> (TempDir, PathBuf) {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("session");
    (folder, path)
}

#[test]
fn an_absent_file_is_none() {
    let (_folder, path) = place();
    let file = SealedFile::new(path, &key(), "session");
    assert!(file.read().unwrap().is_none());
    file.erase().unwrap();
}

#[test]
fn what_was_written_is_read_by_the_next_start() {
    let (folder, path) = place();
    SealedFile::new(&path, &key(), "session").write(b"token").unwrap();
    let file = SealedFile::new(&path, &key(), "session");
    assert_eq!(file.read().unwrap().unwrap().as_slice(), b"token");
    file.write(b"").unwrap();
    assert_eq!(file.read().unwrap().unwrap().as_slice(), b"");
    file.erase().unwrap();
    assert!(file.read().unwrap().is_none());
    assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 0, "nothing is left behind");
}

#[test]
fn the_disk_sees_nothing_readable_and_never_the_same_bytes_twice() {
    let (_folder, path) = place();
    let file = SealedFile::new(&path, &key(), "session");
    file.write(b"canary canary canary").unwrap();
    let first = fs::read(&path).unwrap();
    file.write(b"canary canary canary").unwrap();
    let second = fs::read(&path).unwrap();
    assert!(!first.windows(6).any(|window| window == b"canary"));
    assert_ne!(first[5..], second[5..]);
}

#[test]
fn another_key_or_label_is_foreign() {
    let (_folder, path) = place();
    SealedFile::new(&path, &key(), "session").write(b"token").unwrap();
    let other_key = SealedFile::new(&path, &ProfileKey::from_bytes([8; 32]), "session");
    let other_label = SealedFile::new(&path, &key(), "drafts");
    assert!(matches!(other_key.read(), Err(SealedFileError::Foreign)));
    assert!(matches!(other_label.read(), Err(SealedFileError::Foreign)));
}

#[test]
fn too_much_is_refused_and_the_old_content_stays() {
    let (_folder, path) = place();
    let file = SealedFile::new(&path, &key(), "session");
    file.write(b"token").unwrap();
    let error = file.write(&vec![0; MAX_SEALED_BYTES + 1]).unwrap_err();
    assert!(matches!(error, SealedFileError::TooLarge(size) if size == MAX_SEALED_BYTES as u64 + 1));
    assert_eq!(file.read().unwrap().unwrap().as_slice(), b"token");
}

#[test]
fn a_crash_before_the_rename_leaves_the_old_content() {
    let (folder, path) = place();
    let file = SealedFile::new(&path, &key(), "session");
    file.write(b"old").unwrap();
    fs::write(folder.path().join("session.new"), b"half a fi").unwrap();
    assert_eq!(file.read().unwrap().unwrap().as_slice(), b"old");
    file.write(b"new").unwrap();
    assert_eq!(file.read().unwrap().unwrap().as_slice(), b"new");
    assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 1, "the leftover is gone");
}

#[test]
fn a_failed_replacement_leaves_no_half_file() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("session");
    // A rename cannot replace a folder that is not empty: the last step of a write fails, on every system.
    fs::create_dir_all(path.join("inside")).unwrap();
    let file = SealedFile::new(&path, &key(), "session");
    assert!(matches!(file.write(b"token"), Err(SealedFileError::Io(_))));
    assert!(!folder.path().join("session.new").exists());
}

#[test]
fn a_missing_folder_is_an_error_of_the_file_system() {
    let (folder, _) = place();
    let file = SealedFile::new(folder.path().join("absent").join("session"), &key(), "session");
    assert!(matches!(file.write(b"token"), Err(SealedFileError::Io(_))));
}

#[cfg(unix)]
#[test]
fn only_the_owner_may_read() {
    use std::os::unix::fs::PermissionsExt;

    let (_folder, path) = place();
    fs::write(&path, b"open to all").unwrap();
    fs::set_permissions(&path, fs::Permissions::from_mode(0o644)).unwrap();
    SealedFile::new(&path, &key(), "session").write(b"token").unwrap();
    assert_eq!(fs::metadata(&path).unwrap().permissions().mode() & 0o777, 0o600);
}

#[test]
fn debug_shows_no_key() {
    let shown = format!("{:?}", SealedFile::new("session", &key(), "session"));
    assert_eq!(shown, r#"SealedFile { path: "session", label: "session", .. }"#);
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn any_content_round_trips(content in prop::collection::vec(any::<u8>(), 0..4096)) {
        let (_folder, path) = place();
        let file = SealedFile::new(&path, &key(), "session");
        file.write(&content).unwrap();
        let read = file.read().unwrap().unwrap();
        prop_assert_eq!(read.as_slice(), content.as_slice());
    }

    #[test]
    fn every_changed_bit_is_seen(content in prop::collection::vec(any::<u8>(), 0..64), place_in: prop::sample::Index, bit in 0..8_u8) {
        let (_folder, path) = place();
        let file = SealedFile::new(&path, &key(), "session");
        file.write(&content).unwrap();
        let mut sealed = fs::read(&path).unwrap();
        let index = place_in.index(sealed.len());
        sealed[index] ^= 1 << bit;
        fs::write(&path, &sealed).unwrap();
        let error = file.read().unwrap_err();
        match index {
            0 => prop_assert!(matches!(error, SealedFileError::UnknownVersion(_))),
            1..5 => prop_assert!(matches!(
                error,
                SealedFileError::Foreign | SealedFileError::Truncated | SealedFileError::TooLarge(_)
            )),
            _ => prop_assert!(matches!(error, SealedFileError::Foreign)),
        }
    }

    #[test]
    fn every_cut_is_told_apart_from_tampering(content in prop::collection::vec(any::<u8>(), 0..64), cut: prop::sample::Index) {
        let (_folder, path) = place();
        let file = SealedFile::new(&path, &key(), "session");
        file.write(&content).unwrap();
        let sealed = fs::read(&path).unwrap();
        prop_assert_eq!(sealed.len(), HEAD_BYTES + content.len() + 16);
        fs::write(&path, &sealed[..cut.index(sealed.len())]).unwrap();
        prop_assert!(matches!(file.read(), Err(SealedFileError::Truncated)));
    }

    #[test]
    fn an_appended_tail_is_seen(tail in prop::collection::vec(any::<u8>(), 1..64)) {
        let (_folder, path) = place();
        let file = SealedFile::new(&path, &key(), "session");
        file.write(b"token").unwrap();
        let longer = [fs::read(&path).unwrap(), tail].concat();
        fs::write(&path, longer).unwrap();
        prop_assert!(matches!(file.read(), Err(SealedFileError::Foreign)));
    }

    #[test]
    fn any_bytes_are_refused_without_a_panic(bytes in prop::collection::vec(any::<u8>(), 0..256)) {
        let (_folder, path) = place();
        fs::write(&path, &bytes).unwrap();
        prop_assert!(SealedFile::new(&path, &key(), "session").read().is_err());
    }
}
