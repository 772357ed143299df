//! The licences of everything that ships: the crates in the program, the packages in its interface, and its fonts.
//!
//! Most of them oblige whoever passes the program on to pass their texts on too.

use std::{
    collections::{BTreeMap, BTreeSet},
    fmt::Write as _,
    fs,
    path::{Path, PathBuf},
    process::Command,
};

use anyhow::{Context, Result, ensure};
use serde_json::{Value, json};

/// The program that ships.
const PROGRAM: &str = "chancery";

/// How files begin in which licences, and what has to go with them, lie.
const NAMES: [&str; 5] = ["license", "licence", "copying", "notice", "unlicense"];

/// Where the fonts lie, each family with its licence.
const FONTS: &str = "ui/src/design/fonts";

/// The families of fonts, with their version and the file with their licence, which is the SIL Open Font License.
const FAMILIES: [(&str, &str, &str); 2] = [
    ("Atkinson Hyperlegible Mono", "2.001", "OFL-Atkinson-Hyperlegible-Mono.txt"),
    ("Atkinson Hyperlegible Next", "2.001", "OFL-Atkinson-Hyperlegible-Next.txt"),
];

/// Something that ships, and is not ours.
#[derive(PartialEq, Eq, PartialOrd, Ord)]
struct Part {
    name: String,
    version: String,
    licence: String,
    /// The folder in which its licence lies, or the file that it is.
    place: PathBuf,
}

/// Writes what ships under which licence, then each text once, with those it belongs to: as JSON for the interface, or as
/// a text for whoever unpacks a package.
pub(crate) fn write(file: &Path) -> Result<()> {
    let mut parts = crates()?;
    parts.extend(packages(Path::new("ui"))?);
    parts.extend(fonts(Path::new(FONTS))?);
    let mut texts = Texts::new();
    for Part { name, version, place, .. } in &parts {
        for text in texts_in(place)? {
            texts.entry(text).or_default().insert(format!("{name} {version}"));
        }
    }
    let written = if file.extension().is_some_and(|extension| extension == "json") {
        as_json(&parts, &texts)
    } else {
        as_text(&parts, &texts)?
    };
    // A file that says the same is left as it is, so that nothing is built anew for it.
    if fs::read_to_string(file).is_ok_and(|before| before == written) {
        return Ok(());
    }
    fs::write(file, written).with_context(|| file.display().to_string())?;
    println!("{} works, {} texts", parts.len(), texts.len());
    Ok(())
}

type Texts = BTreeMap<String, BTreeSet<String>>;

fn as_json(parts: &BTreeSet<Part>, texts: &Texts) -> String {
    let works: Vec<Value> = parts
        .iter()
        .map(|Part { name, version, licence, .. }| json!({ "name": name, "version": version, "licence": licence }))
        .collect();
    let texts: Vec<Value> = texts.iter().map(|(text, of)| json!({ "of": of, "text": text })).collect();
    json!({ "works": works, "texts": texts }).to_string()
}

fn as_text(parts: &BTreeSet<Part>, texts: &Texts) -> Result<String> {
    let mut list = String::from("Chancery is made with these works of others. Their licences follow.\n\n");
    for Part { name, version, licence, .. } in parts {
        writeln!(list, "{name} {version}: {licence}")?;
    }
    for (text, of) in texts {
        let of: Vec<&str> = of.iter().map(String::as_str).collect();
        write!(list, "\n{}\n{}\n\n{text}\n", "=".repeat(78), of.join(", "))?;
    }
    Ok(list)
}

/// The crates that are compiled into the program on this system: neither those that only build it nor those of tests.
fn crates() -> Result<BTreeSet<Part>> {
    let host = output(Command::new("rustc").args(["--print", "host-tuple"]))?;
    let metadata: Value = serde_json::from_str(&output(Command::new("cargo").args([
        "metadata",
        "--format-version=1",
        "--locked",
        "--filter-platform",
        host.trim(),
    ]))?)?;
    let mut packages = BTreeMap::new();
    for package in list(&metadata, "/packages")? {
        packages.insert(text(package, "id")?, package);
    }
    let mut needs: BTreeMap<String, Vec<String>> = BTreeMap::new();
    for node in list(&metadata, "/resolve/nodes")? {
        let mut of_node = Vec::new();
        for need in list(node, "/deps")? {
            if list(need, "/dep_kinds")?.iter().any(|kind| kind.get("kind").is_none_or(Value::is_null)) {
                of_node.push(text(need, "pkg")?);
            }
        }
        needs.insert(text(node, "id")?, of_node);
    }
    let program = packages
        .iter()
        .find(|(_, package)| text(package, "name").is_ok_and(|name| name == PROGRAM))
        .context("the program is missing")?
        .0;
    let mut waiting = vec![program.clone()];
    let mut seen = BTreeSet::new();
    let mut parts = BTreeSet::new();
    while let Some(id) = waiting.pop() {
        if !seen.insert(id.clone()) {
            continue;
        }
        waiting.extend(needs.get(&id).into_iter().flatten().cloned());
        let package = packages.get(&id).context("a crate is missing")?;
        // What has no source is ours; macros run at build time and leave nothing of themselves behind.
        let is_macro = list(package, "/targets")?
            .iter()
            .any(|target| target.pointer("/kind/0").and_then(Value::as_str) == Some("proc-macro"));
        if package.get("source").is_none_or(Value::is_null) || is_macro {
            continue;
        }
        let manifest = PathBuf::from(text(package, "manifest_path")?);
        parts.insert(Part {
            name: text(package, "name")?,
            version: text(package, "version")?,
            licence: text(package, "license").unwrap_or_else(|_| "see its text".to_owned()),
            place: manifest.parent().context("no folder")?.to_owned(),
        });
    }
    ensure!(parts.len() > 100, "only {} crates were found", parts.len());
    Ok(parts)
}

/// The packages that are bundled into the interface.
fn packages(ui: &Path) -> Result<BTreeSet<Part>> {
    let lock: Value = serde_json::from_str(&fs::read_to_string(ui.join("package-lock.json"))?)?;
    let mut parts = BTreeSet::new();
    for (place, package) in lock.get("packages").and_then(Value::as_object).context("no packages")? {
        let folder = ui.join(place);
        if place.is_empty() || package.get("dev") == Some(&Value::Bool(true)) || !folder.exists() {
            continue;
        }
        let name = place.rsplit("node_modules/").next().unwrap_or(place);
        parts.insert(Part {
            name: name.to_owned(),
            version: text(package, "version")?,
            licence: text(package, "license").unwrap_or_else(|_| "see its text".to_owned()),
            place: folder,
        });
    }
    ensure!(!parts.is_empty(), "the interface’s packages are not installed");
    Ok(parts)
}

/// The fonts. One of a family that is not listed is refused.
fn fonts(folder: &Path) -> Result<Vec<Part>> {
    let file_name = |name: &str| name.to_lowercase().replace(' ', "-");
    for entry in fs::read_dir(folder).with_context(|| folder.display().to_string())? {
        let font = entry?.file_name().to_string_lossy().into_owned();
        let is_listed = FAMILIES.iter().any(|(name, ..)| font.starts_with(&file_name(name)));
        let is_font = Path::new(&font).extension().is_some_and(|ending| ending == "woff2");
        ensure!(!is_font || is_listed, "{font} is of no family whose licence is known");
    }
    let part = |(name, version, text): (&str, &str, &str)| Part {
        name: name.to_owned(),
        version: version.to_owned(),
        licence: "OFL-1.1".to_owned(),
        place: folder.join(text),
    };
    Ok(FAMILIES.map(part).into())
}

fn texts_in(folder: &Path) -> Result<Vec<String>> {
    if folder.is_file() {
        return Ok(vec![fs::read_to_string(folder)?.trim().to_owned()]);
    }
    let mut texts = Vec::new();
    for entry in fs::read_dir(folder).with_context(|| folder.display().to_string())? {
        let path = entry?.path();
        let name = path.file_name().unwrap_or_default().to_string_lossy().to_lowercase();
        if path.is_file() && NAMES.iter().any(|start| name.starts_with(start)) {
            let text = String::from_utf8_lossy(&fs::read(&path)?).replace("\r\n", "\n");
            texts.push(text.trim().to_owned());
        }
    }
    Ok(texts)
}

fn output(command: &mut Command) -> Result<String> {
    let done = command.output()?;
    ensure!(done.status.success(), "{command:?}: {}", String::from_utf8_lossy(&done.stderr));
    Ok(String::from_utf8(done.stdout)?)
}

fn list<'a>(value: &'a Value, place: &str) -> Result<&'a Vec<Value>> {
    value.pointer(place).and_then(Value::as_array).with_context(|| format!("no list at {place}"))
}

fn text(value: &Value, name: &str) -> Result<String> {
    Ok(value.get(name).and_then(Value::as_str).with_context(|| format!("no {name}"))?.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_font_that_ships_has_its_licence() {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..").join(FONTS);
        for font in fonts(&folder).unwrap() {
            let texts = texts_in(&font.place).unwrap();
            assert!(texts[0].contains("SIL OPEN FONT LICENSE") && texts[0].contains(&font.name), "{}", font.name);
        }
        let other = tempfile::tempdir().unwrap();
        fs::write(other.path().join("comic.woff2"), "").unwrap();
        assert!(fonts(other.path()).is_err(), "a font without a licence is refused");
    }
}
