//! Answers that are written in a notification.

use anyhow::{Context, Result};
use chancery_engine::Reply;
use chancery_protocol::{
    Draft, DraftLoad, DraftSave, Navigate, NotificationChange, NotificationContent, NotificationsChange,
};
use chancery_tests::{
    headless::{Desk, operation, told},
    peers::NewRoom,
};
use serde_json::json;

use crate::cast::{Cast, summary};

async fn answer(cast: &Cast, text: &str) -> Reply {
    cast.official.engine.notification_reply(operation(), cast.room.clone(), text.to_owned()).await
}

async fn draft(cast: &Cast) -> Result<String> {
    let load = DraftLoad { room: cast.room.clone() };
    Ok(cast.official.engine.draft_load(load).await.map_err(told)?.text)
}

#[tokio::test]
async fn an_answer_reaches_the_colleague_encrypted_and_the_room_counts_as_read() -> Result<()> {
    let cast = Cast::meet().await?;
    let mut desk = Desk::of(&cast.official.engine);
    let asked = cast.peer.say(cast.room.as_str(), "From ten to two?").await?;
    assert!(desk.shows().await?.answerable);
    summary(&cast.official, &cast.room, "one unread message", |room| room.unread == 1).await?;

    assert_eq!(answer(&cast, " \n\t ").await, Reply::Empty);
    assert_eq!(answer(&cast, "Ten suits us").await, Reply::Queued);
    desk.clears(&cast.room).await?;
    cast.heard("Ten suits us").await?;
    assert_eq!(cast.heard_so_far(), ["Ten suits us"], "an empty answer is none");
    summary(&cast.official, &cast.room, "nothing unread", |room| room.unread == 0).await?;
    cast.peer.await_receipt(cast.room.as_str(), &cast.jonas.user_id, &asked).await?;
    let path = format!("/_matrix/client/v3/rooms/{}/messages?dir=b&limit=1", cast.room);
    let (_, answer) = cast.peer.raw("GET", &path, None).await?;
    assert_eq!(answer["chunk"][0]["type"], "m.room.encrypted", "{answer}");

    cast.peer.say(cast.room.as_str(), "See you there").await?;
    assert_eq!(desk.shows().await?.count, 1, "what was answered is not counted again");
    assert_eq!(draft(&cast).await?, "");
    assert_eq!(cast.official.now().navigated, None, "the window stays where it is");
    Ok(())
}

#[tokio::test]
async fn a_refused_answer_waits_in_the_place_to_write() -> Result<()> {
    let cast = Cast::meet().await?;
    let there = Navigate::Room { room: cast.room.clone() };
    let half = Draft { text: "Half a sentence".to_owned(), ..Draft::default() };
    let save = DraftSave { room: cast.room.clone(), draft: half };
    let too_long = "Minutes of the whole year. ".repeat(3_000);
    assert_eq!(answer(&cast, &too_long).await, Reply::Kept);
    assert_eq!(draft(&cast).await?, too_long);
    cast.official.see("the way to the room", |mirror| mirror.navigated.clone().filter(|to| *to == there)).await?;

    // What stands there already stays.
    cast.official.engine.draft_save(save).await.map_err(told)?;
    let mut desk = Desk::of(&cast.official.engine);
    let levels = json!({ "events_default": 50 });
    cast.peer.set_state(cast.room.as_str(), "m.room.power_levels", "", levels).await?;
    cast.peer.say(cast.room.as_str(), "Only announcements from now on").await?;
    assert!(!desk.shows().await?.answerable, "no answer is offered that would be refused");
    assert_eq!(answer(&cast, "One more question").await, Reply::Kept);
    assert_eq!(draft(&cast).await?, "One more question\nHalf a sentence");
    assert_eq!(cast.heard_so_far(), Vec::<String>::new());
    Ok(())
}

#[tokio::test]
async fn only_who_sees_whom_they_answer_is_offered_to() -> Result<()> {
    let cast = Cast::meet().await?;
    let mut desk = Desk::of(&cast.official.engine);
    let show = async |content| {
        let change = NotificationChange::Content { content };
        let request = NotificationsChange { operation: operation(), change };
        cast.official.engine.notifications_change(request).await.map_err(told)
    };
    show(NotificationContent::Names).await?;
    cast.peer.say(cast.room.as_str(), "The price is confidential").await?;
    assert!(desk.shows().await?.answerable);
    cast.peer.create_room(NewRoom::encrypted("Quay road", &[&cast.jonas.user_id])).await?;
    assert!(!desk.shows().await?.answerable, "an invitation is not answered by words");
    show(NotificationContent::Nothing).await?;
    cast.peer.say(cast.room.as_str(), "And so is this").await?;
    let notice = desk.grows_to(2).await.context("the conversation again")?;
    assert!(!notice.answerable);
    Ok(())
}
