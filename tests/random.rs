//! Chance that can be repeated.

use anyhow::{Context as _, Result};

/// A generator whose whole course follows from its seed (`SplitMix64`).
pub struct Random(u64);

impl Random {
    /// From the environment, or new; says which.
    ///
    /// # Errors
    /// If the environment names no number.
    #[expect(clippy::print_stderr, reason = "whoever repeats a failure needs it")]
    pub fn seeded() -> Result<Self> {
        let seed = match std::env::var("CHANCERY_SEED") {
            Ok(text) => text.parse().context("CHANCERY_SEED is a number")?,
            Err(_) => std::time::SystemTime::now().duration_since(std::time::UNIX_EPOCH)?.as_secs(),
        };
        eprintln!("CHANCERY_SEED={seed} repeats this");
        Ok(Self(seed))
    }

    /// Below `end`.
    pub fn below(&mut self, end: u64) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        (mixed ^ (mixed >> 31)) % end
    }
}

impl From<u64> for Random {
    fn from(seed: u64) -> Self {
        Self(seed)
    }
}
