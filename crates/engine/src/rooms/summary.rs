//! A room as a row of the list.

use chancery_protocol::{Membership, RoomId, RoomListTotals, RoomSummary, UserId};
use matrix_sdk::{Client, Room, RoomDisplayName, RoomState, notification_settings::RoomNotificationMode};

use super::preview;
use crate::{account::Account, people};

/// Sums a room up, from this device alone.
pub(crate) async fn summary(account: &Account, room: &Room) -> RoomSummary {
    account.latch.observe(room).await;
    RoomSummary {
        room: RoomId::from(room.room_id()),
        name: name(room).await,
        direct: direct(room),
        membership: membership(room).await,
        unread: unread(room),
        mentions: mentions(room),
        marked_unread: room.is_marked_unread(),
        favourite: room.is_favourite(),
        muted: is_muted(account, room).await,
        encrypted: room.encryption_state().is_encrypted(),
        replaced_by: room.successor_room().map(|next| RoomId::from(&*next.room_id)),
        latest: preview::latest(room).await,
        typing: account.typing.names(room).await,
        unsent: account.reach.unsent(room.room_id()),
    }
}

/// Whether the account chose that nothing in this room notifies. Asked of the rules themselves: what the SDK keeps with
/// the room follows them only with the next answer of sync.
async fn is_muted(account: &Account, room: &Room) -> bool {
    let chosen = account.notify.rules().get_user_defined_room_notification_mode(room.room_id()).await;
    chosen == Some(RoomNotificationMode::Mute)
}

/// Messages not read yet, of those this device has. The server's own count lags behind what was just read here.
pub(crate) fn unread(room: &Room) -> u32 {
    count(room.num_unread_messages())
}

/// Of these, the ones that name this account.
pub(crate) fn mentions(room: &Room) -> u32 {
    count(room.num_unread_mentions())
}

fn count(number: u64) -> u32 {
    u32::try_from(number).unwrap_or(u32::MAX)
}

/// Sums over all conversations, and how many there are.
pub(crate) fn totals(client: &Client) -> (RoomListTotals, u32) {
    let mut totals = RoomListTotals::default();
    let mut known = 0_u32;
    for room in client.rooms() {
        if room.is_space() {
            continue;
        }
        match room.state() {
            RoomState::Joined => {
                known = known.saturating_add(1);
                if unread(&room) > 0 || room.is_marked_unread() {
                    totals.unread = totals.unread.saturating_add(1);
                }
                totals.mentions = totals.mentions.saturating_add(mentions(&room));
            }
            RoomState::Invited => {
                known = known.saturating_add(1);
                totals.unread = totals.unread.saturating_add(1);
            }
            RoomState::Left | RoomState::Knocked | RoomState::Banned => {}
        }
    }
    (totals, known)
}

/// A room's name, or who is in it. Empty if nobody is.
pub(crate) async fn name(room: &Room) -> String {
    let name = match room.cached_display_name() {
        Some(name) => name,
        None => match room.display_name().await {
            Ok(name) => name,
            Err(_) => RoomDisplayName::Empty,
        },
    };
    let text = match name {
        RoomDisplayName::Named(text)
        | RoomDisplayName::Aliased(text)
        | RoomDisplayName::Calculated(text)
        | RoomDisplayName::EmptyWas(text) => text,
        RoomDisplayName::Empty => String::new(),
    };
    chancery_richtext::display_name(&text)
}

/// With whom a direct chat is; `None` for any other room.
pub(crate) fn direct(room: &Room) -> Option<UserId> {
    let mut targets = room.direct_targets().into_iter();
    match (targets.next(), targets.next()) {
        (Some(only), None) => only.as_user_id().map(UserId::from),
        (None | Some(_), _) => None,
    }
}

/// How this account stands to a room.
pub(crate) async fn membership(room: &Room) -> Membership {
    match room.state() {
        RoomState::Joined => Membership::Joined,
        RoomState::Invited => {
            let by = match room.invite_details().await {
                Ok(invitation) => invitation.inviter.as_ref().map(people::member),
                Err(_) => None,
            };
            Membership::Invited { by }
        }
        RoomState::Knocked => Membership::Knocked,
        RoomState::Left => Membership::Left,
        RoomState::Banned => Membership::Banned,
    }
}
