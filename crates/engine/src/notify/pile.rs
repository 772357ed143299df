//! What notifies and is not read yet, by conversation: one notification that grows, not many.

use std::collections::{HashMap, HashSet};

use chancery_protocol::RoomId;
use matrix_sdk::ruma::{EventId, MilliSecondsSinceUnixEpoch, OwnedEventId};

use super::desktop::{NoticeContent, NoticeNames};

/// The notes kept of one conversation. More are counted, not kept: only the newest is ever shown.
const KEPT: usize = 50;

/// One message, or invitation, that notifies.
#[derive(Clone, PartialEq, Eq)]
pub(super) struct Note {
    /// `None` for an invitation.
    pub(super) event: Option<OwnedEventId>,
    /// When it was sent, as its server says, but no later than it came here: a wrong clock must not stay the newest.
    pub(super) sent: MilliSecondsSinceUnixEpoch,
    pub(super) names: NoticeNames,
    pub(super) content: NoticeContent,
    pub(super) sound: bool,
}

/// What became of a conversation's notification.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Change {
    /// Nothing that anybody sees.
    Same,
    /// It says something else.
    Changed,
    /// Nothing is left of it.
    Gone,
}

/// All conversations that notify.
#[derive(Default)]
pub(super) struct Piles(HashMap<RoomId, Pile>);

/// One conversation.
#[derive(Default)]
pub(super) struct Pile {
    notes: Vec<Note>,
    /// Of the notes that are no longer kept.
    dropped: u32,
    /// Whether the desktop shows it.
    pub(super) shown: bool,
    /// Whether any note since it was last shown makes a sound.
    pub(super) sound: bool,
}

impl Pile {
    pub(super) fn newest(&self) -> Option<&Note> {
        self.notes.last()
    }

    pub(super) fn count(&self) -> u32 {
        u32::try_from(self.notes.len()).unwrap_or(u32::MAX).saturating_add(self.dropped)
    }

    pub(super) fn events(&self) -> impl Iterator<Item = &EventId> {
        self.notes.iter().filter_map(|note| note.event.as_deref())
    }
}

impl Piles {
    /// Adds a note at its place in time, since messages may come out of order: a key may be late, or sync may have
    /// brought the newest first. False if it is known already.
    pub(super) fn add(&mut self, room: &RoomId, note: Note) -> bool {
        let pile = self.0.entry(room.clone()).or_default();
        if pile.notes.iter().any(|known| known.event == note.event) {
            return false;
        }
        pile.sound |= note.sound;
        let place = pile.notes.partition_point(|known| known.sent <= note.sent);
        pile.notes.insert(place, note);
        if pile.notes.len() > KEPT {
            pile.notes.remove(0);
            pile.dropped = pile.dropped.saturating_add(1);
        }
        true
    }

    pub(super) fn get_mut(&mut self, room: &RoomId) -> Option<&mut Pile> {
        self.0.get_mut(room)
    }

    pub(super) fn rooms(&self) -> Vec<RoomId> {
        self.0.keys().cloned().collect()
    }

    /// Forgets a conversation; true if the desktop showed it.
    pub(super) fn clear(&mut self, room: &RoomId) -> bool {
        self.0.remove(room).is_some_and(|pile| pile.shown)
    }

    /// Takes out messages that were read. Those before a message that was read were read too, so a shorter count is
    /// no reason to draw attention: only the end of a notification is.
    pub(super) fn read(&mut self, room: &RoomId, read: &HashSet<OwnedEventId>) -> Change {
        match self.take(room, |note| note.event.as_ref().is_some_and(|event| read.contains(event))) {
            Change::Changed => {
                if let Some(pile) = self.0.get_mut(room) {
                    pile.dropped = 0;
                }
                Change::Same
            }
            other => other,
        }
    }

    /// Takes out a message that was deleted.
    pub(super) fn deleted(&mut self, room: &RoomId, event: &EventId) -> Change {
        self.take(room, |note| note.event.as_deref() == Some(event))
    }

    fn take(&mut self, room: &RoomId, gone: impl Fn(&Note) -> bool) -> Change {
        let Some(pile) = self.0.get_mut(room) else { return Change::Same };
        let before = pile.notes.len();
        pile.notes.retain(|note| !gone(note));
        if pile.notes.len() == before {
            return Change::Same;
        }
        if !pile.notes.is_empty() {
            return if pile.shown { Change::Changed } else { Change::Same };
        }
        if self.clear(room) { Change::Gone } else { Change::Same }
    }
}

#[cfg(test)]
mod tests {
    use chancery_protocol::PreviewContent;

    use super::*;

    fn note(event: &str) -> Note {
        note_at(event, 0)
    }

    fn note_at(event: &str, sent: u32) -> Note {
        Note {
            event: EventId::parse(event).ok(),
            sent: MilliSecondsSinceUnixEpoch(sent.into()),
            names: NoticeNames { sender: "Priya Raman".to_owned(), room: None },
            content: NoticeContent::Message(PreviewContent::Text { text: event.to_owned() }),
            sound: false,
        }
    }

    fn piles(room: &RoomId, events: &[&str]) -> Piles {
        let mut piles = Piles::default();
        for event in events {
            assert!(piles.add(room, note(event)));
        }
        piles.get_mut(room).unwrap().shown = true;
        piles
    }

    fn read(events: &[&str]) -> HashSet<OwnedEventId> {
        events.iter().map(|event| EventId::parse(event).unwrap()).collect()
    }

    #[test]
    fn a_conversation_grows_and_counts_each_message_once() {
        let room = RoomId::from("!a:b");
        let mut piles = piles(&room, &["$1", "$2"]);
        assert!(!piles.add(&room, note("$2")), "a message that was decrypted late is told once");
        assert_eq!(piles.get_mut(&room).unwrap().count(), 2);
        assert!(piles.get_mut(&room).unwrap().newest() == Some(&note("$2")));
    }

    #[test]
    fn the_count_goes_on_where_the_notes_end() {
        let room = RoomId::from("!a:b");
        let mut piles = Piles::default();
        for number in 0..KEPT + 7 {
            piles.add(&room, note(&format!("${number}")));
        }
        assert_eq!(piles.get_mut(&room).unwrap().count() as usize, KEPT + 7);
        assert_eq!(piles.get_mut(&room).unwrap().events().count(), KEPT);
    }

    #[test]
    fn what_was_read_goes_and_the_last_takes_the_notification_with_it() {
        let room = RoomId::from("!a:b");
        let mut piles = piles(&room, &["$1", "$2"]);
        assert_eq!(piles.read(&room, &read(&["$0", "$1"])), Change::Same);
        assert_eq!(piles.get_mut(&room).unwrap().count(), 1);
        assert_eq!(piles.read(&room, &read(&["$2"])), Change::Gone);
        assert_eq!(piles.rooms(), []);
    }

    #[test]
    fn what_was_deleted_is_not_shown_any_longer() {
        let room = RoomId::from("!a:b");
        let mut piles = piles(&room, &["$1", "$2"]);
        assert_eq!(piles.deleted(&room, &EventId::parse("$2").unwrap()), Change::Changed);
        assert!(piles.get_mut(&room).unwrap().newest() == Some(&note("$1")));
        assert_eq!(piles.deleted(&room, &EventId::parse("$1").unwrap()), Change::Gone);
    }

    #[test]
    fn what_was_never_shown_need_not_be_taken_away() {
        let room = RoomId::from("!a:b");
        let mut piles = piles(&room, &["$1"]);
        piles.get_mut(&room).unwrap().shown = false;
        assert_eq!(piles.read(&room, &read(&["$1"])), Change::Same);
        assert!(!piles.clear(&room));
    }

    #[test]
    fn the_newest_is_shown_whatever_came_last() {
        let room = RoomId::from("!quay:example.org");
        let mut piles = Piles::default();
        for (event, sent) in [("$second", 2), ("$third", 3), ("$first", 1)] {
            assert!(piles.add(&room, note_at(event, sent)));
        }
        let pile = piles.get_mut(&room).unwrap();
        assert_eq!(pile.count(), 3);
        assert_eq!(pile.newest().and_then(|note| note.event.as_deref()).map(EventId::as_str), Some("$third"));
    }
}
