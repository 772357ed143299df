//! Without a mouse: the whole way from sign-in to an answer, pictures, and the settings.

use anyhow::{Result, bail};
use chancery_tests::app::{
    App, Key, Options, Role,
    pictures::{drawn, paste_picture, picture, shown_large},
};

use crate::cast::{Cast, ROOM, Strangers};

/// What a screen reader would call the element that has the focus.
const FOCUSED: &str = "
    const element = document.activeElement;
    if (!element || element === document.body) return '';
    const named = (element.getAttribute('aria-labelledby') ?? '').split(' ').map((id) => document.getElementById(id));
    const words = element.getAttribute('aria-label') ?? element.labels?.[0]?.innerText
        ?? (named.map((other) => other?.innerText ?? '').join(' ').trim() || element.innerText);
    return (words ?? '').split(/\\s+/).join(' ').trim();
";

/// Presses Tab until the focus is on what is called `name`.
async fn tab_to(app: &App, name: &str) -> Result<()> {
    go_to(app, &[Key::Tab], name).await
}

/// The same, backwards.
async fn tab_back_to(app: &App, name: &str) -> Result<()> {
    go_to(app, &[Key::Shift, Key::Tab], name).await
}

/// Presses keys until the focus is on what is called `name`.
async fn go_to(app: &App, keys: &[Key], name: &str) -> Result<()> {
    let mut passed = Vec::new();
    for _ in 0..40 {
        let focused = app.execute(FOCUSED, &[]).await?.as_str().unwrap_or_default().to_owned();
        if focused.starts_with(name) {
            return Ok(());
        }
        passed.push(focused);
        app.press(keys).await?;
    }
    bail!("{keys:?} do not lead to {name:?}, only to {passed:?}")
}

#[tokio::test]
async fn a_person_signs_in_and_talks_without_a_mouse() -> Result<()> {
    let Strangers { app, jonas, works, priya, peer } = Strangers::launch(Options::default()).await?;

    app.find(Role::Textbox, "Work e-mail").await?;
    tab_to(&app, "Work e-mail").await?;
    app.type_text(&jonas.user_id).await?;
    app.press(&[Key::Enter]).await?;
    app.find(Role::Password, "Password").await?;
    tab_to(&app, "Password").await?;
    app.type_text(&jonas.password).await?;
    app.press(&[Key::Enter]).await?;

    app.find(Role::List, "Recovery code").await?;
    tab_to(&app, "I have put it somewhere other than this device").await?;
    app.press(&[Key::Space]).await?;
    tab_to(&app, "Continue").await?;
    app.press(&[Key::Enter]).await?;

    app.find(Role::Heading, "Conversations").await?;
    tab_to(&app, "New conversation").await?;
    app.press(&[Key::Enter]).await?;
    app.find(Role::Menuitem, "Write to a person").await?;
    app.press(&[Key::Enter]).await?;
    app.find(Role::Combobox, "Search for people").await?;
    app.type_text(&priya.user_id).await?;
    app.find_text("[role=option]", &priya.user_id).await?;
    app.press(&[Key::Enter]).await?;

    // A new conversation opens with the place to write.
    app.wait_until("the composer has the focus", "return document.activeElement.isContentEditable", &[]).await?;
    app.type_text("Is the sluice open, basalt-one").await?;
    app.press(&[Key::Enter]).await?;
    let invitation = peer.await_invitation(&jonas.user_id).await?;
    peer.join(&invitation.room, &[&works]).await?;
    peer.await_message(&invitation.room, &jonas.user_id, "basalt-one").await?;
    peer.say(&invitation.room, "It is, basalt-two").await?;
    app.read("basalt-two").await?;

    // From the place to write back to the messages, up to one of them, and into its actions.
    app.press(&[Key::Shift, Key::Tab]).await?;
    for _ in 0..20 {
        if app.execute("return document.activeElement.closest('article') !== null", &[]).await? == true {
            break;
        }
        app.press(&[Key::Shift, Key::Tab]).await?;
    }
    app.press(&[Key::End]).await?;
    app.press(&[Key::Enter]).await?;
    app.find(Role::Button, "Reply").await?;
    go_to(&app, &[Key::Right], "Reply").await?;
    app.press(&[Key::Enter]).await?;
    app.find(Role::Button, "Do not reply to it").await?;
    app.wait_until("the composer has the focus", "return document.activeElement.isContentEditable", &[]).await?;
    app.type_text("Good, basalt-three").await?;
    app.press(&[Key::Enter]).await?;
    let answer = peer.await_message(&invitation.room, &jonas.user_id, "basalt-three").await?;
    assert!(answer.content["m.relates_to"]["m.in_reply_to"]["event_id"].is_string(), "{answer:?}");

    // To another place of the window and back, by the switcher.
    app.look_for("Priya", "Priya Raman").await?;
    app.press(&[Key::Enter]).await?;
    app.read("basalt-two").await?;
    app.close().await
}

#[tokio::test]
async fn a_person_shows_pictures_and_changes_settings_without_a_mouse() -> Result<()> {
    let Cast { app, peer, room, .. } = Cast::meet(Options::default()).await?;
    app.look_for("Harbour", ROOM).await?;
    app.press(&[Key::Enter]).await?;
    app.find(Role::Heading, ROOM).await?;
    tab_to(&app, "Message to").await?;

    paste_picture(&app, "pier.png", &picture(640, 360)?).await?;
    app.type_text("The pier from the lock").await?;
    app.press(&[Key::Enter]).await?;
    let heard = peer.await_event(&room, "pier.png", |event| event.content["filename"] == "pier.png").await?;
    assert_eq!(heard.content["body"], "The pier from the lock");
    app.wait_until_sent("The pier").await?;
    drawn(&app, 1).await?;
    tab_back_to(&app, "Picture: ").await?;
    app.press(&[Key::Enter]).await?;
    shown_large(&app, 640).await?;
    app.press(&[Key::Escape]).await?;
    let is_back = "return document.activeElement?.getAttribute('aria-label')?.includes('pier.png') === true";
    app.wait_until("the focus is back where it came from", is_back, &[]).await?;

    tab_back_to(&app, "Settings").await?;
    app.press(&[Key::Enter]).await?;
    app.find(Role::Heading, "General").await?;
    // The choice of language, and after it that of the theme.
    tab_to(&app, "As on this device").await?;
    app.press(&[Key::Tab]).await?;
    go_to(&app, &[Key::Right], "Dark").await?;
    app.wait_until("the window is dark", "return document.documentElement.dataset.theme === 'dark'", &[]).await?;
    open_part(&app, "Notifications").await?;
    app.wait_for_text("What notifications show").await?;
    tab_to(&app, "Sender and message").await?;
    go_to(&app, &[Key::Right], "Sender only").await?;
    open_part(&app, "General").await?;
    open_part(&app, "Notifications").await?;
    app.wait_for_text("What notifications show").await?;
    // Tab leads to the choice that is made, and to no other.
    tab_to(&app, "Sender only").await?;
    app.close().await
}

/// Goes back to the list of the settings' parts and opens one.
async fn open_part(app: &App, name: &str) -> Result<()> {
    tab_back_to(app, name).await?;
    app.press(&[Key::Enter]).await?;
    app.find(Role::Heading, name).await.map(drop)
}
