//! The keyring of the operating system, asked with patience that ends.

use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, PoisonError, mpsc};
use std::thread;
use std::time::Duration;

use keyring_core::{CredentialStore, Entry, Error as KeyringError};
use zeroize::Zeroizing;

use crate::error::NoAnswer;
use crate::{ProfileKey, VaultError, platform};

/// The name entries are filed under; the profile's name is the second half.
const SERVICE: &str = "Chancery";

/// How long a keyring may take to answer at all before it counts as absent.
pub const CONNECT_PATIENCE: Duration = Duration::from_secs(25);

/// How long a connected keyring may take. A person may be typing its password meanwhile.
pub const OPERATION_PATIENCE: Duration = Duration::from_mins(2);

/// The keyring of the operating system, holding one [`ProfileKey`] for each profile.
///
/// Every call blocks, for at most [`CONNECT_PATIENCE`] and then [`OPERATION_PATIENCE`]: call from a blocking thread.
/// Calls wait for each other, since keyrings do not promise order between threads. Each call opens the keyring afresh,
/// so one that was started, restarted or unlocked meanwhile is found by the next.
#[derive(Debug)]
pub struct Vault {
    turn: Mutex<()>,
    connect_patience: Duration,
    operation_patience: Duration,
}

impl Vault {
    /// The keyring of this session. Nothing is contacted until a key is asked for.
    #[must_use]
    pub fn open() -> Self {
        Self::with_patience(CONNECT_PATIENCE, OPERATION_PATIENCE)
    }

    /// As [`open`](Self::open), waiting `connect` for an answer at all and then `operation` for the result.
    #[must_use]
    pub fn with_patience(connect: Duration, operation: Duration) -> Self {
        Self { turn: Mutex::new(()), connect_patience: connect, operation_patience: operation }
    }

    /// The key of `profile`, or `None` if the keyring works, is unlocked and holds none. May ask the person to unlock
    /// the keyring.
    ///
    /// # Errors
    /// Every [`VaultError`] but `Exists`.
    pub fn load(&self, profile: &str) -> Result<Option<ProfileKey>, VaultError> {
        self.ask(profile, |request| request.find()?.map(|hex| ProfileKey::from_hex(&hex)).transpose())
    }

    /// Makes a key for `profile`, stores it, and reads it back before it is handed out.
    ///
    /// # Errors
    /// [`VaultError::Exists`] if there is an entry for `profile`, even a damaged one: [`delete`](Self::delete) it
    /// first, if its data is to be given up. Otherwise as [`load`](Self::load); then nothing was stored, save that a
    /// keyring answering after its time may still hold the new key, which `load` then finds.
    pub fn create(&self, profile: &str) -> Result<ProfileKey, VaultError> {
        self.ask(profile, |request| {
            if request.find()?.is_some() {
                return Err(VaultError::Exists);
            }
            platform::prepare_to_write()?;
            request.still_wanted()?;
            let key = ProfileKey::generate()?;
            let hex = key.to_hex();
            request.entry.set_secret(hex.as_bytes()).map_err(classify)?;
            match request.find()? {
                Some(stored) if stored.as_slice() == hex.as_bytes() => Ok(key),
                _ => Err(VaultError::Damaged),
            }
        })
    }

    /// Deletes the key of `profile`, which makes everything encrypted under it unreadable. Does nothing if there is
    /// none.
    ///
    /// # Errors
    /// Every [`VaultError`] but `Exists`; then the key is still there.
    pub fn delete(&self, profile: &str) -> Result<(), VaultError> {
        self.ask(profile, |request| {
            match request.find() {
                Ok(None) => return Ok(()),
                Ok(Some(_)) | Err(VaultError::Damaged) => {}
                Err(error) => return Err(error),
            }
            request.still_wanted()?;
            request.remove()
        })
    }

    /// Runs `operation` on a thread of its own, since no keyring's calls can be interrupted. When patience ends, the
    /// thread is left behind and told not to change anything any more.
    fn ask<T: Send + 'static>(
        &self,
        profile: &str,
        operation: impl FnOnce(&Request) -> Result<T, VaultError> + Send + 'static,
    ) -> Result<T, VaultError> {
        let _turn = self.turn.lock().unwrap_or_else(PoisonError::into_inner);
        let abandoned = Arc::new(AtomicBool::new(false));
        let (connected, connection) = mpsc::channel();
        let (answered, answer) = mpsc::channel();
        let profile = profile.to_owned();
        let flag = Arc::clone(&abandoned);
        thread::Builder::new()
            .name("keyring".to_owned())
            .spawn(move || match Request::open(&profile, flag) {
                Ok(request) => {
                    // The receivers are gone if the asker lost patience.
                    let _ = connected.send(Ok(()));
                    let _ = answered.send(operation(&request));
                }
                Err(error) => drop(connected.send(Err(error))),
            })
            .map_err(|error| VaultError::Other(Box::new(error)))?;
        wait(&connection, self.connect_patience, VaultError::Absent, &abandoned)??;
        wait(&answer, self.operation_patience, VaultError::Locked, &abandoned)?
    }
}

/// Waits for the keyring's thread, and gives it up when `patience` ends.
fn wait<T>(
    channel: &mpsc::Receiver<T>,
    patience: Duration,
    meaning: fn(crate::Cause) -> VaultError,
    abandoned: &AtomicBool,
) -> Result<T, VaultError> {
    channel.recv_timeout(patience).map_err(|error| match error {
        mpsc::RecvTimeoutError::Timeout => {
            abandoned.store(true, Ordering::SeqCst);
            tracing::warn!(seconds = patience.as_secs(), "the keyring did not answer in time");
            meaning(Box::new(NoAnswer { seconds: patience.as_secs() }))
        }
        // The thread ended without an answer: the keyring's client library panicked.
        mpsc::RecvTimeoutError::Disconnected => VaultError::Other(Box::new(error)),
    })
}

/// One call to the keyring.
struct Request {
    entry: Entry,
    abandoned: Arc<AtomicBool>,
}

impl Request {
    fn open(profile: &str, abandoned: Arc<AtomicBool>) -> Result<Self, VaultError> {
        let store: Arc<CredentialStore> = platform::open().map_err(classify)?;
        let entry = store.build(SERVICE, profile, Some(&platform::modifiers())).map_err(classify)?;
        Ok(Self { entry, abandoned })
    }

    /// The stored value, or `None` once all that can be unlocked was searched.
    fn find(&self) -> Result<Option<Zeroizing<Vec<u8>>>, VaultError> {
        match self.read()? {
            None if platform::unlock_to_search()? => self.read(),
            found => Ok(found),
        }
    }

    fn read(&self) -> Result<Option<Zeroizing<Vec<u8>>>, VaultError> {
        match self.entry.get_secret() {
            Ok(value) => Ok(Some(Zeroizing::new(value))),
            Err(KeyringError::NoEntry) => Ok(None),
            Err(error) => Err(classify(error)),
        }
    }

    fn remove(&self) -> Result<(), VaultError> {
        match self.entry.delete_credential() {
            Ok(()) | Err(KeyringError::NoEntry) => Ok(()),
            Err(KeyringError::Ambiguous(entries)) => {
                entries.iter().try_for_each(Entry::delete_credential).map_err(classify)
            }
            Err(error) => Err(classify(error)),
        }
    }

    /// Called before each change: a person who answers a forgotten prompt must not change the keyring behind the back
    /// of an application that has moved on.
    fn still_wanted(&self) -> Result<(), VaultError> {
        if self.abandoned.load(Ordering::SeqCst) {
            return Err(VaultError::Other(Box::new(mpsc::RecvTimeoutError::Timeout)));
        }
        Ok(())
    }
}

/// What a keyring's error means for a person.
fn classify(error: KeyringError) -> VaultError {
    match error {
        KeyringError::PlatformFailure(cause) => platform::classify(cause),
        KeyringError::NoStorageAccess(cause) => match platform::classify(cause) {
            VaultError::Other(cause) => platform::NO_ACCESS(cause),
            known => known,
        },
        // These carry the stored bytes, which must not travel on in an error.
        KeyringError::BadEncoding(_) | KeyringError::BadDataFormat(..) | KeyringError::Ambiguous(_) => {
            VaultError::Damaged
        }
        other => VaultError::Other(Box::new(other)),
    }
}
