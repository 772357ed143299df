//! The one place from which messages leave. Every other use of the SDK's send functions is a lint error, because only
//! here are membership, rights, this device and the encryption latch checked first.

use std::{sync::Arc, time::Duration};

use chancery_protocol::{AttachmentId, ErrorCode, Gate, RoomId};
use matrix_sdk::{
    Room, RoomState,
    attachment::AttachmentConfig,
    room::edit::EditedContent,
    room::reply::{EnforceThread, Reply},
    ruma::{
        EventId, UserId,
        events::{
            AnyMessageLikeEventContent, Mentions, MessageLikeEventType,
            room::message::{
                AddMentions, MessageType, RoomMessageEventContent, RoomMessageEventContentWithoutRelation,
                TextMessageEventContent,
            },
        },
    },
};
use matrix_sdk_ui::timeline::{Timeline, TimelineEventItemId};

use crate::{account::Account, error::EngineError, media::OutgoingFile, rooms};

/// What a Matrix event may hold in all (client-server API, "Size limits").
const EVENT_BYTES: usize = 65_536;

/// What the server adds to an event: identifiers, hashes, signatures of a federated room.
const ENVELOPE_BYTES: usize = 4_096;

/// What encryption adds inside: room id, type, relation, the padding of two ciphertext encodings.
const CIPHER_BYTES: usize = 1_024;

/// How much a text may grow where it is cut.
const CUT_BYTES: usize = 64;

/// What a file adds to its caption: its name, addresses and keys, twice with a thumbnail, and its size.
const FILE_BYTES: usize = 4_096;

/// How often a reaction that does not go is taken back again.
const TAKE_BACK_TRIES: usize = 3;

/// How often, and how far apart, it is looked whether it went.
const LOOKS: usize = 20;
const LOOK: Duration = Duration::from_millis(50);

/// A room that may be written to now.
///
/// # Errors
/// [`ErrorCode::RoomGone`], [`ErrorCode::NotAllowed`], [`ErrorCode::DeviceNotConfirmed`],
/// [`ErrorCode::EncryptionWithdrawn`].
pub(super) async fn open(account: &Account, id: &RoomId) -> Result<Room, EngineError> {
    let room = rooms::room(&account.client, id)?;
    may_write(account, &room).await?;
    account.latch.check(&room).await?;
    let confirmed = match *account.gate.borrow() {
        Gate::Open | Gate::Checking | Gate::KeepRecoveryCode | Gate::SignInAgain => true,
        Gate::EnterRecoveryCode { .. } => false,
    };
    if !confirmed && room.encryption_state().is_encrypted() {
        return Err(ErrorCode::DeviceNotConfirmed.into());
    }
    // A queue that was held may have been emptied since: nobody else would let it go on.
    if !room.send_queue().is_enabled() {
        room.send_queue().set_enabled(true);
    }
    Ok(room)
}

/// Whether membership and rights let this account say something.
///
/// # Errors
/// [`ErrorCode::RoomGone`], [`ErrorCode::NotAllowed`].
pub(crate) async fn may_write(account: &Account, room: &Room) -> Result<(), ErrorCode> {
    if room.state() != RoomState::Joined {
        return Err(ErrorCode::RoomGone);
    }
    let levels = room.power_levels_or_default().await;
    if !levels.user_can_send_message(account.user(), MessageLikeEventType::RoomMessage) {
        return Err(ErrorCode::NotAllowed);
    }
    Ok(())
}

/// Puts a message into the queue, as an answer if there is something it answers. From here on it survives a crash.
pub(super) async fn send(
    account: &Account,
    id: &RoomId,
    content: RoomMessageEventContentWithoutRelation,
    reply_to: Option<&EventId>,
) -> Result<(), EngineError> {
    let room = open(account, id).await?;
    let content: RoomMessageEventContent = match reply_to {
        Some(event) => room.make_reply_event(content, reply(event)).await.map_err(|_| ErrorCode::MessageGone)?,
        None => content.into(),
    };
    fits(&room, &content)?;
    room.send_queue().send(AnyMessageLikeEventContent::RoomMessage(content)).await?;
    Ok(())
}

/// A file with what is said with it.
pub(super) struct FileMessage {
    pub(super) attachment: AttachmentId,
    pub(super) file: Arc<OutgoingFile>,
    pub(super) caption: Option<TextMessageEventContent>,
    pub(super) mentions: Mentions,
}

/// Puts files into the queue, in order. Everything that can be refused is refused before the first is queued; what fails
/// between two leaves those before in the queue, marked as such in the stage.
pub(super) async fn send_files(
    account: &Account,
    id: &RoomId,
    messages: Vec<FileMessage>,
    reply_to: Option<&EventId>,
) -> Result<(), EngineError> {
    let room = open(account, id).await?;
    for message in &messages {
        if let Some(caption) = &message.caption {
            let content = RoomMessageEventContent::new(MessageType::Text(caption.clone()));
            measure(&room, &content, 1, FILE_BYTES)?;
        }
    }
    if let Some(event) = reply_to {
        // The queue would find out only after it has taken the file into the store.
        let probe = RoomMessageEventContentWithoutRelation::text_plain("");
        room.make_reply_event(probe, reply(event)).await.map_err(|_| ErrorCode::MessageGone)?;
    }
    let mut answered = reply_to;
    for FileMessage { attachment, file, caption, mentions } in messages {
        let config = AttachmentConfig::new()
            .info(file.info())
            .thumbnail(file.thumbnail())
            .caption(caption)
            .mentions(Some(mentions))
            .reply(answered.take().map(reply));
        room.send_queue().send_attachment(file.name.clone(), file.content_type(), file.bytes.clone(), config).await?;
        account.media.stage.queued(&attachment);
    }
    Ok(())
}

/// Changes an own message, sent or still in the queue.
pub(super) async fn edit(
    account: &Account,
    id: &RoomId,
    message: &TimelineEventItemId,
    content: RoomMessageEventContentWithoutRelation,
) -> Result<(), EngineError> {
    let room = open(account, id).await?;
    // An edit carries the new text twice, once for clients that do not know edits.
    let doubled: RoomMessageEventContent = content.clone().into();
    fits_doubled(&room, &doubled)?;
    let timeline = account.timelines.of(&room).await?;
    Ok(timeline.edit(message, EditedContent::RoomMessage(content)).await?)
}

/// Gives or takes back a reaction. Reactions are not encrypted by any client; `docs/SECURITY.md` says so.
pub(super) async fn react(
    account: &Account,
    id: &RoomId,
    message: &TimelineEventItemId,
    key: &str,
) -> Result<(), EngineError> {
    let room = open(account, id).await?;
    let timeline = account.timelines.of(&room).await?;
    let mut given = timeline.toggle_reaction(message, key).await?;
    // The SDK (0.19.1, `toggle_reaction_local`) loses what is taken back after the server has the reaction and before the
    // timeline knows that: it looks whether that is so, and takes it back once more.
    for _ in 0..TAKE_BACK_TRIES {
        if given || !is_given(&timeline, message, account.user(), key).await {
            break;
        }
        given = timeline.toggle_reaction(message, key).await?;
    }
    Ok(())
}

/// Whether a sent message still has this reaction of this person, after the timeline had time to take it away.
async fn is_given(timeline: &Timeline, message: &TimelineEventItemId, user: &UserId, key: &str) -> bool {
    let TimelineEventItemId::EventId(event) = message else { return false };
    for _ in 0..LOOKS {
        let item = timeline.item_by_event_id(event).await;
        let reactions = item.as_ref().and_then(|item| item.content().reactions());
        if !reactions.and_then(|all| all.get(key)).is_some_and(|people| people.contains_key(user)) {
            return false;
        }
        tokio::time::sleep(LOOK).await;
    }
    true
}

/// Deletes a message for everybody, or takes it out of the queue.
pub(super) async fn delete(account: &Account, id: &RoomId, message: &TimelineEventItemId) -> Result<(), EngineError> {
    let room = rooms::room(&account.client, id)?;
    Ok(account.timelines.of(&room).await?.redact(message, None).await?)
}

fn reply(event: &EventId) -> Reply {
    Reply { event_id: event.to_owned(), enforce_thread: EnforceThread::MaybeThreaded, add_mentions: AddMentions::Yes }
}

fn fits(room: &Room, content: &RoomMessageEventContent) -> Result<(), EngineError> {
    measure(room, content, 1, 0)
}

fn fits_doubled(room: &Room, content: &RoomMessageEventContent) -> Result<(), EngineError> {
    measure(room, content, 2, 0)
}

/// Refuses what does not fit `times` over, with `besides` bytes left for what the SDK adds.
fn measure(room: &Room, content: &RoomMessageEventContent, times: usize, besides: usize) -> Result<(), EngineError> {
    let room_left = EVENT_BYTES - ENVELOPE_BYTES;
    let capacity = if room.encryption_state().is_encrypted() {
        // Base64 makes four bytes of three.
        room_left / 4 * 3 - CIPHER_BYTES
    } else {
        room_left
    } / times
        - besides;
    let size = serde_json::to_vec(content)?.len();
    if size <= capacity {
        return Ok(());
    }
    // What the person sees is text; its share of what grows with it says how much of it has to go.
    let formatted = match &content.msgtype {
        MessageType::Text(text) => text.formatted.as_ref().map_or("", |formatted| &formatted.body),
        _ => "",
    };
    let quotes = 4;
    let grows = serde_json::to_vec(content.body())?.len() + serde_json::to_vec(formatted)?.len() - quotes;
    let length = content.body().len();
    let limit = length.saturating_mul((capacity + grows).saturating_sub(size)) / grows.max(1);
    // Where the text is cut, formatting that was closed may stay open, or the other way round.
    let limit = limit.saturating_sub(CUT_BYTES);
    Err(ErrorCode::MessageTooLong {
        limit: u32::try_from(limit).unwrap_or(u32::MAX),
        length: u32::try_from(length).unwrap_or(u32::MAX),
    }
    .into())
}
