//! Which of the events that sync brings notify, and in which words.
//!
//! Only sync is listened to: history that somebody scrolls to or that fills a gap never notifies.

use std::{
    collections::HashMap,
    time::{Duration, Instant},
};

use matrix_sdk::{
    Client, Room,
    deserialized_responses::{EncryptionInfo, RawAnySyncOrStrippedTimelineEvent, VerificationLevel, VerificationState},
    event_handler::EventHandlerDropGuard,
    ruma::{
        MilliSecondsSinceUnixEpoch, OwnedEventId,
        events::{
            AnyMessageLikeEventContent, AnySyncMessageLikeEvent, AnySyncTimelineEvent,
            room::message::{MessageType, Relation, sanitize::remove_plain_reply_fallback},
        },
        push::Action,
        serde::Raw,
    },
    sync::Notification,
};
use tokio::sync::mpsc;

use super::{
    desktop::{NoticeContent, NoticeNames},
    pile::Note,
};
use crate::{
    account::Account,
    people,
    rooms::{preview, summary},
};

/// What was missed while the program or the network was away notifies if it is no older than this.
const FRESH: Duration = Duration::from_mins(15);

/// What arrives while everything is in step notifies whatever the clocks of sender and server say, within a day.
const LIVE: Duration = Duration::from_hours(24);

/// How long a message may wait for its key and still notify.
const KEY_PATIENCE: Duration = Duration::from_hours(1);

/// The most messages that wait for a key.
const MOST_WAITING: usize = 1_000;

/// Something that sync brought.
pub(super) enum Incoming {
    Event(Box<Arrival>),
    /// The account was asked into a room, and its push rules say that this notifies.
    Invitation {
        room: Room,
        sound: bool,
    },
}

/// An event as it came.
pub(super) struct Arrival {
    pub(super) room: Room,
    pub(super) raw: Raw<AnySyncTimelineEvent>,
    pub(super) actions: Vec<Action>,
    pub(super) encryption: Option<EncryptionInfo>,
}

/// Hears every event of sync, for as long as it is kept.
pub(super) struct Listener {
    _handler: EventHandlerDropGuard,
}

impl Listener {
    /// Starts to listen. The handlers run inside sync, so they only pass on: unlike a broadcast, nothing is lost when
    /// many events come at once.
    pub(super) async fn start(client: &Client) -> (Self, mpsc::UnboundedReceiver<Incoming>) {
        let (sender, receiver) = mpsc::unbounded_channel();
        let events = sender.clone();
        let handler = client.add_event_handler(
            move |raw: Raw<AnySyncTimelineEvent>,
                  room: Room,
                  actions: Vec<Action>,
                  encryption: Option<EncryptionInfo>| {
                // The other end is gone when the account is being closed.
                let _ = events.send(Incoming::Event(Box::new(Arrival { room, raw, actions, encryption })));
                std::future::ready(())
            },
        );
        client
            .register_notification_handler(move |notification: Notification, room, _| {
                if matches!(notification.event, RawAnySyncOrStrippedTimelineEvent::Stripped(_)) {
                    let sound = notification.actions.iter().any(|action| action.sound().is_some());
                    let _ = sender.send(Incoming::Invitation { room, sound });
                }
                std::future::ready(())
            })
            .await;
        (Self { _handler: client.event_handler_drop_guard(handler) }, receiver)
    }
}

/// Messages that came without their key.
#[derive(Default)]
pub(super) struct Waiting(HashMap<OwnedEventId, Instant>);

impl Waiting {
    pub(super) fn add(&mut self, event: OwnedEventId) {
        self.0.retain(|_, since| since.elapsed() < KEY_PATIENCE);
        if self.0.len() < MOST_WAITING {
            self.0.insert(event, Instant::now());
        }
    }

    pub(super) fn has(&self, event: &OwnedEventId) -> bool {
        self.0.contains_key(event)
    }

    /// True once for a message that waited and has not waited too long.
    pub(super) fn take(&mut self, event: &OwnedEventId) -> bool {
        self.0.remove(event).is_some_and(|since| since.elapsed() < KEY_PATIENCE)
    }
}

/// Whether something is new enough to notify. `live` says that device and server were in step when it came.
pub(super) fn is_news(sent: MilliSecondsSinceUnixEpoch, now: MilliSecondsSinceUnixEpoch, live: bool) -> bool {
    let age = u64::from(now.get()).saturating_sub(sent.get().into());
    Duration::from_millis(age) <= if live { LIVE } else { FRESH }
}

/// Whether an event is still encrypted.
pub(super) fn is_locked(event: &AnySyncTimelineEvent) -> bool {
    matches!(event, AnySyncTimelineEvent::MessageLike(AnySyncMessageLikeEvent::RoomEncrypted(_)))
}

/// What a message that notifies says; `None` if it does not notify, or says nothing that can be told.
///
/// In a room that is, or once was, encrypted only what its sender's own device encrypted is told: anything else may
/// come from the server, and a notification has no room for a warning.
pub(super) async fn note(account: &Account, arrival: &Arrival, event: &AnySyncTimelineEvent) -> Option<Note> {
    let room = &arrival.room;
    if event.sender() == account.user() || !arrival.actions.iter().any(Action::should_notify) {
        return None;
    }
    let genuine = match &arrival.encryption {
        Some(encryption) => {
            encryption.sender == event.sender()
                && encryption.verification_state != VerificationState::Unverified(VerificationLevel::MismatchedSender)
        }
        None => !room.encryption_state().is_encrypted() && !account.latch.is_latched(room.room_id()),
    };
    if !genuine {
        tracing::info!("a message of uncertain origin does not notify");
        return None;
    }
    let AnySyncTimelineEvent::MessageLike(message) = event else { return None };
    Some(Note {
        event: Some(event.event_id().to_owned()),
        sent: event.origin_server_ts().min(MilliSecondsSinceUnixEpoch::now()),
        names: names(room, event.sender()).await,
        content: NoticeContent::Message(content(message.original_content()?)?),
        sound: arrival.actions.iter().any(|action| action.sound().is_some()),
    })
}

/// What an invitation says.
pub(super) async fn invitation(room: &Room, sound: bool) -> Option<Note> {
    let inviter = room.invite_details().await.ok()?.inviter_id;
    Some(Note {
        event: None,
        sent: MilliSecondsSinceUnixEpoch::now(),
        names: names(room, &inviter).await,
        content: NoticeContent::Invitation,
        sound,
    })
}

async fn names(room: &Room, sender: &matrix_sdk::ruma::UserId) -> NoticeNames {
    let person = people::in_room(room, sender).await;
    let sender = if person.ambiguous { format!("{} ({})", person.name, person.user) } else { person.name };
    let room = match summary::direct(room) {
        Some(_) => None,
        None => Some(summary::name(room).await).filter(|name| !name.is_empty()),
    };
    NoticeNames { sender, room }
}

fn content(content: AnyMessageLikeEventContent) -> Option<chancery_protocol::PreviewContent> {
    match content {
        AnyMessageLikeEventContent::RoomMessage(message) => match &message.relates_to {
            Some(Relation::Replacement(_)) => None,
            Some(Relation::Reply(_) | Relation::Thread(_)) => {
                Some(preview::of_message(&without_quote(message.msgtype)))
            }
            Some(_) | None => Some(preview::of_message(&message.msgtype)),
        },
        AnyMessageLikeEventContent::Sticker(sticker) => Some(preview::of_sticker(&sticker.body)),
        AnyMessageLikeEventContent::UnstablePollStart(poll) => Some(preview::of_poll(&poll.poll_start().question.text)),
        // Whatever else an account's rules pick out, for example a call.
        _ => Some(chancery_protocol::PreviewContent::Unknown),
    }
}

/// Old clients repeat the message they answer in front of their own.
fn without_quote(mut message: MessageType) -> MessageType {
    match &mut message {
        MessageType::Text(text) => text.body = remove_plain_reply_fallback(&text.body).to_owned(),
        MessageType::Emote(emote) => emote.body = remove_plain_reply_fallback(&emote.body).to_owned(),
        MessageType::Notice(notice) => notice.body = remove_plain_reply_fallback(&notice.body).to_owned(),
        _ => {}
    }
    message
}

#[cfg(test)]
mod tests {
    use matrix_sdk::ruma::{UInt, event_id};

    use super::*;

    fn at(seconds: u32) -> MilliSecondsSinceUnixEpoch {
        MilliSecondsSinceUnixEpoch(UInt::from(seconds) * UInt::from(1_000_u32))
    }

    #[test]
    fn what_was_missed_long_ago_is_no_news_and_what_just_came_is() {
        let now = at(1_000_000);
        assert!(is_news(at(1_000_000 - 14 * 60), now, false));
        assert!(!is_news(at(1_000_000 - 16 * 60), now, false));
        assert!(
            is_news(at(1_000_000 - 16 * 60), now, true),
            "a slow network between servers is not the reader's fault"
        );
        assert!(!is_news(at(1_000_000 - 25 * 3_600), now, true));
        assert!(is_news(at(1_000_900), now, false), "a clock that is ahead hides nothing");
    }

    #[test]
    fn a_message_waits_for_its_key_once() {
        let mut waiting = Waiting::default();
        waiting.add(event_id!("$late").to_owned());
        assert!(waiting.take(&event_id!("$late").to_owned()));
        assert!(!waiting.take(&event_id!("$late").to_owned()));
        assert!(!waiting.take(&event_id!("$never").to_owned()));
    }
}
