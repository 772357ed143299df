//! The main job: two departments talk, with somebody else's client at the other end.

use std::collections::BTreeSet;

use anyhow::Result;
use base64::{Engine as _, engine::general_purpose::STANDARD_NO_PAD};
use chancery_tests::{
    app::{Options, Role},
    disk::files_that_hold,
    hostile::Tunnel,
};

use crate::cast::{Strangers, panes};

#[tokio::test]
async fn a_person_signs_in_finds_a_colleague_and_they_talk() -> Result<()> {
    let tunnel = Tunnel::start().await?;
    let options = Options { proxy: Some(tunnel.url.clone()), ..Options::default() };
    let Strangers { mut app, jonas, works, priya, peer } = Strangers::launch(options).await?;

    app.assert_accessible("sign-in").await?;
    app.sign_in(&jonas).await?;
    app.find(Role::Heading, "Keep your recovery code").await?;
    app.assert_accessible("keep the recovery code").await?;
    let code = app.keep_recovery_code().await?;
    assert_eq!(code.split_whitespace().count(), 12, "{code}");
    app.assert_accessible("no conversations").await?;

    app.write_to(&priya.user_id).await?;
    let invitation = peer.await_invitation(&jonas.user_id).await?;
    app.say("Can the quay road close on Tuesday?").await?;
    peer.join(&invitation.room, &[&works]).await?;
    let heard = peer.await_message(&invitation.room, &jonas.user_id, "quay road").await?;
    assert!(heard.encrypted, "nothing leaves in the clear");
    peer.say(&invitation.room, "From ten to two, umbra-occultation").await?;
    app.read("umbra-occultation").await?;
    app.wait_until_sent("quay road").await?;
    app.assert_accessible("conversation").await?;
    assert_eq!(panes(&app).await?, ["spine", "list", "room", "details"], "three panes beside the spine");

    app.restart().await?;
    app.open_conversation("Priya Raman").await?;
    app.read("umbra-occultation").await?;
    app.read("quay road").await?;
    app.say("Thank you, penumbra-occultation").await?;
    peer.await_message(&invitation.room, &jonas.user_id, "penumbra-occultation").await?;
    app.wait_until_sent("penumbra-occultation").await?;

    app.stop().await?;
    let ours = BTreeSet::from([works]);
    assert_eq!(tunnel.asked(), ours, "every connection leads to the account's own server");
    // Tokens of this server begin like this, with the name of the account in base64 after it.
    let token = format!("syt_{}", STANDARD_NO_PAD.encode(&jonas.localpart));
    let written = ["umbra-occultation", "quay road", "Priya Raman", &jonas.password, &code, &token];
    // The session's folder holds the profile, the web view's caches, temporary files and all that was logged.
    for text in written {
        assert_eq!(files_that_hold(app.folder(), text)?, BTreeSet::new(), "{text:?} lies on disk");
    }
    app.close().await
}
