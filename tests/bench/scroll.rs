//! Reading back through a very long conversation, beside a short one.

use std::path::Path;

use anyhow::Result;
use chancery_tests::{
    app::{App, Options},
    cache,
    homeservers::{Account, Api, Homeservers, Options as ServerOptions, Server},
};
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};

use crate::{
    report::{Measure, Report, megabytes},
    stage::{account, gather_statistics, raw_room, raw_send},
};

const SHORT: usize = 100;
const LONG: usize = 100_000;

/// How long the page scrolls before it reports.
const SLICE: u32 = 15;

/// Slices of the short conversation, before and after the long one.
const SLICES: usize = 4;

/// Slices of the long one at most: an hour of reading at this pace.
const MANY_SLICES: usize = 80;

/// Pixels a frame: 24,000 a second, as a wheel that was spun hard.
const STEP: u32 = 400;

/// What is asked of what is being read: that it stays where it is, to two pixels.
const DRIFT: f64 = 2.0;

/// A task of the page that is longer is felt, in milliseconds.
const LONG_TASK: f64 = 50.0;

/// The page's side of the bench.
const SCRIPT: &str = include_str!("scroll.js");

/// What a slice was like; see `scroll.js`.
#[derive(Deserialize)]
struct Slice {
    frames: Vec<f64>,
    longest: f64,
    nodes: u32,
    drift: f64,
    done: bool,
}

#[derive(Default)]
struct Seen {
    frames: Vec<f64>,
    longest: f64,
    nodes: u32,
    drift: f64,
}

impl Seen {
    fn add(&mut self, slice: Slice) {
        self.frames.extend(slice.frames);
        self.longest = self.longest.max(slice.longest);
        self.nodes = self.nodes.max(slice.nodes);
        self.drift = self.drift.max(slice.drift);
    }
}

pub(crate) async fn measure() -> Result<Report> {
    let about = "Scrolling back through a room of 100,000 messages from its newest to its first, fetched on the way, 400 pixels a \
                 frame, beside a room of 100 to and fro before and after; laptop size, under Xvfb, painted in software.";
    let mut report = Report::begin("scroll", about)?;
    let folder = cache()?.join("bench").join("scroll");
    std::fs::create_dir_all(&folder)?;
    let servers = Homeservers::keep_in(&folder, ServerOptions::default()).await?;
    let (works, _) = servers.pair();
    // Before half an hour is spent on messages, in case it cannot be opened.
    let app = App::launch(Options { trust_file: Some(servers.trust_file()), ..Options::default() }).await?;
    let anna = account(works, "anna").await?;
    let rooms = Rooms::fill(works, &folder.join("rooms.json")).await?;
    gather_statistics(works).await?;
    rooms.let_in(works, &anna).await?;
    app.sign_in(&anna).await?;
    app.keep_recovery_code().await?;
    let (mut short, mut long) = (Seen::default(), Seen::default());
    to_and_fro(&app, &mut short).await?;
    app.open_conversation("Long").await?;
    app.read(&text(LONG - 1)).await?;
    let before = app.memory()?;
    let mut done = false;
    for _ in 0..MANY_SLICES {
        let slice = scroll(&app, Some(&text(0))).await?;
        done = slice.done;
        long.add(slice);
        if done {
            break;
        }
    }
    anyhow::ensure!(done, "the beginning was not reached");
    let after = app.memory()?;
    to_and_fro(&app, &mut short).await?;

    report.compare("Frame, 100,000 messages", "ms", &long.frames, Some(("100 messages", &short.frames)), None)?;
    report.compare_tails("The same, p95", "ms", &long.frames, ("100 messages", &short.frames), 1.3)?;
    let mut one = |what: &str, unit: &str, ours: f64, against: (&str, f64), goal: f64| {
        report.add(Measure {
            what: what.to_owned(),
            unit: unit.to_owned(),
            ours,
            p95: None,
            against: Some((against.0.to_owned(), against.1)),
            goal: Some(goal),
        });
    };
    one("Longest task, 100,000 messages", "ms", long.longest, ("felt", LONG_TASK), 1.0);
    one("Longest task, 100 messages", "ms", short.longest, ("felt", LONG_TASK), 1.0);
    one("Most nodes of the page", "", f64::from(long.nodes), ("100 messages", f64::from(short.nodes)), 1.1);
    one("Drift of what is being read", "px", long.drift, ("allowed", DRIFT), 1.0);
    one("Memory, having read all of it", "MB", megabytes(after), ("before", megabytes(before)), 1.2);
    Ok(report)
}

/// The rooms that are scrolled through. They take half an hour to fill and are kept with their servers.
#[derive(Serialize, Deserialize)]
struct Rooms {
    writer: Account,
    short: String,
    long: String,
}

impl Rooms {
    /// Makes them, or goes on where an earlier run was cut off.
    async fn fill(server: &Server, note: &Path) -> Result<Self> {
        let rooms: Self = if note.exists() {
            serde_json::from_slice(&std::fs::read(note)?)?
        } else {
            let writer = account(server, "writer").await?;
            let api = server.api_of(&writer);
            let (short, long) = (raw_room(&api, "Short", &[]).await?, raw_room(&api, "Long", &[]).await?);
            let rooms = Self { writer, short, long };
            std::fs::write(note, serde_json::to_vec(&rooms)?)?;
            rooms
        };
        let api = server.api_of(&rooms.writer);
        fill(&api, &rooms.short, SHORT).await?;
        fill(&api, &rooms.long, LONG).await?;
        Ok(rooms)
    }

    /// Each run has an account of its own, new to everything.
    async fn let_in(&self, server: &Server, account: &Account) -> Result<()> {
        let (writer, api) = (server.api_of(&self.writer), server.api_of(account));
        for room in [&self.short, &self.long] {
            let invited = json!({ "user_id": account.user_id });
            writer.post(&format!("/_matrix/client/v3/rooms/{room}/invite"), invited).await?;
            api.post(&format!("/_matrix/client/v3/rooms/{room}/join"), json!({})).await?;
        }
        Ok(())
    }
}

/// Writes to a room what is missing of `count` messages, four at a time, the first before all others.
async fn fill(api: &Api, room: &str, count: usize) -> Result<()> {
    let written = written(api, room).await?;
    println!("writing {} messages …", count.saturating_sub(written));
    let rest: Vec<String> = (written..count).map(text).collect();
    let Some((last, rest)) = rest.split_last() else { return Ok(()) };
    let (first, most) = rest.split_at(rest.len().min(1));
    for several in first.chunks(1).chain(most.chunks(4)) {
        let mut sending = tokio::task::JoinSet::new();
        for body in several {
            let (api, room, body) = (api.clone(), room.to_owned(), body.clone());
            sending.spawn(async move { raw_send(&api, &room, &body).await });
        }
        while let Some(sent) = sending.join_next().await {
            sent??;
        }
    }
    raw_send(api, room, last).await
}

/// How many messages were written to a room: one more than the number of the newest.
async fn written(api: &Api, room: &str) -> Result<usize> {
    let filter = "%7B%22types%22%3A%5B%22m.room.message%22%5D%7D";
    let answer = api.get(&format!("/_matrix/client/v3/rooms/{room}/messages?dir=b&limit=1&filter={filter}")).await?;
    let body = answer.pointer("/chunk/0/content/body").and_then(Value::as_str);
    let number = body.and_then(|body| body.split(' ').nth(1)).map(str::parse::<usize>).transpose()?;
    Ok(number.map_or(0, |number| number + 1))
}

fn text(number: usize) -> String {
    // A line, two lines, three: rows of several heights.
    let more = " and what was said about it at some length by those who had been there".repeat(number % 3);
    format!("Message {number} of a conversation{more}.")
}

async fn to_and_fro(app: &App, seen: &mut Seen) -> Result<()> {
    app.open_conversation("Short").await?;
    app.read(&text(SHORT - 1)).await?;
    for _ in 0..SLICES {
        seen.add(scroll(app, None).await?);
    }
    Ok(())
}

async fn scroll(app: &App, goal: Option<&str>) -> Result<Slice> {
    let slice: Value = app.execute(SCRIPT, &[json!(SLICE), json!(STEP), json!(goal)]).await?;
    Ok(serde_json::from_value(slice)?)
}
