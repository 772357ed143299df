//! One room in detail.

use std::sync::Arc;

use chancery_protocol::{EventId, Member, Role, RoomDetails, RoomEncryption, RoomId, RoomRights};
use matrix_sdk::{
    Room, RoomMemberships,
    room::{RoomMember, RoomMemberRole},
    ruma::events::{MessageLikeEventType, room::member::MembershipState},
};
use tokio::{
    sync::broadcast::error::RecvError,
    time::{Duration, sleep},
};
use tracing::info;

use super::summary;
use crate::{account::Account, notify::rules, people, updates::Sink};

/// More than a details pane can show; a room of 100,000 costs no more than this.
const MOST_MEMBERS: usize = 500;

/// The longest topic shown, in user-perceived characters.
const LONGEST_TOPIC: usize = 1_000;

/// A burst of changes, such as fifty people joining, is one change.
const GATHER: Duration = Duration::from_millis(100);

/// Follows a room until the subscription ends.
pub(crate) async fn follow(account: Arc<Account>, room: Room, sink: Sink) {
    let mut info = room.subscribe_info();
    let mut typing = account.typing.subscribe();
    let mut members = room.subscribe_to_updates();
    let mut rules = account.notify.rules().subscribe_to_changes();
    let own = room.room_id().to_owned();

    sink.room(details(&account, &room).await);
    // The list of members is fetched when a room is opened, not for every row of the list.
    let fetching = {
        let (account, room, sink) = (Arc::clone(&account), room.clone(), sink.clone());
        async move {
            match room.sync_members().await {
                Ok(()) => sink.room(details(&account, &room).await),
                Err(error) => info!("the members of a room could not be fetched now: {error}"),
            }
            std::future::pending::<()>().await;
        }
    };
    let following = async {
        loop {
            tokio::select! {
                next = info.next() => if next.is_none() { return },
                next = typing.recv() => match next {
                    Ok(changed) if changed != own => continue,
                    Ok(_) | Err(RecvError::Lagged(_)) => {}
                    Err(RecvError::Closed) => return,
                },
                next = rules.recv() => if matches!(next, Err(RecvError::Closed)) { return },
                next = members.recv() => match next {
                    Ok(_) | Err(RecvError::Lagged(_)) => sleep(GATHER).await,
                    Err(RecvError::Closed) => return,
                },
            }
            sink.room(details(&account, &room).await);
        }
    };
    tokio::select! { () = fetching => {}, () = following => {} }
}

async fn details(account: &Account, room: &Room) -> RoomDetails {
    account.latch.observe(room).await;
    let (members, members_complete) = members(room).await;
    // The server's counts come with its next answer about the room, the members perhaps before.
    let (invited, joined): (Vec<&Member>, Vec<&Member>) = members.iter().partition(|member| member.invited);
    let (invited, joined) = (count(invited.len() as u64), count(joined.len() as u64));
    RoomDetails {
        room: RoomId::from(room.room_id()),
        name: summary::name(room).await,
        topic: room.topic().map(|topic| chancery_richtext::one_line(&topic, LONGEST_TOPIC)).unwrap_or_default(),
        direct: summary::direct(room),
        membership: summary::membership(room).await,
        encryption: encryption(account, room),
        joined: count(room.joined_members_count()).max(joined),
        invited: count(room.invited_members_count()).max(invited),
        members,
        members_complete,
        favourite: room.is_favourite(),
        notify: rules::of_room(account.notify.rules(), room).await,
        rights: rights(room).await,
        typing: account.typing.names(room).await,
        replaced_by: room.successor_room().map(|next| RoomId::from(&*next.room_id)),
        replaces: room.predecessor_room().map(|former| RoomId::from(&*former.room_id)),
        read_up_to: room.fully_read_event_id().map(|event| EventId::from(&*event)),
    }
}

fn count(number: u64) -> u32 {
    u32::try_from(number).unwrap_or(u32::MAX)
}

/// What is known of a room's encryption; what was once encrypted is never called plain again.
pub(crate) fn encryption(account: &Account, room: &Room) -> RoomEncryption {
    let state = room.encryption_state();
    if state.is_encrypted() {
        RoomEncryption::Encrypted
    } else if account.latch.is_latched(room.room_id()) {
        RoomEncryption::Withdrawn
    } else if state.is_unknown() {
        RoomEncryption::Unknown
    } else {
        RoomEncryption::Plain
    }
}

async fn members(room: &Room) -> (Vec<Member>, bool) {
    let found = room.members_no_sync(RoomMemberships::JOIN | RoomMemberships::INVITE).await.unwrap_or_default();
    let complete = room.are_members_synced() && found.len() <= MOST_MEMBERS;
    let mut members: Vec<Member> = found
        .iter()
        .map(|member| Member {
            person: people::member(member),
            invited: *member.membership() == MembershipState::Invite,
            role: role(member),
        })
        .collect();
    members
        .sort_by_cached_key(|member| (member.invited, member.person.name.to_lowercase(), member.person.user.clone()));
    members.truncate(MOST_MEMBERS);
    (members, complete)
}

fn role(member: &RoomMember) -> Role {
    match member.suggested_role_for_power_level() {
        RoomMemberRole::Creator | RoomMemberRole::Administrator => Role::Owner,
        RoomMemberRole::Moderator => Role::Moderator,
        RoomMemberRole::User => Role::Member,
    }
}

async fn rights(room: &Room) -> RoomRights {
    let levels = room.power_levels_or_default().await;
    let own = room.own_user_id();
    RoomRights {
        send: levels.user_can_send_message(own, MessageLikeEventType::RoomMessage),
        invite: levels.user_can_invite(own),
        redact: levels.user_can_redact_event_of_other(own),
    }
}
