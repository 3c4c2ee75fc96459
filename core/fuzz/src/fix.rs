//! Fixes.

use std::collections::BTreeMap;

use akashkit::sdl::{Report, Severity};
use akashkit::{Code, check};

/// A fix takes its finding away and brings no error; together they bring none either. Of a warning it only writes what is
/// read anyway.
pub fn fixes(bytes: &[u8]) {
    let Ok(text) = std::str::from_utf8(bytes) else { return };
    let akashkit::Checked { report, deployment } = check(text);
    // What is left out could come forward.
    if report.dropped() > 0 {
        return;
    }
    let before = counts(&report);
    for finding in report.diagnostics() {
        let Some(fix) = &finding.fix else { continue };
        let fixed = fix.apply(text).expect("a fix is for its own text");
        let fixed_as = check(&fixed);
        if finding.severity == Severity::Warning {
            assert_eq!(fixed_as.deployment, deployment, "{finding}: read otherwise with {fix:?}\n{fixed}");
        }
        let after = counts(&fixed_as.report);
        let of = |counts: &BTreeMap<Code, usize>| counts.get(&finding.code).copied().unwrap_or_default();
        assert!(of(&after) < of(&before), "{finding}: not mended by {fix:?}\n{fixed}");
        no_more_errors(&before, &after, &format!("{finding}: {}\n{fixed}", fix.title));
    }
    let fixed = report.fixed(text).expect("fixes are for their own text");
    no_more_errors(&before, &counts(&check(&fixed).report), &format!("all fixes\n{fixed}"));
}

fn counts(report: &Report) -> BTreeMap<Code, usize> {
    let mut counts = BTreeMap::new();
    for finding in report.diagnostics() {
        *counts.entry(finding.code).or_default() += 1;
    }
    counts
}

fn no_more_errors(before: &BTreeMap<Code, usize>, after: &BTreeMap<Code, usize>, change: &str) {
    let errors = after.iter().filter(|(code, _)| Severity::of(**code) == Severity::Error);
    for (code, count) in errors {
        let known = before.get(code).copied().unwrap_or_default();
        assert!(*count <= known, "{change}: {count} × {} where {known} were", code.as_str());
    }
}
