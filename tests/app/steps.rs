//! What people do in the window, step by step, in the words they read there.

use anyhow::{Context, Result};
use serde_json::json;

use super::{App, Element, Key, Role};
use crate::homeservers::Account;

impl App {
    /// Signs in with full address and password, from the sign-in screen.
    ///
    /// # Errors
    /// As all of these: if the window does not show what the step needs, or the application is gone.
    pub async fn sign_in(&self, account: &Account) -> Result<()> {
        self.find(Role::Textbox, "Work e-mail").await?.type_text(&account.user_id).await?;
        self.click("Continue").await?;
        self.find(Role::Password, "Password").await?.type_text(&account.password).await?;
        self.click("Sign in").await
    }

    /// As [`App::sign_in`], at whatever answers under a server's name.
    ///
    /// # Errors
    /// As [`App::sign_in`].
    pub async fn sign_in_at(&self, server: &str, account: &Account) -> Result<()> {
        self.find(Role::Textbox, "Work e-mail").await?.type_text(server).await?;
        self.click("Continue").await?;
        self.find(Role::Textbox, "Name").await?.type_text(&account.localpart).await?;
        self.find(Role::Password, "Password").await?.type_text(&account.password).await?;
        self.click("Sign in").await
    }

    /// Accepts the invitation to a room of this name.
    ///
    /// # Errors
    /// As [`App::sign_in`].
    pub async fn accept_invitation(&self, room: &str) -> Result<()> {
        // Fluent isolates the direction of a name that stands in a sentence.
        self.click(&format!("Accept the invitation to \u{2068}{room}\u{2069}")).await
    }

    /// Reads the recovery code that a first sign-in shows, says that it is kept, and goes on.
    ///
    /// # Errors
    /// As [`App::sign_in`].
    pub async fn keep_recovery_code(&self) -> Result<String> {
        self.find(Role::Heading, "Keep your recovery code").await?;
        let code = self.find(Role::List, "Recovery code").await?;
        // The groups alone: beside each stands its number, hidden from screen readers.
        let groups = "
            const text = (node) => [...node.childNodes].filter(({ nodeType }) => nodeType === Node.TEXT_NODE);
            return [...arguments[0].querySelectorAll('li')].flatMap(text).map(({ data }) => data.trim()).join(' ');
        ";
        let code = code.execute(groups).await?.as_str().context("no code")?.to_owned();
        // The box itself is hidden behind a drawn one; people click the words.
        self.find_text("label", "I have put it somewhere other than this device").await?.click().await?;
        self.click("Continue").await?;
        self.find(Role::Heading, "Conversations").await?;
        Ok(code)
    }

    /// Enters the recovery code that a later sign-in asks for.
    ///
    /// # Errors
    /// As [`App::sign_in`].
    pub async fn enter_recovery_code(&self, code: &str) -> Result<()> {
        self.find(Role::Heading, "Enter your recovery code").await?;
        self.find(Role::Textbox, "Recovery code").await?.type_text(code).await?;
        self.click("Bring my messages back").await
    }

    /// Finds a person by full address and opens the conversation with them.
    ///
    /// # Errors
    /// As [`App::sign_in`].
    pub async fn write_to(&self, user_id: &str) -> Result<()> {
        self.click("New conversation").await?;
        self.find(Role::Menuitem, "Write to a person").await?.click().await?;
        self.find(Role::Combobox, "Search for people").await?.type_text(user_id).await?;
        self.find_text("[role=option]", user_id).await?.click().await?;
        self.find_selector("[role=textbox][contenteditable=true]").await?;
        Ok(())
    }

    /// Opens a conversation from the list by its name.
    ///
    /// # Errors
    /// As [`App::sign_in`].
    pub async fn open_conversation(&self, name: &str) -> Result<()> {
        // By the name: what a row shows of the latest message may name somebody whose own row is another.
        self.find_text("[data-pane=list] [role=option] bdi", name).await?.click().await?;
        // The field to write in may still be that of the conversation before.
        self.find(Role::Heading, name).await?;
        self.find_selector("[role=textbox][contenteditable=true]").await?;
        Ok(())
    }

    /// Opens the quick switcher, types `typed` and answers with the find that shows `found`; Enter goes to the first.
    ///
    /// # Errors
    /// As [`App::sign_in`].
    pub async fn look_for(&self, typed: &str, found: &str) -> Result<Element> {
        self.press(&[Key::Control, Key::Character('k')]).await?;
        self.find_selector("[role=dialog] [role=combobox]").await?;
        self.type_text(typed).await?;
        self.find_text("[role=dialog] [role=option]", found).await
    }

    /// Writes a message into the open conversation and sends it.
    ///
    /// # Errors
    /// As [`App::sign_in`].
    pub async fn say(&self, text: &str) -> Result<()> {
        self.find_selector("[role=textbox][contenteditable=true]").await?.click().await?;
        self.type_text(text).await?;
        self.press(&[Key::Enter]).await
    }

    /// What stands in the place to write and was not sent.
    ///
    /// # Errors
    /// As [`App::sign_in`].
    pub async fn draft(&self) -> Result<String> {
        let field = self.find_selector("[role=textbox][contenteditable=true]").await?;
        Ok(field.execute("return arguments[0].innerText.trim()").await?.as_str().unwrap_or_default().to_owned())
    }

    /// Waits longer than the composer does before it keeps a draft.
    pub async fn draft_is_kept(&self) {
        tokio::time::sleep(std::time::Duration::from_millis(1_500)).await;
    }

    /// Waits until the open conversation shows a message with this text.
    ///
    /// # Errors
    /// As [`App::sign_in`].
    pub async fn read(&self, text: &str) -> Result<()> {
        let script = "
            const articles = [...document.querySelectorAll('[role=feed] article')];
            return articles.some((article) => article.innerText.includes(arguments[0]));
        ";
        self.wait_until(&format!("a message says {text:?}"), script, &[json!(text)]).await
    }

    /// Waits until the message with this text is marked as sent.
    ///
    /// # Errors
    /// As [`App::sign_in`].
    pub async fn wait_until_sent(&self, text: &str) -> Result<()> {
        let script = "
            const articles = [...document.querySelectorAll('[role=feed] article')];
            const words = articles.find((article) => article.innerText.includes(arguments[0]))?.innerText ?? '';
            return /Sent|Read by/.test(words) && !/Sending|Waiting|Not sent/.test(words);
        ";
        self.wait_until(&format!("{text:?} is sent"), script, &[json!(text)]).await
    }
}
