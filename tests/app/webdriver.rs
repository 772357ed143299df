//! The part of WebDriver that driving one window takes.
//!
//! Every request has a connection of its own: WebKitWebDriver closes idle ones without notice, and a client that
//! reuses them fails now and then.

use std::time::{Duration, Instant};

use anyhow::{Context, Result, anyhow, bail};
use base64::{Engine as _, engine::general_purpose::STANDARD};
use reqwest::Method;
use serde_json::{Value, json};

use super::Size;

/// The name under which an element's reference is sent, fixed by the specification.
pub(super) const ELEMENT: &str = "element-6066-11e4-a52e-4f735466cecf";

/// How long one request may take: longer than the script time-out that the session begins with.
const REQUEST_LIMIT: Duration = Duration::from_mins(1);

/// A key that is no character.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[expect(missing_docs, reason = "the names are on the keys")]
pub enum Key {
    Backspace,
    Tab,
    Enter,
    Shift,
    Control,
    Alt,
    Escape,
    Space,
    PageUp,
    PageDown,
    End,
    Home,
    Left,
    Up,
    Right,
    Down,
    Delete,
    /// A letter, digit or sign.
    Character(char),
}

impl Key {
    fn code(self) -> char {
        match self {
            Self::Backspace => '\u{E003}',
            Self::Tab => '\u{E004}',
            Self::Enter => '\u{E007}',
            Self::Shift => '\u{E008}',
            Self::Control => '\u{E009}',
            Self::Alt => '\u{E00A}',
            Self::Escape => '\u{E00C}',
            Self::Space => ' ',
            Self::PageUp => '\u{E00E}',
            Self::PageDown => '\u{E00F}',
            Self::End => '\u{E010}',
            Self::Home => '\u{E011}',
            Self::Left => '\u{E012}',
            Self::Up => '\u{E013}',
            Self::Right => '\u{E014}',
            Self::Down => '\u{E015}',
            Self::Delete => '\u{E017}',
            Self::Character(character) => character,
        }
    }
}

/// A driver, and the session it has with one run of the application.
#[derive(Debug, Clone)]
pub(super) struct WebDriver {
    client: reqwest::Client,
    base: String,
    session: Option<String>,
}

/// Where nothing is composed, WebKit takes a picture the next time it paints, and a page at rest paints nothing: one
/// pixel changes for a moment, by less than can be seen.
const PAINT: &str = "
    const pixel = document.documentElement.appendChild(document.createElement('i'));
    const place = { position: 'fixed', top: 0, left: 0, width: '1px', height: '1px', pointerEvents: 'none' };
    Object.assign(pixel.style, place);
    let shown = false;
    const timer = setInterval(() => {
        shown = !shown;
        pixel.style.background = shown ? 'rgb(0 0 0 / 0.4%)' : 'transparent';
    }, 20);
    setTimeout(() => {
        clearInterval(timer);
        pixel.remove();
    }, 2_000);
";

impl WebDriver {
    /// Waits until the driver on `port` answers.
    pub(super) async fn connect(port: u16, limit: Duration) -> Result<Self> {
        // An error says that there is a TLS implementation already. None is needed, but the client asks for one.
        let _ = rustls::crypto::aws_lc_rs::default_provider().install_default();
        let client = reqwest::Client::builder().pool_max_idle_per_host(0).no_proxy().timeout(REQUEST_LIMIT).build()?;
        let driver = Self { client, base: format!("http://127.0.0.1:{port}"), session: None };
        let begun = Instant::now();
        while let Err(error) = driver.request(Method::GET, "/status", None).await {
            if begun.elapsed() > limit {
                return Err(error.context("WebKitWebDriver does not answer"));
            }
            tokio::time::sleep(Duration::from_millis(20)).await;
        }
        Ok(driver)
    }

    /// Starts `binary` and begins a session with its window.
    pub(super) async fn begin(&mut self, binary: &str, arguments: &[&str]) -> Result<()> {
        let browser = json!({ "binary": binary, "args": arguments });
        let capabilities = json!({ "alwaysMatch": { "webkitgtk:browserOptions": browser } });
        let answer = self.request(Method::POST, "/session", Some(json!({ "capabilities": capabilities }))).await?;
        self.session = Some(answer["sessionId"].as_str().context("no session")?.to_owned());
        Ok(())
    }

    /// Whether the application runs, as far as the driver was told.
    pub(super) fn has_session(&self) -> bool {
        self.session.is_some()
    }

    /// Ends the session with an application that has ended. The driver may have noticed already, and then refuses.
    pub(super) async fn end(&mut self) {
        let _ = self.command(Method::DELETE, "", None).await;
        self.session = None;
    }

    /// Runs a function's body in the page. What it returns comes back, a promise's value when it is there.
    pub(super) async fn execute(&self, script: &str, arguments: &[Value]) -> Result<Value> {
        let wrapped = format!(
            "const done = arguments[arguments.length - 1];
            (async function () {{ {script} }}).apply(null, arguments).then(
                (value) => done({{ value: value === undefined ? null : value }}),
                (error) => done({{ error: String(error && error.stack || error) }}),
            );"
        );
        let body = json!({ "script": wrapped, "args": arguments });
        let mut answer = self.command(Method::POST, "/execute/async", Some(body)).await?;
        match answer["error"].as_str() {
            Some(error) => Err(anyhow!("a script in the page failed: {error}")),
            None => Ok(answer["value"].take()),
        }
    }

    /// Presses the keys one after the other and releases them in reverse: a shortcut, or one key.
    pub(super) async fn press(&self, keys: &[Key]) -> Result<()> {
        let down = keys.iter().map(|key| json!({ "type": "keyDown", "value": key.code().to_string() }));
        let up = keys.iter().rev().map(|key| json!({ "type": "keyUp", "value": key.code().to_string() }));
        self.key_actions(down.chain(up).collect()).await
    }

    /// Types into whatever has the focus.
    pub(super) async fn type_text(&self, text: &str) -> Result<()> {
        let actions = text.chars().flat_map(|character| {
            let key = if character == '\n' { Key::Enter } else { Key::Character(character) };
            ["keyDown", "keyUp"].map(|kind| json!({ "type": kind, "value": key.code().to_string() }))
        });
        self.key_actions(actions.collect()).await
    }

    async fn key_actions(&self, actions: Vec<Value>) -> Result<()> {
        let keyboard = json!({ "type": "key", "id": "keyboard", "actions": actions });
        self.command(Method::POST, "/actions", Some(json!({ "actions": [keyboard] }))).await?;
        Ok(())
    }

    /// Puts the pointer into the window's corner, where nothing shows that it is there.
    pub(super) async fn rest_pointer(&self) -> Result<()> {
        let moves = json!([{ "type": "pointerMove", "x": 0, "y": 0, "duration": 0 }]);
        let mouse = json!({ "type": "pointer", "id": "mouse", "actions": moves });
        self.command(Method::POST, "/actions", Some(json!({ "actions": [mouse] }))).await?;
        Ok(())
    }

    /// What the window shows, as PNG.
    pub(super) async fn screenshot(&self) -> Result<Vec<u8>> {
        self.execute(PAINT, &[]).await?;
        let answer = self.command(Method::GET, "/screenshot", None).await?;
        Ok(STANDARD.decode(answer.as_str().context("no picture")?)?)
    }

    /// Gives the window's content this size.
    pub(super) async fn resize(&self, size: Size) -> Result<()> {
        let rectangle = json!({ "x": 0, "y": 0, "width": size.width, "height": size.height });
        self.command(Method::POST, "/window/rect", Some(rectangle)).await?;
        Ok(())
    }

    /// From here on commands are about the frame of this index, or about the page.
    pub(super) async fn enter_frame(&self, index: Option<usize>) -> Result<()> {
        self.command(Method::POST, "/frame", Some(json!({ "id": index }))).await?;
        Ok(())
    }

    /// One command of the session; `path` begins with a slash or is empty.
    pub(super) async fn command(&self, method: Method, path: &str, body: Option<Value>) -> Result<Value> {
        let session = self.session.as_deref().context("the application does not run")?;
        self.request(method, &format!("/session/{session}{path}"), body).await
    }

    async fn request(&self, method: Method, path: &str, body: Option<Value>) -> Result<Value> {
        let name = format!("WebDriver's {method} {path}");
        let mut request = self.client.request(method, format!("{}{path}", self.base));
        if let Some(body) = body {
            request = request.json(&body);
        }
        let response = request.send().await.with_context(|| format!("{name} got no answer"))?;
        let failed = !response.status().is_success();
        let mut answer: Value = response.json().await.with_context(|| format!("{name} got half an answer"))?;
        let value = answer["value"].take();
        if failed {
            bail!("{name}: {}: {}", value["error"].as_str().unwrap_or("error"), value["message"]);
        }
        Ok(value)
    }
}
