//! Q5 by chance: whatever a server puts into whichever place of an answer, everything goes on afterwards.

use std::{
    sync::{
        Arc, Mutex, PoisonError,
        atomic::{AtomicBool, Ordering},
    },
    time::{Duration, Instant},
};

use anyhow::{Context as _, Result, ensure};
use chancery_tests::{headless::PATIENCE, hostile::Action, random::Random};
use serde_json::{Value, json};

use crate::{
    SYNC,
    stage::{Stage, play},
};

/// How many answers are spoilt: in every run, always the same, and in the long one.
const ROUNDS: [u32; 2] = [4, 120];

/// Failures this far apart have nothing to do with each other.
const APART: Duration = Duration::from_secs(2);

/// What the SDK takes at its word, and what only the account's own server can say (`docs/known-issues.md`): how far
/// messages to the device have come, and how many rooms there are.
const BELIEVED: [&str; 2] = ["next_batch", "count"];

/// What stands where something else was.
fn nonsense(random: &mut Random) -> Value {
    let values = [
        Value::Null,
        json!(true),
        json!(-1),
        json!(i64::MIN),
        json!(1e300),
        json!(""),
        json!("\u{202e}\u{0}"),
        json!("x".repeat(70_000)),
        json!([]),
        json!({}),
        json!([[[[{ "a": [null] }]]]]),
    ];
    let index = usize::try_from(random.below(values.len() as u64)).unwrap_or_default();
    values.into_iter().nth(index).unwrap_or_default()
}

/// Spoils one place of an answer, any of them: its value is another, or it is gone. Answers with the way to it.
fn spoil(answer: &mut Value, random: &mut Random) -> String {
    let mut way = String::new();
    let mut place = answer;
    loop {
        let names: Vec<String> = match &*place {
            Value::Array(items) => (0..items.len()).map(|index| index.to_string()).collect(),
            Value::Object(fields) => fields.keys().filter(|name| !BELIEVED.contains(&name.as_str())).cloned().collect(),
            _ => Vec::new(),
        };
        // The deeper, the likelier that this is the place; the whole answer never is.
        if names.is_empty() || (!way.is_empty() && random.below(9) == 0) {
            *place = nonsense(random);
            return way;
        }
        let name = names[usize::try_from(random.below(names.len() as u64)).unwrap_or_default()].clone();
        way = format!("{way}/{name}");
        let is_taken_out = random.below(12) == 0;
        place = match place {
            Value::Object(fields) if is_taken_out => {
                fields.remove(&name);
                return way;
            }
            Value::Object(fields) => &mut fields[&name],
            items => &mut items[name.parse::<usize>().unwrap_or_default()],
        };
    }
}

#[test]
fn whatever_a_server_answers_everything_goes_on_afterwards() -> Result<()> {
    let is_long = std::env::var("CHANCERY_TEST_ALL").is_ok_and(|all| !all.is_empty());
    play(async move {
        let stage = Stage::set().await?;
        let random = if is_long { Random::seeded()? } else { Random::from(1) };
        let random = Arc::new(Mutex::new(random));
        for round in 0..ROUNDS[usize::from(is_long)] {
            let way = Arc::<Mutex<Option<String>>>::default();
            let (told, chance) = (Arc::clone(&way), Arc::clone(&random));
            let is_told = Arc::new(AtomicBool::new(false));
            let telling = Arc::clone(&is_told);
            let hook = stage.proxy.on_response("POST", SYNC, move |_, reply| {
                let has_news = reply.body["rooms"].as_object().is_some_and(|rooms| !rooms.is_empty());
                if reply.status == 200 && has_news && !telling.swap(true, Ordering::SeqCst) {
                    let mut random = chance.lock().unwrap_or_else(PoisonError::into_inner);
                    *told.lock().unwrap_or_else(PoisonError::into_inner) = Some(spoil(&mut reply.body, &mut random));
                }
                Action::Pass
            });
            let begun = Instant::now();
            stage.chatter(round).await?;
            while !is_told.load(Ordering::SeqCst) {
                ensure!(begun.elapsed() < PATIENCE, "round {round}: nothing was spoilt");
                tokio::time::sleep(Duration::from_millis(20)).await;
            }
            stage.proxy.remove(hook);
            tokio::time::sleep(APART).await;
            let way = way.lock().unwrap_or_else(PoisonError::into_inner).take().unwrap_or_default();
            eprintln!("round {round}: {way}");
            stage.hear(&format!("after round {round}")).await.with_context(|| format!("round {round}: {way}"))?;
        }
        stage.goes_on().await
    })
}
