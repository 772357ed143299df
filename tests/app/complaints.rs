//! What application and web view say that no test may let pass.

use anyhow::{Result, bail, ensure};

/// What WebKit says when a row drawn while others are measured is measured in the next frame (Resize Observer, 3.4.6):
/// the list of messages works like that, and nothing is lost by it.
const PUT_OFF: &str = "ResizeObserver loop completed with undelivered notifications";

/// How often that may be. A page that goes on measuring itself says it in every frame.
const PUT_OFF_LIMIT: usize = 10;

/// Fails if the log tells of a broken content-security policy, a failed script or a thread that panicked, in a line
/// that holds none of the `expected` texts.
pub(super) fn assert_none(log: &str, expected: &[&str], reloaded: bool) -> Result<()> {
    let put_off = log.lines().filter(|line| line.contains(PUT_OFF)).count();
    ensure!(put_off <= PUT_OFF_LIMIT, "the page measured itself in vain {put_off} times");
    let is_complaint = |line: &&str| {
        let console = line.contains("CONSOLE ") && line.contains(" ERROR ");
        // The request that waits for updates.
        let cut_off = reloaded && line.contains("ipc://localhost/updates_next");
        let expected = cut_off || line.contains(PUT_OFF) || expected.iter().any(|expected| line.contains(expected));
        (console || line.contains("panicked")) && !expected
    };
    let complaints: Vec<&str> = log.lines().filter(is_complaint).collect();
    if complaints.is_empty() { Ok(()) } else { bail!("the application complained:\n{}", complaints.join("\n")) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_list_that_comes_to_rest_is_no_complaint_and_everything_else_is() {
        let line = |text: &str| format!("tauri://localhost: CONSOLE JS ERROR {text}\n");
        assert!(assert_none(&line(PUT_OFF).repeat(PUT_OFF_LIMIT), &[], false).is_ok());
        assert!(assert_none(&line(PUT_OFF).repeat(PUT_OFF_LIMIT + 1), &[], false).is_err());
        assert!(assert_none(&line("TypeError: null is not an object"), &[], false).is_err());
        assert!(assert_none(&line("Refused to load"), &["Refused to load"], false).is_ok());
        assert!(assert_none("thread 'main' panicked at", &[], true).is_err());
    }
}
