//! The window opens, remembers its size and place, and leaves no complaint.

use anyhow::Result;
use chancery_tests::app::{App, Contrast, Options, Size, Theme};
use serde_json::json;

/// Whether the system asks for more contrast.
const MORE_CONTRAST: &str = "return matchMedia('(prefers-contrast: more)').matches";

#[tokio::test]
async fn the_window_opens_and_remembers_its_size_and_place() -> Result<()> {
    let mut app = App::launch(Options { theme: Theme::Dark, ..Options::default() }).await?;
    let dark = "return matchMedia('(prefers-color-scheme: dark)').matches";
    assert_eq!(app.execute(dark, &[]).await?, true);
    assert_eq!(app.execute(MORE_CONTRAST, &[]).await?, false);
    app.resize(Size { width: 700, height: 650 }).await?;
    app.move_to(90, 60).await?;
    app.restart().await?;
    let size = app.execute("return [innerWidth, innerHeight]", &[]).await?;
    assert_eq!(size, json!([700, 650]));
    assert_eq!(app.place().await?, (90, 60));
    app.close().await
}

#[tokio::test]
async fn the_window_follows_a_system_that_asks_for_more_contrast() -> Result<()> {
    let app = App::launch(Options { contrast: Contrast::More, ..Options::default() }).await?;
    assert_eq!(app.execute(MORE_CONTRAST, &[]).await?, true);
    app.close().await
}

/// A dump would hold messages and keys, in clear.
#[tokio::test]
async fn a_crash_would_leave_no_dump_of_the_memory() -> Result<()> {
    let app = App::launch(Options::default()).await?;
    let limits = app.dump_limits()?;
    assert!(limits.len() > 1, "the web view has a process of its own");
    assert!(limits.iter().all(|limit| limit == "0 0 bytes"), "{limits:?}");
    app.close().await
}

/// What the benches of starting measure with.
#[tokio::test]
async fn a_start_is_timed_without_the_driver() -> Result<()> {
    let mut app = App::launch(Options::default()).await?;
    app.stop().await?;
    let start = app.time_start("form button").await?;
    assert!(0.0 < start.page, "{start:?}");
    assert!(start.page < start.painted && start.page < start.shown, "{start:?}");
    app.close().await
}
