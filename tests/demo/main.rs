//! The demo: a small organisation on two real servers, and the app in the middle of it.
//!
//! ```text
//! demo            the app, signed in, with two weeks of history; colleagues answer
//! demo --empty    the app at its sign-in screen, and an account to sign in with
//! ```
//! Without a display the app runs under a virtual one, one conversation is driven through its window, and the
//! transcript of both sides and the pictures' paths are printed.

#![recursion_limit = "256"]
#![expect(clippy::print_stdout, reason = "a tool for the terminal")]

mod protagonist;
mod window;

use std::{env, path::Path, process::ExitCode};

use anyhow::{Context, Result, bail};
use chancery_tests::{
    cache,
    demo::{Demo, PASSWORD},
    homeservers::unique,
};
use tokio::signal::unix::{SignalKind, signal};

#[tokio::main]
async fn main() -> ExitCode {
    let arguments: Vec<String> = env::args().skip(1).collect();
    let arguments: Vec<&str> = arguments.iter().map(String::as_str).collect();
    let outcome = match arguments.as_slice() {
        [] => interruptible(demo()).await,
        ["--empty"] => interruptible(empty()).await,
        ["protagonist", server, localpart] => protagonist::run(server, localpart).await,
        _ => Err(anyhow::anyhow!("usage: demo [--empty]")),
    };
    match outcome {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            println!("{error:#}");
            ExitCode::FAILURE
        }
    }
}

/// Ends on Ctrl-C as on its own: whatever was started is dropped, and with it ends.
async fn interruptible(work: impl Future<Output = Result<()>>) -> Result<()> {
    let mut terminated = signal(SignalKind::terminate())?;
    tokio::select! {
        outcome = work => outcome,
        _ = tokio::signal::ctrl_c() => {
            println!("Everything is stopped.");
            Ok(())
        }
        _ = terminated.recv() => Ok(()),
    }
}

async fn demo() -> Result<()> {
    let folder = cache()?.join("demo");
    let home = folder.join("home");
    println!("Starting the servers of two departments …");
    let mut demo = Demo::open(&folder.join("organisation")).await?;
    if !demo.resumed() || !home.exists() {
        if demo.resumed() {
            bail!("the app's profile is gone; remove {} and start again", folder.display());
        }
        remove(&home)?;
        println!("Signing in, and writing two weeks of conversations (once, about two minutes) …");
        let (server, me) = demo.me()?;
        let mut person = protagonist::Child::start(&home, &demo.homeservers.trust_file(), server, me).await?;
        demo.write_history(&mut person).await?;
        person.end().await?;
    }
    demo.answer().await?;
    let me = demo.me()?.1.clone();
    println!("The app opens as {} ({}).", me.display_name, me.user_id);
    if window::has_display() {
        println!("Write to somebody: colleagues answer. Ctrl-C ends everything.");
        return window::show(&home, &demo.homeservers.trust_file()).await;
    }
    println!("There is no display: one conversation is driven under a virtual one.");
    window::drive(&demo, &home, &folder.join("pictures")).await
}

async fn empty() -> Result<()> {
    let folder = cache()?.join("demo");
    let home = folder.join("empty-home");
    remove(&home)?;
    println!("Starting the servers of two departments …");
    let demo = Demo::open(&folder.join("organisation")).await?;
    let server = demo.me()?.0;
    let account = server.register(&unique("sam"), PASSWORD, "Sam Newcomer").await?;
    println!("Sign in as {} with the password {PASSWORD}.", account.user_id);
    if window::has_display() {
        println!("Ctrl-C ends everything.");
        return window::show(&home, &demo.homeservers.trust_file()).await;
    }
    window::picture_of_sign_in(&home, &demo.homeservers.trust_file(), &folder.join("pictures")).await
}

fn remove(folder: &Path) -> Result<()> {
    match std::fs::remove_dir_all(folder) {
        Err(error) if error.kind() != std::io::ErrorKind::NotFound => {
            Err(error).with_context(|| folder.display().to_string())
        }
        Ok(()) | Err(_) => Ok(()),
    }
}
