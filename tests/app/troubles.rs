//! The screens of what goes wrong, each brought about for real: for pictures of them, and for axe.

use std::{
    fs,
    path::{Path, PathBuf},
    time::Duration,
};

use anyhow::{Context, Result};
use serde_json::json;

use super::{App, Options, Role, Size, Visitor, in_all_sizes};
use crate::{
    homeservers::{Account, Server, unique},
    hostile::{Action, FakeServer, Proxy},
    peers::{NewRoom, Peer},
};

/// The room in which it goes wrong.
const ROOM: &str = "Lock keepers";

/// How long the server takes when it is asked what a new device needs: time enough to look.
const SLOW: Duration = Duration::from_secs(12);

/// Plays everything that goes wrong on one device with a server, and then with what lies on the device.
///
/// # Errors
/// If the window does not show what it should, or what the visitor says.
pub async fn play_troubles(server: &Server, options: &Options, visitor: &mut impl Visitor) -> Result<()> {
    let home = tempfile::tempdir()?;
    let kept = || Options { home: Some(home.path().to_owned()), ..options.clone() };
    let jonas = server.register(&unique("jonas"), "correct horse", "Jonas Ekwueme").await?;
    let priya = server.register(&unique("priya"), "battery staple", "Priya Raman").await?;
    let proxy = Proxy::start(server).await?;
    let app = App::launch(kept()).await?;
    let peer = Peer::sign_in(server, &priya).await?;
    let code = checking(&app, &proxy, &jonas, visitor).await.context("checking")?;
    let room = peer.create_room(NewRoom::encrypted(ROOM, &[&jonas.user_id])).await?;
    app.accept_invitation(ROOM).await?;
    peer.await_joined(&room, &jonas.user_id).await?;
    let stage = Stage { app: &app, proxy: &proxy, peer: &peer, room: &room, jonas: &jonas };
    stage.unreadable(visitor).await.context("unreadable")?;
    stage.offline(visitor).await.context("offline")?;
    stage.unsent(visitor).await.context("unsent")?;
    stage.put_out(visitor).await.context("put out")?;
    server.revoke_sessions(&jonas.user_id).await?;
    sign_in_again(&app, &jonas, &code, visitor).await.context("sign in again")?;
    app.close().await?;
    closed(&kept(), home.path(), visitor).await.context("closed")?;
    no_code(options, &priya, visitor).await.context("no code")
}

/// Everybody in the room, and what lies between us and the server.
struct Stage<'a> {
    app: &'a App,
    proxy: &'a Proxy,
    peer: &'a Peer,
    room: &'a str,
    jonas: &'a Account,
}

impl Stage<'_> {
    /// A message whose key does not come, until it does.
    async fn unreadable(&self, visitor: &mut impl Visitor) -> Result<()> {
        self.app.open_conversation(ROOM).await?;
        let sync = "/_matrix/client/unstable/org.matrix.simplified_msc3575/sync";
        let hook = self.proxy.on_response("POST", sync, |call, reply| {
            let events = &reply.body["extensions"]["to_device"]["events"];
            let brings_keys = events.as_array().is_some_and(|events| !events.is_empty());
            if call.body["conn_id"] == FakeServer::ENCRYPTION && brings_keys { Action::Hang } else { Action::Pass }
        });
        self.peer.say(self.room, "The upper gate sticks again").await?;
        self.app.read("This message can’t be read yet").await?;
        in_all_sizes(self.app, "message-unreadable", visitor).await?;
        self.proxy.remove(hook);
        self.reconnect().await?;
        self.app.open_conversation(ROOM).await?;
        self.app.read("The upper gate sticks again").await
    }

    /// The server is away, wherever one looks.
    async fn offline(&self, visitor: &mut impl Visitor) -> Result<()> {
        self.proxy.go_offline();
        self.app.wait_for_text("Offline since").await?;
        self.app.say("I am on my way there").await?;
        self.app.read("I am on my way there").await?;
        in_all_sizes(self.app, "offline-waiting", visitor).await?;
        // What is looked for elsewhere than on this device cannot be found.
        self.app.click("New conversation").await?;
        self.app.find(Role::Menuitem, "Write to a person").await?.click().await?;
        self.app.find(Role::Combobox, "Search for people").await?.type_text("Hanna").await?;
        self.app.find_text("[role=dialog]", "The directory did not answer").await?;
        in_all_sizes(self.app, "new-chat-offline", visitor).await?;
        self.app.click("Close").await?;
        self.app.click("Settings").await?;
        self.app.find_text("[data-pane=settings]", "Offline since").await?;
        in_all_sizes(self.app, "settings-offline", visitor).await?;
        self.app.click("Back to conversations").await?;
        self.proxy.go_online();
        self.app.wait_until_sent("I am on my way there").await
    }

    /// Messages that were written under a right which is taken before they leave.
    async fn unsent(&self, visitor: &mut impl Visitor) -> Result<()> {
        self.app.open_conversation(ROOM).await?;
        self.proxy.go_offline();
        self.app.wait_for_text("Offline since").await?;
        for text in ["The first that cannot leave", "The second behind it"] {
            self.app.say(text).await?;
            self.app.read(text).await?;
        }
        self.members_may_write(false).await?;
        self.proxy.go_online();
        self.app.wait_for_text("You may not write in this room any more").await?;
        self.app.wait_for_text("You can read here, but not write").await?;
        in_all_sizes(self.app, "message-not-sent", visitor).await?;
        for text in ["The first that cannot leave", "The second behind it"] {
            self.app.wait_for_text("You may not write in this room any more").await?;
            self.app.click("Discard").await?;
            let gone = "return !document.querySelector('[role=feed]').innerText.includes(arguments[0])";
            self.app.wait_until("what is discarded is gone", gone, &[json!(text)]).await?;
        }
        self.members_may_write(true).await?;
        self.app.find_selector("[role=textbox][contenteditable=true]").await.map(drop)
    }

    /// Put out of the room.
    async fn put_out(&self, visitor: &mut impl Visitor) -> Result<()> {
        let path = format!("/_matrix/client/v3/rooms/{}/kick", self.room);
        let (status, answer) = self.peer.raw("POST", &path, Some(json!({ "user_id": self.jonas.user_id }))).await?;
        anyhow::ensure!(status == 200, "{answer}");
        self.app.wait_for_text("You have left this room").await?;
        in_all_sizes(self.app, "room-left", visitor).await
    }

    /// Lets members write, or only the room's maker.
    async fn members_may_write(&self, may: bool) -> Result<()> {
        let path = format!("/_matrix/client/v3/rooms/{}/state/m.room.power_levels", self.room);
        let (status, mut levels) = self.peer.raw("GET", &path, None).await?;
        anyhow::ensure!(status == 200, "{levels}");
        levels["events_default"] = json!(if may { 0 } else { 50 });
        self.peer.set_state(self.room, "m.room.power_levels", "", levels).await.map(drop)
    }

    /// Breaks every connection, and lets new ones be made.
    async fn reconnect(&self) -> Result<()> {
        self.proxy.go_offline();
        self.app.wait_for_text("Offline since").await?;
        self.proxy.go_online();
        let online = "return !document.body.innerText.includes('Offline since')";
        self.app.wait_until("the server is back", online, &[]).await
    }
}

/// A first sign-in at a server that takes its time. Answers with the recovery code.
async fn checking(app: &App, proxy: &Proxy, account: &Account, visitor: &mut impl Visitor) -> Result<String> {
    let slow = ["*/keys/query", "*/account_data/m.secret_storage.default_key"]
        .map(|path| proxy.on_request("*", path, |_| Action::Delay(SLOW)));
    app.sign_in_at(proxy.base_url.trim_start_matches("https://"), account).await?;
    app.find(Role::Heading, "Preparing your account").await?;
    in_all_sizes(app, "checking", visitor).await?;
    for hook in slow {
        proxy.remove(hook);
    }
    app.find(Role::Heading, "Keep your recovery code").await?;
    app.keep_recovery_code().await
}

/// The server ended the session and forgot the device: password and code lead back.
async fn sign_in_again(app: &App, account: &Account, code: &str, visitor: &mut impl Visitor) -> Result<()> {
    app.find(Role::Heading, "Sign in again").await?;
    in_all_sizes(app, "sign-in-again", visitor).await?;
    let password = format!("Password of \u{2068}{}\u{2069}", account.display_name);
    app.find(Role::Password, &password).await?.type_text(&account.password).await?;
    app.click("Sign in").await?;
    app.enter_recovery_code(code).await?;
    app.find(Role::Heading, "Conversations").await.map(drop)
}

/// The key has gone from the keyring; then the data itself is damaged.
async fn closed(options: &Options, home: &Path, visitor: &mut impl Visitor) -> Result<()> {
    let keyring = home.join(".local/share/keyrings/login.keyring");
    let aside = home.join("login.keyring");
    fs::rename(&keyring, &aside)?;
    let app = App::launch(options.clone()).await?;
    app.find(Role::Heading, "The key to your messages is gone").await?;
    in_all_sizes(&app, "keyring-emptied", visitor).await?;
    app.click("Sign in again").await?;
    app.find_text("[role=alertdialog]", "Set this data aside?").await?;
    in_all_sizes(&app, "set-aside", visitor).await?;
    app.click("Cancel").await?;
    app.close().await?;
    fs::rename(&aside, &keyring)?;

    // Half of the session is as good as one that another key has sealed; without it the rest is of no use.
    let session = find(home, "session").context("no session on this device")?;
    let whole = fs::read(&session)?;
    fs::write(&session, whole.get(..whole.len() / 2).unwrap_or_default())?;
    let app = App::launch(options.clone()).await?;
    app.find(Role::Heading, "The key does not fit").await?;
    in_all_sizes(&app, "key-does-not-fit", visitor).await?;
    fs::remove_file(&session)?;
    app.click("Try again").await?;
    app.find(Role::Heading, "Your messages cannot be opened").await?;
    in_all_sizes(&app, "data-damaged", visitor).await?;
    fs::write(&session, whole)?;
    app.click("Try again").await?;
    app.find(Role::Heading, "Conversations").await?;
    app.close().await
}

/// An account with an identity for which no recovery code was ever made.
async fn no_code(options: &Options, account: &Account, visitor: &mut impl Visitor) -> Result<()> {
    let app = App::launch(options.clone()).await?;
    app.sign_in(account).await?;
    app.find(Role::Heading, "This account needs a new identity").await?;
    for size in Size::ALL {
        app.resize(size).await?;
        visitor.visit(&app, "no-recovery-code", size).await?;
    }
    app.close().await
}

/// The file of this name among the account's own, not among what was set aside.
fn find(folder: &Path, name: &str) -> Option<PathBuf> {
    fs::read_dir(folder).ok()?.flatten().map(|entry| entry.path()).filter(|path| path.is_dir()).find_map(|inner| {
        let file = inner.join(name);
        if inner.ends_with("account") && file.is_file() { Some(file) } else { find(&inner, name) }
    })
}
