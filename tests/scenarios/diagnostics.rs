//! Diagnostics help whoever has to help, and say nothing of what people say or are called.

use anyhow::Result;
use chancery_protocol::{DiagnosticsSave, Nothing};
use chancery_tests::{
    headless::{operation, told},
    homeservers::Homeservers,
};
use serde_json::json;

use crate::cast::Cast;

#[tokio::test]
async fn diagnostics_hold_no_content_no_names_and_no_tokens() -> Result<()> {
    let (works, treasury) = Homeservers::shared().await?.pair();
    let cast = Cast::meet().await?;
    let said = "A canary that nobody may find again";
    cast.official.say(&cast.room, said).await?;
    cast.sent(said).await?;
    cast.official.decide(&json!({ "links.support": "https://canary.example", "canary.setting": 1 }))?;
    cast.official
        .see("the decision", |mirror| mirror.policy.as_ref().filter(|policy| policy.faults.len() == 1).map(drop))
        .await?;

    let text = cast.official.engine.diagnostics_read(Nothing {}).await.map_err(told)?.text;
    for part in ["version: ", "account: signed in", "connection: Online", "device confirmed: true", "rooms: 1"] {
        assert!(text.contains(part), "{part:?} is missing in\n{text}");
    }
    for part in ["policy links.support: Device", "policy fault: a setting that is unknown"] {
        assert!(text.contains(part), "{part:?} is missing in\n{text}");
    }
    let secrets = [
        said,
        "canary",
        "Harbour",
        "Jonas",
        "Priya",
        cast.jonas.localpart.as_str(),
        cast.jonas.password.as_str(),
        cast.priya.localpart.as_str(),
        works.name.as_str(),
        treasury.name.as_str(),
        cast.room.as_str(),
        &cast.code,
        "@",
        "!",
        "$",
        "syt_",
        "/",
    ];
    for secret in secrets {
        assert!(!text.contains(secret), "{secret:?} stands in\n{text}");
    }

    let folder = tempfile::tempdir()?;
    let path = folder.path().join("diagnostics.txt");
    cast.official.hands.will_save_at(Some(path.clone()));
    let saved = cast
        .official
        .engine
        .diagnostics_save(DiagnosticsSave { operation: operation(), name: "Diagnostic.txt".to_owned() })
        .await
        .map_err(told)?;
    assert_eq!(saved.name.as_deref(), Some("diagnostics.txt"));
    assert!(std::fs::read_to_string(path)?.starts_with("Chancery diagnostics\n"));
    Ok(())
}
