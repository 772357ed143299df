//! Films in the real web view: played, sought, steered and closed by the keyboard; and those that cannot be played.

use std::{fs, path::Path};

use anyhow::{Context, Result};
use chancery_tests::{
    app::{App, Key, Options, Role, film},
    peers::Peer,
};

use crate::cast::{Cast, ROOM};

/// The length of the film, in seconds.
const LENGTH: u32 = 30;

fn play(name: &str) -> String {
    format!("Play video: \u{2068}{name}\u{2069}")
}

/// Waits until this holds of the film that is played.
async fn film_is(app: &App, what: &str, holds: &str) -> Result<()> {
    let script = format!("const film = document.querySelector('video'); return film !== null && {holds};");
    app.wait_until(what, &script, &[]).await
}

/// The name of what has the focus.
const FOCUSED: &str = "return document.activeElement.getAttribute('aria-label') ?? document.activeElement.innerText";

/// Waits until what is called so has the focus.
async fn has_focus(app: &App, name: &str) -> Result<()> {
    let what = format!("{name:?} has the focus");
    let script = format!("return (() => {{ {FOCUSED} }})() === arguments[0]");
    app.wait_until(&what, &script, &[name.into()]).await
}

#[tokio::test]
async fn a_film_is_played_sought_and_closed_without_a_mouse() -> Result<()> {
    let Cast { app, peer, room, .. } = Cast::meet(Options::default()).await?;
    app.open_conversation(ROOM).await?;
    let folder = tempfile::tempdir()?;
    let file = folder.path().join("Lock gate.webm");
    film(&file, LENGTH).await?;
    peer.send_file_as("m.video", &room, &file, "video/webm").await?;

    let button = play("Lock gate.webm");
    app.find(Role::Button, &button).await?;
    // From the place to write back to the messages.
    for _ in 0..20 {
        if app.execute(FOCUSED, &[]).await? == button.as_str() {
            break;
        }
        app.press(&[Key::Shift, Key::Tab]).await?;
    }
    has_focus(&app, &button).await?;
    app.press(&[Key::Enter]).await?;
    film_is(&app, "the film plays", "film.currentTime > 0.5 && !film.paused").await?;
    film_is(&app, "it has its size", "film.videoWidth === 320 && film.videoHeight === 180").await?;
    film_is(&app, "it has its length", "Math.round(film.duration) === 30").await?;
    has_focus(&app, "Lock gate.webm").await?;
    app.assert_accessible("a film that plays").await?;

    app.press(&[Key::Space]).await?;
    film_is(&app, "it is paused", "film.paused").await?;
    for _ in 0..4 {
        app.press(&[Key::Right]).await?;
    }
    film_is(&app, "it was sought", "film.currentTime > 20 && film.currentTime < 24 && !film.seeking").await?;
    app.press(&[Key::Left]).await?;
    film_is(&app, "it was sought back", "film.currentTime > 15 && film.currentTime < 19 && !film.seeking").await?;
    app.press(&[Key::Space]).await?;
    film_is(&app, "it plays on from there", "film.currentTime > 15.5 && film.currentTime < 25").await?;

    app.press(&[Key::Escape]).await?;
    has_focus(&app, &button).await?;
    app.wait_until("it is closed", "return document.querySelector('video') === null", &[]).await?;
    // And it can be played again.
    app.press(&[Key::Enter]).await?;
    film_is(&app, "the film plays again", "film.currentTime > 0.2 && film.currentTime < 15").await?;
    app.close().await
}

/// A film as a part of it says otherwise: a name in its head is replaced by one as long.
fn with(film: &[u8], from: &[u8], to: &[u8]) -> Result<Vec<u8>> {
    let at = film.windows(from.len()).position(|name| name == from).context("it is not in there")?;
    let mut changed = film.to_owned();
    changed.splice(at..at + from.len(), to.iter().copied());
    Ok(changed)
}

async fn send(peer: &Peer, room: &str, folder: &Path, name: &str, bytes: &[u8]) -> Result<()> {
    let file = folder.join(name);
    fs::write(&file, bytes)?;
    peer.send_file_as("m.video", room, &file, "video/webm").await?;
    Ok(())
}

#[tokio::test]
async fn a_film_that_cannot_be_played_says_so_and_offers_to_save_it() -> Result<()> {
    let Cast { app, peer, room, .. } = Cast::meet(Options::default()).await?;
    app.open_conversation(ROOM).await?;
    let folder = tempfile::tempdir()?;
    let file = folder.path().join("film.webm");
    film(&file, 2).await?;
    let film = fs::read(&file)?;
    // As where the codec of the pictures is not installed: the sound alone can be played.
    let pictures = with(&film, b"V_VP8", b"V_XYZ")?;
    let codecs = with(&pictures, b"A_VORBIS", b"A_UVWXYZ")?;
    let broken = film.get(..600).context("the film is too short")?;
    for (name, bytes) in [("codec.webm", pictures.as_slice()), ("codecs.webm", &codecs), ("broken.webm", broken)] {
        send(&peer, &room, folder.path(), name, bytes).await?;
        app.click(&play(name)).await?;
        let says = "
            const articles = [...document.querySelectorAll('[role=feed] article')];
            const article = articles.find((article) => article.getAttribute('aria-label')?.includes(arguments[0]));
            return article?.innerText.includes('It cannot be played here.') === true;
        ";
        app.wait_until(&format!("{name} says why it does not play"), says, &[name.into()]).await?;
        let gone = "return document.querySelector('video') === null";
        app.wait_until("no black box is left", gone, &[]).await?;
        has_focus(&app, "Save").await?;
    }
    app.assert_accessible("films that cannot be played").await?;
    app.close().await
}
