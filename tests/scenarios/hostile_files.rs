//! Files that are meant to do harm: each has its own state, costs little, and is asked for at no other place.

use anyhow::{Context, Result, ensure};
use chancery_protocol::{Dimensions, MediaFailure, MediaPart, MessageContent};
use chancery_tests::{homeservers::Homeservers, hostile::hostile_files};
use image::ImageFormat;
use serde_json::{Value, json};

use crate::{
    cast::Cast,
    files::{encoded, noise, token},
};

/// How much memory hostile files may cost, in bytes.
const MOST_MEMORY: u64 = 100 * 1024 * 1024;

/// The most memory this process has held since the mark was reset, in bytes.
fn peak() -> Result<u64> {
    let status = std::fs::read_to_string("/proc/self/status")?;
    let line = status.lines().find(|line| line.starts_with("VmHWM:")).context("no peak")?;
    let kibibytes: u64 = line.split_whitespace().nth(1).context("no number")?.parse()?;
    Ok(kibibytes * 1024)
}

#[tokio::test]
async fn hostile_files_have_a_state_each_and_cost_little() -> Result<()> {
    let (cast, proxy) = Cast::meet_behind_proxy().await?;
    let folder = tempfile::tempdir()?;
    let send = async |name: &str, bytes: &[u8], kind: &str, content_type: &str| -> Result<String> {
        let path = folder.path().join(name);
        std::fs::write(&path, bytes)?;
        cast.peer.send_file_as(kind, cast.room.as_str(), &path, content_type).await
    };
    for (name, kind, content_type, bytes) in hostile_files()? {
        send(name, &bytes, kind, content_type).await?;
    }
    let honest = send("honest.png", &encoded(&noise(300, 300), ImageFormat::Png)?, "m.image", "image/png").await?;

    std::fs::write("/proc/self/clear_refs", "5")?;
    let before = peak()?;
    let states = async |name: &str| -> Result<(Result<u64, MediaFailure>, Result<u64, MediaFailure>)> {
        let (_, media) = token(&cast, name).await.with_context(|| name.to_owned())?;
        Ok((
            cast.official.fetch(&media, MediaPart::Thumbnail).await?,
            cast.official.fetch(&media, MediaPart::Content).await?,
        ))
    };
    let too_many = MediaFailure::TooManyPixels { dimensions: Dimensions { width: 50_000, height: 50_000 } };
    assert_eq!(states("bomb.png").await?, (Err(too_many.clone()), Err(too_many)));
    let (still, moving) = states("film.gif").await?;
    ensure!(still.is_ok(), "its first frame is shown: {still:?}");
    assert_eq!(moving, Err(MediaFailure::TooManyFrames));
    for name in ["drawing.svg", "program.png", "page.mp4"] {
        let (_, content) = states(name).await?;
        ensure!(matches!(content, Err(MediaFailure::NotShown { .. })), "{name}: {content:?}");
        let (_, media) = token(&cast, name).await?;
        let answer = cast.official.engine.media(&format!("/{media}/content"), None).await;
        let kind = answer.headers.iter().find(|(name, _)| *name == "Content-Type").map(|(_, value)| value.as_str());
        assert_eq!((answer.status, kind), (415, Some("application/json")), "{name}");
    }

    // Sizes and thumbnails that lie, and a name that leads elsewhere.
    let honest = cast.peer.await_event(cast.room.as_str(), "the picture", |event| event.event_id == honest).await?;
    let lie = async |name: &str, change: &dyn Fn(&mut Value)| -> Result<()> {
        let mut content = honest.content.clone();
        content["body"] = json!(name);
        content["filename"] = json!(name);
        change(&mut content);
        cast.peer.send_event(cast.room.as_str(), "m.room.message", content).await.map(drop)
    };
    lie("small.png", &|content| content["info"]["size"] = json!(3)).await?;
    let (small, full) = states("small.png").await?;
    ensure!(small.is_ok() && full.is_ok_and(|size| size > 3), "what counts is what came");
    lie("large.png", &|content| content["info"]["size"] = json!(1_u64 << 50)).await?;
    ensure!(
        matches!(states("large.png").await?.1, Err(MediaFailure::TooLarge { .. })),
        "and what is said to be too much"
    );
    lie("wide.png", &|content| {
        content["info"]["w"] = json!(1_u64 << 40);
        content["info"]["h"] = json!(0);
        content["info"]["xyz.amorgan.blurhash"] = json!("<script>");
    })
    .await?;
    let (wide, _) = token(&cast, "wide.png").await?;
    ensure!(matches!(wide.content, MessageContent::File { dimensions: None, blurhash: None, .. }), "{wide:?}");
    let thumbnail =
        cast.peer.await_event(cast.room.as_str(), "the drawing", |event| event.body() == "drawing.svg").await?;
    lie("thumbnail.png", &|content| content["info"]["thumbnail_file"] = thumbnail.content["file"].clone()).await?;
    ensure!(states("thumbnail.png").await?.0.is_ok(), "the picture itself is shown then");
    lie("../../../.bashrc", &|_| ()).await?;
    let (_, media) = token(&cast, "bashrc").await?;
    let place = folder.path().join("offered");
    cast.official.save(&media, Some(place)).await.map_err(chancery_tests::headless::told)?;
    assert_eq!(cast.official.hands.offered(), ["bashrc"]);
    let cost = peak()?.saturating_sub(before);
    ensure!(cost <= MOST_MEMORY, "{} MB more", cost / 1024 / 1024);
    eprintln!("hostile files cost {} MB", cost / 1024 / 1024);

    // Addresses that lead elsewhere: nobody is asked for them.
    let (works, _) = Homeservers::shared().await?.pair();
    proxy.clear_log();
    for (index, address) in [
        format!("mxc://{}/../../v3/account/whoami", works.name),
        format!("mxc://{}/%2e%2e%2f%2e%2e%2fwhoami", works.name),
        "mxc://../../_matrix/client/v3/account/whoami".to_owned(),
        "https://example.org/a.png".to_owned(),
        "mxc://send-queue.localhost/1".to_owned(),
        String::new(),
    ]
    .into_iter()
    .enumerate()
    {
        let name = format!("traversal-{index}.png");
        lie(&name, &|content| content["file"]["url"] = json!(address)).await?;
        let (thumbnail, full) = states(&name).await?;
        let wanted = |failure| matches!(failure, Err(MediaFailure::AddressInvalid | MediaFailure::Gone));
        ensure!(wanted(thumbnail.clone()) && wanted(full.clone()), "{address}: {thumbnail:?} {full:?}");
    }
    let strange: Vec<_> = proxy
        .requests()
        .into_iter()
        .map(|request| request.call.path)
        .filter(|path| {
            path.contains("whoami") || path.contains("media") || path.contains("..") || path.contains("example")
        })
        .collect();
    assert_eq!(strange, Vec::<String>::new());
    Ok(())
}
