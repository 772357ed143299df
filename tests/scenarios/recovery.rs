//! The recovery code: made, kept, typed on a second device, replaced, given up.

use std::{
    os::unix::fs::PermissionsExt as _,
    path::Path,
    sync::{
        Arc,
        atomic::{AtomicUsize, Ordering},
    },
    time::Duration,
};

use anyhow::{Context, Result};
use chancery_protocol::{
    AccountState, Authenticity, ErrorCode, EventId, Gate, MessageContent, MessageId, MessageSend, PolicyKey,
    PolicySource, PolicyValue, RecoveryCreate, RecoveryKept, RecoveryProgress, RecoveryReset, RecoveryRestore,
    RecoverySave, UnreadableCause,
};
use chancery_tests::{
    headless::{Official, PATIENCE, operation, told},
    homeservers::{Api, Homeservers},
    hostile::{Action, Proxy, Reply},
    peers::{NewRoom, Peer},
};
use serde_json::json;
use tokio::sync::watch;

use crate::cast::{Cast, join, jonas_at, message, priya_at, refusal};

pub(crate) async fn restore(official: &Official, code: &str) -> Result<(), ErrorCode> {
    let request = RecoveryRestore { operation: operation(), code: code.to_owned() };
    official.engine.recovery_restore(request).await.map(drop).map_err(|error| error.code)
}

async fn create(official: &Official) -> Result<String> {
    let request = RecoveryCreate { operation: operation() };
    Ok(official.engine.recovery_create(request).await.map_err(told)?.code)
}

async fn keep(official: &Official) -> Result<()> {
    official.engine.recovery_kept(RecoveryKept { operation: operation() }).await.map_err(told)?;
    official.gate(|gate| *gate == Gate::Open).await?;
    Ok(())
}

/// A code with one letter read wrongly: no code holds the digit 0.
fn mistyped(code: &str) -> String {
    let mut letters: Vec<char> = code.chars().collect();
    letters[7] = '0';
    letters.into_iter().collect()
}

/// The version of the backup that the server holds.
async fn backup_version(api: &Api) -> Result<String> {
    let answer = api.get("/_matrix/client/v3/room_keys/version").await?;
    Ok(answer["version"].as_str().context("no backup")?.to_owned())
}

/// A device that is lost half a minute later must not take with it what was said last.
const AT_ONCE: Duration = Duration::from_secs(5);

/// Waits until the backup holds so many keys, which is soon.
pub(crate) async fn await_backup(api: &Api, keys: u64) -> Result<()> {
    let backed_up = async {
        loop {
            let answer = api.get("/_matrix/client/v3/room_keys/version").await?;
            if answer["count"].as_u64() >= Some(keys) {
                return anyhow::Ok(());
            }
            tokio::time::sleep(Duration::from_millis(100)).await;
        }
    };
    tokio::time::timeout(AT_ONCE, backed_up).await.context("keys go to the backup at once")?
}

/// The SDK tries once to make an identity, and takes what it could not upload for made.
#[tokio::test]
async fn a_first_sign_in_is_no_dead_end_when_the_identity_is_refused_at_first() -> Result<()> {
    const UPLOAD: &str = "*/keys/device_signing/upload";
    let (works, _) = Homeservers::shared().await?.pair();
    let proxy = Proxy::start(works).await?;
    let mut refusals = 1;
    proxy.on_request("POST", UPLOAD, move |_| {
        if refusals == 0 {
            return Action::Pass;
        }
        refusals -= 1;
        Action::Answer(Reply::error(400, "M_UNKNOWN"))
    });
    let jonas = jonas_at(works).await?;
    let (_official, code) = Official::newcomer_at(proxy.base_url.trim_start_matches("https://"), &jonas).await?;
    assert_eq!(code.split_whitespace().count(), 12);
    assert!(proxy.requests_to("POST", UPLOAD).len() > 1, "it was not tried again");
    Ok(())
}

#[tokio::test]
async fn a_second_device_enters_the_code_and_has_everything_back() -> Result<()> {
    let (works, _) = Homeservers::shared().await?.pair();
    let cast = Cast::meet().await?;
    assert_eq!(cast.code.split_whitespace().count(), 12);
    assert!(cast.code.split_whitespace().all(|group| group.len() == 4), "twelve groups of four");
    cast.peer.say(cast.room.as_str(), "Written before the second device").await?;
    cast.official.read(&cast.conversation, "Written before the second device").await?;
    cast.official.say(&cast.room, "Read by both").await?;
    cast.sent("Read by both").await?;
    await_backup(&works.api_of(&cast.jonas), 2).await?;

    let second = Official::new().await?;
    second.sign_in(works, &cast.jonas).await?;
    second.gate(|gate| *gate == Gate::EnterRecoveryCode { available: true }).await?;
    second.open_list().await?;
    second.find_room(cast.room.as_str()).await?;
    let conversation = second.converse(&cast.room).await?;
    let unread = message(&second, &conversation, "an earlier message that cannot be read yet", |message| {
        message.content == MessageContent::Unreadable { cause: UnreadableCause::HistoryNeedsRecovery }
    });
    unread.await?;
    let request = MessageSend {
        operation: operation(),
        room: cast.room.clone(),
        text: "from nowhere".into(),
        mentions: Vec::new(),
        reply_to: None,
    };
    assert_eq!(refusal(second.engine.message_send(request).await), ErrorCode::DeviceNotConfirmed);

    assert_eq!(restore(&second, "").await, Err(ErrorCode::RecoveryCodeMalformed));
    assert_eq!(restore(&second, &mistyped(&cast.code)).await, Err(ErrorCode::RecoveryCodeMalformed));
    assert_eq!(restore(&second, cast.code.get(5..).expect("a long code")).await, Err(ErrorCode::RecoveryCodeMalformed));
    let stranger = jonas_at(works).await?;
    let (_, foreign) = Official::newcomer(works, &stranger).await?;
    assert_eq!(restore(&second, &foreign).await, Err(ErrorCode::RecoveryCodeWrong));
    // The first device makes another code: the one written down before opens nothing any more.
    let newer = create(&cast.official).await?;
    keep(&cast.official).await?;
    assert_ne!(newer, cast.code);
    assert_eq!(restore(&second, &cast.code).await, Err(ErrorCode::RecoveryCodeReplaced));
    assert_eq!(second.gate(|_| true).await?, Gate::EnterRecoveryCode { available: true });

    // As pasted: other spaces, a line end.
    restore(&second, &format!(" {}\n", newer.replace(' ', "  "))).await.map_err(|code| anyhow::anyhow!("{code:?}"))?;
    second.gate(|gate| *gate == Gate::Open).await?;
    let keys = second
        .see("all keys back", |mirror| match mirror.recovery {
            Some(RecoveryProgress::Done { keys, .. }) => Some(keys),
            _ => None,
        })
        .await?;
    assert!(keys >= 2, "both sessions' keys came back, and the person is told: {keys}");
    let healed = second.read(&conversation, "Written before the second device").await?;
    assert_eq!(healed.authenticity, Authenticity::NotGuaranteed, "a backup cannot say who wrote something");
    second.read(&conversation, "Read by both").await?;

    second.say(&cast.room, "From the second device").await?;
    cast.heard("From the second device").await?;
    let own = cast.official.read(&cast.conversation, "From the second device").await?;
    assert!(own.own && own.authenticity == Authenticity::Unremarkable, "{own:?}");
    cast.peer.say(cast.room.as_str(), "To both devices").await?;
    let direct = second.read(&conversation, "To both devices").await?;
    assert_eq!(direct.authenticity, Authenticity::Unremarkable);

    let second = second.restart().await?;
    second.gate(|gate| *gate == Gate::Open).await.context("the code is asked for once")?;
    Ok(())
}

/// Q1: strict trust believes no key that came from a backup, and says so instead of leaving people to wait.
#[tokio::test]
async fn strict_trust_shows_why_restored_history_cannot_be_read() -> Result<()> {
    let (works, _) = Homeservers::shared().await?.pair();
    let cast = Cast::meet().await?;
    let id = MessageId::Event(EventId(cast.peer.say(cast.room.as_str(), "Written before the second device").await?));
    cast.official.read(&cast.conversation, "Written before the second device").await?;
    await_backup(&works.api_of(&cast.jonas), 1).await?;

    let second = Official::new().await?;
    second.decide(&json!({ "encryption.trust": "strict" }))?;
    let strict = PolicyValue::Choice { choice: "strict".to_owned() };
    second.decided(PolicyKey::EncryptionTrust, PolicySource::Device, strict).await?;
    second.sign_in(works, &cast.jonas).await?;
    second.gate(|gate| *gate == Gate::EnterRecoveryCode { available: true }).await?;
    restore(&second, &cast.code).await.map_err(|code| anyhow::anyhow!("{code:?}"))?;
    second.gate(|gate| *gate == Gate::Open).await?;
    second
        .see("all keys back", |mirror| {
            matches!(mirror.recovery, Some(RecoveryProgress::Done { keys, .. }) if keys >= 1).then_some(())
        })
        .await?;
    second.open_list().await?;
    second.find_room(cast.room.as_str()).await?;
    let conversation = second.converse(&cast.room).await?;
    message(&second, &conversation, "the restored message with its cause", |message| {
        message.id == id
            && message.content == MessageContent::Unreadable { cause: UnreadableCause::SenderDeviceUnknown }
    })
    .await?;

    // What comes directly from a confirmed device is read.
    cast.peer.say(cast.room.as_str(), "To both devices").await?;
    second.read(&conversation, "To both devices").await?;
    Ok(())
}

/// A second device behind a proxy, asked for its recovery code, and the code.
async fn second_device() -> Result<(Official, String, Proxy)> {
    let (works, _) = Homeservers::shared().await?.pair();
    let jonas = jonas_at(works).await?;
    let (_first, code) = Official::newcomer(works, &jonas).await?;
    let proxy = Proxy::start(works).await?;
    let second = Official::new().await?;
    second.sign_in_at(proxy.base_url.trim_start_matches("https://"), &jonas).await?;
    second.gate(|gate| *gate == Gate::EnterRecoveryCode { available: true }).await?;
    Ok((second, code, proxy))
}

/// The SDK keeps of several answers about recovery the last one, even if it was asked for before the keys were here.
#[tokio::test]
async fn the_gate_stays_open_when_the_server_answers_late_what_was_asked_before() -> Result<()> {
    const MARK: &str = "*/account_data/m.key_backup";
    let (second, code, proxy) = second_device().await?;

    proxy.clear_log();
    let mut asked = 0;
    proxy.on_response("GET", MARK, move |_, _| {
        asked += 1;
        Action::Delay(Duration::from_secs(if asked == 1 { 1 } else { 3 }))
    });
    restore(&second, &code).await.map_err(|code| anyhow::anyhow!("{code:?}"))?;
    second.gate(|gate| *gate == Gate::Open).await?;
    proxy.await_requests("GET", MARK, 2, PATIENCE).await?;
    tokio::time::sleep(Duration::from_secs(1)).await;
    assert_eq!(second.gate(|_| true).await?, Gate::Open);
    Ok(())
}

/// Whoever is asked to keep a code is shown a new one, and theirs is worth nothing from then on.
#[tokio::test]
async fn nobody_is_asked_to_keep_another_code_while_theirs_is_being_tried() -> Result<()> {
    let (second, code, proxy) = second_device().await?;

    // Once the backup is open, two parts of the SDK ask the same thing; the one that we wait for is answered late.
    let asked = Arc::new(AtomicUsize::new(0));
    let (opened, count) = (Arc::clone(&asked), Arc::clone(&asked));
    proxy.on_request("GET", "*/room_keys/version", move |_| {
        opened.store(1, Ordering::SeqCst);
        Action::Pass
    });
    proxy.on_request("GET", "*/account_data/m.secret_storage.default_key", move |_| {
        let is_late = asked.load(Ordering::SeqCst) > 0 && asked.fetch_add(1, Ordering::SeqCst) == 1;
        if is_late { Action::Delay(Duration::from_secs(3)) } else { Action::Pass }
    });
    let asked = second.see_within(Duration::from_secs(8), "another code", |mirror| match &mirror.account {
        Some(AccountState::SignedIn { gate, .. }) => (*gate == Gate::KeepRecoveryCode).then_some(()),
        _ => None,
    });
    let (restored, asked) = tokio::join!(restore(&second, &code), asked);
    restored.map_err(|code| anyhow::anyhow!("{code:?}"))?;
    assert!(asked.is_err(), "another code was offered");
    assert!(count.load(Ordering::SeqCst) > 2, "it was asked twice, and once answered late");
    second.gate(|gate| *gate == Gate::Open).await?;
    Ok(())
}

/// The SDK holds the private keys of its own identity against every answer about it, and drops those that differ.
#[tokio::test]
async fn a_new_identity_is_not_lost_to_an_answer_about_the_old_one() -> Result<()> {
    let (works, _) = Homeservers::shared().await?.pair();
    let jonas = jonas_at(works).await?;
    let _first = Official::newcomer(works, &jonas).await?;
    let proxy = Proxy::start(works).await?;
    let second = Official::new().await?;
    second.sign_in_at(proxy.base_url.trim_start_matches("https://"), &jonas).await?;
    second.gate(|gate| *gate == Gate::EnterRecoveryCode { available: true }).await?;

    // What is asked before is answered when the new keys are made, and before the server has them.
    let (asked, mut is_asked) = watch::channel(false);
    let (made, is_made) = watch::channel(false);
    proxy.on_response("POST", "*/keys/query", move |_, _| {
        let is_first = !asked.send_replace(true);
        if is_first { Action::Until(is_made.clone()) } else { Action::Pass }
    });
    proxy.on_request("POST", "*/keys/device_signing/upload", move |_| {
        made.send_replace(true);
        Action::Delay(Duration::from_secs(1))
    });
    // Another device of theirs makes this one ask whose it is.
    let third = Official::new().await?;
    third.sign_in(works, &jonas).await?;
    third.gate(|gate| *gate == Gate::EnterRecoveryCode { available: true }).await?;
    tokio::time::timeout(PATIENCE, is_asked.wait_for(|asked| *asked)).await.context("nothing was asked")??;

    let reset = RecoveryReset { operation: operation(), password: jonas.password.clone() };
    let code = second.engine.recovery_reset(reset).await.map_err(told)?.code;
    keep(&second).await?;
    restore(&third, &code).await.map_err(|code| anyhow::anyhow!("the new code opens nothing: {code:?}"))?;
    third.gate(|gate| *gate == Gate::Open).await?;
    Ok(())
}

#[tokio::test]
async fn a_code_that_was_not_kept_is_made_anew_and_one_can_be_saved() -> Result<()> {
    let (works, _) = Homeservers::shared().await?.pair();
    let jonas = jonas_at(works).await?;
    let official = Official::new().await?;
    official.sign_in(works, &jonas).await?;
    official.gate(|gate| *gate == Gate::KeepRecoveryCode).await?;
    let saving = |name: &str| RecoverySave { operation: operation(), name: name.to_owned() };
    let unmade = official.engine.recovery_save(saving("code.txt")).await;
    assert_eq!(refusal(unmade), ErrorCode::RecoveryNotSetUp, "there is nothing to save yet");
    let lost = create(&official).await?;
    assert_eq!(official.gate(|_| true).await?, Gate::KeepRecoveryCode, "made is not kept");

    let official = official.restart().await?;
    official.gate(|gate| *gate == Gate::KeepRecoveryCode).await.context("it is offered again")?;
    let code = create(&official).await?;
    assert_ne!(code, lost);

    let mut saved = Vec::new();
    for name in ["Code de récupération.txt", "Code de récupération.txt", "../.."] {
        saved.push(official.engine.recovery_save(saving(name)).await.map_err(told)?.path);
    }
    let documents = official.profile.join("documents");
    let names: Vec<_> = saved.iter().map(|path| Path::new(path).strip_prefix(&documents)).collect();
    let wanted = ["Code de récupération.txt", "Code de récupération 2.txt", "recovery code.txt"];
    assert_eq!(names, wanted.map(|name| Ok(Path::new(name))), "never overwritten, never elsewhere");
    for path in &saved {
        assert!(std::fs::read_to_string(path)?.contains(&code), "{path}");
        assert_eq!(std::fs::metadata(path)?.permissions().mode() & 0o777, 0o600, "{path}");
    }
    keep(&official).await?;

    let second = Official::new().await?;
    second.sign_in(works, &jonas).await?;
    second.gate(|gate| *gate == Gate::EnterRecoveryCode { available: true }).await?;
    assert_eq!(restore(&second, &lost).await, Err(ErrorCode::RecoveryCodeReplaced), "the lost code is worth nothing");
    restore(&second, &code).await.map_err(|code| anyhow::anyhow!("{code:?}"))?;
    second.gate(|gate| *gate == Gate::Open).await?;
    Ok(())
}

#[tokio::test]
async fn a_new_identity_needs_the_password_and_leaves_one_backup() -> Result<()> {
    let (works, _) = Homeservers::shared().await?.pair();
    let (jonas, priya) = (jonas_at(works).await?, priya_at(works).await?);
    let (first, code) = Official::newcomer(works, &jonas).await?;
    let api = works.api_of(&jonas);
    let version = backup_version(&api).await?;
    // The first device is lost, and so is the code: a second one starts over.
    let second = Official::new().await?;
    second.sign_in(works, &jonas).await?;
    second.gate(|gate| *gate == Gate::EnterRecoveryCode { available: true }).await?;
    let reset = |password: &str| RecoveryReset { operation: operation(), password: password.to_owned() };
    assert_eq!(refusal(second.engine.recovery_reset(reset("wrong")).await), ErrorCode::WrongPassword);
    assert_eq!(backup_version(&api).await?, version, "a wrong password loses nothing");
    assert_eq!(first.gate(|_| true).await?, Gate::Open);
    let witness = Official::new().await?;
    witness.sign_in(works, &jonas).await?;
    witness.gate(|gate| *gate == Gate::EnterRecoveryCode { available: true }).await?;
    restore(&witness, &code).await.map_err(|code| anyhow::anyhow!("the old code no longer opens: {code:?}"))?;

    let answer = second.engine.recovery_reset(reset(&jonas.password)).await.map_err(told)?;
    assert_ne!(answer.code, code);
    second.gate(|gate| *gate == Gate::KeepRecoveryCode).await?;
    keep(&second).await?;
    let now = backup_version(&api).await?;
    assert_ne!(now, version);
    let old = api.get(&format!("/_matrix/client/v3/room_keys/version/{version}")).await;
    assert!(old.is_err(), "the server holds no backup but the new one: {old:?}");

    // The devices of the old identity are told, and the new one talks.
    first.gate(|gate| matches!(gate, Gate::EnterRecoveryCode { .. })).await?;
    let peer = Peer::sign_in(works, &priya).await?;
    let room = peer.create_room(NewRoom::encrypted("After the reset", &[&jonas.user_id])).await?;
    second.open_list().await?;
    let room = join(&second, &room).await?;
    peer.await_joined(room.as_str(), &jonas.user_id).await?;
    second.say(&room, "A new beginning").await?;
    peer.await_message(room.as_str(), &jonas.user_id, "A new beginning").await?;

    let third = Official::new().await?;
    third.sign_in(works, &jonas).await?;
    third.gate(|gate| *gate == Gate::EnterRecoveryCode { available: true }).await?;
    assert_eq!(restore(&third, &code).await, Err(ErrorCode::RecoveryCodeReplaced));
    restore(&third, &answer.code).await.map_err(|code| anyhow::anyhow!("{code:?}"))?;
    third.gate(|gate| *gate == Gate::Open).await?;
    Ok(())
}
