//! The tray: what it says, what its menu does, and a program that goes on without a window.

use std::time::Duration;

use anyhow::{Context, Result};
use chancery_tests::app::{App, Options, Role, Tray};

use crate::cast::{Cast, ROOM};

const OPEN: &str = "Open Chancery";
const HAS_FOCUS: &str = "return document.hasFocus()";
const CLOSING: &str = "Keep running when the window is closed";

/// Long enough for the program to start, and shorter than it waits for a panel.
const STARTED: Duration = Duration::from_secs(5);

/// How long it may take to end.
const PATIENCE: Duration = Duration::from_secs(10);

/// Sets whether the program goes on without its window, where the settings offer it.
async fn switch_closing(app: &App) -> Result<()> {
    app.click("Settings").await?;
    app.click("Notifications").await?;
    app.wait_for_text("Chancery stays in the tray").await?;
    app.find_text("main label", CLOSING).await?.click().await?;
    let script = "
        const label = [...document.querySelectorAll('main label')].find((one) => one.innerText.includes(arguments[0]));
        return label?.querySelector('input')?.checked ?? false;
    ";
    app.wait_until("the switch is on", script, &[CLOSING.into()]).await
}

#[tokio::test]
async fn the_tray_says_what_is_unread_and_its_menu_opens_and_quits() -> Result<()> {
    let Cast { mut app, peer, room, .. } = Cast::meet(Options::default()).await?;
    let tray = Tray::start(&app).await?;
    let picture = tray.picture().await?;
    image::open(&picture).with_context(|| picture.display().to_string())?;
    tray.says("Nothing unread", false).await?;
    app.click("Settings").await?;
    app.find(Role::Heading, "Settings").await?;
    peer.say(&room, "Anybody there?").await?;
    tray.says("1 unread conversation", false).await?;

    // Silence, until it is taken back.
    tray.says("End “Do not disturb”", false).await?;
    tray.choose("Do not disturb for an hour").await?;
    tray.choose("End “Do not disturb”").await?;
    tray.says("End “Do not disturb”", false).await?;

    app.wait_until("the window has the focus", HAS_FOCUS, &[]).await?;
    let other = app.start_beside(&["--profile", "other"])?;
    app.wait_until("another window is in front", "return !document.hasFocus()", &[]).await?;
    tray.choose(OPEN).await?;
    app.wait_until("the window is in front", HAS_FOCUS, &[]).await?;
    drop(other);
    app.look_for("harbour", ROOM).await?.click().await?;
    app.read("Anybody there?").await?;
    tray.says("Nothing unread", false).await?;

    tray.choose("Quit Chancery").await?;
    app.ends().await?;
    app.close().await
}

#[tokio::test]
async fn closed_to_the_tray_the_program_notifies_and_comes_back() -> Result<()> {
    let Cast { mut app, peer, room, .. } = Cast::meet(Options { notifications: true, ..Options::default() }).await?;
    let tray = Tray::start(&app).await?;
    switch_closing(&app).await?;
    app.look_for("harbour", ROOM).await?.click().await?;
    app.find(Role::Heading, ROOM).await?;
    app.close_window()?;
    app.window_shows(false).await?;
    peer.say(&room, "The lock is shut").await?;
    app.notified(&format!("Priya Raman in {ROOM}"), "The lock is shut").await?;
    tray.says("1 unread conversation", false).await?;
    tray.choose(OPEN).await?;
    app.window_shows(true).await?;
    app.find(Role::Heading, ROOM).await?;
    app.read("The lock is shut").await?;
    tray.says("Nothing unread", false).await?;
    app.notifications_become(0).await?;

    // With nothing to find it by, a window that is closed may not be hidden.
    tray.go().await?;
    app.click("Settings").await?;
    app.click("Notifications").await?;
    app.wait_for_text("This desktop has no tray").await?;
    app.close_window()?;
    app.ends().await?;
    app.close().await
}

#[tokio::test]
async fn a_tray_that_comes_late_or_goes_for_a_while_is_noticed() -> Result<()> {
    let Cast { mut app, .. } = Cast::meet(Options::default()).await?;
    app.click("Settings").await?;
    app.click("Notifications").await?;
    app.wait_for_text("This desktop has no tray").await?;
    // At login the programs that start by themselves may be there before the panel.
    let tray = Tray::start_without_host(&app).await?;
    app.restart().await?;
    app.click("Settings").await?;
    app.click("Notifications").await?;
    app.wait_for_text("This desktop has no tray").await?;
    tray.set_host(true).await?;
    app.wait_for_text("Chancery stays in the tray").await?;
    tray.picture().await?;
    tray.set_host(false).await?;
    app.wait_for_text("This desktop has no tray").await?;
    tray.set_host(true).await?;
    app.wait_for_text("Chancery stays in the tray").await?;
    // A whole desktop that begins anew.
    tray.go().await?;
    app.wait_for_text("This desktop has no tray").await?;
    let tray = Tray::start(&app).await?;
    tray.says("Nothing unread", false).await?;
    // Nobody asked for the program to go on without its window.
    app.close_window()?;
    app.ends().await?;
    app.close().await
}

#[tokio::test]
async fn started_without_a_window_it_waits_for_the_panel_and_shows_itself_where_none_comes() -> Result<()> {
    let mut app = App::launch(Options::default()).await?;
    app.stop().await?;
    let tray = Tray::start_without_host(&app).await?;
    let program = app.start_beside(&["--background"])?;
    tokio::time::sleep(STARTED).await;
    assert!(!app.is_window_shown()?, "the panel may come yet");
    tray.set_host(true).await?;
    tray.picture().await?;
    // Longer than it would wait.
    tokio::time::sleep(2 * STARTED).await;
    assert!(!app.is_window_shown()?, "the panel has its icon");
    tray.choose(OPEN).await?;
    app.window_shows(true).await?;
    drop(program);
    app.ends().await?;
    tray.go().await?;

    let program = app.start_beside(&["--background"])?;
    app.window_shows(true).await.context("nothing else leads to it")?;
    drop(program);
    app.ends().await?;
    app.close().await
}

#[tokio::test]
async fn each_profile_has_an_icon_of_its_own() -> Result<()> {
    let mut app = App::launch(Options::default()).await?;
    app.stop().await?;
    let tray = Tray::start(&app).await?;
    let mut first = app.start_beside(&["--profile", "first"])?;
    tray.icons(1).await?;
    let second = app.start_beside(&["--profile", "second"])?;
    tray.icons(2).await?;
    tray.choose("Quit Chancery").await?;
    tokio::time::timeout(PATIENCE, first.wait()).await.context("the first goes on")??;
    let picture = tray.picture().await?;
    image::open(&picture).with_context(|| format!("the icon went with the first: {}", picture.display()))?;
    drop(second);
    app.close().await
}
