//! The system's dialogues for files: to attach one, and to save what came.

use std::fs;

use anyhow::Result;
use chancery_tests::app::{App, Options, Role};

use crate::cast::{Cast, ROOM};

const TO_ATTACH: &str = "Choose files to send";
const TO_SAVE: &str = "Save as";

/// Waits until the button of this name has the focus.
async fn has_focus(app: &App, button: &str) -> Result<()> {
    let label = "return document.activeElement?.getAttribute('aria-label') === arguments[0]";
    app.wait_until(&format!("{button:?} has the focus"), label, &[button.into()]).await
}

#[tokio::test]
async fn a_file_is_attached_by_the_systems_dialogue_or_not() -> Result<()> {
    let Cast { app, peer, room, .. } = Cast::meet(Options::default()).await?;
    app.open_conversation(ROOM).await?;
    let folder = tempfile::tempdir()?;
    let (file, ledger) = (folder.path().join("Ledger 1904.txt"), "Dues of the harbour, in shillings\n".repeat(40));
    fs::write(&file, &ledger)?;

    app.click("Attach files").await?;
    app.system_dialogue(TO_ATTACH).await?.leave().await?;
    has_focus(&app, "Attach files").await?;
    assert!(!app.has(Role::Region, "Files to send").await?, "nothing was chosen");
    // The keyboard, too, is where it was: the same button answers it.
    app.press_for_real("space").await?;
    app.system_dialogue(TO_ATTACH).await?.choose(&file).await?;
    let tray = app.find(Role::Region, "Files to send").await?;
    app.wait_for_text("Ledger 1904.txt").await?;
    assert!(!tray.text().await?.contains(folder.path().to_str().unwrap_or_default()), "where it lies is not shown");
    // Whoever has chosen goes on by writing, or sends it.
    app.wait_until("the composer has the focus", "return document.activeElement.isContentEditable", &[]).await?;
    app.press_for_real("Return").await?;

    let is_it = |event: &chancery_tests::peers::Event| event.body() == "Ledger 1904.txt";
    let heard = peer.await_event(&room, "the ledger", is_it).await?;
    let received = folder.path().join("received");
    peer.save_file(&heard, &received).await?;
    assert_eq!(fs::read_to_string(received)?, ledger);
    app.close().await
}

#[tokio::test]
async fn a_file_is_saved_by_the_systems_dialogue_or_not() -> Result<()> {
    let Cast { app, peer, room, .. } = Cast::meet(Options::default()).await?;
    app.open_conversation(ROOM).await?;
    let (sent, folder) = (tempfile::tempdir()?, tempfile::tempdir()?);
    let (file, soundings) = (sent.path().join("Soundings.bin"), (0..=255).collect::<Vec<u8>>().repeat(2_000));
    fs::write(&file, &soundings)?;
    peer.send_file(&room, &file, "application/octet-stream").await?;

    let save = "Save \u{2068}Soundings.bin\u{2069}";
    app.click(save).await?;
    app.system_dialogue(TO_SAVE).await?.leave().await?;
    has_focus(&app, save).await?;
    assert_eq!(fs::read_dir(folder.path())?.count(), 0);
    app.press_for_real("space").await?;
    let place = folder.path().join("Soundings of the ninth.bin");
    app.system_dialogue(TO_SAVE).await?.choose(&place).await?;
    app.wait_for_text("Saved as \u{2068}Soundings of the ninth.bin\u{2069}").await?;
    assert!(fs::read(&place)? == soundings, "every byte of it");
    has_focus(&app, save).await?;
    assert_eq!(fs::read_dir(folder.path())?.count(), 1, "and nothing beside it");

    app.click("Settings").await?;
    app.click("Diagnostics").await?;
    let save = app.find(Role::Button, "Save to a file").await?;
    save.click().await?;
    app.system_dialogue(TO_SAVE).await?.leave().await?;
    assert_eq!(fs::read_dir(folder.path())?.count(), 1, "nothing was saved");
    save.click().await?;
    let place = folder.path().join("For the IT desk.txt");
    app.system_dialogue(TO_SAVE).await?.choose(&place).await?;
    app.wait_for_text("Saved as \u{2068}For the IT desk.txt\u{2069}").await?;
    assert!(fs::read_to_string(&place)?.contains("version"));
    app.close().await
}
