//! The types of settings. Each accepts only what means something, so that nothing has to be checked again where it is
//! used.

use std::{
    collections::BTreeMap,
    path::{Path, PathBuf},
};

use chancery_protocol::{NotificationContent, PolicyValue};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize, de::DeserializeOwned};
use url::Url;

/// A value that a setting can have.
pub trait Value: Clone + PartialEq + Serialize + DeserializeOwned + JsonSchema {
    /// What it takes, in English: the report for IT says it of a value that is none.
    const EXPECTED: &'static str;

    /// The stricter of two. Where neither is, the first.
    #[must_use]
    fn stricter(self, other: Self) -> Self {
        let _ = other;
        self
    }

    /// As it is shown.
    fn shown(&self) -> PolicyValue;

    /// The files it names that cannot be used, if it names files.
    fn unusable_files(&self) -> Vec<PathBuf> {
        Vec::new()
    }
}

/// Text types that are checked once: `name "what it takes" check`.
macro_rules! texts {
    ($($(#[$doc:meta])* $name:ident $expected:literal $check:expr;)*) => {$(
        $(#[$doc])*
        #[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, JsonSchema)]
        #[serde(try_from = "String", into = "String")]
        #[schemars(with = "String")]
        pub struct $name(String);

        impl $name {
            const TAKES: &'static str = $expected;

            /// The text.
            #[must_use]
            pub fn as_str(&self) -> &str {
                &self.0
            }
        }

        impl TryFrom<String> for $name {
            type Error = &'static str;

            fn try_from(text: String) -> Result<Self, Self::Error> {
                let check: fn(&str) -> bool = $check;
                if check(&text) { Ok(Self(text)) } else { Err(Self::TAKES) }
            }
        }

        impl From<$name> for String {
            fn from(text: $name) -> Self {
                text.0
            }
        }
    )*};
}

texts! {
    /// The name of an organisation.
    Organisation "a name of 1 to 80 characters" |text| !text.trim().is_empty() && text.chars().count() <= 80;
    /// The name of a server: a host in small letters, with a port if it is not the usual one.
    ServerName "a server name such as chat.example or chat.example:8448" |text| {
        let (host, port) = text.split_once(':').map_or((text, None), |(host, port)| (host, Some(port)));
        is_host(host) && port.is_none_or(|port| port.parse::<u16>().is_ok_and(|port| port > 0))
    };
    /// A type of media: `video/mp4`, or `video/*` for all of a class.
    MediaType "a type such as video/mp4 or video/*" |text| {
        let word = |part: &str| {
            !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit() || b"+-.".contains(&byte))
        };
        text.split_once('/').is_some_and(|(class, kind)| word(class) && (kind == "*" || word(kind)))
    };
    /// The address of a web page.
    WebLink "an address that begins with https://" |text| link(text, &["https"]);
    /// The address of a web page, or of a mailbox.
    SupportLink "an address that begins with https:// or mailto:" |text| link(text, &["https", "mailto"]);
    /// The way to the network.
    Proxy "\"system\", \"none\", or an address that begins with http://, https://, socks5:// or socks5h://" |text| {
        matches!(text, "system" | "none") || (link(text, &["http", "https", "socks5", "socks5h"]) && !text.contains('@'))
    };
    /// The SHA-256 of a certificate's public key (its `SubjectPublicKeyInfo`): `sha256/` and base64.
    Pin "sha256/ and the base64 of a SHA-256" |text| text.strip_prefix("sha256/").is_some_and(|digest| {
        digest.len() == 44 && digest.ends_with('=') && !digest.ends_with("==")
            && digest.trim_end_matches('=').bytes().all(|byte| byte.is_ascii_alphanumeric() || b"+/".contains(&byte))
    });
    /// The name of a host, without a port.
    HostName "a host name in small letters" is_host;
    /// The path of a file.
    FilePath "the full path of a file" |text| Path::new(text).is_absolute();
}

fn is_host(host: &str) -> bool {
    !host.is_empty()
        && host.len() <= 253
        && host.split('.').all(|label| {
            !label.is_empty()
                && label.len() <= 63
                && label.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-')
        })
}

fn link(text: &str, schemes: &[&str]) -> bool {
    Url::parse(text).is_ok_and(|url| {
        schemes.contains(&url.scheme())
            && (url.scheme() == "mailto" || url.host_str().is_some_and(|host| !host.is_empty()))
    })
}

macro_rules! shown_as_text {
    ($($name:ident)*) => {$(
        impl Value for $name {
            const EXPECTED: &'static str = Self::TAKES;

            fn shown(&self) -> PolicyValue {
                PolicyValue::Text { text: self.0.clone() }
            }
        }
    )*};
}

shown_as_text! { Organisation ServerName WebLink SupportLink }

impl Value for Proxy {
    const EXPECTED: &'static str = Self::TAKES;

    fn shown(&self) -> PolicyValue {
        match self.as_str() {
            word @ ("system" | "none") => PolicyValue::Choice { choice: word.to_owned() },
            address => PolicyValue::Text { text: address.to_owned() },
        }
    }
}

impl Value for Vec<ServerName> {
    const EXPECTED: &'static str = "a list of server names such as chat.example";

    fn shown(&self) -> PolicyValue {
        PolicyValue::List { items: self.iter().map(|name| name.0.clone()).collect() }
    }
}

/// What is refused by either is refused.
impl Value for Vec<MediaType> {
    const EXPECTED: &'static str = "a list of types such as video/mp4 or video/*";

    fn stricter(mut self, other: Self) -> Self {
        for refused in other {
            if !self.contains(&refused) {
                self.push(refused);
            }
        }
        self
    }

    fn shown(&self) -> PolicyValue {
        PolicyValue::List { items: self.iter().map(|refused| refused.0.clone()).collect() }
    }
}

impl Value for Vec<FilePath> {
    const EXPECTED: &'static str = "a list of full paths of PEM files";

    fn shown(&self) -> PolicyValue {
        PolicyValue::List { items: self.iter().map(|path| path.0.clone()).collect() }
    }

    fn unusable_files(&self) -> Vec<PathBuf> {
        self.iter().map(|path| PathBuf::from(&path.0)).filter(|path| !holds(path, "CERTIFICATE")).collect()
    }
}

/// The certificate by which this device shows itself to servers, and its key, both as PEM.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ClientCertificate {
    /// The certificate, with what lies between it and its authority.
    pub certificate: FilePath,
    /// Its key. Only those who use this device should be able to read it.
    pub key: FilePath,
}

impl Value for ClientCertificate {
    const EXPECTED: &'static str = "\"certificate\" and \"key\", each with the full path of a PEM file";

    fn shown(&self) -> PolicyValue {
        PolicyValue::Text { text: self.certificate.0.clone() }
    }

    fn unusable_files(&self) -> Vec<PathBuf> {
        [(&self.certificate, "CERTIFICATE"), (&self.key, "PRIVATE KEY")]
            .into_iter()
            .map(|(path, what)| (PathBuf::from(&path.0), what))
            .filter(|(path, what)| !holds(path, what))
            .map(|(path, _)| path)
            .collect()
    }
}

/// Whether a file can be read and holds a PEM block of this kind.
fn holds(path: &Path, what: &str) -> bool {
    std::fs::read_to_string(path).is_ok_and(|text| text.contains(&format!("{what}-----")))
}

/// Hosts, and the keys of which they must have one.
impl Value for BTreeMap<HostName, Vec<Pin>> {
    const EXPECTED: &'static str = "for each host a list of keys, each sha256/ and the base64 of a SHA-256";

    fn shown(&self) -> PolicyValue {
        PolicyValue::List { items: self.keys().map(|host| host.0.clone()).collect() }
    }
}

/// How people may sign in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "lowercase")]
pub enum SignInMethod {
    /// With a password.
    Password,
    /// In a browser, at the organisation's own sign-in.
    Sso,
}

impl Value for Vec<SignInMethod> {
    const EXPECTED: &'static str = "a list of \"password\" and \"sso\"";

    fn shown(&self) -> PolicyValue {
        PolicyValue::List {
            items: self
                .iter()
                .map(|method| match method {
                    SignInMethod::Password => "password".to_owned(),
                    SignInMethod::Sso => "sso".to_owned(),
                })
                .collect(),
        }
    }
}

/// Words from the loosest to the strictest.
macro_rules! choices {
    ($($(#[$doc:meta])* $name:ident $expected:literal { $($(#[$word_doc:meta])* $word:ident $text:literal,)* })*) => {$(
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, JsonSchema)]
        pub enum $name {
            $($(#[$word_doc])* #[serde(rename = $text)] $word,)*
        }

        impl Value for $name {
            const EXPECTED: &'static str = $expected;

            fn stricter(self, other: Self) -> Self {
                self.max(other)
            }

            fn shown(&self) -> PolicyValue {
                PolicyValue::Choice { choice: match self { $(Self::$word => $text,)* }.to_owned() }
            }
        }
    )*};
}

choices! {
    /// Whose messages are believed.
    Trust "\"standard\" or \"strict\"" {
        /// Those from devices that their owners confirmed, and history restored with a recovery code, which is marked.
        Standard "standard",
        /// Those from devices that their owners confirmed, and no others: restored history cannot be read.
        Strict "strict",
    }
    /// How much notifications say at most.
    Content "\"everything\", \"names\" or \"nothing\"" {
        /// Sender, room and the message.
        Everything "everything",
        /// Sender and room.
        Names "names",
        /// That there is a message.
        Nothing "nothing",
    }
    /// Whether files may be saved outside Chancery.
    Saving "\"allowed\" or \"forbidden\"" {
        /// They may.
        Allowed "allowed",
        /// They may not.
        Forbidden "forbidden",
    }
    /// Whether an invitation hands on the keys to earlier messages.
    Sharing "\"allowed\" or \"forbidden\"" {
        /// It does, as far as the room lets newcomers see.
        Allowed "allowed",
        /// It does not.
        Forbidden "forbidden",
    }
}

impl From<NotificationContent> for Content {
    fn from(content: NotificationContent) -> Self {
        match content {
            NotificationContent::Everything => Self::Everything,
            NotificationContent::Names => Self::Names,
            NotificationContent::Nothing => Self::Nothing,
        }
    }
}

impl From<Content> for NotificationContent {
    fn from(content: Content) -> Self {
        match content {
            Content::Everything => Self::Everything,
            Content::Names => Self::Names,
            Content::Nothing => Self::Nothing,
        }
    }
}

/// A limit from `LEAST` to `MOST`; the smaller is the stricter.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(try_from = "u32", into = "u32")]
pub struct Limit<const LEAST: u32, const MOST: u32>(u32);

/// Room on the disk, in megabytes.
pub type Megabytes = Limit<16, 100_000>;
/// A time, in days.
pub type Days = Limit<1, 3_650>;

impl<const LEAST: u32, const MOST: u32> Limit<LEAST, MOST> {
    /// How many.
    #[must_use]
    pub fn get(self) -> u32 {
        self.0
    }

    /// A limit that is built in.
    pub(crate) const fn built_in(number: u32) -> Self {
        Self(number)
    }
}

impl<const LEAST: u32, const MOST: u32> TryFrom<u32> for Limit<LEAST, MOST> {
    type Error = &'static str;

    fn try_from(number: u32) -> Result<Self, Self::Error> {
        if (LEAST..=MOST).contains(&number) { Ok(Self(number)) } else { Err("out of range") }
    }
}

impl<const LEAST: u32, const MOST: u32> From<Limit<LEAST, MOST>> for u32 {
    fn from(limit: Limit<LEAST, MOST>) -> Self {
        limit.0
    }
}

impl<const LEAST: u32, const MOST: u32> JsonSchema for Limit<LEAST, MOST> {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        format!("NumberFrom{LEAST}To{MOST}").into()
    }

    fn inline_schema() -> bool {
        true
    }

    fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
        schemars::json_schema!({ "type": "integer", "minimum": LEAST, "maximum": MOST })
    }
}

impl<const LEAST: u32, const MOST: u32> Value for Limit<LEAST, MOST> {
    const EXPECTED: &'static str = "a whole number within the bounds of the schema";

    fn stricter(self, other: Self) -> Self {
        self.min(other)
    }

    fn shown(&self) -> PolicyValue {
        PolicyValue::Number { number: self.0 }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn takes<T: Value>(value: serde_json::Value) -> bool {
        serde_json::from_value::<T>(value).is_ok()
    }

    #[test]
    fn only_what_means_something_is_taken() {
        for (name, good) in [
            ("chat.example", true),
            ("localhost:8448", true),
            ("https://chat.example", false),
            ("Chat.Example", false),
            ("chat.example:0", false),
            ("chat..example", false),
            ("", false),
        ] {
            assert_eq!(takes::<ServerName>(name.into()), good, "{name}");
        }
        for (proxy, good) in [
            ("system", true),
            ("none", true),
            ("http://proxy.example:3128", true),
            ("socks5h://proxy.example:1080", true),
            ("ftp://proxy.example", false),
            ("http://user:secret@proxy.example", false),
            ("proxy.example:3128", false),
        ] {
            assert_eq!(takes::<Proxy>(proxy.into()), good, "{proxy}");
        }
        assert!(takes::<WebLink>("https://works.example/privacy".into()));
        assert!(!takes::<WebLink>("javascript:alert(1)".into()));
        assert!(takes::<SupportLink>("mailto:help@works.example".into()));
        assert!(takes::<Vec<MediaType>>(serde_json::json!(["video/*", "application/x-msdownload"])));
        assert!(!takes::<Vec<MediaType>>(serde_json::json!(["*/*"])));
        assert!(takes::<Megabytes>(16.into()) && !takes::<Megabytes>(15.into()) && !takes::<Megabytes>("16".into()));
        let pin = format!("sha256/{}=", "A".repeat(43));
        assert!(takes::<BTreeMap<HostName, Vec<Pin>>>(serde_json::json!({ "chat.example": [pin] })));
        assert!(!takes::<BTreeMap<HostName, Vec<Pin>>>(serde_json::json!({ "chat.example": ["sha256/short"] })));
    }

    #[test]
    fn of_two_the_stricter_counts() {
        assert_eq!(Content::Names.stricter(Content::Everything), Content::Names);
        assert_eq!(Saving::Allowed.stricter(Saving::Forbidden), Saving::Forbidden);
        assert_eq!(Days::built_in(60).stricter(Days::built_in(7)).get(), 7);
        let types = |types: &[&str]| serde_json::from_value::<Vec<MediaType>>(serde_json::json!(types)).unwrap();
        assert_eq!(types(&["video/*"]).stricter(types(&["video/*", "audio/*"])), types(&["video/*", "audio/*"]));
    }
}
