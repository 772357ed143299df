//! A message can arrive before this device knows who its sender is: somebody new in a room, with a first word. It cannot
//! be believed until their devices are known, and those are fetched only when the connection for keys comes round, which
//! may be half a minute later. So they are asked for at once.
//!
//! The SDK reads a message again as soon as anything about its sender changes. With an answer that is quick enough it does so
//! before the message lies where it looks (0.19.1, `event_cache::redecryptor`), and then not any more: so it is asked to
//! once more, a moment later.

use std::{
    collections::{BTreeSet, HashMap},
    sync::Arc,
    time::{Duration, Instant},
};

use matrix_sdk::{
    Client, Room,
    event_cache::DecryptionRetryRequest,
    event_handler::EventHandlerDropGuard,
    ruma::{
        OwnedDeviceId, OwnedRoomId, OwnedUserId,
        events::room::encrypted::{EncryptedEventScheme, OriginalSyncRoomEncryptedEvent},
    },
};
use tokio::{sync::mpsc, task::JoinSet};
use tracing::info;

use super::Account;

/// Nobody is asked about more often: a server can make up unreadable messages without end.
const PAUSE: Duration = Duration::from_mins(1);

/// A message lies where the SDK looks long before this is over.
const MOMENT: Duration = Duration::from_secs(1);

/// More messages than this at once are left to the ordinary way.
const WAITING: usize = 32;

/// A message that could not be read.
struct Unreadable {
    sender: OwnedUserId,
    device: Option<OwnedDeviceId>,
    room: OwnedRoomId,
    session: String,
}

/// Asks for the devices of whoever sends something unreadable, for as long as the account is open.
pub(super) fn watch(account: &Arc<Account>) {
    let (tell, mut told) = mpsc::channel(WAITING);
    let handler = listen(&account.client, tell);
    let client = account.client.clone();
    account.run(async move {
        let _listening = handler;
        let mut asked: HashMap<OwnedUserId, Instant> = HashMap::new();
        let mut retried: HashMap<(OwnedRoomId, String), Instant> = HashMap::new();
        let mut retrying = JoinSet::new();
        while let Some(Unreadable { sender, device, room, session }) = told.recv().await {
            asked.retain(|_, at| at.elapsed() < PAUSE);
            if !asked.contains_key(&sender) && !is_known(&client, &sender, device).await {
                asked.insert(sender.clone(), Instant::now());
                if let Err(error) = client.encryption().request_user_identity(&sender).await {
                    info!("the devices of a sender could not be fetched now: {error}");
                }
            }
            retried.retain(|_, at| at.elapsed() < PAUSE);
            while retrying.try_join_next().is_some() {}
            if retried.insert((room.clone(), session.clone()), Instant::now()).is_none() {
                retrying.spawn(read_again(client.clone(), room, session));
            }
        }
    });
}

/// Has the messages of a session read again in a moment.
async fn read_again(client: Client, room_id: OwnedRoomId, session: String) {
    tokio::time::sleep(MOMENT).await;
    client.event_cache().request_decryption(DecryptionRetryRequest {
        room_id,
        utd_session_ids: BTreeSet::from([session]),
        refresh_info_session_ids: BTreeSet::new(),
    });
}

fn listen(client: &Client, tell: mpsc::Sender<Unreadable>) -> EventHandlerDropGuard {
    let handler = client.add_event_handler(move |event: OriginalSyncRoomEncryptedEvent, room: Room| {
        let tell = tell.clone();
        async move {
            let EncryptedEventScheme::MegolmV1AesSha2(content) = event.content.scheme else { return };
            #[expect(deprecated, reason = "a hint: senders that leave it out are looked up by name alone")]
            let device = content.device_id;
            let (room, session) = (room.room_id().to_owned(), content.session_id);
            // A full queue is no failure: there are other ways, only slower.
            let _ = tell.try_send(Unreadable { sender: event.sender, device, room, session });
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
