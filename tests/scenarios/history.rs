//! History: what came while one was away, and every page of it in both directions.

use std::collections::BTreeSet;
use std::time::Duration;

use anyhow::{Context, Result, ensure};
use chancery_protocol::{
    Connection, Direction, EventId, MessageId, PageState, RoomEvent, RowContent, SubscriptionClose, TimelineOpen,
    TimelinePaginate,
};
use chancery_tests::headless::{Conversation, Mirror, Official, told};

use crate::cast::{Cast, connection, row, rows};

/// Four pages and a bit: more than the server sends by itself, and than one page brings.
const MESSAGES: usize = 130;

/// Asks for a page and waits until it is there, or until it is sure that it brought no row: the answer to the command
/// may overtake the update that says how far paging has come.
async fn page(official: &Official, conversation: &Conversation, direction: Direction) -> Result<PageState> {
    let state = |mirror: &Mirror| {
        let paging = mirror.paging.get(&conversation.subscription)?;
        Some(match direction {
            Direction::Backwards => paging.backwards,
            Direction::Forwards => paging.forwards,
        })
    };
    let before = rows(&official.now(), conversation).len();
    let request = TimelinePaginate { subscription: conversation.subscription, direction };
    official.engine.timeline_paginate(request).await.map_err(told)?;
    let brought = official.see_within(Duration::from_secs(1), "a page", |mirror| {
        let is_more = rows(mirror, conversation).len() > before;
        state(mirror).filter(|state| *state == PageState::End || (*state != PageState::Loading && is_more))
    });
    match brought.await {
        Ok(state) => Ok(state),
        Err(_) => state(&official.now()).context("where paging stands"),
    }
}

/// The numbers of the numbered lines in view, in order.
fn numbers(official: &Official, conversation: &Conversation) -> Vec<usize> {
    let texts = official.now().texts(conversation.subscription);
    texts.iter().filter_map(|text| text.strip_prefix("line ")?.parse().ok()).collect()
}

/// Waits until just these lines are in view, in order, and no row twice.
async fn lines(official: &Official, conversation: &Conversation, wanted: &[usize]) -> Result<()> {
    let found = official
        .see(&format!("{} lines", wanted.len()), |mirror| {
            let texts = mirror.texts(conversation.subscription);
            let numbers: Vec<usize> =
                texts.iter().filter_map(|text| text.strip_prefix("line ")?.parse().ok()).collect();
            (numbers == wanted).then_some(())
        })
        .await;
    found.with_context(|| format!("there are {:?}", numbers(official, conversation)))?;
    let keys: Vec<_> = rows(&official.now(), conversation).into_iter().map(|row| row.key).collect();
    let distinct: BTreeSet<_> = keys.iter().collect();
    ensure!(distinct.len() == keys.len(), "a row stands there twice: {keys:?}");
    Ok(())
}

#[tokio::test]
async fn what_came_while_away_is_there_to_the_first_word() -> Result<()> {
    let mut cast = Cast::meet().await?;
    cast.peer.say(cast.room.as_str(), "line 0").await?;
    cast.official.read(&cast.conversation, "line 0").await?;

    // More than one page comes while nobody is here: the server sends only its end.
    let profile = cast.official.close().await;
    let mut events = Vec::new();
    for number in 1..MESSAGES {
        events.push(cast.peer.say(cast.room.as_str(), &format!("line {number}")).await?);
    }
    cast.official = profile.open().await?;
    cast.reopen().await?;
    connection(&cast.official, Connection::Online).await?;
    let (official, conversation) = (&cast.official, &cast.conversation);
    official.read(conversation, &format!("line {}", MESSAGES - 1)).await?;

    let mut pages = 0;
    while page(official, conversation, Direction::Backwards).await? != PageState::End {
        pages += 1;
        ensure!(pages < 30, "paging does not come to an end; there are {:?}", numbers(official, conversation));
    }
    lines(official, conversation, &(0..MESSAGES).collect::<Vec<_>>()).await?;
    row(official, conversation, "the making of the room", |row| {
        matches!(row, RowContent::Event { event: RoomEvent::Created, .. }).then_some(())
    })
    .await?;
    let unreadable =
        official.now().texts(conversation.subscription).into_iter().find(|text| text.starts_with("[unreadable"));
    assert_eq!(unreadable, None);
    // Once there, the end stays the end.
    assert_eq!(page(official, conversation, Direction::Backwards).await?, PageState::End);

    around_a_message(&cast, &EventId(events[64].clone())).await
}

/// Opens the conversation around line 65 and leafs to both ends.
async fn around_a_message(cast: &Cast, target: &EventId) -> Result<()> {
    let official = &cast.official;
    let request = TimelineOpen { room: cast.room.clone(), around: Some(target.clone()) };
    let subscription = official.engine.timeline_open(request).await.map_err(told)?.subscription;
    let around = Conversation { room: cast.room.clone(), subscription };
    let found = official.read(&around, "line 65").await?;
    assert_eq!(found.id, MessageId::Event(target.clone()));
    let first = numbers(official, &around);
    assert!(first.len() < MESSAGES, "only its surroundings are loaded at first");
    assert!(first.windows(2).all(|pair| pair[1] == pair[0] + 1), "and without a gap: {first:?}");
    let paging = official.now().paging.get(&subscription).copied().context("where paging stands")?;
    assert_eq!((paging.backwards, paging.forwards), (PageState::Idle, PageState::Idle));

    page(official, &around, Direction::Forwards).await?;
    page(official, &around, Direction::Backwards).await?;
    official
        .see("more in both directions", |mirror| {
            let texts = mirror.texts(subscription);
            let has = |number: usize| texts.contains(&format!("line {number}"));
            (has(first[0] - 1) && has(first[first.len() - 1] + 1)).then_some(())
        })
        .await?;
    for direction in [Direction::Forwards, Direction::Backwards] {
        let mut pages = 0;
        while page(official, &around, direction).await? != PageState::End {
            pages += 1;
            ensure!(pages < 30, "{direction:?} does not come to an end; there are {:?}", numbers(official, &around));
        }
    }
    lines(official, &around, &(0..MESSAGES).collect::<Vec<_>>()).await?;

    // The live conversation is untouched by all this, and what is closed tells no more.
    official.engine.subscription_close(SubscriptionClose { subscription }).await.map_err(told)?;
    let before = rows(&official.now(), &around);
    cast.peer.say(cast.room.as_str(), &format!("line {MESSAGES}")).await?;
    lines(official, &cast.conversation, &(0..=MESSAGES).collect::<Vec<_>>()).await?;
    assert_eq!(rows(&official.now(), &around), before);
    let nowhere = TimelineOpen { room: cast.room.clone(), around: Some(EventId("$nowhere".into())) };
    let refused = official.engine.timeline_open(nowhere).await.map_err(|error| error.code);
    assert_eq!(refused.err(), Some(chancery_protocol::ErrorCode::MessageGone));
    Ok(())
}

#[tokio::test]
async fn a_lost_cache_changes_nothing_about_the_order() -> Result<()> {
    let cast = Cast::meet().await?;
    for number in 0..12 {
        if number % 3 == 0 {
            cast.official.say(&cast.room, &format!("line {number}")).await?;
            cast.sent(&format!("line {number}")).await?;
            cast.heard(&format!("line {number}")).await?;
        } else {
            cast.peer.say(cast.room.as_str(), &format!("line {number}")).await?;
            cast.official.read(&cast.conversation, &format!("line {number}")).await?;
        }
    }
    lines(&cast.official, &cast.conversation, &(0..12).collect::<Vec<_>>()).await?;
    let order = |official: &Official, conversation: &Conversation| {
        let messages = official.now().messages(conversation.subscription);
        messages.into_iter().map(|message| message.id).collect::<Vec<_>>()
    };
    let before = order(&cast.official, &cast.conversation);

    let Cast { official, room, .. } = cast;
    let profile = official.close().await;
    std::fs::remove_dir_all(profile.path.join("cache"))?;
    let official = profile.open().await?;
    crate::cast::signed_in(&official).await?;
    let conversation = official.converse(&room).await?;
    connection(&official, Connection::Online).await?;
    let mut pages = 0;
    while page(&official, &conversation, Direction::Backwards).await? != PageState::End {
        pages += 1;
        ensure!(pages < 30, "paging does not come to an end");
    }
    lines(&official, &conversation, &(0..12).collect::<Vec<_>>()).await?;
    assert_eq!(order(&official, &conversation), before, "rebuilt from the server, the order is the same");
    // Asking for pages is not what brought it: what the store holds now is what a restart shows.
    let official = official.restart().await?;
    crate::cast::signed_in(&official).await?;
    let conversation = official.converse(&room).await?;
    let patience = Duration::from_secs(10);
    official
        .see_within(patience, "the newest message", |mirror| {
            mirror.texts(conversation.subscription).last().filter(|text| *text == "line 11").map(drop)
        })
        .await?;
    Ok(())
}
