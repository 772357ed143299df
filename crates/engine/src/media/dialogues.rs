//! The system's dialogues for files. The shell has them; a path never crosses the bridge.

use std::{fmt::Debug, path::PathBuf};

use futures_util::future::BoxFuture;

/// What a dialogue answers, once the person has.
pub type Answer<'a, T> = BoxFuture<'a, T>;

/// Asks a person which files are meant.
pub trait Dialogues: Debug + Send + Sync {
    /// The files to attach, in order; none if the person thought better of it.
    fn pick(&self) -> Answer<'_, Vec<PathBuf>>;

    /// Where to save a file that is called `name`, asking before one is replaced; `None` if the person thought better
    /// of it.
    fn save(&self, name: String) -> Answer<'_, Option<PathBuf>>;
}
