//! The media scheme: what the window may see of pictures and films, and who may ask. The engine answers.

use chancery_engine::{Engine, MediaResponse};
use tauri::{
    Manager, UriSchemeContext, UriSchemeResponder, Wry,
    http::{Method, Request, Response, StatusCode, header},
};

use crate::window;

/// `media://localhost/…`, or `http://media.localhost/…` where web views have no schemes of their own.
pub(crate) const SCHEME: &str = "media";

/// Answers a request of the web view, in its own time.
pub(crate) fn answer(context: UriSchemeContext<'_, Wry>, request: Request<Vec<u8>>, responder: UriSchemeResponder) {
    let engine = context.app_handle().try_state::<Engine>();
    let (Some(engine), true) = (engine, may_ask(context.webview_label(), &request)) else {
        tracing::warn!("somebody else asked for media");
        return responder.respond(with_body(MediaResponse { status: 403, headers: Vec::new(), body: Vec::new() }));
    };
    let engine = engine.inner().clone();
    let path = request.uri().path().to_owned();
    let range = request.headers().get(header::RANGE).and_then(|range| range.to_str().ok()).map(ToOwned::to_owned);
    tauri::async_runtime::spawn(async move {
        responder.respond(with_body(engine.media(&path, range.as_deref()).await));
    });
}

/// Whether it is our window that asks, and our page in it. Pictures and films are asked for without an origin; what
/// names one must be the page, and another page is never loaded.
fn may_ask(window: &str, request: &Request<Vec<u8>>) -> bool {
    let origin = request.headers().get(header::ORIGIN);
    window == window::LABEL
        && request.method() == Method::GET
        && origin.is_none_or(|origin| origin.as_bytes() == window::ORIGIN.as_bytes())
}

fn with_body(answer: MediaResponse) -> Response<Vec<u8>> {
    let mut response = Response::new(answer.body);
    *response.status_mut() = answer.status.try_into().unwrap_or(StatusCode::INTERNAL_SERVER_ERROR);
    for (name, value) in answer.headers {
        if let Ok(value) = value.parse() {
            response.headers_mut().insert(name, value);
        }
    }
    // The page reads films as bytes, and failures as JSON: its origin is not that of the scheme.
    let origin = header::HeaderValue::from_static(window::ORIGIN);
    response.headers_mut().insert(header::ACCESS_CONTROL_ALLOW_ORIGIN, origin);
    response
}

#[cfg(test)]
mod tests {
    use super::*;

    fn request(method: Method, origin: Option<&str>) -> Request<Vec<u8>> {
        let mut request = Request::builder().method(method).uri("media://localhost/a/content");
        if let Some(origin) = origin {
            request = request.header(header::ORIGIN, origin);
        }
        request.body(Vec::new()).unwrap()
    }

    #[test]
    fn only_our_page_in_our_window_may_ask() {
        assert!(may_ask("main", &request(Method::GET, None)));
        assert!(may_ask("main", &request(Method::GET, Some(window::ORIGIN))));
        assert!(!may_ask("other", &request(Method::GET, None)));
        assert!(!may_ask("main", &request(Method::POST, None)));
        for foreign in ["https://example.org", "null", "tauri://example.org", "media://localhost"] {
            assert!(!may_ask("main", &request(Method::GET, Some(foreign))), "{foreign}");
        }
    }

    #[test]
    fn answers_keep_their_headers() {
        let headers = vec![("Content-Type", "image/png".to_owned()), ("X-Content-Type-Options", "nosniff".to_owned())];
        let response = with_body(MediaResponse { status: 206, headers, body: vec![1] });
        assert_eq!(response.status(), 206);
        assert_eq!(response.headers()["content-type"], "image/png");
        assert_eq!(response.headers()["x-content-type-options"], "nosniff");
        assert_eq!(response.headers()["access-control-allow-origin"], window::ORIGIN);
    }
}
