//! Every screen of the application, one after the other: for pictures of them, and for axe.

use std::fmt;

use anyhow::{Context, Result, bail};

use super::{App, Key, Role, Size};
use crate::homeservers::Account;

/// Looks at screens.
pub trait Visitor {
    /// Looks at what the window shows in the size it has, and leaves that as it is.
    fn visit(&mut self, app: &App, screen: &str, size: Size) -> impl Future<Output = Result<()>>;
}

/// Who and what is there to be seen.
#[derive(Debug, Clone, Copy)]
pub struct Cast<'a> {
    /// A room with people and messages in it.
    pub room: &'a str,
    /// The beginning of the name of somebody in that room.
    pub member: &'a str,
    /// A name the directory knows.
    pub colleague: &'a str,
    /// A room with a link in it that pretends to lead elsewhere.
    pub warned: &'a str,
}

/// Something a signed-in person does, from the list of conversations.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[expect(missing_docs, reason = "the names say it")]
pub enum Scene {
    Conversations,
    Filters,
    Conversation,
    EarlierMessages,
    MessageActions,
    Replying,
    Mentioning,
    Emoji,
    Link,
    FalseLink,
    RoomDetails,
    Inviting,
    Leaving,
    NewChat,
    NewRoom,
    QuickSwitcher,
    Settings,
    Notifications,
    Shortcuts,
    Diagnostics,
    Licences,
    SigningOut,
}

impl Scene {
    /// All of them.
    pub const ALL: &'static [Self] = &[
        Self::Conversations,
        Self::Filters,
        Self::Conversation,
        Self::EarlierMessages,
        Self::MessageActions,
        Self::Replying,
        Self::Mentioning,
        Self::Emoji,
        Self::Link,
        Self::FalseLink,
        Self::RoomDetails,
        Self::Inviting,
        Self::Leaving,
        Self::NewChat,
        Self::NewRoom,
        Self::QuickSwitcher,
        Self::Settings,
        Self::Notifications,
        Self::Shortcuts,
        Self::Diagnostics,
        Self::Licences,
        Self::SigningOut,
    ];

    /// Plays it before a visitor, all of it in one size: a window that becomes narrow keeps only one of its panes.
    /// It leaves no message and changes nothing but what the window shows.
    ///
    /// # Errors
    /// If the window does not show what it should, or what the visitor says.
    pub async fn play(self, app: &App, cast: Cast<'_>, size: Size, visitor: &mut impl Visitor) -> Result<()> {
        app.resize(size).await?;
        app.reload().await?;
        app.find(Role::Heading, "Conversations").await?;
        app.find_text("[data-pane=list] [role=option] bdi", cast.room).await?;
        self.act(app, cast, size, visitor).await.with_context(|| format!("in the scene {self}"))
    }

    async fn act(self, app: &App, cast: Cast<'_>, size: Size, visitor: &mut impl Visitor) -> Result<()> {
        match self {
            Self::Conversations => visitor.visit(app, "conversations", size).await,
            Self::Filters => {
                app.find(Role::Radio, "Favourites").await?.click().await?;
                app.wait_for_text("No favourites yet").await?;
                visitor.visit(app, "no-favourites", size).await
            }
            Self::Conversation => {
                app.open_conversation(cast.room).await?;
                app.find_selector("[role=feed] article").await?;
                visitor.visit(app, "conversation", size).await
            }
            Self::EarlierMessages => earlier_messages(app, cast, size, visitor).await,
            Self::MessageActions => {
                open_actions(app, cast).await?;
                visitor.visit(app, "message-actions", size).await
            }
            Self::Replying => {
                open_actions(app, cast).await?;
                app.click("Reply").await?;
                app.find(Role::Button, "Do not reply to it").await?;
                visitor.visit(app, "replying", size).await?;
                app.click("Do not reply to it").await?;
                app.draft_is_kept().await;
                Ok(())
            }
            Self::Mentioning => mentioning(app, cast, size, visitor).await,
            Self::Emoji => {
                app.open_conversation(cast.room).await?;
                app.click("Insert an emoji").await?;
                app.find_selector("[role=dialog] input").await?;
                visitor.visit(app, "emoji", size).await
            }
            Self::Link => {
                app.open_conversation(cast.room).await?;
                app.find_text("[role=feed] [role=link]", "https://").await?.click().await?;
                app.find_text("[role=dialog]", "This link leads to").await?;
                visitor.visit(app, "link", size).await
            }
            Self::FalseLink => {
                // On a phone its row may lie below the fold, where WebDriver does not click.
                app.look_for(cast.warned, cast.warned).await?.click().await?;
                app.find(Role::Heading, cast.warned).await?;
                let link = app.find(Role::Link, "treasury.example/sign-in").await?;
                link.click().await.context("the false link")?;
                app.find_text("[role=dialog]", "shows another address").await?;
                visitor.visit(app, "false-link", size).await
            }
            Self::RoomDetails => {
                open_details(app, cast).await?;
                visitor.visit(app, "room-details", size).await
            }
            Self::Inviting => {
                open_details(app, cast).await?;
                app.click("Add people").await?;
                app.find(Role::Combobox, "Search for people").await?;
                visitor.visit(app, "inviting", size).await
            }
            Self::Leaving => {
                open_details(app, cast).await?;
                app.click("Leave").await?;
                app.find_text("[role=alertdialog]", "Leave").await?;
                visitor.visit(app, "leaving", size).await
            }
            Self::NewChat => new_chat(app, cast, size, visitor).await,
            Self::NewRoom => {
                app.click("New conversation").await?;
                app.find(Role::Menuitem, "Create a room").await?.click().await?;
                app.find(Role::Textbox, "Name").await?.type_text("Quay road closure").await?;
                visitor.visit(app, "new-room", size).await
            }
            Self::QuickSwitcher => {
                app.press(&[Key::Control, Key::Character('k')]).await?;
                app.find_selector("[role=dialog] [role=combobox]").await?;
                app.find_selector("[role=dialog] [role=option]").await?;
                visitor.visit(app, "quick-switcher", size).await
            }
            Self::Shortcuts => {
                app.press(&[Key::Control, Key::Character('/')]).await?;
                app.find_text("[role=dialog]", "Keyboard shortcuts").await?;
                visitor.visit(app, "shortcuts", size).await
            }
            Self::Settings | Self::Notifications | Self::Diagnostics | Self::Licences | Self::SigningOut => {
                self.act_in_settings(app, size, visitor).await
            }
        }
    }

    async fn act_in_settings(self, app: &App, size: Size, visitor: &mut impl Visitor) -> Result<()> {
        app.click("Settings").await?;
        match self {
            Self::Settings => {
                app.find(Role::Button, "Notifications").await?;
                if size == Size::PHONE {
                    visitor.visit(app, "settings-parts", size).await?;
                }
                app.click("General").await?;
                app.wait_for_text("Text size").await?;
                visitor.visit(app, "settings", size).await
            }
            Self::Notifications => {
                app.click("Notifications").await?;
                app.wait_for_text("What notifications show").await?;
                visitor.visit(app, "settings-notifications", size).await
            }
            Self::Diagnostics => {
                app.click("Diagnostics").await?;
                app.wait_for_text("account: signed in").await?;
                visitor.visit(app, "settings-diagnostics", size).await
            }
            Self::Licences => {
                app.click("About").await?;
                app.find(Role::Button, "Licences of everything inside").await?;
                visitor.visit(app, "settings-about", size).await?;
                app.click("Licences of everything inside").await?;
                // Works out of sight are not laid out before they are looked for.
                app.find_selector("[role=dialog] summary").await?;
                visitor.visit(app, "licences", size).await?;
                app.find_selector("[role=dialog] input").await?.type_text("vodozemac").await?;
                app.find_text("[role=dialog] summary", "vodozemac").await.map(drop)
            }
            Self::SigningOut => {
                app.click("Account").await?;
                app.find(Role::Button, "Sign out").await?;
                visitor.visit(app, "settings-account", size).await?;
                app.click("Sign out").await?;
                app.find_text("[role=alertdialog]", "Sign out of this device?").await?;
                visitor.visit(app, "signing-out", size).await
            }
            _ => bail!("{self} is no scene of the settings"),
        }
    }
}

impl fmt::Display for Scene {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Debug::fmt(self, formatter)
    }
}

async fn earlier_messages(app: &App, cast: Cast<'_>, size: Size, visitor: &mut impl Visitor) -> Result<()> {
    app.open_conversation(cast.room).await?;
    app.find_selector("[role=feed] article").await?;
    let scroll = "
        let box = document.querySelector('[role=feed]');
        while (box && box.scrollHeight <= box.clientHeight + 1) box = box.parentElement;
        if (box) box.scrollTop = 0;
        await new Promise((resolve) => setTimeout(resolve, 600));
    ";
    app.execute(scroll, &[]).await?;
    visitor.visit(app, "earlier-messages", size).await
}

async fn mentioning(app: &App, cast: Cast<'_>, size: Size, visitor: &mut impl Visitor) -> Result<()> {
    app.open_conversation(cast.room).await?;
    let field = app.find_selector("[role=textbox][contenteditable=true]").await?;
    field.click().await?;
    app.type_text(&format!("@{}", cast.member)).await?;
    app.find_selector("[role=listbox] [role=option]").await?;
    visitor.visit(app, "mentioning", size).await?;
    // Nothing stays behind as a draft.
    app.find_selector("[role=textbox][contenteditable=true]").await?.clear().await?;
    // A page that is loaded anew earlier finds the one before.
    app.draft_is_kept().await;
    Ok(())
}

async fn new_chat(app: &App, cast: Cast<'_>, size: Size, visitor: &mut impl Visitor) -> Result<()> {
    app.click("New conversation").await?;
    visitor.visit(app, "new-conversation", size).await?;
    app.find(Role::Menuitem, "Write to a person").await?.click().await?;
    let search = app.find(Role::Combobox, "Search for people").await?;
    search.type_text(cast.colleague).await?;
    app.find_text("[role=option]", cast.colleague).await?;
    visitor.visit(app, "new-chat", size).await?;
    search.clear().await?;
    search.type_text("Nobody of this name").await?;
    app.wait_for_text("Nobody called").await?;
    visitor.visit(app, "new-chat-nobody", size).await
}

async fn open_actions(app: &App, cast: Cast<'_>) -> Result<()> {
    app.open_conversation(cast.room).await?;
    app.find_selector("[role=feed] article").await?;
    let focus = "
        const messages = [...document.querySelectorAll('[role=feed] article')];
        messages[messages.length - 1].focus();
    ";
    app.execute(focus, &[]).await?;
    app.press(&[Key::Enter]).await?;
    app.find(Role::Button, "Reply").await?;
    Ok(())
}

async fn open_details(app: &App, cast: Cast<'_>) -> Result<()> {
    app.open_conversation(cast.room).await?;
    if !app.has(Role::Button, "Add people").await? {
        app.click("Details").await?;
    }
    app.find(Role::Button, "Add people").await?;
    Ok(())
}

/// Shows a visitor, in every size, a screen that stays when the window changes its size.
///
/// # Errors
/// As [`Scene::play`].
pub async fn in_all_sizes(app: &App, screen: &str, visitor: &mut impl Visitor) -> Result<()> {
    for size in Size::ALL {
        app.resize(size).await?;
        visitor.visit(app, screen, size).await?;
    }
    app.resize(Size::LAPTOP).await
}

/// The way from the sign-in screen to the empty list, with every mistake on it. Answers with the recovery code.
///
/// # Errors
/// As [`Scene::play`].
pub async fn sign_in_with_mistakes(app: &App, account: &Account, visitor: &mut impl Visitor) -> Result<String> {
    let address = app.find(Role::Textbox, "Work e-mail").await?;
    in_all_sizes(app, "sign-in", visitor).await?;
    address.type_text("jonas ekwueme").await?;
    app.click("Continue").await?;
    app.wait_for_text("is not an address").await?;
    in_all_sizes(app, "sign-in-error", visitor).await?;

    address.clear().await?;
    address.type_text(&account.user_id).await?;
    app.click("Continue").await?;
    let password = app.find(Role::Password, "Password").await?;
    in_all_sizes(app, "password", visitor).await?;
    password.type_text("wrong").await?;
    app.click("Sign in").await?;
    app.wait_for_text("The name or the password is wrong").await?;
    in_all_sizes(app, "password-wrong", visitor).await?;
    app.find(Role::Password, "Password").await?.clear().await?;
    app.find(Role::Password, "Password").await?.type_text(&account.password).await?;
    app.click("Sign in").await?;

    app.find(Role::List, "Recovery code").await?;
    in_all_sizes(app, "keep-recovery-code", visitor).await?;
    app.click("Save to a file").await?;
    app.wait_for_text("Chancery recovery code.txt").await?;
    let code = app.keep_recovery_code().await?;
    app.wait_for_text("No conversations yet").await?;
    in_all_sizes(app, "no-conversations", visitor).await?;
    Ok(code)
}

/// The way of a second device from the sign-in screen to its recovery code, with a wrong one and a lost one on it.
///
/// # Errors
/// As [`Scene::play`].
pub async fn confirm_second_device(app: &App, account: &Account, code: &str, visitor: &mut impl Visitor) -> Result<()> {
    app.sign_in(account).await?;
    app.find(Role::Heading, "Enter your recovery code").await?;
    let field = app.find(Role::Textbox, "Recovery code").await?;
    in_all_sizes(app, "enter-recovery-code", visitor).await?;
    // One character short.
    field.type_text(code.get(1..).context("no code")?).await?;
    app.click("Bring my messages back").await?;
    app.wait_for_text("This is not a whole recovery code").await?;
    in_all_sizes(app, "recovery-code-mistyped", visitor).await?;
    app.click("I don’t have the code").await?;
    app.find(Role::Heading, "Make a new identity").await?;
    in_all_sizes(app, "new-identity", visitor).await?;
    app.click("Back to the code").await?;
    let field = app.find(Role::Textbox, "Recovery code").await?;
    field.clear().await?;
    field.type_text(code).await?;
    app.click("Bring my messages back").await?;
    app.find(Role::Heading, "Conversations").await?;
    Ok(())
}
