//! What takes how much room on this device, and how much media may take.

use std::{sync::Arc, time::Duration};

use chancery_policy::Policy;
use chancery_protocol::StorageUsage;
use matrix_sdk::{Client, media::MediaRetentionPolicy};
use tracing::warn;

use super::{Media, load::MOST_SHOWN};
use crate::{account::Account, error::EngineError};

/// What can be fetched again takes no more than this, in bytes; what was not looked at for longest goes first.
fn most_cached(policy: &Policy) -> Option<u64> {
    policy.media_megabytes.value.map(|megabytes| u64::from(megabytes.get()) * 1_000_000)
}

/// What nobody looked at for so long goes.
fn longest_unseen(policy: &Policy) -> Option<Duration> {
    policy.media_days.value.map(|days| Duration::from_hours(24) * days.get())
}

/// How often that is looked after: so much may come in between that the limit is passed for a while.
const CLEANED_EVERY: Duration = Duration::from_hours(1);

/// Sets the limits of the media cache; without them it would grow without end.
pub(super) async fn limit(client: &Client, policy: &Policy) -> Result<(), EngineError> {
    let limits = retention(most_cached(policy), longest_unseen(policy));
    Ok(client.media().set_media_retention_policy(limits).await?)
}

/// Sets the limits again whenever they are decided otherwise, for as long as the account is open, and keeps to them at
/// once.
pub(crate) fn follow_policy(account: &Arc<Account>) {
    let mut policy = account.media.policy.clone();
    let client = account.client.clone();
    account.run(async move {
        let mut before = None;
        while policy.changed().await.is_ok() {
            let decided = Arc::clone(&policy.borrow_and_update());
            // Other settings may have changed, or the files were read again.
            let limits = Some((most_cached(&decided), longest_unseen(&decided)));
            if std::mem::replace(&mut before, limits) == limits {
                continue;
            }
            let kept_to = async {
                limit(&client, &decided).await?;
                Ok::<_, EngineError>(client.media().clean().await?)
            };
            if let Err(error) = kept_to.await {
                warn!("the limits of what is kept could not be set: {error}");
            }
        }
    });
}

fn retention(most: Option<u64>, longest: Option<Duration>) -> MediaRetentionPolicy {
    MediaRetentionPolicy::empty()
        .with_max_cache_size(most)
        // The store counts a file as it writes it, half as long again.
        .with_max_file_size(Some(MOST_SHOWN * 2))
        .with_last_access_expiry(longest)
        .with_cleanup_frequency(Some(CLEANED_EVERY))
}

/// What takes how much room.
pub(crate) async fn usage(media: &Media) -> Result<StorageUsage, EngineError> {
    let sizes = media.client.get_store_sizes().await?;
    let bytes = |size: Option<usize>| size.unwrap_or_default() as u64;
    Ok(StorageUsage {
        media: bytes(sizes.media_store),
        media_limit: most_cached(&media.policy()).unwrap_or(u64::MAX),
        messages: bytes(sizes.event_cache_store),
        account: bytes(sizes.crypto_store).saturating_add(bytes(sizes.state_store)),
    })
}

/// Deletes what can be fetched again. What waits to be sent is exempt: the queue has marked it so.
pub(crate) async fn empty(media: &Arc<Media>) -> Result<StorageUsage, EngineError> {
    // A limit of nothing for a moment has the store itself clear up, in its own order.
    media.client.media().set_media_retention_policy(retention(Some(0), Some(Duration::ZERO))).await?;
    let cleaned = async {
        media.client.media().clean().await?;
        media.client.optimize_stores().await
    };
    let cleaned = cleaned.await;
    limit(&media.client, &media.policy()).await?;
    cleaned?;
    usage(media).await
}
