//! What is read can be selected and copied, with whoever said it where it is more than one person.

use anyhow::Result;
use chancery_tests::app::{App, Key, Options};

use crate::cast::{Cast, ROOM};

/// Selects from the first message with one text to the end of the last with another, as a drag does.
const SELECT: &str = "
    const bodies = [...document.querySelectorAll('[role=feed] [data-body]')];
    const [from, to] = [arguments[0], arguments[1]].map((text) => bodies.find((body) => body.innerText.includes(text)));
    document.getSelection().setBaseAndExtent(from, 0, to, to.childNodes.length);
";

/// Copies what is selected and pastes it where one writes; answers with what stands there then.
async fn copied(app: &App, from: &str, to: &str) -> Result<String> {
    app.execute(SELECT, &[from.into(), to.into()]).await?;
    app.press(&[Key::Control, Key::Character('c')]).await?;
    let field = app.find_selector("[role=textbox][contenteditable=true]").await?;
    field.clear().await?;
    app.press(&[Key::Control, Key::Character('v')]).await?;
    let script =
        "return document.querySelector('[role=textbox][contenteditable=true]').innerText.includes(arguments[0])";
    app.wait_until("what was copied is pasted", script, &[to.into()]).await?;
    app.draft().await
}

#[tokio::test]
async fn what_is_read_can_be_copied() -> Result<()> {
    let Cast { app, peer, room, .. } = Cast::meet(Options::default()).await?;
    app.open_conversation(ROOM).await?;
    peer.say(&room, "The sluice stays shut until ten").await?;
    peer.say(&room, "Then it opens by a third").await?;
    app.read("by a third").await?;
    assert_eq!(copied(&app, "sluice stays", "sluice stays").await?, "The sluice stays shut until ten");
    let both = copied(&app, "sluice stays", "by a third").await?;
    assert!(both.contains("Priya Raman"), "nobody is named: {both}");
    assert!(both.find("until ten") < both.find("by a third"), "{both}");
    app.close().await
}
