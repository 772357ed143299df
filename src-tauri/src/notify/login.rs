//! Starting with the computer, without a window: an entry of the desktop's own kind.

use std::{io, path::Path};

use auto_launch::{AutoLaunch, AutoLaunchBuilder};
use tauri::{AppHandle, Manager};

use crate::arguments::Arguments;

/// The entry at login, whether it is there or not.
struct Entry(AutoLaunch);

/// Names the program and how it is called at login.
pub(super) fn prepare(app: &AppHandle, arguments: &Arguments) -> tauri::Result<()> {
    let mut called = vec!["--background".to_owned()];
    if !arguments.profile.is_default() {
        called.push(format!("--profile={}", arguments.profile));
    }
    let program = program(&std::env::current_exe()?);
    let entry = AutoLaunchBuilder::new().set_app_name("Chancery").set_app_path(&program).set_args(&called).build();
    app.manage(Entry(entry.map_err(io::Error::other)?));
    Ok(())
}

/// Makes or removes the entry; false if the system refused.
pub(super) fn arrange(app: &AppHandle, wanted: bool) -> bool {
    let entry = app.state::<Entry>();
    let login = &entry.0;
    // Asks first: removing what is not there is an error on some systems.
    let done = match login.is_enabled() {
        Ok(enabled) if enabled == wanted => return true,
        Ok(_) | Err(_) if wanted => login.enable(),
        Ok(_) | Err(_) => login.disable(),
    };
    done.inspect_err(|error| tracing::warn!(%error, "starting at login could not be arranged")).is_ok()
}

/// The program as the system's entry has to spell it; the library writes down what it is given.
fn program(path: &Path) -> String {
    let path = path.to_string_lossy();
    if cfg!(target_os = "linux") {
        exec(&path)
    } else if cfg!(windows) {
        format!("\"{path}\"")
    } else {
        path.into_owned()
    }
}

/// What sets one argument apart from the next, or has a meaning of its own (Desktop Entry Specification, "The Exec key").
const RESERVED: &str = " \t\n\"'\\><~|&;$*?#()`";

/// A program's path as an argument of `Exec=`.
fn exec(path: &str) -> String {
    // Begins the name of a file that a launcher fills in.
    let path = path.replace('%', "%%");
    if !path.contains(|sign| RESERVED.contains(sign)) {
        return path;
    }
    let mut quoted = String::from('"');
    for sign in path.chars() {
        if matches!(sign, '"' | '`' | '$' | '\\') {
            quoted.push('\\');
        }
        quoted.push(sign);
    }
    quoted.push('"');
    // A second time, as in every value of the file.
    quoted.replace('\\', r"\\").replace('\n', r"\n").replace('\t', r"\t")
}

#[cfg(test)]
#[cfg(target_os = "linux")]
mod tests {
    use gtk::glib::{KeyFile, KeyFileFlags, shell_parse_argv};

    use super::*;

    /// As a desktop reads it: the file's own escapes, then the shell's quotes, then the codes.
    fn read(written: &str) -> Vec<String> {
        let file = KeyFile::new();
        file.load_from_data(&format!("[Desktop Entry]\nExec={written}"), KeyFileFlags::NONE).unwrap();
        let called = shell_parse_argv(file.string("Desktop Entry", "Exec").unwrap()).unwrap();
        called.iter().map(|argument| argument.to_str().unwrap().replace("%%", "%")).collect()
    }

    #[test]
    fn a_desktop_finds_the_program_wherever_it_lies() {
        for path in [
            "/usr/bin/chancery",
            "/home/jonas/My Programs/chancery",
            "/opt/100 %u/chancery",
            r#"/opt/a "b" $HOME `c` \d\/chancery"#,
            "/opt/it's #1; (new)\t~/chancery",
        ] {
            assert_eq!(read(&format!("{} --background", exec(path))), [path, "--background"], "{path}");
        }
        assert_eq!(exec("/usr/bin/chancery"), "/usr/bin/chancery");
    }
}
