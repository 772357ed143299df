//! An institution's proxy: passes connections on and notes where they lead.

use std::{
    collections::BTreeSet,
    io,
    sync::{Arc, Mutex, PoisonError},
};

use anyhow::Result;
use tokio::{
    io::{AsyncBufReadExt as _, AsyncWriteExt as _, BufReader, copy_bidirectional},
    net::{TcpListener, TcpStream},
    task::JoinHandle,
};

/// The most lines a request for a connection may have.
const MOST_LINES: usize = 50;

/// An HTTP proxy for TLS (RFC 9110, `CONNECT`), for as long as it lives.
pub struct Tunnel {
    /// Its address, as `https_proxy` names it.
    pub url: String,
    asked: Arc<Mutex<BTreeSet<String>>>,
    listening: JoinHandle<()>,
}

impl Tunnel {
    /// Starts it on a free port.
    ///
    /// # Errors
    /// If there is none.
    pub async fn start() -> Result<Self> {
        let listener = TcpListener::bind(("127.0.0.1", 0)).await?;
        let url = format!("http://{}", listener.local_addr()?);
        let asked = Arc::<Mutex<BTreeSet<String>>>::default();
        let noting = Arc::clone(&asked);
        let listening = tokio::spawn(async move {
            while let Ok((client, _)) = listener.accept().await {
                // A connection that fails is the client's to notice.
                tokio::spawn(serve(client, Arc::clone(&noting)));
            }
        });
        Ok(Self { url, asked, listening })
    }

    /// What was asked for so far: `host:port` of each connection, or the first line of a request that was none.
    pub fn asked(&self) -> BTreeSet<String> {
        self.asked.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }
}

impl Drop for Tunnel {
    fn drop(&mut self) {
        self.listening.abort();
    }
}

async fn serve(client: TcpStream, asked: Arc<Mutex<BTreeSet<String>>>) -> io::Result<()> {
    let mut client = BufReader::new(client);
    let mut request = String::new();
    client.read_line(&mut request).await?;
    let target = request.strip_prefix("CONNECT ").and_then(|rest| rest.split(' ').next()).map(str::to_owned);
    asked.lock().unwrap_or_else(PoisonError::into_inner).insert(target.clone().unwrap_or(request));
    for _ in 0..MOST_LINES {
        let mut header = String::new();
        if client.read_line(&mut header).await? == 0 || header.trim().is_empty() {
            break;
        }
    }
    let Some(target) = target else {
        return client.write_all(b"HTTP/1.1 405 Method Not Allowed\r\n\r\n").await;
    };
    let mut server = TcpStream::connect(target).await?;
    client.write_all(b"HTTP/1.1 200 Connection established\r\n\r\n").await?;
    copy_bidirectional(&mut client, &mut server).await?;
    Ok(())
}
