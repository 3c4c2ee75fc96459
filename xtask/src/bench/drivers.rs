//! The drivers in `xtask/bench`: each is given the documents and says how long every round took.

use std::path::{Path, PathBuf};
use std::process::Command;
use std::{fmt, fs};

use serde_json::Value;

use super::figures::Subject;
use super::{ROUNDS, WARM_UP};
use crate::{npm, shell, test};

/// Times our checker and the bare reader.
pub fn rust(documents: &Path) -> Result<Vec<Subject>, String> {
    subjects(
        shell::cargo().args(["run", "--release", "--locked", "--package", "bench-rust", "--"]),
        documents,
    )
}

/// Which compiler and which crates that is.
pub fn rust_versions() -> Result<Vec<String>, String> {
    let compiler = shell::output(shell::program("rustc").arg("--version"))?;
    let metadata = shell::metadata()?;
    let packages = metadata["packages"].as_array().ok_or("cargo metadata names no packages")?;
    let version = |name: &&str| {
        let package = packages.iter().find(|package| package["name"] == *name)?;
        Some(format!("{name} {}", package["version"].as_str()?))
    };
    let mut versions: Vec<String> = CRATES.iter().filter_map(version).collect();
    versions.extend(compiler.split(" (").next().map(str::to_owned));
    Ok(versions)
}

/// Installs the TypeScript driver and what it needs below `folder`, unless it is there, and gives its folder.
pub fn install_typescript(folder: &Path) -> Result<PathBuf, String> {
    let folder = folder.join("typescript");
    npm::install(&shell::root().join("xtask/bench/typescript"), &folder)?;
    Ok(folder)
}

/// Times the network's SDK.
pub fn typescript(installed: &Path, documents: &Path) -> Result<Vec<Subject>, String> {
    subjects(node(installed).arg("driver.mjs"), documents)
}

/// Which packages that is, on which runtime.
pub fn typescript_versions(installed: &Path) -> Result<Vec<String>, String> {
    let runtime = shell::output(node(installed).arg("--version"))?;
    let packages = ["@akashnetwork/chain-sdk", "js-yaml"].map(|name| {
        let path = installed.join("node_modules").join(name).join("package.json");
        let text = fs::read_to_string(&path).map_err(|error| at(&path, error))?;
        let package: Value = serde_json::from_str(&text).map_err(|error| at(&path, error))?;
        Ok(format!("{name} {}", package["version"].as_str().unwrap_or_default()))
    });
    let mut versions = packages.into_iter().collect::<Result<Vec<_>, String>>()?;
    versions.push(format!("node {}", runtime.trim()));
    Ok(versions)
}

/// Times our packages for Python and Node, as they are shipped.
pub fn packages(documents: &Path) -> Result<Vec<Subject>, String> {
    let mut python = shell::program(test::python::shipped()?);
    let mut all = subjects(python.arg("xtask/bench/python/driver.py"), documents)?;
    let mut node = shell::program("node");
    node.current_dir(test::node::shipped()?).arg(shell::root().join("xtask/bench/node/driver.mjs"));
    all.extend(subjects(&mut node, documents)?);
    Ok(all)
}

/// The runtime that npm installed, not the one that runs npm.
fn node(installed: &Path) -> Command {
    let mut node = shell::program(installed.join("node_modules/.bin/node"));
    node.current_dir(installed);
    node
}

fn subjects(driver: &mut Command, documents: &Path) -> Result<Vec<Subject>, String> {
    driver.arg(documents).args([WARM_UP, ROUNDS].map(|rounds| rounds.to_string()));
    eprintln!("{}", shell::shown(driver));
    let text = shell::output(driver)?;
    let subject =
        |line| serde_json::from_str(line).map_err(|error| format!("what the driver printed: {error}"));
    text.lines().map(subject).collect()
}

fn at(path: &Path, error: impl fmt::Display) -> String {
    format!("{}: {error}", path.display())
}

const CRATES: &[&str] = &["akashkit", "libyaml-safer"];
