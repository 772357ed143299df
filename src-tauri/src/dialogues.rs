//! The system around the window: its dialogues for files, its programs for addresses. What a person picks goes to the
//! engine; the web view never learns where it lies.

use std::{fmt, path::PathBuf};

use chancery_engine::{Answer, Dialogues, Engine};
use tauri::{AppHandle, Manager};

use crate::{notify::Words, window};

/// Opens dialogues over the window.
pub(crate) struct FileDialogues(AppHandle);

impl FileDialogues {
    pub(crate) fn new(app: &AppHandle) -> Self {
        Self(app.clone())
    }
}

impl fmt::Debug for FileDialogues {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("FileDialogues")
    }
}

/// What is asked for.
enum Wanted {
    ToAttach,
    PlaceFor(String),
}

impl FileDialogues {
    /// What the dialogue is called, in the language of the window; the rest of it speaks that of the system.
    fn title(&self, wanted: &Wanted) -> String {
        let engine = self.0.try_state::<Engine>();
        let language = engine.map(|engine| engine.desktop().language().borrow().clone()).unwrap_or_default();
        Words::of(&language).text(match wanted {
            Wanted::ToAttach => "desktop-attach",
            Wanted::PlaceFor(_) => "desktop-save",
        })
    }
}

impl Dialogues for FileDialogues {
    fn pick(&self) -> Answer<'_, Vec<PathBuf>> {
        Box::pin(self.ask(Wanted::ToAttach))
    }

    fn save(&self, name: String) -> Answer<'_, Option<PathBuf>> {
        Box::pin(async move { self.ask(Wanted::PlaceFor(name)).await.into_iter().next() })
    }

    fn open(&self, address: String) -> Answer<'_, bool> {
        Box::pin(async move {
            // Looks for a program and starts it: short, but not for an async worker.
            let opened = tokio::task::spawn_blocking(move || open::that_detached(address)).await;
            match opened {
                Ok(Ok(())) => true,
                // The error may quote the command, and with it the address.
                Ok(Err(error)) => {
                    tracing::warn!(kind = %error.kind(), "no program opens addresses");
                    false
                }
                Err(_) => false,
            }
        })
    }
}

#[cfg(target_os = "linux")]
impl FileDialogues {
    async fn ask(&self, wanted: Wanted) -> Vec<PathBuf> {
        let app = self.0.clone();
        let title = self.title(&wanted);
        let (answer, answered) = tokio::sync::oneshot::channel();
        // GTK is used on its own thread alone.
        let opened = app.clone().run_on_main_thread(move || linux::open(&app, &title, wanted, answer));
        if let Err(error) = opened {
            tracing::warn!(%error, "a dialogue could not be opened");
            return Vec::new();
        }
        answered.await.unwrap_or_default()
    }
}

#[cfg(target_os = "linux")]
mod linux {
    use std::cell::Cell;

    use gtk::{FileChooserAction, FileChooserNative, ResponseType, prelude::*};
    use tokio::sync::oneshot::Sender;

    use super::{AppHandle, Manager, PathBuf, Wanted, window};

    /// GTK's own dialogue, or that of the desktop where the application runs in a sandbox.
    pub(super) fn open(app: &AppHandle, title: &str, wanted: Wanted, answer: Sender<Vec<PathBuf>>) {
        let parent = app.get_webview_window(window::LABEL).and_then(|window| window.gtk_window().ok());
        let action = match wanted {
            Wanted::ToAttach => FileChooserAction::Open,
            Wanted::PlaceFor(_) => FileChooserAction::Save,
        };
        let dialogue = FileChooserNative::new(Some(title), parent.as_ref(), action, None, None);
        dialogue.set_modal(true);
        match wanted {
            Wanted::ToAttach => dialogue.set_select_multiple(true),
            Wanted::PlaceFor(name) => {
                dialogue.set_do_overwrite_confirmation(true);
                dialogue.set_current_name(&name);
            }
        }
        // A native dialogue lives as long as somebody holds it: its own handler does, until it has answered.
        let held = Cell::new(Some((dialogue.clone(), answer)));
        dialogue.connect_response(move |dialogue, response| {
            let Some((_held, answer)) = held.take() else { return };
            let chosen = if response == ResponseType::Accept { dialogue.filenames() } else { Vec::new() };
            // Whoever asked may have given up.
            let _ = answer.send(chosen);
            dialogue.destroy();
        });
        dialogue.show();
    }
}

#[cfg(not(target_os = "linux"))]
impl FileDialogues {
    async fn ask(&self, wanted: Wanted) -> Vec<PathBuf> {
        let mut dialogue = rfd::AsyncFileDialog::new().set_title(self.title(&wanted));
        if let Some(window) = self.0.get_webview_window(window::LABEL) {
            dialogue = dialogue.set_parent(&window);
        }
        let chosen = match wanted {
            Wanted::ToAttach => dialogue.pick_files().await.unwrap_or_default(),
            Wanted::PlaceFor(name) => dialogue.set_file_name(name).save_file().await.into_iter().collect(),
        };
        chosen.into_iter().map(PathBuf::from).collect()
    }
}
