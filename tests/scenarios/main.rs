//! Scenarios: the engine without a window, against real homeservers and foreign clients.
//!
//! Run inside `tests/keyring-session.sh`; `./x test scenarios` does. Each test begins with people of its own.

#![recursion_limit = "256"]
#![expect(
    clippy::indexing_slicing,
    clippy::panic,
    reason = "the lint's exemption for tests does not reach the functions they share"
)]

mod account;
mod acts;
mod answering;
mod cast;
mod conversation;
mod diagnostics;
mod downloads;
mod files;
mod history;
mod hostile_files;
mod kept_files;
mod keyring;
mod killing;
mod links;
mod network;
mod notifications;
mod policy;
mod reading;
mod recovery;
mod refused;
mod reliability;
mod restoring;
mod rooms;
mod sending;
mod talking;
mod tokens;
mod uploads;
