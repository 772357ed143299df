//! Why the keyring gave no key.

/// What lies under a [`VaultError`]. Never holds key material.
pub type Cause = Box<dyn std::error::Error + Send + Sync>;

/// Why the keyring could not do what was asked. The states differ in the way on they leave a person.
#[derive(Debug, thiserror::Error)]
pub enum VaultError {
    /// No keyring answers: no session bus, no Secret Service on it, or no logon session. Way on: start one, try again.
    #[error("no keyring answers in this session")]
    Absent(#[source] Cause),
    /// The keyring is there but locked, and the request to unlock it was dismissed, not answered in time, or could not
    /// be shown. Way on: unlock it, try again. The key is still there.
    #[error("the keyring is locked")]
    Locked(#[source] Cause),
    /// The keyring refuses this application. Way on: allow it in the keyring, try again.
    #[error("the keyring denied access")]
    Denied(#[source] Cause),
    /// What is stored under the profile's name is not a key: not 64 hexadecimal digits, or several entries claim to be
    /// it.
    #[error("the stored key is damaged")]
    Damaged,
    /// [`create`](crate::Vault::create) found an entry for this profile. It is left as it is: overwriting it would make
    /// the profile unreadable for ever.
    #[error("a key is already stored for this profile")]
    Exists,
    /// Anything else.
    #[error("the keyring failed")]
    Other(#[source] Cause),
}

/// The keyring kept silent for longer than a person can be made to wait.
#[derive(Debug, thiserror::Error)]
#[error("no answer within {seconds} seconds")]
pub(crate) struct NoAnswer {
    pub(crate) seconds: u64,
}
