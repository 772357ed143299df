//! What can be said on the command line.

use crate::profile::{ProfileName, ProfileNameError};

/// How to call the program.
pub(crate) const USAGE: &str =
    "usage: chancery [--profile NAME] [--background] [LINK]\n       chancery [--profile NAME] --policy-report";

/// The command line.
#[derive(Debug, Default, PartialEq, Eq)]
pub(crate) struct Arguments {
    /// Which profile to open.
    pub(crate) profile: ProfileName,
    /// Whether to start without a window: the computer did, not a person.
    pub(crate) background: bool,
    /// Whether to print what is decided for the profile, and end.
    pub(crate) policy_report: bool,
    /// A `matrix:` link, or one to `matrix.to`, to follow: another program was asked to open it.
    pub(crate) link: Option<String>,
}

/// A command line that means nothing.
#[derive(Debug, PartialEq, Eq, thiserror::Error)]
pub(crate) enum ArgumentsError {
    /// More than one link.
    #[error("only one link can be followed")]
    Links,
    /// An argument this program does not know.
    #[error("unknown argument {0:?}")]
    Unknown(String),
    /// `--profile` at the end.
    #[error("--profile needs a name")]
    NameMissing,
    /// `--profile` with a name that cannot be one.
    #[error(transparent)]
    Name(#[from] ProfileNameError),
}

impl Arguments {
    /// Reads the command line without the program's own name.
    pub(crate) fn parse(arguments: impl IntoIterator<Item = String>) -> Result<Self, ArgumentsError> {
        let mut parsed = Self::default();
        let mut arguments = arguments.into_iter();
        while let Some(argument) = arguments.next() {
            if argument == "--background" {
                parsed.background = true;
                continue;
            }
            if argument == "--policy-report" {
                parsed.policy_report = true;
                continue;
            }
            // Whether it is a good one, the engine says: then a window is there to tell it.
            if !argument.starts_with('-') && argument.contains(':') {
                if parsed.link.replace(argument).is_some() {
                    return Err(ArgumentsError::Links);
                }
                continue;
            }
            parsed.profile = match argument.strip_prefix("--profile") {
                Some("") => arguments.next().ok_or(ArgumentsError::NameMissing)?.parse()?,
                Some(name) if name.starts_with('=') => name.trim_start_matches('=').parse()?,
                _ => return Err(ArgumentsError::Unknown(argument)),
            };
        }
        Ok(parsed)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parse(arguments: &[&str]) -> Result<String, ArgumentsError> {
        Arguments::parse(arguments.iter().map(ToString::to_string)).map(|arguments| arguments.profile.to_string())
    }

    #[test]
    fn the_profile_is_default_unless_named() {
        assert_eq!(parse(&[]), Ok("default".to_owned()));
        assert_eq!(parse(&["--profile", "work-2"]), Ok("work-2".to_owned()));
        assert_eq!(parse(&["--profile=work-2"]), Ok("work-2".to_owned()));
    }

    #[test]
    fn a_start_at_login_shows_no_window() {
        let parse = |arguments: &[&str]| Arguments::parse(arguments.iter().map(ToString::to_string)).unwrap();
        assert!(!parse(&["--profile=work-2"]).background);
        assert!(parse(&["--background", "--profile=work-2"]).background);
    }

    #[test]
    fn nonsense_is_refused() {
        assert_eq!(parse(&["--profile"]), Err(ArgumentsError::NameMissing));
        assert_eq!(parse(&["--profiles"]), Err(ArgumentsError::Unknown("--profiles".to_owned())));
        assert_eq!(parse(&["--profile", "../other"]), Err(ArgumentsError::Name(ProfileNameError)));
        assert_eq!(parse(&["alice"]), Err(ArgumentsError::Unknown("alice".to_owned())));
        assert_eq!(parse(&["matrix:u/a:b", "matrix:u/c:d"]), Err(ArgumentsError::Links));
    }

    #[test]
    fn a_link_is_followed_in_the_profile_that_is_named() {
        let parsed = Arguments::parse(["--profile", "work-2", "matrix:u/a:b"].map(str::to_owned)).unwrap();
        assert_eq!((parsed.profile.to_string().as_str(), parsed.link.as_deref()), ("work-2", Some("matrix:u/a:b")));
    }
}
