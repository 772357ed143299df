//! Where a profile lies, and that only one process has it open.

use std::{
    fmt,
    fs::{DirBuilder, File, TryLockError},
    io,
    path::{Path, PathBuf},
    str::FromStr,
    thread,
    time::{Duration, Instant},
};

/// How long a start waits for the process that is just ending: a little more than its shutdown may take.
const PATIENCE: Duration = Duration::from_secs(7);

/// The longest name, in characters: it is part of file names and of a D-Bus name.
const LONGEST_NAME: usize = 32;

/// The name of a profile: small letters, digits and hyphens.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct ProfileName(String);

/// A name that could leave its folder or is too long.
#[derive(Debug, PartialEq, Eq, thiserror::Error)]
#[error("a profile's name has 1 to {LONGEST_NAME} small letters, digits and hyphens")]
pub(crate) struct ProfileNameError;

impl ProfileName {
    /// Whether this is the profile that opens unless another is asked for.
    pub(crate) fn is_default(&self) -> bool {
        *self == Self::default()
    }
}

impl Default for ProfileName {
    fn default() -> Self {
        Self("default".to_owned())
    }
}

impl FromStr for ProfileName {
    type Err = ProfileNameError;

    fn from_str(name: &str) -> Result<Self, Self::Err> {
        let allowed = |byte: u8| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-';
        if name.is_empty() || name.len() > LONGEST_NAME || !name.bytes().all(allowed) {
            return Err(ProfileNameError);
        }
        Ok(Self(name.to_owned()))
    }
}

impl fmt::Display for ProfileName {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.0)
    }
}

/// A profile that cannot be opened.
#[derive(Debug, thiserror::Error)]
pub(crate) enum ProfileError {
    /// Another process has it. Two at once would corrupt its encryption state.
    #[error("this profile is open in another Chancery; use that one, or end it first")]
    InUse,
    /// The disk says no.
    #[error("cannot use {path}")]
    Storage {
        /// What was to be used.
        path: PathBuf,
        /// Why it cannot.
        #[source]
        source: io::Error,
    },
}

/// A profile that this process has to itself, as long as this lives.
#[derive(Debug)]
pub(crate) struct Profile {
    /// What must survive.
    pub(crate) data: PathBuf,
    /// What may be deleted at any time.
    pub(crate) cache: PathBuf,
    /// The system releases it however the process ends.
    _lock: File,
}

impl Profile {
    /// Makes the folders where they are missing, readable to nobody else, and locks the profile.
    pub(crate) fn open(data: &Path, cache: &Path, name: &ProfileName) -> Result<Self, ProfileError> {
        Self::open_within(data, cache, name, PATIENCE)
    }

    fn open_within(data: &Path, cache: &Path, name: &ProfileName, patience: Duration) -> Result<Self, ProfileError> {
        let [data, cache] = [data, cache].map(|folder| Self::data_folder(folder, name));
        make_private(&data)?;
        make_private(&cache)?;
        let lock = lock(&data.join("lock"), patience)?;
        Ok(Self { data, cache, _lock: lock })
    }

    /// Where a profile's data lies within the application's.
    pub(crate) fn data_folder(data: &Path, name: &ProfileName) -> PathBuf {
        data.join("profiles").join(&name.0)
    }

    /// What the web view keeps: the UI's preferences, nothing of what people say.
    pub(crate) fn web_view(&self) -> PathBuf {
        self.data.join("webview")
    }

    /// The sound of a notification, for the desktop's service to play.
    pub(crate) fn sound(&self) -> PathBuf {
        self.data.join("message.wav")
    }

    /// The icon in the tray, for the desktop to read.
    pub(crate) fn tray(&self) -> PathBuf {
        self.cache.join("tray")
    }

    /// Where the window was and how large.
    pub(crate) fn window_state(&self) -> PathBuf {
        self.data.join("window.json")
    }
}

fn make_private(folder: &Path) -> Result<(), ProfileError> {
    let mut builder = DirBuilder::new();
    builder.recursive(true);
    #[cfg(unix)]
    std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
    builder.create(folder).map_err(|source| ProfileError::Storage { path: folder.to_owned(), source })
}

fn lock(path: &Path, patience: Duration) -> Result<File, ProfileError> {
    let storage = |source| ProfileError::Storage { path: path.to_owned(), source };
    let file = File::options().create(true).append(true).open(path).map_err(storage)?;
    let start = Instant::now();
    loop {
        match file.try_lock() {
            Ok(()) => return Ok(file),
            Err(TryLockError::WouldBlock) if start.elapsed() < patience => thread::sleep(Duration::from_millis(50)),
            Err(TryLockError::WouldBlock) => return Err(ProfileError::InUse),
            Err(TryLockError::Error(source)) => return Err(storage(source)),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_cannot_leave_its_folder() {
        for name in ["", ".", "..", "a/b", "a\\b", "Work", "a b", "é", &"a".repeat(33)] {
            assert_eq!(name.parse::<ProfileName>(), Err(ProfileNameError), "{name:?}");
        }
        for name in ["default", "a", "2", "work-2", &"a".repeat(32)] {
            assert!(name.parse::<ProfileName>().is_ok(), "{name:?}");
        }
    }

    #[test]
    fn a_profile_opens_once_at_a_time() {
        let folder = tempfile::tempdir().unwrap();
        let (data, cache) = (folder.path().join("data"), folder.path().join("cache"));
        let open = |name: &str| Profile::open_within(&data, &cache, &name.parse().unwrap(), Duration::from_millis(60));
        let first = open("one").unwrap();
        assert!(matches!(open("one"), Err(ProfileError::InUse)));
        let other = open("two").unwrap();
        assert_ne!(first.data, other.data);
        drop(first);
        open("one").unwrap();
    }

    #[test]
    fn a_start_waits_for_the_one_before_to_end() {
        let folder = tempfile::tempdir().unwrap();
        let name = ProfileName::default();
        let first = Profile::open(folder.path(), folder.path(), &name).unwrap();
        let ending = thread::spawn(move || {
            thread::sleep(Duration::from_millis(200));
            drop(first);
        });
        Profile::open(folder.path(), folder.path(), &name).unwrap();
        ending.join().unwrap();
    }

    #[cfg(unix)]
    #[test]
    fn nobody_else_can_look_in() {
        use std::os::unix::fs::PermissionsExt;

        let folder = tempfile::tempdir().unwrap();
        let profile = Profile::open(&folder.path().join("data"), &folder.path().join("cache"), &ProfileName::default());
        let profile = profile.unwrap();
        for path in [&profile.data, &profile.cache] {
            assert_eq!(path.metadata().unwrap().permissions().mode() & 0o777, 0o700, "{}", path.display());
        }
    }
}
