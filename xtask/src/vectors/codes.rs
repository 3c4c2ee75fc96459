//! Family `codes`: an example of each code. How one is run stands beside the library's own test of them.

use serde_json::Value;

use self::examples::Example;
use super::{Check, Outcome};

#[path = "../../../core/tests/examples/mod.rs"]
pub mod examples;

/// Runs one row.
pub fn row(row: &Value) -> Outcome {
    let mut check = Check::new();
    match serde_json::from_value::<Example>(row.clone()) {
        Ok(example) => {
            let produced = example.codes();
            if !produced.contains(&example.code) {
                check.differ("code", format!("{:?}", example.code), format!("{produced:?}"));
            }
        }
        Err(error) => check.differ("row", "an example", error.to_string()),
    }
    check.finish()
}
