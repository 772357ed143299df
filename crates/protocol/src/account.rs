//! The account: finding a server, signing in and out, the state of the whole application, recovery.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::{
    error::KeyringTrouble,
    ids::{OperationId, UserId},
};

/// Asks which server an address belongs to.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct ServerDiscover {
    /// A work e-mail address, `@name:server`, a server name or an `https` address.
    pub address: String,
}

/// A server that answered and that Chancery can work with.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct DiscoveredServer {
    /// The name people see, for example `works.gov.example`.
    pub server: String,
    /// Where it answers, for example `https://matrix.works.gov.example/`.
    pub base_url: String,
    /// What the address says about the person: an e-mail address or a name; `None` for a bare server name.
    pub login: Option<String>,
}

/// Signs in with a password.
#[derive(Clone, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct AccountSignIn {
    /// This act.
    pub operation: OperationId,
    /// As discovered.
    pub base_url: String,
    /// An e-mail address, `name` or `@name:server`.
    pub login: String,
    /// Used once and not kept.
    pub password: String,
}

/// Signs in again after the server ended the session; the data on this device stays.
#[derive(Clone, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct AccountSignInAgain {
    /// This act.
    pub operation: OperationId,
    /// Used once and not kept.
    pub password: String,
}

/// Signs out and erases what this device holds.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct AccountSignOut {
    /// This act.
    pub operation: OperationId,
}

/// The state of the whole application; the first thing the UI watches.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(tag = "type", rename_all = "camelCase", rename_all_fields = "camelCase")]
#[ts(export)]
pub enum AccountState {
    /// Opening the store.
    Starting,
    /// No account on this device.
    SignedOut,
    /// There is an account, and the key to its data cannot be had.
    Closed {
        /// Why.
        trouble: KeyringTrouble,
        /// Whose data it is, so that a person can tell.
        user: Option<UserId>,
    },
    /// There is an account, and its data cannot be opened: damaged, or the disk is full.
    Damaged {
        /// Whose data it is.
        user: Option<UserId>,
    },
    /// There is an account, and policy does not allow its server any more. Nothing is sent to it.
    NotAllowed {
        /// Whose data it is.
        user: UserId,
        /// The server's name.
        server: String,
    },
    /// The account is open.
    SignedIn {
        /// Who.
        profile: OwnProfile,
        /// Whether the server can be reached.
        connection: Connection,
        /// What stands between the person and their messages.
        gate: Gate,
    },
}

/// Who is signed in.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct OwnProfile {
    /// The full address.
    pub user: UserId,
    /// The name others see; the local part of the address if there is none.
    pub name: String,
    /// The server's name.
    pub server: String,
}

/// Whether the server can be reached.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub enum Connection {
    /// Not known yet; shown as nothing.
    Connecting,
    /// In step with the server.
    Online,
    /// Not reachable; what is cached stays usable.
    Offline,
}

/// What stands between the person and their messages.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(tag = "type", rename_all = "camelCase", rename_all_fields = "camelCase")]
#[ts(export)]
pub enum Gate {
    /// Nothing.
    Open,
    /// Not known yet: the server has to be asked after a sign-in.
    Checking,
    /// A first sign-in: a recovery code is made and has to be kept.
    KeepRecoveryCode,
    /// A later sign-in: the code brings back identity, keys and history.
    EnterRecoveryCode {
        /// Whether anything is stored that a code opens. If not, only a new identity helps.
        available: bool,
    },
    /// The server ended the session; the data is kept and the password is asked for.
    SignInAgain,
}

/// Makes the recovery code, or makes it again if it was not kept yet.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct RecoveryCreate {
    /// This act.
    pub operation: OperationId,
}

/// Writes the code just made to a file in the documents folder.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct RecoverySave {
    /// This act.
    pub operation: OperationId,
    /// The name of the file, in the person's language. A number is added where a file has it already.
    pub name: String,
}

/// The recovery code: the one secret a person may ask to see.
#[derive(Clone, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct RecoveryCode {
    /// Groups of four characters, separated by spaces.
    pub code: String,
}

/// A file that was written.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct SavedFile {
    /// Where it lies, as a person reads it.
    pub path: String,
}

/// Says that the recovery code has been kept.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct RecoveryKept {
    /// This act.
    pub operation: OperationId,
}

/// Restores identity, keys and history with the recovery code.
#[derive(Clone, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct RecoveryRestore {
    /// This act.
    pub operation: OperationId,
    /// As typed; spaces do not matter. Used once and not kept.
    pub code: String,
}

/// Gives up the old identity and makes a new one: what only the old one could read is lost.
#[derive(Clone, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct RecoveryReset {
    /// This act.
    pub operation: OperationId,
    /// The server asks for it before it accepts a new identity. Used once and not kept.
    pub password: String,
}

/// How far a restore has come; pushed on the account subscription's side channel.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(tag = "type", rename_all = "camelCase", rename_all_fields = "camelCase")]
#[ts(export)]
pub enum RecoveryProgress {
    /// Nothing runs.
    Idle,
    /// The code is being tried.
    Opening,
    /// The gate is open, and keys arrive from the backup, room by room.
    Restoring {
        /// Message keys brought back so far.
        keys: u32,
        /// Rooms that were asked for.
        rooms_done: u32,
        /// All rooms there are.
        rooms: u32,
    },
    /// Every room was asked for.
    Done {
        /// Message keys brought back.
        keys: u32,
        /// Rooms whose keys could not be fetched yet. They are tried again for as long as there are any.
        rooms_left: u32,
    },
}

macro_rules! secret_debug {
    ($($name:ident),*) => {$(
        impl std::fmt::Debug for $name {
            fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                formatter.write_str(stringify!($name))
            }
        }
    )*};
}

// Types that hold a secret print their name only.
secret_debug!(AccountSignIn, AccountSignInAgain, RecoveryCode, RecoveryRestore, RecoveryReset);
