//! Processes and what they weigh, from `/proc`.

use std::{collections::BTreeMap, ffi::OsStr, fs, os::unix::ffi::OsStrExt as _, path::Path};

use anyhow::{Context, Result};

/// The process that runs `binary` in the session with this runtime folder.
pub(super) fn find(binary: &Path, runtime: &OsStr) -> Option<u32> {
    let mark = [b"XDG_RUNTIME_DIR=", runtime.as_bytes()].concat();
    let binary = fs::canonicalize(binary).ok()?;
    let replaced = [binary.as_os_str().as_bytes(), b" (deleted)"].concat();
    pids().find(|pid| {
        let folder = format!("/proc/{pid}");
        // A build that has replaced the file since does not make it another program.
        fs::read_link(format!("{folder}/exe"))
            .is_ok_and(|exe| exe == binary || exe.as_os_str().as_bytes().starts_with(&replaced))
            && fs::read(format!("{folder}/environ"))
                .is_ok_and(|variables| variables.split(|byte| *byte == 0).any(|variable| variable == mark))
    })
}

/// Whether the process runs; one that ended and was not collected does not.
pub(super) fn runs(pid: u32) -> bool {
    fs::read_to_string(format!("/proc/{pid}/stat"))
        .is_ok_and(|stat| !stat.rsplit(')').next().is_some_and(|rest| rest.trim_start().starts_with('Z')))
}

/// The proportional set size of a process and all that descend from it, in bytes.
///
/// # Errors
/// If one of them ends meanwhile.
pub fn proportional_set_size(root: u32) -> Result<u64> {
    tree(root).into_iter().map(own_size).sum()
}

/// What a process and all that descend from it have done so far.
#[derive(Debug, Clone, Copy)]
pub struct Work {
    /// Time of the processor, in seconds.
    pub seconds: f64,
    /// How often a thread waited for something and was woken.
    pub wakeups: u64,
}

/// How long the processor has worked for a process alone, in seconds.
///
/// # Errors
/// If it has ended.
pub fn processor_time(pid: u32) -> Result<f64> {
    let stat = fs::read_to_string(format!("/proc/{pid}/stat")).context("a process ended while watched")?;
    // After the name, which may hold anything: user and system time are fields 14 and 15 of proc(5).
    let fields: Vec<&str> = stat.rsplit(')').next().unwrap_or_default().split_whitespace().collect();
    let mut seconds = 0.0;
    for field in [11, 12] {
        let ticks: u32 = fields.get(field).context("no time")?.parse()?;
        seconds += f64::from(ticks) / TICKS;
    }
    Ok(seconds)
}

pub(super) fn work(root: u32) -> Result<Work> {
    let mut work = Work { seconds: 0.0, wakeups: 0 };
    for pid in tree(root) {
        work.seconds += processor_time(pid)?;
        for task in fs::read_dir(format!("/proc/{pid}/task"))?.flatten() {
            let status = fs::read_to_string(task.path().join("status")).unwrap_or_default();
            let line = status.lines().find_map(|line| line.strip_prefix("voluntary_ctxt_switches:"));
            work.wakeups += line.and_then(|count| count.trim().parse().ok()).unwrap_or(0);
        }
    }
    Ok(work)
}

/// How large a dump of a process, and of each that descends from it, may be, in the words of proc(5).
pub(super) fn dump_limits(root: u32) -> Result<Vec<String>> {
    let limit = |pid| {
        let limits = fs::read_to_string(format!("/proc/{pid}/limits")).context("a process ended while watched")?;
        let line = limits.lines().find_map(|line| line.strip_prefix("Max core file size")).context("no such limit")?;
        Ok(line.split_whitespace().collect::<Vec<_>>().join(" "))
    };
    tree(root).into_iter().map(limit).collect()
}

/// Ticks of a second, as Linux tells them to programs on every architecture.
const TICKS: f64 = 100.0;

/// A process and all that descend from it.
fn tree(root: u32) -> Vec<u32> {
    let parents: BTreeMap<u32, u32> = pids().filter_map(|pid| Some((pid, parent(pid)?))).collect();
    let belongs = |mut pid: u32| loop {
        if pid == root {
            return true;
        }
        match parents.get(&pid) {
            Some(parent) => pid = *parent,
            None => return false,
        }
    };
    parents.keys().copied().filter(|pid| belongs(*pid)).collect()
}

fn own_size(pid: u32) -> Result<u64> {
    let rollup = fs::read_to_string(format!("/proc/{pid}/smaps_rollup")).context("a process ended while weighed")?;
    let line = rollup.lines().find_map(|line| line.strip_prefix("Pss:")).context("no Pss")?;
    let kibibytes: u64 = line.trim().trim_end_matches("kB").trim().parse()?;
    Ok(kibibytes * 1024)
}

fn parent(pid: u32) -> Option<u32> {
    let status = fs::read_to_string(format!("/proc/{pid}/status")).ok()?;
    status.lines().find_map(|line| line.strip_prefix("PPid:"))?.trim().parse().ok()
}

fn pids() -> impl Iterator<Item = u32> {
    let entries = fs::read_dir("/proc").into_iter().flatten().flatten();
    entries.filter_map(|entry| entry.file_name().to_str()?.parse().ok())
}
