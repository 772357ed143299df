//! The smallest window of the toolkit: what no application made with it can be faster or smaller than.

fn main() -> tauri::Result<()> {
    let mut builder = tauri::Builder::default();
    // What times a start in the page, as in Chancery's own builds for tests.
    if let Ok(script) = std::env::var("CHANCERY_PAGE_SCRIPT") {
        let timed = tauri::plugin::Builder::<tauri::Wry>::new("timed").js_init_script(script);
        builder = builder.plugin(timed.build()).setup(|app| Ok(speak(app)?));
    }
    builder.run(tauri::generate_context!())
}

/// Lets the page's console be heard on standard output.
fn speak(app: &tauri::App) -> tauri::Result<()> {
    use tauri::Manager as _;
    use webkit2gtk::{SettingsExt as _, WebViewExt as _};

    for window in app.webview_windows().values() {
        window.with_webview(|platform| {
            if let Some(settings) = platform.inner().settings() {
                settings.set_enable_write_console_messages_to_stdout(true);
            }
        })?;
    }
    Ok(())
}
