//! The settings by hand: what they change shows at once, and stays.

use anyhow::Result;
use chancery_tests::{
    app::{App, Key, Options, Role},
    homeservers::{Homeservers, unique},
};
use serde_json::json;

async fn root(app: &App, attribute: &str) -> Result<serde_json::Value> {
    app.execute("return document.documentElement.getAttribute(arguments[0])", &[json!(attribute)]).await
}

#[tokio::test]
async fn a_person_sets_the_application_up() -> Result<()> {
    let servers = Homeservers::shared().await?;
    let jonas = servers.pair().0.register(&unique("jonas"), "correct horse", "Jonas Ekwueme").await?;
    let options = Options { trust_file: Some(servers.trust_file()), ..Options::default() };
    let mut app = App::launch(options).await?;
    app.sign_in(&jonas).await?;
    app.keep_recovery_code().await?;

    app.press(&[Key::Control, Key::Character('/')]).await?;
    app.find_text("[role=dialog]", "Keyboard shortcuts").await?;
    app.press(&[Key::Escape]).await?;

    app.click("Settings").await?;
    app.find(Role::Heading, "General").await?;
    let before = root(&app, "data-theme").await?;
    app.find_text("main label", "Dark").await?.click().await?;
    app.wait_until("the window is dark", "return document.documentElement.dataset.theme === 'dark'", &[]).await?;
    assert_ne!(root(&app, "data-theme").await?, before);
    app.find_text("main label", "Largest").await?.click().await?;

    // Another language, without a restart, and back to nothing lost after one.
    app.find_selector("main [aria-haspopup=listbox]").await?.click().await?;
    app.find_text("[role=option]", "Deutsch").await?.click().await?;
    app.find(Role::Heading, "Allgemein").await?;
    app.find(Role::Button, "Tastenkürzel").await?.click().await?;
    app.find(Role::Heading, "Tastenkürzel").await?;
    app.restart().await?;
    app.find(Role::Button, "Einstellungen").await?;
    assert_eq!(root(&app, "data-theme").await?, json!("dark"));
    assert_eq!(root(&app, "lang").await?, json!("de"));
    app.close().await
}
