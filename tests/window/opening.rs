//! The window opens, remembers its size, and leaves no complaint.

use anyhow::Result;
use chancery_tests::app::{App, Options, Size, Theme};

#[tokio::test]
async fn the_window_opens_and_remembers_its_size() -> Result<()> {
    let mut app = App::launch(Options { theme: Theme::Dark, ..Options::default() }).await?;
    let dark = "return matchMedia('(prefers-color-scheme: dark)').matches";
    assert_eq!(app.execute(dark, &[]).await?, true);
    app.resize(Size { width: 700, height: 650 }).await?;
    app.restart().await?;
    let size = app.execute("return [innerWidth, innerHeight]", &[]).await?;
    assert_eq!(size, serde_json::json!([700, 650]));
    app.close().await
}
