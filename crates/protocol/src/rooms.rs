//! Rooms and people: the list, one room's details, finding people, creating, joining, leaving.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::{
    diff::Diff,
    ids::{EventId, OperationId, RoomId, SubscriptionId, Timestamp, UserId},
    notify::RoomNotify,
};

/// A person as shown: a name that cannot lie about who it is, and the address behind it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct Person {
    /// The full address.
    pub user: UserId,
    /// The name others see, cleaned; the local part of the address if there is none.
    pub name: String,
    /// Somebody else nearby has a name that looks the same, so the address has to be shown too.
    pub ambiguous: bool,
}

/// Watches the room list.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct RoomListOpen {
    /// What to show at first.
    pub filter: RoomFilter,
}

/// Which rooms the list shows. Invitations are always shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub enum RoomFilter {
    /// Every room.
    All,
    /// With something unread.
    Unread,
    /// Direct chats.
    People,
    /// Everything but direct chats.
    Rooms,
    /// Marked as favourite.
    Favourites,
}

/// Changes what a room list shows; answered by a `Reset`.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct RoomListFilter {
    /// Which list.
    pub subscription: SubscriptionId,
    /// What to show.
    pub filter: RoomFilter,
}

/// Lets a room list grow by one page.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct RoomListGrow {
    /// Which list.
    pub subscription: SubscriptionId,
}

/// News of a room list: order and content apart, so that a re-order costs bytes.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct RoomListUpdate {
    /// Changes to the order, by room.
    pub order: Vec<Diff<RoomId>>,
    /// Rooms that are new or changed; each replaces what was known of it.
    pub rooms: Vec<RoomSummary>,
    /// Unread messages, mentions and invitations over all rooms, if they changed.
    pub totals: Option<RoomListTotals>,
    /// Where the list stands, if it changed.
    pub loading: Option<RoomListLoading>,
}

/// Sums over all rooms, whatever the filter.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct RoomListTotals {
    /// Rooms with something unread, invitations included.
    pub unread: u32,
    /// Mentions.
    pub mentions: u32,
}

/// Where a room list stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(tag = "type", rename_all = "camelCase", rename_all_fields = "camelCase")]
#[ts(export)]
pub enum RoomListLoading {
    /// Nothing has arrived yet.
    Loading,
    /// The first screen is there.
    Loaded {
        /// How many rooms the account is in, as the server counts them.
        total: u32,
        /// Whether growing would show more.
        more: bool,
    },
}

/// A room as a row of the list.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct RoomSummary {
    /// Which room.
    pub room: RoomId,
    /// Its name, or who is in it.
    pub name: String,
    /// Whether it is a direct chat, and with whom.
    pub direct: Option<UserId>,
    /// How this account stands to it.
    pub membership: Membership,
    /// Messages not read yet.
    pub unread: u32,
    /// Of these, the ones that name this account.
    pub mentions: u32,
    /// Marked as unread by hand.
    pub marked_unread: bool,
    /// Marked as favourite.
    pub favourite: bool,
    /// Makes no notifications.
    pub muted: bool,
    /// Messages are end-to-end encrypted.
    pub encrypted: bool,
    /// Replaced by a newer room.
    pub replaced_by: Option<RoomId>,
    /// The newest message.
    pub latest: Option<RoomPreview>,
    /// Names of those who are writing now, without this account.
    pub typing: Vec<String>,
    /// Messages that could not be sent.
    pub unsent: u32,
}

/// How this account stands to a room.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(tag = "type", rename_all = "camelCase", rename_all_fields = "camelCase")]
#[ts(export)]
pub enum Membership {
    /// In it.
    Joined,
    /// Asked in.
    Invited {
        /// By whom, if the server says so.
        by: Option<Person>,
    },
    /// Asked to be let in.
    Knocked,
    /// Out of it.
    Left,
    /// Shut out.
    Banned,
}

/// The newest message of a room, in one line.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct RoomPreview {
    /// Who wrote it; `None` for this account.
    pub sender: Option<String>,
    /// What it is.
    pub content: PreviewContent,
    /// When it was written.
    pub timestamp: Timestamp,
    /// How far an own message has come.
    pub state: PreviewState,
}

/// What the newest message is.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(tag = "type", rename_all = "camelCase", rename_all_fields = "camelCase")]
#[ts(export)]
pub enum PreviewContent {
    /// Its first words.
    Text {
        /// At most 200 characters, in one line.
        text: String,
    },
    /// A file.
    File {
        /// What kind.
        kind: FileKind,
        /// Its name.
        name: String,
    },
    /// A poll.
    Poll {
        /// What it asks.
        question: String,
    },
    /// Deleted.
    Deleted,
    /// Can't be read yet.
    Unreadable,
    /// Something happened in the room, for example a join.
    Event {
        /// What.
        event: crate::timeline::RoomEvent,
    },
    /// A kind we do not know.
    Unknown,
}

/// Kinds of files.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub enum FileKind {
    /// `m.image`.
    Image,
    /// `m.video`.
    Video,
    /// `m.audio`, voice messages too.
    Audio,
    /// `m.file`.
    File,
    /// `m.sticker`.
    Sticker,
    /// `m.location` and live locations.
    Location,
}

/// How far the newest message has come.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub enum PreviewState {
    /// Received, or sent.
    Settled,
    /// On its way, or waiting for the network.
    Sending,
    /// Could not be sent.
    Failed,
}

/// Watches one room's details.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct RoomWatch {
    /// Which room.
    pub room: RoomId,
}

/// One room in detail.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct RoomDetails {
    /// Which room.
    pub room: RoomId,
    /// Its name, or who is in it.
    pub name: String,
    /// What it is about; empty if nobody said.
    pub topic: String,
    /// Whether it is a direct chat, and with whom.
    pub direct: Option<UserId>,
    /// How this account stands to it.
    pub membership: Membership,
    /// Whether messages are end-to-end encrypted.
    pub encryption: RoomEncryption,
    /// People in it, this account included.
    pub joined: u32,
    /// People asked in who have not answered.
    pub invited: u32,
    /// Those people, sorted: joined before invited, then by name. At most 500.
    pub members: Vec<Member>,
    /// Whether `members` is complete.
    pub members_complete: bool,
    /// Marked as favourite.
    pub favourite: bool,
    /// What of it notifies.
    pub notify: RoomNotify,
    /// What this account may do.
    pub rights: RoomRights,
    /// Names of those who are writing now, without this account.
    pub typing: Vec<String>,
    /// The room that replaces this one.
    pub replaced_by: Option<RoomId>,
    /// The room that this one replaced.
    pub replaces: Option<RoomId>,
    /// Up to where this account has read.
    pub read_up_to: Option<EventId>,
}

/// Whether a room's messages are end-to-end encrypted.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub enum RoomEncryption {
    /// Not known yet: nothing is sent until it is.
    Unknown,
    /// They are.
    Encrypted,
    /// They are not, and never were as far as this account knows.
    Plain,
    /// They were, and the server now says otherwise: nothing leaves.
    Withdrawn,
}

/// A person in a room.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct Member {
    /// Who.
    pub person: Person,
    /// Asked in, and not joined yet.
    pub invited: bool,
    /// What they may do in the room.
    pub role: Role,
}

/// What a member may do, by power level.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub enum Role {
    /// 100 or more, or the creator.
    Owner,
    /// 50 to 99.
    Moderator,
    /// Below 50.
    Member,
}

/// What this account may do in a room.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct RoomRights {
    /// Write.
    pub send: bool,
    /// Ask others in.
    pub invite: bool,
    /// Delete what others wrote.
    pub redact: bool,
}

/// Creates an encrypted room.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct RoomCreate {
    /// This act.
    pub operation: OperationId,
    /// Its name.
    pub name: String,
    /// What it is about; may be empty.
    pub topic: String,
    /// Whom to ask in.
    pub invite: Vec<UserId>,
}

/// A room, by id: the answer of whatever makes or finds one.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct RoomReference {
    /// Which room.
    pub room: RoomId,
}

/// Opens the direct chat with a person: the existing one, or a new encrypted one.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct DirectOpen {
    /// This act.
    pub operation: OperationId,
    /// With whom.
    pub user: UserId,
}

/// Asks a person into a room.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct RoomInvite {
    /// This act.
    pub operation: OperationId,
    /// Into which room.
    pub room: RoomId,
    /// Whom.
    pub user: UserId,
}

/// Does something with a room that needs no more than its id: join, leave (or decline), forget.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct RoomAct {
    /// This act.
    pub operation: OperationId,
    /// Which room.
    pub room: RoomId,
}

/// Marks a room as favourite, or not.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct RoomFavourite {
    /// This act.
    pub operation: OperationId,
    /// Which room.
    pub room: RoomId,
    /// Whether it is one.
    pub favourite: bool,
}

/// Looks for people by name or full address.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct PeopleSearch {
    /// A part of a name, or `@name:server`.
    pub query: String,
}

/// People who were found.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct PeopleFound {
    /// Best first; this account is not among them.
    pub people: Vec<FoundPerson>,
    /// Whether the directory knows more than it told.
    pub limited: bool,
    /// The directory could not be asked: only people already known are listed.
    pub directory_unavailable: bool,
}

/// A person who was found.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct FoundPerson {
    /// Who.
    pub person: Person,
    /// The direct chat with them, if there is one.
    pub direct: Option<RoomId>,
}

/// Looks over all rooms and people this account knows; answered from this device alone.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct SwitcherSearch {
    /// A part of a name; empty for the most recent.
    pub query: String,
}

/// What the quick switcher offers.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct SwitcherFound {
    /// Rooms, best first. At most 30.
    pub rooms: Vec<RoomSummary>,
    /// People known from rooms with whom there is no direct chat yet. At most 20.
    pub people: Vec<Person>,
}
