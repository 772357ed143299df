//! What was written and not sent, room by room, in the encrypted store.

use chancery_protocol::{Draft, DraftLoad, DraftSave, RoomId};

use crate::{account::Account, error::EngineError};

fn name(room: &RoomId) -> String {
    format!("chancery.draft.{room}")
}

/// Keeps a draft; an empty one removes it.
pub(crate) async fn save(account: &Account, request: &DraftSave) -> Result<(), EngineError> {
    let name = name(&request.room);
    if request.draft.text.is_empty() && request.draft.reply_to.is_none() {
        account.keep.remove(&name).await
    } else {
        account.keep.set(&name, &serde_json::to_vec(&request.draft)?).await
    }
}

/// Keeps what was not taken elsewhere, before whatever stands there already.
pub(crate) async fn put_back(account: &Account, room: &RoomId, refused: &str) -> Result<(), EngineError> {
    let mut draft = load(account, &DraftLoad { room: room.clone() }).await?;
    draft.text = if draft.text.trim().is_empty() { refused.to_owned() } else { format!("{refused}\n{}", draft.text) };
    save(account, &DraftSave { room: room.clone(), draft }).await
}

/// Gives back a draft; an empty one if there is none.
pub(crate) async fn load(account: &Account, request: &DraftLoad) -> Result<Draft, EngineError> {
    match account.keep.get(&name(&request.room)).await? {
        Some(bytes) => Ok(serde_json::from_slice(&bytes)?),
        None => Ok(Draft::default()),
    }
}
