//! What waits in a room's queue goes on only if the room may be written to now (invariant 7): between the writing and the
//! sending of a message a server may have taken the encryption back.

use std::sync::Arc;

use matrix_sdk::{Room, send_queue::SendHandle};
use tracing::{info, warn};

use crate::{account::Account, error::EngineError};

/// Lets a room's queue go on, or holds it if what waits there would leave in the clear.
pub(super) async fn release(account: &Account, room: &Room) {
    let checked = account.latch.check(room).await;
    if let Err(error) = &checked {
        info!("what waits in a room stays there: {error}");
    }
    room.send_queue().set_enabled(checked.is_ok());
    account.reach.look_again(room.room_id());
}

/// Has a message tried again that had failed for good.
///
/// # Errors
/// [`ErrorCode::EncryptionWithdrawn`](chancery_protocol::ErrorCode::EncryptionWithdrawn) if it would leave in the clear.
pub(super) async fn unwedge(account: &Account, room: &Room, message: &SendHandle) -> Result<(), EngineError> {
    account.latch.check(room).await?;
    message.unwedge().await?;
    room.send_queue().set_enabled(true);
    Ok(())
}

/// Starts what an earlier run left unsent.
pub(super) async fn start(account: &Arc<Account>) {
    // Before the queues run: those that may not are held.
    release_all(account).await;
    account.client.send_queue().respawn_tasks_for_rooms_with_unsent_requests().await;
}

/// [`release`] for every room in which something waits. The SDK's own switch for all rooms would not ask.
pub(crate) async fn release_all(account: &Arc<Account>) {
    let waiting = match account.client.send_queue().local_echoes().await {
        Ok(waiting) => waiting,
        Err(error) => return warn!("what waits to be sent could not be looked through: {error}"),
    };
    for id in waiting.into_keys() {
        if let Some(room) = account.client.get_room(&id) {
            release(account, &room).await;
        }
    }
}
