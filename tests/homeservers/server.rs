//! One server: its accounts, and its life.

use std::collections::BTreeSet;
use std::net::TcpListener;
use std::path::{Path, PathBuf};
use std::sync::{Mutex, PoisonError};
use std::time::{Duration, Instant};

use anyhow::{Context, Result, bail};
use serde::{Deserialize, Serialize};
use tokio::sync::OnceCell;

use super::account::Account;
use super::api::{Api, http_client};
use super::authority::{Authority, Validity};
use super::configuration::{self, Options};
use super::launcher::Launcher;
use super::run::PythonHome;
use super::{hexadecimal, random_bytes};

/// How long a server may take to answer. A loaded machine takes several times an idle one's four seconds.
const START_LIMIT: Duration = Duration::from_mins(2);

/// One Synapse.
pub struct Server {
    /// Its name in identifiers: `localhost:PORT`.
    pub name: String,
    /// Where clients and other servers reach it: `https://localhost:PORT`.
    pub base_url: String,
    ca_file: PathBuf,
    folder: PathBuf,
    pub(super) shared_secret: String,
    pub(super) administrator: OnceCell<String>,
    client: reqwest::Client,
    /// None for a server that another process started.
    launcher: Option<Launcher>,
}

/// What another process needs in order to use a server.
#[derive(Serialize, Deserialize)]
pub(super) struct ServerDescription {
    name: String,
    base_url: String,
    folder: PathBuf,
    shared_secret: String,
}

impl Server {
    /// Lays out a server's folder and starts its launcher.
    pub(super) fn prepare(
        python: &PythonHome,
        folder: &Path,
        authority: &Authority,
        options: &Options,
    ) -> Result<Self> {
        let port = free_port()?;
        let secret = hexadecimal(&random_bytes::<16>());
        let identity = authority.issue(Validity::Current)?;
        let ca_file = authority.certificate_file();
        let configuration = configuration::configuration(port, folder, &ca_file, &secret, options);
        std::fs::create_dir_all(folder)?;
        std::fs::copy(python.template_database(), folder.join(configuration::DATABASE))?;
        let files = [
            (configuration::CONFIGURATION, serde_json::to_string_pretty(&configuration)?),
            (configuration::SIGNING_KEY, configuration::signing_key()),
            (configuration::CERTIFICATE, identity.certificate),
            (configuration::KEY, identity.key),
        ];
        for (name, text) in files {
            std::fs::write(folder.join(name), text)?;
        }
        let description = ServerDescription {
            name: format!("localhost:{port}"),
            base_url: format!("https://localhost:{port}"),
            folder: folder.to_owned(),
            shared_secret: secret,
        };
        Self::again(python, description, authority)
    }

    /// Starts the launcher of a server whose folder is laid out already.
    pub(super) fn again(python: &PythonHome, description: ServerDescription, authority: &Authority) -> Result<Self> {
        let mut server = Self::elsewhere(description, authority)?;
        server.launcher = Some(Launcher::spawn(&python.interpreter(), &server.folder)?);
        Ok(server)
    }

    /// A server that another process started.
    pub(super) fn elsewhere(description: ServerDescription, authority: &Authority) -> Result<Self> {
        let ca_file = authority.certificate_file();
        Ok(Self {
            name: description.name,
            base_url: description.base_url,
            client: http_client(&ca_file)?,
            ca_file,
            folder: description.folder,
            shared_secret: description.shared_secret,
            administrator: OnceCell::new(),
            launcher: None,
        })
    }

    pub(super) fn describe(&self) -> ServerDescription {
        ServerDescription {
            name: self.name.clone(),
            base_url: self.base_url.clone(),
            folder: self.folder.clone(),
            shared_secret: self.shared_secret.clone(),
        }
    }

    /// The certificate of the authority that issued this server's, PEM.
    pub fn ca_file(&self) -> &Path {
        &self.ca_file
    }

    /// Where it keeps everything, to be opened by others while it is stopped.
    pub fn database(&self) -> PathBuf {
        self.folder.join(configuration::DATABASE)
    }

    /// Synapse's own log.
    pub fn log_file(&self) -> PathBuf {
        self.folder.join(configuration::LOG)
    }

    /// Requests without a token.
    pub fn api(&self) -> Api {
        Api::new(self.client.clone(), &self.base_url)
    }

    /// Requests as `account`.
    pub fn api_of(&self, account: &Account) -> Api {
        self.api().with_token(&account.access_token)
    }

    /// Ends the server as an operator would.
    ///
    /// # Errors
    /// If it belongs to another process.
    pub async fn stop(&self) -> Result<()> {
        self.launcher()?.command("stop").await.map(drop)
    }

    /// Ends the server in the middle of whatever it does.
    ///
    /// # Errors
    /// If it belongs to another process.
    pub async fn kill(&self) -> Result<()> {
        self.launcher()?.command("kill").await.map(drop)
    }

    /// Starts the server again, on the same port with the same data, and waits until it answers.
    ///
    /// # Errors
    /// If it belongs to another process, runs already or does not come up.
    pub async fn start(&self) -> Result<()> {
        self.launch().await?;
        self.wait_until_up().await
    }

    /// Freezes the server: connections open and nothing answers.
    ///
    /// # Errors
    /// If it belongs to another process or does not run.
    pub async fn pause(&self) -> Result<()> {
        self.launcher()?.command("pause").await.map(drop)
    }

    /// Lets a frozen server go on.
    ///
    /// # Errors
    /// If it belongs to another process or does not run.
    pub async fn resume(&self) -> Result<()> {
        self.launcher()?.command("resume").await.map(drop)
    }

    /// Sets the server's clock so many seconds ahead of the real time, or behind it: what it stamps on events,
    /// and what it holds tokens and keys against. A client whose own clock is wrong sees the same.
    ///
    /// # Errors
    /// If it belongs to another process.
    pub async fn set_clock(&self, seconds_ahead: f64) -> Result<()> {
        self.launcher()?.command(format!("clock {seconds_ahead}")).await.map(drop)
    }

    pub(super) async fn launch(&self) -> Result<()> {
        self.launcher()?.command("start").await.map(drop)
    }

    pub(super) async fn keep(&self) -> Result<()> {
        self.launcher()?.command("keep").await.map(drop)
    }

    /// Waits until the server answers clients.
    pub(super) async fn wait_until_up(&self) -> Result<()> {
        let begun = Instant::now();
        while self.api().get("/_matrix/client/versions").await.is_err() {
            let status = self.launcher()?.command("status").await?;
            if status != "running" || begun.elapsed() > START_LIMIT {
                bail!("{} did not come up ({status}):\n{}", self.name, self.end_of_log());
            }
            tokio::time::sleep(Duration::from_millis(50)).await;
        }
        Ok(())
    }

    fn launcher(&self) -> Result<&Launcher> {
        self.launcher
            .as_ref()
            .with_context(|| format!("{} is shared by the whole test run: start one of your own", self.name))
    }

    fn end_of_log(&self) -> String {
        let log = std::fs::read_to_string(self.log_file()).unwrap_or_default();
        let lines: Vec<_> = log.lines().collect();
        lines[lines.len().saturating_sub(30)..].join("\n")
    }
}

/// A port nobody listens on, below those the system gives to outgoing connections: a server that is stopped
/// must find its port free when it is started again.
pub(crate) fn free_port() -> Result<u16> {
    const FIRST: u16 = 20_000;
    const COUNT: u16 = 12_000;
    static TAKEN: Mutex<BTreeSet<u16>> = Mutex::new(BTreeSet::new());
    let mut taken = TAKEN.lock().unwrap_or_else(PoisonError::into_inner);
    for _ in 0..200 {
        let port = FIRST + u16::from_le_bytes(random_bytes()) % COUNT;
        if !taken.contains(&port) && TcpListener::bind(("127.0.0.1", port)).is_ok() {
            taken.insert(port);
            return Ok(port);
        }
    }
    bail!("no free port on 127.0.0.1")
}
