//! Where the project keeps what is costly to make again.

use std::{env, path::PathBuf};

use anyhow::{Context, Result};

/// `$CHANCERY_CACHE`, or a folder of the account's cache.
///
/// # Errors
/// If the account has no home folder.
pub fn cache() -> Result<PathBuf> {
    if let Some(cache) = env::var_os("CHANCERY_CACHE") {
        return Ok(cache.into());
    }
    let base = env::var_os("XDG_CACHE_HOME").map(PathBuf::from);
    let base = base.or_else(|| Some(PathBuf::from(env::var_os("HOME")?).join(".cache")));
    Ok(base.context("there is no home folder")?.join("chancery"))
}
