//! What notifies, in which words, and what does not.

use std::time::{Duration, SystemTime, UNIX_EPOCH};

use anyhow::{Context, Result};
use chancery_engine::{DesktopEvent, NoticeContent, NoticeWords};
use chancery_protocol::{
    ChainLink, Navigate, Nothing, NotificationChange, NotificationContent, Notifications, NotificationsChange,
    NotificationsTest, NotifyMode, RoomAct, RoomAttend, RoomKind, RoomMarkRead, RoomNotifySet, RoomWatch, Timestamp,
};
use chancery_tests::{
    headless::{Desk, Official, operation, told, words},
    homeservers::Homeservers,
    hostile::{Action, FakeServer},
    peers::{NewRoom, Outgoing},
};

use crate::cast::{Cast, connection, summary};

async fn change(official: &Official, change: NotificationChange) -> Result<()> {
    let request = NotificationsChange { operation: operation(), change };
    official.engine.notifications_change(request).await.map_err(told)?;
    Ok(())
}

/// Waits until everything about notifications fits.
async fn known(official: &Official, what: &str, wanted: impl Fn(&Notifications) -> bool) -> Result<Notifications> {
    official.see(what, |mirror| mirror.notifications.clone().filter(|all| wanted(all))).await
}

/// Chooses what of the cast's room notifies, and waits until that has come back from the server.
async fn choose(cast: &Cast, mode: Option<NotifyMode>) -> Result<()> {
    let watch = RoomWatch { room: cast.room.clone() };
    let watched = cast.official.engine.room_watch(watch).await.map_err(told)?.subscription;
    let request = RoomNotifySet { operation: operation(), room: cast.room.clone(), mode };
    cast.official.engine.room_notify_set(request).await.map_err(told)?;
    cast.official
        .see("the choice", |mirror| {
            mirror.details.get(&watched).filter(|details| details.notify.chosen == mode).map(drop)
        })
        .await?;
    summary(&cast.official, &cast.room, "the choice, in sync", |row| row.muted == (mode == Some(NotifyMode::None)))
        .await?;
    // What sync brings is judged by the rules that sync brought.
    tokio::time::sleep(Duration::from_secs(2)).await;
    Ok(())
}

fn in_an_hour() -> Timestamp {
    let now = SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default() + Duration::from_hours(1);
    Timestamp(u64::try_from(now.as_millis()).unwrap_or(u64::MAX))
}

#[tokio::test]
async fn a_message_notifies_in_one_notification_that_grows_and_goes_when_it_is_read() -> Result<()> {
    let cast = Cast::meet().await?;
    let mut desk = Desk::of(&cast.official.engine);

    let first = cast.peer.say(cast.room.as_str(), "<b>From ten</b> \u{202e}to two").await?;
    let notice = desk.shows().await?;
    assert_eq!(words(&notice), (Some("Priya Raman"), Some("Harbour wall repairs"), Some("<b>From ten</b> to two")));
    assert_eq!((notice.room.clone(), notice.count, notice.alert, notice.sound), (cast.room.clone(), 1, true, true));
    let second = cast.peer.say(cast.room.as_str(), "And on Thursday").await?;
    let notice = desk.grows_to(2).await?;
    assert_eq!(words(&notice).2, Some("And on Thursday"));
    cast.official.see("the badge", |mirror| mirror.totals.filter(|totals| totals.unread == 1)).await?;
    let mut totals = cast.official.engine.desktop().totals();
    tokio::time::timeout(Duration::from_secs(5), totals.wait_for(|totals| totals.unread == 1)).await??;

    // Deleted words are not left on the screen.
    cast.peer.redact(cast.room.as_str(), &second).await?;
    let notice = desk.shows().await?;
    assert_eq!((words(&notice).2, notice.count, notice.alert), (Some("<b>From ten</b> to two"), 1, false));

    cast.official.engine.room_mark_read(RoomMarkRead { room: cast.room.clone() }).await.map_err(told)?;
    desk.clears(&cast.room).await?;
    cast.official.say(&cast.room, "Thank you").await?;
    cast.heard("Thank you").await?;
    desk.is_silent().await.context("own words do not notify")?;
    let third = cast.peer.say(cast.room.as_str(), "Anything else?").await?;
    assert_eq!(desk.shows().await?.count, 1, "what was read is not counted again");

    // Read on another device.
    let (works, _) = Homeservers::shared().await?.pair();
    let path = format!("/_matrix/client/v3/rooms/{}/receipt/m.read/{third}", cast.room);
    works.api_of(&cast.jonas).post(&path, serde_json::json!({})).await?;
    desk.clears(&cast.room).await?;
    assert_ne!(first, third);
    Ok(())
}

#[tokio::test]
async fn the_room_in_sight_of_a_focused_window_does_not_notify() -> Result<()> {
    let cast = Cast::meet().await?;
    let mut desk = Desk::of(&cast.official.engine);
    let desktop = cast.official.engine.desktop();
    let attend = RoomAttend { room: Some(cast.room.clone()) };
    cast.official.engine.room_attend(attend).await.map_err(told)?;
    desktop.set_focused(true);
    cast.peer.say(cast.room.as_str(), "Seen as it comes").await?;
    cast.official.read(&cast.conversation, "Seen as it comes").await?;
    desk.is_silent().await?;

    desktop.set_focused(false);
    cast.peer.say(cast.room.as_str(), "Behind another window").await?;
    assert_eq!(words(&desk.shows().await?).2, Some("Behind another window"));
    desktop.set_focused(true);
    desk.clears(&cast.room).await?;

    cast.official.engine.room_attend(RoomAttend { room: None }).await.map_err(told)?;
    cast.peer.say(cast.room.as_str(), "Into a room out of sight").await?;
    assert_eq!(words(&desk.shows().await?).2, Some("Into a room out of sight"));

    desktop.clicked(cast.room.clone());
    let there = Navigate::Room { room: cast.room.clone() };
    cast.official.see("the way to the room", |mirror| mirror.navigated.clone().filter(|to| *to == there)).await?;
    Ok(())
}

#[tokio::test]
async fn each_room_notifies_of_what_was_chosen_for_it() -> Result<()> {
    let cast = Cast::meet().await?;
    let (official, peer, room) = (&cast.official, &cast.peer, cast.room.as_str());
    official.engine.notifications_watch(Nothing {}).await.map_err(told)?;
    let mut desk = Desk::of(&official.engine);
    let mention = |body| Outgoing { body, mentions: vec![&cast.jonas.user_id], ..Outgoing::default() };

    choose(&cast, Some(NotifyMode::Mentions)).await?;
    peer.say(room, "Of no concern").await?;
    desk.is_silent().await?;
    peer.send(room, mention("Jonas, can you look?")).await?;
    let notice = desk.shows().await?;
    assert_eq!((words(&notice).2, notice.count), (Some("Jonas, can you look?"), 1));

    change(official, NotificationChange::KeywordAdd { keyword: " cofferdam ".to_owned() }).await?;
    known(official, "the keyword", |all| all.rules.keywords == ["cofferdam"]).await?;
    tokio::time::sleep(Duration::from_secs(2)).await;
    peer.say(room, "Where is the Cofferdam estimate?").await?;
    assert_eq!(words(&desk.grows_to(2).await?).2, Some("Where is the Cofferdam estimate?"));

    choose(&cast, Some(NotifyMode::None)).await?;
    peer.send(room, mention("Jonas, are you there?")).await?;
    desk.is_silent().await.context("a silenced room is silent for mentions too")?;

    choose(&cast, None).await?;
    peer.say(room, "Back to the default").await?;
    assert_eq!(words(&desk.shows().await?).2, Some("Back to the default"));
    change(official, NotificationChange::KeywordRemove { keyword: "cofferdam".to_owned() }).await?;
    known(official, "no keyword", |all| all.rules.keywords.is_empty()).await?;
    Ok(())
}

#[tokio::test]
async fn rules_of_the_account_are_the_servers_so_other_clients_agree() -> Result<()> {
    let cast = Cast::meet().await?;
    let official = &cast.official;
    official.engine.notifications_watch(Nothing {}).await.map_err(told)?;
    let first = known(official, "the rules", |_| true).await?;
    assert!(first.rules.on);
    assert_eq!((first.rules.direct, first.rules.rooms), (NotifyMode::All, NotifyMode::All));
    let rooms = NotificationChange::Default { rooms: RoomKind::Room, mode: NotifyMode::Mentions };
    change(official, rooms).await?;
    known(official, "the default", |all| all.rules.rooms == NotifyMode::Mentions).await?;
    change(official, NotificationChange::Account { on: false }).await?;
    known(official, "silence", |all| !all.rules.on).await?;

    let (works, _) = Homeservers::shared().await?.pair();
    let api = works.api_of(&cast.jonas);
    let rules = api.get("/_matrix/client/v3/pushrules/").await?;
    let rule = |kind: &str, id: &str| -> Result<serde_json::Value> {
        let list = rules["global"][kind].as_array().context("no such kind of rules")?;
        list.iter().find(|rule| rule["rule_id"] == id).cloned().with_context(|| format!("no rule {id}"))
    };
    assert_eq!(rule("override", ".m.rule.master")?["enabled"], true);
    for id in [".m.rule.message", ".m.rule.encrypted"] {
        let actions = rule("underride", id)?["actions"].clone();
        assert!(!actions.to_string().contains("\"notify\""), "{id} still notifies: {actions}");
    }
    // And the other way round: another client switches it on again.
    let enabled = "/_matrix/client/v3/pushrules/global/override/.m.rule.master/enabled";
    api.put(enabled, serde_json::json!({ "enabled": false })).await?;
    known(official, "the other client's word", |all| all.rules.on).await?;
    Ok(())
}

#[tokio::test]
async fn silence_and_discretion_are_kept_on_this_device() -> Result<()> {
    let cast = Cast::meet().await?;
    let (official, room) = (&cast.official, cast.room.as_str());
    let mut desk = Desk::of(&official.engine);
    change(official, NotificationChange::QuietUntil { until: Some(in_an_hour()) }).await?;
    cast.peer.say(room, "Do not wake them").await?;
    official.read(&cast.conversation, "Do not wake them").await?;
    desk.is_silent().await?;
    change(official, NotificationChange::QuietUntil { until: None }).await?;
    change(official, NotificationChange::Sound { on: false }).await?;
    change(official, NotificationChange::Content { content: NotificationContent::Names }).await?;
    cast.peer.say(room, "The price is confidential").await?;
    let notice = desk.shows().await?;
    assert_eq!(words(&notice), (Some("Priya Raman"), Some("Harbour wall repairs"), None));
    assert!(!notice.sound);
    change(official, NotificationChange::Content { content: NotificationContent::Nothing }).await?;
    cast.peer.say(room, "And so is this").await?;
    let notice = desk.grows_to(2).await?;
    assert!(notice.words == NoticeWords::Nothing);

    let cast = cast.restart().await?;
    let kept = *cast.official.engine.desktop().preferences().borrow();
    assert_eq!((kept.content, kept.sound, kept.quiet_until), (NotificationContent::Nothing, false, None));
    Ok(())
}

#[tokio::test]
async fn what_was_missed_is_one_notification_and_what_was_read_elsewhere_is_none() -> Result<()> {
    let cast = Cast::meet().await?;
    let other = cast.peer.create_room(NewRoom::encrypted("Quay road", &[&cast.jonas.user_id])).await?;
    let other = crate::cast::join(&cast.official, &other).await?;
    cast.peer.await_joined(other.as_str(), &cast.jonas.user_id).await?;
    let Cast { official, jonas, peer, room, .. } = cast;
    let away = official.close().await;
    for number in 1..=5 {
        peer.say(room.as_str(), &format!("While you were away, {number}")).await?;
    }
    let read = peer.say(other.as_str(), "Read on the phone").await?;
    let (works, _) = Homeservers::shared().await?.pair();
    let path = format!("/_matrix/client/v3/rooms/{other}/receipt/m.read/{read}");
    works.api_of(&jonas).post(&path, serde_json::json!({})).await?;

    let official = away.open().await?;
    let mut desk = Desk::of(&official.engine);
    let notice = desk.grows_to(5).await?;
    assert_eq!((notice.room.clone(), words(&notice).2), (room, Some("While you were away, 5")));
    desk.is_silent().await?;
    Ok(())
}

#[tokio::test]
async fn an_invitation_notifies_until_it_is_answered() -> Result<()> {
    let cast = Cast::meet().await?;
    let mut desk = Desk::of(&cast.official.engine);
    let room = cast.peer.create_room(NewRoom::encrypted("Quay road", &[&cast.jonas.user_id])).await?;
    let notice = desk.shows().await?;
    assert_eq!(notice.room.as_str(), room);
    let NoticeWords::Everything(names, NoticeContent::Invitation) = &notice.words else { panic!("no invitation") };
    assert_eq!((names.sender.as_str(), names.room.as_deref()), ("Priya Raman", Some("Quay road")));
    let decline = RoomAct { operation: operation(), room: notice.room.clone() };
    cast.official.engine.room_leave(decline).await.map_err(told)?;
    desk.clears(&notice.room).await
}

#[tokio::test]
async fn a_message_whose_key_comes_late_notifies_once() -> Result<()> {
    let (cast, proxy) = Cast::meet_behind_proxy().await?;
    let mut desk = Desk::of(&cast.official.engine);
    let sync = "/_matrix/client/unstable/org.matrix.simplified_msc3575/sync";
    let hook = proxy.on_response("POST", sync, |call, reply| {
        let keys = reply.body["extensions"]["to_device"]["events"].as_array().is_some_and(|events| !events.is_empty());
        if call.body["conn_id"] == FakeServer::ENCRYPTION && keys { Action::Hang } else { Action::Pass }
    });
    cast.peer.say(cast.room.as_str(), "The key comes later").await?;
    desk.is_silent().await.context("what cannot be read says nothing")?;
    proxy.remove(hook);
    proxy.go_offline();
    connection(&cast.official, chancery_protocol::Connection::Offline).await?;
    proxy.go_online();
    let notice = desk.shows().await?;
    assert_eq!((words(&notice).2, notice.count), (Some("The key comes later"), 1));
    desk.is_silent().await.context("once")?;
    Ok(())
}

#[tokio::test]
async fn the_test_names_the_link_that_is_broken() -> Result<()> {
    let cast = Cast::meet().await?;
    let official = &cast.official;
    let (desktop, mut desk) = (official.engine.desktop(), Desk::of(&official.engine));
    official.engine.notifications_watch(Nothing {}).await.map_err(told)?;
    let test = || official.engine.notifications_test(NotificationsTest { operation: operation() });

    test().await.map_err(told)?;
    let all = known(official, "no desktop", |all| all.chain.service == ChainLink::Broken).await?;
    assert_eq!((all.chain.server, all.chain.account), (ChainLink::Holds, ChainLink::Holds));
    assert_eq!((all.chain.shown, all.chain.clicked), (ChainLink::Untested, ChainLink::Untested));

    desktop.report(|abilities| abilities.notifications = Some(true));
    change(official, NotificationChange::QuietUntil { until: Some(in_an_hour()) }).await?;
    change(official, NotificationChange::Account { on: false }).await?;
    known(official, "the account's silence", |all| !all.rules.on).await?;
    test().await.map_err(told)?;
    assert_eq!(desk.next().await?, DesktopEvent::Test { sound: true });
    desktop.test_shown(true);
    let all = known(official, "the click", |all| all.chain.clicked == ChainLink::Testing).await?;
    assert_eq!((all.chain.account, all.chain.quiet), (ChainLink::Broken, ChainLink::Broken));
    assert_eq!((all.chain.service, all.chain.shown), (ChainLink::Holds, ChainLink::Holds));
    desktop.test_clicked();
    known(official, "the end", |all| all.chain.clicked == ChainLink::Holds).await?;
    Ok(())
}
