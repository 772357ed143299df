//! Attacks: the engine against servers that lie. Each file proves rows of the threat table in `docs/SECURITY.md`.

#![recursion_limit = "256"]
#![expect(
    clippy::indexing_slicing,
    clippy::panic,
    reason = "the lint's exemption for tests does not reach the functions they share"
)]

mod answers;
mod backup;
#[expect(dead_code, reason = "the cast of the scenarios; attacks need a part of it")]
#[path = "../scenarios/cast.rs"]
mod cast;
mod chance;
mod downgrade;
mod lies;
mod malformed;
mod notifications;
mod recipients;
mod stage;

use chancery_tests::hostile::{Proxy, Recorded};
use serde_json::Value;

/// Everything that was sent into rooms through a proxy.
fn sends(proxy: &Proxy) -> Vec<Recorded> {
    proxy.requests_to("PUT", "/_matrix/client/*/rooms/*/send/*")
}

/// Fails if a message ever left in the clear, or a file. Reactions do, in every client.
fn assert_nothing_in_the_clear(proxy: &Proxy) {
    for sent in sends(proxy) {
        assert!(
            sent.call.path.contains("/send/m.room.encrypted/") || sent.call.path.contains("/send/m.reaction/"),
            "in the clear: {} {}",
            sent.call.path,
            sent.call.body
        );
    }
    for upload in proxy.requests_to("POST", "/_matrix/media/*") {
        let kind = upload.call.headers.get("content-type").and_then(|kind| kind.to_str().ok());
        assert_eq!(kind, Some("application/octet-stream"), "a file in the clear");
    }
}

/// The rooms of a sliding sync answer.
fn rooms_of(answer: &mut Value) -> Option<&mut serde_json::Map<String, Value>> {
    answer.get_mut("rooms").and_then(Value::as_object_mut)
}

/// The path of the sync that every client of ours uses (MSC4186).
const SYNC: &str = "*/org.matrix.simplified_msc3575/sync";
