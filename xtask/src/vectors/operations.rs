//! Rows whose fields are results of operations: a text or another value, or `{"panic": …}` where Go crashes.

use akashkit::Result;
use serde_json::{Value, json};

use super::{Check, Outcome};

/// Runs one row by its operation; `run` gives `None` where the operation or its input has a shape that is not known.
pub(super) fn row(row: &Value, run: fn(&Value, &mut Check) -> Option<()>) -> Outcome {
    let mut check = Check::new();
    if run(row, &mut check).is_none() {
        check.differ("op", row["op"].to_string(), "an operation that the runner knows");
    }
    check.finish()
}

/// What we say of one field.
pub(super) type Answer = (&'static str, Result<Value>);

/// An answer that is shown as text.
pub(super) fn text<T: ToString>(field: &'static str, result: Result<T>) -> Answer {
    (field, result.map(|value| json!(value.to_string())))
}

/// An answer as JSON.
pub(super) fn value(field: &'static str, value: impl Into<Value>) -> Answer {
    (field, Ok(value.into()))
}

/// Every field of the row is an input, one of the answers, or one that has no counterpart; every answer that the row asks for
/// must agree.
pub(super) fn compare(row: &Value, not_answers: &[&str], answers: &[Answer], check: &mut Check) {
    for (name, want) in row.as_object().into_iter().flatten() {
        let answer = answers.iter().find_map(|(field, answer)| (field == name).then_some(answer));
        match answer {
            None if not_answers.contains(&name.as_str()) => {}
            None => check.differ(name, want.to_string(), "no such answer"),
            Some(Ok(got)) => check.json(name, Some(want), Some(got)),
            Some(Err(_)) if want.get("panic").is_some() => {}
            Some(Err(error)) => check.differ(name, want.to_string(), error.to_string()),
        }
    }
}

/// A row with one verdict: `error` (perhaps with `panic`) or answers.
pub(super) fn judged(row: &Value, inputs: &[&str], answers: Result<Vec<Answer>>, check: &mut Check) {
    match (answers, row.get("error")) {
        (Ok(answers), None) => compare(row, inputs, &answers, check),
        (Ok(_), Some(error)) => check.differ("verdict", error.to_string(), "accepted"),
        (Err(error), wanted) => super::ids::refused(row, wanted.is_some(), &error, check),
    }
}
