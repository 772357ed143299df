//! macOS and iOS: the keychain of the signed-in user.

use std::collections::HashMap;
use std::sync::Arc;

#[cfg(target_os = "macos")]
use apple_native_keyring_store::keychain::Store;
#[cfg(target_os = "ios")]
use apple_native_keyring_store::protected::Store;
use keyring_core::CredentialStore;
use security_framework::base::Error as KeychainError;

use crate::{Cause, VaultError};

const USER_CANCELED: i32 = -128;
const NOT_AVAILABLE: i32 = -25291;
const READ_ONLY: i32 = -25292;
const AUTH_FAILED: i32 = -25293;
const NO_SUCH_KEYCHAIN: i32 = -25294;
const INTERACTION_NOT_ALLOWED: i32 = -25308;
const MISSING_ENTITLEMENT: i32 = -34018;

/// An unexplained refusal.
pub(crate) const NO_ACCESS: fn(Cause) -> VaultError = VaultError::Denied;

pub(crate) fn open() -> keyring_core::Result<Arc<CredentialStore>> {
    let store: Arc<CredentialStore> = Store::new()?;
    Ok(store)
}

pub(crate) fn modifiers() -> HashMap<&'static str, &'static str> {
    HashMap::new()
}

/// The keychain unlocks by itself when an entry is read.
#[expect(clippy::unnecessary_wraps, reason = "one signature for all systems")]
pub(crate) fn unlock_to_search() -> Result<bool, VaultError> {
    Ok(false)
}

/// The keychain unlocks by itself when an entry is written.
#[expect(clippy::unnecessary_wraps, reason = "one signature for all systems")]
pub(crate) fn prepare_to_write() -> Result<(), VaultError> {
    Ok(())
}

/// What an error of the store means for a person.
pub(crate) fn classify(cause: Cause) -> VaultError {
    let kind = match cause.downcast_ref::<KeychainError>().map(|error| error.code()) {
        Some(NOT_AVAILABLE | NO_SUCH_KEYCHAIN) => VaultError::Absent,
        Some(USER_CANCELED | INTERACTION_NOT_ALLOWED) => VaultError::Locked,
        Some(AUTH_FAILED | READ_ONLY | MISSING_ENTITLEMENT) => VaultError::Denied,
        _ => VaultError::Other,
    };
    kind(cause)
}
