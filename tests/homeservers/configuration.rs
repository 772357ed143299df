//! Synapse's configuration, as one JSON document: YAML reads JSON.

use std::path::Path;
use std::time::Duration;

use base64::{Engine as _, engine::general_purpose::STANDARD_NO_PAD};
use serde_json::{Map, Value, json};

use super::random_bytes;

/// How many servers to start, and how.
#[derive(Debug, Clone)]
pub struct Options {
    /// How many servers; they all federate with each other. Two unless said otherwise.
    pub count: usize,
    /// Whether Synapse's rate limits are lifted.
    pub rate_limits: RateLimits,
    /// How long an access token lives that a client may refresh; Synapse's default is five minutes.
    pub access_token_lifetime: Option<Duration>,
    /// After which time every session ends softly: the server says `soft_logout`, the device stays, and the
    /// person signs in again. Never, by default. It must not be shorter than the access token's lifetime.
    pub session_lifetime: Option<Duration>,
    /// Further settings by their name in `homeserver.yaml`; they win over everything else.
    pub settings: Map<String, Value>,
}

/// Whether Synapse's rate limits are lifted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum RateLimits {
    /// High enough that no test meets one.
    Raised,
    /// As Synapse has them: a message every five seconds after ten, ten rooms and then one a minute.
    SynapseDefaults,
}

impl Default for Options {
    fn default() -> Self {
        Self {
            count: 2,
            rate_limits: RateLimits::Raised,
            access_token_lifetime: None,
            session_lifetime: None,
            settings: Map::new(),
        }
    }
}

/// The file names inside a server's folder.
pub(super) const CONFIGURATION: &str = "homeserver.yaml";
pub(super) const DATABASE: &str = "homeserver.db";
pub(super) const SIGNING_KEY: &str = "signing.key";
pub(super) const CERTIFICATE: &str = "tls.pem";
pub(super) const KEY: &str = "tls.key";
pub(super) const LOG: &str = "synapse.log";

/// A fresh signing key, in the form Synapse keeps it in.
pub(super) fn signing_key() -> String {
    format!("ed25519 a_test {}\n", STANDARD_NO_PAD.encode(random_bytes::<32>()))
}

/// The configuration of the server on `port`, whose files lie in `folder`.
pub(super) fn configuration(
    port: u16,
    folder: &Path,
    authority_certificate: &Path,
    shared_secret: &str,
    options: &Options,
) -> Value {
    let mut configuration = json!({
        "server_name": format!("localhost:{port}"),
        "public_baseurl": format!("https://localhost:{port}/"),
        "pid_file": folder.join("pid"),
        "report_stats": false,
        "listeners": [{
            "port": port,
            "tls": true,
            "type": "http",
            "bind_addresses": ["127.0.0.1"],
            "resources": [{ "names": ["client", "federation"], "compress": false }],
        }],
        "tls_certificate_path": folder.join(CERTIFICATE),
        "tls_private_key_path": folder.join(KEY),
        "signing_key_path": folder.join(SIGNING_KEY),
        "media_store_path": folder.join("media"),
        "database": { "name": "sqlite3", "args": { "database": folder.join(DATABASE) } },
        // Federation stays on loopback, with our own authority and nobody to vouch for keys.
        "federation_custom_ca_list": [authority_certificate],
        "ip_range_blacklist": [],
        "trusted_key_servers": [],
        "suppress_key_server_warning": true,
        // A server that was away is tried again within seconds, not ten minutes.
        "federation": {
            "destination_min_retry_interval": 500,
            "destination_retry_multiplier": 1,
            "destination_max_retry_interval": 2000,
        },
        "registration_shared_secret": shared_secret,
        "macaroon_secret_key": format!("{shared_secret}-macaroon"),
        "form_secret": format!("{shared_secret}-form"),
        // Passwords are invented: hashing them dearly would only cost time.
        "bcrypt_rounds": 4,
        "user_directory": { "enabled": true, "search_all_users": true },
        "presence": { "enabled": false },
        // The foreign client does not fill gaps: it gets as much at once as it asks for.
        "filter_timeline_limit": -1,
        // A test that asks again wants to know what is now, not what was answered before.
        "caches": { "sync_response_cache_duration": 0 },
    });
    if let Some(configuration) = configuration.as_object_mut() {
        if options.rate_limits == RateLimits::Raised {
            configuration.extend(raised_rate_limits());
        }
        if let Some(lifetime) = options.access_token_lifetime {
            configuration.insert("refreshable_access_token_lifetime".into(), json!(milliseconds(lifetime)));
        }
        if let Some(lifetime) = options.session_lifetime {
            configuration.insert("session_lifetime".into(), json!(milliseconds(lifetime)));
        }
        configuration.extend(options.settings.clone());
    }
    configuration
}

/// A time as Synapse reads plain numbers.
fn milliseconds(time: Duration) -> u64 {
    u64::try_from(time.as_millis()).unwrap_or(u64::MAX)
}

/// Every limit Synapse knows, so high that no test meets it.
fn raised_rate_limits() -> Map<String, Value> {
    let free = json!({ "per_second": 100_000, "burst_count": 100_000 });
    let mut limits = Map::new();
    for limit in [
        "rc_message",
        "rc_registration",
        "rc_registration_token_validity",
        "rc_admin_redaction",
        "rc_joins_per_room",
        "rc_key_requests",
        "rc_3pid_validation",
        "rc_third_party_invite",
        "rc_media_create",
        "rc_delayed_event_mgmt",
        "rc_room_creation",
        "rc_reports",
        "rc_user_directory",
        "rc_profile",
    ] {
        limits.insert(limit.into(), free.clone());
    }
    limits.insert("rc_login".into(), json!({ "address": free, "account": free, "failed_attempts": free }));
    limits.insert("rc_joins".into(), json!({ "local": free, "remote": free }));
    limits.insert("rc_invites".into(), json!({ "per_room": free, "per_user": free, "per_issuer": free }));
    limits.insert("rc_presence".into(), json!({ "per_user": free }));
    limits.insert(
        "rc_federation".into(),
        json!({
            "window_size": 1000, "sleep_limit": 100_000, "sleep_delay": 1,
            "reject_limit": 100_000, "concurrent": 1000,
        }),
    );
    limits.insert("federation_rr_transactions_per_room_per_second".into(), json!(10_000));
    limits
}
