//! A person's hands at the system's dialogues, and the programs around.

use std::{
    path::PathBuf,
    sync::{Mutex, PoisonError},
};

use chancery_engine::Dialogues;

/// What the person does when a dialogue opens.
#[derive(Debug, Default)]
pub struct Hands(Mutex<Intentions>);

#[derive(Debug, Default)]
struct Intentions {
    picks: Vec<PathBuf>,
    saves_at: Option<PathBuf>,
    offered: Vec<String>,
    opened: Vec<String>,
    opens_nothing: bool,
}

impl Hands {
    fn intentions(&self) -> std::sync::MutexGuard<'_, Intentions> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Picks these the next time.
    pub fn will_pick(&self, files: &[PathBuf]) {
        files.clone_into(&mut self.intentions().picks);
    }

    /// Saves there from now on; `None`: thinks better of it.
    pub fn will_save_at(&self, place: Option<PathBuf>) {
        self.intentions().saves_at = place;
    }

    /// Has no program that opens addresses, from now on.
    pub fn opens_nothing(&self) {
        self.intentions().opens_nothing = true;
    }

    /// The addresses that other programs were given.
    pub fn opened(&self) -> Vec<String> {
        self.intentions().opened.clone()
    }

    /// The names under which something was to be saved.
    pub fn offered(&self) -> Vec<String> {
        self.intentions().offered.clone()
    }
}

impl Dialogues for Hands {
    fn pick(&self) -> chancery_engine::Answer<'_, Vec<PathBuf>> {
        Box::pin(std::future::ready(std::mem::take(&mut self.intentions().picks)))
    }

    fn save(&self, name: String) -> chancery_engine::Answer<'_, Option<PathBuf>> {
        let mut intentions = self.intentions();
        intentions.offered.push(name);
        Box::pin(std::future::ready(intentions.saves_at.clone()))
    }

    fn open(&self, address: String) -> chancery_engine::Answer<'_, bool> {
        let mut intentions = self.intentions();
        let opens = !intentions.opens_nothing;
        if opens {
            intentions.opened.push(address);
        }
        Box::pin(std::future::ready(opens))
    }
}
