//! Writes numbered messages into a room and can be killed at any moment: started again on the same profile, it goes on
//! where it was. The tests of crashes and of wrong clocks run it.
//!
//! `headless PROFILE KEYRING-PROFILE ROOM save NAME PLACE` saves the file of that name instead, and ends.
//!
//! `headless PROFILE KEYRING-PROFILE ROOM UP-TO PAUSE` sends `number 0` to `number UP-TO - 1`, with a pause in
//! milliseconds after each. It says `ready` on standard output before it sends, and when everything has reached the
//! server, the texts in view as one line of JSON.

#![recursion_limit = "256"]
#![expect(clippy::print_stdout, reason = "standard output is how the tests hear from it")]

use std::fs::{File, OpenOptions};
use std::io::Write as _;
use std::path::Path;
use std::time::Duration;

use anyhow::{Context, Result};
use chancery_protocol::{AccountState, Connection, MediaToken, MessageContent, RoomId, SendState};
use chancery_tests::headless::{Conversation, Mirror, Official, told};

const USAGE: &str = "usage: headless PROFILE KEYRING-PROFILE ROOM (UP-TO PAUSE | save NAME PLACE)";

#[tokio::main]
async fn main() -> Result<()> {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let [profile, keyring_profile, room, task @ ..] = arguments.as_slice() else { anyhow::bail!(USAGE) };
    let official = Official::start(Path::new(profile), keyring_profile).await?;
    official.state("the open account", |state| matches!(state, AccountState::SignedIn { .. })).await?;
    let conversation = official.converse(&RoomId(room.clone())).await?;
    match task {
        [save, name, place] if save == "save" => {
            let media = official.see(name, |mirror| token(mirror, &conversation, name)).await?;
            official.save(&media, Some(place.into())).await.map_err(told)?;
        }
        [up_to, pause] => write(&official, &conversation, Path::new(profile), up_to.parse()?, pause.parse()?).await?,
        _ => anyhow::bail!(USAGE),
    }
    official.close().await;
    Ok(())
}

fn token(mirror: &Mirror, conversation: &Conversation, wanted: &str) -> Option<MediaToken> {
    mirror.messages(conversation.subscription).into_iter().find_map(|message| match &message.content {
        MessageContent::File { name, media, .. } if name == wanted => media.clone(),
        _ => None,
    })
}

async fn write(official: &Official, conversation: &Conversation, profile: &Path, up_to: u32, pause: u64) -> Result<()> {
    let mut journal = Journal::open(profile)?;
    official
        .state("online", |state| matches!(state, AccountState::SignedIn { connection: Connection::Online, .. }))
        .await?;
    let next = match journal.unsure {
        // Whether the last one was taken before the end came is seen, as a person would, in the conversation.
        Some(number) if settled_with(official, conversation, number).await? => number + 1,
        Some(number) => number,
        None => journal.next,
    };
    println!("ready");
    for number in next..up_to {
        journal.note('?', number)?;
        official.say(&conversation.room, &text(number)).await?;
        journal.note('!', number)?;
        tokio::time::sleep(Duration::from_millis(pause)).await;
    }
    if up_to > 0 {
        official.see("everything sent", |mirror| all_sent(mirror, conversation, up_to - 1).then_some(())).await?;
    }
    println!("{}", serde_json::to_string(&official.now().texts(conversation.subscription))?);
    Ok(())
}

fn text(number: u32) -> String {
    format!("number {number}")
}

/// Waits until nothing is on its way any more, and says whether the message is in view.
async fn settled_with(official: &Official, conversation: &Conversation, number: u32) -> Result<bool> {
    official
        .see("what was left unsent to leave", |mirror| {
            let rows = mirror.rows.get(&conversation.subscription)?;
            let own = mirror.messages(conversation.subscription).into_iter().filter(|message| message.own);
            (!rows.is_empty() && own.into_iter().all(|message| message.send == SendState::Sent)).then_some(())
        })
        .await?;
    Ok(official.now().texts(conversation.subscription).contains(&text(number)))
}

fn all_sent(mirror: &Mirror, conversation: &Conversation, last: u32) -> bool {
    let own: Vec<_> = mirror.messages(conversation.subscription).into_iter().filter(|message| message.own).collect();
    let is_last =
        |content: &MessageContent| matches!(content, MessageContent::Text { plain, .. } if *plain == text(last));
    own.iter().all(|message| message.send == SendState::Sent) && own.iter().any(|message| is_last(&message.content))
}

/// What was begun and what was done, written before and after each act: what a process writes outlives it.
struct Journal {
    file: File,
    /// The first number nobody tried.
    next: u32,
    /// A number that was begun, and of which nobody knows how it ended.
    unsure: Option<u32>,
}

impl Journal {
    fn open(profile: &Path) -> Result<Self> {
        let path = profile.join("journal");
        let written = std::fs::read_to_string(&path).unwrap_or_default();
        let (mut next, mut unsure) = (0, None);
        for line in written.lines() {
            let (sign, number) = line.split_at_checked(1).context("a line of the journal is broken")?;
            let number: u32 = number.parse()?;
            unsure = (sign == "?").then_some(number);
            next = number + 1;
        }
        let file = OpenOptions::new().create(true).append(true).open(path)?;
        Ok(Self { file, next, unsure })
    }

    fn note(&mut self, sign: char, number: u32) -> Result<()> {
        Ok(self.file.write_all(format!("{sign}{number}\n").as_bytes())?)
    }
}
