//! Diagnostics: what an IT desk needs to help, and nothing of what people say or are called.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::ids::OperationId;

/// What this device knows about itself, to be read by people.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct Diagnostics {
    /// Lines of English: names of parts, words of this program, and numbers.
    pub text: String,
}

/// Saves diagnostics where the person says, in a dialogue of the system.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct DiagnosticsSave {
    /// This act.
    pub operation: OperationId,
    /// The name that the dialogue proposes, in the person's language.
    pub name: String,
}
