//! Answers that are written in a notification.

use std::sync::Arc;

use chancery_protocol::{MessageSend, OperationId, RoomId, RoomMarkRead};
use tracing::{info, warn};

use super::desktop::Reply;
use crate::{Engine, composer};

impl Engine {
    /// Sends what was written in a room's notification, the way every message goes; the room counts as read.
    ///
    /// Nothing of what is refused is lost: it goes to the place to write, before what stands there, and the window to
    /// the room.
    pub async fn notification_reply(&self, operation: OperationId, room: RoomId, text: String) -> Reply {
        if text.trim().is_empty() {
            return Reply::Empty;
        }
        let request = MessageSend { operation, room, text, mentions: Vec::new(), reply_to: None };
        // Futures of the SDK are deep.
        let Err(refused) = Box::pin(self.message_send(request.clone())).await else {
            self.read_in_time(request.room).await;
            return Reply::Queued;
        };
        info!(class = ?refused.class, "an answer from a notification was refused and is kept as a draft");
        if let Ok(account) = self.account().await
            && let Err(error) = Box::pin(composer::drafts::put_back(&account, &request.room, &request.text)).await
        {
            warn!("the draft could not be kept: {error}");
        }
        self.desktop().clicked(request.room);
        Reply::Kept
    }

    /// The mark waits for the server, and nobody waits for the mark.
    async fn read_in_time(&self, room: RoomId) {
        let Ok(account) = self.account().await else { return };
        let marking = Arc::clone(&account);
        account.run(async move {
            if let Err(error) = Box::pin(composer::mark_read(&marking, &RoomMarkRead { room })).await {
                // The answer itself is a mark once the server has it.
                info!("a room that was answered could not be marked as read: {error}");
            }
        });
    }
}
