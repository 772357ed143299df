//! A start without the driver, timed by the page itself: nothing takes part in it that people do not have.

use std::{
    fs::{self, File},
    time::{Duration, Instant, SystemTime, UNIX_EPOCH},
};

use anyhow::{Context, Result, bail, ensure};
use serde::Deserialize;
use serde_json::Value;

use super::{App, application::PATIENCE};

/// The page's side.
const SCRIPT: &str = include_str!("start.js");

/// What the page's line begins with.
const MARK: &str = "started ";

/// How often it is looked for. The times in it do not depend on that.
const GLANCE: Duration = Duration::from_millis(20);

/// How far the system's clock may be from one that nobody sets, in seconds: the resolution of the page's.
const SLIP: f64 = 0.001;

/// How long a start took, in milliseconds from just before the process was made.
#[derive(Debug, Clone, Copy)]
pub struct Start {
    /// Until the page began.
    pub page: f64,
    /// Until it painted anything.
    pub painted: f64,
    /// Until it painted what was waited for.
    pub shown: f64,
    /// Whether the window was still hidden when the page's script ran.
    pub hidden: bool,
}

/// What `start.js` says.
#[derive(Deserialize)]
struct Said {
    page: f64,
    painted: f64,
    shown: f64,
    hidden: bool,
}

impl App {
    /// Starts what has ended, without the driver, ends it again, and returns when its page painted something and when
    /// an element that matches, by the page's own clock.
    ///
    /// # Errors
    /// If the page does not come to that, if the program does not end, or if the system's clock was set meanwhile.
    pub async fn time_start(&mut self, selector: &str) -> Result<Start> {
        let script = format!("(() => {{ const selector = {};\n{SCRIPT}}})();", Value::from(selector));
        let file = self.folder().join("start.log");
        let log = File::create(&file)?;
        let mut command = self.command(&[]);
        command.env("CHANCERY_PAGE_SCRIPT", script).stdout(log.try_clone()?).stderr(log);
        let (begun, begun_by_wall) = (Instant::now(), SystemTime::now());
        let mut program = command.spawn()?;
        let said = loop {
            let log = fs::read(&file)?;
            if let Some(said) = said(&String::from_utf8_lossy(&log))? {
                break said;
            }
            if begun.elapsed() > PATIENCE || program.try_wait()?.is_some() {
                bail!("the page has not said that {selector} is shown:\n{}", String::from_utf8_lossy(&log));
            }
            tokio::time::sleep(GLANCE).await;
        };
        let slip = begun_by_wall.elapsed()?.as_secs_f64() - begun.elapsed().as_secs_f64();
        ensure!(slip.abs() < SLIP, "the system's clock was set during a start");
        self.stop().await?;
        program.wait().await?;
        let begun = begun_by_wall.duration_since(UNIX_EPOCH)?.as_secs_f64() * 1e3;
        let Said { page, painted, shown, hidden } = said;
        Ok(Start { page: page - begun, painted: painted - begun, shown: shown - begun, hidden })
    }
}

/// What the page has said, among whatever else is in the log.
fn said(log: &str) -> Result<Option<Said>> {
    // The last line may not be whole yet.
    let whole = log.rsplit_once('\n').map_or("", |(whole, _)| whole);
    let Some((_, said)) = whole.lines().find_map(|line| line.split_once(MARK)) else { return Ok(None) };
    serde_json::from_str(said).map(Some).with_context(|| said.to_owned())
}
