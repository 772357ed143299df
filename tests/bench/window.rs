//! The whole application in its window, beside an empty window of the same toolkit.

use std::{
    path::Path,
    time::{Duration, Instant},
};

use anyhow::{Context, Result};
use chancery_tests::{
    app::{App, Options, Role, Work},
    homeservers::{Homeservers, Options as ServerOptions, Server},
};

use crate::{
    report::{Measure, Report},
    stage::{account, raw_room, since},
};

/// Rooms of the account.
const ROOMS: usize = 1_000;

const RUNS: usize = 10;

/// How long the application is left alone.
const REST: Duration = Duration::from_mins(10);

/// The list shows something that can be used.
const USABLE: &str = "return document.querySelector('[data-pane=list] [role=option]') !== null";

const LOADED: &str = "return document.readyState === 'complete'";

pub(crate) async fn start_warm(empty: &Path) -> Result<Report> {
    let about = "From start to a list that can be used, 1,000 cached rooms, the server off, in turns with an empty window; both \
                 through WebDriver, under Xvfb, painted in software.";
    let mut report = Report::begin("start-warm", about)?;
    let servers = Homeservers::start(ServerOptions::default()).await?;
    let mut app = with_rooms(&servers).await?;
    app.stop().await?;
    servers.pair().0.stop().await?;
    let mut other = App::launch_other(empty, Options::default()).await?;
    other.stop().await?;
    let (mut ours, mut bare) = (Vec::new(), Vec::new());
    for _ in 0..RUNS {
        let begun = Instant::now();
        app.start_page(USABLE).await?;
        ours.push(since(begun));
        app.stop().await?;
        let begun = Instant::now();
        other.start_page(LOADED).await?;
        bare.push(since(begun));
        other.stop().await?;
    }
    report.compare("Usable list", "ms", &ours, Some(("empty window", &bare)), Some(1.3))?;
    Ok(report)
}

pub(crate) async fn idle(empty: &Path) -> Result<Report> {
    let about = "Ten minutes with 1,000 rooms and nothing to do, online, beside an empty window left alone for as long: all \
                 processes, the web view's included. Memory is proportional set size, at the end.";
    let mut report = Report::begin("idle", about)?;
    let servers = Homeservers::start(ServerOptions::default()).await?;
    let app = with_rooms(&servers).await?;
    let other = App::launch_other(empty, Options::default()).await?;
    // What a start leaves to be done is not idleness.
    tokio::time::sleep(Duration::from_mins(1)).await;
    let before = (app.work()?, other.work()?);
    tokio::time::sleep(REST).await;
    let after = (app.work()?, other.work()?);
    let goal = |what: &str, unit: &str, ours: f64, bare: f64, goal: f64| Measure {
        what: what.to_owned(),
        unit: unit.to_owned(),
        ours,
        p95: None,
        against: Some(("empty window".to_owned(), bare)),
        goal: Some(goal),
    };
    let rate = |before: Work, after: Work| per_second(after.wakeups - before.wakeups);
    report.add(goal("Wake-ups a second", "", rate(before.0, after.0), rate(before.1, after.1), 1.2));
    let seconds = |before: Work, after: Work| after.seconds - before.seconds;
    report.add(Measure {
        goal: None,
        ..goal("Processor in ten minutes", "s", seconds(before.0, after.0), seconds(before.1, after.1), 1.0)
    });
    report.add(goal("Memory", "MB", megabytes(app.memory()?), megabytes(other.memory()?), 1.5));
    Ok(report)
}

#[expect(clippy::cast_precision_loss, reason = "far below 2^52")]
fn per_second(count: u64) -> f64 {
    count as f64 / REST.as_secs_f64()
}

#[expect(clippy::cast_precision_loss, reason = "far below 2^52")]
fn megabytes(bytes: u64) -> f64 {
    bytes as f64 / 1e6
}

/// The application, signed in to an account with many rooms, all of them known.
async fn with_rooms(servers: &Homeservers) -> Result<App> {
    let server: &Server = servers.pair().0;
    let busy = account(server, "busy").await?;
    let api = server.api_of(&busy);
    println!("making {ROOMS} rooms …");
    for number in 0..ROOMS {
        raw_room(&api, &format!("Room {number}"), &[]).await?;
    }
    let app = App::launch(Options { trust_file: Some(servers.trust_file()), ..Options::default() }).await?;
    app.sign_in(&busy).await?;
    app.keep_recovery_code().await?;
    app.find_selector("[data-pane=list] [role=option]").await?;
    // The other rooms are fetched a hundred at a time after the first screen, in a few seconds.
    tokio::time::sleep(Duration::from_secs(30)).await;
    app.find(Role::Heading, "Conversations").await.context("the list")?;
    Ok(app)
}
