//! The TypeScript side of the contract: what the types export must be what is committed, and nothing more.

use std::collections::BTreeMap;
use std::path::Path;

use anyhow::{Context, Result, ensure};

use crate::tree::{Finding, root};

const GENERATED: &str = "ui/src/bridge/generated";

/// Compares a fresh export with the committed files.
pub(crate) fn compare(exported: &Path) -> Result<Vec<Finding>> {
    let fresh = read(exported)?;
    ensure!(!fresh.is_empty(), "nothing was exported to {}", exported.display());
    Ok(differences(&fresh, &read(&root().join(GENERATED))?))
}

/// Makes the committed files what was exported.
pub(crate) fn write(exported: &Path) -> Result<()> {
    let fresh = read(exported)?;
    ensure!(!fresh.is_empty(), "nothing was exported to {}", exported.display());
    let folder = root().join(GENERATED);
    std::fs::create_dir_all(&folder)?;
    for stale in read(&folder)?.keys().filter(|name| !fresh.contains_key(*name)) {
        std::fs::remove_file(folder.join(stale))?;
    }
    for (name, text) in &fresh {
        let path = folder.join(name);
        if let Some(parent) = path.parent() {
            std::fs::create_dir_all(parent)?;
        }
        std::fs::write(path, text)?;
    }
    Ok(())
}

fn differences(fresh: &BTreeMap<String, String>, committed: &BTreeMap<String, String>) -> Vec<Finding> {
    let mut findings = Vec::new();
    let mut say = |name: &str, what: &str| {
        findings.push(Finding::file(&format!("{GENERATED}/{name}"), format!("{what}; run ./x bindings")));
    };
    for (name, text) in fresh {
        match committed.get(name) {
            None => say(name, "is missing"),
            Some(old) if old != text => say(name, "is not what the contract says"),
            Some(_) => {}
        }
    }
    for name in committed.keys().filter(|name| !fresh.contains_key(*name)) {
        say(name, "belongs to no type any more");
    }
    findings
}

/// Every TypeScript file of a folder by its path in it.
fn read(folder: &Path) -> Result<BTreeMap<String, String>> {
    let mut files = BTreeMap::new();
    let mut folders = vec![folder.to_owned()];
    while let Some(next) = folders.pop() {
        for entry in std::fs::read_dir(&next).with_context(|| format!("could not read {}", next.display()))? {
            let path = entry?.path();
            if path.is_dir() {
                folders.push(path);
            } else if path.extension().is_some_and(|extension| extension == "ts") {
                let name = path.strip_prefix(folder)?.to_string_lossy().replace('\\', "/");
                files.insert(name, std::fs::read_to_string(&path)?);
            }
        }
    }
    Ok(files)
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use super::differences;

    fn files(names: &[(&str, &str)]) -> BTreeMap<String, String> {
        names.iter().map(|(name, text)| ((*name).to_owned(), (*text).to_owned())).collect()
    }

    #[test]
    fn missing_changed_and_stale_files_are_told_apart() {
        let fresh = files(&[("New.ts", "1"), ("Same.ts", "1"), ("Changed.ts", "1")]);
        let committed = files(&[("Same.ts", "1"), ("Changed.ts", "2"), ("Gone.ts", "1")]);
        let said: Vec<String> = differences(&fresh, &committed).iter().map(ToString::to_string).collect();
        assert_eq!(
            said,
            [
                "ui/src/bridge/generated/Changed.ts: is not what the contract says; run ./x bindings",
                "ui/src/bridge/generated/New.ts: is missing; run ./x bindings",
                "ui/src/bridge/generated/Gone.ts: belongs to no type any more; run ./x bindings",
            ]
        );
        assert!(differences(&fresh, &fresh).is_empty());
    }
}
