//! Following links: where they lead, and what opens outside of the application.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::{
    ids::{EventId, OperationId, RoomId, UserId},
    richtext::LinkDanger,
};

/// Asks where a link leads. Nothing is opened, and no server is asked.
#[derive(Clone, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct LinkResolve {
    /// The link, as a message or another program gives it.
    pub href: String,
}

/// Where a link leads.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(tag = "type", rename_all = "camelCase", rename_all_fields = "camelCase")]
#[ts(export)]
pub enum LinkTarget {
    /// A conversation that this account is in, or is asked into.
    Room {
        /// Which.
        room: RoomId,
        /// The message in it that is meant.
        event: Option<EventId>,
    },
    /// A room that this account is not in.
    RoomElsewhere {
        /// Its address or id.
        address: String,
        /// Servers that may know it.
        via: Vec<String>,
    },
    /// A person.
    Person {
        /// Who.
        user: UserId,
    },
    /// Out of the application: a web page, or a mail to somebody.
    Outside {
        /// The whole address.
        address: String,
        /// Its host, as a reader is told it.
        host: String,
        /// Why it is not to be opened, as far as the address itself says; empty if it may be.
        dangers: Vec<LinkDanger>,
    },
    /// The text is no address that leads anywhere.
    Nowhere,
}

/// Joins a room by its address.
#[derive(Clone, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct LinkJoin {
    /// This act.
    pub operation: OperationId,
    /// The room's address or id.
    pub address: String,
    /// Servers that may know it.
    pub via: Vec<String>,
}

/// Opens an address in another program of the system.
#[derive(Clone, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct LinkOpen {
    /// This act.
    pub operation: OperationId,
    /// The address; judged once more before it leaves.
    pub address: String,
}

/// What people follow says what they read: printed are no addresses.
macro_rules! debug_without_address {
    ($($name:ident),*) => {
        $(impl std::fmt::Debug for $name {
            fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                formatter.write_str(stringify!($name))
            }
        })*
    };
}

debug_without_address!(LinkResolve, LinkJoin, LinkOpen);
