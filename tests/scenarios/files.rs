//! Files and pictures, from hand to hand.

use std::{io::Cursor, path::Path, time::Duration};

use anyhow::{Context, Result, ensure};
use chancery_protocol::{
    Connection, ErrorCode, FileKind, FileMetadata, MediaFailure, MediaPart, MediaToken, Message, MessageContent,
    Nothing, PickedFile, SendFailure, SendState, StorageEmptyMedia,
};
use chancery_tests::{
    disk::files_that_hold,
    headless::{Official, operation, told},
    hostile::{Action, Reply},
    peers::Event,
};
use image::{DynamicImage, ImageFormat, Rgb, RgbImage};
use serde_json::json;

use crate::cast::{Cast, act, connection, message, refusal};

/// Where the downloads of the account's server are.
pub(crate) const DOWNLOADS: &str = "/_matrix/client/v1/media/download/*";

/// A place that no picture may tell of.
const PLACE: &str = "48.8584N-2.2945E-behind-the-lock-keeper";

/// Noise that no encoder makes small.
pub(crate) fn noise(width: u32, height: u32) -> DynamicImage {
    let mut state = 0x2545_f491_u32;
    DynamicImage::ImageRgb8(RgbImage::from_fn(width, height, |_, _| {
        state ^= state << 13;
        state ^= state >> 17;
        state ^= state << 5;
        let [red, green, blue, _] = state.to_le_bytes();
        Rgb([red, green, blue])
    }))
}

pub(crate) fn encoded(picture: &DynamicImage, format: ImageFormat) -> Result<Vec<u8>> {
    let mut bytes = Cursor::new(Vec::new());
    picture.write_to(&mut bytes, format)?;
    Ok(bytes.into_inner())
}

/// A photograph with a place in it.
fn photograph() -> Result<Vec<u8>> {
    let jpeg = encoded(&noise(900, 600), ImageFormat::Jpeg)?;
    let place = format!("Exif\0\0{PLACE}");
    let length = u16::try_from(place.len() + 2)?.to_be_bytes();
    Ok([&jpeg[..2], &[0xff, 0xe1], &length, place.as_bytes(), &jpeg[2..]].concat())
}

/// The token of a file that fits.
pub(crate) async fn token(cast: &Cast, wanted: &str) -> Result<(Message, MediaToken)> {
    let found = message(&cast.official, &cast.conversation, wanted, |message| file_named(message, wanted)).await?;
    let token = match &found.content {
        MessageContent::File { media, .. } => media.clone().context("it has no token")?,
        other => anyhow::bail!("{other:?} is no file"),
    };
    Ok((found, token))
}

fn file_named(message: &Message, wanted: &str) -> bool {
    matches!(&message.content, MessageContent::File { name, .. } if name == wanted)
}

pub(crate) async fn own_file(cast: &Cast, name: &str, wanted: impl Fn(&SendState) -> bool) -> Result<Message> {
    message(&cast.official, &cast.conversation, name, |message| {
        message.own && file_named(message, name) && wanted(&message.send)
    })
    .await
}

/// A file without a caption has its name as its body (client-server API, "Media captions").
pub(crate) async fn heard_file(cast: &Cast, name: &str) -> Result<Event> {
    let is_it = |event: &Event| match event.content["filename"].as_str() {
        Some(filename) => filename == name,
        None => event.body() == name,
    };
    Ok(cast.peer.await_event(cast.room.as_str(), name, is_it).await?)
}

pub(crate) async fn saved_by_peer(cast: &Cast, event: &Event, folder: &Path) -> Result<Vec<u8>> {
    let path = folder.join("saved-by-the-peer");
    cast.peer.save_file(event, &path).await?;
    Ok(std::fs::read(path)?)
}

#[tokio::test]
async fn files_go_both_ways_encrypted_and_in_order() -> Result<()> {
    let cast = Cast::meet().await?;
    let folder = tempfile::tempdir()?;
    let canary = "the lock keeper's ledger of nineteen-o-four";
    let ledger = canary.repeat(3000);

    let photograph = cast.official.attach("harbour.jpg", &photograph()?).await.map_err(told)?;
    assert_eq!((photograph.kind, photograph.metadata), (FileKind::Image, FileMetadata::Removed));
    assert_eq!(photograph.dimensions.map(|size| (size.width, size.height)), Some((900, 600)));
    let preview = photograph.preview.clone().context("it can be looked at before it is sent")?;
    assert_eq!(cast.official.show(&preview, "thumbnail").await?.0, "image/jpeg");
    let ledger_path = folder.path().join("Ledger.txt");
    std::fs::write(&ledger_path, &ledger)?;
    let picked = cast.official.pick(&[ledger_path, folder.path().to_owned(), folder.path().join("gone")]).await;
    let picked = picked.map_err(told)?;
    let [PickedFile::Staged(text), PickedFile::Refused(directory), PickedFile::Refused(gone)] = picked.as_slice()
    else {
        anyhow::bail!("{picked:?}");
    };
    assert_eq!((text.kind, text.mime_type.as_str(), text.metadata), (FileKind::File, "text/plain", FileMetadata::Kept));
    assert_eq!((&directory.error.code, &gone.error.code), (&ErrorCode::FileUnreadable, &ErrorCode::FileUnreadable));

    cast.official.say(&cast.room, "before").await?;
    let both = [(&photograph, "The wall, **today**"), (text, "")];
    cast.official.send_files(&cast.room, &both).await.map_err(told)?;
    cast.official.say(&cast.room, "after").await?;
    // A click that was delivered twice, and one more out of doubt, send nothing twice.
    cast.official.send_files(&cast.room, &both).await.map_err(told)?;
    cast.heard("after").await?;
    assert_eq!(cast.heard_so_far(), ["before", "The wall, **today**", "Ledger.txt", "after"]);

    let heard = heard_file(&cast, "harbour.jpg").await?;
    assert!(heard.encrypted && heard.content["url"].is_null(), "{:?}", heard.content);
    assert!(heard.html().is_some_and(|html| html.contains("<strong>today</strong>")));
    let info = &heard.content["info"];
    assert_eq!((&info["w"], &info["h"], &info["mimetype"]), (&json!(900), &json!(600), &json!("image/jpeg")));
    assert!(info["xyz.amorgan.blurhash"].is_string() && info["thumbnail_file"]["url"].is_string(), "{info}");
    let received = saved_by_peer(&cast, &heard, folder.path()).await?;
    assert!(!received.windows(PLACE.len()).any(|window| window == PLACE.as_bytes()), "the place stays here");
    assert_eq!(image::load_from_memory(&received)?.to_rgb8().dimensions(), (900, 600));
    let heard = heard_file(&cast, "Ledger.txt").await?;
    assert_eq!(saved_by_peer(&cast, &heard, folder.path()).await?, ledger.as_bytes());

    // Our own row has its picture from the first moment to the last, under one name.
    let (sent, own) = token(&cast, "harbour.jpg").await?;
    assert!(!sent.can.edit, "an edit would put text in the picture's place");
    own_file(&cast, "Ledger.txt", |send| *send == SendState::Sent).await?;
    assert_eq!(token(&cast, "harbour.jpg").await?.1, own);
    assert_eq!(cast.official.fetch(&own, MediaPart::Content).await?, Ok(photograph.size));

    // And the other way.
    let drawing = encoded(&noise(1200, 300), ImageFormat::Png)?;
    let path = folder.path().join("drawing.png");
    std::fs::write(&path, &drawing)?;
    cast.peer.send_file_as("m.image", cast.room.as_str(), &path, "image/png").await?;
    let (_, media) = token(&cast, "drawing.png").await?;
    let (kind, small) = cast.official.show(&media, "thumbnail").await?;
    assert_eq!(kind, "image/jpeg");
    assert_eq!(image::load_from_memory(&small)?.to_rgb8().dimensions(), (800, 200));
    assert_eq!(cast.official.fetch(&media, MediaPart::Content).await?, Ok(drawing.len() as u64));
    assert_eq!(cast.official.show(&media, "content").await?, ("image/png".to_owned(), drawing.clone()));
    let part = cast.official.engine.media(&format!("/{media}/content"), Some("bytes=1-3")).await;
    assert_eq!((part.status, part.body.as_slice()), (206, b"PNG".as_slice()));

    let secret = folder.path().join("peer-ledger.bin");
    std::fs::write(&secret, &ledger)?;
    cast.peer.send_file(cast.room.as_str(), &secret, "application/x-ledger").await?;
    let (_, media) = token(&cast, "peer-ledger.bin").await?;
    let not_shown = cast.official.fetch(&media, MediaPart::Content).await?;
    ensure!(matches!(not_shown, Err(MediaFailure::NotShown { .. })), "{not_shown:?}");
    assert_eq!(cast.official.save(&media, None).await.map_err(told)?, None, "they thought better of it");
    let place = folder.path().join("Saved.bin");
    assert_eq!(cast.official.save(&media, Some(place.clone())).await.map_err(told)?.as_deref(), Some("Saved.bin"));
    assert_eq!(std::fs::read(&place)?, ledger.as_bytes());
    assert_eq!(cast.official.hands.offered(), ["peer-ledger.bin", "peer-ledger.bin"]);

    // Whatever lies on disk tells nothing, and what can be had again can be let go.
    let profile = cast.official.profile.clone();
    assert_eq!(files_that_hold(&profile, canary)?, [].into());
    assert_eq!(files_that_hold(&profile, PLACE)?, [].into());
    let before = cast.official.engine.storage_usage(Nothing {}).await.map_err(told)?;
    ensure!(before.media > drawing.len() as u64 && before.messages > 0 && before.account > 0, "{before:?}");
    let request = StorageEmptyMedia { operation: operation() };
    let after = cast.official.engine.storage_empty_media(request).await.map_err(told)?;
    ensure!(after.media < before.media / 2, "{before:?} became {after:?}");
    let (shown, media) = token(&cast, "drawing.png").await?;
    assert_eq!(cast.official.show(&media, "content").await?.1, drawing, "it is fetched again");
    let chancery_protocol::MessageId::Event(event) = &shown.id else { anyhow::bail!("{:?}", shown.id) };
    cast.peer.redact(cast.room.as_str(), event.as_str()).await?;
    let deleted = |message: &Message| message.id == shown.id && message.content == MessageContent::Deleted;
    message(&cast.official, &cast.conversation, "the drawing, deleted", deleted).await?;
    assert_eq!(cast.official.fetch(&media, MediaPart::Content).await?, Err(MediaFailure::Unknown));
    Ok(())
}

#[tokio::test]
async fn what_waits_is_sent_after_a_restart_and_what_is_taken_back_is_not() -> Result<()> {
    let (mut cast, proxy) = Cast::meet_behind_proxy().await?;
    cast.official.say(&cast.room, "first").await?;
    cast.heard("first").await?;
    proxy.go_offline();
    connection(&cast.official, Connection::Offline).await?;
    let plan = encoded(&noise(400, 400), ImageFormat::Png)?;
    let kept = cast.official.attach("plan.png", &plan).await.map_err(told)?;
    let dropped = cast.official.attach("wrong.png", &plan).await.map_err(told)?;
    let secret =
        cast.official.attach("notes.txt", "the weir at midnight".repeat(400).as_bytes()).await.map_err(told)?;
    cast.official.send_files(&cast.room, &[(&kept, ""), (&dropped, ""), (&secret, "")]).await.map_err(told)?;
    cast.official.say(&cast.room, "last").await?;
    let waits = |send: &SendState| *send == SendState::Waiting;
    let wrong = own_file(&cast, "wrong.png", waits).await?;
    cast.official.engine.message_discard(act(&cast.room, &wrong.id)).await.map_err(told)?;
    let profile = cast.official.profile.clone();
    cast = cast.restart().await?;
    own_file(&cast, "plan.png", waits).await.context("after a restart it still waits")?;
    let (_, media) = token(&cast, "plan.png").await?;
    assert_eq!(cast.official.show(&media, "content").await?.1.len(), plan.len(), "and can be looked at");
    let usage = cast.official.engine.storage_empty_media(StorageEmptyMedia { operation: operation() }).await;
    ensure!(usage.map_err(told)?.media > plan.len() as u64, "what waits is not emptied");
    assert_eq!(files_that_hold(&profile, "the weir at midnight")?, [].into(), "and lies there encrypted");
    proxy.go_online();
    cast.heard("last").await?;
    assert_eq!(cast.heard_so_far(), ["first", "plan.png", "notes.txt", "last"]);
    let heard = heard_file(&cast, "plan.png").await?;
    let folder = tempfile::tempdir()?;
    assert_eq!(saved_by_peer(&cast, &heard, folder.path()).await?.len(), plan.len());
    Ok(())
}

#[tokio::test]
async fn limits_are_known_before_and_told_after() -> Result<()> {
    let (cast, proxy) = Cast::meet_behind_proxy().await?;
    proxy.answer("GET", "/_matrix/client/v1/media/config", 200, json!({ "m.upload.size": 100_000 }));
    let limits = cast.official.engine.attachment_limits(Nothing {}).await.map_err(told)?;
    assert_eq!(limits.largest_file, Some(100_000));
    assert_eq!(
        refusal(cast.official.attach("a.bin", &vec![1; 100_001]).await),
        ErrorCode::FileTooLarge { limit: 100_000 }
    );
    assert_eq!(refusal(cast.official.attach("a.bin", &[]).await), ErrorCode::FileEmpty);
    assert_eq!(proxy.requests_to("POST", "/_matrix/media/*").len(), 0, "nothing left for that");

    // A server that changed its mind, and one that the file passes on the way.
    let upload = proxy.on_request("POST", "/_matrix/media/*", |_| Action::Answer(Reply::error(413, "M_TOO_LARGE")));
    let file = cast.official.attach("a.bin", &vec![1; 90_000]).await.map_err(told)?;
    cast.official.send_files(&cast.room, &[(&file, "")]).await.map_err(told)?;
    cast.official.say(&cast.room, "behind").await?;
    let too_large = SendState::Failed { reason: SendFailure::FileTooLarge { limit: None } };
    let failed = own_file(&cast, "a.bin", |send| *send == too_large).await?;
    proxy.remove(upload);
    cast.official.engine.message_retry(act(&cast.room, &failed.id)).await.map_err(told)?;
    cast.heard("behind").await?;
    assert_eq!(cast.heard_so_far(), ["a.bin", "behind"], "tried again, it keeps its place");
    Ok(())
}

pub(crate) async fn file_from_peer(cast: &Cast, folder: &Path, name: &str, length: usize) -> Result<MediaToken> {
    let path = folder.join(name);
    std::fs::write(&path, encoded(&noise(u32::try_from(length)?, 40), ImageFormat::Png)?)?;
    cast.peer.send_file_as("m.image", cast.room.as_str(), &path, "image/png").await?;
    Ok(token(cast, name).await?.1)
}

pub(crate) async fn fetched(official: &Official, media: &MediaToken) -> Result<Result<u64, MediaFailure>> {
    official.fetch(media, MediaPart::Content).await
}

#[tokio::test]
async fn downloads_outlast_silence_breaks_and_old_tokens_and_are_made_once() -> Result<()> {
    let (cast, proxy) = Cast::meet_behind_proxy().await?;
    let folder = tempfile::tempdir()?;
    let first_time = |action: Action| {
        let mut action = Some(action);
        proxy.on_request("GET", DOWNLOADS, move |_| action.take().unwrap_or(Action::Pass))
    };

    let media = file_from_peer(&cast, folder.path(), "cut.png", 200).await?;
    let hook = first_time(Action::Cut);
    fetched(&cast.official, &media).await?.map_err(|failure| anyhow::anyhow!("{failure:?}"))?;
    proxy.remove(hook);

    let media = file_from_peer(&cast, folder.path(), "token.png", 201).await?;
    let hook = first_time(Action::Answer(Reply::json(
        401,
        json!({ "errcode": "M_UNKNOWN_TOKEN", "error": "old", "soft_logout": true }),
    )));
    fetched(&cast.official, &media).await?.map_err(|failure| anyhow::anyhow!("{failure:?}"))?;
    proxy.remove(hook);

    let media = file_from_peer(&cast, folder.path(), "silent.png", 202).await?;
    let hook = first_time(Action::Hang);
    let begun = std::time::Instant::now();
    let state = cast.official.fetch(&media, MediaPart::Content).await?;
    ensure!(state.is_ok() && begun.elapsed() > Duration::from_secs(10), "{state:?} after {:?}", begun.elapsed());
    proxy.remove(hook);

    let media = file_from_peer(&cast, folder.path(), "slow.png", 203).await?;
    proxy.clear_log();
    let hook = proxy.on_request("GET", DOWNLOADS, |_| Action::Delay(Duration::from_millis(500)));
    let (one, two, three) = tokio::join!(
        fetched(&cast.official, &media),
        fetched(&cast.official, &media),
        cast.official.show(&media, "thumbnail"),
    );
    ensure!(one?.is_ok() && two?.is_ok() && three.is_ok());
    assert_eq!(proxy.requests_to("GET", DOWNLOADS).len(), 1, "however many wait for it");
    proxy.remove(hook);

    for (name, status, code, failure) in [
        ("gone.png", 404, "M_NOT_FOUND", MediaFailure::Gone),
        ("forbidden.png", 403, "M_FORBIDDEN", MediaFailure::NotAllowed),
    ] {
        let media = file_from_peer(&cast, folder.path(), name, 210).await?;
        let hook = proxy.on_request("GET", DOWNLOADS, move |_| Action::Answer(Reply::error(status, code)));
        assert_eq!(fetched(&cast.official, &media).await?, Err(failure.clone()));
        let code = chancery_protocol::ErrorCode::Media { failure };
        assert_eq!(refusal(cast.official.save(&media, Some(folder.path().join("never"))).await), code);
        proxy.remove(hook);
        assert!(fetched(&cast.official, &media).await?.is_ok(), "asked again, it comes");
    }
    assert!(!folder.path().join("never").exists());

    let media = file_from_peer(&cast, folder.path(), "changed.png", 220).await?;
    let hook = proxy.on_response("GET", DOWNLOADS, |_, reply| {
        *reply = Reply::bytes(200, "application/octet-stream", vec![7; 5000].into());
        Action::Pass
    });
    assert_eq!(fetched(&cast.official, &media).await?, Err(MediaFailure::Damaged));
    let damaged = ErrorCode::Media { failure: MediaFailure::Damaged };
    assert_eq!(refusal(cast.official.save(&media, Some(folder.path().join("never"))).await), damaged);
    assert!(!folder.path().join("never").exists());
    proxy.remove(hook);
    Ok(())
}
