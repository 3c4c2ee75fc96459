//! The public API as text, read from what rustdoc knows of the crate.

use std::fs;
use std::path::PathBuf;

use serde_json::Value;

use super::Text;
use crate::shell;

/// Every public item with all features, one a line. What the compiler adds to every type is left out.
pub fn text() -> Result<Text, String> {
    let json = rustdoc_json()?;
    let read = fs::read_to_string(&json).map_err(|error| format!("{}: {error}", json.display()))?;
    let format =
        serde_json::from_str::<Value>(&read).map_err(|error| error.to_string())?["format_version"].as_u64();
    if format != Some(FORMAT) {
        let found = format.map_or_else(|| "none".to_owned(), |format| format.to_string());
        return Ok(Text::NotHere(format!(
            "this rustc's rustdoc JSON has format {found}, we read {FORMAT} (rustc 1.95)"
        )));
    }
    let api = public_api::Builder::from_rustdoc_json(json)
        .omit_auto_trait_impls(true)
        .omit_blanket_impls(true)
        .build()
        .map_err(|error| error.to_string())?;
    Ok(Text::Made(api.items().map(|item| format!("{item}\n")).collect()))
}

fn rustdoc_json() -> Result<PathBuf, String> {
    // A folder of its own: the variable below would make the builds beside it start over.
    let target = shell::target_directory()?.join("api");
    let mut cargo = shell::cargo();
    cargo.args(["rustdoc", "--quiet", "--locked", "--package", "akashkit", "--lib", "--all-features"]);
    cargo.arg("--target-dir").arg(&target);
    cargo.args(["--", "-Zunstable-options", "--output-format", "json", "--cap-lints", "allow"]);
    // rustdoc writes JSON only where unstable options are allowed; this allows them on a stable compiler.
    shell::run(cargo.env("RUSTC_BOOTSTRAP", "1"))?;
    Ok(target.join("doc/akashkit.json"))
}

/// The format that the `public-api` crate in `Cargo.toml` reads.
const FORMAT: u64 = 57;
