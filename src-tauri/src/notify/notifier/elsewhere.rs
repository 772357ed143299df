//! Windows and macOS: notifications are shown; clicks on them and their removal are not in the library's reach, which
//! the settings say.

use std::path::PathBuf;

use notify_rust::Notification;

use super::{Heard, Showing, Subject};

/// Shows notifications.
pub(crate) struct Notifier {
    told: bool,
}

impl Notifier {
    /// The system's service is always there. The sound is the system's own, not `sound`.
    pub(crate) async fn connect(_sound: Option<PathBuf>) -> Self {
        std::future::ready(Self { told: false }).await
    }

    /// Says once what the desktop can do.
    pub(crate) async fn hear(&mut self) -> Heard {
        if self.told {
            return std::future::pending().await;
        }
        self.told = true;
        Heard::Service { there: true, clicks: false }
    }

    /// Shows a notification; false if the system did not take it.
    pub(crate) async fn show(&mut self, showing: Showing<'_>) -> bool {
        if !showing.alert {
            // Nothing that is on the screen can be changed, and nobody asked for a second one.
            return true;
        }
        let mut notification = Notification::new();
        notification.appname("Chancery").summary(showing.title).body(showing.body);
        if showing.sound {
            notification.sound_name("Default");
        }
        // The call waits for the system.
        let shown = tokio::task::spawn_blocking(move || notification.show().map(drop)).await;
        match shown {
            Ok(Ok(())) => true,
            Ok(Err(error)) => {
                tracing::warn!(%error, "the desktop did not take a notification");
                false
            }
            Err(_) => false,
        }
    }

    /// What is shown goes when the system lets it go.
    pub(crate) async fn clear(&mut self, _subject: &Subject) {
        std::future::ready(()).await;
    }

    /// As [`Notifier::clear`].
    pub(crate) async fn clear_all(&mut self) {
        std::future::ready(()).await;
    }
}
