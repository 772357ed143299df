//! axe in the real window.

use std::{fmt::Write as _, fs, path::Path};

use anyhow::{Context, Result, bail};
use serde_json::Value;

use super::webdriver::WebDriver;

/// Runs every rule of WCAG 2.2 up to AA, and axe's own advice; and the colours again in all the others there are.
const RUN: &str = "
    const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
    const run = async (runOnly) => (await axe.run(document, { resultTypes: ['violations'], runOnly })).violations;
    const found = await run({ type: 'tag', values: tags });
    const { dataset } = document.documentElement;
    const before = { theme: dataset.theme, contrast: dataset.contrast };
    const wear = (colours) => {
        for (const [name, value] of Object.entries(colours)) {
            if (value === undefined) delete dataset[name];
            else dataset[name] = value;
        }
    };
    // A narrow window has the same colours.
    for (const theme of innerWidth < 600 ? [] : ['light', 'dark']) {
        for (const contrast of [undefined, 'more']) {
            wear({ theme, contrast });
            await new Promise((resolve) => setTimeout(resolve, 50));
            const violations = await run({ type: 'rule', values: ['color-contrast'] });
            found.push(...violations.map((each) => ({ ...each, id: [each.id, theme, contrast ?? 'as designed'].join() })));
        }
    }
    wear(before);
    // The rule takes a monogram's letters, drawn and hidden from screen readers, for words that people read out.
    const isMonogram = (rule, node) => rule.id === 'label-content-name-mismatch'
        && document.querySelector(node.target.join(' '))?.querySelector('[aria-hidden=true]')?.innerText.length <= 3;
    // A tooltip is found by the control that it describes, and lies where nothing covers it.
    const isTooltip = (rule, node) => rule.id === 'region'
        && document.querySelector(node.target.join(' '))?.querySelector('[role=tooltip]') !== null;
    return found.map(({ id, impact, help, nodes }) => ({
        id, impact, help,
        nodes: nodes.filter((node) => !isMonogram({ id }, node) && !isTooltip({ id }, node))
            .map(({ target, html, failureSummary }) => ({ target: target.join(' '), html, failureSummary })),
    })).filter(({ nodes }) => nodes.length > 0);
";

/// Fails with a report if axe finds anything in what the window shows.
pub(super) async fn check(driver: &WebDriver, screen: &str) -> Result<()> {
    if driver.execute("return typeof axe === 'undefined'", &[]).await? == true {
        let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("../ui/node_modules/axe-core/axe.min.js");
        let axe = fs::read_to_string(&file).with_context(|| format!("{} is missing", file.display()))?;
        // As a function's body it would stay inside the function.
        driver.execute(&format!("{axe}\nwindow.axe = axe;"), &[]).await?;
    }
    let violations = driver.execute(RUN, &[]).await?;
    let violations = violations.as_array().context("axe gave no report")?;
    if violations.is_empty() {
        return Ok(());
    }
    let mut report = format!("axe finds {} rules broken on the screen {screen:?}:\n", violations.len());
    for violation in violations {
        let text = |value: &Value| value.as_str().unwrap_or_default().to_owned();
        let [id, impact, help] = ["id", "impact", "help"].map(|key| text(&violation[key]));
        writeln!(report, "- {id} ({impact}): {help}")?;
        for node in violation["nodes"].as_array().into_iter().flatten() {
            let [target, html, summary] = ["target", "html", "failureSummary"].map(|key| text(&node[key]));
            writeln!(report, "    {target}\n      {html}\n      {}", summary.replace('\n', "\n      "))?;
        }
    }
    bail!(report)
}
