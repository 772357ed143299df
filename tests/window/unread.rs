//! What came in while its reader was elsewhere stands below a line, for as long as they read it.

use anyhow::{Context as _, Result};
use chancery_tests::app::{App, Options, Role};
use serde_json::json;

use crate::cast::{Cast, ROOM};

/// Waits until the window counts something as unread, or nothing.
async fn counts(app: &App, unread: bool) -> Result<()> {
    let script = "return (document.querySelector('nav [aria-label*=unread]') !== null) === arguments[0]";
    app.wait_until(&format!("something is unread: {unread}"), script, &[json!(unread)]).await
}

/// The messages that the line stands above, `None` without a line.
async fn below_the_line(app: &App) -> Result<Option<String>> {
    let script = "
        const line = [...document.querySelectorAll('[role=feed] p')].find((line) => /^New since/.test(line.innerText));
        const below = line && [...document.querySelectorAll('[role=feed] article')]
            .filter((article) => line.compareDocumentPosition(article) & Node.DOCUMENT_POSITION_FOLLOWING);
        return below?.map((article) => article.innerText).join() ?? null;
    ";
    Ok(app.execute(script, &[]).await?.as_str().map(ToOwned::to_owned))
}

#[tokio::test]
async fn the_unread_line_stays_until_its_reader_answers() -> Result<()> {
    let Cast { app, peer, room, .. } = Cast::meet(Options::default()).await?;
    app.open_conversation(ROOM).await?;
    peer.say(&room, "The lock is shut").await?;
    app.read("The lock is shut").await?;
    counts(&app, false).await?;
    assert_eq!(below_the_line(&app).await?, None, "it came in under their eyes");

    app.click("Settings").await?;
    app.find(Role::Button, "Notifications").await?;
    peer.say(&room, "The lock is open again").await?;
    counts(&app, true).await?;
    app.find_selector("nav [aria-label*=unread]").await?.click().await?;
    app.read("The lock is open again").await?;
    counts(&app, false).await?;
    // By the time this is here, the application knows that the one before has been read.
    peer.say(&room, "And the pump runs").await?;
    app.read("And the pump runs").await?;
    let below = below_the_line(&app).await?.context("the line is gone")?;
    assert!(below.contains("open again") && below.contains("the pump") && !below.contains("is shut"), "{below}");

    app.say("Thank you").await?;
    app.wait_until_sent("Thank you").await?;
    peer.say(&room, "Until tomorrow").await?;
    app.read("Until tomorrow").await?;
    counts(&app, false).await?;
    assert_eq!(below_the_line(&app).await?, None, "it was answered");
    app.close().await
}
