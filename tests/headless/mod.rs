//! The engine without a window: what a test, the demo or a bench drives where no pixels matter.
//!
//! An [`Official`] is one person at one device. It pulls updates as the UI does and keeps what they add up to, so a
//! test asks what the person would see. The keyring is the real one of the session: run inside
//! `tests/keyring-session.sh`.

mod desk;
mod files;
mod hands;
mod mirror;

use std::{
    path::{Path, PathBuf},
    sync::Arc,
    time::Duration,
};

use anyhow::{Context, Result, anyhow, bail};
use chancery_engine::{Dialogues, Engine, EngineConfig, PolicyFolder};
use chancery_protocol::{
    AccountSignIn, AccountState, ApiError, Direction, Gate, MessageContent, MessageSend, Nothing, OperationId,
    PolicyKey, PolicySource, PolicyValue, RecoveryCreate, RecoveryKept, RoomFilter, RoomId, RoomListOpen,
    ServerDiscover, SubscriptionId, TimelineOpen, TimelinePaginate, UpdatesBegin, UpdatesNext, UserId,
};
use tempfile::TempDir;
use tokio::{sync::watch, task::JoinHandle};

pub use self::{
    desk::{Desk, words},
    hands::Hands,
    mirror::Mirror,
};
use crate::homeservers::{Account, Server, unique};

/// How long a test waits for something that should happen within a second or two.
pub const PATIENCE: Duration = Duration::from_secs(30);

/// One person at one device.
pub struct Official {
    /// The engine.
    pub engine: Engine,
    /// What the person answers the system's dialogues.
    pub hands: Arc<Hands>,
    /// Where the profile lies.
    pub profile: PathBuf,
    seen: watch::Receiver<Mirror>,
    pull: JoinHandle<()>,
    keyring_profile: String,
    /// Removes the profile with its last run.
    folder: Option<TempDir>,
}

/// A profile that no engine has open.
pub struct Profile {
    /// Where it lies.
    pub path: PathBuf,
    /// The first part of the name under which the keyring keeps its key.
    pub keyring_profile: String,
    folder: Option<TempDir>,
}

impl Profile {
    /// Starts an engine on it.
    ///
    /// # Errors
    /// As [`Official::start`].
    pub async fn open(self) -> Result<Official> {
        let mut official = Official::start(&self.path, &self.keyring_profile).await?;
        official.folder = self.folder;
        Ok(official)
    }
}

/// An open conversation.
pub struct Conversation {
    /// The room.
    pub room: RoomId,
    /// Its timeline's subscription.
    pub subscription: SubscriptionId,
}

/// A refusal as an error with its code, so that `?` says what was refused.
pub fn told(error: ApiError) -> anyhow::Error {
    anyhow!("{:?} ({:?})", error.code, error.class)
}

/// A new operation id.
pub fn operation() -> OperationId {
    OperationId(unique("operation"))
}

impl Official {
    /// Starts the engine on a profile folder; what is there from before is opened.
    ///
    /// # Errors
    /// If the updates cannot be begun.
    pub async fn start(profile: &Path, keyring_profile: &str) -> Result<Self> {
        let mut official = Self::start_in(&profile.join("data"), &profile.join("cache"), keyring_profile).await?;
        profile.clone_into(&mut official.profile);
        Ok(official)
    }

    /// Starts the engine with data and cache in folders of their own, for example those of the application.
    ///
    /// # Errors
    /// As [`Official::start`].
    pub async fn start_in(data: &Path, cache: &Path, keyring_profile: &str) -> Result<Self> {
        // RUST_LOG says what is told; nothing without it.
        let _ = tracing_subscriber::fmt()
            .with_env_filter(tracing_subscriber::EnvFilter::from_default_env())
            .with_writer(std::io::stderr)
            .try_init();
        let hands = Arc::new(Hands::default());
        let engine = Engine::start(EngineConfig {
            data_dir: data.to_owned(),
            cache_dir: cache.to_owned(),
            documents_dir: data.parent().map(|folder| folder.join("documents")),
            keyring_profile: keyring_profile.to_owned(),
            dialogues: Arc::clone(&hands) as Arc<dyn Dialogues>,
            facts: Vec::new(),
            proxies: None,
            policy: PolicyFolder::new(data.with_file_name("policy")),
        });
        let generation = engine.updates_begin(UpdatesBegin {}).await.map_err(told)?.generation;
        let account = engine.account_watch(Nothing {}).await.map_err(told)?.subscription;
        let (tell, seen) = watch::channel(Mirror::new(account));
        let pulled = engine.clone();
        let pull = tokio::spawn(async move {
            let mut applied = 0;
            while let Ok(batch) = pulled.updates_next(UpdatesNext { generation, applied }).await {
                applied = batch.batch;
                tell.send_modify(|mirror| mirror.apply(batch));
            }
        });
        let (profile, keyring_profile) = (data.to_owned(), keyring_profile.to_owned());
        Ok(Self { engine, hands, profile, seen, pull, keyring_profile, folder: None })
    }

    /// Starts an engine with an empty profile of its own, which is gone when the test ends.
    ///
    /// # Errors
    /// As [`Official::start`], and if there is no place for the profile.
    pub async fn new() -> Result<Self> {
        let folder = tempfile::Builder::new().prefix("chancery-profile-").tempdir()?;
        Profile { path: folder.path().to_owned(), keyring_profile: unique("scenario"), folder: Some(folder) }
            .open()
            .await
    }

    /// Starts an engine and signs in for the first time; keeps the recovery code as a person would.
    ///
    /// # Errors
    /// If a step fails or does not come.
    pub async fn newcomer(server: &Server, account: &Account) -> Result<(Self, String)> {
        Self::newcomer_at(&server.name, account).await
    }

    /// As [`Official::newcomer`], at whatever answers under a name.
    ///
    /// # Errors
    /// As [`Official::newcomer`].
    pub async fn newcomer_at(name: &str, account: &Account) -> Result<(Self, String)> {
        let official = Self::new().await?;
        official.sign_in_at(name, account).await?;
        official.gate(|gate| *gate == Gate::KeepRecoveryCode).await.context("the recovery code is offered")?;
        let code = official.engine.recovery_create(RecoveryCreate { operation: operation() }).await.map_err(told)?;
        official.engine.recovery_kept(RecoveryKept { operation: operation() }).await.map_err(told)?;
        official.gate(|gate| *gate == Gate::Open).await.context("the gate opens")?;
        official.open_list().await?;
        Ok((official, code.code))
    }

    /// Opens the list of all rooms.
    ///
    /// # Errors
    /// What the engine refuses.
    pub async fn open_list(&self) -> Result<SubscriptionId> {
        let open = RoomListOpen { filter: RoomFilter::All };
        Ok(self.engine.room_list_open(open).await.map_err(told)?.subscription)
    }

    /// Writes the policy of this device; the engine notices by itself.
    ///
    /// # Errors
    /// If it cannot be written.
    pub fn decide(&self, policy: &serde_json::Value) -> Result<()> {
        let folder = self.policy_folder();
        std::fs::create_dir_all(&folder)?;
        Ok(std::fs::write(folder.join("policy.json"), policy.to_string())?)
    }

    /// Where the policy of this device lies.
    pub fn policy_folder(&self) -> PathBuf {
        self.profile.join("policy")
    }

    /// Waits until a setting is decided by `source` and shows `value`.
    ///
    /// # Errors
    /// If it does not come.
    pub async fn decided(&self, key: PolicyKey, source: PolicySource, value: PolicyValue) -> Result<()> {
        self.see(&format!("{key:?} decided by {source:?} as {value:?}"), |mirror| {
            let line = mirror.policy.as_ref()?.line(key)?;
            (line.source == source && line.value == value).then_some(())
        })
        .await
    }

    /// Finds the server and signs in with the password.
    ///
    /// # Errors
    /// What the engine refuses.
    pub async fn sign_in(&self, server: &Server, account: &Account) -> Result<()> {
        self.sign_in_at(&server.name, account).await
    }

    /// As [`Official::sign_in`], at whatever answers under a name.
    ///
    /// # Errors
    /// What the engine refuses.
    pub async fn sign_in_at(&self, name: &str, account: &Account) -> Result<()> {
        let found = self.engine.server_discover(ServerDiscover { address: name.to_owned() }).await.map_err(told)?;
        let request = AccountSignIn {
            operation: operation(),
            base_url: found.base_url,
            login: account.localpart.clone(),
            password: account.password.clone(),
        };
        self.engine.account_sign_in(request).await.map_err(told)?;
        Ok(())
    }

    /// Waits until what the person sees fits, and returns what `look` found there.
    ///
    /// # Errors
    /// If it does not within [`PATIENCE`]; says what was seen instead.
    pub async fn see<T>(&self, what: &str, look: impl Fn(&Mirror) -> Option<T>) -> Result<T> {
        self.see_within(PATIENCE, what, look).await
    }

    /// As [`Official::see`], with a patience of its own.
    ///
    /// # Errors
    /// If it does not come in time; says what was seen instead.
    pub async fn see_within<T>(
        &self,
        patience: Duration,
        what: &str,
        look: impl Fn(&Mirror) -> Option<T>,
    ) -> Result<T> {
        let mut seen = self.seen.clone();
        let found = tokio::time::timeout(patience, async {
            loop {
                if let Some(found) = look(&seen.borrow_and_update()) {
                    return Some(found);
                }
                if seen.changed().await.is_err() {
                    return None;
                }
            }
        })
        .await;
        match found {
            Ok(Some(found)) => Ok(found),
            Ok(None) => bail!("updates ended before {what}; seen: {}", self.seen.borrow().summary()),
            Err(_) => bail!("{what} did not come in {patience:?}; seen: {}", self.seen.borrow().summary()),
        }
    }

    /// What the person sees now.
    pub fn now(&self) -> Mirror {
        self.seen.borrow().clone()
    }

    /// Waits for a gate.
    ///
    /// # Errors
    /// If it does not come.
    pub async fn gate(&self, wanted: impl Fn(&Gate) -> bool) -> Result<Gate> {
        self.see("the gate", |mirror| match &mirror.account {
            Some(AccountState::SignedIn { gate, .. }) if wanted(gate) => Some(*gate),
            _ => None,
        })
        .await
    }

    /// Waits for an account state.
    ///
    /// # Errors
    /// If it does not come.
    pub async fn state(&self, what: &str, wanted: impl Fn(&AccountState) -> bool) -> Result<AccountState> {
        self.see(what, |mirror| mirror.account.clone().filter(|state| wanted(state))).await
    }

    /// Opens a room's conversation at its newest end.
    ///
    /// # Errors
    /// What the engine refuses.
    pub async fn converse(&self, room: &RoomId) -> Result<Conversation> {
        let request = TimelineOpen { room: room.clone(), around: None };
        let subscription = self.engine.timeline_open(request).await.map_err(told)?.subscription;
        Ok(Conversation { room: room.clone(), subscription })
    }

    /// Sends a message.
    ///
    /// # Errors
    /// What the engine refuses.
    pub async fn say(&self, room: &RoomId, text: &str) -> Result<()> {
        let request = MessageSend {
            operation: operation(),
            room: room.clone(),
            text: text.to_owned(),
            mentions: Vec::new(),
            reply_to: None,
        };
        self.engine.message_send(request).await.map_err(told)?;
        Ok(())
    }

    /// Loads a page of older messages.
    ///
    /// # Errors
    /// What the engine refuses.
    pub async fn look_back(&self, conversation: &Conversation) -> Result<()> {
        let request = TimelinePaginate { subscription: conversation.subscription, direction: Direction::Backwards };
        self.engine.timeline_paginate(request).await.map_err(told)?;
        Ok(())
    }

    /// Waits for a message whose text contains `part`.
    ///
    /// # Errors
    /// If it does not come; says what was seen instead.
    pub async fn read(&self, conversation: &Conversation, part: &str) -> Result<chancery_protocol::Message> {
        self.see(&format!("the message “{part}”"), |mirror| {
            mirror.messages(conversation.subscription).into_iter().find(|message| match &message.content {
                MessageContent::Text { plain, .. } => plain.contains(part),
                _ => false,
            })
        })
        .await
    }

    /// Waits until the room is in the list.
    ///
    /// # Errors
    /// If it does not come.
    pub async fn find_room(&self, room: &str) -> Result<chancery_protocol::RoomSummary> {
        self.see("the room", |mirror| mirror.rooms.get(&RoomId(room.to_owned())).cloned()).await
    }

    /// The full address of whoever is signed in.
    pub fn user(&self) -> Option<UserId> {
        match &self.seen.borrow().account {
            Some(AccountState::SignedIn { profile, .. }) => Some(profile.user.clone()),
            _ => None,
        }
    }

    /// Ends this run, as closing the application does.
    pub async fn close(mut self) -> Profile {
        self.engine.shut_down().await;
        Profile {
            path: self.profile.clone(),
            keyring_profile: self.keyring_profile.clone(),
            folder: self.folder.take(),
        }
    }

    /// Ends this run and starts another on the same profile, as closing and opening the application does.
    ///
    /// # Errors
    /// As [`Official::start`].
    pub async fn restart(self) -> Result<Self> {
        self.close().await.open().await
    }
}

impl Drop for Official {
    fn drop(&mut self) {
        self.pull.abort();
    }
}
