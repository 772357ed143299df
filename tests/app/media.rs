//! The screens with files in them: for pictures of them, and for axe.

use std::path::Path;

use anyhow::{Context, Result};
use image::{Rgb, RgbImage};

use super::{
    App, Key, Options, Role, Visitor, in_all_sizes,
    pictures::{drawn, paste_picture, picture, shown_large},
};
use crate::{
    homeservers::{Server, unique},
    peers::{NewRoom, Peer},
};

const ROOM: &str = "Quay inspection";

/// A colleague sends pictures and files, one of them is looked at, and more are about to be sent.
///
/// # Errors
/// If the window does not show what it should, or what the visitor says.
pub async fn play_media(server: &Server, options: &Options, visitor: &mut impl Visitor) -> Result<()> {
    let jonas = server.register(&unique("jonas"), "correct horse", "Jonas Ekwueme").await?;
    let priya = server.register(&unique("priya"), "battery staple", "Priya Raman").await?;
    let app = App::launch(options.clone()).await?;
    let peer = Peer::sign_in(server, &priya).await?;
    app.sign_in(&jonas).await?;
    app.keep_recovery_code().await?;
    let room = peer.create_room(NewRoom::encrypted(ROOM, &[&jonas.user_id])).await?;
    app.accept_invitation(ROOM).await?;
    peer.await_joined(&room, &jonas.user_id).await?;
    send_files(&peer, &room).await?;

    app.open_conversation(ROOM).await?;
    drawn(&app, 1).await?;
    app.find_text("[role=feed]", "Inspection report.pdf").await?;
    in_all_sizes(&app, "conversation-media", visitor).await?;
    app.find_selector("[role=feed] button[aria-label*='quay.png']").await?.click().await?;
    shown_large(&app, WIDTH).await?;
    in_all_sizes(&app, "picture-viewer", visitor).await?;
    app.press(&[Key::Escape]).await?;

    paste_picture(&app, "upper gate.png", &picture(640, 360)?).await?;
    in_all_sizes(&app, "files-to-send", visitor).await?;
    app.click("Remove \u{2068}upper gate.png\u{2069}").await?;

    app.click("Settings").await?;
    app.click("Storage").await?;
    app.wait_for_text("Keys, rooms and account").await?;
    visitor.visit(&app, "settings-storage", super::Size::LAPTOP).await?;
    app.click("Empty pictures and files").await?;
    app.find_text("[role=alertdialog]", "Empty pictures and files on this device?").await?;
    visitor.visit(&app, "emptying-storage", super::Size::LAPTOP).await?;
    app.click("Keep them").await?;
    app.find(Role::Button, "Back to conversations").await?;
    app.close().await
}

/// The width of the quay, in pixels.
const WIDTH: u32 = 960;

/// What a colleague has to show.
async fn send_files(peer: &Peer, room: &str) -> Result<()> {
    let folder = tempfile::tempdir()?;
    let file = |name: &str| folder.path().join(name);
    quay(&file("quay.png"))?;
    std::fs::write(file("Inspection report.pdf"), [b"%PDF-1.7\n".as_slice(), &vec![b' '; 48_000]].concat())?;
    std::fs::write(file("Pump.wav"), tone(2))?;
    peer.say(room, "The quay this morning, and what the diver wrote.").await?;
    for (kind, name, content_type) in [
        ("m.image", "quay.png", "image/png"),
        ("m.file", "Inspection report.pdf", "application/pdf"),
        ("m.audio", "Pump.wav", "audio/wav"),
    ] {
        peer.send_file_as(kind, room, &file(name), content_type).await.with_context(|| name.to_owned())?;
    }
    Ok(())
}

/// Sky, water and a wall, as PNG.
fn quay(file: &Path) -> Result<()> {
    let height = WIDTH * 9 / 16;
    let shade = |from: [f32; 3], to: [f32; 3], part: f32| {
        #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "colours lie between 0 and 255")]
        let mixed = |index: usize| (from[index] + (to[index] - from[index]) * part) as u8;
        Rgb([mixed(0), mixed(1), mixed(2)])
    };
    #[expect(clippy::cast_precision_loss, reason = "a picture has few pixels")]
    let drawn = RgbImage::from_fn(WIDTH, height, |x, y| {
        let down = y as f32 / height as f32;
        let across = x as f32 / WIDTH as f32;
        if down > 0.55 && across > 0.62 - (down - 0.55) * 0.7 {
            shade([96.0, 90.0, 84.0], [54.0, 52.0, 50.0], down)
        } else if down > 0.55 {
            let wave = (across * 60.0 + down * 220.0).sin() * 0.04;
            shade([92.0, 124.0, 136.0], [30.0, 58.0, 74.0], ((down - 0.55) / 0.45 + wave).clamp(0.0, 1.0))
        } else {
            shade([238.0, 202.0, 170.0], [164.0, 188.0, 204.0], down / 0.55)
        }
    });
    Ok(drawn.save(file)?)
}

/// A quiet tone of so many seconds, as WAV: 8 bits, 8,000 a second.
#[must_use]
pub fn tone(seconds: u32) -> Vec<u8> {
    let length = 8_000 * seconds;
    let samples = (0..length).map(|number| if number / 10 % 2 == 0 { 120 } else { 136 });
    let mut file = b"RIFF".to_vec();
    file.extend((length + 36).to_le_bytes());
    file.extend(b"WAVEfmt ");
    file.extend(16_u32.to_le_bytes());
    for word in [1_u16, 1] {
        file.extend(word.to_le_bytes());
    }
    for word in [8_000_u32, 8_000] {
        file.extend(word.to_le_bytes());
    }
    for word in [1_u16, 8] {
        file.extend(word.to_le_bytes());
    }
    file.extend(b"data");
    file.extend(length.to_le_bytes());
    file.extend(samples);
    file
}
