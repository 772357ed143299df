//! Keeps in step with the server, and says whether that works.

use std::{sync::Arc, time::Duration};

use chancery_protocol::{Connection, Gate};
use matrix_sdk::ruma::presence::PresenceState;
use matrix_sdk_ui::{room_list_service, sync_service::State};
use tokio::sync::watch;
use tracing::{info, warn};

use super::Account;
use crate::{composer::release::release_all, keep::Keep};

/// Where the own name is remembered for a start without a server.
const NAME: &str = "chancery.profile.name";

/// The first pause before a sync that failed is started again; it doubles up to [`LONGEST_PAUSE`].
const FIRST_PAUSE: Duration = Duration::from_secs(1);
const LONGEST_PAUSE: Duration = Duration::from_secs(30);

/// Starts syncing and goes on for as long as the account is open.
pub(super) fn run(account: &Arc<Account>) {
    follow_connection(account);
    let weak = Arc::downgrade(account);
    account.run(async move {
        let Some(account) = weak.upgrade() else { return };
        // Online by default, in spite of what the SDK's documentation says; officials do not announce their hours.
        if let Err(error) = account.client.set_presence(PresenceState::Unavailable, None, false).await {
            info!("presence could not be set: {error}");
        }
        account.sync.start().await;
        let mut states = account.sync.state();
        drop(account);
        let mut pause = FIRST_PAUSE;
        while let Some(state) = states.next().await {
            let Some(account) = weak.upgrade() else { return };
            match state {
                State::Running => pause = FIRST_PAUSE,
                State::Idle | State::Offline => {}
                State::Error(_) | State::Terminated if *account.gate.borrow() == Gate::SignInAgain => {}
                State::Error(error) => {
                    warn!("syncing failed and starts again: {error}");
                    tokio::time::sleep(pause).await;
                    pause = (pause * 2).min(LONGEST_PAUSE);
                    account.sync.start().await;
                }
                State::Terminated => account.sync.start().await,
            }
        }
    });
}

/// Online means that an answer has come, not that one is hoped for.
fn follow_connection(account: &Arc<Account>) {
    let (mut service, mut list) = (account.sync.state(), account.list.state());
    let weak = Arc::downgrade(account);
    account.run(async move {
        loop {
            let next = connection(&service.get(), &list.get());
            {
                let Some(account) = weak.upgrade() else { return };
                let changed = account.connection.send_if_modified(|current| match next {
                    Some(next) => std::mem::replace(current, next) != next,
                    None => false,
                });
                if changed && next == Some(Connection::Online) {
                    // The queue of a room stops at the first network failure; it goes on now.
                    release_all(&account).await;
                }
            }
            tokio::select! {
                next = service.next() => if next.is_none() { return },
                next = list.next() => if next.is_none() { return },
            }
        }
    });
}

/// `None` where nothing new is known.
fn connection(service: &State, list: &room_list_service::State) -> Option<Connection> {
    use room_list_service::State as List;
    match (service, list) {
        (State::Offline | State::Error(_), _) => Some(Connection::Offline),
        (State::Running, List::SettingUp | List::Running | List::Recovering) => Some(Connection::Online),
        (State::Running, List::Init | List::Error { .. } | List::Terminated { .. })
        | (State::Idle | State::Terminated, _) => None,
    }
}

/// The own name as it was last known.
pub(super) async fn cached_name(keep: &Keep) -> Option<String> {
    let bytes = keep.get(NAME).await.ok().flatten()?;
    String::from_utf8(bytes.to_vec()).ok()
}

/// Asks for the own name once the server can be reached, and remembers it.
pub(super) fn refresh_name(account: &Arc<Account>, names: watch::Sender<Option<String>>) {
    let mut connection = account.connection.subscribe();
    let (client, keep) = (account.client.clone(), account.keep.clone());
    account.run(async move {
        if connection.wait_for(|connection| *connection == Connection::Online).await.is_err() {
            return;
        }
        match client.account().get_display_name().await {
            Ok(name) => {
                let name = name.map(|name| chancery_richtext::display_name(&name)).filter(|name| !name.is_empty());
                if let Some(name) = &name
                    && let Err(error) = keep.set(NAME, name.as_bytes()).await
                {
                    warn!("the own name could not be remembered: {error}");
                }
                names.send_replace(name);
            }
            Err(error) => info!("the own name could not be fetched: {error}"),
        }
        // Held open, so that the state's publisher does not take a closed channel for a change.
        std::future::pending::<()>().await;
    });
}
