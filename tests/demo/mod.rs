//! A small invented organisation on two real servers, for the demo and for pictures of the app.
//!
//! Two departments with a server each, a dozen people, rooms, direct chats and two weeks of history, all in
//! `organisation.json`. Everybody but one is a foreign client (see [`crate::peers`]); the one is the person who
//! sits before the app. So the order is: [`Demo::open`] starts the servers and signs the colleagues in; the app
//! signs in as [`Demo::me`]; [`Demo::write_history`] lets everybody speak, the app's own profile included, and
//! the servers' clocks go through the two weeks meanwhile; [`Demo::answer`] keeps the colleagues answering. A
//! second run finds everything in the folder and starts in seconds.

mod calendar;
mod history;
mod organisation;
mod stage;

pub use history::Protagonist;
pub use organisation::{Conversation, Department, Organisation, Person, Step};
pub use stage::{Demo, PASSWORD};
