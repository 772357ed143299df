//! What Rust sources may not do that no compiler lint knows.

use crate::tree::{Finding, Tree, without_comments};

/// The places from which message events leave, behind the encryption latch: new ones, and those that wait.
const GUARDED: [&str; 2] = ["crates/engine/src/composer/guard.rs", "crates/engine/src/composer/release.rs"];

/// Ways by which a message event can leave, past the latch.
const SENDS: &[&str] = &[
    ".send_raw(",
    ".send_attachment(",
    ".send_reply(",
    "timeline.send(",
    "timeline.edit(",
    ".toggle_reaction(",
    "room.send(",
    ".send_queue().send",
    ".send_queue().set_enabled(",
    ".respawn_tasks_for_rooms_with_unsent_requests(",
    ".unwedge(",
];

/// What switches the check of certificates off.
const UNVERIFIED: &[&str] = &[
    concat!("danger_accept_", "invalid"),
    concat!("disable_ssl_", "verification"),
    concat!("NODE_TLS_", "REJECT_UNAUTHORIZED"),
    concat!("verify", "=False"),
    concat!("CERT_", "NONE"),
    concat!("--ins", "ecure"),
];

/// Sends past the latch, unchecked certificates, and lints silenced without a reason.
pub(crate) fn check(tree: &Tree) -> Vec<Finding> {
    let mut findings = Vec::new();
    for (path, text) in tree.in_folder("crates/engine/src/", &["rs"]).filter(|(path, _)| !GUARDED.contains(path)) {
        let bare = without_comments(text);
        for send in SENDS {
            for (offset, _) in bare.match_indices(send) {
                let message = format!("{send} can send past the encryption latch: only {} may", GUARDED.join(" and "));
                findings.push(Finding::at(path, text, offset, message));
            }
        }
    }
    for (path, text) in tree.in_folder("", &["rs", "ts", "tsx", "js", "mjs", "py", "sh"]) {
        for unverified in UNVERIFIED {
            for (offset, _) in text.match_indices(unverified) {
                let message =
                    format!("{unverified}: certificates are always checked; trust the test authority instead");
                findings.push(Finding::at(path, text, offset, message));
            }
        }
    }
    for (path, text) in tree.in_folder("", &["rs"]).filter(|(path, _)| !path.starts_with("crates/xtask/")) {
        let bare = without_comments(text);
        for (needle, instead) in [
            ("#[allow(", "say #[expect(…, reason = \"…\")]"),
            ("#![allow(", "say #![expect(…, reason = \"…\")]"),
            ("#[ignore", "a test runs or goes; the long ones ask for CHANCERY_TEST_ALL"),
        ] {
            for (offset, _) in bare.match_indices(needle) {
                if !is_shared_by_tests(path, &bare, offset) {
                    findings.push(Finding::at(path, text, offset, format!("{needle}: {instead}")));
                }
            }
        }
    }
    for (path, text) in tree.in_folder("crates/protocol/src/", &["rs"]) {
        for (offset, _) in without_comments(text).match_indices("async ") {
            findings.push(Finding::at(path, text, offset, "the contract has no async"));
        }
    }
    findings
}

/// A module that several test binaries include is not wholly used by each, so there nothing can be expected; a reason
/// it has all the same.
fn is_shared_by_tests(path: &str, text: &str, offset: usize) -> bool {
    let line = text.get(offset..).and_then(|rest| rest.lines().next()).unwrap_or_default();
    path.contains("/tests/") && line.contains("allow(dead_code") && line.contains("reason = ")
}

#[cfg(test)]
mod tests {
    use super::check;
    use crate::tree::Tree;

    fn count(path: &str, text: &str) -> usize {
        check(&Tree::of(&[(path, text)])).len()
    }

    #[test]
    fn messages_leave_through_the_guarded_module_only() {
        let text = "async fn f() { room.send_raw(a, b).await; self.room.send(x).await; }";
        assert_eq!(count("crates/engine/src/rooms/mod.rs", text), 2);
        assert_eq!(count("crates/engine/src/composer/guard.rs", text), 0);
        assert_eq!(count("crates/engine/src/rooms/mod.rs", "client.send_queue().set_enabled(true)"), 1);
        assert_eq!(count("crates/engine/src/composer/release.rs", "room.send_queue().set_enabled(true)"), 0);
    }

    #[test]
    fn certificates_are_checked() {
        let text = format!("client.danger_accept_{}_certs(true)", "invalid");
        assert_eq!(count("tests/peers/mod.rs", &text), 1);
    }

    #[test]
    fn lints_are_expected_and_tests_are_run() {
        assert_eq!(count("src-tauri/src/main.rs", "#[allow(dead_code)]\n#[ignore]\nfn f() {}"), 2);
        let shared = "#![allow(dead_code, reason = \"each test uses its part\")]";
        assert_eq!(count("crates/richtext/tests/shared/mod.rs", shared), 0);
        assert_eq!(count("crates/richtext/src/lib.rs", shared), 1);
        assert_eq!(count("src-tauri/src/main.rs", "#[expect(dead_code, reason = \"x\")]\nfn f() {}"), 0);
    }
}
