//! What was written and not sent, room by room, in the encrypted store.

use chancery_protocol::{Draft, DraftLoad, DraftSave, RoomId};

use crate::{account::Account, error::EngineError};

fn key(room: &RoomId) -> Vec<u8> {
    format!("chancery.draft.{room}").into_bytes()
}

/// Keeps a draft; an empty one removes it.
pub(crate) async fn save(account: &Account, request: &DraftSave) -> Result<(), EngineError> {
    let store = account.client.state_store();
    if request.draft.text.is_empty() && request.draft.reply_to.is_none() {
        store.remove_custom_value(&key(&request.room)).await?;
    } else {
        store.set_custom_value_no_read(&key(&request.room), serde_json::to_vec(&request.draft)?).await?;
    }
    Ok(())
}

/// Gives back a draft; an empty one if there is none.
pub(crate) async fn load(account: &Account, request: &DraftLoad) -> Result<Draft, EngineError> {
    match account.client.state_store().get_custom_value(&key(&request.room)).await? {
        Some(bytes) => Ok(serde_json::from_slice(&bytes)?),
        None => Ok(Draft::default()),
    }
}
