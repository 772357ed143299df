//! The shell: one window, one profile, one engine. It holds no message and no key; it opens the window, hands commands
//! to the engine, and ends both in good order.

#![cfg_attr(not(debug_assertions), windows_subsystem = "windows")]
#![recursion_limit = "512"]

mod arguments;
mod commands;
mod dialogues;
#[cfg(unix)]
mod dumps;
#[cfg(target_os = "linux")]
mod graphics;
mod logging;
mod media;
mod notify;
mod profile;
#[cfg(target_os = "linux")]
mod proxies;
mod shell;
mod window;

use std::{io::Write, process::ExitCode};

use arguments::Arguments;
use profile::Profile;
use shell::StartError;

/// As in `tauri.conf.json`: the name of the folders in which profiles lie.
const IDENTIFIER: &str = "eu.chancery.messenger";

fn main() -> ExitCode {
    #[cfg(target_os = "linux")]
    graphics::adapt();
    let arguments = match Arguments::parse(std::env::args().skip(1)) {
        Ok(arguments) => arguments,
        Err(error) => {
            say(&format!("{error}\n{}", arguments::USAGE));
            return ExitCode::from(2);
        }
    };
    logging::start();
    #[cfg(unix)]
    dumps::forbid();
    if arguments.policy_report {
        return policy_report(&arguments);
    }
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

/// Prints what is decided, as JSON. Opens no window and no profile: IT calls it over a remote shell.
fn policy_report(arguments: &Arguments) -> ExitCode {
    let data = dirs::data_dir().map(|folder| Profile::data_folder(&folder.join(IDENTIFIER), &arguments.profile));
    let report = chancery_engine::policy_report(&shell::policy_folder(), &data.unwrap_or_default());
    match serde_json::to_writer_pretty(std::io::stdout(), &report) {
        Ok(()) => {
            let _ = writeln!(std::io::stdout());
            ExitCode::SUCCESS
        }
        Err(error) => {
            say(&format!("the report cannot be printed: {error}"));
            ExitCode::FAILURE
        }
    }
}

/// Tells whoever started the program from a terminal; a closed one is no reason to fail.
fn say(text: &str) {
    let _ = writeln!(std::io::stderr(), "chancery: {text}");
}
