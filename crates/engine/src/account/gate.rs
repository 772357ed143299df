//! What stands between a person and their messages after a sign-in: the recovery code, to keep or to type.
//!
//! A device that is not the person's own cannot send under our trust settings, so a second sign-in must never be a
//! dead end. Once passed, the gate stays open across restarts, also when the server cannot be asked.

use std::sync::{Arc, atomic::Ordering};

use chancery_protocol::Gate;
use futures_util::StreamExt;
use matrix_sdk::{
    Client,
    encryption::{VerificationState, recovery::RecoveryState},
};

use super::{Account, identity};
use crate::{error::EngineError, keep::Keep};

/// Set once the gate has been passed.
const KEPT: &str = "chancery.recovery.kept";

/// Remembers that the recovery code has been kept, or typed.
pub(crate) async fn mark_kept(keep: &Keep) -> Result<(), EngineError> {
    keep.set(KEPT, b"1").await
}

/// Forgets it: a new code has been made and not been kept yet.
pub(crate) async fn forget_kept(keep: &Keep) -> Result<(), EngineError> {
    keep.remove(KEPT).await
}

async fn is_kept(keep: &Keep) -> bool {
    matches!(keep.get(KEPT).await, Ok(Some(_)))
}

/// Opens the gate at once if it was passed before.
pub(super) async fn restore(account: &Account) -> Result<(), EngineError> {
    if account.keep.get(KEPT).await?.is_some() {
        account.gate.send_replace(Gate::Open);
    }
    Ok(())
}

/// Follows what is known of this device and of recovery.
pub(super) fn watch(account: &Arc<Account>) {
    let weak = Arc::downgrade(account);
    let (client, keep) = (account.client.clone(), account.keep.clone());
    account.run(async move {
        client.encryption().wait_for_e2ee_initialization_tasks().await;
        identity::finish(&client, &keep).await;
        if let Some(account) = weak.upgrade() {
            account.prepared.send_replace(true);
        }
        let mut verification = client.encryption().verification_state();
        let mut recovery = Box::pin(client.encryption().recovery().state_stream());
        loop {
            {
                let Some(account) = weak.upgrade() else { return };
                update(&account).await;
            }
            tokio::select! {
                next = verification.next() => if next.is_none() { return },
                next = recovery.next() => if next.is_none() { return },
            }
        }
    });
}

/// Whether recovery is set up, and whether this device holds all that it opens.
///
/// The SDK asks the server for it, several times at once while secrets are imported, and keeps what was answered last,
/// even if that was asked before the secrets were here, or before there was anything they would open. So "incomplete" is
/// held against what is here now, and "disabled" on a device that holds everything is asked for once more.
pub(crate) async fn recovery_state(client: &Client) -> RecoveryState {
    let encryption = client.encryption();
    let holds_all = async || {
        encryption.cross_signing_status().await.is_some_and(|status| status.is_complete())
            && encryption.backups().are_enabled().await
    };
    match encryption.recovery().state() {
        RecoveryState::Incomplete if holds_all().await => RecoveryState::Enabled,
        RecoveryState::Disabled if holds_all().await => match encryption.secret_storage().is_enabled().await {
            Ok(true) => RecoveryState::Enabled,
            Ok(false) | Err(_) => RecoveryState::Disabled,
        },
        state @ (RecoveryState::Unknown
        | RecoveryState::Enabled
        | RecoveryState::Incomplete
        | RecoveryState::Disabled) => state,
    }
}

/// Works the gate out again; called whenever a command has changed something about it.
pub(crate) async fn update(account: &Account) {
    // One at a time: who read the state before a command changed it must not speak after that command has.
    let _turn = account.deciding.lock().await;
    let device = account.client.encryption().verification_state().get();
    // Whoever is asked to keep a code is shown a new one, and theirs is worth nothing then: not while it is being tried.
    // Read first: a trial that ends meanwhile has marked the code as kept by then.
    let is_tried = account.restoring.load(Ordering::SeqCst);
    let gate = decide(device, recovery_state(&account.client).await, is_kept(&account.keep).await)
        .filter(|gate| *gate != Gate::KeepRecoveryCode || !is_tried);
    account.gate.send_if_modified(|current| match (*current, gate) {
        // Only a new sign-in leads out of this one.
        (Gate::SignInAgain, _) | (_, None) => false,
        (before, Some(after)) => {
            *current = after;
            before != after
        }
    });
}

/// `None` while nothing can be said.
fn decide(device: VerificationState, recovery: RecoveryState, kept: bool) -> Option<Gate> {
    match (device, recovery) {
        (VerificationState::Unknown, _) | (_, RecoveryState::Unknown) => None,
        (VerificationState::Verified, RecoveryState::Enabled) if kept => Some(Gate::Open),
        // Enabled and not kept: the app ended between making the code and keeping it.
        (VerificationState::Verified, RecoveryState::Enabled | RecoveryState::Disabled) => Some(Gate::KeepRecoveryCode),
        (VerificationState::Verified, RecoveryState::Incomplete)
        | (VerificationState::Unverified, RecoveryState::Enabled | RecoveryState::Incomplete) => {
            Some(Gate::EnterRecoveryCode { available: true })
        }
        (VerificationState::Unverified, RecoveryState::Disabled) => Some(Gate::EnterRecoveryCode { available: false }),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_second_device_is_never_a_dead_end() {
        use {RecoveryState as R, VerificationState as V};
        assert_eq!(decide(V::Unknown, R::Enabled, true), None);
        assert_eq!(decide(V::Verified, R::Unknown, true), None);
        assert_eq!(decide(V::Verified, R::Disabled, false), Some(Gate::KeepRecoveryCode));
        assert_eq!(decide(V::Verified, R::Enabled, false), Some(Gate::KeepRecoveryCode), "made and not kept");
        assert_eq!(decide(V::Verified, R::Enabled, true), Some(Gate::Open));
        for recovery in [R::Enabled, R::Incomplete] {
            assert_eq!(
                decide(V::Unverified, recovery, true),
                Some(Gate::EnterRecoveryCode { available: true }),
                "an identity replaced elsewhere closes the gate again"
            );
        }
        assert_eq!(decide(V::Unverified, R::Disabled, false), Some(Gate::EnterRecoveryCode { available: false }));
    }
}
