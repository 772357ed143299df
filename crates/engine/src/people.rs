//! People as shown: a name that cannot lie about who it is, and the address behind it.

use chancery_protocol::{Person, UserId};
use matrix_sdk::{Room, room::RoomMember, ruma};
use matrix_sdk_ui::timeline::{Profile, TimelineDetails};

/// A person by address alone.
pub(crate) fn stranger(user: &ruma::UserId) -> Person {
    named(user, None, false)
}

/// A person by the name they gave themselves, if they did.
pub(crate) fn named(user: &ruma::UserId, name: Option<&str>, ambiguous: bool) -> Person {
    let name = name.map(chancery_richtext::display_name).filter(|name| !name.is_empty());
    Person { user: UserId::from(user), name: name.unwrap_or_else(|| user.localpart().to_owned()), ambiguous }
}

/// A member of a room.
pub(crate) fn member(member: &RoomMember) -> Person {
    named(member.user_id(), member.display_name(), member.name_ambiguous())
}

/// The sender of something in a timeline.
pub(crate) fn sender(user: &ruma::UserId, profile: &TimelineDetails<Profile>) -> Person {
    match profile {
        TimelineDetails::Ready(profile) => named(user, profile.display_name.as_deref(), profile.display_name_ambiguous),
        TimelineDetails::Unavailable | TimelineDetails::Pending | TimelineDetails::Error(_) => stranger(user),
    }
}

/// A person as a room knows them, without asking the server.
pub(crate) async fn in_room(room: &Room, user: &ruma::UserId) -> Person {
    match room.get_member_no_sync(user).await {
        Ok(Some(found)) => member(&found),
        Ok(None) | Err(_) => stranger(user),
    }
}
