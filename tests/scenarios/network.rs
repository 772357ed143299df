//! The network of an institution: its proxy, its authorities, its certificates.

use anyhow::Result;
use chancery_protocol::{Connection, ErrorCode, PolicyKey, PolicySource, PolicyValue, ServerDiscover};
use chancery_tests::{
    headless::{Official, PATIENCE},
    homeservers::{Authority, Homeservers, Validity},
    hostile::{FakeServer, Tunnel},
};
use serde_json::json;

use crate::cast::{Cast, connection, jonas_at};

async fn discover(official: &Official, server: &str) -> Result<(), ErrorCode> {
    let request = ServerDiscover { address: server.to_owned() };
    official.engine.server_discover(request).await.map(drop).map_err(|error| error.code)
}

/// Decides, and waits until it counts.
async fn decide(official: &Official, policy: serde_json::Value, key: PolicyKey) -> Result<()> {
    official.decide(&policy)?;
    official
        .see("the decision", |mirror| {
            let line = mirror.policy.as_ref()?.line(key)?;
            (line.source == PolicySource::Device && line.value != PolicyValue::Unset).then_some(())
        })
        .await
}

/// M5: whatever the app does, connections lead to the account's server and nowhere else.
#[tokio::test]
async fn every_connection_takes_the_proxy_and_leads_to_the_own_server() -> Result<()> {
    let (works, _) = Homeservers::shared().await?.pair();
    let jonas = jonas_at(works).await?;
    let official = Official::new().await?;
    for tunnel in [Tunnel::start().await?, Tunnel::start_socks().await?] {
        official.decide(&json!({ "network.proxy": tunnel.url }))?;
        let address = PolicyValue::Text { text: tunnel.url.clone() };
        official.decided(PolicyKey::NetworkProxy, PolicySource::Device, address).await?;
        if official.now().account.is_none_or(|state| state == chancery_protocol::AccountState::SignedOut) {
            official.sign_in(works, &jonas).await?;
        }
        tokio::time::timeout(PATIENCE, async {
            while tunnel.asked().is_empty() {
                tokio::time::sleep(std::time::Duration::from_millis(100)).await;
            }
        })
        .await?;
        connection(&official, Connection::Online).await?;
        assert_eq!(tunnel.asked(), [works.name.clone()].into(), "{}", tunnel.url);
    }
    // A proxy that is gone is no reason to go without.
    official.decide(&json!({ "network.proxy": "http://127.0.0.1:9" }))?;
    connection(&official, Connection::Offline).await?;
    assert!(discover(&official, &works.name).await.is_err());
    Ok(())
}

#[tokio::test]
async fn authorities_of_the_organisation_are_believed_and_others_are_not() -> Result<()> {
    let folder = tempfile::tempdir()?;
    let own = Authority::create(&folder.path().join("own"))?;
    let foreign = Authority::create(&folder.path().join("foreign"))?;
    let (inside, outside) = (FakeServer::start(&own, None).await?, FakeServer::start(&foreign, None).await?);
    let official = Official::new().await?;
    let untrusted = |server: &FakeServer| ErrorCode::CertificateNotTrusted { server: server.name.clone() };
    assert_eq!(discover(&official, &inside.name).await, Err(untrusted(&inside)));

    let policy = json!({ "network.authorities": [own.certificate_file()] });
    decide(&official, policy, PolicyKey::NetworkAuthorities).await?;
    assert_eq!(discover(&official, &inside.name).await, Ok(()));
    assert_eq!(discover(&official, &outside.name).await, Err(untrusted(&outside)));
    assert!(outside.requests().is_empty());
    // The system's trust still counts.
    let (works, _) = Homeservers::shared().await?.pair();
    assert_eq!(discover(&official, &works.name).await, Ok(()));
    Ok(())
}

#[tokio::test]
async fn the_device_shows_its_certificate_where_a_server_asks_for_one() -> Result<()> {
    let shared = Homeservers::shared().await?;
    let folder = tempfile::tempdir()?;
    let clients = Authority::create(folder.path())?;
    let server = FakeServer::start_for(shared.authority(), Some(&clients), None).await?;
    let official = Official::new().await?;
    assert!(discover(&official, &server.name).await.is_err(), "without a certificate");

    let own = clients.issue(Validity::Current)?;
    let [certificate, key] = ["own.pem", "own.key"].map(|name| folder.path().join(name));
    std::fs::write(&certificate, &own.certificate)?;
    std::fs::write(&key, &own.key)?;
    let policy = json!({ "network.client_certificate": { "certificate": certificate, "key": key } });
    decide(&official, policy, PolicyKey::NetworkClientCertificate).await?;
    assert_eq!(discover(&official, &server.name).await, Ok(()));
    Ok(())
}

#[tokio::test]
async fn a_server_with_another_key_than_the_pinned_one_gets_nothing() -> Result<()> {
    let shared = Homeservers::shared().await?;
    let (cast, proxy) = Cast::meet_behind_proxy().await?;
    let official = cast.official;
    let name = proxy.base_url.trim_start_matches("https://").to_owned();
    // Another key, of the same authority: the system's trust would do.
    let other = shared.authority().issue(Validity::Current)?.pin()?;
    decide(&official, json!({ "network.pins": { "localhost": [other] } }), PolicyKey::NetworkPins).await?;
    connection(&official, Connection::Offline).await?;
    proxy.clear_log();
    let refused = ErrorCode::CertificateNotTrusted { server: name.clone() };
    assert_eq!(discover(&official, &name).await, Err(refused));
    assert!(proxy.requests().is_empty(), "something left for a server with another key");
    // Both, as while keys are exchanged: either will do.
    official.decide(&json!({ "network.pins": { "localhost": [other, proxy.pin] } }))?;
    connection(&official, Connection::Online).await?;
    assert_eq!(discover(&official, &name).await, Ok(()));
    Ok(())
}
