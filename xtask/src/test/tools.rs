//! Step `tools`: what the other languages are built and tested with is there. On a fresh machine, this is where the time goes.

use super::session::{Session, Verdict};
use crate::tools::{chromium, kotlin, swift, wasm};

/// Runs the step.
pub fn run(session: &mut Session) {
    there(session, "Swift 6", || swift::ensure().map(drop));
    there(session, "Maven", || kotlin::ensure().map(drop));
    there(session, "standard library for wasm", || wasm::ensure().map(drop));
    there(session, "wasm-opt", || wasm::opt().map(drop));
    there(session, "Chromium", || chromium::ensure().map(drop));
}

/// What is not to be had is skipped, with the reason: the languages that need it say the same.
fn there(session: &mut Session, name: &str, ensure: impl FnOnce() -> Result<(), String>) {
    session.check(name, || ensure().map_or_else(Verdict::Skipped, |()| Verdict::Passed));
}
