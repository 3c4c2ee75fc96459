//! What is wrong with a document, for people.

use akashkit::sdl::{Report, Severity, View};

/// Shows every finding with its place, and counts them. Where the terminal has no colours, none arrive there.
pub(crate) fn show(report: &Report, document: &[u8], name: &str) {
    if !report.diagnostics().is_empty() {
        let view = View::of(name).colored(true).brief_warnings(true);
        anstream::eprintln!("{}\n{name}: {}", report.render(document, &view), summary(report));
    }
}

/// Such as "2 errors, 1 warning; 1 can be fixed: run again with --fix".
fn summary(report: &Report) -> String {
    let count = |severity| report.diagnostics().iter().filter(|finding| finding.severity == severity).count();
    let counts = [(count(Severity::Error), "error"), (count(Severity::Warning), "warning")];
    let counts = counts.into_iter().filter(|(count, _)| *count > 0);
    let counts = counts.map(|(count, what)| format!("{count} {what}{}", if count == 1 { "" } else { "s" }));
    let counts = counts.collect::<Vec<_>>().join(", ");
    match report.diagnostics().iter().filter(|finding| finding.fix.is_some()).count() {
        0 => counts,
        fixable => format!("{counts}; {fixable} can be fixed: run again with --fix"),
    }
}
