//! What an IT desk needs to help: versions, states, counts, sizes, and where in the code something went wrong.
//!
//! No content, no name and no token can get in, because nothing is written here but words of this program and numbers.
//! Of the log only the places are kept that wrote to it, never what they wrote.

use std::{
    collections::BTreeMap,
    fmt::Write as _,
    sync::{Mutex, PoisonError},
    time::{SystemTime, UNIX_EPOCH},
};

use chancery_media::file_name;
use chancery_protocol::{AccountState, FileSaved, PolicyProblem};
use matrix_sdk::{RoomState, encryption::VerificationState};
use tracing::{Level, Metadata};

use crate::{Inner, account::Account, error::EngineError, media};

/// More places than a healthy run has by far; what comes after is counted together.
const MOST_PLACES: usize = 200;

/// What is proposed where no name is left of the one that was asked for.
const FILE_NAME: &str = "diagnostics.txt";

/// A place in the code that wrote to the log: level, module, line.
type Place = (Level, &'static str, u32);

/// How often, and when last, in seconds since 1970.
type Heard = (u64, u64);

static PLACES: Mutex<BTreeMap<Place, Heard>> = Mutex::new(BTreeMap::new());

/// Notes that a place wrote to the log. What it wrote is not looked at.
pub fn note_place(metadata: &Metadata<'static>) {
    let place = (*metadata.level(), metadata.target(), metadata.line().unwrap_or_default());
    let mut places = PLACES.lock().unwrap_or_else(PoisonError::into_inner);
    let place =
        if places.len() < MOST_PLACES || places.contains_key(&place) { place } else { (Level::ERROR, "others", 0) };
    let heard = places.entry(place).or_default();
    *heard = (heard.0.saturating_add(1), seconds());
}

fn seconds() -> u64 {
    SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default().as_secs()
}

/// Writes everything down.
pub(crate) async fn read(inner: &Inner) -> String {
    let mut text = String::from("Chancery diagnostics\n");
    let mut line = |name: &str, value: &dyn std::fmt::Display| {
        // Writing to a string does not fail.
        let _ = writeln!(text, "{name}: {value}");
    };
    line("version", &env!("CARGO_PKG_VERSION"));
    line("written at, seconds since 1970", &seconds());
    for (name, value) in &inner.config.facts {
        line(name, value);
    }
    line("account", &state_word(&inner.state.borrow()));
    if let Some(account) = inner.account.read().await.clone() {
        of_account(&account, &mut line).await;
    }
    of_policy(inner, &mut line);
    let places = PLACES.lock().unwrap_or_else(PoisonError::into_inner);
    for ((level, module, number), (times, last)) in &*places {
        line(&format!("log {level} {module}:{number}"), &format!("{times} times, last {last}"));
    }
    text
}

async fn of_account(account: &Account, line: &mut impl FnMut(&str, &dyn std::fmt::Display)) {
    line("connection", &format!("{:?}", *account.connection.borrow()));
    line("gate", &format!("{:?}", *account.gate.borrow()));
    let encryption = account.client.encryption();
    line("device confirmed", &(encryption.verification_state().get() == VerificationState::Verified));
    let complete = encryption.cross_signing_status().await.is_some_and(|status| status.is_complete());
    line("identity on this device", &complete);
    line("recovery", &format!("{:?}", encryption.recovery().state()));
    line("backup of keys", &format!("{:?}", encryption.backups().state()));
    let rooms = account.client.rooms();
    let count = |state| rooms.iter().filter(|room| room.state() == state).count();
    line("rooms", &count(RoomState::Joined));
    line("invitations", &count(RoomState::Invited));
    let encrypted = rooms.iter().filter(|room| room.encryption_state().is_encrypted()).count();
    line("rooms known to be encrypted", &encrypted);
    match account.client.send_queue().local_echoes().await {
        Ok(echoes) => line("unsent messages", &echoes.values().map(Vec::len).sum::<usize>()),
        Err(_) => line("unsent messages", &"cannot be counted"),
    }
    match media::usage(&account.media).await {
        Ok(usage) => {
            line("bytes of media", &usage.media);
            line("bytes of messages", &usage.messages);
            line("bytes of keys and rooms", &usage.account);
        }
        Err(_) => line("bytes", &"cannot be counted"),
    }
}

/// Who decides each setting, and what kind of mistakes there are; the values name servers and files.
fn of_policy(inner: &Inner, line: &mut impl FnMut(&str, &dyn std::fmt::Display)) {
    let report = inner.policies.now().report();
    for decided in report.lines {
        let name = serde_json::to_value(decided.key).ok();
        let name = name.as_ref().and_then(serde_json::Value::as_str).unwrap_or_default();
        line(&format!("policy {name}"), &format!("{:?}", decided.source));
    }
    for fault in report.faults {
        let kind = match fault.problem {
            PolicyProblem::Unreadable => "a file that cannot be read",
            PolicyProblem::NotJson { .. } => "a file that is no JSON",
            PolicyProblem::NotSettings => "a file without settings",
            PolicyProblem::UnknownKey { .. } => "a setting that is unknown",
            PolicyProblem::Invalid { .. } => "a value that cannot be",
            PolicyProblem::NotForServers { .. } => "a server that decides too much",
            PolicyProblem::FileUnusable { .. } => "a file named by a setting that cannot be used",
        };
        line("policy fault", &kind);
    }
}

fn state_word(state: &AccountState) -> &'static str {
    match state {
        AccountState::Starting => "starting",
        AccountState::SignedOut => "signed out",
        AccountState::Closed { .. } => "closed: the keyring",
        AccountState::Damaged { .. } => "damaged",
        AccountState::NotAllowed { .. } => "its server is not allowed",
        AccountState::SignedIn { .. } => "signed in",
    }
}

/// Asks where, proposing a name, and saves.
pub(crate) async fn save(inner: &Inner, name: &str) -> Result<FileSaved, EngineError> {
    let proposed = file_name(name).unwrap_or_else(|| FILE_NAME.to_owned());
    let Some(path) = inner.config.dialogues.save(proposed).await else {
        return Ok(FileSaved { name: None });
    };
    tokio::fs::write(&path, read(inner).await).await?;
    Ok(FileSaved { name: path.file_name().map(|name| name.to_string_lossy().into_owned()) })
}
