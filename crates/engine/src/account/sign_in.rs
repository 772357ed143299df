//! Signing in, and signing in again.

use std::sync::Arc;

use chancery_protocol::{AccountSignIn, AccountSignInAgain, ErrorCode, Gate};
use chancery_vault::ProfileKey;
use matrix_sdk::{
    Client,
    authentication::matrix::MatrixSession,
    ruma::{
        OwnedDeviceId,
        api::{
            client::{session::login::v3 as login, uiaa},
            error::ErrorKind,
        },
    },
};
use tracing::warn;

use super::{Account, AccountFiles, SavedSession, client, close, files, gate, identity, start};
use crate::{
    Inner,
    error::{EngineError, http_code},
    network::Network,
    policy::{check_password_sign_in, check_server},
};

/// Signs in. Call with [`Inner::turn`] held.
pub(crate) async fn sign_in(inner: &Arc<Inner>, request: &AccountSignIn) -> Result<(), EngineError> {
    let files = AccountFiles::new(&inner.config);
    if inner.account.read().await.is_some() || files.hold_data() {
        return Err(ErrorCode::AlreadySignedIn.into());
    }
    if !request.base_url.starts_with("https://") {
        return Err(ErrorCode::AddressInvalid { address: request.base_url.clone() }.into());
    }
    let network = inner.network();
    // Where an address leads is found by the engine: another, from the window, is none.
    let Some(server) = inner.policies.found(&request.base_url) else {
        return Err(ErrorCode::AddressInvalid { address: request.base_url.clone() }.into());
    };
    check_server(&network.policy, &server)?;
    check_password_sign_in(&network.policy)?;
    // The key comes first: without a keyring nothing could be kept, so no password needs to leave.
    let key = new_key(inner).await?;
    match log_in(&network, &request.base_url, &request.login, &request.password, None).await {
        Ok(session) => {
            let saved = SavedSession::new(&request.base_url, &server, session);
            finish(inner, key, saved, &request.password).await
        }
        Err(error) => {
            discard(inner).await;
            Err(error)
        }
    }
}

async fn finish(inner: &Arc<Inner>, key: ProfileKey, saved: SavedSession, password: &str) -> Result<(), EngineError> {
    let files = AccountFiles::new(&inner.config);
    let file = files.session(&key);
    let written = saved.clone();
    tokio::task::spawn_blocking(move || files::write_session(&file, &written)).await??;
    start(inner, &key, saved).await?;
    let account = inner.account.read().await.clone();
    if let Some(account) = account {
        confirm_device(&account, password).await;
    }
    Ok(())
}

/// Makes the identity of a first sign-in, where the SDK has not, and says what stands before the messages.
async fn confirm_device(account: &Account, password: &str) {
    if account.prepared.subscribe().wait_for(|prepared| *prepared).await.is_err() {
        return;
    }
    identity::make(account, password).await;
    gate::update(account).await;
}

/// The answer to a server that asks for the password again.
pub(crate) fn password_auth(account: &Account, password: &str, session: Option<String>) -> uiaa::AuthData {
    let user = uiaa::UserIdentifier::Matrix(uiaa::MatrixUserIdentifier::new(account.user().to_string()));
    let mut answer = uiaa::Password::new(user, password.to_owned());
    answer.session = session;
    uiaa::AuthData::Password(answer)
}

/// Signs in again after the server ended the session. The data stays; if the server has forgotten this device as well,
/// it is set aside and a new device is made, which the recovery code confirms.
pub(crate) async fn sign_in_again(inner: &Arc<Inner>, request: &AccountSignInAgain) -> Result<(), EngineError> {
    let account = inner.account.read().await.clone().ok_or(ErrorCode::NotSignedIn)?;
    if *account.gate.borrow() != Gate::SignInAgain {
        return Err(ErrorCode::AlreadySignedIn.into());
    }
    let saved = account.saved.clone();
    let network = inner.network();
    check_server(&network.policy, saved.service())?;
    check_password_sign_in(&network.policy)?;
    let device_is_gone = *account.hard_logout.borrow();
    let user = account.user().to_string();
    drop(account);
    let device = (!device_is_gone).then(|| saved.session.meta.device_id.clone());
    let session = log_in(&network, &saved.base_url, &user, &request.password, device).await?;

    close(inner).await;
    let saved = SavedSession { session, ..saved };
    if device_is_gone {
        let files = AccountFiles::new(&inner.config);
        tokio::task::spawn_blocking(move || files.set_aside()).await??;
        let key = new_key(inner).await?;
        return finish(inner, key, saved, &request.password).await;
    }
    let key = current_key(inner).await?;
    finish(inner, key, saved, &request.password).await
}

/// Finds out whether a password is right, at the price of a session that is ended at once.
pub(crate) async fn check_password(account: &Account, password: &str) -> Result<(), EngineError> {
    let saved = &account.saved;
    let network = &account.network;
    let session = log_in(network, &saved.base_url, account.user().as_str(), password, None).await?;
    let client = client::build_stateless(&saved.base_url, network).await?;
    client.restore_session(session).await?;
    if let Err(error) = client.matrix_auth().logout().await {
        warn!("a session for checking a password could not be ended: {error}");
    }
    Ok(())
}

async fn log_in(
    network: &Network,
    base_url: &str,
    user: &str,
    password: &str,
    device: Option<OwnedDeviceId>,
) -> Result<MatrixSession, EngineError> {
    let client: Client = client::build_stateless(base_url, network).await?;
    let identifier = if user.contains('@') && !user.starts_with('@') {
        login_email(user)
    } else {
        uiaa::UserIdentifier::Matrix(uiaa::MatrixUserIdentifier::new(user.to_owned()))
    };
    let mut request =
        login::Request::new(login::LoginInfo::Password(login::Password::new(identifier, password.to_owned())));
    request.device_id = device;
    request.initial_device_display_name = Some(format!("Chancery ({})", std::env::consts::OS));
    request.refresh_token = true;
    match client.send(request).await {
        Ok(response) => Ok((&response).into()),
        Err(error) => Err(match error.client_api_error_kind() {
            Some(ErrorKind::Forbidden) => ErrorCode::WrongPassword,
            // Synapse answers so to an e-mail address that belongs to nobody.
            Some(ErrorKind::NotFound | ErrorKind::InvalidUsername | ErrorKind::ThreepidNotFound) => {
                ErrorCode::WrongPassword
            }
            _ => http_code(&error, base_url.trim_start_matches("https://").trim_end_matches('/')),
        }
        .into()),
    }
}

fn login_email(address: &str) -> uiaa::UserIdentifier {
    uiaa::UserIdentifier::Email(uiaa::EmailUserIdentifier::new(address.to_owned()))
}

/// Makes folders and a key for a new account.
async fn new_key(inner: &Inner) -> Result<ProfileKey, EngineError> {
    let files = AccountFiles::new(&inner.config);
    let vault = Arc::clone(&inner.vault);
    tokio::task::spawn_blocking(move || {
        if let Some(left) = files.key_name()? {
            vault.delete(&left)?;
        }
        let name = files.prepare()?;
        vault.create(&name).map_err(|error| {
            if let Err(error) = files.remove() {
                warn!("the folders of a sign-in that failed could not be removed: {error}");
            }
            error.into()
        })
    })
    .await?
}

async fn current_key(inner: &Inner) -> Result<ProfileKey, EngineError> {
    let files = AccountFiles::new(&inner.config);
    let vault = Arc::clone(&inner.vault);
    tokio::task::spawn_blocking(move || {
        let name = files.key_name()?.ok_or(ErrorCode::NotSignedIn)?;
        vault
            .load(&name)?
            .ok_or_else(|| ErrorCode::Keyring { trouble: chancery_protocol::KeyringTrouble::Emptied }.into())
    })
    .await?
}

/// Undoes [`new_key`] after a sign-in that failed.
async fn discard(inner: &Inner) {
    if let Err(error) = super::erase(inner).await {
        warn!("a sign-in that failed left something behind: {error}");
    }
}
