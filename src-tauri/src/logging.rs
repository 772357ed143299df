//! What goes to the log, and what never does.

use tracing::{Level, Metadata};
use tracing_subscriber::{
    EnvFilter, Layer, filter::FilterExt, filter::filter_fn, fmt, layer::SubscriberExt, util::SubscriberInitExt,
};

/// The variable that asks for more or less, in the notation of `tracing_subscriber::EnvFilter`.
const VARIABLE: &str = "CHANCERY_LOG";

/// What is logged unless the variable says otherwise. The SDK's HTTP client calls every 404 an error, and most only say
/// that something was not set up yet; whoever asked logs what matters.
const DEFAULT: &str = "warn,chancery=info,chancery_engine=info,chancery_vault=info,matrix_sdk::http_client=off";

/// Of these the SDK makes warnings that mean nothing to anybody and name rooms and people.
const SILENT: &[&str] = &["matrix_sdk_base::room::display_name", "matrix_sdk::latest_events"];

/// Starts the log on standard error, and makes panics part of it.
pub(crate) fn start() {
    let asked = EnvFilter::try_from_env(VARIABLE).unwrap_or_else(|_| EnvFilter::new(DEFAULT));
    let allowed = filter_fn(|metadata| may_be_logged(metadata, cfg!(debug_assertions)));
    let layer = fmt::layer().with_writer(std::io::stderr).with_filter(asked.and(allowed));
    let noted =
        Places.with_filter(filter_fn(|metadata| *metadata.level() <= Level::INFO && may_be_logged(metadata, false)));
    // Fails only if there is a log already.
    let _ = tracing_subscriber::registry().with(layer).with(noted).try_init();

    // The message of a panic may hold what people wrote, so the log of a release has the place only.
    let default = std::panic::take_hook();
    std::panic::set_hook(Box::new(move |panic| {
        let place = panic.location().map(ToString::to_string).unwrap_or_default();
        let thread = std::thread::current();
        tracing::error!(place, thread = thread.name().unwrap_or("unnamed"), "a thread panicked");
        if cfg!(debug_assertions) {
            default(panic);
        }
    }));
}

/// Remembers for diagnostics which places wrote to the log.
struct Places;

impl<S: tracing::Subscriber> Layer<S> for Places {
    fn on_event(&self, event: &tracing::Event<'_>, _: tracing_subscriber::layer::Context<'_, S>) {
        chancery_engine::note_place(event.metadata());
    }
}

/// Whatever the variable asks for: in a release others' code says nothing below `info`, where the SDK, HTTP and the
/// web view write keys, tokens and messages.
fn may_be_logged(metadata: &Metadata<'_>, debug_build: bool) -> bool {
    let target = metadata.target();
    let own = target.split("::").next().is_some_and(|name| name == "chancery" || name.starts_with("chancery_"));
    !SILENT.iter().any(|silent| target.starts_with(silent)) && (own || debug_build || *metadata.level() <= Level::INFO)
}

#[cfg(test)]
mod tests {
    use std::sync::{Arc, Mutex};

    use tracing_subscriber::layer::Context;

    use super::*;

    /// Gathers for every event of a closure what `may_be_logged` says of it.
    struct Judge {
        debug_build: bool,
        verdicts: Arc<Mutex<Vec<bool>>>,
    }

    impl<S: tracing::Subscriber> Layer<S> for Judge {
        fn on_event(&self, event: &tracing::Event<'_>, _: Context<'_, S>) {
            self.verdicts.lock().unwrap().push(may_be_logged(event.metadata(), self.debug_build));
        }
    }

    fn judge(debug_build: bool, events: impl FnOnce()) -> Vec<bool> {
        let verdicts = Arc::<Mutex<Vec<bool>>>::default();
        let judge = Judge { debug_build, verdicts: Arc::clone(&verdicts) };
        tracing::subscriber::with_default(tracing_subscriber::registry().with(judge), events);
        let verdicts = verdicts.lock().unwrap();
        verdicts.clone()
    }

    #[test]
    fn a_release_never_logs_the_crypto_in_detail() {
        let events = || {
            tracing::debug!(target: "matrix_sdk_crypto::olm", "a");
            tracing::trace!(target: "hyper::proto", "b");
            tracing::info!(target: "matrix_sdk_crypto::olm", "c");
            tracing::debug!(target: "chancery_engine::rooms", "d");
        };
        assert_eq!(judge(false, events), [false, false, true, true]);
        assert_eq!(judge(true, events), [true; 4]);
    }

    #[test]
    fn what_names_rooms_and_people_is_silent_in_every_build() {
        let events = || {
            tracing::error!(target: "matrix_sdk_base::room::display_name", "a");
            tracing::warn!(target: "matrix_sdk::latest_events::latest_event", "b");
        };
        assert_eq!(judge(false, events), [false, false]);
        assert_eq!(judge(true, events), [false, false]);
    }

    #[test]
    fn the_default_is_understood() {
        DEFAULT.parse::<EnvFilter>().unwrap();
    }
}
