//! Accounts of people who have been around for long: more sessions and colleagues than one database query can name.

use matrix_sdk::ruma::{OwnedUserId, RoomId, UserId};
use matrix_sdk::{SqliteCryptoStore, SqliteStateStore, SqliteStoreConfig};
use matrix_sdk_base::{StateStore as _, crypto::store::CryptoStore as _};

/// `SQLite` takes at most 32,766 variables in a query.
const MANY: usize = 40_000;

#[tokio::test]
async fn more_sessions_and_users_than_a_query_has_variables_are_no_error() {
    let folder = tempfile::tempdir().unwrap();
    let config = SqliteStoreConfig::new(folder.path()).key(Some(&[7; 32]));
    let room = RoomId::parse("!room:localhost").unwrap();

    let crypto = SqliteCryptoStore::open_with_config(&config).await.unwrap();
    let sessions: Vec<String> = (0..MANY).map(|number| format!("session-{number}")).collect();
    let named: Vec<(&RoomId, &str)> = sessions.iter().map(|session| (&*room, session.as_str())).collect();
    crypto.mark_inbound_group_sessions_as_backed_up("1", &named).await.unwrap();

    let state = SqliteStateStore::open_with_config(&config).await.unwrap();
    let users: Vec<OwnedUserId> =
        (0..MANY).map(|number| UserId::parse(format!("@user-{number}:localhost")).unwrap()).collect();
    assert!(state.get_profiles(&room, &users).await.unwrap().is_empty());
    assert!(state.get_global_profiles(&users).await.unwrap().is_empty());
}
