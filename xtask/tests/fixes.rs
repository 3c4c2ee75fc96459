//! Every fix of every document keeps its promise.

use std::panic::catch_unwind;

use xtask::vectors::sdl;

#[path = "../../core/fuzz/src/fix.rs"]
mod law;

#[test]
fn a_fix_takes_its_finding_away_and_brings_no_error() {
    let (mut fixable, mut broken) = (0, 0);
    for (_, document) in sdl::rows() {
        let report = akashkit::check(&document).report;
        fixable += usize::from(report.diagnostics().iter().any(|finding| finding.fix.is_some()));
        broken += usize::from(catch_unwind(|| law::fixes(&document)).is_err());
    }
    println!("{fixable} documents with fixes");
    assert!(fixable > 0 && broken == 0, "{broken} of {fixable}");
}
