//! Malformed pieces of an answer to a sync.

use serde_json::{Value, json};

/// Takes the room's place in a path.
pub(crate) const ROOM: &str = "ROOM";

/// Takes the place of a value that is nested deeper than any parser follows.
const DEEP: &str = "DEEP";

/// A place in an answer, and what stands there instead.
pub(crate) type Lie = (&'static str, Value);

/// Nothing that is an event.
fn garbage() -> Value {
    json!([{}, { "type": "m.room.member", "state_key": 3 }, { "type": "m.room.name", "content": DEEP }])
}

/// More than any counter holds.
const ABSURD: u64 = 9_007_199_254_740_991;

/// What is set aside by itself: the rest of the same answer counts. Part of it is what people or other servers can bring
/// about, in rooms of one's own server too: names and pictures, heroes, what is deeply nested.
pub(crate) fn set_aside() -> Vec<Lie> {
    vec![
        ("rooms/ROOM/required_state", json!([{ "type": "m.room.name", "state_key": "", "content": DEEP }])),
        ("rooms/ROOM/timeline", json!([{ "type": "m.room.message", "event_id": "$deep", "content": DEEP }])),
        ("rooms/ROOM/highlight_count", json!(ABSURD)),
        ("rooms/ROOM/name", json!({ "a": "b" })),
        ("rooms/ROOM/avatar", json!(7)),
        ("rooms/ROOM/heroes", json!([{ "user_id": "@hero:localhost", "displayname": [], "avatar_url": {} }])),
        ("rooms/!nowhere:localhost", json!({ "invite_state": garbage() })),
        ("rooms/!nothing:localhost", json!({})),
        // Told for long, the SDK would ask for them all, page by page.
        ("lists/all_rooms/count", json!(u32::MAX)),
        ("lists/made_up", json!({ "count": 1 })),
        ("extensions/account_data/global", json!([{ "type": "m.direct", "content": DEEP }])),
        ("extensions/account_data/rooms/ROOM", json!([{ "type": "m.tag", "content": { "tags": 7 } }])),
        ("extensions/receipts/rooms/ROOM", json!({ "type": "m.receipt", "content": 7 })),
        ("extensions/typing/rooms/ROOM", json!({ "type": "m.typing", "content": { "user_ids": { "a": DEEP } } })),
        ("extensions/made_up", json!(DEEP)),
        ("made_up", json!(DEEP)),
    ]
}

/// What spoils the whole answer, which the SDK (0.19.1) reads in one piece, and whose events it wants to have a type. Only
/// the account's own server can say such a thing. The answer is asked for again, so nothing is lost once the server has
/// come to its senses.
pub(crate) fn refused() -> Vec<Lie> {
    vec![
        ("rooms", Value::Null),
        ("rooms", json!([])),
        ("rooms/ROOM", Value::Null),
        ("rooms/ROOM", json!(7)),
        ("rooms/ROOM", json!("room")),
        ("rooms/no room at all", json!({})),
        ("rooms/ROOM/made_up", json!(DEEP)),
        ("rooms/ROOM/required_state", json!({})),
        ("rooms/ROOM/required_state", json!([null, 7, []])),
        ("rooms/ROOM/timeline", json!({})),
        ("rooms/ROOM/invite_state", json!("come in")),
        ("rooms/ROOM/heroes", json!([{ "user_id": "nobody" }])),
        ("rooms/ROOM/notification_count", json!(-1)),
        ("rooms/ROOM/notification_count", json!("many")),
        ("rooms/ROOM/joined_count", json!(1e300)),
        ("rooms/ROOM/bump_stamp", json!(-9_007_199_254_740_993_i64)),
        ("rooms/ROOM/limited", json!("perhaps")),
        ("lists", json!([])),
        ("lists/all_rooms", Value::Null),
        ("lists/all_rooms/count", json!(-1)),
        // The SDK panics here, in a task that it watches.
        ("lists/all_rooms/count", json!(ABSURD)),
        ("extensions", json!(7)),
        ("extensions/account_data", json!([7])),
        ("extensions/account_data/global", json!({})),
        ("extensions/account_data/global", json!([null, 7])),
        ("extensions/account_data/rooms", json!({ "no room": [] })),
        ("extensions/account_data/rooms/ROOM", garbage()),
        ("extensions/receipts", json!({ "rooms": 7 })),
        ("extensions/typing", json!({ "rooms": { "no room": {} } })),
        ("extensions/org.matrix.msc4262.profiles", json!({ "users": 7 })),
        ("pos", Value::Null),
        ("pos", json!(7)),
    ]
}

/// As [`set_aside`], of what comes on the connection of its own that brings keys.
pub(crate) fn set_aside_keys() -> Vec<Lie> {
    let undecryptable = json!({ "type": "m.room.encrypted", "sender": "@", "content": DEEP });
    vec![
        ("extensions/to_device/events", json!([undecryptable, { "type": "m.room_key" }])),
        ("extensions/e2ee/device_one_time_keys_count", json!({ "signed_curve25519": ABSURD })),
        ("extensions/e2ee/device_unused_fallback_key_types", json!([""])),
    ]
}

/// As [`refused`], on the same connection.
pub(crate) fn refused_keys() -> Vec<Lie> {
    vec![
        ("extensions/to_device", json!(7)),
        ("extensions/to_device/events", json!({})),
        ("extensions/to_device/next_batch", Value::Null),
        ("extensions/e2ee", json!("keys")),
        ("extensions/e2ee/device_lists", json!({ "changed": ["nobody"] })),
        ("extensions/e2ee/device_one_time_keys_count", json!({ "signed_curve25519": -1 })),
        ("extensions/e2ee/device_unused_fallback_key_types", json!({})),
    ]
}

/// Puts a value at a place, and makes the way to it. A list gets more, if it is given one.
pub(crate) fn put(answer: &mut Value, path: &str, room: &str, value: &Value) {
    let mut place = answer;
    for part in path.split('/') {
        let part = if part == ROOM { room } else { part };
        if !place.is_object() {
            *place = json!({});
        }
        place = &mut place[part];
    }
    match (place, value) {
        (Value::Array(present), Value::Array(more)) => present.extend(more.iter().cloned()),
        (place, value) => *place = value.clone(),
    }
}

/// The answer as it goes out, with its depths.
pub(crate) fn written(answer: &Value) -> String {
    const DEPTH: usize = 100_000;
    answer.to_string().replace(&format!("\"{DEEP}\""), &format!("{}{}", "[".repeat(DEPTH), "]".repeat(DEPTH)))
}
