//! The app's window in the demo: on the person's display, or driven under a virtual one.

use std::{
    env,
    path::{Path, PathBuf},
    process::{self, Stdio},
    thread,
    time::{Duration, Instant},
};

use anyhow::{Context, Result, bail};
use chancery_tests::{
    app::{App, Options, Role, Size, Theme},
    demo::Demo,
};
use serde_json::Value;
use tokio::process::Command;

/// What is said under the virtual display; one of the colleagues always answers to it.
const WORDS: &str = "The page on the cofferdam is done. Shall I send it to Treasury before noon?";

/// How long the app may take to end.
const END_LIMIT: Duration = Duration::from_secs(10);

/// How long a colleague may take to answer.
const PATIENCE: Duration = Duration::from_mins(1);

pub(crate) fn has_display() -> bool {
    ["DISPLAY", "WAYLAND_DISPLAY"].iter().any(|name| env::var_os(name).is_some_and(|value| !value.is_empty()))
}

/// Opens the app on the person's display and waits until it is closed.
pub(crate) async fn show(home: &Path, trust_file: &Path) -> Result<()> {
    let mut command = Command::new(Path::new(env!("CARGO_MANIFEST_DIR")).join("keyring-session.sh"));
    command.arg("--home").arg(home).arg("--").arg(app_binary()?).env("SSL_CERT_FILE", trust_file);
    // The private session has a home folder of its own; the display's key lies in the real one.
    if let (None, Some(real)) = (env::var_os("XAUTHORITY"), env::var_os("HOME")) {
        command.env("XAUTHORITY", PathBuf::from(real).join(".Xauthority"));
    }
    let mut session = command.process_group(0).spawn().context("the app could not be started")?;
    let _group = Group(session.id().context("the app has ended")?);
    let status = session.wait().await?;
    if !status.success() {
        bail!("the app ended with {status}");
    }
    Ok(())
}

/// A process group. Dropping it ends every process in it: a session that is only killed leaves the app behind.
struct Group(u32);

impl Drop for Group {
    fn drop(&mut self) {
        let kill = |signal: &str| {
            let mut command = process::Command::new("kill");
            command.args([signal, "--", &format!("-{}", self.0)]).stderr(Stdio::null());
            command.status().is_ok_and(|status| status.success())
        };
        kill("-TERM");
        let begun = Instant::now();
        while kill("-0") && begun.elapsed() < END_LIMIT {
            thread::sleep(Duration::from_millis(50));
        }
    }
}

fn app_binary() -> Result<PathBuf> {
    Ok(env::current_exe()?.parent().context("no build folder")?.join("chancery"))
}

fn options(home: &Path, trust_file: &Path, theme: Theme) -> Options {
    Options { home: Some(home.to_owned()), trust_file: Some(trust_file.to_owned()), theme, ..Options::default() }
}

/// Drives one conversation and prints it as both sides have decrypted it.
pub(crate) async fn drive(demo: &Demo, home: &Path, pictures: &Path) -> Result<()> {
    let app = App::launch(options(home, &demo.homeservers.trust_file(), Theme::Light)).await?;
    app.find(Role::Heading, "Conversations").await?;
    app.open_conversation("Harbour wall repairs").await?;
    app.say(WORDS).await?;
    app.wait_until_sent(WORDS).await?;

    let me = &demo.me()?.1.user_id;
    let room = demo.room("harbour")?;
    let priya = demo.colleague("priya.raman")?;
    let heard = priya.await_message(room, me, "cofferdam is done").await?;
    let answer = tokio::time::timeout(PATIENCE, async {
        loop {
            let messages = priya.messages(room);
            let after = messages.iter().skip_while(|event| event.event_id != heard.event_id);
            if let Some(answer) = after.into_iter().find(|event| event.sender == priya.user_id) {
                return answer.body().to_owned();
            }
            tokio::time::sleep(Duration::from_millis(200)).await;
        }
    })
    .await
    .context("nobody answered")?;
    app.read(&answer).await?;

    println!("\nIn the window of Jonas Ekwueme (Works):");
    for line in last_messages(&app).await? {
        println!("  {line}");
    }
    println!("\nOn the device of Priya Raman (Treasury), a foreign client:");
    let messages = priya.messages(room);
    for event in messages.iter().skip(messages.len().saturating_sub(4)) {
        let lock = if event.encrypted { "encrypted" } else { "in clear" };
        println!("  [{lock}] {}: {}", event.sender, event.body());
    }

    let mut paths = Vec::new();
    paths.push(picture(&app, pictures, "conversation-laptop").await?);
    app.resize(Size::PHONE).await?;
    paths.push(picture(&app, pictures, "conversation-phone").await?);
    app.close().await?;
    println!("\nPictures:");
    for path in paths {
        println!("  {}", path.display());
    }
    Ok(())
}

/// Takes a picture of the sign-in screen.
pub(crate) async fn picture_of_sign_in(home: &Path, trust_file: &Path, pictures: &Path) -> Result<()> {
    let app = App::launch(options(home, trust_file, Theme::Light)).await?;
    app.find(Role::Textbox, "Work e-mail").await?;
    let path = picture(&app, pictures, "sign-in-laptop").await?;
    app.close().await?;
    println!("There is no display. A picture of the sign-in screen: {}", path.display());
    Ok(())
}

async fn picture(app: &App, folder: &Path, name: &str) -> Result<PathBuf> {
    let path = folder.join(format!("{name}.png"));
    app.screenshot(&path).await?;
    Ok(path)
}

/// The last messages as the window shows them.
async fn last_messages(app: &App) -> Result<Vec<String>> {
    let script = "
        const articles = [...document.querySelectorAll('[role=feed] article')].slice(-4);
        return articles.map((article) => article.getAttribute('aria-label') ?? article.innerText.replaceAll('\\n', ' '));
    ";
    let lines = app.execute(script, &[]).await?;
    Ok(lines.as_array().into_iter().flatten().filter_map(Value::as_str).map(ToOwned::to_owned).collect())
}
