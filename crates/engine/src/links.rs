//! Where links lead: into a conversation, to a person, or out of the application.

use chancery_protocol::{ErrorCode, EventId, LinkJoin, LinkTarget, RoomId, RoomReference, UserId};
use chancery_richtext::judge;
use matrix_sdk::{
    Client, Room, RoomState,
    ruma::{MatrixToUri, MatrixUri, OwnedServerName, RoomOrAliasId, matrix_uri::MatrixId},
};

use crate::{account::Account, error::EngineError, media::Dialogues};

/// The longest link that is read, in bytes; browsers take about as much.
const LONGEST: usize = 8 * 1024;

/// Says where a link leads, by what this device knows.
pub(crate) fn resolve(client: &Client, href: &str) -> LinkTarget {
    if href.len() > LONGEST {
        return LinkTarget::Nowhere;
    }
    match matrix(href) {
        Some((MatrixId::User(user), _)) => LinkTarget::Person { user: UserId::from(&*user) },
        Some((MatrixId::Room(room), via)) => room_target(client, (&*room).into(), None, &via),
        Some((MatrixId::RoomAlias(alias), via)) => room_target(client, (&*alias).into(), None, &via),
        Some((MatrixId::Event(room, event), via)) => room_target(client, &room, Some(EventId::from(&*event)), &via),
        // What the specification adds one day leads nowhere that this version knows.
        Some(_) => LinkTarget::Nowhere,
        None => match judge(href) {
            Some(judged) => LinkTarget::Outside { address: judged.address, host: judged.host, dangers: judged.dangers },
            None => LinkTarget::Nowhere,
        },
    }
}

/// What a `matrix:` link (Matrix specification, "matrix: URI scheme") or one to `matrix.to` names, and by way of whom.
fn matrix(href: &str) -> Option<(MatrixId, Vec<OwnedServerName>)> {
    if let Ok(uri) = MatrixUri::parse(href) {
        return Some((uri.id().clone(), uri.via().to_vec()));
    }
    let uri = MatrixToUri::parse(href).ok()?;
    Some((uri.id().clone(), uri.via().to_vec()))
}

/// Whether another program may ask this one to follow a link: only one that leads into it.
pub(crate) fn is_for_us(href: &str) -> bool {
    href.len() <= LONGEST && matrix(href).is_some()
}

fn room_target(
    client: &Client,
    address: &RoomOrAliasId,
    event: Option<EventId>,
    via: &[OwnedServerName],
) -> LinkTarget {
    let known = client.rooms().into_iter().find(|room| is_called(room, address));
    match known.map(|room| (room.state(), RoomId::from(room.room_id()))) {
        Some((RoomState::Joined | RoomState::Invited | RoomState::Knocked, room)) => LinkTarget::Room { room, event },
        Some((RoomState::Left | RoomState::Banned, _)) | None => LinkTarget::RoomElsewhere {
            address: address.to_string(),
            via: via.iter().map(ToString::to_string).collect(),
        },
    }
}

fn is_called(room: &Room, address: &RoomOrAliasId) -> bool {
    room.room_id().as_str() == address.as_str()
        || room.canonical_alias().is_some_and(|alias| alias.as_str() == address.as_str())
        || room.alt_aliases().iter().any(|alias| alias.as_str() == address.as_str())
}

/// Joins the room that a link leads to.
pub(crate) async fn join(account: &Account, request: &LinkJoin) -> Result<RoomReference, EngineError> {
    let address = RoomOrAliasId::parse(&request.address).map_err(|_| ErrorCode::RoomGone)?;
    let via: Vec<OwnedServerName> = request.via.iter().filter_map(|server| server.parse().ok()).collect();
    let room = crate::rooms::acts::join_by_address(account, &address, &via).await?;
    Ok(RoomReference { room: RoomId::from(room.room_id()) })
}

/// Has another program open an address, if it is one that may be opened.
pub(crate) async fn open(dialogues: &dyn Dialogues, address: &str) -> Result<(), EngineError> {
    let judged = judge(address).filter(|judged| judged.dangers.is_empty()).ok_or(ErrorCode::NotAllowed)?;
    if dialogues.open(judged.address).await { Ok(()) } else { Err(ErrorCode::LinkNotOpened.into()) }
}
