//! Row 9 and Q3: a room once seen encrypted never receives a message in the clear, whatever the server then says.

use std::{
    sync::{
        Arc,
        atomic::{AtomicBool, Ordering},
    },
    time::Duration,
};

use anyhow::{Context, Result};
use chancery_protocol::{
    ErrorCode, Gate, Message, MessageEdit, MessageId, MessageSend, RecoveryRestore, RoomAct, RoomEncryption, RoomId,
    RoomWatch, SendFailure, SendState,
};
use chancery_tests::{
    headless::{Official, operation, told},
    hostile::{Action, Proxy},
};
use serde_json::{Value, json};

use crate::{
    SYNC, assert_nothing_in_the_clear,
    cast::{Cast, refusal},
    rooms_of, sends,
};

/// From now on the server says that no room is encrypted: the state is gone from every sync and every answer.
fn strip(proxy: &Proxy) {
    proxy.on_response("POST", SYNC, |_, reply| {
        for room in rooms_of(&mut reply.body).into_iter().flat_map(|rooms| rooms.values_mut()) {
            for list in ["required_state", "timeline", "invite_state"] {
                if let Some(events) = room.get_mut(list).and_then(Value::as_array_mut) {
                    events.retain(|event| event["type"] != "m.room.encryption");
                }
            }
        }
        Action::Pass
    });
    proxy.answer("GET", "*/state/m.room.encryption*", 404, json!({ "errcode": "M_NOT_FOUND", "error": "none" }));
}

/// Writes, and lets both a refusal and an encrypted message pass; what must not happen is looked for in the log.
async fn try_to_say(official: &Official, cast_room: &chancery_protocol::RoomId, text: &str) {
    match official.say(cast_room, text).await {
        Ok(()) => {}
        Err(refusal) => assert!(
            refusal.to_string().contains(&format!("{:?}", ErrorCode::EncryptionWithdrawn)),
            "refused for another reason: {refusal}"
        ),
    }
}

/// Every way by which words or files leave is refused for the same reason. `own` is a message of ours.
async fn assert_nothing_can_be_sent(official: &Official, room: &RoomId, own: &MessageId) -> Result<()> {
    let MessageId::Event(event) = own else { anyhow::bail!("{own:?} was not sent") };
    let answer = |reply_to| MessageSend {
        operation: operation(),
        room: room.clone(),
        text: "In the clear?".to_owned(),
        mentions: Vec::new(),
        reply_to,
    };
    let edit = MessageEdit {
        operation: operation(),
        room: room.clone(),
        message: own.clone(),
        text: "Changed in the clear?".to_owned(),
        mentions: Vec::new(),
    };
    let file = official.attach("survey.txt", "Levels of the quay\n".repeat(20).as_bytes()).await.map_err(told)?;
    for (what, refused) in [
        ("a message", official.engine.message_send(answer(None)).await.map(drop)),
        ("an answer", official.engine.message_send(answer(Some(event.clone()))).await.map(drop)),
        ("an edit", official.engine.message_edit(edit).await.map(drop)),
        ("a file", official.send_files(room, &[(&file, "")]).await),
        ("a file with words", official.send_files(room, &[(&file, "In the clear?")]).await),
    ] {
        assert_eq!(refusal(refused), ErrorCode::EncryptionWithdrawn, "{what}");
    }
    Ok(())
}

#[tokio::test]
async fn encryption_cannot_be_taken_back_by_silence() -> Result<()> {
    let (cast, proxy) = Cast::meet_behind_proxy().await?;
    cast.official.say(&cast.room, "Encrypted before").await?;
    cast.heard("Encrypted before").await?;

    strip(&proxy);
    let cast = cast.restart().await?;
    cast.official.say(&cast.room, "Encrypted after a restart").await?;
    assert!(cast.heard("Encrypted after a restart").await?.encrypted);

    // Out and in again: what the account knew of the room is asked for anew, and the answer is a lie.
    let leave = RoomAct { operation: operation(), room: cast.room.clone() };
    cast.official.engine.room_leave(leave).await.map_err(told)?;
    cast.peer.invite(cast.room.as_str(), &cast.jonas.user_id).await?;
    crate::cast::summary(&cast.official, &cast.room, "the second invitation", |room| {
        matches!(room.membership, chancery_protocol::Membership::Invited { .. })
    })
    .await?;
    crate::cast::join(&cast.official, cast.room.as_str()).await?;
    try_to_say(&cast.official, &cast.room, "Encrypted after coming back").await;
    assert_nothing_in_the_clear(&proxy);
    Ok(())
}

/// What waits in the queue was checked when it was written; it is checked again before it leaves.
#[tokio::test]
async fn what_waits_to_be_sent_waits_on_when_encryption_is_taken_back() -> Result<()> {
    let (cast, proxy) = Cast::meet_behind_proxy().await?;
    cast.official.say(&cast.room, "Encrypted before").await?;
    cast.heard("Encrypted before").await?;

    // The server takes nothing for now, so the message waits, and is tried again every few seconds.
    let hold = proxy.answer("PUT", "*/send/*", 502, json!({ "errcode": "M_UNKNOWN", "error": "later" }));
    cast.official.say(&cast.room, "Waiting").await?;
    let before = sends(&proxy).len();
    proxy.await_requests("PUT", "*/send/*", before + 1, chancery_tests::headless::PATIENCE).await?;
    let lied = Arc::new(AtomicBool::new(false));
    // One key for ever: the SDK alone would go by that.
    let forever = 9_000_000_000_000_000_u64;
    let settings = json!({
        "algorithm": "m.megolm.v1.aes-sha2", "rotation_period_ms": forever, "rotation_period_msgs": forever,
    });
    replace_settings(&proxy, settings, Arc::clone(&lied));
    cast.peer.say(cast.room.as_str(), "Anything new?").await?;
    cast.official.read(&cast.conversation, "Anything new?").await?;
    assert!(lied.load(Ordering::SeqCst), "the lie was told");

    // Time is the subject: a try that is under way ends, and the next would come after five seconds.
    tokio::time::sleep(Duration::from_secs(12)).await;
    let tried = sends(&proxy).len();
    tokio::time::sleep(Duration::from_secs(12)).await;
    assert_eq!(sends(&proxy).len(), tried, "it is not tried any more");
    let says_why = |message: &Message| message.send == SendState::Failed { reason: SendFailure::EncryptionWithdrawn };
    crate::cast::own(&cast.official, &cast.conversation, "Waiting", says_why).await?;
    proxy.remove(hold);
    let cast = cast.restart().await?;
    tokio::time::sleep(Duration::from_secs(7)).await;
    assert_eq!(sends(&proxy).len(), tried, "nor after a restart");
    crate::cast::own(&cast.official, &cast.conversation, "Waiting", says_why).await?;
    assert_nothing_in_the_clear(&proxy);
    Ok(())
}

#[tokio::test]
async fn a_new_device_learns_from_the_account_which_rooms_are_encrypted() -> Result<()> {
    let (cast, proxy) = Cast::meet_behind_proxy().await?;
    cast.official.say(&cast.room, "Encrypted before").await?;
    let own = cast.sent("Encrypted before").await?.id;
    // The list is exchanged within seconds of the first encrypted room.
    proxy
        .await_requests("PUT", "*/account_data/eu.chancery.encrypted_rooms", 1, chancery_tests::headless::PATIENCE)
        .await?;

    strip(&proxy);
    let second = Official::new().await?;
    second.sign_in_at(proxy.base_url.trim_start_matches("https://"), &cast.jonas).await?;
    second.gate(|gate| *gate == Gate::EnterRecoveryCode { available: true }).await?;
    let restore = RecoveryRestore { operation: operation(), code: cast.code.clone() };
    second.engine.recovery_restore(restore).await.map_err(told)?;
    second.gate(|gate| *gate == Gate::Open).await?;
    second.open_list().await?;
    second.find_room(cast.room.as_str()).await?;
    let details = second.engine.room_watch(RoomWatch { room: cast.room.clone() }).await.map_err(told)?.subscription;
    second
        .see("the room as withdrawn", |mirror| {
            mirror.details.get(&details).filter(|room| room.encryption == RoomEncryption::Withdrawn).cloned()
        })
        .await?;
    assert_nothing_can_be_sent(&second, &cast.room, &own).await?;
    assert_nothing_in_the_clear(&proxy);
    Ok(())
}

/// Has the server show other encryption settings for every room.
fn replace_settings(proxy: &Proxy, content: Value, told: Arc<AtomicBool>) {
    proxy.on_response("POST", SYNC, move |_, reply| {
        for room in rooms_of(&mut reply.body).into_iter().flat_map(|rooms| rooms.values_mut()) {
            let event = json!({
                "type": "m.room.encryption", "state_key": "", "content": content,
                "sender": "@server:localhost", "event_id": "$forged-settings", "origin_server_ts": 1_790_000_000_000_u64,
            });
            match room.get_mut("required_state").and_then(Value::as_array_mut) {
                Some(events) => events.push(event),
                None => room["required_state"] = json!([event]),
            }
            told.store(true, Ordering::SeqCst);
        }
        Action::Pass
    });
}

#[tokio::test]
async fn settings_that_protect_nothing_are_refused() -> Result<()> {
    for content in [
        json!({ "algorithm": "org.example.rot13" }),
        json!({ "algorithm": "m.megolm.v1.aes-sha2", "rotation_period_ms": 9_000_000_000_000_000_u64, "rotation_period_msgs": 9_000_000_000_000_000_u64 }),
    ] {
        let (cast, proxy) = Cast::meet_behind_proxy().await?;
        cast.official.say(&cast.room, "Encrypted before").await?;
        let own = cast.sent("Encrypted before").await?.id;
        let lied = Arc::new(AtomicBool::new(false));
        replace_settings(&proxy, content.clone(), Arc::clone(&lied));
        // Something has to happen in the room, or there is no answer to put the lie into.
        cast.peer.say(cast.room.as_str(), "Anything new?").await?;
        cast.official.read(&cast.conversation, "Anything new?").await?;
        assert!(lied.load(Ordering::SeqCst), "the lie was told");
        assert_nothing_can_be_sent(&cast.official, &cast.room, &own).await.with_context(|| content.to_string())?;
        assert_nothing_in_the_clear(&proxy);
    }
    Ok(())
}
