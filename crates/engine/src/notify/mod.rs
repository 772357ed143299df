//! Notifications: what the desktop shows of messages that nobody is looking at.
//!
//! Sync brings an event ([`incoming`]); the account's push rules say whether it notifies ([`rules`]); it joins the
//! others of its conversation ([`pile`]); after a moment, in which it may turn out to be read already, the shell is
//! asked to show one notification for the conversation ([`desktop`]).

pub(crate) mod desktop;
mod incoming;
mod pile;
mod reply;
pub(crate) mod rules;
mod watch;

use std::sync::Arc;

use chancery_protocol::{
    ChainLink, Connection, NotificationChain, NotificationChange, NotificationPreferences, Notifications, Timestamp,
};
use matrix_sdk::{
    notification_settings::NotificationSettings,
    ruma::{MilliSecondsSinceUnixEpoch, api::client::push::get_pushrules_all},
};
use tokio::sync::broadcast::error::RecvError;
use tracing::warn;

use self::desktop::{Desktop, DesktopEvent};
pub(crate) use self::watch::watch;
use crate::{Inner, account::Account, error::EngineError, keep::Keep, updates::Sink};

/// Where this device's preferences are kept.
const PREFERENCES: &str = "chancery.notifications";

/// The part of an open account that notifies.
pub(crate) struct Notify {
    rules: NotificationSettings,
    keep: Keep,
    /// Two changes at once would each write over the other.
    changing: tokio::sync::Mutex<()>,
}

impl Notify {
    /// Reads what this device prefers and begins to follow the account's rules.
    pub(crate) async fn load(client: &matrix_sdk::Client, keep: &Keep, inner: &Inner) -> Self {
        let preferences = match keep.get(PREFERENCES).await {
            Ok(Some(kept)) => {
                let kept: NotificationPreferences = serde_json::from_slice(&kept).unwrap_or_default();
                inner.policies.choose_content(kept.content);
                kept
            }
            Ok(None) => NotificationPreferences::default(),
            Err(error) => {
                warn!("the preferences for notifications could not be read: {error}");
                NotificationPreferences::default()
            }
        };
        inner.desktop.preferences.send_replace(preferences);
        Self {
            rules: client.notification_settings().await,
            keep: keep.clone(),
            changing: tokio::sync::Mutex::default(),
        }
    }

    pub(crate) fn rules(&self) -> &NotificationSettings {
        &self.rules
    }

    /// Changes this device's preferences, and keeps them.
    async fn prefer(
        &self,
        desktop: &Desktop,
        change: impl FnOnce(&mut NotificationPreferences),
    ) -> Result<(), EngineError> {
        let _turn = self.changing.lock().await;
        let mut next = *desktop.preferences.borrow();
        change(&mut next);
        self.keep.set(PREFERENCES, &serde_json::to_vec(&next)?).await?;
        desktop.preferences.send_replace(next);
        Ok(())
    }
}

/// Changes one thing about notifications.
pub(crate) async fn change(account: &Account, inner: &Inner, change: &NotificationChange) -> Result<(), EngineError> {
    let (notify, desktop) = (&account.notify, &*inner.desktop);
    match change {
        NotificationChange::Content { content } => {
            notify.prefer(desktop, |all| all.content = *content).await?;
            inner.policies.choose_content(*content);
            Ok(())
        }
        NotificationChange::Sound { on } => notify.prefer(desktop, |all| all.sound = *on).await,
        NotificationChange::QuietUntil { until } => notify.prefer(desktop, |all| all.quiet_until = *until).await,
        NotificationChange::CloseToTray { on } => notify.prefer(desktop, |all| all.close_to_tray = *on).await,
        NotificationChange::StartAtLogin { on } => notify.prefer(desktop, |all| all.start_at_login = *on).await,
        NotificationChange::Account { on } => rules::set_account(account, *on).await,
        NotificationChange::Default { rooms, mode } => rules::set_default(account, *rooms, *mode).await,
        NotificationChange::KeywordAdd { keyword } => rules::add_keyword(account, keyword).await,
        NotificationChange::KeywordRemove { keyword } => rules::remove_keyword(account, keyword).await,
    }
}

/// Whether this device was asked for silence and the time is not over.
fn is_quiet(preferences: &NotificationPreferences) -> bool {
    let now = Timestamp(MilliSecondsSinceUnixEpoch::now().get().into());
    preferences.quiet_until.is_some_and(|until| until > now)
}

/// Tells everything about notifications for as long as a subscription lasts.
pub(crate) async fn follow(desktop: Arc<Desktop>, account: Arc<Account>, sink: Sink) {
    let (mut preferences, mut abilities, mut chain) =
        (desktop.preferences.subscribe(), desktop.abilities.subscribe(), desktop.chain.subscribe());
    let mut changes = account.notify.rules.subscribe_to_changes();
    loop {
        let rules = rules::read(&account.notify.rules).await;
        let told = Notifications {
            device: *preferences.borrow_and_update(),
            rules,
            desktop: *abilities.borrow_and_update(),
            chain: *chain.borrow_and_update(),
        };
        sink.notifications(told);
        let going = tokio::select! {
            changed = preferences.changed() => changed.is_ok(),
            changed = abilities.changed() => changed.is_ok(),
            changed = chain.changed() => changed.is_ok(),
            changed = changes.recv() => !matches!(changed, Err(RecvError::Closed)),
        };
        if !going {
            return;
        }
    }
}

/// Tests the chain link by link, up to the notification that the shell shows and somebody clicks.
pub(crate) async fn test(account: &Account, desktop: &Desktop) {
    let set = |change: &dyn Fn(&mut NotificationChain)| desktop.chain.send_modify(|chain| change(chain));
    desktop.chain.send_replace(NotificationChain { server: ChainLink::Testing, ..NotificationChain::default() });

    let answer = match *account.connection.borrow() {
        // Asking would take as long as the request's time limit.
        Connection::Offline => None,
        Connection::Connecting | Connection::Online => Some(get_pushrules_all::v3::Request::new()),
    };
    let reached = match answer {
        Some(request) => account.client.send(request).await.is_ok(),
        None => false,
    };
    set(&|chain| chain.server = link(reached));
    let on = rules::read(&account.notify.rules).await.on;
    set(&|chain| chain.account = link(on));
    let preferences = *desktop.preferences.borrow();
    set(&|chain| chain.quiet = link(!is_quiet(&preferences)));
    let service = desktop.abilities.borrow().notifications == Some(true);
    set(&|chain| {
        chain.service = link(service);
        chain.shown = if service { ChainLink::Testing } else { ChainLink::Untested };
    });
    if service {
        desktop.send(DesktopEvent::Test { sound: preferences.sound });
    }
}

fn link(holds: bool) -> ChainLink {
    if holds { ChainLink::Holds } else { ChainLink::Broken }
}
