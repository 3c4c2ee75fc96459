//! What writes the other languages' side of a built library: `xtask/src/bin/bindgen.rs`.

use std::path::Path;
use std::process::Command;

use crate::shell;

/// The command that writes for a language (`swift`, `kotlin`, `wasm`) what a built library needs there, into a folder.
pub fn command(language: &str, built: &Path, folder: &Path) -> Command {
    let mut cargo = shell::cargo();
    cargo.args(["run", "--quiet", "--locked", "--package", "xtask", "--bin", "bindgen"]);
    cargo.arg("--").arg(language).arg(built).arg(folder);
    cargo
}
