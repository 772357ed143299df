//! The server goes away and comes back: nothing is lost, doubled or reordered.

use anyhow::{Context, Result};
use chancery_protocol::{Connection, SendState};
use chancery_tests::homeservers::{Homeservers, Options};

use crate::cast::{Cast, connection, own};

#[tokio::test]
async fn what_is_written_while_the_server_is_away_arrives_once_and_in_order() -> Result<()> {
    let homeservers = Homeservers::start(Options { count: 1, ..Options::default() }).await?;
    let server = &homeservers.servers[0];
    let mut cast = Cast::meet_at(server, &server.name).await?;
    cast.official.say(&cast.room, "number 0").await?;
    cast.sent("number 0").await?;

    server.stop().await?;
    connection(&cast.official, Connection::Offline).await?;
    for number in 1..6 {
        cast.official.say(&cast.room, &format!("number {number}")).await?;
    }
    let waits = |message: &chancery_protocol::Message| message.send == SendState::Waiting;
    own(&cast.official, &cast.conversation, "number 5", waits).await?;
    cast = cast.restart().await?;
    own(&cast.official, &cast.conversation, "number 1", waits).await.context("after a restart it still waits")?;
    own(&cast.official, &cast.conversation, "number 5", waits).await?;
    server.start().await?;
    connection(&cast.official, Connection::Online).await?;
    cast.sent("number 5").await?;

    // And in the middle of sending, without a warning.
    for number in 6..26 {
        cast.official.say(&cast.room, &format!("number {number}")).await?;
        if number == 14 {
            server.kill().await?;
        }
    }
    connection(&cast.official, Connection::Offline).await?;
    server.start().await?;
    connection(&cast.official, Connection::Online).await?;
    cast.sent("number 25").await?;
    cast.heard("number 25").await?;
    let wanted: Vec<String> = (0..26).map(|number| format!("number {number}")).collect();
    assert_eq!(cast.heard_so_far(), wanted, "what Priya has read");
    let own = |message: &chancery_protocol::Message| message.own.then(|| message.id.clone());
    let shown = cast.official.now().messages(cast.conversation.subscription);
    let shown: Vec<_> = shown.iter().filter_map(own).collect();
    let distinct: std::collections::HashSet<_> = shown.iter().collect();
    assert_eq!(distinct.len(), shown.len(), "and nothing stands there twice for us");
    Ok(())
}
