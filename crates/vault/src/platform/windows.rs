//! Windows: the Credential Manager, encrypted for the signed-in user.

use std::collections::HashMap;
use std::sync::Arc;

use keyring_core::CredentialStore;
use windows_native_keyring_store::Store;

use crate::{Cause, VaultError};

/// A session without a logon has no credentials.
pub(crate) const NO_ACCESS: fn(Cause) -> VaultError = VaultError::Absent;

pub(crate) fn open() -> keyring_core::Result<Arc<CredentialStore>> {
    let store: Arc<CredentialStore> = Store::new()?;
    Ok(store)
}

/// The profile is on this computer only, so its key does not roam with the user either.
pub(crate) fn modifiers() -> HashMap<&'static str, &'static str> {
    HashMap::from([("persistence", "Local")])
}

/// The Credential Manager has no locked state of its own.
#[expect(clippy::unnecessary_wraps, reason = "one signature for all systems")]
pub(crate) fn unlock_to_search() -> Result<bool, VaultError> {
    Ok(false)
}

/// There is always a place to write to.
#[expect(clippy::unnecessary_wraps, reason = "one signature for all systems")]
pub(crate) fn prepare_to_write() -> Result<(), VaultError> {
    Ok(())
}

/// The store keeps its error type private: all it tells apart is a session without credentials, handled by the caller.
pub(crate) fn classify(cause: Cause) -> VaultError {
    VaultError::Other(cause)
}
