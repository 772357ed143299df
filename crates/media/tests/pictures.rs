//! Pictures: what is read of them, what is taken out, and what a stranger's bytes cannot do.

#![expect(
    clippy::cast_possible_truncation,
    clippy::indexing_slicing,
    clippy::unwrap_used,
    reason = "the lint's exemption for tests does not reach the functions they share"
)]

use std::io::Cursor;

use chancery_media::{Format, MOST_FRAMES, PREVIEW_EDGE, Picture, PictureError, Preview};
use image::{DynamicImage, Frame, ImageFormat, Rgb, RgbImage, Rgba, RgbaImage, codecs::gif::GifEncoder};
use proptest::prelude::*;

const PLACE: &[u8] = b"48.8584N-2.2945E-secret-place";

fn gradient(width: u32, height: u32) -> RgbImage {
    RgbImage::from_fn(width, height, |x, y| Rgb([(x * 255 / width) as u8, (y * 255 / height) as u8, 90]))
}

fn encoded(format: ImageFormat, width: u32, height: u32) -> Vec<u8> {
    let mut bytes = Cursor::new(Vec::new());
    DynamicImage::ImageRgb8(gradient(width, height)).write_to(&mut bytes, format).unwrap();
    bytes.into_inner()
}

fn moving(frames: u32) -> Vec<u8> {
    let mut bytes = Vec::new();
    let mut encoder = GifEncoder::new(&mut bytes);
    encoder.set_repeat(image::codecs::gif::Repeat::Infinite).unwrap();
    for shade in 0..frames {
        let colour = Rgba([(shade % 256) as u8, 20, 20, 255]);
        encoder.encode_frame(Frame::new(RgbaImage::from_pixel(4, 3, colour))).unwrap();
    }
    drop(encoder);
    bytes
}

/// EXIF data with an orientation and a place.
fn exif(orientation: u8) -> Vec<u8> {
    let mut tiff = b"MM\0\x2a\0\0\0\x08\0\x01\x01\x12\0\x03\0\0\0\x01\0".to_vec();
    tiff.extend([orientation, 0, 0, 0, 0, 0, 0]);
    tiff.extend_from_slice(PLACE);
    tiff
}

fn with_jpeg_segments(jpeg: &[u8], segments: &[(u8, &[u8])]) -> Vec<u8> {
    let mut bytes = jpeg[..2].to_vec();
    for (marker, content) in segments {
        bytes.extend([0xff, *marker]);
        bytes.extend(u16::try_from(content.len() + 2).unwrap().to_be_bytes());
        bytes.extend_from_slice(content);
    }
    bytes.extend_from_slice(&jpeg[2..]);
    // What some cameras append: another picture, with its own data.
    bytes.extend_from_slice(PLACE);
    bytes
}

fn png_chunk(kind: [u8; 4], data: &[u8]) -> Vec<u8> {
    let mut checksum = crc32fast::Hasher::new();
    checksum.update(&kind);
    checksum.update(data);
    [&u32::try_from(data.len()).unwrap().to_be_bytes(), &kind, data, &checksum.finalize().to_be_bytes()].concat()
}

fn with_png_chunks(png: &[u8], chunks: &[Vec<u8>]) -> Vec<u8> {
    // Signature and header are 33 bytes.
    [&png[..33], &chunks.concat(), &png[33..], PLACE].concat()
}

/// An extended WebP with EXIF data around the bitstream of a simple one.
fn extended_webp(webp: &[u8], width: u32, height: u32, exif: &[u8]) -> Vec<u8> {
    let mut body = b"WEBPVP8X\x0a\0\0\0\x0c\0\0\0".to_vec();
    body.extend(&(width - 1).to_le_bytes()[..3]);
    body.extend(&(height - 1).to_le_bytes()[..3]);
    body.extend_from_slice(&webp[12..]);
    for (kind, data) in [(b"EXIF", exif), (b"XMP ", PLACE)] {
        body.extend(kind);
        body.extend(u32::try_from(data.len()).unwrap().to_le_bytes());
        body.extend_from_slice(data);
        body.extend(vec![0; data.len() % 2]);
    }
    [b"RIFF".as_slice(), &u32::try_from(body.len()).unwrap().to_le_bytes(), &body, PLACE].concat()
}

fn pixels(bytes: &[u8]) -> RgbaImage {
    image::load_from_memory(bytes).unwrap().into_rgba8()
}

fn holds_place(bytes: &[u8]) -> bool {
    bytes.windows(PLACE.len()).any(|window| window == PLACE)
}

#[test]
fn a_picture_loses_its_place_and_keeps_its_pixels() {
    let jpeg = encoded(ImageFormat::Jpeg, 60, 40);
    let png = encoded(ImageFormat::Png, 60, 40);
    let webp = encoded(ImageFormat::WebP, 60, 40);
    let gif = moving(3);
    // The screen and its colours.
    let colours_end = 13 + if gif[10] & 0x80 == 0 { 0 } else { 3 << ((gif[10] & 7) + 1) };
    let comment = [b"\x21\xfe\x1d".as_slice(), PLACE, b"\0"].concat();
    let exif = exif(1);
    for (name, before, plain) in [
        (
            "jpeg",
            with_jpeg_segments(
                &jpeg,
                &[
                    (0xe1, &[b"Exif\0\0".as_slice(), &exif].concat()),
                    (0xe1, &[b"http://ns.adobe.com/xap/1.0/\0".as_slice(), PLACE].concat()),
                    (0xed, &[b"Photoshop 3.0\0".as_slice(), PLACE].concat()),
                    (0xe2, &[b"MPF\0".as_slice(), PLACE].concat()),
                    (0xfe, PLACE),
                ],
            ),
            &jpeg,
        ),
        (
            "png",
            with_png_chunks(
                &png,
                &[
                    png_chunk(*b"eXIf", &exif),
                    png_chunk(*b"tEXt", &[b"Comment\0".as_slice(), PLACE].concat()),
                    png_chunk(*b"prVt", PLACE),
                ],
            ),
            &png,
        ),
        ("webp", extended_webp(&webp, 60, 40, &exif), &webp),
        ("gif", [&gif[..colours_end], &comment, &gif[colours_end..], PLACE].concat(), &gif),
    ] {
        assert!(holds_place(&before), "{name}: the test puts it in");
        let picture = Picture::read(&before).unwrap_or_else(|error| panic!("{name}: {error}"));
        assert!(!holds_place(&picture.bytes), "{name}");
        assert_eq!(pixels(&picture.bytes), pixels(plain), "{name}");
        assert_eq!(Picture::read(&picture.bytes).unwrap().bytes, picture.bytes, "{name}: nothing more to take out");
        assert!(picture.check().is_ok());
    }
}

#[test]
fn orientation_survives_and_previews_stand_upright() {
    let jpeg = encoded(ImageFormat::Jpeg, 60, 40);
    let turned = with_jpeg_segments(&jpeg, &[(0xe1, &[b"Exif\0\0".as_slice(), &exif(6)].concat())]);
    let png = with_png_chunks(&encoded(ImageFormat::Png, 60, 40), &[png_chunk(*b"eXIf", &exif(6))]);
    let webp = extended_webp(&encoded(ImageFormat::WebP, 60, 40), 60, 40, &exif(6));
    for (name, bytes) in [("jpeg", turned), ("png", png), ("webp", webp)] {
        let picture = Picture::read(&bytes).unwrap();
        assert_eq!((picture.width, picture.height), (40, 60), "{name}: as it is seen");
        let again = Picture::read(&picture.bytes).unwrap();
        assert_eq!((again.width, again.height), (40, 60), "{name}: it is still to be turned");
        assert!(!holds_place(&picture.bytes), "{name}");
        let preview = Preview::of(&picture).unwrap();
        let seen = pixels(&preview.bytes);
        assert_eq!((seen.width(), seen.height()), (40, 60), "{name}");
        // Turned to the right, what was dark on the left is at the top.
        assert!(seen.get_pixel(20, 3).0[0] < 60 && seen.get_pixel(20, 56).0[0] > 200, "{name}");
    }
}

#[test]
fn a_preview_is_small_and_has_its_blur() {
    let picture = Picture::read(&encoded(ImageFormat::Jpeg, 2000, 500)).unwrap();
    let preview = Preview::of(&picture).unwrap();
    assert_eq!((preview.width, preview.height), (PREVIEW_EDGE, 200));
    assert_eq!(preview.mime_type, "image/jpeg");
    let blurred = blurhash::decode(&preview.blurhash, 8, 2, 1.0).unwrap();
    assert!(blurred[0] < blurred[7 * 4], "dark on the left, as the picture");

    let mut clear = RgbaImage::from_pixel(30, 30, Rgba([10, 20, 30, 255]));
    clear.put_pixel(3, 3, Rgba([0, 0, 0, 0]));
    let mut bytes = Cursor::new(Vec::new());
    clear.write_to(&mut bytes, ImageFormat::Png).unwrap();
    let preview = Preview::of(&Picture::read(bytes.get_ref()).unwrap()).unwrap();
    assert_eq!((preview.mime_type, preview.width), ("image/png", 30), "what is transparent stays so");
}

#[test]
fn a_picture_too_large_to_unfold_is_known_by_its_first_bytes() {
    let header = |width: u32, height: u32| {
        let data = [&width.to_be_bytes()[..], &height.to_be_bytes(), &[8, 2, 0, 0, 0]].concat();
        [b"\x89PNG\r\n\x1a\n".to_vec(), png_chunk(*b"IHDR", &data), png_chunk(*b"IDAT", b"x"), png_chunk(*b"IEND", b"")]
            .concat()
    };
    let huge = Picture::read(&header(50_000, 50_000)).unwrap();
    let wanted = PictureError::TooManyPixels { width: 50_000, height: 50_000 };
    assert_eq!((huge.check(), Preview::of(&huge)), (Err(wanted), Err(wanted)));
    assert_eq!(Picture::read(&header(0, 5)), Err(PictureError::Damaged));

    // A frame that is larger than the screen it stands on.
    let mut gif = moving(1);
    let frame = gif.windows(10).position(|window| window[0] == 0x2c && window[5..9] == [4, 0, 3, 0]).unwrap();
    gif[frame + 5..frame + 9].copy_from_slice(&[0xff, 0xff, 0xff, 0xff]);
    assert!(matches!(Picture::read(&gif).unwrap().check(), Err(PictureError::TooManyPixels { .. })));
}

#[test]
fn a_film_in_a_picture_is_counted_and_stands_still_in_its_preview() {
    let long = Picture::read(&moving(10_000)).unwrap();
    assert_eq!(long.frames, 10_000);
    assert_eq!(long.check(), Err(PictureError::TooManyFrames(10_000)));
    assert_eq!(Preview::of(&long).unwrap().width, 4, "its first frame can be shown");
    assert!(Picture::read(&moving(MOST_FRAMES)).unwrap().check().is_ok());
}

#[test]
fn what_is_cut_off_or_is_none_is_told() {
    assert_eq!(Picture::read(b"<svg/>"), Err(PictureError::Unknown));
    assert_eq!(Picture::read(b""), Err(PictureError::Unknown));
    let png = encoded(ImageFormat::Png, 20, 20);
    assert_eq!(Picture::read(&png[..png.len() - 20]), Err(PictureError::Damaged));
    let jpeg = encoded(ImageFormat::Jpeg, 20, 20);
    assert_eq!(Picture::read(&jpeg[..100]), Err(PictureError::Damaged));
    let without_end = &jpeg[..jpeg.len() - 2];
    assert_eq!(pixels(&Picture::read(without_end).unwrap().bytes), pixels(&jpeg), "the end can be added");
    for format in [Format::Jpeg, Format::Png, Format::Gif, Format::WebP] {
        assert!(format.mime_type().starts_with("image/") && !format.extension().is_empty());
    }
}

fn samples() -> Vec<Vec<u8>> {
    let webp = encoded(ImageFormat::WebP, 9, 7);
    vec![
        encoded(ImageFormat::Jpeg, 9, 7),
        encoded(ImageFormat::Png, 9, 7),
        extended_webp(&webp, 9, 7, &exif(8)),
        webp,
        moving(3),
    ]
}

/// Large ones take their time, and fail no differently.
fn unfold_if_small(picture: &Picture) {
    if u64::from(picture.width) * u64::from(picture.height) < 100_000 {
        let _ = Preview::of(picture);
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 2_000, ..ProptestConfig::default() })]

    #[test]
    fn no_bytes_make_it_fail_in_any_other_way(
        sample in 0_usize..5,
        changes in prop::collection::vec((any::<prop::sample::Index>(), any::<u8>()), 0..12),
        end in any::<prop::sample::Index>(),
        cut in any::<bool>(),
    ) {
        let mut bytes = samples().swap_remove(sample);
        for (place, byte) in changes {
            let place = place.index(bytes.len());
            bytes[place] = byte;
        }
        if cut {
            bytes.truncate(end.index(bytes.len()));
        }
        if let Ok(picture) = Picture::read(&bytes) {
            let again = Picture::read(&picture.bytes);
            prop_assert_eq!(again.as_ref().map(|again| &again.bytes), Ok(&picture.bytes));
            unfold_if_small(&picture);
        }
    }

    #[test]
    fn no_noise_behind_a_beginning_makes_it_fail(
        beginning in prop::sample::select(vec![&b"\xff\xd8\xff"[..], b"\x89PNG\r\n\x1a\n", b"GIF89a", b"RIFF\xff\xff\0\0WEBP"]),
        noise in prop::collection::vec(any::<u8>(), 0..200),
    ) {
        let bytes = [beginning, &noise].concat();
        if let Ok(picture) = Picture::read(&bytes) {
            unfold_if_small(&picture);
        }
    }
}
