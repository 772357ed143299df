//! At a phone's size one pane shows at a time, and everything can still be reached.

use anyhow::Result;
use chancery_tests::{
    app::{
        App, Key, Options, Role, Size,
        pictures::{drawn, drop_picture, picture, shown_large},
    },
    peers::Peer,
};
use serde_json::json;

use crate::cast::{Cast, ROOM, panes};

/// Whether anything reaches past the window's side.
async fn assert_nothing_sticks_out(app: &App, screen: &str) -> Result<()> {
    let width = app.execute("return document.documentElement.scrollWidth - innerWidth", &[]).await?;
    assert_eq!(width, json!(0), "{screen} is wider than the window");
    Ok(())
}

/// Writing several lines takes room from the messages, at their beginning and not at their end.
async fn newest_stays_in_view(app: &App, peer: &Peer, room: &str) -> Result<()> {
    for number in 1..=15 {
        peer.say(room, &format!("Lorry {number} has left")).await?;
    }
    app.read("Lorry 15 has left").await?;
    app.find_selector("[role=textbox][contenteditable=true]").await?.click().await?;
    let height = "return document.querySelector('[role=textbox][contenteditable=true]').clientHeight";
    let before = app.execute(height, &[]).await?;
    for _ in 0..4 {
        app.press(&[Key::Shift, Key::Enter]).await?;
    }
    app.wait_until("the place to write has grown", &format!("{height} > arguments[0]"), &[before]).await?;
    let in_view = "
        const feed = document.querySelector('[role=feed]');
        const newest = [...feed.querySelectorAll('[data-row]')].at(-1).getBoundingClientRect();
        return newest.bottom <= feed.closest('[role=presentation]').getBoundingClientRect().bottom + 1;
    ";
    app.wait_until("the newest message is in view", in_view, &[]).await
}

#[tokio::test]
async fn a_person_talks_at_a_phones_size() -> Result<()> {
    let Cast { app, jonas, peer, room } = Cast::meet(Options { size: Size::PHONE, ..Options::default() }).await?;
    // Accepting an invitation leads into the room.
    app.find(Role::Heading, ROOM).await?;
    app.find_selector("[role=textbox][contenteditable=true]").await?;
    assert_eq!(panes(&app).await?, ["room"]);
    app.say("On my way, mezzanine-north").await?;
    peer.await_message(&room, &jonas.user_id, "mezzanine-north").await?;
    peer.say(&room, "At the gate, mezzanine-south").await?;
    app.read("mezzanine-south").await?;
    assert_nothing_sticks_out(&app, "the conversation").await?;

    app.click("Details").await?;
    app.find(Role::Button, "Add people").await?;
    assert_eq!(panes(&app).await?, ["details"]);
    assert_nothing_sticks_out(&app, "the details").await?;
    app.click("Back").await?;
    app.find_selector("[role=textbox][contenteditable=true]").await?;

    app.click("Back to conversations").await?;
    app.find(Role::Heading, "Conversations").await?;
    assert_eq!(panes(&app).await?, ["list", "spine"]);
    assert_nothing_sticks_out(&app, "the list").await?;
    app.click("Settings").await?;
    app.click("Notifications").await?;
    app.wait_for_text("What notifications show").await?;
    assert_nothing_sticks_out(&app, "a part of the settings").await?;
    app.click("Back to settings").await?;
    app.find(Role::Button, "Storage").await?;
    assert_nothing_sticks_out(&app, "the settings").await?;
    app.click("Back to conversations").await?;

    app.open_conversation(ROOM).await?;
    app.read("mezzanine-north").await?;
    newest_stays_in_view(&app, &peer, &room).await?;
    app.close().await
}

#[tokio::test]
async fn a_person_shows_pictures_and_changes_settings_at_a_phones_size() -> Result<()> {
    let Cast { app, jonas, peer, room } = Cast::meet(Options { size: Size::PHONE, ..Options::default() }).await?;
    app.find(Role::Heading, ROOM).await?;
    app.find_selector("[role=textbox][contenteditable=true]").await?;
    drop_picture(&app, "pier.png", &picture(1200, 300)?).await?;
    assert_nothing_sticks_out(&app, "a picture beside the text").await?;
    app.say("The pier from the lock").await?;
    let heard = peer.await_event(&room, "pier.png", |event| event.content["filename"] == "pier.png").await?;
    assert_eq!((heard.sender.as_str(), &heard.content["body"]), (&*jonas.user_id, &json!("The pier from the lock")));
    app.wait_until_sent("The pier").await?;
    drawn(&app, 1).await?;
    assert_nothing_sticks_out(&app, "a picture in a conversation").await?;
    app.find_selector("[role=feed] button[aria-label*='pier.png']").await?.click().await?;
    shown_large(&app, 1200).await?;
    assert_nothing_sticks_out(&app, "a picture shown large").await?;
    app.assert_accessible("a picture shown large at a phone's size").await?;
    app.press(&[Key::Escape]).await?;

    app.click("Back to conversations").await?;
    app.click("Settings").await?;
    app.click("Notifications").await?;
    app.find_text("main label", "Sender only").await?.click().await?;
    app.click("Back to settings").await?;
    app.click("Notifications").await?;
    let chosen = "return document.querySelector('input[type=radio]:checked')?.labels[0].innerText === 'Sender only'";
    app.wait_until("the choice is kept", chosen, &[]).await?;
    app.close().await
}
