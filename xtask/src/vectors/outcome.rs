//! What one row gave, and the collector of its differences.

use std::collections::BTreeMap;
use std::fmt::Debug;

use serde_json::Value;

/// What one row gave.
#[derive(Debug)]
pub enum Outcome {
    /// Everything agreed.
    Pass,
    /// Everything agreed in a row that holds a whole history.
    Compared(History),
    /// At least one thing did not.
    Fail(Vec<Difference>),
    /// A later issue brings this; the text says which.
    Pending(&'static str),
    /// Our API has nothing like it; the text says why.
    NoCounterpart(&'static str),
}

/// What was compared in a row that holds a whole history.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct History {
    /// How many figures of records.
    pub figures: usize,
    /// How many events were read, each of Akash in a type.
    pub events: usize,
    /// How many states, replayed from events, are those of records.
    pub states: usize,
    /// How many questions were answered alike each way.
    pub answers: usize,
    /// How many transactions of which both say the same, by our name for it.
    pub verdicts: BTreeMap<String, usize>,
    /// How many transactions were built again, to the same hash.
    pub rebuilt: usize,
    /// How many others were read.
    pub read: usize,
    /// How many of all had their signatures verified, with the node's verdict.
    pub verified: usize,
    /// How many blocks our own chain made with the same results, events and records.
    pub blocks: usize,
    /// By how many hundredths of a percent of the gas used each limit exceeds it.
    pub gas_excess: Vec<u64>,
    /// How many transactions were refused for what is not looked at, by codespace and number.
    pub outside: BTreeMap<String, usize>,
}

/// One thing that did not agree.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Difference {
    /// The row's field.
    pub field: String,
    /// What the row says.
    pub want: String,
    /// What the library gave.
    pub got: String,
}

/// Collects the differences of one row.
#[derive(Debug, Default)]
pub struct Check {
    differences: Vec<Difference>,
}

impl Check {
    /// Nothing compared yet.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Two values of one type, shown by their `Debug` when they differ.
    pub fn equal<T: Debug + PartialEq>(&mut self, field: &str, want: T, got: T) {
        if want != got {
            self.differ(field, format!("{want:?}"), format!("{got:?}"));
        }
    }

    /// A field of the row against JSON of ours. Absent and `null` differ; the first difference inside is named by
    /// its path, so that a long manifest need not be read twice.
    pub fn json(&mut self, field: &str, want: Option<&Value>, got: Option<&Value>) {
        match (want, got) {
            (Some(want), Some(got)) => {
                if let Some((path, want, got)) = first_difference(want, got) {
                    self.differ(format!("{field}{path}"), want, got);
                }
            }
            (None, None) => {}
            (want, got) => self.differ(field, show(want), show(got)),
        }
    }

    /// A difference found by other means.
    pub fn differ(&mut self, field: impl Into<String>, want: impl Into<String>, got: impl Into<String>) {
        self.differences.push(Difference { field: field.into(), want: want.into(), got: got.into() });
    }

    /// The outcome of a row that holds a whole history, in which that was compared.
    #[must_use]
    pub fn finish_counting(self, history: History) -> Outcome {
        match self.finish() {
            Outcome::Pass => Outcome::Compared(history),
            other => other,
        }
    }

    /// The row's outcome.
    #[must_use]
    pub fn finish(self) -> Outcome {
        if self.differences.is_empty() { Outcome::Pass } else { Outcome::Fail(self.differences) }
    }
}

/// Path, wanted and found text of the first place where two JSON values differ. The order of keys does not count.
fn first_difference(want: &Value, got: &Value) -> Option<(String, String, String)> {
    match (want, got) {
        (Value::Object(wants), Value::Object(gots)) => wants
            .keys()
            .chain(gots.keys())
            .find_map(|key| below(&format!(".{key}"), wants.get(key), gots.get(key))),
        (Value::Array(wants), Value::Array(gots)) => (0..wants.len().max(gots.len()))
            .find_map(|index| below(&format!("[{index}]"), wants.get(index), gots.get(index))),
        _ => (want != got).then(|| (String::new(), want.to_string(), got.to_string())),
    }
}

fn below(step: &str, want: Option<&Value>, got: Option<&Value>) -> Option<(String, String, String)> {
    match (want, got) {
        (Some(want), Some(got)) => {
            let (path, want, got) = first_difference(want, got)?;
            Some((format!("{step}{path}"), want, got))
        }
        (want, got) => Some((step.to_owned(), show(want), show(got))),
    }
}

fn show(value: Option<&Value>) -> String {
    value.map_or_else(|| "absent".to_owned(), Value::to_string)
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn the_first_difference_is_named_by_its_path() {
        let mut check = Check::new();
        check.json("groups", Some(&json!([{"a": 1, "b": null}])), Some(&json!([{"a": 1}])));
        let Outcome::Fail(differences) = check.finish() else { unreachable!("null and absent differ") };
        assert_eq!(
            differences,
            [Difference {
                field: "groups[0].b".to_owned(),
                want: "null".to_owned(),
                got: "absent".to_owned()
            }]
        );
    }

    #[test]
    fn the_order_of_keys_does_not_count() {
        let mut check = Check::new();
        check.json("x", Some(&json!({"a": [1], "b": 2})), Some(&json!({"b": 2, "a": [1]})));
        assert!(matches!(check.finish(), Outcome::Pass));
    }
}
