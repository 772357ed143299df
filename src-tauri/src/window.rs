//! The one window: where it may go, which is nowhere, and where it was last time.

#[cfg(target_os = "linux")]
mod webkit;

use tauri::{
    App, AppHandle, Manager, Theme, Url, WebviewUrl, WebviewWindowBuilder,
    webview::{Color, NewWindowResponse, PermissionResponse},
};
use tauri_plugin_window_state::StateFlags;

use crate::profile::Profile;

/// The window's label; `capabilities/main.json` names it.
pub(crate) const LABEL: &str = "main";

/// The origin of the page in it. Windows and Android have no schemes of their own in a web view.
pub(crate) const ORIGIN: &str =
    if cfg!(any(windows, target_os = "android")) { "http://tauri.localhost" } else { "tauri://localhost" };

/// A laptop's width and height, in CSS pixels.
const SIZE: (f64, f64) = (1280.0, 800.0);

/// A small phone's.
const SMALLEST: (f64, f64) = (360.0, 600.0);

/// What is seen before the UI has drawn: `--paper` of the UI's light and dark theme.
const PAPER_LIGHT: Color = Color(0xFC, 0xFB, 0xF8, 0xFF);
const PAPER_DARK: Color = Color(0x19, 0x1A, 0x1F, 0xFF);

/// Leaves the web view's own menu, with its "Reload" and "Back", to text: there it has "Copy" and "Paste".
const CONTEXT_MENU: &str = include_str!("window/context-menu.js");

/// Opens the window where it was.
pub(crate) fn open(app: &App, profile: &Profile, visible: bool) -> tauri::Result<()> {
    // Whether it is visible is not the plugin's affair: a start at login shows nothing.
    let flags = StateFlags::SIZE | StateFlags::POSITION | StateFlags::MAXIMIZED | StateFlags::FULLSCREEN;
    // The plugin joins the name to a folder of its own choice; an absolute path wins.
    let file = profile.window_state().to_string_lossy().into_owned();
    let window_state = tauri_plugin_window_state::Builder::new().with_state_flags(flags).with_filename(file);
    app.handle().plugin(window_state.build())?;

    let mut builder = WebviewWindowBuilder::new(app, LABEL, WebviewUrl::App("index.html".into()))
        .title("Chancery")
        .visible(visible)
        .inner_size(SIZE.0, SIZE.1)
        .min_inner_size(SMALLEST.0, SMALLEST.1)
        .data_directory(profile.web_view())
        .devtools(cfg!(debug_assertions))
        .initialization_script(CONTEXT_MENU)
        // Files that are dropped go to the UI as files; the shell's own handler would take them first, as paths.
        .disable_drag_drop_handler()
        .on_navigation(is_own_page)
        .on_new_window(|_, _| NewWindowResponse::Deny)
        .on_download(|_, _| false)
        .on_permission_request(|_, _| PermissionResponse::Deny);
    if let Some(script) = page_script() {
        builder = builder.initialization_script(script);
    }
    let window = builder.build()?;
    let paper = if window.theme().is_ok_and(|theme| theme == Theme::Dark) { PAPER_DARK } else { PAPER_LIGHT };
    window.set_background_color(Some(paper))?;
    #[cfg(target_os = "linux")]
    {
        webkit::harden(&window)?;
        webkit::revive(&window)?;
    }
    Ok(())
}

/// What times a start in the page. Only builds for tests take it from the environment: it can do what the page can.
fn page_script() -> Option<String> {
    let allowed = cfg!(any(debug_assertions, feature = "harness"));
    if allowed { std::env::var("CHANCERY_PAGE_SCRIPT").ok() } else { None }
}

/// Shows the window to whoever clicked a notification. On Wayland a window comes to the front only with the token that
/// the click was given.
pub(crate) fn bring_to_front_with(app: &AppHandle, token: Option<String>) {
    #[cfg(target_os = "linux")]
    if let (Some(token), Some(window)) = (token, app.get_webview_window(LABEL)) {
        let given = app.run_on_main_thread(move || {
            if let Ok(window) = window.gtk_window() {
                gtk::prelude::GtkWindowExt::set_startup_id(&window, &token);
            }
        });
        if let Err(error) = given {
            tracing::warn!(%error, "the window cannot be given the desktop's token");
        }
    }
    #[cfg(not(target_os = "linux"))]
    drop(token);
    bring_to_front(app);
}

/// Shows the window to whoever started the program again.
pub(crate) fn bring_to_front(app: &AppHandle) {
    let Some(window) = app.get_webview_window(LABEL) else { return };
    let shown = window.unminimize().and_then(|()| window.show()).and_then(|()| window.set_focus());
    if let Err(error) = shown {
        tracing::warn!(%error, "cannot bring the window to the front");
    }
}

/// Whether the web view may load this, in the window or in a frame: the UI itself and nothing else.
fn is_own_page(url: &Url) -> bool {
    // Windows and Android have no schemes of their own in a web view.
    let own_scheme = if cfg!(any(windows, target_os = "android")) { "http" } else { "tauri" };
    let own_host = if cfg!(any(windows, target_os = "android")) { "tauri.localhost" } else { "localhost" };
    let is_own = url.scheme() == own_scheme
        && url.host_str() == Some(own_host)
        && url.port().is_none()
        && url.username().is_empty()
        && url.password().is_none();
    if !is_own {
        // The rest of the address may be what somebody wrote.
        tracing::warn!(scheme = url.scheme(), "the web view was kept from leaving");
    }
    is_own
}

#[cfg(test)]
mod tests {
    use super::*;

    #[cfg(not(windows))]
    #[test]
    fn only_the_own_page_is_loaded() {
        for own in
            ["tauri://localhost", "tauri://localhost/", "tauri://localhost/index.html#room", "tauri://localhost/a?b"]
        {
            assert!(is_own_page(&own.parse().unwrap()), "{own}");
        }
        for foreign in [
            "about:blank",
            "about:srcdoc",
            "blob:tauri://localhost/0b5f",
            "data:text/html,a",
            "file:///etc/passwd",
            "http://localhost/",
            "http://tauri.localhost/",
            "https://example.org/",
            "ipc://localhost/account_watch",
            "javascript:alert(1)",
            "tauri://example.org/",
            "tauri://localhost.example.org/",
            "tauri://localhost:80/",
            "tauri://localhost@example.org/",
            "tauri://user@localhost/",
        ] {
            assert!(!is_own_page(&foreign.parse().unwrap()), "{foreign}");
        }
    }
}
