//! What a message says.

use chancery_protocol::{FileKind, MessageContent, TextStyle, UnreadableCause};
use chancery_richtext as richtext;
use matrix_sdk::{
    Room,
    ruma::events::room::message::{FormattedBody, MessageFormat, MessageType},
};
use matrix_sdk_base::crypto::types::events::UtdCause;
use matrix_sdk_ui::timeline::{EncryptedMessage, EventTimelineItem, MsgLikeKind, TimelineItemContent};
use serde_json::Value;

use super::file::{self, Origin};
use crate::account::Account;

/// Longer fallbacks than this say nothing more.
const LONGEST_FALLBACK: usize = 400;

pub(super) fn content(account: &Account, room: &Room, event: &EventTimelineItem) -> MessageContent {
    let origin = Origin { account, room, event };
    match event.content() {
        TimelineItemContent::MsgLike(message) => match &message.kind {
            MsgLikeKind::Message(message) => of_message(message.msgtype(), origin),
            MsgLikeKind::Sticker(sticker) => file::sticker(origin, sticker.content()),
            MsgLikeKind::Poll(poll) => {
                let results = poll.results();
                MessageContent::Poll {
                    question: richtext::one_line(&results.question, 500),
                    answers: results.answers.iter().map(|answer| richtext::one_line(&answer.text, 300)).collect(),
                }
            }
            MsgLikeKind::Redacted => {
                account.media.forget(&origin.names());
                MessageContent::Deleted
            }
            MsgLikeKind::UnableToDecrypt(encrypted) => MessageContent::Unreadable { cause: cause(encrypted) },
            MsgLikeKind::LiveLocation(_) => file::nowhere(FileKind::Location, ""),
            MsgLikeKind::Other(other) => unknown(&other.event_type().to_string(), event, false),
        },
        TimelineItemContent::FailedToParseMessageLike { event_type, .. } => {
            unknown(&event_type.to_string(), event, true)
        }
        // Everything else has a row of its own kind; this keeps a future kind visible.
        other => unknown(&other.event_type_str().unwrap_or_default(), event, false),
    }
}

fn of_message(message: &MessageType, origin: Origin<'_>) -> MessageContent {
    let event = origin.event;
    match message {
        MessageType::Text(text) => words(TextStyle::Plain, &text.body, text.formatted.as_ref(), event),
        MessageType::Emote(emote) => words(TextStyle::Emote, &emote.body, emote.formatted.as_ref(), event),
        MessageType::Notice(notice) => words(TextStyle::Notice, &notice.body, notice.formatted.as_ref(), event),
        MessageType::ServerNotice(notice) => words(TextStyle::Notice, &notice.body, None, event),
        MessageType::Image(image) => file::image(origin, image),
        MessageType::Video(video) => file::video(origin, video),
        MessageType::Audio(audio) => file::audio(origin, audio),
        MessageType::File(other) => file::other(origin, other),
        MessageType::Location(location) => file::nowhere(FileKind::Location, &location.body),
        other => unknown(other.msgtype(), event, false),
    }
}

fn words(style: TextStyle, body: &str, formatted: Option<&FormattedBody>, event: &EventTimelineItem) -> MessageContent {
    let as_written = formatted.filter(|formatted| formatted.body.contains("<a")).and_then(|_| as_written(event));
    let blocks = match as_written {
        Some(html) => richtext::parse_html(&html),
        None => blocks(body, formatted),
    };
    MessageContent::Text {
        style,
        emoji_only: richtext::is_emoji_only(&blocks),
        plain: richtext::plain_text(&blocks),
        blocks,
    }
}

pub(super) fn blocks(body: &str, formatted: Option<&FormattedBody>) -> Vec<chancery_protocol::richtext::Block> {
    match formatted {
        Some(formatted) if formatted.format == MessageFormat::Html => richtext::parse_html(&formatted.body),
        Some(_) | None => richtext::parse_plain(body),
    }
}

/// The HTML of a message as its sender wrote it. The SDK takes away where a link leads if that is forbidden, and then
/// nobody can be told why it leads nowhere; our own reader trusts nothing either way.
fn as_written(event: &EventTimelineItem) -> Option<String> {
    let content = event.latest_json()?.get_field::<Value>("content").ok()??;
    let newest = content.get("m.new_content").unwrap_or(&content);
    let is_html = newest.get("format").and_then(Value::as_str) == Some("org.matrix.custom.html");
    newest.get("formatted_body").and_then(Value::as_str).filter(|_| is_html).map(ToOwned::to_owned)
}

/// A kind we do not know: its name, and the words its writer gave for clients like us.
fn unknown(event_type: &str, event: &EventTimelineItem, malformed: bool) -> MessageContent {
    let fallback = event
        .latest_json()
        .and_then(|raw| raw.get_field::<Value>("content").ok().flatten())
        .and_then(|content| content.get("body").and_then(Value::as_str).map(ToOwned::to_owned))
        .map(|body| body.chars().take(LONGEST_FALLBACK).collect::<String>())
        .map(|body| richtext::plain_text(&richtext::parse_plain(&body)))
        .unwrap_or_default();
    MessageContent::Unknown { event_type: richtext::display_name(event_type), fallback, malformed }
}

fn cause(encrypted: &EncryptedMessage) -> UnreadableCause {
    match encrypted {
        EncryptedMessage::MegolmV1AesSha2 { cause, .. } => match cause {
            UtdCause::Unknown => UnreadableCause::KeyMissing,
            UtdCause::SentBeforeWeJoined => UnreadableCause::SentBeforeJoining,
            UtdCause::VerificationViolation => UnreadableCause::SenderIdentityChanged,
            UtdCause::UnsignedDevice => UnreadableCause::SenderDeviceUnsigned,
            UtdCause::UnknownDevice => UnreadableCause::SenderDeviceUnknown,
            UtdCause::HistoricalMessageAndBackupIsDisabled => UnreadableCause::HistoryNotBackedUp,
            UtdCause::WithheldForUnverifiedOrInsecureDevice => UnreadableCause::WithheldFromThisDevice,
            UtdCause::WithheldBySender => UnreadableCause::WithheldBySender,
            UtdCause::HistoricalMessageAndDeviceIsUnverified => UnreadableCause::HistoryNeedsRecovery,
        },
        EncryptedMessage::OlmV1Curve25519AesSha2 { .. } | EncryptedMessage::Unknown => UnreadableCause::KeyMissing,
    }
}
