//! Keeps in step with the server, and says whether that works.

use std::{
    sync::Arc,
    time::{Duration, Instant},
};

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

/// A sync that fails again so soon, although the server could be reached in between, fails for what the server answers.
const SOON: Duration = Duration::from_secs(2);

/// From so many of these failures on, the positions are given up and the sync begins anew: one that the server does not
/// know would never do.
const HOPELESS: u32 = 3;

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
        let mut failures = Failures::new();
        while let Some(state) = states.next().await {
            let Some(account) = weak.upgrade() else { return };
            match state {
                State::Running => pause = FIRST_PAUSE,
                State::Idle => {}
                State::Offline | State::Error(_) | State::Terminated if *account.gate.borrow() == Gate::SignInAgain => {
                }
                State::Offline => {
                    let Some(in_a_row) = failures.again() else { continue };
                    warn!(in_a_row, "the server can be reached, and its answers cannot be used");
                    account.sync.stop().await;
                    if in_a_row >= HOPELESS {
                        account.sync.expire_sessions().await;
                    }
                    drop(account);
                    tokio::time::sleep(Failures::pause(in_a_row)).await;
                    let Some(account) = weak.upgrade() else { return };
                    if *account.gate.borrow() != Gate::SignInAgain {
                        failures.begin();
                        account.sync.start().await;
                    }
                }
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

/// Tells a network that is away from a server that is there and answers what cannot be used. The SDK (0.19.1,
/// `SyncTaskSupervisor`) waits for the former until it is back, and asks the latter again without any pause.
struct Failures {
    began: Instant,
    last: Option<Instant>,
    in_a_row: u32,
}

impl Failures {
    fn new() -> Self {
        Self { began: Instant::now(), last: None, in_a_row: 0 }
    }

    /// Syncing has begun again.
    fn begin(&mut self) {
        self.began = Instant::now();
        self.last = None;
    }

    /// Syncing has failed. The number in a row, if the server was reached since it failed before.
    fn again(&mut self) -> Option<u32> {
        let before = self.last.replace(Instant::now());
        if before.unwrap_or(self.began).elapsed() > SOON {
            self.in_a_row = 0;
            return None;
        }
        self.in_a_row += u32::from(before.is_some());
        before.map(|_| self.in_a_row)
    }

    fn pause(in_a_row: u32) -> Duration {
        let doubled = 1_u32.checked_shl(in_a_row.saturating_sub(1)).unwrap_or(u32::MAX);
        FIRST_PAUSE.saturating_mul(doubled).min(LONGEST_PAUSE)
    }
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pauses_grow_to_half_a_minute_and_failures_far_apart_do_not_count() {
        let mut failures = Failures::new();
        assert_eq!(failures.again(), None, "the network may be away");
        assert_eq!((failures.again(), failures.again()), (Some(1), Some(2)));
        failures.begin();
        assert_eq!((failures.again(), failures.again()), (None, Some(3)));
        failures.last = Instant::now().checked_sub(SOON * 2);
        assert_eq!((failures.again(), failures.again()), (None, Some(1)));
        let pauses: Vec<_> = [1, 2, 3, 5, 6, 40].map(|row| Failures::pause(row).as_secs()).into();
        assert_eq!(pauses, [1, 2, 4, 16, 30, 30]);
    }
}
