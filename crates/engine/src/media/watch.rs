//! How a part of a medium is coming, told to a subscription.

use std::{
    sync::{Arc, Mutex},
    time::{Duration, Instant},
};

use chancery_protocol::{MediaPart, MediaState, MediaWatch};

use super::{Media, lock};
use crate::updates::Sink;

/// A bar that moves more often than this moves no better.
const BETWEEN_REPORTS: Duration = Duration::from_millis(100);

/// Fetches a part and tells how that goes. While the medium is being saved, tells how far that has come.
pub(crate) async fn watch(media: Arc<Media>, request: MediaWatch, sink: Sink) {
    sink.media(MediaState::Loading { received: 0, total: None });
    let saving = lock(&media.saves).progress(&request.media);
    if request.part == MediaPart::Content
        && let Some(mut progress) = saving
    {
        loop {
            let (received, total) = *progress.borrow_and_update();
            sink.media(MediaState::Loading { received, total });
            if progress.changed().await.is_err() {
                break;
            }
        }
    }
    let told = Mutex::new(Instant::now());
    let report = |received, total| {
        let mut told = lock(&told);
        if told.elapsed() >= BETWEEN_REPORTS {
            *told = Instant::now();
            sink.media(MediaState::Loading { received, total });
        }
    };
    sink.media(match media.part(&request.media, request.part, &report).await {
        Ok(shown) => MediaState::Ready { mime_type: shown.mime_type.to_owned(), size: shown.bytes.len() as u64 },
        Err(failure) => MediaState::Failed { failure },
    });
}
