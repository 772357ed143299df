//! Downloads that break off in the middle, by the network or by a crash.

use std::{
    fs,
    path::Path,
    sync::{
        Arc,
        atomic::{AtomicUsize, Ordering},
    },
    time::{Duration, Instant},
};

use anyhow::{Context, Result, anyhow, ensure};
use chancery_tests::{
    headless::{PATIENCE, told},
    hostile::Action,
};
use tokio::{process::Command, sync::mpsc, time::timeout};

use crate::{
    cast::Cast,
    files::{DOWNLOADS, fetched, file_from_peer, token},
};

/// After how many bytes the connection breaks.
const PART: usize = 40_000;

#[tokio::test]
async fn a_download_that_broke_off_goes_on_where_it_was() -> Result<()> {
    let (cast, proxy) = Cast::meet_behind_proxy().await?;
    let folder = tempfile::tempdir()?;
    // A server that can go on in the middle, and one that begins anew: what came already is left out then.
    for (name, goes_on, ranges) in [
        ("range.png", true, [None, Some("bytes=40000-"), Some("bytes=80000-")]),
        ("anew.png", false, [None, Some("bytes=40000-"), Some("bytes=40000-")]),
    ] {
        let media = file_from_peer(&cast, folder.path(), name, 1_000).await?;
        let sent = std::fs::metadata(folder.path().join(name))?.len();
        assert!(sent > 2 * PART as u64, "{sent} bytes are too few");
        let breaks = Arc::new(AtomicUsize::new(2));
        let hook = proxy.on_response("GET", DOWNLOADS, move |call, reply| {
            if goes_on {
                reply.go_on_for(call);
            }
            let less = |left: usize| left.checked_sub(1);
            if breaks.fetch_update(Ordering::SeqCst, Ordering::SeqCst, less).is_ok() {
                reply.break_after(PART);
            }
            Action::Pass
        });
        proxy.clear_log();
        // Decrypted and held against the sender's hash: not a byte is missing or there twice.
        let length = fetched(&cast.official, &media).await?.map_err(|failure| anyhow!("{name}: {failure:?}"))?;
        assert_eq!(length, sent, "{name}");
        let asked = proxy.requests_to("GET", DOWNLOADS);
        let asked: Vec<_> = asked.iter().map(|asked| asked.call.headers.get("range")?.to_str().ok()).collect();
        assert_eq!(asked, ranges, "{name}");
        proxy.remove(hook);
    }
    Ok(())
}

/// How many bytes a process has written into files of a folder that it has open, with a name or without.
fn written_below(process: u32, folder: &Path) -> Result<u64> {
    let mut written = 0;
    for open in fs::read_dir(format!("/proc/{process}/fd"))? {
        let open = open?.path();
        // What was open a moment ago may be closed.
        if fs::read_link(&open).is_ok_and(|file| file.starts_with(folder)) {
            written += fs::metadata(&open).map_or(0, |file| file.len());
        }
    }
    Ok(written)
}

#[tokio::test]
async fn killed_in_the_middle_a_save_leaves_nothing_behind_and_can_be_done_again() -> Result<()> {
    let (mut cast, proxy) = Cast::meet_behind_proxy().await?;
    let (sent, folder) = (tempfile::tempdir()?, tempfile::tempdir()?);
    let (name, place) = ("plans.bin", folder.path().join("Saved.bin"));
    let plans = "the sluice opens on the ninth\n".repeat(100_000);
    fs::write(sent.path().join(name), &plans)?;
    cast.peer.send_file(cast.room.as_str(), &sent.path().join(name), "application/octet-stream").await?;
    token(&cast, name).await?;
    let profile = cast.official.close().await;

    // Half of it comes, and then nothing.
    let (tell, mut waits) = mpsc::unbounded_channel();
    let half = plans.len() / 2;
    let mut first = true;
    let hook = proxy.on_response("GET", DOWNLOADS, move |_, reply| {
        if std::mem::take(&mut first) {
            reply.break_after(half);
            return Action::Pass;
        }
        // The test may have seen enough.
        let _ = tell.send(());
        Action::Hang
    });
    let mut run = Command::new(env!("CARGO_BIN_EXE_headless"))
        .arg(&profile.path)
        .args([profile.keyring_profile.as_str(), cast.room.as_str(), "save", name])
        .arg(&place)
        .kill_on_drop(true)
        .spawn()?;
    timeout(PATIENCE, waits.recv()).await.context("it did not come so far")?;
    let process = run.id().context("it has ended")?;
    let begun = Instant::now();
    while written_below(process, folder.path())? < half as u64 / 2 {
        ensure!(begun.elapsed() < PATIENCE, "it writes nothing");
        tokio::time::sleep(Duration::from_millis(50)).await;
    }
    run.start_kill()?;
    run.wait().await?;
    proxy.remove(hook);
    let left: Vec<_> =
        fs::read_dir(folder.path())?.map(|entry| entry.map(|entry| entry.path())).collect::<Result<_, _>>()?;
    assert!(left.is_empty(), "{left:?}");

    cast.official = profile.open().await?;
    cast.reopen().await?;
    let (_, media) = token(&cast, name).await?;
    assert_eq!(cast.official.save(&media, Some(place.clone())).await.map_err(told)?.as_deref(), Some("Saved.bin"));
    assert!(fs::read_to_string(&place)? == plans, "every byte of it");
    Ok(())
}
