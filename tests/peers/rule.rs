//! Rules by which a peer answers by itself.

use serde::{Deserialize, Serialize};

/// When a simulated colleague answers, and what. The first rule that fits a message decides.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
pub struct Rule {
    /// What is said, in turn; nothing, if there are none.
    #[serde(default)]
    pub replies: Vec<String>,
    /// Any of these words in the message; none means every message.
    #[serde(default)]
    pub words: Vec<String>,
    /// Whose messages; none means everybody's but one's own. Two peers that answer each other never stop.
    #[serde(default)]
    pub senders: Vec<String>,
    /// In which room; none means in all.
    #[serde(default)]
    pub room: Option<String>,
    /// What is put under the message, such as a thumb.
    #[serde(default)]
    pub reaction: Option<String>,
    /// How long the answer is typed, between these two, in seconds.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub delay: Option<(f64, f64)>,
}
