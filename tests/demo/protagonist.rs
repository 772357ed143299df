//! The person before the app, while the history is written: the app's own engine on the app's own profile, without a
//! window, in a process of its own. It needs the private keyring and the servers' certificates from its start.

use std::{
    env,
    path::{Path, PathBuf},
    process::Stdio,
};

use anyhow::{Context, Result, bail};
use chancery_protocol::{
    EventId, Gate, MessageContent, MessageId, MessageSend, ReactionToggle, RecoveryCreate, RecoveryKept, RoomAct,
    RoomId, RoomMarkRead, SendState,
};
use chancery_tests::{
    demo::{PASSWORD, Protagonist},
    headless::{Official, operation, told},
    homeservers::{Account, Server},
};
use serde::{Deserialize, Serialize};
use tokio::{
    io::{AsyncBufReadExt, AsyncWriteExt, BufReader, Lines},
    process::{ChildStdin, ChildStdout, Command},
};

/// What the child is asked to do.
#[derive(Serialize, Deserialize)]
#[serde(tag = "act", rename_all = "kebab-case")]
enum Act {
    Join { room: String },
    Say { room: String, text: String, reply_to: Option<String> },
    React { room: String, event: String, key: String },
    Read { room: String },
}

/// What it answers: nothing, or why it could not.
#[derive(Serialize, Deserialize)]
struct Answer {
    failed: Option<String>,
}

/// The process that speaks for the person.
pub(crate) struct Child {
    process: tokio::process::Child,
    input: ChildStdin,
    output: Lines<BufReader<ChildStdout>>,
}

impl Child {
    /// Starts it and waits until it has signed in and kept its recovery code.
    pub(crate) async fn start(home: &Path, trust_file: &Path, server: &Server, me: &Account) -> Result<Self> {
        let script = Path::new(env!("CARGO_MANIFEST_DIR")).join("keyring-session.sh");
        let mut process = Command::new(script)
            .arg("--home")
            .arg(home)
            .arg("--")
            .arg(env::current_exe()?)
            .args(["protagonist", &server.name, &me.localpart])
            .env("SSL_CERT_FILE", trust_file)
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .kill_on_drop(true)
            .spawn()
            .context("keyring-session.sh could not be started")?;
        let input = process.stdin.take().context("no input")?;
        let output = BufReader::new(process.stdout.take().context("no output")?).lines();
        let mut child = Self { process, input, output };
        child.answer().await.context("signing in")?;
        Ok(child)
    }

    /// Lets it close the profile.
    pub(crate) async fn end(mut self) -> Result<()> {
        drop(self.input);
        self.process.wait().await?;
        Ok(())
    }

    async fn ask(&mut self, act: &Act) -> Result<()> {
        let mut line = serde_json::to_vec(act)?;
        line.push(b'\n');
        self.input.write_all(&line).await?;
        self.answer().await
    }

    async fn answer(&mut self) -> Result<()> {
        let line = self.output.next_line().await?.context("the engine's process has ended")?;
        match serde_json::from_str::<Answer>(&line).with_context(|| line.clone())?.failed {
            Some(why) => bail!("{why}"),
            None => Ok(()),
        }
    }
}

impl Protagonist for Child {
    async fn join(&mut self, room: &str) -> Result<()> {
        self.ask(&Act::Join { room: room.to_owned() }).await
    }

    async fn say(&mut self, room: &str, text: &str, reply_to: Option<&str>) -> Result<()> {
        let reply_to = reply_to.map(ToOwned::to_owned);
        self.ask(&Act::Say { room: room.to_owned(), text: text.to_owned(), reply_to }).await
    }

    async fn react(&mut self, room: &str, event: &str, key: &str) -> Result<()> {
        self.ask(&Act::React { room: room.to_owned(), event: event.to_owned(), key: key.to_owned() }).await
    }

    async fn read(&mut self, room: &str) -> Result<()> {
        self.ask(&Act::Read { room: room.to_owned() }).await
    }
}

/// The child's side: signs in, then does what each line says until there are no more.
pub(crate) async fn run(server: &str, localpart: &str) -> Result<()> {
    let official = sign_in(server, localpart).await;
    say(official.as_ref().err());
    let official = official?;
    let (tell, mut lines) = tokio::sync::mpsc::unbounded_channel();
    std::thread::spawn(move || {
        for line in std::io::stdin().lines().map_while(Result::ok) {
            if tell.send(line).is_err() {
                return;
            }
        }
    });
    while let Some(line) = lines.recv().await {
        let done = act(&official, serde_json::from_str(&line)?).await;
        say(done.as_ref().err());
    }
    official.close().await;
    Ok(())
}

fn say(failed: Option<&anyhow::Error>) {
    let answer = Answer { failed: failed.map(|error| format!("{error:#}")) };
    println!("{}", serde_json::to_string(&answer).unwrap_or_default());
}

/// Where the app keeps its default profile, so that it finds itself signed in.
fn profile() -> Result<(PathBuf, PathBuf)> {
    let home = PathBuf::from(env::var_os("HOME").context("there is no home folder")?);
    let base =
        |variable: &str, otherwise: &str| env::var_os(variable).map_or_else(|| home.join(otherwise), PathBuf::from);
    let app = |folder: PathBuf| folder.join("eu.chancery.messenger/profiles/default");
    Ok((app(base("XDG_DATA_HOME", ".local/share")), app(base("XDG_CACHE_HOME", ".cache"))))
}

async fn sign_in(server: &str, localpart: &str) -> Result<Official> {
    let (data, cache) = profile()?;
    let official = Official::start_in(&data, &cache, "default").await?;
    let account = Account {
        user_id: format!("@{localpart}:{server}"),
        localpart: localpart.to_owned(),
        display_name: String::new(),
        password: PASSWORD.to_owned(),
        access_token: String::new(),
    };
    official.sign_in_at(server, &account).await?;
    official.gate(|gate| *gate == Gate::KeepRecoveryCode).await?;
    official.engine.recovery_create(RecoveryCreate { operation: operation() }).await.map_err(told)?;
    official.engine.recovery_kept(RecoveryKept { operation: operation() }).await.map_err(told)?;
    official.gate(|gate| *gate == Gate::Open).await?;
    official.open_list().await?;
    Ok(official)
}

async fn act(official: &Official, act: Act) -> Result<()> {
    match act {
        Act::Join { room } => {
            official.find_room(&room).await?;
            let request = RoomAct { operation: operation(), room: RoomId(room) };
            official.engine.room_join(request).await.map_err(told)?;
        }
        Act::Say { room, text, reply_to } => {
            let conversation = official.converse(&RoomId(room.clone())).await?;
            if let Some(event) = &reply_to {
                see(official, conversation.subscription, event).await?;
            }
            let before = sent(official, conversation.subscription);
            let request = MessageSend {
                operation: operation(),
                room: RoomId(room),
                text,
                mentions: Vec::new(),
                reply_to: reply_to.map(EventId),
            };
            official.engine.message_send(request).await.map_err(told)?;
            official
                .see("the message as sent", |mirror| {
                    (count_sent(&mirror.messages(conversation.subscription)) > before).then_some(())
                })
                .await?;
        }
        Act::React { room, event, key } => {
            let room = RoomId(room);
            let conversation = official.converse(&room).await?;
            let message = see(official, conversation.subscription, &event).await?;
            let request = ReactionToggle { operation: operation(), room, message, key };
            official.engine.reaction_toggle(request).await.map_err(told)?;
        }
        Act::Read { room } => {
            official.engine.room_mark_read(RoomMarkRead { room: RoomId(room) }).await.map_err(told)?;
        }
    }
    Ok(())
}

/// Waits until a message can be read, as a person would before answering it.
async fn see(official: &Official, subscription: chancery_protocol::SubscriptionId, event: &str) -> Result<MessageId> {
    let message = MessageId::Event(EventId(event.to_owned()));
    official
        .see("the message that is meant", |mirror| {
            mirror
                .messages(subscription)
                .into_iter()
                .find(|seen| seen.id == message && !matches!(seen.content, MessageContent::Unreadable { .. }))
        })
        .await?;
    Ok(message)
}

fn sent(official: &Official, subscription: chancery_protocol::SubscriptionId) -> usize {
    count_sent(&official.now().messages(subscription))
}

fn count_sent(messages: &[chancery_protocol::Message]) -> usize {
    let own = messages.iter().filter(|message| message.own && !matches!(message.content, MessageContent::Deleted));
    own.filter(|message| message.send == SendState::Sent).count()
}
