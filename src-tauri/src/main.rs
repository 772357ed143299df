//! The shell: one window, one profile, one engine. It holds no message and no key; it opens the window, hands commands
//! to the engine, and ends both in good order.

#![cfg_attr(not(debug_assertions), windows_subsystem = "windows")]
#![recursion_limit = "512"]

mod arguments;
mod commands;
mod dialogues;
mod logging;
mod media;
mod notify;
mod profile;
mod shell;
mod window;

use std::{io::Write, process::ExitCode};

use arguments::Arguments;
use shell::StartError;

fn main() -> ExitCode {
    let arguments = match Arguments::parse(std::env::args().skip(1)) {
        Ok(arguments) => arguments,
        Err(error) => {
            say(&format!("{error}\n{}", arguments::USAGE));
            return ExitCode::from(2);
        }
    };
    logging::start();
    match shell::run(&arguments) {
        Ok(code) => ExitCode::from(u8::try_from(code).unwrap_or(1)),
        Err(error) => {
            say(&error.to_string());
            ExitCode::from(match error {
                StartError::Profile(profile::ProfileError::InUse) => 3,
                _ => 1,
            })
        }
    }
}

/// Tells whoever started the program from a terminal; a closed one is no reason to fail.
fn say(text: &str) {
    let _ = writeln!(std::io::stderr(), "chancery: {text}");
}
