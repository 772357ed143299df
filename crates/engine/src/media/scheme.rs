//! What the media scheme answers (the contract's `media` module documents it). The shell has checked who asks.

use chancery_protocol::{MediaFailure, MediaPart, MediaToken};

use crate::Engine;

/// An answer of the media scheme, in the terms of HTTP.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MediaResponse {
    /// The status.
    pub status: u16,
    /// Names and values.
    pub headers: Vec<(&'static str, String)>,
    /// The bytes.
    pub body: Vec<u8>,
}

impl Engine {
    /// Answers a request for `/TOKEN/PART`; `range` is the value of a `Range` header (RFC 9110, section 14).
    pub async fn media(&self, path: &str, range: Option<&str>) -> MediaResponse {
        let Some((token, part)) = parse(path) else { return refuse(&MediaFailure::Unknown) };
        let Ok(account) = self.account().await else { return refuse(&MediaFailure::Unknown) };
        match Box::pin(account.media.part(&token, part, &|_, _| {})).await {
            Ok(shown) => answer(shown.mime_type, &shown.bytes, range),
            Err(failure) => refuse(&failure),
        }
    }
}

fn parse(path: &str) -> Option<(MediaToken, MediaPart)> {
    let (token, part) = path.strip_prefix('/')?.split_once('/')?;
    let part = match part {
        "thumbnail" => MediaPart::Thumbnail,
        "content" => MediaPart::Content,
        _ => return None,
    };
    (!token.is_empty() && token.bytes().all(|byte| byte.is_ascii_alphanumeric()))
        .then(|| (MediaToken::from(token), part))
}

fn headers(mime_type: &str) -> Vec<(&'static str, String)> {
    vec![
        ("Content-Type", mime_type.to_owned()),
        ("X-Content-Type-Options", "nosniff".to_owned()),
        // The web view keeps nothing of it on disk.
        ("Cache-Control", "no-store".to_owned()),
        // Even if it were opened as a page, nothing in it would run or load.
        ("Content-Security-Policy", "default-src 'none'; sandbox".to_owned()),
    ]
}

fn answer(mime_type: &str, bytes: &[u8], range: Option<&str>) -> MediaResponse {
    let mut headers = headers(mime_type);
    headers.push(("Accept-Ranges", "bytes".to_owned()));
    match range.map_or(Asked::All, |range| asked(range, bytes.len())) {
        Asked::All => MediaResponse { status: 200, headers, body: bytes.to_vec() },
        Asked::Some { first, last } => {
            headers.push(("Content-Range", format!("bytes {first}-{last}/{}", bytes.len())));
            MediaResponse { status: 206, headers, body: bytes.get(first..=last).unwrap_or_default().to_vec() }
        }
        Asked::Beyond => {
            headers.push(("Content-Range", format!("bytes */{}", bytes.len())));
            MediaResponse { status: 416, headers, body: Vec::new() }
        }
    }
}

fn refuse(failure: &MediaFailure) -> MediaResponse {
    let status = match failure {
        MediaFailure::AddressInvalid => 400,
        MediaFailure::NotAllowed | MediaFailure::TypeRefused { .. } => 403,
        MediaFailure::Unknown => 404,
        MediaFailure::Gone => 410,
        MediaFailure::TooLarge { .. } | MediaFailure::TooManyPixels { .. } | MediaFailure::TooManyFrames => 413,
        MediaFailure::NotShown { .. } => 415,
        MediaFailure::Damaged => 422,
        MediaFailure::ServerTrouble => 502,
        MediaFailure::Unreachable => 503,
        MediaFailure::Interrupted => 504,
        MediaFailure::Storage => 507,
    };
    // A value of our own type always becomes JSON.
    let body = serde_json::to_vec(failure).unwrap_or_default();
    MediaResponse { status, headers: headers("application/json"), body }
}

/// What a `Range` header asks for.
#[derive(Debug, PartialEq, Eq)]
enum Asked {
    /// Everything; also where several ranges are asked for, or something that is none.
    All,
    /// From one byte to another, both included.
    Some { first: usize, last: usize },
    /// What is not there.
    Beyond,
}

fn asked(range: &str, length: usize) -> Asked {
    let Some((first, last)) = range.trim().strip_prefix("bytes=").and_then(|range| range.split_once('-')) else {
        return Asked::All;
    };
    let end = length.saturating_sub(1);
    let (first, last) = match (first.trim().parse::<usize>(), last.trim().parse::<usize>()) {
        (Ok(first), Ok(last)) if first <= last => (first, last.min(end)),
        (Ok(first), Err(_)) if last.trim().is_empty() => (first, end),
        (Err(_), Ok(count)) if first.trim().is_empty() && count > 0 => (length.saturating_sub(count), end),
        (Err(_), Ok(0)) if first.trim().is_empty() => return Asked::Beyond,
        _ => return Asked::All,
    };
    if first >= length { Asked::Beyond } else { Asked::Some { first, last } }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses_name_a_token_and_a_part_and_nothing_else() {
        assert_eq!(parse("/0af/content"), Some((MediaToken::from("0af"), MediaPart::Content)));
        assert_eq!(parse("/0af/thumbnail").unwrap().1, MediaPart::Thumbnail);
        for wrong in [
            "",
            "/",
            "/content",
            "//content",
            "/0af",
            "/0af/",
            "/0af/x",
            "/../content",
            "/a%2f/content",
            "/a/b/content",
        ] {
            assert_eq!(parse(wrong), None, "{wrong}");
        }
    }

    #[test]
    fn ranges_are_answered_as_http_has_it() {
        let body = b"0123456789";
        let got = |range| {
            let MediaResponse { status, headers, body } = answer("video/mp4", body, range);
            let place = headers.into_iter().find(|(name, _)| *name == "Content-Range").map(|(_, value)| value);
            (status, place.unwrap_or_default(), String::from_utf8(body).unwrap())
        };
        let some = |place: &str, body: &str| (206, place.to_owned(), body.to_owned());
        assert_eq!(got(None), (200, String::new(), "0123456789".to_owned()));
        assert_eq!(got(Some("bytes=0-1")), some("bytes 0-1/10", "01"));
        assert_eq!(got(Some("bytes=8-")), some("bytes 8-9/10", "89"));
        assert_eq!(got(Some("bytes=5-400")), some("bytes 5-9/10", "56789"));
        assert_eq!(got(Some("bytes=-3")), some("bytes 7-9/10", "789"));
        assert_eq!(got(Some("bytes=-30")), some("bytes 0-9/10", "0123456789"));
        for beyond in ["bytes=10-", "bytes=10-11", "bytes=-0"] {
            assert_eq!(got(Some(beyond)), (416, "bytes */10".to_owned(), String::new()), "{beyond}");
        }
        for nonsense in ["bytes=5-2", "bytes=a-b", "lines=1-2", "bytes=0-1,4-5", ""] {
            assert_eq!(got(Some(nonsense)).0, 200, "{nonsense}");
        }
    }

    #[test]
    fn a_refusal_says_why() {
        let refused = refuse(&MediaFailure::TooLarge { limit: 5 });
        assert_eq!((refused.status, refused.body.as_slice()), (413, b"{\"type\":\"tooLarge\",\"limit\":5}".as_slice()));
        assert!(refused.headers.contains(&("X-Content-Type-Options", "nosniff".to_owned())));
    }
}
