//! What several benches set up alike.

use std::time::{Duration, Instant};

use anyhow::{Context, Result};
use chancery_protocol::{Membership, RoomAct, RoomId};
use chancery_tests::{
    headless::{Official, operation, told},
    homeservers::{Account, Api, Server, unique},
};
use serde_json::{Value, json};

/// Nobody waits longer for anything here.
pub(crate) const LIMIT: Duration = Duration::from_mins(5);

/// Makes an account.
pub(crate) async fn account(server: &Server, name: &str) -> Result<Account> {
    server.register(&unique(name), "correct horse", name).await
}

/// Accepts an invitation.
pub(crate) async fn join(official: &Official, room: &str) -> Result<RoomId> {
    official.find_room(room).await?;
    let room = RoomId(room.to_owned());
    let request = RoomAct { operation: operation(), room: room.clone() };
    official.engine.room_join(request).await.map_err(told)?;
    official
        .see("being in the room", |mirror| {
            mirror.rooms.get(&room).filter(|summary| summary.membership == Membership::Joined).map(drop)
        })
        .await?;
    Ok(room)
}

/// Lets the server's SQLite look at what it holds. Without it, Synapse's question for the edits of a page of messages goes
/// through all of its room once for each of them, which no server with `PostgreSQL` does.
pub(crate) async fn gather_statistics(server: &Server) -> Result<()> {
    server.stop().await?;
    rusqlite::Connection::open(server.database())?.execute_batch("ANALYZE")?;
    server.start().await
}

/// Milliseconds since a moment.
pub(crate) fn since(begun: Instant) -> f64 {
    begun.elapsed().as_secs_f64() * 1e3
}

/// Makes a room without encryption, by raw request.
pub(crate) async fn raw_room(api: &Api, name: &str, invite: &[&str]) -> Result<String> {
    let body = json!({ "name": name, "preset": "private_chat", "invite": invite });
    let answer = api.post("/_matrix/client/v3/createRoom", body).await?;
    Ok(answer["room_id"].as_str().context("no room")?.to_owned())
}

/// Sends a message in clear, by raw request.
pub(crate) async fn raw_send(api: &Api, room: &str, body: &str) -> Result<()> {
    let path = format!("/_matrix/client/v3/rooms/{room}/send/m.room.message/{}", unique("raw"));
    api.put(&path, json!({ "msgtype": "m.text", "body": body })).await?;
    Ok(())
}

/// Asks what is new, waiting for it, by raw request (client-server API, "Syncing").
pub(crate) async fn raw_sync(api: &Api, since: Option<&str>) -> Result<Value> {
    let since = since.map(|since| format!("&since={since}&timeout=30000")).unwrap_or_default();
    let filter = "%7B%22presence%22%3A%7B%22types%22%3A%5B%5D%7D%7D";
    api.get(&format!("/_matrix/client/v3/sync?filter={filter}{since}")).await
}

/// As [`raw_sync`], of one room, by sliding sync (MSC4186).
pub(crate) async fn raw_sliding_sync(api: &Api, room: &str, position: Option<&str>) -> Result<Value> {
    let position = position.map(|position| format!("&pos={position}")).unwrap_or_default();
    let body = json!({ "room_subscriptions": { room: { "timeline_limit": 20, "required_state": [] } } });
    api.post(&format!("/_matrix/client/unstable/org.matrix.simplified_msc3575/sync?timeout=30000{position}"), body)
        .await
}
