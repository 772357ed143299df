//! Where a link goes, and what a reader is told about it.

use chancery_protocol::UserId;
use chancery_protocol::richtext::{Inline, LinkDanger};
use idna::AsciiDenyList;
use idna::uts46::{Hyphens, Uts46};
use percent_encoding::percent_decode_str;
use url::{Host, Url};

use crate::plain::inline_text;
use crate::text::{clean, display_name, is_hidden, one_line};

/// The longest user address, in bytes (Matrix specification, "User Identifiers").
const MAX_USER_BYTES: usize = 255;

/// The longest scheme that is told, in characters.
const MAX_SCHEME: usize = 24;

/// What a link leads to, once it was found to be allowed.
#[derive(Debug, Clone)]
pub(crate) enum Target {
    /// A person.
    User(UserId),
    /// Anything else.
    Address(Url),
    /// What no browser and no mail program opens; only its scheme is kept.
    Forbidden(String),
}

/// An address outside of the application, as far as it speaks for itself.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Judged {
    /// The whole address, in the form that is opened.
    pub address: String,
    /// Its host, as a reader is told it.
    pub host: String,
    /// Why it is not to be opened; empty if it may be.
    pub dangers: Vec<LinkDanger>,
}

/// Judges an address that would be opened outside: `http`, `https` or `mailto`. `None` if it is none of these.
#[must_use]
pub fn judge(address: &str) -> Option<Judged> {
    match Target::parse(address)? {
        Target::Address(url) if url.scheme() != "matrix" => {
            Some(Judged { address: url.as_str().to_owned(), host: shown_host(&url), dangers: dangers(&url) })
        }
        Target::Address(_) | Target::User(_) | Target::Forbidden(_) => None,
    }
}

impl Target {
    /// Reads a link: absolute, `http`, `https`, `mailto` or `matrix`.
    pub(crate) fn parse(link: &str) -> Option<Self> {
        let url = Url::parse(link).ok()?;
        match url.scheme() {
            "http" | "https" if url.has_host() => {}
            "mailto" | "matrix" if url.cannot_be_a_base() && !url.path().is_empty() => {}
            _ => return None,
        }
        Some(user(&url).map_or(Self::Address(url), Self::User))
    }

    /// As [`Target::parse`] for what HTML names as a link: another scheme is kept, to say why it leads nowhere.
    pub(crate) fn named(link: &str) -> Option<Self> {
        Self::parse(link).or_else(|| {
            let scheme = Url::parse(link).ok()?.scheme().to_owned();
            // What is of an allowed scheme and no address is text.
            (!matches!(&*scheme, "http" | "https" | "mailto" | "matrix")).then_some(Self::Forbidden(scheme))
        })
    }

    /// The link as it is drawn around `content`.
    pub(crate) fn around(&self, content: Vec<Inline>) -> Inline {
        match self {
            Self::User(user) => {
                let name = display_name(&inline_text(&content));
                let name = if name.is_empty() { user.as_str().to_owned() } else { name };
                Inline::Mention { user: user.clone(), name }
            }
            Self::Address(url) => {
                let mut dangers = dangers(url);
                if shows_other_address(&inline_text(&content), url) {
                    dangers.insert(0, LinkDanger::OtherAddress);
                }
                Inline::Link { href: url.as_str().to_owned(), host: shown_host(url), dangers, content }
            }
            Self::Forbidden(scheme) => Inline::Link {
                href: String::new(),
                host: one_line(scheme, MAX_SCHEME),
                dangers: vec![LinkDanger::Scheme],
                content,
            },
        }
    }
}

/// The person a `matrix.to` or `matrix:` link names.
fn user(url: &Url) -> Option<UserId> {
    let text = if url.scheme() == "matrix" {
        format!("@{}", decode(url.path().strip_prefix("u/")?)?)
    } else if url.host_str() == Some("matrix.to") && url.username().is_empty() && url.password().is_none() {
        decode(url.fragment()?.strip_prefix('/')?.split('?').next()?)?
    } else {
        return None;
    };
    parse_user(&text)
}

fn decode(text: &str) -> Option<String> {
    Some(percent_decode_str(text).decode_utf8().ok()?.into_owned())
}

/// Reads a whole user address, including the historical ones with any printable ASCII before the colon.
pub(crate) fn parse_user(text: &str) -> Option<UserId> {
    let (name, server) = text.strip_prefix('@')?.split_once(':')?;
    let good = text.len() <= MAX_USER_BYTES
        && !name.is_empty()
        && name.bytes().all(|byte| byte.is_ascii_graphic())
        && is_server_name(server);
    good.then(|| UserId(text.to_owned()))
}

/// A host name, an IPv4 address or an IPv6 address in brackets, with or without a port.
fn is_server_name(server: &str) -> bool {
    let (host, port) = match server.strip_prefix('[') {
        Some(rest) => match rest.split_once(']') {
            Some((address, port)) if address.parse::<std::net::Ipv6Addr>().is_ok() => ("6", port),
            _ => return false,
        },
        None => server.split_at(server.find(':').unwrap_or(server.len())),
    };
    let port_is_good = port.is_empty() || port.strip_prefix(':').is_some_and(|port| port.parse::<u16>().is_ok());
    let ends_well = |end: Option<char>| end.is_some_and(|character| character.is_ascii_alphanumeric());
    port_is_good
        && host.bytes().all(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'.'))
        && ends_well(host.chars().next())
        && ends_well(host.chars().next_back())
}

/// The host of an address as a reader is told it, empty if there is none: in its own letters where they cannot be
/// taken for others, in punycode otherwise. For `mailto` and `matrix` the part after the `@` or the first colon.
fn shown_host(url: &Url) -> String {
    let shown = match url.host() {
        Some(Host::Domain(domain)) => in_letters(domain),
        Some(address) => address.to_string(),
        None if url.scheme() == "mailto" => in_letters(mail_domain(url).as_deref().unwrap_or_default()),
        None => decode(url.path()).and_then(|path| Some(path.split_once(':')?.1.to_owned())).unwrap_or_default(),
    };
    clean(&shown)
}

fn mail_domain(url: &Url) -> Option<String> {
    Some(decode(url.path())?.rsplit_once('@')?.1.to_owned())
}

fn in_letters(domain: &str) -> String {
    let show = |label: &[char], tld: &[char], _| is_safe_label(label, tld);
    match Uts46::new().to_user_interface(domain.as_bytes(), AsciiDenyList::URL, Hyphens::Allow, show) {
        (shown, Ok(())) => shown.into_owned(),
        (_, Err(_)) => domain.to_owned(),
    }
}

/// Latin letters as European languages use them cannot be mistaken for others; Greek and Cyrillic can, so they show
/// only where the top-level domain is in the same script too.
fn is_safe_label(label: &[char], top_level: &[char]) -> bool {
    let neutral = |character: char| character.is_ascii_digit() || character == '-';
    let latin = |character: char| {
        character.is_ascii_alphabetic()
            || matches!(character, 'ß'..='ö' | 'ø'..='ž') && !matches!(character, 'ı' | 'ĸ' | 'ŀ' | 'ŉ' | 'ſ')
    };
    let greek = |character: char| matches!(character, 'ά'..='ώ');
    let cyrillic = |character: char| matches!(character, 'а'..='џ' | 'ґ');
    let all =
        |script: fn(char) -> bool, text: &[char]| text.iter().all(|&character| neutral(character) || script(character));
    all(latin, label) || [greek, cyrillic].into_iter().any(|script| all(script, label) && all(script, top_level))
}

/// What the address itself says against following it.
fn dangers(url: &Url) -> Vec<LinkDanger> {
    let mut dangers = Vec::new();
    if shown_host(url).split('.').any(|label| label.starts_with("xn--")) {
        dangers.push(LinkDanger::Letters);
    }
    // A `@` behind the host is part of many honest addresses; in front of it nothing honest needs one today.
    if !url.username().is_empty() || url.password().is_some() {
        dangers.push(LinkDanger::Credentials);
    }
    if percent_decode_str(url.as_str()).decode_utf8_lossy().chars().any(is_hidden) {
        dangers.push(LinkDanger::Hidden);
    }
    dangers
}

/// Whether the shown text looks like an address other than the one the link goes to.
fn shows_other_address(shown: &str, url: &Url) -> bool {
    let goes_to = match url.host_str() {
        Some(host) => Some(host.to_owned()),
        None if url.scheme() == "mailto" => mail_domain(url),
        None => None,
    };
    shown
        .split(|character: char| character.is_whitespace() || matches!(character, '<' | '>' | '(' | ')' | '"' | ','))
        .filter_map(claimed_host)
        .any(|claimed| goes_to.as_deref().is_none_or(|host| without_www(host) != without_www(&claimed)))
}

fn without_www(host: &str) -> &str {
    host.strip_prefix("www.").unwrap_or(host)
}

/// The host a word appears to name, in punycode, if it looks like an address at all.
fn claimed_host(word: &str) -> Option<String> {
    let word = word.trim_matches(['.', ':', ';', '!', '?', '\'', '[', ']']);
    let url = if word.contains("://") {
        Url::parse(word).ok()?
    } else {
        let authority = word.split(['/', '?', '#']).next()?;
        let host = authority.rsplit('@').next()?;
        let top_level = host.split(':').next()?.rsplit_once('.')?.1;
        if top_level.chars().count() < 2 || !top_level.chars().all(char::is_alphabetic) {
            return None;
        }
        Url::parse(&format!("https://{host}")).ok()?
    };
    url.host_str().filter(|host| !host.is_empty()).map(str::to_owned)
}
