//! The application, from launch to end.

use std::{
    env, fs,
    path::{Path, PathBuf},
    sync::atomic::{AtomicBool, AtomicU32, Ordering},
    time::{Duration, Instant},
};

use anyhow::{Context, Result, anyhow, bail};
use serde_json::Value;

use super::{
    Element, Key, Options, Role, Size, Work, accessibility, memory,
    session::{START_LIMIT, Session, set_desktop_proxy},
    webdriver::WebDriver,
};

/// How long something may take to appear in the window.
pub(super) const PATIENCE: Duration = Duration::from_secs(20);

/// How much of the log an error shows.
const LINES: usize = 20;

/// The real application in a session of its own.
pub struct App {
    pub(super) session: Session,
    pub(super) driver: WebDriver,
    pub(super) binary: PathBuf,
    /// What the console may complain of, because the test brings it about.
    pub(super) expected: Vec<&'static str>,
    /// Whether the page was loaded anew, which cuts off the request that waits for updates.
    pub(super) reloaded: AtomicBool,
}

impl App {
    /// Starts a session and the application in it, and waits for its page.
    ///
    /// # Errors
    /// If the machine lacks something, or the application does not come up.
    pub async fn launch(options: Options) -> Result<Self> {
        let binary = binary()?;
        let session = Session::start(&options).await?;
        let driver = WebDriver::connect(session.port, START_LIMIT).await?;
        let mut app = Self { session, driver, binary, expected: Vec::new(), reloaded: AtomicBool::new(false) };
        app.begin().await?;
        app.resize(options.size).await?;
        Ok(app)
    }

    /// Decides for this device; the application notices by itself.
    ///
    /// # Errors
    /// If it cannot be written.
    pub fn decide(&self, policy: &Value) -> Result<()> {
        self.session.decide(policy)
    }

    /// Sets the proxy of GNOME's settings.
    ///
    /// # Errors
    /// If it cannot be written.
    pub fn set_desktop_proxy(&self, proxy: &str) -> Result<()> {
        set_desktop_proxy(&self.session.home, proxy)
    }

    /// Starts a session and another program of the same toolkit in it, and waits for its page.
    ///
    /// # Errors
    /// As [`App::launch`].
    pub async fn launch_other(program: &Path, options: Options) -> Result<Self> {
        let session = Session::start(&options).await?;
        let driver = WebDriver::connect(session.port, START_LIMIT).await?;
        let binary = program.to_owned();
        let mut app = Self { session, driver, binary, expected: Vec::new(), reloaded: AtomicBool::new(false) };
        app.start_page("return document.readyState === 'complete'").await?;
        Ok(app)
    }

    /// Starts what has ended, and waits until a script says that its page is there.
    ///
    /// # Errors
    /// If it does not come up.
    pub async fn start_page(&mut self, is_there: &str) -> Result<()> {
        let binary = self.binary.to_str().context("the program's path is no text")?.to_owned();
        self.driver
            .begin(&binary, &[])
            .await
            .with_context(|| format!("the application did not start:\n{}", self.log()))?;
        self.wait_until("the page is there", is_there, &[]).await
    }

    /// The home folder the application has.
    #[must_use]
    pub fn home(&self) -> &Path {
        &self.session.home
    }

    /// All that the session writes, the home folder included unless it was given.
    #[must_use]
    pub fn folder(&self) -> &Path {
        self.session.folder.path()
    }

    /// What application and web view have said so far.
    #[must_use]
    pub fn log(&self) -> String {
        self.session.log()
    }

    /// The console may complain with a line that holds this text.
    pub fn expect(&mut self, complaint: &'static str) {
        self.expected.push(complaint);
    }

    /// The one visible element of this role and name.
    ///
    /// # Errors
    /// If it does not appear within twenty seconds. The error names what is there and where a picture is.
    pub async fn find(&self, role: Role, name: &str) -> Result<Element> {
        let begun = Instant::now();
        loop {
            let mut others = Vec::new();
            for element in Element::all_by_role(&self.driver, role).await? {
                // The page may take the element away before it is asked.
                match element.label().await {
                    Ok(label) if label == name => return Ok(element),
                    Ok(label) => others.push(label),
                    Err(_) => {}
                }
            }
            if begun.elapsed() > PATIENCE {
                let what = format!("no {role:?} {name:?}, only {others:?}");
                return Err(self.with_picture(&what).await);
            }
            tokio::time::sleep(Duration::from_millis(50)).await;
        }
    }

    /// Whether an element of this role and name is visible now.
    ///
    /// # Errors
    /// If the application is gone.
    pub async fn has(&self, role: Role, name: &str) -> Result<bool> {
        for element in Element::all_by_role(&self.driver, role).await? {
            if element.label().await.is_ok_and(|label| label == name) {
                return Ok(true);
            }
        }
        Ok(false)
    }

    /// The first visible element of this selector.
    ///
    /// # Errors
    /// As [`App::find`].
    pub async fn find_selector(&self, selector: &str) -> Result<Element> {
        self.find_first(selector, None).await
    }

    /// The first visible element of this selector that shows this text.
    ///
    /// # Errors
    /// As [`App::find`].
    pub async fn find_text(&self, selector: &str, text: &str) -> Result<Element> {
        self.find_first(selector, Some(text)).await
    }

    async fn find_first(&self, selector: &str, text: Option<&str>) -> Result<Element> {
        let begun = Instant::now();
        loop {
            let found = Element::all_by_selector(&self.driver, selector, text).await?;
            if let Some(element) = found.into_iter().next() {
                return Ok(element);
            }
            if begun.elapsed() > PATIENCE {
                return Err(self
                    .with_picture(&format!("nothing matches {selector} {}", text.unwrap_or_default()))
                    .await);
            }
            tokio::time::sleep(Duration::from_millis(50)).await;
        }
    }

    /// All visible elements of this selector, now.
    ///
    /// # Errors
    /// If the application is gone.
    pub async fn find_all(&self, selector: &str) -> Result<Vec<Element>> {
        Element::all_by_selector(&self.driver, selector, None).await
    }

    /// Clicks the button of this name.
    ///
    /// # Errors
    /// As [`App::find`] and [`Element::click`].
    pub async fn click(&self, button: &str) -> Result<()> {
        self.find(Role::Button, button).await?.click().await
    }

    /// Waits until the page shows this text.
    ///
    /// # Errors
    /// If it does not within twenty seconds.
    pub async fn wait_for_text(&self, text: &str) -> Result<()> {
        let wanted = Value::from(text);
        self.wait_until(
            &format!("the page shows {text:?}"),
            "return document.body.innerText.includes(arguments[0])",
            &[wanted],
        )
        .await
    }

    /// Waits until a function's body returns something true.
    ///
    /// # Errors
    /// If it does not within twenty seconds; `what` says what was waited for.
    pub async fn wait_until(&self, what: &str, script: &str, arguments: &[Value]) -> Result<()> {
        let begun = Instant::now();
        while self.driver.execute(script, arguments).await? != true {
            if begun.elapsed() > PATIENCE {
                return Err(self.with_picture(&format!("not within {PATIENCE:?}: {what}")).await);
            }
            tokio::time::sleep(Duration::from_millis(50)).await;
        }
        Ok(())
    }

    /// Presses keys together, as a shortcut; one key alone is just pressed.
    ///
    /// # Errors
    /// If the application is gone.
    pub async fn press(&self, keys: &[Key]) -> Result<()> {
        self.driver.press(keys).await
    }

    /// Types into whatever has the focus.
    ///
    /// # Errors
    /// If the application is gone.
    pub async fn type_text(&self, text: &str) -> Result<()> {
        self.driver.type_text(text).await
    }

    /// Runs a function's body in the page and returns what it returns.
    ///
    /// # Errors
    /// What the function throws, or if the application is gone.
    pub async fn execute(&self, script: &str, arguments: &[Value]) -> Result<Value> {
        self.driver.execute(script, arguments).await
    }

    /// From here on [`App::execute`] is about the page's frame of this index, or about the page again.
    ///
    /// # Errors
    /// If there is no such frame.
    pub async fn enter_frame(&self, index: Option<usize>) -> Result<()> {
        self.driver.enter_frame(index).await
    }

    /// Loads the page anew, as a reload from its menu would.
    ///
    /// # Errors
    /// If the page does not load.
    pub async fn reload(&self) -> Result<()> {
        self.reloaded.store(true, Ordering::Relaxed);
        self.driver.command(reqwest::Method::POST, "/refresh", Some(serde_json::json!({}))).await?;
        self.wait_until("the page is loaded", LOADED, &[]).await
    }

    /// Calls a command as the UI does, and returns its answer.
    ///
    /// # Errors
    /// What the engine answers, or if the application is gone.
    pub async fn invoke(&self, command: &str, request: Value) -> Result<Value> {
        let script = "
            const [command, request] = arguments;
            return await window.__TAURI_INTERNALS__.invoke(command, { request }).catch((error) => {
                throw new Error(JSON.stringify(error));
            });
        ";
        self.execute(script, &[command.into(), request]).await
    }

    /// Gives the window's content this size.
    ///
    /// # Errors
    /// If the window does not take it.
    pub async fn resize(&self, size: Size) -> Result<()> {
        self.driver.resize(size).await?;
        let arguments = [Value::from(size.width), Value::from(size.height)];
        self.wait_until("the window has its size", SIZE, &arguments).await
    }

    /// Puts the window's upper left corner there, in pixels of the screen.
    ///
    /// # Errors
    /// If the application is gone.
    pub async fn move_to(&self, x: i32, y: i32) -> Result<()> {
        let rectangle = serde_json::json!({ "x": x, "y": y });
        self.driver.command(reqwest::Method::POST, "/window/rect", Some(rectangle)).await.map(drop)
    }

    /// Where the window's upper left corner is.
    ///
    /// # Errors
    /// If the application is gone.
    pub async fn place(&self) -> Result<(i64, i64)> {
        let rectangle = self.driver.command(reqwest::Method::GET, "/window/rect", None).await?;
        Ok((rectangle["x"].as_i64().context("no x")?, rectangle["y"].as_i64().context("no y")?))
    }

    /// Puts the pointer away, and waits until the page has drawn what it last changed, fonts and all.
    ///
    /// # Errors
    /// If the application is gone.
    pub async fn settle(&self) -> Result<()> {
        let script = "
            await document.fonts.ready;
            const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
            await frame();
            await new Promise((resolve) => setTimeout(resolve, 250));
            await frame();
        ";
        self.driver.rest_pointer().await?;
        self.execute(script, &[]).await.map(drop)
    }

    /// Writes what the window shows to a PNG file.
    ///
    /// # Errors
    /// If the file cannot be written or the application is gone.
    pub async fn screenshot(&self, file: &Path) -> Result<()> {
        let picture = self.driver.screenshot().await?;
        if let Some(folder) = file.parent() {
            fs::create_dir_all(folder)?;
        }
        fs::write(file, picture).with_context(|| format!("{} cannot be written", file.display()))
    }

    /// Fails with a report if axe finds anything wrong with what the window shows.
    ///
    /// # Errors
    /// The report.
    pub async fn assert_accessible(&self, screen: &str) -> Result<()> {
        accessibility::check(&self.driver, screen).await
    }

    /// The proportional set size of the application and its web processes, in bytes.
    ///
    /// # Errors
    /// If one of them ends meanwhile.
    pub fn memory(&self) -> Result<u64> {
        memory::proportional_set_size(self.pid()?)
    }

    /// What all processes of the application have done so far.
    ///
    /// # Errors
    /// If one of them ends meanwhile.
    pub fn work(&self) -> Result<Work> {
        memory::work(self.pid()?)
    }

    pub(super) async fn begin(&mut self) -> Result<()> {
        self.start_page(LOADED).await
    }

    /// An error that shows what the window shows.
    async fn with_picture(&self, what: &str) -> anyhow::Error {
        static COUNT: AtomicU32 = AtomicU32::new(0);
        let name = format!("{}-{}.png", std::process::id(), COUNT.fetch_add(1, Ordering::Relaxed));
        let file = target_folder().unwrap_or_else(env::temp_dir).join("window-failures").join(name);
        let picture = match self.screenshot(&file).await {
            Ok(()) => format!("picture: {}", file.display()),
            Err(error) => format!("no picture: {error:#}"),
        };
        let text = self.execute("return document.body.innerText", &[]).await.unwrap_or_default();
        let log = self.log();
        let from = log.lines().count().saturating_sub(LINES);
        let end: Vec<&str> = log.lines().skip(from).collect();
        let text = text.as_str().unwrap_or_default();
        // What failed comes last: a runner may show no more than the end.
        anyhow!("the log ends with:\n{}\nthe page says: {text}\n{picture}\n{what}", end.join("\n"))
    }
}

const LOADED: &str = "return document.readyState === 'complete'";
const SIZE: &str = "return innerWidth === arguments[0] && innerHeight === arguments[1]";

/// The application: beside the test in the build folder, or where `CHANCERY_BINARY` says.
fn binary() -> Result<PathBuf> {
    if let Some(binary) = env::var_os("CHANCERY_BINARY") {
        return Ok(binary.into());
    }
    let binary = target_folder().context("this program lies in no build folder")?.join("chancery");
    let built = fs::metadata(&binary).and_then(|metadata| metadata.modified());
    let built = built.with_context(|| format!("{} is missing: build the workspace first", binary.display()))?;
    let page = Path::new(env!("CARGO_MANIFEST_DIR")).join("../ui/dist/index.html");
    if fs::metadata(page).and_then(|metadata| metadata.modified()).is_ok_and(|changed| changed > built) {
        bail!("{} is older than the UI: build the workspace first", binary.display());
    }
    Ok(binary)
}

/// Where cargo put this program: tests lie in `deps`, others one level higher.
fn target_folder() -> Option<PathBuf> {
    let own = env::current_exe().ok()?;
    let folder = own.parent()?;
    Some(if folder.ends_with("deps") { folder.parent()?.to_owned() } else { folder.to_owned() })
}
