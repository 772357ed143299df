//! People and devices with valid keys that belong to nobody.
//!
//! What a hostile server can make up on its own: identities, devices signed or not, one-time keys. Nobody holds
//! the private halves of the encryption keys, so what is encrypted for them is lost; a test only looks for whom
//! a client encrypts.

use anyhow::{Context, Result};
use aws_lc_rs::signature::{Ed25519KeyPair, KeyPair as _};
use base64::{Engine as _, engine::general_purpose::STANDARD_NO_PAD};
use serde_json::{Map, Value, json};

use crate::homeservers::random_bytes;

/// A key that signs JSON the way Matrix does.
pub struct SigningKey {
    pair: Ed25519KeyPair,
    public: String,
}

/// A made-up person.
pub struct Person {
    /// Who they claim to be.
    pub user_id: String,
    master: SigningKey,
    self_signing: SigningKey,
}

/// A made-up device.
pub struct Device {
    /// Whose it claims to be.
    pub user_id: String,
    /// Its identifier.
    pub device_id: String,
    key: SigningKey,
    curve25519: String,
}

impl SigningKey {
    /// A new key.
    ///
    /// # Errors
    /// Never, unless the system has no randomness.
    pub fn new() -> Result<Self> {
        let pair = Ed25519KeyPair::generate().ok().context("no key could be made")?;
        let public = STANDARD_NO_PAD.encode(pair.public_key());
        Ok(Self { pair, public })
    }

    /// The public half, base64 without padding.
    pub fn public(&self) -> &str {
        &self.public
    }

    /// Adds a signature by `user_id` under the name `key_id` to `thing`.
    pub fn sign(&self, thing: &mut Value, user_id: &str, key_id: &str) {
        let mut bare = thing.clone();
        if let Some(bare) = bare.as_object_mut() {
            bare.remove("signatures");
            bare.remove("unsigned");
        }
        let signature = self.pair.sign(canonical(&bare).as_bytes());
        thing["signatures"][user_id][format!("ed25519:{key_id}")] = STANDARD_NO_PAD.encode(signature.as_ref()).into();
    }
}

impl Person {
    /// Makes an identity for `user_id`.
    ///
    /// # Errors
    /// Never, unless the system has no randomness.
    pub fn new(user_id: &str) -> Result<Self> {
        Ok(Self { user_id: user_id.to_owned(), master: SigningKey::new()?, self_signing: SigningKey::new()? })
    }

    /// The master key as `/keys/query` shows it.
    pub fn master_key(&self) -> Value {
        self.key("master", &self.master)
    }

    /// The self-signing key as `/keys/query` shows it.
    pub fn self_signing_key(&self) -> Value {
        let mut key = self.key("self_signing", &self.self_signing);
        self.master.sign(&mut key, &self.user_id, self.master.public());
        key
    }

    /// Vouches for a device.
    pub fn sign(&self, device_keys: &mut Value) {
        self.self_signing.sign(device_keys, &self.user_id, self.self_signing.public());
    }

    fn key(&self, usage: &str, key: &SigningKey) -> Value {
        json!({
            "user_id": self.user_id,
            "usage": [usage],
            "keys": { format!("ed25519:{}", key.public()): key.public() },
        })
    }
}

impl Device {
    /// Makes a device that nobody vouches for.
    ///
    /// # Errors
    /// Never, unless the system has no randomness.
    pub fn new(user_id: &str, device_id: &str) -> Result<Self> {
        Ok(Self {
            user_id: user_id.to_owned(),
            device_id: device_id.to_owned(),
            key: SigningKey::new()?,
            curve25519: STANDARD_NO_PAD.encode(random_bytes::<32>()),
        })
    }

    /// Its keys as `/keys/query` shows them, signed by itself only.
    pub fn keys(&self) -> Value {
        let (device_id, user_id) = (&self.device_id, &self.user_id);
        let mut keys = json!({
            "user_id": user_id,
            "device_id": device_id,
            "algorithms": ["m.olm.v1.curve25519-aes-sha2", "m.megolm.v1.aes-sha2"],
            "keys": {
                format!("curve25519:{device_id}"): self.curve25519,
                format!("ed25519:{device_id}"): self.key.public(),
            },
        });
        self.key.sign(&mut keys, user_id, device_id);
        keys
    }

    /// A one-time key as `/keys/claim` hands it out.
    pub fn one_time_key(&self) -> Value {
        let mut key = json!({ "key": STANDARD_NO_PAD.encode(random_bytes::<32>()) });
        self.key.sign(&mut key, &self.user_id, &self.device_id);
        json!({ format!("signed_curve25519:{}", STANDARD_NO_PAD.encode(random_bytes::<4>())): key })
    }
}

/// JSON in the one form that is signed: keys sorted, nothing between the tokens.
fn canonical(value: &Value) -> String {
    match value {
        Value::Object(object) => {
            let sorted: std::collections::BTreeMap<_, _> = object.iter().collect();
            let members: Vec<_> =
                sorted.iter().map(|(key, value)| format!("{}:{}", json!(key), canonical(value))).collect();
            format!("{{{}}}", members.join(","))
        }
        Value::Array(array) => {
            format!("[{}]", array.iter().map(canonical).collect::<Vec<_>>().join(","))
        }
        scalar => scalar.to_string(),
    }
}

/// Adds `device`, nobody vouching for it, to an answer of `/keys/query`.
pub fn smuggle(answer: &mut Value, device: &Device) {
    let devices = &mut answer["device_keys"][&device.user_id];
    if devices.is_null() {
        *devices = Value::Object(Map::new());
    }
    devices[&device.device_id] = device.keys();
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn canonical_json_is_sorted_and_tight() {
        let value = json!({ "b": [1, { "d": "é\"", "c": null }], "a": true });
        assert_eq!(canonical(&value), r#"{"a":true,"b":[1,{"c":null,"d":"é\""}]}"#);
    }

    #[test]
    fn signatures_verify() {
        use aws_lc_rs::signature::{ED25519, UnparsedPublicKey};
        let person = Person::new("@eve:example").expect("keys");
        let mut keys = Device::new("@eve:example", "EVE").expect("keys").keys();
        person.sign(&mut keys);
        let key_id = format!("ed25519:{}", person.self_signing.public());
        let signature = keys["signatures"]["@eve:example"][&key_id].as_str().expect("a signature");
        let signature = STANDARD_NO_PAD.decode(signature).expect("base64");
        let mut bare = keys.clone();
        bare.as_object_mut().expect("an object").remove("signatures");
        let public = STANDARD_NO_PAD.decode(person.self_signing.public()).expect("base64");
        UnparsedPublicKey::new(&ED25519, public)
            .verify(canonical(&bare).as_bytes(), &signature)
            .expect("a valid signature");
    }
}
