//! Names the commands to Tauri, so that each is forbidden until a capability allows it, and embeds the UI.

use std::{error::Error, fs, path::Path};

/// Where `ui` builds to; `tauri.conf.json` names the same folder.
const UI: &str = "../ui/dist";

/// What stands in for the UI in a debug build that was made before it.
const NO_UI: &str = "<!doctype html><meta charset=\"utf-8\"><title>Chancery</title><p>The UI is not built yet.</p>\n";

fn main() -> Result<(), Box<dyn Error>> {
    println!("cargo:rerun-if-changed={UI}");
    println!("cargo:rerun-if-changed=capabilities");
    let index = Path::new(UI).join("index.html");
    if !index.exists() {
        if std::env::var("PROFILE")? == "release" {
            return Err(format!("{UI} is empty: build the UI before the shell").into());
        }
        fs::create_dir_all(UI)?;
        fs::write(index, NO_UI)?;
    }
    let commands = tauri_build::AppManifest::new().commands(chancery_protocol::COMMAND_NAMES);
    tauri_build::try_build(tauri_build::Attributes::new().app_manifest(commands))?;
    Ok(())
}
