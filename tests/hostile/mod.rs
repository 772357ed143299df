//! Servers and networks that are not on our side.
//!
//! - [`Proxy`] stands between a client and a real server, and reads, rewrites, delays, loses or makes up what
//!   passes, in both directions.
//! - [`FakeServer`] is no homeserver at all: it answers a client with whatever a test made up, and plays the
//!   faults a person can meet at sign-in.
//! - [`Tunnel`] is an institution's proxy, which notes where connections lead.
//! - [`forge`] makes people and devices with valid keys that belong to nobody.
//!
//! Both servers are steered through [`Controls`]: hooks by method and path, a log of all requests, and a switch
//! that cuts the network.

mod call;
mod controls;
mod fake;
mod fault;
mod files;
pub mod forge;
mod keys;
mod listener;
mod proxy;
mod tunnel;

pub use call::{Action, Call, Reply};
pub use controls::{Controls, HookId, Recorded};
pub use fake::FakeServer;
pub use fault::Fault;
pub use files::{HostileFile, hostile_files};
pub use keys::KeyDirectory;
pub use proxy::Proxy;
pub use tunnel::Tunnel;
