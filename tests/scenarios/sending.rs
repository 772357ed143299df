//! What becomes of messages between the key that sends them and the people who read them.

use anyhow::{Context, Result};
use chancery_protocol::{
    Connection, Draft, DraftLoad, DraftSave, ErrorCode, EventId, Message, MessageContent, MessageEdit, MessageId,
    Person, PreviewContent, RoomEvent, RowContent, SendFailure, SendState, UnreadableCause, UserId,
};
use chancery_tests::{
    headless::{Official, PATIENCE, operation, told},
    homeservers::{Homeservers, unique},
    hostile::{Action, FakeServer},
    peers::{NewRoom, SignIn},
};
use serde_json::json;

use crate::cast::{Cast, act, connection, join, message, own, refusal, row, rows, saying, says, summary};

#[tokio::test]
async fn what_cannot_be_sent_is_refused_and_drafts_are_kept() -> Result<()> {
    let mut cast = Cast::meet().await?;
    for empty in ["", " \n\t "] {
        let refused = cast.official.engine.message_send(saying(&cast, empty)).await;
        assert_eq!(refusal(refused), ErrorCode::MessageEmpty);
    }
    for unit in ["a", "**b** and é "] {
        let text = unit.repeat(70_000 / unit.len());
        let refused = cast.official.engine.message_send(saying(&cast, &text)).await;
        let ErrorCode::MessageTooLong { limit, length } = refusal(refused) else { panic!("{unit} was accepted") };
        assert_eq!(length as usize, text.trim_end().len());
        assert!(limit > 8_000, "{limit} bytes are little");
        // Cut down to what was said to fit, it leaves.
        let (most, _) = text.split_at(text.floor_char_boundary(limit as usize));
        cast.official.engine.message_send(saying(&cast, most)).await.map_err(told).context("what fits is taken")?;
        cast.heard(most.trim_end()).await.map_err(|_| anyhow::anyhow!("{limit} bytes of {unit} did not arrive"))?;
    }

    let draft = Draft {
        text: "Half a **sentence".into(),
        mentions: vec![Person {
            user: UserId(cast.priya.user_id.clone()),
            name: "Priya Raman".into(),
            ambiguous: false,
        }],
        reply_to: Some(EventId("$somewhere".into())),
    };
    let save = |draft: &Draft| DraftSave { room: cast.room.clone(), draft: draft.clone() };
    cast.official.engine.draft_save(save(&draft)).await.map_err(told)?;
    cast = cast.restart().await?;
    let load = || DraftLoad { room: cast.room.clone() };
    assert_eq!(cast.official.engine.draft_load(load()).await.map_err(told)?, draft);
    let none = DraftSave { room: cast.room.clone(), draft: Draft::default() };
    cast.official.engine.draft_save(none).await.map_err(told)?;
    assert_eq!(cast.official.engine.draft_load(load()).await.map_err(told)?, Draft::default());

    // Put out of the room with the conversation open.
    let removal = json!({ "user_id": cast.jonas.user_id });
    let path = format!("/_matrix/client/v3/rooms/{}/kick", cast.room);
    let (status, answer) = cast.peer.raw("POST", &path, Some(removal)).await?;
    assert_eq!(status, 200, "{answer}");
    row(&cast.official, &cast.conversation, "the line that says so", |row| {
        matches!(row, RowContent::Event { event: RoomEvent::Removed { .. }, .. }).then_some(())
    })
    .await?;
    let refused = cast.official.engine.message_send(saying(&cast, "Anybody?")).await;
    assert_eq!(refusal(refused), ErrorCode::RoomGone);
    Ok(())
}

/// Lets members write, or only the room's maker.
async fn members_may_write(cast: &Cast, may: bool) -> Result<()> {
    let path = format!("/_matrix/client/v3/rooms/{}/state/m.room.power_levels", cast.room);
    let (status, mut levels) = cast.peer.raw("GET", &path, None).await?;
    anyhow::ensure!(status == 200, "{levels}");
    levels["events_default"] = json!(if may { 0 } else { 50 });
    cast.peer.set_state(cast.room.as_str(), "m.room.power_levels", "", levels).await?;
    Ok(())
}

#[tokio::test]
async fn a_right_taken_is_told_before_sending_and_after() -> Result<()> {
    let (mut cast, proxy) = Cast::meet_behind_proxy().await?;
    let request = chancery_protocol::RoomWatch { room: cast.room.clone() };
    let watched = cast.official.engine.room_watch(request).await.map_err(told)?.subscription;
    let right = |wanted: bool| {
        move |mirror: &chancery_tests::headless::Mirror| {
            mirror.details.get(&watched).filter(|details| details.rights.send == wanted).map(drop)
        }
    };
    members_may_write(&cast, false).await?;
    cast.official.see("the right taken", right(false)).await?;
    let refused = cast.official.engine.message_send(saying(&cast, "May I?")).await;
    assert_eq!(refusal(refused), ErrorCode::NotAllowed);
    members_may_write(&cast, true).await?;
    cast.official.see("the right given back", right(true)).await?;

    // Taken again while we are away and have messages waiting.
    proxy.go_offline();
    connection(&cast.official, Connection::Offline).await?;
    for text in ["first in line", "second in line"] {
        cast.official.say(&cast.room, text).await?;
        own(&cast.official, &cast.conversation, text, |message| message.send == SendState::Waiting).await?;
    }
    members_may_write(&cast, false).await?;
    proxy.go_online();
    let failed = |message: &Message| message.send == SendState::Failed { reason: SendFailure::NotAllowed };
    let blocked = |message: &Message| message.send == SendState::Blocked;
    let first = own(&cast.official, &cast.conversation, "first in line", failed).await?;
    own(&cast.official, &cast.conversation, "second in line", blocked).await?;
    summary(&cast.official, &cast.room, "the unsent message in the list", |row| row.unsent > 0).await?;
    let sending = "/_matrix/client/*/rooms/*/send/m.room.encrypted/*";
    let tries = proxy.requests_to("PUT", sending).len();
    cast.official.engine.message_retry(act(&cast.room, &first.id)).await.map_err(told)?;
    let tried = proxy.await_requests("PUT", sending, tries + 1, PATIENCE).await;
    tried.context("trying again asks the server again")?;
    own(&cast.official, &cast.conversation, "first in line", failed).await?;

    cast = cast.restart().await?;
    let first = own(&cast.official, &cast.conversation, "first in line", failed).await?;
    own(&cast.official, &cast.conversation, "second in line", blocked).await.context("a restart changes nothing")?;
    // Discarding what stands in front lets the next one try, and fail by itself.
    cast.official.engine.message_discard(act(&cast.room, &first.id)).await.map_err(told)?;
    let second = own(&cast.official, &cast.conversation, "second in line", failed).await?;
    members_may_write(&cast, true).await?;
    cast.official.engine.message_retry(act(&cast.room, &second.id)).await.map_err(told)?;
    cast.sent("second in line").await?;
    cast.heard("second in line").await?;
    assert_eq!(cast.heard_so_far(), ["second in line"], "what was discarded never leaves");
    let texts = cast.official.now().texts(cast.conversation.subscription);
    assert!(!texts.contains(&"first in line".to_owned()), "and is gone from view: {texts:?}");
    summary(&cast.official, &cast.room, "nothing unsent", |row| row.unsent == 0).await?;
    assert_eq!(refusal(cast.official.engine.message_discard(act(&cast.room, &first.id)).await), ErrorCode::MessageGone);
    Ok(())
}

#[tokio::test]
async fn a_message_whose_key_is_late_heals_by_itself() -> Result<()> {
    let (cast, proxy) = Cast::meet_behind_proxy().await?;
    // Keys come on a connection of their own: it stalls, while messages go on coming.
    let sync = "/_matrix/client/unstable/org.matrix.simplified_msc3575/sync";
    let hook = proxy.on_response("POST", sync, |call, reply| {
        let keys = reply.body["extensions"]["to_device"]["events"].as_array().is_some_and(|events| !events.is_empty());
        if call.body["conn_id"] == FakeServer::ENCRYPTION && keys { Action::Hang } else { Action::Pass }
    });
    let id = MessageId::Event(EventId(cast.peer.say(cast.room.as_str(), "The key comes later").await?));
    let unread = message(&cast.official, &cast.conversation, "a message without its key", |message| message.id == id);
    assert_eq!(unread.await?.content, MessageContent::Unreadable { cause: UnreadableCause::KeyMissing });

    // The stalled connection breaks, and the next one brings the key.
    proxy.remove(hook);
    proxy.go_offline();
    connection(&cast.official, Connection::Offline).await?;
    proxy.go_online();
    let healed = cast.official.read(&cast.conversation, "The key comes later").await?;
    assert_eq!(healed.id, id, "the same message, in its place");
    assert_eq!(healed.authenticity, chancery_protocol::Authenticity::Unremarkable);
    summary(&cast.official, &cast.room, "its words in the list", |row| {
        row.latest.as_ref().is_some_and(|latest| matches!(&latest.content, PreviewContent::Text { .. }))
    })
    .await?;
    Ok(())
}

#[tokio::test]
async fn a_sent_message_names_whoever_could_not_be_given_its_key() -> Result<()> {
    let (works, _) = Homeservers::shared().await?.pair();
    let cast = Cast::meet().await?;
    let carol = works.register(&unique("carol"), "gangway", "Carol Nwosu").await?;
    let unsigned = SignIn { signed: false, ..SignIn::new(works, &carol) };
    let unsigned = cast.peer.host().sign_in(unsigned).await?;
    cast.peer.invite(cast.room.as_str(), &carol.user_id).await?;
    unsigned.join(cast.room.as_str(), &[]).await?;
    row(&cast.official, &cast.conversation, "Carol coming", |row| match row {
        RowContent::Event { event: RoomEvent::Joined { person }, .. } => (person.name == "Carol Nwosu").then_some(()),
        _ => None,
    })
    .await?;

    cast.official.say(&cast.room, "For confirmed devices only").await?;
    let told =
        own(&cast.official, &cast.conversation, "For confirmed devices only", |message| !message.unreached.is_empty())
            .await?;
    let names: Vec<_> = told.unreached.iter().map(|person| person.name.as_str()).collect();
    assert_eq!(names, ["Carol Nwosu"], "she and nobody else");
    assert_eq!(told.send, SendState::Sent);
    cast.heard("For confirmed devices only").await?;
    unsigned.await_undecryptable(cast.room.as_str(), &cast.jonas.user_id).await?;
    assert_eq!(unsigned.await_withheld(cast.room.as_str(), &cast.jonas.user_id).await?, "m.unverified");

    let cast = cast.restart().await?;
    let still =
        own(&cast.official, &cast.conversation, "For confirmed devices only", |message| !message.unreached.is_empty());
    assert_eq!(still.await.context("it is still known after a restart")?.unreached.len(), 1);
    Ok(())
}

/// Whom a room of hundreds could not be told one by one.
#[tokio::test]
async fn a_message_to_a_large_room_counts_whoever_could_not_be_given_its_key() -> Result<()> {
    const INVITED: u32 = 105;
    let cast = Cast::meet().await?;
    let (_, domain) = cast.jonas.user_id.split_once(':').context("an address has a domain")?;
    let invited: Vec<String> = (0..INVITED).map(|number| format!("@nobody-{number}:{domain}")).collect();
    let invited: Vec<&str> = invited.iter().map(String::as_str).chain([cast.jonas.user_id.as_str()]).collect();
    let hall = cast.peer.create_room(NewRoom::encrypted("Town hall", &invited)).await?;
    let hall = join(&cast.official, &hall).await?;
    cast.peer.await_joined(hall.as_str(), &cast.jonas.user_id).await?;
    let conversation = cast.official.converse(&hall).await?;
    for words in ["The doors open at six", "And close at nine"] {
        cast.official.say(&hall, words).await?;
        let told = own(&cast.official, &conversation, words, |message| message.unreached_count > 0).await?;
        assert_eq!((told.unreached_count, told.unreached.len()), (INVITED, 10));
        cast.peer.await_message(hall.as_str(), &cast.jonas.user_id, words).await?;
    }
    Ok(())
}

/// A device that its owner has not confirmed may be anybody's: what it writes is not shown, and the reason is.
#[tokio::test]
async fn what_an_unconfirmed_device_writes_is_not_shown_and_says_why() -> Result<()> {
    let (works, _) = Homeservers::shared().await?.pair();
    let cast = Cast::meet().await?;
    let unsigned = SignIn { signed: false, ..SignIn::new(works, &cast.priya) };
    let unsigned = cast.peer.host().sign_in(unsigned).await?;
    let id = MessageId::Event(EventId(unsigned.say(cast.room.as_str(), "From a borrowed telephone").await?));
    let cause = MessageContent::Unreadable { cause: UnreadableCause::SenderDeviceUnsigned };
    message(&cast.official, &cast.conversation, "the message with its cause", |message| {
        message.id == id && message.content == cause
    })
    .await?;
    cast.peer.say(cast.room.as_str(), "From the desk").await?;
    let confirmed = cast.official.read(&cast.conversation, "From the desk").await?;
    assert_eq!(confirmed.authenticity, chancery_protocol::Authenticity::Unremarkable);
    let texts = cast.official.now().texts(cast.conversation.subscription);
    assert!(!texts.iter().any(|text| text.contains("borrowed")), "its words are not shown: {texts:?}");
    Ok(())
}

/// What a person sees of a conversation, without what differs from run to run.
fn view(official: &Official, cast: &Cast) -> Vec<String> {
    rows(&official.now(), &cast.conversation)
        .into_iter()
        .map(|row| match row.content {
            RowContent::Message(message) => format!("{:?} {:?} {:?}", message.id, message.content, message.send),
            RowContent::Event { event, .. } => format!("{event:?}"),
            RowContent::Day { .. } => "day".to_owned(),
            RowContent::Unread => "unread".to_owned(),
            RowContent::Start => "start".to_owned(),
        })
        .collect()
}

#[tokio::test]
async fn changing_a_message_on_its_way_leaves_the_rows_a_restart_would_show() -> Result<()> {
    let (mut cast, proxy) = Cast::meet_behind_proxy().await?;
    let local = |message: &Message| matches!(message.id, MessageId::Local(_));
    proxy.go_offline();
    connection(&cast.official, Connection::Offline).await?;
    for text in ["one", "two", "three", "four"] {
        cast.official.say(&cast.room, text).await?;
    }
    let two = own(&cast.official, &cast.conversation, "two", local).await?;
    cast.official.engine.message_delete(act(&cast.room, &two.id)).await.map_err(told)?;
    let three = own(&cast.official, &cast.conversation, "three", local).await?;
    let edit = MessageEdit {
        operation: operation(),
        room: cast.room.clone(),
        message: three.id,
        text: "three and a half".into(),
        mentions: Vec::new(),
    };
    cast.official.engine.message_edit(edit).await.map_err(told)?;
    own(&cast.official, &cast.conversation, "three and a half", local).await?;
    // From here on the server is slow, so that a deletion meets a message that is just leaving.
    let slow = proxy.on_request("PUT", "/_matrix/client/*/rooms/*/send/m.room.encrypted/*", |_| {
        Action::Delay(std::time::Duration::from_millis(700))
    });
    proxy.go_online();
    let sent =
        proxy.await_requests("PUT", "/_matrix/client/*/send/m.room.encrypted/*", 1, chancery_tests::headless::PATIENCE);
    sent.await?;
    let four = own(&cast.official, &cast.conversation, "four", local).await?;
    cast.official.engine.message_delete(act(&cast.room, &four.id)).await.map_err(told)?;
    proxy.remove(slow);
    cast.official.say(&cast.room, "five").await?;
    cast.sent("five").await?;
    cast.heard("five").await?;
    cast.official
        .see("no message that is still on its way, and nothing of the fourth", |mirror| {
            let messages = mirror.messages(cast.conversation.subscription);
            let settled = messages.iter().filter(|message| message.own).all(|message| message.send == SendState::Sent);
            (settled && !messages.iter().any(|message| says(message, "four"))).then_some(())
        })
        .await?;
    let heard = cast.heard_so_far();
    let words: Vec<_> = heard.iter().map(String::as_str).filter(|word| *word != "four").collect();
    assert_eq!(words, ["one", "three and a half", "five"], "each once, in order, as it was last written");

    let before = view(&cast.official, &cast);
    cast = cast.restart().await?;
    connection(&cast.official, Connection::Online).await?;
    cast.official.read(&cast.conversation, "five").await?;
    assert_eq!(view(&cast.official, &cast), before);
    Ok(())
}
