//! What a person types to say where they belong: a work e-mail address, `@name:server`, a server name or its address.

use chancery_protocol::ErrorCode;
use matrix_sdk::ruma::ServerName;

/// An address, taken apart.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Address {
    /// The server's name, with a port if one was given.
    pub(super) server: String,
    /// What it says about the person.
    pub(super) login: Option<String>,
}

/// Takes an address apart.
///
/// # Errors
/// [`ErrorCode::AddressInvalid`] if it is none.
pub(super) fn parse(text: &str) -> Result<Address, ErrorCode> {
    let invalid = || ErrorCode::AddressInvalid { address: text.trim().to_owned() };
    let text = text.trim();
    if text.is_empty() || text.chars().any(char::is_whitespace) || text.starts_with("http://") {
        return Err(invalid());
    }
    let (server, login) = if let Some(url) = text.strip_prefix("https://") {
        (url.trim_end_matches('/'), None)
    } else if let Some(rest) = text.strip_prefix('@') {
        let (name, server) = rest.split_once(':').ok_or_else(invalid)?;
        if name.is_empty() {
            return Err(invalid());
        }
        (server, Some(name.to_owned()))
    } else if let Some((name, domain)) = text.rsplit_once('@') {
        if name.is_empty() || name.contains('@') {
            return Err(invalid());
        }
        (domain, Some(text.to_owned()))
    } else {
        (text, None)
    };
    let server = server.to_ascii_lowercase();
    let host = server.split(':').next().unwrap_or_default();
    let named = host.contains('.') || host == "localhost" || server.starts_with('[');
    if !named
        || host.starts_with('.')
        || host.ends_with('.')
        || host.contains("..")
        || ServerName::parse(&server).is_err()
    {
        return Err(invalid());
    }
    Ok(Address { server, login })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_form_names_its_server() {
        for (text, server, login) in [
            ("jonas.ekwueme@works.gov.example", "works.gov.example", Some("jonas.ekwueme@works.gov.example")),
            ("  @jonas:works.gov.example ", "works.gov.example", Some("jonas")),
            ("@jonas:localhost:8448", "localhost:8448", Some("jonas")),
            ("Works.GOV.example", "works.gov.example", None),
            ("https://matrix.works.gov.example/", "matrix.works.gov.example", None),
            ("jonas@localhost:8448", "localhost:8448", Some("jonas@localhost:8448")),
            ("[::1]:8448", "[::1]:8448", None),
        ] {
            let address = parse(text).unwrap();
            assert_eq!((address.server.as_str(), address.login.as_deref()), (server, login), "{text}");
        }
    }

    #[test]
    fn what_is_no_address_is_refused() {
        for text in [
            "",
            "  ",
            "jonas",
            "@jonas",
            "@:works.example",
            "a@b@c.example",
            "http://works.example",
            "a b.example",
            "works..example",
            ".example",
            "https://works.example/path",
            "javascript:alert(1)",
        ] {
            assert!(matches!(parse(text), Err(ErrorCode::AddressInvalid { .. })), "{text}");
        }
    }
}
