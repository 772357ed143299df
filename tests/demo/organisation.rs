//! Who there is and what they say: the types of `organisation.json`.

use anyhow::{Context, Result};
use serde::Deserialize;

use crate::peers::Rule;

/// The data itself, as text.
pub(super) const TEXT: &str = include_str!("organisation.json");

/// The whole organisation.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Organisation {
    /// The departments; each has a server of its own, in this order.
    pub departments: Vec<Department>,
    /// Who sits before the app, by the part of the identifier before the colon.
    pub me: String,
    /// Everybody.
    pub people: Vec<Person>,
    /// The rooms and direct chats.
    pub rooms: Vec<Conversation>,
}

/// A department.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Department {
    /// What it is called.
    pub name: String,
    /// What its e-mail addresses end in.
    pub domain: String,
}

/// Somebody.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Person {
    /// The part of the identifier before the colon, and of the e-mail address before the at.
    pub localpart: String,
    /// The name shown.
    pub name: String,
    /// The department's name.
    pub department: String,
}

/// A room or a direct chat.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Conversation {
    /// What the data calls it.
    pub key: String,
    /// What people call it; direct chats have no name.
    pub name: Option<String>,
    /// What it is about.
    pub topic: Option<String>,
    /// Whether it is a direct chat.
    #[serde(default)]
    pub direct: bool,
    /// When it was created, in the form [`Step::at`] has.
    pub created: String,
    /// Who created it.
    pub owner: String,
    /// Who else is in it.
    pub members: Vec<String>,
    /// Who was invited and has not answered.
    #[serde(default)]
    pub invited: Vec<String>,
    /// What was said.
    pub history: Vec<Step>,
    /// How the colleagues answer.
    pub rules: Vec<Answer>,
}

/// One thing that somebody did in a conversation.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Step {
    /// When: `25m` is 25 minutes ago, `3d 16:02` is two past four three working days ago.
    pub at: String,
    /// Who.
    pub by: String,
    /// The text of a message or of its correction.
    pub text: Option<String>,
    /// The formatted text.
    pub html: Option<String>,
    /// `notice` or `emote`, for a message that is neither said nor written.
    pub kind: Option<String>,
    /// What later steps call this message.
    pub id: Option<String>,
    /// The message it replies to.
    pub reply_to: Option<String>,
    /// Who is mentioned.
    #[serde(default)]
    pub mentions: Vec<String>,
    /// What is put under the message `to`.
    pub react: Option<String>,
    /// The message that is reacted to.
    pub to: Option<String>,
    /// The message that `text` corrects.
    pub edit: Option<String>,
    /// The message that is deleted.
    pub delete: Option<String>,
    /// Everything so far is read.
    #[serde(default)]
    pub read: bool,
}

/// How a colleague answers in one conversation.
#[derive(Debug, Clone, Deserialize)]
pub struct Answer {
    /// Who.
    pub by: String,
    /// When and what.
    #[serde(flatten)]
    pub rule: Rule,
}

impl Organisation {
    /// The organisation the demo shows.
    ///
    /// # Errors
    /// If the data does not fit its types.
    pub fn load() -> Result<Self> {
        serde_json::from_str(TEXT).context("organisation.json")
    }

    /// The position of a person's department, which is that of its server.
    ///
    /// # Errors
    /// If the data names a department that is not there.
    pub fn department_of(&self, person: &Person) -> Result<usize> {
        let found = self.departments.iter().position(|department| department.name == person.department);
        found.with_context(|| format!("there is no department {}", person.department))
    }

    /// A person's e-mail address.
    ///
    /// # Errors
    /// If the data names a department that is not there.
    pub fn email_of(&self, person: &Person) -> Result<String> {
        let department = &self.departments[self.department_of(person)?];
        Ok(format!("{}@{}", person.localpart, department.domain))
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::super::calendar::Calendar;
    use super::*;

    #[test]
    fn everybody_and_everything_that_is_named_exists() {
        let organisation = Organisation::load().expect("it fits its types");
        let people: BTreeSet<_> = organisation.people.iter().map(|person| &person.localpart).collect();
        assert!(people.contains(&organisation.me));
        for person in &organisation.people {
            organisation.email_of(person).expect("a department");
        }
        for room in &organisation.rooms {
            let present: BTreeSet<_> = room.members.iter().chain([&room.owner]).collect();
            assert!(present.iter().copied().chain(&room.invited).all(|name| people.contains(name)));
            let mut messages = BTreeSet::new();
            let mut last = i64::MIN;
            // Late on a Wednesday, so that "minutes ago" is on the same day.
            let calendar = Calendar::new(1_794_960_000_000 + 20 * 3_600_000, 0);
            for step in &room.history {
                assert!(present.contains(&step.by), "{}: {} is not there", room.key, step.by);
                for message in [&step.reply_to, &step.to, &step.edit, &step.delete].into_iter().flatten() {
                    assert!(messages.contains(message), "{}: {message} was not said yet", room.key);
                }
                messages.extend(&step.id);
                let at = calendar.when(&step.at).expect("a time");
                assert!(at >= last, "{}: {} goes back in time", room.key, step.at);
                last = at;
            }
            assert!(calendar.when(&room.created).expect("a time") <= last);
            assert!(room.rules.iter().all(|answer| people.contains(&answer.by) && answer.by != organisation.me));
        }
    }
}
