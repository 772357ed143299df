//! A small file that only the holder of the profile key can read or change. See [`Seal`] for the format.

use std::fs::{self, File, OpenOptions};
use std::io::{self, Read, Write};
use std::path::{Path, PathBuf};
use std::sync::{Mutex, PoisonError};

use zeroize::Zeroizing;

use crate::seal::{MAX_SEALED_BYTES, OVERHEAD_BYTES};
use crate::{ProfileKey, Seal};

/// Why something sealed was not opened or made, or a sealed file not read, written or erased.
#[derive(Debug, thiserror::Error)]
pub enum SealedFileError {
    /// It was sealed under another key, label or name, or was changed since.
    #[error("it was not sealed with this key, or was changed")]
    Foreign,
    /// It ends before it should: it was cut off.
    #[error("it is cut off")]
    Truncated,
    /// A newer version of the application made it.
    #[error("it has the unknown version {0}")]
    UnknownVersion(u8),
    /// The content, in bytes, is larger than [`MAX_SEALED_BYTES`].
    #[error("{0} bytes are too much to seal")]
    TooLarge(u64),
    /// The file system refused.
    #[error("the file system refused")]
    Io(#[source] io::Error),
}

/// A small file, encrypted and authenticated under a key of its own. A write replaces it whole or not at all.
///
/// Its age is not protected: an old copy put back in its place is read as if it were new.
pub struct SealedFile {
    path: PathBuf,
    label: String,
    seal: Seal,
    /// Two writers at once would share the temporary file.
    writing: Mutex<()>,
}

impl SealedFile {
    /// The sealed file at `path`, whose folder exists. `label` says what it is for, and differs for each: it chooses
    /// the key and is part of what is authenticated, so one file cannot stand in for another.
    #[must_use]
    pub fn new(path: impl Into<PathBuf>, key: &ProfileKey, label: &str) -> Self {
        Self {
            path: path.into(),
            label: label.to_owned(),
            seal: Seal::new(key, &format!("sealed file: {label}")),
            writing: Mutex::new(()),
        }
    }

    /// Where the file is.
    #[must_use]
    pub fn path(&self) -> &Path {
        &self.path
    }

    /// The content, or `None` if there is no file.
    ///
    /// # Errors
    /// See [`SealedFileError`].
    pub fn read(&self) -> Result<Option<Zeroizing<Vec<u8>>>, SealedFileError> {
        let file = match File::open(&self.path) {
            Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(None),
            file => file.map_err(SealedFileError::Io)?,
        };
        let most = (MAX_SEALED_BYTES + OVERHEAD_BYTES) as u64;
        let mut sealed = Vec::new();
        // One byte more than any good file has, so that a larger one is seen as such without being read whole.
        file.take(most + 1).read_to_end(&mut sealed).map_err(SealedFileError::Io)?;
        self.seal.open(&self.label, &sealed).map(Some)
    }

    /// Replaces the content. When this returns, the new content is on the disk; when it fails, the old one still is.
    ///
    /// # Errors
    /// See [`SealedFileError`].
    pub fn write(&self, content: &[u8]) -> Result<(), SealedFileError> {
        let sealed = self.seal.seal(&self.label, content)?;
        let _turn = self.writing.lock().unwrap_or_else(PoisonError::into_inner);
        self.replace(&sealed).map_err(SealedFileError::Io)
    }

    /// Deletes the file; does nothing if there is none. What a disk keeps of it can be read only with the profile key.
    ///
    /// # Errors
    /// [`SealedFileError::Io`].
    pub fn erase(&self) -> Result<(), SealedFileError> {
        let _turn = self.writing.lock().unwrap_or_else(PoisonError::into_inner);
        for path in [&self.temporary(), &self.path] {
            remove(path).map_err(SealedFileError::Io)?;
        }
        self.sync_folder().map_err(SealedFileError::Io)
    }

    /// In the same folder, since a rename is atomic only within one file system. One fixed name, so that what a crash
    /// leaves behind is overwritten by the next write.
    fn temporary(&self) -> PathBuf {
        let mut name = self.path.as_os_str().to_owned();
        name.push(".new");
        name.into()
    }

    fn replace(&self, sealed: &[u8]) -> io::Result<()> {
        let temporary = self.temporary();
        remove(&temporary)?;
        let mut file = create_private(&temporary)?;
        let written = file.write_all(sealed).and_then(|()| file.sync_all());
        // Windows renames no open file.
        drop(file);
        if let Err(error) = written.and_then(|()| fs::rename(&temporary, &self.path)) {
            // A full disk is the likely reason, so the half-written file should not stay; the first error counts.
            let _ = remove(&temporary);
            return Err(error);
        }
        self.sync_folder()
    }

    /// A rename or removal survives power loss only when the folder is on the disk too.
    #[cfg(unix)]
    fn sync_folder(&self) -> io::Result<()> {
        let folder = match self.path.parent() {
            Some(folder) if !folder.as_os_str().is_empty() => folder,
            _ => Path::new("."),
        };
        File::open(folder)?.sync_all()
    }

    /// Windows cannot flush a folder; NTFS journals the rename.
    #[cfg(not(unix))]
    #[expect(clippy::unnecessary_wraps, clippy::unused_self, reason = "one signature for all systems")]
    fn sync_folder(&self) -> io::Result<()> {
        Ok(())
    }
}

impl std::fmt::Debug for SealedFile {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter
            .debug_struct("SealedFile")
            .field("path", &self.path)
            .field("label", &self.label)
            .finish_non_exhaustive()
    }
}

fn remove(path: &Path) -> io::Result<()> {
    match fs::remove_file(path) {
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(()),
        result => result,
    }
}

/// A new file that only this user can read. On Windows the folder's access list sees to that.
fn create_private(path: &Path) -> io::Result<File> {
    let mut options = OpenOptions::new();
    options.write(true).create_new(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    options.open(path)
}
