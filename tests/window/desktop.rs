//! The desktop around the window: the launcher's badge, the start at login.

use std::{collections::HashMap, time::Duration};

use anyhow::{Context, Result};
use chancery_tests::app::{App, Options, Role};
use zbus::zvariant::OwnedValue;

use crate::cast::{Cast, ROOM};

/// How long a change of a file may take.
const PATIENCE: Duration = Duration::from_secs(10);

/// What the launcher is told next: for which application, how many, and whether it shows.
async fn badge(heard: &mut chancery_tests::app::Overheard) -> Result<(String, i64, bool)> {
    let (application, values): (String, HashMap<String, OwnedValue>) = heard.next().await?.body().deserialize()?;
    let value = |name: &str| values.get(name).with_context(|| format!("no {name}"));
    Ok((application, value("count")?.downcast_ref()?, value("count-visible")?.downcast_ref()?))
}

#[tokio::test]
async fn the_launcher_says_how_many_conversations_are_unread() -> Result<()> {
    let Cast { app, peer, room, .. } = Cast::meet(Options::default()).await?;
    app.click("Settings").await?;
    app.find(Role::Heading, "Settings").await?;
    let mut heard = app.overhear("com.canonical.Unity.LauncherEntry", "Update").await?;
    let ours = "application://eu.chancery.messenger.desktop".to_owned();
    peer.say(&room, "Anybody there?").await?;
    let none = (ours.clone(), 0, false);
    let mut said = badge(&mut heard).await?;
    if said == none {
        // The invitation counted as well, and that it was accepted may be told only now.
        said = badge(&mut heard).await?;
    }
    assert_eq!(said, (ours, 1, true));
    app.look_for("harbour", ROOM).await?.click().await?;
    app.read("Anybody there?").await?;
    assert_eq!(badge(&mut heard).await?, none);
    app.close().await
}

async fn entry(app: &App, wanted: bool) -> Result<String> {
    let file = app.home().join(".config/autostart/Chancery.desktop");
    let there = async {
        while file.exists() != wanted {
            tokio::time::sleep(Duration::from_millis(50)).await;
        }
    };
    let folder = || std::fs::read_dir(app.home().join(".config")).map(|all| all.flatten().collect::<Vec<_>>());
    tokio::time::timeout(PATIENCE, there).await.with_context(|| format!("the entry: {:?}", folder()))?;
    Ok(if wanted { std::fs::read_to_string(file)? } else { String::new() })
}

#[tokio::test]
async fn the_switch_for_the_start_at_login_makes_and_removes_the_entry() -> Result<()> {
    let Cast { mut app, .. } = Cast::meet(Options::default()).await?;
    app.click("Settings").await?;
    app.click("Notifications").await?;
    let label = "Start when I sign in to this computer";
    entry(&app, false).await?;
    app.find_text("main label", label).await?.click().await?;
    let written = entry(&app, true).await?;
    let called = written.lines().find_map(|line| line.strip_prefix("Exec=")).context("nothing is started")?;
    let (program, arguments) = called.split_once(' ').context("no arguments")?;
    assert!(std::path::Path::new(program).is_file(), "{program}");
    assert_eq!(arguments.trim(), "--background");
    // What was asked for outlasts the program, and can be taken back.
    app.restart().await?;
    assert_eq!(entry(&app, true).await?, written);
    app.click("Settings").await?;
    app.click("Notifications").await?;
    app.find_text("main label", label).await?.click().await?;
    entry(&app, false).await?;
    app.close().await
}
