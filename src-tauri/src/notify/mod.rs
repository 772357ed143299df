//! The desktop around the window: notifications, tray, badge, start at login.
//!
//! The engine says what is to be shown; nothing of it passes the web view, so it works while the window is hidden,
//! loads or hangs.

mod badge;
mod login;
mod notifier;
mod tray;
mod words;

use std::{
    path::PathBuf,
    sync::atomic::{AtomicBool, Ordering},
    time::Duration,
};

use chancery_engine::{DesktopEvent, Engine, Reply};
use chancery_protocol::{NotificationChange, NotificationsChange, OperationId, RoomId, Timestamp};
use tauri::{AppHandle, Manager, WebviewWindow};

pub(crate) use self::words::Words;
use self::{
    notifier::{Field, Heard, Notifier, Showing, Subject},
    tray::{Labels, Tray},
};
use crate::{arguments::Arguments, profile::Profile, window};

/// The name of our entry among the desktop's applications, without `.desktop`.
const DESKTOP_ENTRY: &str = "eu.chancery.messenger";

/// How long a panel may take to come when the program is started without a window: at login both begin together.
const PANEL: Duration = Duration::from_secs(10);

/// Two soft notes; `assets/sounds/README.md` says where they come from.
const SOUND: &[u8] = include_bytes!("../../../assets/sounds/message.wav");

/// Whether the window may be hidden when it is closed.
#[derive(Default)]
pub(crate) struct Hiding(AtomicBool);

/// Sets up what notifies, for as long as the program runs.
pub(crate) fn start(app: &AppHandle, engine: &Engine, profile: &Profile, arguments: &Arguments) -> tauri::Result<()> {
    app.manage(Hiding::default());
    login::prepare(app, arguments)?;
    let task = Task {
        app: app.clone(),
        engine: engine.clone(),
        words: Words::of("en"),
        tray: Tray::new(profile.tray()),
        unread: 0,
        in_background: arguments.background,
    };
    tauri::async_runtime::spawn(task.run(profile.sound()));
    Ok(())
}

/// The window is about to be closed; true if it was hidden instead, and the program goes on.
pub(crate) fn hides(window: &WebviewWindow) -> bool {
    let wanted = window.state::<Hiding>().0.load(Ordering::Relaxed);
    wanted && window.hide().inspect_err(|error| tracing::warn!(%error, "the window cannot be hidden")).is_ok()
}

struct Task {
    app: AppHandle,
    engine: Engine,
    words: Words,
    tray: Tray,
    unread: u32,
    /// Started without a window; without a tray that is no use.
    in_background: bool,
}

impl Task {
    async fn run(mut self, sound: PathBuf) {
        let desktop = self.engine.desktop();
        let mut events = desktop.events();
        let (mut preferences, mut language, mut totals) = (desktop.preferences(), desktop.language(), desktop.totals());
        let mut notifier = Notifier::connect(keep_sound(sound).await).await;
        let mut trays = tray::follow().await;
        let mut panel = std::pin::pin!(tokio::time::sleep(PANEL));
        loop {
            tokio::select! {
                () = &mut panel, if self.in_background => {
                    self.in_background = false;
                    if !self.tray.is_there() {
                        window::bring_to_front(&self.app);
                    }
                }
                event = events.recv() => match event {
                    Some(event) => self.show(&mut notifier, event).await,
                    None => return,
                },
                heard = notifier.hear() => self.hear(&mut notifier, heard).await,
                there = trays.recv() => if let Some(there) = there {
                    self.tray_is(there).await;
                },
                changed = preferences.changed() => {
                    if changed.is_err() {
                        return;
                    }
                    let now = *preferences.borrow_and_update();
                    self.say_tray();
                    let failed = !login::arrange(&self.app, now.start_at_login);
                    self.engine.desktop().report(|abilities| abilities.start_at_login_failed = failed);
                    self.allow_hiding(now.close_to_tray);
                }
                changed = language.changed() => {
                    if changed.is_err() {
                        return;
                    }
                    self.words = Words::of(&language.borrow_and_update());
                    self.say_tray();
                }
                changed = totals.changed() => {
                    if changed.is_err() {
                        return;
                    }
                    self.unread = totals.borrow_and_update().unread;
                    self.say_tray();
                    badge::show(&self.app, self.unread).await;
                }
            }
        }
    }

    async fn show(&self, notifier: &mut Notifier, event: DesktopEvent) {
        let open = self.words.text("desktop-open");
        match event {
            DesktopEvent::Show(notice) => {
                let wording = self.words.notice(&notice);
                let field = Field {
                    open: self.words.text("desktop-reply"),
                    hint: self.words.text("desktop-reply-hint"),
                    send: self.words.text("desktop-reply-send"),
                };
                let showing = Showing {
                    subject: Subject::Room(notice.room),
                    title: &wording.title,
                    body: &wording.body,
                    alert: notice.alert,
                    sound: notice.sound,
                    open: &open,
                    reply: notice.answerable.then_some(&field),
                };
                notifier.show(showing).await;
            }
            DesktopEvent::Clear(room) => notifier.clear(&Subject::Room(room)).await,
            DesktopEvent::ClearAll => notifier.clear_all().await,
            DesktopEvent::Test { sound } => {
                let (title, body) = (self.words.text("desktop-test-title"), self.words.text("desktop-test-body"));
                let showing = Showing {
                    subject: Subject::Test,
                    title: &title,
                    body: &body,
                    alert: true,
                    sound,
                    open: &open,
                    reply: None,
                };
                let shown = notifier.show(showing).await;
                self.engine.desktop().test_shown(shown);
            }
        }
    }

    async fn hear(&self, notifier: &mut Notifier, heard: Heard) {
        match heard {
            Heard::Clicked { subject, token } => {
                notifier.clear(&subject).await;
                window::bring_to_front_with(&self.app, token);
                match subject {
                    Subject::Room(room) => self.engine.desktop().clicked(room),
                    Subject::Test => self.engine.desktop().test_clicked(),
                }
            }
            // An empty answer is none.
            Heard::Replied { text, .. } if text.trim().is_empty() => {}
            Heard::Replied { room, text } => {
                notifier.clear(&Subject::Room(room.clone())).await;
                // Notifications go on while the engine takes it.
                tauri::async_runtime::spawn(reply(self.app.clone(), self.engine.clone(), room, text));
            }
            Heard::Service { there, clicks } => self.engine.desktop().report(|abilities| {
                abilities.notifications = Some(there);
                abilities.clicks = clicks;
            }),
        }
    }

    async fn tray_is(&mut self, there: bool) {
        if there {
            let labels = self.labels();
            self.tray.build(&self.app, &self.engine, labels).await;
        } else {
            self.tray.remove(&self.app);
        }
        let there = self.tray.is_there();
        self.engine.desktop().report(|abilities| abilities.tray = there);
        self.allow_hiding(self.engine.desktop().preferences().borrow().close_to_tray);
    }

    fn say_tray(&self) {
        self.tray.say(&self.app, self.labels());
    }

    fn labels(&self) -> Labels {
        let is_quiet = self.engine.desktop().preferences().borrow().quiet_until.is_some();
        Labels::new(&self.words, self.unread, is_quiet)
    }

    /// Without a tray a hidden window could not be found again.
    fn allow_hiding(&self, wanted: bool) {
        self.app.state::<Hiding>().0.store(wanted && self.tray.is_there(), Ordering::Relaxed);
    }
}

/// Gives the engine an answer. One that it refuses waits in the conversation, where the window goes.
async fn reply(app: AppHandle, engine: Engine, room: RoomId, text: String) {
    match Box::pin(engine.notification_reply(operation(), room, text)).await {
        Reply::Empty | Reply::Queued => {}
        Reply::Kept => window::bring_to_front(&app),
    }
}

/// Puts the sound where the desktop's service can read it; without a file there is no sound.
async fn keep_sound(file: PathBuf) -> Option<PathBuf> {
    match tokio::fs::write(&file, SOUND).await {
        Ok(()) => Some(file),
        Err(error) => {
            tracing::warn!(%error, "notifications have no sound");
            None
        }
    }
}

/// A name for an act that the shell begins.
fn operation() -> OperationId {
    use std::hash::{BuildHasher, Hasher};
    // It needs to differ from others, not to be secret.
    let random = || std::collections::hash_map::RandomState::new().build_hasher().finish();
    OperationId(format!("desktop-{:016x}{:016x}", random(), random()))
}

/// Asks for silence, or ends it, as the tray's menu says.
async fn be_quiet(engine: &Engine, until: Option<Timestamp>) {
    let change = NotificationChange::QuietUntil { until };
    let request = NotificationsChange { operation: operation(), change };
    if Box::pin(engine.notifications_change(request)).await.is_err() {
        tracing::warn!("silence could not be arranged");
    }
}

/// An hour from now.
fn in_an_hour() -> Timestamp {
    after(jiff::Timestamp::now(), Duration::from_hours(1))
}

/// Eight tomorrow morning, by this computer's clock and time zone.
fn tomorrow() -> Timestamp {
    let now = jiff::Zoned::now();
    let morning = now.tomorrow().and_then(|tomorrow| tomorrow.date().at(8, 0, 0, 0).to_zoned(now.time_zone().clone()));
    match morning {
        Ok(morning) => after(morning.timestamp(), Duration::ZERO),
        // A calendar without tomorrow.
        Err(_) => in_an_hour(),
    }
}

fn after(from: jiff::Timestamp, wait: Duration) -> Timestamp {
    let milliseconds = u64::try_from(from.as_millisecond()).unwrap_or_default();
    Timestamp(milliseconds.saturating_add(u64::try_from(wait.as_millis()).unwrap_or(u64::MAX)))
}
