//! From what went wrong to what the UI is told: a closed code, whose move it is, and a trace id that finds the
//! details in the log. Never content, keys or tokens.

use std::{error::Error as StdError, io};

use chancery_protocol::{ApiError, ErrorClass, ErrorCode, KeyringTrouble, MediaFailure};
use chancery_vault::{SealedFileError, VaultError};
use matrix_sdk::{
    ClientBuildError, HttpError, StoreError,
    event_cache::EventCacheError,
    paginators::PaginatorError,
    reqwest,
    ruma::api::error::{ErrorKind, RetryAfter},
    send_queue::RoomSendQueueError,
};
use matrix_sdk_base::crypto::CryptoStoreError;
use tracing::{error, info};

use crate::network;

/// Why an engine command failed, inside the engine.
#[derive(Debug, thiserror::Error)]
pub(crate) enum EngineError {
    /// The UI is told exactly this.
    #[error("{0:?}")]
    Told(ErrorCode),
    /// A request to the server failed.
    #[error("the server could not be asked, or refused")]
    Http(#[from] HttpError),
    /// matrix-sdk failed.
    #[error("matrix-sdk failed")]
    Sdk(#[source] Box<matrix_sdk::Error>),
    /// The client could not be built.
    #[error("the client could not be built")]
    Build(#[from] ClientBuildError),
    /// The queue of unsent messages failed.
    #[error("the send queue failed")]
    SendQueue(#[from] RoomSendQueueError),
    /// A timeline failed.
    #[error("the timeline failed")]
    Timeline(#[from] matrix_sdk_ui::timeline::Error),
    /// The event cache failed.
    #[error("the event cache failed")]
    EventCache(#[from] EventCacheError),
    /// The store failed.
    #[error("the store failed")]
    Store(#[from] StoreError),
    /// The store of keys failed.
    #[error("the store of keys failed")]
    CryptoStore(#[from] CryptoStoreError),
    /// The sync service failed.
    #[error("the sync service failed")]
    SyncService(#[from] matrix_sdk_ui::sync_service::Error),
    /// The room list failed.
    #[error("the room list failed")]
    RoomList(#[from] matrix_sdk_ui::room_list_service::Error),
    /// The keyring failed.
    #[error("the keyring failed")]
    Vault(#[from] VaultError),
    /// Something sealed under the profile key could not be made or opened: the session file, a small value.
    #[error("something sealed failed")]
    Session(#[from] SealedFileError),
    /// Reading or writing failed.
    #[error("reading or writing failed")]
    Io(#[from] std::io::Error),
    /// Something that was written by us cannot be read.
    #[error("a value cannot be read or written")]
    Json(#[from] serde_json::Error),
    /// A request of our own, or the making of its client, failed.
    #[error("a request could not be made")]
    Request(#[from] reqwest::Error),
    /// TLS could not be set up as the policy wants it.
    #[error("TLS could not be set up")]
    Tls(#[from] rustls::Error),
    /// A task ended before its work was done.
    #[error("a task ended early")]
    Task(#[from] tokio::task::JoinError),
    /// A defect.
    #[error("{0}")]
    Defect(&'static str),
}

impl From<matrix_sdk::Error> for EngineError {
    fn from(error: matrix_sdk::Error) -> Self {
        match error {
            matrix_sdk::Error::Http(http) => Self::Http(*http),
            other => Self::Sdk(Box::new(other)),
        }
    }
}

/// A refusal: the same request will fail again.
pub(crate) fn refused(code: ErrorCode) -> ApiError {
    told(code)
}

/// A defect, with its details in the log.
pub(crate) fn fault(what: &'static str) -> ApiError {
    EngineError::Defect(what).into()
}

impl From<ErrorCode> for EngineError {
    fn from(code: ErrorCode) -> Self {
        Self::Told(code)
    }
}

impl From<EngineError> for ApiError {
    fn from(failure: EngineError) -> Self {
        let code = code_of(&failure);
        let answer = told(code);
        match answer.class {
            ErrorClass::Refused | ErrorClass::Retryable => {
                info!(trace = answer.trace, code = ?name_of(&answer.code), "refused: {}", kinds(&failure));
            }
            ErrorClass::Fault => error!(trace = answer.trace, "failed: {}", kinds(&failure)),
        }
        answer
    }
}

fn told(code: ErrorCode) -> ApiError {
    let class = class_of(&code);
    ApiError { code, class, trace: trace() }
}

fn trace() -> String {
    use std::hash::{BuildHasher, Hasher};
    // A trace id needs to differ from its neighbours, not to be secret.
    let random = std::collections::hash_map::RandomState::new().build_hasher().finish();
    format!("{:08x}", random >> 32)
}

/// The code's name without its parameters, which may hold names.
fn name_of(code: &ErrorCode) -> String {
    format!("{code:?}").chars().take_while(char::is_ascii_alphanumeric).collect()
}

/// The chain of messages of our own layers only: those of others may quote what a server said.
fn kinds(failure: &EngineError) -> String {
    match failure {
        EngineError::Http(error) => format!("{failure}: {}", http_summary(error)),
        EngineError::Told(_) | EngineError::Defect(_) => failure.to_string(),
        other => other.source().map_or_else(|| other.to_string(), |source| format!("{other}: {source}")),
    }
}

fn http_summary(error: &HttpError) -> String {
    match (error, error.client_api_error_kind()) {
        (_, Some(kind)) => kind.errcode().to_string(),
        (HttpError::Reqwest(error), None) => {
            if error.is_timeout() {
                "timeout".to_owned()
            } else {
                "transport".to_owned()
            }
        }
        (HttpError::Api(_), None) => "malformed answer".to_owned(),
        (HttpError::IntoHttp(_), None) => "malformed request".to_owned(),
        (HttpError::RefreshToken(_), None) => "token refresh".to_owned(),
        (HttpError::Cached(_), None) => "cached failure".to_owned(),
    }
}

fn class_of(code: &ErrorCode) -> ErrorClass {
    match code {
        ErrorCode::NetworkUnavailable
        | ErrorCode::ServerUnavailable { .. }
        | ErrorCode::RateLimited { .. }
        | ErrorCode::Keyring { .. }
        | ErrorCode::Storage => ErrorClass::Retryable,
        ErrorCode::Internal => ErrorClass::Fault,
        ErrorCode::AddressInvalid { .. }
        | ErrorCode::ServerUnknown { .. }
        | ErrorCode::CertificateNotTrusted { .. }
        | ErrorCode::ServerTooOld { .. }
        | ErrorCode::PasswordNotSupported { .. }
        | ErrorCode::ServerNotAllowed { .. }
        | ErrorCode::PasswordNotAllowed
        | ErrorCode::WrongPassword
        | ErrorCode::AccountLocked
        | ErrorCode::AccountDeactivated
        | ErrorCode::NotSignedIn
        | ErrorCode::AlreadySignedIn
        | ErrorCode::RecoveryCodeMalformed
        | ErrorCode::RecoveryCodeWrong
        | ErrorCode::RecoveryCodeReplaced
        | ErrorCode::RecoveryNotSetUp
        | ErrorCode::PersonUnknown { .. }
        | ErrorCode::RoomGone
        | ErrorCode::NotAllowed
        | ErrorCode::MessageEmpty
        | ErrorCode::MessageTooLong { .. }
        | ErrorCode::EncryptionWithdrawn
        | ErrorCode::DeviceNotConfirmed
        | ErrorCode::MessageGone
        | ErrorCode::FileEmpty
        | ErrorCode::FileTooLarge { .. }
        | ErrorCode::FileTypeRefused { .. }
        | ErrorCode::SavingNotAllowed
        | ErrorCode::FileUnreadable
        | ErrorCode::TooManyFiles
        | ErrorCode::AttachmentGone
        | ErrorCode::LinkNotOpened
        | ErrorCode::SubscriptionUnknown => ErrorClass::Refused,
        ErrorCode::Media { failure } => match failure {
            MediaFailure::Unreachable
            | MediaFailure::Interrupted
            | MediaFailure::ServerTrouble
            | MediaFailure::Storage => ErrorClass::Retryable,
            MediaFailure::Gone
            | MediaFailure::NotAllowed
            | MediaFailure::AddressInvalid
            | MediaFailure::Damaged
            | MediaFailure::TooLarge { .. }
            | MediaFailure::TooManyPixels { .. }
            | MediaFailure::TooManyFrames
            | MediaFailure::NotShown { .. }
            | MediaFailure::TypeRefused { .. }
            | MediaFailure::Unknown => ErrorClass::Refused,
        },
    }
}

fn code_of(failure: &EngineError) -> ErrorCode {
    match failure {
        EngineError::Told(code) => code.clone(),
        EngineError::Http(error) => http_code(error, ""),
        EngineError::Vault(error) => ErrorCode::Keyring { trouble: keyring_trouble(error) },
        EngineError::Session(SealedFileError::Io(_))
        | EngineError::Io(_)
        | EngineError::Store(_)
        | EngineError::CryptoStore(_)
        | EngineError::EventCache(_) => ErrorCode::Storage,
        EngineError::Session(_) => ErrorCode::Keyring { trouble: KeyringTrouble::Damaged },
        EngineError::Build(error) => build_code(error),
        EngineError::Sdk(error) => sdk_code(error),
        EngineError::SendQueue(error) => match error {
            RoomSendQueueError::RoomNotJoined | RoomSendQueueError::RoomDisappeared => ErrorCode::RoomGone,
            RoomSendQueueError::StorageError(_) => ErrorCode::Storage,
            RoomSendQueueError::FailedToCreateAttachment => ErrorCode::Internal,
        },
        EngineError::Timeline(error) => timeline_code(error),
        EngineError::Request(error) => reqwest_code(error, ""),
        EngineError::SyncService(_)
        | EngineError::RoomList(_)
        | EngineError::Json(_)
        | EngineError::Task(_)
        | EngineError::Tls(_)
        | EngineError::Defect(_) => ErrorCode::Internal,
    }
}

fn sdk_code(error: &matrix_sdk::Error) -> ErrorCode {
    match error {
        matrix_sdk::Error::Http(error) => http_code(error, ""),
        matrix_sdk::Error::StateStore(_)
        | matrix_sdk::Error::EventCacheStore(_)
        | matrix_sdk::Error::CryptoStoreError(_)
        | matrix_sdk::Error::Io(_) => ErrorCode::Storage,
        matrix_sdk::Error::WrongRoomState(_) => ErrorCode::RoomGone,
        _ => ErrorCode::Internal,
    }
}

fn timeline_code(error: &matrix_sdk_ui::timeline::Error) -> ErrorCode {
    use matrix_sdk_ui::timeline::Error;
    match error {
        Error::EventNotInTimeline(_) => ErrorCode::MessageGone,
        Error::EventCacheError(EventCacheError::InitialPaginationError(error)) => match error {
            PaginatorError::EventNotFound(_) => ErrorCode::MessageGone,
            PaginatorError::SdkError(error) => match error.client_api_error_kind() {
                // Servers do not say whether a message never was, or is one that this account may not see.
                Some(ErrorKind::NotFound | ErrorKind::Forbidden) => ErrorCode::MessageGone,
                Some(_) | None => sdk_code(error),
            },
            PaginatorError::InvalidPreviousState { .. } => ErrorCode::Internal,
        },
        Error::EventCacheError(_) => ErrorCode::Storage,
        Error::Sdk(error) => sdk_code(error),
        _ => ErrorCode::Internal,
    }
}

fn build_code(error: &ClientBuildError) -> ErrorCode {
    match error {
        ClientBuildError::SlidingSyncVersion(_) => ErrorCode::ServerTooOld { server: String::new() },
        ClientBuildError::Http(error) => http_code(error, ""),
        ClientBuildError::SqliteStore(_) => ErrorCode::Storage,
        _ => ErrorCode::Internal,
    }
}

/// What a failed request means; `server` names whom it was for.
pub(crate) fn http_code(error: &HttpError, server: &str) -> ErrorCode {
    if let Some(kind) = error.client_api_error_kind() {
        return kind_code(kind);
    }
    match error {
        HttpError::Reqwest(error) => reqwest_code(error, server),
        HttpError::Cached(error) => http_code(error, server),
        HttpError::RefreshToken(_) => ErrorCode::NotSignedIn,
        HttpError::Api(_) => ErrorCode::ServerUnavailable { server: server.to_owned() },
        HttpError::IntoHttp(_) => ErrorCode::Internal,
    }
}

/// What a failure below HTTP means.
pub(crate) fn reqwest_code(error: &reqwest::Error, server: &str) -> ErrorCode {
    let server = server.to_owned();
    let mut cause: Option<&(dyn StdError + 'static)> = Some(error);
    let mut text = String::new();
    let mut is_cut_off = false;
    while let Some(layer) = cause {
        text.push_str(&layer.to_string().to_lowercase());
        text.push('\n');
        is_cut_off |= layer.downcast_ref::<io::Error>().is_some_and(|error| {
            use io::ErrorKind::{HostUnreachable, NetworkDown, NetworkUnreachable};
            matches!(error.kind(), NetworkUnreachable | HostUnreachable | NetworkDown)
        });
        cause = layer.source();
    }
    // rustls' and hyper's own types are not part of reqwest's interface; their words are all there is to go by.
    if text.contains("certificate") || text.contains("unknownissuer") || text.contains("unknown issuer") {
        return ErrorCode::CertificateNotTrusted { server };
    }
    if text.contains("dns error") || text.contains("failed to lookup address") {
        // Whether nobody could be asked, the system says in the person's language: a way out is looked for besides.
        let is_nobody_asked = text.contains("temporary failure") || text.contains("try again");
        return if is_nobody_asked || !network::has_way_out() {
            ErrorCode::NetworkUnavailable
        } else {
            ErrorCode::ServerUnknown { server }
        };
    }
    if is_cut_off {
        return ErrorCode::NetworkUnavailable;
    }
    ErrorCode::ServerUnavailable { server }
}

fn kind_code(kind: &ErrorKind) -> ErrorCode {
    match kind {
        ErrorKind::LimitExceeded(limit) => ErrorCode::RateLimited {
            retry_after_seconds: match limit.retry_after {
                Some(RetryAfter::Delay(delay)) => u32::try_from(delay.as_secs().saturating_add(1)).unwrap_or(60),
                Some(RetryAfter::DateTime(_)) | None => 60,
            },
        },
        ErrorKind::UserDeactivated => ErrorCode::AccountDeactivated,
        ErrorKind::UserLocked | ErrorKind::UserSuspended => ErrorCode::AccountLocked,
        ErrorKind::UnknownToken(_) | ErrorKind::MissingToken => ErrorCode::NotSignedIn,
        ErrorKind::Forbidden => ErrorCode::NotAllowed,
        ErrorKind::NotFound => ErrorCode::RoomGone,
        ErrorKind::TooLarge => ErrorCode::MessageTooLong { limit: 0, length: 0 },
        _ => ErrorCode::Internal,
    }
}

/// Why the keyring cannot give the key.
pub(crate) fn keyring_trouble(error: &VaultError) -> KeyringTrouble {
    match error {
        VaultError::Absent(_) => KeyringTrouble::Absent,
        VaultError::Locked(_) => KeyringTrouble::Locked,
        VaultError::Denied(_) => KeyringTrouble::Denied,
        VaultError::Damaged => KeyringTrouble::Damaged,
        _ => KeyringTrouble::Failed,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_log_names_a_code_and_not_its_parameters() {
        let code = ErrorCode::PersonUnknown { user: chancery_protocol::UserId::from("@secret:example") };
        assert_eq!(name_of(&code), "PersonUnknown");
    }

    #[test]
    fn trace_ids_differ() {
        assert_ne!(refused(ErrorCode::Internal).trace, refused(ErrorCode::Internal).trace);
    }
}
