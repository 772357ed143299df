//! Reading back: older messages are fetched on the way, and nothing that is being read moves by itself.

use anyhow::Result;
use chancery_tests::{
    app::{App, Options},
    homeservers::{Homeservers, unique},
};
use serde_json::{Value, json};

/// Scrolls and says what that was like; shared with the figures.
const SCROLL: &str = include_str!("../bench/scroll.js");

/// Several pages of the server's.
const MESSAGES: usize = 200;

/// How many pixels what is being read may move by itself.
const DRIFT: f64 = 2.0;

fn text(number: usize) -> String {
    // A line, two lines, three: rows of several heights.
    format!("Item {number} of the minutes{}.", " and what was said of it at some length".repeat(2 * (number % 3)))
}

#[tokio::test]
async fn reading_back_moves_nothing_but_what_is_scrolled() -> Result<()> {
    let servers = Homeservers::shared().await?;
    let (works, _) = servers.pair();
    let anna = works.register(&unique("anna"), "correct horse", "Anna Reader").await?;
    let api = works.api_of(&anna);
    let made =
        api.post("/_matrix/client/v3/createRoom", json!({ "name": "Minutes", "preset": "private_chat" })).await?;
    let room = made["room_id"].as_str().expect("a room").to_owned();
    for number in 0..MESSAGES {
        let path = format!("/_matrix/client/v3/rooms/{room}/send/m.room.message/{number}");
        api.put(&path, json!({ "msgtype": "m.text", "body": text(number) })).await?;
    }
    let app = App::launch(Options { trust_file: Some(servers.trust_file()), ..Options::default() }).await?;
    app.sign_in(&anna).await?;
    app.keep_recovery_code().await?;
    app.open_conversation("Minutes").await?;
    app.read(&text(MESSAGES - 1)).await?;

    let back = app.execute(SCROLL, &[json!(25), json!(60), json!(text(0))]).await?;
    assert_eq!(back["done"], true, "the first message was not reached: {back}");
    let still = |told: &Value| told["drift"].as_f64().is_some_and(|drift| drift <= DRIFT);
    assert!(still(&back), "what was being read moved by {} pixels", back["drift"]);
    let to_and_fro = app.execute(SCROLL, &[json!(5), json!(60), Value::Null]).await?;
    assert!(still(&to_and_fro), "what was being read moved by {} pixels", to_and_fro["drift"]);

    app.execute("document.querySelector('[role=feed]').closest('[role=presentation]').scrollTop = 0", &[]).await?;
    app.wait_for_text("This is where").await?;
    app.close().await
}
