//! What a peer saw.

use std::collections::HashMap;
use std::fmt;
use std::time::Duration;

use serde::Deserialize;
use serde_json::Value;

/// How long a peer waits for something unless told otherwise.
pub const PATIENCE: Duration = Duration::from_secs(30);

/// An event in a room, decrypted where it was encrypted.
#[derive(Debug, Clone, Deserialize)]
pub struct Event {
    /// The room it stands in.
    #[serde(default)]
    pub room: String,
    /// Its identifier.
    pub event_id: String,
    /// Who sent it.
    pub sender: String,
    /// Its type, `m.room.message` for instance.
    #[serde(rename = "type")]
    pub kind: String,
    /// The key, when it is a piece of the room's state.
    pub state_key: Option<String>,
    /// Its content, decrypted.
    #[serde(default)]
    pub content: Value,
    /// The event it deletes, in rooms of versions before 11; later ones have it in the content.
    #[serde(default)]
    pub redacts: Option<String>,
    /// When the sender's server says it was sent, in milliseconds since 1970.
    #[serde(default)]
    pub origin_server_ts: u64,
    /// Whether it was encrypted on the wire.
    pub encrypted: bool,
}

impl Event {
    /// The plain text; empty when there is none.
    pub fn body(&self) -> &str {
        self.content["body"].as_str().unwrap_or_default()
    }

    /// The formatted text.
    pub fn html(&self) -> Option<&str> {
        self.content["formatted_body"].as_str()
    }

    /// The message this one replies to.
    pub fn reply_to(&self) -> Option<&str> {
        self.content["m.relates_to"]["m.in_reply_to"]["event_id"].as_str()
    }

    /// The message this one corrects, and the corrected text.
    pub fn edit(&self) -> Option<(&str, &str)> {
        let relation = &self.content["m.relates_to"];
        if relation["rel_type"] != "m.replace" {
            return None;
        }
        Some((relation["event_id"].as_str()?, self.content["m.new_content"]["body"].as_str()?))
    }

    /// The message this one reacts to, and with what.
    pub fn reaction(&self) -> Option<(&str, &str)> {
        let relation = &self.content["m.relates_to"];
        if relation["rel_type"] != "m.annotation" {
            return None;
        }
        Some((relation["event_id"].as_str()?, relation["key"].as_str()?))
    }
}

/// A message the peer has no key for.
#[derive(Debug, Clone, Deserialize)]
pub struct Undecryptable {
    /// The room it stands in.
    pub room: String,
    /// Its identifier.
    pub event_id: String,
    /// Who sent it.
    pub sender: String,
    /// The key it needs.
    pub session_id: String,
    /// Why the sender keeps the key from this device (`m.unverified` for instance), if they said so.
    pub withheld: Option<String>,
}

/// An invitation to a room.
#[derive(Debug, Clone, Deserialize)]
pub struct Invitation {
    /// The room.
    pub room: String,
    /// Who invites.
    pub sender: String,
    /// The room's name as far as the invitation tells it.
    pub name: Option<String>,
}

/// What was waited for did not come.
#[derive(Debug, Clone)]
pub enum Missing {
    /// A message came that might have been it, but this device has no key for it.
    Undecryptable(Undecryptable),
    /// It did not come at all. What came instead.
    Nothing {
        /// What was waited for.
        what: String,
        /// What the room held instead, for the failure's message.
        instead: Vec<String>,
    },
}

impl fmt::Display for Missing {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Undecryptable(event) => write!(
                formatter,
                "{} from {} could not be decrypted (withheld: {})",
                event.event_id,
                event.sender,
                event.withheld.as_deref().unwrap_or("not said"),
            ),
            Self::Nothing { what, instead } => {
                write!(formatter, "{what} did not come; there is: {instead:#?}")
            }
        }
    }
}

impl std::error::Error for Missing {}

/// Everything one peer saw since it signed in.
#[derive(Default)]
pub(super) struct Seen {
    pub(super) events: Vec<Event>,
    pub(super) undecryptable: Vec<Undecryptable>,
    pub(super) invitations: Vec<Invitation>,
    pub(super) left: Vec<String>,
    /// Who types, by room.
    pub(super) typing: HashMap<String, Vec<String>>,
    /// Up to which event somebody read, by room and person.
    pub(super) receipts: HashMap<(String, String), String>,
}

impl Seen {
    /// Takes note of one line the peers' process said unasked.
    pub(super) fn note(&mut self, kind: &str, push: Value) -> Result<(), serde_json::Error> {
        let text = |key: &str| push[key].as_str().unwrap_or_default().to_owned();
        match kind {
            "event" => {
                let mut event: Event = serde_json::from_value(push["event"].clone())?;
                event.room = text("room");
                self.undecryptable.retain(|unread| unread.event_id != event.event_id);
                self.events.push(event);
            }
            "undecryptable" => self.undecryptable.push(serde_json::from_value(push)?),
            "withheld" => {
                for unread in &mut self.undecryptable {
                    if unread.session_id == text("session_id") {
                        unread.withheld = Some(text("code"));
                    }
                }
            }
            "invite" => self.invitations.push(serde_json::from_value(push)?),
            "left" => self.left.push(text("room")),
            "typing" => {
                let users = serde_json::from_value(push["users"].clone())?;
                self.typing.insert(text("room"), users);
            }
            "receipt" => {
                self.receipts.insert((text("room"), text("user")), text("event_id"));
            }
            _ => {}
        }
        Ok(())
    }

    /// The room's messages in a line each, for a failure's message.
    pub(super) fn summary(&self, room: &str) -> Vec<String> {
        let readable = self.events.iter().filter(|event| event.room == room);
        let unreadable = self.undecryptable.iter().filter(|event| event.room == room);
        readable
            .map(|event| format!("{} {}: {}", event.sender, event.kind, event.body()))
            .chain(unreadable.map(|event| format!("{}: cannot be decrypted", event.sender)))
            .collect()
    }
}
