//! Raw requests to a server: what a test does as an administrator, or behind a client's back.

use std::fmt::{self, Write as _};
use std::path::Path;
use std::time::Duration;

use anyhow::{Context, Result};
use reqwest::{Method, StatusCode};
use serde_json::Value;

/// A server's HTTP interface, with one person's access token or none.
#[derive(Clone)]
pub struct Api {
    client: reqwest::Client,
    base_url: String,
    token: Option<String>,
}

/// The server answered, but with an error.
#[derive(Debug, Clone)]
pub struct ApiError {
    /// The HTTP status.
    pub status: StatusCode,
    /// The JSON body; null when it was none.
    pub body: Value,
    request: String,
}

impl ApiError {
    /// Matrix's error code, such as `M_FORBIDDEN`; empty when the answer had none.
    pub fn code(&self) -> &str {
        self.body["errcode"].as_str().unwrap_or_default()
    }
}

impl fmt::Display for ApiError {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "{} answered {}: {}", self.request, self.status, self.body)
    }
}

impl std::error::Error for ApiError {}

impl Api {
    /// Talks to the server at `base_url` with `client`, without a token.
    pub fn new(client: reqwest::Client, base_url: &str) -> Self {
        Self { client, base_url: base_url.to_owned(), token: None }
    }

    /// Talks to whatever answers at `base_url` with a certificate from the authority in `ca_file`.
    ///
    /// # Errors
    /// If the authority's certificate cannot be read.
    pub fn at(base_url: &str, ca_file: &Path) -> Result<Self> {
        Ok(Self::new(http_client(ca_file)?, base_url))
    }

    /// The same server, with a token.
    #[must_use]
    pub fn with_token(&self, token: &str) -> Self {
        Self { token: Some(token.to_owned()), ..self.clone() }
    }

    /// Asks for `path`, which begins with a slash and may carry a query.
    ///
    /// # Errors
    /// An [`ApiError`] when the server says no, anything else when it says nothing.
    pub async fn get(&self, path: &str) -> Result<Value> {
        self.request(Method::GET, path, None).await
    }

    /// Posts `body` to `path`.
    ///
    /// # Errors
    /// As [`Api::get`].
    pub async fn post(&self, path: &str, body: Value) -> Result<Value> {
        self.request(Method::POST, path, Some(body)).await
    }

    /// Puts `body` at `path`.
    ///
    /// # Errors
    /// As [`Api::get`].
    pub async fn put(&self, path: &str, body: Value) -> Result<Value> {
        self.request(Method::PUT, path, Some(body)).await
    }

    /// Deletes `path`.
    ///
    /// # Errors
    /// As [`Api::get`].
    pub async fn delete(&self, path: &str) -> Result<Value> {
        self.request(Method::DELETE, path, None).await
    }

    async fn request(&self, method: Method, path: &str, body: Option<Value>) -> Result<Value> {
        let name = format!("{method} {}{path}", self.base_url);
        let mut request = self.client.request(method, format!("{}{path}", self.base_url));
        if let Some(token) = &self.token {
            request = request.bearer_auth(token);
        }
        if let Some(body) = body {
            request = request.json(&body);
        }
        let response = request.send().await.with_context(|| format!("{name} failed"))?;
        let status = response.status();
        let text = response.text().await.with_context(|| format!("{name} broke off"))?;
        let body = serde_json::from_str(&text).unwrap_or(Value::Null);
        if status.is_success() { Ok(body) } else { Err(ApiError { status, body, request: name }.into()) }
    }
}

/// Makes `text` fit for one segment of a path: user and room identifiers carry `:`, `#`, `!` and more.
pub(crate) fn segment(text: &str) -> String {
    let mut encoded = String::with_capacity(text.len());
    for byte in text.bytes() {
        if byte.is_ascii_alphanumeric() || b"-._~".contains(&byte) {
            encoded.push(char::from(byte));
        } else {
            let _ = write!(encoded, "%{byte:02X}");
        }
    }
    encoded
}

/// An HTTP client that trusts the run's authority and nobody else.
pub(crate) fn http_client(authority_certificate: &Path) -> Result<reqwest::Client> {
    install_tls();
    let certificate = std::fs::read(authority_certificate)
        .with_context(|| format!("{} cannot be read", authority_certificate.display()))?;
    Ok(reqwest::Client::builder()
        .tls_certs_only([reqwest::Certificate::from_pem(&certificate)?])
        // A client outlives the runtime of the test that made it: no connection may be kept for the next.
        .pool_max_idle_per_host(0)
        .no_proxy()
        .timeout(Duration::from_mins(2))
        .build()?)
}

/// Gives the process a TLS implementation, once.
pub(crate) fn install_tls() {
    // An error says that there is one already, perhaps the engine's: just as good.
    let _ = rustls::crypto::aws_lc_rs::default_provider().install_default();
}
