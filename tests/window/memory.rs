//! The bridge keeps nothing of what went over it.

use anyhow::{Context as _, Result};
use chancery_tests::{
    app::{App, Options},
    homeservers::{Homeservers, unique},
    peers::Peer,
};
use serde_json::json;

use crate::cast::{Cast, ROOM};

/// Rows that go over the bridge in one round.
const ROWS: u64 = 100_000;

/// The conversation from which they come holds at least so many, so that a round is a few hundred openings.
const MESSAGES: usize = 240;

/// How much more the second round may leave behind than the first, in per cent.
const GROWTH: u64 = 10;

/// Opens the conversation over and over beside the one that shows, counts the rows that the page pulls, and closes it.
/// What the page's own pull answers is counted on its way, so that every row has crossed for good.
const ROUND: &str = "
    const [room, wanted] = arguments;
    const invoke = window.__TAURI_INTERNALS__.invoke;
    let rows = 0;
    const original = window.fetch;
    window.fetch = async (address, request) => {
        const response = await original(address, request);
        if (!String(address).includes('updates_next')) return response;
        const text = await response.clone().text();
        for (const { update } of JSON.parse(text).updates ?? []) {
            for (const diff of update.value?.rows ?? []) rows += diff.values?.length ?? 1;
        }
        return response;
    };
    const until = Date.now() + 25000;
    while (rows < wanted && Date.now() < until) {
        const before = rows;
        const { subscription } = await invoke('timeline_open', { request: { room, around: null } });
        // The pull that waits when a round begins is not counted: what it brings is asked for again.
        const patience = Date.now() + 2000;
        while (rows === before && Date.now() < patience) await new Promise((resolve) => setTimeout(resolve, 5));
        await invoke('subscription_close', { request: { subscription } });
    }
    window.fetch = original;
    return rows;
";

async fn round(app: &App, room: &str) -> Result<u64> {
    let mut rows = 0;
    while rows < ROWS {
        let more = app.execute(ROUND, &[json!(room), json!(ROWS - rows)]).await?.as_u64().context("no count")?;
        assert!(more > 0, "no row came over the bridge");
        rows += more;
    }
    // The web view collects in its own time: weighed is what is left once that has come to rest.
    let mut least = app.memory()?;
    for _ in 0..10 {
        tokio::time::sleep(std::time::Duration::from_secs(1)).await;
        least = least.min(app.memory()?);
    }
    Ok(least)
}

#[tokio::test]
async fn a_hundred_thousand_rows_leave_memory_flat() -> Result<()> {
    let Cast { app, peer, room, .. } = Cast::meet(Options::default()).await?;
    app.open_conversation(ROOM).await?;
    // Somebody on our own server writes it all: how fast servers talk to each other is not the subject.
    let works = Homeservers::shared().await?.pair().0;
    let scribe = works.register(&unique("scribe"), "minutes", "Aoife Brannigan").await?;
    let writer = Peer::sign_in(works, &scribe).await?;
    peer.invite(&room, &scribe.user_id).await?;
    writer.join(&room, &[]).await?;
    for number in 0..MESSAGES {
        writer.say(&room, &format!("Line {number} of the tide tables, of an ordinary length")).await?;
    }
    app.read(&format!("Line {} of", MESSAGES - 1)).await?;
    let first = round(&app, &room).await?;
    let second = round(&app, &room).await?;
    assert!(second <= first + first * GROWTH / 100, "{first} bytes after one round, {second} after two");
    app.close().await
}
