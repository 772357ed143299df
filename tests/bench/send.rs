//! From pressing Enter to being read at the other end: ours, a foreign client's, and bare requests.

use std::time::Instant;

use anyhow::{Context, Result};
use chancery_protocol::{RoomCreate, UserId};
use chancery_tests::{
    headless::{Conversation, Official, operation, told},
    homeservers::{Account, Api, Homeservers, Server},
    peers::{NewRoom, Peer},
};
use serde_json::{Value, json};

use crate::{
    report::Report,
    stage::{account, join, raw_room, raw_send, raw_sliding_sync, raw_sync, since},
};

/// Taken in turns, so that what slows the machine slows all of them.
const ROUNDS: usize = 10;
const A_ROUND: usize = 20;

/// Two frames of a screen at 60 Hz, in milliseconds.
const TWO_FRAMES: f64 = 33.3;

pub(crate) async fn measure() -> Result<Report> {
    let about = "From pressing Enter to being read at the other end, encrypted, two clients on one server, 200 messages \
                 each in turns of 20. Limit: bare requests in clear, PUT and one long poll. matrix-nio persists nothing \
                 before it sends. Sliding sync: the same bare requests with the long poll that ours has.";
    let mut report = Report::begin("send", about)?;
    let (works, _) = Homeservers::shared().await?.pair();
    let ours = Ours::meet(works).await?;
    let nio = Nio::meet(works).await?;
    let mut raw = Raw::meet(works, Way::Sync).await?;
    let mut sliding = Raw::meet(works, Way::SlidingSync).await?;
    let (mut local, mut arrived) = (Vec::new(), Vec::new());
    let (mut at_nio, mut at_raw, mut at_sliding) = (Vec::new(), Vec::new(), Vec::new());
    for round in 0..ROUNDS {
        for number in 0..A_ROUND {
            let text = format!("round {round} number {number} of the measurements");
            let (echo, read) = ours.send(&text).await?;
            local.push(echo);
            arrived.push(read);
        }
        for number in 0..A_ROUND {
            at_nio.push(nio.send(&format!("round {round} number {number} of the measurements")).await?);
        }
        for number in 0..A_ROUND {
            at_raw.push(raw.send(&format!("round {round} number {number} of the measurements")).await?);
        }
        for number in 0..A_ROUND {
            at_sliding.push(sliding.send(&format!("round {round} number {number} of the measurements")).await?);
        }
    }
    report.compare("Sent, and read at the other end", "ms", &arrived, Some(("bare requests", &at_raw)), Some(1.3))?;
    report.compare_tails("The same, p95", "ms", &arrived, ("bare requests", &at_raw), 2.0)?;
    report.compare("The same, beside matrix-nio", "ms", &arrived, Some(("nio to nio", &at_nio)), Some(1.0))?;
    let beside = "The same, beside bare requests of sliding sync";
    report.compare(beside, "ms", &arrived, Some(("sliding sync", &at_sliding)), None)?;
    report.compare("Shown to oneself", "ms", &local, Some(("two frames", &[TWO_FRAMES])), Some(1.0))?;
    Ok(report)
}

/// Who writes, and who reads.
async fn two(server: &Server) -> Result<(Account, Account)> {
    Ok((account(server, "anna").await?, account(server, "bela").await?))
}

struct Ours {
    sender: Official,
    sending: Conversation,
    reader: Official,
    reading: Conversation,
}

impl Ours {
    async fn meet(server: &Server) -> Result<Self> {
        let (anna, bela) = two(server).await?;
        let (sender, _) = Official::newcomer(server, &anna).await?;
        let (reader, _) = Official::newcomer(server, &bela).await?;
        let create = RoomCreate {
            operation: operation(),
            name: "Measured".to_owned(),
            topic: String::new(),
            invite: vec![UserId(bela.user_id.clone())],
        };
        let room = sender.engine.room_create(create).await.map_err(told)?.room;
        join(&reader, &room.0).await?;
        let (sending, reading) = (sender.converse(&room).await?, reader.converse(&room).await?);
        let met = Self { sender, sending, reader, reading };
        // Keys are exchanged with the first.
        met.send("The first word").await?;
        Ok(met)
    }

    /// Until it is shown here, and until it is read there, in milliseconds.
    async fn send(&self, text: &str) -> Result<(f64, f64)> {
        let begun = Instant::now();
        let sending = self.sender.say(&self.sending.room, text);
        let shown = async {
            self.sender.read(&self.sending, text).await?;
            anyhow::Ok(since(begun))
        };
        let read = async {
            self.reader.read(&self.reading, text).await?;
            anyhow::Ok(since(begun))
        };
        let ((), shown, read) = tokio::try_join!(sending, shown, read)?;
        Ok((shown, read))
    }
}

struct Nio {
    sender: Peer,
    reader: Peer,
    room: String,
}

impl Nio {
    async fn meet(server: &Server) -> Result<Self> {
        let (anna, bela) = two(server).await?;
        let (sender, reader) = tokio::try_join!(Peer::sign_in(server, &anna), Peer::sign_in(server, &bela))?;
        let room = sender.create_room(NewRoom::encrypted("Measured", &[&bela.user_id])).await?;
        reader.await_invitation(&sender.user_id).await?;
        reader.join(&room, &[]).await?;
        sender.await_joined(&room, &reader.user_id).await?;
        let met = Self { sender, reader, room };
        met.send("The first word").await?;
        Ok(met)
    }

    async fn send(&self, text: &str) -> Result<f64> {
        let begun = Instant::now();
        let (said, read) = tokio::join!(
            self.sender.say(&self.room, text),
            self.reader.await_message(&self.room, &self.sender.user_id, text)
        );
        said?;
        read?;
        Ok(since(begun))
    }
}

/// How the reader asks what is new.
#[derive(Clone, Copy)]
enum Way {
    Sync,
    SlidingSync,
}

impl Way {
    /// Waits for what is new after a position, and gives it with the next one.
    async fn news(self, api: &Api, room: &str, position: Option<&str>) -> Result<(Value, String)> {
        let (news, name) = match self {
            Self::Sync => (raw_sync(api, position).await?, "next_batch"),
            Self::SlidingSync => (raw_sliding_sync(api, room, position).await?, "pos"),
        };
        let position = news[name].as_str().context("no position")?.to_owned();
        Ok((news, position))
    }
}

struct Raw {
    sender: Api,
    reader: Api,
    room: String,
    way: Way,
    position: String,
}

impl Raw {
    async fn meet(server: &Server, way: Way) -> Result<Self> {
        let (anna, bela) = two(server).await?;
        let (sender, reader) = (server.api_of(&anna), server.api_of(&bela));
        let room = raw_room(&sender, "Measured", &[&bela.user_id]).await?;
        reader.post(&format!("/_matrix/client/v3/join/{room}"), json!({})).await?;
        let (_, position) = way.news(&reader, &room, None).await?;
        Ok(Self { sender, reader, room, way, position })
    }

    async fn send(&mut self, text: &str) -> Result<f64> {
        let begun = Instant::now();
        let sending = raw_send(&self.sender, &self.room, text);
        let mut position = self.position.clone();
        let reading = async {
            loop {
                let (news, next) = self.way.news(&self.reader, &self.room, Some(&position)).await?;
                position = next;
                if news.to_string().contains(text) {
                    return anyhow::Ok((position, since(begun)));
                }
            }
        };
        let ((), (position, took)) = tokio::try_join!(sending, reading)?;
        self.position = position;
        Ok(took)
    }
}
