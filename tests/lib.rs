//! The harness: real homeservers, foreign clients and hostile servers for the tests and the demo.
//!
//! - [`app`]: the real application in a real window, driven over WebDriver.
//! - [`headless`]: the engine without a window, seen as a person sees it.
//! - [`demo`]: a small invented organisation, alive on two servers.
//! - [`hostile`]: a rewriting proxy and a fake homeserver.
//! - [`homeservers`]: Synapse servers that federate over TLS on loopback, one run of them per test run.
//! - [`random`]: chance that can be repeated.
//! - [`peers`]: matrix-nio clients with end-to-end encryption, which prove that others can read what we send.

#![expect(
    clippy::expect_used,
    clippy::indexing_slicing,
    reason = "tests only: a harness that finds the world not as it made it ends the test, saying where"
)]
#![recursion_limit = "256"]

pub mod app;
mod cache;
pub mod demo;
pub mod disk;
pub mod headless;
pub mod homeservers;
pub mod hostile;
pub mod peers;
pub mod random;

pub use cache::cache;
