//! One server: its accounts, and its life.

use std::collections::BTreeSet;
use std::net::TcpListener;
use std::path::{Path, PathBuf};
use std::sync::{Mutex, PoisonError};
use std::time::{Duration, Instant};

use anyhow::{Context, Result, bail};
use aws_lc_rs::hmac;
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};
use tokio::sync::OnceCell;

use super::account::{Account, Session};
use super::api::{Api, http_client, segment};
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
    shared_secret: String,
    administrator: OnceCell<String>,
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

    /// Requests as the server's administrator, who is made at the first call.
    ///
    /// # Errors
    /// If the server does not answer.
    pub async fn admin(&self) -> Result<Api> {
        let token = self.administrator.get_or_try_init(|| self.make_administrator()).await?;
        Ok(self.api().with_token(token))
    }

    /// Makes an account with a name to show.
    ///
    /// # Errors
    /// If the name is taken or the server does not answer.
    pub async fn register(&self, localpart: &str, password: &str, display_name: &str) -> Result<Account> {
        let admin = self.admin().await?;
        let user_id = format!("@{localpart}:{}", self.name);
        let path = format!("/_synapse/admin/v2/users/{}", segment(&user_id));
        if admin.get(&path).await.is_ok() {
            bail!("{user_id} exists already");
        }
        admin.put(&path, json!({ "password": password, "displayname": display_name })).await?;
        let login = format!("/_synapse/admin/v1/users/{}/login", segment(&user_id));
        let token = admin.post(&login, json!({})).await?;
        Ok(Account {
            user_id,
            localpart: localpart.to_owned(),
            display_name: display_name.to_owned(),
            password: password.to_owned(),
            access_token: text(&token, "access_token")?,
        })
    }

    /// Signs `account` in on a new device, with a token that can be refreshed.
    ///
    /// # Errors
    /// If the server refuses.
    pub async fn login(&self, account: &Account, device_name: &str) -> Result<Session> {
        let answer = self
            .api()
            .post(
                "/_matrix/client/v3/login",
                json!({
                    "type": "m.login.password",
                    "identifier": { "type": "m.id.user", "user": account.user_id },
                    "password": account.password,
                    "initial_device_display_name": device_name,
                    "refresh_token": true,
                }),
            )
            .await?;
        Ok(Session {
            device_id: text(&answer, "device_id")?,
            access_token: text(&answer, "access_token")?,
            refresh_token: text(&answer, "refresh_token")?,
        })
    }

    /// Ties an e-mail address to `user_id`, as if it had been confirmed.
    ///
    /// # Errors
    /// If the server does not answer.
    pub async fn set_email(&self, user_id: &str, address: &str) -> Result<()> {
        self.change(user_id, json!({ "threepids": [{ "medium": "email", "address": address }] })).await
    }

    /// Sets a new password and ends no session.
    ///
    /// # Errors
    /// If the server does not answer.
    pub async fn set_password(&self, user_id: &str, password: &str) -> Result<()> {
        self.change(user_id, json!({ "password": password, "logout_devices": false })).await
    }

    /// Locks an account: its sessions get `M_USER_LOCKED` and stay signed in.
    ///
    /// # Errors
    /// If the server does not answer.
    pub async fn lock(&self, user_id: &str) -> Result<()> {
        self.change(user_id, json!({ "locked": true })).await
    }

    /// Unlocks an account.
    ///
    /// # Errors
    /// If the server does not answer.
    pub async fn unlock(&self, user_id: &str) -> Result<()> {
        self.change(user_id, json!({ "locked": false })).await
    }

    /// Deactivates an account for good; its sessions and rooms are gone. Its password is gone too, so Synapse
    /// answers a sign-in with `M_FORBIDDEN`; other servers say `M_USER_DEACTIVATED`.
    ///
    /// # Errors
    /// If the server does not answer.
    pub async fn deactivate(&self, user_id: &str) -> Result<()> {
        let path = format!("/_synapse/admin/v1/deactivate/{}", segment(user_id));
        self.admin().await?.post(&path, json!({ "erase": false })).await?;
        Ok(())
    }

    /// The identifiers of the devices `user_id` is signed in on.
    ///
    /// # Errors
    /// If the server does not answer.
    pub async fn devices(&self, user_id: &str) -> Result<Vec<String>> {
        let path = format!("/_synapse/admin/v2/users/{}/devices", segment(user_id));
        let answer = self.admin().await?.get(&path).await?;
        let devices = answer["devices"].as_array().context("no list of devices")?;
        devices.iter().map(|device| text(device, "device_id")).collect()
    }

    /// Signs `user_id` out everywhere: all devices, their tokens and their keys are deleted.
    ///
    /// # Errors
    /// If the server does not answer.
    pub async fn revoke_sessions(&self, user_id: &str) -> Result<()> {
        let devices = self.devices(user_id).await?;
        let path = format!("/_synapse/admin/v2/users/{}/delete_devices", segment(user_id));
        self.admin().await?.post(&path, json!({ "devices": devices })).await?;
        Ok(())
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

    async fn change(&self, user_id: &str, change: Value) -> Result<()> {
        let path = format!("/_synapse/admin/v2/users/{}", segment(user_id));
        self.admin().await?.put(&path, change).await?;
        Ok(())
    }

    /// Registers an administrator with the secret only the harness knows, and returns their token.
    async fn make_administrator(&self) -> Result<String> {
        const PATH: &str = "/_synapse/admin/v1/register";
        let nonce = text(&self.api().get(PATH).await?, "nonce")?;
        let name = super::unique("administrator");
        let password = super::unique("password");
        let key = hmac::Key::new(hmac::HMAC_SHA1_FOR_LEGACY_USE_ONLY, self.shared_secret.as_bytes());
        let message = [nonce.as_str(), &name, &password, "admin"].join("\0");
        let mac = hexadecimal(hmac::sign(&key, message.as_bytes()).as_ref());
        let answer = self
            .api()
            .post(
                PATH,
                json!({
                    "nonce": nonce, "username": name, "password": password,
                    "admin": true, "mac": mac,
                }),
            )
            .await?;
        text(&answer, "access_token")
    }
}

/// The text at `key`.
fn text(answer: &Value, key: &str) -> Result<String> {
    Ok(answer[key].as_str().with_context(|| format!("no `{key}` in {answer}"))?.to_owned())
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
