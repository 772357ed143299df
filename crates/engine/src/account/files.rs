//! Where an account lies on disk. Everything in these folders is encrypted under keys derived from the profile key,
//! but for the name under which the keyring keeps that key.

use std::{
    fs, io,
    path::{Path, PathBuf},
    time::{SystemTime, UNIX_EPOCH},
};

use chancery_vault::{ProfileKey, SealedFile};
use matrix_sdk::authentication::matrix::MatrixSession;
use serde::{Deserialize, Serialize};

use crate::{EngineConfig, error::EngineError};

/// The label of the sealed session file.
const SESSION_LABEL: &str = "chancery/session/1";

/// The file that holds the name under which the keyring keeps the key.
const KEY_NAME: &str = "key-name";

/// How the folders begin into which data is moved that is not deleted.
const SET_ASIDE: &str = "set-aside-";

/// What it takes to be signed in again after a restart.
#[derive(Clone, Serialize, Deserialize)]
pub(crate) struct SavedSession {
    pub(crate) base_url: String,
    /// The server's name as people see it.
    pub(crate) server: String,
    /// The name under which it was found, which is the one that policy speaks of. It need not be the one in addresses.
    #[serde(default)]
    pub(super) found_as: Option<String>,
    pub(crate) session: MatrixSession,
}

impl SavedSession {
    pub(crate) fn new(base_url: &str, found_as: &str, session: MatrixSession) -> Self {
        Self {
            base_url: base_url.to_owned(),
            server: session.meta.user_id.server_name().to_string(),
            found_as: Some(found_as.to_owned()),
            session,
        }
    }

    /// The name that policy speaks of.
    pub(crate) fn service(&self) -> &str {
        self.found_as.as_deref().unwrap_or(&self.server)
    }
}

/// The folders of the one account of a profile.
#[derive(Clone)]
pub(crate) struct AccountFiles {
    data: PathBuf,
    cache: PathBuf,
    profile: String,
}

impl AccountFiles {
    pub(crate) fn new(config: &EngineConfig) -> Self {
        Self {
            data: config.data_dir.join("account"),
            cache: config.cache_dir.join("account"),
            profile: config.keyring_profile.clone(),
        }
    }

    pub(crate) fn store(&self) -> PathBuf {
        self.data.join("store")
    }

    pub(crate) fn cache(&self) -> &Path {
        &self.cache
    }

    /// Where it is noted that a run is under way.
    pub(crate) fn run_mark(&self) -> PathBuf {
        self.data.join("running")
    }

    pub(crate) fn session(&self, key: &ProfileKey) -> SealedFile {
        SealedFile::new(self.data.join("session"), key, SESSION_LABEL)
    }

    /// The name under which the keyring keeps this account's key; `None` if there is no account.
    pub(crate) fn key_name(&self) -> io::Result<Option<String>> {
        key_name_in(&self.data)
    }

    fn key_name_file(&self) -> PathBuf {
        self.data.join(KEY_NAME)
    }

    /// Whether there is anything that a person could lose. A name for a key alone is what a sign-in leaves that was cut
    /// off, or a sign-out whose keyring was away.
    pub(crate) fn hold_data(&self) -> bool {
        self.data.join("session").exists() || self.store().exists()
    }

    /// Makes empty folders for a new account and a name for its key, which is never one that was used before: the key
    /// of data that was set aside stays where it is. Call only where nothing [holds data](Self::hold_data).
    pub(crate) fn prepare(&self) -> io::Result<String> {
        self.remove()?;
        private_folder(&self.data)?;
        private_folder(&self.cache)?;
        let name = format!("{}-{}", self.profile, now().as_millis());
        fs::write(self.key_name_file(), &name)?;
        Ok(name)
    }

    /// Removes everything.
    pub(crate) fn remove(&self) -> io::Result<()> {
        remove_folder(&self.data)?;
        remove_folder(&self.cache)
    }

    /// Removes everything but the name of a key that could not be deleted, so that this can be done later.
    pub(crate) fn remove_but_key_name(&self, name: &str) -> io::Result<()> {
        self.remove()?;
        private_folder(&self.data)?;
        fs::write(self.key_name_file(), name)
    }

    /// Moves the data out of the way without deleting it. Caches are dropped: they can be had again.
    pub(crate) fn set_aside(&self) -> io::Result<()> {
        let aside = self.data.with_file_name(format!("{SET_ASIDE}{}", now().as_millis()));
        fs::rename(&self.data, aside)?;
        remove_folder(&self.cache)
    }

    /// What was set aside, each with the name of its key.
    pub(crate) fn all_set_aside(&self) -> io::Result<Vec<(PathBuf, Option<String>)>> {
        let Some(profile) = self.data.parent() else { return Ok(Vec::new()) };
        let entries = match fs::read_dir(profile) {
            Ok(entries) => entries,
            Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(Vec::new()),
            Err(error) => return Err(error),
        };
        let mut found = Vec::new();
        for entry in entries {
            let entry = entry?;
            if entry.file_name().to_string_lossy().starts_with(SET_ASIDE) {
                found.push((entry.path(), key_name_in(&entry.path())?));
            }
        }
        Ok(found)
    }
}

fn key_name_in(folder: &Path) -> io::Result<Option<String>> {
    match fs::read_to_string(folder.join(KEY_NAME)) {
        Ok(name) => Ok(Some(name.trim().to_owned())),
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(None),
        Err(error) => Err(error),
    }
}

/// Removes a folder and what is in it, if it is there.
pub(super) fn remove_folder(folder: &Path) -> io::Result<()> {
    match fs::remove_dir_all(folder) {
        Err(error) if error.kind() != io::ErrorKind::NotFound => Err(error),
        Ok(()) | Err(_) => Ok(()),
    }
}

fn now() -> std::time::Duration {
    SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default()
}

fn private_folder(path: &Path) -> io::Result<()> {
    fs::create_dir_all(path)?;
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt;
        fs::set_permissions(path, fs::Permissions::from_mode(0o700))?;
    }
    Ok(())
}

/// Reads the session; `None` if a sign-in was cut off before it was written.
pub(crate) fn read_session(file: &SealedFile) -> Result<Option<SavedSession>, EngineError> {
    match file.read()? {
        Some(content) => Ok(Some(serde_json::from_slice(&content)?)),
        None => Ok(None),
    }
}

/// Writes the session.
pub(crate) fn write_session(file: &SealedFile, session: &SavedSession) -> Result<(), EngineError> {
    let content = zeroize::Zeroizing::new(serde_json::to_vec(session)?);
    Ok(file.write(&content)?)
}
