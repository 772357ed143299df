//! Going back in a long conversation: from the server, and from what is cached.

use std::time::Instant;

use anyhow::{Context, Result};
use chancery_protocol::RoomId;
use chancery_tests::{
    headless::{Conversation, Official},
    homeservers::{Api, Homeservers},
};

use crate::{
    report::Report,
    stage::{LIMIT, account, gather_statistics, raw_room, raw_send, since},
};

/// Messages of the room.
const MESSAGES: usize = 3_000;

const RUNS: usize = 5;

pub(crate) async fn measure() -> Result<Report> {
    let about = "Going back through a plain room of 3,000 messages to its beginning, in milliseconds for 1,000 of them. Limit: \
                 bare requests for the same, 100 to a page as ours.";
    let mut report = Report::begin("paginate", about)?;
    let (works, _) = Homeservers::shared().await?.pair();
    let anna = account(works, "anna").await?;
    let api = works.api_of(&anna);
    let room = raw_room(&api, "Long", &[]).await?;
    println!("writing {MESSAGES} messages …");
    for number in 0..MESSAGES {
        raw_send(&api, &room, &format!("number {number} of a long conversation")).await?;
    }
    gather_statistics(works).await?;
    let (mut fresh, mut cached, mut bare) = (Vec::new(), Vec::new(), Vec::new());
    for _ in 0..RUNS {
        let (official, _) = match fresh.len() {
            0 => Official::newcomer(works, &anna).await?,
            _ => (another_device(works, &anna).await?, String::new()),
        };
        fresh.push(go_back(&official, &room).await?);
        let official = official.restart().await?;
        cached.push(go_back(&official, &room).await?);
        official.close().await;
        bare.push(raw(&api, &room).await?);
    }
    report.compare("1,000 messages back, from the server", "ms", &fresh, Some(("bare requests", &bare)), Some(1.3))?;
    report.compare("1,000 messages back, from the cache", "ms", &cached, Some(("from the server", &fresh)), None)?;
    Ok(report)
}

/// A further device: it waits at the recovery code, and what is in clear can be read.
async fn another_device(
    server: &chancery_tests::homeservers::Server,
    account: &chancery_tests::homeservers::Account,
) -> Result<Official> {
    let official = Official::new().await?;
    official.sign_in(server, account).await?;
    Ok(official)
}

async fn go_back(official: &Official, room: &str) -> Result<f64> {
    let room = RoomId(room.to_owned());
    official
        .state("the open account", |state| matches!(state, chancery_protocol::AccountState::SignedIn { .. }))
        .await?;
    official.open_list().await?;
    official.find_room(&room.0).await?;
    let conversation = official.converse(&room).await?;
    official.read(&conversation, &format!("number {}", MESSAGES - 1)).await?;
    let begun = Instant::now();
    while !official.now().texts(conversation.subscription).iter().any(|text| text.starts_with("number 0 ")) {
        anyhow::ensure!(begun.elapsed() < LIMIT, "{} messages came", seen(official, &conversation));
        official.look_back(&conversation).await?;
    }
    Ok(for_a_thousand(since(begun)))
}

fn seen(official: &Official, conversation: &Conversation) -> usize {
    official.now().texts(conversation.subscription).len()
}

async fn raw(api: &Api, room: &str) -> Result<f64> {
    let begun = Instant::now();
    let mut from = String::new();
    loop {
        let path = format!("/_matrix/client/v3/rooms/{room}/messages?dir=b&limit=100{from}");
        let page = api.get(&path).await?;
        let events = page["chunk"].as_array().context("no events")?;
        if events.is_empty() || page["end"].is_null() {
            return Ok(for_a_thousand(since(begun)));
        }
        from = format!("&from={}", page["end"].as_str().context("no position")?);
    }
}

fn for_a_thousand(milliseconds: f64) -> f64 {
    #[expect(clippy::cast_precision_loss, reason = "a few thousand")]
    let thousands = MESSAGES as f64 / 1e3;
    milliseconds / thousands
}
