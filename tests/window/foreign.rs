//! A stranger on the network who notes who calls.

use std::{
    io::{Read as _, Write as _},
    net::{SocketAddr, TcpListener},
    sync::{Arc, Mutex, PoisonError},
    thread,
    time::Duration,
};

use anyhow::Result;

/// A web server that says yes to everybody.
pub(crate) struct Stranger {
    address: SocketAddr,
    visits: Arc<Mutex<Vec<String>>>,
}

impl Stranger {
    /// Begins to listen; the thread ends with the test's process.
    pub(crate) fn start() -> Result<Self> {
        let listener = TcpListener::bind(("127.0.0.1", 0))?;
        let address = listener.local_addr()?;
        let visits = Arc::<Mutex<Vec<String>>>::default();
        let book = Arc::clone(&visits);
        thread::spawn(move || {
            for mut visitor in listener.incoming().flatten() {
                let _ = visitor.set_read_timeout(Some(Duration::from_millis(200)));
                let mut request = [0; 4096];
                let length = visitor.read(&mut request).unwrap_or_default();
                let words = String::from_utf8_lossy(request.get(..length).unwrap_or_default()).into_owned();
                book.lock().unwrap_or_else(PoisonError::into_inner).push(words);
                let page = "<title>Stranger</title><script>document.title = 'It runs'</script>";
                let _ = write!(
                    visitor,
                    "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nAccess-Control-Allow-Origin: *\r\n\
                     Content-Length: {}\r\nConnection: close\r\n\r\n{page}",
                    page.len(),
                );
            }
        });
        Ok(Self { address, visits })
    }

    /// Where the stranger listens.
    pub(crate) fn url(&self) -> String {
        format!("http://{}/", self.address)
    }

    /// What was asked for on each connection so far; nothing where one was only opened.
    pub(crate) fn visits(&self) -> Vec<String> {
        self.visits.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }
}
