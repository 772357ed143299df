//! The system's dialogues for files, which are no part of the page: answered with the keys of a real keyboard.

use std::{
    path::Path,
    time::{Duration, Instant},
};

use anyhow::{Context, Result, bail};
use tokio::process::Command;

use super::{App, application::PATIENCE};

/// A tenth of a second after the last letter GTK has looked up what might be meant; Enter before that takes one of its
/// offers instead of what was typed.
const LOOKING_UP: Duration = Duration::from_millis(500);

/// A dialogue that is open over the window.
pub struct SystemDialogue<'a> {
    app: &'a App,
    title: String,
}

impl App {
    /// Waits until the dialogue of this title is open.
    ///
    /// # Errors
    /// If it does not open.
    pub async fn system_dialogue(&self, title: &str) -> Result<SystemDialogue<'_>> {
        self.wait_for_window(title, true).await?;
        Ok(SystemDialogue { app: self, title: title.to_owned() })
    }

    /// Presses a key of the keyboard, by its name in X11: whatever has the focus of the display gets it.
    ///
    /// # Errors
    /// If xdotool is missing.
    pub async fn press_for_real(&self, key: &str) -> Result<()> {
        self.xdotool(&["key", key]).await?.with_context(|| format!("{key} could not be pressed"))?;
        Ok(())
    }

    async fn wait_for_window(&self, title: &str, wanted: bool) -> Result<()> {
        let begun = Instant::now();
        while self.xdotool(&["search", "--onlyvisible", "--name", &format!("^{title}$")]).await?.is_some() != wanted {
            if begun.elapsed() > PATIENCE {
                bail!("{title:?} did not {}", if wanted { "open" } else { "close" });
            }
            tokio::time::sleep(Duration::from_millis(50)).await;
        }
        Ok(())
    }

    /// What xdotool says in this session; `None` if it did not do, or find, what it was asked to.
    async fn xdotool(&self, arguments: &[&str]) -> Result<Option<String>> {
        let output = Command::new("xdotool")
            .args(arguments)
            .env_clear()
            .envs(self.session.environment.iter().map(|(name, value)| (name, value)))
            .output()
            .await
            .context("xdotool could not be started")?;
        Ok(output.status.success().then_some(String::from_utf8(output.stdout)?))
    }
}

impl SystemDialogue<'_> {
    /// Types the path of a file and accepts it.
    ///
    /// # Errors
    /// If the dialogue stays open.
    pub async fn choose(self, file: &Path) -> Result<()> {
        // The place for a path, and everything that stands in it.
        self.app.press_for_real("ctrl+l").await?;
        self.app.press_for_real("ctrl+a").await?;
        let path = file.to_str().context("the path is no text")?;
        self.app.xdotool(&["type", path]).await?.context("the path could not be typed")?;
        tokio::time::sleep(LOOKING_UP).await;
        self.app.press_for_real("Return").await?;
        self.app.wait_for_window(&self.title, false).await
    }

    /// Thinks better of it.
    ///
    /// # Errors
    /// If the dialogue stays open.
    pub async fn leave(self) -> Result<()> {
        self.app.press_for_real("Escape").await?;
        self.app.wait_for_window(&self.title, false).await
    }
}
