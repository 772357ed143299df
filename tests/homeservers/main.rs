//! Starts test servers for people and for other programs.
//!
//! ```text
//! servers run [--count N] [--default-limits] [--write FILE] [-- COMMAND…]
//! ```
//! Starts N servers (2 unless said otherwise) that federate with each other, and says where they are. With a
//! COMMAND it runs that, with `CHANCERY_TEST_SERVERS` naming a description of the servers and `SSL_CERT_FILE`
//! naming certificates that include theirs, and ends with the command's exit code; otherwise it waits for
//! Ctrl-C. Nothing is left running, and the logs are left only when the command failed.

#![expect(clippy::print_stderr, reason = "a tool for the terminal")]

use std::path::PathBuf;
use std::process::ExitCode;
use std::time::Instant;

use anyhow::{Context, Result, bail};
use chancery_tests::homeservers::{Homeservers, Options, RateLimits, SHARED_RUN};
use tokio::signal::unix::{SignalKind, signal};

const USAGE: &str = "usage: servers run [--count N] [--default-limits] [--write FILE] [-- COMMAND…]";

struct Arguments {
    options: Options,
    write: Option<PathBuf>,
    command: Vec<String>,
}

#[tokio::main]
async fn main() -> ExitCode {
    match run().await {
        Ok(code) => code,
        Err(error) => {
            eprintln!("{error:#}");
            ExitCode::FAILURE
        }
    }
}

async fn run() -> Result<ExitCode> {
    let arguments = arguments(std::env::args().skip(1))?;
    // Caught from the start, so that no moment is left in which Ctrl-C would end us alone.
    let mut interrupt = signal(SignalKind::interrupt())?;
    let mut terminate = signal(SignalKind::terminate())?;

    let begun = Instant::now();
    let homeservers = tokio::select! {
        started = Homeservers::start(arguments.options) => started?,
        _ = interrupt.recv() => return Ok(ExitCode::from(130)),
        _ = terminate.recv() => return Ok(ExitCode::from(143)),
    };
    for server in &homeservers.servers {
        eprintln!("server  {}  {}", server.name, server.base_url);
    }
    eprintln!("certificates  {}", homeservers.trust_file().display());
    eprintln!("ready in {:.1} s", begun.elapsed().as_secs_f64());

    let description = match arguments.write {
        Some(file) => file,
        None => homeservers.authority().folder().join("servers.json"),
    };
    homeservers.describe(&description)?;
    let Some((program, rest)) = arguments.command.split_first() else {
        eprintln!("{SHARED_RUN}={}", description.display());
        eprintln!("Ctrl-C ends them.");
        tokio::select! {
            _ = interrupt.recv() => {}
            _ = terminate.recv() => {}
        }
        return Ok(ExitCode::SUCCESS);
    };

    let mut command = tokio::process::Command::new(program)
        .args(rest)
        .env(SHARED_RUN, std::path::absolute(&description)?)
        .env("SSL_CERT_FILE", homeservers.trust_file())
        .kill_on_drop(true)
        .spawn()
        .with_context(|| format!("{program} could not be started"))?;
    let status = loop {
        tokio::select! {
            status = command.wait() => break status?,
            // The terminal sent the command the same Ctrl-C: let it end in its own way.
            _ = interrupt.recv() => {}
            _ = terminate.recv() => command.start_kill()?,
        }
    };
    if !status.success() {
        homeservers.keep_logs().await?;
        for server in &homeservers.servers {
            eprintln!("log of {}: {}", server.name, server.log_file().display());
        }
    }
    Ok(ExitCode::from(status.code().and_then(|code| u8::try_from(code).ok()).unwrap_or(1)))
}

fn arguments(mut given: impl Iterator<Item = String>) -> Result<Arguments> {
    if given.next().as_deref() != Some("run") {
        bail!("{USAGE}");
    }
    let mut arguments = Arguments { options: Options::default(), write: None, command: Vec::new() };
    while let Some(argument) = given.next() {
        match argument.as_str() {
            "--count" => {
                let count = given.next().context(USAGE)?;
                arguments.options.count = count.parse().context(USAGE)?;
            }
            "--default-limits" => arguments.options.rate_limits = RateLimits::SynapseDefaults,
            "--write" => arguments.write = Some(given.next().context(USAGE)?.into()),
            "--" => arguments.command = given.by_ref().collect(),
            other => bail!("unknown argument {other}\n{USAGE}"),
        }
    }
    Ok(arguments)
}
