//! What happened in a room, as one of the kinds the UI has a sentence for.

use chancery_protocol::{Person, RoomEvent, RoomId};
use chancery_richtext::display_name;
use matrix_sdk::ruma::{UserId, events::StateEventContentChange};
use matrix_sdk_ui::timeline::{
    AnyOtherStateEventContentChange, MemberProfileChange, MembershipChange, OtherState, RoomMembershipChange,
    TimelineItemContent,
};

use crate::people;

/// `None` for a message.
pub(crate) fn room_event(content: &TimelineItemContent, sender: &UserId, actor: &Person) -> Option<RoomEvent> {
    Some(match content {
        TimelineItemContent::MsgLike(_) | TimelineItemContent::FailedToParseMessageLike { .. } => return None,
        TimelineItemContent::MembershipChange(change) => membership(change, sender, actor),
        TimelineItemContent::ProfileChange(change) => profile(change, actor),
        TimelineItemContent::OtherState(state) => other(state),
        TimelineItemContent::FailedToParseState { event_type, .. } => {
            RoomEvent::Unknown { event_type: display_name(&event_type.to_string()), malformed: true }
        }
        TimelineItemContent::CallInvite | TimelineItemContent::RtcNotification { .. } => RoomEvent::CallStarted,
    })
}

/// Whether it is the first event of a room (client-server API, `m.room.create`).
pub(super) fn is_creation(content: &TimelineItemContent) -> bool {
    matches!(content, TimelineItemContent::OtherState(state)
        if matches!(state.content(), AnyOtherStateEventContentChange::RoomCreate(_)))
}

fn membership(change: &RoomMembershipChange, sender: &UserId, actor: &Person) -> RoomEvent {
    let person = if change.user_id() == sender {
        actor.clone()
    } else {
        people::named(change.user_id(), change.display_name().as_deref(), false)
    };
    match change.change() {
        Some(MembershipChange::Joined | MembershipChange::InvitationAccepted | MembershipChange::KnockAccepted) => {
            RoomEvent::Joined { person }
        }
        Some(MembershipChange::Left | MembershipChange::KnockRetracted) => RoomEvent::Left { person },
        Some(MembershipChange::Invited) => RoomEvent::Invited { person },
        Some(MembershipChange::InvitationRejected) => RoomEvent::InvitationDeclined { person },
        Some(MembershipChange::InvitationRevoked) => RoomEvent::InvitationWithdrawn { person },
        Some(MembershipChange::Kicked | MembershipChange::KnockDenied) => RoomEvent::Removed { person },
        Some(MembershipChange::Banned | MembershipChange::KickedAndBanned) => RoomEvent::Banned { person },
        Some(MembershipChange::Unbanned) => RoomEvent::Unbanned { person },
        Some(MembershipChange::Knocked) => RoomEvent::Knocked { person },
        Some(MembershipChange::None | MembershipChange::Error | MembershipChange::NotImplemented) | None => {
            RoomEvent::Unknown { event_type: "m.room.member".to_owned(), malformed: false }
        }
    }
}

fn profile(change: &MemberProfileChange, actor: &Person) -> RoomEvent {
    let person = actor.clone();
    match change.displayname_change() {
        Some(name) => RoomEvent::PersonRenamed {
            person,
            before: name.old.as_deref().map(display_name).unwrap_or_default(),
            after: name.new.as_deref().map(display_name).unwrap_or_default(),
        },
        None => RoomEvent::PersonPictureChanged { person },
    }
}

fn other(state: &OtherState) -> RoomEvent {
    use AnyOtherStateEventContentChange as Change;
    match state.content() {
        Change::RoomCreate(_) => RoomEvent::Created,
        Change::RoomEncryption(_) => RoomEvent::EncryptionOn,
        Change::RoomName(StateEventContentChange::Original { content, .. }) => {
            RoomEvent::RoomRenamed { name: display_name(&content.name) }
        }
        Change::RoomName(StateEventContentChange::Redacted(_)) => RoomEvent::RoomRenamed { name: String::new() },
        Change::RoomTopic(StateEventContentChange::Original { content, .. }) => {
            RoomEvent::TopicChanged { topic: display_name(&content.topic) }
        }
        Change::RoomTopic(StateEventContentChange::Redacted(_)) => RoomEvent::TopicChanged { topic: String::new() },
        Change::RoomAvatar(_) => RoomEvent::RoomPictureChanged,
        Change::RoomPowerLevels(_) => RoomEvent::RightsChanged,
        Change::RoomJoinRules(_) | Change::RoomGuestAccess(_) | Change::RoomServerAcl(_) => RoomEvent::AccessChanged,
        Change::RoomHistoryVisibility(_) => RoomEvent::HistoryVisibilityChanged,
        Change::RoomPinnedEvents(_) => RoomEvent::PinsChanged,
        Change::RoomTombstone(StateEventContentChange::Original { content, .. }) => {
            RoomEvent::Replaced { by: Some(RoomId::from(&*content.replacement_room)) }
        }
        Change::RoomTombstone(StateEventContentChange::Redacted(_)) => RoomEvent::Replaced { by: None },
        rest => RoomEvent::Unknown { event_type: display_name(&rest.event_type().to_string()), malformed: false },
    }
}
