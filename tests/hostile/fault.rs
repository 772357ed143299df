//! The faults a person can meet when they sign in.

use serde_json::json;

use super::call::{Call, Reply};

/// What is wrong with a fake server.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Fault {
    /// Every password is wrong: `M_FORBIDDEN`.
    WrongPassword,
    /// The account is locked: `M_USER_LOCKED`.
    Locked,
    /// The account is deactivated: `M_USER_DEACTIVATED`.
    Deactivated,
    /// Too many attempts: `M_LIMIT_EXCEEDED`, to be tried again after so many milliseconds.
    RateLimited(u64),
    /// The server is too old: it knows no sliding sync.
    NoSlidingSync,
    /// It offers no sign-in with a password.
    NoPasswords,
    /// It is no Matrix server: web pages wherever one asks.
    NotMatrix,
    /// Its certificate comes from an authority nobody here trusts.
    ForeignCertificate,
    /// Its certificate ended in 2020.
    ExpiredCertificate,
    /// It fails at everything: 500 without a reason.
    Broken,
}

impl Fault {
    /// What this fault makes of a request; none where it makes no difference.
    pub(super) fn answer(self, call: &Call) -> Option<Reply> {
        let login = call.is("POST", "/_matrix/client/*/login");
        match self {
            Self::WrongPassword if login => Some(Reply::error(403, "M_FORBIDDEN")),
            Self::Locked if login => {
                Some(Reply::json(401, json!({ "errcode": "M_USER_LOCKED", "error": "locked", "soft_logout": true })))
            }
            Self::Deactivated if login => Some(Reply::error(403, "M_USER_DEACTIVATED")),
            Self::RateLimited(wait) if login => Some(Reply::json(
                429,
                json!({ "errcode": "M_LIMIT_EXCEEDED", "error": "too many", "retry_after_ms": wait }),
            )),
            Self::NoPasswords if call.is("GET", "/_matrix/client/*/login") => {
                Some(Reply::json(200, json!({ "flows": [{ "type": "m.login.sso" }] })))
            }
            Self::NotMatrix => Some(Reply::page(200, "<!doctype html><title>Works</title><h1>Welcome</h1>")),
            Self::Broken => Some(Reply::page(500, "<h1>Internal Server Error</h1>")),
            _ => None,
        }
    }
}
