//! Messages that were taken into the queue and that the server then does not take: they say why, and keep their words.

use anyhow::{Context, Result};
use chancery_protocol::{Connection, ErrorCode, Message, SendFailure, SendState};
use chancery_tests::headless::told;
use serde_json::json;

use crate::cast::{Cast, act, connection, own, refusal, summary};

fn failed(reason: SendFailure) -> impl Fn(&Message) -> bool {
    move |message| message.send == SendState::Failed { reason: reason.clone() }
}

#[tokio::test]
async fn a_message_that_waited_while_we_were_put_out_says_so_and_keeps_its_words() -> Result<()> {
    let (cast, proxy) = Cast::meet_behind_proxy().await?;
    proxy.go_offline();
    connection(&cast.official, Connection::Offline).await?;
    cast.official.say(&cast.room, "Back in a minute").await?;
    own(&cast.official, &cast.conversation, "Back in a minute", |message| message.send == SendState::Waiting).await?;
    let path = format!("/_matrix/client/v3/rooms/{}/kick", cast.room);
    let (status, answer) = cast.peer.raw("POST", &path, Some(json!({ "user_id": cast.jonas.user_id }))).await?;
    assert_eq!(status, 200, "{answer}");

    proxy.go_online();
    let gone = failed(SendFailure::RoomGone);
    let message = own(&cast.official, &cast.conversation, "Back in a minute", gone).await?;
    // Whoever asked us in again may still hear it.
    cast.peer.invite(cast.room.as_str(), &cast.jonas.user_id).await?;
    let invited = |room: &chancery_protocol::RoomSummary| {
        matches!(room.membership, chancery_protocol::Membership::Invited { .. })
    };
    summary(&cast.official, &cast.room, "the second invitation", invited).await?;
    crate::cast::join(&cast.official, cast.room.as_str()).await?;
    cast.official.engine.message_retry(act(&cast.room, &message.id)).await.map_err(told)?;
    cast.heard("Back in a minute").await?;
    Ok(())
}

#[tokio::test]
async fn a_message_that_the_server_finds_too_long_says_so_and_keeps_its_words() -> Result<()> {
    let (mut cast, proxy) = Cast::meet_behind_proxy().await?;
    let sending = "/_matrix/client/*/rooms/*/send/m.room.encrypted/*";
    let hook = proxy.answer("PUT", sending, 413, json!({ "errcode": "M_TOO_LARGE", "error": "too large" }));
    cast.official.say(&cast.room, "Minutes of the whole year").await?;
    let too_long = || failed(SendFailure::TooLong);
    own(&cast.official, &cast.conversation, "Minutes of the whole year", too_long()).await?;
    summary(&cast.official, &cast.room, "the unsent message in the list", |row| row.unsent == 1).await?;
    assert_eq!(proxy.requests_to("PUT", sending).len(), 1, "what is too long is not tried again unasked");

    cast = cast.restart().await?;
    let kept = own(&cast.official, &cast.conversation, "Minutes of the whole year", too_long());
    let message = kept.await.context("its words and the reason outlive a restart")?;
    proxy.remove(hook);
    cast.official.engine.message_discard(act(&cast.room, &message.id)).await.map_err(told)?;
    summary(&cast.official, &cast.room, "nothing unsent", |row| row.unsent == 0).await?;
    cast.official.say(&cast.room, "Minutes of January").await?;
    cast.heard("Minutes of January").await?;
    assert_eq!(cast.heard_so_far(), ["Minutes of January"], "what was discarded never leaves");
    let texts = cast.official.now().texts(cast.conversation.subscription);
    assert_eq!(texts, ["Minutes of January"]);
    let again = cast.official.engine.message_discard(act(&cast.room, &message.id)).await;
    assert_eq!(refusal(again), ErrorCode::MessageGone);
    Ok(())
}
