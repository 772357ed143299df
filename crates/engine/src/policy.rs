//! What is decided for this profile: the files of the device, the word of the account's server, the person's choices.
//!
//! The server publishes its word as `eu.chancery.policy` in `.well-known/matrix/client` of its name. It is asked for when
//! the account comes online and every half day, and remembered for starts without a network.

use std::{
    collections::{BTreeMap, HashMap},
    io,
    path::{Path, PathBuf},
    sync::{Arc, Mutex, PoisonError},
    time::{Duration, SystemTime, UNIX_EPOCH},
};

use chancery_policy::{
    Document, Folder, Layer, Policy, faults,
    values::{
        ClientCertificate, Content, FilePath, HostName, MediaType, Pin, Proxy, ServerName, Sharing, SignInMethod, Trust,
    },
};
use chancery_protocol::{Connection, ErrorCode, NotificationContent, PolicyReport, Timestamp};
use serde::{Deserialize, Serialize};
use serde_json::Value as Json;
use tokio::sync::{mpsc, watch};
use tracing::{info, warn};

use crate::{Inner, account::Account, error::EngineError, network::Network};

/// The key of a server's policy in its `.well-known/matrix/client`.
const WELL_KNOWN_KEY: &str = "eu.chancery.policy";

/// How often the server is asked again.
const ASKED_EVERY: Duration = Duration::from_hours(12);

/// A server that takes longer to say what it wants is asked again later.
const PATIENCE: Duration = Duration::from_secs(20);

/// More than any such document needs; a hostile server could send for ever.
const MOST_BYTES: usize = 256 * 1024;

/// What the device does not say itself, remembered between runs. Nothing of it is secret: the one part is published, the
/// other is how talkative notifications are.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
struct Remembered {
    server: Option<ServerWord>,
    #[serde(default)]
    person: Document,
}

#[derive(Debug, Clone, Serialize, Deserialize)]
struct ServerWord {
    name: String,
    policy: Json,
}

impl Remembered {
    fn read(path: &Path) -> Self {
        match std::fs::read(path) {
            Ok(content) => serde_json::from_slice(&content).unwrap_or_default(),
            Err(_) => Self::default(),
        }
    }

    fn layer(&self) -> Layer {
        self.server.as_ref().map_or_else(Layer::default, |word| Layer::of_server(&word.name, word.policy.clone()))
    }
}

/// What is decided now.
pub(crate) struct Policies {
    folder: Folder,
    device: Mutex<(Layer, Timestamp)>,
    remembered: Mutex<Remembered>,
    path: PathBuf,
    current: watch::Sender<Arc<Policy>>,
    /// The servers that were found and may be signed in to, by where they answer: what the window names is not believed.
    found: Mutex<HashMap<String, String>>,
}

impl Policies {
    /// Reads the files of the device and what is remembered beside the account.
    pub(crate) fn load(folder: Folder, path: PathBuf) -> Self {
        let device = (folder.read(&Layer::default()), now());
        let remembered = Remembered::read(&path);
        let policy = Policy::decide(&device.0, &remembered.layer(), &remembered.person, device.1);
        warn_of_faults(&policy);
        Self {
            folder,
            device: Mutex::new(device),
            remembered: Mutex::new(remembered),
            path,
            current: watch::Sender::new(Arc::new(policy)),
            found: Mutex::default(),
        }
    }

    /// What is decided now.
    pub(crate) fn now(&self) -> Arc<Policy> {
        Arc::clone(&self.current.borrow())
    }

    /// What is decided, to follow.
    pub(crate) fn subscribe(&self) -> watch::Receiver<Arc<Policy>> {
        self.current.subscribe()
    }

    fn reload(&self) {
        let mut device = lock(&self.device);
        *device = (self.folder.read(&device.0), now());
        drop(device);
        self.decide();
    }

    fn decide(&self) {
        let (device, read_at) = lock(&self.device).clone();
        let remembered = lock(&self.remembered).clone();
        let policy = Policy::decide(&device, &remembered.layer(), &remembered.person, read_at);
        self.current.send_if_modified(|current| {
            let changed = **current != policy;
            // Files are read again whenever anything beside them changes; what was said once is not said again.
            if current.faults != policy.faults {
                warn_of_faults(&policy);
            }
            *current = Arc::new(policy);
            changed
        });
    }

    /// Notes what a person chose for how much notifications say.
    pub(crate) fn choose_content(&self, content: NotificationContent) {
        let chosen = Some(Content::from(content));
        self.remember(|remembered| remembered.person.notification_content = chosen);
    }

    fn remember(&self, change: impl FnOnce(&mut Remembered)) {
        let mut remembered = lock(&self.remembered);
        change(&mut remembered);
        let content = serde_json::to_vec(&*remembered);
        drop(remembered);
        let written = content.map_err(io::Error::from).and_then(|content| std::fs::write(&self.path, content));
        if let Err(error) = written {
            warn!("what is decided could not be remembered: {error}");
        }
        self.decide();
    }

    /// Forgets what belonged to an account that is gone.
    pub(crate) fn forget_account(&self) {
        *lock(&self.remembered) = Remembered::default();
        self.decide();
    }

    /// Notes a server that was found under a name.
    pub(crate) fn note_found(&self, base_url: &str, server: &str) {
        lock(&self.found).insert(base_url.to_owned(), server.to_owned());
    }

    /// The name under which a server was found.
    pub(crate) fn found(&self, base_url: &str) -> Option<String> {
        lock(&self.found).get(base_url).cloned()
    }
}

fn warn_of_faults(policy: &Policy) {
    for fault in &policy.faults {
        warn!("a part of the policy does not count: {}", faults::words(fault));
    }
}

/// A panic while a lock was held leaves at worst a decision that is made again.
fn lock<T>(mutex: &Mutex<T>) -> std::sync::MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

fn now() -> Timestamp {
    let now = SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default();
    Timestamp(u64::try_from(now.as_millis()).unwrap_or(u64::MAX))
}

/// What is decided for a profile, as it is known without opening it.
#[must_use]
pub fn policy_report(folder: &Folder, data_dir: &Path) -> PolicyReport {
    Policies::load(folder.clone(), path(data_dir)).now().report()
}

/// Where it is remembered what others than the device decided.
pub(crate) fn path(data_dir: &Path) -> PathBuf {
    data_dir.join("account").join("decisions.json")
}

/// Whether people may sign in to a server.
pub(crate) fn allows_server(policy: &Policy, server: &str) -> bool {
    let is = |name: &ServerName| name.as_str() == server;
    policy.service.value.as_ref().is_none_or(is)
        && policy.allowed_services.value.as_ref().is_none_or(|allowed| allowed.iter().any(is))
}

/// Refuses a server that is not approved, before anything is asked of it.
pub(crate) fn check_server(policy: &Policy, server: &str) -> Result<(), ErrorCode> {
    if allows_server(policy, server) { Ok(()) } else { Err(ErrorCode::ServerNotAllowed { server: server.to_owned() }) }
}

/// Refuses a sign-in with a password where it is not wanted.
pub(crate) fn check_password_sign_in(policy: &Policy) -> Result<(), ErrorCode> {
    match &policy.sign_in_methods.value {
        Some(methods) if !methods.contains(&SignInMethod::Password) => Err(ErrorCode::PasswordNotAllowed),
        Some(_) | None => Ok(()),
    }
}

/// Whether a type of file is refused.
pub(crate) fn refuses_type(policy: &Policy, mime_type: &str) -> bool {
    policy.refused_types.value.iter().flatten().map(MediaType::as_str).any(|refused| match refused.strip_suffix("/*") {
        Some(class) => mime_type.split('/').next() == Some(class),
        None => refused == mime_type,
    })
}

/// How much notifications say.
pub(crate) fn notification_content(policy: &Policy) -> NotificationContent {
    policy.notification_content.value.map(NotificationContent::from).unwrap_or_default()
}

/// The part of policy that an account is opened with: when it changes, the account is opened anew.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Foundation {
    service: Option<ServerName>,
    allowed_services: Option<Vec<ServerName>>,
    trust: Option<Trust>,
    share_history: Option<Sharing>,
    proxy: Option<Proxy>,
    authorities: Option<Vec<FilePath>>,
    client_certificate: Option<ClientCertificate>,
    pins: Option<BTreeMap<HostName, Vec<Pin>>>,
}

impl Foundation {
    pub(crate) fn of(policy: &Policy) -> Self {
        Self {
            service: policy.service.value.clone(),
            allowed_services: policy.allowed_services.value.clone(),
            trust: policy.trust.value,
            share_history: policy.share_history.value,
            proxy: policy.proxy.value.clone(),
            authorities: policy.authorities.value.clone(),
            client_certificate: policy.client_certificate.value.clone(),
            pins: policy.pins.value.clone(),
        }
    }
}

/// Follows the files of the device, and lets what changes take effect, for as long as the engine lives.
pub(crate) fn run(inner: &Arc<Inner>) {
    let (tell, mut told) = mpsc::unbounded_channel();
    let weak = Arc::downgrade(inner);
    tokio::spawn(async move {
        loop {
            let folder = {
                let Some(inner) = weak.upgrade() else { return };
                inner.policies.folder.clone()
            };
            let tell = tell.clone();
            // Anew after each change: a folder that came into being is watched from then on.
            // Nobody to be told: the engine is gone.
            let _watcher = folder.watch(move || _ = tell.send(()));
            if let Some(inner) = weak.upgrade() {
                inner.policies.reload();
                Box::pin(crate::account::refound(&inner)).await;
            }
            if told.recv().await.is_none() {
                return;
            }
            tokio::time::sleep(chancery_policy::folder::SETTLE).await;
            while told.try_recv().is_ok() {}
        }
    });
}

/// Asks the account's server for its word, for as long as the account is open.
pub(crate) fn ask_server(inner: &Arc<Inner>, account: &Arc<Account>) {
    let weak = Arc::downgrade(inner);
    let mut connection = account.connection.subscribe();
    let server = account.saved.service().to_owned();
    account.run(async move {
        loop {
            if connection.wait_for(|connection| *connection == Connection::Online).await.is_err() {
                return;
            }
            let Some(inner) = weak.upgrade() else { return };
            match word_of(&inner.network(), &server).await {
                Ok(policy) => {
                    let word = policy.map(|policy| ServerWord { name: server.clone(), policy });
                    inner.policies.remember(|remembered| remembered.server = word);
                    // On its own: what it changes may close the account, and this task with it.
                    tokio::spawn(async move { Box::pin(crate::account::refound(&inner)).await });
                }
                Err(error) => info!("the server could not be asked what it decides: {error}"),
            }
            tokio::time::sleep(ASKED_EVERY).await;
        }
    });
}

/// What a server decides; `None` if it says nothing.
async fn word_of(network: &Network, server: &str) -> Result<Option<Json>, EngineError> {
    let http = network.client()?.timeout(PATIENCE).redirect(reqwest::redirect::Policy::limited(3)).build()?;
    let mut response = http.get(format!("https://{server}/.well-known/matrix/client")).send().await?;
    if !response.status().is_success() {
        return Ok(None);
    }
    let mut body = Vec::new();
    while let Some(chunk) = response.chunk().await? {
        if body.len().saturating_add(chunk.len()) > MOST_BYTES {
            return Ok(None);
        }
        body.extend_from_slice(&chunk);
    }
    // A web server that answers everything with its front page decides nothing.
    Ok(serde_json::from_slice::<Json>(&body).ok().and_then(|mut content| Some(content.get_mut(WELL_KNOWN_KEY)?.take())))
}
