//! `cargo xtask test`: steps, each of several checks, one table of what ran, and a closing line.

mod browser;
mod dependencies;
mod docs;
mod interop;
mod kotlin;
pub mod node;
pub mod python;
mod quickstart;
mod rust;
mod session;
mod swift;
mod tools;

use std::process::Command;

use session::{Session, Verdict};

use crate::{fuzz, shell, suite};

/// Runs the steps, or `only` these; true when nothing failed and, where it is to be `complete`, nothing was skipped.
///
/// # Errors
/// A step that is not in the table.
pub fn run(only: &[String], complete: bool) -> Result<bool, String> {
    if let Some(unknown) = only.iter().find(|name| !STEPS.iter().any(|(step, _)| step == name)) {
        let known: Vec<&str> = STEPS.iter().map(|(step, _)| *step).collect();
        return Err(format!("no step is called {unknown}; there are {}", known.join(", ")));
    }
    let is_run = |step: &str| only.is_empty() || only.iter().any(|name| name == step);
    if is_run("interop") {
        crate::interop::begin();
    }
    let mut session = Session::new(complete);
    for (step, run) in STEPS {
        if is_run(step) {
            session.begin(step);
            run(&mut session);
        }
    }
    Ok(session.report())
}

type Step = (&'static str, fn(&mut Session));

/// Every step, in the order in which they run.
const STEPS: &[Step] = &[
    ("rust", rust::run),
    ("tools", tools::run),
    ("vectors", vectors),
    ("fuzz", fuzz_targets),
    ("interop", interop::run),
    ("python", python::run),
    ("node", node::run),
    ("browser", browser::run),
    ("swift", swift::run),
    ("kotlin", kotlin::run),
    ("docs", docs::run),
    ("api", docs::api),
    ("msrv", dependencies::msrv),
    ("deny", dependencies::deny),
];

fn vectors(session: &mut Session) {
    let tests = "test --package xtask --test vectors --test reasons --test fixes -- --nocapture";
    session.command("library against vectors", &mut cargo(tests));
    session.check("YAML test suite", || match shell::output(shell::program("npm").arg("--version")) {
        Ok(_) => suite::run().into(),
        Err(_) => Verdict::Skipped("the suite comes from npm, and there is none".to_owned()),
    });
}

/// A look at each law, two at a time; `cargo xtask fuzz` looks for longer.
fn fuzz_targets(session: &mut Session) {
    let targets: Vec<&str> = fuzz::settled().collect();
    for pair in targets.chunks(2) {
        session.check(pair.join(", "), || match shell::output(shell::program("c++").arg("--version")) {
            Ok(_) => look(pair).into(),
            Err(_) => Verdict::Skipped("libFuzzer needs a C++ compiler".to_owned()),
        });
    }
}

fn look(targets: &[&str]) -> Result<(), String> {
    std::thread::scope(|scope| {
        let looks: Vec<_> =
            targets.iter().map(|target| scope.spawn(move || fuzz::repeat(target, FUZZ_SECONDS))).collect();
        looks.into_iter().try_for_each(|look| look.join().map_err(|_| "it crashed".to_owned())?)
    })
}

const FUZZ_SECONDS: u32 = 20;

/// Builds what Node, Swift and Kotlin are tested with, together, so that what they share is compiled once. It has a function that
/// panics; what is shipped has none.
fn libraries() -> Command {
    cargo(
        "build --package akashkit-node --package akashkit-swift --lib --features akashkit-node/panic,akashkit-swift/panic",
    )
}

/// A cargo command without spaces inside its words, with the committed lock file.
fn cargo(words: &str) -> Command {
    let mut words = words.split(' ');
    let mut cargo = shell::cargo();
    cargo.args(words.next()).arg("--locked").args(words);
    cargo
}
