//! Finding people and rooms.

use std::collections::{BTreeMap, HashSet};

use chancery_protocol::{
    ErrorCode, FoundPerson, MentionFound, MentionSearch, PeopleFound, PeopleSearch, Person, RoomId, SwitcherFound,
    SwitcherSearch,
};
use matrix_sdk::{
    Room, RoomMemberships, RoomState,
    ruma::{OwnedUserId, UserId, api::error::ErrorKind},
};
use tracing::info;

use super::{acts::direct_with, room, summary};
use crate::{account::Account, error::EngineError, people};

/// What a directory is asked for.
const DIRECTORY_PAGE: u64 = 20;

const MOST_ROOMS: usize = 30;
const MOST_PEOPLE: usize = 20;
const MOST_MENTIONS: usize = 8;

/// Rooms whose members the switcher looks through: the ones used last, and none so large that it is a crowd.
const ROOMS_TO_LOOK_THROUGH: usize = 60;
const LARGEST_ROOM_TO_LOOK_THROUGH: u64 = 200;

/// Looks for people: by full address, in the directory, and among those already known.
pub(crate) async fn people(account: &Account, request: &PeopleSearch) -> Result<PeopleFound, EngineError> {
    let query = request.query.trim();
    if query.is_empty() {
        return Ok(PeopleFound { people: Vec::new(), limited: false, directory_unavailable: false });
    }
    if let Some(user) = full_address(query)? {
        return by_address(account, &user).await;
    }
    let mut found: BTreeMap<OwnedUserId, Person> = BTreeMap::new();
    let (limited, directory_unavailable) = match account.client.search_users(query, DIRECTORY_PAGE).await {
        Ok(answer) => {
            for user in answer.results {
                let person = people::named(&user.user_id, user.display_name.as_deref(), false);
                found.insert(user.user_id, person);
            }
            (answer.limited, false)
        }
        Err(error) => {
            info!("the directory could not be asked: {}", error.client_api_error_kind().is_some());
            (false, true)
        }
    };
    for (user, person) in known_people(account).await {
        if matches(&person, query) {
            found.entry(user).or_insert(person);
        }
    }
    found.remove(account.user());
    Ok(PeopleFound { people: rank(account, found.into_values().collect(), query), limited, directory_unavailable })
}

/// A full `@name:server`, if the text is meant as one.
fn full_address(query: &str) -> Result<Option<OwnedUserId>, EngineError> {
    if !(query.starts_with('@') && query.contains(':')) {
        return Ok(None);
    }
    UserId::parse(query).map(Some).map_err(|_| ErrorCode::AddressInvalid { address: query.to_owned() }.into())
}

async fn by_address(account: &Account, user: &UserId) -> Result<PeopleFound, EngineError> {
    let name = match account.client.account().fetch_user_profile_of(user).await {
        Ok(profile) => profile.get("displayname").and_then(|name| name.as_str().map(ToOwned::to_owned)),
        Err(error) => match error.client_api_error_kind() {
            Some(ErrorKind::NotFound) => {
                return Ok(PeopleFound { people: Vec::new(), limited: false, directory_unavailable: false });
            }
            Some(ErrorKind::Forbidden) => None,
            _ => {
                return match EngineError::from(error) {
                    EngineError::Http(error) => {
                        Err(crate::error::http_code(&error, user.server_name().as_str()).into())
                    }
                    other => Err(other),
                };
            }
        },
    };
    let person = people::named(user, name.as_deref(), false);
    let direct = direct_with(&account.client, user).map(|room| RoomId::from(&*room));
    let people = if user == account.user() { Vec::new() } else { vec![FoundPerson { person, direct }] };
    Ok(PeopleFound { people, limited: false, directory_unavailable: false })
}

fn rank(account: &Account, people: Vec<Person>, query: &str) -> Vec<FoundPerson> {
    let query = query.to_lowercase();
    let mut people: Vec<FoundPerson> = people
        .into_iter()
        .map(|person| {
            let direct = UserId::parse(person.user.as_str())
                .ok()
                .and_then(|user| direct_with(&account.client, &user))
                .map(|room| RoomId::from(&*room));
            FoundPerson { person, direct }
        })
        .collect();
    people.sort_by_cached_key(|found| {
        let name = found.person.name.to_lowercase();
        (!name.starts_with(&query), found.direct.is_none(), name, found.person.user.clone())
    });
    // The same name twice: the address has to be shown too.
    let names: Vec<String> = people.iter().map(|found| found.person.name.to_lowercase()).collect();
    for found in &mut people {
        let own = found.person.name.to_lowercase();
        found.person.ambiguous = names.iter().filter(|name| **name == own).count() > 1;
    }
    people
}

fn matches(person: &Person, query: &str) -> bool {
    let query = query.to_lowercase();
    let name = person.name.to_lowercase();
    query.split_whitespace().all(|word| name.contains(word))
        || person.user.as_str().trim_start_matches('@').to_lowercase().starts_with(&query)
}

/// People from the rooms used last, from this device alone.
async fn known_people(account: &Account) -> BTreeMap<OwnedUserId, Person> {
    let mut rooms: Vec<Room> = account
        .client
        .rooms()
        .into_iter()
        .filter(|room| room.state() == RoomState::Joined && room.active_members_count() <= LARGEST_ROOM_TO_LOOK_THROUGH)
        .collect();
    rooms.sort_by_key(|room| std::cmp::Reverse(room.latest_event_timestamp()));
    let mut people = BTreeMap::new();
    for room in rooms.into_iter().take(ROOMS_TO_LOOK_THROUGH) {
        for member in room.members_no_sync(RoomMemberships::ACTIVE).await.unwrap_or_default() {
            people
                .entry(member.user_id().to_owned())
                .or_insert_with(|| people::named(member.user_id(), member.display_name(), false));
        }
    }
    people.remove(account.user());
    people
}

/// Looks over the rooms and people this account knows.
pub(crate) async fn switcher(account: &Account, request: &SwitcherSearch) -> Result<SwitcherFound, EngineError> {
    let query = request.query.trim().to_lowercase();
    let mut rooms: Vec<(bool, Room)> = Vec::new();
    for room in account.client.rooms() {
        if !matches!(room.state(), RoomState::Joined | RoomState::Invited) || room.is_space() || room.is_tombstoned() {
            continue;
        }
        let name = summary::name(&room).await.to_lowercase();
        if query.split_whitespace().all(|word| name.contains(word)) {
            rooms.push((!name.starts_with(&query), room));
        }
    }
    rooms.sort_by_key(|(later, room)| (*later, std::cmp::Reverse(room.latest_event_timestamp())));
    let mut found = Vec::with_capacity(MOST_ROOMS);
    for (_, room) in rooms.into_iter().take(MOST_ROOMS) {
        found.push(summary::summary(account, &room).await);
    }
    let people = if query.is_empty() {
        Vec::new()
    } else {
        let chats: HashSet<String> =
            found.iter().filter_map(|room| room.direct.as_ref().map(ToString::to_string)).collect();
        let known = known_people(account)
            .await
            .into_values()
            .filter(|person| matches(person, &query) && !chats.contains(person.user.as_str()));
        rank(account, known.collect(), &query)
            .into_iter()
            .filter(|found| found.direct.is_none())
            .map(|found| found.person)
            .take(MOST_PEOPLE)
            .collect()
    };
    Ok(SwitcherFound { rooms: found, people })
}

/// Finds people in a room who can be named.
pub(crate) async fn mentions(account: &Account, request: &MentionSearch) -> Result<MentionFound, EngineError> {
    let room = room(&account.client, &request.room)?;
    let query = request.query.trim().to_lowercase();
    let mut people: Vec<Person> = room
        .members_no_sync(RoomMemberships::ACTIVE)
        .await?
        .iter()
        .filter(|member| !member.is_account_user())
        .map(people::member)
        .filter(|person| matches(person, &query))
        .collect();
    people.sort_by_cached_key(|person| {
        let name = person.name.to_lowercase();
        (!name.starts_with(&query), name, person.user.clone())
    });
    people.truncate(MOST_MENTIONS);
    Ok(MentionFound { people })
}
