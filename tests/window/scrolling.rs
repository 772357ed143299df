//! Reading back and on: messages are fetched on the way, and nothing that is being read moves by itself.

use anyhow::Result;
use chancery_tests::{
    app::{App, Options, Role},
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
    let mut events = Vec::new();
    for number in 0..MESSAGES {
        let path = format!("/_matrix/client/v3/rooms/{room}/send/m.room.message/{number}");
        let sent = api.put(&path, json!({ "msgtype": "m.text", "body": text(number) })).await?;
        events.push(sent["event_id"].as_str().expect("an event").to_owned());
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
    app.click("Newest").await?;
    newest_in_view(&app).await?;

    // From a message in the middle on to the newest: later ones are fetched as earlier ones are.
    let (room, event) = (room.trim_start_matches('!'), events[20].trim_start_matches('$'));
    app.start_again(&[&format!("matrix:roomid/{room}/e/{event}")]).await?;
    app.read(&text(20)).await?;
    let newest = "return document.querySelector('[role=feed]').textContent.includes(arguments[0])";
    assert_eq!(app.execute(newest, &[json!(text(MESSAGES - 1))]).await?, false, "the newest is not here yet");
    let on = app.execute(SCROLL, &[json!(25), json!(-60), json!(text(MESSAGES - 1))]).await?;
    assert_eq!(on["done"], true, "the newest message was not reached: {on}");
    assert!(still(&on), "what was being read moved by {} pixels", on["drift"]);
    app.close().await
}

/// Waits until the newest message stands where it is read, and no way leads on.
async fn newest_in_view(app: &App) -> Result<()> {
    let script = "
        const feed = document.querySelector('[role=feed]');
        const newest = [...feed.querySelectorAll('[data-row]')].at(-1);
        const { bottom } = feed.closest('[role=presentation]').getBoundingClientRect();
        return newest.textContent.includes(arguments[0]) && newest.getBoundingClientRect().bottom <= bottom + 1;
    ";
    app.wait_until("the newest message is in view", script, &[json!(text(MESSAGES - 1))]).await?;
    app.settle().await?;
    anyhow::ensure!(!app.has(Role::Button, "Newest").await?, "the way to the newest still shows");
    Ok(())
}
