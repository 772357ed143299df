//! The table of all settings, and documents written in it.

use std::collections::BTreeMap;

use chancery_protocol::{PolicyFault, PolicyKey, PolicyProblem, PolicyReport, Timestamp};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value as Json};

use crate::{
    decide::{Decision, Rule, decide},
    values::{
        ClientCertificate, Content, Days, FilePath, HostName, MediaType, Megabytes, Organisation, Pin, Proxy, Saving,
        ServerName, Sharing, SignInMethod, SupportLink, Trust, Value, WebLink,
    },
};

/// Hosts, and the keys of which they must have one.
type Pins = BTreeMap<HostName, Vec<Pin>>;

/// Hands the table to a macro: documentation, name, field, key, type, who may decide, what is built in.
macro_rules! table {
    ($callback:ident) => {
        $callback! {
            /// Who decides here, as people call it: a department, an agency.
            "organisation.name" organisation OrganisationName: Organisation, Rule::Device, None;
            /// The server that people sign in to. They need not look for it, and cannot choose another.
            "account.service" service AccountService: ServerName, Rule::Device, None;
            /// The servers that people may sign in to; any other is refused before a password leaves the device.
            "account.allowed_services" allowed_services AccountAllowedServices: Vec<ServerName>, Rule::Device, None;
            /// How people may sign in.
            "account.sign_in_methods" sign_in_methods AccountSignInMethods: Vec<SignInMethod>, Rule::Device,
                Some(vec![SignInMethod::Password, SignInMethod::Sso]);
            /// Whose messages are believed. A server may make it strict.
            "encryption.trust" trust EncryptionTrust: Trust, Rule::ServerTightens, Some(Trust::Standard);
            /// Whether an invitation hands on the keys to earlier messages (MSC4268). A server may forbid it.
            "encryption.share_history" share_history EncryptionShareHistory: Sharing, Rule::ServerTightens,
                Some(Sharing::Forbidden);
            /// How much notifications say at most. People may choose less, and so may a server.
            "notifications.content" notification_content NotificationsContent: Content, Rule::PersonChooses,
                Some(Content::Everything);
            /// Whether files may be saved outside Chancery. A server may forbid it.
            "media.save" saving MediaSave: Saving, Rule::ServerTightens, Some(Saving::Allowed);
            /// Types of files that are neither sent nor shown nor saved, as their bytes show. A server may add some.
            "media.refused_types" refused_types MediaRefusedTypes: Vec<MediaType>, Rule::ServerTightens,
                Some(Vec::new());
            /// How much room pictures and files that can be fetched again may take, in megabytes (16 to 100,000).
            "storage.media_megabytes" media_megabytes StorageMediaMegabytes: Megabytes, Rule::ServerTightens,
                Some(Megabytes::built_in(400));
            /// How long a picture or file that nobody looks at stays, in days (1 to 3,650).
            "storage.media_days" media_days StorageMediaDays: Days, Rule::ServerTightens, Some(Days::built_in(60));
            /// Where people find help. A server may say it where the device does not.
            "links.support" support LinksSupport: SupportLink, Rule::ServerFills, None;
            /// The privacy notice. A server may say it where the device does not.
            "links.privacy" privacy LinksPrivacy: WebLink, Rule::ServerFills, None;
            /// Who publishes this. A server may say it where the device does not.
            "links.imprint" imprint LinksImprint: WebLink, Rule::ServerFills, None;
            /// The accessibility statement. A server may say it where the device does not.
            "links.accessibility" accessibility LinksAccessibility: WebLink, Rule::ServerFills, None;
            /// The way to the network: the system's proxy, none, or an address.
            "network.proxy" proxy NetworkProxy: Proxy, Rule::Device, None;
            /// PEM files with certificate authorities of the organisation, believed beside the system's.
            "network.authorities" authorities NetworkAuthorities: Vec<FilePath>, Rule::Device, None;
            /// The certificate by which this device shows itself to servers.
            "network.client_certificate" client_certificate NetworkClientCertificate: ClientCertificate, Rule::Device,
                None;
            /// For each host the keys of which its certificate, or one above it, must have one.
            "network.pins" pins NetworkPins: Pins, Rule::Device, None;
        }
    };
}

macro_rules! document {
    ($($(#[$doc:meta])* $name:literal $field:ident $key:ident: $type:ty, $rule:expr, $default:expr;)*) => {
        /// What one source decides.
        #[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize, JsonSchema)]
        #[serde(deny_unknown_fields)]
        pub struct Document {
            $($(#[$doc])* #[serde(rename = $name, skip_serializing_if = "Option::is_none")] pub $field: Option<$type>,)*
            /// Why, in words for people: for each setting by its name.
            #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
            pub reasons: BTreeMap<String, String>,
            /// Where this schema lies, for editors.
            #[serde(rename = "$schema", skip_serializing)]
            pub schema: Option<String>,
        }

        /// What one source decides, with where each setting was found and what is wrong with the rest.
        #[derive(Debug, Clone, PartialEq, Default)]
        pub struct Layer {
            /// What it decides.
            pub document: Document,
            /// Where each setting was found.
            pub places: BTreeMap<PolicyKey, String>,
            /// What does not count.
            pub faults: Vec<PolicyFault>,
        }

        impl Layer {
            /// Takes one setting. An invalid one leaves what counted in `before`: a slip of the pen opens nothing.
            fn set(&mut self, place: &str, name: &str, value: Json, is_server: bool, before: &Layer) {
                let problem = match name {
                    $($name => {
                        let key = PolicyKey::$key;
                        if is_server && matches!($rule, Rule::Device) {
                            Some(PolicyProblem::NotForServers { key })
                        } else {
                            match serde_json::from_value::<$type>(value) {
                                Ok(value) => {
                                    for path in value.unusable_files() {
                                        let path = path.display().to_string();
                                        self.fault(place, PolicyProblem::FileUnusable { key, path });
                                    }
                                    self.document.$field = Some(value);
                                    self.places.insert(key, place.to_owned());
                                    None
                                }
                                Err(_) => {
                                    if let Some(value) = &before.document.$field {
                                        self.document.$field = Some(value.clone());
                                        self.places.insert(key, place.to_owned());
                                    }
                                    Some(PolicyProblem::Invalid { key, expected: <$type>::EXPECTED.to_owned() })
                                }
                            }
                        }
                    })*
                    _ => Some(PolicyProblem::UnknownKey { key: name.to_owned() }),
                };
                if let Some(problem) = problem {
                    self.fault(place, problem);
                }
            }

            /// Keeps what counted in `before` and came from `place`.
            pub(crate) fn keep(&mut self, place: &str, before: &Layer) {
                $(if before.places.get(&PolicyKey::$key).is_some_and(|from| from == place) {
                    self.document.$field.clone_from(&before.document.$field);
                    self.places.insert(PolicyKey::$key, place.to_owned());
                })*
            }
        }

        /// Every setting, decided.
        #[derive(Debug, Clone, PartialEq)]
        pub struct Policy {
            $($(#[$doc])* pub $field: Decision<$type>,)*
            /// What does not count of what was written.
            pub faults: Vec<PolicyFault>,
            /// When the files of this device were read.
            pub read_at: Timestamp,
        }

        impl Policy {
            /// Decides every setting.
            #[must_use]
            pub fn decide(device: &Layer, server: &Layer, person: &Document, read_at: Timestamp) -> Self {
                let faults = device.faults.iter().chain(&server.faults).cloned().collect();
                Self {
                    $($field: decide(
                        $rule,
                        $default,
                        device.document.$field.as_ref(),
                        server.document.$field.as_ref(),
                        person.$field.as_ref(),
                    )
                    .told(PolicyKey::$key, $name, device, server),)*
                    faults,
                    read_at,
                }
            }

            /// Every setting, in the order of the table.
            #[must_use]
            pub fn report(&self) -> PolicyReport {
                PolicyReport {
                    lines: vec![$(self.$field.line(PolicyKey::$key)),*],
                    faults: self.faults.clone(),
                    read_at: self.read_at,
                }
            }
        }
    };
}

table!(document);

impl Policy {
    /// What a device decides by one document: for tests.
    ///
    /// # Panics
    /// If a part of it does not count.
    #[doc(hidden)]
    #[must_use]
    pub fn of_device(content: Json) -> Self {
        let mut layer = Layer::default();
        layer.read("a test", content, false, &Layer::default());
        assert!(layer.faults.is_empty(), "{:?}", layer.faults);
        Self::decide(&layer, &Layer::default(), &Document::default(), Timestamp(0))
    }
}

impl Default for Policy {
    fn default() -> Self {
        Self::decide(&Layer::default(), &Layer::default(), &Document::default(), Timestamp(0))
    }
}

impl Layer {
    /// What a server says in its `.well-known`.
    #[must_use]
    pub fn of_server(server: &str, content: Json) -> Self {
        let mut layer = Self::default();
        layer.read(server, content, true, &Self::default());
        layer
    }

    /// Takes the settings of one document; later documents overrule earlier ones.
    pub(crate) fn read(&mut self, place: &str, content: Json, is_server: bool, before: &Self) {
        let Json::Object(settings) = content else {
            self.fault(place, PolicyProblem::NotSettings);
            return;
        };
        for (name, value) in settings {
            match name.as_str() {
                "$schema" => {}
                "reasons" => self.take_reasons(place, value),
                _ => self.set(place, &name, value, is_server, before),
            }
        }
    }

    fn take_reasons(&mut self, place: &str, value: Json) {
        let Json::Object(reasons) = value else {
            self.fault(place, PolicyProblem::NotSettings);
            return;
        };
        for (name, reason) in Map::into_iter(reasons) {
            match (serde_json::from_value::<PolicyKey>(name.clone().into()), reason) {
                (Ok(_), Json::String(reason)) => {
                    self.document.reasons.insert(name, reason);
                }
                (Ok(key), _) => {
                    self.fault(place, PolicyProblem::Invalid { key, expected: "a reason in words".to_owned() });
                }
                (Err(_), _) => self.fault(place, PolicyProblem::UnknownKey { key: format!("reasons: {name}") }),
            }
        }
    }

    pub(crate) fn fault(&mut self, place: &str, problem: PolicyProblem) {
        self.faults.push(PolicyFault { place: place.to_owned(), problem });
    }
}

/// The JSON Schema of a policy file.
#[must_use]
pub fn schema() -> Json {
    let mut schema = schemars::schema_for!(Document);
    schema.insert("title".to_owned(), "Chancery policy".into());
    schema.to_value()
}
