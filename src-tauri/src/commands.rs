//! The command table as Tauri commands: each hands its request to the engine and its answer back.

use chancery_engine::Engine;
#[cfg_attr(not(test), expect(clippy::wildcard_imports, reason = "the table names types of every module"))]
use chancery_protocol::{account::*, command_table, error::ApiError, notify::*, rooms::*, timeline::*, updates::*};
use tauri::{State, Wry, ipc::Invoke};

macro_rules! tauri_commands {
    ($($(#[$doc:meta])* $name:ident: $request:ident => $response:ident;)*) => {
        $(
            $(#[$doc])*
            #[tauri::command]
            async fn $name(engine: State<'_, Engine>, request: $request) -> Result<$response, ApiError> {
                // On the heap: these futures are large, and Tauri moves them several times.
                Box::pin(engine.$name(request)).await
            }
        )*

        /// Answers what the UI invokes. The capability of the window has been checked before.
        pub(crate) fn handler() -> impl Fn(Invoke<Wry>) -> bool + Send + Sync + 'static {
            tauri::generate_handler![$($name),*]
        }
    };
}

command_table!(tauri_commands);
