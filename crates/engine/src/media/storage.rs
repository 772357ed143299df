//! What takes how much room on this device, and how much media may take.

use std::{sync::Arc, time::Duration};

use chancery_protocol::StorageUsage;
use matrix_sdk::{Client, media::MediaRetentionPolicy};

use super::{Media, load::MOST_SHOWN};
use crate::error::EngineError;

/// What can be fetched again takes no more than this, in bytes; what was not looked at for longest goes first.
const MOST_CACHED: u64 = 400 * 1024 * 1024;

/// What nobody looked at for so long goes.
const LONGEST_UNSEEN: Duration = Duration::from_hours(60 * 24);

/// How often that is looked after.
const CLEANED_EVERY: Duration = Duration::from_hours(24);

/// Sets the limits of the media cache; without them it would grow without end.
pub(super) async fn limit(client: &Client) -> Result<(), EngineError> {
    Ok(client.media().set_media_retention_policy(policy(MOST_CACHED, Some(LONGEST_UNSEEN))).await?)
}

fn policy(most: u64, longest: Option<Duration>) -> MediaRetentionPolicy {
    MediaRetentionPolicy::empty()
        .with_max_cache_size(Some(most))
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
        media_limit: MOST_CACHED,
        messages: bytes(sizes.event_cache_store),
        account: bytes(sizes.crypto_store).saturating_add(bytes(sizes.state_store)),
    })
}

/// Deletes what can be fetched again. What waits to be sent is exempt: the queue has marked it so.
pub(crate) async fn empty(media: &Arc<Media>) -> Result<StorageUsage, EngineError> {
    // A limit of nothing for a moment has the store itself clear up, in its own order.
    media.client.media().set_media_retention_policy(policy(0, Some(Duration::ZERO))).await?;
    let cleaned = async {
        media.client.media().clean().await?;
        media.client.optimize_stores().await
    };
    let cleaned = cleaned.await;
    limit(&media.client).await?;
    cleaned?;
    usage(media).await
}
