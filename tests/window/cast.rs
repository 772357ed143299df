//! Who plays in the window: one of ours before the real application, a foreign colleague at the other end.

use anyhow::Result;
use chancery_tests::{
    app::{App, Options, Role},
    homeservers::{Account, Homeservers, unique},
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
        app.keep_recovery_code().await?;
        let room = peer.create_room(NewRoom::encrypted(ROOM, &[&jonas.user_id])).await?;
        // Fluent isolates the direction of a name that stands in a sentence.
        app.find(Role::Button, &format!("Accept the invitation to \u{2068}{ROOM}\u{2069}")).await?.click().await?;
        peer.await_joined(&room, &jonas.user_id).await?;
        Ok(Self { app, jonas, peer, room })
    }
}
