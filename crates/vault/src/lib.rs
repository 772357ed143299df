//! Keys and sealed files. Knows nothing of Matrix.
//!
//! One random 32-byte [`ProfileKey`] for each profile lives in the keyring of the operating system and nowhere else.
//! Everything a profile keeps on disk is encrypted under a key [derived](derive) from it, one label for each use, so
//! deleting the profile key from the keyring makes all of it unreadable at once.
//!
//! There is no fallback: without a keyring nothing is stored, and the caller says so. See
//! `docs/SECURITY.md`, "Keys on this device".

mod error;
mod key;
mod keyring;
mod platform;
mod seal;
mod sealed_file;

pub use error::{Cause, VaultError};
pub use key::{DerivedKey, ProfileKey, derive};
pub use keyring::{CONNECT_PATIENCE, OPERATION_PATIENCE, Vault};
pub use seal::{MAX_SEALED_BYTES, Seal};
pub use sealed_file::{SealedFile, SealedFileError};
