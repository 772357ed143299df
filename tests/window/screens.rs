//! axe on every screen, at a laptop's size and at a phone's.

use anyhow::{Context as _, Result};
use chancery_tests::{
    app::{
        self, App, Options, Scene, Size, Visitor, confirm_second_device, play_media, play_troubles,
        sign_in_with_mistakes,
    },
    homeservers::{Account, Homeservers, unique},
    peers::Outgoing,
};

use crate::cast::{Cast, ROOM};

/// Has axe look at every screen in both sizes.
#[derive(Default)]
struct Inspector {
    seen: usize,
    findings: Vec<anyhow::Error>,
}

impl Visitor for Inspector {
    async fn visit(&mut self, app: &App, screen: &str, size: Size) -> Result<()> {
        app.settle().await?;
        // All findings at once: one of them is no reason to hide the others.
        self.findings.extend(app.assert_accessible(&format!("{screen}, {size}")).await.err());
        self.seen += 1;
        Ok(())
    }
}

impl Inspector {
    fn conclude(self, least: usize) {
        assert!(self.seen >= least, "only {} screens were seen", self.seen);
        let findings: Vec<String> = self.findings.iter().map(|finding| format!("{finding:#}")).collect();
        assert!(findings.is_empty(), "{}", findings.join("\n"));
    }
}

#[tokio::test]
async fn what_stands_before_the_messages_is_accessible() -> Result<()> {
    let servers = Homeservers::shared().await?;
    let account = servers.pair().0.register(&unique("sam"), "correct horse", "Sam Newcomer").await?;
    let options = || Options { trust_file: Some(servers.trust_file()), ..Options::default() };
    let mut inspector = Inspector::default();
    let first = App::launch(options()).await?;
    let code = sign_in_with_mistakes(&first, &account, &mut inspector).await?;
    let second = App::launch(options()).await?;
    confirm_second_device(&second, &account, &code, &mut inspector).await?;
    first.close().await?;
    second.close().await?;
    inspector.conclude(16);
    Ok(())
}

#[tokio::test]
async fn what_says_that_something_went_wrong_is_accessible() -> Result<()> {
    let servers = Homeservers::shared().await?;
    let options = Options { trust_file: Some(servers.trust_file()), ..Options::default() };
    let mut inspector = Inspector::default();
    play_troubles(servers.pair().0, &options, &mut inspector).await?;
    inspector.conclude(26);
    Ok(())
}

#[tokio::test]
async fn what_is_sent_and_received_besides_words_is_accessible() -> Result<()> {
    let servers = Homeservers::shared().await?;
    let options = Options { trust_file: Some(servers.trust_file()), ..Options::default() };
    let mut inspector = Inspector::default();
    play_media(servers.pair().0, &options, &mut inspector).await?;
    inspector.conclude(8);
    Ok(())
}

#[tokio::test]
async fn every_screen_is_accessible() -> Result<()> {
    let Cast { app, peer, room, .. } = Cast::meet(Options::default()).await?;
    for line in ["The cofferdam comes out on **Monday**", "> Really?\n\nYes: `10:00`", "See https://example.org/tides"]
    {
        peer.say(&room, line).await?;
    }
    let html = Some("Not from us: <a href=\"https://sign-in.example/\">treasury.example/sign-in</a>");
    peer.send(&room, Outgoing { body: "Not from us", html, ..Outgoing::default() }).await?;
    app.open_conversation(ROOM).await?;
    app.say("Thank you").await?;
    app.wait_until_sent("Thank you").await?;
    let (works, _) = Homeservers::shared().await?.pair();
    let Account { user_id: colleague, .. } = works.register(&unique("hanna"), "p", "Hanna Lindqvist").await?;
    let mut inspector = Inspector::default();
    let cast = app::Cast { room: ROOM, member: "Pri", colleague: "Hanna", warned: ROOM };
    for size in Size::ALL {
        for scene in Scene::ALL {
            scene.play(&app, cast, size, &mut inspector).await.with_context(|| format!("{size}, {colleague}"))?;
        }
    }
    app.close().await?;
    inspector.conclude(2 * Scene::ALL.len());
    Ok(())
}
