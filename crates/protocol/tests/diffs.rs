//! The changes to lists that the UI's tests replay are the ones this side writes.

use std::error::Error;

use chancery_protocol::Diff;
use serde::{Deserialize, Serialize};

/// The file that both sides read.
const GOLDEN: &str = include_str!("../fixtures/diffs.json");

#[derive(Debug, Serialize, Deserialize)]
struct Step {
    diffs: Vec<Diff<String>>,
    after: Vec<String>,
}

/// Applies a change as `eyeball-im` means it.
fn apply(list: &mut Vec<String>, diff: Diff<String>) {
    match diff {
        Diff::Append { values } => list.extend(values),
        Diff::Clear => list.clear(),
        Diff::PushFront { value } => list.insert(0, value),
        Diff::PushBack { value } => list.push(value),
        Diff::PopFront => drop(list.drain(..list.len().min(1))),
        Diff::PopBack => drop(list.pop()),
        Diff::Insert { index, value } => list.insert(index as usize, value),
        Diff::Set { index, value } => drop(list.splice(index as usize..=index as usize, [value])),
        Diff::Remove { index } => drop(list.remove(index as usize)),
        Diff::Truncate { length } => list.truncate(length as usize),
        Diff::Reset { values } => *list = values,
    }
}

#[test]
fn golden_changes_are_spelled_as_this_side_spells_them() -> Result<(), Box<dyn Error>> {
    let steps: Vec<Step> = serde_json::from_str(GOLDEN)?;
    let written: serde_json::Value = serde_json::to_value(&steps)?;
    assert_eq!(written, serde_json::from_str::<serde_json::Value>(GOLDEN)?);
    Ok(())
}

#[test]
fn golden_changes_lead_where_they_say() -> Result<(), Box<dyn Error>> {
    let mut list = Vec::new();
    for step in serde_json::from_str::<Vec<Step>>(GOLDEN)? {
        step.diffs.into_iter().for_each(|diff| apply(&mut list, diff));
        assert_eq!(list, step.after);
    }
    Ok(())
}
