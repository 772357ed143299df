//! A homeserver that is none: it answers with what a test made up.

use std::collections::{BTreeMap, BTreeSet, VecDeque};
use std::ops::Deref;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use anyhow::Result;
use serde_json::{Value, json};
use tokio::sync::watch;

use super::call::{Call, Reply};
use super::controls::Controls;
use super::fault::Fault;
use super::keys::{KeyDirectory, merge};
use super::listener::{Listener, Serve};
use crate::homeservers::{Authority, Validity};

/// A hand-made homeserver: enough of one that a client signs in, uploads its keys, syncs and sends.
///
/// Sliding sync answers come from a queue ([`FakeServer::queue_sync`]); while it is empty, a sync waits as on a
/// real server and ends with nothing new. Whatever else a client asks is answered by hooks of the test or with
/// the least that the specification allows. Any password will do.
pub struct FakeServer {
    /// Its name in identifiers: `localhost:PORT`.
    pub name: String,
    /// Where a client reaches it.
    pub base_url: String,
    controls: Arc<Controls>,
    server: Arc<Fake>,
    _listener: Listener,
}

struct Fake {
    name: String,
    base_url: String,
    fault: Option<Fault>,
    state: Mutex<State>,
    /// Goes up when the queue grows.
    queued: watch::Sender<u64>,
}

#[derive(Default)]
struct State {
    keys: KeyDirectory,
    /// Answers to sliding sync, by connection.
    queue: BTreeMap<String, VecDeque<Value>>,
    rooms: BTreeSet<String>,
    account_data: BTreeMap<String, Value>,
    /// Who an access token stands for: person and device.
    sessions: BTreeMap<String, (String, String)>,
    counter: u64,
}

impl FakeServer {
    /// The connection on which matrix-sdk asks for its list of rooms.
    pub const ROOM_LIST: &str = "room-list";
    /// The connection on which matrix-sdk asks for keys and other messages to its device.
    pub const ENCRYPTION: &str = "encryption";

    /// Starts a server with a certificate from `authority`, without a fault or with one.
    ///
    /// # Errors
    /// If there is no port for it.
    pub async fn start(authority: &Authority, fault: Option<Fault>) -> Result<Self> {
        Self::start_for(authority, None, fault).await
    }

    /// As [`FakeServer::start`]; with `clients`, TLS ends where nobody shows a certificate of theirs.
    ///
    /// # Errors
    /// As [`FakeServer::start`].
    pub async fn start_for(authority: &Authority, clients: Option<&Authority>, fault: Option<Fault>) -> Result<Self> {
        let identity = match fault {
            Some(Fault::ExpiredCertificate) => authority.issue(Validity::Expired)?,
            Some(Fault::ForeignCertificate) => {
                let folder = tempfile::tempdir()?;
                Authority::create(folder.path())?.issue(Validity::Current)?
            }
            _ => authority.issue(Validity::Current)?,
        };
        let listener = Listener::reserve()?;
        let name = format!("localhost:{}", listener.local_addr()?.port());
        let base_url = format!("https://{name}");
        let controls = Arc::new(Controls::new());
        let server = Arc::new(Fake {
            name: name.clone(),
            base_url: base_url.clone(),
            fault,
            state: Mutex::default(),
            queued: watch::Sender::new(0),
        });
        let listener =
            Listener::start(listener, &identity, clients, Arc::clone(&controls), Arc::clone(&server)).await?;
        Ok(Self { name, base_url, controls, server, _listener: listener })
    }

    /// What steers it.
    pub fn controls(&self) -> &Arc<Controls> {
        &self.controls
    }

    /// Looks at or changes the keys it hands out.
    pub fn keys<T>(&self, change: impl FnOnce(&mut KeyDirectory) -> T) -> T {
        change(&mut self.server.state().keys)
    }

    /// Sets what the next sync on `connection` answers. `answer` may hold `rooms`, `lists` and `extensions`; the
    /// position, the counts of lists and whatever else a client insists on is filled in.
    pub fn queue_sync(&self, connection: &str, answer: Value) {
        let mut state = self.server.state();
        let rooms = answer["rooms"].as_object().into_iter().flatten().map(|(room, _)| room.clone());
        state.rooms.extend(rooms);
        state.queue.entry(connection.to_owned()).or_default().push_back(answer);
        drop(state);
        self.server.queued.send_modify(|count| *count += 1);
    }

    /// How many queued answers were not fetched yet.
    pub fn queued(&self, connection: &str) -> usize {
        self.server.state().queue.get(connection).map_or(0, VecDeque::len)
    }
}

impl Deref for FakeServer {
    type Target = Controls;

    fn deref(&self) -> &Controls {
        &self.controls
    }
}

impl Serve for Fake {
    async fn serve(&self, call: Call) -> Option<Reply> {
        if let Some(reply) = self.fault.and_then(|fault| fault.answer(&call)) {
            return Some(reply);
        }
        if call.is("POST", "/_matrix/client/unstable/org.matrix.simplified_msc3575/sync") {
            if self.fault == Some(Fault::NoSlidingSync) {
                return Some(Reply::error(404, "M_UNRECOGNIZED"));
            }
            return Some(Reply::json(200, self.sync(&call).await));
        }
        Some(self.discovery(&call).or_else(|| self.keys(&call)).unwrap_or_else(|| self.rest(&call)))
    }
}

impl Fake {
    fn state(&self) -> MutexGuard<'_, State> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// What is asked before anybody is signed in, and signing in.
    fn discovery(&self, call: &Call) -> Option<Reply> {
        let body = if call.is("GET", "/.well-known/matrix/client") {
            json!({ "m.homeserver": { "base_url": self.base_url } })
        } else if call.is("GET", "/_matrix/client/versions") {
            let sliding_sync = self.fault != Some(Fault::NoSlidingSync);
            json!({
                "versions": ["v1.1", "v1.5", "v1.11", "v1.12"],
                "unstable_features": { "org.matrix.simplified_msc3575": sliding_sync },
            })
        } else if call.is("GET", "/_matrix/client/*/login") {
            json!({ "flows": [{ "type": "m.login.password" }] })
        } else if call.is("POST", "/_matrix/client/*/login") {
            self.login(call)
        } else if call.is("POST", "/_matrix/client/*/refresh") {
            json!({ "access_token": call.token(), "refresh_token": "refresh", "expires_in_ms": 3_600_000 })
        } else if call.is("GET", "/_matrix/client/*/account/whoami") {
            let (user, device) = self.session(call);
            json!({ "user_id": user, "device_id": device })
        } else {
            return None;
        };
        Some(Reply::json(200, body))
    }

    fn login(&self, call: &Call) -> Value {
        let mut state = self.state();
        state.counter += 1;
        let wanted = call.body["identifier"]["user"].as_str().unwrap_or("jonas");
        let user = if wanted.starts_with('@') { wanted.to_owned() } else { format!("@{wanted}:{}", self.name) };
        let device = call.body["device_id"].as_str().map_or_else(|| format!("DEVICE{}", state.counter), str::to_owned);
        let token = format!("token-{}", state.counter);
        state.sessions.insert(token.clone(), (user.clone(), device.clone()));
        json!({
            "user_id": user, "device_id": device, "access_token": token,
            "refresh_token": "refresh", "expires_in_ms": 3_600_000,
        })
    }

    fn session(&self, call: &Call) -> (String, String) {
        let state = self.state();
        call.token().and_then(|token| state.sessions.get(token)).cloned().unwrap_or_default()
    }

    fn keys(&self, call: &Call) -> Option<Reply> {
        let (user, device) = self.session(call);
        let mut state = self.state();
        let keys = &mut state.keys;
        let body = if call.is("POST", "/_matrix/client/*/keys/upload") {
            keys.upload(&user, &device, &call.body)
        } else if call.is("POST", "/_matrix/client/*/keys/query") {
            keys.query(&call.body)
        } else if call.is("POST", "/_matrix/client/*/keys/claim") {
            keys.claim(&call.body)
        } else if call.is("POST", "/_matrix/client/*/keys/device_signing/upload") {
            keys.upload_identity(&user, &call.body)
        } else if call.is("POST", "/_matrix/client/*/keys/signatures/upload") {
            keys.upload_signatures(&call.body)
        } else {
            return None;
        };
        Some(Reply::json(200, body))
    }

    fn rest(&self, call: &Call) -> Reply {
        let mut state = self.state();
        if call.is("*", "/_matrix/client/*/user/*/account_data/*") {
            if call.method == "PUT" {
                state.account_data.insert(call.path.clone(), call.body.clone());
                return Reply::json(200, json!({}));
            }
            return match state.account_data.get(&call.path) {
                Some(content) => Reply::json(200, content.clone()),
                None => Reply::error(404, "M_NOT_FOUND"),
            };
        }
        state.counter += 1;
        let event = json!({ "event_id": format!("$fake-{}", state.counter) });
        let known = [
            ("PUT", "/_matrix/client/*/rooms/*/send/*", event.clone()),
            ("PUT", "/_matrix/client/*/rooms/*/redact/*", event.clone()),
            ("PUT", "/_matrix/client/*/rooms/*/state/*", event),
            ("PUT", "*", json!({})),
            ("POST", "/_matrix/client/*/room_keys/version", json!({ "version": "1" })),
            ("POST", "/_matrix/client/*/rooms/*", json!({})),
            ("POST", "/_matrix/client/*/logout", json!({})),
            ("POST", "/_matrix/client/*/filter", json!({ "filter_id": "1" })),
            ("POST", "/_matrix/client/*/user/*/filter", json!({ "filter_id": "1" })),
            ("GET", "/_matrix/client/*/pushrules/", json!({ "global": {} })),
            ("GET", "/_matrix/client/*/capabilities", json!({ "capabilities": {} })),
            ("GET", "/_matrix/client/*/rooms/*/members", json!({ "chunk": [] })),
            ("GET", "/_matrix/client/*/rooms/*/messages", json!({ "start": "s", "chunk": [], "state": [] })),
            ("GET", "/_matrix/client/*/devices", json!({ "devices": [] })),
        ];
        match known.into_iter().find(|(method, path, _)| call.is(method, path)) {
            Some((_, _, body)) => Reply::json(200, body),
            None if call.is("GET", "/_matrix/client/*") => Reply::error(404, "M_NOT_FOUND"),
            None => Reply::error(404, "M_UNRECOGNIZED"),
        }
    }

    async fn sync(&self, call: &Call) -> Value {
        let connection = call.body["conn_id"].as_str().unwrap_or_default();
        let mut queued = self.queued.subscribe();
        let next = async {
            loop {
                let next = self.state().queue.get_mut(connection).and_then(VecDeque::pop_front);
                if let Some(next) = next {
                    return next;
                }
                if queued.changed().await.is_err() {
                    std::future::pending::<()>().await;
                }
            }
        };
        // The first sync of a connection is answered at once, as on a real server.
        let patience = match call.query.get("pos") {
            Some(_) => call.query.get("timeout").and_then(|text| text.parse().ok()).unwrap_or(0),
            None => 0,
        };
        let patience = Duration::from_millis(patience).max(Duration::from_millis(50));
        let made_up = tokio::time::timeout(patience, next).await.unwrap_or(Value::Null);

        let mut state = self.state();
        state.counter += 1;
        let position = state.counter.to_string();
        let lists = call.body["lists"].as_object().into_iter().flatten();
        let lists: serde_json::Map<_, _> =
            lists.map(|(name, _)| (name.clone(), json!({ "count": state.rooms.len() }))).collect();
        let mut answer = json!({
            "pos": position,
            "lists": lists,
            "rooms": {},
            "extensions": {
                "to_device": { "next_batch": position, "events": [] },
                "e2ee": { "device_one_time_keys_count": { "signed_curve25519": 50 } },
            },
        });
        if let Some(transaction) = call.body.get("txn_id") {
            answer["txn_id"] = transaction.clone();
        }
        if !made_up.is_null() {
            merge(&mut answer, &made_up);
        }
        answer
    }
}
