//! A stand-in for the part of a desktop that shows icons in its tray (`StatusNotifierItem`).
//!
//! Plasma and the panels of other desktops have one. In Debian 12 none runs without its desktop, or the tests would use
//! that one.

#![expect(clippy::used_underscore_binding, reason = "zbus hands over what the specification's call carries")]

use std::{
    collections::HashMap,
    path::PathBuf,
    sync::{Arc, Mutex, MutexGuard, PoisonError},
    time::{Duration, Instant},
};

use anyhow::{Context, Result, bail};
use zbus::{
    Connection, Proxy,
    message::Header,
    object_server::SignalEmitter,
    zvariant::{OwnedObjectPath, OwnedValue, Value},
};

use super::App;

const NAME: &str = "org.kde.StatusNotifierWatcher";
const PATH: &str = "/StatusNotifierWatcher";
const MENU: &str = "com.canonical.dbusmenu";

/// How long an icon may take to come, go or change.
const PATIENCE: Duration = Duration::from_secs(20);

/// The place for icons.
pub struct Tray {
    bus: Connection,
    icons: Arc<Mutex<Vec<Icon>>>,
}

/// Where a program said that its icon is.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Icon {
    owner: String,
    path: String,
}

/// An entry of an icon's menu that is no separator.
#[derive(Debug)]
struct Entry {
    id: i32,
    label: String,
    enabled: bool,
}

/// The reply to `GetLayout`: its revision, and an entry with its properties and those below it.
type Layout = (u32, (i32, HashMap<String, OwnedValue>, Vec<OwnedValue>));

struct Watcher {
    icons: Arc<Mutex<Vec<Icon>>>,
    has_host: bool,
}

fn lock(icons: &Mutex<Vec<Icon>>) -> MutexGuard<'_, Vec<Icon>> {
    icons.lock().unwrap_or_else(PoisonError::into_inner)
}

// As Plasma's: a host that comes is told by its own signal, not as a change of the property.
#[zbus::interface(name = "org.kde.StatusNotifierWatcher")]
impl Watcher {
    fn register_status_notifier_item(&self, service: String, #[zbus(header)] header: Header<'_>) {
        let Some(sender) = header.sender() else { return };
        // A program names itself on the bus, or the object that is its icon.
        let icon = if service.starts_with('/') {
            Icon { owner: sender.to_string(), path: service }
        } else {
            Icon { owner: service, path: "/StatusNotifierItem".to_owned() }
        };
        lock(&self.icons).push(icon);
    }

    async fn register_status_notifier_host(
        &mut self,
        _service: String,
        #[zbus(signal_emitter)] emitter: SignalEmitter<'_>,
    ) -> zbus::fdo::Result<()> {
        self.has_host = true;
        Ok(Self::status_notifier_host_registered(&emitter).await?)
    }

    #[zbus(property(emits_changed_signal = "false"))]
    fn registered_status_notifier_items(&self) -> Vec<String> {
        lock(&self.icons).iter().map(|icon| format!("{}{}", icon.owner, icon.path)).collect()
    }

    #[zbus(property(emits_changed_signal = "false"))]
    fn is_status_notifier_host_registered(&self) -> bool {
        self.has_host
    }

    #[expect(clippy::unused_self, reason = "a property is asked of an object")]
    #[zbus(property(emits_changed_signal = "false"))]
    fn protocol_version(&self) -> i32 {
        0
    }

    #[zbus(signal)]
    async fn status_notifier_host_registered(emitter: &SignalEmitter<'_>) -> zbus::Result<()>;

    #[zbus(signal)]
    async fn status_notifier_host_unregistered(emitter: &SignalEmitter<'_>) -> zbus::Result<()>;
}

impl Tray {
    /// Gives the session a tray.
    ///
    /// # Errors
    /// If another is there, or there is no bus.
    pub async fn start(app: &App) -> Result<Self> {
        Self::begin(app, true).await
    }

    /// Gives the session what knows of icons, and nothing yet that shows them: so a login begins.
    ///
    /// # Errors
    /// As [`Tray::start`].
    pub async fn start_without_host(app: &App) -> Result<Self> {
        Self::begin(app, false).await
    }

    async fn begin(app: &App, has_host: bool) -> Result<Self> {
        let icons = Arc::<Mutex<Vec<Icon>>>::default();
        let bus = app.bus().await?;
        bus.object_server().at(PATH, Watcher { icons: Arc::clone(&icons), has_host }).await?;
        bus.request_name(NAME).await?;
        Ok(Self { bus, icons })
    }

    /// The panel that shows icons comes, or goes; what knows of icons stays.
    ///
    /// # Errors
    /// If the bus is gone.
    pub async fn set_host(&self, is_there: bool) -> Result<()> {
        let watcher = self.bus.object_server().interface::<_, Watcher>(PATH).await?;
        watcher.get_mut().await.has_host = is_there;
        let emitter = watcher.signal_emitter();
        if is_there {
            Watcher::status_notifier_host_registered(emitter).await?;
        } else {
            Watcher::status_notifier_host_unregistered(emitter).await?;
        }
        Ok(())
    }

    /// Takes the whole tray away, as a desktop's end does.
    ///
    /// # Errors
    /// If the bus is gone.
    pub async fn go(self) -> Result<()> {
        Ok(self.bus.close().await?)
    }

    /// Waits until an icon is there, and returns the file with its picture.
    ///
    /// # Errors
    /// If none comes, or it is not shown.
    pub async fn picture(&self) -> Result<PathBuf> {
        let icon = self.see("icon", async |icon| Ok(Some(icon))).await?;
        let status: String = self.item(&icon).await?.get_property("Status").await?;
        if status != "Active" {
            bail!("the icon is {status}");
        }
        let name: String = self.item(&icon).await?.get_property("IconName").await?;
        Ok(name.into())
    }

    /// Waits until so many programs have an icon.
    ///
    /// # Errors
    /// If there are fewer.
    pub async fn icons(&self, count: usize) -> Result<()> {
        self.see(&format!("{count} icons"), async |_| Ok((lock(&self.icons).len() >= count).then_some(()))).await
    }

    /// Waits until the icon's menu has an entry of this text that can be chosen, or cannot.
    ///
    /// # Errors
    /// If it has none; says what it has instead.
    pub async fn says(&self, label: &str, enabled: bool) -> Result<()> {
        let fits = |entry: &Entry| entry.label == label && entry.enabled == enabled;
        let what = format!("entry {label:?}, enabled: {enabled}");
        self.see(&what, async |icon| Ok(self.menu(&icon).await?.iter().any(fits).then_some(()))).await
    }

    /// Chooses an entry of the icon's menu, as a click does.
    ///
    /// # Errors
    /// If there is none of this text that can be chosen.
    pub async fn choose(&self, label: &str) -> Result<()> {
        self.says(label, true).await?;
        let icon = self.icon().await?.context("no icon")?;
        let entries = self.menu(&icon).await?;
        let entry = entries.iter().find(|entry| entry.label == label).context("the entry is gone")?;
        let click = (entry.id, "clicked", Value::from(0_i32), 0_u32);
        let menu = self.menu_of(&icon).await?;
        Ok(menu.call_method("Event", &click).await.map(drop)?)
    }

    /// The oldest icon whose program still runs: another profile has one of its own.
    async fn icon(&self) -> Result<Option<Icon>> {
        let names = zbus::fdo::DBusProxy::new(&self.bus).await?;
        let icons = lock(&self.icons).clone();
        for icon in icons {
            if names.name_has_owner(icon.owner.as_str().try_into()?).await? {
                return Ok(Some(icon));
            }
        }
        Ok(None)
    }

    async fn item(&self, icon: &Icon) -> Result<Proxy<'static>> {
        self.proxy(icon, &icon.path, "org.kde.StatusNotifierItem").await
    }

    async fn menu_of(&self, icon: &Icon) -> Result<Proxy<'static>> {
        let path: OwnedObjectPath = self.item(icon).await?.get_property("Menu").await?;
        self.proxy(icon, path.as_str(), MENU).await
    }

    async fn proxy(&self, icon: &Icon, path: &str, interface: &'static str) -> Result<Proxy<'static>> {
        let proxy = zbus::proxy::Builder::<Proxy<'static>>::new(&self.bus)
            .destination(icon.owner.clone())?
            .path(path.to_owned())?
            .interface(interface)?
            .cache_properties(zbus::proxy::CacheProperties::No);
        Ok(proxy.build().await?)
    }

    async fn menu(&self, icon: &Icon) -> Result<Vec<Entry>> {
        let request = (0_i32, -1_i32, Vec::<String>::new());
        let (_, (_, _, below)): Layout = self.menu_of(icon).await?.call("GetLayout", &request).await?;
        let mut entries = Vec::new();
        for entry in below {
            let (id, properties, _): (i32, HashMap<String, OwnedValue>, Vec<OwnedValue>) = entry.try_into()?;
            // What is not said has its default.
            let Some(label) = properties.get("label") else { continue };
            // An underscore marks the letter of a shortcut; the others isolate the direction of a number.
            let label = label.downcast_ref::<&str>()?.replace(['_', '\u{2068}', '\u{2069}'], "");
            let enabled = properties.get("enabled").is_none_or(|enabled| enabled.downcast_ref().unwrap_or(true));
            entries.push(Entry { id, label, enabled });
        }
        Ok(entries)
    }

    async fn see<T>(&self, what: &str, look: impl AsyncFn(Icon) -> Result<Option<T>>) -> Result<T> {
        let begun = Instant::now();
        loop {
            let icon = self.icon().await?;
            let found = match icon.clone() {
                // An icon that has just come may have no menu yet.
                Some(icon) => look(icon).await,
                None => Ok(None),
            };
            if let Ok(Some(found)) = found {
                return Ok(found);
            }
            if begun.elapsed() > PATIENCE {
                let icons = lock(&self.icons).clone();
                let menu = match &icon {
                    Some(icon) => Some(self.menu(icon).await),
                    None => None,
                };
                bail!("no {what}, but {icons:?} with {menu:?} ({:?})", found.err());
            }
            tokio::time::sleep(Duration::from_millis(50)).await;
        }
    }
}
