//! One item of the SDK's timeline as a wire row.

use chancery_protocol::{
    Authenticity, Connection, EventId, Message, MessageId, MessageRights, Person, QuoteContent, Reaction, ReplyQuote,
    RowContent, SendFailure, SendState, TimelineRow, Timestamp,
};
use matrix_sdk::{
    Room,
    ruma::{UserId, events::room::message::MessageType},
};
use matrix_sdk_base::store::QueueWedgeError;
use matrix_sdk_ui::timeline::{
    EventSendState, EventTimelineItem, InReplyToDetails, MediaUploadProgress, MsgLikeContent, MsgLikeKind,
    TimelineDetails, TimelineEventItemId, TimelineEventShieldState, TimelineEventShieldStateCode, TimelineItem,
    TimelineItemContent, TimelineItemKind, VirtualTimelineItem,
};

use super::{content, events};
use crate::{account::Account, people, rooms::preview};

/// Names given with a reaction or a read mark; the rest is counted.
const MOST_NAMES: usize = 20;

/// More different reactions than anybody can tell apart.
const MOST_REACTIONS: usize = 60;

/// Makes the row of an item.
pub(super) async fn row(account: &Account, room: &Room, item: &TimelineItem) -> TimelineRow {
    let content = match item.kind() {
        TimelineItemKind::Virtual(VirtualTimelineItem::DateDivider(at)) => {
            RowContent::Day { timestamp: Timestamp(at.get().into()) }
        }
        TimelineItemKind::Virtual(VirtualTimelineItem::ReadMarker) => RowContent::Unread,
        TimelineItemKind::Virtual(VirtualTimelineItem::TimelineStart) => RowContent::Start,
        TimelineItemKind::Event(event) => of_event(account, room, event).await,
    };
    TimelineRow { key: item.unique_id().0.clone(), content }
}

async fn of_event(account: &Account, room: &Room, event: &EventTimelineItem) -> RowContent {
    let sender = people::sender(event.sender(), event.sender_profile());
    if !matches!(
        event.content(),
        TimelineItemContent::MsgLike(_) | TimelineItemContent::FailedToParseMessageLike { .. }
    ) && let Some(happened) = events::room_event(event.content(), event.sender(), &sender)
    {
        return RowContent::Event {
            actor: sender,
            event: happened,
            timestamp: Timestamp(event.timestamp().get().into()),
            id: event.event_id().map(EventId::from),
        };
    }
    RowContent::Message(Box::new(message(account, room, event, sender).await))
}

async fn message(account: &Account, room: &Room, event: &EventTimelineItem, sender: Person) -> Message {
    let like = event.content().as_msglike();
    let edited = like.and_then(MsgLikeContent::as_message).is_some_and(|message| message.is_edited());
    let mentions_me = like.and_then(MsgLikeContent::as_message).is_some_and(|message| {
        message.mentions().is_some_and(|named| named.room || named.user_ids.contains(account.user()))
    });
    let settled = event.event_id().is_some();
    let real =
        like.is_some_and(|message| !matches!(message.kind, MsgLikeKind::Redacted | MsgLikeKind::UnableToDecrypt(_)));
    let (unreached, unreached_count) = match event.event_id() {
        Some(id) if event.is_own() => account.reach.unreached(room, id).await,
        Some(_) | None => Default::default(),
    };
    Message {
        id: message_id(&event.identifier()),
        own: event.is_own(),
        timestamp: Timestamp(event.timestamp().get().into()),
        content: content::content(account, room, event),
        edited,
        reply_to: like.and_then(|message| message.in_reply_to.as_ref()).map(quote),
        reactions: match like {
            Some(message) => reactions(account, room, message).await,
            None => Vec::new(),
        },
        read_by: read_by(account, room, event).await,
        send: send_state(account, room, event).await,
        authenticity: authenticity(event),
        mentions_me: mentions_me && !event.is_own(),
        unreached,
        unreached_count,
        can: MessageRights {
            reply: settled && real && event.can_be_replied_to(),
            react: settled && real,
            // What is said with a file is not text of its own: an edit of it would put text in the file's place.
            edit: event.is_own() && event.is_editable() && is_text_message(event),
            delete: real && settled && event.is_own() || event.is_own() && !settled,
        },
        sender,
    }
}

fn message_id(id: &TimelineEventItemId) -> MessageId {
    match id {
        TimelineEventItemId::EventId(event) => MessageId::Event(EventId::from(&**event)),
        TimelineEventItemId::TransactionId(transaction) => MessageId::Local(transaction.to_string()),
    }
}

fn quote(reply: &InReplyToDetails) -> ReplyQuote {
    ReplyQuote {
        event: EventId::from(&*reply.event_id),
        quote: match &reply.event {
            TimelineDetails::Ready(quoted) => QuoteContent::Ready {
                sender: people::sender(&quoted.sender, &quoted.sender_profile),
                content: preview::one_line(&quoted.content, &quoted.sender, &quoted.sender_profile),
            },
            TimelineDetails::Unavailable | TimelineDetails::Pending => QuoteContent::Loading,
            TimelineDetails::Error(_) => QuoteContent::Unavailable,
        },
    }
}

async fn reactions(account: &Account, room: &Room, message: &MsgLikeContent) -> Vec<Reaction> {
    let mut reactions = Vec::new();
    for (key, by) in message.reactions.iter().take(MOST_REACTIONS) {
        reactions.push(Reaction {
            // A key is anybody's text: it must not reorder or stretch the row.
            key: chancery_richtext::display_name(key).chars().take(40).collect(),
            people: named(room, by.keys().map(|user| &**user)).await,
            count: u32::try_from(by.len()).unwrap_or(u32::MAX),
            own: by.contains_key(account.user()),
        });
    }
    reactions.retain(|reaction| !reaction.key.is_empty());
    reactions
}

async fn read_by(account: &Account, room: &Room, event: &EventTimelineItem) -> Vec<Person> {
    let others = event
        .read_receipts()
        .keys()
        .map(|user| &**user)
        .filter(|user| *user != account.user() && *user != event.sender());
    named(room, others).await
}

async fn named<'a>(room: &Room, users: impl Iterator<Item = &'a UserId>) -> Vec<Person> {
    let mut people = Vec::new();
    for user in users.take(MOST_NAMES) {
        people.push(people::in_room(room, user).await);
    }
    people
}

async fn send_state(account: &Account, room: &Room, event: &EventTimelineItem) -> SendState {
    if !event.is_own() {
        return SendState::Received;
    }
    match event.send_state() {
        None | Some(EventSendState::Sent { .. }) => SendState::Sent,
        Some(EventSendState::NotSentYet { .. } | EventSendState::SendingFailed { is_recoverable: true, .. })
            if account.latch.holds(room) =>
        {
            SendState::Failed { reason: SendFailure::EncryptionWithdrawn }
        }
        Some(EventSendState::NotSentYet { progress }) => match (*account.connection.borrow(), progress) {
            (Connection::Offline, _) => SendState::Waiting,
            (Connection::Online | Connection::Connecting, Some(MediaUploadProgress { progress, .. })) => {
                SendState::Uploading { sent: progress.current as u64, total: progress.total as u64 }
            }
            (Connection::Online | Connection::Connecting, None) => SendState::Sending,
        },
        Some(EventSendState::SendingFailed { is_recoverable: true, .. }) => SendState::Waiting,
        Some(EventSendState::SendingFailed { error, is_recoverable: false }) => {
            SendState::Failed { reason: failure(room, event, &QueueWedgeError::from(&**error)).await }
        }
    }
}

/// Why the queue gave up, one by one.
async fn failure(room: &Room, event: &EventTimelineItem, wedge: &QueueWedgeError) -> SendFailure {
    match wedge {
        QueueWedgeError::InsecureDevices { user_device_map } => {
            SendFailure::InsecureDevices { people: named(room, user_device_map.keys().map(|user| &**user)).await }
        }
        QueueWedgeError::IdentityViolations { users } => {
            SendFailure::IdentityChanged { people: named(room, users.iter().map(|user| &**user)).await }
        }
        QueueWedgeError::CrossVerificationRequired => SendFailure::DeviceNotConfirmed,
        QueueWedgeError::MissingMediaContent => SendFailure::FileMissing,
        QueueWedgeError::InvalidMimeType { .. } => SendFailure::FileTypeInvalid,
        // The queue keeps the server's words only; the code among them is what tells.
        QueueWedgeError::GenericApiError { msg } => {
            if let Some((_, rest)) = msg.split_once("Maximum upload length is ") {
                // The SDK itself refuses what is over the server's limit, in these words.
                SendFailure::FileTooLarge { limit: rest.split(' ').next().and_then(|limit| limit.parse().ok()) }
            } else if msg.contains("M_TOO_LARGE") && !is_text_message(event) {
                SendFailure::FileTooLarge { limit: None }
            } else if msg.contains("M_TOO_LARGE") {
                SendFailure::TooLong
            } else if ["not in room", "wrong room state", "M_NOT_FOUND"].iter().any(|words| msg.contains(words)) {
                SendFailure::RoomGone
            } else if msg.contains("M_FORBIDDEN") {
                if room.state() == matrix_sdk::RoomState::Joined {
                    SendFailure::NotAllowed
                } else {
                    SendFailure::RoomGone
                }
            } else {
                SendFailure::Refused
            }
        }
    }
}

fn is_text_message(event: &EventTimelineItem) -> bool {
    event.content().as_msglike().and_then(MsgLikeContent::as_message).is_none_or(|message| is_text(message.msgtype()))
}

fn is_text(message: &MessageType) -> bool {
    matches!(message, MessageType::Text(_) | MessageType::Emote(_) | MessageType::Notice(_))
}

/// What is known of a message's origin. Strict, because our settings let nothing else be read but what came from a
/// backup.
fn authenticity(event: &EventTimelineItem) -> Authenticity {
    match event.get_shield(false) {
        TimelineEventShieldState::None => Authenticity::Unremarkable,
        TimelineEventShieldState::Grey { code } | TimelineEventShieldState::Red { code } => match code {
            TimelineEventShieldStateCode::AuthenticityNotGuaranteed => Authenticity::NotGuaranteed,
            TimelineEventShieldStateCode::UnknownDevice | TimelineEventShieldStateCode::UnsignedDevice => {
                Authenticity::UnconfirmedDevice
            }
            // Known and not yet confirmed in person is the ordinary case, not a warning.
            TimelineEventShieldStateCode::UnverifiedIdentity => Authenticity::Unremarkable,
            TimelineEventShieldStateCode::VerificationViolation => Authenticity::IdentityChanged,
            TimelineEventShieldStateCode::MismatchedSender => Authenticity::SenderMismatch,
            TimelineEventShieldStateCode::SentInClear => Authenticity::SentInClear,
        },
    }
}
