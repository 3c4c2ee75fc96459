//! Packages from npm.

use std::path::PathBuf;

use super::once;
use crate::shell;

/// The folder with the programs of a package at this version, installed on first use.
///
/// # Errors
/// There is no npm, or the package is not to be had.
pub fn install(name: &str, version: &str) -> Result<PathBuf, String> {
    Ok(modules(name, version)?.join(".bin"))
}

/// The folder of a package's own files.
///
/// # Errors
/// As [`install`].
pub fn package(name: &str, version: &str) -> Result<PathBuf, String> {
    Ok(modules(name, version)?.join(name))
}

fn modules(name: &str, version: &str) -> Result<PathBuf, String> {
    let root = once(&format!("{name}-{version}"), |root| {
        let mut npm = shell::program("npm");
        npm.args(["install", "--silent", "--no-audit", "--no-fund", "--prefix"]).arg(root);
        shell::quietly(npm.arg(format!("{name}@{version}")))
    })?;
    Ok(root.join("node_modules"))
}
