//! What one subscription has to tell and has not told yet. Coalesces: memory and batch size follow what there is to
//! show, not how often it changed.

use std::collections::BTreeMap;

use chancery_protocol::{
    AccountState, Diff, MediaState, Navigate, Notifications, Paging, PolicyReport, RecoveryProgress, RoomDetails,
    RoomId, RoomListLoading, RoomListTotals, RoomListUpdate, RoomSummary, TimelineRow, TimelineUpdate, Update,
};
use imbl::Vector;

/// More pending changes to a list than this, and than the list is long, become one `Reset`.
const FEW: usize = 64;

#[derive(Default)]
pub(super) struct Queue {
    pub(super) account: Option<AccountState>,
    pub(super) recovery: Option<RecoveryProgress>,
    pub(super) policy: Option<PolicyReport>,
    pub(super) navigate: Option<Navigate>,
    pub(super) notifications: Option<Notifications>,
    pub(super) room: Option<RoomDetails>,
    pub(super) totals: Option<RoomListTotals>,
    pub(super) loading: Option<RoomListLoading>,
    pub(super) paging: Option<Paging>,
    pub(super) media: Option<MediaState>,
    order: List<RoomId>,
    rooms: BTreeMap<RoomId, RoomSummary>,
    rows: List<TimelineRow>,
}

impl Queue {
    pub(super) fn is_empty(&self) -> bool {
        self.account.is_none()
            && self.recovery.is_none()
            && self.policy.is_none()
            && self.navigate.is_none()
            && self.notifications.is_none()
            && self.room.is_none()
            && self.media.is_none()
            && !self.has_room_list()
            && !self.has_timeline()
    }

    fn has_room_list(&self) -> bool {
        !self.order.pending.is_empty() || !self.rooms.is_empty() || self.totals.is_some() || self.loading.is_some()
    }

    fn has_timeline(&self) -> bool {
        !self.rows.pending.is_empty() || self.paging.is_some()
    }

    pub(super) fn push_rooms(&mut self, order: Vec<Diff<RoomId>>, rooms: Vec<RoomSummary>) {
        self.rooms.extend(rooms.into_iter().map(|room| (room.room.clone(), room)));
        self.order.push(order);
    }

    pub(super) fn push_rows(&mut self, diffs: Vec<Diff<TimelineRow>>) {
        self.rows.push(diffs);
    }

    /// Empties the queue.
    pub(super) fn take(&mut self) -> impl Iterator<Item = Update> {
        let room_list = self.has_room_list().then(|| {
            Update::RoomList(RoomListUpdate {
                order: self.order.take(),
                rooms: std::mem::take(&mut self.rooms).into_values().collect(),
                totals: self.totals.take(),
                loading: self.loading.take(),
            })
        });
        let timeline = self
            .has_timeline()
            .then(|| Update::Timeline(TimelineUpdate { rows: self.rows.take(), paging: self.paging.take() }));
        [
            self.policy.take().map(Update::Policy),
            self.account.take().map(Update::Account),
            self.recovery.take().map(Update::Recovery),
            self.navigate.take().map(Update::Navigate),
            self.notifications.take().map(Update::Notifications),
            self.room.take().map(Update::Room),
            self.media.take().map(Update::Media),
            room_list,
            timeline,
        ]
        .into_iter()
        .flatten()
    }
}

/// A list as the UI will have it once `pending` is applied.
struct List<T> {
    mirror: Vector<T>,
    pending: Vec<Diff<T>>,
}

impl<T> Default for List<T> {
    fn default() -> Self {
        Self { mirror: Vector::new(), pending: Vec::new() }
    }
}

impl<T: Clone + PartialEq> List<T> {
    fn push(&mut self, diffs: Vec<Diff<T>>) {
        for diff in diffs {
            if self.changes_nothing(&diff) {
                continue;
            }
            diff.apply(&mut self.mirror);
            match (self.pending.last_mut(), diff) {
                (_, diff @ (Diff::Reset { .. } | Diff::Clear)) => {
                    self.pending.clear();
                    self.pending.push(diff);
                }
                (Some(Diff::Set { index, value }), Diff::Set { index: again, value: newer }) if *index == again => {
                    *value = newer;
                }
                (Some(Diff::PushBack { value }), Diff::PushBack { value: next }) => {
                    let values = vec![value.clone(), next];
                    self.pending.pop();
                    self.pending.push(Diff::Append { values });
                }
                (Some(Diff::Append { values } | Diff::Reset { values }), Diff::PushBack { value }) => {
                    values.push(value);
                }
                (Some(Diff::Append { values } | Diff::Reset { values }), Diff::Append { values: more }) => {
                    values.extend(more);
                }
                (_, diff) => self.pending.push(diff),
            }
        }
        if self.pending.len() > FEW.max(self.mirror.len()) {
            self.pending = vec![Diff::Reset { values: self.mirror.iter().cloned().collect() }];
        }
    }

    /// A row that is set to what it is already: the source re-computed it and found nothing new.
    fn changes_nothing(&self, diff: &Diff<T>) -> bool {
        match diff {
            Diff::Set { index, value } => self.mirror.get(*index as usize) == Some(value),
            Diff::Append { values } => values.is_empty(),
            Diff::Clear
            | Diff::PushFront { .. }
            | Diff::PushBack { .. }
            | Diff::PopFront
            | Diff::PopBack
            | Diff::Insert { .. }
            | Diff::Remove { .. }
            | Diff::Truncate { .. }
            | Diff::Reset { .. } => false,
        }
    }

    fn take(&mut self) -> Vec<Diff<T>> {
        std::mem::take(&mut self.pending)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn settled(list: &mut List<u32>, shown: &mut Vector<u32>) -> usize {
        let diffs = list.take();
        for diff in &diffs {
            diff.apply(shown);
        }
        diffs.len()
    }

    #[test]
    fn every_kind_of_change_leaves_reader_and_source_equal() {
        let mut list = List::default();
        let mut shown = Vector::new();
        list.push(vec![
            Diff::Reset { values: vec![1, 2, 3] },
            Diff::PushBack { value: 4 },
            Diff::PushFront { value: 0 },
            Diff::Insert { index: 2, value: 9 },
            Diff::Set { index: 2, value: 8 },
            Diff::Set { index: 2, value: 7 },
            Diff::Append { values: vec![5, 6] },
            Diff::Remove { index: 0 },
            Diff::PopFront,
            Diff::PopBack,
            Diff::Truncate { length: 4 },
        ]);
        settled(&mut list, &mut shown);
        assert_eq!(shown, Vector::from(vec![7, 2, 3, 4]));
        assert_eq!(shown, list.mirror);
        list.push(vec![Diff::Clear]);
        settled(&mut list, &mut shown);
        assert!(shown.is_empty());
    }

    #[test]
    fn a_flood_becomes_one_reset() {
        let mut list = List::default();
        let mut shown = Vector::new();
        list.push(vec![Diff::Reset { values: (0..50).collect() }]);
        settled(&mut list, &mut shown);
        for round in 0..10_000_u32 {
            list.push(vec![Diff::Set { index: round % 50, value: round }]);
        }
        assert!(list.pending.len() <= 64, "what waits is bounded");
        settled(&mut list, &mut shown);
        assert_eq!(shown, list.mirror);
    }

    #[test]
    fn what_does_not_change_is_not_sent() {
        let mut list = List::default();
        list.push(vec![Diff::Reset { values: vec![1] }]);
        list.take();
        list.push(vec![Diff::Set { index: 0, value: 1 }]);
        assert!(list.take().is_empty());
    }
}
