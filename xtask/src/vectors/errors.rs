//! Family `errors`: the codes of every module, with the chain's own texts.

use akashkit::refusal::{Reason, Refusal};
use serde_json::Value;

use super::{Check, Outcome};

/// Runs one row.
pub fn row(row: &Value) -> Outcome {
    let mut check = Check::new();
    let (codespace, code) = id(row);
    let reason = Reason::of_code(codespace, code);
    check.equal("text", row["text"].as_str(), reason.map(|reason| reason.text));
    check.equal(
        "known",
        true,
        reason.is_some_and(|reason| *Refusal::new(codespace, code, "").reason == *reason),
    );
    check.finish()
}

/// A refusal as the node gave it: its code must be one that is known, and where that says nothing, its text.
pub(super) fn known(field: &str, refusal: &Value, log: &Value, check: &mut Check) {
    let (codespace, code) = id(refusal);
    let found = Refusal::new(codespace, code, log.as_str().unwrap_or_default());
    if code != 0 && !found.is_known() {
        check.differ(field, format!("a reason for {codespace} {code}: {log}"), found.reason.name);
    }
}

fn id(row: &Value) -> (&str, u32) {
    let code = row["code"].as_u64().and_then(|code| u32::try_from(code).ok());
    (row["codespace"].as_str().unwrap_or_default(), code.unwrap_or_default())
}
