//! Who plays in the window: one of ours before the real application, a foreign colleague at the other end.

use anyhow::Result;
use chancery_tests::{
    app::{App, Options},
    homeservers::{Account, Homeservers, unique},
    hostile::Proxy,
    peers::{NewRoom, Peer},
};

/// The name of the room that both are in.
pub(crate) const ROOM: &str = "Harbour wall repairs";

/// One of ours before the sign-in, and a colleague on the other server whose client is not ours.
pub(crate) struct Strangers {
    /// The application.
    pub(crate) app: App,
    /// Our account.
    pub(crate) jonas: Account,
    /// The name of our server.
    pub(crate) works: String,
    /// The colleague's account.
    pub(crate) priya: Account,
    /// The colleague's client.
    pub(crate) peer: Peer,
}

impl Strangers {
    /// Makes the accounts and opens the application.
    pub(crate) async fn launch(options: Options) -> Result<Self> {
        let servers = Homeservers::shared().await?;
        let (works, treasury) = servers.pair();
        let jonas = works.register(&unique("jonas"), "correct horse", "Jonas Ekwueme").await?;
        let priya = treasury.register(&unique("priya"), "battery staple", "Priya Raman").await?;
        let peer = Peer::sign_in(treasury, &priya).await?;
        let app = App::launch(Options { trust_file: Some(servers.trust_file()), ..options }).await?;
        Ok(Self { app, jonas, works: works.name.clone(), priya, peer })
    }
}

/// One of ours, signed in and in a room with a colleague whose client is not ours.
pub(crate) struct Cast {
    /// The application.
    pub(crate) app: App,
    /// Our account.
    pub(crate) jonas: Account,
    /// The colleague's client.
    pub(crate) peer: Peer,
    /// The room they share.
    pub(crate) room: String,
}

impl Cast {
    /// Signs in, keeps the code and accepts the colleague's invitation.
    pub(crate) async fn meet(options: Options) -> Result<Self> {
        let Strangers { app, jonas, peer, .. } = Strangers::launch(options).await?;
        app.sign_in(&jonas).await?;
        Self::in_room(app, jonas, peer).await
    }

    /// As [`Cast::meet`], behind a proxy through which a test can cut the network for ours alone.
    pub(crate) async fn meet_behind_proxy(options: Options) -> Result<(Self, Proxy)> {
        let (works, _) = Homeservers::shared().await?.pair();
        let proxy = Proxy::start(works).await?;
        let Strangers { app, jonas, peer, .. } = Strangers::launch(options).await?;
        app.sign_in_at(proxy.base_url.trim_start_matches("https://"), &jonas).await?;
        Ok((Self::in_room(app, jonas, peer).await?, proxy))
    }

    async fn in_room(app: App, jonas: Account, peer: Peer) -> Result<Self> {
        app.keep_recovery_code().await?;
        let room = peer.create_room(NewRoom::encrypted(ROOM, &[&jonas.user_id])).await?;
        app.accept_invitation(ROOM).await?;
        peer.await_joined(&room, &jonas.user_id).await?;
        Ok(Self { app, jonas, peer, room })
    }
}

/// The panes that can be seen, in the order of the page.
pub(crate) async fn panes(app: &App) -> Result<Vec<String>> {
    let script = "
        const panes = [...document.querySelectorAll('[data-pane]')];
        return panes.filter((pane) => pane.getClientRects().length > 0).map((pane) => pane.dataset.pane);
    ";
    let panes = app.execute(script, &[]).await?;
    Ok(serde_json::from_value(panes)?)
}
