//! A proxy between a client and a real server.

use std::ops::Deref;
use std::sync::Arc;
use std::time::Duration;

use anyhow::{Context, Result};
use axum::body::Bytes;
use axum::http::header;
use serde_json::Value;

use super::call::{Call, Reply};
use super::controls::Controls;
use super::listener::{Listener, Serve};
use crate::homeservers::{Authority, Server, Validity, http_client};

/// A proxy that passes everything on unless a hook says otherwise.
///
/// Where the server names its own address (discovery, sign-in), the proxy puts its own, so that a client stays.
pub struct Proxy {
    /// Where a client reaches it.
    pub base_url: String,
    /// The pin of the key it shows.
    pub pin: String,
    controls: Arc<Controls>,
    _listener: Listener,
}

struct Upstream {
    client: reqwest::Client,
    server: String,
    proxy: String,
}

impl Proxy {
    /// Starts a proxy before `upstream`, with a certificate from the same authority.
    ///
    /// # Errors
    /// If there is no port for it.
    pub async fn start(upstream: &Server) -> Result<Self> {
        let folder = upstream.ca_file().parent().context("the authority lies in no folder")?;
        let identity = Authority::open(folder).issue(Validity::Current)?;
        let listener = Listener::reserve()?;
        let base_url = format!("https://localhost:{}", listener.local_addr()?.port());
        let controls = Arc::new(Controls::new());
        let server = Arc::new(Upstream {
            client: http_client(upstream.ca_file())?,
            server: upstream.base_url.clone(),
            proxy: base_url.clone(),
        });
        let listener = Listener::start(listener, &identity, None, Arc::clone(&controls), server).await?;
        Ok(Self { base_url, pin: identity.pin()?, controls, _listener: listener })
    }

    /// What steers it.
    pub fn controls(&self) -> &Arc<Controls> {
        &self.controls
    }
}

impl Deref for Proxy {
    type Target = Controls;

    fn deref(&self) -> &Controls {
        &self.controls
    }
}

impl Serve for Upstream {
    async fn serve(&self, call: Call) -> Option<Reply> {
        // A server that does not answer looks, through a proxy, like a connection that breaks.
        self.forward(call).await.ok()
    }
}

impl Upstream {
    async fn forward(&self, call: Call) -> Result<Reply> {
        let method = reqwest::Method::from_bytes(call.method.as_bytes())?;
        let mut headers = call.headers.clone();
        // These belong to the connection, and a compressed answer could not be read here.
        for name in [header::HOST, header::CONNECTION, header::CONTENT_LENGTH, header::ACCEPT_ENCODING] {
            headers.remove(name);
        }
        let body = match &call.body {
            Value::Null => call.bytes.clone(),
            body => Bytes::from(body.to_string()),
        };
        let response = self
            .client
            .request(method, format!("{}{}", self.server, call.target))
            .headers(headers)
            .timeout(Duration::from_mins(5))
            .body(body)
            .send()
            .await?;
        let status = response.status().as_u16();
        let content_type = response
            .headers()
            .get(header::CONTENT_TYPE)
            .and_then(|value| value.to_str().ok())
            .unwrap_or("application/octet-stream")
            .to_owned();
        let bytes = response.bytes().await?;
        let Ok(body) = serde_json::from_slice::<Value>(&bytes) else {
            return Ok(Reply::bytes(status, &content_type, bytes));
        };
        let names_itself = call.is("GET", "/.well-known/matrix/client") || call.is("POST", "/_matrix/client/*/login");
        let body = if names_itself {
            serde_json::from_str(&body.to_string().replace(&self.server, &self.proxy))?
        } else {
            body
        };
        Ok(Reply::json(status, body))
    }
}
