//! A stranger on the network who counts who calls.

use std::{
    io::{Read as _, Write as _},
    net::{SocketAddr, TcpListener},
    sync::{
        Arc,
        atomic::{AtomicUsize, Ordering},
    },
    thread,
    time::Duration,
};

use anyhow::Result;

/// A web server that says yes to everybody.
pub(crate) struct Stranger {
    address: SocketAddr,
    visits: Arc<AtomicUsize>,
}

impl Stranger {
    /// Begins to listen; the thread ends with the test's process.
    pub(crate) fn start() -> Result<Self> {
        let listener = TcpListener::bind(("127.0.0.1", 0))?;
        let address = listener.local_addr()?;
        let visits = Arc::<AtomicUsize>::default();
        let count = Arc::clone(&visits);
        thread::spawn(move || {
            for mut visitor in listener.incoming().flatten() {
                count.fetch_add(1, Ordering::SeqCst);
                let _ = visitor.set_read_timeout(Some(Duration::from_millis(200)));
                let _ = visitor.read(&mut [0; 4096]);
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

    /// How many connections were made so far.
    pub(crate) fn visits(&self) -> usize {
        self.visits.load(Ordering::SeqCst)
    }
}
