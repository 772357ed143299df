//! The command table as Tauri commands: each hands its request to the engine and its answer back.

use chancery_engine::Engine;
#[cfg_attr(not(test), expect(clippy::wildcard_imports, reason = "the table names types of every module"))]
use chancery_protocol::{
    ErrorClass, ErrorCode, account::*, command_table, diagnostics::*, error::ApiError, links::*, media::*, notify::*,
    rooms::*, timeline::*, updates::*,
};
use serde::de::DeserializeOwned;
use tauri::{
    State, Wry,
    ipc::{Invoke, InvokeBody, Request},
};

macro_rules! tauri_commands {
    (
        $($(#[$doc:meta])* $name:ident: $request:ident => $response:ident;)*
        => bytes
        $($(#[$bytes_doc:meta])* $bytes_name:ident: $bytes_request:ident => $bytes_response:ident;)*
    ) => {
        $(
            $(#[$doc])*
            #[tauri::command]
            async fn $name(engine: State<'_, Engine>, request: $request) -> Result<$response, ApiError> {
                // On the heap: these futures are large, and Tauri moves them several times.
                Box::pin(engine.$name(request)).await
            }
        )*

        $(
            $(#[$bytes_doc])*
            #[tauri::command]
            async fn $bytes_name(
                engine: State<'_, Engine>,
                request: Request<'_>,
            ) -> Result<$bytes_response, ApiError> {
                let (described, bytes) = taken_apart::<$bytes_request>(&request)?;
                Box::pin(engine.$bytes_name(described, bytes)).await
            }
        )*

        /// Answers what the UI invokes. The capability of the window has been checked before.
        pub(crate) fn handler() -> impl Fn(Invoke<Wry>) -> bool + Send + Sync + 'static {
            tauri::generate_handler![$($name,)* $($bytes_name),*]
        }
    };
}

command_table!(tauri_commands);

/// What a request with a raw body says of it, and the body. Only a defect of the UI sends anything else.
fn taken_apart<T: DeserializeOwned>(request: &Request<'_>) -> Result<(T, Vec<u8>), ApiError> {
    let header = request.headers().get(BYTES_HEADER);
    let described = header.and_then(|header| serde_json::from_slice(header.as_bytes()).ok());
    let bytes = match request.body() {
        InvokeBody::Raw(bytes) => Some(bytes.clone()),
        // Once a fetch has failed, Tauri's bridge takes another way and writes bytes as numbers.
        InvokeBody::Json(numbers) => serde_json::from_value(numbers.clone()).ok(),
    };
    described.zip(bytes).ok_or_else(|| {
        tracing::error!("a request that should carry bytes carries none, or does not say what they are");
        ApiError { code: ErrorCode::Internal, class: ErrorClass::Fault, trace: String::new() }
    })
}
