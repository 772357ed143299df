//! What is said and done in a conversation, by them and by us.

use anyhow::{Context, Result};
use chancery_protocol::richtext::{Block, Inline, InlineStyle};
use chancery_protocol::{
    Connection, Draft, DraftLoad, DraftSave, ErrorCode, EventId, FileKind, Message, MessageContent, MessageEdit,
    MessageId, MessageSend, Person, PreviewContent, QuoteContent, ReactionToggle, RoomEvent, RowContent, SendFailure,
    SendState, TextStyle, UnreadableCause, UserId,
};
use chancery_tests::{
    headless::{Official, operation, told},
    homeservers::Homeservers,
    hostile::{Action, FakeServer},
    peers::{Outgoing, SignIn},
};
use serde_json::{Value, json};

use crate::cast::{Cast, act, connection, message, own, refusal, row, rows, says, summary};

/// A message with all that can be said along with it.
fn saying(cast: &Cast, text: &str) -> MessageSend {
    MessageSend {
        operation: operation(),
        room: cast.room.clone(),
        text: text.to_owned(),
        mentions: Vec::new(),
        reply_to: None,
    }
}

fn event_of(message: &Message) -> Result<EventId> {
    match &message.id {
        MessageId::Event(event) => Ok(event.clone()),
        MessageId::Local(local) => anyhow::bail!("{local} has not reached the server"),
    }
}

#[tokio::test]
async fn what_they_do_to_messages_is_seen() -> Result<()> {
    let cast = Cast::meet().await?;
    let (official, peer, room) = (&cast.official, &cast.peer, cast.room.as_str());
    let first = peer.say(room, "The figures are in").await?;
    peer.send(room, Outgoing { body: "The figures are final", edits: Some(&first), ..Outgoing::default() }).await?;
    let edited = message(official, &cast.conversation, "the correction", |message| message.edited).await?;
    assert!(says(&edited, "The figures are final"));
    assert_eq!(edited.id, MessageId::Event(EventId(first.clone())));

    let slip = peer.say(room, "Sent to the wrong room").await?;
    official.read(&cast.conversation, "wrong room").await?;
    peer.redact(room, &slip).await?;
    message(official, &cast.conversation, "the mark of a deletion", |message| {
        message.id == MessageId::Event(EventId(slip.clone())) && message.content == MessageContent::Deleted
    })
    .await?;

    official.say(&cast.room, "Thank you for the figures").await?;
    let ours = cast.sent("Thank you for the figures").await?;
    cast.heard("Thank you for the figures").await?;
    let ours = event_of(&ours)?;
    let thumb = peer.react(room, ours.as_str(), "👍").await?;
    let reacted = message(official, &cast.conversation, "the thumb", |message| !message.reactions.is_empty()).await?;
    assert_eq!(reacted.id, MessageId::Event(ours.clone()));
    let reaction = &reacted.reactions[0];
    assert_eq!((reaction.key.as_str(), reaction.count, reaction.own), ("👍", 1, false));
    assert_eq!(reaction.people[0].name, "Priya Raman");
    peer.redact(room, &thumb).await?;
    message(official, &cast.conversation, "the thumb taken back", |message| {
        message.id == MessageId::Event(ours.clone()) && message.reactions.is_empty()
    })
    .await?;

    let body = "You are welcome";
    peer.send(room, Outgoing { body, reply_to: Some(ours.as_str()), ..Outgoing::default() }).await?;
    let answer = message(official, &cast.conversation, "the answer with its quote", |message| {
        message.reply_to.as_ref().is_some_and(|reply| matches!(reply.quote, QuoteContent::Ready { .. }))
    });
    let quoted = answer.await?.reply_to.context("a quote")?;
    assert_eq!(quoted.event, ours);
    let QuoteContent::Ready { sender, content } = quoted.quote else { panic!("{:?}", quoted.quote) };
    assert_eq!(sender.name, "Jonas Ekwueme");
    assert_eq!(content, PreviewContent::Text { text: "Thank you for the figures".into() });

    let naming = Outgoing { body: "Jonas, please", mentions: vec![&cast.jonas.user_id], ..Outgoing::default() };
    peer.send(room, naming).await?;
    assert!(official.read(&cast.conversation, "Jonas, please").await?.mentions_me);
    Ok(())
}

#[tokio::test]
async fn what_we_do_to_messages_is_seen_by_them() -> Result<()> {
    let cast = Cast::meet().await?;
    let (official, peer, room) = (&cast.official, &cast.peer, cast.room.as_str());
    let asked = peer.say(room, "When is the survey?").await?;
    official.read(&cast.conversation, "survey").await?;

    let priya = Person { user: UserId(cast.priya.user_id.clone()), name: "Priya Raman".into(), ambiguous: false };
    let answer = MessageSend {
        mentions: vec![priya],
        reply_to: Some(EventId(asked.clone())),
        ..saying(&cast, "@Priya Raman on **Tuesday**")
    };
    official.engine.message_send(answer).await.map_err(told)?;
    let heard = cast.heard("on **Tuesday**").await?;
    assert!(heard.encrypted);
    assert_eq!(heard.reply_to(), Some(asked.as_str()));
    assert_eq!(heard.content["m.mentions"]["user_ids"], json!([cast.priya.user_id]));
    let html = heard.html().context("a formatted text")?;
    assert!(html.contains("<strong>Tuesday</strong>"), "{html}");

    official.say(&cast.room, "Bring botos").await?;
    let said = cast.sent("Bring botos").await?;
    assert!(said.can.edit && said.can.delete && said.can.reply && said.can.react, "{:?}", said.can);
    let event = event_of(&said)?;
    let edit = MessageEdit {
        operation: operation(),
        room: cast.room.clone(),
        message: said.id.clone(),
        text: "Bring boots".into(),
        mentions: Vec::new(),
    };
    official.engine.message_edit(edit).await.map_err(told)?;
    let corrected = peer.await_event(room, "the correction", |event| event.edit().is_some()).await?;
    assert_eq!(corrected.edit(), Some((event.as_str(), "Bring boots")));
    assert!(corrected.encrypted, "a correction is encrypted like what it corrects");
    own(official, &cast.conversation, "Bring boots", |message| message.edited).await?;

    let toggle = || ReactionToggle {
        operation: operation(),
        room: cast.room.clone(),
        message: MessageId::Event(EventId(asked.clone())),
        key: "👀".into(),
    };
    official.engine.reaction_toggle(toggle()).await.map_err(told)?;
    let reaction = peer.await_event(room, "the reaction", |event| event.reaction().is_some()).await?;
    assert_eq!(reaction.reaction(), Some((asked.as_str(), "👀")));
    let with = |own| {
        let asked = EventId(asked.clone());
        move |message: &Message| {
            message.id == MessageId::Event(asked.clone()) && message.reactions.iter().any(|given| given.own) == own
        }
    };
    message(official, &cast.conversation, "the own reaction", with(true)).await?;
    official.engine.reaction_toggle(toggle()).await.map_err(told)?;
    message(official, &cast.conversation, "the own reaction taken back", with(false)).await?;
    peer.await_event(room, "the reaction taken back", |event| event.kind == "m.room.redaction").await?;

    official.engine.message_delete(act(&cast.room, &said.id)).await.map_err(told)?;
    peer.await_event(room, "the deletion", |deletion| {
        let redacts = deletion.content["redacts"].as_str().or(deletion.redacts.as_deref());
        deletion.kind == "m.room.redaction" && redacts == Some(event.as_str())
    })
    .await?;
    message(official, &cast.conversation, "the mark of the deletion", |message| {
        message.id == said.id && message.content == MessageContent::Deleted
    })
    .await?;
    Ok(())
}

/// Waits for the row of something that happened in the room.
async fn happened(cast: &Cast, what: &str, wanted: impl Fn(&RoomEvent) -> bool) -> Result<()> {
    row(&cast.official, &cast.conversation, what, |row| match row {
        RowContent::Event { event, .. } if wanted(event) => Some(()),
        _ => None,
    })
    .await
}

/// Whom a coming or going is about.
fn person_in(event: &RoomEvent) -> Option<&Person> {
    match event {
        RoomEvent::Invited { person } | RoomEvent::Joined { person } | RoomEvent::Removed { person } => Some(person),
        _ => None,
    }
}

#[tokio::test]
async fn everything_that_happens_is_a_row() -> Result<()> {
    let (works, _) = Homeservers::shared().await?.pair();
    let cast = Cast::meet().await?;
    let (official, peer, room) = (&cast.official, &cast.peer, cast.room.as_str());
    let carol = works.register(&chancery_tests::homeservers::unique("carol"), "gangway", "Carol Nwosu").await?;
    let as_carol = works.api_of(&carol);

    peer.set_state(room, "m.room.name", "", json!({ "name": "Sea wall repairs" })).await?;
    peer.set_state(room, "m.room.topic", "", json!({ "topic": "Before the autumn tides" })).await?;
    peer.set_state(room, "org.example.state", "", json!({ "x": 1 })).await?;
    peer.set_state(room, "m.room.pinned_events", "", json!({ "pinned": "not a list" })).await?;
    peer.invite(room, &carol.user_id).await?;
    as_carol.post(&format!("/_matrix/client/v3/join/{room}"), json!({})).await?;
    peer.await_joined(room, &carol.user_id).await?;
    let removal = json!({ "user_id": carol.user_id });
    peer.raw("POST", &format!("/_matrix/client/v3/rooms/{room}/kick"), Some(removal)).await?;
    peer.set_display_name("Priya R.").await?;

    let is = |event: RoomEvent| move |seen: &RoomEvent| *seen == event;
    let carol_is = |way: fn(Person) -> RoomEvent| {
        move |seen: &RoomEvent| {
            person_in(seen).is_some_and(|carol| carol.name == "Carol Nwosu" && *seen == way(carol.clone()))
        }
    };
    happened(&cast, "the encryption", is(RoomEvent::EncryptionOn)).await?;
    happened(&cast, "the new name", is(RoomEvent::RoomRenamed { name: "Sea wall repairs".into() })).await?;
    happened(&cast, "the topic", is(RoomEvent::TopicChanged { topic: "Before the autumn tides".into() })).await?;
    let unknown = RoomEvent::Unknown { event_type: "org.example.state".into(), malformed: false };
    happened(&cast, "a state nobody knows", is(unknown)).await?;
    let malformed = RoomEvent::Unknown { event_type: "m.room.pinned_events".into(), malformed: true };
    happened(&cast, "a malformed state", is(malformed)).await?;
    happened(&cast, "Carol asked in", carol_is(|person| RoomEvent::Invited { person })).await?;
    happened(&cast, "Carol coming", carol_is(|person| RoomEvent::Joined { person })).await?;
    happened(&cast, "Carol put out", carol_is(|person| RoomEvent::Removed { person })).await?;
    let renamed = |seen: &RoomEvent| match seen {
        RoomEvent::PersonRenamed { before, after, .. } => before == "Priya Raman" && after == "Priya R.",
        _ => false,
    };
    happened(&cast, "Priya renamed", renamed).await?;
    summary(official, &cast.room, "the new name in the list", |row| row.name == "Sea wall repairs").await?;

    let unknown = |event_type: &str, fallback: &str, malformed| MessageContent::Unknown {
        event_type: event_type.into(),
        fallback: fallback.into(),
        malformed,
    };
    let text = |style, plain: &str| (style, plain.to_owned());
    let file = |kind, name: &str| MessageContent::File { kind, name: name.into(), size: None, caption: Vec::new() };
    let poll = json!({
        "org.matrix.msc1767.text": "When? 1. Monday 2. Tuesday",
        "org.matrix.msc3381.poll.start": {
            "kind": "org.matrix.msc3381.poll.disclosed", "max_selections": 1,
            "question": { "org.matrix.msc1767.text": "When?" },
            "answers": [
                { "id": "1", "org.matrix.msc1767.text": "Monday" },
                { "id": "2", "org.matrix.msc1767.text": "Tuesday" },
            ],
        },
    });
    let question = MessageContent::Poll { question: "When?".into(), answers: vec!["Monday".into(), "Tuesday".into()] };
    let sent: [(&str, Value, MessageContent); 8] = [
        (
            "org.example.note",
            json!({ "body": "a note for others" }),
            unknown("org.example.note", "a note for others", false),
        ),
        (
            "m.room.message",
            json!({ "msgtype": "org.example.card", "body": "a card" }),
            unknown("org.example.card", "a card", false),
        ),
        ("m.room.message", json!({ "msgtype": "m.text", "body": 7 }), unknown("m.room.message", "", true)),
        (
            "m.room.message",
            json!({ "msgtype": "m.file", "body": "plan.pdf", "url": "mxc://x/y" }),
            file(FileKind::File, "plan.pdf"),
        ),
        (
            "m.room.message",
            json!({ "msgtype": "m.image", "body": "wall.png", "url": "mxc://x/y" }),
            file(FileKind::Image, "wall.png"),
        ),
        (
            "m.room.message",
            json!({ "msgtype": "m.location", "body": "the quay", "geo_uri": "geo:1,2" }),
            file(FileKind::Location, "the quay"),
        ),
        ("m.sticker", json!({ "body": "a gull", "url": "mxc://x/y", "info": {} }), file(FileKind::Sticker, "a gull")),
        ("org.matrix.msc3381.poll.start", poll, question),
    ];
    for (kind, content, wanted) in sent {
        let id = MessageId::Event(EventId(peer.send_event(room, kind, content.clone()).await?));
        let shown =
            message(official, &cast.conversation, &format!("{kind} {content}"), |message| message.id == id).await?;
        assert_eq!(shown.content, wanted, "{kind} {content}");
    }
    for (msgtype, (style, plain)) in
        [("m.emote", text(TextStyle::Emote, "waves")), ("m.notice", text(TextStyle::Notice, "automatic"))]
    {
        peer.send(room, Outgoing { body: &plain, msgtype: Some(msgtype), ..Outgoing::default() }).await?;
        let shown = official.read(&cast.conversation, &plain).await?;
        assert!(matches!(shown.content, MessageContent::Text { style: seen, .. } if seen == style), "{shown:?}");
    }
    Ok(())
}

#[tokio::test]
async fn formatted_text_arrives_as_typed_blocks() -> Result<()> {
    let cast = Cast::meet().await?;
    let html = concat!(
        "<h2>Works</h2><p><strong>b</strong><em>i</em><u>u</u><del>d</del><sup>p</sup><sub>s</sub><code>c</code>",
        "<br><a href=\"https://works.example/a\">plan</a><a href=\"javascript:alert(1)\">no</a></p>",
        "<blockquote><p>quoted</p></blockquote><ol start=\"3\"><li>three</li></ol><ul><li>dot</li></ul>",
        "<pre><code class=\"language-rust\">fn main() {}</code></pre><hr>",
        "<table><thead><tr><th>Head</th></tr></thead><tbody><tr><td>Cell</td></tr></tbody></table>",
        "<details><summary>More</summary><p>inside</p></details>",
        "<p><span data-mx-spoiler=\"why\">covered</span></p>",
        "<script>alert(2)</script><iframe src=\"https://works.example\"></iframe>",
    );
    let message = Outgoing { body: "Works, in short", html: Some(html), ..Outgoing::default() };
    cast.peer.send(cast.room.as_str(), message).await?;
    let shown = cast.official.read(&cast.conversation, "inside").await?;
    let MessageContent::Text { blocks, plain, style: TextStyle::Plain, emoji_only: false } = shown.content else {
        panic!("{:?}", shown.content)
    };
    assert!(!plain.contains("alert(2)"), "scripts are no text: {plain}");
    let text = |text: &str| Inline::Text { text: text.into() };
    let styled = |style, said: &str| Inline::Styled { style, content: vec![text(said)] };
    assert_eq!(blocks[0], Block::Heading { level: 2, content: vec![text("Works")] });
    let Block::Paragraph { content } = &blocks[1] else { panic!("{:?}", blocks[1]) };
    let styles = [
        styled(InlineStyle::Strong, "b"),
        styled(InlineStyle::Emphasis, "i"),
        styled(InlineStyle::Underline, "u"),
        styled(InlineStyle::Strike, "d"),
        styled(InlineStyle::Superscript, "p"),
        styled(InlineStyle::Subscript, "s"),
        Inline::Code { text: "c".into() },
        Inline::Break,
    ];
    assert_eq!(content[..8], styles);
    let link = Inline::Link {
        href: "https://works.example/a".into(),
        host: "works.example".into(),
        misleading: false,
        content: vec![text("plan")],
    };
    assert_eq!(content[8], link);
    let links = content.iter().filter(|inline| matches!(inline, Inline::Link { .. })).count();
    assert_eq!(links, 1, "what is no web address is no link: {content:?}");
    let paragraph = |said: &str| Block::Paragraph { content: vec![text(said)] };
    assert_eq!(blocks[2], Block::Quote { blocks: vec![paragraph("quoted")] });
    let list = |ordered, start, said: &str| Block::List { ordered, start, items: vec![vec![paragraph(said)]] };
    assert_eq!(blocks[3..5], [list(true, 3, "three"), list(false, 1, "dot")]);
    assert_eq!(blocks[5], Block::Code { language: Some("rust".into()), text: "fn main() {}".into() });
    assert_eq!(blocks[6], Block::Rule);
    let Block::Table { rows, .. } = &blocks[7] else { panic!("{:?}", blocks[7]) };
    assert!(rows[0].cells[0].header && !rows[1].cells[0].header);
    assert_eq!(blocks[8], Block::Details { summary: vec![text("More")], blocks: vec![paragraph("inside")] });
    let covered = Inline::Spoiler { reason: Some("why".into()), content: vec![text("covered")] };
    assert_eq!(blocks[9], Block::Paragraph { content: vec![covered] });
    Ok(())
}

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
    cast.official.engine.message_retry(act(&cast.room, &first.id)).await.map_err(told)?;
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
    summary(&cast.official, &cast.room, "the row in the list says so", |row| {
        row.latest.as_ref().is_some_and(|latest| latest.content == PreviewContent::Unreadable)
    })
    .await?;

    proxy.remove(hook);
    proxy.go_offline();
    proxy.go_online();
    let healed = cast.official.read(&cast.conversation, "The key comes later").await?;
    assert_eq!(healed.id, id, "the same message, in its place");
    assert_eq!(healed.authenticity, chancery_protocol::Authenticity::Unremarkable);
    summary(&cast.official, &cast.room, "the row in the list, too", |row| {
        row.latest.as_ref().is_some_and(|latest| matches!(&latest.content, PreviewContent::Text { .. }))
    })
    .await?;
    Ok(())
}

#[tokio::test]
async fn a_sent_message_names_whoever_could_not_be_given_its_key() -> Result<()> {
    let (works, _) = Homeservers::shared().await?.pair();
    let cast = Cast::meet().await?;
    let carol = works.register(&chancery_tests::homeservers::unique("carol"), "gangway", "Carol Nwosu").await?;
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
