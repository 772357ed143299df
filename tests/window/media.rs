//! What colleagues send besides words, in the real web view: sounds are played, and what is meant to do harm does none.

use anyhow::{Context as _, Result};
use chancery_tests::{
    app::{Options, Role, recording, tone},
    hostile::hostile_files,
};

use crate::cast::{Cast, ROOM};

/// How much memory hostile files may cost all processes of the application, in bytes.
const MOST_MEMORY: u64 = 100 * 1024 * 1024;

#[tokio::test]
async fn a_recording_is_played_and_ends_with_its_row() -> Result<()> {
    let Cast { app, peer, room, .. } = Cast::meet(Options::default()).await?;
    app.open_conversation(ROOM).await?;
    let folder = tempfile::tempdir()?;
    std::fs::write(folder.path().join("Pump.wav"), tone(8))?;
    recording(&folder.path().join("Voice.ogg"), 8).await?;
    for (name, content_type) in [("Pump.wav", "audio/wav"), ("Voice.ogg", "audio/ogg")] {
        peer.send_file_as("m.audio", &room, &folder.path().join(name), content_type).await?;
        app.click(&format!("Play: \u{2068}{name}\u{2069}")).await?;
        let plays = "return ([...document.querySelectorAll('audio')].at(-1)?.currentTime ?? 0) > 0.2";
        app.wait_until(&format!("{name} plays"), plays, &[]).await?;
        app.click(&format!("Pause: \u{2068}{name}\u{2069}")).await?;
        let paused = "return [...document.querySelectorAll('audio')].at(-1).paused";
        app.wait_until("it is paused", paused, &[]).await?;
        app.find(Role::Button, &format!("Play: \u{2068}{name}\u{2069}")).await?;
    }
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
