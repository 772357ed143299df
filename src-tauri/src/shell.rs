//! From start to end: runtime, application, profile, engine, window, and back.

use std::{sync::Arc, time::Duration};

use chancery_engine::{Engine, EngineConfig, PolicyFolder};
use tauri::{App, AppHandle, Manager, RunEvent, WindowEvent};
use tokio::{
    runtime::{Builder as RuntimeBuilder, Runtime},
    time::timeout,
};

use crate::{
    arguments::Arguments,
    commands,
    dialogues::FileDialogues,
    media, notify,
    profile::{Profile, ProfileError, ProfileName},
    window,
};

/// How long the engine may take to put everything away.
const SHUTDOWN: Duration = Duration::from_secs(5);

/// How long blocking work that is still running may take after that.
const LEFTOVERS: Duration = Duration::from_secs(1);

/// Debug builds of the SDK go deep.
const STACK: usize = 4 * 1024 * 1024;

/// A start that did not get as far as a window.
#[derive(Debug, thiserror::Error)]
pub(crate) enum StartError {
    /// A released program is not to be driven by another.
    #[error("this build cannot be automated: unset TAURI_WEBVIEW_AUTOMATION")]
    Automation,
    /// No threads.
    #[error("cannot start threads: {0}")]
    Runtime(#[source] std::io::Error),
    /// Tauri or the web view.
    #[error("cannot open a window: {0}")]
    Tauri(#[from] tauri::Error),
    /// The profile.
    #[error(transparent)]
    Profile(#[from] ProfileError),
}

/// Runs the program until its window is closed, and returns its exit code.
pub(crate) fn run(arguments: &Arguments) -> Result<i32, StartError> {
    refuse_automation()?;
    let runtime = RuntimeBuilder::new_multi_thread()
        .enable_all()
        .thread_stack_size(STACK)
        .build()
        .map_err(StartError::Runtime)?;
    tauri::async_runtime::set(runtime.handle().clone());
    // The engine and what it drops need the runtime around them, on this thread too.
    let entered = runtime.enter();

    let app = tauri::Builder::default()
        .invoke_handler(commands::handler())
        .register_asynchronous_uri_scheme_protocol(media::SCHEME, media::answer)
        .build(tauri::generate_context!())?;
    single_instance(&app, &arguments.profile)?;
    let paths = app.path();
    let profile = Profile::open(&paths.app_data_dir()?, &paths.app_cache_dir()?, &arguments.profile)?;
    let engine = Engine::start(EngineConfig {
        data_dir: profile.data.clone(),
        cache_dir: profile.cache.clone(),
        // Few desktops without a documents folder say so, and all have a home.
        documents_dir: paths.document_dir().or_else(|_| paths.home_dir()).ok(),
        keyring_profile: arguments.profile.to_string(),
        dialogues: Arc::new(FileDialogues::new(app.handle())),
        facts: facts(),
        #[cfg(target_os = "linux")]
        proxies: Some(Arc::new(crate::proxies::DesktopProxies)),
        #[cfg(not(target_os = "linux"))]
        proxies: None,
        policy: policy_folder(),
    });
    app.manage(engine.clone());
    window::open(&app, &profile, !arguments.background)?;
    notify::start(app.handle(), &engine, &profile, arguments)?;
    follow(&engine, arguments);
    exit_on_signals(&runtime, app.handle());

    let (following, in_background) = (engine.clone(), arguments.background);
    let code = app.run_return(move |app, event| match event {
        RunEvent::Ready if !in_background => window::bring_to_front(app),
        RunEvent::WindowEvent { event: WindowEvent::Focused(focused), .. } => following.desktop().set_focused(focused),
        RunEvent::WindowEvent { label, event: WindowEvent::CloseRequested { api, .. }, .. } => {
            if app.get_webview_window(&label).is_some_and(|window| notify::hides(&window)) {
                api.prevent_close();
            }
        }
        // From here on a second start is not handed to this process: it waits for the profile.
        RunEvent::ExitRequested { .. } => tauri_plugin_single_instance::destroy(app),
        _ => {}
    });
    if runtime.block_on(timeout(SHUTDOWN, engine.shut_down())).is_err() {
        tracing::warn!("the engine did not stop in time");
    }
    drop(engine);
    drop(profile);
    drop(entered);
    runtime.shutdown_timeout(LEFTOVERS);
    Ok(code)
}

/// With this variable Tauri lets another program drive the window; only builds for tests allow it.
fn refuse_automation() -> Result<(), StartError> {
    let allowed = cfg!(any(debug_assertions, feature = "harness"));
    if !allowed && std::env::var_os("TAURI_WEBVIEW_AUTOMATION").is_some() {
        return Err(StartError::Automation);
    }
    Ok(())
}

/// What diagnostics say of the system around.
fn facts() -> Vec<(String, String)> {
    let said = |name: &str| std::env::var(name).unwrap_or_else(|_| "unknown".to_owned());
    let mut facts = vec![
        ("system".to_owned(), format!("{} {}", system_name(), std::env::consts::ARCH)),
        ("web view".to_owned(), tauri::webview_version().unwrap_or_else(|_| "unknown".to_owned())),
    ];
    if cfg!(target_os = "linux") {
        facts.push(("desktop".to_owned(), format!("{}, {}", said("XDG_CURRENT_DESKTOP"), said("XDG_SESSION_TYPE"))));
    }
    facts
}

/// The system's own name and version, where it says (`os-release`).
fn system_name() -> String {
    let release = std::fs::read_to_string("/etc/os-release").unwrap_or_default();
    release
        .lines()
        .find_map(|line| line.strip_prefix("PRETTY_NAME="))
        .map_or_else(|| std::env::consts::OS.to_owned(), |name| name.trim_matches('"').to_owned())
}

/// Where policy lies. Only builds for tests take another place from the environment: a person could free themselves of
/// the policy by a variable.
pub(crate) fn policy_folder() -> PolicyFolder {
    if cfg!(any(debug_assertions, feature = "harness"))
        && let Some(folder) = std::env::var_os("CHANCERY_POLICY_FOLDER")
    {
        return PolicyFolder::new(folder);
    }
    PolicyFolder::of_system()
}

/// Leads the window where a link on the command line says.
fn follow(engine: &Engine, arguments: &Arguments) {
    if let Some(link) = &arguments.link
        && !engine.desktop().follow_link(link)
    {
        tracing::info!("a link from outside does not lead into this application");
    }
}

/// A second start of the same profile shows the first one's window, where its link leads, and ends.
fn single_instance(app: &App, profile: &ProfileName) -> tauri::Result<()> {
    let identifier = &app.config().identifier;
    let builder = tauri_plugin_single_instance::Builder::new().callback(|app, arguments, _| {
        window::bring_to_front(app);
        if let (Some(engine), Ok(arguments)) =
            (app.try_state::<Engine>(), Arguments::parse(arguments.into_iter().skip(1)))
        {
            follow(&engine, &arguments);
        }
    });
    // Elsewhere than on D-Bus the plugin knows one name only; there other profiles have their lock alone.
    let builder = if profile.is_default() {
        builder
    } else if cfg!(target_os = "linux") {
        builder.dbus_id(format!("{identifier}.profile-{profile}"))
    } else {
        return Ok(());
    };
    app.handle().plugin(builder.build())
}

/// Ends in good order when the session or a terminal says so.
fn exit_on_signals(runtime: &Runtime, app: &AppHandle) {
    let app = app.clone();
    runtime.spawn(async move {
        match asked_to_end().await {
            Ok(()) => app.exit(0),
            Err(error) => tracing::warn!(%error, "cannot listen for signals"),
        }
    });
}

#[cfg(unix)]
async fn asked_to_end() -> std::io::Result<()> {
    use tokio::signal::unix::{SignalKind, signal};

    let mut terminate = signal(SignalKind::terminate())?;
    tokio::select! {
        _ = terminate.recv() => Ok(()),
        result = tokio::signal::ctrl_c() => result,
    }
}

#[cfg(not(unix))]
async fn asked_to_end() -> std::io::Result<()> {
    tokio::signal::ctrl_c().await
}
