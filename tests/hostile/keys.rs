//! The keys a fake server hands out.

use std::collections::BTreeMap;

use serde_json::{Map, Value, json};

use super::forge::{Device, Person};

/// What `/keys/query` and `/keys/claim` know: what clients uploaded, and what a test made up.
#[derive(Debug, Default)]
pub struct KeyDirectory {
    /// Device keys by person and device.
    pub devices: BTreeMap<String, BTreeMap<String, Value>>,
    /// Identities by person: `master_key`, `self_signing_key`, `user_signing_key`.
    pub identities: BTreeMap<String, BTreeMap<String, Value>>,
    /// One-time keys by person and device, each an object with one key.
    pub one_time_keys: BTreeMap<(String, String), Vec<Value>>,
}

impl KeyDirectory {
    /// Adds a made-up person.
    pub fn add_person(&mut self, person: &Person) {
        let identity = self.identities.entry(person.user_id.clone()).or_default();
        identity.insert("master_key".into(), person.master_key());
        identity.insert("self_signing_key".into(), person.self_signing_key());
    }

    /// Adds a made-up device with one-time keys; `owner` vouches for it, if given.
    pub fn add_device(&mut self, device: &Device, owner: Option<&Person>) {
        let mut keys = device.keys();
        if let Some(owner) = owner {
            owner.sign(&mut keys);
        }
        let name = (device.user_id.clone(), device.device_id.clone());
        self.devices.entry(name.0.clone()).or_default().insert(name.1.clone(), keys);
        self.one_time_keys.entry(name).or_default().extend((0..20).map(|_| device.one_time_key()));
    }

    /// `/keys/upload`.
    pub(super) fn upload(&mut self, user: &str, device: &str, body: &Value) -> Value {
        if body["device_keys"].is_object() {
            self.devices.entry(user.into()).or_default().insert(device.into(), body["device_keys"].clone());
        }
        let keys = self.one_time_keys.entry((user.into(), device.into())).or_default();
        for (id, key) in body["one_time_keys"].as_object().into_iter().flatten() {
            keys.push(json!({ id: key }));
        }
        json!({ "one_time_key_counts": { "signed_curve25519": keys.len() } })
    }

    /// `/keys/device_signing/upload`.
    pub(super) fn upload_identity(&mut self, user: &str, body: &Value) -> Value {
        let identity = self.identities.entry(user.into()).or_default();
        for name in ["master_key", "self_signing_key", "user_signing_key"] {
            if body[name].is_object() {
                identity.insert(name.into(), body[name].clone());
            }
        }
        json!({})
    }

    /// `/keys/signatures/upload`.
    pub(super) fn upload_signatures(&mut self, body: &Value) -> Value {
        for (user, signed) in body.as_object().into_iter().flatten() {
            for (name, thing) in signed.as_object().into_iter().flatten() {
                let device = self.devices.get_mut(user).and_then(|devices| devices.get_mut(name));
                let identity = self.identities.get_mut(user).and_then(|identity| {
                    identity.values_mut().find(|key| key["keys"].get(format!("ed25519:{name}")).is_some())
                });
                if let Some(known) = device.or(identity) {
                    merge(&mut known["signatures"], &thing["signatures"]);
                }
            }
        }
        json!({ "failures": {} })
    }

    /// `/keys/query`.
    pub(super) fn query(&self, body: &Value) -> Value {
        let mut answer = json!({ "failures": {}, "device_keys": {} });
        for user in body["device_keys"].as_object().into_iter().flatten().map(|(user, _)| user) {
            answer["device_keys"][user] = json!(self.devices.get(user).cloned().unwrap_or_default());
            for (name, key) in self.identities.get(user).into_iter().flatten() {
                answer[format!("{name}s")][user] = key.clone();
            }
        }
        answer
    }

    /// `/keys/claim`.
    pub(super) fn claim(&mut self, body: &Value) -> Value {
        let mut answer = json!({ "failures": {}, "one_time_keys": {} });
        for (user, devices) in body["one_time_keys"].as_object().into_iter().flatten() {
            for device in devices.as_object().into_iter().flatten().map(|(device, _)| device) {
                let keys = self.one_time_keys.get_mut(&(user.clone(), device.clone()));
                if let Some(key) = keys.and_then(Vec::pop) {
                    answer["one_time_keys"][user][device] = key;
                }
            }
        }
        answer
    }
}

/// Lays `more` over `into`, objects member by member.
pub(super) fn merge(into: &mut Value, more: &Value) {
    match more {
        Value::Object(more) => {
            if !into.is_object() {
                *into = Value::Object(Map::new());
            }
            for (key, value) in more {
                merge(&mut into[key], value);
            }
        }
        more => *into = more.clone(),
    }
}
