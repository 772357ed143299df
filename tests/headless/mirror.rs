//! What the updates add up to: the test's stand-in for the UI's stores.

use std::collections::{BTreeMap, HashMap};

use chancery_protocol::{
    AccountState, MediaState, Message, MessageContent, Navigate, Notifications, Paging, PolicyReport, RecoveryProgress,
    RoomDetails, RoomId, RoomListLoading, RoomListTotals, RoomSummary, RowContent, SubscriptionId, TimelineRow, Update,
    UpdateBatch,
};
use imbl::Vector;

/// What a person sees.
#[derive(Clone)]
pub struct Mirror {
    account_subscription: SubscriptionId,
    /// The account's state.
    pub account: Option<AccountState>,
    /// How far recovery has come.
    pub recovery: Option<RecoveryProgress>,
    /// What is decided for this device.
    pub policy: Option<PolicyReport>,
    /// Everything about notifications, while it is watched.
    pub notifications: Option<Notifications>,
    /// Where the window was sent last.
    pub navigated: Option<Navigate>,
    /// The room list that told something last.
    pub list: Option<SubscriptionId>,
    /// That list's order.
    pub order: Vec<RoomId>,
    /// What is known of each room.
    pub rooms: BTreeMap<RoomId, RoomSummary>,
    /// Sums over all rooms.
    pub totals: Option<RoomListTotals>,
    /// Where the list stands.
    pub loading: Option<RoomListLoading>,
    /// Room details by subscription.
    pub details: HashMap<SubscriptionId, RoomDetails>,
    /// Timelines by subscription.
    pub rows: HashMap<SubscriptionId, Vector<TimelineRow>>,
    /// Paging by subscription.
    pub paging: HashMap<SubscriptionId, Paging>,
    /// Media that are watched, by subscription.
    pub media: HashMap<SubscriptionId, MediaState>,
}

impl Mirror {
    pub(super) fn new(account_subscription: SubscriptionId) -> Self {
        Self {
            account_subscription,
            account: None,
            recovery: None,
            policy: None,
            notifications: None,
            navigated: None,
            list: None,
            order: Vec::new(),
            rooms: BTreeMap::new(),
            totals: None,
            loading: None,
            details: HashMap::new(),
            rows: HashMap::new(),
            paging: HashMap::new(),
            media: HashMap::new(),
        }
    }

    pub(super) fn apply(&mut self, batch: UpdateBatch) {
        for update in batch.updates {
            let subscription = update.subscription;
            match update.update {
                Update::Account(state) => {
                    assert_eq!(
                        subscription, self.account_subscription,
                        "only its own subscription tells of the account"
                    );
                    self.account = Some(state);
                }
                Update::Recovery(progress) => self.recovery = Some(progress),
                Update::Policy(report) => self.policy = Some(report),
                Update::Navigate(to) => self.navigated = Some(to),
                Update::Notifications(all) => self.notifications = Some(all),
                Update::RoomList(list) => {
                    if self.list.replace(subscription) != Some(subscription) {
                        self.order.clear();
                    }
                    let mut order: Vector<RoomId> = self.order.drain(..).collect();
                    for diff in &list.order {
                        diff.apply(&mut order);
                    }
                    self.order.extend(order);
                    self.rooms.extend(list.rooms.into_iter().map(|room| (room.room.clone(), room)));
                    self.totals = list.totals.or(self.totals);
                    self.loading = list.loading.or(self.loading);
                }
                Update::Media(state) => {
                    self.media.insert(subscription, state);
                }
                Update::Room(details) => {
                    self.details.insert(subscription, details);
                }
                Update::Timeline(timeline) => {
                    let rows = self.rows.entry(subscription).or_default();
                    for diff in &timeline.rows {
                        diff.apply(rows);
                    }
                    if let Some(paging) = timeline.paging {
                        self.paging.insert(subscription, paging);
                    }
                }
            }
        }
    }

    /// The messages of a timeline, oldest first.
    pub fn messages(&self, subscription: SubscriptionId) -> Vec<Message> {
        let rows = self.rows.get(&subscription).into_iter().flatten();
        rows.filter_map(|row| match &row.content {
            RowContent::Message(message) => Some((**message).clone()),
            RowContent::Day { .. } | RowContent::Unread | RowContent::Start | RowContent::Event { .. } => None,
        })
        .collect()
    }

    /// The texts of a timeline, oldest first.
    pub fn texts(&self, subscription: SubscriptionId) -> Vec<String> {
        self.messages(subscription).into_iter().map(|message| text(&message)).collect()
    }

    /// A short account for a test that failed.
    pub(super) fn summary(&self) -> String {
        let timelines: Vec<_> =
            self.rows.keys().map(|subscription| (subscription.0, self.texts(*subscription))).collect();
        let rooms: Vec<_> = self.rooms.values().map(|room| (&room.name, &room.membership)).collect();
        format!("account {:?}; rooms {rooms:?}; timelines {timelines:?}", self.account)
    }
}

/// A message in short: its words, or its kind.
fn text(message: &Message) -> String {
    match &message.content {
        MessageContent::Text { plain, .. } => plain.clone(),
        MessageContent::File { name, .. } => format!("[file {name}]"),
        MessageContent::Poll { question, .. } => format!("[poll {question}]"),
        MessageContent::Deleted => "[deleted]".to_owned(),
        MessageContent::Unreadable { cause } => format!("[unreadable: {cause:?}]"),
        MessageContent::Unknown { event_type, .. } => format!("[unknown {event_type}]"),
    }
}
