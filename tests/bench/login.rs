//! From the password to the first twenty rooms, with many rooms on the account.

use std::time::Instant;

use anyhow::{Context, Result};
use chancery_protocol::{AccountState, RoomFilter, RoomListOpen};
use chancery_tests::{
    headless::{Official, told},
    homeservers::{Account, Homeservers, Server},
    peers::{PeerHost, SignIn},
};
use serde_json::json;

use crate::{
    report::Report,
    stage::{LIMIT, account, raw_room, since},
};

/// Rooms of the two accounts.
const FEW: usize = 1_000;
const MANY: usize = 5_000;

const RUNS: usize = 10;

/// The first screen.
const SCREEN: usize = 20;

pub(crate) async fn measure() -> Result<Report> {
    let about = "From the password to the first 20 rooms of the list, each time on a new device, in turns. Limit: the sign-in \
                 request and one of sliding sync. matrix-nio syncs everything first. Plain rooms without messages.";
    let mut report = Report::begin("login", about)?;
    let (works, _) = Homeservers::shared().await?.pair();
    let (few, many) = (with_rooms(works, FEW).await?, with_rooms(works, MANY).await?);
    let host = PeerHost::start().await?;
    // The first sync of an account after a server was filled takes half as long again.
    raw(works, &few).await?;
    raw(works, &many).await?;
    let (mut ours, mut bare, mut nio, mut ours_many) = (Vec::new(), Vec::new(), Vec::new(), Vec::new());
    for run in 0..RUNS {
        ours.push(sign_in(works, &few).await?);
        bare.push(raw(works, &few).await?);
        ours_many.push(sign_in(works, &many).await?);
        // It takes seconds each time.
        if run % 3 == 0 {
            let begun = Instant::now();
            host.sign_in(SignIn::new(works, &few)).await?;
            nio.push(since(begun));
        }
    }
    let title = format!("First 20 of {FEW} rooms");
    report.compare(&title, "ms", &ours, Some(("bare requests", &bare)), Some(2.0))?;
    report.compare(&format!("{title}, beside matrix-nio"), "ms", &ours, Some(("nio", &nio)), Some(0.1))?;
    report.compare(
        &format!("First 20 of {MANY} rooms"),
        "ms",
        &ours_many,
        Some(("of 1,000 rooms", &ours)),
        Some(1.3),
    )?;
    Ok(report)
}

async fn with_rooms(server: &Server, count: usize) -> Result<Account> {
    let account = account(server, "busy").await?;
    let api = server.api_of(&account);
    println!("making {count} rooms …");
    for number in 0..count {
        raw_room(&api, &format!("Room {number}"), &[]).await?;
    }
    Ok(account)
}

async fn sign_in(server: &Server, account: &Account) -> Result<f64> {
    let official = Official::new().await?;
    let begun = Instant::now();
    let signing_in = official.sign_in_at(&server.name, account);
    let listing = async {
        official.state("the open account", |state| matches!(state, AccountState::SignedIn { .. })).await?;
        let open = RoomListOpen { filter: RoomFilter::All };
        official.engine.room_list_open(open).await.map_err(told)?;
        official
            .see_within(LIMIT, "a screen of rooms", |mirror| {
                let known = mirror.order.iter().filter(|room| mirror.rooms.contains_key(room)).count();
                (known >= SCREEN).then_some(())
            })
            .await?;
        anyhow::Ok(since(begun))
    };
    let ((), took) = tokio::try_join!(signing_in, listing)?;
    official.close().await;
    Ok(took)
}

/// The sign-in and one request for the first rooms (MSC4186).
async fn raw(server: &Server, account: &Account) -> Result<f64> {
    let begun = Instant::now();
    let session = server.login(account, "bare").await?;
    let body = json!({
        "conn_id": "bare",
        "lists": { "all": {
            "ranges": [[0, SCREEN - 1]],
            "timeline_limit": 1,
            "required_state": [["m.room.name", ""], ["m.room.encryption", ""], ["m.room.create", ""]],
        } },
    });
    let answer = server
        .api()
        .with_token(&session.access_token)
        .post("/_matrix/client/unstable/org.matrix.simplified_msc3575/sync?timeout=0", body)
        .await?;
    let rooms = answer["rooms"].as_object().context("no rooms")?.len();
    anyhow::ensure!(rooms >= SCREEN, "only {rooms} rooms came");
    Ok(since(begun))
}
