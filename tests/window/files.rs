//! Pictures, from a hand at the window to somebody else's client and back.

use std::io::Cursor;

use anyhow::Result;
use base64::{Engine as _, engine::general_purpose::STANDARD};
use chancery_tests::app::{Key, Options};
use image::{ImageFormat, Rgb, RgbImage};
use serde_json::json;

use crate::cast::Strangers;

/// Drops a file on the place to write, as a file manager would.
const DROP: &str = "
    const [name, bytes] = arguments;
    const file = new File([Uint8Array.from(atob(bytes), (letter) => letter.codePointAt(0))], name);
    const dataTransfer = new DataTransfer();
    dataTransfer.items.add(file);
    const place = document.querySelector('[role=textbox][contenteditable=true]');
    for (const type of ['dragenter', 'dragover', 'drop']) {
        place.dispatchEvent(new DragEvent(type, { dataTransfer, bubbles: true, cancelable: true }));
    }
";

/// Whether as many pictures of the conversation as wanted are drawn, pixels and all.
const DRAWN: &str = "
    const pictures = [...document.querySelectorAll('[role=feed] article img')];
    return pictures.filter(({ complete, naturalWidth }) => complete && naturalWidth > 0).length === arguments[0];
";

/// Whether the picture shown large has the width it was sent with.
const LARGE: &str = "
    const picture = document.querySelector('[role=dialog] img[alt]:not([alt=\"\"])');
    return picture?.complete === true && picture.naturalWidth === arguments[0];
";

/// A picture whose rows differ, so that it is not one colour after any scaling.
fn picture(width: u32, height: u32) -> Result<Vec<u8>> {
    let pixels = RgbImage::from_fn(width, height, |x, y| {
        let shade = |value: u32| u8::try_from(value % 256).unwrap_or_default();
        Rgb([shade(x), shade(y), shade(x ^ y)])
    });
    let mut bytes = Cursor::new(Vec::new());
    pixels.write_to(&mut bytes, ImageFormat::Png)?;
    Ok(bytes.into_inner())
}

#[tokio::test]
async fn a_picture_goes_to_a_foreign_client_and_one_comes_back_and_is_looked_at() -> Result<()> {
    let Strangers { app, jonas, works, priya, peer } = Strangers::launch(Options::default()).await?;
    app.sign_in(&jonas).await?;
    app.keep_recovery_code().await?;
    app.write_to(&priya.user_id).await?;
    let room = peer.await_invitation(&jonas.user_id).await?.room;
    peer.join(&room, &[&works]).await?;

    let pier = picture(640, 360)?;
    app.execute(DROP, &[json!("pier.png"), json!(STANDARD.encode(&pier))]).await?;
    app.wait_for_text("place and camera data removed").await?;
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
    app.wait_until("the own picture is drawn", DRAWN, &[json!(1)]).await?;

    let drawing = folder.path().join("drawing.png");
    std::fs::write(&drawing, picture(1200, 300)?)?;
    peer.send_file_as("m.image", &room, &drawing, "image/png").await?;
    app.wait_until("the other's picture is drawn too", DRAWN, &[json!(2)]).await?;
    app.assert_accessible("pictures in a conversation").await?;

    app.find_selector("[role=feed] button[aria-label*='drawing.png']").await?.click().await?;
    app.wait_until("all of it is shown", LARGE, &[json!(1200)]).await?;
    app.assert_accessible("a picture shown large").await?;
    app.press(&[Key::Left]).await?;
    app.wait_until("the one before it is shown", LARGE, &[json!(640)]).await?;
    app.press(&[Key::Escape]).await?;
    let is_back = "return document.activeElement?.getAttribute('aria-label')?.includes('drawing.png') === true";
    app.wait_until("the focus is back where it came from", is_back, &[]).await?;
    app.close().await
}
