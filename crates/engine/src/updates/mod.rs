//! Everything that changes, on its way to the UI: subscriptions, their queues, and the one pull that empties them.
//!
//! A source never waits for the UI: it writes into its subscription's queue, which coalesces. The UI pulls a batch,
//! and the batch is repeated until the UI says that it applied it.

mod queue;

use std::{
    any::Any,
    collections::HashMap,
    sync::{Arc, Mutex, MutexGuard, PoisonError},
    time::Duration,
};

use chancery_protocol::{
    AccountState, ApiError, Diff, ErrorCode, MediaState, Navigate, Notifications, Paging, PolicyReport,
    RecoveryProgress, RoomDetails, RoomId, RoomListLoading, RoomListTotals, RoomSummary, SubscriptionId,
    SubscriptionUpdate, TimelineRow, UpdateBatch, UpdatesNext,
};
use eyeball_im::VectorDiff;
use tokio::{
    sync::Notify,
    task::AbortHandle,
    time::{Instant, timeout},
};

use self::queue::Queue;
use crate::error::refused;

/// How long a pull waits before it answers with an empty batch. Each answer wakes four processes, so it is long; the
/// web view of macOS gives a request up after 60 seconds.
const LONGEST_WAIT: Duration = Duration::from_secs(50);

/// How long a pull lets changes gather after the first one: what one act changes becomes one batch.
const GATHER: Duration = Duration::from_millis(2);

/// The least from one batch to the next, a frame: a burst is told as often as it can be drawn.
const FRAME: Duration = Duration::from_millis(16);

/// All subscriptions of one window.
#[derive(Clone, Default)]
pub(crate) struct Updates(Arc<Shared>);

#[derive(Default)]
struct Shared {
    state: Mutex<State>,
    /// Told whenever a queue gets something.
    news: Notify,
    /// Held by the one pull that is being answered.
    pull: tokio::sync::Mutex<()>,
}

#[derive(Default)]
struct State {
    generation: u32,
    last_subscription: u32,
    last_batch: u32,
    /// When a batch was last taken.
    last_taken: Option<Instant>,
    /// Sent, and not acknowledged yet.
    unacknowledged: Option<UpdateBatch>,
    subscriptions: HashMap<SubscriptionId, Subscription>,
}

struct Subscription {
    queue: Queue,
    task: Option<AbortHandle>,
    /// What commands on this subscription act upon, for example its timeline.
    subject: Option<Arc<dyn Any + Send + Sync>>,
    watches_account: bool,
}

impl Drop for Subscription {
    fn drop(&mut self) {
        if let Some(task) = &self.task {
            task.abort();
        }
    }
}

impl Updates {
    fn state(&self) -> MutexGuard<'_, State> {
        // A panic while the lock was held leaves at worst a lost update, which the next Reset mends.
        self.0.state.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Starts over for a window that has just loaded: ends every subscription of the generation before.
    pub(crate) fn begin(&self) -> u32 {
        let old = {
            let mut state = self.state();
            state.generation = state.generation.wrapping_add(1);
            state.last_batch = 0;
            state.unacknowledged = None;
            std::mem::take(&mut state.subscriptions)
        };
        drop(old);
        self.0.news.notify_waiters();
        self.state().generation
    }

    /// Opens a subscription with an empty queue and returns where its source writes.
    pub(crate) fn open(&self) -> Sink {
        self.open_kind(false)
    }

    /// Opens a subscription that outlives the account.
    pub(crate) fn open_account(&self) -> Sink {
        self.open_kind(true)
    }

    fn open_kind(&self, watches_account: bool) -> Sink {
        let mut state = self.state();
        state.last_subscription = state.last_subscription.wrapping_add(1);
        let id = SubscriptionId(state.last_subscription);
        state
            .subscriptions
            .insert(id, Subscription { queue: Queue::default(), task: None, subject: None, watches_account });
        Sink { updates: self.clone(), id }
    }

    /// Ties a task to a subscription: it ends with it.
    pub(crate) fn run(&self, id: SubscriptionId, task: impl Future<Output = ()> + Send + 'static) {
        let handle = tokio::spawn(task).abort_handle();
        match self.state().subscriptions.get_mut(&id) {
            Some(subscription) => subscription.task = Some(handle),
            None => handle.abort(),
        }
    }

    /// Ties what commands act upon to a subscription.
    pub(crate) fn set_subject(&self, id: SubscriptionId, subject: Arc<dyn Any + Send + Sync>) {
        if let Some(subscription) = self.state().subscriptions.get_mut(&id) {
            subscription.subject = Some(subject);
        }
    }

    /// What commands on a subscription act upon.
    ///
    /// # Errors
    /// [`ErrorCode::SubscriptionUnknown`] if it has ended or is of another kind.
    pub(crate) fn subject<T: Any + Send + Sync>(&self, id: SubscriptionId) -> Result<Arc<T>, ApiError> {
        self.state()
            .subscriptions
            .get(&id)
            .and_then(|subscription| subscription.subject.clone())
            .and_then(|subject| subject.downcast::<T>().ok())
            .ok_or_else(|| refused(ErrorCode::SubscriptionUnknown))
    }

    /// Ends a subscription; its task ends with it.
    pub(crate) fn close(&self, id: SubscriptionId) {
        let ended = self.state().subscriptions.remove(&id);
        drop(ended);
    }

    /// Ends every subscription but those that watch the account: what the others showed is closed.
    pub(crate) fn close_all_but_account(&self) {
        let ended: Vec<_> = {
            let mut state = self.state();
            let ids: Vec<_> = state
                .subscriptions
                .iter()
                .filter(|(_, subscription)| !subscription.watches_account)
                .map(|(id, _)| *id)
                .collect();
            ids.into_iter().filter_map(|id| state.subscriptions.remove(&id)).collect()
        };
        drop(ended);
    }

    /// Answers a pull: repeats the batch that was not acknowledged, or waits for the next one.
    ///
    /// # Errors
    /// [`ErrorCode::SubscriptionUnknown`] if the generation is not the current one.
    pub(crate) async fn next(&self, request: &UpdatesNext) -> Result<UpdateBatch, ApiError> {
        // A call that Tauri delivers twice waits here, and is then answered with the same batch.
        let _turn = self.0.pull.lock().await;
        {
            let mut state = self.state();
            if state.generation != request.generation {
                return Err(refused(ErrorCode::SubscriptionUnknown));
            }
            match &state.unacknowledged {
                Some(batch) if batch.batch > request.applied => return Ok(batch.clone()),
                _ => state.unacknowledged = None,
            }
        }
        let waiting = timeout(LONGEST_WAIT, async {
            loop {
                let news = self.0.news.notified();
                tokio::pin!(news);
                // Registers before looking, or a change between the two would be slept through.
                news.as_mut().enable();
                {
                    let state = self.state();
                    if state.generation != request.generation
                        || state.subscriptions.values().any(|subscription| !subscription.queue.is_empty())
                    {
                        return;
                    }
                }
                news.await;
            }
        })
        .await;
        if waiting.is_ok() {
            tokio::time::sleep_until(self.next_batch_at()).await;
        }
        self.take(request.generation)
    }

    /// When what has just changed may be told: nearly at once after a quiet time.
    fn next_batch_at(&self) -> Instant {
        let gathered = Instant::now() + GATHER;
        self.state().last_taken.map_or(gathered, |taken| gathered.max(taken + FRAME))
    }

    fn take(&self, generation: u32) -> Result<UpdateBatch, ApiError> {
        let mut state = self.state();
        if state.generation != generation {
            return Err(refused(ErrorCode::SubscriptionUnknown));
        }
        let mut updates: Vec<SubscriptionUpdate> = Vec::new();
        for (id, subscription) in &mut state.subscriptions {
            updates.extend(subscription.queue.take().map(|update| SubscriptionUpdate { subscription: *id, update }));
        }
        updates.sort_by_key(|update| update.subscription);
        state.last_batch = state.last_batch.wrapping_add(1);
        let batch = UpdateBatch { batch: state.last_batch, updates };
        state.last_taken = Some(Instant::now());
        state.unacknowledged = Some(batch.clone());
        Ok(batch)
    }

    fn write(&self, id: SubscriptionId, write: impl FnOnce(&mut Queue)) {
        if let Some(subscription) = self.state().subscriptions.get_mut(&id) {
            write(&mut subscription.queue);
        }
        self.0.news.notify_waiters();
    }
}

/// Where the source of one subscription writes. Never waits.
#[derive(Clone)]
pub(crate) struct Sink {
    updates: Updates,
    id: SubscriptionId,
}

impl Sink {
    pub(crate) fn id(&self) -> SubscriptionId {
        self.id
    }

    pub(crate) fn account(&self, state: AccountState) {
        self.updates.write(self.id, |queue| queue.account = Some(state));
    }

    pub(crate) fn recovery(&self, progress: RecoveryProgress) {
        self.updates.write(self.id, |queue| queue.recovery = Some(progress));
    }

    pub(crate) fn policy(&self, report: PolicyReport) {
        self.updates.write(self.id, |queue| queue.policy = Some(report));
    }

    /// Something to show; of two that wait, the later counts.
    pub(crate) fn navigate(&self, to: Navigate) {
        self.updates.write(self.id, |queue| queue.navigate = Some(to));
    }

    pub(crate) fn notifications(&self, all: Notifications) {
        self.updates.write(self.id, |queue| queue.notifications = Some(all));
    }

    pub(crate) fn room(&self, details: RoomDetails) {
        self.updates.write(self.id, |queue| queue.room = Some(details));
    }

    pub(crate) fn media(&self, state: MediaState) {
        self.updates.write(self.id, |queue| queue.media = Some(state));
    }

    /// Rooms that are new or changed, together with changes to the order.
    pub(crate) fn room_list(&self, order: Vec<Diff<RoomId>>, rooms: Vec<RoomSummary>) {
        self.updates.write(self.id, |queue| queue.push_rooms(order, rooms));
    }

    pub(crate) fn room_totals(&self, totals: RoomListTotals) {
        self.updates.write(self.id, |queue| queue.totals = Some(totals));
    }

    pub(crate) fn room_loading(&self, loading: RoomListLoading) {
        self.updates.write(self.id, |queue| queue.loading = Some(loading));
    }

    pub(crate) fn rows(&self, diffs: Vec<Diff<TimelineRow>>) {
        self.updates.write(self.id, |queue| queue.push_rows(diffs));
    }

    pub(crate) fn paging(&self, paging: Paging) {
        self.updates.write(self.id, |queue| queue.paging = Some(paging));
    }
}

/// The wire form of a change to a list.
pub(crate) fn diff_of<T: Clone, U>(diff: &VectorDiff<T>, mut map: impl FnMut(&T) -> U) -> Diff<U> {
    let at = |index: usize| u32::try_from(index).unwrap_or(u32::MAX);
    match diff {
        VectorDiff::Append { values } => Diff::Append { values: values.iter().map(map).collect() },
        VectorDiff::Clear => Diff::Clear,
        VectorDiff::PushFront { value } => Diff::PushFront { value: map(value) },
        VectorDiff::PushBack { value } => Diff::PushBack { value: map(value) },
        VectorDiff::PopFront => Diff::PopFront,
        VectorDiff::PopBack => Diff::PopBack,
        VectorDiff::Insert { index, value } => Diff::Insert { index: at(*index), value: map(value) },
        VectorDiff::Set { index, value } => Diff::Set { index: at(*index), value: map(value) },
        VectorDiff::Remove { index } => Diff::Remove { index: at(*index) },
        VectorDiff::Truncate { length } => Diff::Truncate { length: at(*length) },
        VectorDiff::Reset { values } => Diff::Reset { values: values.iter().map(map).collect() },
    }
}

#[cfg(test)]
mod tests {
    use chancery_protocol::{Connection, Gate, OwnProfile, Update, UserId};

    use super::*;

    fn signed_in(connection: Connection) -> AccountState {
        AccountState::SignedIn {
            profile: OwnProfile { user: UserId::from("@a:b"), name: "A".into(), server: "b".into() },
            connection,
            gate: Gate::Open,
        }
    }

    #[tokio::test]
    async fn a_batch_is_repeated_until_it_is_acknowledged() {
        let updates = Updates::default();
        let generation = updates.begin();
        let sink = updates.open();
        sink.account(signed_in(Connection::Online));

        let first = updates.next(&UpdatesNext { generation, applied: 0 }).await.unwrap();
        sink.account(signed_in(Connection::Offline));
        let again = updates.next(&UpdatesNext { generation, applied: 0 }).await.unwrap();
        assert_eq!(first, again, "an unacknowledged batch comes again unchanged");

        let second = updates.next(&UpdatesNext { generation, applied: first.batch }).await.unwrap();
        assert_eq!(second.batch, first.batch + 1);
        assert_eq!(second.updates[0].update, Update::Account(signed_in(Connection::Offline)));
    }

    #[tokio::test]
    async fn a_change_is_told_at_once_and_a_burst_once_a_frame() {
        let updates = Updates::default();
        let generation = updates.begin();
        let sink = updates.open();
        let mut request = UpdatesNext { generation, applied: 0 };

        let begun = Instant::now();
        for _ in 0..=10 {
            sink.account(AccountState::SignedOut);
            request.applied = updates.next(&request).await.unwrap().batch;
        }
        assert!(begun.elapsed() >= 10 * FRAME, "{:?}", begun.elapsed());

        // The quickest of many: a busy machine may delay some.
        let mut quickest = Duration::MAX;
        for _ in 0..20 {
            tokio::time::sleep(FRAME).await;
            let begun = Instant::now();
            sink.account(AccountState::SignedOut);
            request.applied = updates.next(&request).await.unwrap().batch;
            quickest = quickest.min(begun.elapsed());
        }
        assert!(quickest < FRAME, "{quickest:?}");
    }

    #[tokio::test]
    async fn a_call_that_was_delivered_twice_gets_the_same_batch() {
        let updates = Updates::default();
        let generation = updates.begin();
        let sink = updates.open();
        let request = UpdatesNext { generation, applied: 0 };
        let (one, two, ()) = tokio::join!(updates.next(&request), updates.next(&request), async {
            tokio::time::sleep(Duration::from_millis(5)).await;
            sink.account(AccountState::SignedOut);
        });
        assert_eq!(one.unwrap(), two.unwrap());
    }

    #[tokio::test]
    async fn a_reload_ends_what_was_open_and_refuses_the_old_generation() {
        let updates = Updates::default();
        let before = updates.begin();
        let sink = updates.open();
        let running = Arc::new(());
        let held = Arc::clone(&running);
        updates.run(sink.id(), async move {
            std::future::pending::<()>().await;
            drop(held);
        });
        let after = updates.begin();
        sink.account(AccountState::SignedOut);

        let refusal = updates.next(&UpdatesNext { generation: before, applied: 0 }).await.unwrap_err();
        assert_eq!(refusal.code, ErrorCode::SubscriptionUnknown);
        tokio::time::sleep(Duration::from_millis(20)).await;
        assert_eq!(Arc::strong_count(&running), 1, "the task of the ended subscription was stopped");

        let fresh = updates.open();
        assert!(fresh.id() > sink.id(), "a subscription's name is never used twice");
        fresh.account(AccountState::SignedOut);
        let batch = updates.next(&UpdatesNext { generation: after, applied: 0 }).await.unwrap();
        assert_eq!(batch.updates.len(), 1, "nothing of the ended subscription arrives");
    }
}
