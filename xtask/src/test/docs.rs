//! Steps `docs` and `api`: what people read is true.

use std::fs;

use super::cargo;
use super::session::{Session, Verdict};
use crate::render::{Rendered, TARGETS, Target};
use crate::shell;

/// Step `docs`.
pub fn run(session: &mut Session) {
    let mut doc = cargo("doc --workspace --no-deps --all-features");
    session.command("rustdoc without warnings", doc.env("RUSTDOCFLAGS", "-D warnings"));
    session.command("examples in the docs", &mut cargo("test --workspace --doc"));
    rendered(session, |target| !is_api(target));
    match readme_commands() {
        Ok(commands) => commands.iter().for_each(|command| readme(session, command)),
        Err(why) => session.check("README.md", || Err::<(), _>(why)),
    }
}

/// Step `api`: the committed text of the public API is what the code says.
pub fn api(session: &mut Session) {
    rendered(session, is_api);
}

fn is_api(target: &Target) -> bool {
    target.path.starts_with("core/api/")
}

fn rendered(session: &mut Session, which: fn(&Target) -> bool) {
    for target in TARGETS.iter().filter(|target| which(target)) {
        session.check(format!("{} is fresh", target.path), || match target.render(true) {
            Ok(Rendered::Fresh | Rendered::Written) => Verdict::Passed,
            Ok(Rendered::Skipped(why)) => Verdict::Skipped(why),
            Ok(Rendered::Stale(changes)) => {
                Verdict::Failed(format!("`cargo xtask render` renews it\n{changes}"))
            }
            Err(why) => Verdict::Failed(why),
        });
    }
}

/// A command that the README promises: ours must be known, the others are run.
fn readme(session: &mut Session, command: &str) {
    let words: Vec<&str> = command.split_whitespace().collect();
    match words.as_slice() {
        ["cargo", "xtask", name, ..] => session.check(format!("README: {command}"), || {
            let mut help = cargo("run --quiet --package xtask -- help");
            let known = shell::output(&mut help)?.contains(&format!("cargo xtask {name} "));
            if known { Ok(()) } else { Err(format!("xtask has no command {name}")) }
        }),
        ["cargo", rest @ ..] => session.command(format!("README: {command}"), shell::cargo().args(rest)),
        _ => session.check(format!("README: {command}"), || {
            Err::<(), _>("only cargo commands are checked".to_owned())
        }),
    }
}

/// The lines of the README's `sh` blocks, without comments and optional words in brackets.
fn readme_commands() -> Result<Vec<String>, String> {
    let text =
        fs::read_to_string(shell::root().join("README.md")).map_err(|error| format!("README.md: {error}"))?;
    let mut inside = false;
    let mut commands = Vec::new();
    for line in text.lines() {
        if line.starts_with("```") {
            inside = line == "```sh";
        } else if inside {
            let command = line.split(['#', '[']).next().unwrap_or_default().trim();
            commands.extend((!command.is_empty()).then(|| command.to_owned()));
        }
    }
    if commands.is_empty() { Err("it shows no command".to_owned()) } else { Ok(commands) }
}
