//! What an organisation decides of the files that others send, and how many of them a device keeps.

use std::time::{Duration, Instant};

use anyhow::{Result, ensure};
use chancery_protocol::{
    Connection, ErrorCode, MediaFailure, MediaPart, Nothing, PolicyKey, PolicySource, StorageUsage,
};
use chancery_tests::headless::{PATIENCE, told};
use serde_json::json;

use crate::{
    cast::{Cast, connection, refusal},
    files::{fetched, file_from_peer},
    policy::texts,
};

#[tokio::test]
async fn a_type_that_is_refused_is_neither_shown_nor_saved() -> Result<()> {
    let cast = Cast::meet().await?;
    cast.official.decide(&json!({ "media.refused_types": ["image/*"] }))?;
    cast.official.decided(PolicyKey::MediaRefusedTypes, PolicySource::Device, texts(&["image/*"])).await?;
    let folder = tempfile::tempdir()?;
    let media = file_from_peer(&cast, folder.path(), "pier.png", 200).await?;
    let refused = MediaFailure::TypeRefused { mime_type: "image/png".to_owned() };
    for part in [MediaPart::Thumbnail, MediaPart::Content] {
        assert_eq!(cast.official.fetch(&media, part).await?, Err(refused.clone()), "{part:?}");
    }
    let place = folder.path().join("saved.png");
    let saved = refusal(cast.official.save(&media, Some(place.clone())).await);
    assert_eq!(saved, ErrorCode::Media { failure: refused });
    assert!(!place.exists());
    Ok(())
}

#[tokio::test]
async fn what_is_kept_of_files_has_a_limit_and_the_oldest_go() -> Result<()> {
    let (cast, proxy) = Cast::meet_behind_proxy().await?;
    let folder = tempfile::tempdir()?;
    let mut files = Vec::new();
    for number in 0..20 {
        let media = file_from_peer(&cast, folder.path(), &format!("{number}.png"), 8_000 + number).await?;
        ensure!(fetched(&cast.official, &media).await?.is_ok());
        files.push(media);
    }
    let usage = async || -> Result<StorageUsage> { cast.official.engine.storage_usage(Nothing {}).await.map_err(told) };
    let before = usage().await?.media;
    ensure!(before > 17_000_000, "{before} bytes are too few to test a limit with");
    cast.official.decide(&json!({ "storage.media_megabytes": 16 }))?;
    let begun = Instant::now();
    while usage().await?.media > 16_500_000 {
        ensure!(begun.elapsed() < PATIENCE, "{} bytes are still kept", usage().await?.media);
        tokio::time::sleep(Duration::from_millis(100)).await;
    }

    proxy.go_offline();
    connection(&cast.official, Connection::Offline).await?;
    let there = async |index: usize| -> Result<bool> { Ok(fetched(&cast.official, &files[index]).await?.is_ok()) };
    ensure!(there(19).await?, "the newest is still there");
    ensure!(!there(0).await?, "the oldest has gone");
    Ok(())
}
