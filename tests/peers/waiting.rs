//! Waiting for what a peer is about to see.

use std::time::Duration;

use anyhow::Result;

use super::peer::Peer;
use super::seen::{Event, Invitation, Missing, Seen, Undecryptable};

impl Peer {
    /// Waits for a message whose text contains `part`, from `sender`.
    ///
    /// # Errors
    /// [`Missing::Undecryptable`] when in its stead there is one of that sender's without its key.
    pub async fn await_message(&self, room: &str, sender: &str, part: &str) -> Result<Event, Missing> {
        let wanted =
            |event: &Event| event.kind == "m.room.message" && event.sender == sender && event.body().contains(part);
        let missing = match self.await_event(room, &format!("\"{part}\" from {sender}"), wanted).await {
            Ok(event) => return Ok(event),
            Err(missing) => missing,
        };
        let unread = self.undecryptable(room).into_iter().find(|unread| unread.sender == sender);
        Err(unread.map_or(missing, Missing::Undecryptable))
    }

    /// Waits for any event that `wanted` accepts; `what` names it in the failure's message.
    pub async fn await_event(&self, room: &str, what: &str, wanted: impl Fn(&Event) -> bool) -> Result<Event, Missing> {
        let find = |seen: &Seen| seen.events.iter().find(|event| event.room == room && wanted(event)).cloned();
        self.until(room, what, find).await
    }

    /// Waits for a message from `sender` that this device cannot decrypt.
    pub async fn await_undecryptable(&self, room: &str, sender: &str) -> Result<Undecryptable, Missing> {
        self.until(room, &format!("an undecryptable message from {sender}"), |seen| {
            seen.undecryptable.iter().find(|event| event.room == room && event.sender == sender).cloned()
        })
        .await
    }

    /// Waits until the sender of what cannot be decrypted said why they keep its key; returns their code.
    pub async fn await_withheld(&self, room: &str, sender: &str) -> Result<String, Missing> {
        self.until(room, &format!("a withheld key from {sender}"), |seen| {
            let mut unread = seen.undecryptable.iter();
            unread.find(|event| event.room == room && event.sender == sender)?.withheld.clone()
        })
        .await
    }

    /// Waits for an invitation from `sender`.
    pub async fn await_invitation(&self, sender: &str) -> Result<Invitation, Missing> {
        self.until("", &format!("an invitation from {sender}"), |seen| {
            seen.invitations.iter().find(|invitation| invitation.sender == sender).cloned()
        })
        .await
    }

    /// Waits until `user` has joined.
    pub async fn await_joined(&self, room: &str, user: &str) -> Result<()> {
        let deadline = tokio::time::Instant::now() + self.patience;
        loop {
            let members = self.members(room).await?;
            if members.iter().any(|member| member.user_id == user && !member.invited) {
                return Ok(());
            }
            if tokio::time::Instant::now() > deadline {
                let instead = members.iter().map(|member| format!("{member:?}")).collect();
                return Err(Missing::Nothing { what: format!("{user} joining"), instead }.into());
            }
            tokio::time::sleep(Duration::from_millis(100)).await;
        }
    }

    /// Waits until `user` is seen typing.
    pub async fn await_typing(&self, room: &str, user: &str) -> Result<(), Missing> {
        self.until(room, &format!("{user} typing"), |seen| {
            seen.typing.get(room)?.iter().any(|typing| typing == user).then_some(())
        })
        .await
    }

    /// Waits until `user` has read up to `event`.
    pub async fn await_receipt(&self, room: &str, user: &str, event: &str) -> Result<(), Missing> {
        self.until(room, &format!("{user} reading {event}"), |seen| {
            (seen.receipts.get(&(room.to_owned(), user.to_owned()))? == event).then_some(())
        })
        .await
    }

    /// Waits until the peer is out of a room: it left, was removed, or declined.
    pub async fn await_left(&self, room: &str) -> Result<(), Missing> {
        self.until(room, "leaving", |seen| seen.left.iter().any(|left| left == room).then_some(())).await
    }

    async fn until<T>(&self, room: &str, what: &str, find: impl Fn(&Seen) -> Option<T>) -> Result<T, Missing> {
        let mut changes = self.host.shared().changes();
        let search = async {
            loop {
                if let Some(found) = self.look(&find) {
                    return Some(found);
                }
                changes.changed().await.ok()?;
            }
        };
        match tokio::time::timeout(self.patience, search).await {
            Ok(Some(found)) => Ok(found),
            _ => Err(Missing::Nothing { what: what.to_owned(), instead: self.look(|seen| seen.summary(room)) }),
        }
    }
}
