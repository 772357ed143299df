//! The person before the window, while the demo's history is written: the page's own commands on the app's own profile.

use std::time::{Duration, Instant};

use anyhow::{Context, Result};
use serde_json::{Value, json};

use super::App;
use crate::{demo::Protagonist, headless::operation};

/// How long the server may take with what a command needs.
const PATIENCE: Duration = Duration::from_secs(30);

impl App {
    /// Calls a command with an operation id of its own until the engine has what it needs.
    async fn act(&self, command: &str, mut request: Value) -> Result<()> {
        let begun = Instant::now();
        loop {
            request["operation"] = json!(operation());
            match self.invoke(command, request.clone()).await {
                Ok(_) => return Ok(()),
                Err(error) if begun.elapsed() > PATIENCE => return Err(error).context(command.to_owned()),
                Err(_) => tokio::time::sleep(Duration::from_millis(100)).await,
            }
        }
    }
}

impl Protagonist for &App {
    async fn join(&mut self, room: &str) -> Result<()> {
        self.act("room_join", json!({ "room": room })).await
    }

    async fn say(&mut self, room: &str, text: &str, reply_to: Option<&str>) -> Result<()> {
        self.act("message_send", json!({ "room": room, "text": text, "mentions": [], "replyTo": reply_to })).await
    }

    async fn react(&mut self, room: &str, event: &str, key: &str) -> Result<()> {
        let message = json!({ "type": "event", "id": event });
        self.act("reaction_toggle", json!({ "room": room, "message": message, "key": key })).await
    }

    async fn read(&mut self, room: &str) -> Result<()> {
        self.act("room_mark_read", json!({ "room": room })).await
    }
}
