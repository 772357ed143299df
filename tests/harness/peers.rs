//! The peers: they talk to each other, encrypted, across servers, and tell what they cannot read.

use std::time::Duration;

use anyhow::Result;
use chancery_tests::homeservers::{Homeservers, unique};
use chancery_tests::peers::{Missing, NewRoom, Outgoing, Peer, PeerHost, Rule, SignIn};
use serde_json::json;

/// Two people on two servers, each on a signed device.
async fn two_peers() -> Result<(Peer, Peer)> {
    let (works, treasury) = Homeservers::shared().await?.pair();
    let jonas = works.register(&unique("jonas"), "correct horse", "Jonas Ekwueme").await?;
    let priya = treasury.register(&unique("priya"), "battery staple", "Priya Raman").await?;
    let host = PeerHost::start().await?;
    Ok((host.sign_in(SignIn::new(works, &jonas)).await?, host.sign_in(SignIn::new(treasury, &priya)).await?))
}

fn server_of(user_id: &str) -> &str {
    user_id.split_once(':').expect("a full identifier").1
}

#[tokio::test]
async fn two_peers_talk_encrypted_across_servers() -> Result<()> {
    let (jonas, priya) = two_peers().await?;
    let room = jonas.create_room(NewRoom::encrypted("Harbour wall repairs", &[&priya.user_id])).await?;
    // Written before she joins: she was invited, so she gets the key.
    let early = jonas.say(&room, "The survey figures are in").await?;

    let invitation = priya.await_invitation(&jonas.user_id).await?;
    assert_eq!(invitation.room, room);
    priya.join(&room, &[server_of(&jonas.user_id)]).await?;
    jonas.await_joined(&room, &priya.user_id).await?;
    let read = priya.await_message(&room, &jonas.user_id, "survey figures").await?;
    assert!(read.encrypted);
    assert_eq!(read.event_id, early);

    let html = "<ol><li>cofferdam</li><li>quay road</li></ol>";
    let reply = Outgoing { body: "1. cofferdam", html: Some(html), reply_to: Some(&early), ..Default::default() };
    let reply = priya.send(&room, reply).await?;
    let read = jonas.await_message(&room, &priya.user_id, "cofferdam").await?;
    assert!(read.encrypted);
    assert_eq!((read.html(), read.reply_to()), (Some(html), Some(early.as_str())));

    priya.send(&room, Outgoing { body: "1. caisson", edits: Some(&reply), ..Default::default() }).await?;
    let edit = jonas.await_message(&room, &priya.user_id, "caisson").await?;
    assert_eq!(edit.edit(), Some((reply.as_str(), "1. caisson")));
    jonas.react(&room, &reply, "👍").await?;
    let reaction = priya.await_event(&room, "a thumb", |event| event.reaction().is_some()).await?;
    assert_eq!(reaction.reaction(), Some((reply.as_str(), "👍")));

    let folder = tempfile::tempdir()?;
    let (drawing, copy) = (folder.path().join("Drawing-C7.txt"), folder.path().join("copy"));
    std::fs::write(&drawing, "grid C7, voids in red")?;
    jonas.send_file(&room, &drawing, "text/plain").await?;
    let sent = priya.await_message(&room, &jonas.user_id, "Drawing-C7.txt").await?;
    priya.save_file(&sent, &copy).await?;
    assert_eq!(std::fs::read_to_string(copy)?, "grid C7, voids in red");

    priya.read(&room, &early).await?;
    jonas.await_receipt(&room, &priya.user_id, &early).await?;
    jonas.typing(&room, true).await?;
    priya.await_typing(&room, &jonas.user_id).await?;

    jonas.redact(&room, &early).await?;
    priya.await_event(&room, "the deletion", |event| event.kind == "m.room.redaction").await?;
    assert_eq!(jonas.undecryptable(&room).len() + priya.undecryptable(&room).len(), 0);
    priya.leave(&room).await?;
    priya.await_left(&room).await?;
    assert!(priya.rooms().await?.is_empty());
    Ok(())
}

#[tokio::test]
async fn identity_vouches_for_signed_devices_only() -> Result<()> {
    let (_, treasury) = Homeservers::shared().await?.pair();
    let idris = treasury.register(&unique("idris"), "a new laptop", "Idris Vaughan").await?;
    let laptop = Peer::sign_in(treasury, &idris).await?;
    let phone = SignIn { device_name: "Phone", ..SignIn::new(treasury, &idris) };
    let phone = laptop.host().sign_in(phone).await?;
    let unsigned = Peer::sign_in_unsigned(treasury, &idris).await?;

    let query = json!({ "device_keys": { &idris.user_id: [] } });
    let (status, keys) = unsigned.raw("POST", "/_matrix/client/v3/keys/query", Some(query)).await?;
    assert_eq!(status, 200);
    let self_signing = &keys["self_signing_keys"][&idris.user_id]["keys"];
    let self_signing = self_signing.as_object().expect("an identity").keys().next().expect("a key");
    let signed = |peer: &Peer| {
        keys["device_keys"][&idris.user_id][&peer.device_id]["signatures"][&idris.user_id]
            .as_object()
            .expect("a device")
            .contains_key(self_signing)
    };
    assert!(signed(&laptop));
    assert!(signed(&phone));
    assert!(!signed(&unsigned));
    Ok(())
}

#[tokio::test]
async fn a_message_without_its_key_is_told_apart_and_heals() -> Result<()> {
    let (jonas, priya) = two_peers().await?;
    let room = jonas.create_room(NewRoom::encrypted("Duty office", &[&priya.user_id])).await?;
    priya.join(&room, &[server_of(&jonas.user_id)]).await?;
    jonas.await_joined(&room, &priya.user_id).await?;
    jonas.say(&room, "handover at six").await?;
    priya.await_message(&room, &jonas.user_id, "handover").await?;

    // A device that came after the message has no key for it.
    let (_, treasury) = Homeservers::shared().await?.pair();
    let localpart = priya.user_id.trim_start_matches('@').split(':').next().expect("a name").to_owned();
    let account = chancery_tests::homeservers::Account {
        user_id: priya.user_id.clone(),
        localpart,
        display_name: "Priya Raman".into(),
        password: "battery staple".into(),
        access_token: String::new(),
    };
    let late = Peer::sign_in_unsigned(treasury, &account).await?;
    late.await_undecryptable(&room, &jonas.user_id).await?;
    let missing = late.patience(Duration::from_millis(200)).await_message(&room, &jonas.user_id, "handover").await;
    assert!(matches!(missing, Err(Missing::Undecryptable(_))), "{missing:?}");
    let nothing = jonas.patience(Duration::from_millis(200)).await_message(&room, &priya.user_id, "x").await;
    assert!(matches!(nothing, Err(Missing::Nothing { .. })), "{nothing:?}");

    // What comes afterwards it reads: matrix-nio shares with every device.
    jonas.say(&room, "and again at ten").await?;
    late.await_message(&room, &jonas.user_id, "again at ten").await?;
    Ok(())
}

#[tokio::test]
async fn a_colleague_answers_and_a_device_is_resumed() -> Result<()> {
    let homeservers = Homeservers::shared().await?;
    let (works, _) = homeservers.pair();
    let (jonas, priya) = two_peers().await?;
    let store = tempfile::tempdir()?;
    let account = works.register(&unique("samuel"), "a line to take", "Samuel Okafor").await?;
    let sign_in = SignIn { store: Some(store.path().to_owned()), ..SignIn::new(works, &account) };
    let samuel = PeerHost::start().await?.sign_in(sign_in).await?;
    let room = jonas.create_room(NewRoom::direct(&samuel.user_id)).await?;
    samuel.join(&room, &[]).await?;
    let device = samuel.device_id.clone();
    drop(samuel);

    let asked = jonas.say(&room, "Can you send the line to take?").await?;
    let samuel = priya.host().resume(&homeservers.ca_file(), store.path()).await?;
    assert_eq!(samuel.device_id, device);
    samuel.await_message(&room, &jonas.user_id, "line to take").await?;

    let rule = Rule {
        replies: vec!["On its way.".into()],
        words: vec!["LINE".into()],
        reaction: Some("✅".into()),
        delay: Some((0.1, 0.2)),
        ..Rule::default()
    };
    samuel.answer_by(&[rule]).await?;
    let again = jonas.say(&room, "That line?").await?;
    jonas.await_message(&room, &samuel.user_id, "On its way.").await?;
    jonas.await_receipt(&room, &samuel.user_id, &again).await?;
    let reactions = jonas.events(&room).into_iter().filter(|event| event.reaction().is_some()).count();
    assert_eq!(reactions, 1, "the rule is for what comes, not for {asked}");
    Ok(())
}
