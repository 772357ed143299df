//! The network of an institution: its proxy as the desktop names it, and nothing reached for but what it allows.

use std::{collections::BTreeSet, time::Duration};

use anyhow::{Context as _, Result};
use chancery_tests::{
    app::{
        App, Options, Role,
        pictures::{drawn, picture},
    },
    homeservers::{Homeservers, Server, unique},
    hostile::Tunnel,
};
use serde_json::json;

use crate::cast::Strangers;

/// How long a change of the desktop's settings may take to be heard of.
const PATIENCE: Duration = Duration::from_secs(10);

/// Nobody listens here.
const NOBODY: &str = "http://127.0.0.1:9";

/// Looks for a server, which takes a connection of its own each time.
async fn discover(app: &App, server: &Server) -> Result<()> {
    app.invoke("server_discover", json!({ "address": server.name })).await.map(drop)
}

/// Looks for a server until a proxy is asked for the way to it.
async fn leads_by(app: &App, server: &Server, tunnel: &Tunnel) -> Result<()> {
    let asked = async {
        while tunnel.asked().is_empty() {
            // The way before may be closed already.
            let _ = discover(app, server).await;
            tokio::time::sleep(Duration::from_millis(100)).await;
        }
    };
    tokio::time::timeout(PATIENCE, asked).await.with_context(|| format!("nobody asks {}", tunnel.url))?;
    assert_eq!(tunnel.asked(), BTreeSet::from([server.name.clone()]), "{}", tunnel.url);
    Ok(())
}

#[tokio::test]
async fn the_proxy_of_the_desktops_settings_is_taken_and_followed() -> Result<()> {
    let servers = Homeservers::shared().await?;
    let works = servers.pair().0;
    let jonas = works.register(&unique("jonas"), "correct horse", "Jonas Ekwueme").await?;
    let [first, second] = [Tunnel::start().await?, Tunnel::start_socks().await?];
    let decided = Tunnel::start().await?;
    let options = Options {
        trust_file: Some(servers.trust_file()),
        desktop: Some("GNOME"),
        desktop_proxy: Some(first.url.clone()),
        ..Options::default()
    };
    let app = App::launch(options).await?;
    app.sign_in(&jonas).await?;
    app.keep_recovery_code().await?;
    assert_eq!(first.asked(), BTreeSet::from([works.name.clone()]), "every connection takes it");

    app.set_desktop_proxy(&second.url)?;
    leads_by(&app, works, &second).await?;
    // A proxy that is gone is no reason to go without.
    app.set_desktop_proxy(NOBODY)?;
    let refused = async { while discover(&app, works).await.is_ok() {} };
    tokio::time::timeout(PATIENCE, refused).await.context("something leads past the proxy")?;
    // The organisation goes before the desktop.
    app.decide(&json!({ "network.proxy": decided.url }))?;
    leads_by(&app, works, &decided).await?;
    app.close().await
}

#[tokio::test]
async fn the_environment_goes_before_the_desktop() -> Result<()> {
    let servers = Homeservers::shared().await?;
    let tunnel = Tunnel::start().await?;
    let options = Options {
        trust_file: Some(servers.trust_file()),
        proxy: Some(tunnel.url.clone()),
        desktop: Some("GNOME"),
        desktop_proxy: Some(NOBODY.to_owned()),
        ..Options::default()
    };
    let app = App::launch(options).await?;
    leads_by(&app, servers.pair().0, &tunnel).await?;
    app.close().await
}

/// The part of a desktop's portal that knows proxies.
struct Portal(String);

#[zbus::interface(name = "org.freedesktop.portal.ProxyResolver")]
impl Portal {
    fn lookup(&self, uri: &str) -> zbus::fdo::Result<Vec<String>> {
        if uri.starts_with("https://localhost:") {
            Ok(vec![self.0.clone(), "direct://".to_owned()])
        } else {
            Err(zbus::fdo::Error::InvalidArgs(uri.to_owned()))
        }
    }
}

#[tokio::test]
async fn under_other_desktops_the_portal_names_the_proxy() -> Result<()> {
    let servers = Homeservers::shared().await?;
    let works = servers.pair().0;
    let tunnel = Tunnel::start().await?;
    let options = Options { trust_file: Some(servers.trust_file()), desktop: Some("KDE"), ..Options::default() };
    let app = App::launch(options).await?;
    discover(&app, works).await.context("without a portal the way is direct")?;
    let bus = app.bus().await?;
    bus.object_server().at("/org/freedesktop/portal/desktop", Portal(tunnel.url.clone())).await?;
    bus.request_name("org.freedesktop.portal.Desktop").await?;
    leads_by(&app, works, &tunnel).await?;
    app.close().await
}

/// M5: behind a wall that lets through the own server alone, everything works, and nobody knocks on the wall.
#[tokio::test]
async fn nothing_is_reached_for_but_the_own_server() -> Result<()> {
    let Strangers { app, jonas, works, priya, peer } =
        Strangers::launch(Options { reach: true, ..Options::default() }).await?;
    app.sign_in(&jonas).await?;
    app.keep_recovery_code().await?;
    app.write_to(&priya.user_id).await?;
    let room = peer.await_invitation(&jonas.user_id).await?.room;
    peer.join(&room, &[&works]).await?;
    app.say("Read https://link.example/by-us").await?;
    peer.await_message(&room, &jonas.user_id, "by-us").await?;

    // What another program would fetch at once: an address, and a picture that lies somewhere else.
    peer.say(&room, "Read https://link.example/page and http://192.0.2.7/").await?;
    let html = "A picture <img src=\"https://picture.example/a.png\" alt=\"of elsewhere\"> in between";
    let content = json!({
        "msgtype": "m.text", "body": "A picture", "format": "org.matrix.custom.html", "formatted_body": html,
    });
    peer.send_event(&room, "m.room.message", content).await?;
    app.read("of elsewhere").await?;
    let folder = tempfile::tempdir()?;
    let drawing = folder.path().join("drawing.png");
    std::fs::write(&drawing, picture(640, 360)?)?;
    peer.send_file_as("m.image", &room, &drawing, "image/png").await?;
    drawn(&app, 1).await?;

    app.click("Settings").await?;
    for part in ["Notifications", "Account", "Policies on this device", "About"] {
        app.click(part).await?;
        app.find(Role::Heading, part).await?;
    }
    let own = format!("127.0.0.1:{}", works.rsplit_once(':').context("no port")?.1);
    assert_eq!(app.reach()?, BTreeSet::from([own]));
    app.close().await
}
