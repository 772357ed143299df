//! Row 14 and Q5: one malformed event never stops the sync, a room or the window.

use std::sync::{
    Arc,
    atomic::{AtomicUsize, Ordering},
};

use anyhow::Result;
use chancery_protocol::{MessageContent, RoomEvent, RowContent};
use chancery_tests::hostile::Action;
use serde_json::{Value, json};

use crate::{
    SYNC, rooms_of,
    stage::{Stage, play},
};

/// A well-formed message to spoil.
fn good(number: usize) -> Value {
    json!({
        "type": "m.room.message", "event_id": format!("$spoilt-{number}"), "sender": "@mallory:localhost",
        "origin_server_ts": 1_790_000_000_000_u64, "content": { "msgtype": "m.text", "body": "spoilt" },
    })
}

/// Every field null, of a wrong type, huge, negative; shapes of published advisories.
fn corpus() -> Vec<Value> {
    let mut events = Vec::new();
    for field in ["type", "event_id", "sender", "origin_server_ts", "content"] {
        for value in [
            Value::Null,
            json!(-9_007_199_254_740_993_i64),
            json!(1e300),
            json!([[[]]]),
            json!({ "__proto__": { "polluted": true } }),
            json!("x".repeat(65_536)),
        ] {
            let mut event = good(events.len());
            event[field] = value;
            events.push(event);
        }
        let mut event = good(events.len());
        event.as_object_mut().map(|fields| fields.remove(field));
        events.push(event);
    }
    for content in [
        json!({ "msgtype": 7, "body": {} }),
        json!({ "msgtype": "m.text" }),
        json!({ "msgtype": "m.text", "body": "deep", "format": "org.matrix.custom.html", "formatted_body": "<div>".repeat(10_000) }),
        json!({ "msgtype": "m.image", "body": "b", "url": "mxc://h/../../x", "info": { "w": -1, "h": 1e30 } }),
        json!({ "msgtype": "m.text", "body": "edit", "m.relates_to": { "rel_type": "m.replace", "event_id": 5 } }),
        json!({ "msgtype": "m.text", "body": "self", "m.relates_to": { "m.in_reply_to": { "event_id": format!("$spoilt-{}", events.len() + 5) } } }),
        json!({ "body": "'); DROP TABLE events; --", "msgtype": "m.text" }),
    ] {
        let mut event = good(events.len());
        event["content"] = content;
        events.push(event);
    }
    for sender in ["", "mallory", "@", "@:", "@mallory", "@\u{202e}:localhost", "@m'); DROP TABLE x; --:localhost"] {
        let mut event = good(events.len());
        event["sender"] = json!(sender);
        events.push(event);
    }
    for (kind, content) in [
        ("m.room.power_levels", json!({ "users": { "@mallory:localhost": i64::MIN }, "events_default": i64::MIN })),
        ("m.room.member", json!({ "membership": 3 })),
        ("m.room.encryption", json!({ "algorithm": null })),
        ("m.room.tombstone", json!({ "replacement_room": 12 })),
        ("m.room.name", json!({ "name": { "a": "b" } })),
        ("org.example.state", json!([])),
    ] {
        let mut event = good(events.len());
        event["type"] = json!(kind);
        event["state_key"] = json!("");
        event["content"] = content;
        events.push(event);
    }
    events
}

#[test]
fn malformed_events_are_set_aside_and_everything_goes_on() -> Result<()> {
    play(everything_goes_on())
}

async fn everything_goes_on() -> Result<()> {
    let stage = Stage::set().await?;
    let Stage { cast, proxy, .. } = &stage;
    let room = cast.room.as_str().to_owned();
    let told = Arc::<AtomicUsize>::default();
    let (count, target) = (Arc::clone(&told), room.clone());
    // Each answer about the room carries ten more of the corpus, in the timeline and in its state.
    proxy.on_response("POST", SYNC, move |_, reply| {
        let Some(room) = rooms_of(&mut reply.body).and_then(|rooms| rooms.get_mut(&target)) else {
            return Action::Pass;
        };
        let more: Vec<Value> = corpus().into_iter().skip(count.load(Ordering::SeqCst)).take(10).collect();
        count.fetch_add(more.len(), Ordering::SeqCst);
        for list in ["timeline", "required_state"] {
            match room.get_mut(list).and_then(Value::as_array_mut) {
                Some(events) => events.extend(more.iter().cloned()),
                None => room[list] = json!(more.clone()),
            }
        }
        Action::Pass
    });
    let all = corpus().len();
    for round in 0.. {
        let word = format!("still here {round}");
        cast.peer.say(&room, &word).await?;
        cast.official.read(&cast.conversation, &word).await?;
        if told.load(Ordering::SeqCst) >= all {
            break;
        }
        assert!(round < all, "the corpus was never told");
    }

    // What could not be read is shown as such.
    let rows = crate::cast::rows(&cast.official.now(), &cast.conversation);
    let set_aside = rows.iter().filter(|row| match &row.content {
        RowContent::Message(message) => matches!(message.content, MessageContent::Unknown { malformed: true, .. }),
        RowContent::Event { event, .. } => matches!(event, RoomEvent::Unknown { malformed: true, .. }),
        RowContent::Day { .. } | RowContent::Unread | RowContent::Start => false,
    });
    assert!(set_aside.count() > 0, "malformed events are shown as set aside");
    stage.goes_on().await
}
