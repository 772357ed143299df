//! Reading back through a very long conversation, beside a short one.

use anyhow::{Context, Result};
use chancery_tests::{
    app::{App, Options},
    homeservers::{Api, Homeservers, Options as ServerOptions},
};
use serde::Deserialize;
use serde_json::{Value, json};

use crate::{
    report::{Measure, Report, megabytes},
    stage::{account, raw_room, raw_send},
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
    let servers = Homeservers::start(ServerOptions::default()).await?;
    let (works, _) = servers.pair();
    let anna = account(works, "anna").await?;
    let api = works.api_of(&anna);
    fill(&api, "Short", SHORT).await?;
    fill(&api, "Long", LONG).await?;
    let app = App::launch(Options { trust_file: Some(servers.trust_file()), ..Options::default() }).await?;
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

/// Makes a room and writes to it, four messages at a time, the first before all others.
async fn fill(api: &Api, name: &str, count: usize) -> Result<()> {
    println!("writing {count} messages …");
    let room = raw_room(api, name, &[]).await?;
    raw_send(api, &room, &text(0)).await?;
    let rest: Vec<String> = (1..count).map(text).collect();
    let (most, last) = rest.split_at(rest.len() - 1);
    for several in most.chunks(4) {
        let mut sending = tokio::task::JoinSet::new();
        for body in several {
            let (api, room, body) = (api.clone(), room.clone(), body.clone());
            sending.spawn(async move { raw_send(&api, &room, &body).await });
        }
        while let Some(sent) = sending.join_next().await {
            sent??;
        }
    }
    raw_send(api, &room, last.first().context("a room of one message")?).await
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
