//! Who may depend on whom.

use toml::{Table, Value};

use crate::tree::{Finding, Tree};

/// What a crate may depend on.
enum May {
    /// Nothing but these.
    Only(&'static [&'static str]),
    /// Anything but names that begin with one of these.
    AllBut(&'static [&'static str]),
}

/// Each crate of the product: its manifest, what it may depend on, and why.
const EDGES: &[(&str, May, &str)] = &[
    (
        "crates/protocol/Cargo.toml",
        // imbl: a list that grows in front as cheaply as behind, and nothing else.
        May::Only(&["imbl", "serde", "ts-rs"]),
        "the contract has no I/O, no async and no matrix-sdk type",
    ),
    (
        "crates/richtext/Cargo.toml",
        May::AllBut(&["chancery-engine", "chancery-vault", "matrix-sdk", "ruma", "tauri", "tokio", "reqwest"]),
        "formatted text is a pure function",
    ),
    (
        "crates/media/Cargo.toml",
        May::AllBut(&["chancery-", "matrix-sdk", "ruma", "tauri", "tokio", "reqwest"]),
        "what bytes are is a pure function",
    ),
    (
        "crates/policy/Cargo.toml",
        May::AllBut(&[
            "chancery-engine",
            "chancery-vault",
            "chancery-media",
            "matrix-sdk",
            "ruma",
            "tauri",
            "tokio",
            "reqwest",
        ]),
        "policy knows nothing of Matrix and does not reach the network",
    ),
    (
        "crates/vault/Cargo.toml",
        May::AllBut(&["chancery-", "matrix-sdk", "ruma", "tauri", "reqwest"]),
        "the vault knows nothing of Matrix",
    ),
    ("crates/engine/Cargo.toml", May::AllBut(&["tauri", "wry", "tao"]), "the engine runs without a window"),
    (
        "src-tauri/Cargo.toml",
        May::AllBut(&["matrix-sdk", "ruma", "vodozemac", "chancery-vault"]),
        "the shell reaches Matrix and keys through the engine alone",
    ),
    ("tests/Cargo.toml", May::AllBut(&["tauri"]), "the harness drives the real window from outside"),
];

/// Dependencies point one way: protocol, then richtext, media, policy and vault, then engine, then the shell.
pub(crate) fn check(tree: &Tree) -> Vec<Finding> {
    let mut findings = Vec::new();
    for (path, may, why) in EDGES {
        let Some(text) = tree.get(path) else { continue };
        let manifest = match text.parse::<Table>() {
            Ok(manifest) => manifest,
            Err(error) => {
                findings.push(Finding::file(path, format!("cannot be read: {}", error.message())));
                continue;
            }
        };
        for name in dependencies(&manifest) {
            let fine = match may {
                May::Only(allowed) => allowed.contains(&name.as_str()),
                May::AllBut(forbidden) => !forbidden.iter().any(|begin| name.starts_with(begin)),
            };
            if !fine {
                findings.push(Finding::file(path, format!("must not depend on {name}: {why}")));
            }
        }
        if manifest.get("lints").and_then(|lints| lints.get("workspace")) != Some(&Value::Boolean(true)) {
            findings.push(Finding::file(path, "does not take the workspace's lints"));
        }
    }
    findings
}

/// The packages that the product of a crate depends on, for every target. What only its tests use is its own affair.
fn dependencies(manifest: &Table) -> Vec<String> {
    let tables = |table: &Table| {
        ["dependencies", "build-dependencies"]
            .iter()
            .filter_map(|kind| table.get(*kind).and_then(Value::as_table).cloned())
            .collect::<Vec<_>>()
    };
    let targets = manifest.get("target").and_then(Value::as_table).into_iter().flat_map(Table::values);
    let mut all = tables(manifest);
    all.extend(targets.filter_map(Value::as_table).flat_map(tables));
    all.iter()
        .flat_map(|table| table.iter())
        .map(|(name, value)| value.get("package").and_then(Value::as_str).unwrap_or(name).to_owned())
        .collect()
}

#[cfg(test)]
mod tests {
    use super::check;
    use crate::tree::Tree;

    fn said(path: &str, manifest: &str) -> Vec<String> {
        check(&Tree::of(&[(path, manifest)])).iter().map(ToString::to_string).collect()
    }

    const LINTS: &str = "\n[lints]\nworkspace = true\n";

    #[test]
    fn a_window_in_the_engine_is_found() {
        let manifest = format!("[dependencies]\ntauri-plugin-x = \"2\"\ntokio = \"1\"{LINTS}");
        assert_eq!(
            said("crates/engine/Cargo.toml", &manifest),
            ["crates/engine/Cargo.toml: must not depend on tauri-plugin-x: the engine runs without a window"]
        );
    }

    #[test]
    fn a_renamed_or_per_system_dependency_is_found() {
        let manifest = format!(
            "[dependencies]\nsdk = {{ package = \"matrix-sdk\", version = \"1\" }}\n\
             [target.'cfg(unix)'.dependencies]\nruma = \"1\"{LINTS}"
        );
        assert_eq!(said("src-tauri/Cargo.toml", &manifest).len(), 2);
    }

    #[test]
    fn the_contract_takes_two_crates_and_no_more() {
        let manifest = format!("[dependencies]\nserde = \"1\"\nts-rs = \"1\"\ntokio = \"1\"{LINTS}");
        assert_eq!(said("crates/protocol/Cargo.toml", &manifest).len(), 1);
    }

    #[test]
    fn tests_of_a_crate_are_free_and_lints_are_not() {
        let manifest = "[dev-dependencies]\ntauri = \"2\"\n";
        assert_eq!(
            said("crates/engine/Cargo.toml", manifest),
            ["crates/engine/Cargo.toml: does not take the workspace's lints"]
        );
    }
}
