//! The window: a content-security policy without holes, and capabilities that name exactly the command table.

use std::collections::BTreeSet;

use chancery_protocol::COMMAND_NAMES;
use serde_json::Value;

use crate::tree::{Finding, Tree};

const CONFIGURATION: &str = "src-tauri/tauri.conf.json";
const CAPABILITIES: &str = "src-tauri/capabilities/";

/// Directives that fall back to `default-src` and must not be left open by leaving them out.
const WANTED: &[&str] = &["default-src", "script-src", "object-src", "base-uri", "form-action", "frame-ancestors"];

/// Permissions besides the command table's: none of Tauri's own.
const BESIDES: &[&str] = &[];

/// The policy and the capabilities.
pub(crate) fn check(tree: &Tree) -> Vec<Finding> {
    let mut findings = Vec::new();
    let Some(text) = tree.get(CONFIGURATION) else {
        return findings;
    };
    match serde_json::from_str::<Value>(text) {
        Ok(configuration) => {
            let wrong = policy(&configuration).into_iter().chain(switches(&configuration));
            findings.extend(wrong.map(|message| Finding::file(CONFIGURATION, message)));
        }
        Err(error) => findings.push(Finding::file(CONFIGURATION, format!("cannot be read: {error}"))),
    }
    findings.extend(capabilities(tree));
    findings
}

/// Each directive with its sources, however the policy is written.
fn directives(policy: &Value) -> Vec<(String, Vec<String>)> {
    let words = |text: &str| text.split_whitespace().map(str::to_owned).collect::<Vec<_>>();
    match policy {
        Value::String(text) => text
            .split(';')
            .filter_map(|directive| {
                let mut parts = words(directive).into_iter();
                parts.next().map(|name| (name, parts.collect()))
            })
            .collect(),
        Value::Object(table) => table
            .iter()
            .map(|(name, sources)| match sources {
                Value::Array(list) => {
                    (name.clone(), list.iter().filter_map(Value::as_str).map(str::to_owned).collect())
                }
                other => (name.clone(), words(other.as_str().unwrap_or_default())),
            })
            .collect(),
        _ => Vec::new(),
    }
}

fn policy(configuration: &Value) -> Vec<String> {
    let mut wrong = Vec::new();
    for name in ["csp", "devCsp"] {
        let found = configuration.pointer(&format!("/app/security/{name}")).map(directives).unwrap_or_default();
        if found.is_empty() {
            if name == "csp" {
                wrong.push("has no content-security policy".to_owned());
            }
            continue;
        }
        for wanted in WANTED.iter().filter(|wanted| found.iter().all(|(directive, _)| directive != *wanted)) {
            wrong.push(format!("{name} leaves {wanted} out, which leaves it open"));
        }
        for (directive, sources) in &found {
            wrong.extend(sources.iter().filter_map(|source| {
                objection(directive, source).map(|why| format!("{name} {directive} has {source}: {why}"))
            }));
        }
    }
    wrong
}

/// Why a source may not stand in a directive.
fn objection(directive: &str, source: &str) -> Option<&'static str> {
    let script = directive.starts_with("script-src") || directive == "default-src" || directive == "worker-src";
    if source.starts_with("'unsafe-") || source.starts_with("'wasm-unsafe-") || source == "'strict-dynamic'" {
        Some("nothing unsafe is allowed")
    } else if source.starts_with('\'') {
        None
    } else if source == "data:" || source == "blob:" {
        match (script, source, directive) {
            (true, ..) => Some("whoever can make such an address can run code, nonce or not"),
            (false, "blob:", "media-src") => None,
            _ => Some("only media-src may have blob:, for a player that knows no other scheme"),
        }
    } else if source.strip_prefix("http://").is_some_and(own_origin) || own_scheme(source) {
        None
    } else {
        Some("only our own schemes and origins are allowed")
    }
}

/// `http://ipc.localhost`: how a scheme of ours is spelled on Windows and Android.
fn own_origin(origin: &str) -> bool {
    origin.strip_suffix(".localhost").is_some_and(|name| !name.is_empty() && name.chars().all(char::is_alphanumeric))
}

/// `ipc:` and the like; the schemes of the network are not ours.
fn own_scheme(source: &str) -> bool {
    source.strip_suffix(':').is_some_and(|scheme| {
        !matches!(scheme, "http" | "https" | "ws" | "wss" | "file" | "filesystem" | "ftp")
            && !scheme.is_empty()
            && scheme.chars().all(|letter| letter.is_ascii_lowercase() || letter == '-')
    })
}

/// Settings that would undo the policy.
fn switches(configuration: &Value) -> Vec<String> {
    let mut wrong = Vec::new();
    if configuration.pointer("/app/withGlobalTauri").and_then(Value::as_bool).unwrap_or(false) {
        wrong.push("withGlobalTauri hands the bridge to every script; import it instead".to_owned());
    }
    if configuration.pointer("/app/security/assetProtocol/enable").and_then(Value::as_bool).unwrap_or(false) {
        wrong.push("assetProtocol lets the web view read files".to_owned());
    }
    if configuration.pointer("/build/devUrl").is_some() {
        wrong.push("devUrl makes an origin of the network the app's own".to_owned());
    }
    wrong
}

fn capabilities(tree: &Tree) -> Vec<Finding> {
    let mut findings = Vec::new();
    let mut allowed = BTreeSet::new();
    for (path, text) in tree.in_folder(CAPABILITIES, &["json", "toml", "json5"]) {
        let capability = match serde_json::from_str::<Value>(text) {
            Ok(capability) => capability,
            Err(error) => {
                findings.push(Finding::file(path, format!("cannot be read as JSON: {error}")));
                continue;
            }
        };
        if capability.get("remote").is_some() {
            findings.push(Finding::file(path, "lets a remote origin call commands"));
        }
        for named in ["windows", "webviews"] {
            let names = capability.get(named).and_then(Value::as_array).into_iter().flatten();
            for name in names.filter_map(Value::as_str).filter(|name| name.contains('*')) {
                findings.push(Finding::file(path, format!("{named} has {name}: name each window")));
            }
        }
        for permission in capability.get("permissions").and_then(Value::as_array).into_iter().flatten() {
            match permission.as_str() {
                Some(name) => {
                    allowed.insert(name.to_owned());
                }
                None => findings.push(Finding::file(path, "has a permission with a scope: none is needed")),
            }
        }
    }
    let wanted: BTreeSet<String> =
        COMMAND_NAMES.iter().map(|name| format!("allow-{}", name.replace('_', "-"))).collect();
    for name in allowed.difference(&wanted).filter(|name| !BESIDES.contains(&name.as_str())) {
        findings.push(Finding::file(CAPABILITIES, format!("{name} is no command of the table")));
    }
    for name in wanted.difference(&allowed) {
        findings.push(Finding::file(CAPABILITIES, format!("no window may call the command behind {name}")));
    }
    findings
}

#[cfg(test)]
mod tests {
    use chancery_protocol::COMMAND_NAMES;
    use serde_json::json;

    use super::{CONFIGURATION, check, objection, policy};
    use crate::tree::Tree;

    #[test]
    fn holes_in_the_policy_are_found() {
        for (directive, source) in [
            ("script-src", "'unsafe-inline'"),
            ("script-src", "'wasm-unsafe-eval'"),
            ("script-src", "data:"),
            ("script-src", "blob:"),
            ("default-src", "blob:"),
            ("style-src", "'unsafe-inline'"),
            ("img-src", "https://pictures.example"),
            ("img-src", "https:"),
            ("img-src", "*"),
            ("connect-src", "http://localhost"),
            ("connect-src", "http://evil.example/.localhost"),
            ("img-src", "data:"),
        ] {
            assert!(objection(directive, source).is_some(), "{directive} {source}");
        }
    }

    #[test]
    fn our_own_sources_are_let_be() {
        for (directive, source) in [
            ("script-src", "'self'"),
            ("script-src", "'sha256-abc='"),
            ("connect-src", "ipc:"),
            ("connect-src", "http://ipc.localhost"),
            ("media-src", "blob:"),
        ] {
            assert_eq!(objection(directive, source), None, "{directive} {source}");
        }
    }

    #[test]
    fn both_spellings_of_a_policy_are_read() {
        let text = json!({ "app": { "security": { "csp": "default-src 'none'; script-src 'self' blob:" } } });
        let table = json!({ "app": { "security": { "csp": { "default-src": ["'none'"], "script-src": "blob:" } } } });
        for configuration in [text, table] {
            let wrong = policy(&configuration);
            assert!(wrong.iter().any(|why| why.starts_with("csp script-src has blob:")), "{wrong:?}");
            assert!(wrong.iter().any(|why| why == "csp leaves object-src out, which leaves it open"), "{wrong:?}");
        }
        assert_eq!(policy(&json!({})), ["has no content-security policy"]);
    }

    #[test]
    fn capabilities_are_the_table_and_no_more() {
        let all: Vec<String> = COMMAND_NAMES.iter().map(|name| format!("allow-{}", name.replace('_', "-"))).collect();
        let good = json!({ "windows": ["main"], "permissions": all }).to_string();
        let configuration = json!({ "app": { "security": { "csp": {
            "default-src": "'none'", "script-src": "'self'", "object-src": "'none'", "base-uri": "'none'",
            "form-action": "'none'", "frame-ancestors": "'none'",
        } } } })
        .to_string();
        let said = |capability: &str| {
            check(&Tree::of(&[(CONFIGURATION, &configuration), ("src-tauri/capabilities/main.json", capability)])).len()
        };
        assert_eq!(said(&good), 0);
        assert_eq!(said(&good.replace("\"main\"", "\"*\"")), 1);
        assert_eq!(said(&good.replace("\"allow-message-send\"", "\"core:default\"")), 2);
        assert_eq!(said(&json!({ "remote": {}, "permissions": all }).to_string()), 1);
    }
}
