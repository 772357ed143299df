//! The real binary in a real window: few tests, each a whole journey or a wall.

mod boundary;
mod foreign;
mod instance;
mod opening;
mod talking;
