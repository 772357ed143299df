//! The policy files of this device: `policy.json`, then those in `policy.d` in the order of their names, the later
//! overruling the earlier.

use std::{
    io,
    path::{Path, PathBuf},
    time::Duration,
};

use chancery_protocol::PolicyProblem;
use notify::{RecursiveMode, Watcher as _};
use tracing::warn;

use crate::keys::Layer;

/// A folder with policy files. It need not exist.
#[derive(Debug, Clone)]
pub struct Folder(PathBuf);

/// Tells of changes for as long as it lives.
pub struct Watcher(#[expect(dead_code, reason = "held, not used: it stops when dropped")] notify::RecommendedWatcher);

/// How long a change is let settle before the files are read: programs that manage devices write several.
pub const SETTLE: Duration = Duration::from_millis(300);

impl Folder {
    /// Where whoever administers this device puts policy.
    #[must_use]
    pub fn of_system() -> Self {
        if cfg!(windows) {
            let data = std::env::var_os("ProgramData").map_or_else(|| PathBuf::from(r"C:\ProgramData"), PathBuf::from);
            Self(data.join("Chancery"))
        } else if cfg!(target_os = "macos") {
            Self("/Library/Application Support/Chancery".into())
        } else {
            Self("/etc/chancery".into())
        }
    }

    /// A folder of a test.
    #[must_use]
    pub fn new(path: impl Into<PathBuf>) -> Self {
        Self(path.into())
    }

    /// Reads all files. A file or setting that is none leaves what counted in `before`, and is a fault.
    #[must_use]
    pub fn read(&self, before: &Layer) -> Layer {
        let mut layer = Layer::default();
        let (files, unreadable) = self.files();
        for path in files {
            let place = path.display().to_string();
            match read(&path) {
                Ok(Some(content)) => layer.read(&place, content, false, before),
                Ok(None) => {}
                Err(problem) => {
                    layer.keep(&place, before);
                    layer.fault(&place, problem);
                }
            }
        }
        if unreadable {
            layer.fault(&self.more().display().to_string(), PolicyProblem::Unreadable);
        }
        layer
    }

    /// Calls `changed` whenever something in the folder changes, from another thread; again after each change, so that a
    /// folder that comes into being is noticed. `None`, with a line in the log, where the system cannot tell.
    pub fn watch(&self, changed: impl Fn() + Send + 'static) -> Option<Watcher> {
        let started = notify::recommended_watcher(move |event: notify::Result<notify::Event>| {
            if event.is_ok_and(|event| !event.kind.is_access()) {
                changed();
            }
        })
        .and_then(|mut watcher| {
            for folder in [self.0.as_path(), &self.more()] {
                // Where there is none yet, what it would lie in tells when it comes.
                if let Some(there) = folder.ancestors().find(|folder| folder.is_dir()) {
                    watcher.watch(there, RecursiveMode::NonRecursive)?;
                }
            }
            Ok(Watcher(watcher))
        });
        started.inspect_err(|error| warn!("changes of the policy are not noticed before the next start: {error}")).ok()
    }

    fn more(&self) -> PathBuf {
        self.0.join("policy.d")
    }

    /// The files in their order, and whether the folder of more of them could not be read.
    fn files(&self) -> (Vec<PathBuf>, bool) {
        let mut files = vec![self.0.join("policy.json")];
        let entries = match std::fs::read_dir(self.more()) {
            Ok(entries) => entries,
            Err(error) => return (files, error.kind() != io::ErrorKind::NotFound),
        };
        let mut more: Vec<PathBuf> = entries
            .filter_map(|entry| Some(entry.ok()?.path()))
            .filter(|path| path.extension().is_some_and(|extension| extension == "json"))
            .collect();
        more.sort();
        files.append(&mut more);
        (files, false)
    }
}

/// `None` if there is no such file.
fn read(path: &Path) -> Result<Option<serde_json::Value>, PolicyProblem> {
    let content = match std::fs::read(path) {
        Ok(content) => content,
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(None),
        Err(_) => return Err(PolicyProblem::Unreadable),
    };
    // Editors of another system put a mark before the text.
    let content = content.strip_prefix(b"\xef\xbb\xbf").unwrap_or(&content);
    let place = |number: usize| u32::try_from(number).unwrap_or(u32::MAX);
    serde_json::from_slice(content)
        .map(Some)
        .map_err(|error| PolicyProblem::NotJson { line: place(error.line()), column: place(error.column()) })
}

#[cfg(test)]
mod tests {
    use std::{fs, sync::mpsc};

    use chancery_protocol::{PolicyKey, PolicySource, PolicyValue, Timestamp};

    use super::*;
    use crate::{Document, Policy};

    struct Place(tempfile::TempDir);

    impl Place {
        fn new() -> Self {
            Self(tempfile::tempdir().unwrap())
        }

        fn write(&self, name: &str, content: &str) {
            let path = self.0.path().join(name);
            fs::create_dir_all(path.parent().unwrap()).unwrap();
            fs::write(path, content).unwrap();
        }

        fn read(&self, before: &Layer) -> Layer {
            Folder::new(self.0.path()).read(before)
        }
    }

    fn service(layer: &Layer) -> Option<&str> {
        layer.document.service.as_ref().map(crate::values::ServerName::as_str)
    }

    #[test]
    fn later_files_overrule_earlier_ones_and_say_where_they_are() {
        let place = Place::new();
        assert_eq!(place.read(&Layer::default()), Layer::default(), "no policy is no fault");
        place.write("policy.json", r#"{ "account.service": "a.example", "media.save": "forbidden" }"#);
        place.write("policy.d/20-more.json", r#"{ "account.service": "c.example" }"#);
        place.write(
            "policy.d/10-works.json",
            r#"{ "$schema": "x", "account.service": "b.example", "reasons": { "account.service": "Issued so." } }"#,
        );
        place.write("policy.d/readme.txt", "no policy");
        let layer = place.read(&Layer::default());
        assert_eq!((service(&layer), layer.faults.as_slice()), (Some("c.example"), [].as_slice()));
        let report = Policy::decide(&layer, &Layer::default(), &Document::default(), Timestamp(1)).report();
        let line = report.line(PolicyKey::AccountService).unwrap();
        assert_eq!(line.value, PolicyValue::Text { text: "c.example".to_owned() });
        assert!(line.place.as_ref().unwrap().ends_with("20-more.json"));
        assert_eq!((line.source, line.locked), (PolicySource::Device, true));
        assert_eq!(line.reason.as_deref(), Some("Issued so."));
    }

    #[test]
    fn what_is_wrong_is_said_and_opens_nothing() {
        let place = Place::new();
        place.write("policy.json", r#"{ "account.allowed_services": ["a.example"], "media.save": "forbidden" }"#);
        let good = place.read(&Layer::default());
        assert_eq!(good.faults, []);

        place.write("policy.json", "{\n \"account.allowed_services\": [\"a.example\",\n}");
        let broken = place.read(&good);
        assert_eq!(broken.document, good.document, "what counted stays");
        let place_of = |number| PolicyProblem::NotJson { line: number, column: 1 };
        assert_eq!(broken.faults.iter().map(|fault| fault.problem.clone()).collect::<Vec<_>>(), [place_of(3)]);

        place.write("policy.json", r#"{ "account.allowed_services": "a.example", "media.safe": "forbidden" }"#);
        let slips = place.read(&good);
        assert_eq!(slips.document.allowed_services, good.document.allowed_services);
        assert_eq!(slips.document.saving, None, "taken out on purpose, as far as anybody can tell");
        assert!(matches!(
            slips.faults.iter().map(|fault| &fault.problem).collect::<Vec<_>>().as_slice(),
            [PolicyProblem::Invalid { key: PolicyKey::AccountAllowedServices, .. }, PolicyProblem::UnknownKey { .. }]
        ));

        place.write("policy.json", "[]");
        assert_eq!(place.read(&good).faults.first().unwrap().problem, PolicyProblem::NotSettings);
        place.write("policy.json", r#"{ "network.authorities": ["/nowhere/ca.pem"] }"#);
        assert!(matches!(
            place.read(&good).faults.first().unwrap().problem,
            PolicyProblem::FileUnusable { key: PolicyKey::NetworkAuthorities, .. }
        ));
    }

    #[test]
    fn a_server_cannot_decide_where_the_device_connects() {
        let layer = Layer::of_server(
            "works.example",
            serde_json::json!({ "network.proxy": "none", "account.service": "evil.example", "media.save": "forbidden" }),
        );
        assert_eq!((&layer.document.proxy, &layer.document.service), (&None, &None));
        assert!(layer.document.saving.is_some());
        assert_eq!(layer.faults.len(), 2);
        assert!(layer.faults.iter().all(|fault| matches!(fault.problem, PolicyProblem::NotForServers { .. })));
    }

    #[test]
    fn changes_are_noticed_also_of_a_folder_that_was_not_there() {
        let outer = tempfile::tempdir().unwrap();
        let folder = Folder::new(outer.path().join("chancery"));
        for step in ["chancery/policy.json", "chancery/policy.d/1.json", "chancery/policy.d/1.json"] {
            let (tell, told) = mpsc::channel();
            let _watcher = folder.watch(move || _ = tell.send(())).unwrap();
            let path = outer.path().join(step);
            fs::create_dir_all(path.parent().unwrap()).unwrap();
            fs::write(&path, "{}").unwrap();
            told.recv_timeout(Duration::from_secs(20)).unwrap();
        }
    }

    /// What IT's tools read is what this program reads.
    #[test]
    fn the_schema_that_is_shipped_is_the_one_of_the_code() {
        let shipped = include_str!("../../../packaging/policy/policy.schema.json");
        assert_eq!(serde_json::from_str::<serde_json::Value>(shipped).unwrap(), crate::schema(), "./x bindings");
    }
}
