//! What is said and done in a conversation, by them and by us.

use anyhow::{Context, Result};
use chancery_protocol::richtext::{Block, Inline, InlineStyle, LinkDanger};
use chancery_protocol::{
    EventId, FileKind, Message, MessageContent, MessageEdit, MessageId, MessageSend, Person, PreviewContent,
    QuoteContent, ReactionToggle, RoomEvent, RowContent, TextStyle, UserId,
};
use chancery_tests::{
    headless::{operation, told},
    homeservers::{Homeservers, unique},
    peers::Outgoing,
};
use serde_json::{Value, json};

use crate::cast::{Cast, act, message, own, row, saying, says, summary};

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

/// A message of a kind we do not know.
fn strange(event_type: &str, fallback: &str, malformed: bool) -> MessageContent {
    MessageContent::Unknown { event_type: event_type.into(), fallback: fallback.into(), malformed }
}

/// A file of which nothing is said but its name.
fn file(kind: FileKind, name: &str) -> MessageContent {
    MessageContent::File {
        kind,
        name: name.into(),
        mime_type: if kind == FileKind::Location { String::new() } else { "application/octet-stream".into() },
        size: None,
        caption: Vec::new(),
        media: None,
        thumbnail: matches!(kind, FileKind::Image | FileKind::Sticker),
        dimensions: None,
        blurhash: None,
        duration: None,
        voice: false,
    }
}

#[tokio::test]
async fn everything_that_happens_is_a_row() -> Result<()> {
    let (works, _) = Homeservers::shared().await?.pair();
    let cast = Cast::meet().await?;
    let (official, peer, room) = (&cast.official, &cast.peer, cast.room.as_str());
    let carol = works.register(&unique("carol"), "gangway", "Carol Nwosu").await?;
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

    let text = |style, plain: &str| (style, plain.to_owned());
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
            strange("org.example.note", "a note for others", false),
        ),
        (
            "m.room.message",
            json!({ "msgtype": "org.example.card", "body": "a card" }),
            strange("org.example.card", "a card", false),
        ),
        ("m.room.message", json!({ "msgtype": "m.text", "body": 7 }), strange("m.room.message", "", true)),
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
        let mut shown =
            message(official, &cast.conversation, &format!("{kind} {content}"), |message| message.id == id).await?;
        if let MessageContent::File { kind, media, .. } = &mut shown.content {
            assert_eq!(media.take().is_some(), *kind != FileKind::Location, "a place has no bytes");
        }
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
    assert!(!plain.contains("alert"), "what is no part of the language is no part of the message: {plain}");
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
        dangers: vec![],
        content: vec![text("plan")],
    };
    assert_eq!(content[8], link);
    let stopped = Inline::Link {
        href: String::new(),
        host: "javascript".into(),
        dangers: vec![LinkDanger::Scheme],
        content: vec![text("no")],
    };
    assert_eq!(content[9..], [stopped], "of what no browser opens only the scheme is told");
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
