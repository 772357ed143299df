//! Starting with the computer, without a window: an entry of the desktop's own kind.

use tauri::AppHandle;
use tauri_plugin_autostart::ManagerExt;

use crate::arguments::Arguments;

/// Names the program and how it is called at login.
pub(super) fn prepare(app: &AppHandle, arguments: &Arguments) -> tauri::Result<()> {
    let mut called = vec!["--background".to_owned()];
    if !arguments.profile.is_default() {
        called.push(format!("--profile={}", arguments.profile));
    }
    app.plugin(tauri_plugin_autostart::Builder::new().args(called).app_name("Chancery").build())
}

/// Makes or removes the entry; false if the system refused.
pub(super) fn arrange(app: &AppHandle, wanted: bool) -> bool {
    let login = app.autolaunch();
    // Asks first: removing what is not there is an error on some systems.
    let done = match login.is_enabled() {
        Ok(enabled) if enabled == wanted => return true,
        Ok(_) | Err(_) if wanted => login.enable(),
        Ok(_) | Err(_) => login.disable(),
    };
    done.inspect_err(|error| tracing::warn!(%error, "starting at login could not be arranged")).is_ok()
}
