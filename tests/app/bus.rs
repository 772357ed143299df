//! The bus of the session that the application runs in.

use std::time::Duration;

use anyhow::{Context, Result};
use futures_util::StreamExt as _;
use tokio::time::timeout;
use zbus::{Connection, MatchRule, Message, MessageStream, fdo::MonitoringProxy};

use super::App;

/// How long a call or signal may take to come.
const PATIENCE: Duration = Duration::from_secs(20);

impl App {
    /// A connection of its own to the session's bus.
    ///
    /// # Errors
    /// If the session has none.
    pub async fn bus(&self) -> Result<Connection> {
        let address = self.session.environment.iter().find(|(name, _)| name == "DBUS_SESSION_BUS_ADDRESS");
        let (_, address) = address.context("the session has no bus")?;
        let address = address.to_str().context("the address of the bus is no text")?;
        Ok(zbus::connection::Builder::address(address)?.build().await?)
    }

    /// Every call or signal of this name on the session's bus from now on, between whomever.
    ///
    /// # Errors
    /// If the bus does not allow it.
    pub async fn overhear(&self, interface: &str, member: &str) -> Result<Overheard> {
        let bus = self.bus().await?;
        let heard = MessageStream::from(&bus);
        let rule = format!("interface='{interface}',member='{member}'");
        MonitoringProxy::new(&bus).await?.become_monitor(&[MatchRule::try_from(&*rule)?], 0).await?;
        Ok(Overheard { heard, member: member.to_owned() })
    }
}

/// What is overheard on the bus.
pub struct Overheard {
    heard: MessageStream,
    member: String,
}

impl Overheard {
    /// The next call or signal.
    ///
    /// # Errors
    /// If none comes.
    pub async fn next(&mut self) -> Result<Message> {
        loop {
            let next = timeout(PATIENCE, self.heard.next()).await;
            let message = next.with_context(|| format!("no {}", self.member))?.context("the bus is gone")??;
            // The bus also tells a listener what becomes of its own name.
            if message.header().member().is_some_and(|member| member.as_str() == self.member) {
                return Ok(message);
            }
        }
    }
}
