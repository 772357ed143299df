//! Foreign clients: matrix-nio with end-to-end encryption, signed in to real servers.
//!
//! Nothing but somebody else's code proves that others can read what we send. matrix-nio knows no
//! cross-signing, and under Chancery's trust settings a person without an identity gets no message keys and is
//! not believed; so a peer's account gets an identity and its device is signed, unless a test asks for the
//! negative case with [`Peer::sign_in_unsigned`].
//!
//! A [`Peer`] keeps a transcript of what it saw. Its `await_…` methods look there first and then wait, for
//! [`PATIENCE`] unless told otherwise with [`Peer::patience`].

mod host;
mod peer;
mod rule;
mod seen;
mod waiting;

pub use host::{PeerHost, SignIn};
pub use peer::{Member, NewRoom, Outgoing, Peer, Room};
pub use rule::Rule;
pub use seen::{Event, Invitation, Missing, PATIENCE, Undecryptable};
