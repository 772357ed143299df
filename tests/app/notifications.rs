//! The notifications of the session's desktop: dunst, a real daemon that shows them on the session's display.

use std::{
    fs,
    os::unix::fs::PermissionsExt as _,
    path::Path,
    time::{Duration, Instant},
};

use anyhow::{Context, Result, bail};

use super::App;

/// How long a notification may take to come or go.
const PATIENCE: Duration = Duration::from_secs(20);

/// What dunst runs for each notification that it shows, a replaced one included.
const RECORD: &str =
    "#!/bin/sh\nprintf '%s\\0%s\\0' \"$DUNST_SUMMARY\" \"$DUNST_BODY\" >>\"$(dirname \"$0\")/notifications\"\n";

/// A notification that came onto the desktop.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Shown {
    /// Its title, without marks of direction.
    pub title: String,
    /// Its body with its markup, without marks of direction.
    pub body: String,
}

/// Lets dunst keep what it shows until somebody acts on it, and write down each.
pub(super) fn configure(home: &Path, folder: &Path) -> Result<()> {
    let script = folder.join("record");
    fs::write(&script, RECORD)?;
    fs::set_permissions(&script, fs::Permissions::from_mode(0o700))?;
    let settings = format!(
        "[global]\nalways_run_script = true\nidle_threshold = 0\nmarkup = full\nsort = false\nstack_duplicates = false\n\
         [urgency_low]\ntimeout = 0\n[urgency_normal]\ntimeout = 0\n[urgency_critical]\ntimeout = 0\n\
         [record]\nsummary = \"*\"\nscript = {}\n",
        script.display()
    );
    let folder = home.join(".config/dunst");
    fs::create_dir_all(&folder)?;
    fs::write(folder.join("dunstrc"), settings)?;
    Ok(())
}

impl App {
    /// Everything that came onto the desktop so far, oldest first.
    ///
    /// # Errors
    /// If what was written down cannot be read.
    pub fn notifications(&self) -> Result<Vec<Shown>> {
        let file = self.session.folder.path().join("notifications");
        if !file.exists() {
            return Ok(Vec::new());
        }
        let text = fs::read_to_string(file)?.replace(['\u{2068}', '\u{2069}'], "");
        let mut parts = text.split('\0');
        let mut shown = Vec::new();
        while let (Some(title), Some(body)) = (parts.next(), parts.next()) {
            shown.push(Shown { title: title.to_owned(), body: body.to_owned() });
        }
        Ok(shown)
    }

    /// Waits for a notification, and answers the newest with this title.
    ///
    /// # Errors
    /// If none comes whose body contains `part`; says what came instead.
    pub async fn notified(&self, title: &str, part: &str) -> Result<Shown> {
        let begun = Instant::now();
        loop {
            let all = self.notifications()?;
            let fits = |shown: &&Shown| shown.title == title && shown.body.contains(part);
            if let Some(shown) = all.iter().rev().find(fits) {
                return Ok(shown.clone());
            }
            if begun.elapsed() > PATIENCE {
                bail!("no notification {title:?} with {part:?}, but {all:?}\n{}", self.log());
            }
            tokio::time::sleep(Duration::from_millis(50)).await;
        }
    }

    /// How many notifications are on the desktop now.
    ///
    /// # Errors
    /// If dunst does not answer.
    pub async fn notifications_on_screen(&self) -> Result<u32> {
        let counted = self.neighbour("dunstctl").args(["count", "displayed"]).output().await?;
        let text = String::from_utf8_lossy(&counted.stdout).trim().to_owned();
        text.parse().with_context(|| format!("dunst says {text:?}"))
    }

    /// Waits until so many notifications are on the desktop.
    ///
    /// # Errors
    /// If it does not come to that.
    pub async fn notifications_become(&self, number: u32) -> Result<()> {
        let begun = Instant::now();
        loop {
            let now = self.notifications_on_screen().await?;
            if now == number {
                return Ok(());
            }
            if begun.elapsed() > PATIENCE {
                bail!("{now} notifications on the desktop instead of {number}: {:?}", self.notifications()?);
            }
            tokio::time::sleep(Duration::from_millis(50)).await;
        }
    }

    /// Clicks the topmost notification.
    ///
    /// # Errors
    /// If dunst refuses.
    pub async fn click_notification(&self) -> Result<()> {
        let done = self.neighbour("dunstctl").args(["action", "0"]).output().await?;
        anyhow::ensure!(done.status.success(), "dunst refused: {}", String::from_utf8_lossy(&done.stderr));
        Ok(())
    }
}
