//! The invariants of the architecture as checks. `docs/ARCHITECTURE.md` says what each is for.

mod dependencies;
mod interface;
mod rust;
mod text;
mod visible_text;
mod window;

use crate::tree::{Finding, Tree};

/// Every rule over the whole tree.
pub(crate) fn check(tree: &Tree) -> Vec<Finding> {
    let rules: &[fn(&Tree) -> Vec<Finding>] =
        &[dependencies::check, interface::check, visible_text::check, window::check, rust::check, text::check];
    rules.iter().flat_map(|rule| rule(tree)).collect()
}

/// What is worth a look but no fault.
pub(crate) fn notes(tree: &Tree) -> Vec<Finding> {
    text::long_files(tree)
}
