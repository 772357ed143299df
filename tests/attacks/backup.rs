//! Row 7: keys are backed up only for a backup that this account has signed.

use anyhow::Result;
use chancery_tests::hostile::Action;
use serde_json::json;

use crate::cast::Cast;

#[tokio::test]
async fn a_backup_that_the_server_swaps_gets_no_key() -> Result<()> {
    let (cast, proxy) = Cast::meet_behind_proxy().await?;
    cast.official.say(&cast.room, "Backed up before").await?;
    cast.heard("Backed up before").await?;

    proxy.on_response("GET", "*/room_keys/version*", |_, reply| {
        reply.status = 200;
        reply.body = json!({
            "algorithm": "m.megolm_backup.v1.curve25519-aes-sha2", "version": "666", "etag": "0", "count": 0,
            "auth_data": { "public_key": "hSDwCYkwp1R0i33ctD73Wg2/Og0mOBr066SpjqqbTmo", "signatures": {} },
        });
        Action::Pass
    });
    proxy.answer("PUT", "*/room_keys/keys*", 200, json!({ "etag": "1", "count": 1 }));
    let cast = cast.restart().await?;
    proxy.clear_log();
    cast.official.say(&cast.room, "After the swap").await?;
    cast.heard("After the swap").await?;
    cast.peer.say(cast.room.as_str(), "An answer with a key of its own").await?;
    cast.official.read(&cast.conversation, "An answer").await?;
    // Uploads follow a received key at once; by the time of the next exchange one would have come.
    cast.official.say(&cast.room, "And one more").await?;
    cast.heard("And one more").await?;
    let uploads = proxy.requests_to("PUT", "*/room_keys/keys*");
    assert!(
        uploads.iter().all(|upload| upload.call.query.get("version").is_none_or(|version| version != "666")),
        "keys went to a backup that nobody signed"
    );
    Ok(())
}
