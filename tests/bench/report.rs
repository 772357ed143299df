//! Figures with their conditions: printed, kept, and written up.

use std::{
    fmt::Write as _,
    fs,
    path::Path,
    process::Command,
    time::{Duration, Instant},
};

use anyhow::{Context, Result};
use serde::{Deserialize, Serialize};

/// What one bench found.
#[derive(Debug, Serialize, Deserialize)]
pub(crate) struct Report {
    /// The bench.
    pub(crate) name: String,
    /// What it is about, in a sentence.
    pub(crate) about: String,
    /// What stands in the way of a goal that is missed, and the next step.
    pub(crate) remarks: Vec<String>,
    conditions: Conditions,
    measures: Vec<Measure>,
}

/// Where and when.
#[derive(Debug, Serialize, Deserialize)]
struct Conditions {
    date: String,
    commit: String,
    processor: String,
    cores: usize,
    /// Of the minute before the run began.
    load: f64,
    kernel: String,
    compiler: String,
}

/// One figure beside what it is compared with.
#[derive(Debug, Serialize, Deserialize)]
pub(crate) struct Measure {
    pub(crate) what: String,
    pub(crate) unit: String,
    /// The median; for a bare limit that is all there is.
    pub(crate) ours: f64,
    /// The 95th percentile, where there were several runs.
    pub(crate) p95: Option<f64>,
    /// What it is measured against, by name.
    pub(crate) against: Option<(String, f64)>,
    /// The most that the ratio of the two may be.
    pub(crate) goal: Option<f64>,
}

impl Measure {
    fn ratio(&self) -> Option<f64> {
        self.against.as_ref().map(|(_, other)| self.ours / other)
    }

    fn holds(&self) -> Option<bool> {
        Some(self.ratio()? <= self.goal?)
    }
}

impl Report {
    /// Begins with the conditions as they are now.
    pub(crate) fn begin(name: &str, about: &str) -> Result<Self> {
        Ok(Self {
            name: name.to_owned(),
            about: about.to_owned(),
            remarks: Vec::new(),
            conditions: Conditions::now()?,
            measures: Vec::new(),
        })
    }

    pub(crate) fn add(&mut self, measure: Measure) {
        self.measures.push(measure);
    }

    /// Adds what one of many takes, from ten runs of all of them.
    pub(crate) fn time(&mut self, what: &str, count: u32, mut run: impl FnMut() -> Result<Duration>) -> Result<()> {
        let mut runs = Vec::new();
        for _ in 0..10 {
            runs.push(run()?.as_secs_f64() * 1e6 / f64::from(count));
        }
        runs.sort_by(f64::total_cmp);
        let at = |part: usize| runs.get(part).copied().context("no runs");
        let median = f64::midpoint(at(4)?, at(5)?);
        self.add(Measure {
            what: what.to_owned(),
            unit: "µs".to_owned(),
            ours: median,
            p95: Some(at(9)?),
            against: None,
            goal: None,
        });
        Ok(())
    }

    /// Adds samples, beside those of what they are measured against: medians, and the 95th percentile of ours.
    pub(crate) fn compare(
        &mut self,
        what: &str,
        unit: &str,
        ours: &[f64],
        against: Option<(&str, &[f64])>,
        goal: Option<f64>,
    ) -> Result<()> {
        let against = match against {
            Some((name, samples)) => Some((name.to_owned(), quantile(samples, 0.5)?)),
            None => None,
        };
        self.add(Measure {
            what: what.to_owned(),
            unit: unit.to_owned(),
            ours: quantile(ours, 0.5)?,
            p95: Some(quantile(ours, 0.95)?),
            against,
            goal,
        });
        Ok(())
    }

    /// As [`Report::compare`], of the 95th percentiles of both.
    pub(crate) fn compare_tails(
        &mut self,
        what: &str,
        unit: &str,
        ours: &[f64],
        against: (&str, &[f64]),
        goal: f64,
    ) -> Result<()> {
        self.add(Measure {
            what: what.to_owned(),
            unit: unit.to_owned(),
            ours: quantile(ours, 0.95)?,
            p95: None,
            against: Some((against.0.to_owned(), quantile(against.1, 0.95)?)),
            goal: Some(goal),
        });
        Ok(())
    }

    /// Whether no goal is missed.
    pub(crate) fn holds(&self) -> bool {
        self.measures.iter().all(|measure| measure.holds() != Some(false))
    }

    pub(crate) fn print(&self) {
        print!("{}", self.table());
    }

    /// Keeps the figures in place of the last run's. What people remarked on those stays until they change it.
    pub(crate) fn keep(&mut self, folder: &Path) -> Result<()> {
        fs::create_dir_all(folder)?;
        let file = folder.join(format!("{}.json", self.name));
        if file.exists() {
            self.remarks = serde_json::from_str::<Self>(&fs::read_to_string(&file)?)?.remarks;
        }
        fs::write(file, serde_json::to_string_pretty(self)? + "\n")?;
        Ok(())
    }

    fn table(&self) -> String {
        let mut table =
            String::from("| Measure | Ours | p95 | Against | Ratio | Goal | |\n|---|---:|---:|---|---:|---:|---|\n");
        for measure in &self.measures {
            let Measure { what, unit, ours, p95, against, goal } = measure;
            let or_nothing = |text: Option<String>| text.unwrap_or_default();
            // Writing into a text cannot fail.
            let _ = writeln!(
                table,
                "| {what} | {ours:.2} {unit} | {} | {} | {} | {} | {} |",
                or_nothing(p95.map(|p95| format!("{p95:.2}"))),
                or_nothing(against.as_ref().map(|(name, other)| format!("{name}: {other:.2}"))),
                or_nothing(measure.ratio().map(|ratio| format!("{ratio:.2}"))),
                or_nothing(goal.map(|goal| format!("≤ {goal}"))),
                match measure.holds() {
                    Some(true) => "holds",
                    Some(false) => "**missed**",
                    None => "",
                },
            );
        }
        table
    }
}

impl Conditions {
    fn now() -> Result<Self> {
        let information = fs::read_to_string("/proc/cpuinfo")?;
        let model = information.lines().find_map(|line| line.strip_prefix("model name")?.split_once(": "));
        let load = fs::read_to_string("/proc/loadavg")?;
        Ok(Self {
            date: said(Command::new("date").arg("+%F"))?,
            commit: said(Command::new("git").args(["rev-parse", "--short", "HEAD"]))?,
            processor: model.map_or_else(|| "unknown".to_owned(), |(_, name)| name.to_owned()),
            cores: std::thread::available_parallelism()?.get(),
            load: load.split(' ').next().context("no load")?.parse()?,
            kernel: said(Command::new("uname").arg("-r"))?,
            compiler: said(Command::new("rustc").arg("--version"))?,
        })
    }
}

fn said(command: &mut Command) -> Result<String> {
    let output = command.output().with_context(|| format!("{command:?}"))?;
    Ok(String::from_utf8_lossy(&output.stdout).trim().to_owned())
}

/// The value below which so great a part of the samples lies.
fn quantile(samples: &[f64], part: f64) -> Result<f64> {
    let mut sorted = samples.to_vec();
    sorted.sort_by(f64::total_cmp);
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_precision_loss,
        clippy::cast_sign_loss,
        reason = "a place in a list of a few thousand"
    )]
    let place = ((sorted.len().saturating_sub(1)) as f64 * part).round() as usize;
    sorted.get(place).copied().context("no samples")
}

/// What something takes.
pub(crate) fn clock<T>(act: impl FnOnce() -> Result<T>) -> Result<Duration> {
    let begun = Instant::now();
    act()?;
    Ok(begun.elapsed())
}

/// Bytes in millions, as disks are sold.
#[expect(clippy::cast_precision_loss, reason = "far below 2^52")]
pub(crate) fn megabytes(bytes: u64) -> f64 {
    bytes as f64 / 1e6
}

/// Writes the page from everything that is kept.
pub(crate) fn write_page(figures: &Path, page: &Path) -> Result<()> {
    let mut files: Vec<_> =
        fs::read_dir(figures)?.map(|entry| entry.map(|entry| entry.path())).collect::<Result<_, _>>()?;
    files.sort();
    let mut text = String::from(
        "# Performance\n\nWritten by `./x bench`, from the figures in [figures](figures). Release builds; ratios are the contract, \
         absolute numbers\nare of the machine that is named.\n",
    );
    for file in files {
        let report: Report =
            serde_json::from_str(&fs::read_to_string(&file)?).with_context(|| file.display().to_string())?;
        let Conditions { date, commit, processor, cores, load, kernel, compiler } = &report.conditions;
        write!(
            text,
            "\n## {}\n\n{}\n\n{}\n*{date}, {commit}: {processor}, {cores} cores, load {load} before, Linux {kernel}, {compiler}.*\n",
            report.name,
            report.about,
            report.table(),
        )?;
        for remark in &report.remarks {
            write!(text, "\n- {remark}\n")?;
        }
    }
    fs::write(page, text)?;
    Ok(())
}
