//! Two rooms at a server that lies about one of them.

use std::{collections::BTreeSet, time::Duration};

use anyhow::{Result, bail};
use chancery_tests::{
    headless::Conversation,
    hostile::{FakeServer, Proxy},
    peers::NewRoom,
};
use serde_json::json;

use crate::{SYNC, cast::Cast};

/// The positions from which a connection asked.
fn positions(proxy: &Proxy, connection: &str) -> BTreeSet<String> {
    let asked = proxy.requests_to("POST", SYNC).into_iter().filter(|sync| sync.call.body["conn_id"] == connection);
    asked.filter_map(|sync| sync.call.query.get("pos").cloned()).collect()
}

/// Two rooms behind a proxy: the server lies about the first, and the second is to stay live.
pub(crate) struct Stage {
    /// Its room is the one that the server lies about.
    pub(crate) cast: Cast,
    pub(crate) proxy: Proxy,
    healthy: Conversation,
}

impl Stage {
    pub(crate) async fn set() -> Result<Self> {
        let (cast, proxy) = Cast::meet_behind_proxy().await?;
        let second = cast.peer.create_room(NewRoom::encrypted("Duty office", &[&cast.jonas.user_id])).await?;
        let second = crate::cast::join(&cast.official, &second).await?;
        cast.peer.await_joined(second.as_str(), &cast.jonas.user_id).await?;
        let healthy = cast.official.converse(&second).await?;
        let stage = Self { cast, proxy, healthy };
        stage.talk("Before").await?;
        Ok(stage)
    }

    /// Both rooms bring what Priya says there.
    pub(crate) async fn hear(&self, word: &str) -> Result<()> {
        let Self { cast, healthy, .. } = self;
        cast.peer.say(cast.room.as_str(), word).await?;
        cast.peer.say(healthy.room.as_str(), word).await?;
        cast.official.read(healthy, word).await?;
        cast.official.read(&cast.conversation, word).await?;
        Ok(())
    }

    /// Something happens in both rooms and beside them, whether it comes through or not.
    pub(crate) async fn chatter(&self, number: u32) -> Result<()> {
        for room in [&self.cast.room, &self.healthy.room] {
            self.cast.peer.say(room.as_str(), &format!("chatter {number}")).await?;
        }
        self.cast.peer.typing(self.cast.room.as_str(), number.is_multiple_of(2)).await?;
        self.poke(&format!("chatter-{number}")).await
    }

    /// Both rooms go on in both directions.
    async fn talk(&self, word: &str) -> Result<()> {
        let Self { cast, healthy, .. } = self;
        self.hear(word).await?;
        for room in [&cast.room, &healthy.room] {
            cast.official.say(room, &format!("{word}, and our answer")).await?;
            cast.peer.await_message(room.as_str(), &cast.jonas.user_id, &format!("{word}, and our answer")).await?;
        }
        Ok(())
    }

    /// Has the server send something to our device directly, so that the connection for keys answers.
    pub(crate) async fn poke(&self, transaction: &str) -> Result<()> {
        let path = format!("/_matrix/client/v3/sendToDevice/org.example.poke/{transaction}");
        let to = &self.cast.jonas.user_id;
        let (status, answer) =
            self.cast.peer.raw("PUT", &path, Some(json!({ "messages": { to: { "*": {} } } }))).await?;
        if status != 200 {
            bail!("{status} {answer}");
        }
        Ok(())
    }

    /// It goes on after all that, and no faster than it should.
    pub(crate) async fn goes_on(&self) -> Result<()> {
        self.proxy.clear_log();
        self.talk("After").await?;
        assert!(positions(&self.proxy, FakeServer::ROOM_LIST).len() > 1, "the sync goes on");
        self.is_quiet().await
    }

    async fn is_quiet(&self) -> Result<()> {
        tokio::time::sleep(Duration::from_secs(1)).await;
        self.proxy.clear_log();
        tokio::time::sleep(Duration::from_secs(3)).await;
        let asked = self.proxy.requests_to("POST", SYNC).len();
        assert!(asked < 12, "{asked} syncs in three quiet seconds");
        Ok(())
    }
}

/// On threads like the application's: each has a stack of four megabytes (`src-tauri`).
pub(crate) fn play(scene: impl Future<Output = Result<()>> + Send + 'static) -> Result<()> {
    let runtime = tokio::runtime::Builder::new_multi_thread()
        .worker_threads(2)
        .thread_stack_size(4 * 1024 * 1024)
        .enable_all()
        .build()?;
    runtime.block_on(async { tokio::spawn(scene).await? })
}
