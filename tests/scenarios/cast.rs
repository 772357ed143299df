//! Who plays in the scenarios: one of ours and a foreign colleague, in a room together.

use anyhow::{Context, Result};
use chancery_protocol::{
    AccountState, Connection, ErrorCode, Message, MessageAct, MessageId, MessageSend, RoomAct, RoomId, RoomSummary,
    RowContent, SendState, TimelineRow,
};
use chancery_tests::{
    headless::{Conversation, Mirror, Official, operation, told},
    homeservers::{Account, Homeservers, Server, unique},
    hostile::Proxy,
    peers::{NewRoom, Peer},
};

/// One of ours and a colleague with a foreign client, in an encrypted room that the colleague made.
pub(crate) struct Cast {
    /// Ours.
    pub(crate) official: Official,
    /// Our account.
    pub(crate) jonas: Account,
    /// Our recovery code.
    pub(crate) code: String,
    /// The colleague's client.
    pub(crate) peer: Peer,
    /// The colleague's account.
    pub(crate) priya: Account,
    /// The room they share.
    pub(crate) room: RoomId,
    /// Our side of it, open.
    pub(crate) conversation: Conversation,
}

impl Cast {
    /// Both on the first of the shared servers.
    pub(crate) async fn meet() -> Result<Self> {
        let (works, _) = Homeservers::shared().await?.pair();
        Self::meet_at(works, &works.name).await
    }

    /// Ours behind a proxy, through which a test can cut the network for them alone.
    pub(crate) async fn meet_behind_proxy() -> Result<(Self, Proxy)> {
        let (works, _) = Homeservers::shared().await?.pair();
        let proxy = Proxy::start(works).await?;
        let name = proxy.base_url.trim_start_matches("https://").to_owned();
        Ok((Self::meet_at(works, &name).await?, proxy))
    }

    /// Both on `server`; ours signs in at whatever answers under `name`.
    pub(crate) async fn meet_at(server: &Server, name: &str) -> Result<Self> {
        let (jonas, priya) = (jonas_at(server).await?, priya_at(server).await?);
        let (newcomer, peer) = tokio::join!(Official::newcomer_at(name, &jonas), Peer::sign_in(server, &priya));
        let ((official, code), peer) = (newcomer?, peer?);
        let room = peer.create_room(NewRoom::encrypted("Harbour wall repairs", &[&jonas.user_id])).await?;
        let room = join(&official, &room).await?;
        peer.await_joined(room.as_str(), &jonas.user_id).await?;
        let conversation = official.converse(&room).await?;
        Ok(Self { official, jonas, code, peer, priya, room, conversation })
    }

    /// Replaces our run by the next one on the same profile, with the conversation open again.
    pub(crate) async fn restart(mut self) -> Result<Self> {
        self.official = self.official.restart().await?;
        self.reopen().await?;
        Ok(self)
    }

    /// Opens list and conversation of a run that has just begun.
    pub(crate) async fn reopen(&mut self) -> Result<()> {
        signed_in(&self.official).await?;
        let list = self.official.open_list().await?;
        // A device with a store of its own knows the room once sync has brought it. What an earlier list said does not
        // count.
        self.official
            .see("the room in the new list", |mirror| {
                (mirror.list == Some(list) && mirror.order.contains(&self.room)).then_some(())
            })
            .await?;
        self.conversation = self.official.converse(&self.room).await?;
        Ok(())
    }

    /// Waits until our last word has reached the server, and returns it.
    pub(crate) async fn sent(&self, text: &str) -> Result<Message> {
        sent(&self.official, &self.conversation, text).await
    }

    /// Waits until the peer has read a message of ours.
    pub(crate) async fn heard(&self, part: &str) -> Result<chancery_tests::peers::Event> {
        Ok(self.peer.await_message(self.room.as_str(), &self.jonas.user_id, part).await?)
    }

    /// What the peer has read of ours, in order.
    pub(crate) fn heard_so_far(&self) -> Vec<String> {
        let messages = self.peer.messages(self.room.as_str());
        messages
            .into_iter()
            .filter(|event| event.sender == self.jonas.user_id)
            .map(|event| event.body().to_owned())
            .collect()
    }
}

/// Makes an account of our own department.
pub(crate) async fn jonas_at(server: &Server) -> Result<Account> {
    server.register(&unique("jonas"), "correct horse", "Jonas Ekwueme").await
}

/// Makes an account of the other.
pub(crate) async fn priya_at(server: &Server) -> Result<Account> {
    server.register(&unique("priya"), "battery staple", "Priya Raman").await
}

/// Accepts an invitation and waits until we are in.
pub(crate) async fn join(official: &Official, room: &str) -> Result<RoomId> {
    official.find_room(room).await?;
    let room = RoomId(room.to_owned());
    let request = RoomAct { operation: operation(), room: room.clone() };
    official.engine.room_join(request).await.map_err(told)?;
    let joined = |summary: &RoomSummary| summary.membership == chancery_protocol::Membership::Joined;
    summary(official, &room, "joining", joined).await?;
    Ok(room)
}

/// Waits until the account is open.
pub(crate) async fn signed_in(official: &Official) -> Result<()> {
    official.state("the open account", |state| matches!(state, AccountState::SignedIn { .. })).await?;
    Ok(())
}

/// Waits for a state of the connection.
pub(crate) async fn connection(official: &Official, wanted: Connection) -> Result<()> {
    official
        .state(&format!("{wanted:?}"), |state| match state {
            AccountState::SignedIn { connection, .. } => *connection == wanted,
            _ => false,
        })
        .await?;
    Ok(())
}

/// Waits until a room's row fits.
pub(crate) async fn summary(
    official: &Official,
    room: &RoomId,
    what: &str,
    wanted: impl Fn(&RoomSummary) -> bool,
) -> Result<RoomSummary> {
    official
        .see(what, |mirror| mirror.rooms.get(room).filter(|summary| wanted(summary)).cloned())
        .await
        .with_context(|| format!("{:#?}", official.now().rooms.get(room)))
}

/// Waits until a message of ours has reached the server, and returns it.
pub(crate) async fn sent(official: &Official, conversation: &Conversation, text: &str) -> Result<Message> {
    own(official, conversation, text, |message| message.send == SendState::Sent).await
}

/// Waits until a message of ours fits.
pub(crate) async fn own(
    official: &Official,
    conversation: &Conversation,
    text: &str,
    wanted: impl Fn(&Message) -> bool,
) -> Result<Message> {
    let found = official
        .see(&format!("our “{text}” as it should be"), |mirror| {
            let messages = mirror.messages(conversation.subscription);
            messages.into_iter().find(|message| message.own && says(message, text) && wanted(message))
        })
        .await;
    found.with_context(|| {
        let messages = official.now().messages(conversation.subscription);
        let states: Vec<_> = messages.iter().filter(|message| message.own).map(|message| &message.send).collect();
        format!("states of our messages: {states:?}")
    })
}

/// Waits until a message fits, whoever wrote it.
pub(crate) async fn message(
    official: &Official,
    conversation: &Conversation,
    what: &str,
    wanted: impl Fn(&Message) -> bool,
) -> Result<Message> {
    official
        .see(what, |mirror| mirror.messages(conversation.subscription).into_iter().find(&wanted))
        .await
        .with_context(|| format!("{:#?}", official.now().messages(conversation.subscription)))
}

/// Waits for a row.
pub(crate) async fn row<T>(
    official: &Official,
    conversation: &Conversation,
    what: &str,
    wanted: impl Fn(&RowContent) -> Option<T>,
) -> Result<T> {
    let find = |mirror: &Mirror| rows(mirror, conversation).iter().find_map(|row| wanted(&row.content));
    official.see(what, find).await.with_context(|| format!("{:#?}", rows(&official.now(), conversation)))
}

/// The rows of a conversation.
pub(crate) fn rows(mirror: &Mirror, conversation: &Conversation) -> Vec<TimelineRow> {
    mirror.rows.get(&conversation.subscription).into_iter().flatten().cloned().collect()
}

/// Whether a message says just this.
pub(crate) fn says(message: &Message, text: &str) -> bool {
    matches!(&message.content, chancery_protocol::MessageContent::Text { plain, .. } if plain == text)
}

/// A message to be sent, with nothing to go with it.
pub(crate) fn saying(cast: &Cast, text: &str) -> MessageSend {
    MessageSend {
        operation: operation(),
        room: cast.room.clone(),
        text: text.to_owned(),
        mentions: Vec::new(),
        reply_to: None,
    }
}

/// An act on a message.
pub(crate) fn act(room: &RoomId, message: &MessageId) -> MessageAct {
    MessageAct { operation: operation(), room: room.clone(), message: message.clone() }
}

/// The code of a refusal.
pub(crate) fn refusal<T: std::fmt::Debug>(answer: Result<T, chancery_protocol::ApiError>) -> ErrorCode {
    answer
        .map_or_else(|error| error.code, |answer| panic!("this should have been refused, and was answered {answer:?}"))
}
