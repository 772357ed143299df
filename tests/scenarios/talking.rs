//! Two departments talk, encrypted, with somebody else's client at the other end.

use anyhow::Result;
use chancery_protocol::{Authenticity, DirectOpen, MessageId, SendState, UserId};
use chancery_tests::{
    headless::{Official, operation, told},
    homeservers::{Homeservers, unique},
    peers::Peer,
};

#[tokio::test]
async fn two_departments_talk_encrypted_in_both_directions() -> Result<()> {
    let (works, treasury) = Homeservers::shared().await?.pair();
    let jonas = works.register(&unique("jonas"), "correct horse", "Jonas Ekwueme").await?;
    let priya = treasury.register(&unique("priya"), "battery staple", "Priya Raman").await?;
    let peer = Peer::sign_in(treasury, &priya).await?;
    let (official, code) = Official::newcomer(works, &jonas).await?;
    assert_eq!(code.split_whitespace().count(), 12, "the recovery code comes in twelve groups");

    let open = DirectOpen { operation: operation(), user: UserId(priya.user_id.clone()) };
    let room = official.engine.direct_open(open).await.map_err(told)?.room;
    let invitation = peer.await_invitation(&jonas.user_id).await?;
    assert_eq!(invitation.room, room.as_str());
    let conversation = official.converse(&room).await?;
    official.say(&room, "Can the **quay road** close on Tuesday?").await?;
    peer.join(room.as_str(), &[&works.name]).await?;

    let heard = peer.await_message(room.as_str(), &jonas.user_id, "quay road").await?;
    assert!(heard.encrypted, "nothing leaves in the clear");
    assert_eq!(heard.html(), Some("Can the <strong>quay road</strong> close on Tuesday?"));

    peer.say(room.as_str(), "From ten to two").await?;
    let answer = official.read(&conversation, "From ten to two").await?;
    assert_eq!(answer.sender.name, "Priya Raman");
    assert_eq!(answer.authenticity, Authenticity::Unremarkable);
    let sent = official
        .see("the question as sent", |mirror| {
            mirror
                .messages(conversation.subscription)
                .into_iter()
                .find(|message| message.own && message.send == SendState::Sent)
        })
        .await?;
    assert!(matches!(sent.id, MessageId::Event(_)));
    assert!(sent.unreached.is_empty(), "Priya's device is confirmed, so she was reached");

    let again = DirectOpen { operation: operation(), user: UserId(priya.user_id.clone()) };
    assert_eq!(official.engine.direct_open(again).await.map_err(told)?.room, room, "a direct chat is never doubled");
    Ok(())
}
