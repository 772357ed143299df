//! What the whole application weighs, beside an empty window and a browser's tab with matrix-js-sdk in it.

use std::{net::TcpListener, path::Path, time::Instant};

use anyhow::{Context, Result, bail};
use chancery_tests::{
    app::{App, Options, proportional_set_size},
    homeservers::{Account, Api, Homeservers, Options as ServerOptions, Server},
};
use serde_json::json;
use tokio::process::{Child, Command};

use crate::{
    report::{Report, megabytes},
    stage::LIMIT,
    window::{REST, ROOMS, with_rooms},
};

/// The page with matrix-js-sdk, made by `npm run build`.
const PAGE: &str = "tests/peers/js/page";

pub(crate) async fn measure(empty: &Path) -> Result<Report> {
    let about = "Proportional set size of all processes, the web view's included, after ten minutes with 1,000 rooms, all three side \
                 by side. Peer: Chromium without a window, one tab with matrix-js-sdk 43 that syncs the same account and \
                 draws nothing.";
    let mut report = Report::begin("memory", about)?;
    let servers = Homeservers::start(ServerOptions::default()).await?;
    let (app, busy) = with_rooms(&servers, ROOMS).await?;
    let other = App::launch_other(empty, Options::default()).await?;
    let tab = Tab::open(servers.pair().0, &busy).await?;
    tokio::time::sleep(REST).await;
    let (ours, bare, peer) = (megabytes(app.memory()?), megabytes(other.memory()?), megabytes(tab.memory()?));
    report.compare("Memory", "MB", &[ours], Some(("empty window", &[bare])), Some(1.5))?;
    report.compare("The same, beside js-sdk", "MB", &[ours], Some(("Chromium with js-sdk", &[peer])), Some(0.4))?;
    Ok(report)
}

/// A browser with one page in it, and who serves that page.
struct Tab {
    browser: Child,
    _pages: Child,
    _profile: tempfile::TempDir,
}

impl Tab {
    /// Opens the page, and waits until it is in sync with every room.
    async fn open(server: &Server, account: &Account) -> Result<Self> {
        let (serving, debugging) = (free_port()?, free_port()?);
        let mut pages = Command::new("python3");
        pages.args(["-m", "http.server", "--bind", "127.0.0.1", "--directory", PAGE, &serving.to_string()]);
        let pages = pages.kill_on_drop(true).spawn().context("python3")?;
        let profile = tempfile::tempdir()?;
        let options =
            json!({ "server": server.base_url, "user": account.user_id, "password": account.password }).to_string();
        let address = format!("http://127.0.0.1:{serving}/#{}", options.replace('%', "%25").replace('"', "%22"));
        let mut browser = Command::new("chromium");
        // The servers' authority is known to nobody, and root may not have a sandbox.
        browser.args(["--headless=new", "--no-sandbox", "--ignore-certificate-errors", "--no-first-run"]);
        browser.arg(format!("--remote-debugging-port={debugging}"));
        browser.arg(format!("--user-data-dir={}", profile.path().display()));
        let browser = browser.arg(address).kill_on_drop(true).spawn().context("chromium")?;
        let tab = Self { browser, _pages: pages, _profile: profile };
        tab.ready(&Api::at(&format!("http://127.0.0.1:{debugging}"), server.ca_file())?).await?;
        Ok(tab)
    }

    async fn ready(&self, debugging: &Api) -> Result<()> {
        let begun = Instant::now();
        let wanted = format!("Ready {ROOMS}");
        loop {
            // It does not listen at once.
            let pages = debugging.get("/json").await.unwrap_or_default();
            let mut pages = pages.as_array().into_iter().flatten();
            // The browser's own pages are listed too.
            let ours = pages.find(|page| page["url"].as_str().is_some_and(|url| url.starts_with("http://127.0.0.1")));
            match ours.and_then(|page| page["title"].as_str()) {
                Some(title) if title == wanted => return Ok(()),
                Some(title) if title.starts_with("Failed") => bail!("the page: {title}"),
                title if begun.elapsed() > LIMIT => bail!("the page is not in sync: {title:?}"),
                _ => tokio::time::sleep(std::time::Duration::from_millis(200)).await,
            }
        }
    }

    fn memory(&self) -> Result<u64> {
        proportional_set_size(self.browser.id().context("the browser has ended")?)
    }
}

fn free_port() -> Result<u16> {
    Ok(TcpListener::bind(("127.0.0.1", 0))?.local_addr()?.port())
}
