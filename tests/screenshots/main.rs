//! Pictures of every screen of the real application, in both sizes and both themes.
//!
//! ```text
//! screenshots [FOLDER]
//! ```
//! The demo's organisation is in it, with two weeks of history. The first run writes that, the next ones find it.

#![recursion_limit = "256"]
#![expect(clippy::print_stdout, reason = "a tool for the terminal")]

use std::{
    env, fs,
    path::{Path, PathBuf},
    process::ExitCode,
};

use anyhow::{Context, Result, bail};
use chancery_tests::{
    app::{
        App, Cast, Keyring, Options, Role, Scene, Size, Theme, Visitor, confirm_second_device, in_all_sizes,
        managed_policy, managed_start, play_media, play_troubles, sign_in_with_mistakes,
    },
    cache,
    demo::{Demo, PASSWORD},
    homeservers::unique,
};

/// What the scenes are played with; all of it stands in the demo's data.
const CAST: Cast<'_> = Cast { room: "Harbour wall repairs", member: "Pri", colleague: "Hanna", warned: "Duty office" };

#[tokio::main]
async fn main() -> ExitCode {
    match take_all().await {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            println!("{error:#}");
            ExitCode::FAILURE
        }
    }
}

async fn take_all() -> Result<()> {
    let cache = cache()?.join("screenshots");
    let folder = env::args_os().nth(1).map_or_else(|| cache.join("pictures"), PathBuf::from);
    let home = cache.join("home");
    println!("Starting the servers of two departments …");
    let mut demo = Demo::open(&cache.join("organisation")).await?;
    if !demo.resumed() || !home.exists() {
        remove(&home)?;
        println!("Signing in, and writing two weeks of conversations (once, some minutes) …");
        write_history(&mut demo, &home).await?;
    }
    let mut failures = Vec::new();
    for theme in [Theme::Light, Theme::Dark] {
        let mut camera = Camera { folder: folder.clone(), theme, taken: 0 };
        failures.extend(take_gates(&demo, theme, &mut camera).await.err());
        failures.extend(take_managed(&demo, theme, &mut camera).await.err());
        failures.extend(take_scenes(&demo, &home, theme, &mut camera).await?);
        failures.extend(take_troubles(&demo, &home, theme, &mut camera).await.err());
        failures.extend(play_media(demo.me()?.0, &options(&demo, None, theme), &mut camera).await.err());
        failures.extend(play_troubles(demo.me()?.0, &options(&demo, None, theme), &mut camera).await.err());
        println!("{} pictures in {theme:?} colours", camera.taken);
    }
    println!("They lie in {}", folder.display());
    if failures.is_empty() {
        return Ok(());
    }
    for failure in &failures {
        println!("{failure:#}");
    }
    bail!("{} scenes could not be played", failures.len())
}

/// Takes every screen it is shown.
struct Camera {
    folder: PathBuf,
    theme: Theme,
    taken: usize,
}

impl Visitor for Camera {
    async fn visit(&mut self, app: &App, screen: &str, size: Size) -> Result<()> {
        let theme = format!("{:?}", self.theme).to_lowercase();
        app.settle().await?;
        app.screenshot(&self.folder.join(format!("{screen}-{size}-{theme}.png"))).await?;
        self.taken += 1;
        Ok(())
    }
}

fn options(demo: &Demo, home: Option<&Path>, theme: Theme) -> Options {
    let trust_file = Some(demo.homeservers.trust_file());
    Options { home: home.map(ToOwned::to_owned), trust_file, theme, ..Options::default() }
}

async fn write_history(demo: &mut Demo, home: &Path) -> Result<()> {
    let app = App::launch(options(demo, Some(home), Theme::Light)).await?;
    let me = demo.me()?.1.clone();
    app.sign_in(&me).await?;
    app.keep_recovery_code().await?;
    demo.write_history(&mut &app).await?;
    app.close().await
}

/// What stands between a person and their messages: on a first device, and on a second one.
async fn take_gates(demo: &Demo, theme: Theme, camera: &mut Camera) -> Result<()> {
    let account = demo.me()?.0.register(&unique("sam"), PASSWORD, "Sam Newcomer").await?;
    let first = App::launch(options(demo, None, theme)).await?;
    let code = sign_in_with_mistakes(&first, &account, camera).await?;
    let second = App::launch(options(demo, None, theme)).await?;
    confirm_second_device(&second, &account, &code, camera).await?;
    first.close().await?;
    second.close().await
}

/// A first start on a device that an organisation looks after.
async fn take_managed(demo: &Demo, theme: Theme, camera: &mut Camera) -> Result<()> {
    let server = demo.me()?.0;
    let account = server.register(&unique("sam"), PASSWORD, "Sam Newcomer").await?;
    let policy = Some(managed_policy(&server.name));
    let app = App::launch(Options { policy, ..options(demo, None, theme) }).await?;
    managed_start(&app, &account, camera).await?;
    app.close().await
}

/// What a person does every day. A scene that fails does not keep the others from being played.
async fn take_scenes(demo: &Demo, home: &Path, theme: Theme, camera: &mut Camera) -> Result<Vec<anyhow::Error>> {
    let app = App::launch(options(demo, Some(home), theme)).await?;
    app.find(Role::Heading, "Conversations").await?;
    let mut failures = Vec::new();
    for size in Size::ALL {
        for scene in Scene::ALL {
            failures.extend(scene.play(&app, CAST, size, camera).await.err());
        }
    }
    failures.extend(app.close().await.err());
    Ok(failures)
}

/// The servers are away; the keyring is locked, or there is none.
async fn take_troubles(demo: &Demo, home: &Path, theme: Theme, camera: &mut Camera) -> Result<()> {
    let app = App::launch(options(demo, Some(home), theme)).await?;
    app.find(Role::Heading, "Conversations").await?;
    let server = demo.me()?.0;
    server.stop().await?;
    let offline = async {
        app.open_conversation(CAST.room).await?;
        app.wait_for_text("Offline since").await?;
        in_all_sizes(&app, "offline", camera).await
    }
    .await;
    server.start().await?;
    offline?;
    app.close().await?;
    for (keyring, screen, title) in [
        (Keyring::Locked, "keyring-locked", "Your password store is locked"),
        (Keyring::Denied, "keyring-denied", "The password store refuses Chancery"),
        (Keyring::None, "keyring-absent", "No password store is running"),
    ] {
        let app = App::launch(Options { keyring, ..options(demo, Some(home), theme) }).await?;
        app.wait_for_text(title).await?;
        in_all_sizes(&app, screen, camera).await?;
        app.close().await?;
    }
    Ok(())
}

fn remove(folder: &Path) -> Result<()> {
    if folder.exists() {
        fs::remove_dir_all(folder).with_context(|| folder.display().to_string())?;
    }
    Ok(())
}
