//! The end at any moment, and the wrong time of day: each message arrives once, in order.

use std::process::Stdio;
use std::time::Duration;

use anyhow::{Context, Result, ensure};
use chancery_protocol::Connection;
use chancery_tests::{
    headless::{Mirror, Profile},
    random::Random,
};
use tokio::io::{AsyncBufReadExt as _, BufReader};
use tokio::process::{Child, Command};

use crate::cast::{Cast, connection};

/// For each kill, so that there are messages left to write when the last one comes.
const MESSAGES: u32 = 5;

/// Between two messages, in milliseconds.
const PAUSE: u64 = 50;

/// How long a screenful may take before somebody scrolls up, and how often they do.
const SCREENFUL: Duration = Duration::from_secs(3);
const PAGES: usize = 10;

/// Starts our run in a process of its own.
fn run(wrapper: &[&str], profile: &Profile, room: &str, up_to: u32, pause: u64) -> Result<Child> {
    let program = env!("CARGO_BIN_EXE_headless");
    let mut command = match wrapper {
        [] => Command::new(program),
        [first, rest @ ..] => {
            let mut command = Command::new(first);
            command.args(rest).arg(program);
            command
        }
    };
    command
        .arg(&profile.path)
        .args([profile.keyring_profile.as_str(), room])
        .args([up_to.to_string(), pause.to_string()])
        // Waiting is measured by another clock than the one that is wrong.
        .env("FAKETIME_DONT_FAKE_MONOTONIC", "1")
        .stdout(Stdio::piped())
        .kill_on_drop(true)
        .spawn()
        .with_context(|| format!("{wrapper:?} {program} could not be started"))
}

/// Runs to the end and returns the texts in view.
async fn to_the_end(mut child: Child) -> Result<Vec<String>> {
    let mut lines = BufReader::new(child.stdout.take().context("no output")?).lines();
    let mut last = String::new();
    while let Some(line) = lines.next_line().await? {
        last = line;
    }
    ensure!(child.wait().await?.success(), "it failed after {last}");
    Ok(serde_json::from_str(&last)?)
}

/// How many messages were begun so far.
fn begun(profile: &Profile) -> usize {
    let journal = std::fs::read_to_string(profile.path.join("journal")).unwrap_or_default();
    journal.lines().filter(|line| line.starts_with('?')).count()
}

fn numbers(texts: &[String]) -> Vec<u32> {
    texts.iter().filter_map(|text| text.strip_prefix("number ")?.parse().ok()).collect()
}

#[tokio::test]
async fn killed_at_random_every_message_arrives_once_and_in_order() -> Result<()> {
    let kills: u32 = if std::env::var("CHANCERY_TEST_ALL").is_ok_and(|all| !all.is_empty()) { 100 } else { 20 };
    let mut random = Random::seeded()?;
    let messages = kills * MESSAGES;
    let Cast { official, jonas, peer, room, .. } = Cast::meet().await?;
    let profile = official.close().await;
    let mut hits = 0;
    for kill in 0..kills {
        let before = begun(&profile);
        let mut child = run(&[], &profile, room.as_str(), messages, PAUSE)?;
        let mut lines = BufReader::new(child.stdout.take().context("no output")?).lines();
        // Most ends come while it writes, some while it opens the store and looks what is there.
        let opening = kill % 5 == 4;
        if !opening {
            let ready = lines.next_line().await?;
            ensure!(ready.as_deref() == Some("ready"), "run {kill} ended before it was ready: {ready:?}");
        }
        let after = random.below(if opening { 1_500 } else { 450 });
        // Time is the subject: the kill comes after so many milliseconds.
        tokio::time::sleep(Duration::from_millis(after)).await;
        child.start_kill()?;
        child.wait().await?;
        // Nothing came after `ready`, so it had not ended; what it had begun may begin once more.
        let is_writing = lines.next_line().await?.is_none() && begun(&profile) > before;
        hits += u32::from(!opening && is_writing);
    }
    eprintln!("{hits} of {kills} kills met a run that was writing");
    assert!(hits > kills / 2, "only {hits} of {kills} kills met a run that was writing");
    let shown = to_the_end(run(&[], &profile, room.as_str(), messages, 0)?).await?;
    let last = format!("number {}", messages - 1);
    peer.await_message(room.as_str(), &jonas.user_id, &last).await?;
    let heard: Vec<String> = peer.messages(room.as_str()).iter().map(|event| event.body().to_owned()).collect();
    assert_eq!(numbers(&heard), (0..messages).collect::<Vec<_>>(), "what Priya has read");
    assert!(peer.undecryptable(room.as_str()).is_empty(), "and nothing she could not");
    let shown = numbers(&shown);
    assert!(shown.windows(2).all(|pair| pair[1] == pair[0] + 1), "what we see is in order, too: {shown:?}");
    Ok(())
}

#[tokio::test]
async fn a_wrong_clock_changes_neither_order_nor_arrival() -> Result<()> {
    let Cast { official, jonas, peer, room, .. } = Cast::meet().await?;
    let profile = official.close().await;
    let mut up_to = 0;
    for offset in ["+1d", "-1d", "+10y", "-10y"] {
        up_to += 3;
        let child = run(&["faketime", "-m", "-f", offset], &profile, room.as_str(), up_to, 0)?;
        let shown = to_the_end(child).await.with_context(|| format!("with the clock at {offset}"))?;
        let last = format!("number {}", up_to - 1);
        assert_eq!(shown.last(), Some(&last), "the newest stands last with the clock at {offset}: {shown:?}");
        let heard = peer.await_message(room.as_str(), &jonas.user_id, &last).await;
        heard.with_context(|| format!("with the clock at {offset}"))?;
        peer.say(room.as_str(), &format!("number {up_to}")).await?;
        up_to += 1;
        // The next one goes on behind what Priya wrote.
        std::fs::write(profile.path.join("journal"), format!("!{}\n", up_to - 1))?;
    }
    peer.await_message(room.as_str(), &peer.user_id, &format!("number {}", up_to - 1)).await?;
    let heard: Vec<String> = peer.messages(room.as_str()).iter().map(|event| event.body().to_owned()).collect();
    let wanted: Vec<u32> = (0..up_to).collect();
    assert_eq!(numbers(&heard), wanted);

    let official = profile.open().await?;
    crate::cast::signed_in(&official).await?;
    let conversation = official.converse(&room).await?;
    connection(&official, Connection::Online).await?;
    // What came while nobody looked may stand behind a gap, which whoever scrolls up fills.
    let in_order = |mirror: &Mirror| (numbers(&mirror.texts(conversation.subscription)) == wanted).then_some(());
    for _ in 0..PAGES {
        if official.see_within(SCREENFUL, "a screenful", in_order).await.is_ok() {
            break;
        }
        official.look_back(&conversation).await?;
    }
    let order = official.see("all of them in the right order, with the right clock", in_order).await;
    order.with_context(|| format!("{:?}", official.now().texts(conversation.subscription)))?;
    official.close().await;
    Ok(())
}
