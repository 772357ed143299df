//! What `./x` calls once a toolchain is there: checks that no compiler makes.
#![expect(clippy::print_stdout, clippy::print_stderr, reason = "a tool for the terminal")]

mod bindings;
mod licences;
mod locales;
mod tidy;
mod tree;

use std::path::Path;
use std::process::ExitCode;

use anyhow::{Result, bail};

use crate::tree::{Finding, Tree};

const USAGE: &str =
    "usage: cargo xtask tidy | locales | bindings [--write] FOLDER | licences FILE | policy-schema FILE";

fn main() -> ExitCode {
    match run(&std::env::args().skip(1).collect::<Vec<_>>()) {
        Ok(findings) if findings.is_empty() => ExitCode::SUCCESS,
        Ok(findings) => {
            for finding in &findings {
                println!("{finding}");
            }
            println!("{} found", findings.len());
            ExitCode::FAILURE
        }
        Err(error) => {
            eprintln!("{error:#}");
            ExitCode::from(2)
        }
    }
}

fn run(arguments: &[String]) -> Result<Vec<Finding>> {
    let arguments: Vec<&str> = arguments.iter().map(String::as_str).collect();
    match arguments.as_slice() {
        ["tidy"] => {
            let tree = Tree::of_checkout()?;
            for note in tidy::notes(&tree) {
                println!("{note}");
            }
            Ok(tidy::check(&tree))
        }
        ["locales"] => Ok(locales::check(&Tree::of_checkout()?)),
        ["bindings", exported] => bindings::compare(Path::new(exported)),
        ["bindings", "--write", exported] => bindings::write(Path::new(exported)).map(|()| Vec::new()),
        ["licences", file] => licences::write(Path::new(file)).map(|()| Vec::new()),
        ["policy-schema", file] => {
            let schema = serde_json::to_string_pretty(&chancery_policy::schema())? + "\n";
            std::fs::write(file, schema)?;
            Ok(Vec::new())
        }
        _ => bail!(USAGE),
    }
}
