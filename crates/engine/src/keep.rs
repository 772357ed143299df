//! Small values of our own in the account's store: drafts, names, lists.
//!
//! The SDK hashes the name of a custom value but writes the value as it comes, in the clear. So it is sealed here, and
//! every other use of custom values is a defect.

use std::sync::Arc;

use chancery_vault::{ProfileKey, Seal};
use matrix_sdk::Client;
use zeroize::Zeroizing;

use crate::error::EngineError;

/// The label of what is kept.
const LABEL: &str = "chancery/value/1";

/// Keeps small values, encrypted. Cheap to clone.
#[derive(Clone)]
pub(crate) struct Keep {
    client: Client,
    seal: Arc<Seal>,
}

impl Keep {
    pub(crate) fn new(client: &Client, key: &ProfileKey) -> Self {
        Self { client: client.clone(), seal: Arc::new(Seal::new(key, LABEL)) }
    }

    /// What is kept under a name.
    pub(crate) async fn get(&self, name: &str) -> Result<Option<Zeroizing<Vec<u8>>>, EngineError> {
        match self.client.state_store().get_custom_value(name.as_bytes()).await? {
            Some(sealed) => Ok(Some(self.seal.open(name, &sealed)?)),
            None => Ok(None),
        }
    }

    /// Keeps a value in place of the one before.
    pub(crate) async fn set(&self, name: &str, value: &[u8]) -> Result<(), EngineError> {
        let sealed = self.seal.seal(name, value)?;
        Ok(self.client.state_store().set_custom_value_no_read(name.as_bytes(), sealed).await?)
    }

    /// Keeps nothing under a name any more.
    pub(crate) async fn remove(&self, name: &str) -> Result<(), EngineError> {
        self.client.state_store().remove_custom_value(name.as_bytes()).await?;
        Ok(())
    }
}
