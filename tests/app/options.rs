//! How to start the application.

use std::{fmt, path::PathBuf};

/// What the application finds around itself.
#[derive(Debug, Clone)]
pub struct Options {
    /// The size of the window at a first start; later the application remembers it.
    pub size: Size,
    /// The system's colour scheme.
    pub theme: Theme,
    /// The system's contrast.
    pub contrast: Contrast,
    /// The system's language, as in `de_DE`. English unless said otherwise.
    pub locale: Option<String>,
    /// The keyring of the session.
    pub keyring: Keyring,
    /// Whether the session shows notifications, with a real daemon.
    pub notifications: bool,
    /// What `SSL_CERT_FILE` names: the certificates the application trusts.
    pub trust_file: Option<PathBuf>,
    /// The proxy that the system names for everything: `http_proxy` and `https_proxy`.
    pub proxy: Option<String>,
    /// The desktop, as `XDG_CURRENT_DESKTOP` names it.
    pub desktop: Option<&'static str>,
    /// The proxy that the settings of GNOME name.
    pub desktop_proxy: Option<String>,
    /// Whether it is noted what the application reaches for.
    pub reach: bool,
    /// What is decided for this device, besides what the session's own folder says.
    pub policy: Option<serde_json::Value>,
    /// The home folder, kept for the next start. A fresh one, removed afterwards, unless said otherwise.
    pub home: Option<PathBuf>,
    /// What `CHANCERY_LOG` asks for.
    pub log: Option<String>,
}

/// The size of the window's content, in CSS pixels.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Size {
    /// From side to side.
    pub width: u32,
    /// From top to bottom.
    pub height: u32,
}

impl Size {
    /// A laptop's window.
    pub const LAPTOP: Self = Self { width: 1280, height: 800 };
    /// A phone's screen.
    pub const PHONE: Self = Self { width: 390, height: 844 };
    /// The sizes that every screen is looked at in.
    pub const ALL: [Self; 2] = [Self::LAPTOP, Self::PHONE];
}

impl fmt::Display for Size {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match *self {
            Self::LAPTOP => formatter.write_str("laptop"),
            Self::PHONE => formatter.write_str("phone"),
            Self { width, height } => write!(formatter, "{width}x{height}"),
        }
    }
}

/// The system's colour scheme.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Theme {
    /// Dark on light.
    Light,
    /// Light on dark.
    Dark,
}

/// The system's contrast.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Contrast {
    /// As designed.
    Normal,
    /// The person asked for more.
    More,
}

/// The keyring of the session.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Keyring {
    /// It runs and is unlocked.
    Unlocked,
    /// It runs, is locked, and nothing can ask for its password.
    Locked,
    /// It runs, and the session bus lets nobody speak to it.
    Denied,
    /// There is a session bus without a keyring.
    None,
    /// There is no session bus.
    NoBus,
}

impl Default for Options {
    fn default() -> Self {
        Self {
            size: Size::LAPTOP,
            theme: Theme::Light,
            contrast: Contrast::Normal,
            locale: None,
            keyring: Keyring::Unlocked,
            notifications: false,
            trust_file: None,
            proxy: None,
            desktop: None,
            desktop_proxy: None,
            reach: false,
            policy: None,
            home: None,
            log: None,
        }
    }
}
