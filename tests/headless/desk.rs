//! The desktop of a test: what a shell would be asked to show.

use std::time::Duration;

use anyhow::{Context, Result, bail};
use chancery_engine::{DesktopEvent, Engine, Notice, NoticeContent, NoticeWords};
use chancery_protocol::{PreviewContent, RoomId};
use tokio::{sync::mpsc::UnboundedReceiver, time::timeout};

use super::PATIENCE;

/// Long enough for a notification that must not come: three times what the engine lets messages gather.
const SILENCE: Duration = Duration::from_secs(6);

/// What an engine wants shown.
pub struct Desk {
    events: UnboundedReceiver<DesktopEvent>,
}

impl Desk {
    /// Takes the place of the shell, from now on.
    pub fn of(engine: &Engine) -> Self {
        Self { events: engine.desktop().events() }
    }

    /// The next thing it wants.
    ///
    /// # Errors
    /// If nothing comes.
    pub async fn next(&mut self) -> Result<DesktopEvent> {
        timeout(PATIENCE, self.events.recv()).await.context("nothing notified")?.context("the engine is gone")
    }

    /// The next notification.
    ///
    /// # Errors
    /// If something else comes, or nothing.
    pub async fn shows(&mut self) -> Result<Notice> {
        match self.next().await? {
            DesktopEvent::Show(notice) => Ok(notice),
            other => bail!("a notification was expected, not {other:?}"),
        }
    }

    /// The next notification, once it stands for so many messages: they may come in one burst or several.
    ///
    /// # Errors
    /// If something else comes, or nothing.
    pub async fn grows_to(&mut self, count: u32) -> Result<Notice> {
        loop {
            let notice = self.shows().await?;
            if notice.count == count {
                return Ok(notice);
            }
            anyhow::ensure!(notice.count < count, "it grew to {}", notice.count);
        }
    }

    /// Waits for a room's notification to be taken away.
    ///
    /// # Errors
    /// If something else comes, or nothing.
    pub async fn clears(&mut self, room: &RoomId) -> Result<()> {
        match self.next().await? {
            DesktopEvent::Clear(cleared) if cleared == *room => Ok(()),
            other => bail!("the end of a notification was expected, not {other:?}"),
        }
    }

    /// Waits, and fails if anything comes.
    ///
    /// # Errors
    /// If anything comes.
    pub async fn is_silent(&mut self) -> Result<()> {
        match timeout(SILENCE, self.events.recv()).await {
            Err(_) => Ok(()),
            Ok(event) => bail!("silence was expected, not {event:?}"),
        }
    }
}

/// A notification in words, for assertions: sender, room, text.
pub fn words(notice: &Notice) -> (Option<&str>, Option<&str>, Option<&str>) {
    match &notice.words {
        NoticeWords::Nothing => (None, None, None),
        NoticeWords::Names(names) => (Some(&names.sender), names.room.as_deref(), None),
        NoticeWords::Everything(names, content) => {
            let text = match content {
                NoticeContent::Message(PreviewContent::Text { text }) => Some(text.as_str()),
                NoticeContent::Message(_) | NoticeContent::Invitation => None,
            };
            (Some(&names.sender), names.room.as_deref(), text)
        }
    }
}
