//! People with an account on a test server.

use serde::{Deserialize, Serialize};

/// An account that a test made.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct Account {
    /// The full identifier, `@name:localhost:PORT`.
    pub user_id: String,
    /// The part before the colon, without the `@`.
    pub localpart: String,
    /// The name others see.
    pub display_name: String,
    /// The password.
    pub password: String,
    /// A token for raw requests. It belongs to no device, so nobody else sees anything of it.
    pub access_token: String,
}

/// A signed-in device, for raw requests that need one.
#[derive(Debug, Clone)]
pub struct Session {
    /// The device's identifier.
    pub device_id: String,
    /// The device's access token.
    pub access_token: String,
    /// The refresh token.
    pub refresh_token: String,
}
