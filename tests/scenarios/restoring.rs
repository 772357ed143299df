//! History comes back with the recovery code, room by room, whatever comes in between.

use std::time::Duration;

use anyhow::Result;
use chancery_protocol::{Connection, Gate, RecoveryProgress, RecoveryReset, RoomCreate, RoomId};
use chancery_tests::{
    headless::{Official, operation, told},
    homeservers::{Account, Homeservers},
    hostile::{Action, Proxy, Reply},
};

use crate::{
    cast::{connection, jonas_at, summary},
    recovery::{await_backup, restore},
};

/// The keys of any room.
const KEYS: &str = "*/room_keys/keys/*";

/// What was written in every room before the second device.
const WORD: &str = "Written before the second device";

/// The keys of one room, all together; a single key has its own path.
fn keys_of(room: &RoomId) -> String {
    format!("*/room_keys/keys/{}", room.as_str())
}

/// Somebody who wrote in several rooms, and a second device of theirs that is about to bring all of it back.
struct Restoring {
    jonas: Account,
    code: String,
    rooms: Vec<RoomId>,
    second: Official,
    proxy: Proxy,
}

impl Restoring {
    async fn prepare() -> Result<Self> {
        let (works, _) = Homeservers::shared().await?.pair();
        let jonas = jonas_at(works).await?;
        let (first, code) = Official::newcomer(works, &jonas).await?;
        let mut rooms = Vec::new();
        for name in ["Harbour wall repairs", "Estimates", "Tides"] {
            let create =
                RoomCreate { operation: operation(), name: name.to_owned(), topic: String::new(), invite: Vec::new() };
            let room = first.engine.room_create(create).await.map_err(told)?.room;
            summary(&first, &room, "the new room", |room| room.encrypted).await?;
            first.say(&room, WORD).await?;
            rooms.push(room);
        }
        await_backup(&works.api_of(&jonas), 3).await?;

        let proxy = Proxy::start(works).await?;
        let second = Official::new().await?;
        second.sign_in_at(proxy.base_url.trim_start_matches("https://"), &jonas).await?;
        second.gate(|gate| *gate == Gate::EnterRecoveryCode { available: true }).await?;
        second.open_list().await?;
        for room in &rooms {
            second.find_room(room.as_str()).await?;
        }
        Ok(Self { jonas, code, rooms, second, proxy })
    }

    async fn enter_code(&self) -> Result<()> {
        restore(&self.second, &self.code).await.map_err(|code| anyhow::anyhow!("{code:?}"))?;
        self.second.gate(|gate| *gate == Gate::Open).await?;
        Ok(())
    }

    /// Waits until every room was asked for and so many are left.
    async fn done(&self, left: u32) -> Result<()> {
        let done = |progress| matches!(progress, RecoveryProgress::Done { rooms_left, .. } if rooms_left == left);
        let what = format!("every room asked for and {left} left");
        self.second.see(&what, |mirror| mirror.recovery.is_some_and(done).then_some(())).await
    }

    /// Reads every room without the server: what is readable then was here before somebody looked.
    async fn read_all_offline(&self) -> Result<()> {
        self.proxy.go_offline();
        connection(&self.second, Connection::Offline).await?;
        for room in &self.rooms {
            let conversation = self.second.converse(room).await?;
            self.second.read(&conversation, WORD).await?;
        }
        Ok(())
    }
}

#[tokio::test]
async fn a_room_that_could_not_be_fetched_is_told_and_comes_back_with_the_network() -> Result<()> {
    let restoring = Restoring::prepare().await?;
    let proxy = &restoring.proxy;
    let refused =
        proxy.on_request("GET", &keys_of(&restoring.rooms[1]), |_| Action::Answer(Reply::error(400, "M_UNKNOWN")));
    restoring.enter_code().await?;
    restoring.done(1).await?;

    proxy.remove(refused);
    proxy.go_offline();
    connection(&restoring.second, Connection::Offline).await?;
    proxy.go_online();
    restoring.done(0).await?;
    restoring.read_all_offline().await
}

#[tokio::test]
async fn a_restore_that_was_cut_off_goes_on_after_the_next_start() -> Result<()> {
    let mut restoring = Restoring::prepare().await?;
    let rooms: Vec<_> = restoring.rooms.iter().map(keys_of).collect();
    let mut asked = 0;
    let stalled = restoring.proxy.on_request("GET", KEYS, move |call| {
        asked += i32::from(rooms.iter().any(|room| call.is("GET", room)));
        if asked > 1 { Action::Hang } else { Action::Pass }
    });
    restoring.enter_code().await?;
    let second_of_three = |progress| matches!(progress, RecoveryProgress::Restoring { rooms_done: 1, rooms: 3, .. });
    restoring
        .second
        .see("the second room", |mirror| mirror.recovery.is_some_and(second_of_three).then_some(()))
        .await?;

    let closed = restoring.second.close().await;
    restoring.proxy.remove(stalled);
    restoring.second = closed.open().await?;
    restoring.done(0).await?;
    restoring.read_all_offline().await?;

    // It is over, and stays so.
    restoring.proxy.go_online();
    connection(&restoring.second, Connection::Online).await?;
    restoring.proxy.clear_log();
    restoring.second = restoring.second.restart().await?;
    connection(&restoring.second, Connection::Online).await?;
    tokio::time::sleep(Duration::from_secs(1)).await;
    assert!(restoring.proxy.requests_to("GET", KEYS).is_empty(), "nothing is left to fetch");
    assert_eq!(restoring.second.now().recovery, Some(RecoveryProgress::Idle));
    Ok(())
}

#[tokio::test]
async fn a_new_identity_gives_up_what_only_the_old_backup_held() -> Result<()> {
    let restoring = Restoring::prepare().await?;
    restoring
        .proxy
        .on_request("GET", &keys_of(&restoring.rooms[1]), |_| Action::Answer(Reply::error(400, "M_UNKNOWN")));
    restoring.enter_code().await?;
    restoring.done(1).await?;
    let request = RecoveryReset { operation: operation(), password: restoring.jonas.password.clone() };
    restoring.second.engine.recovery_reset(request).await.map_err(told)?;
    let is_idle = |progress| progress == RecoveryProgress::Idle;
    restoring.second.see("nothing left to hope for", |mirror| mirror.recovery.is_some_and(is_idle).then_some(())).await
}
