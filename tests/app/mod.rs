//! The real application in a real window: its own display, its own D-Bus session with a real keyring, driven over
//! WebDriver.
//!
//! ```no_run
//! # async fn example() -> anyhow::Result<()> {
//! use chancery_tests::app::{App, Key, Options, Role};
//!
//! let mut app = App::launch(Options::default()).await?;
//! app.find(Role::Textbox, "Work e-mail").await?.type_text("priya@works.example").await?;
//! app.press(&[Key::Enter]).await?;
//! app.assert_accessible("sign-in").await?;
//! app.close().await
//! # }
//! ```

mod accessibility;
mod application;
mod bus;
mod complaints;
mod element;
mod film;
mod managed;
mod media;
mod memory;
mod notification_service;
mod notifications;
mod opener;
mod options;
pub mod pictures;
mod process;
mod protagonist;
mod reach;
mod scene;
mod screen;
mod session;
mod start;
mod steps;
mod tray;
mod troubles;
mod webdriver;

pub use application::App;
pub use bus::Overheard;
pub use element::{Element, Role};
pub use film::{film, recording};
pub use managed::{managed_policy, managed_start};
pub use media::{play_media, tone};
pub use memory::{Work, processor_time, proportional_set_size};
pub use notification_service::{NotificationService, Offered};
pub use notifications::Shown;
pub use options::{Contrast, Keyring, Options, Size, Theme};
pub use scene::{Cast, Scene, Visitor, confirm_second_device, in_all_sizes, sign_in_with_mistakes};
pub use start::Start;
pub use tray::Tray;
pub use troubles::play_troubles;
pub use webdriver::Key;
