//! Decrypting messages: what the engine decrypts with, beside what matrix-js-sdk does and beside vodozemac alone.

use std::{fs, path::Path, process::Command, sync::Arc, time::Instant};

use anyhow::{Context, Result};
use matrix_sdk::{
    SqliteCryptoStore, SqliteEventCacheStore, SqliteStoreConfig,
    deserialized_responses::TimelineEvent,
    linked_chunk::{ChunkIdentifier, LinkedChunkId, Position, Update},
    ruma::{OwnedRoomId, room_id, serde::Raw},
};
use matrix_sdk_base::{
    crypto::{
        DecryptionSettings, OlmMachine, OlmMachineBuilder, TrustRequirement, olm::ExportedRoomKey,
        types::events::room::encrypted::EncryptedEvent,
    },
    event_cache::store::EventCacheStore,
};
use serde::Serialize;
use serde_json::{Value, json, value::RawValue};
use vodozemac::{
    Curve25519PublicKey, Curve25519SecretKey,
    megolm::{GroupSession, InboundGroupSession, MegolmMessage, SessionConfig},
};

use crate::report::Report;

const SESSIONS: usize = 100;
const PER_SESSION: usize = 100;

const RUNS: usize = 10;

/// What one page of history holds.
const PAGE: usize = 50;

/// The folder of the peer, below the project's.
const PEER: &str = "tests/peers/js";

pub(crate) async fn measure() -> Result<Report> {
    let about = "10,000 messages of 100 sessions, microseconds for one, in turns. Ours: what the engine decrypts with, and the \
                 same with its encrypted stores of keys and events, 50 events at a time. Peer: what matrix-js-sdk uses, \
                 as WebAssembly in Node, everything in memory. Limit: vodozemac alone.";
    let mut report = Report::begin("decrypt", about)?;
    let folder = tempfile::tempdir()?;
    let (mut memory, mut kept, mut wasm, mut raw) = (Vec::new(), Vec::new(), Vec::new(), Vec::new());
    for _ in 0..RUNS {
        let fixture = Fixture::make()?;
        let file = folder.path().join("fixture.json");
        fs::write(&file, serde_json::to_string(&fixture)?)?;
        memory.push(in_memory(&fixture).await?);
        kept.push(persisted(&fixture, &folder.path().join("store")).await?);
        wasm.push(as_wasm(&file)?);
        raw.push(alone(&fixture)?);
    }
    report.compare("In memory", "µs", &memory, Some(("vodozemac alone", &raw)), None)?;
    report.compare("In memory, beside js-sdk's", "µs", &memory, Some(("wasm", &wasm)), Some(0.5))?;
    report.compare("Decrypted and kept", "µs", &kept, Some(("vodozemac alone", &raw)), Some(3.0))?;
    report.compare("Decrypted and kept, beside js-sdk's", "µs", &kept, Some(("wasm, in memory", &wasm)), Some(0.5))?;
    Ok(report)
}

/// Encrypted messages, and the keys to them.
#[derive(Serialize)]
struct Fixture {
    user: String,
    device: String,
    room: OwnedRoomId,
    keys: Vec<Value>,
    events: Vec<Value>,
    #[serde(skip)]
    sessions: Vec<(InboundGroupSession, Vec<MegolmMessage>)>,
}

impl Fixture {
    fn make() -> Result<Self> {
        let room = room_id!("!mGzXKTCRSpCBbkmFHG:works.gov.example").to_owned();
        let sender_key = Curve25519PublicKey::from(&Curve25519SecretKey::new()).to_base64();
        let (mut keys, mut events, mut sessions) = (Vec::new(), Vec::new(), Vec::new());
        for session in 0..SESSIONS {
            let mut outbound = GroupSession::new(SessionConfig::version_1());
            let mut inbound = InboundGroupSession::new(&outbound.session_key(), SessionConfig::version_1());
            let exported = inbound.export_at(0).context("a fresh session starts at its first message")?;
            keys.push(json!({
                "algorithm": "m.megolm.v1.aes-sha2",
                "room_id": room,
                "sender_key": sender_key,
                "session_id": outbound.session_id(),
                "session_key": exported.to_base64(),
                "sender_claimed_keys": {},
                "forwarding_curve25519_key_chain": [],
            }));
            let mut messages = Vec::new();
            for number in 0..PER_SESSION {
                let plain = json!({
                    "type": "m.room.message",
                    "room_id": room,
                    "content": {
                        "msgtype": "m.text",
                        "body": format!("Message {number}: the cofferdam comes out on Monday, weather permitting"),
                        "m.mentions": {},
                    },
                });
                let message = outbound.encrypt(plain.to_string());
                let when = 1_700_000_000_000_u64 + u64::try_from(events.len())?;
                events.push(json!({
                    "type": "m.room.encrypted",
                    "event_id": format!("$event-{session}-{number}"),
                    "room_id": room,
                    "sender": "@anna:works.gov.example",
                    "origin_server_ts": when,
                    "content": {
                        "algorithm": "m.megolm.v1.aes-sha2",
                        "ciphertext": message.to_base64(),
                        "session_id": outbound.session_id(),
                        "sender_key": sender_key,
                        "device_id": "SENDER",
                    },
                }));
                messages.push(message);
            }
            sessions.push((inbound, messages));
        }
        let (user, device) = ("@bela:works.gov.example".to_owned(), "READER".to_owned());
        Ok(Self { user, device, room, keys, events, sessions })
    }

    /// The events as they come from the server: text that nobody has read.
    fn raw(&self) -> Result<Vec<Raw<EncryptedEvent>>> {
        let raw = |event: &Value| Ok(Raw::from_json(RawValue::from_string(event.to_string())?));
        self.events.iter().map(raw).collect()
    }

    async fn give_keys(&self, machine: &OlmMachine) -> Result<()> {
        let keys: Vec<ExportedRoomKey> = serde_json::from_value(json!(self.keys))?;
        let imported = machine.store().import_exported_room_keys(keys, |_, _| {}).await?;
        anyhow::ensure!(imported.imported_count == SESSIONS, "only {} keys came in", imported.imported_count);
        Ok(())
    }

    fn builder(&self) -> Result<OlmMachineBuilder> {
        let user = matrix_sdk::ruma::UserId::parse(&self.user)?;
        Ok(OlmMachineBuilder::new(&user, self.device.as_str().into()))
    }
}

/// As the engine has it unless a policy asks for more.
const SETTINGS: DecryptionSettings =
    DecryptionSettings { sender_device_trust_requirement: TrustRequirement::CrossSignedOrLegacy };

async fn in_memory(fixture: &Fixture) -> Result<f64> {
    let machine = fixture.builder()?.build().await?;
    fixture.give_keys(&machine).await?;
    let events = fixture.raw()?;
    let begun = Instant::now();
    for event in &events {
        machine.decrypt_room_event(event, &fixture.room, &SETTINGS).await?;
    }
    Ok(for_one(begun))
}

async fn persisted(fixture: &Fixture, folder: &Path) -> Result<f64> {
    if folder.exists() {
        fs::remove_dir_all(folder)?;
    }
    let config = SqliteStoreConfig::new(folder).key(Some(&[7; 32]));
    let store = Arc::new(SqliteCryptoStore::open_with_config(&config).await?);
    let cache = SqliteEventCacheStore::open_with_config(&config).await?;
    let machine = fixture.builder()?.with_crypto_store(store).build().await?;
    fixture.give_keys(&machine).await?;
    let events = fixture.raw()?;
    let begun = Instant::now();
    let mut previous = None;
    for (number, page) in (0..).zip(events.chunks(PAGE)) {
        let mut items = Vec::new();
        for event in page {
            let decrypted = machine.decrypt_room_event(event, &fixture.room, &SETTINGS).await?;
            items.push(TimelineEvent::from_decrypted(decrypted, None));
        }
        let new = ChunkIdentifier::new(number);
        let updates = vec![
            Update::NewItemsChunk { previous, new, next: None },
            Update::PushItems { at: Position::new(new, 0), items },
        ];
        cache.handle_linked_chunk_updates(LinkedChunkId::Room(&fixture.room), updates).await?;
        previous = Some(new);
    }
    Ok(for_one(begun))
}

fn as_wasm(fixture: &Path) -> Result<f64> {
    let output = Command::new("node").arg("decrypt.mjs").arg(fixture).current_dir(PEER).output().context("node")?;
    let said = String::from_utf8_lossy(&output.stdout);
    said.trim().parse().with_context(|| format!("the peer: {}", String::from_utf8_lossy(&output.stderr)))
}

fn alone(fixture: &Fixture) -> Result<f64> {
    let mut sessions: Vec<_> = fixture
        .sessions
        .iter()
        .map(|(session, messages)| (InboundGroupSession::from_pickle(session.pickle()), messages))
        .collect();
    let begun = Instant::now();
    for (session, messages) in &mut sessions {
        for message in *messages {
            session.decrypt(message).context("a message does not decrypt")?;
        }
    }
    Ok(for_one(begun))
}

/// Microseconds for one of the messages.
fn for_one(begun: Instant) -> f64 {
    #[expect(clippy::cast_precision_loss, reason = "ten thousand")]
    let count = (SESSIONS * PER_SESSION) as f64;
    begun.elapsed().as_secs_f64() * 1e6 / count
}
