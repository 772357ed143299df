//! The whole application in its window, beside an empty window of the same toolkit.

use std::{
    fs,
    path::Path,
    process::Command,
    time::{Duration, Instant},
};

use anyhow::{Context, Result};
use chancery_tests::{
    app::{App, Options, Start, Work},
    homeservers::{Account, Homeservers, Options as ServerOptions, Server},
};

use crate::{
    report::{Measure, Report},
    stage::{LIMIT, account, raw_room},
};

/// Rooms of the two accounts.
pub(crate) const ROOMS: usize = 1_000;
const MANY: usize = 5_000;

const RUNS: usize = 10;

/// How long the application is left alone.
pub(crate) const REST: Duration = Duration::from_mins(10);

/// How often it is asked whether it still works off a start, and how much it may work meanwhile and count as quiet.
const GLANCE: Duration = Duration::from_secs(5);
const QUIET: f64 = 0.25;

/// How long the machine is left alone before a start, so that what has just ended takes no part in it.
const PAUSE: Duration = Duration::from_secs(1);

/// What can be used: the first of the rooms, and of an empty window its one paragraph.
const ROOM: &str = "[data-pane=list] [role=option]";
const PARAGRAPH: &str = "p";

/// How a start is timed.
const TIMED: &str = "Programs are started directly, under Xvfb, painted in software, and each page says when it first painted \
                     and when what can be used was first painted (the first of the rooms; an empty window's one \
                     paragraph), by its own clock, from just before the process was made. Until 30 November 2026 WebKit's driver \
                     started them.";

pub(crate) async fn start_cold(empty: &Path) -> Result<Report> {
    let about = "From start to a list that can be used, 1,000 rooms, the server on, everything that the machine had read \
                 before forgotten (page cache dropped), in turns with an empty window.";
    let mut report = Report::begin("start-cold", &format!("{about} {TIMED}"))?;
    let servers = Homeservers::start(ServerOptions::default()).await?;
    let (mut app, _) = with_rooms(&servers, ROOMS).await?;
    app.stop().await?;
    let mut other = App::launch_other(empty, Options::default()).await?;
    other.stop().await?;
    let (mut ours, mut bare) = (Starts::default(), Starts::default());
    for _ in 0..RUNS {
        drop_page_cache()?;
        ours.add("1,000 rooms", &mut app, ROOM).await?;
        drop_page_cache()?;
        bare.add("empty window", &mut other, PARAGRAPH).await?;
    }
    report.compare("First paint", "ms", &ours.painted, Some(("empty window", &bare.painted)), None)?;
    report.compare("Usable list", "ms", &ours.shown, Some(("empty window", &bare.shown)), Some(1.5))?;
    Ok(report)
}

pub(crate) async fn start_warm(empty: &Path) -> Result<Report> {
    let about = "From start to a list that can be used, 1,000 and 5,000 cached rooms, the server off, in turns with an empty \
                 window.";
    let mut report = Report::begin("start-warm", &format!("{about} {TIMED}"))?;
    let servers = Homeservers::start(ServerOptions::default()).await?;
    let (mut few, _) = with_rooms(&servers, ROOMS).await?;
    few.stop().await?;
    let (mut many, _) = with_rooms(&servers, MANY).await?;
    many.stop().await?;
    servers.pair().0.stop().await?;
    let mut other = App::launch_other(empty, Options::default()).await?;
    other.stop().await?;
    let (mut of_few, mut of_many, mut bare) = (Starts::default(), Starts::default(), Starts::default());
    for _ in 0..RUNS {
        of_few.add("1,000 rooms", &mut few, ROOM).await?;
        of_many.add("5,000 rooms", &mut many, ROOM).await?;
        bare.add("empty window", &mut other, PARAGRAPH).await?;
    }
    let (beside, beside_few) = (Some(("empty window", &*bare.shown)), Some(("1,000 rooms", &*of_few.shown)));
    report.compare("First paint, 1,000 rooms", "ms", &of_few.painted, Some(("empty window", &bare.painted)), None)?;
    report.compare("Usable list, 1,000 rooms", "ms", &of_few.shown, beside, None)?;
    report.compare("Usable list, 5,000 rooms", "ms", &of_many.shown, beside, Some(1.3))?;
    report.compare("5,000 rooms beside 1,000", "ms", &of_many.shown, beside_few, Some(1.3))?;
    Ok(report)
}

/// Starts of one program, in milliseconds.
#[derive(Default)]
struct Starts {
    painted: Vec<f64>,
    shown: Vec<f64>,
}

impl Starts {
    async fn add(&mut self, of: &str, app: &mut App, selector: &str) -> Result<()> {
        tokio::time::sleep(PAUSE).await;
        let Start { page, painted, shown, .. } = app.time_start(selector).await?;
        println!("{of}: page {page:.0} ms, painted {painted:.0}, usable {shown:.0}");
        self.painted.push(painted);
        self.shown.push(shown);
        Ok(())
    }
}

/// Makes the machine forget what it has read from its disk (`proc_sys_vm(5)`).
fn drop_page_cache() -> Result<()> {
    let synced = Command::new("sync").status()?;
    anyhow::ensure!(synced.success(), "what is written could not be put on the disk");
    fs::write("/proc/sys/vm/drop_caches", "3").context("a cold start is measured as root, who may drop the page cache")
}

pub(crate) async fn idle(empty: &Path) -> Result<Report> {
    let about = "Ten minutes with 1,000 rooms and nothing to do, online, beside an empty window left alone for as long: all \
                 processes, the web view's included.";
    let mut report = Report::begin("idle", about)?;
    let servers = Homeservers::start(ServerOptions::default()).await?;
    let (app, _) = with_rooms(&servers, ROOMS).await?;
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
    Ok(report)
}

#[expect(clippy::cast_precision_loss, reason = "far below 2^52")]
fn per_second(count: u64) -> f64 {
    count as f64 / REST.as_secs_f64()
}

/// The application, signed in to an account with so many rooms, all of them known.
pub(crate) async fn with_rooms(servers: &Homeservers, count: usize) -> Result<(App, Account)> {
    let server: &Server = servers.pair().0;
    let busy = account(server, "busy").await?;
    let api = server.api_of(&busy);
    println!("making {count} rooms …");
    for number in 0..count {
        raw_room(&api, &format!("Room {number}"), &[]).await?;
    }
    let app = App::launch(Options { trust_file: Some(servers.trust_file()), ..Options::default() }).await?;
    app.sign_in(&busy).await?;
    app.keep_recovery_code().await?;
    app.find_selector(ROOM).await?;
    at_rest(&app).await?;
    Ok((app, busy))
}

/// Waits until what a start leaves to be done is done: the rooms after the first screen, a hundred at a time.
async fn at_rest(app: &App) -> Result<()> {
    let begun = Instant::now();
    let mut before = app.work()?.seconds;
    loop {
        tokio::time::sleep(GLANCE).await;
        let now = app.work()?.seconds;
        if now - before < QUIET {
            return Ok(());
        }
        anyhow::ensure!(begun.elapsed() < LIMIT, "the application does not come to rest");
        before = now;
    }
}
