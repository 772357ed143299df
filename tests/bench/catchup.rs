//! Coming back: encrypted messages in many rooms, sent while nobody was there.

use std::{collections::HashSet, path::PathBuf, time::Instant};

use anyhow::{Context, Result};
use chancery_protocol::{AccountState, MessageContent, RoomId};
use chancery_tests::{
    headless::{Mirror, Official},
    homeservers::{Account, Api, Homeservers},
    peers::{NewRoom, Peer, PeerHost, SignIn},
};

use crate::{
    report::Report,
    stage::{LIMIT, account, join, since},
};

const ROOMS: usize = 50;
/// Messages in each room, for each run.
const MESSAGES: usize = 40;

const RUNS: usize = 3;

pub(crate) async fn measure() -> Result<Report> {
    let about = "2,000 encrypted messages in 50 rooms, sent while both were away: from start until every one is read. \
                 matrix-nio from its store, syncing 50 messages a room. Limit: bare requests for the same messages, unread.";
    let mut report = Report::begin("catchup", about)?;
    let (works, _) = Homeservers::shared().await?.pair();
    let (anna, bela, carl) =
        (account(works, "anna").await?, account(works, "bela").await?, account(works, "carl").await?);
    let sender = Peer::sign_in(works, &carl).await?.patience(LIMIT);
    let (mut official, _) = Official::newcomer(works, &anna).await?;
    let store = tempfile::tempdir()?;
    let mut peer = Some(sign_in_kept(works, &bela, store.path().to_owned()).await?);
    println!("making {ROOMS} rooms …");
    let mut rooms = Vec::new();
    for number in 0..ROOMS {
        let invite = [anna.user_id.as_str(), bela.user_id.as_str()];
        let room = sender.create_room(NewRoom::encrypted(&format!("Room {number}"), &invite)).await?;
        join(&official, &room).await?;
        let nio = peer.as_ref().context("no peer")?;
        nio.await_invitation(&sender.user_id).await?;
        nio.join(&room, &[]).await?;
        sender.await_joined(&room, &anna.user_id).await?;
        sender.await_joined(&room, &bela.user_id).await?;
        rooms.push(room);
    }
    let (mut ours, mut opened, mut nio, mut bare) = (Vec::new(), Vec::new(), Vec::new(), Vec::new());
    for run in 0..RUNS {
        let profile = official.close().await;
        drop(peer.take());
        println!("writing {} messages …", ROOMS * MESSAGES);
        for number in 0..MESSAGES {
            for room in &rooms {
                sender.say(room, &format!("run {run} number {number} of what was missed")).await?;
            }
        }
        let begun = Instant::now();
        official = profile.open().await?;
        let first = read_everything(&official, &rooms, run).await?;
        ours.push(since(begun));
        opened.push(first.duration_since(begun).as_secs_f64() * 1e3);

        let host = PeerHost::start().await?;
        let begun = Instant::now();
        let back = host.resume(works.ca_file(), store.path()).await?.patience(LIMIT);
        let last = format!("run {run} number {} of", MESSAGES - 1);
        for room in &rooms {
            back.await_message(room, &sender.user_id, &last).await?;
        }
        nio.push(since(begun));
        let read = rooms.iter().map(|room| missed(&back, room, run)).sum::<usize>();
        anyhow::ensure!(read >= ROOMS * MESSAGES, "nio read {read}");
        peer = Some(back);

        let begun = Instant::now();
        fetch(&works.api_of(&anna), &rooms).await?;
        bare.push(since(begun));
    }
    report.compare("Everything read", "ms", &ours, Some(("nio", &nio)), Some(0.7))?;
    report.compare("Everything read, beside bare requests", "ms", &ours, Some(("bare requests", &bare)), None)?;
    report.compare("The first room read", "ms", &opened, Some(("one second", &[1_000.0])), Some(1.0))?;
    Ok(report)
}

async fn sign_in_kept(server: &chancery_tests::homeservers::Server, account: &Account, store: PathBuf) -> Result<Peer> {
    let host = PeerHost::start().await?;
    Ok(host.sign_in(SignIn { store: Some(store), ..SignIn::new(server, account) }).await?.patience(LIMIT))
}

fn missed(peer: &Peer, room: &str, run: usize) -> usize {
    let mark = format!("run {run} number ");
    let texts: HashSet<String> = peer
        .messages(room)
        .iter()
        .map(|event| event.body().to_owned())
        .filter(|text| text.starts_with(&mark))
        .collect();
    texts.len()
}

/// Opens every room and goes back until everything of a run has been read there; says when the first was done.
async fn read_everything(official: &Official, rooms: &[String], run: usize) -> Result<Instant> {
    official.state("the open account", |state| matches!(state, AccountState::SignedIn { .. })).await?;
    let mark = format!("run {run} number ");
    let mut first = None;
    for room in rooms {
        let conversation = official.converse(&RoomId(room.clone())).await?;
        let count = |mirror: &Mirror| {
            let texts: HashSet<String> = mirror
                .messages(conversation.subscription)
                .into_iter()
                .filter_map(|message| match message.content {
                    MessageContent::Text { plain, .. } if plain.starts_with(&mark) => Some(plain),
                    _ => None,
                })
                .collect();
            texts.len()
        };
        let last = format!("{mark}{} of", MESSAGES - 1);
        official
            .see_within(LIMIT, "the newest message", |mirror| {
                let texts = mirror.texts(conversation.subscription);
                texts.iter().any(|text| text.starts_with(&last)).then_some(())
            })
            .await?;
        while count(&official.now()) < MESSAGES {
            official.look_back(&conversation).await?;
        }
        first.get_or_insert_with(Instant::now);
    }
    first.context("no rooms")
}

async fn fetch(api: &Api, rooms: &[String]) -> Result<()> {
    for room in rooms {
        api.get(&format!("/_matrix/client/v3/rooms/{room}/messages?dir=b&limit={MESSAGES}")).await?;
    }
    Ok(())
}
