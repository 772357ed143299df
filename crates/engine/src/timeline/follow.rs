//! From the SDK's timeline to wire rows, for as long as a subscription lasts.

use std::{collections::HashSet, sync::Arc};

use chancery_protocol::{Diff, MessageId, PageState, Paging, RowContent, SendState, TimelineRow};
use eyeball_im::VectorDiff;
use futures_util::StreamExt;
use imbl::Vector;
use matrix_sdk::{Room, ruma::OwnedEventId};
use matrix_sdk_ui::timeline::{Timeline, TimelineDetails, TimelineItem, VirtualTimelineItem};
use tokio::sync::{broadcast::error::RecvError, watch};

use super::rows::row;
use crate::{
    account::Account,
    updates::{Sink, diff_of},
};

type Item = Arc<TimelineItem>;

pub(super) async fn follow(
    account: Arc<Account>,
    room: Room,
    timeline: Arc<Timeline>,
    paging: watch::Sender<Paging>,
    asked: HashSet<OwnedEventId>,
    sink: Sink,
) {
    let (items, stream) = timeline.subscribe().await;
    let mut stream = std::pin::pin!(stream);
    let mut pages = paging.subscribe();
    let mut connection = account.connection.subscribe();
    let mut reach = account.reach.subscribe();
    let mut view = View { account, room, timeline, items: Vector::new(), shown: Vector::new(), asked, sink };
    view.apply(vec![VectorDiff::Reset { values: items }]).await;
    let start_is_known = view.starts();
    paging.send_if_modified(|paging| {
        start_is_known && std::mem::replace(&mut paging.backwards, PageState::End) != PageState::End
    });
    view.sink.paging(*pages.borrow_and_update());
    loop {
        tokio::select! {
            diffs = stream.next() => match diffs {
                Some(diffs) => view.apply(diffs).await,
                None => return,
            },
            changed = pages.changed() => {
                if changed.is_err() {
                    return;
                }
                view.sink.paging(*pages.borrow_and_update());
            }
            // Whether an unsent message waits or is on its way depends on the connection.
            changed = connection.changed() => {
                if changed.is_err() {
                    return;
                }
                connection.borrow_and_update();
                view.redraw_own().await;
            }
            changed = reach.recv() => match changed {
                Ok(room) if room != *view.room.room_id() => {}
                Ok(_) | Err(RecvError::Lagged(_)) => view.redraw_own().await,
                Err(RecvError::Closed) => return,
            },
        }
    }
}

/// What a subscription shows.
struct View {
    account: Arc<Account>,
    room: Room,
    timeline: Arc<Timeline>,
    items: Vector<Item>,
    /// The rows as the UI will have them, own messages behind a failed one marked as blocked.
    shown: Vector<TimelineRow>,
    /// Quoted messages that were asked for; each is asked for once.
    asked: HashSet<OwnedEventId>,
    sink: Sink,
}

impl View {
    async fn apply(&mut self, diffs: Vec<VectorDiff<Item>>) {
        let mut changes = Vec::with_capacity(diffs.len());
        for diff in diffs {
            let mut rows = Vec::new();
            for item in touched(&diff) {
                self.fetch_quote(&item);
                rows.push(row(&self.account, &self.room, &item).await);
            }
            let mut rows = rows.into_iter();
            let change = diff_of(&diff, |item| {
                // One row was made for each item, in the same order.
                rows.next()
                    .unwrap_or_else(|| TimelineRow { key: item.unique_id().0.clone(), content: RowContent::Start })
            });
            diff.apply(&mut self.items);
            change.apply(&mut self.shown);
            changes.push(change);
        }
        changes.extend(self.mark_blocked());
        self.sink.rows(changes);
    }

    /// Works out own messages again that are not settled or whose reach may have changed.
    async fn redraw_own(&mut self) {
        let mut changes = Vec::new();
        for (index, item) in self.items.clone().iter().enumerate() {
            if !item.as_event().is_some_and(matrix_sdk_ui::timeline::EventTimelineItem::is_own) {
                continue;
            }
            let fresh = row(&self.account, &self.room, item).await;
            if let Some(shown) = self.shown.get_mut(index)
                && *shown != fresh
            {
                *shown = fresh.clone();
                changes.push(Diff::Set { index: u32::try_from(index).unwrap_or(u32::MAX), value: fresh });
            }
        }
        changes.extend(self.mark_blocked());
        self.sink.rows(changes);
    }

    /// The queue is strictly ordered: what stands behind a failed message waits for it.
    fn mark_blocked(&mut self) -> Vec<Diff<TimelineRow>> {
        let mut blocked = false;
        let mut changes = Vec::new();
        // What has not arrived anywhere stands behind everything that has.
        let first = self.shown.iter().rposition(has_arrived).map_or(0, |last| last + 1);
        for index in first..self.shown.len() {
            let Some(row) = self.shown.get_mut(index) else { continue };
            let RowContent::Message(message) = &mut row.content else { continue };
            if !matches!(message.id, MessageId::Local(_)) {
                continue;
            }
            match message.send {
                SendState::Failed { .. } => blocked = true,
                SendState::Sending | SendState::Uploading { .. } | SendState::Waiting if blocked => {
                    message.send = SendState::Blocked;
                    changes.push(Diff::Set { index: u32::try_from(index).unwrap_or(u32::MAX), value: row.clone() });
                }
                SendState::Blocked if !blocked => {
                    message.send = SendState::Sending;
                    changes.push(Diff::Set { index: u32::try_from(index).unwrap_or(u32::MAX), value: row.clone() });
                }
                SendState::Sending
                | SendState::Uploading { .. }
                | SendState::Waiting
                | SendState::Blocked
                | SendState::Sent
                | SendState::Received => {}
            }
        }
        changes
    }

    /// Asks for a quoted message that is not among those already loaded.
    fn fetch_quote(&mut self, item: &Item) {
        let Some(event) = item.as_event() else { return };
        let Some(reply) = event.content().as_msglike().and_then(|message| message.in_reply_to.as_ref()) else {
            return;
        };
        if !matches!(reply.event, TimelineDetails::Unavailable) {
            return;
        }
        let Some(id) = event.event_id().map(ToOwned::to_owned) else { return };
        if self.asked.insert(id.clone()) {
            let timeline = Arc::clone(&self.timeline);
            self.account.run(async move {
                if let Err(error) = timeline.fetch_details_for_event(&id).await {
                    tracing::info!("a quoted message could not be fetched: {error}");
                }
            });
        }
    }

    /// Whether the beginning of the conversation is among the rows.
    fn starts(&self) -> bool {
        self.items.iter().any(|item| matches!(item.as_virtual(), Some(VirtualTimelineItem::TimelineStart)))
    }
}

/// Whether a row shows what the server has.
fn has_arrived(row: &TimelineRow) -> bool {
    match &row.content {
        RowContent::Message(message) => matches!(message.id, MessageId::Event(_)),
        RowContent::Event { id, .. } => id.is_some(),
        RowContent::Day { .. } | RowContent::Unread | RowContent::Start => false,
    }
}

fn touched(diff: &VectorDiff<Item>) -> Vec<Item> {
    match diff {
        VectorDiff::Append { values } | VectorDiff::Reset { values } => values.iter().cloned().collect(),
        VectorDiff::PushFront { value }
        | VectorDiff::PushBack { value }
        | VectorDiff::Insert { value, .. }
        | VectorDiff::Set { value, .. } => vec![Arc::clone(value)],
        VectorDiff::Clear
        | VectorDiff::PopFront
        | VectorDiff::PopBack
        | VectorDiff::Remove { .. }
        | VectorDiff::Truncate { .. } => Vec::new(),
    }
}
