//! Family `decode`: bytes that may be a transaction, whole and damaged.

use akashkit::tx::DecodedTx;
use serde_json::{Value, json};

use super::{Check, Outcome, hex, ids};

/// Runs one row. What `xtx` says is another decoder's opinion, for information.
pub fn row(row: &Value) -> Outcome {
    let mut check = Check::new();
    match DecodedTx::decode(&hex::bytes(&row["tx_hex"]).unwrap_or_default()) {
        Ok(tx) => {
            check.json("sdk", row.get("sdk"), Some(&"ok".into()));
            compare(row, &tx, &mut check);
        }
        Err(error) => ids::refused(&row["sdk"], row["sdk"] != "ok", &error, &mut check),
    }
    check.finish()
}

fn compare(row: &Value, tx: &DecodedTx, check: &mut Check) {
    match tx.to_json() {
        Ok(json) => check.json("tx_json", row.get("tx_json"), Some(&json)),
        Err(error) => check.differ("tx_json", "JSON", error.to_string()),
    }
    match tx.signers() {
        Ok(signers) => check.json("signers", row.get("signers"), Some(&json!(signers))),
        Err(error) => ids::refused(&row["signers"], row["signers"].is_object(), &error, check),
    }
    super::tx::verdict("tx_validate_basic", &row["tx_validate_basic"], &tx.validate_basic(), check);
}
