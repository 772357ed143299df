//! A crash leaves nothing of the memory behind: it holds messages and keys, and a dump of it would lie on the disk in
//! clear.

use rustix::process::{Resource, Rlimit, setrlimit};

/// Forbids dumps, of this process and of those it starts: the web view's.
pub(crate) fn forbid() {
    if let Err(error) = setrlimit(Resource::Core, Rlimit { current: Some(0), maximum: Some(0) }) {
        tracing::warn!("a crash may leave a dump of the memory behind: {error}");
    }
}
