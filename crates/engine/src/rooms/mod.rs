//! Rooms: the list, one room's details, finding people, creating, joining and leaving.

pub(crate) mod acts;
pub(crate) mod details;
pub(crate) mod list;
pub(crate) mod preview;
pub(crate) mod search;
pub(crate) mod summary;
pub(crate) mod typing;
pub(crate) mod unread;

use chancery_protocol::{ErrorCode, RoomId};
use matrix_sdk::{Client, Room, ruma};

use crate::error::EngineError;

/// The room of this id, if the account knows it.
pub(crate) fn room(client: &Client, id: &RoomId) -> Result<Room, EngineError> {
    let id = ruma::RoomId::parse(id.as_str()).map_err(|_| ErrorCode::RoomGone)?;
    client.get_room(&id).ok_or_else(|| ErrorCode::RoomGone.into())
}

/// A full address, if the text is one.
pub(crate) fn user(id: &chancery_protocol::UserId) -> Result<ruma::OwnedUserId, EngineError> {
    ruma::UserId::parse(id.as_str()).map_err(|_| ErrorCode::AddressInvalid { address: id.to_string() }.into())
}
