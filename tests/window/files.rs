//! Pictures, from a hand at the window to somebody else's client and back.

use std::collections::BTreeSet;

use anyhow::Result;
use chancery_tests::{
    app::{
        Key, Options,
        pictures::{drawn, drop_picture, picture, shown_large},
    },
    disk::files_that_hold,
};

use crate::cast::Strangers;

#[tokio::test]
async fn a_picture_goes_to_a_foreign_client_and_one_comes_back_and_is_looked_at() -> Result<()> {
    let Strangers { mut app, jonas, works, priya, peer } = Strangers::launch(Options::default()).await?;
    app.sign_in(&jonas).await?;
    app.keep_recovery_code().await?;
    app.write_to(&priya.user_id).await?;
    let room = peer.await_invitation(&jonas.user_id).await?.room;
    peer.join(&room, &[&works]).await?;

    let pier = picture(640, 360)?;
    drop_picture(&app, "pier.png", &pier).await?;
    app.assert_accessible("a picture beside the text").await?;
    app.say("The pier, **today**").await?;
    let heard = peer.await_event(&room, "pier.png", |event| event.content["filename"] == "pier.png").await?;
    assert!(heard.encrypted, "nothing leaves in the clear");
    assert_eq!(heard.content["body"], "The pier, **today**");
    let folder = tempfile::tempdir()?;
    let received = folder.path().join("received.png");
    peer.save_file(&heard, &received).await?;
    assert_eq!(image::open(&received)?.to_rgb8().dimensions(), (640, 360));
    app.wait_until_sent("The pier").await?;
    drawn(&app, 1).await?;

    let drawing = folder.path().join("drawing.png");
    std::fs::write(&drawing, [&*picture(1200, 300)?, b"and behind it selenite-canary"].concat())?;
    peer.send_file_as("m.image", &room, &drawing, "image/png").await?;
    drawn(&app, 2).await?;
    app.assert_accessible("pictures in a conversation").await?;

    app.find_selector("[role=feed] button[aria-label*='drawing.png']").await?.click().await?;
    shown_large(&app, 1200).await?;
    app.assert_accessible("a picture shown large").await?;
    app.press(&[Key::Left]).await?;
    shown_large(&app, 640).await?;
    app.press(&[Key::Escape]).await?;
    let is_back = "return document.activeElement?.getAttribute('aria-label')?.includes('drawing.png') === true";
    app.wait_until("the focus is back where it came from", is_back, &[]).await?;

    app.stop().await?;
    // Neither in the profile nor in temporary files, the web view's caches or what was logged.
    for words in ["selenite-canary", "drawing.png", "pier.png", "The pier"] {
        assert_eq!(files_that_hold(app.folder(), words)?, BTreeSet::new(), "{words:?} lies on disk");
    }
    app.close().await
}
