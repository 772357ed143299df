//! A message can arrive before this device knows who its sender is: somebody new in a room, with a first word. It cannot
//! be believed until their devices are known, and those are fetched only when the connection for keys comes round, which
//! may be half a minute later. So they are asked for at once. The SDK does the rest: it reads a message again as soon as
//! anything about its sender changes.

use std::{
    collections::HashMap,
    sync::Arc,
    time::{Duration, Instant},
};

use matrix_sdk::{
    Client,
    event_handler::EventHandlerDropGuard,
    ruma::{
        OwnedDeviceId, OwnedUserId,
        events::room::encrypted::{EncryptedEventScheme, OriginalSyncRoomEncryptedEvent},
    },
};
use tokio::sync::mpsc;
use tracing::info;

use super::Account;

/// Nobody is asked about more often: a server can make up unreadable messages without end.
const PAUSE: Duration = Duration::from_mins(1);

/// More senders than this at once are left to the ordinary way.
const WAITING: usize = 32;

/// Asks for the devices of whoever sends something unreadable, for as long as the account is open.
pub(super) fn watch(account: &Arc<Account>) {
    let (ask, mut asked) = mpsc::channel(WAITING);
    let handler = listen(&account.client, ask);
    let client = account.client.clone();
    account.run(async move {
        let _listening = handler;
        let mut last: HashMap<OwnedUserId, Instant> = HashMap::new();
        while let Some((user, device)) = asked.recv().await {
            last.retain(|_, at| at.elapsed() < PAUSE);
            if last.contains_key(&user) || is_known(&client, &user, device).await {
                continue;
            }
            last.insert(user.clone(), Instant::now());
            if let Err(error) = client.encryption().request_user_identity(&user).await {
                info!("the devices of a sender could not be fetched now: {error}");
            }
        }
    });
}

fn listen(client: &Client, ask: mpsc::Sender<(OwnedUserId, Option<OwnedDeviceId>)>) -> EventHandlerDropGuard {
    let handler = client.add_event_handler(move |event: OriginalSyncRoomEncryptedEvent| {
        let ask = ask.clone();
        async move {
            #[expect(deprecated, reason = "a hint: senders that leave it out are looked up by name alone")]
            let device = match event.content.scheme {
                EncryptedEventScheme::MegolmV1AesSha2(content) => content.device_id,
                _ => None,
            };
            // A full queue is no failure: there are other ways, only slower.
            let _ = ask.try_send((event.sender, device));
        }
    });
    client.event_handler_drop_guard(handler)
}

/// Whether the sending device, or at least some device of the sender, is known.
async fn is_known(client: &Client, user: &OwnedUserId, device: Option<OwnedDeviceId>) -> bool {
    match client.encryption().get_user_devices(user).await {
        Ok(devices) => match device {
            Some(device) => devices.get(&device).is_some(),
            None => devices.devices().next().is_some(),
        },
        Err(_) => true,
    }
}
