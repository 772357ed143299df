//! What an organisation decides: who may sign in where, what takes effect at once, what a server may add.

use std::sync::{Arc, Mutex};

use anyhow::{Context, Result};
use chancery_protocol::{
    AccountSignIn, AccountState, Connection, ErrorCode, NotificationChange, NotificationContent, NotificationsChange,
    PolicyKey, PolicyProblem, PolicySource, PolicyValue, ServerDiscover,
};
use chancery_tests::{
    headless::{Desk, Official, operation, told},
    homeservers::Homeservers,
    hostile::{Action, Proxy},
};
use serde_json::{Value, json};

use crate::{
    cast::{Cast, connection, jonas_at, refusal},
    files::token,
};

async fn discover(official: &Official, address: &str) -> Result<String, ErrorCode> {
    let request = ServerDiscover { address: address.to_owned() };
    official.engine.server_discover(request).await.map(|found| found.server).map_err(|error| error.code)
}

fn name_of(proxy: &Proxy) -> &str {
    proxy.base_url.trim_start_matches("https://").trim_end_matches('/')
}

pub(crate) fn choice(choice: &str) -> PolicyValue {
    PolicyValue::Choice { choice: choice.to_owned() }
}

pub(crate) fn texts(items: &[&str]) -> PolicyValue {
    PolicyValue::List { items: items.iter().map(ToString::to_string).collect() }
}

/// Lets the server behind a proxy decide, as the value holds at the time.
fn deciding(proxy: &Proxy) -> Arc<Mutex<Value>> {
    let word = Arc::new(Mutex::new(json!({})));
    let said = Arc::clone(&word);
    let base_url = proxy.base_url.clone();
    proxy.on_request("GET", "/.well-known/matrix/client", move |_| {
        let policy = said.lock().map(|policy| policy.clone()).unwrap_or_default();
        let body = json!({ "m.homeserver": { "base_url": base_url }, "eu.chancery.policy": policy });
        Action::Answer(chancery_tests::hostile::Reply::json(200, body))
    });
    word
}

/// A3: nothing is asked of a server that is not approved, and no credential leaves, whatever the window asks for.
#[tokio::test]
async fn an_unapproved_server_is_refused_before_anything_leaves() -> Result<()> {
    let (works, _) = Homeservers::shared().await?.pair();
    let proxy = Proxy::start(works).await?;
    let jonas = jonas_at(works).await?;
    let official = Official::new().await?;
    official.decide(&json!({ "account.allowed_services": [works.name] }))?;
    official.decided(PolicyKey::AccountAllowedServices, PolicySource::Device, texts(&[&works.name])).await?;

    let refused = ErrorCode::ServerNotAllowed { server: name_of(&proxy).to_owned() };
    assert_eq!(discover(&official, name_of(&proxy)).await, Err(refused));
    let made_up = AccountSignIn {
        operation: operation(),
        base_url: format!("{}/", proxy.base_url.trim_end_matches('/')),
        login: jonas.localpart.clone(),
        password: jonas.password.clone(),
    };
    let code = refusal(official.engine.account_sign_in(made_up).await);
    assert!(matches!(code, ErrorCode::AddressInvalid { .. }), "an address that was not found by the engine: {code:?}");
    assert_eq!(proxy.requests().len(), 0, "something left for a server that is not approved");

    assert_eq!(discover(&official, &works.name).await, Ok(works.name.clone()));
    official.decide(&json!({ "account.sign_in_methods": ["sso"] }))?;
    official.decided(PolicyKey::AccountSignInMethods, PolicySource::Device, texts(&["sso"])).await?;
    assert_eq!(discover(&official, name_of(&proxy)).await, Err(ErrorCode::PasswordNotAllowed));
    assert_eq!(proxy.requests().len(), 0);
    Ok(())
}

#[tokio::test]
async fn the_service_that_is_decided_is_where_people_sign_in_and_leaves_when_it_changes() -> Result<()> {
    let (works, _) = Homeservers::shared().await?.pair();
    let proxy = Proxy::start(works).await?;
    let jonas = jonas_at(works).await?;
    let official = Official::new().await?;
    official.decide(&json!({ "account.service": name_of(&proxy), "organisation.name": "Works" }))?;
    let service = PolicyValue::Text { text: name_of(&proxy).to_owned() };
    official.decided(PolicyKey::AccountService, PolicySource::Device, service).await?;
    assert_eq!(discover(&official, "jonas@elsewhere.example").await, Ok(name_of(&proxy).to_owned()));
    official.sign_in_at("jonas@elsewhere.example", &jonas).await?;
    connection(&official, Connection::Online).await?;
    let official = official.restart().await?;
    connection(&official, Connection::Online).await?;

    // The service is another from now on: the account is closed at once, and its token goes nowhere.
    official.decide(&json!({ "account.service": "chat.elsewhere.example" }))?;
    official.state("an account that is not allowed", |state| matches!(state, AccountState::NotAllowed { .. })).await?;
    proxy.clear_log();
    let official = official.restart().await?;
    official.state("still not allowed", |state| matches!(state, AccountState::NotAllowed { .. })).await?;
    assert_eq!(proxy.requests().len(), 0, "a token left for a server that is not approved");

    official.decide(&json!({}))?;
    connection(&official, Connection::Online).await
}

#[tokio::test]
async fn a_change_takes_effect_at_once() -> Result<()> {
    let cast = Cast::meet().await?;
    let mut desk = Desk::of(&cast.official.engine);
    let folder = tempfile::tempdir()?;
    let path = folder.path().join("survey.txt");
    std::fs::write(&path, "Levels of the quay\n".repeat(20))?;
    cast.peer.send_file(cast.room.as_str(), &path, "text/plain").await?;
    let (_, media) = token(&cast, "survey.txt").await?;
    assert!(cast.official.save(&media, Some(folder.path().join("before.txt"))).await.is_ok());

    cast.official.decide(&json!({
        "media.save": "forbidden",
        "media.refused_types": ["text/*"],
        "storage.media_megabytes": 16,
        "notifications.content": "names",
        "reasons": { "media.save": "Files stay where records rules apply." },
    }))?;
    cast.official.decided(PolicyKey::MediaSave, PolicySource::Device, choice("forbidden")).await?;
    let forbidden = folder.path().join("after.txt");
    assert_eq!(refusal(cast.official.save(&media, Some(forbidden.clone())).await), ErrorCode::SavingNotAllowed);
    assert!(!forbidden.exists());
    let sent = refusal(cast.official.attach("notes.txt", b"Plain text, which is refused now").await);
    assert!(matches!(sent, ErrorCode::FileTypeRefused { .. }), "{sent:?}");
    let usage = cast.official.engine.storage_usage(chancery_protocol::Nothing {}).await.map_err(told)?;
    assert_eq!(usage.media_limit, 16_000_000);
    cast.peer.say(cast.room.as_str(), "Not for the screen").await?;
    let notice = desk.shows().await?;
    assert_eq!(chancery_tests::headless::words(&notice).2, None, "the message, though policy wants names at most");

    // A person may choose less, and cannot choose more.
    for (content, source, shown) in [
        (NotificationContent::Nothing, PolicySource::Person, "nothing"),
        (NotificationContent::Everything, PolicySource::Device, "names"),
    ] {
        let change = NotificationChange::Content { content };
        let request = NotificationsChange { operation: operation(), change };
        cast.official.engine.notifications_change(request).await.map_err(told)?;
        cast.official.decided(PolicyKey::NotificationsContent, source, choice(shown)).await?;
    }

    // A slip of the pen opens nothing, and is said.
    cast.official.decide(&json!({ "media.save": "forbiden", "media.saving": "forbidden" }))?;
    let report = cast
        .official
        .see("the faults", |mirror| mirror.policy.clone().filter(|report| report.faults.len() == 2))
        .await?;
    assert!(matches!(report.faults[0].problem, PolicyProblem::Invalid { key: PolicyKey::MediaSave, .. }));
    assert!(report.faults[0].place.ends_with("policy.json"));
    assert!(matches!(&report.faults[1].problem, PolicyProblem::UnknownKey { key } if key == "media.saving"));
    assert_eq!(refusal(cast.official.save(&media, Some(forbidden)).await), ErrorCode::SavingNotAllowed);

    cast.official.decide(&json!({}))?;
    cast.official.decided(PolicyKey::MediaSave, PolicySource::BuiltIn, choice("allowed")).await?;
    assert!(cast.official.save(&media, Some(folder.path().join("again.txt"))).await.is_ok());
    Ok(())
}

#[tokio::test]
async fn a_server_tightens_and_never_loosens_and_is_remembered() -> Result<()> {
    let (works, _) = Homeservers::shared().await?.pair();
    let proxy = Proxy::start(works).await?;
    let word = deciding(&proxy);
    *word.lock().ok().context("the word")? = json!({
        "media.save": "forbidden",
        "encryption.trust": "standard",
        "links.privacy": "https://works.example/privacy",
        "network.proxy": "http://evil.example:3128",
    });
    let jonas = jonas_at(works).await?;
    let official = Official::new().await?;
    official.decide(&json!({ "encryption.trust": "strict", "notifications.content": "nothing" }))?;
    official.decided(PolicyKey::EncryptionTrust, PolicySource::Device, choice("strict")).await?;
    official.sign_in_at(name_of(&proxy), &jonas).await?;
    official.decided(PolicyKey::MediaSave, PolicySource::Server, choice("forbidden")).await?;
    let report = official.now().policy.context("a report")?;
    let line = |key| report.line(key).context("a line");
    assert_eq!(line(PolicyKey::EncryptionTrust)?.source, PolicySource::Device, "a server cannot loosen");
    assert_eq!(line(PolicyKey::EncryptionTrust)?.overrides[0].value, choice("standard"), "and is named");
    assert_eq!(line(PolicyKey::LinksPrivacy)?.source, PolicySource::Server);
    assert_eq!(line(PolicyKey::NetworkProxy)?.value, PolicyValue::Unset);
    assert!(report.faults.iter().any(|fault| {
        fault.place == name_of(&proxy) && fault.problem == PolicyProblem::NotForServers { key: PolicyKey::NetworkProxy }
    }));

    // What the server said holds without it, and for whoever asks without a window.
    proxy.go_offline();
    let official = official.restart().await?;
    official.decided(PolicyKey::MediaSave, PolicySource::Server, choice("forbidden")).await?;
    let folder = chancery_engine::PolicyFolder::new(official.policy_folder());
    let asked = chancery_engine::policy_report(&folder, &official.profile.join("data"));
    assert_eq!(asked.lines, official.now().policy.context("a report")?.lines);

    // And ends when the server says so.
    *word.lock().ok().context("the word")? = json!({});
    proxy.go_online();
    official.decided(PolicyKey::MediaSave, PolicySource::BuiltIn, choice("allowed")).await
}
