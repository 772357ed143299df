//! Downloads that break off in the middle.

use std::sync::{
    Arc,
    atomic::{AtomicUsize, Ordering},
};

use anyhow::{Result, anyhow};
use chancery_tests::hostile::Action;

use crate::{
    cast::Cast,
    files::{DOWNLOADS, fetched, file_from_peer},
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
