//! A device that an organisation looks after.

use anyhow::Result;
use serde_json::{Value, json};

use super::{App, Role, Size, Visitor, in_all_sizes};
use crate::homeservers::Account;

/// What an organisation would decide for the laptops that it issues.
#[must_use]
pub fn managed_policy(service: &str) -> Value {
    json!({
        "organisation.name": "Works",
        "account.service": service,
        "notifications.content": "names",
        "media.save": "forbidden",
        "media.refused_types": ["application/x-msdownload", "video/*"],
        "storage.media_days": 30,
        "links.privacy": "https://works.example/privacy",
        "links.imprint": "https://works.example/imprint",
        "reasons": {
            "account.service": "Set when the laptop was issued.",
            "media.save": "Files stay where records rules apply.",
            "storage.media_days": "Works records schedule, part 4.",
        },
    })
}

/// Starts on such a device for the first time, and looks at what is decided, before a visitor.
///
/// # Errors
/// If the window does not show what it should, or what the visitor says.
pub async fn managed_start(app: &App, account: &Account, visitor: &mut impl Visitor) -> Result<()> {
    app.wait_for_text("This device belongs to").await?;
    in_all_sizes(app, "sign-in-managed", visitor).await?;
    app.click("See all policies").await?;
    app.find_text("[role=dialog]", "Set when the laptop was issued.").await?;
    in_all_sizes(app, "sign-in-policies", visitor).await?;
    app.click("Close").await?;

    // The service is known: the name of the account will do.
    app.find(Role::Textbox, "Work e-mail").await?.type_text(&account.localpart).await?;
    app.click("Continue").await?;
    app.find(Role::Password, "Password").await?.type_text(&account.password).await?;
    app.click("Sign in").await?;
    app.keep_recovery_code().await?;

    app.click("Settings").await?;
    app.click("Policies on this device").await?;
    app.wait_for_text("Files stay where records rules apply.").await?;
    for size in Size::ALL {
        app.resize(size).await?;
        app.wait_for_text("Files stay where records rules apply.").await?;
        visitor.visit(app, "settings-policies", size).await?;
    }
    app.resize(Size::LAPTOP).await?;
    // Where a thing is may change until the window has its new size.
    app.settle().await?;
    app.find_text("main label", "All").await?.click().await?;
    app.wait_for_text("Ways to sign in").await?;
    visitor.visit(app, "settings-policies-all", Size::LAPTOP).await?;
    app.click("Notifications").await?;
    app.find_selector("[role=radiogroup] label[data-disabled]").await?;
    visitor.visit(app, "settings-notifications-managed", Size::LAPTOP).await
}
