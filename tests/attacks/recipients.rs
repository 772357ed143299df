//! Row 3, and Q1, Q2: who gets keys is decided by the people, not by the server.

use std::{
    sync::{Arc, Mutex},
    time::Duration,
};

use anyhow::Result;
use chancery_protocol::{PolicyKey, PolicySource, PolicyValue, RoomInvite, UserId};
use chancery_tests::{
    headless::{operation, told},
    homeservers::{Homeservers, unique},
    hostile::{Action, Proxy, Recorded, forge},
    peers::Peer,
};
use serde_json::{Value, json};

use crate::{assert_nothing_in_the_clear, cast::Cast};

/// The devices of a person to which something of a kind was sent directly.
fn addressed(proxy: &Proxy, kind: &str, user: &str) -> Vec<(String, Value)> {
    let sent: Vec<Recorded> = proxy.requests_to("PUT", &format!("/_matrix/client/*/sendToDevice/{kind}/*"));
    sent.iter().filter_map(|recorded| recorded.call.body["messages"][user].as_object().cloned()).flatten().collect()
}

#[tokio::test]
async fn a_device_that_the_server_adds_gets_no_key() -> Result<()> {
    let (works, _) = Homeservers::shared().await?.pair();
    let proxy = Proxy::start(works).await?;
    let priya: Arc<Mutex<Option<String>>> = Arc::default();
    let added = Arc::new(Mutex::new(0_u32));
    // Every answer about Priya's devices names one more, well-formed and signed by itself, vouched for by nobody.
    let (of, count) = (Arc::clone(&priya), Arc::clone(&added));
    let forged = Arc::new(Mutex::new(None::<forge::Device>));
    let kept = Arc::clone(&forged);
    proxy.on_response("POST", "*/keys/query", move |_, reply| {
        let Some(user) = of.lock().expect("not poisoned").clone() else { return Action::Pass };
        let mut kept = kept.lock().expect("not poisoned");
        let device = kept.get_or_insert_with(|| forge::Device::new(&user, "SPYGLASS").expect("a device"));
        // Indexing would add an empty entry where there is none.
        let devices = reply.body.get_mut("device_keys").and_then(|keys| keys.get_mut(&user));
        if let Some(devices) = devices.and_then(Value::as_object_mut) {
            devices.insert("SPYGLASS".to_owned(), device.keys());
            *count.lock().expect("not poisoned") += 1;
        }
        Action::Pass
    });
    let forging = Arc::clone(&forged);
    proxy.on_response("POST", "*/keys/claim", move |call, reply| {
        for (user, devices) in call.body["one_time_keys"].as_object().into_iter().flatten() {
            if devices.get("SPYGLASS").is_some()
                && let Some(device) = forging.lock().expect("not poisoned").as_ref()
            {
                reply.body["one_time_keys"][user]["SPYGLASS"] = device.one_time_key();
            }
        }
        Action::Pass
    });

    let name = proxy.base_url.trim_start_matches("https://").to_owned();
    // Known before the two meet, so that the first look at her devices is already a lie.
    let account = works.register(&unique("priya"), "battery staple", "Priya Raman").await?;
    *priya.lock().expect("not poisoned") = Some(account.user_id.clone());
    let jonas = crate::cast::jonas_at(works).await?;
    let (official, _) = chancery_tests::headless::Official::newcomer_at(&name, &jonas).await?;
    let peer = Peer::sign_in(works, &account).await?;
    let open = chancery_protocol::DirectOpen { operation: operation(), user: UserId(account.user_id.clone()) };
    let room = official.engine.direct_open(open).await.map_err(told)?.room;
    peer.await_invitation(&jonas.user_id).await?;
    peer.join(room.as_str(), &[&works.name]).await?;
    let conversation = official.converse(&room).await?;
    official.say(&room, "The cofferdam costs two million").await?;
    peer.await_message(room.as_str(), &jonas.user_id, "cofferdam").await?;

    assert!(*added.lock().expect("not poisoned") > 0, "the lie was told");
    let keys = addressed(&proxy, "m.room.encrypted", &account.user_id);
    assert!(keys.iter().any(|(device, _)| *device != "SPYGLASS"), "Priya's own device got the key");
    assert!(keys.iter().all(|(device, _)| device != "SPYGLASS"), "the added device got something encrypted");
    proxy.await_requests("PUT", "*/sendToDevice/m.room_key.withheld/*", 1, Duration::from_secs(20)).await?;
    let withheld = addressed(&proxy, "m.room_key.withheld", &account.user_id);
    assert!(
        withheld.iter().any(|(device, content)| device == "SPYGLASS" && content["code"] == "m.unverified"),
        "the added device is told that it gets none: {withheld:?}"
    );
    let sent = crate::cast::sent(&official, &conversation, "The cofferdam costs two million").await?;
    assert!(sent.unreached.is_empty(), "Priya herself was reached");
    assert_nothing_in_the_clear(&proxy);
    Ok(())
}

/// We ask a newcomer into the room, by the engine, and they come.
async fn ask_in(cast: &Cast) -> Result<Peer> {
    let (works, _) = Homeservers::shared().await?.pair();
    let tomas = works.register(&unique("tomas"), "tidal gates", "Tomas Lindqvist").await?;
    let newcomer = Peer::sign_in(works, &tomas).await?;
    let invite = RoomInvite { operation: operation(), room: cast.room.clone(), user: UserId(tomas.user_id.clone()) };
    cast.official.engine.room_invite(invite).await.map_err(told)?;
    newcomer.await_invitation(&cast.jonas.user_id).await?;
    newcomer.join(cast.room.as_str(), &[&works.name]).await?;
    Ok(newcomer)
}

/// What was uploaded as a file: the keys to earlier messages travel as one.
fn files(proxy: &Proxy) -> Vec<Recorded> {
    proxy.requests_to("POST", "/_matrix/media/*")
}

#[tokio::test]
async fn an_invitation_hands_on_no_history_and_keys_are_not_forwarded() -> Result<()> {
    let (cast, proxy) = Cast::meet_behind_proxy().await?;
    cast.official.say(&cast.room, "Before the newcomer").await?;
    cast.heard("Before the newcomer").await?;
    proxy.clear_log();
    let newcomer = ask_in(&cast).await?;
    assert!(addressed(&proxy, "m.room.encrypted", &newcomer.user_id).is_empty(), "no keys come with an invitation");
    cast.official.say(&cast.room, "After the newcomer").await?;
    newcomer.await_message(cast.room.as_str(), &cast.jonas.user_id, "After the newcomer").await?;

    assert!(files(&proxy).is_empty(), "a bundle of keys was uploaded");
    assert!(proxy.requests_to("PUT", "*/sendToDevice/m.forwarded_room_key/*").is_empty());
    assert!(proxy.requests_to("PUT", "*/sendToDevice/m.room_key_request/*").is_empty(), "keys were asked for");
    assert!(
        newcomer.messages(cast.room.as_str()).iter().all(|event| !event.body().contains("Before the newcomer")),
        "the newcomer reads what was said before"
    );
    Ok(())
}

/// What is looked for above is seen where an organisation allows it.
#[tokio::test]
async fn an_invitation_hands_on_history_where_that_is_allowed() -> Result<()> {
    let (cast, proxy) = Cast::meet_behind_proxy().await?;
    cast.official.decide(&json!({ "encryption.share_history": "allowed" }))?;
    let allowed = PolicyValue::Choice { choice: "allowed".to_owned() };
    cast.official.decided(PolicyKey::EncryptionShareHistory, PolicySource::Device, allowed).await?;
    let cast = cast.restart().await?;
    cast.official.say(&cast.room, "Before the newcomer").await?;
    cast.heard("Before the newcomer").await?;
    proxy.clear_log();
    let newcomer = ask_in(&cast).await?;
    assert_eq!(files(&proxy).len(), 1, "a bundle of keys is uploaded");
    let sent = addressed(&proxy, "m.room.encrypted", &newcomer.user_id);
    assert!(sent.iter().any(|(device, _)| *device == newcomer.device_id), "and its own key is sent: {sent:?}");
    Ok(())
}
