//! Managed policy: what an organisation has decided for this device, where each value comes from, and what is wrong
//! with what was written.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::ids::Timestamp;

/// A setting that policy can decide. On the wire and in files it has the name that its line shows.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize, TS)]
#[ts(export)]
pub enum PolicyKey {
    /// Who decides here, as people call it.
    #[serde(rename = "organisation.name")]
    OrganisationName,
    /// The server that people sign in to.
    #[serde(rename = "account.service")]
    AccountService,
    /// The servers that people may sign in to.
    #[serde(rename = "account.allowed_services")]
    AccountAllowedServices,
    /// How people may sign in.
    #[serde(rename = "account.sign_in_methods")]
    AccountSignInMethods,
    /// Whose messages are believed.
    #[serde(rename = "encryption.trust")]
    EncryptionTrust,
    /// Whether an invitation hands on the keys to earlier messages.
    #[serde(rename = "encryption.share_history")]
    EncryptionShareHistory,
    /// How much notifications say at most.
    #[serde(rename = "notifications.content")]
    NotificationsContent,
    /// Whether files may be saved outside Chancery.
    #[serde(rename = "media.save")]
    MediaSave,
    /// Types of files that are neither sent nor shown nor saved.
    #[serde(rename = "media.refused_types")]
    MediaRefusedTypes,
    /// How much room pictures and files take at most.
    #[serde(rename = "storage.media_megabytes")]
    StorageMediaMegabytes,
    /// How long a picture or file that nobody looks at stays.
    #[serde(rename = "storage.media_days")]
    StorageMediaDays,
    /// Where people find help.
    #[serde(rename = "links.support")]
    LinksSupport,
    /// The privacy notice.
    #[serde(rename = "links.privacy")]
    LinksPrivacy,
    /// Who publishes this.
    #[serde(rename = "links.imprint")]
    LinksImprint,
    /// The accessibility statement.
    #[serde(rename = "links.accessibility")]
    LinksAccessibility,
    /// The way to the network.
    #[serde(rename = "network.proxy")]
    NetworkProxy,
    /// Files with certificate authorities of the organisation.
    #[serde(rename = "network.authorities")]
    NetworkAuthorities,
    /// The certificate by which this device shows itself to servers.
    #[serde(rename = "network.client_certificate")]
    NetworkClientCertificate,
    /// The keys that servers must have.
    #[serde(rename = "network.pins")]
    NetworkPins,
}

/// Who decided a value, the strongest first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub enum PolicySource {
    /// Whoever administers this device.
    Device,
    /// Whoever runs the server of the account.
    Server,
    /// The person.
    Person,
    /// Nobody: it is built in.
    BuiltIn,
}

/// A value, as it is shown.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(tag = "type", rename_all = "camelCase", rename_all_fields = "camelCase")]
#[ts(export)]
pub enum PolicyValue {
    /// None is set.
    Unset,
    /// Yes or no.
    Switch {
        /// Which.
        on: bool,
    },
    /// One of several words that the schema knows.
    Choice {
        /// The word.
        choice: String,
    },
    /// A number, in the unit that the key's name ends with.
    Number {
        /// How many.
        number: u32,
    },
    /// A text.
    Text {
        /// The text.
        text: String,
    },
    /// Several texts.
    List {
        /// The texts.
        items: Vec<String>,
    },
}

/// A value that somebody gave and that does not count.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct PolicyOverridden {
    /// Who gave it.
    pub source: PolicySource,
    /// What they gave.
    pub value: PolicyValue,
}

/// One setting.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct PolicyLine {
    /// Which.
    pub key: PolicyKey,
    /// What holds.
    pub value: PolicyValue,
    /// Who decided it.
    pub source: PolicySource,
    /// Whether the person cannot choose otherwise.
    pub locked: bool,
    /// The loosest that the person may choose, where policy leaves a choice and sets a bound.
    pub limit: Option<PolicyValue>,
    /// Where that was written: the path of a file, or the name of a server.
    pub place: Option<String>,
    /// Why, in the words of whoever decided it.
    pub reason: Option<String>,
    /// What others gave and does not count, the strongest first.
    pub overrides: Vec<PolicyOverridden>,
}

/// What is wrong with something that was written.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(tag = "type", rename_all = "camelCase", rename_all_fields = "camelCase")]
#[ts(export)]
pub enum PolicyProblem {
    /// The file cannot be read.
    Unreadable,
    /// The file is no JSON.
    NotJson {
        /// The line, from 1.
        line: u32,
        /// The column, from 1.
        column: u32,
    },
    /// The file holds something else than settings by name.
    NotSettings,
    /// There is no setting of this name.
    UnknownKey {
        /// The name.
        key: String,
    },
    /// The value is none that this setting can have.
    Invalid {
        /// The setting.
        key: PolicyKey,
        /// What it takes, in English: IT reads it.
        expected: String,
    },
    /// A server may not decide this.
    NotForServers {
        /// The setting.
        key: PolicyKey,
    },
    /// A file that a setting names cannot be used.
    FileUnusable {
        /// The setting.
        key: PolicyKey,
        /// The file.
        path: String,
    },
}

/// Something that was written and does not count.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct PolicyFault {
    /// Where: the path of a file, or the name of a server.
    pub place: String,
    /// What is wrong.
    pub problem: PolicyProblem,
}

/// Every setting that policy can decide, with its value and where that comes from; replaces what was known.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct PolicyReport {
    /// Every setting, in the order of the schema.
    pub lines: Vec<PolicyLine>,
    /// What is wrong with what was written.
    pub faults: Vec<PolicyFault>,
    /// When the files were last read.
    pub read_at: Timestamp,
}

impl PolicyReport {
    /// The line of one setting.
    #[must_use]
    pub fn line(&self, key: PolicyKey) -> Option<&PolicyLine> {
        self.lines.iter().find(|line| line.key == key)
    }
}
