//! Writing: messages, edits, reactions, and what becomes of them.

pub(crate) mod drafts;
mod guard;
pub(crate) mod latch;
pub(crate) mod reach;
pub(crate) mod release;

use std::{collections::BTreeMap, sync::Arc, time::Duration};

use chancery_protocol::{
    ErrorCode, MessageAct, MessageEdit, MessageSend, MessageSendFiles, Person, ReactionToggle, RoomMarkRead, TypingSet,
};
use matrix_sdk::{
    ruma::{
        EventId, OwnedEventId, OwnedUserId, UserId,
        api::client::receipt::create_receipt::v3::ReceiptType,
        events::{
            Mentions,
            room::message::{MessageType, RoomMessageEventContentWithoutRelation, TextMessageEventContent},
        },
    },
    send_queue::{LocalEcho, LocalEchoContent, RoomSendQueueUpdate},
};
use matrix_sdk_base::store::QueueWedgeError;
use matrix_sdk_ui::timeline::{EventSendState, EventTimelineItem};
use tokio::sync::broadcast::error::RecvError;
use tracing::{info, warn};

use self::guard::FileMessage;
pub(crate) use self::guard::may_write;
use crate::{account::Account, error::EngineError, rooms, timeline::item_id};

/// A queue that stopped although the server can be reached is started again after this long.
const RESTART_QUEUE: Duration = Duration::from_secs(5);

/// Longer reactions are not reactions.
const LONGEST_REACTION: usize = 64;

/// Sends a message. When this returns, the message is in the queue of this device and survives a crash.
pub(crate) async fn send(account: &Account, request: &MessageSend) -> Result<(), EngineError> {
    let content = write(&request.text, &request.mentions)?;
    let reply_to = replied(request.reply_to.as_ref())?;
    guard::send(account, &request.room, content, reply_to.as_deref()).await
}

/// Sends staged files. When this returns, they are in the queue of this device and survive a crash.
pub(crate) async fn send_files(account: &Account, request: &MessageSendFiles) -> Result<(), EngineError> {
    if request.files.is_empty() {
        return Err(ErrorCode::MessageEmpty.into());
    }
    let reply_to = replied(request.reply_to.as_ref())?;
    let _turn = account.media.sending.lock().await;
    let mut messages = Vec::with_capacity(request.files.len());
    for wanted in &request.files {
        let Some(file) = account.media.stage.ready(&wanted.attachment)? else { continue };
        let (caption, mentions) = if wanted.caption.trim().is_empty() {
            (None, Mentions::new())
        } else {
            let (caption, mentions) = words(&wanted.caption, &wanted.mentions);
            (Some(caption), mentions)
        };
        messages.push(FileMessage { attachment: wanted.attachment.clone(), file, caption, mentions });
    }
    guard::send_files(account, &request.room, messages, reply_to.as_deref()).await
}

fn replied(event: Option<&chancery_protocol::EventId>) -> Result<Option<OwnedEventId>, ErrorCode> {
    event.map(|event| EventId::parse(event.as_str())).transpose().map_err(|_| ErrorCode::MessageGone)
}

/// Changes an own message.
pub(crate) async fn edit(account: &Account, request: &MessageEdit) -> Result<(), EngineError> {
    let content = write(&request.text, &request.mentions)?;
    guard::edit(account, &request.room, &item_id(&request.message)?, content).await
}

/// Deletes a message for everybody.
pub(crate) async fn delete(account: &Account, request: &MessageAct) -> Result<(), EngineError> {
    guard::delete(account, &request.room, &item_id(&request.message)?).await
}

/// Gives or takes back a reaction.
pub(crate) async fn react(account: &Account, request: &ReactionToggle) -> Result<(), EngineError> {
    let key = request.key.trim();
    if key.is_empty() || key.len() > LONGEST_REACTION {
        return Err(ErrorCode::MessageEmpty.into());
    }
    guard::react(account, &request.room, &item_id(&request.message)?, key).await
}

/// Tries a message again that failed or waits.
pub(crate) async fn retry(account: &Account, request: &MessageAct) -> Result<(), EngineError> {
    let room = rooms::room(&account.client, &request.room)?;
    account.latch.check(&room).await?;
    let timeline = account.timelines.of(&room).await?;
    let id = item_id(&request.message)?;
    let items = timeline.items().await;
    let found = items.iter().filter_map(|item| item.as_event()).find(|event| event.identifier() == id);
    let event = found.ok_or(ErrorCode::MessageGone)?;
    match (event.send_state(), event.local_echo_send_handle()) {
        (Some(EventSendState::SendingFailed { is_recoverable: false, .. }), Some(handle)) => {
            release::unwedge(account, &room, &handle).await?;
        }
        (Some(EventSendState::SendingFailed { .. } | EventSendState::NotSentYet { .. }), _) => {
            release::release(account, &room).await;
        }
        (Some(EventSendState::Sent { .. }) | None, _) => {}
    }
    Ok(())
}

/// Takes an unsent message back. One that was sent meanwhile stays.
pub(crate) async fn discard(account: &Account, request: &MessageAct) -> Result<(), EngineError> {
    let room = rooms::room(&account.client, &request.room)?;
    let timeline = account.timelines.of(&room).await?;
    let id = item_id(&request.message)?;
    let items = timeline.items().await;
    let found = items.iter().filter_map(|item| item.as_event()).find(|event| event.identifier() == id);
    let handle = found.and_then(EventTimelineItem::local_echo_send_handle).ok_or(ErrorCode::MessageGone)?;
    match handle.abort().await {
        // The queue of a room stops at every failure: what waited behind this one goes on.
        Ok(true) => {
            release::release(account, &room).await;
            Ok(())
        }
        Ok(false) => Err(ErrorCode::MessageGone.into()),
        Err(error) => Err(matrix_sdk::send_queue::RoomSendQueueError::from(error).into()),
    }
}

/// Says that everything in a room has been read.
pub(crate) async fn mark_read(account: &Account, request: &RoomMarkRead) -> Result<(), EngineError> {
    let room = rooms::room(&account.client, &request.room)?;
    let timeline = account.timelines.of(&room).await?;
    timeline.mark_as_read(ReceiptType::Read).await?;
    timeline.mark_as_read(ReceiptType::FullyRead).await?;
    if room.is_marked_unread() {
        room.set_unread_flag(false).await?;
    }
    Ok(())
}

/// Says whether this account is writing.
pub(crate) async fn typing(account: &Account, request: &TypingSet) -> Result<(), EngineError> {
    Ok(rooms::room(&account.client, &request.room)?.typing_notice(request.typing).await?)
}

/// Markdown and mentions as a Matrix message.
fn write(text: &str, mentions: &[Person]) -> Result<RoomMessageEventContentWithoutRelation, EngineError> {
    if text.trim().is_empty() {
        return Err(ErrorCode::MessageEmpty.into());
    }
    let (words, mentions) = words(text, mentions);
    Ok(RoomMessageEventContentWithoutRelation::new(MessageType::Text(words)).add_mentions(mentions))
}

fn words(text: &str, mentions: &[Person]) -> (TextMessageEventContent, Mentions) {
    let composed = chancery_richtext::compose(text, mentions);
    let words = match composed.formatted_body {
        Some(html) => TextMessageEventContent::html(composed.body, html),
        None => TextMessageEventContent::plain(composed.body),
    };
    let named: Vec<OwnedUserId> =
        composed.mentioned.iter().filter_map(|user| UserId::parse(user.as_str()).ok()).collect();
    // An empty list says that nobody is meant, so that servers do not search the text for names.
    (words, Mentions::with_user_ids(named))
}

/// Starts what was left unsent, and follows what becomes of messages for as long as the account is open.
pub(crate) fn watch_queue(account: &Arc<Account>) {
    latch::share(account);
    account.client.send_queue().enable_upload_progress(true);
    let mut updates = account.client.send_queue().subscribe();
    let weak = Arc::downgrade(account);
    account.run(async move {
        {
            let Some(account) = weak.upgrade() else { return };
            release::start(&account).await;
            revive(&account).await;
            recount(&account).await;
        }
        loop {
            let update = updates.recv().await;
            let Some(account) = weak.upgrade() else { return };
            match update {
                Ok(update) => follow(&account, &update.room_id, update.update).await,
                // Some news was missed: ask the queue itself.
                Err(RecvError::Lagged(_)) => recount(&account).await,
                Err(RecvError::Closed) => return,
            }
        }
    });
}

/// Tries again what failed only because the session had ended: nobody but the person who signed in again could mend
/// that, and they have.
async fn revive(account: &Account) {
    let echoes = match account.client.send_queue().local_echoes().await {
        Ok(echoes) => echoes,
        Err(error) => return warn!("unsent messages could not be looked through: {error}"),
    };
    for (room, echoes) in echoes {
        let Some(room) = account.client.get_room(&room) else { continue };
        for echo in echoes {
            if let LocalEchoContent::Event { send_handle, send_error: Some(error), .. } = &echo.content
                && ended_with_session(error)
                && let Err(error) = release::unwedge(account, &room, send_handle).await
            {
                warn!("a message could not be tried again: {error}");
            }
        }
    }
}

/// The queue keeps the server's words only; the code among them is what tells.
fn ended_with_session(error: &QueueWedgeError) -> bool {
    match error {
        QueueWedgeError::GenericApiError { msg } => {
            ["M_UNKNOWN_TOKEN", "M_MISSING_TOKEN", "M_USER_LOCKED"].iter().any(|code| msg.contains(code))
        }
        QueueWedgeError::InsecureDevices { .. }
        | QueueWedgeError::IdentityViolations { .. }
        | QueueWedgeError::CrossVerificationRequired
        | QueueWedgeError::MissingMediaContent
        | QueueWedgeError::InvalidMimeType { .. } => false,
    }
}

async fn follow(account: &Arc<Account>, room: &matrix_sdk::ruma::RoomId, update: RoomSendQueueUpdate) {
    match update {
        RoomSendQueueUpdate::SentEvent { event_id, .. } => {
            if let Some(room) = account.client.get_room(room) {
                // A large room takes seconds to look through, and the queue goes on meanwhile.
                let looking = Arc::clone(account);
                account.run(async move { looking.reach.sent(&room, &event_id).await });
            }
        }
        RoomSendQueueUpdate::SendError { is_recoverable: true, .. } => restart_later(account, room.to_owned()),
        RoomSendQueueUpdate::SendError { is_recoverable: false, .. }
        | RoomSendQueueUpdate::CancelledLocalEvent { .. }
        | RoomSendQueueUpdate::RetryEvent { .. } => recount(account).await,
        RoomSendQueueUpdate::NewLocalEvent(_)
        | RoomSendQueueUpdate::ReplacedLocalEvent { .. }
        | RoomSendQueueUpdate::MediaUpload { .. } => {}
    }
}

/// A room's queue stops at a failure that may pass. Coming back online starts it; this covers a server that stumbles
/// while it can be reached.
fn restart_later(account: &Arc<Account>, room: matrix_sdk::ruma::OwnedRoomId) {
    let weak = Arc::downgrade(account);
    account.run(async move {
        tokio::time::sleep(RESTART_QUEUE).await;
        if let Some(account) = weak.upgrade()
            && *account.connection.borrow() != chancery_protocol::Connection::Offline
            && let Some(room) = account.client.get_room(&room)
        {
            release::release(&account, &room).await;
        }
    });
}

/// Counts what could not be sent, room by room.
async fn recount(account: &Account) {
    match account.client.send_queue().local_echoes().await {
        Ok(echoes) => {
            let counts: BTreeMap<_, _> = echoes
                .into_iter()
                .map(|(room, echoes)| {
                    let stuck = echoes.iter().filter(|echo| is_stuck(echo)).count();
                    (room, u32::try_from(stuck).unwrap_or(u32::MAX))
                })
                .filter(|(_, stuck)| *stuck > 0)
                .collect();
            info!(rooms = counts.len(), "rooms with unsent messages");
            account.reach.set_all_unsent(counts);
        }
        Err(error) => warn!("unsent messages could not be counted: {error}"),
    }
}

fn is_stuck(echo: &LocalEcho) -> bool {
    match &echo.content {
        LocalEchoContent::Event { send_error, .. } | LocalEchoContent::Redaction { send_error, .. } => {
            send_error.is_some()
        }
        LocalEchoContent::React { .. } => false,
    }
}
