//! `org.freedesktop.Notifications`, as GNOME, Plasma, Xfce and others serve it (Desktop Notifications Specification
//! 1.2). Spoken to directly: what is in the way of clicks and answers elsewhere is a library that hides the signals.

use std::{
    collections::HashMap,
    path::{Path, PathBuf},
};

use futures_util::StreamExt;
use tokio::sync::mpsc;
use zbus::{Connection, zvariant::Value};

use super::{Heard, Showing, Subject};
use crate::notify::DESKTOP_ENTRY;

/// The action that stands for a click anywhere on the notification.
const OPEN: &str = "default";

/// Plasma's action for an answer in the notification, and the name of the ability to offer it.
const REPLY: &str = "inline-reply";

#[zbus::proxy(
    interface = "org.freedesktop.Notifications",
    default_service = "org.freedesktop.Notifications",
    default_path = "/org/freedesktop/Notifications"
)]
trait Service {
    #[expect(clippy::too_many_arguments, reason = "the specification's call")]
    fn notify(
        &self,
        app_name: &str,
        replaces_id: u32,
        app_icon: &str,
        summary: &str,
        body: &str,
        actions: &[&str],
        hints: HashMap<&str, Value<'_>>,
        expire_timeout: i32,
    ) -> zbus::Result<u32>;

    fn close_notification(&self, id: u32) -> zbus::Result<()>;

    fn get_capabilities(&self) -> zbus::Result<Vec<String>>;
}

/// A signal of the service.
enum Signal {
    /// Which program is the service, and what it can do.
    Service {
        owner: Option<String>,
        abilities: Option<Vec<String>>,
    },
    Invoked(u32, String),
    Token(u32, String),
    Replied(u32, String),
    Closed(u32),
}

/// Shows notifications and hears what becomes of them.
pub(crate) struct Notifier {
    /// Without a session bus there are no notifications.
    service: Option<ServiceProxy<'static>>,
    signals: mpsc::UnboundedReceiver<Signal>,
    /// What is on the desktop, by the service's own numbers.
    shown: HashMap<u32, Subject>,
    tokens: HashMap<u32, String>,
    /// Which program is the service; `None` while there is none.
    owner: Option<String>,
    abilities: Vec<String>,
    sound: Option<PathBuf>,
}

impl Notifier {
    /// Finds the service. `sound` is the file that it plays.
    pub(crate) async fn connect(sound: Option<PathBuf>) -> Self {
        let (sender, signals) = mpsc::unbounded_channel();
        let service = match connect(sender).await {
            Ok(service) => Some(service),
            Err(error) => {
                tracing::info!(%error, "there is no session to show notifications in");
                None
            }
        };
        Self { service, sound, ..Self::hearing(signals) }
    }

    fn hearing(signals: mpsc::UnboundedReceiver<Signal>) -> Self {
        Self {
            service: None,
            signals,
            shown: HashMap::new(),
            tokens: HashMap::new(),
            owner: None,
            abilities: Vec::new(),
            sound: None,
        }
    }

    /// Waits for something to happen.
    pub(crate) async fn hear(&mut self) -> Heard {
        loop {
            let Some(signal) = self.signals.recv().await else {
                // Nothing will ever be heard; whoever waits here waits for other things too.
                return std::future::pending().await;
            };
            match signal {
                Signal::Service { owner, abilities } => return self.service_is(owner, abilities),
                Signal::Token(id, token) => {
                    self.tokens.insert(id, token);
                }
                Signal::Invoked(id, action) if action == OPEN => {
                    let token = self.tokens.remove(&id);
                    if let Some(subject) = self.shown.get(&id).cloned() {
                        return Heard::Clicked { subject, token };
                    }
                }
                Signal::Invoked(..) => {}
                Signal::Replied(id, text) => {
                    if let Some(Subject::Room(room)) = self.shown.get(&id).cloned() {
                        return Heard::Replied { room, text };
                    }
                }
                Signal::Closed(id) => {
                    self.shown.remove(&id);
                    self.tokens.remove(&id);
                }
            }
        }
    }

    fn service_is(&mut self, owner: Option<String>, abilities: Option<Vec<String>>) -> Heard {
        let there = abilities.is_some();
        if self.owner.is_some() && self.owner != owner {
            // What the service had on the desktop went with it. The next one gives the same numbers to others' notices:
            // an answer to one of those must not go to a conversation of ours.
            self.shown.clear();
            self.tokens.clear();
        }
        self.owner = owner;
        self.abilities = abilities.unwrap_or_default();
        Heard::Service { there, clicks: self.can("actions") }
    }

    fn can(&self, ability: &str) -> bool {
        self.abilities.iter().any(|known| known == ability)
    }

    fn id_of(&self, subject: &Subject) -> Option<u32> {
        self.shown.iter().find(|(_, known)| *known == subject).map(|(id, _)| *id)
    }

    /// Shows a notification in place of the one about the same subject; false if the desktop did not take it.
    pub(crate) async fn show(&mut self, showing: Showing<'_>) -> bool {
        let Some(service) = &self.service else { return false };
        let replaced = self.id_of(&showing.subject);
        // The specification lets a service read markup in the body only; those that do say so.
        let body = if self.can("body-markup") { escaped(showing.body) } else { showing.body.to_owned() };
        let mut actions = vec![OPEN, showing.open];
        let mut hints = hints(&showing, self.sound.as_deref());
        if let Some(field) = showing.reply.filter(|_| self.can(REPLY)) {
            actions.extend([REPLY, &field.open]);
            hints.insert("x-kde-reply-placeholder-text", Value::from(&*field.hint));
            hints.insert("x-kde-reply-submit-button-text", Value::from(&*field.send));
        }
        let taken = service
            .notify("Chancery", replaced.unwrap_or(0), DESKTOP_ENTRY, showing.title, &body, &actions, hints, -1)
            .await;
        match taken {
            Ok(id) => {
                if let Some(old) = replaced {
                    self.shown.remove(&old);
                }
                self.shown.insert(id, showing.subject);
                true
            }
            Err(error) => {
                tracing::warn!(%error, "the desktop did not take a notification");
                false
            }
        }
    }

    /// Takes a notification away.
    pub(crate) async fn clear(&mut self, subject: &Subject) {
        if let (Some(service), Some(id)) = (&self.service, self.id_of(subject)) {
            // It may be gone already; then that is what was wanted.
            let _ = service.close_notification(id).await;
            self.shown.remove(&id);
        }
    }

    /// Takes everything away.
    pub(crate) async fn clear_all(&mut self) {
        let subjects: Vec<Subject> = self.shown.values().cloned().collect();
        for subject in subjects {
            self.clear(&subject).await;
        }
    }
}

/// Connects to the service and passes its signals on, in the order in which they come.
async fn connect(sender: mpsc::UnboundedSender<Signal>) -> zbus::Result<ServiceProxy<'static>> {
    let bus = Connection::session().await?;
    let service = ServiceProxy::new(&bus).await?;
    let mut owners = service.inner().receive_owner_changed().await?;
    let mut signals = service.inner().receive_all_signals().await?;
    let names = zbus::fdo::DBusProxy::new(&bus).await?;
    let owner = names.get_name_owner(service.inner().destination().clone()).await.ok().map(|owner| owner.to_string());
    let asked = service.clone();
    tokio::spawn(async move {
        // Asks at once: the service may be one that the bus starts only when it is spoken to.
        let mut signal = Some(Signal::Service { owner, abilities: asked.get_capabilities().await.ok() });
        loop {
            if signal.is_some_and(|signal| sender.send(signal).is_err()) {
                return;
            }
            signal = tokio::select! {
                owner = owners.next() => match owner {
                    Some(Some(owner)) => Some(Signal::Service {
                        owner: Some(owner.to_string()),
                        abilities: asked.get_capabilities().await.ok(),
                    }),
                    Some(None) => Some(Signal::Service { owner: None, abilities: None }),
                    None => return,
                },
                message = signals.next() => match message {
                    Some(message) => read(&message),
                    None => return,
                },
            };
        }
    });
    Ok(service)
}

fn read(message: &zbus::Message) -> Option<Signal> {
    let header = message.header();
    let body = message.body();
    match header.member()?.as_str() {
        "ActionInvoked" => body.deserialize().ok().map(|(id, action)| Signal::Invoked(id, action)),
        "ActivationToken" => body.deserialize().ok().map(|(id, token)| Signal::Token(id, token)),
        "NotificationReplied" => body.deserialize().ok().map(|(id, text)| Signal::Replied(id, text)),
        "NotificationClosed" => body.deserialize().ok().map(|(id, _reason): (u32, u32)| Signal::Closed(id)),
        _ => None,
    }
}

fn hints<'a>(showing: &Showing<'a>, sound: Option<&'a Path>) -> HashMap<&'a str, Value<'a>> {
    // A low urgency changes the text without a banner; 1 is normal.
    let urgency: u8 = u8::from(showing.alert);
    let mut hints = HashMap::from([
        ("desktop-entry", Value::from(DESKTOP_ENTRY)),
        ("category", Value::from("im.received")),
        ("urgency", Value::from(urgency)),
    ]);
    match sound.and_then(Path::to_str).filter(|_| showing.sound) {
        Some(file) => hints.insert("sound-file", Value::from(file)),
        None => hints.insert("suppress-sound", Value::from(true)),
    };
    hints
}

/// Plain text as the markup that shows it.
fn escaped(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for character in text.chars() {
        match character {
            '&' => escaped.push_str("&amp;"),
            '<' => escaped.push_str("&lt;"),
            '>' => escaped.push_str("&gt;"),
            _ => escaped.push(character),
        }
    }
    escaped
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_people_write_is_no_markup() {
        assert_eq!(
            escaped("<a href=\"https://evil.example\">me & you</a>"),
            "&lt;a href=\"https://evil.example\"&gt;me &amp; you&lt;/a&gt;"
        );
    }

    #[tokio::test]
    async fn an_answer_to_what_another_service_shows_is_none_of_ours() {
        let (sender, signals) = mpsc::unbounded_channel();
        let mut notifier = Notifier::hearing(signals);
        let service = |owner: &str| Signal::Service { owner: Some(owner.to_owned()), abilities: Some(Vec::new()) };
        let room = chancery_protocol::RoomId("!a:b".to_owned());
        notifier.shown.insert(1, Subject::Room(room.clone()));
        // The service that was spoken to first is the one that shows it.
        for signal in [service(":1.5"), Signal::Replied(1, "ours".to_owned()), service(":1.9")] {
            sender.send(signal).ok();
        }
        assert!(matches!(notifier.hear().await, Heard::Service { .. }));
        assert_eq!(notifier.hear().await, Heard::Replied { room, text: "ours".to_owned() });
        assert!(matches!(notifier.hear().await, Heard::Service { .. }));
        sender.send(Signal::Replied(1, "for somebody else".to_owned())).ok();
        sender.send(service(":1.9")).ok();
        assert!(matches!(notifier.hear().await, Heard::Service { .. }), "what was written for others goes nowhere");
    }

    #[test]
    fn silence_is_asked_for_and_sound_is_ours() {
        let showing =
            |sound| Showing { subject: Subject::Test, title: "", body: "", alert: true, sound, open: "", reply: None };
        let file = Path::new("/sounds/message.wav");
        assert_eq!(hints(&showing(true), Some(file)).get("sound-file"), Some(&Value::from("/sounds/message.wav")));
        assert_eq!(hints(&showing(false), Some(file)).get("suppress-sound"), Some(&Value::from(true)));
        assert_eq!(hints(&showing(true), None).get("suppress-sound"), Some(&Value::from(true)));
    }
}
