//! How many conversations have something unread, on the launcher's icon, where the desktop has such a thing.

use tauri::AppHandle;

/// Shows a number, or none for 0.
#[cfg(target_os = "linux")]
pub(super) async fn show(_app: &AppHandle, unread: u32) {
    if let Err(error) = tell(unread).await {
        tracing::info!(%error, "the launcher cannot be told");
    }
}

/// Plasma, Ubuntu's dock and others listen (Unity's Launcher API).
#[cfg(target_os = "linux")]
async fn tell(unread: u32) -> zbus::Result<()> {
    use std::collections::HashMap;

    use zbus::zvariant::Value;

    let application = format!("application://{}.desktop", super::DESKTOP_ENTRY);
    let properties =
        HashMap::from([("count", Value::from(i64::from(unread))), ("count-visible", Value::from(unread > 0))]);
    let bus = zbus::Connection::session().await?;
    bus.emit_signal(
        None::<zbus::names::BusName<'_>>,
        "/eu/chancery/messenger",
        "com.canonical.Unity.LauncherEntry",
        "Update",
        &(application, properties),
    )
    .await
}

/// Shows a number, or none for 0: macOS has it on the dock; Windows has none.
#[cfg(not(target_os = "linux"))]
pub(super) async fn show(app: &AppHandle, unread: u32) {
    use tauri::Manager;

    if let Some(window) = app.get_webview_window(crate::window::LABEL) {
        let number = (unread > 0).then_some(i64::from(unread));
        // Where there is no badge there is nothing to be done about it.
        let _ = window.set_badge_count(number);
    }
    std::future::ready(()).await;
}
