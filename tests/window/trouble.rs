//! What goes wrong around the application: it is killed, its server is away, its keyring is. Nothing written is lost.

use anyhow::{Context, Result};
use chancery_tests::{
    app::{App, Key, Keyring, Options, Role},
    disk::files_called,
    homeservers::Homeservers,
    peers::Event,
};
use serde_json::json;

use crate::cast::{Cast, ROOM, Strangers};

/// Waits until the open conversation marks a message like this.
async fn marked(app: &App, text: &str, mark: &str) -> Result<()> {
    let script = "
        const articles = [...document.querySelectorAll('[role=feed] article')];
        return articles.find((each) => each.innerText.includes(arguments[0]))?.innerText.includes(arguments[1]) ?? false;
    ";
    app.wait_until(&format!("{text:?} is marked {mark:?}"), script, &[json!(text), json!(mark)]).await
}

#[tokio::test]
async fn what_was_written_without_the_server_survives_a_kill_and_goes_out_once() -> Result<()> {
    let (Cast { mut app, jonas, peer, room }, proxy) = Cast::meet_behind_proxy(Options::default()).await?;
    app.open_conversation(ROOM).await?;
    peer.say(&room, "Water is coming in, feldspar-zero").await?;
    app.read("feldspar-zero").await?;
    proxy.go_offline();
    app.wait_for_text("Offline since").await?;
    let written = ["Close the upper gate, feldspar-one", "Then the lower one, feldspar-two"];
    for text in written {
        app.say(text).await?;
        marked(&app, text, "Waiting for the network").await?;
    }
    app.find_selector("[role=textbox][contenteditable=true]").await?.click().await?;
    app.type_text("And call me when").await?;
    app.draft_is_kept().await;

    app.crash_and_restart().await?;
    // The server is still away: all that is on this device shows at once.
    app.open_conversation(ROOM).await?;
    app.read("feldspar-zero").await?;
    for text in written {
        marked(&app, text, "Waiting for the network").await?;
    }
    assert_eq!(app.draft().await?, "And call me when");

    proxy.go_online();
    for text in written {
        app.wait_until_sent(text).await?;
        peer.await_message(&room, &jonas.user_id, text).await?;
    }
    app.find_selector("[role=textbox][contenteditable=true]").await?.click().await?;
    app.type_text(" it is done, feldspar-three").await?;
    app.press(&[Key::Enter]).await?;
    peer.await_message(&room, &jonas.user_id, "feldspar-three").await?;
    let all = peer.messages(&room);
    let heard: Vec<_> = all.iter().filter(|event| event.sender == jonas.user_id).map(Event::body).collect();
    assert_eq!(heard, [written[0], written[1], "And call me when it is done, feldspar-three"], "each once, in order");
    app.close().await
}

#[tokio::test]
async fn whoever_signs_out_leaves_nothing_and_comes_back_with_the_code() -> Result<()> {
    let Strangers { app, jonas, works, priya, peer } = Strangers::launch(Options::default()).await?;
    app.sign_in(&jonas).await?;
    let code = app.keep_recovery_code().await?;
    app.write_to(&priya.user_id).await?;
    let invitation = peer.await_invitation(&jonas.user_id).await?;
    app.say("The tender closes on Friday, hornblende-one").await?;
    peer.join(&invitation.room, &[&works]).await?;
    peer.await_message(&invitation.room, &jonas.user_id, "hornblende-one").await?;
    peer.say(&invitation.room, "At noon, hornblende-two").await?;
    app.read("hornblende-two").await?;
    app.wait_until_sent("hornblende-one").await?;

    app.click("Settings").await?;
    app.click("Account").await?;
    app.click("Sign out").await?;
    app.find_text("[role=alertdialog]", "Sign out of this device?").await?;
    app.click("Sign out and erase").await?;
    app.find(Role::Textbox, "Work e-mail").await?;
    for name in ["session", "key-name", "matrix-sdk-state.sqlite3", "matrix-sdk-crypto.sqlite3"] {
        let left = files_called(app.home(), name)?;
        assert!(left.is_empty(), "left on disk: {left:?}");
    }

    app.sign_in(&jonas).await?;
    app.enter_recovery_code(&code).await?;
    app.find(Role::Heading, "Conversations").await?;
    app.open_conversation("Priya Raman").await?;
    app.read("hornblende-one").await?;
    app.read("hornblende-two").await.context("what others wrote comes back as well")?;
    app.close().await
}

#[tokio::test]
async fn without_its_keyring_nothing_is_lost_and_the_window_says_what_to_do() -> Result<()> {
    let home = tempfile::tempdir()?;
    let servers = Homeservers::shared().await?;
    let with = |keyring| Options {
        keyring,
        home: Some(home.path().to_owned()),
        trust_file: Some(servers.trust_file()),
        ..Options::default()
    };
    let Cast { app, peer, room, .. } = Cast::meet(with(Keyring::Unlocked)).await?;
    app.open_conversation(ROOM).await?;
    peer.say(&room, "Kept under lock, gypsum-one").await?;
    app.read("gypsum-one").await?;
    app.close().await?;
    for (keyring, title) in [
        (Keyring::Locked, "Your password store is locked"),
        (Keyring::Denied, "The password store refuses Chancery"),
        (Keyring::None, "No password store is running"),
        (Keyring::NoBus, "No password store is running"),
    ] {
        let app = App::launch(with(keyring)).await?;
        app.find(Role::Heading, title).await?;
        app.click("Try again").await?;
        app.find(Role::Heading, title).await?;
        app.close().await?;
    }
    let app = App::launch(with(Keyring::Unlocked)).await?;
    app.open_conversation(ROOM).await?;
    app.read("gypsum-one").await?;
    app.close().await
}

#[tokio::test]
async fn nobody_signs_in_where_nothing_could_be_kept_safe() -> Result<()> {
    let options = Options { keyring: Keyring::None, ..Options::default() };
    let Strangers { app, jonas, .. } = Strangers::launch(options).await?;
    app.sign_in(&jonas).await?;
    app.wait_for_text("no safe place for its key").await?;
    app.find(Role::Button, "Sign in").await?;
    app.close().await
}
