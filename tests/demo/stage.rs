//! The servers and the colleagues, kept in a folder between runs.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};
use serde::{Deserialize, Serialize};

use super::organisation::{self, Organisation};
use crate::homeservers::{Account, Authority, Homeservers, Options, Server};
use crate::peers::{Peer, PeerHost, Rule, SignIn};

/// Everybody's password.
pub const PASSWORD: &str = "tide-and-time";

/// What lies in a demo's folder.
const SERVERS: &str = "servers";
const PEERS: &str = "peers";
const STATE: &str = "organisation.json";

/// The organisation, alive.
pub struct Demo {
    /// The departments' servers, in the order of the departments.
    pub homeservers: Homeservers,
    /// The data.
    pub organisation: Organisation,
    pub(super) kept: Kept,
    pub(super) peers: BTreeMap<String, Peer>,
    folder: PathBuf,
    /// Whether the folder was there before.
    resumed: bool,
}

/// What is kept between runs, beside the servers' and the peers' own folders.
#[derive(Default, Serialize, Deserialize)]
pub(super) struct Kept {
    /// Everybody's account, by the part of the identifier before the colon.
    accounts: BTreeMap<String, Account>,
    /// The rooms' identifiers, by what the data calls them.
    pub(super) rooms: BTreeMap<String, String>,
    /// Whether the history was written to its end.
    pub(super) written: bool,
    /// The data it was written from.
    #[serde(default)]
    data: String,
}

impl Demo {
    /// The certificates a client needs in order to trust the servers in `folder`: the value for `SSL_CERT_FILE`, which
    /// a process reads once. They are made here if they are not there yet, and stay the same.
    ///
    /// # Errors
    /// If the folder cannot be written.
    pub fn trust_file(folder: &Path) -> Result<PathBuf> {
        Ok(Authority::open_or_create(&folder.join(SERVERS))?.trust_file())
    }

    /// Starts the servers and the colleagues that an earlier run left in `folder`, or makes them. What an
    /// earlier run left unfinished, or wrote from other data, is made anew, with new servers.
    ///
    /// # Errors
    /// If the servers do not come up or somebody cannot sign in.
    pub async fn open(folder: &Path) -> Result<Self> {
        let state = folder.join(STATE);
        let kept = std::fs::read(&state).ok().and_then(|text| serde_json::from_slice::<Kept>(&text).ok());
        let kept = kept.filter(|kept| kept.written && kept.data == organisation::TEXT);
        if kept.is_none() {
            clear(folder)?;
        }
        let organisation = Organisation::load()?;
        let options = Options { count: organisation.departments.len(), ..Options::default() };
        let homeservers = Homeservers::keep_in(&folder.join(SERVERS), options).await?;
        let resumed = kept.is_some();
        let mut demo = Self {
            homeservers,
            organisation,
            kept: kept.unwrap_or_else(|| Kept { data: organisation::TEXT.to_owned(), ..Kept::default() }),
            peers: BTreeMap::new(),
            folder: folder.to_owned(),
            resumed,
        };
        if !resumed {
            demo.enrol().await?;
        }
        demo.bring_in_colleagues().await?;
        Ok(demo)
    }

    /// Whether an earlier run left everything ready: the history is written and the app's profile has its part
    /// of it. Then neither a sign-in nor [`Demo::write_history`] is needed, if the app kept its profile.
    pub fn resumed(&self) -> bool {
        self.resumed
    }

    /// Who sits before the app, and at which server.
    ///
    /// # Errors
    /// If the data names nobody.
    pub fn me(&self) -> Result<(&Server, &Account)> {
        let account = self.account(&self.organisation.me)?;
        Ok((self.server_of(&self.organisation.me)?, account))
    }

    /// Somebody's account, by the part of the identifier before the colon.
    ///
    /// # Errors
    /// If there is no such person.
    pub fn account(&self, localpart: &str) -> Result<&Account> {
        self.kept.accounts.get(localpart).with_context(|| format!("there is no {localpart}"))
    }

    /// A colleague, by the part of the identifier before the colon.
    ///
    /// # Errors
    /// If there is no such colleague.
    pub fn colleague(&self, localpart: &str) -> Result<&Peer> {
        self.peers.get(localpart).with_context(|| format!("{localpart} is no colleague"))
    }

    /// A room's identifier, by what the data calls it.
    ///
    /// # Errors
    /// If it is not there, or not yet.
    pub fn room(&self, key: &str) -> Result<&str> {
        self.kept.rooms.get(key).map(String::as_str).with_context(|| format!("there is no room {key}"))
    }

    /// Lets the colleagues answer what the person before the app says, from now on.
    ///
    /// # Errors
    /// If the peers' process has ended.
    pub async fn answer(&self) -> Result<()> {
        let me = self.me()?.1.user_id.clone();
        let mut rules: BTreeMap<&str, Vec<Rule>> = BTreeMap::new();
        for room in &self.organisation.rooms {
            for answer in &room.rules {
                let rule = Rule {
                    room: Some(self.room(&room.key)?.to_owned()),
                    senders: vec![me.clone()],
                    ..answer.rule.clone()
                };
                rules.entry(&answer.by).or_default().push(rule);
            }
        }
        for (colleague, rules) in rules {
            self.colleague(colleague)?.answer_by(&rules).await?;
        }
        Ok(())
    }

    pub(super) fn server_of(&self, localpart: &str) -> Result<&Server> {
        let person = self.organisation.people.iter().find(|person| person.localpart == localpart);
        let person = person.with_context(|| format!("there is no {localpart}"))?;
        Ok(&self.homeservers.servers[self.organisation.department_of(person)?])
    }

    pub(super) fn keep(&self) -> Result<()> {
        let text = serde_json::to_vec_pretty(&self.kept)?;
        Ok(std::fs::write(self.folder.join(STATE), text)?)
    }

    async fn enrol(&mut self) -> Result<()> {
        for person in &self.organisation.people {
            let server = self.server_of(&person.localpart)?;
            let account = server.register(&person.localpart, PASSWORD, &person.name).await?;
            server.set_email(&account.user_id, &self.organisation.email_of(person)?).await?;
            self.kept.accounts.insert(person.localpart.clone(), account);
        }
        Ok(())
    }

    async fn bring_in_colleagues(&mut self) -> Result<()> {
        let host = PeerHost::start().await?;
        for person in &self.organisation.people {
            if person.localpart == self.organisation.me {
                continue;
            }
            let store = self.folder.join(PEERS).join(&person.localpart);
            let server = self.server_of(&person.localpart)?;
            let peer = if self.resumed {
                host.resume(server.ca_file(), &store).await?
            } else {
                let account = self.account(&person.localpart)?;
                let sign_in = SignIn { store: Some(store), device_name: "Desk", ..SignIn::new(server, account) };
                host.sign_in(sign_in).await?
            };
            self.peers.insert(person.localpart.clone(), peer);
        }
        Ok(())
    }
}

/// Removes what an unfinished run left: the servers and the peers, not the authority, which a client may trust
/// already, nor anything that is not the demo's.
fn clear(folder: &Path) -> Result<()> {
    Homeservers::forget(&folder.join(SERVERS))?;
    for (path, is_folder) in [(folder.join(PEERS), true), (folder.join(STATE), false)] {
        if path.exists() {
            if is_folder { std::fs::remove_dir_all(&path) } else { std::fs::remove_file(&path) }
                .with_context(|| format!("{} is in the way", path.display()))?;
        }
    }
    Ok(())
}
