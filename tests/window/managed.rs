//! A device that an organisation looks after: what is decided shows, holds, and changes without a restart.

use anyhow::{Context, Result};
use chancery_tests::{
    app::{App, Key, Options, Role, Size, Visitor, managed_policy, managed_start},
    homeservers::{Homeservers, unique},
};
use serde_json::{Value, json};

/// Has axe look at every screen.
struct Inspector;

impl Visitor for Inspector {
    async fn visit(&mut self, app: &App, screen: &str, size: Size) -> Result<()> {
        app.settle().await?;
        app.assert_accessible(&format!("{screen}, {size}")).await
    }
}

#[tokio::test]
async fn a_managed_start_shows_what_is_decided_and_follows_it() -> Result<()> {
    let servers = Homeservers::shared().await?;
    let works = servers.pair().0;
    let jonas = works.register(&unique("jonas"), "correct horse", "Jonas Ekwueme").await?;
    let policy = managed_policy(&works.name);
    let options =
        Options { trust_file: Some(servers.trust_file()), policy: Some(policy.clone()), ..Options::default() };
    let mut app = App::launch(options).await?;
    managed_start(&app, &jonas, &mut Inspector).await?;

    // IT changes its mind: what was forbidden is not any more, within seconds and without a restart.
    let mut changed = policy.clone();
    let settings = changed.as_object_mut().context("settings")?;
    settings.remove("notifications.content");
    settings.insert("links.support".to_owned(), json!("https://works.example/help"));
    app.decide(&changed)?;
    let unlocked = "return !document.querySelector('[role=radiogroup] label[data-disabled]')";
    app.wait_until("the lock is gone", unlocked, &[]).await?;
    app.find(Role::Button, "About").await?.click().await?;
    app.find(Role::Button, "Help").await?;

    // A slip of the pen is said, and opens nothing.
    app.decide(&json!({ "account.service": "Not A Server", "media.saving": "forbidden" }))?;
    app.click("Policies on this device").await?;
    app.wait_for_text("A part of the policy does not count").await?;
    app.wait_for_text("media.saving").await?;
    app.assert_accessible("the faults of a policy").await?;

    // Another service: this account is closed, and says why.
    app.decide(&json!({ "account.service": "chat.elsewhere.example" }))?;
    app.find(Role::Heading, "This service is not allowed any more").await?;
    app.assert_accessible("a service that is not allowed").await?;
    app.decide(&policy)?;
    app.find(Role::Heading, "Conversations").await?;

    // The same for whoever asks without a window.
    let asked = app.start_again(&["--policy-report"]).await?;
    let report: Value = serde_json::from_slice(&asked.stdout)?;
    let lines = report["lines"].as_array().context("lines")?;
    let line = |key: &str| lines.iter().find(|line| line["key"] == key).context("a line");
    assert_eq!(line("media.save")?["source"], "device");
    assert_eq!(line("account.service")?["value"]["text"], works.name.as_str());
    app.restart().await?;
    app.find(Role::Heading, "Conversations").await?;
    app.close().await
}

#[tokio::test]
async fn everything_about_a_managed_start_can_be_reached_by_keyboard() -> Result<()> {
    let servers = Homeservers::shared().await?;
    let options = Options {
        trust_file: Some(servers.trust_file()),
        policy: Some(managed_policy(&servers.pair().0.name)),
        size: Size::PHONE,
        ..Options::default()
    };
    let app = App::launch(options).await?;
    app.wait_for_text("This device belongs to").await?;
    app.find(Role::Textbox, "Work e-mail").await?;
    let focused = "return document.activeElement?.innerText ?? ''";
    for _ in 0..12 {
        app.press(&[Key::Shift, Key::Tab]).await?;
        if app.execute(focused, &[]).await? == "See all policies" {
            break;
        }
    }
    app.press(&[Key::Enter]).await?;
    app.find_text("[role=dialog]", "Set when the laptop was issued.").await?;
    app.press(&[Key::Escape]).await?;
    app.wait_until("the way back", "return document.activeElement?.innerText === 'See all policies'", &[]).await?;
    app.close().await
}
