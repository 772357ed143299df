//! Managed policy: one schema, the files of this device, the word of a server, the person's own choice; and for every
//! setting which value holds, who decided it and why.
//!
//! - [`keys`] is the one table of all settings: name, type, who may decide, what holds if nobody does.
//! - [`values`] are their types: what they accept, which of two is stricter, how they are shown.
//! - [`decide`] is the precedence: device, then server, then person, then what is built in. A server can only tighten.
//! - [`faults`] says what is wrong with them.
//! - [`folder`] reads the files and tells when they change.
//!
//! Knows nothing of Matrix. What is wrong with a file is said ([`chancery_protocol::PolicyFault`]) and never fatal: the
//! rest of the file counts, and what counted before stays.

pub mod decide;
pub mod faults;
pub mod folder;
pub mod keys;
pub mod values;

pub use decide::Decision;
pub use folder::{Folder, Watcher};
pub use keys::{Document, Layer, Policy, schema};
