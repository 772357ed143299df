//! What can go wrong, as the UI needs to know it: a closed code with typed parameters, and no prose.
//!
//! A code exists only if the UI acts on it. The UI says it in the reader's language and what to do next; details
//! are in the log under [`ApiError::trace`].

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::{ids::UserId, media::MediaFailure};

/// A failed command.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct ApiError {
    /// What happened.
    pub code: ErrorCode,
    /// Whether trying again can help.
    pub class: ErrorClass,
    /// Eight hexadecimal digits that find the details in the log.
    pub trace: String,
}

/// Whose move it is after a failure.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub enum ErrorClass {
    /// A precondition or a rule says no; the same request will fail again.
    Refused,
    /// The same request may work later.
    Retryable,
    /// A defect or damage.
    Fault,
}

/// What happened.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(tag = "type", rename_all = "camelCase", rename_all_fields = "camelCase")]
#[ts(export)]
pub enum ErrorCode {
    // --- finding and reaching a server ---
    /// The text is no e-mail address, `@name:server` or server name.
    AddressInvalid {
        /// What was typed.
        address: String,
    },
    /// No Matrix server answers under this name.
    ServerUnknown {
        /// The name that was asked.
        server: String,
    },
    /// Nothing can be reached: this machine seems to be offline.
    NetworkUnavailable,
    /// The name is known but the server does not answer now, or answers that it is broken.
    ServerUnavailable {
        /// The name that was asked.
        server: String,
    },
    /// The server's certificate is not one this machine trusts. Nothing was sent.
    CertificateNotTrusted {
        /// The name that was asked.
        server: String,
    },
    /// The server lacks simplified sliding sync (MSC4186).
    ServerTooOld {
        /// The name that was asked.
        server: String,
    },
    /// The server takes no password.
    PasswordNotSupported {
        /// The name that was asked.
        server: String,
    },
    /// The organisation does not approve of this server. Nothing was asked of it.
    ServerNotAllowed {
        /// The name that was typed.
        server: String,
    },
    /// The organisation does not want people to sign in with a password.
    PasswordNotAllowed,

    // --- the account ---
    /// The name or the password is wrong; servers do not say which.
    WrongPassword,
    /// An administrator has locked the account.
    AccountLocked,
    /// The account was closed.
    AccountDeactivated,
    /// Too many attempts.
    RateLimited {
        /// How long to wait.
        retry_after_seconds: u32,
    },
    /// No account is signed in, or its session has ended.
    NotSignedIn,
    /// An account is signed in already.
    AlreadySignedIn,

    // --- the key that opens this device's data ---
    /// The keyring of this system cannot be used.
    Keyring {
        /// Why.
        trouble: KeyringTrouble,
    },
    /// Data on this device cannot be read or written: the disk is full, damaged or read-only.
    Storage,

    // --- recovery ---
    /// The text is no recovery code: a character is missing or mistyped.
    RecoveryCodeMalformed,
    /// Well-formed, but it opens nothing: a code of somebody else or of long ago.
    RecoveryCodeWrong,
    /// There was a code, and it was replaced since by another device.
    RecoveryCodeReplaced,
    /// This account has nothing stored that a code could open.
    RecoveryNotSetUp,

    // --- rooms and people ---
    /// Nobody answers to this full address.
    PersonUnknown {
        /// Who was asked for.
        user: UserId,
    },
    /// The room does not exist any more, or this account is not in it.
    RoomGone,
    /// The room does not allow this to this account.
    NotAllowed,

    // --- messages ---
    /// Nothing but spaces.
    MessageEmpty,
    /// Over what a Matrix event may hold (65,536 bytes, encrypted).
    MessageTooLong {
        /// The most that fits, in bytes of text.
        limit: u32,
        /// What was written, in bytes of text.
        length: u32,
    },
    /// The room was encrypted before and the server now says otherwise, or its settings became unsafe. Nothing leaves.
    EncryptionWithdrawn,
    /// This device is not confirmed yet: the recovery code comes first.
    DeviceNotConfirmed,
    /// The message is no longer there to act on.
    MessageGone,

    // --- files ---
    /// A file without a single byte.
    FileEmpty,
    /// Over what the server takes.
    FileTooLarge {
        /// The most it takes, in bytes.
        limit: u64,
    },
    /// The organisation does not want this type to be sent.
    FileTypeRefused {
        /// The type, as the bytes show.
        mime_type: String,
    },
    /// The organisation does not want files to be saved outside Chancery.
    SavingNotAllowed,
    /// A picked file cannot be read: it is gone, or belongs to somebody else.
    FileUnreadable,
    /// More is staged at once than this device should hold; what is there has to be sent or discarded first.
    TooManyFiles,
    /// A staged file is no longer there.
    AttachmentGone,
    /// A file cannot be had.
    Media {
        /// Why.
        failure: MediaFailure,
    },

    // --- links ---
    /// No program of this system opens such an address.
    LinkNotOpened,

    // --- everything else ---
    /// A subscription that has ended.
    SubscriptionUnknown,
    /// A defect. The log has the details.
    Internal,
}

/// Why the system's keyring cannot give the key that opens this device's data.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub enum KeyringTrouble {
    /// No keyring runs.
    Absent,
    /// It is locked, and was not unlocked.
    Locked,
    /// It refuses this application.
    Denied,
    /// It answers, and the key is gone, while its data is still here.
    Emptied,
    /// The key is there and is not a key, or does not open the data.
    Damaged,
    /// It fails in another way; see the log.
    Failed,
}
