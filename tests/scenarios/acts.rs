//! What is done to messages waits without a network and leaves in order, like messages.

use anyhow::{Context, Result};
use chancery_protocol::{Connection, EventId, MessageEdit, MessageId, MessageSend, ReactionToggle};
use chancery_tests::{
    headless::{operation, told},
    peers::Event,
};

use crate::cast::{Cast, act, connection, saying};

/// What the other side sees of an act, in a word or two.
fn described(event: &Event) -> String {
    if let Some((key, _)) = event.reaction() {
        return format!("reacts to {key}");
    }
    match (event.kind.as_str(), event.edit(), event.reply_to()) {
        ("m.room.redaction", ..) => "deletes".to_owned(),
        (_, Some((_, text)), _) => format!("changes to {text}"),
        (_, None, Some(_)) => format!("answers {}", event.body()),
        (_, None, None) => format!("says {}", event.body()),
    }
}

#[tokio::test]
async fn answers_reactions_changes_and_deletions_wait_and_leave_in_order() -> Result<()> {
    let (mut cast, proxy) = Cast::meet_behind_proxy().await?;
    let room = cast.room.clone();
    let asked = EventId(cast.peer.say(room.as_str(), "Which gate?").await?);
    cast.official.read(&cast.conversation, "Which gate?").await?;
    for text in ["The upper one", "Never mind"] {
        cast.official.say(&room, text).await?;
        cast.sent(text).await?;
        cast.heard(text).await?;
    }
    let (changed, deleted) = (cast.sent("The upper one").await?.id, cast.sent("Never mind").await?.id);
    let before = cast.peer.events(room.as_str()).len();

    proxy.go_offline();
    connection(&cast.official, Connection::Offline).await?;
    let engine = &cast.official.engine;
    let answer = MessageSend { reply_to: Some(asked.clone()), ..saying(&cast, "The lower one") };
    engine.message_send(answer).await.map_err(told)?;
    let reaction = ReactionToggle {
        operation: operation(),
        room: room.clone(),
        message: MessageId::Event(asked.clone()),
        key: "👀".to_owned(),
    };
    engine.reaction_toggle(reaction).await.map_err(told)?;
    let edit = MessageEdit {
        operation: operation(),
        room: room.clone(),
        message: changed,
        text: "The upper one, I thought".to_owned(),
        mentions: Vec::new(),
    };
    engine.message_edit(edit).await.map_err(told)?;
    engine.message_delete(act(&room, &deleted)).await.map_err(told)?;
    cast.official.say(&room, "That is all").await?;

    cast = cast.restart().await.context("without the server")?;
    proxy.go_online();
    cast.heard("That is all").await?;
    let seen: Vec<String> = cast.peer.events(room.as_str())[before..].iter().map(described).collect();
    let wanted = [
        "answers The lower one".to_owned(),
        format!("reacts to {asked}"),
        "changes to The upper one, I thought".to_owned(),
        "deletes".to_owned(),
        "says That is all".to_owned(),
    ];
    assert_eq!(seen, wanted);
    Ok(())
}
