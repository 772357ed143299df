//! The vault against a real gnome-keyring, in a private session for each test.
//!
//! A test starts its own binary again inside `tests/keyring-session.sh` and is the test proper there. It fails, rather
//! than being skipped, where the tools are missing; the script names the packages.
#![expect(clippy::unwrap_used, reason = "a helper of a test may fail it")]
#![cfg(target_os = "linux")]

use std::collections::HashMap;
use std::env;
use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

use chancery_vault::{ProfileKey, Vault, VaultError, derive};
use secret_service::EncryptionType;
use secret_service::blocking::SecretService;
use tempfile::TempDir;

const INSIDE: &str = "CHANCERY_KEYRING_TEST";

/// Runs the test `name` inside a private session, started with `options`; `inside` is the test proper.
fn in_session(options: &[&str], name: &str, inside: impl FnOnce()) {
    if env::var_os(INSIDE).is_some() {
        return inside();
    }
    let script = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../tests/keyring-session.sh");
    let output = Command::new(script)
        .args(options)
        .arg("--")
        .arg(env::current_exe().unwrap())
        .args(["--exact", name, "--nocapture"])
        .env(INSIDE, "1")
        .output()
        .unwrap();
    let told = String::from_utf8_lossy(&output.stdout);
    assert!(
        output.status.success() && told.contains("1 passed"),
        "{name} failed inside the session {options:?}:\n{told}\n{}",
        String::from_utf8_lossy(&output.stderr)
    );
}

/// Starts or replaces the session's keyring, unlocked or as it is found.
fn restart_keyring(unlocked: bool) {
    let mut keyring = Command::new("gnome-keyring-daemon");
    keyring.args(["--replace", "--components=secrets"]);
    if unlocked {
        keyring.arg("--unlock");
    }
    let mut child = keyring.stdin(Stdio::piped()).stdout(Stdio::null()).stderr(Stdio::null()).spawn().unwrap();
    let password = if unlocked { env::var("CHANCERY_KEYRING_PASSWORD").unwrap() } else { String::new() };
    child.stdin.take().unwrap().write_all(password.as_bytes()).unwrap();
    assert!(child.wait().unwrap().success());
    let deadline = Instant::now() + Duration::from_secs(10);
    while SecretService::connect(EncryptionType::Dh).is_err() {
        assert!(Instant::now() < deadline, "the keyring did not come back");
        std::thread::sleep(Duration::from_millis(20));
    }
}

fn keyring_file() -> PathBuf {
    PathBuf::from(env::var_os("XDG_DATA_HOME").unwrap()).join("keyrings/login.keyring")
}

fn same(first: &ProfileKey, second: &ProfileKey) -> bool {
    *derive(first, "test") == *derive(second, "test")
}

/// Puts `value` where the key of `profile` is kept, as another program could.
fn plant(profile: &str, value: &[u8], replace: bool) {
    let service = SecretService::connect(EncryptionType::Dh).unwrap();
    let collection = service.get_default_collection().unwrap();
    let attributes = HashMap::from([("service", "Chancery"), ("username", profile)]);
    collection.create_item("Chancery", attributes, value, replace, "text/plain").unwrap();
}

#[test]
fn a_key_is_made_found_and_deleted() {
    in_session(&[], "a_key_is_made_found_and_deleted", || {
        let vault = Vault::open();
        assert!(vault.load("first").unwrap().is_none());
        let first = vault.create("first").unwrap();
        let second = vault.create("second").unwrap();
        assert!(!same(&first, &second));
        assert!(same(&Vault::open().load("first").unwrap().unwrap(), &first));
        assert!(matches!(vault.create("first"), Err(VaultError::Exists)));
        assert!(same(&vault.load("first").unwrap().unwrap(), &first), "a refused creation changes nothing");
        vault.delete("first").unwrap();
        vault.delete("first").unwrap();
        assert!(vault.load("first").unwrap().is_none());
        assert!(same(&vault.load("second").unwrap().unwrap(), &second));
    });
}

#[test]
fn the_entry_is_hexadecimal_text_without_a_line_end() {
    in_session(&[], "the_entry_is_hexadecimal_text_without_a_line_end", || {
        Vault::open().create("first").unwrap();
        let service = SecretService::connect(EncryptionType::Dh).unwrap();
        let found = service.search_items(HashMap::from([("service", "Chancery"), ("username", "first")])).unwrap();
        assert_eq!(found.unlocked.len(), 1);
        let item = &found.unlocked[0];
        assert_eq!(item.get_label().unwrap(), "Chancery");
        let secret = item.get_secret().unwrap();
        assert_eq!(secret.len(), 64);
        assert!(secret.iter().all(u8::is_ascii_hexdigit));
        let stored = fs::read(keyring_file()).unwrap();
        assert!(!stored.windows(64).any(|window| window == secret), "the keyring's file is encrypted");
    });
}

#[test]
fn a_locked_keyring_keeps_its_key_until_it_is_unlocked() {
    in_session(&["--locked"], "a_locked_keyring_keeps_its_key_until_it_is_unlocked", || {
        restart_keyring(true);
        let vault = Vault::open();
        let key = vault.create("first").unwrap();
        restart_keyring(false);
        assert!(matches!(vault.load("first"), Err(VaultError::Locked(_))));
        assert!(matches!(vault.load("second"), Err(VaultError::Locked(_))), "locked is not the same as empty");
        assert!(matches!(vault.create("first"), Err(VaultError::Locked(_))));
        assert!(matches!(vault.create("second"), Err(VaultError::Locked(_))));
        assert!(matches!(vault.delete("first"), Err(VaultError::Locked(_))));
        // The same vault finds the keyring that was started and unlocked meanwhile.
        restart_keyring(true);
        assert!(same(&vault.load("first").unwrap().unwrap(), &key));
    });
}

#[test]
fn a_keyring_that_may_not_be_spoken_to_is_neither_locked_nor_empty() {
    in_session(&["--denied"], "a_keyring_that_may_not_be_spoken_to_is_neither_locked_nor_empty", || {
        let vault = Vault::open();
        assert!(matches!(vault.load("first"), Err(VaultError::Denied(_))), "{:?}", vault.load("first").map(drop));
        assert!(matches!(vault.create("first"), Err(VaultError::Denied(_))));
        assert!(matches!(vault.delete("first"), Err(VaultError::Denied(_))));
    });
}

#[test]
fn a_key_survives_the_session() {
    let home = TempDir::new().unwrap();
    let options = ["--home", home.path().to_str().unwrap()];
    // Inside, the temporary folder above is another one: what was derived is passed on in the home folder.
    in_session(&options, "a_key_survives_the_session", || {
        let vault = Vault::open();
        let note = PathBuf::from(env::var_os("HOME").unwrap()).join("derived");
        match vault.load("first").unwrap() {
            None => fs::write(note, *derive(&vault.create("first").unwrap(), "test")).unwrap(),
            Some(key) => {
                assert_eq!(fs::read(&note).unwrap(), *derive(&key, "test"));
                fs::write(note.with_extension("again"), b"").unwrap();
            }
        }
    });
    if env::var_os(INSIDE).is_none() {
        in_session(&options, "a_key_survives_the_session", || unreachable!());
        assert!(home.path().join("derived.again").exists(), "the second session found the first one's key");
    }
}

#[test]
fn an_emptied_keyring_has_no_key_and_takes_a_new_one() {
    in_session(&[], "an_emptied_keyring_has_no_key_and_takes_a_new_one", || {
        let vault = Vault::open();
        let key = vault.create("first").unwrap();
        fs::remove_file(keyring_file()).unwrap();
        restart_keyring(true);
        assert!(vault.load("first").unwrap().is_none());
        assert!(!same(&vault.create("first").unwrap(), &key));
        fs::remove_file(keyring_file()).unwrap();
        restart_keyring(false);
        assert!(vault.load("first").unwrap().is_none(), "no collection at all is empty, not locked");
        // To make a collection the service must ask for a password, and nothing here can.
        assert!(matches!(vault.create("first"), Err(VaultError::Locked(_))));
    });
}

#[test]
fn a_missing_keyring_is_found_once_it_is_started() {
    in_session(&["--none"], "a_missing_keyring_is_found_once_it_is_started", || {
        let vault = Vault::open();
        assert!(matches!(vault.load("first"), Err(VaultError::Absent(_))));
        assert!(matches!(vault.create("first"), Err(VaultError::Absent(_))));
        assert!(matches!(vault.delete("first"), Err(VaultError::Absent(_))));
        restart_keyring(true);
        let key = vault.create("first").unwrap();
        assert!(same(&vault.load("first").unwrap().unwrap(), &key));
    });
}

#[test]
fn a_missing_session_bus_is_a_missing_keyring() {
    in_session(&["--no-bus"], "a_missing_session_bus_is_a_missing_keyring", || {
        assert!(matches!(Vault::open().load("first"), Err(VaultError::Absent(_))));
        assert!(matches!(Vault::open().create("first"), Err(VaultError::Absent(_))));
    });
}

#[test]
fn a_damaged_entry_is_told_and_replaced_only_when_asked() {
    in_session(&[], "a_damaged_entry_is_told_and_replaced_only_when_asked", || {
        let vault = Vault::open();
        let good = "0123456789abcdef".repeat(4);
        for bad in ["", "not a key", &"0".repeat(63), &format!("{good}\n")] {
            plant("first", bad.as_bytes(), true);
            assert!(matches!(vault.load("first"), Err(VaultError::Damaged)), "{bad:?}");
            assert!(matches!(vault.create("first"), Err(VaultError::Exists)), "{bad:?}");
        }
        vault.delete("first").unwrap();
        assert!(vault.load("first").unwrap().is_none());
        plant("first", good.as_bytes(), true);
        plant("first", good.as_bytes(), false);
        assert!(matches!(vault.load("first"), Err(VaultError::Damaged)), "two entries claim to be the key");
        vault.delete("first").unwrap();
        vault.create("first").unwrap();
    });
}

#[test]
fn a_silent_service_counts_as_absent_in_time() {
    in_session(&["--none"], "a_silent_service_counts_as_absent_in_time", || {
        // Owns the name and answers nothing: a connection without objects leaves calls where they are.
        let silent = zbus::blocking::Connection::session().unwrap();
        silent.request_name("org.freedesktop.secrets").unwrap();
        let vault = Vault::with_patience(Duration::from_millis(300), Duration::from_secs(30));
        let start = Instant::now();
        assert!(matches!(vault.load("first"), Err(VaultError::Absent(_))));
        assert!(start.elapsed() < Duration::from_secs(5));
        silent.release_name("org.freedesktop.secrets").unwrap();
        restart_keyring(true);
        Vault::open().create("first").unwrap();
    });
}

#[test]
fn a_prompt_nobody_answers_counts_as_locked_in_time() {
    in_session(&["--locked"], "a_prompt_nobody_answers_counts_as_locked_in_time", || {
        // Stands where the desktop's password window would, and never shows one.
        let silent = zbus::blocking::Connection::session().unwrap();
        silent.request_name("org.gnome.keyring.SystemPrompter").unwrap();
        let vault = Vault::with_patience(Duration::from_secs(10), Duration::from_millis(500));
        let start = Instant::now();
        assert!(matches!(vault.load("first"), Err(VaultError::Locked(_))));
        assert!(start.elapsed() >= Duration::from_millis(500), "the prompt was waited for");
        assert!(start.elapsed() < Duration::from_secs(5));
        silent.release_name("org.gnome.keyring.SystemPrompter").unwrap();
        restart_keyring(true);
        let vault = Vault::open();
        assert!(vault.load("first").unwrap().is_none());
        vault.create("first").unwrap();
    });
}
