//! Who writes, and who has read.

use anyhow::{Context, Result};
use chancery_protocol::{Role, RoomEncryption, RoomMarkRead, RoomWatch, TypingSet};
use chancery_tests::headless::told;

use crate::cast::{Cast, message, says, summary};

#[tokio::test]
async fn typing_and_reading_are_seen_by_both() -> Result<()> {
    let cast = Cast::meet().await?;
    let (official, peer, room) = (&cast.official, &cast.peer, &cast.room);
    let watched = official.engine.room_watch(RoomWatch { room: room.clone() }).await.map_err(told)?.subscription;
    let details = official
        .see("everybody in the room", |mirror| {
            mirror.details.get(&watched).filter(|room| room.members_complete).cloned()
        })
        .await?;
    assert_eq!((details.name.as_str(), details.joined, details.invited), ("Harbour wall repairs", 2, 0));
    assert_eq!(details.encryption, RoomEncryption::Encrypted);
    let members: Vec<_> = details.members.iter().map(|member| (member.person.name.as_str(), member.role)).collect();
    assert_eq!(members, [("Jonas Ekwueme", Role::Member), ("Priya Raman", Role::Owner)]);

    peer.typing(room.as_str(), true).await?;
    summary(official, room, "Priya writing", |row| row.typing == ["Priya Raman"]).await?;
    let writing = |wanted: &'static [&'static str]| {
        move |mirror: &chancery_tests::headless::Mirror| {
            mirror.details.get(&watched).filter(|room| room.typing == wanted).map(drop)
        }
    };
    official.see("Priya writing, in the details", writing(&["Priya Raman"])).await?;
    peer.typing(room.as_str(), false).await?;
    summary(official, room, "Priya silent", |row| row.typing.is_empty()).await?;
    official.see("Priya silent, in the details", writing(&[])).await?;
    official.engine.typing_set(TypingSet { room: room.clone(), typing: true }).await.map_err(told)?;
    peer.await_typing(room.as_str(), &cast.jonas.user_id).await?;

    official.say(room, "Read this").await?;
    let heard = cast.heard("Read this").await?;
    assert!(cast.sent("Read this").await?.read_by.is_empty());
    peer.read(room.as_str(), &heard.event_id).await?;
    let read = message(official, &cast.conversation, "Priya's mark", |message| {
        says(message, "Read this") && !message.read_by.is_empty()
    });
    assert_eq!(read.await?.read_by[0].name, "Priya Raman");

    let asked = peer.say(room.as_str(), "And you this").await?;
    official.read(&cast.conversation, "And you this").await?;
    official.engine.room_mark_read(RoomMarkRead { room: room.clone() }).await.map_err(told)?;
    peer.await_receipt(room.as_str(), &cast.jonas.user_id, &asked).await?;
    let read_up_to = official
        .see("how far we read", |mirror| {
            let details = mirror.details.get(&watched)?;
            details.read_up_to.clone().filter(|event| event.as_str() == asked)
        })
        .await
        .context("the own mark")?;
    assert_eq!(read_up_to.as_str(), asked);
    Ok(())
}
