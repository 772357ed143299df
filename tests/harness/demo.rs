//! The demo's organisation: everybody speaks, at the right time, and is still there at the next start.

use std::time::{Duration, Instant, SystemTime, UNIX_EPOCH};

use anyhow::{Context, Result};
use chancery_tests::demo::{Demo, Protagonist};
use chancery_tests::peers::{Outgoing, Peer};

/// Stands in for the app: a foreign client in its place.
struct StandIn(Peer);

impl Protagonist for StandIn {
    async fn join(&mut self, room: &str) -> Result<()> {
        let owner = loop {
            if let Some(invitation) = self.0.invitations().into_iter().find(|known| known.room == room) {
                break invitation.sender;
            }
            tokio::time::sleep(Duration::from_millis(50)).await;
        };
        self.0.join(room, &[owner.split_once(':').context("no server")?.1]).await
    }

    async fn say(&mut self, room: &str, text: &str, reply_to: Option<&str>) -> Result<()> {
        self.0.send(room, Outgoing { body: text, reply_to, ..Outgoing::default() }).await.map(drop)
    }

    async fn react(&mut self, room: &str, event: &str, key: &str) -> Result<()> {
        self.0.react(room, event, key).await.map(drop)
    }

    async fn read(&mut self, room: &str) -> Result<()> {
        let last = self.0.messages(room).pop().context("nothing to read")?;
        self.0.read(room, &last.event_id).await
    }
}

#[tokio::test]
async fn the_organisation_speaks_and_stays() -> Result<()> {
    let folder = tempfile::tempdir()?;
    // What an unfinished run left goes; the certificates somebody trusts already stay.
    let trust = Demo::trust_file(folder.path())?;
    let trusted = std::fs::read(&trust)?;
    std::fs::create_dir_all(folder.path().join("servers/server-0"))?;
    let begun = Instant::now();
    let mut demo = Demo::open(folder.path()).await?;
    assert!(!demo.resumed());
    assert_eq!(std::fs::read(&trust)?, trusted);
    let (server, account) = demo.me()?;
    let jonas = Peer::sign_in(server, account).await?;
    eprintln!("servers and colleagues after {:.1} s", begun.elapsed().as_secs_f64());
    let mut stand_in = StandIn(jonas.clone());
    demo.write_history(&mut stand_in).await?;
    eprintln!("history written after {:.1} s", begun.elapsed().as_secs_f64());

    // Whoever sits before the app reads everything, at the times it is said to have been written.
    for room in demo.organisation.rooms.iter().filter(|room| room.invited.is_empty()) {
        let id = demo.room(&room.key)?;
        let said = jonas.messages(id);
        let expected = room.history.iter().filter(|step| step.text.is_some()).count();
        assert_eq!(said.len(), expected, "{}: {:?}", room.key, jonas.undecryptable(id));
        assert!(said.iter().all(|message| message.encrypted));
        assert!(said.is_sorted_by_key(|message| message.origin_server_ts), "{}", room.key);
    }
    let now = u64::try_from(SystemTime::now().duration_since(UNIX_EPOCH)?.as_millis())?;
    let harbour = demo.room("harbour")?.to_owned();
    let first = jonas.messages(&harbour).first().context("no messages")?.origin_server_ts;
    assert!((9 * 86_400_000..20 * 86_400_000).contains(&(now - first)), "{}", now - first);
    let pending = jonas.rooms().await?;
    assert_eq!(pending.iter().filter(|room| room.membership == "invited").count(), 2);

    // A second start finds everything, and the colleagues answer.
    drop(demo);
    let begun = Instant::now();
    let demo = Demo::open(folder.path()).await?;
    assert!(demo.resumed());
    demo.answer().await?;
    eprintln!("again after {:.1} s", begun.elapsed().as_secs_f64());
    let chat = demo.room("priya")?;
    let priya = &demo.colleague("priya.raman")?.user_id;
    jonas.say(chat, "Here is the page on the cofferdam.").await?;
    jonas.await_message(chat, priya, "I will wait for it").await?;
    Ok(())
}
