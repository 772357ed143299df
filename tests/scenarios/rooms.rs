//! The room list, and how one comes into rooms, out of them and to people.

use std::time::{Duration, Instant};

use anyhow::{Context, Result};
use chancery_protocol::{
    Connection, DirectOpen, ErrorCode, Membership, MessageSend, PeopleSearch, RoomAct, RoomCreate, RoomEvent,
    RoomFavourite, RoomFilter, RoomId, RoomListFilter, RoomListGrow, RoomListLoading, RowContent, SwitcherSearch,
    UserId,
};
use chancery_tests::{
    headless::{Official, operation, told},
    homeservers::{Account, Api, Homeservers, unique},
    peers::{NewRoom, Peer},
};
use serde_json::json;

use crate::cast::{Cast, connection, join, jonas_at, priya_at, refusal, row, summary};

/// How many rooms the busy official is in: two screens' worth and a bit.
const ROOMS: usize = 45;

async fn shows(official: &Official, filter: RoomFilter, wanted: &[&RoomId]) -> Result<()> {
    let subscription = official.now().list.context("no list is open")?;
    let request = RoomListFilter { subscription, filter };
    official.engine.room_list_filter(request).await.map_err(told)?;
    official
        .see(&format!("the list under {filter:?}"), |mirror| {
            (mirror.order.iter().collect::<Vec<_>>() == wanted).then_some(())
        })
        .await
}

async fn make_room(api: &Api, number: usize) -> Result<RoomId> {
    let body = json!({ "name": format!("Room {number:02}"), "preset": "private_chat" });
    let room = api.post("/_matrix/client/v3/createRoom", body).await?;
    Ok(RoomId(room["room_id"].as_str().context("no room")?.to_owned()))
}

async fn say(api: &Api, room: &RoomId, body: &str) -> Result<()> {
    let content = json!({ "msgtype": "m.text", "body": body });
    let path = format!("/_matrix/client/v3/rooms/{room}/send/m.room.message/{}", unique("transaction"));
    api.put(&path, content).await.map(drop)
}

#[tokio::test]
async fn the_list_arrives_by_the_page_in_order_of_activity_and_filtered() -> Result<()> {
    let (works, _) = Homeservers::shared().await?.pair();
    let jonas = jonas_at(works).await?;
    let api = works.api_of(&jonas);
    let mut rooms = Vec::new();
    for number in 0..ROOMS {
        rooms.push(make_room(&api, number).await?);
    }
    for number in 0..10 {
        say(&api, &rooms[30], &format!("line {number}")).await?;
    }
    let (official, _) = Official::newcomer(works, &jonas).await?;

    let full = |length: usize, more: bool| {
        move |mirror: &chancery_tests::headless::Mirror| {
            let loaded = mirror.loading == Some(RoomListLoading::Loaded { total: 45, more });
            (loaded && mirror.order.len() == length).then_some(())
        }
    };
    official.see("the first screen", full(20, true)).await?;
    official
        .see("the room with the newest message leading", |mirror| {
            (mirror.order.first() == Some(&rooms[30])).then_some(())
        })
        .await?;
    let subscription = official.now().list.context("a list")?;
    for (length, more) in [(40, true), (ROOMS, false)] {
        official.engine.room_list_grow(RoomListGrow { subscription }).await.map_err(told)?;
        official.see(&format!("{length} rooms"), full(length, more)).await?;
    }

    say(&api, &rooms[3], "Is anybody here?").await?;
    let order = official
        .see("the room that spoke on top, and the others in their order", |mirror| {
            mirror.order.starts_with(&[rooms[3].clone(), rooms[30].clone()]).then(|| mirror.order.clone())
        })
        .await?;
    let distinct: std::collections::BTreeSet<_> = order.iter().collect();
    assert_eq!(distinct.len(), ROOMS, "no room twice, none missing");

    let favourite = RoomFavourite { operation: operation(), room: rooms[7].clone(), favourite: true };
    official.engine.room_favourite(favourite).await.map_err(told)?;
    summary(&official, &rooms[7], "the favourite", |room| room.favourite).await?;
    shows(&official, RoomFilter::Favourites, &[&rooms[7]]).await?;
    shows(&official, RoomFilter::People, &[]).await?;
    let request = RoomListFilter { subscription, filter: RoomFilter::All };
    official.engine.room_list_filter(request).await.map_err(told)?;
    official.see("the first screen again", |mirror| (mirror.order.len() == 20).then_some(())).await?;

    let search = SwitcherSearch { query: "room 2".into() };
    let found = official.engine.switcher_search(search).await.map_err(told)?;
    let names: Vec<_> = found.rooms.iter().map(|room| room.name.as_str()).collect();
    assert_eq!(names.len(), 10 + 4, "every Room 2x, and every other with a 2 in it: {names:?}");
    assert!(names[..10].iter().all(|name| name.starts_with("Room 2")), "the best come first: {names:?}");

    // A room that the list only skimmed answers at once, although the server holds a request open for half a minute.
    connection(&official, Connection::Online).await?;
    let begun = Instant::now();
    let conversation = official.converse(&rooms[30]).await?;
    official.see("ten lines", |mirror| (mirror.texts(conversation.subscription).len() == 10).then_some(())).await?;
    let took = begun.elapsed();
    eprintln!("a room opened after {took:?}");
    assert!(took < Duration::from_secs(2), "opening a room took {took:?}");
    Ok(())
}

/// How many notifications the server counts for a room.
async fn counted_by_server(api: &Api, room: &RoomId) -> Result<u64> {
    let filter = json!({ "room": { "rooms": [room], "timeline": { "limit": 1 } } }).to_string();
    let filter = filter.bytes().fold(String::new(), |escaped, byte| format!("{escaped}%{byte:02X}"));
    let answer = api.get(&format!("/_matrix/client/v3/sync?timeout=0&filter={filter}")).await?;
    answer["rooms"]["join"][room.as_str()]["unread_notifications"]["notification_count"]
        .as_u64()
        .with_context(|| format!("no count in {answer}"))
}

/// The server brings ten messages of a room at most.
#[tokio::test]
async fn what_came_in_an_absence_is_counted_whole() -> Result<()> {
    let cast = Cast::meet().await?;
    let never_read = cast.peer.create_room(NewRoom::encrypted("Duty office", &[&cast.jonas.user_id])).await?;
    let never_read = join(&cast.official, &never_read).await?;
    cast.peer.await_joined(never_read.as_str(), &cast.jonas.user_id).await?;
    cast.peer.say(cast.room.as_str(), "Read before leaving").await?;
    cast.official.read(&cast.conversation, "Read before leaving").await?;
    let read = chancery_protocol::RoomMarkRead { room: cast.room.clone() };
    cast.official.engine.room_mark_read(read).await.map_err(told)?;
    summary(&cast.official, &cast.room, "nothing unread", |room| room.unread == 0).await?;

    let Cast { official, jonas, peer, room, .. } = cast;
    let left = official.close().await;
    for place in [&room, &never_read] {
        let naming = chancery_tests::peers::Outgoing {
            body: "Jonas Ekwueme: please call back",
            mentions: vec![&jonas.user_id],
            ..Default::default()
        };
        peer.send(place.as_str(), naming).await?;
        for number in 1..=34 {
            peer.say(place.as_str(), &format!("Said meanwhile {number}")).await?;
        }
    }
    let back = left.open().await?;
    crate::cast::signed_in(&back).await?;
    back.open_list().await?;
    for place in [&room, &never_read] {
        summary(&back, place, "35 unread messages, the first of them naming us", |room| {
            (room.unread, room.mentions) == (35, 1)
        })
        .await?;
    }
    Ok(())
}

#[tokio::test]
async fn unread_messages_are_counted_and_reading_clears_them_everywhere() -> Result<()> {
    let (works, _) = Homeservers::shared().await?.pair();
    let cast = Cast::meet().await?;
    let api = works.api_of(&cast.jonas);
    let other = cast.peer.create_room(NewRoom::encrypted("Duty office", &[&cast.jonas.user_id])).await?;
    let other = join(&cast.official, &other).await?;
    cast.peer.await_joined(other.as_str(), &cast.jonas.user_id).await?;
    cast.peer.say(other.as_str(), "Handover at six").await?;
    cast.peer.say(other.as_str(), "And again at ten").await?;
    let naming = chancery_tests::peers::Outgoing {
        body: "Jonas Ekwueme: your turn",
        mentions: vec![&cast.jonas.user_id],
        ..Default::default()
    };
    cast.peer.send(other.as_str(), naming).await?;

    let counted = |unread, mentions| {
        move |room: &chancery_protocol::RoomSummary| (room.unread, room.mentions) == (unread, mentions)
    };
    let row = summary(&cast.official, &other, "three unread messages, one of them naming us", counted(3, 1)).await?;
    let latest = row.latest.context("the newest message is in the row")?;
    assert_eq!(latest.sender.as_deref(), Some("Priya Raman"));
    let totals = |unread, mentions| {
        move |mirror: &chancery_tests::headless::Mirror| {
            mirror.totals.filter(|totals| (totals.unread, totals.mentions) == (unread, mentions)).map(drop)
        }
    };
    cast.official.see("the totals", totals(1, 1)).await?;
    shows(&cast.official, RoomFilter::Unread, &[&other]).await?;
    shows(&cast.official, RoomFilter::All, &[&other, &cast.room]).await?;
    assert!(counted_by_server(&api, &other).await? >= 3);

    // An own message behind the others once kept the server's count up.
    let conversation = cast.official.converse(&other).await?;
    cast.official.read(&conversation, "your turn").await?;
    cast.official.say(&other, "On my way").await?;
    crate::cast::sent(&cast.official, &conversation, "On my way").await?;
    cast.peer.await_message(other.as_str(), &cast.jonas.user_id, "On my way").await?;
    let read = chancery_protocol::RoomMarkRead { room: other.clone() };
    cast.official.engine.room_mark_read(read).await.map_err(told)?;
    summary(&cast.official, &other, "nothing unread", counted(0, 0)).await?;
    cast.official.see("no totals", totals(0, 0)).await?;
    shows(&cast.official, RoomFilter::Unread, &[]).await?;
    let begun = Instant::now();
    while counted_by_server(&api, &other).await? > 0 {
        assert!(begun.elapsed() < Duration::from_secs(10), "the server goes on counting");
        tokio::time::sleep(Duration::from_millis(100)).await;
    }
    Ok(())
}

#[tokio::test]
async fn invitations_are_accepted_declined_and_rooms_left() -> Result<()> {
    let (works, treasury) = Homeservers::shared().await?.pair();
    let (jonas, priya) = (jonas_at(works).await?, priya_at(treasury).await?);
    let (newcomer, peer) = tokio::join!(Official::newcomer(works, &jonas), Peer::sign_in(treasury, &priya));
    let ((official, _), peer) = (newcomer?, peer?);
    let wanted = peer.create_room(NewRoom::encrypted("Wanted", &[&jonas.user_id])).await?;
    let unwanted = peer.create_room(NewRoom::encrypted("Unwanted", &[&jonas.user_id])).await?;
    for room in [&wanted, &unwanted] {
        official.find_room(room).await?;
        // The row may come a moment before the name.
        let is_named =
            |row: &chancery_protocol::RoomSummary| matches!(row.membership, Membership::Invited { by: Some(_) });
        let row = summary(&official, &RoomId(room.clone()), "an invitation that says who asks", is_named).await?;
        let Membership::Invited { by: Some(by) } = row.membership else { panic!("{:?}", row.membership) };
        assert_eq!((by.user.as_str(), by.name.as_str()), (priya.user_id.as_str(), "Priya Raman"));
    }
    let invited =
        |mirror: &chancery_tests::headless::Mirror| mirror.totals.filter(|totals| totals.unread == 2).map(drop);
    official.see("two invitations in the totals", invited).await?;

    let act = |room: &str| RoomAct { operation: operation(), room: RoomId(room.to_owned()) };
    official.engine.room_leave(act(&unwanted)).await.map_err(told)?;
    let gone = |room: &str| {
        let room = RoomId(room.to_owned());
        move |mirror: &chancery_tests::headless::Mirror| (!mirror.order.contains(&room)).then_some(())
    };
    official.see("the declined invitation gone", gone(&unwanted)).await?;
    peer.await_event(&unwanted, "the refusal", |event| {
        event.state_key.as_deref() == Some(&jonas.user_id) && event.content["membership"] == "leave"
    })
    .await?;

    let wanted = join(&official, &wanted).await?;
    peer.await_joined(wanted.as_str(), &jonas.user_id).await?;
    let conversation = official.converse(&wanted).await?;
    peer.say(wanted.as_str(), "Welcome").await?;
    official.read(&conversation, "Welcome").await?;
    official.say(&wanted, "Thank you").await?;
    peer.await_message(wanted.as_str(), &jonas.user_id, "Thank you").await?;

    official.engine.room_leave(act(wanted.as_str())).await.map_err(told)?;
    official.see("the room one left gone", gone(wanted.as_str())).await?;
    peer.await_event(wanted.as_str(), "the leaving", |event| {
        event.state_key.as_deref() == Some(&jonas.user_id) && event.content["membership"] == "leave"
    })
    .await?;
    assert_eq!(refusal(official.engine.message_send(message(&wanted, "too late")).await), ErrorCode::RoomGone);
    assert_eq!(refusal(official.engine.room_join(act("!nowhere:localhost")).await), ErrorCode::RoomGone);
    Ok(())
}

fn message(room: &RoomId, text: &str) -> MessageSend {
    MessageSend {
        operation: operation(),
        room: room.clone(),
        text: text.to_owned(),
        mentions: Vec::new(),
        reply_to: None,
    }
}

async fn look_for(official: &Official, query: &str) -> Result<Vec<chancery_protocol::FoundPerson>> {
    let request = PeopleSearch { query: query.to_owned() };
    let found = official.engine.people_search(request).await.map_err(told).with_context(|| query.to_owned())?;
    assert!(!found.directory_unavailable, "the directory answers");
    Ok(found.people)
}

async fn open_direct(official: &Official, with: &Account) -> Result<RoomId> {
    let request = DirectOpen { operation: operation(), user: UserId(with.user_id.clone()) };
    Ok(official.engine.direct_open(request).await.map_err(told)?.room)
}

#[tokio::test]
async fn people_are_found_and_a_direct_chat_is_one_whoever_made_it() -> Result<()> {
    let (works, treasury) = Homeservers::shared().await?.pair();
    let (jonas, priya) = (jonas_at(works).await?, priya_at(treasury).await?);
    let surname = unique("Zabel").replace('-', "");
    let colleague = works.register(&unique("aoife"), "minutes", &format!("Aoife {surname}")).await?;
    let (newcomer, peer) = tokio::join!(Official::newcomer(works, &jonas), Peer::sign_in(treasury, &priya));
    let ((official, _), peer) = (newcomer?, peer?);

    // The own server's directory, by a part of the name.
    let found = look_for(&official, &surname).await?;
    assert_eq!(found.len(), 1, "{found:?}");
    assert_eq!(found[0].person.user.as_str(), colleague.user_id);
    assert_eq!(found[0].direct, None);
    // Another department's people, by full address; what nobody has is told as nothing, not as an error.
    let found = look_for(&official, &priya.user_id).await?;
    assert_eq!(found.len(), 1);
    assert_eq!((found[0].person.name.as_str(), &found[0].direct), ("Priya Raman", &None));
    assert_eq!(look_for(&official, &format!("@{}:{}", unique("nobody"), treasury.name)).await?, []);
    assert_eq!(look_for(&official, &jonas.user_id).await?, [], "nobody finds themselves");
    let malformed = official.engine.people_search(PeopleSearch { query: "@someone:not a server".into() }).await;
    assert!(matches!(refusal(malformed), ErrorCode::AddressInvalid { .. }));
    let nobody = UserId(format!("@{}:{}", unique("nobody"), treasury.name));
    let request = DirectOpen { operation: operation(), user: nobody.clone() };
    assert_eq!(refusal(official.engine.direct_open(request).await), ErrorCode::PersonUnknown { user: nobody });

    // Priya makes the chat; writing to her accepts it instead of making a second.
    let theirs = peer.create_room(NewRoom::direct(&jonas.user_id)).await?;
    official.find_room(&theirs).await?;
    let room = open_direct(&official, &priya).await?;
    assert_eq!(room.as_str(), theirs, "her invitation is accepted");
    let is_direct = |room: &chancery_protocol::RoomSummary| {
        room.membership == Membership::Joined && room.direct.as_ref().is_some_and(|with| with.as_str() == priya.user_id)
    };
    let row = summary(&official, &room, "the direct chat", is_direct).await?;
    assert_eq!(row.name, "Priya Raman", "a direct chat is called like the person");
    assert_eq!(open_direct(&official, &priya).await?, room);
    let found = look_for(&official, &priya.user_id).await?;
    assert_eq!(found[0].direct.as_ref(), Some(&room), "found again, the chat is named with her");

    // A person known from a shared room is offered by the switcher, without asking anybody.
    let create = RoomCreate {
        operation: operation(),
        name: "Estimates".into(),
        topic: String::new(),
        invite: vec![UserId(colleague.user_id.clone())],
    };
    let estimates = official.engine.room_create(create).await.map_err(told)?.room;
    let made = summary(&official, &estimates, "the new room", |room| room.encrypted).await?;
    assert_eq!((made.name.as_str(), made.direct), ("Estimates", None));
    shows(&official, RoomFilter::Rooms, &[&estimates]).await?;
    shows(&official, RoomFilter::People, &[&room]).await?;
    // Who is in a room is fetched when somebody looks at it.
    official.engine.room_watch(chancery_protocol::RoomWatch { room: estimates }).await.map_err(told)?;
    let begun = Instant::now();
    loop {
        let request = SwitcherSearch { query: surname.to_lowercase() };
        let found = official.engine.switcher_search(request).await.map_err(told)?;
        let people: Vec<_> = found.people.iter().map(|person| person.user.as_str()).collect();
        if people == [colleague.user_id.as_str()] {
            break;
        }
        assert!(begun.elapsed() < Duration::from_secs(10), "{people:?}");
        tokio::time::sleep(Duration::from_millis(50)).await;
    }
    let request = SwitcherSearch { query: "priya".into() };
    let found = official.engine.switcher_search(request).await.map_err(told)?;
    assert_eq!(found.people, [], "whom one has a chat with is offered as that chat");
    assert_eq!(found.rooms.iter().map(|found| &found.room).collect::<Vec<_>>(), [&room]);

    // Asked for twice at once, as by an impatient click, it is made once.
    let (one, other) = tokio::join!(open_direct(&official, &colleague), open_direct(&official, &colleague));
    assert_eq!(one?, other?);
    Ok(())
}

#[tokio::test]
async fn an_upgraded_room_leads_to_its_successor() -> Result<()> {
    let (works, treasury) = Homeservers::shared().await?.pair();
    let (jonas, priya) = (jonas_at(works).await?, priya_at(treasury).await?);
    let (newcomer, peer) = tokio::join!(Official::newcomer(works, &jonas), Peer::sign_in(treasury, &priya));
    let ((official, _), peer) = (newcomer?, peer?);
    let open = NewRoom { public: true, ..NewRoom::encrypted("Tides", &[&jonas.user_id]) };
    let old = peer.create_room(open).await?;
    let old = join(&official, &old).await?;
    peer.await_joined(old.as_str(), &jonas.user_id).await?;
    let conversation = official.converse(&old).await?;

    let path = format!("/_matrix/client/v3/rooms/{old}/upgrade");
    let (status, answer) = peer.raw("POST", &path, Some(json!({ "new_version": "11" }))).await?;
    assert_eq!(status, 200, "{answer}");
    let new = RoomId(answer["replacement_room"].as_str().context("no new room")?.to_owned());
    summary(&official, &old, "the old room replaced", |room| room.replaced_by.as_ref() == Some(&new)).await?;
    let by = row(&official, &conversation, "the line that says so", |row| match row {
        RowContent::Event { event: RoomEvent::Replaced { by }, .. } => Some(by.clone()),
        _ => None,
    });
    assert_eq!(by.await?.as_ref(), Some(&new));

    let request = RoomAct { operation: operation(), room: new.clone() };
    official.engine.room_join(request).await.map_err(told)?;
    summary(&official, &new, "the new room", |room| room.membership == Membership::Joined).await?;
    official.see("one room of the two in the list", |mirror| (mirror.order == [new.clone()]).then_some(())).await?;
    let watched = official.engine.room_watch(chancery_protocol::RoomWatch { room: new.clone() }).await.map_err(told)?;
    let details = official
        .see("where the new room comes from", |mirror| {
            mirror.details.get(&watched.subscription).filter(|details| details.replaces.is_some()).cloned()
        })
        .await?;
    assert_eq!(details.replaces.as_ref(), Some(&old));
    Ok(())
}

/// The server shows a room to its maker while it is still being made, without its encryption for a moment.
#[tokio::test]
async fn what_is_said_in_a_room_the_moment_it_is_made_is_sent() -> Result<()> {
    let (works, treasury) = Homeservers::shared().await?.pair();
    let (official, _) = Official::newcomer(works, &jonas_at(works).await?).await?;
    official.open_list().await?;
    for number in 0..8 {
        let create = RoomCreate {
            operation: operation(),
            name: format!("Room {number}"),
            topic: String::new(),
            invite: Vec::new(),
        };
        let room = official.engine.room_create(create).await.map_err(told)?.room;
        official.say(&room, "The first word").await.with_context(|| format!("room {number}"))?;
        let with = UserId(priya_at(treasury).await?.user_id);
        let chat =
            official.engine.direct_open(DirectOpen { operation: operation(), user: with }).await.map_err(told)?.room;
        official.say(&chat, "The first word").await.with_context(|| format!("chat {number}"))?;
    }
    Ok(())
}
