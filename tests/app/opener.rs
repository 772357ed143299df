//! The session's program for addresses: it opens nothing, and writes down what it was given.

use std::{
    env,
    ffi::OsString,
    fs,
    os::unix::fs::PermissionsExt,
    path::{Path, PathBuf},
    time::{Duration, Instant},
};

use anyhow::{Context, Result, bail};

use super::{App, application::PATIENCE};

/// Stands where desktops look first for a program that opens addresses.
const NAME: &str = "xdg-open";

/// Makes the program, and answers the search path that finds it before any other.
pub(super) fn install(folder: &Path) -> Result<OsString> {
    let programs = folder.join("programs");
    fs::create_dir_all(&programs)?;
    let script = programs.join(NAME);
    fs::write(&script, format!("#!/bin/sh\nprintf '%s\\n' \"$*\" >>'{}'\n", list(folder).display()))?;
    fs::set_permissions(&script, fs::Permissions::from_mode(0o700))?;
    let path = env::var_os("PATH").context("there is no search path")?;
    Ok(env::join_paths([programs].into_iter().chain(env::split_paths(&path)))?)
}

fn list(folder: &Path) -> PathBuf {
    folder.join("opened")
}

impl App {
    /// The addresses that were opened in another program so far, oldest first.
    ///
    /// # Errors
    /// If what was written down cannot be read.
    pub fn opened_outside(&self) -> Result<Vec<String>> {
        let list = list(self.session.folder.path());
        if !list.exists() {
            return Ok(Vec::new());
        }
        Ok(fs::read_to_string(list)?.lines().map(ToOwned::to_owned).collect())
    }

    /// Waits until an address was opened in another program.
    ///
    /// # Errors
    /// If it is not; says what was instead.
    pub async fn opens_outside(&self, address: &str) -> Result<()> {
        let begun = Instant::now();
        loop {
            let opened = self.opened_outside()?;
            if opened.iter().any(|seen| seen == address) {
                return Ok(());
            }
            if begun.elapsed() > PATIENCE {
                bail!("{address} was not opened, but {opened:?}");
            }
            tokio::time::sleep(Duration::from_millis(50)).await;
        }
    }
}
