//! The proxy that the system names, where reqwest does not look for it.

use std::{
    env,
    fmt::Debug,
    sync::{Arc, mpsc},
    time::Duration,
};

use reqwest::Url;
use tokio::{
    runtime::{Handle, RuntimeFlavor},
    task::block_in_place,
};
use tracing::warn;

use crate::media::Answer;

/// How long a connection waits to be told its way. Rules that come from a server may take longer than anybody would wait.
const PATIENCE: Duration = Duration::from_secs(3);

/// Knows the proxies of the system that this runs on.
pub trait Proxies: Debug + Send + Sync {
    /// The proxy on the way to an address, as reqwest takes it (`http`, `https`, `socks4`, `socks4a`, `socks5`, `socks5h`);
    /// `None` if the way is direct.
    fn proxy(&self, url: String) -> Answer<'_, Option<String>>;
}

/// Whether the environment names a proxy. It then decides alone, with its own exceptions.
pub(super) fn environment_decides() -> bool {
    ["https_proxy", "HTTPS_PROXY", "all_proxy", "ALL_PROXY"]
        .into_iter()
        .any(|name| env::var_os(name).is_some_and(|value| !value.is_empty()))
}

/// Asks the system anew for each connection: its settings change, and the networks that it is in.
pub(super) fn of_system(proxies: Arc<dyn Proxies>) -> reqwest::Proxy {
    reqwest::Proxy::custom(move |url| ask(&proxies, url))
}

/// Without an answer the way is direct, as with every browser: where only a proxy leads out, that fails by itself.
fn ask(proxies: &Arc<dyn Proxies>, url: &Url) -> Option<String> {
    let runtime = Handle::try_current().ok()?;
    // reqwest wants the answer at once. Only here can this task wait while the others, and the answer, go on.
    if runtime.runtime_flavor() != RuntimeFlavor::MultiThread {
        return None;
    }
    let (tell, told) = mpsc::sync_channel(1);
    let (asked, url) = (Arc::clone(proxies), url.to_string());
    // Nobody to be told: it took too long.
    runtime.spawn(async move { _ = tell.send(asked.proxy(url).await) });
    block_in_place(|| told.recv_timeout(PATIENCE))
        .inspect_err(|_| warn!("the system does not say which proxy to take"))
        .ok()
        .flatten()
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Leads everywhere by this proxy, after a while.
    #[derive(Debug)]
    struct Slow(Duration);

    impl Proxies for Slow {
        fn proxy(&self, url: String) -> Answer<'_, Option<String>> {
            Box::pin(async move {
                tokio::time::sleep(self.0).await;
                Some(format!("http://proxy.example:3128/?{url}"))
            })
        }
    }

    /// With one worker whoever waits has the place of the answer.
    #[tokio::test(flavor = "multi_thread", worker_threads = 1)]
    async fn a_connection_waits_for_its_way_but_not_for_ever() {
        let way = async |after| {
            let asked = tokio::spawn(async move {
                let proxies: Arc<dyn Proxies> = Arc::new(Slow(after));
                ask(&proxies, &"https://works.example:8448/".parse().unwrap())
            });
            asked.await.unwrap()
        };
        let told = "http://proxy.example:3128/?https://works.example:8448/".to_owned();
        assert_eq!(way(Duration::from_millis(50)).await, Some(told));
        assert_eq!(way(2 * PATIENCE).await, None);
    }
}
