//! Uploads that end in the middle, by a crash or because somebody thinks better of it.

use std::{process::Stdio, time::Duration};

use anyhow::{Context, Result};
use chancery_protocol::{Connection, SendState};
use chancery_tests::{
    disk::files_that_hold,
    headless::{PATIENCE, told},
    hostile::{Action, Proxy},
};
use tokio::{process::Command, sync::mpsc, time::timeout};

use crate::{
    cast::{Cast, act, connection},
    files::{heard_file, own_file, saved_by_peer},
};

const UPLOAD: &str = "/_matrix/media/*/upload";
const SEND: &str = "/_matrix/client/*/rooms/*/send/m.room.encrypted/*";
const NAME: &str = "plans.bin";

/// Words that may not lie on disk.
const CANARY: &str = "the sluice opens on the ninth";

/// Longer than it takes a message to leave.
const SILENCE: Duration = Duration::from_secs(3);

/// Some megabytes that differ from place to place.
fn plans() -> Vec<u8> {
    (0..120_000).flat_map(|line| format!("{line} {CANARY}\n").into_bytes()).collect()
}

/// What the network does not bring back.
#[derive(Debug, Clone, Copy)]
enum Held {
    /// The file does not reach the server.
    Upload,
    /// It does, and nobody hears so.
    Uploaded,
    /// So does the message, and nobody hears so.
    Sent,
}

/// Holds something back from now on; what is returned hears each time.
fn hold(proxy: &Proxy, held: Held) -> (chancery_tests::hostile::HookId, mpsc::UnboundedReceiver<()>) {
    let (sender, receiver) = mpsc::unbounded_channel();
    let tell = move || {
        // The test may have seen enough.
        let _ = sender.send(());
        Action::Hang
    };
    let hook = match held {
        Held::Upload => proxy.on_request("POST", UPLOAD, move |_| tell()),
        Held::Uploaded => proxy.on_response("POST", UPLOAD, move |_, _| tell()),
        Held::Sent => proxy.on_response("PUT", SEND, move |_, _| tell()),
    };
    (hook, receiver)
}

async fn reached(held: &mut mpsc::UnboundedReceiver<()>) -> Result<()> {
    timeout(PATIENCE, held.recv()).await.context("it did not come so far")?.context("the hook is gone")
}

#[tokio::test]
async fn killed_in_the_middle_of_an_upload_the_file_arrives_whole_once_and_in_its_place() -> Result<()> {
    let (mut cast, proxy) = Cast::meet_behind_proxy().await?;
    let plans = plans();
    cast.official.say(&cast.room, "before").await?;
    cast.heard("before").await?;
    proxy.go_offline();
    connection(&cast.official, Connection::Offline).await?;
    let file = cast.official.attach(NAME, &plans).await.map_err(told)?;
    cast.official.send_files(&cast.room, &[(&file, "")]).await.map_err(told)?;
    cast.official.say(&cast.room, "behind").await?;
    own_file(&cast, NAME, |send| *send == SendState::Waiting).await?;
    let profile = cast.official.close().await;
    // A run that finds something begun waits until all has left, and so until it is killed.
    std::fs::write(profile.path.join("journal"), "?0\n")?;
    proxy.go_online();
    for held in [Held::Upload, Held::Uploaded, Held::Sent] {
        let (hook, mut seen) = hold(&proxy, held);
        let mut run = Command::new(env!("CARGO_BIN_EXE_headless"))
            .arg(&profile.path)
            .args([profile.keyring_profile.as_str(), cast.room.as_str(), "0", "0"])
            .stdout(Stdio::null())
            .kill_on_drop(true)
            .spawn()?;
        reached(&mut seen).await.with_context(|| format!("{held:?}"))?;
        run.start_kill()?;
        run.wait().await?;
        proxy.remove(hook);
        assert_eq!(files_that_hold(&profile.path, CANARY)?, [].into(), "{held:?}");
    }
    cast.official = profile.open().await?;
    cast.reopen().await?;
    cast.sent("behind").await?;
    own_file(&cast, NAME, |send| *send == SendState::Sent).await?;
    cast.heard("behind").await?;
    assert_eq!(cast.heard_so_far(), ["before", NAME, "behind"]);
    let folder = tempfile::tempdir()?;
    let heard = heard_file(&cast, NAME).await?;
    assert!(saved_by_peer(&cast, &heard, folder.path()).await? == plans, "every byte of it");
    Ok(())
}

#[tokio::test]
async fn an_upload_that_is_taken_back_in_the_middle_never_arrives_and_holds_nothing_up() -> Result<()> {
    let (mut cast, proxy) = Cast::meet_behind_proxy().await?;
    let plans = plans();
    for (held, behind) in [(Held::Upload, "behind the first"), (Held::Uploaded, "behind the second")] {
        let (hook, mut seen) = hold(&proxy, held);
        let file = cast.official.attach(NAME, &plans).await.map_err(told)?;
        cast.official.send_files(&cast.room, &[(&file, "")]).await.map_err(told)?;
        cast.official.say(&cast.room, behind).await?;
        reached(&mut seen).await.with_context(|| format!("{held:?}"))?;
        let own = own_file(&cast, NAME, |_| true).await?;
        cast.official.engine.message_discard(act(&cast.room, &own.id)).await.map_err(told)?;
        // What it held back is still held back.
        cast.heard(behind).await.with_context(|| format!("{held:?}"))?;
        proxy.remove(hook);
    }
    tokio::time::sleep(SILENCE).await;
    cast = cast.restart().await?;
    cast.official.say(&cast.room, "last").await?;
    cast.heard("last").await?;
    assert_eq!(cast.heard_so_far(), ["behind the first", "behind the second", "last"]);
    let texts = cast.official.now().texts(cast.conversation.subscription);
    assert!(!texts.iter().any(|text| text.contains(NAME)), "and nothing of it is in view: {texts:?}");
    Ok(())
}
