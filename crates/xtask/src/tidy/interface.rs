//! The interface: who imports what, and no way for text to become markup or code.

use crate::tree::{Finding, Tree, is_ui_test, without_comments};

const SOURCES: &str = "ui/src/";
const BRIDGE: &str = "ui/src/bridge/";
const FEATURES: &str = "ui/src/features/";

/// What turns text into markup or code, and what to do instead.
const DANGERS: &[&str] = &[
    "innerHTML",
    "outerHTML",
    "insertAdjacentHTML",
    "dangerouslySetInnerHTML",
    "createContextualFragment",
    "document.write",
    "DOMParser",
    "srcDoc",
    "srcdoc",
    "eval(",
    "new Function(",
];

/// Imports and dangerous calls in the interface's own code.
pub(crate) fn check(tree: &Tree) -> Vec<Finding> {
    let mut findings = Vec::new();
    for (path, text) in tree.in_folder(SOURCES, &["ts", "tsx"]) {
        let bare = without_comments(text);
        for (offset, module) in imports(&bare) {
            if module.starts_with("@tauri-apps/") && !path.starts_with(BRIDGE) {
                findings.push(Finding::at(path, text, offset, format!("only {BRIDGE} may import {module}")));
            }
            if let (Some(own), Some(other)) = (feature(path), feature(&resolve(path, module)))
                && own != other
            {
                let message = format!("feature {own} must not import feature {other}: share it below both");
                findings.push(Finding::at(path, text, offset, message));
            }
        }
        if !is_ui_test(path) {
            for danger in DANGERS {
                for (offset, _) in bare.match_indices(danger) {
                    if !follows_a_name(&bare, offset) {
                        let message = format!("{danger} turns text into markup or code: build elements instead");
                        findings.push(Finding::at(path, text, offset, message));
                    }
                }
            }
        }
    }
    findings
}

/// Whether the byte before `offset` continues a longer name, as in `retrieval(`.
fn follows_a_name(text: &str, offset: usize) -> bool {
    let before = text.get(..offset).and_then(|before| before.chars().next_back());
    before.is_some_and(|character| character.is_alphanumeric() || character == '_' || character == '$')
}

/// Every module that is imported or re-exported, with where.
fn imports(text: &str) -> Vec<(usize, &str)> {
    let mut found = Vec::new();
    for lead in ["from \"", "import \"", "import(\"", "from '", "import '", "import('"] {
        let quote = if lead.ends_with('"') { '"' } else { '\'' };
        for (offset, _) in text.match_indices(lead) {
            if follows_a_name(text, offset) {
                continue;
            }
            let rest = text.get(offset.saturating_add(lead.len())..).unwrap_or_default();
            if let Some((module, _)) = rest.split_once(quote) {
                found.push((offset, module));
            }
        }
    }
    found
}

/// Where an import leads, from the root of the checkout; packages stay as they are.
fn resolve(from: &str, module: &str) -> String {
    if !module.starts_with('.') {
        return module.to_owned();
    }
    let mut parts: Vec<&str> = from.split('/').collect();
    parts.pop();
    for part in module.split('/') {
        match part {
            "." => {}
            ".." => {
                parts.pop();
            }
            other => parts.push(other),
        }
    }
    parts.join("/")
}

/// The feature that a path belongs to.
fn feature(path: &str) -> Option<&str> {
    path.strip_prefix(FEATURES)?.split('/').next()
}

#[cfg(test)]
mod tests {
    use super::check;
    use crate::tree::Tree;

    fn said(path: &str, text: &str) -> Vec<String> {
        check(&Tree::of(&[(path, text)])).iter().map(ToString::to_string).collect()
    }

    #[test]
    fn tauri_stays_in_the_bridge() {
        let text = "import { invoke } from \"@tauri-apps/api/core\";\n";
        assert_eq!(
            said("ui/src/features/rooms/Rooms.ts", text),
            ["ui/src/features/rooms/Rooms.ts:1: only ui/src/bridge/ may import @tauri-apps/api/core"]
        );
        assert!(said("ui/src/bridge/tauri.ts", text).is_empty());
    }

    #[test]
    fn features_do_not_import_each_other() {
        assert_eq!(
            said("ui/src/features/rooms/list/List.ts", "\nimport { x } from '../../account/x';"),
            [
                "ui/src/features/rooms/list/List.ts:2: feature rooms must not import feature account: share it below both"
            ]
        );
        assert!(said("ui/src/features/rooms/list/List.ts", "import { x } from \"../x\";").is_empty());
        assert!(said("ui/src/app/App.tsx", "import { x } from \"../features/rooms/x\";").is_empty());
    }

    #[test]
    fn text_never_becomes_markup_or_code() {
        assert_eq!(said("ui/src/a.tsx", "e.innerHTML = x; eval(y); new Function(\"z\")").len(), 3);
        assert!(said("ui/src/a.tsx", "// innerHTML is forbidden\nretrieval(x)").is_empty());
    }
}
