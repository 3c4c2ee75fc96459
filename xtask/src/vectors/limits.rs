//! Family `limits`: messages and grants at their bounds.

use akashkit::tx::Message;
use serde_json::Value;

use super::{Check, Outcome, hex, tx};

/// Runs one row.
pub fn row(row: &Value) -> Outcome {
    let mut check = Check::new();
    let type_url = row["type_url"].as_str().unwrap_or_default();
    let message = Message::new(type_url, hex::bytes(&row["proto_hex"]).unwrap_or_default());
    tx::verdict("validate_basic", &row["validate_basic"], &message.validate_basic(), &mut check);
    check.finish()
}
