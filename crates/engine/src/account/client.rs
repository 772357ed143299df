//! How matrix-sdk is set up: every policy is named here, because its defaults are wrong for us (`docs/SECURITY.md`).

use std::{path::Path, time::Duration};

use chancery_vault::{ProfileKey, derive};
use matrix_sdk::{
    Client, ClientBuildError, SqliteStoreConfig, ThreadingSupport,
    config::RequestConfig,
    cross_process_lock::CrossProcessLockConfig,
    encryption::{BackupDownloadStrategy, EncryptionSettings},
    sliding_sync::VersionBuilder,
};
use matrix_sdk_base::{
    DmRoomDefinition,
    crypto::{CollectStrategy, DecryptionSettings, TrustRequirement},
};

/// The label under which the store's key is derived from the profile key.
const STORE_LABEL: &str = "chancery/store/1";

/// Who gets message keys: devices their owners have confirmed, and no other (MSC4153).
const RECIPIENTS: CollectStrategy = CollectStrategy::IdentityBasedStrategy;

/// Whom we believe: devices their owners have confirmed, and keys from backups, which say nothing about their origin
/// and are marked so. Plain `CrossSigned` would make all restored history unreadable.
const SENDERS: TrustRequirement = TrustRequirement::CrossSignedOrLegacy;

/// Whether an invitation hands on the keys to earlier messages (MSC4268).
const SHARE_HISTORY_ON_INVITE: bool = false;

/// How this application names itself to servers.
pub(crate) const USER_AGENT: &str = concat!("Chancery/", env!("CARGO_PKG_VERSION"));

/// Builds a client. `version` is `DiscoverNative` at sign-in, where the server can be asked, and `Native` for a
/// restored session, which has to start with every server down.
pub(crate) async fn build(
    store: &Path,
    cache: &Path,
    base_url: &str,
    key: &ProfileKey,
) -> Result<Client, ClientBuildError> {
    let key = derive(key, STORE_LABEL);
    let store = SqliteStoreConfig::new(store)
        .key(Some(key.as_slice()))
        .pool_max_size(4)
        .cache_size(4_000_000)
        .journal_size_limit(10_000_000);
    common(base_url)
        .sqlite_store_with_config_and_cache_path(store, Some(cache))
        // Discovery has asked the server before anybody signs in; asking again in build() would fail offline.
        .sliding_sync_version_builder(VersionBuilder::Native)
        .build()
        .await
}

/// Builds a client that keeps nothing, for requests before there is a session.
pub(crate) async fn build_stateless(base_url: &str) -> Result<Client, ClientBuildError> {
    common(base_url)
        .request_config(RequestConfig::new().timeout(Duration::from_secs(30)).disable_retry())
        .sliding_sync_version_builder(VersionBuilder::Native)
        .build()
        .await
}

fn common(base_url: &str) -> matrix_sdk::ClientBuilder {
    Client::builder()
        .homeserver_url(base_url)
        .disable_well_known_lookup(true)
        .respect_login_well_known(false)
        .cross_process_store_config(CrossProcessLockConfig::SingleProcess)
        .handle_refresh_tokens()
        .request_config(RequestConfig::new().timeout(Duration::from_secs(30)).retry_limit(3))
        .user_agent(USER_AGENT)
        .with_encryption_settings(EncryptionSettings {
            auto_enable_cross_signing: true,
            backup_download_strategy: BackupDownloadStrategy::AfterDecryptionFailure,
            auto_enable_backups: true,
        })
        .with_room_key_recipient_strategy(RECIPIENTS)
        .with_decryption_settings(DecryptionSettings { sender_device_trust_requirement: SENDERS })
        .with_enable_share_history_on_invite(SHARE_HISTORY_ON_INVITE)
        .with_enable_automatic_back_pagination(false)
        // Without a thread pane, replies in threads belong into the room, or nobody would see them.
        .with_threading_support(ThreadingSupport::Disabled)
        .dm_room_definition(DmRoomDefinition::TwoMembers)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[tokio::test]
    async fn the_built_client_holds_our_trust_settings() {
        let folder = tempfile::tempdir().unwrap();
        let key = ProfileKey::generate().unwrap();
        let client = build(&folder.path().join("store"), &folder.path().join("cache"), "https://localhost:1/", &key)
            .await
            .unwrap();
        assert!(matches!(
            client.decryption_settings().sender_device_trust_requirement,
            TrustRequirement::CrossSignedOrLegacy
        ));
    }
}
