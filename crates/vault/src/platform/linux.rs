//! Linux: any Secret Service (gnome-keyring, `KWallet`, `KeePassXC`) on the session bus.

use std::collections::HashMap;
use std::sync::Arc;

use keyring_core::CredentialStore;
use secret_service::blocking::{Collection, SecretService};
use secret_service::{EncryptionType, Error as ServiceError};
use zbus::DBusError;
use zbus_secret_service_keyring_store::Store;

use crate::{Cause, VaultError};

/// How the entry is called in the system's keyring window.
const ENTRY_LABEL: &str = "Chancery";

/// How the collection is called if the person has none yet.
const COLLECTION_LABEL: &str = "Default keyring";

/// An unexplained refusal.
pub(crate) const NO_ACCESS: fn(Cause) -> VaultError = VaultError::Denied;

pub(crate) fn open() -> keyring_core::Result<Arc<CredentialStore>> {
    let store: Arc<CredentialStore> = Store::new()?;
    Ok(store)
}

pub(crate) fn modifiers() -> HashMap<&'static str, &'static str> {
    HashMap::from([("label", ENTRY_LABEL)])
}

/// Unlocks every collection, asking the person where needed, and says whether there was any to unlock.
///
/// A search skips locked collections in some services, so "nothing found" means "no such key" only after this.
///
/// # Errors
/// As [`classify`]; [`VaultError::Locked`] if one stays locked.
pub(crate) fn unlock_to_search() -> Result<bool, VaultError> {
    let service = connect()?;
    let mut any = false;
    for collection in service.get_all_collections().map_err(classify_service)? {
        any |= unlock(&collection)?;
    }
    Ok(any)
}

/// Makes sure that there is an unlocked default collection to write to.
///
/// # Errors
/// As [`classify`]; [`VaultError::Locked`] if the collection stays locked or the person declines to have one made.
pub(crate) fn prepare_to_write() -> Result<(), VaultError> {
    let service = connect()?;
    match service.get_default_collection() {
        Ok(collection) => unlock(&collection).map(drop),
        Err(ServiceError::NoResult) => {
            service.create_collection(COLLECTION_LABEL, "default").map(drop).map_err(classify_service)
        }
        Err(error) => Err(classify_service(error)),
    }
}

fn connect() -> Result<SecretService<'static>, VaultError> {
    SecretService::connect(EncryptionType::Dh).map_err(classify_service)
}

fn unlock(collection: &Collection<'_>) -> Result<bool, VaultError> {
    if !collection.is_locked().map_err(classify_service)? {
        return Ok(false);
    }
    collection.unlock().map_err(classify_service)?;
    // A service may take the request, ask nobody and change nothing.
    collection.ensure_unlocked().map_err(classify_service)?;
    Ok(true)
}

/// What an error of the store means for a person.
pub(crate) fn classify(cause: Cause) -> VaultError {
    match cause.downcast::<ServiceError>() {
        Ok(error) => classify_service(*error),
        Err(cause) => VaultError::Other(cause),
    }
}

fn classify_service(error: ServiceError) -> VaultError {
    let kind = match &error {
        ServiceError::Locked | ServiceError::Prompt => VaultError::Locked,
        ServiceError::Unavailable | ServiceError::PromptDisconnected => VaultError::Absent,
        ServiceError::Zbus(bus) | ServiceError::ZbusFdo(zbus::fdo::Error::ZBus(bus)) => classify_bus(bus),
        ServiceError::ZbusFdo(reply) => classify_reply(reply.name().as_str()),
        // `non_exhaustive`: what is left says that the service answered nonsense.
        _ => VaultError::Other,
    };
    kind(Box::new(error))
}

fn classify_bus(error: &zbus::Error) -> fn(Cause) -> VaultError {
    match error {
        zbus::Error::MethodError(name, ..) => classify_reply(name.as_str()),
        zbus::Error::FDO(reply) => classify_reply(reply.name().as_str()),
        zbus::Error::Address(_)
        | zbus::Error::InputOutput(_)
        | zbus::Error::Handshake(_)
        | zbus::Error::Connection(..)
        | zbus::Error::InterfaceNotFound => VaultError::Absent,
        _ => VaultError::Other,
    }
}

/// By the name of an error reply; see the D-Bus and Secret Service specifications.
fn classify_reply(name: &str) -> fn(Cause) -> VaultError {
    match name {
        "org.freedesktop.Secret.Error.IsLocked" => VaultError::Locked,
        "org.freedesktop.DBus.Error.AccessDenied"
        | "org.freedesktop.DBus.Error.AuthFailed"
        | "org.freedesktop.DBus.Error.InteractiveAuthorizationRequired" => VaultError::Denied,
        "org.freedesktop.DBus.Error.ServiceUnknown"
        | "org.freedesktop.DBus.Error.NameHasNoOwner"
        | "org.freedesktop.DBus.Error.NoServer"
        | "org.freedesktop.DBus.Error.NoReply"
        | "org.freedesktop.DBus.Error.NoNetwork"
        | "org.freedesktop.DBus.Error.Disconnected"
        | "org.freedesktop.DBus.Error.Timeout"
        | "org.freedesktop.DBus.Error.TimedOut" => VaultError::Absent,
        name if name.starts_with("org.freedesktop.DBus.Error.Spawn.") => VaultError::Absent,
        _ => VaultError::Other,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A refusal of this name, in both of the wrappings in which the library hands it on.
    fn wrapped(name: &str) -> [VaultError; 2] {
        let call = zbus::Message::method_call("/org/freedesktop/secrets", "SearchItems").unwrap().build(&()).unwrap();
        let reply = zbus::Error::MethodError(name.try_into().unwrap(), Some("no".to_owned()), call);
        [
            classify_service(ServiceError::Zbus(reply.clone())),
            classify_service(ServiceError::ZbusFdo(zbus::fdo::Error::from(reply))),
        ]
    }

    #[test]
    fn what_a_secret_service_refuses_is_told_apart() {
        for name in ["AccessDenied", "AuthFailed", "InteractiveAuthorizationRequired"] {
            for error in wrapped(&format!("org.freedesktop.DBus.Error.{name}")) {
                assert!(matches!(error, VaultError::Denied(_)), "{name}: {error:?}");
            }
        }
        let known = zbus::Error::FDO(Box::new(zbus::fdo::Error::AccessDenied("no".to_owned())));
        assert!(matches!(classify_service(ServiceError::Zbus(known)), VaultError::Denied(_)));
        for error in wrapped("org.freedesktop.Secret.Error.IsLocked") {
            assert!(matches!(error, VaultError::Locked(_)), "{error:?}");
        }
        for name in ["ServiceUnknown", "NoReply", "Disconnected", "Spawn.ChildExited"] {
            for error in wrapped(&format!("org.freedesktop.DBus.Error.{name}")) {
                assert!(matches!(error, VaultError::Absent(_)), "{name}: {error:?}");
            }
        }
        for error in wrapped("org.example.Error.Nonsense") {
            assert!(matches!(error, VaultError::Other(_)), "{error:?}");
        }
    }
}
