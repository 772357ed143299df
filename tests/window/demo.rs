//! The demo as a newcomer runs it, without a display: the first time, again, at the sign-in screen, and cut short.

use std::{
    fs,
    io::{BufRead as _, BufReader},
    os::unix::fs::symlink,
    path::{Path, PathBuf},
    process::{Command, Stdio},
    time::{Duration, Instant},
};

use anyhow::{Context, Result, ensure};

/// How long a start may take that finds everything made: seconds, on a machine that does other things as well.
const AGAIN: Duration = Duration::from_secs(40);

/// A folder in which the demo keeps what it makes, beside the homeserver that the machine has already.
struct Cache(tempfile::TempDir);

impl Cache {
    fn new() -> Result<Self> {
        let installed = std::env::var_os("CHANCERY_CACHE").context("CHANCERY_CACHE names no folder")?;
        let folder = tempfile::tempdir()?;
        symlink(Path::new(&installed).join("python"), folder.path().join("python"))?;
        Ok(Self(folder))
    }

    fn demo(&self, arguments: &[&str]) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_demo"));
        command.args(arguments).env("CHANCERY_CACHE", self.0.path());
        command.env_remove("DISPLAY").env_remove("WAYLAND_DISPLAY");
        command
    }

    /// Runs the demo to its end, and gives what it printed.
    fn run(&self, arguments: &[&str]) -> Result<String> {
        let output = self.demo(arguments).output()?;
        let said = String::from_utf8(output.stdout)?;
        ensure!(output.status.success(), "{said}\n{}", String::from_utf8_lossy(&output.stderr));
        Ok(said)
    }

    /// The command lines of what still runs of the demo: all of it was told the folder.
    fn left_running(&self) -> Result<Vec<String>> {
        let name = self.0.path().to_string_lossy().into_owned();
        let mut found = Vec::new();
        for entry in fs::read_dir("/proc")? {
            let process = entry?.path();
            // Whoever has ended meanwhile has no environment any more.
            let told =
                |file: &str| String::from_utf8_lossy(&fs::read(process.join(file)).unwrap_or_default()).into_owned();
            let (environment, line) = (told("environ"), told("cmdline"));
            if !line.is_empty() && (environment.contains(&name) || line.contains(&name)) {
                found.push(line.replace('\0', " "));
            }
        }
        Ok(found)
    }

    fn nothing_is_left_running(&self) -> Result<()> {
        let begun = Instant::now();
        loop {
            let left = self.left_running()?;
            if left.is_empty() {
                return Ok(());
            }
            ensure!(begun.elapsed() < Duration::from_secs(10), "still running: {left:#?}");
            std::thread::sleep(Duration::from_millis(100));
        }
    }
}

/// The pictures that the demo names.
fn pictures(said: &str) -> Vec<PathBuf> {
    let paths = said.split_whitespace().map(PathBuf::from);
    paths.filter(|path| path.extension().is_some_and(|ending| ending == "png")).collect()
}

#[test]
fn the_demo_shows_one_conversation_from_both_sides_and_leaves_nothing_running() -> Result<()> {
    let cache = Cache::new()?;
    let question = "The page on the cofferdam is done. Shall I send it to Treasury before noon?";
    for run in ["first", "second"] {
        let begun = Instant::now();
        let said = cache.run(&[])?;
        let took = begun.elapsed();
        eprintln!("the {run} run took {:.1} s", took.as_secs_f64());
        ensure!(run == "first" || took < AGAIN, "what is there already is used again: {took:?}");
        let (window, foreign) = said.split_once("a foreign client:").context(said.clone())?;
        ensure!(window.contains(question), "the window shows what was said:\n{said}");
        ensure!(window.contains("Priya Raman"), "and who answered:\n{said}");
        let decrypted = "[encrypted] @jonas.ekwueme:";
        let heard = foreign.lines().any(|line| line.trim().starts_with(decrypted) && line.ends_with(question));
        ensure!(heard, "the other side has decrypted it:\n{said}");
        let pictures = pictures(&said);
        ensure!(pictures.len() == 2 && pictures.iter().all(|path| path.is_file()), "{pictures:?}");
        cache.nothing_is_left_running()?;
    }

    let said = cache.run(&["--empty"])?;
    ensure!(said.contains("Sign in as @sam"), "{said}");
    let pictures = pictures(&said);
    ensure!(pictures.len() == 1 && pictures.iter().all(|path| path.is_file()), "{pictures:?}");
    cache.nothing_is_left_running()?;

    // Ctrl-C while the window opens.
    let mut running = cache.demo(&[]).stdout(Stdio::piped()).spawn()?;
    let mut lines = BufReader::new(running.stdout.take().context("no output")?).lines();
    let opens = lines.find(|line| line.as_ref().is_ok_and(|line| line.starts_with("The app opens as")));
    ensure!(opens.is_some(), "the demo ended before the app opened");
    ensure!(!cache.left_running()?.is_empty(), "the demo runs");
    ensure!(Command::new("kill").args(["-INT", &running.id().to_string()]).status()?.success());
    ensure!(running.wait()?.success(), "an interrupted demo has not failed");
    cache.nothing_is_left_running()
}
