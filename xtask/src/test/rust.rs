//! Step `rust`: format, lints, tests, and each cargo feature by itself.

use serde_json::Value;

use super::session::Session;
use super::{cargo, dependencies};
use crate::shell;

/// Runs the step.
pub fn run(session: &mut Session) {
    // That of the workspace is looked at before we run.
    session.check("lock file of the fuzz targets", || dependencies::locked("core/fuzz/Cargo.toml"));
    session.command("format", shell::cargo().args(["fmt", "--all", "--check"]));
    session.command("lints", &mut cargo("clippy --workspace --all-targets -- -D warnings"));
    session
        .command("tests", &mut cargo("test --no-fail-fast --workspace --exclude xtask --lib --bins --tests"));
    session.command("tests of xtask", &mut cargo("test --package xtask --lib --bins"));
    match features() {
        Ok(features) => features.iter().for_each(|feature| alone(session, feature)),
        Err(why) => session.check("features of core", || Err::<(), _>(why)),
    }
    session.check("sdl alone compiles no signature crypto", dependencies::no_crypto);
}

/// Checks the crate and its tests with one feature, or with none; without any, the tests also run.
fn alone(session: &mut Session, feature: &str) {
    let selection = format!("--package akashkit --no-default-features --features={feature}");
    let lints = format!("clippy {selection} --lib --tests -- -D warnings");
    if feature.is_empty() {
        session.command("no feature: lints", &mut cargo(&lints));
        session.command(
            "no feature: tests",
            &mut cargo(&format!("test --no-fail-fast {selection} --lib --tests")),
        );
    } else {
        session.command(format!("feature {feature} alone: lints"), &mut cargo(&lints));
    }
}

/// The features of the crate, and the empty one.
fn features() -> Result<Vec<String>, String> {
    let metadata = shell::metadata()?;
    let core = packages(&metadata).find(|package| package["name"] == "akashkit");
    let table =
        core.and_then(|package| package["features"].as_object()).ok_or("cargo metadata names no features")?;
    let named = table.keys().filter(|feature| *feature != "default").cloned();
    Ok(std::iter::once(String::new()).chain(named).collect())
}

/// The packages in cargo's metadata.
pub fn packages(metadata: &Value) -> impl Iterator<Item = &Value> {
    metadata["packages"].as_array().into_iter().flatten()
}
