//! At a phone's size one pane shows at a time, and everything can still be reached.

use anyhow::Result;
use chancery_tests::app::{App, Options, Role, Size};
use serde_json::json;

use crate::cast::{Cast, ROOM};

/// The panes that can be seen, in the order of the page.
async fn panes(app: &App) -> Result<Vec<String>> {
    let script = "
        const panes = [...document.querySelectorAll('[data-pane]')];
        return panes.filter((pane) => pane.getClientRects().length > 0).map((pane) => pane.dataset.pane);
    ";
    let panes = app.execute(script, &[]).await?;
    Ok(serde_json::from_value(panes)?)
}

/// Whether anything reaches past the window's side.
async fn assert_nothing_sticks_out(app: &App, screen: &str) -> Result<()> {
    let width = app.execute("return document.documentElement.scrollWidth - innerWidth", &[]).await?;
    assert_eq!(width, json!(0), "{screen} is wider than the window");
    Ok(())
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
    app.close().await
}
