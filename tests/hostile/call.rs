//! A request and its reply, as hooks see them.

use std::collections::BTreeMap;
use std::time::Duration;

use axum::body::{Body, Bytes};
use axum::http::{HeaderMap, HeaderValue, StatusCode, Uri, header};
use axum::response::Response;
use futures_util::{StreamExt as _, stream};
use serde_json::{Value, json};
use tokio::sync::watch;

/// A request.
#[derive(Debug, Clone)]
pub struct Call {
    /// `GET`, `PUT` and so on.
    pub method: String,
    /// The path, percent-decoded, without the query.
    pub path: String,
    /// The query, decoded.
    pub query: BTreeMap<String, String>,
    /// The JSON body; null when there is none. A hook may change it.
    pub body: Value,
    /// The headers.
    pub headers: HeaderMap,
    /// Path and query exactly as they came.
    pub(super) target: String,
    /// The body exactly as it came.
    pub(super) bytes: Bytes,
}

/// An answer.
#[derive(Debug, Clone)]
pub struct Reply {
    /// The HTTP status.
    pub status: u16,
    /// The JSON body; null when the answer is not JSON.
    pub body: Value,
    /// What to send instead of `body`, with its type: pictures, web pages.
    pub(super) other: Option<(String, Bytes)>,
    /// After how many bytes of it the connection breaks.
    broken_after: Option<usize>,
}

/// What becomes of a request, or of the answer to it.
#[derive(Debug, Clone)]
pub enum Action {
    /// It goes on, changed or not.
    Pass,
    /// It goes on after a while.
    Delay(Duration),
    /// It goes on once this is true: what else passes can be waited for.
    Until(watch::Receiver<bool>),
    /// This is the answer.
    Answer(Reply),
    /// The connection breaks.
    Cut,
    /// Nothing ever happens.
    Hang,
}

impl Call {
    pub(super) fn new(method: &str, uri: &Uri, headers: HeaderMap, bytes: Bytes) -> Self {
        let query = uri.query().unwrap_or_default();
        let pairs = query.split('&').filter(|pair| !pair.is_empty());
        Self {
            method: method.to_owned(),
            path: decode(uri.path()),
            query: pairs
                .map(|pair| {
                    let (key, value) = pair.split_once('=').unwrap_or((pair, ""));
                    (decode(key), decode(&value.replace('+', " ")))
                })
                .collect(),
            body: serde_json::from_slice(&bytes).unwrap_or(Value::Null),
            headers,
            target: uri.path_and_query().map_or_else(|| uri.path().to_owned(), ToString::to_string),
            bytes,
        }
    }

    /// The access token it carries.
    pub fn token(&self) -> Option<&str> {
        self.headers.get(header::AUTHORIZATION)?.to_str().ok()?.strip_prefix("Bearer ")
    }

    /// Whether it goes to `path` with `method`; either may be `*`, and a `*` in the path stands for anything.
    pub fn is(&self, method: &str, path: &str) -> bool {
        (method == "*" || method == self.method) && fits(path, &self.path)
    }

    /// The last part of the path: a transaction or an event for instance.
    pub fn last_segment(&self) -> &str {
        self.path.rsplit('/').next().unwrap_or_default()
    }
}

impl Reply {
    /// A JSON answer.
    pub fn json(status: u16, body: Value) -> Self {
        Self { status, body, other: None, broken_after: None }
    }

    /// One of Matrix's errors.
    pub fn error(status: u16, code: &str) -> Self {
        Self::json(status, json!({ "errcode": code, "error": "a made-up refusal" }))
    }

    /// A web page.
    pub fn page(status: u16, html: &str) -> Self {
        Self::bytes(status, "text/html", Bytes::copy_from_slice(html.as_bytes()))
    }

    /// Anything.
    pub fn bytes(status: u16, content_type: &str, bytes: Bytes) -> Self {
        Self { status, body: Value::Null, other: Some((content_type.to_owned(), bytes)), broken_after: None }
    }

    /// Breaks the connection after so many bytes, though more were announced.
    pub fn break_after(&mut self, bytes: usize) {
        self.broken_after = Some(bytes);
    }

    /// Answers a request for the rest of something as a server does that can go on in the middle (RFC 9110, 15.3.7).
    pub fn go_on_for(&mut self, call: &Call) {
        let range = call.headers.get(header::RANGE).and_then(|range| range.to_str().ok());
        let start = range.and_then(|range| range.strip_prefix("bytes=")?.strip_suffix('-')?.parse().ok());
        if let (Some(start), Some((_, bytes))) = (start, &mut self.other) {
            *bytes = bytes.slice(bytes.len().min(start)..);
            self.status = 206;
        }
    }

    pub(super) fn into_response(self) -> Response {
        let (content_type, bytes) =
            self.other.unwrap_or_else(|| ("application/json".into(), self.body.to_string().into()));
        let length = bytes.len();
        let body = match self.broken_after {
            None => Body::from(bytes),
            Some(count) => {
                let first = bytes.slice(..count.min(length));
                let rest = stream::once(async {
                    // What came before has to be on its way.
                    tokio::time::sleep(Duration::from_millis(200)).await;
                    Err(std::io::Error::other("the connection breaks here"))
                });
                Body::from_stream(stream::once(async { Ok(first) }).chain(rest))
            }
        };
        let mut response = Response::new(body);
        response.headers_mut().insert(header::CONTENT_LENGTH, length.into());
        *response.status_mut() = StatusCode::from_u16(self.status).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR);
        if let Ok(content_type) = HeaderValue::from_str(&content_type) {
            response.headers_mut().insert(header::CONTENT_TYPE, content_type);
        }
        response
    }
}

/// Whether `text` fits `pattern`, in which `*` stands for anything, slashes included.
fn fits(pattern: &str, text: &str) -> bool {
    let Some((head, rest)) = pattern.split_once('*') else { return pattern == text };
    let Some(tail) = text.strip_prefix(head) else { return false };
    // A star takes as much as the rest of the pattern leaves it.
    tail.char_indices().map(|(index, _)| index).chain([tail.len()]).any(|index| fits(rest, tail.split_at(index).1))
}

/// Undoes percent encoding; what is not valid stays as it is.
fn decode(text: &str) -> String {
    let mut bytes = Vec::with_capacity(text.len());
    let mut rest = text.as_bytes();
    while let Some((&byte, after)) = rest.split_first() {
        let decoded = (byte == b'%').then(|| after.split_at_checked(2)).flatten().and_then(|(digits, after)| {
            let digits = std::str::from_utf8(digits).ok()?;
            Some((u8::from_str_radix(digits, 16).ok()?, after))
        });
        let (byte, after) = decoded.unwrap_or((byte, after));
        bytes.push(byte);
        rest = after;
    }
    String::from_utf8_lossy(&bytes).into_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn patterns_fit_decoded_paths() {
        let uri: Uri = "/_matrix/client/v3/rooms/%21a%3Ab/send/m.room.message/1?x=%2F&y".parse().expect("a URI");
        let call = Call::new("PUT", &uri, HeaderMap::new(), Bytes::from_static(b"{\"a\":1}"));
        assert_eq!(call.path, "/_matrix/client/v3/rooms/!a:b/send/m.room.message/1");
        assert!(call.is("PUT", "/_matrix/client/*/rooms/*/send/*"));
        assert!(call.is("*", "*"));
        assert!(call.is("*", "*/1"));
        assert!(!call.is("GET", "*"));
        assert!(!call.is("PUT", "/_matrix/client/*/rooms/*/state/*"));
        assert_eq!((call.query["x"].as_str(), call.query["y"].as_str()), ("/", ""));
        assert_eq!((call.body["a"].as_u64(), call.last_segment()), (Some(1), "1"));
        assert_eq!(decode("100% %zz %C3%A9"), "100% %zz é");
    }
}
