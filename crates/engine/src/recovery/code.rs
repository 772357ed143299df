//! The recovery code as typed: cleaned, and told apart where it does not open anything.

use chancery_protocol::ErrorCode;
use matrix_sdk::{
    Client,
    reqwest::{self, Url},
    ruma::events::secret_storage::key::SecretStorageKeyEventContent,
};
use matrix_sdk_base::crypto::secret_storage::{DecodeError, SecretStorageKey};
use serde_json::Value;
use zeroize::Zeroizing;

/// Takes out what pasting and typing leave behind: spaces, line ends, invisible characters, dashes.
pub(super) fn clean(code: &str) -> Zeroizing<String> {
    Zeroizing::new(code.chars().filter(char::is_ascii_alphanumeric).collect())
}

/// What is wrong with a code that does not open the account's storage.
pub(super) fn failure(error: &DecodeError) -> ErrorCode {
    match error {
        DecodeError::Prefix(..)
        | DecodeError::Parity(..)
        | DecodeError::Base58(_)
        | DecodeError::Base64(_)
        | DecodeError::KeyLength(..) => ErrorCode::RecoveryCodeMalformed,
        DecodeError::Mac(_) => ErrorCode::RecoveryCodeWrong,
        _ => ErrorCode::Internal,
    }
}

/// Whether a well-formed code opened this account's storage before it was replaced: the descriptions of former keys
/// stay in the account data.
pub(super) async fn opened_before(client: &Client, code: &str) -> bool {
    let Ok(keys) = former_keys(client).await else { return false };
    keys.into_iter().any(|key| SecretStorageKey::from_account_data(code, key).is_ok())
}

/// Every description of a key to secret storage. The SDK asks for account data by exact name only; one request of the
/// older sync with a filter (client-server API, "Filtering") lists them, and nothing else.
async fn former_keys(client: &Client) -> Result<Vec<SecretStorageKeyEventContent>, reqwest::Error> {
    let filter = serde_json::json!({
        "account_data": { "types": ["m.secret_storage.key.*"] },
        "presence": { "types": [] },
        "room": { "rooms": [] },
    });
    let mut url: Url = client.homeserver();
    url.set_path(&format!("{}/_matrix/client/v3/sync", url.path().trim_end_matches('/')));
    url.query_pairs_mut().append_pair("timeout", "0").append_pair("filter", &filter.to_string());
    let answer: Value = client
        .http_client()
        .get(url)
        .bearer_auth(client.access_token().unwrap_or_default())
        .send()
        .await?
        .error_for_status()?
        .json()
        .await?;
    let events = answer.pointer("/account_data/events").and_then(Value::as_array).cloned().unwrap_or_default();
    Ok(events.into_iter().filter_map(description).collect())
}

fn description(mut event: Value) -> Option<SecretStorageKeyEventContent> {
    let id = event.get("type")?.as_str()?.strip_prefix("m.secret_storage.key.")?.to_owned();
    // The key's id is part of the event's type, and the content type wants it inside.
    let content = event.get_mut("content")?.take();
    let raw = serde_json::value::to_raw_value(&content).ok()?;
    matrix_sdk::ruma::events::EventContentFromType::from_parts(&format!("m.secret_storage.key.{id}"), &raw).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_pasting_leaves_behind_does_not_matter() {
        assert_eq!(clean(" EsTc 8pLR\n1ijJ\u{200b}-QoaU ").as_str(), "EsTc8pLR1ijJQoaU");
    }

    #[test]
    fn former_keys_are_read_from_account_data() {
        let key = description(serde_json::json!({
            "type": "m.secret_storage.key.abc",
            "content": { "algorithm": "m.secret_storage.v1.aes-hmac-sha2", "iv": "gH2iNpiETFhApvW6/FFEJQ", "mac": "9Lw12m5SKDipNghdQXKjgpfdj1/K7HFI2brO+UWAGoM" },
        }));
        assert_eq!(key.map(|key| key.key_id), Some("abc".to_owned()));
        assert!(description(serde_json::json!({ "type": "m.other", "content": {} })).is_none());
    }
}
