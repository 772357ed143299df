//! An institution's proxy: passes connections on and notes where they lead.

use std::{
    collections::BTreeSet,
    io,
    sync::{Arc, Mutex, PoisonError},
};

use anyhow::Result;
use tokio::{
    io::{AsyncBufReadExt as _, AsyncReadExt as _, AsyncWriteExt as _, BufReader, copy_bidirectional},
    net::{TcpListener, TcpStream},
    task::JoinHandle,
};

/// The most lines a request for a connection may have.
const MOST_LINES: usize = 50;

type Asked = Arc<Mutex<BTreeSet<String>>>;

/// An HTTP proxy for TLS (RFC 9110, `CONNECT`), for as long as it lives.
pub struct Tunnel {
    /// Its address, as `https_proxy` names it.
    pub url: String,
    asked: Asked,
    listening: JoinHandle<()>,
}

impl Tunnel {
    /// Starts it on a free port.
    ///
    /// # Errors
    /// If there is none.
    pub async fn start() -> Result<Self> {
        Self::start_as("http", serve).await
    }

    /// Starts one that speaks SOCKS 5 (RFC 1928), without a sign-in.
    ///
    /// # Errors
    /// If there is no port.
    pub async fn start_socks() -> Result<Self> {
        Self::start_as("socks5h", serve_socks).await
    }

    async fn start_as<F>(scheme: &str, serve: fn(TcpStream, Asked) -> F) -> Result<Self>
    where
        F: Future<Output = io::Result<()>> + Send + 'static,
    {
        let listener = TcpListener::bind(("127.0.0.1", 0)).await?;
        let url = format!("{scheme}://{}", listener.local_addr()?);
        let asked = Asked::default();
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

async fn serve(client: TcpStream, asked: Asked) -> io::Result<()> {
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

async fn serve_socks(mut client: TcpStream, asked: Asked) -> io::Result<()> {
    let mut greeting = [0; 2];
    client.read_exact(&mut greeting).await?;
    client.read_exact(&mut vec![0; usize::from(greeting[1])]).await?;
    client.write_all(&[5, 0]).await?;
    let mut request = [0; 4];
    client.read_exact(&mut request).await?;
    let host = match request[3] {
        1 => {
            let mut address = [0; 4];
            client.read_exact(&mut address).await?;
            std::net::Ipv4Addr::from(address).to_string()
        }
        3 => {
            let mut name = vec![0; usize::from(client.read_u8().await?)];
            client.read_exact(&mut name).await?;
            String::from_utf8_lossy(&name).into_owned()
        }
        _ => return client.write_all(&[5, 8, 0, 1, 0, 0, 0, 0, 0, 0]).await,
    };
    let target = format!("{host}:{}", client.read_u16().await?);
    asked.lock().unwrap_or_else(PoisonError::into_inner).insert(target.clone());
    let mut server = TcpStream::connect(target).await?;
    client.write_all(&[5, 0, 0, 1, 0, 0, 0, 0, 0, 0]).await?;
    copy_bidirectional(&mut client, &mut server).await?;
    Ok(())
}
