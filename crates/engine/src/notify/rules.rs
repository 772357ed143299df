//! What notifies, as the account's push rules on the server say (client-server API, "Push rules").

use chancery_protocol::{ErrorCode, NotificationRules, NotifyMode, RoomKind, RoomNotify, RoomNotifySet};
use matrix_sdk::{
    NotificationSettingsError, Room,
    notification_settings::{IsEncrypted, IsOneToOne, NotificationSettings, RoomNotificationMode},
    ruma::push::{PredefinedOverrideRuleId, RuleKind},
};

use crate::{account::Account, error::EngineError, rooms};

/// The longest keyword, in characters: longer ones are sentences that nobody writes again.
const LONGEST_KEYWORD: usize = 100;

/// What the rules say.
pub(super) async fn read(settings: &NotificationSettings) -> NotificationRules {
    let mut keywords: Vec<String> = settings.enabled_keywords().await.into_iter().collect();
    keywords.sort_by_cached_key(|keyword| keyword.to_lowercase());
    NotificationRules {
        on: !is_silenced(settings).await,
        direct: default_of(settings, RoomKind::Direct).await,
        rooms: default_of(settings, RoomKind::Room).await,
        keywords,
    }
}

async fn is_silenced(settings: &NotificationSettings) -> bool {
    settings.is_push_rule_enabled(RuleKind::Override, PredefinedOverrideRuleId::Master).await.unwrap_or(false)
}

/// What of a room notifies.
pub(crate) async fn of_room(settings: &NotificationSettings, room: &Room) -> RoomNotify {
    let chosen = settings.get_user_defined_room_notification_mode(room.room_id()).await.map(mode);
    let kind = if room.active_members_count() == 2 { RoomKind::Direct } else { RoomKind::Room };
    RoomNotify { chosen, default: default_of(settings, kind).await }
}

/// The rules for encrypted messages apply as long as a message cannot be read, those for plain ones once it can; they
/// are set together, and the plain one is what people see.
async fn default_of(settings: &NotificationSettings, kind: RoomKind) -> NotifyMode {
    mode(settings.get_default_room_notification_mode(IsEncrypted::No, one_to_one(kind)).await)
}

fn one_to_one(kind: RoomKind) -> IsOneToOne {
    match kind {
        RoomKind::Direct => IsOneToOne::Yes,
        RoomKind::Room => IsOneToOne::No,
    }
}

fn mode(mode: RoomNotificationMode) -> NotifyMode {
    match mode {
        RoomNotificationMode::AllMessages => NotifyMode::All,
        RoomNotificationMode::MentionsAndKeywordsOnly => NotifyMode::Mentions,
        RoomNotificationMode::Mute => NotifyMode::None,
    }
}

fn sdk_mode(mode: NotifyMode) -> RoomNotificationMode {
    match mode {
        NotifyMode::All => RoomNotificationMode::AllMessages,
        NotifyMode::Mentions => RoomNotificationMode::MentionsAndKeywordsOnly,
        NotifyMode::None => RoomNotificationMode::Mute,
    }
}

/// Chooses what of one room notifies.
pub(crate) async fn set_room(account: &Account, request: &RoomNotifySet) -> Result<(), EngineError> {
    let room = rooms::room(&account.client, &request.room)?;
    let settings = account.notify.rules();
    let done = match request.mode {
        Some(mode) => settings.set_room_notification_mode(room.room_id(), sdk_mode(mode)).await,
        None => settings.delete_user_defined_room_rules(room.room_id()).await,
    };
    done.map_err(|error| failure(account, error))
}

/// Whether anything notifies at all, on every device of the account.
pub(super) async fn set_account(account: &Account, on: bool) -> Result<(), EngineError> {
    let rules = account.notify.rules();
    let set = rules.set_push_rule_enabled(RuleKind::Override, PredefinedOverrideRuleId::Master, !on);
    set.await.map_err(|error| failure(account, error))
}

/// What notifies where nothing was chosen for the room.
pub(super) async fn set_default(account: &Account, kind: RoomKind, mode: NotifyMode) -> Result<(), EngineError> {
    for encrypted in [IsEncrypted::No, IsEncrypted::Yes] {
        let rules = account.notify.rules();
        let set = rules.set_default_room_notification_mode(encrypted, one_to_one(kind), sdk_mode(mode));
        set.await.map_err(|error| failure(account, error))?;
    }
    Ok(())
}

/// Adds a word that notifies wherever it is written.
pub(super) async fn add_keyword(account: &Account, keyword: &str) -> Result<(), EngineError> {
    let keyword = keyword.trim();
    if keyword.is_empty() {
        return Err(ErrorCode::MessageEmpty.into());
    }
    let length = keyword.chars().count();
    if length > LONGEST_KEYWORD {
        let count = |number: usize| u32::try_from(number).unwrap_or(u32::MAX);
        return Err(ErrorCode::MessageTooLong { limit: count(LONGEST_KEYWORD), length: count(length) }.into());
    }
    let added = account.notify.rules().add_keyword(keyword.to_owned());
    added.await.map_err(|error| failure(account, error))
}

/// Takes such a word away.
pub(super) async fn remove_keyword(account: &Account, keyword: &str) -> Result<(), EngineError> {
    account.notify.rules().remove_keyword(keyword).await.map_err(|error| failure(account, error))
}

/// The SDK says which rule it was and keeps the server's reason to itself: almost always that it did not answer.
fn failure(account: &Account, error: NotificationSettingsError) -> EngineError {
    match error {
        NotificationSettingsError::UnableToAddPushRule
        | NotificationSettingsError::UnableToRemovePushRule
        | NotificationSettingsError::UnableToUpdatePushRule
        | NotificationSettingsError::UnableToSavePushRules => {
            ErrorCode::ServerUnavailable { server: account.saved.server.clone() }.into()
        }
        NotificationSettingsError::RuleNotFound(_) => EngineError::Defect("a push rule is missing"),
        NotificationSettingsError::InvalidParameter(_) => EngineError::Defect("a push rule was malformed"),
    }
}
