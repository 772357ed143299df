//! What of WebKitGTK the UI does not need and an attacker might, and what keeps the page alive.

use std::{
    cell::Cell,
    time::{Duration, Instant},
};

use tauri::WebviewWindow;
use webkit2gtk::{
    CacheModel, NetworkProxyMode, NetworkProxySettings, SettingsExt, WebContextExt, WebProcessTerminationReason,
    WebViewExt, WebsiteDataManagerExt,
};

/// Where nobody listens: the port of the discard service, on this machine.
const NOWHERE: &str = "http://127.0.0.1:9";

/// Turns off what the UI does not use. The content-security policy forbids most of it too: this is the second door.
pub(crate) fn harden(window: &WebviewWindow) -> tauri::Result<()> {
    window.with_webview(|platform| {
        let view = platform.inner();
        if let Some(context) = view.context() {
            // One page that never leaves needs no cache of pages.
            context.set_cache_model(CacheModel::DocumentViewer);
        }
        if let Some(data) = view.website_data_manager() {
            // The page's own schemes need no network. WebKit opens a connection to where a link leads before it asks
            // whether the page may go there, which would tell a stranger that somebody is here.
            let mut nowhere = NetworkProxySettings::new(Some(NOWHERE), &[]);
            data.set_network_proxy_settings(NetworkProxyMode::Custom, Some(&mut nowhere));
        }
        let Some(settings) = WebViewExt::settings(&view) else { return };
        settings.set_enable_back_forward_navigation_gestures(false);
        settings.set_enable_dns_prefetching(false);
        settings.set_enable_html5_database(false);
        settings.set_enable_media_stream(false);
        settings.set_enable_page_cache(false);
        settings.set_enable_webaudio(false);
        settings.set_enable_webgl(false);
        settings.set_javascript_can_access_clipboard(false);
        settings.set_javascript_can_open_windows_automatically(false);
        // What the page complains of fails the window tests; a release keeps it to itself.
        settings.set_enable_write_console_messages_to_stdout(cfg!(any(debug_assertions, feature = "harness")));
    })
}

/// A page that crashes again so soon waits as long before it comes back: where drawing itself crashes, it would
/// otherwise be started without a pause.
const RESPITE: Duration = Duration::from_secs(10);

/// Brings the page back when its process crashed. The engine lives in this process: the page only draws again.
pub(crate) fn revive(window: &WebviewWindow) -> tauri::Result<()> {
    window.with_webview(|platform| {
        let last = Cell::new(None::<Instant>);
        platform.inner().connect_web_process_terminated(move |view, reason| match reason {
            WebProcessTerminationReason::Crashed | WebProcessTerminationReason::ExceededMemoryLimit => {
                tracing::error!("the page's process ended ({reason:?}) and is started again");
                let again = last.replace(Some(Instant::now())).is_some_and(|last| last.elapsed() < RESPITE);
                if again {
                    let view = view.clone();
                    gtk::glib::timeout_add_local_once(RESPITE, move || view.reload());
                } else {
                    view.reload();
                }
            }
            // Somebody's wish, or a reason that WebKit has not given yet.
            WebProcessTerminationReason::TerminatedByApi | _ => {}
        });
    })
}
