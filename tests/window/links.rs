//! Links in the real window: where they lead, what stops them, and how other programs give them to this one.

use anyhow::Result;
use chancery_tests::{
    app::{Options, Role},
    peers::Outgoing,
};

use crate::cast::{Cast, ROOM};

#[tokio::test]
async fn a_person_follows_links_and_is_stopped_at_false_ones() -> Result<()> {
    let Cast { app, peer, room, .. } = Cast::meet(Options::default()).await?;
    app.open_conversation(ROOM).await?;
    let html = concat!(
        "<a href=\"https://works.example/plan\">the plan</a> or ",
        "<a href=\"https://evil.example/\">rivers.example</a> or ",
        "<a href=\"smb://evil.example/x\">the share</a>",
    );
    peer.send(&room, Outgoing { body: "See the plan", html: Some(html), ..Outgoing::default() }).await?;
    app.read("the plan").await?;

    app.find(Role::Link, "the plan").await?.click().await?;
    app.find_text("[role=dialog]", "https://works.example/plan").await?;
    app.assert_accessible("a link").await?;
    app.click("Open").await?;
    app.opens_outside("https://works.example/plan").await?;

    for (link, why) in [("rivers.example", "shows another address"), ("the share", "start another program")] {
        app.find(Role::Link, link).await?.click().await?;
        app.find_text("[role=dialog]", why).await?;
        app.assert_accessible("a stopped link").await?;
        app.click("Close").await?;
    }
    assert_eq!(app.opened_outside()?, ["https://works.example/plan"]);

    // Another program gives this one a link: the window that is there takes it.
    app.click("Settings").await?;
    app.find(Role::Heading, "Settings").await?;
    let bare = room.trim_start_matches('!');
    let second = app.start_again(&[&format!("matrix:roomid/{bare}")]).await?;
    assert!(second.status.success(), "{second:?}");
    app.find(Role::Heading, ROOM).await?;
    app.read("the plan").await?;
    app.close().await
}
