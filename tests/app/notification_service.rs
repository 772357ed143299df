//! A stand-in for the desktop's service of notifications, in which people answer where the notification stands.
//!
//! Plasma does so. No service that runs on a plain X server in Debian 12 does, or the tests would use that one.

#![expect(clippy::used_underscore_binding, reason = "zbus hands over what the specification's call carries")]

use std::{
    collections::HashMap,
    sync::{Arc, Mutex, MutexGuard, PoisonError},
    time::{Duration, Instant},
};

use anyhow::{Result, bail};
use zbus::{Connection, object_server::SignalEmitter, zvariant::OwnedValue};

use super::App;

const PATH: &str = "/org/freedesktop/Notifications";

/// How long a notification may take to come or go.
const PATIENCE: Duration = Duration::from_secs(20);

/// A notification as it was handed to the service.
#[derive(Debug, Clone)]
pub struct Offered {
    id: u32,
    /// Its title, without marks of direction.
    pub title: String,
    /// Its body, without marks of direction.
    pub body: String,
    /// Keys and labels of what can be done with it.
    pub actions: Vec<String>,
    hints: HashMap<String, String>,
}

impl Offered {
    /// The text of a hint.
    pub fn hint(&self, name: &str) -> Option<&str> {
        self.hints.get(name).map(String::as_str)
    }
}

/// The service.
pub struct NotificationService {
    bus: Connection,
    desk: Arc<Mutex<Desk>>,
}

#[derive(Default)]
struct Desk {
    offered: Vec<Offered>,
    closed: Vec<u32>,
}

struct Interface {
    desk: Arc<Mutex<Desk>>,
    capabilities: [&'static str; 3],
}

fn lock(desk: &Mutex<Desk>) -> MutexGuard<'_, Desk> {
    desk.lock().unwrap_or_else(PoisonError::into_inner)
}

#[zbus::interface(name = "org.freedesktop.Notifications")]
impl Interface {
    #[zbus(name = "GetCapabilities")]
    fn capabilities(&self) -> Vec<&'static str> {
        self.capabilities.to_vec()
    }

    #[expect(clippy::too_many_arguments, reason = "the specification's call")]
    fn notify(
        &self,
        _app_name: &str,
        replaces: u32,
        _icon: &str,
        summary: &str,
        body: &str,
        actions: Vec<String>,
        hints: HashMap<String, OwnedValue>,
        _timeout: i32,
    ) -> u32 {
        let plain = |text: &str| text.replace(['\u{2068}', '\u{2069}'], "");
        let texts = hints.into_iter().filter_map(|(name, value)| Some((name, String::try_from(value).ok()?)));
        let mut desk = lock(&self.desk);
        let id = if replaces == 0 { u32::try_from(desk.offered.len()).unwrap_or(u32::MAX) + 1 } else { replaces };
        let (title, body, hints) = (plain(summary), plain(body), texts.collect());
        desk.offered.push(Offered { id, title, body, actions, hints });
        id
    }

    fn close_notification(&self, id: u32) {
        lock(&self.desk).closed.push(id);
    }

    #[zbus(signal)]
    async fn notification_replied(emitter: &SignalEmitter<'_>, id: u32, text: &str) -> zbus::Result<()>;
}

impl NotificationService {
    /// Takes the service's place in a session that has none.
    ///
    /// # Errors
    /// If another is there, or there is no bus.
    pub async fn start(app: &App) -> Result<Self> {
        let desk = Arc::<Mutex<Desk>>::default();
        let bus = app.bus().await?;
        let interface = Interface { desk: Arc::clone(&desk), capabilities: ["body", "actions", "inline-reply"] };
        bus.object_server().at(PATH, interface).await?;
        bus.request_name("org.freedesktop.Notifications").await?;
        Ok(Self { bus, desk })
    }

    /// Waits for a notification.
    ///
    /// # Errors
    /// If none comes with this title and this part of a body; says what came instead.
    pub async fn offered(&self, title: &str, part: &str) -> Result<Offered> {
        let fits = |offered: &&Offered| offered.title == title && offered.body.contains(part);
        self.see(&format!("{title:?} with {part:?}"), |desk| desk.offered.iter().rev().find(fits).cloned()).await
    }

    /// Waits until a notification has been taken away.
    ///
    /// # Errors
    /// If it stays.
    pub async fn taken_away(&self, offered: &Offered) -> Result<()> {
        self.see("the end of a notification", |desk| desk.closed.contains(&offered.id).then_some(())).await
    }

    /// Answers a notification as a person would where it stands.
    ///
    /// # Errors
    /// If the bus is gone.
    pub async fn answer(&self, offered: &Offered, text: &str) -> Result<()> {
        let emitter = SignalEmitter::new(&self.bus, PATH)?;
        Ok(Interface::notification_replied(&emitter, offered.id, text).await?)
    }

    async fn see<T>(&self, what: &str, look: impl Fn(&Desk) -> Option<T>) -> Result<T> {
        let begun = Instant::now();
        loop {
            if let Some(found) = look(&lock(&self.desk)) {
                return Ok(found);
            }
            if begun.elapsed() > PATIENCE {
                bail!("no {what}, but {:?}", lock(&self.desk).offered);
            }
            tokio::time::sleep(Duration::from_millis(50)).await;
        }
    }
}
