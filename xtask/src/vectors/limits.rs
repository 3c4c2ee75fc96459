//! Family `limits`: messages at their bounds. Deposit grants come with issue 7.

use akashkit::tx::{CreateDeployment, Message};
use serde_json::Value;

use super::{Check, Outcome, hex, tx};

/// Runs one row.
pub fn row(row: &Value) -> Outcome {
    if row["type_url"] != CreateDeployment::TYPE_URL {
        return Outcome::Pending("issue 7");
    }
    let mut check = Check::new();
    let message = Message::new(CreateDeployment::TYPE_URL, hex::bytes(&row["proto_hex"]).unwrap_or_default());
    tx::verdict("validate_basic", &row["validate_basic"], &message.validate_basic(), &mut check);
    check.finish()
}
