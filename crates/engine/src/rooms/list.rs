//! The room list: order and content apart, so that a re-order costs bytes.

use std::{collections::HashSet, sync::Arc};

use chancery_protocol::{Diff, RoomFilter, RoomId, RoomListLoading, RoomSummary};
use eyeball_im::VectorDiff;
use futures_util::StreamExt;
use matrix_sdk::{Room, RoomState, ruma::OwnedRoomId};
use matrix_sdk_ui::room_list_service::{RoomList, RoomListItem, RoomListLoadingState, filters};
use tokio::sync::{broadcast::error::RecvError, mpsc};

use super::summary::{summary, totals, unread};
use crate::{account::Account, error::EngineError, updates::Sink};

/// One screen's worth, and how much the list grows by.
const PAGE: usize = 20;

/// What commands on a room list act upon.
pub(crate) struct ListHandle {
    requests: mpsc::UnboundedSender<Request>,
}

enum Request {
    Filter(RoomFilter),
    Grow,
}

impl ListHandle {
    pub(crate) fn filter(&self, filter: RoomFilter) {
        // The list ends with its subscription; a request that comes too late has nobody to ask.
        let _ = self.requests.send(Request::Filter(filter));
    }

    pub(crate) fn grow(&self) {
        let _ = self.requests.send(Request::Grow);
    }
}

/// Starts a room list that writes into `sink`; the returned task is to be tied to the subscription.
pub(crate) async fn open(
    account: Arc<Account>,
    filter: RoomFilter,
    sink: Sink,
) -> Result<(Arc<ListHandle>, impl Future<Output = ()> + Send + 'static), EngineError> {
    let rooms = account.list.all_rooms().await?;
    let (requests, waiting) = mpsc::unbounded_channel();
    Ok((Arc::new(ListHandle { requests }), run(account, rooms, filter, waiting, sink)))
}

async fn run(
    account: Arc<Account>,
    rooms: RoomList,
    filter: RoomFilter,
    mut requests: mpsc::UnboundedReceiver<Request>,
    sink: Sink,
) {
    let (entries, controller) = rooms.entries_with_dynamic_adapters(PAGE);
    let mut entries = std::pin::pin!(entries);
    let mut loading = rooms.loading_state();
    let mut typing = account.typing.subscribe();
    let mut unsent = account.reach.subscribe();
    let mut rules = account.notify.rules().subscribe_to_changes();
    let mut filter = filter;
    controller.set_filter(filter_for(filter));

    // The rooms as the UI will have them, to re-draw one of them when only its content changes.
    let mut shown = imbl::Vector::<Room>::new();
    let mut state = loading.get();
    let mut replaced = HashSet::new();
    loop {
        tokio::select! {
            diffs = entries.next() => {
                let Some(diffs) = diffs else { return };
                let (order, summaries) = translate(&account, &mut shown, diffs).await;
                sink.room_list(order, summaries);
                report(&account, &state, &shown, &sink);
                // The filter looks at a room when that room changes. One that is replaced has to go when the room that
                // replaces it is joined.
                if shown.iter().any(|room| is_replaced(room) && replaced.insert(room.room_id().to_owned())) {
                    controller.set_filter(filter_for(filter));
                }
            }
            next = loading.next() => {
                let Some(next) = next else { return };
                state = next;
                report(&account, &state, &shown, &sink);
            }
            changed = typing.recv() => redraw(&account, &shown, |room| is_about(&changed, room), &sink).await,
            changed = unsent.recv() => redraw(&account, &shown, |room| is_about(&changed, room), &sink).await,
            // A push rule does not say which rooms it is about.
            _ = rules.recv() => redraw(&account, &shown, |_| true, &sink).await,
            request = requests.recv() => match request {
                Some(Request::Filter(next)) => {
                    filter = next;
                    controller.reset_to_one_page();
                    controller.set_filter(filter_for(filter));
                }
                Some(Request::Grow) => controller.add_one_page(),
                None => return,
            },
        }
    }
}

/// Whether this account is in the room that replaces this one.
fn is_replaced(room: &Room) -> bool {
    room.successor_room()
        .and_then(|next| room.client().get_room(&next.room_id))
        .is_some_and(|next| next.state() == RoomState::Joined)
}

/// Invitations are always shown, spaces never: they are not conversations.
fn filter_for(filter: RoomFilter) -> filters::BoxedFilterFn {
    let invitation = Box::new(filters::new_filter_invite());
    let shown: filters::BoxedFilterFn = match filter {
        RoomFilter::All => Box::new(filters::new_filter_all(vec![])),
        RoomFilter::Unread => Box::new(|item: &RoomListItem| {
            let room: &Room = item;
            unread(room) > 0 || room.is_marked_unread()
        }),
        RoomFilter::People => Box::new(filters::new_filter_category(filters::RoomCategory::People)),
        RoomFilter::Rooms => Box::new(filters::new_filter_category(filters::RoomCategory::Group)),
        RoomFilter::Favourites => Box::new(filters::new_filter_favourite()),
    };
    Box::new(filters::new_filter_all(vec![
        Box::new(filters::new_filter_non_left()),
        Box::new(filters::new_filter_not(Box::new(filters::new_filter_space()))),
        Box::new(filters::new_filter_deduplicate_versions()),
        Box::new(filters::new_filter_any(vec![invitation, shown])),
    ]))
}

/// Changes to the order, and the rooms that came with them.
async fn translate(
    account: &Account,
    shown: &mut imbl::Vector<Room>,
    diffs: Vec<VectorDiff<RoomListItem>>,
) -> (Vec<Diff<RoomId>>, Vec<RoomSummary>) {
    let mut touched: Vec<Room> = Vec::new();
    let mut order = Vec::with_capacity(diffs.len());
    for diff in diffs {
        let diff = diff.map(RoomListItem::into_inner);
        order.push(crate::updates::diff_of(&diff, |room: &Room| {
            touched.push(room.clone());
            RoomId::from(room.room_id())
        }));
        diff.apply(shown);
    }
    let mut summaries: Vec<RoomSummary> = Vec::with_capacity(touched.len());
    for room in touched {
        if !summaries.iter().any(|known| known.room.as_str() == room.room_id().as_str()) {
            summaries.push(summary(account, &room).await);
        }
    }
    (order, summaries)
}

/// Tells the UI again of the rooms that `wanted` picks out.
async fn redraw(account: &Account, shown: &imbl::Vector<Room>, wanted: impl Fn(&Room) -> bool, sink: &Sink) {
    let mut summaries = Vec::new();
    for room in shown.iter().filter(|room| wanted(room)) {
        summaries.push(summary(account, room).await);
    }
    if !summaries.is_empty() {
        sink.room_list(Vec::new(), summaries);
    }
}

/// Whether news may be about a room.
fn is_about(changed: &Result<OwnedRoomId, RecvError>, room: &Room) -> bool {
    match changed {
        Ok(changed) => room.room_id() == changed,
        // Some news was missed: it may have been about any room.
        Err(RecvError::Lagged(_)) => true,
        Err(RecvError::Closed) => false,
    }
}

/// Sums and state. Cached rooms count as loaded, or a start without a server would show nothing.
fn report(account: &Account, state: &RoomListLoadingState, shown: &imbl::Vector<Room>, sink: &Sink) {
    let (totals, known) = totals(&account.client);
    sink.room_totals(totals);
    let page_is_full = !shown.is_empty() && shown.len().is_multiple_of(PAGE);
    sink.room_loading(match state {
        RoomListLoadingState::NotLoaded if shown.is_empty() => RoomListLoading::Loading,
        RoomListLoadingState::NotLoaded => RoomListLoading::Loaded { total: known, more: page_is_full },
        RoomListLoadingState::Loaded { maximum_number_of_rooms } => {
            RoomListLoading::Loaded { total: maximum_number_of_rooms.unwrap_or(known).max(known), more: page_is_full }
        }
    });
}
