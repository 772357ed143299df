//! Row 14 and Q5, for what is larger than an event: a malformed room, list or extension in an answer of the server, or a
//! malformed answer as a whole. Other rooms stay live, nothing is lost, and nobody asks without end.

use std::{
    sync::{Arc, Mutex, PoisonError},
    time::Duration,
};

use anyhow::{Context, Result};
use chancery_tests::{
    headless::PATIENCE,
    hostile::{Action, FakeServer, HookId, Proxy, Reply},
};
use serde_json::{Value, json};

use crate::{
    SYNC,
    lies::{Lie, put, refused, refused_keys, set_aside, set_aside_keys, written},
    stage::{Stage, play},
};

/// Failures this far apart have nothing to do with each other.
const APART: Duration = Duration::from_secs(2);

/// A lie that is told once on a connection.
struct Told {
    hooks: [HookId; 2],
    /// The position of the answer in which it stood.
    position: Arc<Mutex<Option<String>>>,
    /// The position from which the connection asked next.
    next: Arc<Mutex<Option<String>>>,
}

impl Told {
    fn begin(proxy: &Proxy, connection: &'static str, (path, value): &Lie, room: &str) -> Self {
        let (position, next) = (Arc::<Mutex<Option<String>>>::default(), Arc::<Mutex<Option<String>>>::default());
        let (path, value, room, told) = (*path, value.clone(), room.to_owned(), Arc::clone(&position));
        let answers = proxy.on_response("POST", SYNC, move |call, reply| {
            let mut told = told.lock().unwrap_or_else(PoisonError::into_inner);
            if call.body["conn_id"] != connection || reply.status != 200 || told.is_some() {
                return Action::Pass;
            }
            *told = reply.body["pos"].as_str().map(str::to_owned);
            put(&mut reply.body, path, &room, &value);
            Action::Answer(Reply::bytes(200, "application/json", written(&reply.body).into()))
        });
        let (told, asked) = (Arc::clone(&position), Arc::clone(&next));
        let requests = proxy.on_request("POST", SYNC, move |call| {
            let is_told = told.lock().unwrap_or_else(PoisonError::into_inner).is_some();
            let mut asked = asked.lock().unwrap_or_else(PoisonError::into_inner);
            if call.body["conn_id"] == connection && is_told && asked.is_none() {
                *asked = Some(call.query.get("pos").cloned().unwrap_or_default());
            }
            Action::Pass
        });
        Self { hooks: [answers, requests], position, next }
    }

    /// Waits until it was told and the connection has asked again. Whether the answer in which it stood had counted.
    async fn has_counted(self, proxy: &Proxy) -> Result<bool> {
        let told = tokio::time::timeout(PATIENCE, async {
            loop {
                if let Some(next) = &*self.next.lock().unwrap_or_else(PoisonError::into_inner) {
                    return next.clone();
                }
                tokio::time::sleep(Duration::from_millis(20)).await;
            }
        });
        let next = told.await.context("the lie was never told, or nothing was asked since")?;
        for hook in self.hooks {
            proxy.remove(hook);
        }
        Ok(self.position.lock().unwrap_or_else(PoisonError::into_inner).as_ref() == Some(&next))
    }
}

/// Tells each lie once. `counts` says whether the rest of the answer in which it stands is to count.
async fn tell(stage: &Stage, connection: &'static str, lies: &[Lie], counts: bool) -> Result<()> {
    let mut otherwise = Vec::new();
    for (number, lie) in lies.iter().enumerate() {
        let told = Told::begin(&stage.proxy, connection, lie, stage.cast.room.as_str());
        let round = async {
            stage.poke(&format!("{connection}-{counts}-{number}")).await?;
            stage.hear(&format!("still here {connection} {counts} {number}")).await?;
            told.has_counted(&stage.proxy).await
        };
        if round.await.with_context(|| format!("{lie:?}"))? != counts {
            otherwise.push(lie);
        }
        if !counts {
            // Failures that follow each other closely are taken for one that lasts.
            tokio::time::sleep(APART).await;
        }
    }
    assert!(otherwise.is_empty(), "not so: that the rest of the answer counts is {counts} for {otherwise:#?}");
    Ok(())
}

#[test]
fn malformed_rooms_lists_and_extensions_are_set_aside() -> Result<()> {
    play(async {
        let stage = Stage::set().await?;
        tell(&stage, FakeServer::ROOM_LIST, &set_aside(), true).await?;
        tell(&stage, FakeServer::ENCRYPTION, &set_aside_keys(), true).await?;
        stage.goes_on().await
    })
}

/// Each of these takes seconds, and is refused in the same way: every fourth, and all of them in the long run.
fn sample(lies: Vec<Lie>) -> Vec<Lie> {
    let is_long = std::env::var("CHANCERY_TEST_ALL").is_ok_and(|all| !all.is_empty());
    lies.into_iter().step_by(if is_long { 1 } else { 4 }).collect()
}

#[test]
fn an_answer_that_cannot_be_read_is_asked_for_again() -> Result<()> {
    play(async {
        let stage = Stage::set().await?;
        tell(&stage, FakeServer::ROOM_LIST, &sample(refused()), false).await?;
        tell(&stage, FakeServer::ENCRYPTION, &sample(refused_keys()), false).await?;
        stage.goes_on().await
    })
}

/// A position is the server's own word: one that it does not know itself later is forgotten, and the sync begins anew.
#[test]
fn a_position_that_leads_nowhere_is_given_up() -> Result<()> {
    play(async {
        let stage = Stage::set().await?;
        for (number, position) in ["", "nowhere", "0/s0"].into_iter().enumerate() {
            for connection in [FakeServer::ROOM_LIST, FakeServer::ENCRYPTION] {
                let lie = ("pos", json!(position));
                let told = Told::begin(&stage.proxy, connection, &lie, stage.cast.room.as_str());
                stage.poke(&format!("{connection}-{number}")).await?;
                stage.hear(&format!("from {position:?} on {connection}")).await.with_context(|| format!("{lie:?}"))?;
                told.has_counted(&stage.proxy).await?;
                tokio::time::sleep(APART).await;
            }
        }
        stage.goes_on().await
    })
}

/// A server that goes on and on is asked at a measured pace, and believed again when it answers well.
#[test]
fn a_server_that_goes_on_answering_nonsense_is_not_asked_without_end() -> Result<()> {
    const LONG: Duration = Duration::from_secs(10);
    play(async {
        let stage = Stage::set().await?;
        for (path, value) in [("rooms", Value::Null), ("pos", json!(7))] {
            let room = stage.cast.room.as_str().to_owned();
            let spoilt = value.clone();
            let hook = stage.proxy.on_response("POST", SYNC, move |_, reply| {
                put(&mut reply.body, path, &room, &spoilt);
                Action::Pass
            });
            stage.poke(path).await?;
            stage.cast.peer.say(stage.cast.room.as_str(), &format!("behind {path}")).await?;
            tokio::time::sleep(Duration::from_secs(1)).await;
            stage.proxy.clear_log();
            tokio::time::sleep(LONG).await;
            let asked = stage.proxy.requests().len();
            assert!(asked < 40, "{path}: {asked} requests in {LONG:?}");
            stage.proxy.remove(hook);
            stage.cast.official.read(&stage.cast.conversation, &format!("behind {path}")).await?;
        }
        stage.goes_on().await
    })
}
