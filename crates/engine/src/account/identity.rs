//! The identity that a first sign-in makes: cross-signing keys, and this device signed with them.
//!
//! The SDK tries once, and counts an identity that lies in its store as made, whether or not the server ever heard of it.
//! An upload that fails, because the network went or because another upload of this device's keys was under way, would
//! leave a newcomer on a device that nobody believes. So the server is asked what it has, and the rest is made up for.

use std::collections::BTreeMap;

use matrix_sdk::{
    Client,
    encryption::VerificationState,
    ruma::api::client::{keys::get_keys, uiaa},
};
use tracing::{info, warn};

use super::{Account, sign_in::password_auth};
use crate::keep::Keep;

/// How often it is tried before the person is told.
const TRIES: u32 = 3;

/// The pause before it is tried again; whatever was under way has ended by then.
const PAUSE: std::time::Duration = std::time::Duration::from_secs(1);

/// Set once the server has the identity.
const PUBLISHED: &str = "chancery.identity.published";

/// Makes the identity of a first sign-in, or finishes it. Without effect where the account has one already.
///
/// Servers take the first upload without a password (MSC3967); older ones want it.
pub(super) async fn make(account: &Account, password: &str) {
    let auth = |session| password_auth(account, password, session);
    for _ in 0..TRIES {
        match publish(&account.client, &account.keep, Some(&auth)).await {
            Ok(()) => return,
            Err(error) => warn!("the identity could not be made now: {error}"),
        }
        tokio::time::sleep(PAUSE).await;
    }
}

/// Finishes an identity that this run or an earlier one began.
pub(super) async fn finish(client: &Client, keep: &Keep) {
    if matches!(keep.get(PUBLISHED).await, Ok(Some(_))) || !holds_keys(client).await {
        return;
    }
    if let Err(error) = publish(client, keep, None).await {
        info!("the identity could not be finished now: {error}");
    }
}

/// Whether this device holds the private keys of an identity.
async fn holds_keys(client: &Client) -> bool {
    client.encryption().cross_signing_status().await.is_some_and(|status| status.is_complete())
}

type Auth<'a> = &'a (dyn Fn(Option<String>) -> uiaa::AuthData + Send + Sync);

async fn publish(client: &Client, keep: &Keep, auth: Option<Auth<'_>>) -> matrix_sdk::Result<()> {
    let encryption = client.encryption();
    let Some(user) = client.user_id() else { return Ok(()) };
    // An identity made elsewhere meanwhile takes the place of ours here, so that none is ever overwritten.
    encryption.request_user_identity(user).await?;
    let mut query = get_keys::v3::Request::new();
    query.device_keys = BTreeMap::from([(user.to_owned(), Vec::new())]);
    let is_published = client.send(query).await?.master_keys.contains_key(user);
    if is_published
        && (encryption.verification_state().get() == VerificationState::Verified || !holds_keys(client).await)
    {
        remember(keep).await;
        return Ok(());
    }
    if let Err(error) = upload(client, None).await {
        match (error.as_uiaa_response(), auth) {
            (Some(response), Some(auth)) => upload(client, Some(auth(response.session.clone()))).await?,
            (None, _) | (_, None) => return Err(error),
        }
    }
    // Brings the device back with its signature.
    encryption.request_user_identity(user).await?;
    remember(keep).await;
    Ok(())
}

async fn upload(client: &Client, auth: Option<uiaa::AuthData>) -> matrix_sdk::Result<()> {
    let encryption = client.encryption();
    if holds_keys(client).await {
        encryption.bootstrap_cross_signing(auth).await
    } else {
        encryption.bootstrap_cross_signing_if_needed(auth).await
    }
}

/// Asking once more than needed does no harm.
async fn remember(keep: &Keep) {
    if let Err(error) = keep.set(PUBLISHED, b"1").await {
        warn!("it could not be remembered that the server has the identity: {error}");
    }
}
