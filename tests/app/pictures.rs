//! Pictures in the window: how they are brought, and whether they show.

use std::io::Cursor;

use anyhow::Result;
use base64::{Engine as _, engine::general_purpose::STANDARD};
use image::{ImageFormat, Rgb, RgbImage};
use serde_json::json;

use super::App;

/// Brings a file to the place to write, as a file manager or the clipboard would.
const BRING: &str = "
    const [how, name, bytes] = arguments;
    const file = new File([Uint8Array.from(atob(bytes), (letter) => letter.codePointAt(0))], name);
    const brought = new DataTransfer();
    brought.items.add(file);
    const place = document.querySelector('[role=textbox][contenteditable=true]');
    const options = { bubbles: true, cancelable: true };
    if (how === 'paste') {
        place.dispatchEvent(new ClipboardEvent('paste', { clipboardData: brought, ...options }));
        return;
    }
    for (const type of ['dragenter', 'dragover', 'drop']) {
        place.dispatchEvent(new DragEvent(type, { dataTransfer: brought, ...options }));
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

/// A picture whose rows differ, so that it is not one colour after any scaling. PNG.
///
/// # Errors
/// If it cannot be encoded.
pub fn picture(width: u32, height: u32) -> Result<Vec<u8>> {
    let pixels = RgbImage::from_fn(width, height, |x, y| {
        let shade = |value: u32| u8::try_from(value % 256).unwrap_or_default();
        Rgb([shade(x), shade(y), shade(x ^ y)])
    });
    let mut bytes = Cursor::new(Vec::new());
    pixels.write_to(&mut bytes, ImageFormat::Png)?;
    Ok(bytes.into_inner())
}

/// Drops a picture on the place to write.
///
/// # Errors
/// If it does not come to show.
pub async fn drop_picture(app: &App, name: &str, bytes: &[u8]) -> Result<()> {
    bring(app, "drop", name, bytes).await
}

/// Pastes a picture into the place to write.
///
/// # Errors
/// If it does not come to show.
pub async fn paste_picture(app: &App, name: &str, bytes: &[u8]) -> Result<()> {
    bring(app, "paste", name, bytes).await
}

async fn bring(app: &App, how: &str, name: &str, bytes: &[u8]) -> Result<()> {
    app.execute(BRING, &[json!(how), json!(name), json!(STANDARD.encode(bytes))]).await?;
    app.wait_for_text("place and camera data removed").await
}

/// Waits until so many pictures of the conversation are drawn.
///
/// # Errors
/// If it does not come to show.
pub async fn drawn(app: &App, count: usize) -> Result<()> {
    app.wait_until(&format!("{count} pictures are drawn"), DRAWN, &[json!(count)]).await
}

/// Waits until a picture of this width is shown large.
///
/// # Errors
/// If it does not come to show.
pub async fn shown_large(app: &App, width: u32) -> Result<()> {
    app.wait_until(&format!("a picture {width} wide is shown large"), LARGE, &[json!(width)]).await
}
