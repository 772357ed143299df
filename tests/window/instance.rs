//! One process a profile: two would corrupt its encryption state.

use anyhow::Result;
use chancery_tests::app::{App, Keyring, Options};

const HAS_FOCUS: &str = "return document.hasFocus()";

#[tokio::test]
async fn a_second_start_focuses_the_first() -> Result<()> {
    let app = App::launch(Options::default()).await?;
    app.wait_until("the window has the focus", HAS_FOCUS, &[]).await?;

    let other = app.start_beside(&["--profile", "other"])?;
    app.wait_until("the other profile's window takes the focus", "return !document.hasFocus()", &[]).await?;
    let second = app.start_again(&[]).await?;
    assert!(second.status.success(), "{second:?}");
    app.wait_until("the first window has the focus back", HAS_FOCUS, &[]).await?;
    drop(other);
    app.close().await
}

#[tokio::test]
async fn without_a_bus_the_profile_is_locked_still() -> Result<()> {
    let app = App::launch(Options { keyring: Keyring::NoBus, ..Options::default() }).await?;
    let second = app.start_again(&[]).await?;
    assert_eq!(second.status.code(), Some(3), "{second:?}");
    assert!(String::from_utf8_lossy(&second.stderr).contains("this profile is open"), "{second:?}");

    let nonsense = app.start_again(&["--profile", "../default"]).await?;
    assert_eq!(nonsense.status.code(), Some(2), "{nonsense:?}");
    app.close().await
}
