//! Row 7: keys are backed up only for a backup that this account has signed.

use std::{
    sync::{
        Arc,
        atomic::{AtomicUsize, Ordering},
    },
    time::Duration,
};

use anyhow::Result;
use chancery_protocol::{ErrorCode, Gate, RecoveryRestore};
use chancery_tests::{
    headless::{Official, operation},
    hostile::{Action, Proxy, Recorded, Reply},
};
use serde_json::json;

use crate::cast::{Cast, refusal};

const VERSION: &str = "*/room_keys/version*";
const UPLOAD: &str = "*/room_keys/keys*";

/// The version of the backup that nobody signed.
const FOREIGN: &str = "666";

/// The server has another backup from now on, as if this account had made it, and takes keys for no other. Counts how
/// often it said so.
fn swap(proxy: &Proxy) -> Arc<AtomicUsize> {
    let lies = Arc::<AtomicUsize>::default();
    let count = Arc::clone(&lies);
    proxy.on_response("GET", VERSION, move |_, reply| {
        reply.status = 200;
        reply.body = json!({
            "algorithm": "m.megolm_backup.v1.curve25519-aes-sha2", "version": FOREIGN, "etag": "0", "count": 0,
            "auth_data": { "public_key": "hSDwCYkwp1R0i33ctD73Wg2/Og0mOBr066SpjqqbTmo", "signatures": {} },
        });
        count.fetch_add(1, Ordering::SeqCst);
        Action::Delay(Duration::from_millis(100))
    });
    proxy.answer("DELETE", VERSION, 200, json!({}));
    proxy.on_request("PUT", UPLOAD, |call| {
        Action::Answer(if version(call) == Some(FOREIGN) {
            Reply::json(200, json!({ "etag": "1", "count": 1 }))
        } else {
            let wrong = json!({ "errcode": "M_WRONG_ROOM_KEYS_VERSION", "error": "wrong", "current_version": FOREIGN });
            Reply::json(403, wrong)
        })
    });
    lies
}

fn version(call: &chancery_tests::hostile::Call) -> Option<&str> {
    call.query.get("version").map(String::as_str)
}

/// The uploads so far: to the backup that is ours, and to the other.
fn uploads(proxy: &Proxy) -> (Vec<Recorded>, Vec<Recorded>) {
    proxy.requests_to("PUT", UPLOAD).into_iter().partition(|upload| version(&upload.call) != Some(FOREIGN))
}

/// New keys on this device, with a restart between: ours of a message we write, and the peer's.
async fn exchange(cast: Cast) -> Result<Cast> {
    cast.official.say(&cast.room, "With a key of ours").await?;
    cast.heard("With a key of ours").await?;
    let cast = cast.restart().await?;
    cast.peer.say(cast.room.as_str(), "With a key of hers").await?;
    cast.official.read(&cast.conversation, "With a key of hers").await?;
    // Uploads follow a new key at once.
    tokio::time::sleep(Duration::from_secs(2)).await;
    Ok(cast)
}

/// What is looked for below does happen where nobody lies.
#[tokio::test]
async fn new_keys_go_to_the_own_backup() -> Result<()> {
    let (cast, proxy) = Cast::meet_behind_proxy().await?;
    proxy.clear_log();
    exchange(cast).await?;
    let (own, foreign) = uploads(&proxy);
    assert!(own.len() > 1, "before and after the restart: {own:?}");
    assert!(own.iter().all(|upload| upload.status == Some(200)), "{own:?}");
    assert!(foreign.is_empty());
    Ok(())
}

#[tokio::test]
async fn a_backup_that_the_server_swaps_gets_no_key() -> Result<()> {
    let (cast, proxy) = Cast::meet_behind_proxy().await?;
    swap(&proxy);
    proxy.clear_log();
    let cast = exchange(cast).await?;
    // What this account has of its own is in its recovery code, not at the server.
    cast.official.gate(|gate| matches!(gate, Gate::EnterRecoveryCode { .. })).await?;
    let (own, foreign) = uploads(&proxy);
    assert!(!own.is_empty(), "keys were due");
    assert!(
        own.iter().all(|upload| upload.status == Some(403)),
        "they go to another backup now, the server said: {own:?}"
    );
    assert!(foreign.is_empty(), "keys went to a backup that nobody signed: {foreign:?}");
    Ok(())
}

/// A device that gets its keys by the recovery code knows of the backup only what the server says.
#[tokio::test]
async fn a_backup_that_the_server_swaps_gets_no_key_of_a_new_device() -> Result<()> {
    let (cast, proxy) = Cast::meet_behind_proxy().await?;
    cast.official.say(&cast.room, "Before the swap").await?;
    cast.heard("Before the swap").await?;
    let lies = swap(&proxy);
    proxy.clear_log();
    let second = Official::new().await?;
    second.sign_in_at(proxy.base_url.trim_start_matches("https://"), &cast.jonas).await?;
    second.gate(|gate| matches!(gate, Gate::EnterRecoveryCode { .. })).await?;
    // The code is right, and the backup that it opens is not there: that is told, in the end.
    let restore = RecoveryRestore { operation: operation(), code: cast.code.clone() };
    let refused = refusal(second.engine.recovery_restore(restore).await);
    assert!(matches!(refused, ErrorCode::ServerUnavailable { .. }), "{refused:?}");
    assert!(lies.load(Ordering::SeqCst) > 0, "this device has asked for the backup");
    let (_, foreign) = uploads(&proxy);
    assert!(foreign.is_empty(), "keys went to a backup that nobody signed: {foreign:?}");
    Ok(())
}
