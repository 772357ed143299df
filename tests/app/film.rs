//! Films and recordings that are made on the spot, so that nobody's have to be kept beside the tests.

use std::path::Path;

use anyhow::{Context, Result, ensure};
use tokio::process::Command;

/// How many pictures, and as many pieces of sound, a second has.
const RATE: u32 = 10;

/// Films a test card of 320 by 180 points for so many seconds, with ticks to hear: VP8 and Vorbis in WebM.
///
/// # Errors
/// If GStreamer's tools or plugins are missing.
pub async fn film(file: &Path, seconds: u32) -> Result<()> {
    let pictures = format!("video/x-raw,width=320,height=180,framerate={RATE}/1");
    let count = &pieces(seconds);
    let see = ["videotestsrc", count, "!", &pictures, "!", "vp8enc", "deadline=1", "!", "mux."];
    let hear = [&["audiotestsrc", count], &TICKS[..], &["vorbisenc", "!", "webmmux", "name=mux"]].concat();
    launch(&[&see[..], &hear].concat(), file).await
}

/// Records ticks for so many seconds, as voice messages come: Opus in Ogg.
///
/// # Errors
/// As [`film`].
pub async fn recording(file: &Path, seconds: u32) -> Result<()> {
    let count = &pieces(seconds);
    launch(&[&["audiotestsrc", count], &TICKS[..], &["opusenc", "!", "oggmux"]].concat(), file).await
}

/// Sound of which a piece is as long as a picture.
const TICKS: [&str; 5] = ["samplesperbuffer=4800", "wave=ticks", "!", "audio/x-raw,rate=48000", "!"];

fn pieces(seconds: u32) -> String {
    format!("num-buffers={}", RATE * seconds)
}

async fn launch(pipeline: &[&str], file: &Path) -> Result<()> {
    let location = format!("location={}", file.display());
    let output = Command::new("gst-launch-1.0")
        .arg("--quiet")
        .args(pipeline)
        .args(["!", "filesink", &location])
        .output()
        .await
        .context("gst-launch-1.0 could not be started")?;
    ensure!(output.status.success(), "{pipeline:?}: {}", String::from_utf8_lossy(&output.stderr));
    Ok(())
}
