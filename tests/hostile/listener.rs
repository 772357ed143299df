//! Listens on loopback with TLS and takes requests through the controls.

use std::net::TcpListener;
use std::sync::Arc;

use anyhow::Result;
use axum::body::{Body, to_bytes};
use axum::response::Response;
use axum_server::Handle;
use axum_server::tls_rustls::RustlsConfig;
use hyper::body::Incoming;
use rustls::{
    RootCertStore, ServerConfig,
    pki_types::{CertificateDer, PrivateKeyDer, pem::PemObject},
    server::WebPkiClientVerifier,
};
use tower::make::Shared;
use tower::service_fn;

use super::call::{Call, Reply};
use super::controls::Controls;
use crate::homeservers::{Authority, Identity, free_port, install_tls};

/// A port that answers for as long as this lives.
pub(super) struct Listener {
    handle: Handle<std::net::SocketAddr>,
}

/// Makes the answers a hostile server gives when no hook does.
pub(super) trait Serve: Send + Sync + 'static {
    /// Answers, or lets the connection break.
    fn serve(&self, call: Call) -> impl Future<Output = Option<Reply>> + Send;
}

/// Why a connection breaks: said to nobody.
#[derive(Debug)]
struct Broken;

impl std::fmt::Display for Broken {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter.write_str("broken on purpose")
    }
}

impl std::error::Error for Broken {}

impl Listener {
    /// Takes a port that nobody has yet.
    pub(super) fn reserve() -> Result<TcpListener> {
        let listener = TcpListener::bind(("127.0.0.1", free_port()?))?;
        listener.set_nonblocking(true)?;
        Ok(listener)
    }

    /// Answers on `listener`, showing `identity`, whoever shows a certificate of `clients` if that is asked for.
    pub(super) async fn start(
        listener: TcpListener,
        identity: &Identity,
        clients: Option<&Authority>,
        controls: Arc<Controls>,
        server: Arc<impl Serve>,
    ) -> Result<Self> {
        install_tls();
        let tls = match clients {
            None => RustlsConfig::from_pem(identity.certificate.clone().into(), identity.key.clone().into()).await?,
            Some(clients) => RustlsConfig::from_config(Arc::new(asking(identity, clients)?)),
        };
        let handle = Handle::new();
        let service = service_fn(move |request: hyper::Request<Incoming>| {
            let (controls, server) = (Arc::clone(&controls), Arc::clone(&server));
            async move { answer(request, &controls, &*server).await }
        });
        let serving = axum_server::from_tcp_rustls(listener, tls)?.handle(handle.clone()).serve(Shared::new(service));
        tokio::spawn(serving);
        Ok(Self { handle })
    }
}

/// TLS that ends where no certificate of `clients` is shown.
fn asking(identity: &Identity, clients: &Authority) -> Result<ServerConfig> {
    let mut trusted = RootCertStore::empty();
    trusted.add(CertificateDer::from_pem_file(clients.certificate_file())?)?;
    let chain = vec![CertificateDer::from_pem_slice(identity.certificate.as_bytes())?];
    let key = PrivateKeyDer::from_pem_slice(identity.key.as_bytes())?;
    Ok(ServerConfig::builder()
        .with_client_cert_verifier(WebPkiClientVerifier::builder(Arc::new(trusted)).build()?)
        .with_single_cert(chain, key)?)
}

impl Drop for Listener {
    fn drop(&mut self) {
        self.handle.shutdown();
    }
}

async fn answer(
    request: hyper::Request<Incoming>,
    controls: &Controls,
    server: &impl Serve,
) -> Result<Response, Broken> {
    let (parts, body) = request.into_parts();
    let bytes = to_bytes(Body::new(body), usize::MAX).await.map_err(|_| Broken)?;
    let call = Call::new(parts.method.as_str(), &parts.uri, parts.headers, bytes);
    controls.handle(call, |call| server.serve(call)).await.map(Reply::into_response).ok_or(Broken)
}
