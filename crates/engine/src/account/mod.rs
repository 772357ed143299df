//! The account of a profile: opened at start, at sign-in and after trouble; closed at sign-out and at the end.

mod address;
pub(crate) mod client;
pub(crate) mod discover;
mod files;
mod gate;
mod heal;
mod identity;
mod run;
pub(crate) mod sign_in;
mod sync;

use std::{
    collections::BTreeMap,
    sync::{Arc, Mutex, PoisonError, atomic::AtomicBool},
};

use chancery_protocol::{AccountState, Connection, Gate, KeyringTrouble, OwnProfile, RecoveryProgress, UserId};
use chancery_vault::{ProfileKey, SealedFileError, Vault};
use matrix_sdk::{
    Client, SessionChange,
    ruma::{OwnedRoomId, OwnedUserId},
    sleep::sleep,
};
use matrix_sdk_ui::{room_list_service::RoomListService, sync_service::SyncService};
use tokio::{
    sync::{broadcast::error::RecvError, watch},
    task::AbortHandle,
};
use tracing::{info, warn};

pub use self::client::store_settings;
use self::run::Run;
pub(crate) use self::{
    files::{AccountFiles, SavedSession},
    gate::{forget_kept, mark_kept, recovery_state, update as update_gate},
    sign_in::{sign_in, sign_in_again},
};
use crate::{
    Inner,
    composer::{latch::Latch, reach::Reach},
    error::{EngineError, keyring_trouble},
    keep::Keep,
    media::{self, Media},
    network::Network,
    notify::{self, Notify},
    policy::{self, Foundation, allows_server},
    rooms::typing::Typing,
    timeline::Timelines,
};

/// How many of a room's newest messages each answer of the server may bring. With the SDK's one, a mention that is
/// followed by another message within the same answer would never be noticed.
const NEWEST: u32 = 10;

/// An open account.
pub(crate) struct Account {
    pub(crate) client: Client,
    pub(crate) sync: SyncService,
    pub(crate) list: Arc<RoomListService>,
    pub(crate) saved: SavedSession,
    /// As it was when the account was opened.
    pub(crate) network: Network,
    pub(crate) connection: watch::Sender<Connection>,
    pub(crate) gate: watch::Sender<Gate>,
    /// Held while the gate is worked out.
    deciding: tokio::sync::Mutex<()>,
    /// Whether a recovery code is being tried.
    pub(crate) restoring: AtomicBool,
    pub(crate) keep: Keep,
    pub(crate) latch: Latch,
    pub(crate) reach: Reach,
    pub(crate) media: Arc<Media>,
    pub(crate) timelines: Timelines,
    pub(crate) typing: Typing,
    /// Direct chats just made: which rooms are direct is known only once the server has told.
    pub(crate) new_directs: tokio::sync::Mutex<BTreeMap<OwnedUserId, OwnedRoomId>>,
    pub(crate) notify: Notify,
    /// Says when a restore of history was begun or given up.
    pub(crate) history: watch::Sender<()>,
    /// The recovery code just made, until it is kept: for saving it to a file.
    pub(crate) fresh_code: tokio::sync::Mutex<Option<zeroize::Zeroizing<String>>>,
    /// Whether the SDK's own set-up of identity and backup has ended. It may be waited for once only, and whoever does
    /// the same work beside it makes a second identity.
    prepared: watch::Sender<bool>,
    /// Whether the server ended the session for good: the device is gone, and a new one has to be made.
    hard_logout: watch::Sender<bool>,
    this_run: Run,
    tasks: Mutex<Vec<AbortHandle>>,
}

impl Account {
    /// Runs a task until the account is closed.
    pub(crate) fn run(&self, task: impl Future<Output = ()> + Send + 'static) {
        let handle = tokio::spawn(task).abort_handle();
        self.tasks.lock().unwrap_or_else(PoisonError::into_inner).push(handle);
    }

    /// The full address of this account.
    pub(crate) fn user(&self) -> &matrix_sdk::ruma::UserId {
        &self.saved.session.meta.user_id
    }
}

impl Drop for Account {
    fn drop(&mut self) {
        for task in self.tasks.lock().unwrap_or_else(PoisonError::into_inner).drain(..) {
            task.abort();
        }
    }
}

/// Opens the account of the profile and says how that went. Call with [`Inner::turn`] held.
pub(crate) async fn open(inner: &Arc<Inner>) {
    inner.state.send_replace(AccountState::Starting);
    let state = match load(inner).await {
        Ok(Loaded::Account(_, saved)) if !allows_server(&inner.policies.now(), saved.service()) => {
            let server = saved.service().to_owned();
            AccountState::NotAllowed { user: UserId::from(&saved.session.meta.user_id), server }
        }
        Ok(Loaded::Account(key, saved)) => match start(inner, &key, saved).await {
            Ok(()) => return,
            Err(error) => {
                warn!("the account's data could not be opened: {error}");
                AccountState::Damaged { user: None }
            }
        },
        Ok(Loaded::Nothing) => AccountState::SignedOut,
        Ok(Loaded::KeyGone) => AccountState::Closed { trouble: KeyringTrouble::Emptied, user: None },
        Ok(Loaded::Incomplete) => {
            warn!("the account's data is there, but its session or the name of its key is not");
            AccountState::Damaged { user: None }
        }
        Err(EngineError::Vault(error)) => AccountState::Closed { trouble: keyring_trouble(&error), user: None },
        Err(EngineError::Session(
            SealedFileError::Foreign | SealedFileError::Truncated | SealedFileError::UnknownVersion(_),
        )) => AccountState::Closed { trouble: KeyringTrouble::Damaged, user: None },
        Err(error) => {
            warn!("the account could not be loaded: {error}");
            AccountState::Damaged { user: None }
        }
    };
    inner.state.send_replace(state);
}

enum Loaded {
    Account(ProfileKey, SavedSession),
    Nothing,
    KeyGone,
    /// There is data, but not all that it takes to open it.
    Incomplete,
}

async fn load(inner: &Arc<Inner>) -> Result<Loaded, EngineError> {
    let files = AccountFiles::new(&inner.config);
    let vault = Arc::clone(&inner.vault);
    tokio::task::spawn_blocking(move || {
        let name = files.key_name()?;
        if !files.hold_data() {
            // What a sign-in left that was cut off, or a sign-out whose keyring was away.
            if let Some(name) = name {
                delete_key_and_files(&vault, &files, &name)?;
            }
            return Ok(Loaded::Nothing);
        }
        let Some(name) = name else { return Ok(Loaded::Incomplete) };
        let Some(key) = vault.load(&name)? else { return Ok(Loaded::KeyGone) };
        let saved = files::read_session(&files.session(&key))?;
        Ok(saved.map_or(Loaded::Incomplete, |saved| Loaded::Account(key, saved)))
    })
    .await?
}

/// Deletes a key, which makes everything on disk unreadable, and then the files. A key that cannot be deleted now, since
/// the keyring is away, is deleted at the next start or sign-in; its name stays for that.
fn delete_key_and_files(vault: &Vault, files: &AccountFiles, name: &str) -> std::io::Result<()> {
    match vault.delete(name) {
        Ok(()) => files.remove(),
        Err(error) => {
            warn!("the key could not be deleted: {error}");
            files.remove_but_key_name(name)
        }
    }
}

/// Builds the client and starts everything that runs while an account is open.
pub(crate) async fn start(inner: &Arc<Inner>, key: &ProfileKey, saved: SavedSession) -> Result<(), EngineError> {
    let files = AccountFiles::new(&inner.config);
    let network = inner.network();
    let client = client::build(&files.store(), files.cache(), &saved.base_url, key, &network).await?;
    client.restore_session(saved.session.clone()).await?;
    client.event_cache().subscribe()?;

    let (this_run, ended_before) = Run::begin(files.run_mark()).await?;
    if !ended_before {
        info!("the last run was cut off: reading from the server begins anew");
    }
    let sync = SyncService::builder(client.clone())
        .with_offline_mode()
        .with_share_pos(ended_before)
        .with_room_list_timeline_limit(NEWEST)
        .build()
        .await?;
    let list = sync.room_list_service();
    let keep = Keep::new(&client, key);
    let account = Arc::new(Account {
        connection: watch::Sender::new(Connection::Connecting),
        gate: watch::Sender::new(Gate::Checking),
        deciding: tokio::sync::Mutex::new(()),
        restoring: AtomicBool::new(false),
        latch: Latch::load(&keep).await?,
        reach: Reach::load(&client, &keep).await?,
        notify: Notify::load(&client, &keep, inner).await,
        keep,
        media: Arc::new(Media::new(&client, &network, inner.policies.subscribe()).await?),
        timelines: Timelines::default(),
        typing: Typing::watch(&client),
        new_directs: tokio::sync::Mutex::default(),
        history: watch::Sender::new(()),
        fresh_code: tokio::sync::Mutex::new(None),
        prepared: watch::Sender::new(false),
        hard_logout: watch::Sender::new(false),
        this_run,
        tasks: Mutex::new(Vec::new()),
        client,
        sync,
        list,
        saved,
        network,
    });
    gate::restore(&account).await?;
    keep_tokens(&account, files.session(key))?;
    keep_state(inner, &account).await;
    *inner.account.write().await = Some(Arc::clone(&account));
    run::follow_news(&account);
    watch_tasks(&account);
    heal::watch(&account);
    crate::rooms::unread::watch(&account);
    gate::watch(&account);
    // Before the first answer of the server, or what that brings would be missed.
    notify::watch(inner, &account).await;
    sync::run(&account);
    crate::composer::watch_queue(&account);
    crate::recovery::backup::watch(&account);
    crate::recovery::history::watch(&account, inner.recovery.clone());
    media::follow_policy(&account);
    policy::ask_server(inner, &account);
    Ok(())
}

/// A background task of the SDK that dies would otherwise do so in silence.
fn watch_tasks(account: &Arc<Account>) {
    let mut failures = account.client.task_monitor().subscribe();
    account.run(async move {
        loop {
            match failures.recv().await {
                Ok(failure) => warn!("a background task failed: {failure:?}"),
                Err(RecvError::Lagged(_)) => {}
                Err(RecvError::Closed) => return,
            }
        }
    });
}

/// Closes the account, if one is open: nothing of it runs afterwards. Call with [`Inner::turn`] held.
pub(crate) async fn close(inner: &Inner) {
    let Some(account) = inner.account.write().await.take() else { return };
    inner.updates.close_all_but_account();
    // A restore ends with the account; nobody is to be shown one that never does.
    inner.recovery.send_replace(RecoveryProgress::Idle);
    account.timelines.clear();
    inner.desktop.forget_account();
    account.sync.stop().await;
    if let Err(error) = account.this_run.end(&account.client).await {
        warn!("the end of this run could not be noted: {error}");
    }
    if let Err(error) = account.client.pause().await {
        warn!("the stores were not closed cleanly: {error}");
    }
}

/// Opens the account anew if what it stands on has been decided otherwise since.
pub(crate) async fn refound(inner: &Arc<Inner>) {
    let _turn = inner.turn.lock().await;
    let decided = Foundation::of(&inner.policies.now());
    let stands = match &*inner.account.read().await {
        Some(account) => Foundation::of(&account.network.policy) == decided,
        None => !matches!(*inner.state.borrow(), AccountState::NotAllowed { .. }),
    };
    if !stands {
        info!("the policy changed: the account is opened anew");
        Box::pin(close(inner)).await;
        Box::pin(open(inner)).await;
    }
}

/// Writes new tokens before they are used, and notices when the server ends the session.
fn keep_tokens(account: &Arc<Account>, file: chancery_vault::SealedFile) -> Result<(), EngineError> {
    let saved = account.saved.clone();
    // In the middle of the refresh, not after it: a server forgets the old tokens with the first use of the new ones, and
    // whoever is killed in between would have to sign in again.
    let keep = move |client: Client| {
        let session = client.matrix_auth().session().ok_or("there is no session")?;
        Ok(files::write_session(&file, &SavedSession { session, ..saved.clone() })?)
    };
    let reload = |client: Client| client.session_tokens().ok_or_else(|| "there is no session".into());
    account.client.set_session_callbacks(Box::new(reload), Box::new(keep))?;
    let mut changes = account.client.subscribe_to_session_changes();
    let weak = Arc::downgrade(account);
    account.run(async move {
        loop {
            let change = match changes.recv().await {
                Ok(change) => change,
                Err(RecvError::Lagged(_)) => continue,
                Err(RecvError::Closed) => return,
            };
            let Some(account) = weak.upgrade() else { return };
            match change {
                SessionChange::TokensRefreshed => {}
                SessionChange::UnknownToken(data) => {
                    info!(soft = data.soft_logout, "the server ended the session");
                    account.hard_logout.send_replace(!data.soft_logout);
                    account.gate.send_replace(Gate::SignInAgain);
                    account.sync.stop().await;
                }
            }
        }
    });
    Ok(())
}

/// Publishes the account's state whenever a part of it changes, beginning now.
async fn keep_state(inner: &Arc<Inner>, account: &Arc<Account>) {
    let name = sync::cached_name(&account.keep).await;
    let names = watch::Sender::new(name);
    let (mut connection, mut gate, mut name) =
        (account.connection.subscribe(), account.gate.subscribe(), names.subscribe());
    let saved = account.saved.clone();
    let state = inner.state.clone();
    let publish = move |name: &Option<String>, connection: Connection, gate: Gate| {
        let user = &saved.session.meta.user_id;
        state.send_replace(AccountState::SignedIn {
            profile: OwnProfile {
                user: UserId::from(user),
                name: name.clone().unwrap_or_else(|| user.localpart().to_owned()),
                server: saved.server.clone(),
            },
            connection,
            gate,
        });
    };
    publish(&names.borrow(), *connection.borrow(), *gate.borrow());
    sync::refresh_name(account, names);
    account.run(async move {
        loop {
            tokio::select! {
                changed = connection.changed() => if changed.is_err() { return },
                changed = gate.changed() => if changed.is_err() { return },
                changed = name.changed() => if changed.is_err() { sleep(std::time::Duration::MAX).await },
            }
            let (connection, gate) = (*connection.borrow_and_update(), *gate.borrow_and_update());
            publish(&name.borrow_and_update(), connection, gate);
        }
    });
}

/// Signs out: ends the session on the server if it can be reached, and erases what this device holds.
pub(crate) async fn sign_out(inner: &Arc<Inner>) -> Result<(), EngineError> {
    let account = inner.account.read().await.clone();
    if let Some(account) = account {
        let logout = async { account.client.matrix_auth().logout().await.map(drop) };
        if !matches!(tokio::time::timeout(std::time::Duration::from_secs(10), logout).await, Ok(Ok(()))) {
            warn!("the server could not be told of the sign-out");
        }
    }
    close(inner).await;
    let erased = match erase(inner).await {
        Ok(()) => erase_set_aside(inner).await,
        failed => failed,
    };
    inner.desktop.forget_preferences();
    inner.policies.forget_account();
    if erased.is_err() {
        // Nothing is claimed: what is left says itself what it is.
        Box::pin(open(inner)).await;
        return erased;
    }
    inner.state.send_replace(AccountState::SignedOut);
    Ok(())
}

/// Erases what this device holds of the account.
async fn erase(inner: &Inner) -> Result<(), EngineError> {
    let files = AccountFiles::new(&inner.config);
    let vault = Arc::clone(&inner.vault);
    tokio::task::spawn_blocking(move || {
        match files.key_name()? {
            Some(name) => delete_key_and_files(&vault, &files, &name)?,
            None => files.remove()?,
        }
        Ok(())
    })
    .await?
}

/// Erases what was set aside before, with its keys. A folder whose key cannot be deleted now is removed as well: without
/// what it opens, a key opens nothing.
async fn erase_set_aside(inner: &Inner) -> Result<(), EngineError> {
    let files = AccountFiles::new(&inner.config);
    let vault = Arc::clone(&inner.vault);
    tokio::task::spawn_blocking(move || {
        for (folder, name) in files.all_set_aside()? {
            if let Some(Err(error)) = name.map(|name| vault.delete(&name)) {
                warn!("the key of data that was set aside could not be deleted: {error}");
            }
            files::remove_folder(&folder)?;
        }
        Ok(())
    })
    .await?
}

/// Sets data that cannot be opened aside, without deleting it.
pub(crate) async fn set_aside(inner: &Arc<Inner>) -> Result<(), EngineError> {
    close(inner).await;
    let files = AccountFiles::new(&inner.config);
    tokio::task::spawn_blocking(move || files.set_aside()).await??;
    inner.desktop.forget_preferences();
    inner.state.send_replace(AccountState::SignedOut);
    Ok(())
}
