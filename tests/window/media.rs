//! What colleagues send besides words, in the real web view: sounds are played, and what is meant to do harm does none.

use anyhow::{Context as _, Result};
use chancery_tests::{
    app::{Options, Role, tone},
    hostile::hostile_files,
};

use crate::cast::{Cast, ROOM};

/// How much memory hostile files may cost all processes of the application, in bytes.
const MOST_MEMORY: u64 = 100 * 1024 * 1024;

#[tokio::test]
async fn a_recording_is_played_and_ends_with_its_row() -> Result<()> {
    let Cast { app, peer, room, .. } = Cast::meet(Options::default()).await?;
    let folder = tempfile::tempdir()?;
    let file = folder.path().join("Pump.wav");
    std::fs::write(&file, tone(8))?;
    peer.send_file_as("m.audio", &room, &file, "audio/wav").await?;
    app.open_conversation(ROOM).await?;
    app.click("Play: \u{2068}Pump.wav\u{2069}").await?;
    let plays = "return (document.querySelector('audio')?.currentTime ?? 0) > 0.2";
    app.wait_until("the recording plays", plays, &[]).await?;
    app.click("Pause: \u{2068}Pump.wav\u{2069}").await?;
    app.wait_until("it is paused", "return document.querySelector('audio').paused", &[]).await?;
    app.find(Role::Button, "Play: \u{2068}Pump.wav\u{2069}").await?;
    app.close().await
}

#[tokio::test]
async fn files_that_are_meant_to_do_harm_do_none() -> Result<()> {
    let Cast { app, peer, room, .. } = Cast::meet(Options::default()).await?;
    app.open_conversation(ROOM).await?;
    peer.say(&room, "Before the files").await?;
    app.read("Before the files").await?;
    app.settle().await?;
    let before = app.memory()?;
    let folder = tempfile::tempdir()?;
    for (name, kind, content_type, bytes) in hostile_files()? {
        let file = folder.path().join(name);
        std::fs::write(&file, bytes)?;
        peer.send_file_as(kind, &room, &file, content_type).await.with_context(|| name.to_owned())?;
    }
    app.wait_for_text("that is too much to show here").await?;
    app.wait_for_text("or is of a type that is not shown here").await?;
    app.find_selector("[role=feed] button[aria-label*='film.gif']").await?.click().await?;
    app.wait_for_text("This moving picture is too long to play here").await?;
    app.press(&[chancery_tests::app::Key::Escape]).await?;
    app.assert_accessible("files that are not shown").await?;

    // The page goes on, and nothing of them ran.
    peer.say(&room, "After the files").await?;
    app.read("After the files").await?;
    let cost = app.memory()?.saturating_sub(before);
    assert!(cost <= MOST_MEMORY, "{} MB more", cost / 1024 / 1024);
    app.close().await
}
