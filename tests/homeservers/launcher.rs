//! Talks to `launch.py`, which runs one Synapse and outlives nothing.

use std::io::{BufRead as _, BufReader, Write as _};
use std::os::unix::process::CommandExt as _;
use std::path::{Path, PathBuf};
use std::process::{Child, ChildStdin, ChildStdout, Command, Stdio};
use std::sync::{Arc, Mutex, PoisonError};

use anyhow::{Context, Result, bail};

/// The process that starts, stops and finally removes one server.
///
/// It speaks over plain pipes rather than the async runtime's: a server shared between tests lives longer
/// than the runtime of the test that started it.
pub(super) struct Launcher {
    pipes: Arc<Mutex<Pipes>>,
    process: Child,
}

struct Pipes {
    /// Gone once the launcher was told to end.
    commands: Option<ChildStdin>,
    answers: BufReader<ChildStdout>,
}

impl Launcher {
    /// Starts the launcher for the server in `folder`, not yet the server.
    pub(super) fn spawn(python: &Path, folder: &Path) -> Result<Self> {
        let script = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("homeservers/launch.py");
        let mut process = Command::new(python)
            .arg(script)
            .arg(folder)
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            // Ctrl-C and a test runner's signals go to the harness, which then closes the pipe.
            .process_group(0)
            .spawn()
            .context("the launcher of a test server could not be started")?;
        let commands = process.stdin.take();
        let answers = process.stdout.take().context("the launcher has no standard output")?;
        let pipes = Pipes { commands, answers: BufReader::new(answers) };
        Ok(Self { pipes: Arc::new(Mutex::new(pipes)), process })
    }

    /// Sends one command and waits for its answer.
    pub(super) async fn command(&self, command: impl Into<String>) -> Result<String> {
        let command = command.into();
        let pipes = Arc::clone(&self.pipes);
        tokio::task::spawn_blocking(move || pipes.lock().unwrap_or_else(PoisonError::into_inner).ask(&command)).await?
    }
}

impl Pipes {
    fn ask(&mut self, command: &str) -> Result<String> {
        let commands = self.commands.as_mut().context("the launcher has ended")?;
        writeln!(commands, "{command}")?;
        commands.flush()?;
        let mut answer = String::new();
        self.answers.read_line(&mut answer)?;
        match answer.trim().split_once(' ').unwrap_or((answer.trim(), "")) {
            ("ok", rest) => Ok(rest.to_owned()),
            (_, why) => bail!("the test server's launcher refused `{command}`: {why}"),
        }
    }
}

impl Drop for Launcher {
    fn drop(&mut self) {
        let mut pipes = self.pipes.lock().unwrap_or_else(PoisonError::into_inner);
        if std::thread::panicking() {
            // A failed test is looked into: its servers' logs stay.
            let _ = pipes.ask("keep");
        }
        // The end of its input makes the launcher kill the server and remove its folder.
        pipes.commands = None;
        drop(pipes);
        let _ = self.process.wait();
    }
}
