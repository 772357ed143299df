//! What a token stands for.

use std::collections::{HashMap, VecDeque};

use chancery_protocol::{AttachmentId, FileKind, MediaToken};
use matrix_sdk::ruma::events::room::MediaSource;

use super::random_name;

/// More rows with files than anybody has on the screen; the oldest are forgotten.
const REMEMBERED: usize = 20_000;

/// Where bytes come from.
#[derive(Debug, Clone)]
pub(crate) enum Source {
    /// A message.
    Message {
        /// The file.
        file: MediaSource,
        /// The sender's own small picture of it.
        thumbnail: Option<MediaSource>,
        /// As the sender says, in bytes.
        size: Option<u64>,
    },
    /// Something staged that has a preview.
    Staged(AttachmentId),
}

/// A medium.
#[derive(Debug, Clone)]
pub(crate) struct Entry {
    pub(crate) source: Source,
    pub(crate) kind: FileKind,
    /// As the sender calls it.
    pub(crate) name: String,
}

/// All tokens, and the names of messages by which they are found again.
#[derive(Default)]
pub(super) struct Tokens {
    entries: HashMap<MediaToken, (Entry, Vec<String>)>,
    by_name: HashMap<String, MediaToken>,
    order: VecDeque<MediaToken>,
}

impl Tokens {
    pub(super) fn entry(&self, token: &MediaToken) -> Option<Entry> {
        self.entries.get(token).map(|(entry, _)| entry.clone())
    }

    /// The token of whatever has one of these names, from now on with all of them; a message has one name while it is
    /// on its way and another once it is sent.
    pub(super) fn name(&mut self, names: &[String], entry: Entry) -> MediaToken {
        let known = names.iter().find_map(|name| self.by_name.get(name)).cloned();
        let token = known.unwrap_or_else(|| {
            let token = MediaToken(random_name());
            self.order.push_back(token.clone());
            token
        });
        let (kept, all) = self.entries.entry(token.clone()).or_insert_with(|| (entry.clone(), Vec::new()));
        *kept = entry;
        for name in names {
            if !all.contains(name) {
                all.push(name.clone());
                self.by_name.insert(name.clone(), token.clone());
            }
        }
        if self.order.len() > REMEMBERED
            && let Some(oldest) = self.order.pop_front()
        {
            self.forget(&oldest);
        }
        token
    }

    /// Forgets whatever has one of these names, and returns it.
    pub(super) fn take(&mut self, names: &[String]) -> Option<Entry> {
        let token = names.iter().find_map(|name| self.by_name.get(name)).cloned()?;
        let entry = self.entry(&token);
        self.order.retain(|other| *other != token);
        self.forget(&token);
        entry
    }

    fn forget(&mut self, token: &MediaToken) {
        for name in self.entries.remove(token).map(|(_, names)| names).unwrap_or_default() {
            self.by_name.remove(&name);
        }
    }
}

#[cfg(test)]
mod tests {
    use matrix_sdk::ruma::OwnedMxcUri;

    use super::*;

    fn entry(uri: &str) -> Entry {
        let file = MediaSource::Plain(OwnedMxcUri::from(uri));
        Entry {
            source: Source::Message { file, thumbnail: None, size: None },
            kind: FileKind::File,
            name: String::new(),
        }
    }

    #[test]
    fn a_token_stays_with_its_message_when_that_is_sent() {
        let mut tokens = Tokens::default();
        let name = |text: &str| text.to_owned();
        let waiting = tokens.name(&[name("local")], entry("mxc://send-queue.localhost/a"));
        let sent = tokens.name(&[name("local"), name("$event")], entry("mxc://server/b"));
        let received = tokens.name(&[name("$event")], entry("mxc://server/b"));
        assert_eq!((&waiting, &waiting), (&sent, &received));
        assert_ne!(tokens.name(&[name("$other")], entry("mxc://server/b")), waiting);
        assert!(matches!(
            tokens.entry(&waiting).unwrap().source,
            Source::Message { file: MediaSource::Plain(uri), .. } if uri == "mxc://server/b"
        ));
    }

    #[test]
    fn what_is_taken_out_is_nowhere() {
        let mut tokens = Tokens::default();
        let names = ["local".to_owned(), "$event".to_owned()];
        let token = tokens.name(&names, entry("mxc://server/a"));
        assert!(tokens.take(&names[1..]).is_some() && tokens.take(&names).is_none());
        assert!(tokens.entry(&token).is_none() && tokens.order.is_empty());
    }

    #[test]
    fn the_oldest_are_forgotten() {
        let mut tokens = Tokens::default();
        let first = tokens.name(&["0".to_owned()], entry("mxc://server/a"));
        for index in 1..=REMEMBERED {
            tokens.name(&[index.to_string()], entry("mxc://server/a"));
        }
        assert!(tokens.entry(&first).is_none());
        assert_eq!(tokens.entries.len(), tokens.by_name.len());
        assert_eq!(tokens.order.len(), REMEMBERED);
    }
}
