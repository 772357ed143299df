//! One foreign client.

use std::path::Path;
use std::time::Duration;

use anyhow::{Context, Result};
use serde::Deserialize;
use serde_json::{Value, json};

use super::host::{PeerHost, SignIn};
use super::rule::Rule;
use super::seen::{Event, Invitation, PATIENCE, Seen, Undecryptable};
use crate::homeservers::{Account, Server};

/// One account on one device of a foreign client.
#[derive(Clone)]
pub struct Peer {
    /// Who this is.
    pub user_id: String,
    /// On which device.
    pub device_id: String,
    pub(super) host: PeerHost,
    name: String,
    pub(super) patience: Duration,
}

/// A room to be created.
#[derive(Debug, Clone, Default)]
pub struct NewRoom<'a> {
    /// Its name; direct chats have none.
    pub name: Option<&'a str>,
    /// What it is about.
    pub topic: Option<&'a str>,
    /// Whether it is encrypted.
    pub encrypted: bool,
    /// Whether it is a direct chat with the first of the invited.
    pub direct: bool,
    /// Whether anybody may join.
    pub public: bool,
    /// Who is invited.
    pub invite: Vec<String>,
}

impl<'a> NewRoom<'a> {
    /// An encrypted room with a name.
    pub fn encrypted(name: &'a str, invite: &[&str]) -> Self {
        let invite = invite.iter().map(ToString::to_string).collect();
        Self { name: Some(name), encrypted: true, invite, ..Self::default() }
    }

    /// An encrypted direct chat.
    pub fn direct(with: &str) -> Self {
        Self { encrypted: true, direct: true, invite: vec![with.to_owned()], ..Self::default() }
    }
}

/// A message to be sent.
#[derive(Debug, Clone, Default)]
pub struct Outgoing<'a> {
    /// The plain text.
    pub body: &'a str,
    /// The formatted text.
    pub html: Option<&'a str>,
    /// `m.text` unless said otherwise; `m.notice` or `m.emote`.
    pub msgtype: Option<&'a str>,
    /// The message it replies to.
    pub reply_to: Option<&'a str>,
    /// The message it corrects.
    pub edits: Option<&'a str>,
    /// Who is mentioned.
    pub mentions: Vec<&'a str>,
}

/// Somebody in a room.
#[derive(Debug, Clone, Deserialize)]
pub struct Member {
    /// Who.
    pub user_id: String,
    /// The name shown.
    pub display_name: Option<String>,
    /// Whether they were only invited.
    pub invited: bool,
}

/// A room as the peer has it in its list.
#[derive(Debug, Clone, Deserialize)]
pub struct Room {
    /// Its identifier.
    pub room: String,
    /// The name the peer shows.
    pub name: Option<String>,
    /// `joined` or `invited`.
    pub membership: String,
    /// Whether the peer holds it to be encrypted.
    pub encrypted: bool,
}

impl Peer {
    /// Signs `account` in on a new device that the account's identity vouches for, in a process of its own.
    ///
    /// # Errors
    /// If the server refuses.
    pub async fn sign_in(server: &Server, account: &Account) -> Result<Self> {
        PeerHost::start().await?.sign_in(SignIn::new(server, account)).await
    }

    /// Signs `account` in on a device nobody vouches for.
    ///
    /// # Errors
    /// If the server refuses.
    pub async fn sign_in_unsigned(server: &Server, account: &Account) -> Result<Self> {
        let sign_in = SignIn { signed: false, ..SignIn::new(server, account) };
        PeerHost::start().await?.sign_in(sign_in).await
    }

    pub(super) fn new(host: PeerHost, name: String, signed_in: &Value) -> Result<Self> {
        let text = |key: &str| signed_in[key].as_str().map(str::to_owned).with_context(|| format!("no {key}"));
        Ok(Self { user_id: text("user_id")?, device_id: text("device_id")?, host, name, patience: PATIENCE })
    }

    /// The same peer, waiting longer or shorter.
    #[must_use]
    pub fn patience(&self, patience: Duration) -> Self {
        Self { patience, ..self.clone() }
    }

    /// The process this peer lives in: a further device of the same person belongs there, too.
    pub fn host(&self) -> &PeerHost {
        &self.host
    }

    /// Creates a room and waits until the peer has it.
    pub async fn create_room(&self, room: NewRoom<'_>) -> Result<String> {
        let arguments = json!({
            "name": room.name, "topic": room.topic, "encrypted": room.encrypted,
            "direct": room.direct, "public": room.public, "invite": room.invite,
        });
        text(&self.command("create_room", arguments).await?, "room")
    }

    /// Invites `user`; from then on they get the keys of what the peer sends.
    pub async fn invite(&self, room: &str, user: &str) -> Result<()> {
        self.order("invite", json!({ "room": room, "user": user })).await
    }

    /// Joins by way of the servers `via`, and waits until the peer has the room and the end of its history.
    pub async fn join(&self, room: &str, via: &[&str]) -> Result<()> {
        self.order("join", json!({ "room": room, "via": via })).await
    }

    /// Leaves a room or declines its invitation.
    pub async fn leave(&self, room: &str) -> Result<()> {
        self.order("leave", json!({ "room": room })).await
    }

    /// Sends plain text and returns the event's identifier.
    pub async fn say(&self, room: &str, body: &str) -> Result<String> {
        self.send(room, Outgoing { body, ..Outgoing::default() }).await
    }

    /// Sends a message and returns the event's identifier.
    pub async fn send(&self, room: &str, message: Outgoing<'_>) -> Result<String> {
        let arguments = json!({
            "room": room, "body": message.body, "html": message.html,
            "msgtype": message.msgtype.unwrap_or("m.text"), "reply_to": message.reply_to,
            "edits": message.edits, "mentions": message.mentions,
        });
        text(&self.command("send", arguments).await?, "event_id")
    }

    /// Sends any event, encrypted where the room is, and returns its identifier.
    pub async fn send_event(&self, room: &str, kind: &str, content: Value) -> Result<String> {
        let arguments = json!({ "room": room, "type": kind, "content": content });
        text(&self.command("send_event", arguments).await?, "event_id")
    }

    /// Sends a file, encrypted where the room is, and returns the event's identifier.
    pub async fn send_file(&self, room: &str, path: &Path, content_type: &str) -> Result<String> {
        self.send_file_as("m.file", room, path, content_type).await
    }

    /// Sends a file as another kind of message, `m.image` for instance, whatever it is.
    pub async fn send_file_as(&self, kind: &str, room: &str, path: &Path, content_type: &str) -> Result<String> {
        let arguments = json!({ "room": room, "path": path, "content_type": content_type, "kind": kind });
        text(&self.command("send_file", arguments).await?, "event_id")
    }

    /// Downloads the file a message speaks of, decrypts it and writes it to `path`.
    pub async fn save_file(&self, message: &Event, path: &Path) -> Result<()> {
        self.order("save_file", json!({ "content": message.content, "path": path })).await
    }

    /// Sets a piece of the room's state and returns the event's identifier.
    pub async fn set_state(&self, room: &str, kind: &str, key: &str, content: Value) -> Result<String> {
        let arguments = json!({ "room": room, "type": kind, "state_key": key, "content": content });
        text(&self.command("set_state", arguments).await?, "event_id")
    }

    /// Reacts to a message and returns the event's identifier.
    pub async fn react(&self, room: &str, event: &str, key: &str) -> Result<String> {
        let arguments = json!({ "room": room, "event": event, "key": key });
        text(&self.command("react", arguments).await?, "event_id")
    }

    /// Deletes a message and returns the event's identifier.
    pub async fn redact(&self, room: &str, event: &str) -> Result<String> {
        text(&self.command("redact", json!({ "room": room, "event": event })).await?, "event_id")
    }

    /// Says that everything up to `event` was read.
    pub async fn read(&self, room: &str, event: &str) -> Result<()> {
        self.order("read_receipt", json!({ "room": room, "event": event })).await
    }

    /// Says that the peer types, or stopped.
    pub async fn typing(&self, room: &str, on: bool) -> Result<()> {
        self.order("typing", json!({ "room": room, "on": on })).await
    }

    /// Changes the name others see.
    pub async fn set_display_name(&self, name: &str) -> Result<()> {
        self.order("set_display_name", json!({ "name": name })).await
    }

    /// Answers by these rules from now on; without any, stops that.
    pub async fn answer_by(&self, rules: &[Rule]) -> Result<()> {
        self.order("answer_by", json!({ "rules": rules })).await
    }

    /// Signs the device out, which deletes it.
    pub async fn sign_out(&self) -> Result<()> {
        self.order("sign_out", json!({})).await
    }

    /// Any request as this device: the HTTP status and the JSON answer.
    pub async fn raw(&self, method: &str, path: &str, body: Option<Value>) -> Result<(u16, Value)> {
        let arguments = json!({ "method": method, "path": path, "body": body });
        let mut answer = self.command("raw", arguments).await?;
        let status = answer["status"].as_u64().and_then(|status| u16::try_from(status).ok());
        Ok((status.context("no status")?, answer["body"].take()))
    }

    /// Who is in the room or invited to it.
    pub async fn members(&self, room: &str) -> Result<Vec<Member>> {
        Ok(serde_json::from_value(self.command("members", json!({ "room": room })).await?)?)
    }

    /// The rooms the peer is in or invited to.
    pub async fn rooms(&self) -> Result<Vec<Room>> {
        Ok(serde_json::from_value(self.command("rooms", json!({})).await?)?)
    }

    /// The messages seen in a room, in the order they came; corrections are messages of their own.
    pub fn messages(&self, room: &str) -> Vec<Event> {
        self.events(room).into_iter().filter(|event| event.kind == "m.room.message").collect()
    }

    /// Everything seen in a room, in the order it came.
    pub fn events(&self, room: &str) -> Vec<Event> {
        self.look(|seen| seen.events.iter().filter(|event| event.room == room).cloned().collect())
    }

    /// The invitations that came, answered or not.
    pub fn invitations(&self) -> Vec<Invitation> {
        self.look(|seen| seen.invitations.clone())
    }

    /// What the peer could not decrypt in a room, so far.
    pub fn undecryptable(&self, room: &str) -> Vec<Undecryptable> {
        self.look(|seen| seen.undecryptable.iter().filter(|event| event.room == room).cloned().collect())
    }

    pub(super) fn look<T>(&self, find: impl Fn(&Seen) -> T) -> T {
        find(self.host.shared().seen().entry(self.name.clone()).or_default())
    }

    async fn order(&self, command: &str, arguments: Value) -> Result<()> {
        self.command(command, arguments).await.map(drop)
    }

    async fn command(&self, command: &str, arguments: Value) -> Result<Value> {
        self.host.command(&self.name, command, arguments).await.with_context(|| self.user_id.clone())
    }
}

/// The text at `key`.
fn text(answer: &Value, key: &str) -> Result<String> {
    Ok(answer[key].as_str().with_context(|| format!("no `{key}` in {answer}"))?.to_owned())
}
