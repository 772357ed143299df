//! The profile key and what is derived from it.

use std::fmt;

use hkdf::Hkdf;
use rand::{TryRngCore, rngs::OsRng};
use sha2::Sha256;
use zeroize::Zeroizing;

use crate::VaultError;

const KEY_BYTES: usize = 32;

/// Domain separation: the same secret used by another program gives other keys.
const SALT: &[u8] = b"chancery profile key v1";

/// A key derived for one use, wiped when dropped.
pub type DerivedKey = Zeroizing<[u8; KEY_BYTES]>;

/// The random key of one profile, wiped when dropped. It is never used itself: see [`derive`].
pub struct ProfileKey(Zeroizing<[u8; KEY_BYTES]>);

impl ProfileKey {
    /// A new key from the operating system's random source. It is stored nowhere: see
    /// [`Vault::create`](crate::Vault::create).
    ///
    /// # Errors
    /// [`VaultError::Other`] if the operating system gives no randomness.
    pub fn generate() -> Result<Self, VaultError> {
        let mut bytes = Zeroizing::new([0_u8; KEY_BYTES]);
        fill_random(bytes.as_mut_slice()).map_err(|error| VaultError::Other(Box::new(error)))?;
        Ok(Self(bytes))
    }

    /// A key handed over by a process that holds it, for tools that run without a keyring.
    #[must_use]
    pub fn from_bytes(bytes: [u8; KEY_BYTES]) -> Self {
        Self(Zeroizing::new(bytes))
    }

    /// The form the keyring stores: 64 hexadecimal digits and no line end, since some keyrings lose values with one.
    pub(crate) fn to_hex(&self) -> Zeroizing<String> {
        let mut hex = Zeroizing::new(String::with_capacity(KEY_BYTES * 2));
        for byte in self.0.iter() {
            for nibble in [byte >> 4, byte & 0x0f] {
                hex.extend(char::from_digit(u32::from(nibble), 16));
            }
        }
        hex
    }

    /// The inverse of [`to_hex`](Self::to_hex).
    ///
    /// # Errors
    /// [`VaultError::Damaged`] unless `hex` is exactly 64 hexadecimal digits.
    pub(crate) fn from_hex(hex: &[u8]) -> Result<Self, VaultError> {
        let (pairs, rest) = hex.as_chunks::<2>();
        if pairs.len() != KEY_BYTES || !rest.is_empty() {
            return Err(VaultError::Damaged);
        }
        let mut bytes = Zeroizing::new([0_u8; KEY_BYTES]);
        for (byte, [high, low]) in bytes.iter_mut().zip(pairs) {
            *byte = nibble(*high)? << 4 | nibble(*low)?;
        }
        Ok(Self(bytes))
    }
}

fn nibble(digit: u8) -> Result<u8, VaultError> {
    match digit {
        b'0'..=b'9' => Ok(digit - b'0'),
        b'a'..=b'f' => Ok(digit - b'a' + 10),
        b'A'..=b'F' => Ok(digit - b'A' + 10),
        _ => Err(VaultError::Damaged),
    }
}

impl fmt::Debug for ProfileKey {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("ProfileKey")
    }
}

/// The key for one use of a profile's key (HKDF-SHA256, RFC 5869). The same label always gives the same key; different
/// labels give independent ones.
#[must_use]
pub fn derive(key: &ProfileKey, label: &str) -> DerivedKey {
    let mut derived = Zeroizing::new([0_u8; KEY_BYTES]);
    match Hkdf::<Sha256>::new(Some(SALT), key.0.as_slice()).expand(label.as_bytes(), derived.as_mut_slice()) {
        Ok(()) => derived,
        Err(_) => unreachable!("HKDF fails only beyond 255 hashes of output, and 32 bytes are one"),
    }
}

/// Fills `bytes` from the operating system's random source.
pub(crate) fn fill_random(bytes: &mut [u8]) -> Result<(), std::io::Error> {
    OsRng.try_fill_bytes(bytes).map_err(std::io::Error::other)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn debug_prints_the_name_only() {
        let key = ProfileKey::from_bytes([0xab; 32]);
        assert_eq!(format!("{key:?}"), "ProfileKey");
        assert_eq!(format!("{:?}", Some(&key)), "Some(ProfileKey)");
    }

    #[test]
    fn generated_keys_differ() {
        let first = ProfileKey::generate().unwrap().to_hex();
        let second = ProfileKey::generate().unwrap().to_hex();
        assert_ne!(*first, *second);
        assert_ne!(*first, "0".repeat(64));
    }

    #[test]
    fn damaged_values_are_told() {
        let good = "0123456789abcdef".repeat(4);
        assert!(ProfileKey::from_hex(good.as_bytes()).is_ok());
        for bad in [
            "",
            "00",
            &"0".repeat(63),
            &format!("{good}\n"),
            &format!("{good}0"),
            &good.replace('f', "g"),
            &"é".repeat(32),
        ] {
            assert!(matches!(ProfileKey::from_hex(bad.as_bytes()), Err(VaultError::Damaged)), "{bad:?}");
        }
    }

    /// Computed with another implementation (Python's `hmac`), so that a change of salt, hash or label order, which
    /// would make every profile unreadable, does not pass unseen.
    #[test]
    fn derived_keys_never_change() {
        let key = ProfileKey::from_bytes(std::array::from_fn(|index| u8::try_from(index).unwrap()));
        let hex = |label| ProfileKey(derive(&key, label)).to_hex().to_string();
        assert_eq!(hex("store"), "bf3e7ce55c3ee3c1914345b15f953eaec5ed1e8a58f4c104129243cb830e5dd7");
        assert_eq!(hex("session"), "da319b6c6095acca0b05f075727903ab39b8bc8dc3341b54911403b27e2d997d");
    }

    proptest! {
        #[test]
        fn hex_round_trips(bytes: [u8; 32]) {
            let hex = ProfileKey::from_bytes(bytes).to_hex();
            prop_assert_eq!(hex.len(), 64);
            prop_assert_eq!(*ProfileKey::from_hex(hex.as_bytes()).unwrap().0, bytes);
            prop_assert_eq!(*ProfileKey::from_hex(hex.to_uppercase().as_bytes()).unwrap().0, bytes);
        }

        #[test]
        fn labels_and_keys_give_independent_keys(bytes: [u8; 32], first in "[a-z]{0,12}", second in "[a-z]{0,12}") {
            let key = ProfileKey::from_bytes(bytes);
            prop_assert_eq!(*derive(&key, &first), *derive(&key, &first));
            prop_assert_ne!(*derive(&key, &first), bytes);
            prop_assert_eq!(*derive(&key, &first) == *derive(&key, &second), first == second);
            let mut other = bytes;
            other[0] ^= 1;
            prop_assert_ne!(*derive(&ProfileKey::from_bytes(other), &first), *derive(&key, &first));
        }
    }
}
