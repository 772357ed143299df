//! What is wrong with a policy, in words for whoever reads the log; the window has its own, in the person's language.

use chancery_protocol::{PolicyFault, PolicyKey, PolicyProblem};

/// More of a name that nobody knows says no more.
const LONGEST_NAME: usize = 60;

/// A sentence about a part of the policy that does not count.
#[must_use]
pub fn words(fault: &PolicyFault) -> String {
    let place = &fault.place;
    match &fault.problem {
        PolicyProblem::Unreadable => format!("{place} cannot be read"),
        PolicyProblem::NotJson { line, column } => format!("{place} is no JSON at line {line}, column {column}"),
        PolicyProblem::NotSettings => format!("{place} holds no settings"),
        // A server wrote the name, perhaps.
        PolicyProblem::UnknownKey { key } => {
            format!("{place} names an unknown setting, {:?}", key.chars().take(LONGEST_NAME).collect::<String>())
        }
        PolicyProblem::Invalid { key, expected } => {
            format!("{place} gives {} a value that it cannot have; it takes {expected}", name(*key))
        }
        PolicyProblem::NotForServers { key } => format!("{place} may not decide {}", name(*key)),
        PolicyProblem::FileUnusable { key, path } => {
            format!("{place} names a file for {} that cannot be used, {path}", name(*key))
        }
    }
}

/// A setting as files spell it.
fn name(key: PolicyKey) -> String {
    serde_json::to_value(key).ok().and_then(|name| Some(name.as_str()?.to_owned())).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;
    use crate::Layer;

    #[test]
    fn a_fault_is_said_in_words() {
        let word = json!({ "media.save": "sometimes", "media.svae": 1, "network.proxy": "http://proxy.example:3128" });
        let said: Vec<String> = Layer::of_server("works.example", word).faults.iter().map(words).collect();
        assert_eq!(said.len(), 3, "{said:?}");
        assert!(
            said[0].starts_with("works.example gives media.save a value that it cannot have; it takes "),
            "{said:?}"
        );
        assert_eq!(said[1], "works.example names an unknown setting, \"media.svae\"");
        assert_eq!(said[2], "works.example may not decide network.proxy");
    }
}
