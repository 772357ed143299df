//! How matrix-sdk is set up: every policy is named here, because its defaults are wrong for us (`docs/SECURITY.md`).

use std::{path::Path, time::Duration};

use chancery_policy::{
    Policy,
    values::{Sharing, Trust},
};
use chancery_vault::{ProfileKey, derive};
use matrix_sdk::{
    Client, SqliteStoreConfig, ThreadingSupport,
    config::RequestConfig,
    cross_process_lock::CrossProcessLockConfig,
    encryption::{BackupDownloadStrategy, EncryptionSettings},
    sliding_sync::VersionBuilder,
};
use matrix_sdk_base::{
    DmRoomDefinition,
    crypto::{CollectStrategy, DecryptionSettings, TrustRequirement},
};

use crate::{error::EngineError, network::Network};

/// The label under which the store's key is derived from the profile key.
const STORE_LABEL: &str = "chancery/store/1";

/// Who gets message keys: devices their owners have confirmed, and no other (MSC4153).
const RECIPIENTS: CollectStrategy = CollectStrategy::IdentityBasedStrategy;

/// Whom we believe: devices their owners have confirmed, and, unless the policy is strict, keys from backups, which say
/// nothing about their origin and are marked so. Plain `CrossSigned` makes all restored history unreadable.
fn senders(policy: &Policy) -> TrustRequirement {
    match policy.trust.value {
        Some(Trust::Strict) => TrustRequirement::CrossSigned,
        Some(Trust::Standard) | None => TrustRequirement::CrossSignedOrLegacy,
    }
}

/// Whether an invitation hands on the keys to earlier messages (MSC4268).
fn shares_history(policy: &Policy) -> bool {
    match policy.share_history.value {
        Some(Sharing::Allowed) => true,
        Some(Sharing::Forbidden) | None => false,
    }
}

/// A request that takes longer is made again.
const PATIENCE: Duration = Duration::from_secs(30);

/// Builds a client. `version` is `DiscoverNative` at sign-in, where the server can be asked, and `Native` for a
/// restored session, which has to start with every server down.
pub(crate) async fn build(
    store: &Path,
    cache: &Path,
    base_url: &str,
    key: &ProfileKey,
    network: &Network,
) -> Result<Client, EngineError> {
    let key = derive(key, STORE_LABEL);
    let store = store_settings(store, key.as_slice());
    let client = common(base_url, network)?
        .sqlite_store_with_config_and_cache_path(store, Some(cache))
        // Discovery has asked the server before anybody signs in; asking again in build() would fail offline.
        .sliding_sync_version_builder(VersionBuilder::Native)
        .build()
        .await?;
    Ok(client)
}

/// How a store in this folder is opened, with its 32-byte key. Public for whoever measures just that.
#[must_use]
pub fn store_settings(folder: &Path, key: &[u8]) -> SqliteStoreConfig {
    SqliteStoreConfig::new(folder).key(Some(key)).pool_max_size(4).cache_size(4_000_000).journal_size_limit(10_000_000)
}

/// Builds a client that keeps nothing, for requests before there is a session.
pub(crate) async fn build_stateless(base_url: &str, network: &Network) -> Result<Client, EngineError> {
    let client = common(base_url, network)?
        .request_config(RequestConfig::new().timeout(PATIENCE).disable_retry())
        .sliding_sync_version_builder(VersionBuilder::Native)
        .build()
        .await?;
    Ok(client)
}

fn common(base_url: &str, network: &Network) -> Result<matrix_sdk::ClientBuilder, EngineError> {
    Ok(Client::builder()
        .http_client(network.client()?.build()?)
        .homeserver_url(base_url)
        .disable_well_known_lookup(true)
        .respect_login_well_known(false)
        .cross_process_store_config(CrossProcessLockConfig::SingleProcess)
        .handle_refresh_tokens()
        .request_config(RequestConfig::new().timeout(PATIENCE).retry_limit(3))
        .with_encryption_settings(EncryptionSettings {
            auto_enable_cross_signing: true,
            backup_download_strategy: BackupDownloadStrategy::AfterDecryptionFailure,
            auto_enable_backups: true,
        })
        .with_room_key_recipient_strategy(RECIPIENTS)
        .with_decryption_settings(DecryptionSettings { sender_device_trust_requirement: senders(&network.policy) })
        .with_enable_share_history_on_invite(shares_history(&network.policy))
        .with_enable_automatic_back_pagination(false)
        // Without a thread pane, replies in threads belong into the room, or nobody would see them.
        .with_threading_support(ThreadingSupport::Disabled)
        .dm_room_definition(DmRoomDefinition::TwoMembers))
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use serde_json::json;

    use super::*;

    /// The client does not show to whom it gives keys; every client is made by this builder, which does.
    #[test]
    fn keys_go_to_devices_that_their_owners_confirmed_and_no_other() {
        let builder = format!("{:?}", common("https://localhost:1/", &Network::default()).unwrap());
        assert!(builder.contains("room_key_recipient_strategy: IdentityBasedStrategy"), "{builder}");
    }

    #[tokio::test]
    async fn the_built_client_holds_our_trust_settings() {
        for (policy, is_strict) in [(json!({}), false), (json!({ "encryption.trust": "strict" }), true)] {
            let network = Network { policy: Arc::new(Policy::of_device(policy)), ..Network::default() };
            let folder = tempfile::tempdir().unwrap();
            let key = ProfileKey::generate().unwrap();
            let (store, cache) = (folder.path().join("store"), folder.path().join("cache"));
            let client = build(&store, &cache, "https://localhost:1/", &key, &network).await.unwrap();
            match client.decryption_settings().sender_device_trust_requirement {
                TrustRequirement::CrossSigned => assert!(is_strict),
                TrustRequirement::CrossSignedOrLegacy => assert!(!is_strict),
                TrustRequirement::Untrusted => panic!("anybody is believed"),
            }
        }
    }
}
