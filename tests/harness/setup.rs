//! What `./x` says on a system that it cannot set up.

use std::{fs, os::unix::fs::symlink, path::Path, process::Command};

use anyhow::Result;

/// What Debian has and other systems have not, and two things that this one lacks besides.
const MISSING: [&str; 4] = ["apt-get", "dpkg-query", "cmake", "WebKitWebDriver"];

#[test]
fn a_system_without_apt_is_told_exactly_what_to_install() -> Result<()> {
    let system = tempfile::tempdir()?;
    let programs = system.path().join("bin");
    fs::create_dir(&programs)?;
    for entry in fs::read_dir("/usr/bin")? {
        let program = entry?;
        if !MISSING.iter().any(|name| program.file_name() == *name) {
            symlink(program.path(), programs.join(program.file_name()))?;
        }
    }
    let output = Command::new(Path::new(env!("CARGO_MANIFEST_DIR")).join("../x"))
        .args(["test", "tidy"])
        .env_clear()
        .envs([
            ("PATH", &programs),
            ("HOME", &system.path().join("home")),
            ("CHANCERY_CACHE", &system.path().join("cache")),
        ])
        .output()?;
    let said = String::from_utf8_lossy(&output.stderr);
    assert_eq!(output.status.code(), Some(1), "{said}");
    assert!(said.contains("This system has no apt-get, so please install these"), "{said}");
    let named: Vec<&str> = said.lines().filter_map(|line| line.strip_prefix("  - ")).collect();
    assert_eq!(named, ["CMake", "WebKitWebDriver, of WebKitGTK"], "{said}");
    Ok(())
}
