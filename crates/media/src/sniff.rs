//! What kind of file bytes are, by the bytes alone: names and declared types lie.

use crate::Format;

/// What bytes are.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Sniffed {
    /// The type, for example `image/png`.
    pub mime_type: &'static str,
    /// What can be done with it.
    pub kind: Kind,
}

/// What can be done with a file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// A picture that we can read.
    Picture(Format),
    /// A film of a kind that web views play.
    Video,
    /// A sound of a kind that web views play.
    Audio,
    /// Everything else: it is kept and saved, not shown.
    Other,
}

/// The head of a file in EBML is shorter than so many bytes.
const EBML_HEAD: usize = 64;

/// What can be told of a text is looked for in so many bytes.
const TEXT_BEGINNING: usize = 4096;

/// Looks what bytes are.
#[must_use]
pub fn sniff(bytes: &[u8]) -> Sniffed {
    if let Some(format) = Format::of(bytes) {
        return Sniffed { mime_type: format.mime_type(), kind: Kind::Picture(format) };
    }
    let mime_type = match infer::get(bytes) {
        // Voice messages; players know the container by one name, whatever is in it.
        Some(found) if found.mime_type() == "audio/opus" => "audio/ogg",
        Some(found) => found.mime_type(),
        None if is_webm(bytes) => "video/webm",
        None if is_text(bytes) => "text/plain",
        None => "application/octet-stream",
    };
    let kind = match mime_type {
        "video/mp4" | "video/x-m4v" | "video/webm" | "video/quicktime" => Kind::Video,
        "audio/mpeg" | "audio/m4a" | "audio/ogg" | "audio/x-wav" | "audio/x-flac" | "audio/aac" => Kind::Audio,
        _ => Kind::Other,
    };
    Sniffed { mime_type, kind }
}

/// Whether the bytes are a film in WebM by the `DocType` of their head (RFC 8794). Some who write it, GStreamer among
/// them, end the word with a zero (there, "Terminating Elements"), which `infer` does not expect.
fn is_webm(bytes: &[u8]) -> bool {
    let Some(head) = bytes.strip_prefix(b"\x1a\x45\xdf\xa3") else { return false };
    let head = head.get(..EBML_HEAD).unwrap_or(head);
    let Some(at) = head.windows(2).position(|id| id == b"\x42\x82") else { return false };
    // A length of one byte has its highest bit set.
    let Some((length @ 0x81..=0xfe, word)) = head.get(at + 2..).and_then(|rest| rest.split_first()) else {
        return false;
    };
    let word = word.get(..usize::from(length & 0x7f)).unwrap_or_default();
    word.strip_prefix(b"webm").is_some_and(|end| end.iter().all(|byte| *byte == 0))
}

/// Whether the beginning reads as text. A character cut in two at its end does not count against it.
fn is_text(bytes: &[u8]) -> bool {
    let beginning = bytes.get(..TEXT_BEGINNING).unwrap_or(bytes);
    let readable = match std::str::from_utf8(beginning) {
        Ok(text) => Some(text),
        Err(error) if error.error_len().is_none() => {
            beginning.get(..error.valid_up_to()).and_then(|valid| std::str::from_utf8(valid).ok())
        }
        Err(_) => None,
    };
    readable.is_some_and(|text| {
        !text.is_empty() && text.chars().all(|letter| !letter.is_control() || matches!(letter, '\n' | '\r' | '\t'))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn bytes_tell_their_kind_whatever_they_are_called() {
        let other = |bytes: &[u8]| {
            let sniffed = sniff(bytes);
            assert_eq!(sniffed.kind, Kind::Other, "{sniffed:?}");
            sniffed.mime_type
        };
        assert_eq!(sniff(b"\x89PNG\r\n\x1a\n").kind, Kind::Picture(Format::Png));
        assert_eq!(sniff(b"GIF89a").mime_type, "image/gif");
        assert_eq!(sniff(b"\0\0\0\x20ftypisom\0\0\x02\0isomiso2avc1mp41").kind, Kind::Video);
        assert_eq!(sniff(b"fLaC\0\0\0\x22").kind, Kind::Audio);
        assert_eq!(sniff(&ogg(b"OpusHead")), Sniffed { mime_type: "audio/ogg", kind: Kind::Audio });
        assert_eq!(sniff(&ogg(b"\x01vorbis")).mime_type, "audio/ogg");
        assert_eq!(other(b"%PDF-1.7\n"), "application/pdf");
        assert_eq!(other("Straßenschäden\n".as_bytes()), "text/plain");
        assert_eq!(other(b"\x00\x01\x02"), "application/octet-stream");
        assert_eq!(other(b""), "application/octet-stream");
    }

    /// The first page of a recording in Ogg (RFC 3533, 6): 28 bytes, and what its codec begins with.
    fn ogg(codec: &[u8]) -> Vec<u8> {
        [b"OggS\0\x02".as_slice(), &[0; 22], codec].concat()
    }

    #[test]
    fn webm_is_told_by_its_word_with_a_zero_behind_it_or_none() {
        let film = |word: &[u8]| {
            let length = 0x80 | u8::try_from(word.len()).unwrap();
            let head = [b"\x42\x86\x81\x01\x42\x82".as_slice(), &[length], word, b"\x42\x87\x81\x02"].concat();
            let length = 0x80 | u8::try_from(head.len()).unwrap();
            [b"\x1a\x45\xdf\xa3".as_slice(), &[length], &head, &[0; 300]].concat()
        };
        for word in [b"webm".as_slice(), b"webm\0", b"webm\0\0\0"] {
            assert_eq!(sniff(&film(word)), Sniffed { mime_type: "video/webm", kind: Kind::Video }, "{word:?}");
        }
        for word in [b"matroska".as_slice(), b"webmaster", b"web", b""] {
            assert_eq!(sniff(&film(word)).kind, Kind::Other, "{word:?}");
        }
        assert_eq!(sniff(b"\x1a\x45\xdf\xa3\x85\x42\x82\xffwebm").kind, Kind::Other);
        assert_eq!(sniff(b"\x1a\x45\xdf\xa3\x42\x82").kind, Kind::Other);
    }

    #[test]
    fn a_picture_that_can_hold_a_program_is_no_picture() {
        for drawing in [
            "<svg xmlns=\"http://www.w3.org/2000/svg\"><script>alert(1)</script></svg>",
            "<?xml version=\"1.0\"?><svg onload=\"alert(1)\"/>",
            "<!doctype html><script>alert(1)</script>",
        ] {
            let sniffed = sniff(drawing.as_bytes());
            assert_eq!(sniffed.kind, Kind::Other, "{drawing}");
            assert!(!sniffed.mime_type.starts_with("image/"), "{drawing}: {}", sniffed.mime_type);
        }
    }

    #[test]
    fn a_letter_cut_in_two_leaves_a_text_a_text() {
        let text = "ä".repeat(TEXT_BEGINNING);
        assert_eq!(sniff(&text.as_bytes()[1..]).mime_type, "application/octet-stream", "it begins inside a letter");
        assert_eq!(sniff(format!("a{text}").as_bytes()).mime_type, "text/plain");
    }
}
