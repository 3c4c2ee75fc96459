//! What ran, what came of it, and the table at the end.

use std::io::Write;
use std::process::Command;
use std::time::{Duration, Instant};

use crate::shell;

/// Collects the checks of all steps.
pub struct Session {
    complete: bool,
    step: &'static str,
    checks: Vec<Check>,
}

struct Check {
    step: &'static str,
    name: String,
    verdict: Verdict,
    took: Duration,
}

/// What came of a check.
pub enum Verdict {
    /// It holds.
    Passed,
    /// It does not; the text says why.
    Failed(String),
    /// It cannot run here; the text says why.
    Skipped(String),
}

impl From<Result<(), String>> for Verdict {
    fn from(result: Result<(), String>) -> Self {
        result.map_or_else(Self::Failed, |()| Self::Passed)
    }
}

impl Session {
    /// An empty one. In a complete one, only what [`EXCUSED`] names may be skipped.
    pub fn new(complete: bool) -> Self {
        Self { complete, step: "", checks: Vec::new() }
    }

    /// Checks from here on belong to this step.
    pub fn begin(&mut self, step: &'static str) {
        self.step = step;
    }

    /// A check that a command succeeds.
    pub fn command(&mut self, name: impl Into<String>, command: &mut Command) {
        self.check(name, || {
            println!("{}", shell::shown(command));
            shell::run(command)
        });
    }

    /// A check by a function.
    pub fn check<V: Into<Verdict>>(&mut self, name: impl Into<String>, check: impl FnOnce() -> V) {
        let name = name.into();
        println!("\n── {}: {name}", self.step);
        let begin = Instant::now();
        let verdict = match check().into() {
            Verdict::Skipped(why) if self.complete && !EXCUSED.contains(&name.as_str()) => {
                Verdict::Failed(format!("nothing may be skipped here: {why}"))
            }
            verdict => verdict,
        };
        match &verdict {
            Verdict::Passed => {}
            Verdict::Failed(why) => println!("FAILED: {why}"),
            Verdict::Skipped(why) => println!("SKIPPED: {why}"),
        }
        // Other programs write to the same output; what we say stands before what they say next.
        let _ = std::io::stdout().flush();
        self.checks.push(Check { step: self.step, name, verdict, took: begin.elapsed() });
    }

    /// Prints the table and the closing line; true when nothing failed.
    pub fn report(&self) -> bool {
        println!("\n{:<8} {:<8} {:>7}  check", "step", "result", "seconds");
        for Check { step, name, verdict, took } in &self.checks {
            let (result, why) = match verdict {
                Verdict::Passed => ("passed", ""),
                Verdict::Failed(why) => ("FAILED", why.as_str()),
                Verdict::Skipped(why) => ("SKIPPED", why.as_str()),
            };
            let first_line = why.lines().next().map(|line| format!(": {line}")).unwrap_or_default();
            println!("{step:<8} {result:<8} {:>7.1}  {name}{first_line}", took.as_secs_f32());
        }
        for Check { step, name, verdict, .. } in &self.checks {
            if let Verdict::Failed(why) = verdict {
                println!("\n{step}: {name} FAILED: {why}");
            }
        }
        let count =
            |wanted: fn(&Verdict) -> bool| self.checks.iter().filter(|check| wanted(&check.verdict)).count();
        let failed = count(|verdict| matches!(verdict, Verdict::Failed(_)));
        let skipped = count(|verdict| matches!(verdict, Verdict::Skipped(_)));
        let passed = self.checks.len() - failed - skipped;
        let tail = if skipped == 0 { String::new() } else { format!(", {skipped} skipped") };
        println!("\n{passed} passed, {failed} failed{tail}");
        failed == 0
    }
}

/// The database that these need cannot be reached from everywhere.
const EXCUSED: &[&str] = &["advisories"];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_complete_session_skips_only_what_is_excused() {
        for (complete, name, passes) in
            [(false, "Swift", true), (true, "Swift", false), (true, "advisories", true)]
        {
            let mut session = Session::new(complete);
            session.check(name, || Verdict::Skipped("not here".to_owned()));
            assert_eq!(session.report(), passes, "{name}");
        }
    }
}
