//! Conversations: one live timeline a room, shared by everyone who looks at it, and a few idle ones kept ready.

mod content;
pub(crate) mod events;
mod file;
mod follow;
mod rows;

use std::{
    collections::HashSet,
    sync::{Arc, Mutex, MutexGuard, PoisonError},
};

use chancery_protocol::{Direction, ErrorCode, MessageId, PageState, Paging, TimelineOpen};
use matrix_sdk::{
    Room,
    ruma::{
        EventId, OwnedRoomId, RoomId, TransactionId,
        events::{AnySyncTimelineEvent, MessageLikeEventType},
        room_version_rules::RoomVersionRules,
    },
};
use matrix_sdk_ui::timeline::{
    RoomExt, Timeline, TimelineEventFocusThreadMode, TimelineEventItemId, TimelineFocus, TimelineReadReceiptTracking,
    default_event_filter,
};
use tokio::sync::watch;

use crate::{account::Account, error::EngineError, rooms, updates::Sink};

/// Live timelines kept when nobody looks: going back to a room is then instant. Each costs a decryption retry of its
/// items when it is built, so a few are worth keeping and many are not.
const IDLE: usize = 4;

/// Messages fetched at first, and around one that is gone to: what a screen or two show is there soonest.
const PAGE: u16 = 30;

/// Messages fetched at a time by whoever reads on from there: asking costs the server more than answering.
const LARGER_PAGE: u16 = 100;

/// The live timelines, the one used last at the end.
#[derive(Default)]
pub(crate) struct Timelines {
    live: Mutex<Vec<(OwnedRoomId, Arc<Timeline>)>>,
    /// Two who open the same room at once share what the first one builds.
    building: tokio::sync::Mutex<()>,
}

impl Timelines {
    fn live(&self) -> MutexGuard<'_, Vec<(OwnedRoomId, Arc<Timeline>)>> {
        self.live.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// The live timeline of a room.
    pub(crate) async fn of(&self, room: &Room) -> Result<Arc<Timeline>, EngineError> {
        let _turn = self.building.lock().await;
        if let Some(timeline) = self.take_up(room.room_id()) {
            return Ok(timeline);
        }
        let built = Arc::new(build(room, TimelineFocus::Live { hide_threaded_events: false }).await?);
        let dropped = {
            let mut live = self.live();
            live.push((room.room_id().to_owned(), Arc::clone(&built)));
            let idle = live.iter().filter(|(_, timeline)| Arc::strong_count(timeline) == 1).count();
            (idle > IDLE)
                .then(|| live.iter().position(|(_, timeline)| Arc::strong_count(timeline) == 1))
                .flatten()
                .map(|index| live.remove(index))
        };
        drop(dropped);
        Ok(built)
    }

    fn take_up(&self, room: &RoomId) -> Option<Arc<Timeline>> {
        let mut live = self.live();
        let index = live.iter().position(|(id, _)| id == room)?;
        let found = live.remove(index);
        let timeline = Arc::clone(&found.1);
        live.push(found);
        Some(timeline)
    }

    /// Lets a room's timeline go.
    pub(crate) fn forget(&self, room: &RoomId) {
        self.live().retain(|(id, _)| id != room);
    }

    /// Lets every timeline go.
    pub(crate) fn clear(&self) {
        self.live().clear();
    }
}

async fn build(room: &Room, focus: TimelineFocus) -> Result<Timeline, EngineError> {
    Ok(room
        .timeline_builder()
        .with_focus(focus)
        .track_read_marker_and_receipts(TimelineReadReceiptTracking::AllEvents)
        .event_filter(is_shown)
        .add_failed_to_parse(true)
        .build()
        .await?)
}

/// Whether an event gets a row of its own. What only changes another row does not; a kind we do not know does, as a
/// plain line and never as nothing.
fn is_shown(event: &AnySyncTimelineEvent, rules: &RoomVersionRules) -> bool {
    if default_event_filter(event, rules) {
        return true;
    }
    let AnySyncTimelineEvent::MessageLike(message) = event else { return false };
    if message.original_content().is_none() || message.relations_replace() {
        return false;
    }
    !matches!(
        message.event_type(),
        MessageLikeEventType::Reaction
            | MessageLikeEventType::RoomRedaction
            | MessageLikeEventType::UnstablePollResponse
            | MessageLikeEventType::UnstablePollEnd
            | MessageLikeEventType::PollResponse
            | MessageLikeEventType::PollEnd
            | MessageLikeEventType::Beacon
            | MessageLikeEventType::RtcDecline
            | MessageLikeEventType::CallAnswer
            | MessageLikeEventType::CallCandidates
            | MessageLikeEventType::CallHangup
            | MessageLikeEventType::CallNegotiate
            | MessageLikeEventType::CallReject
            | MessageLikeEventType::CallSelectAnswer
            | MessageLikeEventType::KeyVerificationReady
            | MessageLikeEventType::KeyVerificationStart
            | MessageLikeEventType::KeyVerificationCancel
            | MessageLikeEventType::KeyVerificationAccept
            | MessageLikeEventType::KeyVerificationKey
            | MessageLikeEventType::KeyVerificationMac
            | MessageLikeEventType::KeyVerificationDone
    )
}

/// Whether a message replaces another one.
trait Replaces {
    fn relations_replace(&self) -> bool;
}

impl Replaces for matrix_sdk::ruma::events::AnySyncMessageLikeEvent {
    fn relations_replace(&self) -> bool {
        use matrix_sdk::ruma::events::{
            AnyMessageLikeEventContent as Content, poll::unstable_start::UnstablePollStartEventContent,
            room::message::Relation,
        };
        match self.original_content() {
            Some(Content::RoomMessage(message)) => matches!(message.relates_to, Some(Relation::Replacement(_))),
            Some(Content::UnstablePollStart(poll)) => matches!(poll, UnstablePollStartEventContent::Replacement(_)),
            Some(_) | None => false,
        }
    }
}

/// What commands on an open timeline act upon.
pub(crate) struct TimelineHandle {
    timeline: Arc<Timeline>,
    focused: bool,
    paging: watch::Sender<Paging>,
}

/// Opens a timeline that writes into `sink`; the returned task is to be tied to the subscription.
pub(crate) async fn open(
    account: Arc<Account>,
    request: &TimelineOpen,
    sink: Sink,
) -> Result<(Arc<TimelineHandle>, impl Future<Output = ()> + Send + 'static), EngineError> {
    let room = rooms::room(&account.client, &request.room)?;
    // Has the room's newest messages and state sent with the next answer of the server, not the one after.
    account.list.set_room_subscriptions(&[room.room_id()]).await;
    let timeline = match &request.around {
        None => account.timelines.of(&room).await?,
        Some(event) => {
            let target = EventId::parse(event.as_str()).map_err(|_| ErrorCode::MessageGone)?;
            Arc::new(
                build(
                    &room,
                    TimelineFocus::Event {
                        target,
                        num_context_events: PAGE,
                        thread_mode: TimelineEventFocusThreadMode::Automatic { hide_threaded_events: false },
                    },
                )
                .await?,
            )
        }
    };
    let focused = request.around.is_some();
    let paging = watch::Sender::new(Paging {
        backwards: PageState::Idle,
        forwards: if focused { PageState::Idle } else { PageState::End },
    });
    let handle = Arc::new(TimelineHandle { timeline: Arc::clone(&timeline), focused, paging: paging.clone() });
    let task = follow::follow(account, room, timeline, paging, HashSet::new(), sink);
    Ok((handle, task))
}

impl TimelineHandle {
    /// Loads one page of history. Asked again while one is on its way, it does nothing.
    pub(crate) async fn paginate(&self, direction: Direction) -> Result<(), EngineError> {
        let begun = self.paging.send_if_modified(|paging| {
            let state = slot(paging, direction);
            let may = matches!(state, PageState::Idle | PageState::Failed);
            if may {
                *state = PageState::Loading;
            }
            may
        });
        if !begun {
            return Ok(());
        }
        let result = match direction {
            Direction::Backwards if self.has_beginning().await => Ok(true),
            Direction::Backwards => match self.timeline.paginate_backwards(self.page().await).await {
                Ok(end) => Ok(end || self.has_beginning().await),
                Err(error) => Err(error),
            },
            Direction::Forwards if self.focused => self.timeline.paginate_forwards(self.page().await).await,
            Direction::Forwards => Ok(true),
        };
        let end = match &result {
            Ok(true) => PageState::End,
            Ok(false) => PageState::Idle,
            Err(_) => PageState::Failed,
        };
        self.paging.send_modify(|paging| *slot(paging, direction) = end);
        match result {
            Ok(_) => Ok(()),
            Err(error) => {
                tracing::info!("a page of history could not be fetched: {error}");
                Ok(())
            }
        }
    }

    async fn page(&self) -> u16 {
        if self.timeline.items().await.len() > usize::from(LARGER_PAGE) { LARGER_PAGE } else { PAGE }
    }

    /// Whether the room's first event is loaded: nothing is older.
    ///
    /// The SDK may not know it. A room of which the list brought one event and its subscription more has two gaps, and
    /// resolving the older one fetches all of its history once more, taking out each message and putting it in
    /// elsewhere meanwhile (matrix-sdk 0.19.1, `event_cache`).
    async fn has_beginning(&self) -> bool {
        let items = self.timeline.items().await;
        items.iter().find_map(|item| item.as_event()).is_some_and(|event| events::is_creation(event.content()))
    }
}

fn slot(paging: &mut Paging, direction: Direction) -> &mut PageState {
    match direction {
        Direction::Backwards => &mut paging.backwards,
        Direction::Forwards => &mut paging.forwards,
    }
}

/// The SDK's name of a message.
pub(crate) fn item_id(id: &MessageId) -> Result<TimelineEventItemId, EngineError> {
    match id {
        MessageId::Event(event) => {
            EventId::parse(event.as_str()).map(TimelineEventItemId::EventId).map_err(|_| ErrorCode::MessageGone.into())
        }
        MessageId::Local(transaction) => {
            Ok(TimelineEventItemId::TransactionId(<&TransactionId>::from(transaction.as_str()).to_owned()))
        }
    }
}
