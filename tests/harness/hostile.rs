//! The hostile servers: what they rewrite, lose and make up arrives as made up.

use std::time::{Duration, Instant};

use anyhow::{Context, Result};
use chancery_tests::homeservers::{Api, ApiError, Homeservers, unique};
use chancery_tests::hostile::{Action, FakeServer, Fault, Proxy, Reply, forge};
use chancery_tests::peers::{NewRoom, PeerHost, SignIn};
use serde_json::{Value, json};

const PATIENCE: Duration = Duration::from_secs(20);

fn refusal(result: Result<Value>) -> (u16, Value) {
    let error = result.expect_err("it should have been refused");
    let error = error.downcast_ref::<ApiError>().expect("an answer");
    (error.status.as_u16(), error.body.clone())
}

#[tokio::test]
async fn a_proxy_reads_rewrites_and_loses() -> Result<()> {
    let homeservers = Homeservers::shared().await?;
    let (works, _) = homeservers.pair();
    let ilse = works.register(&unique("ilse"), "the lift", "Ilse Hartmann").await?;
    let proxy = Proxy::start(works).await?;
    let direct = works.api_of(&ilse);
    let through = Api::at(&proxy.base_url, &homeservers.ca_file())?.with_token(&ilse.access_token);

    let discovery = through.get("/.well-known/matrix/client").await?;
    assert_eq!(discovery["m.homeserver"]["base_url"], format!("{}/", proxy.base_url));

    let room = through.post("/_matrix/client/v3/createRoom", json!({ "name": "Estates" })).await?;
    let room = room["room_id"].as_str().context("no room")?.replace('!', "%21").replace(':', "%3A");
    let send = |transaction: &str| format!("/_matrix/client/v3/rooms/{room}/send/m.room.message/{transaction}");
    let message = |body: &str| json!({ "msgtype": "m.text", "body": body });

    // A request is rewritten on its way, and the log holds what the client said.
    let hook = proxy.on_request("PUT", "*/send/m.room.message/*", |call| {
        call.body["body"] = "The lift is broken".into();
        Action::Pass
    });
    let event = through.put(&send("1"), message("The lift is back in service")).await?;
    proxy.remove(hook);
    let event = event["event_id"].as_str().context("no event")?.replace('$', "%24");
    let stored = direct.get(&format!("/_matrix/client/v3/rooms/{room}/event/{event}")).await?;
    assert_eq!(stored["content"]["body"], "The lift is broken");
    let logged = proxy.requests_to("PUT", "/_matrix/client/*/rooms/*/send/*");
    assert_eq!(logged[0].call.body["body"], "The lift is back in service");
    assert_eq!(logged[0].call.token(), Some(ilse.access_token.as_str()));

    // An answer is rewritten on its way back.
    proxy.on_response("GET", "*/displayname", |_, reply| {
        reply.body["displayname"] = "Somebody else".into();
        Action::Pass
    });
    let name = format!("/_matrix/client/v3/profile/{}/displayname", ilse.user_id.replace(':', "%3A"));
    assert_eq!(through.get(&name).await?["displayname"], "Somebody else");
    assert_eq!(direct.get(&name).await?["displayname"], "Ilse Hartmann");

    // An answer gets lost after the server did its part: the same transaction finds the same event.
    let hook = proxy.on_response("PUT", "*/send/*", |_, _| Action::Cut);
    assert!(through.put(&send("2"), message("once")).await.is_err());
    proxy.remove(hook);
    through.put(&send("2"), message("once")).await?;
    let history = direct.get(&format!("/_matrix/client/v3/rooms/{room}/messages?dir=b&limit=50")).await?;
    let once = history["chunk"].as_array().context("no history")?.iter();
    assert_eq!(once.filter(|event| event["content"]["body"] == "once").count(), 1);

    // Delays and made-up answers.
    let hook = proxy.on_request("GET", "*/displayname", |_| Action::Delay(Duration::from_millis(300)));
    proxy.answer("GET", "*/displayname", 429, json!({ "errcode": "M_LIMIT_EXCEEDED", "retry_after_ms": 10 }));
    let begun = Instant::now();
    assert_eq!(refusal(through.get(&name).await).0, 429);
    assert!(begun.elapsed() >= Duration::from_millis(300));
    proxy.remove(hook);
    Ok(())
}

#[tokio::test]
async fn a_proxy_cuts_the_network_under_a_waiting_request() -> Result<()> {
    let homeservers = Homeservers::shared().await?;
    let (works, _) = homeservers.pair();
    let ilse = works.register(&unique("ilse"), "the lift", "Ilse Hartmann").await?;
    let proxy = Proxy::start(works).await?;
    let through = Api::at(&proxy.base_url, &homeservers.ca_file())?.with_token(&ilse.access_token);
    let since = through.get("/_matrix/client/v3/sync").await?["next_batch"].clone();
    let poll = format!("/_matrix/client/v3/sync?timeout=30000&since={}", since.as_str().context("no token")?);

    let begun = Instant::now();
    let (polled, ()) = tokio::join!(through.get(&poll), async {
        tokio::time::sleep(Duration::from_millis(300)).await;
        proxy.go_offline();
    });
    assert!(polled.is_err());
    assert!(through.get("/_matrix/client/versions").await.is_err());
    assert!(begun.elapsed() < Duration::from_secs(5), "{:?}", begun.elapsed());
    proxy.go_online();
    through.get("/_matrix/client/versions").await?;
    Ok(())
}

#[tokio::test]
async fn a_smuggled_device_is_taken_for_real_by_whoever_checks_no_identity() -> Result<()> {
    let homeservers = Homeservers::shared().await?;
    let (works, treasury) = homeservers.pair();
    let jonas = works.register(&unique("jonas"), "correct horse", "Jonas Ekwueme").await?;
    let priya = treasury.register(&unique("priya"), "battery staple", "Priya Raman").await?;
    let proxy = Proxy::start(works).await?;
    let spy = forge::Device::new(&priya.user_id, "SPY")?;
    let one_time_key = spy.one_time_key();
    let user_id = priya.user_id.clone();
    proxy.on_response("POST", "/_matrix/client/*/keys/query", move |_, reply| {
        forge::smuggle(&mut reply.body, &spy);
        Action::Pass
    });
    proxy.on_response("POST", "/_matrix/client/*/keys/claim", move |call, reply| {
        if call.body["one_time_keys"][&user_id].get("SPY").is_some() {
            reply.body["one_time_keys"][&user_id]["SPY"] = one_time_key.clone();
        }
        Action::Pass
    });

    let host = PeerHost::start().await?;
    let sign_in = SignIn { base_url: &proxy.base_url, ..SignIn::new(works, &jonas) };
    let jonas = host.sign_in(sign_in).await?;
    let priya = host.sign_in(SignIn::new(treasury, &priya)).await?;
    let room = jonas.create_room(NewRoom::encrypted("Sandbank dredging", &[&priya.user_id])).await?;
    jonas.say(&room, "the permit came through").await?;
    priya.join(&room, &[&works.name]).await?;
    priya.await_message(&room, &jonas.user_id, "permit").await?;

    // matrix-nio checks the device's own signatures and nothing else, so the spy gets the key: the forged keys
    // are valid, and a client that refuses them does so for want of an identity.
    let path = "/_matrix/client/*/sendToDevice/m.room.encrypted/*";
    let shared = proxy.await_requests("PUT", path, 1, PATIENCE).await?;
    assert!(shared.iter().any(|request| request.call.body["messages"][&priya.user_id].get("SPY").is_some()));
    Ok(())
}

#[tokio::test]
async fn a_fake_server_signs_in_keeps_keys_and_plays_syncs() -> Result<()> {
    let homeservers = Homeservers::shared().await?;
    let fake = FakeServer::start(homeservers.authority(), None).await?;
    let api = Api::at(&fake.base_url, &homeservers.ca_file())?;
    assert_eq!(api.get("/.well-known/matrix/client").await?["m.homeserver"]["base_url"], fake.base_url.as_str());
    let login = json!({ "type": "m.login.password", "identifier": { "user": "jonas" }, "password": "any" });
    let session = api.post("/_matrix/client/v3/login", login).await?;
    let user = session["user_id"].as_str().context("no user")?;
    assert_eq!(user, format!("@jonas:{}", fake.name));
    let api = api.with_token(session["access_token"].as_str().context("no token")?);

    let eve = forge::Person::new("@eve:fake.example")?;
    let known = forge::Device::new(&eve.user_id, "KNOWN")?;
    fake.keys(|keys| {
        keys.add_person(&eve);
        keys.add_device(&known, Some(&eve));
    });
    let query = json!({ "device_keys": { &eve.user_id: [] } });
    let keys = api.post("/_matrix/client/v3/keys/query", query).await?;
    assert_eq!(keys["master_keys"][&eve.user_id]["usage"][0], "master");
    let signatures = keys["device_keys"][&eve.user_id]["KNOWN"]["signatures"][&eve.user_id].as_object();
    assert_eq!(signatures.context("no signatures")?.len(), 2);
    let claim = json!({ "one_time_keys": { &eve.user_id: { "KNOWN": "signed_curve25519" } } });
    let claimed = api.post("/_matrix/client/v3/keys/claim", claim).await?;
    assert!(claimed["one_time_keys"][&eve.user_id]["KNOWN"].is_object());

    let sync = "/_matrix/client/unstable/org.matrix.simplified_msc3575/sync";
    let body = json!({ "conn_id": FakeServer::ROOM_LIST, "txn_id": "t", "lists": { "all": {} } });
    let first = api.post(sync, body.clone()).await?;
    assert_eq!((&first["txn_id"], &first["lists"]["all"]["count"]), (&json!("t"), &json!(0)));
    let next = format!("{sync}?timeout=20000&pos={}", first["pos"].as_str().context("no position")?);
    let (second, ()) = tokio::join!(api.post(&next, body), async {
        tokio::time::sleep(Duration::from_millis(200)).await;
        fake.queue_sync(FakeServer::ROOM_LIST, json!({ "rooms": { "!made:up": { "name": 7 } } }));
    });
    let second = second?;
    assert_eq!(second["rooms"]["!made:up"]["name"], 7);
    assert_eq!(second["lists"]["all"]["count"], 1);
    assert_ne!(second["pos"], first["pos"]);
    assert_eq!(fake.queued(FakeServer::ROOM_LIST), 0);
    assert_eq!(fake.requests_to("POST", "*/sync").len(), 2);
    Ok(())
}

#[tokio::test]
async fn a_fake_server_plays_every_fault() -> Result<()> {
    let homeservers = Homeservers::shared().await?;
    let login = json!({ "type": "m.login.password", "identifier": { "user": "jonas" }, "password": "any" });
    let refusals = [
        (Fault::WrongPassword, 403, "M_FORBIDDEN"),
        (Fault::Locked, 401, "M_USER_LOCKED"),
        (Fault::Deactivated, 403, "M_USER_DEACTIVATED"),
        (Fault::RateLimited(4000), 429, "M_LIMIT_EXCEEDED"),
    ];
    for (fault, status, code) in refusals {
        let fake = FakeServer::start(homeservers.authority(), Some(fault)).await?;
        let api = Api::at(&fake.base_url, &homeservers.ca_file())?;
        api.get("/_matrix/client/versions").await?;
        let refused = refusal(api.post("/_matrix/client/v3/login", login.clone()).await);
        assert_eq!((refused.0, &refused.1["errcode"]), (status, &json!(code)));
    }
    for fault in [Fault::ForeignCertificate, Fault::ExpiredCertificate] {
        let fake = FakeServer::start(homeservers.authority(), Some(fault)).await?;
        let api = Api::at(&fake.base_url, &homeservers.ca_file())?;
        let error = api.get("/_matrix/client/versions").await.expect_err("it is not to be trusted");
        let error = format!("{error:?}");
        let reason = if fault == Fault::ExpiredCertificate { "certificate expired" } else { "UnknownIssuer" };
        assert!(error.contains(reason) || error.contains("BadSignature"), "{fault:?}: {error}");
    }
    let fake = FakeServer::start(homeservers.authority(), Some(Fault::NoSlidingSync)).await?;
    let versions = Api::at(&fake.base_url, &homeservers.ca_file())?.get("/_matrix/client/versions").await?;
    assert_eq!(versions["unstable_features"]["org.matrix.simplified_msc3575"], false);
    let fake = FakeServer::start(homeservers.authority(), Some(Fault::NotMatrix)).await?;
    let versions = Api::at(&fake.base_url, &homeservers.ca_file())?.get("/_matrix/client/versions").await?;
    assert_eq!(versions, Value::Null, "a web page");
    let fake = FakeServer::start(homeservers.authority(), None).await?;
    fake.on_request("GET", "*/versions", |_| Action::Answer(Reply::page(502, "<h1>Bad Gateway</h1>")));
    let api = Api::at(&fake.base_url, &homeservers.ca_file())?;
    assert_eq!(refusal(api.get("/_matrix/client/versions").await), (502, Value::Null));
    Ok(())
}
