//! Every way out: the one place where HTTP clients are made, for the SDK, for discovery, for files.
//!
//! What an institution adds comes from policy: a proxy, authorities of its own, a certificate by which this device shows
//! itself, keys that servers must have. Certificates are checked against the system's trust and these authorities; nothing
//! switches that off.

mod proxies;

use std::{
    collections::BTreeMap,
    net::{IpAddr, Ipv4Addr, Ipv6Addr, UdpSocket},
    sync::Arc,
};

use base64::{Engine as _, prelude::BASE64_STANDARD};
use chancery_policy::Policy;
use reqwest::{ClientBuilder, redirect, tls};
use rustls::{
    CertificateError, ClientConfig, DigitallySignedStruct, SignatureScheme,
    client::danger::{HandshakeSignatureValid, ServerCertVerified, ServerCertVerifier},
    crypto::aws_lc_rs,
    pki_types::{CertificateDer, PrivateKeyDer, ServerName, UnixTime, pem::PemObject},
};
use rustls_platform_verifier::Verifier;
use sha2::{Digest, Sha256};
use tracing::warn;

pub use self::proxies::Proxies;
use crate::error::EngineError;

/// How this application names itself to servers.
const USER_AGENT: &str = concat!("Chancery/", env!("CARGO_PKG_VERSION"));

/// What leads out of this device: what is decided, and what the system knows.
#[derive(Debug, Clone, Default)]
pub(crate) struct Network {
    pub(crate) policy: Arc<Policy>,
    /// `None` where reqwest finds the system's proxy itself.
    pub(crate) proxies: Option<Arc<dyn Proxies>>,
}

impl Network {
    /// Begins an HTTP client: the policy's way to the network, TLS 1.2 or newer and nothing else, no redirects.
    ///
    /// A redirect would carry requests to a host that nobody agreed to; whoever may follow one says so.
    pub(crate) fn client(&self) -> Result<ClientBuilder, EngineError> {
        let builder = reqwest::Client::builder()
            .user_agent(USER_AGENT)
            .https_only(true)
            .redirect(redirect::Policy::none())
            .tls_version_min(tls::Version::TLS_1_2);
        let builder = self.with_proxy(builder)?;
        if is_plain(&self.policy) {
            return Ok(builder);
        }
        Ok(builder.tls_backend_preconfigured(institution(&self.policy)?))
    }

    /// The policy's proxy, or else the environment's, or else that of the desktop.
    fn with_proxy(&self, builder: ClientBuilder) -> Result<ClientBuilder, EngineError> {
        Ok(match self.policy.proxy.value.as_ref().map(chancery_policy::values::Proxy::as_str) {
            None | Some("system") => match &self.proxies {
                Some(proxies) if !proxies::environment_decides() => {
                    builder.proxy(proxies::of_system(Arc::clone(proxies)))
                }
                Some(_) | None => builder,
            },
            Some("none") => builder.no_proxy(),
            Some(address) => builder.proxy(
                reqwest::Proxy::all(address).map_err(|_| EngineError::Defect("the proxy of the policy is none"))?,
            ),
        })
    }
}

/// Whether the system's trust is all there is.
fn is_plain(policy: &Policy) -> bool {
    policy.authorities.value.is_none() && policy.client_certificate.value.is_none() && policy.pins.value.is_none()
}

/// TLS as an institution wants it. What cannot be read is left out: then connections that need it fail, and none that
/// should fail succeeds.
fn institution(policy: &Policy) -> Result<ClientConfig, EngineError> {
    let provider = Arc::new(aws_lc_rs::default_provider());
    let verifier = Pinned {
        inner: Verifier::new_with_extra_roots(authorities(policy), Arc::clone(&provider))?,
        pins: policy
            .pins
            .value
            .iter()
            .flatten()
            .map(|(host, pins)| (host.as_str().to_owned(), pins.iter().map(|pin| pin.as_str().to_owned()).collect()))
            .collect(),
    };
    let config = ClientConfig::builder_with_provider(provider)
        .with_safe_default_protocol_versions()?
        .dangerous()
        .with_custom_certificate_verifier(Arc::new(verifier));
    let mut config = match own_certificate(policy) {
        Some((chain, key)) => config.with_client_auth_cert(chain, key)?,
        None => config.with_no_client_auth(),
    };
    config.alpn_protocols = vec![b"h2".to_vec(), b"http/1.1".to_vec()];
    Ok(config)
}

fn authorities(policy: &Policy) -> Vec<CertificateDer<'static>> {
    policy.authorities.value.iter().flatten().flat_map(|path| certificates(path.as_str())).collect()
}

fn certificates(path: &str) -> Vec<CertificateDer<'static>> {
    match CertificateDer::pem_file_iter(path) {
        Ok(found) => found.filter_map(Result::ok).collect(),
        Err(error) => {
            warn!(path, "the certificates of the policy cannot be read: {error}");
            Vec::new()
        }
    }
}

fn own_certificate(policy: &Policy) -> Option<(Vec<CertificateDer<'static>>, PrivateKeyDer<'static>)> {
    let own = policy.client_certificate.value.as_ref()?;
    let chain = certificates(own.certificate.as_str());
    match PrivateKeyDer::from_pem_file(own.key.as_str()) {
        Ok(key) if !chain.is_empty() => Some((chain, key)),
        Ok(_) => None,
        Err(error) => {
            warn!(path = own.key.as_str(), "the key of the policy's certificate cannot be read: {error}");
            None
        }
    }
}

/// Checks as the system does, and then that a host with pins shows one of their keys (RFC 7469, section 2.6).
#[derive(Debug)]
struct Pinned {
    inner: Verifier,
    pins: BTreeMap<String, Vec<String>>,
}

impl ServerCertVerifier for Pinned {
    fn verify_server_cert(
        &self,
        end_entity: &CertificateDer<'_>,
        intermediates: &[CertificateDer<'_>],
        server: &ServerName<'_>,
        ocsp: &[u8],
        now: UnixTime,
    ) -> Result<ServerCertVerified, rustls::Error> {
        let verified = self.inner.verify_server_cert(end_entity, intermediates, server, ocsp, now)?;
        let Some(pins) = self.pins.get(server.to_str().as_ref()) else { return Ok(verified) };
        let shown = std::iter::once(end_entity).chain(intermediates).filter_map(pin);
        if shown.into_iter().any(|pin| pins.contains(&pin)) {
            Ok(verified)
        } else {
            Err(CertificateError::ApplicationVerificationFailure.into())
        }
    }

    fn verify_tls12_signature(
        &self,
        message: &[u8],
        certificate: &CertificateDer<'_>,
        signature: &DigitallySignedStruct,
    ) -> Result<HandshakeSignatureValid, rustls::Error> {
        self.inner.verify_tls12_signature(message, certificate, signature)
    }

    fn verify_tls13_signature(
        &self,
        message: &[u8],
        certificate: &CertificateDer<'_>,
        signature: &DigitallySignedStruct,
    ) -> Result<HandshakeSignatureValid, rustls::Error> {
        self.inner.verify_tls13_signature(message, certificate, signature)
    }

    fn supported_verify_schemes(&self) -> Vec<SignatureScheme> {
        self.inner.supported_verify_schemes()
    }
}

/// Addresses that are nobody's (RFC 5737, RFC 3849), and those to look from.
const ELSEWHERE: [(IpAddr, IpAddr); 2] = [
    (IpAddr::V4(Ipv4Addr::new(192, 0, 2, 1)), IpAddr::V4(Ipv4Addr::UNSPECIFIED)),
    (IpAddr::V6(Ipv6Addr::new(0x2001, 0xdb8, 0, 0, 0, 0, 0, 1)), IpAddr::V6(Ipv6Addr::UNSPECIFIED)),
];

/// Whether this device has a way to anywhere else. Nothing is sent: only the system's routes are asked.
pub(crate) fn has_way_out() -> bool {
    const ANY_PORT: u16 = 0;
    const DISCARD: u16 = 9;
    ELSEWHERE
        .into_iter()
        .any(|(to, from)| UdpSocket::bind((from, ANY_PORT)).and_then(|socket| socket.connect((to, DISCARD))).is_ok())
}

/// The SHA-256 of a certificate's public key, as policy writes it.
fn pin(certificate: &CertificateDer<'_>) -> Option<String> {
    let certificate = webpki::EndEntityCert::try_from(certificate).ok()?;
    Some(format!("sha256/{}", BASE64_STANDARD.encode(Sha256::digest(certificate.subject_public_key_info()))))
}

#[cfg(test)]
mod tests {
    use std::io;

    use chancery_protocol::ErrorCode;
    use reqwest::dns::{Name, Resolve, Resolving};

    use super::*;
    use crate::error::reqwest_code;

    /// A resolver that finds nothing, and says so in these words.
    struct Unresolved(&'static str);

    impl Resolve for Unresolved {
        fn resolve(&self, _: Name) -> Resolving {
            let words = format!("failed to lookup address information: {}", self.0);
            Box::pin(async { Err(io::Error::other(words).into()) })
        }
    }

    /// What a person is told after a request to this address.
    async fn told(words: &'static str, url: &str) -> ErrorCode {
        let client = Network::default().client().unwrap().no_proxy().dns_resolver(Unresolved(words)).build().unwrap();
        reqwest_code(&client.get(url).send().await.unwrap_err(), "works.example")
    }

    #[tokio::test]
    async fn a_missing_network_is_told_from_a_missing_server() {
        let server = "works.example".to_owned();
        let try_again = "Temporary failure in name resolution";
        assert_eq!(told(try_again, "https://works.example/").await, ErrorCode::NetworkUnavailable);
        // As a machine in German says the same, and as it says that there is no such name: only the routes tell.
        for words in ["Temporärer Fehler bei der Namensauflösung", "Der Name oder der Dienst ist nicht bekannt"] {
            let expected = if has_way_out() {
                ErrorCode::ServerUnknown { server: server.clone() }
            } else {
                ErrorCode::NetworkUnavailable
            };
            assert_eq!(told(words, "https://works.example/").await, expected);
        }
        // Nobody listens here.
        let unavailable = ErrorCode::ServerUnavailable { server };
        assert_eq!(told(try_again, "https://127.0.0.1:1/").await, unavailable);
        // No connection leads to everybody, so the system answers as without a route.
        #[cfg(target_os = "linux")]
        assert_eq!(told(try_again, "https://255.255.255.255/").await, ErrorCode::NetworkUnavailable);
    }
}
