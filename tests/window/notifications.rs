//! Notifications on a real desktop's daemon: what a colleague writes shows, once a conversation, and a click leads there.

use std::time::Duration;

use anyhow::{Context, Result};
use chancery_tests::{
    app::{App, NotificationService, Options, Role},
    homeservers::{Homeservers, unique},
    peers::NewRoom,
};

use crate::cast::{Cast, ROOM, Strangers};

/// What the call `Notify` carries, in the order of the specification.
type NotifyCall = (
    String,
    u32,
    String,
    String,
    String,
    Vec<String>,
    std::collections::HashMap<String, zbus::zvariant::OwnedValue>,
    i32,
);

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
    let mut calls = app.overhear("org.freedesktop.Notifications", "Notify").await?;
    peer.say(&invitation.room, "From <b>ten</b> to two").await?;
    let shown = app.notified("Priya Raman", "From").await?;
    assert_eq!(shown.body, "From &lt;b&gt;ten&lt;/b&gt; to two");
    let (_, _, _, _, _, actions, _, _): NotifyCall = calls.next().await?.body().deserialize()?;
    assert_eq!(actions, ["default", "Open"], "a service that takes no answers is offered none");
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
async fn an_answer_in_the_notification_reaches_the_colleague_and_a_refused_one_waits_in_the_window() -> Result<()> {
    let Cast { app, jonas, peer, room } = Cast::meet(Options::default()).await?;
    let service = NotificationService::start(&app).await?;
    let title = format!("Priya Raman in {ROOM}");
    app.click("Settings").await?;
    app.find(Role::Heading, "Settings").await?;
    peer.say(&room, "From ten to two?").await?;
    let asked = service.offered(&title, "From ten to two?").await?;
    assert_eq!(asked.actions, ["default", "Open", "inline-reply", "Reply"]);
    assert_eq!(asked.hint("x-kde-reply-placeholder-text"), Some("Write a reply"));
    assert_eq!(asked.hint("x-kde-reply-submit-button-text"), Some("Send"));

    service.answer(&asked, " \n").await?;
    service.answer(&asked, "Ten suits **us**").await?;
    peer.await_message(&room, &jonas.user_id, "Ten suits").await?;
    service.taken_away(&asked).await?;
    let said: Vec<_> = peer.messages(&room).into_iter().filter(|event| event.sender == jonas.user_id).collect();
    assert_eq!(said.len(), 1, "an empty answer is none");
    app.find(Role::Heading, "Settings").await.context("the window stays where it was")?;

    peer.say(&room, "And the minutes?").await?;
    let asked = service.offered(&title, "And the minutes?").await?;
    assert_eq!(asked.body, "And the minutes?", "what was answered is not counted again");
    service.answer(&asked, &"Minutes of the whole year. ".repeat(3_000)).await?;
    app.read("And the minutes?").await.context("the window goes to the conversation")?;
    let kept = "
        const field = document.querySelector('[role=textbox][contenteditable=true]');
        return field !== null && field.innerText.trim().length > 80000;
    ";
    app.wait_until("the refused answer in the place to write", kept, &[]).await?;
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
