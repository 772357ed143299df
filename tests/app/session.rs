//! The session the application runs in: display, D-Bus, keyring, driver.

use std::{
    ffi::OsString,
    fs,
    net::TcpListener,
    os::unix::{ffi::OsStringExt as _, process::CommandExt as _},
    path::{Path, PathBuf},
    process::{Child, ChildStdin, Command, Stdio},
    time::{Duration, Instant},
};

use anyhow::{Context, Result, bail};

use super::{Contrast, Keyring, Options, Theme, notifications, opener};

/// How long display, keyring and driver may take on a loaded machine.
pub(super) const START_LIMIT: Duration = Duration::from_mins(1);

/// How long they may take to end.
const END_LIMIT: Duration = Duration::from_secs(10);

/// A running session. Dropping it ends everything in it.
pub(super) struct Session {
    /// Where the driver listens.
    pub(super) port: u16,
    /// The home folder.
    pub(super) home: PathBuf,
    /// What a program must have in its environment to belong to the session.
    pub(super) environment: Vec<(OsString, OsString)>,
    pub(super) folder: tempfile::TempDir,
    process: Child,
    /// Its end is the session's.
    input: Option<ChildStdin>,
}

/// Where it is noted in the folder of a session what the application reaches for.
pub(super) const REACH: &str = "reach";

/// Where policy lies in the folder of a session.
const POLICY: &str = "policy";

fn write_policy(folder: &Path, policy: &serde_json::Value) -> Result<()> {
    let folder = folder.join(POLICY);
    fs::create_dir_all(&folder)?;
    Ok(fs::write(folder.join("policy.json"), policy.to_string())?)
}

impl Session {
    /// Starts everything but the application.
    pub(super) async fn start(options: &Options) -> Result<Self> {
        let folder = tempfile::Builder::new().prefix("chancery-window-").tempdir()?;
        let home = options.home.clone().unwrap_or_else(|| folder.path().join("home"));
        desktop_settings(&home, options)?;
        // Below the home folder, where tests look for what was left behind.
        let temporary = home.join("tmp");
        fs::create_dir_all(&temporary)?;
        if options.notifications {
            notifications::configure(&home, folder.path())?;
        }
        let programs = opener::install(folder.path())?;
        let port = TcpListener::bind(("127.0.0.1", 0))?.local_addr()?.port();
        let tests = Path::new(env!("CARGO_MANIFEST_DIR"));
        let mut command = Command::new(tests.join("keyring-session.sh"));
        match options.keyring {
            Keyring::Unlocked => &mut command,
            Keyring::Locked => command.arg("--locked"),
            Keyring::Denied => command.arg("--denied"),
            Keyring::None => command.arg("--none"),
            Keyring::NoBus => command.arg("--no-bus"),
        };
        command.arg("--home").arg(&home).arg("--").arg(tests.join("app/display.sh"));
        command.arg(folder.path()).arg(port.to_string());
        command
            .env("GDK_BACKEND", "x11")
            .env("TMPDIR", &temporary)
            .env("PATH", programs)
            .env("NO_AT_BRIDGE", "1")
            .env("TAURI_WEBVIEW_AUTOMATION", "true")
            .env_remove("LC_ALL")
            .env_remove("LANGUAGE")
            .env("LANG", "en_US.UTF-8")
            .env_remove("CHANCERY_LOG");
        if options.notifications {
            command.env("CHANCERY_TEST_DUNST", "1");
        }
        if let Some(log) = &options.log {
            command.env("CHANCERY_LOG", log);
        }
        if let Some(locale) = &options.locale {
            let locales = make_locale(folder.path(), locale)?;
            command.env("LOCPATH", locales).env("LANG", format!("{locale}.UTF-8"));
        }
        if let Some(trust_file) = &options.trust_file {
            command.env("SSL_CERT_FILE", trust_file);
        }
        for name in
            ["http_proxy", "https_proxy", "all_proxy", "no_proxy", "HTTP_PROXY", "HTTPS_PROXY", "ALL_PROXY", "NO_PROXY"]
        {
            command.env_remove(name);
        }
        // The settings of the machine that tests run on are none of theirs either: here they are a file.
        command.env("GSETTINGS_BACKEND", "keyfile");
        match options.desktop {
            Some(desktop) => command.env("XDG_CURRENT_DESKTOP", desktop),
            None => command.env_remove("XDG_CURRENT_DESKTOP"),
        };
        if let Some(proxy) = &options.desktop_proxy {
            set_desktop_proxy(&home, proxy)?;
        }
        if options.reach {
            command.env("CHANCERY_TEST_REACH", folder.path().join(REACH));
        }
        // The policy of the machine that tests run on is none of theirs.
        command.env("CHANCERY_POLICY_FOLDER", folder.path().join(POLICY));
        if let Some(policy) = &options.policy {
            write_policy(folder.path(), policy)?;
        }
        if let Some(proxy) = &options.proxy {
            // The driver of the window reaches it by this address.
            command.env("http_proxy", proxy).env("https_proxy", proxy).env("no_proxy", "127.0.0.1");
        }
        // A runner's signals go to the harness, which then closes the pipe.
        let mut process = command
            .stdin(Stdio::piped())
            .stdout(Stdio::null())
            .stderr(fs::File::create(folder.path().join("session.log"))?)
            .process_group(0)
            .spawn()
            .context("keyring-session.sh could not be started")?;
        let input = process.stdin.take();
        let mut session = Self { port, home, environment: Vec::new(), folder, process, input };
        session.environment = session.wait_for_environment().await?;
        Ok(session)
    }

    /// Writes what is decided for this device.
    pub(super) fn decide(&self, policy: &serde_json::Value) -> Result<()> {
        write_policy(self.folder.path(), policy)
    }

    /// What the application and its driver wrote to standard output and error.
    pub(super) fn log(&self) -> String {
        // A web view may cut a character in half.
        fs::read(self.folder.path().join("app.log"))
            .map(|log| String::from_utf8_lossy(&log).into_owned())
            .unwrap_or_default()
    }

    async fn wait_for_environment(&mut self) -> Result<Vec<(OsString, OsString)>> {
        let file = self.folder.path().join("environment");
        let begun = Instant::now();
        while !file.exists() {
            let ended = self.process.try_wait()?;
            if ended.is_some() || begun.elapsed() > START_LIMIT {
                let log = fs::read_to_string(self.folder.path().join("session.log")).unwrap_or_default();
                bail!("the session did not start ({ended:?}): {log}");
            }
            tokio::time::sleep(Duration::from_millis(20)).await;
        }
        let variables = fs::read(file)?;
        let pairs = variables.split(|byte| *byte == 0).filter_map(|pair| {
            let equals = pair.iter().position(|byte| *byte == b'=')?;
            let (name, value) = pair.split_at(equals);
            Some((OsString::from_vec(name.to_vec()), OsString::from_vec(value.get(1..)?.to_vec())))
        });
        Ok(pairs.collect())
    }
}

impl Drop for Session {
    fn drop(&mut self) {
        self.input = None;
        let begun = Instant::now();
        while matches!(self.process.try_wait(), Ok(None)) {
            if begun.elapsed() > END_LIMIT {
                let _ = self.process.kill();
                let _ = self.process.wait();
                return;
            }
            std::thread::sleep(Duration::from_millis(20));
        }
    }
}

/// Sets GNOME's proxy for everything, this machine included, which by itself is always reached directly.
pub(super) fn set_desktop_proxy(home: &Path, proxy: &str) -> Result<()> {
    let (scheme, place) = proxy.split_once("://").context("a proxy without a scheme")?;
    let (host, port) = place.rsplit_once(':').context("a proxy without a port")?;
    let kind = if scheme == "http" { "https" } else { "socks" };
    let settings = format!(
        "[system/proxy]\nmode='manual'\nignore-hosts=@as []\n\n\
         [system/proxy/{kind}]\nhost='{host}'\nport={port}\n"
    );
    let folder = home.join(".config/glib-2.0/settings");
    fs::create_dir_all(&folder)?;
    // At once, as the settings' own program does.
    fs::write(folder.join("keyfile.new"), settings)?;
    Ok(fs::rename(folder.join("keyfile.new"), folder.join("keyfile"))?)
}

/// What a desktop's settings would say, in the file from which GTK reads them without a desktop.
fn desktop_settings(home: &Path, options: &Options) -> Result<()> {
    let theme = match options.contrast {
        Contrast::Normal => "Adwaita",
        Contrast::More => "HighContrast",
    };
    let dark = options.theme == Theme::Dark;
    let folder = home.join(".config/gtk-3.0");
    fs::create_dir_all(&folder)?;
    let settings = format!(
        "[Settings]\ngtk-theme-name={theme}\ngtk-application-prefer-dark-theme={dark}\ngtk-enable-animations=false\n"
    );
    fs::write(folder.join("settings.ini"), settings)?;
    Ok(())
}

/// Makes a locale that the machine may lack, and says where it lies.
fn make_locale(folder: &Path, locale: &str) -> Result<PathBuf> {
    let locales = folder.join("locales");
    fs::create_dir_all(&locales)?;
    let made = Command::new("localedef")
        .args(["--no-archive", "-f", "UTF-8", "-i", locale])
        .arg(locales.join(format!("{locale}.UTF-8")))
        .output()
        .context("localedef is missing")?;
    if !made.status.success() {
        bail!("no locale {locale}; install the package locales: {}", String::from_utf8_lossy(&made.stderr));
    }
    Ok(locales)
}
