//! Creating, joining, leaving, inviting, and the one direct chat with a person.

use std::time::Duration;

use chancery_protocol::{DirectOpen, ErrorCode, RoomCreate, RoomFavourite, RoomId, RoomInvite, RoomReference};
use matrix_sdk::{
    Client, Room, RoomState,
    ruma::{
        OwnedServerName, OwnedUserId, RoomId as MatrixRoomId, RoomOrAliasId, UserId,
        api::{
            client::room::{Visibility, create_room::v3 as create_room},
            error::ErrorKind,
        },
        events::{
            InitialStateEvent,
            room::{
                encryption::RoomEncryptionEventContent,
                guest_access::{GuestAccess, RoomGuestAccessEventContent},
                history_visibility::{HistoryVisibility, RoomHistoryVisibilityEventContent},
            },
        },
        serde::Raw,
    },
};
use tracing::info;

use super::{room, user};
use crate::{account::Account, error::EngineError};

/// Longer than any room's name needs to be; servers refuse 256 and more.
const LONGEST_NAME: usize = 250;

/// What the server has just made it shows within a second.
const PATIENCE: Duration = Duration::from_secs(10);

/// Creates a private, encrypted room.
pub(crate) async fn create(account: &Account, request: &RoomCreate) -> Result<RoomReference, EngineError> {
    let mut make = private_room();
    let name: String = request.name.trim().chars().take(LONGEST_NAME).collect();
    make.name = (!name.is_empty()).then_some(name);
    let topic = request.topic.trim();
    make.topic = (!topic.is_empty()).then(|| topic.to_owned());
    make.invite = request.invite.iter().map(user).collect::<Result<Vec<OwnedUserId>, _>>()?;
    make.preset = Some(create_room::RoomPreset::PrivateChat);
    for invited in &make.invite {
        exists(&account.client, invited).await?;
    }
    let room = account.client.create_room(make).await?;
    account.latch.latch(room.room_id()).await?;
    known_as_encrypted(&room).await;
    Ok(RoomReference { room: RoomId::from(room.room_id()) })
}

/// Waits until a room just made is known to be encrypted: until then nothing could be sent there.
///
/// The server shows a room while it is still being made, and for a moment without its encryption.
async fn known_as_encrypted(room: &Room) {
    let mut changes = room.subscribe_info();
    let known = async {
        // Asks the server unless it has said anything yet.
        if let Err(error) = room.latest_encryption_state().await {
            info!("the server does not say whether a new room is encrypted: {error}");
        }
        while !room.encryption_state().is_encrypted() && changes.next().await.is_some() {}
    };
    // Whoever writes there before it is known is refused, and keeps the text.
    let _ = tokio::time::timeout(PATIENCE, known).await;
}

/// Opens the direct chat with a person: the one there is, or a new one.
pub(crate) async fn open_direct(account: &Account, request: &DirectOpen) -> Result<RoomReference, EngineError> {
    let with = user(&request.user)?;
    // One at a time: two at once would each make a chat.
    let mut made = account.new_directs.lock().await;
    let just_made =
        || made.get(&with).filter(|id| account.client.get_room(id).is_some_and(|room| is_chat(&room))).cloned();
    if let Some(known) = direct_with(&account.client, &with).or_else(just_made) {
        return Ok(RoomReference { room: RoomId::from(&*known) });
    }
    if let Some(room) = invitation_from(&account.client, &with).await {
        room.join().await?;
        account.latch.observe(&room).await;
        return Ok(RoomReference { room: RoomId::from(room.room_id()) });
    }
    exists(&account.client, &with).await?;
    let mut make = private_room();
    make.invite = vec![with.clone()];
    make.is_direct = true;
    make.preset = Some(create_room::RoomPreset::TrustedPrivateChat);
    let room = account.client.create_room(make).await?;
    made.insert(with, room.room_id().to_owned());
    account.latch.latch(room.room_id()).await?;
    // Whoever writes to somebody else meanwhile does not wait for this one.
    drop(made);
    known_as_encrypted(&room).await;
    Ok(RoomReference { room: RoomId::from(room.room_id()) })
}

/// A person's invitation into a direct chat: accepting it beats making a second chat.
async fn invitation_from(client: &Client, with: &UserId) -> Option<matrix_sdk::Room> {
    for room in client.invited_rooms() {
        let by = room.invite_details().await.ok().and_then(|invitation| invitation.inviter);
        if by.is_some_and(|by| by.user_id() == with) && room.is_direct().await.unwrap_or(false) {
            return Some(room);
        }
    }
    None
}

/// Whether this account is in a room, which is still in use, with one other person at most.
fn is_chat(room: &matrix_sdk::Room) -> bool {
    room.state() == RoomState::Joined && !room.is_tombstoned() && room.active_members_count() <= 2
}

/// The direct chat with a person that this account is in, the one with the newest message if there are several.
pub(crate) fn direct_with(client: &Client, with: &UserId) -> Option<matrix_sdk::ruma::OwnedRoomId> {
    let mut rooms: Vec<_> = client
        .rooms()
        .into_iter()
        .filter(|room| {
            is_chat(room)
                && room.direct_targets().iter().any(|target| target.as_user_id() == Some(with))
                && room.direct_targets_length() == 1
        })
        .collect();
    rooms.sort_by_key(|room| std::cmp::Reverse(room.latest_event_timestamp()));
    rooms.first().map(|room| room.room_id().to_owned())
}

/// Asks whether a person exists, so that nobody writes to an address that was mistyped.
async fn exists(client: &Client, who: &UserId) -> Result<(), EngineError> {
    match client.account().fetch_user_profile_of(who).await {
        Ok(_) => Ok(()),
        Err(error) => match error.client_api_error_kind() {
            Some(ErrorKind::NotFound) => {
                Err(ErrorCode::PersonUnknown { user: chancery_protocol::UserId::from(who) }.into())
            }
            // Servers may keep profiles to themselves: that says nothing about the person.
            Some(ErrorKind::Forbidden) => Ok(()),
            _ => match EngineError::from(error) {
                EngineError::Http(error) => Err(crate::error::http_code(&error, who.server_name().as_str()).into()),
                other => Err(other),
            },
        },
    }
}

fn private_room() -> create_room::Request {
    let mut make = create_room::Request::new();
    make.visibility = Visibility::Private;
    make.initial_state = vec![
        initial(&InitialStateEvent::with_empty_state_key(RoomEncryptionEventContent::with_recommended_defaults())),
        initial(&InitialStateEvent::with_empty_state_key(RoomGuestAccessEventContent::new(GuestAccess::Forbidden))),
        // Whoever comes later reads from their invitation on: nobody is shown what they were not asked to hear.
        initial(&InitialStateEvent::with_empty_state_key(RoomHistoryVisibilityEventContent::new(
            HistoryVisibility::Invited,
        ))),
    ];
    make
}

fn initial<C>(event: &InitialStateEvent<C>) -> Raw<matrix_sdk::ruma::events::AnyInitialStateEvent>
where
    C: matrix_sdk::ruma::events::StaticStateEventContent + matrix_sdk::ruma::events::StateEventContent,
    C::StateKey: serde::Serialize,
{
    event.to_raw_any()
}

/// Asks a person into a room.
pub(crate) async fn invite(account: &Account, request: &RoomInvite) -> Result<(), EngineError> {
    let room = room(&account.client, &request.room)?;
    let who = user(&request.user)?;
    exists(&account.client, &who).await?;
    Ok(room.invite_user_by_id(&who).await?)
}

/// Joins a room, or accepts an invitation.
pub(crate) async fn join(account: &Account, id: &RoomId) -> Result<(), EngineError> {
    if let Ok(room) = room(&account.client, id) {
        room.join().await?;
        account.latch.observe(&room).await;
    } else {
        // A room this account has never heard of, for example the successor of one it is in.
        let id = MatrixRoomId::parse(id.as_str()).map_err(|_| ErrorCode::RoomGone)?;
        let via = match account.client.rooms().into_iter().find(|room| leads_to(room, &id)) {
            Some(former) => former.route().await?,
            None => Vec::new(),
        };
        join_by_address(account, (&*id).into(), &via).await?;
    }
    Ok(())
}

/// Joins a room that this account may never have heard of.
pub(crate) async fn join_by_address(
    account: &Account,
    address: &RoomOrAliasId,
    via: &[OwnedServerName],
) -> Result<matrix_sdk::Room, EngineError> {
    let room = account.client.join_room_by_id_or_alias(address, via).await.map_err(|error| {
        match error.as_client_api_error() {
            // Servers find several words for a room that nobody knows, all under this status.
            Some(refusal) if refusal.status_code.as_u16() == 404 => ErrorCode::RoomGone.into(),
            Some(_) | None => EngineError::from(error),
        }
    })?;
    account.latch.observe(&room).await;
    Ok(room)
}

fn leads_to(room: &matrix_sdk::Room, id: &MatrixRoomId) -> bool {
    room.successor_room().is_some_and(|next| next.room_id == id)
}

/// Leaves a room, or declines an invitation, and drops what this device holds of it.
pub(crate) async fn leave(account: &Account, id: &RoomId) -> Result<(), EngineError> {
    let room = room(&account.client, id)?;
    account.timelines.forget(room.room_id());
    room.leave().await?;
    Ok(())
}

/// Marks a room as favourite, or not.
pub(crate) async fn favourite(account: &Account, request: &RoomFavourite) -> Result<(), EngineError> {
    Ok(room(&account.client, &request.room)?.set_is_favourite(request.favourite, None).await?)
}
