//! A file that comes to its place whole or not at all.
//!
//! Until then it has no name where system and file system know such files (Linux, on its own file systems): whatever
//! ends the program, its plain bytes are gone with it. Elsewhere it is a file of a made-up name beside its place, which
//! a crash leaves there.

use std::{
    fs::File,
    io::{self, Write},
    path::{Path, PathBuf},
};

use tempfile::{Builder, TempPath};

/// What a file of a made-up name is called, but for some letters between.
const BEGINS: &str = "chancery-";
const ENDS: &str = ".part";

/// A file that is being written. Dropped, it is gone.
pub(super) struct Unfinished {
    file: File,
    name: Option<TempPath>,
    place: PathBuf,
    /// The person was asked, and wants it in the place of what is there.
    replaces: bool,
}

impl Unfinished {
    /// Begins a file that shall be at `place`.
    pub(super) fn begin(place: &Path) -> io::Result<Self> {
        match without_name(folder(place)) {
            Ok(file) => Ok(Self::new(file, None, place)),
            Err(_) => Self::begin_named(place),
        }
    }

    fn begin_named(place: &Path) -> io::Result<Self> {
        let (file, name) = builder().make_in(folder(place), |name| File::create_new(name))?.into_parts();
        Ok(Self::new(file, Some(name), place))
    }

    fn new(file: File, name: Option<TempPath>, place: &Path) -> Self {
        Self { file, name, place: place.to_owned(), replaces: is_taken(place) }
    }

    /// Puts what was written into its place, on the disk.
    ///
    /// # Errors
    /// Also if something came to lie there meanwhile: nobody was asked whether it may go.
    pub(super) fn finish(self) -> io::Result<()> {
        let Self { file, name, place, replaces } = self;
        file.sync_all()?;
        if !replaces && is_taken(&place) {
            return Err(io::ErrorKind::AlreadyExists.into());
        }
        let name = match name {
            Some(name) => name,
            None if !replaces => return give_name(&file, &place),
            // A name is given where there is none; only a rename replaces.
            None => builder().make_in(folder(&place), |name| give_name(&file, name))?.into_temp_path(),
        };
        // Windows renames no open file.
        drop(file);
        Ok(name.persist(place)?)
    }
}

impl Write for Unfinished {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.file.write(bytes)
    }

    fn flush(&mut self) -> io::Result<()> {
        self.file.flush()
    }
}

fn builder() -> Builder<'static, 'static> {
    let mut builder = Builder::new();
    builder.prefix(BEGINS).suffix(ENDS);
    builder
}

fn folder(place: &Path) -> &Path {
    place.parent().unwrap_or(place)
}

/// Whether anything has this name, a link that leads nowhere included.
fn is_taken(place: &Path) -> bool {
    place.symlink_metadata().is_ok()
}

#[cfg(target_os = "linux")]
fn without_name(folder: &Path) -> io::Result<File> {
    use rustix::fs::{Mode, OFlags, open};
    // As any new file has them; the umask takes away.
    let rights = Mode::RUSR | Mode::WUSR | Mode::RGRP | Mode::WGRP | Mode::ROTH | Mode::WOTH;
    Ok(open(folder, OFlags::TMPFILE | OFlags::WRONLY | OFlags::CLOEXEC, rights)?.into())
}

#[cfg(target_os = "linux")]
fn give_name(file: &File, name: &Path) -> io::Result<()> {
    use std::os::fd::AsRawFd as _;

    use rustix::fs::{AtFlags, CWD, linkat};
    // Without a name it is reached by its number alone (open(2), O_TMPFILE).
    let number = format!("/proc/self/fd/{}", file.as_raw_fd());
    Ok(linkat(CWD, number, CWD, name, AtFlags::SYMLINK_FOLLOW)?)
}

#[cfg(not(target_os = "linux"))]
fn without_name(_: &Path) -> io::Result<File> {
    Err(io::ErrorKind::Unsupported.into())
}

#[cfg(not(target_os = "linux"))]
fn give_name(_: &File, _: &Path) -> io::Result<()> {
    Err(io::ErrorKind::Unsupported.into())
}

#[cfg(test)]
mod tests {
    use std::fs;

    use super::*;

    type Begin = fn(&Path) -> io::Result<Unfinished>;

    /// With a name and without.
    const BOTH: [Begin; 2] = [Unfinished::begin, Unfinished::begin_named];

    fn names(folder: &Path) -> Vec<String> {
        let entries = fs::read_dir(folder).unwrap();
        entries.map(|entry| entry.unwrap().file_name().into_string().unwrap()).collect()
    }

    #[test]
    fn it_comes_to_its_place_whole_and_leaves_nothing_beside_it() {
        for begin in BOTH {
            let folder = tempfile::tempdir().unwrap();
            let place = folder.path().join("plans.pdf");
            for words in ["first", "in the place of the first"] {
                let mut file = begin(&place).unwrap();
                file.write_all(words.as_bytes()).unwrap();
                file.finish().unwrap();
                assert_eq!(fs::read_to_string(&place).unwrap(), words);
                assert_eq!(names(folder.path()), ["plans.pdf"]);
            }
        }
    }

    #[test]
    fn given_up_it_is_gone_and_what_was_there_stays() {
        for begin in BOTH {
            let folder = tempfile::tempdir().unwrap();
            let place = folder.path().join("plans.pdf");
            fs::write(&place, "old").unwrap();
            let mut file = begin(&place).unwrap();
            file.write_all(b"new").unwrap();
            drop(file);
            assert_eq!(fs::read_to_string(&place).unwrap(), "old");
            assert_eq!(names(folder.path()), ["plans.pdf"]);
        }
    }

    #[test]
    fn what_came_meanwhile_is_not_replaced_unasked() {
        for begin in BOTH {
            let folder = tempfile::tempdir().unwrap();
            let place = folder.path().join("plans.pdf");
            let file = begin(&place).unwrap();
            fs::write(&place, "somebody else's").unwrap();
            assert_eq!(file.finish().unwrap_err().kind(), io::ErrorKind::AlreadyExists);
            assert_eq!(fs::read_to_string(&place).unwrap(), "somebody else's");
            assert_eq!(names(folder.path()), ["plans.pdf"]);
        }
    }

    #[cfg(target_os = "linux")]
    #[test]
    fn it_has_the_rights_of_any_new_file_and_no_name_before() {
        use std::os::unix::fs::PermissionsExt as _;
        let rights = |path: &Path| fs::metadata(path).unwrap().permissions().mode();
        for begin in BOTH {
            let folder = tempfile::tempdir().unwrap();
            let any = folder.path().join("any");
            fs::write(&any, "").unwrap();
            let place = folder.path().join("plans.pdf");
            begin(&place).unwrap().finish().unwrap();
            assert_eq!(rights(&place), rights(&any));
        }
        let folder = tempfile::tempdir().unwrap();
        let _file = Unfinished::begin(&folder.path().join("plans.pdf")).unwrap();
        assert_eq!(names(folder.path()), Vec::<String>::new());
    }
}
