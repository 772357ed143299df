//! The process the peers live in.

use std::collections::HashMap;
use std::path::{Path, PathBuf};
use std::process::Stdio;
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use anyhow::{Context, Result, bail};
use serde_json::{Value, json};
use tempfile::TempDir;
use tokio::io::{AsyncBufReadExt as _, AsyncWriteExt as _, BufReader, Lines};
use tokio::process::{Child, ChildStdin, ChildStdout, Command};
use tokio::sync::{oneshot, watch};

use super::peer::Peer;
use super::seen::Seen;
use crate::homeservers::{Account, Server, prepare_python};

/// A process that holds any number of peers. It ends with its last peer.
#[derive(Clone)]
pub struct PeerHost(Arc<Process>);

struct Process {
    shared: Arc<Shared>,
    commands: tokio::sync::Mutex<ChildStdin>,
    next: AtomicU64,
    reader: tokio::task::JoinHandle<()>,
    folder: TempDir,
    /// Killed on drop; the closed pipe would end it as well, only later.
    _child: Child,
}

/// What the task that reads the process's answers shares with those who asked.
pub(super) struct Shared {
    waiting: Mutex<HashMap<u64, oneshot::Sender<Result<Value, String>>>>,
    seen: Mutex<HashMap<String, Seen>>,
    /// Goes up whenever a peer saw something.
    changes: watch::Sender<u64>,
}

/// How a peer signs in.
pub struct SignIn<'a> {
    /// The server's URL, or that of a proxy before it.
    pub base_url: &'a str,
    /// The authority the server's certificate comes from.
    pub ca_file: &'a Path,
    /// Who signs in.
    pub account: &'a Account,
    /// What the device calls itself.
    pub device_name: &'a str,
    /// Whether the person's identity vouches for the device. The first such device makes the identity.
    pub signed: bool,
    /// Where the device keeps its keys; a folder that ends with the process, unless it is to be resumed.
    pub store: Option<PathBuf>,
}

impl<'a> SignIn<'a> {
    /// The usual way: at the server itself, on a signed device.
    pub fn new(server: &'a Server, account: &'a Account) -> Self {
        Self {
            base_url: &server.base_url,
            ca_file: server.ca_file(),
            account,
            device_name: "Peer",
            signed: true,
            store: None,
        }
    }
}

impl PeerHost {
    /// Starts the process.
    ///
    /// # Errors
    /// If what it runs on cannot be installed.
    pub async fn start() -> Result<Self> {
        let python = prepare_python().await?;
        let script = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("peers/nio_peer.py");
        let mut child = Command::new(python.interpreter())
            // No byte code beside the sources.
            .arg("-B")
            .arg(script)
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .process_group(0)
            .kill_on_drop(true)
            .spawn()
            .context("the peers' process could not be started")?;
        let commands = child.stdin.take().context("the peers' process has no standard input")?;
        let answers = child.stdout.take().context("the peers' process has no standard output")?;
        let shared =
            Arc::new(Shared { waiting: Mutex::default(), seen: Mutex::default(), changes: watch::Sender::new(0) });
        let reader = tokio::spawn(read(BufReader::new(answers).lines(), Arc::clone(&shared)));
        Ok(Self(Arc::new(Process {
            shared,
            commands: commands.into(),
            next: AtomicU64::new(0),
            reader,
            folder: tempfile::Builder::new().prefix("chancery-peers-").tempdir()?,
            _child: child,
        })))
    }

    /// Signs in on a new device.
    ///
    /// # Errors
    /// If the server refuses.
    pub async fn sign_in(&self, sign_in: SignIn<'_>) -> Result<Peer> {
        let name = self.new_name();
        let store = sign_in.store.unwrap_or_else(|| self.0.folder.path().join(&name));
        std::fs::create_dir_all(&store)?;
        let arguments = json!({
            "homeserver": sign_in.base_url,
            "ca_file": sign_in.ca_file,
            "store": store,
            "user_id": sign_in.account.user_id,
            "password": sign_in.account.password,
            "device_name": sign_in.device_name,
            "identity": sign_in.signed,
        });
        let answer = self.command(&name, "sign_in", arguments).await?;
        Peer::new(self.clone(), name, &answer)
    }

    /// Goes on with the device an earlier process left in `store`.
    ///
    /// # Errors
    /// If there is none, or its session has ended.
    pub async fn resume(&self, ca_file: &Path, store: &Path) -> Result<Peer> {
        let name = self.new_name();
        let arguments = json!({ "ca_file": ca_file, "store": store });
        let answer = self.command(&name, "resume", arguments).await?;
        Peer::new(self.clone(), name, &answer)
    }

    fn new_name(&self) -> String {
        let mut seen = self.0.shared.seen();
        let name = format!("peer-{}", seen.len());
        seen.insert(name.clone(), Seen::default());
        name
    }

    pub(super) fn shared(&self) -> &Shared {
        &self.0.shared
    }

    /// Gives one command and waits for its answer.
    pub(super) async fn command(&self, peer: &str, command: &str, arguments: Value) -> Result<Value> {
        let process = &self.0;
        let id = process.next.fetch_add(1, Ordering::Relaxed);
        let Value::Object(mut request) = arguments else { bail!("arguments are an object") };
        request.insert("id".into(), id.into());
        request.insert("peer".into(), peer.into());
        request.insert("command".into(), command.into());
        let mut line = serde_json::to_vec(&request)?;
        line.push(b'\n');
        let (sender, answer) = oneshot::channel();
        process.shared.waiting().insert(id, sender);
        process.commands.lock().await.write_all(&line).await.context("the peers' process has ended")?;
        match answer.await.context("the peers' process has ended")? {
            Ok(answer) => Ok(answer),
            Err(error) => bail!("{peer} could not {command}: {error}"),
        }
    }
}

impl Drop for Process {
    fn drop(&mut self) {
        self.reader.abort();
    }
}

impl Shared {
    fn waiting(&self) -> MutexGuard<'_, HashMap<u64, oneshot::Sender<Result<Value, String>>>> {
        self.waiting.lock().unwrap_or_else(PoisonError::into_inner)
    }

    pub(super) fn seen(&self) -> MutexGuard<'_, HashMap<String, Seen>> {
        self.seen.lock().unwrap_or_else(PoisonError::into_inner)
    }

    pub(super) fn changes(&self) -> watch::Receiver<u64> {
        self.changes.subscribe()
    }

    fn take(&self, mut line: Value) -> Result<()> {
        if let Some(id) = line["id"].as_u64() {
            if let Some(waiting) = self.waiting().remove(&id) {
                let answer = match line["error"].as_str() {
                    Some(error) => Err(error.to_owned()),
                    None => Ok(line["ok"].take()),
                };
                // Whoever asked may have given up.
                let _ = waiting.send(answer);
            }
            return Ok(());
        }
        let kind = line["push"].as_str().context("neither an answer nor news")?.to_owned();
        let peer = line["peer"].as_str().unwrap_or_default().to_owned();
        if let Some(seen) = self.seen().get_mut(&peer) {
            seen.note(&kind, line)?;
        }
        self.changes.send_modify(|count| *count += 1);
        Ok(())
    }
}

async fn read(mut lines: Lines<BufReader<ChildStdout>>, shared: Arc<Shared>) {
    while let Ok(Some(line)) = lines.next_line().await {
        let taken = serde_json::from_str(&line).map_err(Into::into).and_then(|line| shared.take(line));
        assert!(taken.is_ok(), "the peers' process said {line}: {taken:?}");
    }
    // Dropping the senders tells everybody who still waits.
    shared.waiting().clear();
}
