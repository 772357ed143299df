//! Bytes that only the holder of the profile key can read or change.
//!
//! ```text
//! version  1 byte   1
//! length   4 bytes  of the plaintext, little endian
//! nonce   24 bytes  random for each sealing
//! text     …        XChaCha20-Poly1305, with version, length and name as associated data
//! tag     16 bytes
//! ```

use chacha20poly1305::aead::{Aead, Payload};
use chacha20poly1305::{KeyInit, XChaCha20Poly1305, XNonce};
use zeroize::Zeroizing;

use crate::key::fill_random;
use crate::{DerivedKey, ProfileKey, SealedFileError, derive};

const VERSION: u8 = 1;
const LENGTH_BYTES: usize = 4;
const NONCE_BYTES: usize = 24;
const TAG_BYTES: usize = 16;

/// How much longer than its content something sealed is, in bytes.
pub(crate) const OVERHEAD_BYTES: usize = 1 + LENGTH_BYTES + NONCE_BYTES + TAG_BYTES;

/// The largest content that is sealed, in bytes: it is in memory whole.
pub const MAX_SEALED_BYTES: usize = 16 * 1024 * 1024;

/// Seals small things under a key of their own.
pub struct Seal(DerivedKey);

impl Seal {
    /// The seal of one use of a profile's key; different labels give independent ones.
    #[must_use]
    pub fn new(key: &ProfileKey, label: &str) -> Self {
        Self(derive(key, label))
    }

    /// Encrypts and authenticates `content`. The name is authenticated along with it, so that one thing cannot stand in
    /// for another.
    ///
    /// # Errors
    /// [`SealedFileError::TooLarge`]; [`SealedFileError::Io`] if the operating system gives no randomness.
    pub fn seal(&self, name: &str, content: &[u8]) -> Result<Vec<u8>, SealedFileError> {
        let too_large = || SealedFileError::TooLarge(content.len() as u64);
        if content.len() > MAX_SEALED_BYTES {
            return Err(too_large());
        }
        let length = u32::try_from(content.len()).map_err(|_| too_large())?.to_le_bytes();
        let mut nonce = [0_u8; NONCE_BYTES];
        fill_random(&mut nonce).map_err(SealedFileError::Io)?;
        let text = self
            .cipher()
            .encrypt(XNonce::from_slice(&nonce), Payload { msg: content, aad: &associated(VERSION, length, name) })
            .map_err(|_| too_large())?;
        let mut sealed = Vec::with_capacity(OVERHEAD_BYTES + content.len());
        sealed.push(VERSION);
        sealed.extend_from_slice(&length);
        sealed.extend_from_slice(&nonce);
        sealed.extend_from_slice(&text);
        Ok(sealed)
    }

    /// The content of what was sealed under this name.
    ///
    /// # Errors
    /// Every [`SealedFileError`] but `Io`.
    pub fn open(&self, name: &str, sealed: &[u8]) -> Result<Zeroizing<Vec<u8>>, SealedFileError> {
        let (&version, rest) = sealed.split_first().ok_or(SealedFileError::Truncated)?;
        if version != VERSION {
            return Err(SealedFileError::UnknownVersion(version));
        }
        let (length, rest) = rest.split_first_chunk::<LENGTH_BYTES>().ok_or(SealedFileError::Truncated)?;
        let (nonce, text) = rest.split_first_chunk::<NONCE_BYTES>().ok_or(SealedFileError::Truncated)?;
        let expected = u64::from(u32::from_le_bytes(*length));
        if expected > MAX_SEALED_BYTES as u64 {
            return Err(SealedFileError::TooLarge(expected));
        }
        if (text.len() as u64) < expected + TAG_BYTES as u64 {
            return Err(SealedFileError::Truncated);
        }
        self.cipher()
            .decrypt(XNonce::from_slice(nonce), Payload { msg: text, aad: &associated(version, *length, name) })
            .map(Zeroizing::new)
            .map_err(|_| SealedFileError::Foreign)
    }

    fn cipher(&self) -> XChaCha20Poly1305 {
        XChaCha20Poly1305::new(self.0.as_slice().into())
    }
}

impl std::fmt::Debug for Seal {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter.write_str("Seal")
    }
}

fn associated(version: u8, length: [u8; LENGTH_BYTES], name: &str) -> Vec<u8> {
    [&[version], length.as_slice(), name.as_bytes()].concat()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_sealed_opens_under_its_own_name_alone() {
        let key = ProfileKey::from_bytes([7; 32]);
        let seal = Seal::new(&key, "values");
        let sealed = seal.seal("draft", b"canary").unwrap();
        assert_eq!(sealed.len(), OVERHEAD_BYTES + 6);
        assert!(!sealed.windows(6).any(|window| window == b"canary"));
        assert_eq!(seal.open("draft", &sealed).unwrap().as_slice(), b"canary");
        assert_ne!(seal.seal("draft", b"canary").unwrap(), sealed, "never the same bytes twice");
        assert!(matches!(seal.open("name", &sealed), Err(SealedFileError::Foreign)));
        assert!(matches!(Seal::new(&key, "other").open("draft", &sealed), Err(SealedFileError::Foreign)));
        assert!(matches!(seal.open("draft", b"{}"), Err(SealedFileError::UnknownVersion(b'{'))));
    }
}
