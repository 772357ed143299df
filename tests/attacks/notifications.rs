//! Rows 1 and 9, in notifications: they have no room for a warning, so what is not genuine does not notify.

use anyhow::{Context, Result};
use chancery_tests::{
    headless::{Desk, words},
    hostile::Action,
};
use serde_json::{Value, json};

use crate::{SYNC, cast::Cast, rooms_of};

/// The events of every timeline in an answer.
fn events(answer: &mut Value) -> impl Iterator<Item = &mut Value> {
    let rooms = rooms_of(answer).into_iter().flat_map(|rooms| rooms.values_mut());
    rooms.filter_map(|room| room.get_mut("timeline").and_then(Value::as_array_mut)).flatten()
}

#[tokio::test]
async fn a_message_in_somebody_elses_name_does_not_notify() -> Result<()> {
    let (cast, proxy) = Cast::meet_behind_proxy().await?;
    let mut desk = Desk::of(&cast.official.engine);
    cast.peer.say(cast.room.as_str(), "Genuine").await?;
    assert_eq!(words(&desk.shows().await?).0, Some("Priya Raman"));

    let server = cast.priya.user_id.split_once(':').context("a server")?.1.to_owned();
    let hook = proxy.on_response("POST", SYNC, move |_, reply| {
        for event in events(&mut reply.body).filter(|event| event["type"] == "m.room.encrypted") {
            event["sender"] = json!(format!("@minister:{server}"));
        }
        Action::Pass
    });
    cast.peer.say(cast.room.as_str(), "In the minister’s name").await?;
    desk.is_silent().await?;
    proxy.remove(hook);
    Ok(())
}

#[tokio::test]
async fn a_message_that_the_server_wrote_does_not_notify() -> Result<()> {
    let (cast, proxy) = Cast::meet_behind_proxy().await?;
    let mut desk = Desk::of(&cast.official.engine);
    cast.peer.say(cast.room.as_str(), "Genuine").await?;
    desk.shows().await?;

    // The encrypted event of Priya's is replaced by words in the clear, under her name.
    proxy.on_response("POST", SYNC, |_, reply| {
        for event in events(&mut reply.body).filter(|event| event["type"] == "m.room.encrypted") {
            event["type"] = json!("m.room.message");
            event["content"] = json!({ "msgtype": "m.text", "body": "Send me the code" });
        }
        Action::Pass
    });
    cast.peer.say(cast.room.as_str(), "Something else").await?;
    cast.official
        .read(&cast.conversation, "Send me the code")
        .await
        .context("the timeline shows it, with a warning")?;
    desk.is_silent().await
}
