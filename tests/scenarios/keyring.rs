//! The keyring that holds the key to everything: away, locked, emptied, and back.
//!
//! The keyring is one for the whole session, so each of these tests runs itself again in a session of its own.

use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

use anyhow::{Context, Result, ensure};
use chancery_protocol::{AccountSignOut, AccountState, ErrorCode, Gate, KeyringTrouble, Nothing};
use chancery_tests::headless::{Official, operation, told};
use chancery_vault::{Vault, VaultError};

use crate::account::{set_aside, walk};
use crate::cast::Cast;

const INSIDE: &str = "CHANCERY_KEYRING_SCENARIO";

/// Runs the test `name` inside a private session. False there, where the test proper is to go on.
fn runs_elsewhere(name: &str) -> Result<bool> {
    if std::env::var_os(INSIDE).is_some() {
        return Ok(false);
    }
    let script = Path::new(env!("CARGO_MANIFEST_DIR")).join("keyring-session.sh");
    let output = Command::new(script)
        .arg("--")
        .arg(std::env::current_exe()?)
        .args(["--exact", name, "--nocapture"])
        .env(INSIDE, "1")
        .output()?;
    let said = String::from_utf8_lossy(&output.stdout);
    ensure!(
        output.status.success() && said.contains("1 passed"),
        "{name} failed inside its session:\n{said}\n{}",
        String::from_utf8_lossy(&output.stderr)
    );
    Ok(true)
}

/// Starts or replaces the session's keyring, unlocked or as it is found.
fn start_keyring(unlocked: bool) -> Result<()> {
    let mut keyring = Command::new("gnome-keyring-daemon");
    keyring.args(["--replace", "--components=secrets"]);
    if unlocked {
        keyring.arg("--unlock");
    }
    let mut child = keyring.stdin(Stdio::piped()).stdout(Stdio::null()).stderr(Stdio::null()).spawn()?;
    let password = if unlocked { std::env::var("CHANCERY_KEYRING_PASSWORD")? } else { String::new() };
    child.stdin.take().context("no input")?.write_all(password.as_bytes())?;
    ensure!(child.wait()?.success(), "the keyring did not start");
    let vault = Vault::open();
    until("the keyring answers", || !matches!(vault.load("nobody"), Err(VaultError::Absent(_))))
}

/// Ends the session's keyring.
fn stop_keyring() -> Result<()> {
    let asked = Command::new("dbus-send")
        .args(["--session", "--print-reply=literal", "--dest=org.freedesktop.DBus", "/org/freedesktop/DBus"])
        .args(["org.freedesktop.DBus.GetConnectionUnixProcessID", "string:org.freedesktop.secrets"])
        .output()?;
    let answer = String::from_utf8_lossy(&asked.stdout).trim().replace("uint32 ", "");
    ensure!(Command::new("kill").arg(answer.trim()).status()?.success(), "no keyring to end: {answer}");
    let vault = Vault::open();
    until("the keyring is gone", || matches!(vault.load("nobody"), Err(VaultError::Absent(_))))
}

fn until(what: &str, done: impl Fn() -> bool) -> Result<()> {
    let begun = Instant::now();
    while !done() {
        ensure!(begun.elapsed() < Duration::from_secs(10), "{what}: not within ten seconds");
        std::thread::sleep(Duration::from_millis(20));
    }
    Ok(())
}

fn keyring_file() -> Result<PathBuf> {
    Ok(PathBuf::from(std::env::var_os("XDG_DATA_HOME").context("no data folder")?).join("keyrings/login.keyring"))
}

async fn closed(official: &Official, wanted: KeyringTrouble) -> Result<()> {
    let what = format!("closed, {wanted:?}");
    official.state(&what, |state| matches!(state, AccountState::Closed { trouble, .. } if *trouble == wanted)).await?;
    Ok(())
}

async fn retry(official: &Official) -> Result<()> {
    official.engine.account_retry(Nothing {}).await.map_err(told)?;
    Ok(())
}

#[tokio::test]
async fn without_its_key_the_data_waits_and_opens_once_the_key_is_back() -> Result<()> {
    if runs_elsewhere("keyring::without_its_key_the_data_waits_and_opens_once_the_key_is_back")? {
        return Ok(());
    }
    let mut cast = Cast::meet().await?;
    cast.peer.say(cast.room.as_str(), "Behind lock and key").await?;
    cast.official.read(&cast.conversation, "Behind lock and key").await?;
    let profile = cast.official.profile.clone();
    let name = std::fs::read_to_string(profile.join("data/account/key-name"))?;

    let closed_profile = cast.official.close().await;
    stop_keyring()?;
    let official = closed_profile.open().await?;
    closed(&official, KeyringTrouble::Absent).await?;
    let listed = official.open_list().await;
    assert!(listed.is_err(), "nothing is shown without the key");

    start_keyring(false)?;
    retry(&official).await?;
    closed(&official, KeyringTrouble::Locked).await?;

    start_keyring(true)?;
    retry(&official).await?;
    cast.official = official;
    cast.reopen().await.context("it opens once the keyring is unlocked")?;
    cast.official.read(&cast.conversation, "Behind lock and key").await?;

    // Emptied, and then restored from a copy of the keyring.
    let closed_profile = cast.official.close().await;
    let copy = std::fs::read(keyring_file()?)?;
    Vault::open().delete(name.trim())?;
    let official = closed_profile.open().await?;
    closed(&official, KeyringTrouble::Emptied).await?;
    retry(&official).await?;
    closed(&official, KeyringTrouble::Emptied).await?;
    assert!(profile.join("data/account/store").exists(), "nothing is deleted unasked");
    stop_keyring()?;
    std::fs::write(keyring_file()?, copy)?;
    start_keyring(true)?;
    retry(&official).await?;
    cast.official = official;
    cast.reopen().await.context("it opens once the key is back")?;
    cast.official.read(&cast.conversation, "Behind lock and key").await?;
    assert_eq!(cast.official.gate(|gate| *gate == Gate::Open).await?, Gate::Open);
    Ok(())
}

#[tokio::test]
async fn data_without_its_key_is_set_aside_and_one_signs_in_again() -> Result<()> {
    if runs_elsewhere("keyring::data_without_its_key_is_set_aside_and_one_signs_in_again")? {
        return Ok(());
    }
    let Cast { official, jonas, .. } = Cast::meet().await?;
    let server = jonas.user_id.split_once(':').map_or("", |(_, server)| server);
    let profile = official.profile.clone();
    let name = std::fs::read_to_string(profile.join("data/account/key-name"))?;
    let closed_profile = official.close().await;
    Vault::open().delete(name.trim())?;
    let official = closed_profile.open().await?;
    closed(&official, KeyringTrouble::Emptied).await?;
    let refused = official.sign_in_at(server, &jonas).await.expect_err("the old data is in the way");
    assert!(refused.to_string().contains("AlreadySignedIn"), "{refused}");

    let request = AccountSignOut { operation: operation() };
    official.engine.account_set_aside(request).await.map_err(told)?;
    official.state("signed out", |state| *state == AccountState::SignedOut).await?;
    let aside = set_aside(&profile)?;
    assert_eq!(aside.len(), 1, "{aside:?}");
    assert!(profile.join("data").join(&aside[0]).join("store").exists(), "the old store is kept");

    // Without a keyring nobody signs in: nothing could be kept safely.
    stop_keyring()?;
    let refused = official.sign_in_at(server, &jonas).await.expect_err("there is no keyring");
    let wanted = format!("{:?}", ErrorCode::Keyring { trouble: KeyringTrouble::Absent });
    assert!(refused.to_string().contains(&wanted), "{refused}");
    start_keyring(true)?;
    official.sign_in_at(server, &jonas).await?;
    official.gate(|gate| matches!(gate, Gate::EnterRecoveryCode { available: true })).await?;
    assert_eq!(set_aside(&profile)?, aside, "and still kept");
    Ok(())
}

#[tokio::test]
async fn signing_out_without_a_keyring_erases_the_data_and_later_the_key() -> Result<()> {
    if runs_elsewhere("keyring::signing_out_without_a_keyring_erases_the_data_and_later_the_key")? {
        return Ok(());
    }
    let Cast { official, jonas, .. } = Cast::meet().await?;
    let server = jonas.user_id.split_once(':').map_or("", |(_, server)| server);
    let profile = official.profile.clone();
    for later in ["the next start", "the next sign-in"] {
        let key_name = std::fs::read_to_string(profile.join("data/account/key-name"))?;
        stop_keyring()?;
        let request = AccountSignOut { operation: operation() };
        official.engine.account_sign_out(request).await.map_err(told)?;
        official.state("signed out", |state| *state == AccountState::SignedOut).await?;
        assert_eq!(walk(&profile)?, 1, "all that is left is the name of the key");

        start_keyring(true)?;
        assert!(Vault::open().load(key_name.trim())?.is_some(), "the keyring that was away still holds the key");
        if later == "the next start" {
            retry(&official).await?;
            official.state("still signed out", |state| *state == AccountState::SignedOut).await?;
            assert_eq!(walk(&profile)?, 0, "nothing is left");
        }
        official.sign_in_at(server, &jonas).await?;
        official.gate(|gate| matches!(gate, Gate::EnterRecoveryCode { available: true })).await?;
        assert!(Vault::open().load(key_name.trim())?.is_none(), "{later} deletes the key");
    }
    Ok(())
}

#[tokio::test]
async fn data_with_a_part_missing_is_not_deleted_unasked() -> Result<()> {
    if runs_elsewhere("keyring::data_with_a_part_missing_is_not_deleted_unasked")? {
        return Ok(());
    }
    let mut cast = Cast::meet().await?;
    cast.peer.say(cast.room.as_str(), "Still there").await?;
    cast.official.read(&cast.conversation, "Still there").await?;
    let server = cast.jonas.user_id.split_once(':').map_or("", |(_, server)| server).to_owned();
    let account = cast.official.profile.join("data/account");
    for part in ["session", "key-name"] {
        let closed_profile = cast.official.close().await;
        std::fs::rename(account.join(part), account.join("elsewhere"))?;
        let official = closed_profile.open().await?;
        official.state("damaged", |state| matches!(state, AccountState::Damaged { .. })).await?;
        let refused = official.sign_in_at(&server, &cast.jonas).await.expect_err("the data is in the way");
        assert!(refused.to_string().contains("AlreadySignedIn"), "{refused}");
        std::fs::rename(account.join("elsewhere"), account.join(part))?;
        retry(&official).await?;
        cast.official = official;
        cast.reopen().await.with_context(|| format!("it opens once {part} is back"))?;
        cast.official.read(&cast.conversation, "Still there").await?;
    }
    Ok(())
}
