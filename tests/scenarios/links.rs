//! Links: into conversations, to people, out of the application, and those that are stopped.

use anyhow::{Context, Result};
use chancery_protocol::{
    ErrorCode, EventId, LinkJoin, LinkOpen, LinkResolve, LinkTarget, MessageContent, Navigate, RoomId, UserId,
    richtext::{Block, Inline, LinkDanger},
};
use chancery_tests::{
    headless::{Official, operation, told},
    homeservers::{Homeservers, unique},
    peers::Outgoing,
};
use serde_json::json;

use crate::cast::{Cast, refusal};

async fn leads(official: &Official, href: &str) -> Result<LinkTarget> {
    official.engine.link_resolve(LinkResolve { href: href.to_owned() }).await.map_err(told)
}

async fn open(official: &Official, address: &str) -> Result<(), ErrorCode> {
    let request = LinkOpen { operation: operation(), address: address.to_owned() };
    official.engine.link_open(request).await.map(drop).map_err(|error| error.code)
}

#[tokio::test]
async fn links_into_conversations_lead_there() -> Result<()> {
    let cast = Cast::meet().await?;
    let official = &cast.official;
    let said = cast.peer.say(cast.room.as_str(), "The minutes are in").await?;
    cast.official.read(&cast.conversation, "minutes").await?;

    let (room, event) = (cast.room.clone(), EventId(said.clone()));
    let bare = cast.room.as_str().trim_start_matches('!');
    let there = LinkTarget::Room { room: room.clone(), event: None };
    let message = LinkTarget::Room { room, event: Some(event) };
    assert_eq!(leads(official, &format!("https://matrix.to/#/{}", cast.room)).await?, there);
    assert_eq!(leads(official, &format!("matrix:roomid/{bare}")).await?, there);
    assert_eq!(leads(official, &format!("https://matrix.to/#/{}/{said}?via=x.example", cast.room)).await?, message);
    let person = LinkTarget::Person { user: UserId("@nobody:elsewhere.example".to_owned()) };
    assert_eq!(leads(official, "matrix:u/nobody:elsewhere.example").await?, person);
    for nowhere in ["", "matrix:x/y", "file:///etc/passwd", "javascript:alert(1)", "hello", &"x".repeat(100_000)] {
        assert_eq!(leads(official, nowhere).await?, LinkTarget::Nowhere, "{nowhere:.40}");
    }
    Ok(())
}

#[tokio::test]
async fn a_room_elsewhere_is_joined_by_its_address() -> Result<()> {
    let (_, treasury) = Homeservers::shared().await?.pair();
    let cast = Cast::meet().await?;
    let official = &cast.official;
    let owner = treasury.register(&unique("owner"), "reeds and rushes", "Tomas Lindqvist").await?;
    let name = unique("tides");
    let body = json!({ "room_alias_name": name, "preset": "public_chat", "name": "Tides" });
    let made = treasury.api_of(&owner).post("/_matrix/client/v3/createRoom", body).await?;
    let made = RoomId(made["room_id"].as_str().context("no room")?.to_owned());

    let address = format!("#{name}:{}", treasury.name);
    let LinkTarget::RoomElsewhere { address: told_address, via } =
        leads(official, &format!("https://matrix.to/#/{address}")).await?
    else {
        anyhow::bail!("{address} is known before it was joined");
    };
    assert_eq!((&told_address, via.len()), (&address, 0));
    let join = |address: &str| LinkJoin { operation: operation(), address: address.to_owned(), via: Vec::new() };
    let joined = official.engine.link_join(join(&address)).await.map_err(told)?;
    assert_eq!(joined.room, made);
    official.find_room(made.as_str()).await?;
    official
        .see("the joined room", |mirror| {
            mirror.rooms.get(&made).filter(|room| room.membership == chancery_protocol::Membership::Joined).map(drop)
        })
        .await?;
    let by_id = format!("https://matrix.to/#/{made}");
    assert_eq!(leads(official, &by_id).await?, LinkTarget::Room { room: made, event: None });

    let unknown = official.engine.link_join(join(&format!("#{}:{}", unique("none"), treasury.name))).await;
    assert_eq!(refusal(unknown), ErrorCode::RoomGone);
    Ok(())
}

#[tokio::test]
async fn only_honest_addresses_leave_the_application() -> Result<()> {
    let cast = Cast::meet().await?;
    let official = &cast.official;
    let html = concat!(
        "<a href=\"https://works.example/plan\">the plan</a>",
        "<a href=\"https://evil.example/\">works.example</a>",
        "<a href=\"https://p\u{430}ypal.example/\">pay</a>",
        "<a href=\"https://works.example@evil.example/\">in</a>",
        "<a href=\"https://works.example/%E2%80%AEfdp.exe\">file</a>",
        "<a href=\"smb://evil.example/share\">share</a>",
    );
    cast.peer.send(cast.room.as_str(), Outgoing { body: "links", html: Some(html), ..Outgoing::default() }).await?;
    let shown = official.read(&cast.conversation, "the plan").await?;
    let MessageContent::Text { blocks, .. } = shown.content else { anyhow::bail!("{:?}", shown.content) };
    let [Block::Paragraph { content }] = &*blocks else { anyhow::bail!("{blocks:?}") };
    let mut dangers = Vec::new();
    for inline in content {
        let Inline::Link { href, dangers: found, .. } = inline else { anyhow::bail!("{inline:?}") };
        dangers.push(found.clone());
        let opened = open(official, href).await;
        // What the text pretends, the address alone does not show: the window stops that.
        let honest = found.is_empty() || *found == [LinkDanger::OtherAddress];
        assert_eq!(opened, if honest { Ok(()) } else { Err(ErrorCode::NotAllowed) }, "{href}");
    }
    let expected = [
        vec![],
        vec![LinkDanger::OtherAddress],
        vec![LinkDanger::Letters],
        vec![LinkDanger::Credentials],
        vec![LinkDanger::Hidden],
        vec![LinkDanger::Scheme],
    ];
    assert_eq!(dangers, expected);
    assert_eq!(official.hands.opened(), ["https://works.example/plan", "https://evil.example/"]);
    for refused in ["matrix:u/a:b", "file:///etc/passwd", "javascript:alert(1)", "works.example", ""] {
        assert_eq!(open(official, refused).await, Err(ErrorCode::NotAllowed), "{refused}");
    }
    official.hands.opens_nothing();
    assert_eq!(open(official, "mailto:desk@works.example").await, Err(ErrorCode::LinkNotOpened));
    Ok(())
}

#[tokio::test]
async fn a_link_from_another_program_waits_for_the_window() -> Result<()> {
    let cast = Cast::meet().await?;
    let desktop = cast.official.engine.desktop();
    assert!(!desktop.follow_link("https://evil.example/"), "what leads outside is no business of other programs");
    assert!(!desktop.follow_link("matrix:nonsense"));
    let href = format!("matrix:roomid/{}", cast.room.as_str().trim_start_matches('!'));
    assert!(desktop.follow_link(&href));
    let wanted = Navigate::Link { href };
    cast.official.see("the link", |mirror| (mirror.navigated.as_ref() == Some(&wanted)).then_some(())).await
}
