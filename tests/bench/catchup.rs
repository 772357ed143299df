//! Coming back: encrypted messages in many rooms, sent while nobody was there.

use std::{collections::HashSet, path::PathBuf, time::Instant};

use anyhow::{Context, Result};
use chancery_protocol::{AccountState, MessageContent, RoomId, RowContent};
use chancery_tests::{
    app::processor_time,
    headless::{Mirror, Official},
    homeservers::{Account, Api, Homeservers, Server},
    peers::{NewRoom, Peer, PeerHost, SignIn},
};
use tempfile::TempDir;

use crate::{
    floor,
    report::Report,
    stage::{LIMIT, account, join, since},
};

const ROOMS: usize = 50;
/// Messages in each room, for each run: a long weekend, and a long holiday.
const MESSAGES: [usize; 2] = [40, 200];

const RUNS: usize = 3;

pub(crate) async fn measure() -> Result<Report> {
    let about = "2,000 and 10,000 encrypted messages in 50 rooms, sent while both were away: from start until every one is \
                 read. matrix-nio from its store, syncing up to 500 messages a room. Limit: bare requests for the same \
                 messages, and what vodozemac and SQLite take to decrypt and keep as many.";
    let mut report = Report::begin("catchup", about)?;
    let mut stage = Stage::set().await?;
    for messages in MESSAGES {
        stage.measure(messages, &mut report).await?;
    }
    Ok(report)
}

/// Who is there, and where the messages go.
struct Stage {
    works: &'static Server,
    anna: Account,
    sender: Peer,
    rooms: Vec<String>,
    /// Both are there between the runs, and gone while messages are written.
    official: Option<Official>,
    nio: Option<Peer>,
    store: TempDir,
    runs: usize,
}

impl Stage {
    async fn set() -> Result<Self> {
        let (works, _) = Homeservers::shared().await?.pair();
        let (anna, bela, carl) =
            (account(works, "anna").await?, account(works, "bela").await?, account(works, "carl").await?);
        let sender = Peer::sign_in(works, &carl).await?.patience(LIMIT);
        let (official, _) = Official::newcomer(works, &anna).await?;
        let store = tempfile::tempdir()?;
        let nio = sign_in_kept(works, &bela, store.path().to_owned()).await?;
        println!("making {ROOMS} rooms …");
        let mut rooms = Vec::new();
        for number in 0..ROOMS {
            let invite = [anna.user_id.as_str(), bela.user_id.as_str()];
            let room = sender.create_room(NewRoom::encrypted(&format!("Room {number}"), &invite)).await?;
            join(&official, &room).await?;
            nio.await_invitation(&sender.user_id).await?;
            nio.join(&room, &[]).await?;
            sender.await_joined(&room, &anna.user_id).await?;
            sender.await_joined(&room, &bela.user_id).await?;
            rooms.push(room);
        }
        Ok(Self { works, anna, sender, rooms, official: Some(official), nio: Some(nio), store, runs: 0 })
    }

    async fn measure(&mut self, messages: usize, report: &mut Report) -> Result<()> {
        let (mut ours, mut opened, mut nio, mut bare) = (Vec::new(), Vec::new(), Vec::new(), Vec::new());
        let (mut work, mut floor, mut unreadable) = (Vec::new(), Vec::new(), 0);
        for _ in 0..RUNS {
            self.runs += 1;
            let missed = Missed { mark: format!("run {} number ", self.runs), messages };
            let profile = self.official.take().context("nobody was there")?.close().await;
            drop(self.nio.take());
            println!("writing {} messages …", ROOMS * messages);
            // In two halves, side by side: writing takes far longer than what is measured.
            let (some, others) = self.rooms.split_at(ROOMS / 2);
            tokio::try_join!(missed.write(&self.sender, some), missed.write(&self.sender, others))?;
            let worked = processor_time(std::process::id())?;
            let begun = Instant::now();
            let official = profile.open().await?;
            let first = missed.read_by(&official, &self.rooms).await?;
            ours.push(since(begun));
            opened.push(first.duration_since(begun).as_secs_f64() * 1e3);
            work.push((processor_time(std::process::id())? - worked) * 1e3);
            unreadable += unreadable_in(&official.now());
            self.official = Some(official);

            let host = PeerHost::start().await?;
            let begun = Instant::now();
            let back = host.resume(self.works.ca_file(), self.store.path()).await?.patience(LIMIT);
            let last = missed.text(messages - 1);
            for room in &self.rooms {
                back.await_message(room, &self.sender.user_id, &last).await?;
            }
            nio.push(since(begun));
            for room in &self.rooms {
                let read = missed.count(back.messages(room).iter().map(|event| event.body().to_owned()));
                anyhow::ensure!(read == messages, "nio read {read} of {messages}");
            }
            self.nio = Some(back);

            let begun = Instant::now();
            fetch(&self.works.api_of(&self.anna), &self.rooms, messages).await?;
            bare.push(since(begun));
            floor.push(floor::read_and_keep(u32::try_from(ROOMS * messages)?)?.as_secs_f64() * 1e3);
        }
        let all = format!("{} messages read", ROOMS * messages);
        report.compare(&all, "ms", &ours, Some(("nio", &nio)), Some(0.7))?;
        let limit: Vec<f64> = bare.iter().zip(&floor).map(|(bare, floor)| bare + floor).collect();
        report.compare(
            &format!("{all}, beside the limit"),
            "ms",
            &ours,
            Some(("bare requests and floor", &limit)),
            Some(1.3),
        )?;
        report.compare(&format!("{all}, processor"), "ms", &work, Some(("floor", &floor)), Some(3.0))?;
        report.compare(
            &format!("{all}, the first room"),
            "ms",
            &opened,
            Some(("one second", &[1_000.0])),
            Some(1.0),
        )?;
        anyhow::ensure!(unreadable == 0, "{unreadable} messages could not be read");
        Ok(())
    }
}

async fn sign_in_kept(server: &Server, account: &Account, store: PathBuf) -> Result<Peer> {
    let host = PeerHost::start().await?;
    Ok(host.sign_in(SignIn { store: Some(store), ..SignIn::new(server, account) }).await?.patience(LIMIT))
}

/// The messages of one run, so many in each room.
struct Missed {
    mark: String,
    messages: usize,
}

impl Missed {
    fn text(&self, number: usize) -> String {
        format!("{}{number} of what was missed", self.mark)
    }

    /// Writes them to each of these rooms.
    async fn write(&self, sender: &Peer, rooms: &[String]) -> Result<()> {
        for number in 0..self.messages {
            for room in rooms {
                sender.say(room, &self.text(number)).await?;
            }
        }
        Ok(())
    }

    /// How many of them are among these texts.
    fn count(&self, texts: impl Iterator<Item = String>) -> usize {
        texts.filter(|text| text.starts_with(&self.mark)).collect::<HashSet<_>>().len()
    }

    /// Opens every room and goes back until everything has been read there; says when the first was done.
    async fn read_by(&self, official: &Official, rooms: &[String]) -> Result<Instant> {
        official.state("the open account", |state| matches!(state, AccountState::SignedIn { .. })).await?;
        let mut first = None;
        for room in rooms {
            let conversation = official.converse(&RoomId(room.clone())).await?;
            let texts = |mirror: &Mirror| mirror.texts(conversation.subscription);
            let last = self.text(self.messages - 1);
            official
                .see_within(LIMIT, "the newest message", |mirror| texts(mirror).contains(&last).then_some(()))
                .await?;
            let begun = Instant::now();
            while self.count(texts(&official.now()).into_iter()) < self.messages {
                anyhow::ensure!(begun.elapsed() < LIMIT, "not everything can be read in {room}");
                official.look_back(&conversation).await?;
            }
            first.get_or_insert_with(Instant::now);
        }
        first.context("no rooms")
    }
}

/// How many messages of all open conversations could not be read, for whatever reason.
fn unreadable_in(mirror: &Mirror) -> usize {
    let is_unreadable = |content: &RowContent| match content {
        RowContent::Message(message) => matches!(message.content, MessageContent::Unreadable { .. }),
        RowContent::Day { .. } | RowContent::Unread | RowContent::Start | RowContent::Event { .. } => false,
    };
    mirror.rows.values().flatten().filter(|row| is_unreadable(&row.content)).count()
}

async fn fetch(api: &Api, rooms: &[String], messages: usize) -> Result<()> {
    for room in rooms {
        api.get(&format!("/_matrix/client/v3/rooms/{room}/messages?dir=b&limit={messages}")).await?;
    }
    Ok(())
}
