//! The harness: real homeservers, foreign clients and hostile servers for the tests and the demo.
//!
//! - [`homeservers`]: Synapse servers that federate over TLS on loopback, one run of them per test run.

#![expect(
    clippy::expect_used,
    clippy::indexing_slicing,
    reason = "tests only: a harness that finds the world not as it made it ends the test, saying where"
)]

pub mod homeservers;
