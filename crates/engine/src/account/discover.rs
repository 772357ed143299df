//! Finds the server an address belongs to, and whether Chancery can work with it. No credential leaves here.
//!
//! Client-server API, "Server discovery": `.well-known/matrix/client`, then the name itself.

use std::{collections::BTreeMap, time::Duration};

use chancery_protocol::{DiscoveredServer, ErrorCode, ServerDiscover};
use matrix_sdk::reqwest::{self, StatusCode, redirect};
use serde::Deserialize;

use super::address::{self, Address};
use crate::{
    Inner,
    error::{EngineError, reqwest_code},
    policy::{check_password_sign_in, check_server},
};

/// A server that takes longer to say who it is will not do for a conversation either.
const PATIENCE: Duration = Duration::from_secs(10);

/// More than any of these documents needs; a hostile server could send for ever.
const MOST_BYTES: usize = 256 * 1024;

/// The flag by which a server says that it has simplified sliding sync (MSC4186).
const SLIDING_SYNC: &str = "org.matrix.simplified_msc3575";

#[derive(Deserialize)]
struct WellKnown {
    #[serde(rename = "m.homeserver")]
    homeserver: BaseUrl,
}

#[derive(Deserialize)]
struct BaseUrl {
    base_url: String,
}

#[derive(Deserialize)]
struct Versions {
    versions: Vec<String>,
    #[serde(default)]
    unstable_features: BTreeMap<String, bool>,
}

#[derive(Deserialize)]
struct LoginFlows {
    flows: Vec<LoginFlow>,
}

#[derive(Deserialize)]
struct LoginFlow {
    #[serde(rename = "type")]
    kind: String,
}

/// Finds a server.
pub(crate) async fn discover(inner: &Inner, request: &ServerDiscover) -> Result<DiscoveredServer, EngineError> {
    let network = inner.network();
    let policy = &network.policy;
    let address = match (address::parse(&request.address), &policy.service.value) {
        (address, None) => address?,
        // The address names a person; where they sign in is decided.
        (Ok(address), Some(service)) => Address { server: service.as_str().to_owned(), ..address },
        (Err(_), Some(service)) => {
            Address { server: service.as_str().to_owned(), login: Some(request.address.trim().to_owned()) }
        }
    };
    let server = address.server;
    check_server(policy, &server)?;
    check_password_sign_in(policy)?;
    let http = network
        .client()?
        .timeout(PATIENCE)
        .redirect(redirect::Policy::limited(3))
        .build()
        .map_err(|error| reqwest_code(&error, &server))?;

    let base_url = match get(&http, &format!("https://{server}/.well-known/matrix/client"), &server).await {
        Ok(Answer::Found(body)) => match serde_json::from_slice::<WellKnown>(&body) {
            Ok(found) => secure(&found.homeserver.base_url, &server)?,
            // A web server that answers everything with its front page says nothing about Matrix.
            Err(_) => format!("https://{server}/"),
        },
        // A certificate we do not trust is said at once: another port of the same host would not mend it.
        Err(code @ ErrorCode::CertificateNotTrusted { .. }) => return Err(code.into()),
        Ok(Answer::Nothing) | Err(_) => format!("https://{server}/"),
    };

    let Answer::Found(versions) = get(&http, &format!("{base_url}_matrix/client/versions"), &server).await? else {
        return Err(ErrorCode::ServerUnknown { server }.into());
    };
    let Ok(versions) = serde_json::from_slice::<Versions>(&versions) else {
        return Err(ErrorCode::ServerUnknown { server }.into());
    };
    if versions.versions.is_empty() || versions.unstable_features.get(SLIDING_SYNC) != Some(&true) {
        return Err(ErrorCode::ServerTooOld { server }.into());
    }

    if let Answer::Found(flows) = get(&http, &format!("{base_url}_matrix/client/v3/login"), &server).await?
        && let Ok(flows) = serde_json::from_slice::<LoginFlows>(&flows)
        && !flows.flows.iter().any(|flow| flow.kind == "m.login.password")
    {
        return Err(ErrorCode::PasswordNotSupported { server }.into());
    }
    inner.policies.note_found(&base_url, &server);
    Ok(DiscoveredServer { server, base_url, login: address.login })
}

/// An `https` address that ends in a slash, or a refusal: a server cannot send us to one that everybody can read.
fn secure(base_url: &str, server: &str) -> Result<String, ErrorCode> {
    let base_url = base_url.trim_end_matches('/');
    match reqwest::Url::parse(base_url) {
        Ok(url) if url.scheme() == "https" && url.query().is_none() && url.fragment().is_none() => {
            Ok(format!("{base_url}/"))
        }
        Ok(_) | Err(_) => Err(ErrorCode::ServerUnknown { server: server.to_owned() }),
    }
}

enum Answer {
    Found(Vec<u8>),
    Nothing,
}

async fn get(http: &reqwest::Client, url: &str, server: &str) -> Result<Answer, ErrorCode> {
    let failed = |error: reqwest::Error| reqwest_code(&error, server);
    let mut response = http.get(url).send().await.map_err(failed)?;
    match response.status() {
        StatusCode::OK => {}
        status if status.is_server_error() => {
            return Err(ErrorCode::ServerUnavailable { server: server.to_owned() });
        }
        StatusCode::TOO_MANY_REQUESTS => {
            return Err(ErrorCode::RateLimited { retry_after_seconds: 30 });
        }
        _ => return Ok(Answer::Nothing),
    }
    let mut body = Vec::new();
    while let Some(chunk) = response.chunk().await.map_err(failed)? {
        if body.len().saturating_add(chunk.len()) > MOST_BYTES {
            return Ok(Answer::Nothing);
        }
        body.extend_from_slice(&chunk);
    }
    Ok(Answer::Found(body))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_server_cannot_send_us_to_one_that_everybody_can_read() {
        assert_eq!(secure("https://m.example", "x").unwrap(), "https://m.example/");
        assert_eq!(secure("https://m.example/sub/", "x").unwrap(), "https://m.example/sub/");
        for url in ["http://m.example", "ftp://m.example", "//m.example", "https://m.example/?a=b", "javascript:1"] {
            assert!(secure(url, "x").is_err(), "{url}");
        }
    }
}
