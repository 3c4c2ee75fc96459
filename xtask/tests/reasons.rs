//! Findings of a refused document include the reference's own reason.

use std::collections::BTreeMap;

use serde_json::Value;
use xtask::vectors::{reasons, sdl};

#[test]
fn findings_include_the_reference_s_reason() {
    let (mut refused, mut without) = (0, BTreeMap::<String, usize>::new());
    for (row, document) in sdl::rows() {
        // What depends on the processor is refused with a reason of our own; of several sentences any will do.
        if row["ok"] == true || !row["platform"].is_null() {
            continue;
        }
        let report = akashkit::check(document).report;
        let sentences = row["errors"].as_array().cloned().unwrap_or_else(|| vec![row["error"].clone()]);
        let agrees = |sentence: &Value| reasons::agrees(sentence.as_str().unwrap_or_default(), &report);
        refused += 1;
        if !sentences.iter().any(|sentence| agrees(sentence) == Some(true)) {
            let codes: Vec<_> = report.diagnostics().iter().map(|finding| finding.code.as_str()).collect();
            *without.entry(format!("{} | {codes:?}", sentences[0])).or_default() += 1;
        }
    }
    for (sentence, count) in &without {
        println!("{count} × {sentence}");
    }
    let missing: usize = without.values().sum();
    println!("{missing} of {refused} refusals without the reference's reason");
    assert!(refused > 0 && missing * 100 <= refused, "{missing} of {refused}");
}
