//! How a test steers a hostile server.

use std::sync::{Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use anyhow::{Result, bail};
use serde_json::Value;
use tokio::sync::watch;

use super::call::{Action, Call, Reply};

/// Hooks, the log and the network switch.
///
/// A method or a path may be `*`; a `*` inside a path stands for anything, slashes included. Paths are compared
/// decoded. Hooks run one at a time and must not call the controls themselves.
pub struct Controls {
    hooks: Mutex<Hooks>,
    log: Mutex<Vec<Recorded>>,
    changes: watch::Sender<usize>,
    online: watch::Sender<bool>,
}

/// Names a hook, so that it can be taken out again.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct HookId(u64);

/// A request that came, and what became of it.
#[derive(Debug, Clone)]
pub struct Recorded {
    /// The request, as the client sent it.
    pub call: Call,
    /// The status that went back; none yet, or never.
    pub status: Option<u16>,
}

#[derive(Default)]
struct Hooks {
    next: u64,
    requests: Vec<Hook<RequestHook>>,
    responses: Vec<Hook<ResponseHook>>,
}

struct Hook<H> {
    id: HookId,
    method: String,
    path: String,
    act: H,
}

type RequestHook = Box<dyn FnMut(&mut Call) -> Action + Send>;
type ResponseHook = Box<dyn FnMut(&Call, &mut Reply) -> Action + Send>;

impl Controls {
    pub(super) fn new() -> Self {
        Self {
            hooks: Mutex::default(),
            log: Mutex::default(),
            changes: watch::Sender::new(0),
            online: watch::Sender::new(true),
        }
    }

    /// Runs `hook` on requests before anything else happens to them. Hooks run in the order they came; all
    /// delays and waits add up, and the first answer, cut or hang is final.
    pub fn on_request(
        &self,
        method: &str,
        path: &str,
        hook: impl FnMut(&mut Call) -> Action + Send + 'static,
    ) -> HookId {
        let mut hooks = self.hooks();
        let id = hooks.new_id();
        let act: RequestHook = Box::new(hook);
        hooks.requests.push(Hook { id, method: method.into(), path: path.into(), act });
        id
    }

    /// Runs `hook` on answers before they go to the client. The server has done its part by then: a cut here is
    /// an answer that got lost.
    pub fn on_response(
        &self,
        method: &str,
        path: &str,
        hook: impl FnMut(&Call, &mut Reply) -> Action + Send + 'static,
    ) -> HookId {
        let mut hooks = self.hooks();
        let id = hooks.new_id();
        let act: ResponseHook = Box::new(hook);
        hooks.responses.push(Hook { id, method: method.into(), path: path.into(), act });
        id
    }

    /// Answers requests with this from now on.
    pub fn answer(&self, method: &str, path: &str, status: u16, body: Value) -> HookId {
        self.on_request(method, path, move |_| Action::Answer(Reply::json(status, body.clone())))
    }

    /// Takes a hook out.
    pub fn remove(&self, id: HookId) {
        let mut hooks = self.hooks();
        hooks.requests.retain(|hook| hook.id != id);
        hooks.responses.retain(|hook| hook.id != id);
    }

    /// Cuts the network: connections break, those in use too, until [`Controls::go_online`].
    pub fn go_offline(&self) {
        self.online.send_replace(false);
    }

    /// Mends the network.
    pub fn go_online(&self) {
        self.online.send_replace(true);
    }

    /// All requests so far.
    pub fn requests(&self) -> Vec<Recorded> {
        self.log().clone()
    }

    /// The requests to `path` with `method`.
    pub fn requests_to(&self, method: &str, path: &str) -> Vec<Recorded> {
        self.log().iter().filter(|recorded| recorded.call.is(method, path)).cloned().collect()
    }

    /// Forgets the requests so far.
    pub fn clear_log(&self) {
        self.log().clear();
    }

    /// Waits until there were `count` requests to `path` that were answered; returns all of them.
    ///
    /// # Errors
    /// If they do not come within `patience`.
    pub async fn await_requests(
        &self,
        method: &str,
        path: &str,
        count: usize,
        patience: Duration,
    ) -> Result<Vec<Recorded>> {
        let mut changes = self.changes.subscribe();
        let search = async {
            loop {
                let mut found = self.requests_to(method, path);
                found.retain(|recorded| recorded.status.is_some());
                if found.len() >= count {
                    return found;
                }
                if changes.changed().await.is_err() {
                    std::future::pending::<()>().await;
                }
            }
        };
        if let Ok(found) = tokio::time::timeout(patience, search).await {
            return Ok(found);
        }
        let seen: Vec<_> = self.log().iter().map(|seen| format!("{} {}", seen.call.method, seen.call.path)).collect();
        bail!("{count} × {method} {path} did not come; there were {seen:#?}")
    }

    /// Takes a request through the hooks, `serve` and the hooks for its answer. None: the connection breaks.
    pub(super) async fn handle<F>(&self, mut call: Call, serve: impl FnOnce(Call) -> F) -> Option<Reply>
    where
        F: Future<Output = Option<Reply>>,
    {
        let index = {
            let mut log = self.log();
            log.push(Recorded { call: call.clone(), status: None });
            log.len() - 1
        };
        let mut online = self.online.subscribe();
        let answering = async {
            let before = self.before(&mut call);
            let mut reply = match wait(before).await {
                Action::Answer(reply) => reply,
                Action::Cut => return None,
                _ => serve(call.clone()).await?,
            };
            match wait(self.after(&call, &mut reply)).await {
                Action::Answer(other) => reply = other,
                Action::Cut => return None,
                _ => {}
            }
            Some(reply)
        };
        let reply = tokio::select! {
            biased;
            _ = online.wait_for(|online| !online) => None,
            reply = answering => reply,
        };
        if let Some(recorded) = self.log().get_mut(index) {
            recorded.status = reply.as_ref().map(|reply| reply.status);
        }
        self.changes.send_modify(|count| *count += 1);
        reply
    }

    fn before(&self, call: &mut Call) -> Vec<Action> {
        let mut hooks = self.hooks();
        let mut actions = Vec::new();
        for hook in &mut hooks.requests {
            if call.is(&hook.method, &hook.path) {
                actions.push((hook.act)(call));
                if is_final(actions.last()) {
                    break;
                }
            }
        }
        actions
    }

    fn after(&self, call: &Call, reply: &mut Reply) -> Vec<Action> {
        let mut hooks = self.hooks();
        let mut actions = Vec::new();
        for hook in &mut hooks.responses {
            if call.is(&hook.method, &hook.path) {
                actions.push((hook.act)(call, reply));
                if is_final(actions.last()) {
                    break;
                }
            }
        }
        actions
    }

    fn hooks(&self) -> MutexGuard<'_, Hooks> {
        self.hooks.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn log(&self) -> MutexGuard<'_, Vec<Recorded>> {
        self.log.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Hooks {
    fn new_id(&mut self) -> HookId {
        self.next += 1;
        HookId(self.next)
    }
}

fn is_final(action: Option<&Action>) -> bool {
    !matches!(action, Some(Action::Pass | Action::Delay(_) | Action::Until(_)))
}

/// Waits out the delays and gives what comes after them.
async fn wait(actions: Vec<Action>) -> Action {
    for action in actions {
        match action {
            Action::Pass => {}
            Action::Delay(time) => tokio::time::sleep(time).await,
            // Nobody is left who could say so: it goes on.
            Action::Until(mut said) => drop(said.wait_for(|said| *said).await),
            Action::Hang => std::future::pending().await,
            last @ (Action::Answer(_) | Action::Cut) => return last,
        }
    }
    Action::Pass
}
