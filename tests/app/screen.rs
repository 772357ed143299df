//! The window as the screen has it: whether it is shown, and its cross.
//!
//! No window manager runs here, and none of the small programs for X sends what a click on the cross does. So the few
//! requests it takes are made by hand, as the X11 protocol lays them out.

use std::{
    io::{Read as _, Write as _},
    os::unix::net::UnixStream,
    time::{Duration, Instant},
};

use anyhow::{Context, Result, bail, ensure};

use super::App;

/// How long the window may take to come or go.
const PATIENCE: Duration = Duration::from_secs(20);

/// The number of the predefined atom `WM_NAME`.
const WM_NAME: u32 = 39;

/// A connection to the display, in little-endian order.
struct Display {
    stream: UnixStream,
    root: u32,
}

impl App {
    /// Closes the window as its cross does: the program is asked, and may decline.
    ///
    /// # Errors
    /// If there is no window.
    pub fn close_window(&self) -> Result<()> {
        let mut display = self.display()?;
        let window = display.window()?.context("there is no window")?;
        let (protocols, close) = (display.atom("WM_PROTOCOLS")?, display.atom("WM_DELETE_WINDOW")?);
        // SendEvent with a ClientMessage of format 32.
        let mut request = vec![25, 0, 11, 0];
        let message = u32::from_le_bytes([33, 32, 0, 0]);
        for word in [window, 0, message, window, protocols, close, 0, 0, 0, 0] {
            request.extend(word.to_le_bytes());
        }
        display.stream.write_all(&request)?;
        // An answer says that the server has handled what came before.
        display.atom("WM_PROTOCOLS").map(drop)
    }

    /// Waits until the window is on the screen, or is not.
    ///
    /// # Errors
    /// If it stays as it is.
    pub async fn window_shows(&self, wanted: bool) -> Result<()> {
        let begun = Instant::now();
        while self.is_window_shown()? != wanted {
            if begun.elapsed() > PATIENCE {
                bail!("the window is {}on the screen:\n{}", if wanted { "not " } else { "" }, self.log());
            }
            tokio::time::sleep(Duration::from_millis(50)).await;
        }
        Ok(())
    }

    /// Whether the window is on the screen now.
    ///
    /// # Errors
    /// If the display does not say.
    pub fn is_window_shown(&self) -> Result<bool> {
        let mut display = self.display()?;
        let Some(window) = display.window()? else { return Ok(false) };
        // GetWindowAttributes: the state of its map, of which 2 is viewable.
        let attributes = display.ask(&[3, 0, 2, 0], &[window], &[])?;
        Ok(attributes.get(26) == Some(&2))
    }

    fn display(&self) -> Result<Display> {
        let display = self.session.environment.iter().find(|(name, _)| name == "DISPLAY");
        let number = display.and_then(|(_, display)| display.to_str()?.strip_prefix(':')).context("no display")?;
        let mut stream = UnixStream::connect(format!("/tmp/.X11-unix/X{number}"))?;
        stream.set_read_timeout(Some(PATIENCE))?;
        // Version 11.0, without authorization: the server trusts its own user.
        stream.write_all(&[b'l', 0, 11, 0, 0, 0, 0, 0, 0, 0, 0, 0])?;
        let mut header = [0; 8];
        stream.read_exact(&mut header)?;
        let [accepted, .., low, high] = header;
        let mut rest = vec![0; usize::from(u16::from_le_bytes([low, high])) * 4];
        stream.read_exact(&mut rest)?;
        ensure!(accepted == 1, "the display refuses: {}", String::from_utf8_lossy(&rest));
        // The first screen stands behind the maker's name and the formats of pixels.
        let (maker, formats) = (half(&rest, 16)?, rest.get(21).context("cut short")?);
        let screen = 32 + usize::from(maker).next_multiple_of(4) + usize::from(*formats) * 8;
        Ok(Display { stream, root: word(&rest, screen)? })
    }
}

impl Display {
    /// The application's window, which may be hidden.
    fn window(&mut self) -> Result<Option<u32>> {
        let protocols = self.atom("WM_PROTOCOLS")?;
        // QueryTree.
        let tree = self.ask(&[15, 0, 2, 0], &[self.root], &[])?;
        for index in 0..usize::from(half(&tree, 16)?) {
            let window = word(&tree, 32 + index * 4)?;
            if self.property(window, WM_NAME)? == b"Chancery" && !self.property(window, protocols)?.is_empty() {
                return Ok(Some(window));
            }
        }
        Ok(None)
    }

    fn property(&mut self, window: u32, property: u32) -> Result<Vec<u8>> {
        // GetProperty of any type. A window that is gone is an error, which has no length.
        let reply = self.ask(&[20, 0, 6, 0], &[window, property, 0, 0, 1024], &[])?;
        let is_text = reply.get(1) == Some(&8);
        let length = word(&reply, 16)? as usize * if is_text { 1 } else { 4 };
        Ok(reply.get(32..).unwrap_or_default().iter().copied().take(length).collect())
    }

    fn atom(&mut self, name: &str) -> Result<u32> {
        // InternAtom.
        let padded = name.len().next_multiple_of(4);
        let mut bytes = name.as_bytes().to_vec();
        bytes.resize(padded, 0);
        let length = u8::try_from(2 + padded / 4)?;
        let reply = self.ask(&[16, 0, length, 0], &[u32::try_from(name.len())?], &bytes)?;
        word(&reply, 8)
    }

    fn ask(&mut self, head: &[u8], words: &[u32], tail: &[u8]) -> Result<Vec<u8>> {
        let words: Vec<u8> = words.iter().flat_map(|word| word.to_le_bytes()).collect();
        self.stream.write_all(&[head, &words, tail].concat())?;
        loop {
            let mut reply = vec![0; 32];
            self.stream.read_exact(&mut reply)?;
            match reply.first() {
                Some(1) => {
                    let mut more = vec![0; word(&reply, 4)? as usize * 4];
                    self.stream.read_exact(&mut more)?;
                    reply.extend(more);
                    return Ok(reply);
                }
                // The rest of an error is not told apart here.
                Some(0) => return Ok(vec![0; 32]),
                // News that nobody asked for.
                _ => {}
            }
        }
    }
}

fn word(bytes: &[u8], at: usize) -> Result<u32> {
    let word = bytes.get(at..at + 4).context("the display's answer is cut short")?;
    Ok(u32::from_le_bytes(word.try_into()?))
}

fn half(bytes: &[u8], at: usize) -> Result<u16> {
    let half = bytes.get(at..at + 2).context("the display's answer is cut short")?;
    Ok(u16::from_le_bytes(half.try_into()?))
}
