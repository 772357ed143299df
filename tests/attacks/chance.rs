//! Q5 by chance: whatever a server puts into whichever place of its answers, the rest goes on once it stops.

use std::{
    sync::{
        Arc, Mutex, PoisonError,
        atomic::{AtomicUsize, Ordering},
    },
    time::{Duration, Instant},
};

use anyhow::{Context as _, Result};
use chancery_tests::{hostile::Action, random::Random};
use serde_json::{Value, json};

use crate::{
    SYNC,
    stage::{Stage, play},
};

/// How long the server lies: in every run, and in the long one.
const TIMES: [Duration; 2] = [Duration::from_secs(25), Duration::from_mins(10)];

/// One answer in so many is spoilt; the others let something happen that can be spoilt next.
const ONE_IN: u64 = 3;

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

/// Spoils one place of an answer, any of them: its value is another, or it is gone.
fn spoil(answer: &mut Value, random: &mut Random) {
    let mut place = answer;
    loop {
        let count = match place {
            Value::Array(items) => items.len(),
            Value::Object(fields) => fields.len(),
            _ => 0,
        };
        // The deeper, the likelier that this is the place.
        if count == 0 || random.below(9) == 0 {
            *place = nonsense(random);
            return;
        }
        let index = usize::try_from(random.below(count as u64)).unwrap_or_default();
        let is_taken_out = random.below(12) == 0;
        place = match place {
            Value::Array(items) if is_taken_out => {
                items.remove(index);
                return;
            }
            Value::Object(fields) if is_taken_out => {
                let name = fields.keys().nth(index).cloned().unwrap_or_default();
                fields.remove(&name);
                return;
            }
            Value::Array(items) => &mut items[index],
            Value::Object(fields) => match fields.values_mut().nth(index) {
                Some(value) => value,
                None => return,
            },
            _ => return,
        };
    }
}

#[test]
fn whatever_a_server_answers_it_goes_on_once_it_answers_well() -> Result<()> {
    let is_long = std::env::var("CHANCERY_TEST_ALL").is_ok_and(|all| !all.is_empty());
    let time = TIMES[usize::from(is_long)];
    play(async move {
        let stage = Stage::set().await?;
        let random = Arc::new(Mutex::new(Random::seeded()?));
        let spoilt = Arc::new(AtomicUsize::new(0));
        let count = Arc::clone(&spoilt);
        let hook = stage.proxy.on_response("POST", SYNC, move |_, reply| {
            let mut random = random.lock().unwrap_or_else(PoisonError::into_inner);
            if reply.status == 200 && random.below(ONE_IN) == 0 {
                spoil(&mut reply.body, &mut random);
                count.fetch_add(1, Ordering::SeqCst);
            }
            Action::Pass
        });
        let begun = Instant::now();
        let mut number = 0_u32;
        while begun.elapsed() < time {
            number += 1;
            // What they say may be spoilt on the way, so nobody waits for it.
            stage.chatter(number).await?;
            tokio::time::sleep(Duration::from_millis(150)).await;
        }
        stage.proxy.remove(hook);
        let count = spoilt.load(Ordering::SeqCst);
        eprintln!("{count} answers were spoilt");
        anyhow::ensure!(count >= 5, "only {count} answers were spoilt");
        stage.goes_on().await.with_context(|| format!("after {count} spoilt answers"))
    })
}
