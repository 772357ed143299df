//! Decrypting messages: what the engine decrypts with, beside what matrix-js-sdk does and beside vodozemac alone.

use std::{fs, path::Path, process::Command, sync::Arc, time::Instant};

use anyhow::{Context, Result};
use chancery_engine::store_settings;
use matrix_sdk::{
    SqliteCryptoStore, SqliteEventCacheStore,
    deserialized_responses::TimelineEvent,
    linked_chunk::{ChunkIdentifier, LinkedChunkId, Position, Update},
    ruma::{OwnedRoomId, UserId, room_id, serde::Raw},
};
use matrix_sdk_base::{
    crypto::{
        DecryptionSettings, OlmMachine, OlmMachineBuilder, TrustRequirement,
        olm::{InboundGroupSession, KnownSenderData, SenderData},
        store::{CryptoStore, MemoryStore, types::Changes},
        types::{EventEncryptionAlgorithm, events::room::encrypted::EncryptedEvent},
    },
    event_cache::store::EventCacheStore,
};
use serde::Serialize;
use serde_json::{Value, json, value::RawValue};
use vodozemac::{
    Curve25519PublicKey, Curve25519SecretKey, Ed25519SecretKey,
    megolm::{self, GroupSession, MegolmMessage, SessionConfig, SessionKey},
};

use crate::report::Report;

const SESSIONS: usize = 100;
const PER_SESSION: usize = 100;

const RUNS: usize = 10;

/// What one page of history holds.
const PAGE: usize = 50;

/// Who has written, and on what.
const SENDER: &str = "@anna:works.gov.example";
const DEVICE: &str = "SENDER";

/// The folder of the peer, below the project's.
const PEER: &str = "tests/peers/js";

pub(crate) async fn measure() -> Result<Report> {
    let about = "10,000 messages of 100 sessions, microseconds for one, in turns. Ours: what the engine decrypts with, the same \
                 with its encrypted store of keys, and with that of events too, 50 events at a time. Peer: what \
                 matrix-js-sdk uses, as WebAssembly in Node, everything in memory. Limit: vodozemac alone.";
    let mut report = Report::begin("decrypt", about)?;
    let folder = tempfile::tempdir()?;
    let (mut memory, mut stored, mut kept) = (Vec::new(), Vec::new(), Vec::new());
    let (mut wasm, mut raw) = (Vec::new(), Vec::new());
    for _ in 0..RUNS {
        let fixture = Fixture::make()?;
        let file = folder.path().join("fixture.json");
        fs::write(&file, serde_json::to_string(&fixture)?)?;
        memory.push(in_memory(&fixture).await?);
        let store = folder.path().join("store");
        stored.push(persisted(&fixture, &store, false).await?);
        kept.push(persisted(&fixture, &store, true).await?);
        wasm.push(as_wasm(&file)?);
        raw.push(alone(&fixture)?);
    }
    report.compare("In memory", "µs", &memory, Some(("vodozemac alone", &raw)), None)?;
    report.compare("In memory, beside js-sdk's", "µs", &memory, Some(("wasm", &wasm)), Some(0.5))?;
    report.compare("With the keys from their store", "µs", &stored, Some(("vodozemac alone", &raw)), None)?;
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
    sender_key: Curve25519PublicKey,
    #[serde(skip)]
    sessions: Vec<(SessionKey, Vec<MegolmMessage>)>,
}

impl Fixture {
    fn make() -> Result<Self> {
        let room = room_id!("!mGzXKTCRSpCBbkmFHG:works.gov.example").to_owned();
        let sender_key = Curve25519PublicKey::from(&Curve25519SecretKey::new());
        let (mut keys, mut events, mut sessions) = (Vec::new(), Vec::new(), Vec::new());
        for session in 0..SESSIONS {
            let mut outbound = GroupSession::new(SessionConfig::version_1());
            let key = outbound.session_key();
            let mut inbound = megolm::InboundGroupSession::new(&key, SessionConfig::version_1());
            let exported = inbound.export_at(0).context("a fresh session starts at its first message")?;
            keys.push(json!({
                "algorithm": "m.megolm.v1.aes-sha2",
                "room_id": room,
                "sender_key": sender_key.to_base64(),
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
                    "sender": SENDER,
                    "origin_server_ts": when,
                    "content": {
                        "algorithm": "m.megolm.v1.aes-sha2",
                        "ciphertext": message.to_base64(),
                        "session_id": outbound.session_id(),
                        "sender_key": sender_key.to_base64(),
                        "device_id": DEVICE,
                    },
                }));
                messages.push(message);
            }
            sessions.push((key, messages));
        }
        let (user, device) = ("@bela:works.gov.example".to_owned(), "READER".to_owned());
        Ok(Self { user, device, room, keys, events, sender_key, sessions })
    }

    /// The events as they come from the server: text that nobody has read.
    fn raw(&self) -> Result<Vec<Raw<EncryptedEvent>>> {
        let raw = |event: &Value| Ok(Raw::from_json(RawValue::from_string(event.to_string())?));
        self.events.iter().map(raw).collect()
    }

    /// A machine on this store, which knows the keys as a device gets them: from a device whose owner has confirmed it.
    async fn machine<T: CryptoStore + 'static>(&self, store: T) -> Result<OlmMachine>
    where
        anyhow::Error: From<T::Error>,
    {
        let sender = KnownSenderData {
            user_id: UserId::parse(SENDER)?,
            device_id: Some(DEVICE.into()),
            master_key: Box::new(Ed25519SecretKey::new().public_key()),
        };
        let received = |(key, _): &(SessionKey, _)| {
            InboundGroupSession::new(
                self.sender_key,
                Ed25519SecretKey::new().public_key(),
                &self.room,
                key,
                SenderData::SenderUnverified(sender.clone()),
                None,
                EventEncryptionAlgorithm::MegolmV1AesSha2,
                None,
                false,
            )
        };
        let sessions = self.sessions.iter().map(received).collect::<Result<Vec<_>, _>>()?;
        store.save_changes(Changes { inbound_group_sessions: sessions, ..Changes::default() }).await?;
        let user = UserId::parse(&self.user)?;
        Ok(OlmMachineBuilder::new(&user, self.device.as_str().into())
            .with_crypto_store(Arc::new(store))
            .build()
            .await?)
    }
}

/// As the engine has it unless a policy asks for more.
const SETTINGS: DecryptionSettings =
    DecryptionSettings { sender_device_trust_requirement: TrustRequirement::CrossSignedOrLegacy };

async fn in_memory(fixture: &Fixture) -> Result<f64> {
    let machine = fixture.machine(MemoryStore::new()).await?;
    let events = fixture.raw()?;
    let begun = Instant::now();
    for event in &events {
        machine.decrypt_room_event(event, &fixture.room, &SETTINGS).await?;
    }
    Ok(for_one(begun))
}

/// With the engine's store of keys, and its store of events if those are kept.
async fn persisted(fixture: &Fixture, folder: &Path, keeps_events: bool) -> Result<f64> {
    if folder.exists() {
        fs::remove_dir_all(folder)?;
    }
    let config = store_settings(folder, &[7; 32]);
    let store = SqliteCryptoStore::open_with_config(&config).await?;
    let cache = SqliteEventCacheStore::open_with_config(&config).await?;
    let machine = fixture.machine(store).await?;
    let events = fixture.raw()?;
    let begun = Instant::now();
    let mut previous = None;
    for (number, page) in (0..).zip(events.chunks(PAGE)) {
        let mut items = Vec::new();
        for event in page {
            let decrypted = machine.decrypt_room_event(event, &fixture.room, &SETTINGS).await?;
            items.push(TimelineEvent::from_decrypted(decrypted, None));
        }
        if !keeps_events {
            continue;
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
        .map(|(key, messages)| (megolm::InboundGroupSession::new(key, SessionConfig::version_1()), messages))
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
