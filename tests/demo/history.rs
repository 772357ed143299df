//! Writes the organisation's two weeks of history, each message at its time.

use std::collections::HashMap;
use std::time::Duration;

use anyhow::{Context, Result};

use super::calendar::Calendar;
use super::organisation::{Conversation, Step};
use super::stage::Demo;
use crate::homeservers::segment;
use crate::peers::{NewRoom, Outgoing, Peer};

/// How long an event may take to another server; a moment, unless the machine has much else to do.
const ARRIVAL_LIMIT: Duration = Duration::from_mins(2);

/// The person before the app: their part of the history is said by the app's own profile.
pub trait Protagonist {
    /// Accepts the invitation to a room, once it has come, and waits until the room is there.
    fn join(&mut self, room: &str) -> impl Future<Output = Result<()>>;
    /// Says something, in reply to an event perhaps, and waits until the server has it.
    fn say(&mut self, room: &str, text: &str, reply_to: Option<&str>) -> impl Future<Output = Result<()>>;
    /// Reacts to an event.
    fn react(&mut self, room: &str, event: &str, key: &str) -> impl Future<Output = Result<()>>;
    /// Has read everything in a room.
    fn read(&mut self, room: &str) -> impl Future<Output = Result<()>>;
}

/// The events behind what the data calls the messages.
type Said = HashMap<String, String>;

/// One entry of the plan: a room is created, or a step of its history is taken.
struct Planned<'a> {
    at: i64,
    room: &'a Conversation,
    step: Option<&'a Step>,
}

impl Demo {
    /// Creates the rooms and lets everybody say their part, in the order of time. Sign the person before the app
    /// in first: who is not signed in gets no keys.
    ///
    /// The servers' clocks are set to each moment, so that the messages carry the times they should; at the end
    /// they are right again.
    ///
    /// # Errors
    /// If somebody cannot do their part.
    pub async fn write_history(&mut self, me: &mut impl Protagonist) -> Result<()> {
        let calendar = Calendar::here()?;
        let organisation = self.organisation.clone();
        let mut plan = Vec::new();
        for room in &organisation.rooms {
            plan.push(Planned { at: calendar.when(&room.created)?, room, step: None });
            for step in &room.history {
                plan.push(Planned { at: calendar.when(&step.at)?, room, step: Some(step) });
            }
        }
        // Stable, so a room's own order stays where times are equal.
        plan.sort_by_key(|planned| planned.at);

        let mut said = Said::new();
        let written = self.follow(&plan, &calendar, me, &mut said).await;
        // Right again even when something failed.
        self.set_clocks(0.0).await?;
        written?;
        self.read_everything().await?;
        self.kept.written = true;
        self.keep()
    }

    async fn follow(
        &mut self,
        plan: &[Planned<'_>],
        calendar: &Calendar,
        me: &mut impl Protagonist,
        said: &mut Said,
    ) -> Result<()> {
        // The newest event of each room: whoever speaks next in it must have it, or the two would stand side by
        // side and in a different order on each server.
        let mut newest: HashMap<&str, String> = HashMap::new();
        for planned in plan {
            let ahead = Duration::from_millis(u64::try_from(calendar.now() - planned.at)?);
            self.set_clocks(-ahead.as_secs_f64()).await?;
            let what = || format!("{}, {}", planned.room.key, planned.step.map_or("created", |step| &step.at));
            match planned.step {
                None => {
                    let room = self.create(planned.room, me).await.with_context(what)?;
                    self.kept.rooms.insert(planned.room.key.clone(), room);
                }
                Some(step) => {
                    if let Some(event) = newest.get(planned.room.key.as_str()) {
                        self.await_arrival(planned.room, event, &step.by).await.with_context(what)?;
                    }
                    let event = self.take(planned.room, step, me, said).await.with_context(what)?;
                    let Some(event) = event else { continue };
                    if let Some(id) = &step.id {
                        said.insert(name_of(&planned.room.key, id), event.clone());
                    }
                    newest.insert(&planned.room.key, event);
                }
            }
        }
        for room in &self.organisation.rooms {
            let Some(event) = newest.get(room.key.as_str()) else { continue };
            for member in room.members.iter().chain([&room.owner]) {
                self.await_arrival(room, event, member).await?;
            }
        }
        Ok(())
    }

    async fn set_clocks(&self, seconds_ahead: f64) -> Result<()> {
        for server in &self.homeservers.servers {
            server.set_clock(seconds_ahead).await?;
        }
        Ok(())
    }

    async fn create(&self, room: &Conversation, me: &mut impl Protagonist) -> Result<String> {
        let owner = self.colleague(&room.owner)?;
        let invited = room.members.iter().chain(&room.invited);
        let invite = invited.map(|name| Ok(self.account(name)?.user_id.clone())).collect::<Result<_>>()?;
        let new = NewRoom {
            name: room.name.as_deref(),
            topic: room.topic.as_deref(),
            encrypted: true,
            direct: room.direct,
            public: false,
            invite,
        };
        let id = owner.create_room(new).await?;
        let via = self.server_of(&room.owner)?.name.as_str();
        for member in &room.members {
            match self.peers.get(member) {
                Some(peer) => peer.join(&id, &[via]).await?,
                None => me.join(&id).await?,
            }
            owner.await_joined(&id, &self.account(member)?.user_id).await?;
        }
        Ok(id)
    }

    /// Waits until a person's server has an event.
    async fn await_arrival(&self, room: &Conversation, event: &str, person: &str) -> Result<()> {
        let api = self.server_of(person)?.api_of(self.account(person)?);
        let (id, event) = (segment(self.room(&room.key)?), segment(event));
        let path = format!("/_matrix/client/v3/rooms/{id}/event/{event}");
        let arrival = async {
            while api.get(&path).await.is_err() {
                tokio::time::sleep(Duration::from_millis(20)).await;
            }
        };
        tokio::time::timeout(ARRIVAL_LIMIT, arrival).await.with_context(|| format!("{event} did not reach {person}"))
    }

    /// Takes one step; the event it made, if it may be needed later.
    async fn take(
        &self,
        room: &Conversation,
        step: &Step,
        me: &mut impl Protagonist,
        said: &Said,
    ) -> Result<Option<String>> {
        let id = self.room(&room.key)?;
        let event = |name: &Option<String>| find(said, &room.key, name.as_deref());
        let (reply_to, to) = (event(&step.reply_to)?, event(&step.to)?);
        let Some(peer) = self.peers.get(&step.by) else {
            return self.take_as_me(room, step, me, reply_to, to).await;
        };
        if let (Some(key), Some(to)) = (&step.react, to) {
            return Ok(Some(peer.react(id, to, key).await?));
        }
        if let Some(unwanted) = event(&step.delete)? {
            return Ok(Some(peer.redact(id, unwanted).await?));
        }
        let body = step.text.as_deref().context("nothing is said")?;
        let kind = step.kind.as_ref().map(|kind| format!("m.{kind}"));
        let mentions: Vec<_> =
            step.mentions.iter().map(|name| Ok(self.account(name)?.user_id.as_str())).collect::<Result<_>>()?;
        let message = Outgoing {
            body,
            html: step.html.as_deref(),
            msgtype: kind.as_deref(),
            reply_to,
            edits: event(&step.edit)?,
            mentions,
        };
        Ok(Some(peer.send(id, message).await?))
    }

    async fn take_as_me(
        &self,
        room: &Conversation,
        step: &Step,
        me: &mut impl Protagonist,
        reply_to: Option<&str>,
        to: Option<&str>,
    ) -> Result<Option<String>> {
        let id = self.room(&room.key)?;
        if step.read {
            me.read(id).await?;
            return Ok(None);
        }
        if let (Some(key), Some(to)) = (&step.react, to) {
            me.react(id, to, key).await?;
            return Ok(None);
        }
        let text = step.text.as_deref().context("nothing is said")?;
        me.say(id, text, reply_to).await?;
        // Somebody else reads it: only then it is where others reply to it.
        let owner = self.colleague(&room.owner)?;
        let my_id = &self.me()?.1.user_id;
        Ok(Some(owner.await_message(id, my_id, text).await?.event_id))
    }

    /// Everybody has read everything: the receipts under the last messages.
    async fn read_everything(&self) -> Result<()> {
        for room in &self.organisation.rooms {
            let id = self.room(&room.key)?;
            for name in room.members.iter().chain([&room.owner]) {
                let Some(peer) = self.peers.get(name) else { continue };
                if let Some(last) = last_message(peer, id) {
                    peer.read(id, &last).await?;
                }
            }
        }
        Ok(())
    }
}

/// The event behind what the data calls a message.
fn find<'s>(said: &'s Said, room: &str, name: Option<&str>) -> Result<Option<&'s str>> {
    let Some(name) = name else { return Ok(None) };
    let event = said.get(&name_of(room, name)).with_context(|| format!("{name} was not said yet"))?;
    Ok(Some(event))
}

fn name_of(room: &str, message: &str) -> String {
    format!("{room}/{message}")
}

fn last_message(peer: &Peer, room: &str) -> Option<String> {
    peer.messages(room).pop().map(|message| message.event_id)
}
