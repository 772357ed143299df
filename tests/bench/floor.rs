//! What the bare machine needs for a message: the limit of every other figure.

use std::time::Duration;

use anyhow::{Context, Result};
use rusqlite::Connection;
use serde_json::{Value, json};
use vodozemac::megolm::{GroupSession, InboundGroupSession, SessionConfig};

use crate::report::{Report, clock};

/// As many messages as a morning away leaves.
const MESSAGES: u32 = 10_000;

/// As many of them share a session.
const PER_SESSION: u32 = 100;

/// About what an encrypted message weighs.
const ROW_BYTES: usize = 700;

pub(crate) fn measure() -> Result<Report> {
    let mut report = Report::begin("floor", "What one message costs the bare machine, median of ten runs of 10,000.")?;
    let text = event("The cofferdam comes out on Monday, weather permitting").to_string();
    report.time("Megolm encrypt", MESSAGES, || {
        let mut session = GroupSession::new(SessionConfig::version_1());
        clock(|| {
            for _ in 0..MESSAGES {
                session.encrypt(&text);
            }
            Ok(())
        })
    })?;
    report.time("Megolm decrypt, in order, 100 to a session", MESSAGES, || decrypt(&text, MESSAGES))?;
    report.time("SQLite insert of 700 bytes, one transaction", MESSAGES, || insert(MESSAGES, true))?;
    report.time("SQLite insert of 700 bytes, a transaction each, NORMAL", MESSAGES / 10, || {
        insert(MESSAGES / 10, false)
    })?;
    report.time("JSON parse of an event", MESSAGES, || {
        clock(|| {
            for _ in 0..MESSAGES {
                std::hint::black_box(serde_json::from_str::<Value>(&text)?);
            }
            Ok(())
        })
    })?;
    Ok(report)
}

/// What so many messages cost to decrypt and to keep.
pub(crate) fn read_and_keep(messages: u32) -> Result<Duration> {
    let text = event("The cofferdam comes out on Monday, weather permitting").to_string();
    Ok(decrypt(&text, messages)? + insert(messages, true)?)
}

fn event(body: &str) -> Value {
    json!({
        "type": "m.room.message",
        "room_id": "!mGzXKTCRSpCBbkmFHG:works.gov.example",
        "content": { "msgtype": "m.text", "body": body, "m.mentions": {} },
    })
}

fn decrypt(text: &str, count: u32) -> Result<Duration> {
    let mut sessions = Vec::new();
    for _ in 0..count / PER_SESSION {
        let mut outbound = GroupSession::new(SessionConfig::version_1());
        let inbound = InboundGroupSession::new(&outbound.session_key(), SessionConfig::version_1());
        let messages: Vec<_> = (0..PER_SESSION).map(|_| outbound.encrypt(text)).collect();
        sessions.push((inbound, messages));
    }
    clock(|| {
        for (session, messages) in &mut sessions {
            for message in messages {
                session.decrypt(message).context("a message does not decrypt")?;
            }
        }
        Ok(())
    })
}

fn insert(count: u32, at_once: bool) -> Result<Duration> {
    let folder = tempfile::tempdir()?;
    let database = Connection::open(folder.path().join("floor.sqlite3"))?;
    database.pragma_update(None, "journal_mode", "WAL")?;
    database.pragma_update(None, "synchronous", "NORMAL")?;
    database.execute("CREATE TABLE event (id INTEGER PRIMARY KEY, content BLOB NOT NULL)", [])?;
    let row = vec![7_u8; ROW_BYTES];
    clock(|| {
        if at_once {
            database.execute_batch("BEGIN")?;
        }
        let mut insert = database.prepare("INSERT INTO event (content) VALUES (?1)")?;
        for _ in 0..count {
            insert.execute([&row])?;
        }
        if at_once {
            database.execute_batch("COMMIT")?;
        }
        Ok(())
    })
}
