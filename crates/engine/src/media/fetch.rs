//! Bytes from the server: authenticated, bounded, with a limit to silence, and taken up again where they broke off.
//!
//! Not the SDK's own download, which waits for ever and takes whatever comes (client-server API, "Content repository").

use std::time::Duration;

use chancery_protocol::MediaFailure;
use matrix_sdk::{
    Client,
    reqwest::{self, StatusCode, Url, header},
    ruma::MxcUri,
};
use tracing::info;

use crate::{error::EngineError, network::Network};

/// A connection that takes longer will not do for a file.
const CONNECT: Duration = Duration::from_secs(15);

/// The longest silence of a server, before the first byte and between two. A server that has to ask another one for the
/// file is silent for a while.
const SILENCE: Duration = Duration::from_secs(20);

/// How often a transfer that broke off is taken up again by itself.
const ATTEMPTS: u32 = 3;

const PAUSE: Duration = Duration::from_secs(1);

/// Downloads. Tokens go to the account's own server alone: redirects are not followed.
pub(super) struct Fetcher(reqwest::Client);

/// Where the bytes of a download go.
pub(super) trait Receive: Send {
    /// The next bytes.
    fn receive(&mut self, bytes: &[u8]) -> impl Future<Output = Result<(), MediaFailure>> + Send;
    /// How many bytes there will be in all, if the server said.
    fn expect(&mut self, total: Option<u64>);
}

impl Fetcher {
    pub(super) fn new(network: &Network) -> Result<Self, EngineError> {
        Ok(Self(network.client()?.connect_timeout(CONNECT).read_timeout(SILENCE).build()?))
    }

    /// Downloads what lies at an address, as it lies there, and returns its length.
    pub(super) async fn fetch(
        &self,
        client: &Client,
        uri: &MxcUri,
        limit: u64,
        receiver: &mut impl Receive,
    ) -> Result<u64, MediaFailure> {
        let url = address(client, uri)?;
        let mut received = 0;
        let mut attempt = 1;
        let mut refreshed = false;
        loop {
            match self.attempt(client, url.clone(), limit, &mut received, receiver).await {
                Ok(()) => return Ok(received),
                Err(Trouble::Token) if !refreshed => {
                    refreshed = true;
                    client.refresh_access_token().await.map_err(|_| MediaFailure::NotAllowed)?;
                }
                Err(Trouble::Token) => return Err(MediaFailure::NotAllowed),
                Err(Trouble::Passing(failure)) => {
                    info!(attempt, received, ?failure, "a download broke off");
                    if attempt == ATTEMPTS {
                        return Err(failure);
                    }
                    tokio::time::sleep(PAUSE * attempt).await;
                    attempt += 1;
                }
                Err(Trouble::Final(failure)) => return Err(failure),
            }
        }
    }

    async fn attempt(
        &self,
        client: &Client,
        url: Url,
        limit: u64,
        received: &mut u64,
        receiver: &mut impl Receive,
    ) -> Result<(), Trouble> {
        let token = client.access_token().ok_or(Trouble::Final(MediaFailure::NotAllowed))?;
        let mut request = self.0.get(url).bearer_auth(token);
        if *received > 0 {
            request = request.header(header::RANGE, format!("bytes={received}-"));
        }
        let mut response = request.send().await.map_err(|error| Trouble::Passing(passing(&error)))?;
        // What is here already, if the server begins anew instead of going on.
        let mut known = match response.status() {
            StatusCode::OK => *received,
            StatusCode::PARTIAL_CONTENT if *received > 0 => 0,
            status => return Err(refusal(status)),
        };
        let ahead = response.content_length().map(|length| length.saturating_add(*received).saturating_sub(known));
        if ahead.is_some_and(|total| total > limit) {
            return Err(Trouble::Final(MediaFailure::TooLarge { limit }));
        }
        receiver.expect(ahead);
        while let Some(chunk) = response.chunk().await.map_err(|_| Trouble::Passing(MediaFailure::Interrupted))? {
            let skipped = usize::try_from(known).unwrap_or(usize::MAX).min(chunk.len());
            known -= skipped as u64;
            let fresh = chunk.get(skipped..).unwrap_or_default();
            *received += fresh.len() as u64;
            if *received > limit {
                return Err(Trouble::Final(MediaFailure::TooLarge { limit }));
            }
            receiver.receive(fresh).await.map_err(Trouble::Final)?;
        }
        if ahead.is_some_and(|total| *received < total) {
            return Err(Trouble::Passing(MediaFailure::Interrupted));
        }
        Ok(())
    }
}

enum Trouble {
    /// The token has run out.
    Token,
    /// It may pass.
    Passing(MediaFailure),
    /// It stays.
    Final(MediaFailure),
}

/// Where the account's server has what lies at an `mxc:` address. Checked first: an address that is none could lead
/// anywhere on the server, with the token. Authenticated media (specification 1.11) are older than sliding sync, without
/// which nobody signs in.
fn address(client: &Client, uri: &MxcUri) -> Result<Url, MediaFailure> {
    let (server, medium) = uri.parts().map_err(|_| MediaFailure::AddressInvalid)?;
    if medium.is_empty() || !medium.bytes().all(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_')) {
        return Err(MediaFailure::AddressInvalid);
    }
    let mut url = client.homeserver();
    url.path_segments_mut().map_err(|()| MediaFailure::AddressInvalid)?.pop_if_empty().extend([
        "_matrix",
        "client",
        "v1",
        "media",
        "download",
        server.as_str(),
        medium,
    ]);
    Ok(url)
}

fn passing(error: &reqwest::Error) -> MediaFailure {
    if error.is_connect() { MediaFailure::Unreachable } else { MediaFailure::Interrupted }
}

fn refusal(status: StatusCode) -> Trouble {
    match status {
        StatusCode::UNAUTHORIZED => Trouble::Token,
        StatusCode::FORBIDDEN => Trouble::Final(MediaFailure::NotAllowed),
        StatusCode::NOT_FOUND | StatusCode::GONE => Trouble::Final(MediaFailure::Gone),
        StatusCode::TOO_MANY_REQUESTS
        | StatusCode::BAD_GATEWAY
        | StatusCode::SERVICE_UNAVAILABLE
        | StatusCode::GATEWAY_TIMEOUT => Trouble::Passing(MediaFailure::ServerTrouble),
        _ => Trouble::Final(MediaFailure::ServerTrouble),
    }
}
