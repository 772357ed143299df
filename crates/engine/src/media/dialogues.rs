//! What the system around the window does for a person: dialogues for files, other programs. The shell has them; a path
//! never crosses the bridge.

use std::{fmt::Debug, path::PathBuf};

use futures_util::future::BoxFuture;

/// What a dialogue answers, once the person has.
pub type Answer<'a, T> = BoxFuture<'a, T>;

/// Asks a person which files are meant, and shows them what this application does not.
pub trait Dialogues: Debug + Send + Sync {
    /// The files to attach, in order; none if the person thought better of it.
    fn pick(&self) -> Answer<'_, Vec<PathBuf>>;

    /// Where to save a file that is called `name`, asking before one is replaced; `None` if the person thought better
    /// of it.
    fn save(&self, name: String) -> Answer<'_, Option<PathBuf>>;

    /// Has the system's own program for it open an address (`http`, `https` or `mailto`); false if there is none.
    fn open(&self, address: String) -> Answer<'_, bool>;
}
