//! The icon in the tray, with its menu.

use std::{
    panic::{AssertUnwindSafe, catch_unwind},
    path::{Path, PathBuf},
};

use chancery_engine::Engine;
use tauri::{
    AppHandle, Wry,
    menu::{Menu, MenuEvent, MenuItem, PredefinedMenuItem},
    tray::{TrayIcon, TrayIconBuilder, TrayIconEvent},
};
use tokio::sync::{mpsc, oneshot};

use super::{Words, be_quiet, in_an_hour, tomorrow};
use crate::window;

/// The tray of this program, if there is one.
pub(super) struct Tray {
    built: Option<Built>,
    /// Where the icon lies as a file. Every program has the same name for it, and removes it at its end.
    folder: PathBuf,
}

#[derive(Clone)]
struct Built {
    icon: TrayIcon,
    unread: MenuItem<Wry>,
    open: MenuItem<Wry>,
    hour: MenuItem<Wry>,
    tomorrow: MenuItem<Wry>,
    loud: MenuItem<Wry>,
    quit: MenuItem<Wry>,
}

/// What the menu says.
pub(super) struct Labels {
    unread: String,
    open: String,
    hour: String,
    tomorrow: String,
    loud: String,
    quit: String,
    is_quiet: bool,
}

impl Labels {
    /// In these words, with the number of conversations that have something unread.
    pub(super) fn new(words: &Words, unread: u32, is_quiet: bool) -> Self {
        Self {
            unread: words.count("desktop-unread", unread),
            open: words.text("desktop-open-window"),
            hour: words.text("desktop-quiet-hour"),
            tomorrow: words.text("desktop-quiet-tomorrow"),
            loud: words.text("desktop-quiet-end"),
            quit: words.text("desktop-quit"),
            is_quiet,
        }
    }

    fn tooltip(&self) -> String {
        format!("Chancery: {}", self.unread)
    }
}

impl Tray {
    pub(super) fn new(folder: PathBuf) -> Self {
        Self { built: None, folder }
    }

    pub(super) fn is_there(&self) -> bool {
        self.built.is_some()
    }

    /// Shows the icon, if it is not there yet.
    pub(super) async fn build(&mut self, app: &AppHandle, engine: &Engine, labels: Labels) {
        if self.built.is_some() {
            return;
        }
        let (sender, receiver) = oneshot::channel();
        let (building, engine, folder) = (app.clone(), engine.clone(), self.folder.clone());
        let asked = app.run_on_main_thread(move || {
            // The library for the tray is loaded only now, and its absence is a panic.
            let built = catch_unwind(AssertUnwindSafe(|| build(&building, &engine, &labels, &folder)));
            let built = built.unwrap_or_else(|_| Err(tauri::Error::FailedToReceiveMessage));
            // Nobody waits for it any more when the program ends.
            let _ = sender.send(built);
        });
        log(asked);
        match receiver.await {
            Ok(Ok(built)) => self.built = Some(built),
            Ok(Err(error)) => tracing::warn!(%error, "there is no tray"),
            Err(_) => {}
        }
    }

    /// Takes the icon away: the desktop has no place for it any more.
    pub(super) fn remove(&mut self, app: &AppHandle) {
        if let Some(built) = self.built.take() {
            // Belongs to the main thread, the last reference included.
            log(app.run_on_main_thread(move || drop(built)));
        }
    }

    /// Says everything anew.
    pub(super) fn say(&self, app: &AppHandle, labels: Labels) {
        if let Some(built) = self.built.clone() {
            log(app.run_on_main_thread(move || built.say(&labels)));
        }
    }
}

impl Built {
    fn say(&self, labels: &Labels) {
        log(self.unread.set_text(&labels.unread));
        log(self.open.set_text(&labels.open));
        log(self.hour.set_text(&labels.hour));
        log(self.tomorrow.set_text(&labels.tomorrow));
        log(self.loud.set_text(&labels.loud));
        log(self.loud.set_enabled(labels.is_quiet));
        log(self.quit.set_text(&labels.quit));
        log(self.icon.set_tooltip(Some(labels.tooltip())));
    }
}

fn log(done: tauri::Result<()>) {
    if let Err(error) = done {
        tracing::warn!(%error, "the tray does not change");
    }
}

fn build(app: &AppHandle, engine: &Engine, labels: &Labels, folder: &Path) -> tauri::Result<Built> {
    let item = |id: &str, text: &str, enabled| MenuItem::with_id(app, id, text, enabled, None::<&str>);
    let unread = item("unread", &labels.unread, false)?;
    let open = item("open", &labels.open, true)?;
    let hour = item("hour", &labels.hour, true)?;
    let tomorrow = item("tomorrow", &labels.tomorrow, true)?;
    let loud = item("loud", &labels.loud, labels.is_quiet)?;
    let quit = item("quit", &labels.quit, true)?;
    let (first, second) = (PredefinedMenuItem::separator(app)?, PredefinedMenuItem::separator(app)?);
    let menu = Menu::with_items(app, &[&unread, &open, &first, &hour, &tomorrow, &loud, &second, &quit])?;
    let engine = engine.clone();
    let mut builder = TrayIconBuilder::with_id("main")
        .menu(&menu)
        .temp_dir_path(folder)
        .tooltip(labels.tooltip())
        .on_menu_event(move |app, event| chosen(app, &engine, &event))
        .on_tray_icon_event(|tray, event| {
            // Linux opens the menu instead.
            if matches!(event, TrayIconEvent::DoubleClick { .. }) {
                window::bring_to_front(tray.app_handle());
            }
        });
    if let Some(icon) = app.default_window_icon() {
        builder = builder.icon(icon.clone());
    }
    Ok(Built { icon: builder.build(app)?, unread, open, hour, tomorrow, loud, quit })
}

fn chosen(app: &AppHandle, engine: &Engine, event: &MenuEvent) {
    let until = match event.id().as_ref() {
        "open" => return window::bring_to_front(app),
        "quit" => return app.exit(0),
        "hour" => Some(in_an_hour()),
        "tomorrow" => Some(tomorrow()),
        "loud" => None,
        _ => return,
    };
    let engine = engine.clone();
    tauri::async_runtime::spawn(async move { be_quiet(&engine, until).await });
}

/// Says whether the desktop has a tray, now and whenever that changes.
#[cfg(target_os = "linux")]
pub(super) async fn follow() -> mpsc::UnboundedReceiver<bool> {
    let (sender, receiver) = mpsc::unbounded_channel();
    if let Err(error) = linux::follow(sender.clone()).await {
        tracing::info!(%error, "the desktop cannot be asked for its tray");
        let _ = sender.send(false);
    }
    receiver
}

/// Windows and macOS always have one.
#[cfg(not(target_os = "linux"))]
pub(super) async fn follow() -> mpsc::UnboundedReceiver<bool> {
    let (sender, receiver) = mpsc::unbounded_channel();
    let _ = sender.send(true);
    std::future::ready(receiver).await
}

#[cfg(target_os = "linux")]
mod linux {
    use futures_util::StreamExt;
    use tokio::sync::mpsc;
    use zbus::{Connection, proxy::CacheProperties};

    /// Where trays and icons find each other (`StatusNotifierItem`). GNOME has it by an extension only.
    #[zbus::proxy(
        interface = "org.kde.StatusNotifierWatcher",
        default_service = "org.kde.StatusNotifierWatcher",
        default_path = "/StatusNotifierWatcher"
    )]
    trait Watcher {
        #[zbus(property)]
        fn is_status_notifier_host_registered(&self) -> zbus::Result<bool>;

        /// A panel has come, at login often after this program.
        #[zbus(signal)]
        fn status_notifier_host_registered(&self) -> zbus::Result<()>;

        #[zbus(signal)]
        fn status_notifier_host_unregistered(&self) -> zbus::Result<()>;
    }

    /// Follows whether somebody shows icons.
    pub(super) async fn follow(sender: mpsc::UnboundedSender<bool>) -> zbus::Result<()> {
        let bus = Connection::session().await?;
        // Nobody tells when a kept property ceases to hold, and one that could not be read at first never could be again.
        let watcher = WatcherProxy::builder(&bus).cache_properties(CacheProperties::No).build().await?;
        let mut owners = watcher.inner().receive_owner_changed().await?;
        let mut coming = watcher.receive_status_notifier_host_registered().await?;
        let mut going = watcher.receive_status_notifier_host_unregistered().await?;
        let ask =
            async |watcher: &WatcherProxy<'_>| watcher.is_status_notifier_host_registered().await.unwrap_or(false);
        let _ = sender.send(ask(&watcher).await);
        tokio::spawn(async move {
            loop {
                let goes_on = tokio::select! {
                    owner = owners.next() => owner.is_some(),
                    host = coming.next() => host.is_some(),
                    host = going.next() => host.is_some(),
                };
                if !goes_on || sender.send(ask(&watcher).await).is_err() {
                    return;
                }
            }
        });
        Ok(())
    }
}
