//! Every act is done once, however often it is delivered.
//!
//! Tauri re-sends a command after a failed IPC fetch. The UI names each act; the first delivery does it, later ones
//! wait for it and get the same answer.

use std::{
    any::Any,
    collections::{HashMap, VecDeque},
    sync::{Arc, Mutex, PoisonError},
};

use chancery_protocol::{ApiError, OperationId};
use tokio::sync::OnceCell;

/// How many finished acts are remembered. A re-sent command follows its original within seconds.
const REMEMBERED: usize = 512;

type Answer = Result<Arc<dyn Any + Send + Sync>, ApiError>;

/// The acts that were asked for lately.
#[derive(Default)]
pub(crate) struct Operations(Mutex<Remembered>);

#[derive(Default)]
struct Remembered {
    answers: HashMap<OperationId, Arc<OnceCell<Answer>>>,
    order: VecDeque<OperationId>,
}

impl Operations {
    /// Does `act` unless the same operation was done already or is being done; answers what it answered.
    pub(crate) async fn once<T, F>(&self, operation: &OperationId, act: F) -> Result<T, ApiError>
    where
        T: Clone + Send + Sync + 'static,
        F: Future<Output = Result<T, ApiError>>,
    {
        let cell = {
            let mut remembered = self.0.lock().unwrap_or_else(PoisonError::into_inner);
            if let Some(cell) = remembered.answers.get(operation) {
                Arc::clone(cell)
            } else {
                if remembered.order.len() >= REMEMBERED
                    && let Some(oldest) = remembered.order.pop_front()
                {
                    remembered.answers.remove(&oldest);
                }
                let cell = Arc::new(OnceCell::new());
                remembered.order.push_back(operation.clone());
                remembered.answers.insert(operation.clone(), Arc::clone(&cell));
                cell
            }
        };
        let answer =
            cell.get_or_init(|| async { act.await.map(|value| Arc::new(value) as Arc<dyn Any + Send + Sync>) }).await;
        match answer {
            Ok(value) => value
                .downcast_ref::<T>()
                .cloned()
                .ok_or_else(|| crate::error::fault("an operation id was used for two different acts")),
            Err(error) => Err(error.clone()),
        }
    }
}

#[cfg(test)]
mod tests {
    use std::sync::atomic::{AtomicU32, Ordering};

    use super::*;

    #[tokio::test]
    async fn an_act_delivered_twice_is_done_once() {
        let operations = Operations::default();
        let done = AtomicU32::new(0);
        let operation = OperationId::from("one");
        let act = || async {
            tokio::task::yield_now().await;
            Ok::<u32, ApiError>(done.fetch_add(1, Ordering::SeqCst) + 1)
        };
        let (first, second) = tokio::join!(operations.once(&operation, act()), operations.once(&operation, act()));
        assert_eq!((first, second), (Ok(1), Ok(1)));
        assert_eq!(operations.once(&operation, act()).await, Ok(1));
        assert_eq!(operations.once(&OperationId::from("two"), act()).await, Ok(2));
    }
}
