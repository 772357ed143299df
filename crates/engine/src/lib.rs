//! The engine: the sole owner of matrix-sdk, all keys and all storage.
//!
//! [`Engine`] has one method for each line of the command table in `chancery-protocol`. Whatever changes by itself
//! reaches the UI through [`Engine::updates_next`].

#![recursion_limit = "512"]

mod account;
mod commands;
mod composer;
mod diagnostics;
mod error;
mod keep;
mod links;
mod media;
mod network;
mod notify;
mod operations;
mod people;
mod policy;
mod recovery;
mod rooms;
mod timeline;
mod updates;

use std::{path::PathBuf, sync::Arc, time::Duration};

pub use chancery_policy::{Folder as PolicyFolder, schema as policy_schema};
use chancery_protocol::{AccountState, ApiError, ErrorCode, RecoveryProgress};
use chancery_vault::Vault;
use tokio::sync::{Mutex, RwLock, watch};

pub use self::account::store_settings;
pub use self::diagnostics::note_place;
pub use self::media::{Answer, Dialogues, MediaResponse};
pub use self::network::Proxies;
pub use self::notify::desktop::{Desktop, DesktopEvent, Notice, NoticeContent, NoticeNames, NoticeWords, Reply};
pub use self::policy::policy_report;
use self::{
    account::Account, error::refused, network::Network, operations::Operations, policy::Policies, updates::Updates,
};

/// How long [`Engine::shut_down`] waits for what is under way.
const SHUT_DOWN_PATIENCE: Duration = Duration::from_secs(4);

/// Where a profile lives.
#[derive(Debug, Clone)]
pub struct EngineConfig {
    /// For the account's store, encrypted.
    pub data_dir: PathBuf,
    /// For what can be had again from the server, encrypted.
    pub cache_dir: PathBuf,
    /// Where a recovery code is saved on request; without it that is refused.
    pub documents_dir: Option<PathBuf>,
    /// The first part of the name under which the keyring keeps this profile's key.
    pub keyring_profile: String,
    /// Asks the person for files.
    pub dialogues: Arc<dyn Dialogues>,
    /// What the shell knows of the system around, for diagnostics: name and value, nothing that names a person.
    pub facts: Vec<(String, String)>,
    /// Knows the system's proxies; `None` where reqwest finds them itself, as on Windows and macOS, and where there are
    /// none but the environment's.
    pub proxies: Option<Arc<dyn Proxies>>,
    /// Where policy lies on this device.
    pub policy: PolicyFolder,
}

/// The engine of one profile. Cheap to clone.
#[derive(Clone)]
pub struct Engine(Arc<Inner>);

pub(crate) struct Inner {
    pub(crate) policies: Policies,
    pub(crate) config: EngineConfig,
    pub(crate) updates: Updates,
    pub(crate) operations: Operations,
    pub(crate) vault: Arc<Vault>,
    pub(crate) state: watch::Sender<AccountState>,
    pub(crate) recovery: watch::Sender<RecoveryProgress>,
    pub(crate) desktop: Arc<Desktop>,
    pub(crate) account: RwLock<Option<Arc<Account>>>,
    /// Held while an account is opened, signed in or out: one at a time.
    pub(crate) turn: Mutex<()>,
}

impl Inner {
    /// What leads out of this device now.
    pub(crate) fn network(&self) -> Network {
        Network { policy: self.policies.now(), proxies: self.config.proxies.clone() }
    }
}

impl Engine {
    /// Starts the engine: opens the account of the profile, if there is one, in the background.
    ///
    /// Must be called within a tokio runtime, and [`Engine::shut_down`] before that ends.
    #[must_use]
    pub fn start(config: EngineConfig) -> Self {
        let policies = Policies::load(config.policy.clone(), policy::path(&config.data_dir));
        let engine = Self(Arc::new(Inner {
            policies,
            config,
            updates: Updates::default(),
            operations: Operations::default(),
            vault: Arc::new(Vault::open()),
            state: watch::Sender::new(AccountState::Starting),
            recovery: watch::Sender::new(RecoveryProgress::Idle),
            desktop: Arc::default(),
            account: RwLock::new(None),
            turn: Mutex::new(()),
        }));
        let opening = engine.clone();
        tokio::spawn(async move {
            let _turn = opening.0.turn.lock().await;
            account::open(&opening.0).await;
        });
        policy::run(&engine.0);
        engine
    }

    /// What the shell and the engine tell each other about the desktop around the window.
    #[must_use]
    pub fn desktop(&self) -> &Desktop {
        &self.0.desktop
    }

    /// Stops everything and closes the stores. Nothing unsent is lost: it is sent after the next start.
    pub async fn shut_down(&self) {
        let closing = async {
            let _turn = self.0.turn.lock().await;
            Box::pin(account::close(&self.0)).await;
        };
        if tokio::time::timeout(SHUT_DOWN_PATIENCE, closing).await.is_err() {
            tracing::warn!("closing took too long and was given up");
        }
    }

    /// The account that is open.
    pub(crate) async fn account(&self) -> Result<Arc<Account>, ApiError> {
        self.0.account.read().await.clone().ok_or_else(|| refused(ErrorCode::NotSignedIn))
    }
}
