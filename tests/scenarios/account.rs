//! Finding a server, signing in and out, and what becomes of a session.

use std::time::{Duration, Instant};

use anyhow::{Context, Result};
use chancery_protocol::{
    AccountSignIn, AccountSignInAgain, AccountSignOut, AccountState, Connection, Draft, DraftLoad, DraftSave,
    ErrorCode, Gate, RecoveryRestore, RoomCreate, SendState, ServerDiscover,
};
use chancery_tests::{
    disk::files_that_hold,
    headless::{Official, operation, told},
    homeservers::{Homeservers, Options, RateLimits, unique},
    hostile::{Action, FakeServer, Fault, Proxy, Reply},
};
use serde_json::json;

use crate::cast::{Cast, connection, jonas_at, refusal};

/// What a person is told who tries to sign in.
async fn attempt(official: &Official, server: &str, login: &str, password: &str) -> Result<(), ErrorCode> {
    let discover = ServerDiscover { address: server.to_owned() };
    let found = official.engine.server_discover(discover).await.map_err(|error| error.code)?;
    let request = AccountSignIn {
        operation: operation(),
        base_url: found.base_url,
        login: login.to_owned(),
        password: password.to_owned(),
    };
    official.engine.account_sign_in(request).await.map(drop).map_err(|error| error.code)
}

#[tokio::test]
async fn sign_in_errors_are_told_apart_and_leave_nothing_behind() -> Result<()> {
    let shared = Homeservers::shared().await?;
    let (works, _) = shared.pair();
    let jonas = jonas_at(works).await?;
    let official = Official::new().await?;
    official.state("the sign-in screen", |state| *state == AccountState::SignedOut).await?;

    let faulty = [
        (Fault::NotMatrix, "ServerUnknown"),
        (Fault::NoSlidingSync, "ServerTooOld"),
        (Fault::NoPasswords, "PasswordNotSupported"),
        (Fault::ForeignCertificate, "CertificateNotTrusted"),
        (Fault::ExpiredCertificate, "CertificateNotTrusted"),
        (Fault::Broken, "ServerUnavailable"),
        (Fault::Deactivated, "AccountDeactivated"),
        (Fault::RateLimited(41_500), "RateLimited"),
    ];
    for (fault, wanted) in faulty {
        let server = FakeServer::start(shared.authority(), Some(fault)).await?;
        let told = attempt(&official, &server.name, "jonas", "correct horse").await;
        let code = told.err().with_context(|| format!("{fault:?} was not noticed"))?;
        assert!(format!("{code:?}").starts_with(wanted), "{fault:?} is told as {code:?}, not as {wanted}");
        if let ErrorCode::RateLimited { retry_after_seconds } = code {
            assert_eq!(retry_after_seconds, 42, "the wait is the server's, rounded up");
        }
        let logins = server.requests_to("POST", "/_matrix/client/*/login").len();
        let asked = usize::from(matches!(fault, Fault::Deactivated | Fault::RateLimited(_)));
        assert_eq!(logins, asked, "{fault:?}: a password leaves only for a server that can use it, and once");
    }

    let nobody = std::net::TcpListener::bind(("127.0.0.1", 0))?.local_addr()?.port();
    let silent = attempt(&official, &format!("localhost:{nobody}"), "jonas", "x").await;
    assert!(matches!(silent, Err(ErrorCode::ServerUnavailable { .. })), "{silent:?}");
    // A machine without any name server cannot tell an unknown name from a missing network.
    let unknown = attempt(&official, "nowhere.invalid", "jonas", "x").await;
    assert!(matches!(unknown, Err(ErrorCode::ServerUnknown { .. } | ErrorCode::NetworkUnavailable)), "{unknown:?}");
    let no_address = attempt(&official, "jonas", "jonas", "x").await;
    assert!(matches!(no_address, Err(ErrorCode::AddressInvalid { .. })), "{no_address:?}");

    assert_eq!(attempt(&official, &works.name, &jonas.localpart, "wrong").await, Err(ErrorCode::WrongPassword));
    assert_eq!(attempt(&official, &works.name, &unique("nobody"), "wrong").await, Err(ErrorCode::WrongPassword));
    works.lock(&jonas.user_id).await?;
    let locked = attempt(&official, &works.name, &jonas.localpart, &jonas.password).await;
    assert_eq!(locked, Err(ErrorCode::AccountLocked));
    works.unlock(&jonas.user_id).await?;

    let left: Vec<_> = std::fs::read_dir(official.profile.join("data"))?.collect();
    assert!(left.is_empty(), "an attempt that failed leaves nothing: {left:?}");
    assert_eq!(official.now().account, Some(AccountState::SignedOut));
    official.sign_in(works, &jonas).await.context("after all that, the right password opens")?;
    let twice = attempt(&official, &works.name, &jonas.localpart, &jonas.password).await;
    assert_eq!(twice, Err(ErrorCode::AlreadySignedIn));
    Ok(())
}

#[tokio::test]
async fn too_many_attempts_are_told_with_the_wait() -> Result<()> {
    let options = Options { count: 1, rate_limits: RateLimits::SynapseDefaults, ..Options::default() };
    let homeservers = Homeservers::start(options).await?;
    let server = &homeservers.servers[0];
    let jonas = jonas_at(server).await?;
    let official = Official::new().await?;
    let mut told = None;
    for _ in 0..8 {
        match attempt(&official, &server.name, &jonas.localpart, "wrong").await {
            Err(ErrorCode::WrongPassword) => {}
            other => {
                told = Some(other);
                break;
            }
        }
    }
    match told {
        Some(Err(ErrorCode::RateLimited { retry_after_seconds })) => {
            assert!((1..=600).contains(&retry_after_seconds), "{retry_after_seconds} s");
        }
        other => panic!("Synapse's own limits were not told: {other:?}"),
    }
    Ok(())
}

#[tokio::test]
async fn an_address_of_every_kind_finds_the_server() -> Result<()> {
    let (works, _) = Homeservers::shared().await?.pair();
    let jonas = jonas_at(works).await?;
    let email = format!("{}@{}", jonas.localpart, works.name);
    works.set_email(&jonas.user_id, &email).await?;
    let official = Official::new().await?;
    let forms = [
        (email.clone(), Some(email.clone())),
        (jonas.user_id.clone(), Some(jonas.localpart.clone())),
        (works.name.clone(), None),
        (format!("{}/", works.base_url), None),
    ];
    for (address, login) in forms {
        let request = ServerDiscover { address: address.clone() };
        let found = official.engine.server_discover(request).await.map_err(told).with_context(|| address.clone())?;
        assert_eq!(found.base_url, format!("{}/", works.base_url), "{address}");
        assert_eq!(found.server, works.name, "{address}");
        assert_eq!(found.login, login, "{address}");
    }
    attempt(&official, &email, &email, &jonas.password).await.map_err(|code| anyhow::anyhow!("{code:?}"))?;
    assert_eq!(official.user().map(|user| user.0), Some(jonas.user_id), "the work e-mail signs in");
    Ok(())
}

#[tokio::test]
async fn a_server_is_found_where_its_domain_says_and_at_the_domain_itself() -> Result<()> {
    const WELL_KNOWN: &str = "/.well-known/matrix/client";
    let shared = Homeservers::shared().await?;
    let (works, _) = shared.pair();
    let domain = FakeServer::start(shared.authority(), None).await?;
    let official = Official::new().await?;
    let own = format!("{}/", domain.base_url);
    let elsewhere = format!("{}/", works.base_url);
    let delegation = json!({ "m.homeserver": { "base_url": works.base_url } });
    let cases = [
        (Reply::json(200, delegation), &elsewhere),
        (Reply::error(404, "M_NOT_FOUND"), &own),
        (Reply::page(200, "<!doctype html><h1>Welcome"), &own),
        (Reply::json(200, json!({ "m.homeserver": 7 })), &own),
    ];
    for (answer, found_at) in cases {
        let case = format!("{answer:?}");
        domain.clear_log();
        let hook = domain.on_request("GET", WELL_KNOWN, move |_| Action::Answer(answer.clone()));
        let request = ServerDiscover { address: domain.name.clone() };
        let found = official.engine.server_discover(request).await.map_err(told).with_context(|| case.clone())?;
        domain.remove(hook);
        assert_eq!(&found.base_url, found_at, "{case}");
        assert_eq!(found.server, domain.name, "{case}");
        assert_eq!(domain.requests_to("GET", WELL_KNOWN).len(), 1, "{case}");
        let asked_itself = usize::from(found_at == &own);
        assert_eq!(domain.requests_to("GET", "/_matrix/client/versions").len(), asked_itself, "{case}");
    }
    Ok(())
}

#[tokio::test]
async fn a_start_without_a_server_shows_everything_at_once_and_heals() -> Result<()> {
    let (mut cast, proxy) = Cast::meet_behind_proxy().await?;
    cast.peer.say(cast.room.as_str(), "The survey figures are in").await?;
    cast.official.read(&cast.conversation, "survey figures").await?;

    // Connections that break, and connections that open while nothing ever answers.
    for hanging in [false, true] {
        let profile = cast.official.close().await;
        let hook = hanging.then(|| proxy.on_request("*", "*", |_| Action::Hang));
        if !hanging {
            proxy.go_offline();
        }
        let begun = Instant::now();
        cast.official = profile.open().await?;
        cast.reopen().await?;
        cast.official.find_room(cast.room.as_str()).await?;
        cast.official.read(&cast.conversation, "survey figures").await?;
        let took = begun.elapsed();
        eprintln!("cached rooms and messages after {took:?} (hanging: {hanging})");
        // Far below what a request waits for, far above what a busy machine needs.
        assert!(took < Duration::from_secs(10), "cached rooms and messages took {took:?}");
        assert_eq!(cast.official.gate(|gate| *gate == Gate::Open).await?, Gate::Open);
        match hook {
            Some(hook) => {
                proxy.remove(hook);
                proxy.go_offline();
            }
            None => connection(&cast.official, Connection::Offline).await?,
        }

        let later = format!("said while away, {hanging}");
        cast.peer.say(cast.room.as_str(), &later).await?;
        proxy.go_online();
        connection(&cast.official, Connection::Online).await.context("it comes back by itself")?;
        cast.official.read(&cast.conversation, &later).await?;
    }
    Ok(())
}

#[tokio::test]
async fn what_is_on_disk_tells_nothing_and_signing_out_leaves_nothing() -> Result<()> {
    let cast = Cast::meet().await?;
    let word = unique("zugzwang").replace('-', "");
    let create = RoomCreate {
        operation: operation(),
        name: format!("Room {word}"),
        topic: format!("About {word}"),
        invite: Vec::new(),
    };
    let named = cast.official.engine.room_create(create).await.map_err(told)?.room;
    let shown = |summary: &chancery_protocol::RoomSummary| summary.name.contains(&word);
    crate::cast::summary(&cast.official, &named, "the new room", shown).await?;
    cast.official.say(&cast.room, &format!("We write {word}")).await?;
    cast.sent(&format!("We write {word}")).await?;
    cast.peer.say(cast.room.as_str(), &format!("They write {word}")).await?;
    cast.official.read(&cast.conversation, &format!("They write {word}")).await?;
    let draft = Draft { text: format!("A draft about {word}"), ..Draft::default() };
    let save = DraftSave { room: cast.room.clone(), draft };
    cast.official.engine.draft_save(save).await.map_err(told)?;

    let profile = cast.official.profile.clone();
    let count = walk(&profile)?;
    assert!(count >= 4, "the stores are there to be looked through: {count} files");
    assert_eq!(files_that_hold(&profile, &word)?, [].into(), "signed in, nothing can be read");
    assert_eq!(files_that_hold(&profile, &cast.jonas.password)?, [].into(), "the password is kept nowhere");

    let key_name = std::fs::read_to_string(profile.join("data/account/key-name"))?;
    let vault = chancery_vault::Vault::open();
    assert!(vault.load(key_name.trim())?.is_some(), "the key is in the keyring");
    let devices = Homeservers::shared().await?.pair().0.devices(&cast.jonas.user_id).await?;
    assert_eq!(devices.len(), 1);

    let request = AccountSignOut { operation: operation() };
    cast.official.engine.account_sign_out(request).await.map_err(told)?;
    cast.official.state("signed out", |state| *state == AccountState::SignedOut).await?;
    assert!(vault.load(key_name.trim())?.is_none(), "the key is gone");
    assert_eq!(walk(&profile)?, 0, "and so is every file");
    let devices = Homeservers::shared().await?.pair().0.devices(&cast.jonas.user_id).await?;
    assert_eq!(devices, Vec::<String>::new(), "and the server knows of no session");

    let refused = cast
        .official
        .engine
        .room_list_open(chancery_protocol::RoomListOpen { filter: chancery_protocol::RoomFilter::All });
    assert_eq!(refusal(refused.await), ErrorCode::NotSignedIn);
    let restarted = cast.official.restart().await?;
    restarted.state("still signed out", |state| *state == AccountState::SignedOut).await?;
    Ok(())
}

/// How many files there are in a folder and those within.
pub(crate) fn walk(folder: &std::path::Path) -> Result<usize> {
    let mut count = 0;
    for entry in std::fs::read_dir(folder)? {
        let path = entry?.path();
        count += if path.is_dir() { walk(&path)? } else { 1 };
    }
    Ok(count)
}

#[tokio::test]
async fn a_revoked_session_keeps_the_data_and_asks_to_sign_in_again() -> Result<()> {
    let (works, _) = Homeservers::shared().await?.pair();
    let mut cast = Cast::meet().await?;
    cast.peer.say(cast.room.as_str(), "Before the session ended").await?;
    cast.official.read(&cast.conversation, "Before the session ended").await?;
    // A backup is uploaded in the background; the next device will need it.
    cast.official.say(&cast.room, "Ours from before").await?;
    cast.sent("Ours from before").await?;

    works.revoke_sessions(&cast.jonas.user_id).await?;
    cast.official.gate(|gate| *gate == Gate::SignInAgain).await?;
    let shown = cast.official.now();
    assert!(shown.rooms.contains_key(&cast.room), "the rooms stay in view");
    assert!(shown.texts(cast.conversation.subscription).iter().any(|text| text == "Before the session ended"));

    // The same after a restart, when the server has still not changed its mind.
    cast = cast.restart().await?;
    cast.official.gate(|gate| *gate == Gate::SignInAgain).await?;
    cast.official.read(&cast.conversation, "Before the session ended").await?;

    assert_eq!(refusal(again(&cast.official, "wrong").await), ErrorCode::WrongPassword);
    assert!(cast.official.now().rooms.contains_key(&cast.room), "a wrong password loses nothing");
    again(&cast.official, &cast.jonas.password).await.map_err(told)?;
    // The server forgot the device: this is a new one, which the recovery code confirms.
    cast.official.gate(|gate| *gate == Gate::EnterRecoveryCode { available: true }).await?;
    let aside = set_aside(&cast.official.profile)?;
    assert_eq!(aside.len(), 1, "the old device's data is set aside, not deleted: {aside:?}");
    cast.reopen().await?;
    let restore = RecoveryRestore { operation: operation(), code: cast.code.clone() };
    cast.official.engine.recovery_restore(restore).await.map_err(told)?;
    cast.official.gate(|gate| *gate == Gate::Open).await?;
    cast.official.read(&cast.conversation, "Before the session ended").await?;
    cast.official.say(&cast.room, "And on").await?;
    cast.heard("And on").await?;

    // Signing out erases what was set aside as well, and its key.
    let profile = cast.official.profile.clone();
    let old_key = std::fs::read_to_string(profile.join("data").join(&aside[0]).join("key-name"))?;
    let vault = chancery_vault::Vault::open();
    assert!(vault.load(old_key.trim())?.is_some(), "the key of the data that was set aside is kept");
    cast.official.engine.account_sign_out(AccountSignOut { operation: operation() }).await.map_err(told)?;
    cast.official.state("signed out", |state| *state == AccountState::SignedOut).await?;
    assert_eq!(walk(&profile)?, 0, "nothing of either device is left");
    assert!(vault.load(old_key.trim())?.is_none(), "nor the key of the older one");
    Ok(())
}

async fn again(official: &Official, password: &str) -> Result<chancery_protocol::Nothing, chancery_protocol::ApiError> {
    let request = AccountSignInAgain { operation: operation(), password: password.to_owned() };
    official.engine.account_sign_in_again(request).await
}

/// The folders that were set aside.
pub(crate) fn set_aside(profile: &std::path::Path) -> Result<Vec<String>> {
    let entries = std::fs::read_dir(profile.join("data"))?;
    let names =
        entries.map(|entry| Ok(entry?.file_name().to_string_lossy().into_owned())).collect::<Result<Vec<_>>>()?;
    Ok(names.into_iter().filter(|name| name.starts_with("set-aside-")).collect())
}

#[tokio::test]
async fn tokens_refresh_and_a_soft_logout_asks_for_the_password_alone() -> Result<()> {
    let lifetime = Duration::from_secs(3);
    let options = Options { count: 1, access_token_lifetime: Some(lifetime), ..Options::default() };
    let homeservers = Homeservers::start(options).await?;
    let server = &homeservers.servers[0];
    let proxy = Proxy::start(server).await?;
    let name = proxy.base_url.trim_start_matches("https://").to_owned();
    let mut cast = Cast::meet_at(server, &name).await?;

    for round in 0..4 {
        let before = refreshed(&proxy);
        // Time is the subject: every round outlives its token.
        tokio::time::sleep(lifetime).await;
        let text = format!("after {round} rounds");
        cast.official.say(&cast.room, &text).await?;
        cast.sent(&text).await?;
        assert!(refreshed(&proxy) > before, "the token of round {round} was over, so there is a new one");
        assert_eq!(cast.official.gate(|gate| *gate == Gate::Open).await?, Gate::Open);
        if round == 2 {
            // What a restart finds has to be the newest token: the ones before are worth nothing any more.
            cast = cast.restart().await?;
            connection(&cast.official, Connection::Online).await?;
        }
    }
    cast.heard("after 3 rounds").await?;

    // Ending the session softly: the next refresh is refused, and the device stays.
    let device = server.devices(&cast.jonas.user_id).await?;
    let draft = Draft { text: "half a sentence".into(), ..Draft::default() };
    cast.official.engine.draft_save(DraftSave { room: cast.room.clone(), draft: draft.clone() }).await.map_err(told)?;
    let hook = proxy.on_request("POST", "/_matrix/client/*/refresh", |_| {
        let body = serde_json::json!({ "errcode": "M_UNKNOWN_TOKEN", "error": "over", "soft_logout": true });
        Action::Answer(Reply::json(401, body))
    });
    tokio::time::sleep(lifetime).await;
    cast.official.say(&cast.room, "written as the session ends").await?;
    cast.official.gate(|gate| *gate == Gate::SignInAgain).await?;
    cast.official.read(&cast.conversation, "after 3 rounds").await?;
    proxy.remove(hook);

    again(&cast.official, &cast.jonas.password).await.map_err(told)?;
    cast.official.gate(|gate| *gate == Gate::Open).await.context("the device is the same: no code is asked for")?;
    assert_eq!(set_aside(&cast.official.profile)?, Vec::<String>::new());
    assert_eq!(server.devices(&cast.jonas.user_id).await?, device);
    cast.reopen().await?;
    cast.official.read(&cast.conversation, "after 3 rounds").await?;
    cast.heard("written as the session ends").await.context("what was written meanwhile leaves now")?;
    let load = DraftLoad { room: cast.room.clone() };
    assert_eq!(cast.official.engine.draft_load(load).await.map_err(told)?, draft, "the draft is still there");
    cast.official.say(&cast.room, "signed in again").await?;
    cast.heard("signed in again").await?;
    Ok(())
}

fn refreshed(proxy: &Proxy) -> usize {
    proxy.requests_to("POST", "/_matrix/client/*/refresh").len()
}

#[tokio::test]
async fn a_session_survives_a_restart() -> Result<()> {
    let cast = Cast::meet().await?.restart().await?;
    let profile = cast
        .official
        .state("online", |state| matches!(state, AccountState::SignedIn { connection: Connection::Online, .. }));
    match profile.await? {
        AccountState::SignedIn { profile, .. } => {
            assert_eq!((profile.user.as_str(), profile.name.as_str()), (cast.jonas.user_id.as_str(), "Jonas Ekwueme"));
        }
        other => panic!("{other:?}"),
    }
    assert_eq!(cast.official.gate(|gate| *gate == Gate::Open).await?, Gate::Open, "no code is asked for again");
    cast.official.say(&cast.room, "Good morning").await?;
    let sent = cast.sent("Good morning").await?;
    assert_eq!(sent.send, SendState::Sent);
    cast.heard("Good morning").await?;
    Ok(())
}
