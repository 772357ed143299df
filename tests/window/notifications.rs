//! Notifications on a real desktop's daemon: what a colleague writes shows, once a conversation, and a click leads there.

use std::time::Duration;

use anyhow::{Context, Result};
use chancery_tests::{
    app::{App, Options, Role},
    homeservers::{Homeservers, unique},
    peers::NewRoom,
};

use crate::cast::Strangers;

/// Longer than the application lets messages gather.
const SILENCE: Duration = Duration::from_secs(4);

#[tokio::test]
async fn a_colleagues_words_come_onto_the_desktop_and_a_click_leads_to_them() -> Result<()> {
    let Strangers { app, jonas, works, priya, peer } =
        Strangers::launch(Options { notifications: true, ..Options::default() }).await?;
    app.sign_in(&jonas).await?;
    app.keep_recovery_code().await?;
    app.write_to(&priya.user_id).await?;
    let invitation = peer.await_invitation(&jonas.user_id).await?;
    peer.join(&invitation.room, &[&works]).await?;
    app.say("Can the quay road close?").await?;
    peer.await_message(&invitation.room, &jonas.user_id, "quay road").await?;

    // The conversation is open in the focused window.
    peer.say(&invitation.room, "Seen as it comes").await?;
    app.read("Seen as it comes").await?;
    tokio::time::sleep(SILENCE).await;
    assert_eq!(app.notifications()?, [], "what is being looked at does not notify");

    // Out of sight: one notification, which grows. What looks like markup is text.
    app.click("Settings").await?;
    app.find(Role::Heading, "Settings").await?;
    peer.say(&invitation.room, "From <b>ten</b> to two").await?;
    let shown = app.notified("Priya Raman", "From").await?;
    assert_eq!(shown.body, "From &lt;b&gt;ten&lt;/b&gt; to two");
    peer.say(&invitation.room, "And on Thursday").await?;
    let shown = app.notified("Priya Raman", "And on Thursday").await?;
    assert_eq!(shown.body, "And on Thursday\n2 new messages");
    assert_eq!(app.notifications_on_screen().await?, 1, "one for the conversation");

    app.click_notification().await?;
    app.read("And on Thursday").await?;
    app.notifications_become(0).await?;

    // In a room, the notification says which.
    let room = peer.create_room(NewRoom::encrypted("Harbour wall repairs", &[&jonas.user_id])).await?;
    app.notified("Priya Raman in Harbour wall repairs", "Invites you").await?;
    app.click_notification().await?;
    app.click("Accept").await?;
    peer.await_joined(&room, &jonas.user_id).await?;
    app.find_selector("[role=textbox][contenteditable=true]").await?;
    app.notifications_become(0).await?;
    app.open_conversation("Priya Raman").await?;
    peer.say(&room, "The estimate is here").await?;
    app.notified("Priya Raman in Harbour wall repairs", "The estimate is here").await?;
    app.notifications_become(1).await?;
    app.open_conversation("Harbour wall repairs").await?;
    app.notifications_become(0).await.context("opening a conversation takes its notification away")?;
    app.close().await
}

#[tokio::test]
async fn the_settings_test_the_chain_up_to_the_click() -> Result<()> {
    let servers = Homeservers::shared().await?;
    let (works, _) = servers.pair();
    let jonas = works.register(&unique("jonas"), "correct horse", "Jonas Ekwueme").await?;
    let options = Options { trust_file: Some(servers.trust_file()), notifications: true, ..Options::default() };
    let app = App::launch(options).await?;
    app.sign_in(&jonas).await?;
    app.keep_recovery_code().await?;
    app.click("Settings").await?;
    app.click("Notifications").await?;
    app.wait_for_text("What notifications show").await?;
    app.assert_accessible("notification settings").await?;

    app.click("Send a test notification").await?;
    app.notified("Notifications reach this screen", "Click this").await?;
    app.wait_for_text("Click the notification that has just come").await?;
    app.assert_accessible("a test of notifications").await?;
    app.click_notification().await?;
    app.wait_for_text("You saw it and clicked it").await?;
    app.close().await
}
