//! Figures: what Chancery costs, beside what others and the bare machine cost in the same run.
//!
//! ```text
//! bench floor
//! bench decrypt                                (inside the project's folder, after npm ci in tests/peers/js)
//! bench size PROGRAM PACKAGE EMPTY_WINDOW
//! bench send | login | catchup | paginate      (inside tests/keyring-session.sh and `servers run`)
//! bench start-cold | start-warm | idle | memory | scroll EMPTY_WINDOW    (the same)
//! ```
//! Each prints a line for each measure, keeps the same as JSON in `docs/figures`, and writes `docs/PERFORMANCE.md` anew
//! from all that is kept. It fails where a goal is missed.

#![recursion_limit = "256"]
#![expect(clippy::print_stdout, clippy::print_stderr, reason = "a tool for the terminal")]
#![expect(clippy::indexing_slicing, reason = "a JSON value answers null where there is nothing")]

mod catchup;
mod decrypt;
mod floor;
mod login;
mod memory;
mod paginate;
mod report;
mod scroll;
mod send;
mod size;
mod stage;
mod window;

use std::{path::Path, process::ExitCode};

use anyhow::{Result, bail};
use report::Report;

/// Where figures are kept, below the project's folder.
const FIGURES: &str = "docs/figures";

/// What is written from them.
const PAGE: &str = "docs/PERFORMANCE.md";

#[tokio::main]
async fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let arguments: Vec<&str> = arguments.iter().map(String::as_str).collect();
    match run(&arguments).await.and_then(keep) {
        Ok(report) if report.holds() => ExitCode::SUCCESS,
        Ok(_) => {
            println!("a goal is missed");
            ExitCode::FAILURE
        }
        Err(error) => {
            eprintln!("{error:#}");
            ExitCode::from(2)
        }
    }
}

async fn run(arguments: &[&str]) -> Result<Report> {
    if cfg!(debug_assertions) {
        bail!("figures of a debug build say nothing: ./x bench compiles a release");
    }
    match arguments {
        ["floor"] => floor::measure(),
        ["decrypt"] => decrypt::measure().await,
        ["size", program, package, empty] => size::measure(Path::new(program), Path::new(package), Path::new(empty)),
        ["send"] => send::measure().await,
        ["login"] => login::measure().await,
        ["catchup"] => catchup::measure().await,
        ["paginate"] => paginate::measure().await,
        // Measured beside a short room of its own.
        ["scroll", _empty] => scroll::measure().await,
        ["start-cold", empty] => window::start_cold(Path::new(empty)).await,
        ["start-warm", empty] => window::start_warm(Path::new(empty)).await,
        ["memory", empty] => memory::measure(Path::new(empty)).await,
        ["idle", empty] => window::idle(Path::new(empty)).await,
        _ => bail!("there is no such bench"),
    }
}

fn keep(mut report: Report) -> Result<Report> {
    report.print();
    report.keep(Path::new(FIGURES))?;
    report::write_page(Path::new(FIGURES), Path::new(PAGE))?;
    Ok(report)
}
