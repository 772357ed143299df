//! The tokens of a session, which run out every few minutes.

use std::{
    sync::{Arc, Mutex, PoisonError},
    time::Duration,
};

use anyhow::Result;
use chancery_tests::{
    homeservers::{Homeservers, Options},
    hostile::{Action, Proxy},
};

use crate::cast::Cast;

/// How long a token is good for.
const LIFETIME: Duration = Duration::from_secs(3);

/// What is known of new tokens.
#[derive(Default)]
struct Seen {
    /// The newest, until it is used, and what lay on disk when it came.
    fresh: Option<(String, Vec<u8>)>,
    /// How many were used.
    used: u32,
    /// How many of those had not been written down by then.
    unkept: u32,
}

/// A server forgets the old tokens as soon as it sees the new ones: whoever is killed in between must not be signed out.
#[tokio::test]
async fn new_tokens_are_kept_before_they_are_used() -> Result<()> {
    let options = Options { count: 1, access_token_lifetime: Some(LIFETIME), ..Options::default() };
    let homeservers = Homeservers::start(options).await?;
    let server = &homeservers.servers[0];
    let proxy = Proxy::start(server).await?;
    let cast = Cast::meet_at(server, proxy.base_url.trim_start_matches("https://")).await?;

    let session = cast.official.profile.join("data/account/session");
    let seen = Arc::<Mutex<Seen>>::default();
    let (told, kept) = (Arc::clone(&seen), session.clone());
    proxy.on_response("POST", "*/refresh", move |_, reply| {
        let token = reply.body["access_token"].as_str().unwrap_or_default().to_owned();
        let before = std::fs::read(&kept).unwrap_or_default();
        told.lock().unwrap_or_else(PoisonError::into_inner).fresh = Some((token, before));
        Action::Pass
    });
    let used = Arc::clone(&seen);
    proxy.on_request("*", "*", move |call| {
        let mut seen = used.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some((token, before)) = seen.fresh.take() {
            if call.token() == Some(&token) {
                seen.used += 1;
                seen.unkept += u32::from(std::fs::read(&session).unwrap_or_default() == before);
            } else {
                seen.fresh = Some((token, before));
            }
        }
        Action::Pass
    });
    for round in 0..4 {
        // Time is the subject: every round outlives its token.
        tokio::time::sleep(LIFETIME).await;
        let text = format!("round {round}");
        cast.official.say(&cast.room, &text).await?;
        cast.sent(&text).await?;
    }
    let seen = seen.lock().unwrap_or_else(PoisonError::into_inner);
    assert!(seen.used >= 3, "only {} new tokens were used", seen.used);
    assert_eq!(seen.unkept, 0, "of {} tokens so many were used before they were kept", seen.used);
    Ok(())
}
