//! Keys go to the backup as soon as there are any.

use std::sync::Arc;

use matrix_sdk::send_queue::{RoomSendQueueUpdate, SendQueueUpdate};
use tokio::sync::broadcast::error::RecvError;
use tracing::info;

use super::PATIENCE;
use crate::account::Account;

/// Has the key of what was just sent backed up at once, for as long as the account is open.
///
/// The SDK (0.19.1) looks for keys to back up when the connection for keys comes round, which may be half a minute
/// later; a device that was lost in between would take with it what was said last.
pub(crate) fn watch(account: &Arc<Account>) {
    let client = account.client.clone();
    let mut updates = client.send_queue().subscribe();
    account.run(async move {
        loop {
            match updates.recv().await {
                Ok(SendQueueUpdate { update: RoomSendQueueUpdate::SentEvent { .. }, .. })
                | Err(RecvError::Lagged(_)) => {}
                Ok(_) => continue,
                Err(RecvError::Closed) => return,
            }
            // What was sent up to here is looked at together.
            updates = updates.resubscribe();
            let backups = client.encryption().backups();
            match tokio::time::timeout(PATIENCE, backups.wait_for_steady_state()).await {
                Ok(Ok(())) => {}
                Ok(Err(error)) => info!("keys could not be backed up now: {error}"),
                Err(_) => info!("the backup of keys took too long"),
            }
        }
    });
}
