//! The real binary in a real window: few tests, each a whole journey or a wall.

mod boundary;
mod cast;
mod demo;
mod desktop;
mod files;
mod film;
mod foreign;
mod instance;
mod keyboard;
mod links;
mod managed;
mod media;
mod memory;
mod network;
mod notifications;
mod opening;
mod phone;
mod screens;
mod scrolling;
mod selecting;
mod settings;
mod talking;
mod tray;
mod trouble;
mod unread;
