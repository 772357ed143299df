//! The application as a process: its end, its next start, a second one beside it.

use std::{
    process::{Output, Stdio},
    sync::atomic::Ordering,
    time::{Duration, Instant},
};

use anyhow::{Context, Result, bail};
use tokio::{
    process::{Child, Command},
    time::timeout,
};

use super::{App, complaints, memory};

/// How long the application may take to end when asked.
const END_LIMIT: Duration = Duration::from_secs(10);

impl App {
    /// How large a dump of each of its processes may be, should it crash.
    ///
    /// # Errors
    /// If one of them ends meanwhile.
    pub fn dump_limits(&self) -> Result<Vec<String>> {
        memory::dump_limits(self.pid()?)
    }

    /// Starts the program a second time in the same session, as a person would, and waits for it to end.
    ///
    /// # Errors
    /// If it does not end within half a minute.
    pub async fn start_again(&self, arguments: &[&str]) -> Result<Output> {
        let output = self.command(arguments).output();
        Ok(timeout(Duration::from_secs(30), output).await.context("the second start does not end")??)
    }

    /// Starts the program a second time in the same session and lets it run until what is returned is dropped.
    ///
    /// # Errors
    /// If it cannot be started.
    pub fn start_beside(&self, arguments: &[&str]) -> Result<Child> {
        Ok(self.command(arguments).stdout(Stdio::null()).stderr(Stdio::null()).spawn()?)
    }

    /// Another program in the application's session.
    pub(super) fn neighbour(&self, program: &str) -> Command {
        let mut command = Command::new(program);
        command.env_clear().envs(self.session.environment.iter().cloned()).kill_on_drop(true);
        command
    }

    pub(super) fn command(&self, arguments: &[&str]) -> Command {
        let variables = self.session.environment.iter().filter(|(name, _)| name != "TAURI_WEBVIEW_AUTOMATION");
        let mut command = Command::new(&self.binary);
        command.args(arguments).env_clear().envs(variables.cloned()).kill_on_drop(true);
        command
    }

    /// Ends the application as a session's end does, and starts it again with the same profile.
    ///
    /// # Errors
    /// If it does not end or not come up again, or if the console complained.
    pub async fn restart(&mut self) -> Result<()> {
        self.stop().await?;
        self.assert_quiet()?;
        self.begin().await
    }

    /// Ends the application as a crash does, and starts it again with the same profile.
    ///
    /// # Errors
    /// As [`App::restart`].
    pub async fn crash_and_restart(&mut self) -> Result<()> {
        self.signal("KILL").await?;
        self.begin().await
    }

    /// Ends the application as a session's end does; its session goes on, and [`App::home`] stays.
    ///
    /// # Errors
    /// If it does not end.
    pub async fn stop(&mut self) -> Result<()> {
        self.signal("TERM").await
    }

    /// Ends everything.
    ///
    /// # Errors
    /// If the application does not end, or if the console complained.
    pub async fn close(mut self) -> Result<()> {
        if self.driver.has_session() {
            self.stop().await?;
        }
        self.assert_quiet()
    }

    /// Fails if the content-security policy was broken, a script failed or a thread panicked.
    ///
    /// # Errors
    /// The complaints.
    pub fn assert_quiet(&self) -> Result<()> {
        complaints::assert_none(&self.log(), &self.expected, self.reloaded.load(Ordering::Relaxed))
    }

    /// Waits until the application has ended by itself.
    ///
    /// # Errors
    /// If it goes on.
    pub async fn ends(&mut self) -> Result<()> {
        let begun = Instant::now();
        while self.pid().is_ok_and(memory::runs) {
            if begun.elapsed() > END_LIMIT {
                bail!("the application goes on:\n{}", self.log());
            }
            tokio::time::sleep(Duration::from_millis(20)).await;
        }
        self.driver.end().await;
        Ok(())
    }

    async fn signal(&mut self, signal: &str) -> Result<()> {
        let pid = self.pid()?;
        let signalled = Command::new("kill").args([format!("-{signal}"), pid.to_string()]).status().await?;
        anyhow::ensure!(signalled.success(), "the application cannot be signalled");
        let begun = Instant::now();
        while memory::runs(pid) {
            if begun.elapsed() > END_LIMIT {
                bail!("the application does not end:\n{}", self.log());
            }
            tokio::time::sleep(Duration::from_millis(20)).await;
        }
        self.driver.end().await;
        Ok(())
    }

    pub(super) fn pid(&self) -> Result<u32> {
        let runtime = self.session.environment.iter().find(|(name, _)| name == "XDG_RUNTIME_DIR");
        let (_, runtime) = runtime.context("the session has no runtime folder")?;
        memory::find(&self.binary, runtime).with_context(|| format!("the application is gone:\n{}", self.log()))
    }
}
