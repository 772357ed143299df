//! Recovery: the code that brings identity, keys and history back on a new device.

pub(crate) mod backup;
mod code;
pub(crate) mod history;

use std::{
    fs::OpenOptions,
    io::Write,
    sync::{Arc, atomic::Ordering},
    time::Duration,
};

use chancery_media::file_name;
use chancery_protocol::{ErrorCode, RecoveryCode, RecoveryProgress, SavedFile};
use matrix_sdk::encryption::{
    CrossSigningResetAuthType,
    recovery::{RecoveryError, RecoveryState},
    secret_storage::SecretStorageError,
};
use tokio::sync::watch;
use tracing::warn;
use zeroize::Zeroizing;

use crate::{
    EngineConfig,
    account::{
        Account, forget_kept, mark_kept, recovery_state, sign_in::check_password, sign_in::password_auth, update_gate,
    },
    error::EngineError,
};

/// What the file is called where no name is left of the one that was asked for.
const FILE_NAME: &str = "recovery code.txt";

/// What a code opens is open within seconds. The SDK (0.19.1, `disable_and_delete`) deletes backups until the server says
/// that there is none; one that never does must not be asked for ever.
const PATIENCE: Duration = Duration::from_mins(1);

/// Makes the recovery code. Asked again before it was kept, it makes another, and the one before is worth nothing.
pub(crate) async fn create(account: &Account) -> Result<RecoveryCode, EngineError> {
    let recovery = account.client.encryption().recovery();
    forget_kept(&account.keep).await?;
    let code = match recovery.state() {
        RecoveryState::Enabled | RecoveryState::Incomplete => recovery.reset_key().await,
        RecoveryState::Disabled | RecoveryState::Unknown => recovery.enable().await,
    }
    .map_err(failure)?;
    let code = Zeroizing::new(code);
    *account.fresh_code.lock().await = Some(code.clone());
    Ok(RecoveryCode { code: code.to_string() })
}

/// Writes the code just made to a file of this name in the documents folder. Never replaces a file: the next one has a
/// number.
pub(crate) async fn save(account: &Account, config: &EngineConfig, name: &str) -> Result<SavedFile, EngineError> {
    let code = account.fresh_code.lock().await.clone().ok_or(ErrorCode::RecoveryNotSetUp)?;
    let folder = config.documents_dir.clone().ok_or(ErrorCode::Storage)?;
    let user = account.user().to_owned();
    let name = file_name(name).unwrap_or_else(|| FILE_NAME.to_owned());
    tokio::task::spawn_blocking(move || {
        std::fs::create_dir_all(&folder)?;
        for number in 1..100_u8 {
            let path = folder.join(numbered(&name, number));
            let mut options = OpenOptions::new();
            options.write(true).create_new(true);
            #[cfg(unix)]
            std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
            match options.open(&path) {
                Ok(mut file) => {
                    file.write_all(format!("Chancery\n{user}\n\n{}\n", code.as_str()).as_bytes())?;
                    file.sync_all()?;
                    return Ok(SavedFile { path: path.display().to_string() });
                }
                Err(error) if error.kind() == std::io::ErrorKind::AlreadyExists => {}
                Err(error) => return Err(error.into()),
            }
        }
        Err(ErrorCode::Storage.into())
    })
    .await?
}

/// A file's name with a number before its ending, from the second on.
fn numbered(name: &str, number: u8) -> String {
    match (number, name.rsplit_once('.')) {
        (1, _) => name.to_owned(),
        (_, Some((stem, ending))) => format!("{stem} {number}.{ending}"),
        (_, None) => format!("{name} {number}"),
    }
}

/// The code has been kept: the gate opens.
pub(crate) async fn kept(account: &Account) -> Result<(), EngineError> {
    if recovery_state(&account.client).await != RecoveryState::Enabled {
        return Err(ErrorCode::RecoveryNotSetUp.into());
    }
    *account.fresh_code.lock().await = None;
    mark_kept(&account.keep).await?;
    update_gate(account).await;
    Ok(())
}

/// Restores identity and keys with the code, and begins to bring history back.
pub(crate) async fn restore(
    account: &Arc<Account>,
    code: &str,
    progress: watch::Sender<RecoveryProgress>,
) -> Result<(), EngineError> {
    let code = code::clean(code);
    if code.is_empty() {
        return Err(ErrorCode::RecoveryCodeMalformed.into());
    }
    progress.send_replace(RecoveryProgress::Opening);
    account.restoring.store(true, Ordering::SeqCst);
    let opened = open(account, &code).await;
    account.restoring.store(false, Ordering::SeqCst);
    if opened.is_err() {
        progress.send_replace(RecoveryProgress::Idle);
        update_gate(account).await;
    }
    opened?;
    update_gate(account).await;
    Ok(())
}

/// Opens what a code opens, and notes that it is kept and that history is to come back.
async fn open(account: &Account, code: &str) -> Result<(), EngineError> {
    let recovery = account.client.encryption().recovery();
    let failed = match in_time(account, recovery.recover_and_fix_backup(code)).await {
        Ok(Ok(())) => None,
        Ok(Err(error)) => Some(failure(error)),
        Err(late) => Some(late),
    };
    let is_open = recovery_state(&account.client).await == RecoveryState::Enabled;
    match failed {
        Some(EngineError::Told(ErrorCode::RecoveryCodeWrong)) => {
            let is_older = code::opened_before(&account.client, code).await;
            return Err(if is_older { ErrorCode::RecoveryCodeReplaced } else { ErrorCode::RecoveryCodeWrong }.into());
        }
        Some(error) if !is_open => return Err(error),
        // What came after it was open went wrong, perhaps; the code has done its part.
        Some(_) | None => {}
    }
    history::begin(account).await?;
    mark_kept(&account.keep).await
}

/// Waits for what the server has a part in.
async fn in_time<T>(account: &Account, work: impl Future<Output = T>) -> Result<T, EngineError> {
    let late = |_| ErrorCode::ServerUnavailable { server: account.saved.server.clone() };
    Ok(tokio::time::timeout(PATIENCE, work).await.map_err(late)?)
}

/// Makes a new identity and a new code. What only the old identity could read is lost.
pub(crate) async fn reset(account: &Arc<Account>, password: &str) -> Result<RecoveryCode, EngineError> {
    // The reset deletes the backup before the server asks for the password, so a typing error has to be found first.
    check_password(account, password).await?;
    forget_kept(&account.keep).await?;
    // The SDK (0.19.1, `clear_if_differs`) holds its private keys against every answer about its own identity and drops
    // those that differ. An answer to what was asked before would take the new ones: nothing may be on its way.
    account.sync.stop().await;
    let made = make_anew(account, password).await;
    account.sync.start().await;
    made?;
    history::give_up(account).await?;
    create(account).await
}

async fn make_anew(account: &Account, password: &str) -> Result<(), EngineError> {
    let recovery = account.client.encryption().recovery();
    if let Some(handle) = in_time(account, recovery.reset_identity()).await?.map_err(failure)? {
        let auth = match handle.auth_type() {
            CrossSigningResetAuthType::Uiaa(response) => {
                Some(password_auth(account, password, response.session.clone()))
            }
            CrossSigningResetAuthType::OAuth(_) => None,
        };
        handle.reset(auth).await.map_err(failure)?;
    }
    Ok(())
}

fn failure(error: RecoveryError) -> EngineError {
    match error {
        RecoveryError::BackupExistsOnServer => {
            warn!("a backup exists that this device has no key for");
            EngineError::Defect("a backup exists that this device has no key for")
        }
        RecoveryError::Sdk(error) => error.into(),
        RecoveryError::SecretStorage(error) => match error {
            SecretStorageError::Sdk(error) => error.into(),
            SecretStorageError::SecretStorageKey(error) => code::failure(&error).into(),
            SecretStorageError::MissingKeyInfo { .. } => ErrorCode::RecoveryNotSetUp.into(),
            SecretStorageError::Storage(error) => error.into(),
            SecretStorageError::Json(error) => error.into(),
            SecretStorageError::ImportError { .. }
            | SecretStorageError::Verification(_)
            | SecretStorageError::Decryption(_)
            | SecretStorageError::InconsistentBackupDecryptionKey
            | SecretStorageError::MissingOrInvalidBackupDecryptionKey => {
                warn!("what the recovery code opens could not be used: {error}");
                EngineError::Defect("what the recovery code opens could not be used")
            }
        },
    }
}
