//! Tests of the harness itself: everything else stands on it.

#![expect(clippy::expect_used, reason = "the lint's exemption for tests does not reach the functions they share")]

mod demo;
mod homeservers;
mod hostile;
mod peers;
mod setup;
