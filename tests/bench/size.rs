//! What a person downloads, and what it takes on their disk.

use std::{fs, path::Path};

use anyhow::{Context, Result};

use crate::report::{Measure, Report};

/// An empty Electron window for Linux x64, unpacked, in bytes (Elanis/web-to-desktop-framework-comparison, July 2026).
const ELECTRON: f64 = 327e6;

pub(crate) fn measure(program: &Path, package: &Path, empty: &Path) -> Result<Report> {
    let mut report =
        Report::begin("size", "Bytes of the release, stripped, beside an empty window of the same toolkit.")?;
    let (program, package, empty) = (bytes(program)?, bytes(package)?, bytes(empty)?);
    let megabytes = |what: &str, ours: f64, against: Option<(&str, f64)>, goal| Measure {
        what: what.to_owned(),
        unit: "MB".to_owned(),
        ours: ours / 1e6,
        p95: None,
        against: against.map(|(name, bytes)| (name.to_owned(), bytes / 1e6)),
        goal,
    };
    report.add(megabytes("Download (.deb)", package, None, None));
    report.add(megabytes("Program, against an empty Tauri window", program, Some(("empty window", empty)), Some(4.0)));
    report.add(megabytes(
        "Program, against an empty Electron window",
        program,
        Some(("published", ELECTRON)),
        Some(0.1),
    ));
    Ok(report)
}

#[expect(clippy::cast_precision_loss, reason = "bytes of a file, shown in megabytes")]
fn bytes(file: &Path) -> Result<f64> {
    Ok(fs::metadata(file).with_context(|| file.display().to_string())?.len() as f64)
}
