//! The one task that decides what the desktop shows, for as long as an account is open.

use std::{
    collections::{BTreeSet, HashSet},
    sync::Arc,
    time::Duration,
};

use chancery_policy::Policy;
use chancery_protocol::{NotificationContent, RoomId};
use futures_util::StreamExt;
use matrix_sdk::{
    Room, RoomState,
    event_cache::RedecryptorReport,
    ruma::{
        MilliSecondsSinceUnixEpoch, OwnedEventId,
        events::{AnySyncMessageLikeEvent, AnySyncTimelineEvent},
    },
};
use matrix_sdk_ui::room_list_service::State as ListState;
use tokio::{
    sync::{broadcast::error::RecvError, mpsc, watch},
    time::{Instant, sleep_until},
};
use tracing::info;

use super::{
    desktop::{Desktop, DesktopEvent, Notice, NoticeWords},
    incoming::{self, Arrival, Incoming, Listener, Waiting},
    is_quiet,
    pile::{Change, Piles},
};
use crate::{
    Inner,
    account::Account,
    composer,
    policy::notification_content,
    rooms::{self, summary},
};

/// How long messages gather before they are shown: a burst is one notification, and what another device has read
/// already is none.
const GATHER: Duration = Duration::from_millis(400);

/// As [`GATHER`], while the device catches up and marks of reading come after the messages.
const GATHER_CATCHING_UP: Duration = Duration::from_secs(2);

/// How long everything has to be in step before what arrives counts as just written.
const IN_STEP: Duration = Duration::from_secs(10);

/// How long changes of rooms gather before sums over all of them are made again.
const GATHER_TOTALS: Duration = Duration::from_millis(500);

/// Starts the task.
pub(crate) async fn watch(inner: &Arc<Inner>, account: &Arc<Account>) {
    let (listener, events) = Listener::start(&account.client).await;
    let mut task = Task {
        desktop: Arc::clone(&inner.desktop),
        policy: inner.policies.subscribe(),
        account: Arc::downgrade(account),
        piles: Piles::default(),
        waiting: Waiting::default(),
        due: BTreeSet::new(),
        show_at: None,
        sum_at: Some(Instant::now()),
        in_step_since: None,
    };
    account.run(async move {
        task.run(events).await;
        drop(listener);
    });
}

struct Task {
    desktop: Arc<Desktop>,
    policy: watch::Receiver<Arc<Policy>>,
    account: std::sync::Weak<Account>,
    piles: Piles,
    waiting: Waiting,
    /// Conversations with something to show.
    due: BTreeSet<RoomId>,
    show_at: Option<Instant>,
    sum_at: Option<Instant>,
    in_step_since: Option<Instant>,
}

impl Task {
    async fn run(&mut self, mut events: mpsc::UnboundedReceiver<Incoming>) {
        let Some(account) = self.account.upgrade() else { return };
        let client = account.client.clone();
        let mut reports = Box::pin(client.event_cache().subscribe_to_decryption_reports());
        let mut rooms = account.client.room_info_notable_update_receiver();
        let mut list = account.list.state();
        let (mut focus, mut attended) = (self.desktop.follow_focus(), self.desktop.attended.subscribe());
        self.in_step(&list.get());
        drop(account);
        loop {
            let (show_at, sum_at) = (self.show_at, self.sum_at);
            tokio::select! {
                event = events.recv() => match event {
                    Some(Incoming::Event(arrival)) => self.arrive(*arrival).await,
                    Some(Incoming::Invitation { room, sound }) => self.invite(room, sound).await,
                    None => return,
                },
                report = reports.next() => match report {
                    Some(Ok(RedecryptorReport::ResolvedUtds { room_id, events })) => {
                        let Some(room) = self.room(&RoomId::from(&*room_id)) else { continue };
                        for event in events {
                            self.decrypted(&room, &event).await;
                        }
                    }
                    Some(Ok(RedecryptorReport::Lagging | RedecryptorReport::BackupAvailable) | Err(_)) => {}
                    None => return,
                },
                update = rooms.recv() => {
                    self.sum_at.get_or_insert(Instant::now() + GATHER_TOTALS);
                    match update {
                        Ok(update) => self.look_again(&RoomId::from(&*update.room_id)).await,
                        // Some news was missed: look at every conversation that notifies.
                        Err(RecvError::Lagged(_)) => {
                            for room in self.piles.rooms() {
                                self.look_again(&room).await;
                            }
                        }
                        Err(RecvError::Closed) => return,
                    }
                },
                state = list.next() => match state {
                    Some(state) => self.in_step(&state),
                    None => return,
                },
                changed = focus.changed() => if changed.is_ok() { self.looked_at() } else { return },
                changed = attended.changed() => if changed.is_ok() { self.looked_at() } else { return },
                () = sleep_until(show_at.unwrap_or_else(Instant::now)), if show_at.is_some() => self.show_due().await,
                () = sleep_until(sum_at.unwrap_or_else(Instant::now)), if sum_at.is_some() => self.sum_up(),
            }
        }
    }

    fn room(&self, id: &RoomId) -> Option<Room> {
        rooms::room(&self.account.upgrade()?.client, id).ok()
    }

    fn in_step(&mut self, state: &ListState) {
        match state {
            ListState::Running => {
                self.in_step_since.get_or_insert(Instant::now());
            }
            ListState::Init
            | ListState::SettingUp
            | ListState::Recovering
            | ListState::Error { .. }
            | ListState::Terminated { .. } => self.in_step_since = None,
        }
    }

    fn is_live(&self) -> bool {
        self.in_step_since.is_some_and(|since| since.elapsed() >= IN_STEP)
    }

    async fn arrive(&mut self, arrival: Arrival) {
        // Events that cannot be read are the timeline's affair, which shows them as such.
        let Ok(event) = arrival.raw.deserialize() else { return };
        let now = MilliSecondsSinceUnixEpoch::now();
        if let AnySyncTimelineEvent::MessageLike(AnySyncMessageLikeEvent::RoomRedaction(redaction)) = &event {
            let rules = arrival.room.clone_info().room_version_rules_or_default().redaction;
            if let Some(deleted) = redaction.redacts(&rules) {
                self.deleted(&RoomId::from(arrival.room.room_id()), deleted).await;
            }
        } else if incoming::is_news(event.origin_server_ts(), now, self.is_live()) {
            if incoming::is_locked(&event) {
                self.waiting.add(event.event_id().to_owned());
                // The key may have come between the event and this line.
                self.decrypted(&arrival.room, &event.event_id().to_owned()).await;
            } else {
                self.add(&arrival, &event).await;
            }
        }
    }

    /// A message that waited for its key notifies like any other, once.
    async fn decrypted(&mut self, room: &Room, event: &OwnedEventId) {
        if !self.waiting.has(event) {
            return;
        }
        let Ok((cache, _handles)) = room.event_cache().await else { return };
        let Ok(Some(found)) = cache.find_event(event).await else { return };
        let raw = found.raw().clone();
        let Ok(read) = raw.deserialize() else { return };
        if incoming::is_locked(&read) || !self.waiting.take(event) {
            return;
        }
        let actions = match found.push_actions() {
            Some(actions) => actions.to_vec(),
            None => room.event_push_actions(&raw).await.ok().flatten().unwrap_or_default(),
        };
        let encryption = found.encryption_info().map(|info| (**info).clone());
        self.add(&Arrival { room: room.clone(), raw, actions, encryption }, &read).await;
    }

    async fn add(&mut self, arrival: &Arrival, event: &AnySyncTimelineEvent) {
        let Some(account) = self.account.upgrade() else { return };
        if let Some(note) = incoming::note(&account, arrival, event).await {
            self.gather(RoomId::from(arrival.room.room_id()), note);
        }
    }

    async fn invite(&mut self, room: Room, sound: bool) {
        if let Some(note) = incoming::invitation(&room, sound).await {
            self.gather(RoomId::from(room.room_id()), note);
        }
    }

    fn gather(&mut self, room: RoomId, note: super::pile::Note) {
        if is_quiet(&self.desktop.preferences.borrow()) || self.desktop.in_sight().as_ref() == Some(&room) {
            return;
        }
        if self.piles.add(&room, note) {
            self.due.insert(room);
            let wait = if self.is_live() { GATHER } else { GATHER_CATCHING_UP };
            self.show_at.get_or_insert(Instant::now() + wait);
        }
    }

    async fn show_due(&mut self) {
        self.show_at = None;
        for room in std::mem::take(&mut self.due) {
            self.look_again(&room).await;
            self.show(&room, true).await;
        }
    }

    async fn show(&mut self, room: &RoomId, alert: bool) {
        let writable = self.is_writable(room).await;
        let preferences = *self.desktop.preferences.borrow();
        let Some(pile) = self.piles.get_mut(room) else { return };
        let count = pile.count();
        let Some(note) = pile.newest().cloned() else { return };
        let sound = alert && preferences.sound && std::mem::take(&mut pile.sound);
        pile.shown = true;
        let words = match notification_content(&self.policy.borrow()) {
            NotificationContent::Everything => NoticeWords::Everything(note.names, note.content),
            NotificationContent::Names => NoticeWords::Names(note.names),
            NotificationContent::Nothing => NoticeWords::Nothing,
        };
        // Without a name nobody would see whom they answer.
        let answerable = writable && words != NoticeWords::Nothing;
        self.desktop.send(DesktopEvent::Show(Notice { room: room.clone(), count, alert, sound, words, answerable }));
    }

    async fn is_writable(&self, id: &RoomId) -> bool {
        match (self.account.upgrade(), self.room(id)) {
            (Some(account), Some(room)) => composer::may_write(&account, &room).await.is_ok(),
            _ => false,
        }
    }

    /// Takes out what was read meanwhile, here or elsewhere, or is none of this account's business any more.
    async fn look_again(&mut self, id: &RoomId) {
        let Some(pile) = self.piles.get_mut(id) else { return };
        let events: HashSet<OwnedEventId> = pile.events().map(ToOwned::to_owned).collect();
        let Some(room) = self.room(id) else { return self.clear(id) };
        match room.state() {
            RoomState::Joined if events.is_empty() => self.clear(id),
            RoomState::Joined => {
                let read = read(&room, &events).await;
                match self.piles.read(id, &read) {
                    Change::Same => {}
                    Change::Changed => self.show(id, false).await,
                    Change::Gone => self.desktop.send(DesktopEvent::Clear(id.clone())),
                }
            }
            RoomState::Invited => {}
            RoomState::Left | RoomState::Knocked | RoomState::Banned => self.clear(id),
        }
    }

    async fn deleted(&mut self, room: &RoomId, event: &matrix_sdk::ruma::EventId) {
        match self.piles.deleted(room, event) {
            Change::Same => {}
            Change::Changed => self.show(room, false).await,
            Change::Gone => self.desktop.send(DesktopEvent::Clear(room.clone())),
        }
    }

    /// Somebody looks at a conversation: its notification has done its work.
    fn looked_at(&mut self) {
        if let Some(room) = self.desktop.in_sight() {
            self.clear(&room);
        }
    }

    fn clear(&mut self, room: &RoomId) {
        self.due.remove(room);
        if self.piles.clear(room) {
            self.desktop.send(DesktopEvent::Clear(room.clone()));
        }
    }

    fn sum_up(&mut self) {
        self.sum_at = None;
        if let Some(account) = self.account.upgrade() {
            let totals = summary::totals(&account.client).0;
            self.desktop.totals.send_if_modified(|current| std::mem::replace(current, totals) != totals);
        }
    }
}

/// Which of these messages this account has read: those up to its mark, on whichever device it was set.
async fn read(room: &Room, events: &HashSet<OwnedEventId>) -> HashSet<OwnedEventId> {
    let mark = room.read_receipts().latest_active.map(|mark| mark.event_id);
    let cached = match room.event_cache().await {
        Ok((cache, _handles)) => cache.events().await.unwrap_or_default(),
        Err(error) => {
            info!("a conversation could not be looked through: {error}");
            return HashSet::new();
        }
    };
    let mut found = false;
    let mut read = HashSet::new();
    for event in cached.iter().rev().filter_map(matrix_sdk::deserialized_responses::TimelineEvent::event_id) {
        found |= Some(event) == mark.as_deref();
        if found && events.contains(event) {
            read.insert(event.to_owned());
        }
    }
    read
}
