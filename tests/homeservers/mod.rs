//! Real homeservers: Synapse processes that federate over TLS on loopback.
//!
//! Each server is called `localhost:PORT` and answers clients and other servers on that very port, with a
//! certificate from an [`Authority`] made for the run. What Synapse needs is installed once by `prepare.sh`;
//! a start copies an empty database that already has its schema.
//!
//! A test that only needs two servers takes [`Homeservers::shared`] and makes names nobody else has with
//! [`unique`]. A test that stops servers, or needs other settings, starts its own with [`Homeservers::start`].

mod account;
mod api;
mod authority;
mod configuration;
mod launcher;
mod people;
mod run;
mod server;

pub use account::{Account, Session};
pub use api::{Api, ApiError};
pub use authority::{Authority, Identity, Validity};
pub use configuration::{Options, RateLimits};
pub use run::{Homeservers, SHARED_RUN, prepare_python};
pub use server::Server;

pub(crate) use api::{http_client, install_tls, segment};
pub(crate) use server::free_port;

use std::fmt::Write as _;

/// Makes a name that no other test of this run has: `unique("priya")` is `priya-3fa94c01d2`.
pub fn unique(name: &str) -> String {
    format!("{name}-{}", hexadecimal(&random_bytes::<5>()))
}

/// Two digits a byte.
pub(crate) fn hexadecimal(bytes: &[u8]) -> String {
    bytes.iter().fold(String::new(), |mut text, byte| {
        let _ = write!(text, "{byte:02x}");
        text
    })
}

/// Random bytes for names, ports and keys.
///
/// # Panics
/// If the operating system has no randomness to give.
pub(crate) fn random_bytes<const LENGTH: usize>() -> [u8; LENGTH] {
    let mut bytes = [0; LENGTH];
    aws_lc_rs::rand::fill(&mut bytes).expect("the operating system gives random bytes");
    bytes
}
