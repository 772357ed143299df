//! The servers: they federate, they stop and start, and they leave nothing behind.

use std::time::{Duration, Instant};

use anyhow::{Context, Result};
use chancery_tests::homeservers::{Api, ApiError, Homeservers, Options, Server, unique};
use serde_json::{Value, json};

/// Asks `api` for `path` until `wanted` finds something in the answer.
async fn eventually<T>(api: &Api, path: &str, wanted: impl Fn(&Value) -> Option<T>) -> Result<T> {
    let begun = Instant::now();
    loop {
        let answer = api.get(path).await?;
        if let Some(found) = wanted(&answer) {
            return Ok(found);
        }
        assert!(begun.elapsed() < Duration::from_secs(30), "still not there: {answer}");
        tokio::time::sleep(Duration::from_millis(100)).await;
    }
}

fn code(result: Result<Value>) -> String {
    let error = result.expect_err("the server should have refused");
    error.downcast_ref::<ApiError>().map_or_else(|| error.to_string(), |error| error.code().into())
}

#[tokio::test]
async fn two_servers_federate() -> Result<()> {
    let (works, treasury) = Homeservers::shared().await?.pair();
    let jonas = works.register(&unique("jonas"), "correct horse", "Jonas Ekwueme").await?;
    let priya = treasury.register(&unique("priya"), "battery staple", "Priya Raman").await?;
    let (as_jonas, as_priya) = (works.api_of(&jonas), treasury.api_of(&priya));

    let room = as_jonas.post("/_matrix/client/v3/createRoom", json!({ "invite": [priya.user_id] })).await?;
    let room = room["room_id"].as_str().context("no room")?.replace('!', "%21").replace(':', "%3A");

    let inviter = eventually(&as_priya, "/_matrix/client/v3/sync", |answer| {
        let invited = answer["rooms"]["invite"].as_object()?.values().next()?;
        let events = invited["invite_state"]["events"].as_array()?;
        events.iter().find_map(|event| (event["state_key"] == priya.user_id.as_str()).then(|| event["sender"].clone()))
    })
    .await?;
    assert_eq!(inviter, jonas.user_id.as_str());
    as_priya.post(&format!("/_matrix/client/v3/join/{room}?via={}", works.name), json!({})).await?;

    let content = json!({ "msgtype": "m.text", "body": "The cofferdam estimate" });
    as_jonas.put(&format!("/_matrix/client/v3/rooms/{room}/send/m.room.message/1"), content).await?;
    let messages = format!("/_matrix/client/v3/rooms/{room}/messages?dir=b&limit=10");
    let sender = eventually(&as_priya, &messages, |answer| {
        let events = answer["chunk"].as_array()?;
        events
            .iter()
            .find_map(|event| (event["content"]["body"] == "The cofferdam estimate").then(|| event["sender"].clone()))
    })
    .await?;
    assert_eq!(sender, jonas.user_id.as_str());
    Ok(())
}

#[tokio::test]
async fn accounts_are_managed() -> Result<()> {
    let (works, _) = Homeservers::shared().await?.pair();
    let aoife = works.register(&unique("aoife"), "minutes", "Aoife Brannigan").await?;
    assert!(works.register(&aoife.localpart, "other", "Somebody").await.is_err());

    let address = format!("{}@works.example", aoife.localpart);
    works.set_email(&aoife.user_id, &address).await?;
    let own = works.api_of(&aoife);
    let addresses = own.get("/_matrix/client/v3/account/3pid").await?;
    assert_eq!(addresses["threepids"][0]["address"], address.as_str());

    let laptop = works.login(&aoife, "laptop").await?;
    assert_eq!(works.devices(&aoife.user_id).await?, std::slice::from_ref(&laptop.device_id));
    let on_laptop = works.api().with_token(&laptop.access_token);
    let whoami = "/_matrix/client/v3/account/whoami";
    assert_eq!(on_laptop.get(whoami).await?["device_id"], laptop.device_id.as_str());

    works.lock(&aoife.user_id).await?;
    assert_eq!(code(on_laptop.get(whoami).await), "M_USER_LOCKED");
    works.unlock(&aoife.user_id).await?;
    on_laptop.get(whoami).await?;

    works.revoke_sessions(&aoife.user_id).await?;
    assert_eq!(code(on_laptop.get(whoami).await), "M_UNKNOWN_TOKEN");
    works.deactivate(&aoife.user_id).await?;
    assert_eq!(code(works.login(&aoife, "phone").await.map(|_| Value::Null)), "M_FORBIDDEN");
    Ok(())
}

#[tokio::test]
async fn discovery_and_sliding_sync_are_offered() -> Result<()> {
    let (works, _) = Homeservers::shared().await?.pair();
    let discovery = works.api().get("/.well-known/matrix/client").await?;
    assert_eq!(discovery["m.homeserver"]["base_url"], format!("{}/", works.base_url));
    let versions = works.api().get("/_matrix/client/versions").await?;
    assert_eq!(versions["unstable_features"]["org.matrix.simplified_msc3575"], true);
    Ok(())
}

#[tokio::test]
async fn a_server_stops_pauses_and_leaves_nothing() -> Result<()> {
    let options = Options { count: 1, access_token_lifetime: Some(Duration::from_secs(1)), ..Options::default() };
    let begun = Instant::now();
    let homeservers = Homeservers::start(options).await?;
    eprintln!("one server ready in {:.1} s", begun.elapsed().as_secs_f64());
    let server: &Server = &homeservers.servers[0];
    let folder = server.log_file().parent().context("no folder")?.to_owned();
    let versions = "/_matrix/client/versions";
    let samuel = server.register("samuel", "a line to take", "Samuel Okafor").await?;

    let session = server.login(&samuel, "laptop").await?;
    tokio::time::sleep(Duration::from_millis(1200)).await;
    let expired = server.api().with_token(&session.access_token);
    let error = expired.get("/_matrix/client/v3/account/whoami").await.unwrap_err();
    assert_eq!(error.downcast_ref::<ApiError>().context("no answer")?.body["soft_logout"], true);

    server.pause().await?;
    let waited = tokio::time::timeout(Duration::from_secs(1), server.api().get(versions)).await;
    assert!(waited.is_err(), "a paused server answers nobody");
    server.resume().await?;
    server.api().get(versions).await?;

    server.stop().await?;
    assert!(server.api().get(versions).await.is_err());
    server.start().await?;
    server.login(&samuel, "phone").await?;

    server.kill().await?;
    assert!(server.api().get(versions).await.is_err());
    drop(homeservers);
    assert!(!folder.exists(), "{} is still there", folder.display());
    Ok(())
}
