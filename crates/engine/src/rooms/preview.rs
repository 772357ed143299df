//! The newest message of a room, or a quoted one, in one line.

use chancery_protocol::{FileKind, PreviewContent, PreviewState, RoomPreview, Timestamp};
use matrix_sdk::{Room, ruma::events::room::message::MessageType};
use matrix_sdk_ui::timeline::{
    LatestEventValue, LatestEventValueLocalState, MsgLikeKind, RoomExt, TimelineItemContent,
};

use crate::{people, timeline::events};

/// The longest preview, in characters.
const LONGEST: usize = 200;

/// The newest message of a room.
pub(crate) async fn latest(room: &Room) -> Option<RoomPreview> {
    match RoomExt::latest_event(room).await {
        LatestEventValue::None | LatestEventValue::RemoteInvite { .. } => None,
        LatestEventValue::Remote { timestamp, sender, is_own, profile, content } => Some(RoomPreview {
            sender: (!is_own).then(|| people::sender(&sender, &profile).name),
            content: one_line(&content, &sender, &profile),
            timestamp: Timestamp(timestamp.get().into()),
            state: PreviewState::Settled,
        }),
        LatestEventValue::Local { timestamp, sender, profile, content, state } => Some(RoomPreview {
            sender: None,
            content: one_line(&content, &sender, &profile),
            timestamp: Timestamp(timestamp.get().into()),
            state: match state {
                LatestEventValueLocalState::IsSending => PreviewState::Sending,
                LatestEventValueLocalState::HasBeenSent => PreviewState::Settled,
                LatestEventValueLocalState::CannotBeSent => PreviewState::Failed,
            },
        }),
    }
}

/// A message in one line.
pub(crate) fn one_line(
    content: &TimelineItemContent,
    sender: &matrix_sdk::ruma::UserId,
    profile: &matrix_sdk_ui::timeline::TimelineDetails<matrix_sdk_ui::timeline::Profile>,
) -> PreviewContent {
    match content {
        TimelineItemContent::MsgLike(message) => match &message.kind {
            MsgLikeKind::Message(message) => of_message(message.msgtype()),
            MsgLikeKind::Sticker(sticker) => of_sticker(&sticker.content().body),
            MsgLikeKind::Poll(poll) => of_poll(&poll.results().question),
            MsgLikeKind::Redacted => PreviewContent::Deleted,
            MsgLikeKind::UnableToDecrypt(_) => PreviewContent::Unreadable,
            MsgLikeKind::LiveLocation(_) => file(FileKind::Location, ""),
            MsgLikeKind::Other(_) => PreviewContent::Unknown,
        },
        other => match events::room_event(other, sender, &people::sender(sender, profile)) {
            Some(event) => PreviewContent::Event { event },
            None => PreviewContent::Unknown,
        },
    }
}

/// A message by what its sender's client said of it.
pub(crate) fn of_message(message: &MessageType) -> PreviewContent {
    match message {
        MessageType::Text(text) => words(&text.body),
        MessageType::Emote(emote) => words(&emote.body),
        MessageType::Notice(notice) => words(&notice.body),
        MessageType::ServerNotice(notice) => words(&notice.body),
        MessageType::Image(image) => file(FileKind::Image, image.filename()),
        MessageType::Video(video) => file(FileKind::Video, video.filename()),
        MessageType::Audio(audio) => file(FileKind::Audio, audio.filename()),
        MessageType::File(other) => file(FileKind::File, other.filename()),
        MessageType::Location(_) => file(FileKind::Location, ""),
        _ => PreviewContent::Unknown,
    }
}

/// A sticker by its description.
pub(crate) fn of_sticker(body: &str) -> PreviewContent {
    file(FileKind::Sticker, body)
}

/// A poll by its question.
pub(crate) fn of_poll(question: &str) -> PreviewContent {
    PreviewContent::Poll { question: cut(question) }
}

fn words(body: &str) -> PreviewContent {
    PreviewContent::Text { text: cut(body) }
}

fn file(kind: FileKind, name: &str) -> PreviewContent {
    PreviewContent::File { kind, name: cut(name) }
}

/// The first characters in one line, without anything that reorders the row they stand in.
fn cut(text: &str) -> String {
    // A little more than is shown, because spaces collapse; never the whole of a 64 KiB message.
    let beginning: String = text.chars().take(LONGEST * 2).collect();
    chancery_richtext::one_line(&beginning, LONGEST)
}
