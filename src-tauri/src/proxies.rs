//! The proxy that the desktop's settings name.
//!
//! GNOME's are read by its own part of GIO. Any other desktop is asked over its portal, not by what GIO has for it: that
//! would run rules from the network (PAC) in this process, beside the keys. GNOME and the portal have them run elsewhere.

use chancery_engine::{Answer, Proxies};
use gtk::gio::{Cancellable, ProxyResolver, prelude::*};

/// GIO's resolver for GNOME, which it chooses where `XDG_CURRENT_DESKTOP` says so.
const GNOME: &str = "GProxyResolverGnome";

/// Asks the desktop.
#[derive(Debug)]
pub(crate) struct DesktopProxies;

impl Proxies for DesktopProxies {
    fn proxy(&self, url: String) -> Answer<'_, Option<String>> {
        Box::pin(async move {
            let asked = url.clone();
            // Waits for the process that fetches and runs the rules.
            let answers = match tokio::task::spawn_blocking(move || of_gnome(&asked)).await.ok().flatten() {
                Some(answers) => answers,
                None => of_portal(&url).await,
            };
            first(&answers)
        })
    }
}

/// `None` under another desktop.
fn of_gnome(url: &str) -> Option<Vec<String>> {
    let resolver = ProxyResolver::default();
    if resolver.type_().name() != GNOME {
        return None;
    }
    let answers = resolver.lookup(url, Cancellable::NONE).inspect_err(|error| {
        tracing::warn!(%error, "the desktop does not say which proxy to take");
    });
    Some(answers.unwrap_or_default().into_iter().map(Into::into).collect())
}

#[zbus::proxy(
    interface = "org.freedesktop.portal.ProxyResolver",
    default_service = "org.freedesktop.portal.Desktop",
    default_path = "/org/freedesktop/portal/desktop"
)]
trait Portal {
    fn lookup(&self, uri: &str) -> zbus::Result<Vec<String>>;
}

/// None where there is no portal: then there are no settings that it could know.
async fn of_portal(url: &str) -> Vec<String> {
    let answers = async { PortalProxy::new(&zbus::Connection::session().await?).await?.lookup(url).await };
    answers.await.unwrap_or_else(|error| {
        tracing::debug!(%error, "no portal says which proxy to take");
        Vec::new()
    })
}

/// The first way that can be gone: a proxy, or none. GIO names the protocols of SOCKS one after the other, each with names
/// that the proxy looks up.
fn first(answers: &[String]) -> Option<String> {
    answers
        .iter()
        .find_map(|answer| match answer.split_once("://")? {
            ("direct", _) => Some(None),
            ("http" | "https" | "socks4a", _) => Some(Some(answer.clone())),
            ("socks" | "socks5", place) => Some(Some(format!("socks5h://{place}"))),
            _ => None,
        })
        .flatten()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_first_way_that_can_be_gone_is_taken() {
        for (answers, way) in [
            (&["direct://"][..], None),
            (&[], None),
            (&["http://proxy:3128"], Some("http://proxy:3128")),
            (&["direct://", "http://proxy:3128"], None),
            (&["socks5://proxy:1080", "socks4a://proxy:1080", "socks4://proxy:1080"], Some("socks5h://proxy:1080")),
            (&["socks://proxy:1080"], Some("socks5h://proxy:1080")),
            (&["quic://proxy:443", "nonsense", "https://proxy:443"], Some("https://proxy:443")),
        ] {
            let answers: Vec<String> = answers.iter().map(ToString::to_string).collect();
            assert_eq!(first(&answers).as_deref(), way, "{answers:?}");
        }
    }
}
