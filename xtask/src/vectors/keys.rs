//! Family `keys`: mnemonics, paths and addresses.

use akashkit::access::{HdPath, Mnemonic};
use akashkit::{Result, address, address::Address};
use serde_json::{Value, json};

use super::{Check, Outcome, hex};

/// Runs one row.
pub fn row(row: &Value) -> Outcome {
    let mut check = Check::new();
    match row["kind"].as_str() {
        Some("address") => {
            parsed::<address::Account>("acc", row, &mut check);
            parsed::<address::Validator>("val", row, &mut check);
        }
        Some("derive" | "path" | "mnemonic") => derived(row, &mut check),
        _ => check.differ("kind", row["kind"].to_string(), "a kind that the runner knows"),
    }
    check.finish()
}

fn derived(row: &Value, check: &mut Check) {
    match (derive(row), row.get("error")) {
        (Ok(fields), None) => {
            for (name, got) in fields.as_object().into_iter().flatten() {
                // A row of a mnemonic holds the seed and the address only.
                if row["kind"] != "mnemonic" || row.get(name).is_some() {
                    check.json(name, row.get(name), Some(got));
                }
            }
        }
        (Ok(_), Some(error)) => check.differ("verdict", error.to_string(), "accepted"),
        (Err(error), None) => check.differ("verdict", "accepted", error.to_string()),
        (Err(_), Some(_)) => {}
    }
}

fn derive(row: &Value) -> Result<Value> {
    let mnemonic = Mnemonic::parse(row["mnemonic"].as_str().unwrap_or_default())?;
    let passphrase = row["passphrase"].as_str().unwrap_or_default();
    let path = row["path"].as_str().map_or_else(|| Ok(HdPath::default()), str::parse)?;
    let key = mnemonic.derive(passphrase, &path)?;
    let address = key.public_key().address();
    Ok(json!({
        "seed": hex::text(mnemonic.seed(passphrase).as_slice()),
        "private_key": hex::text(key.to_bytes().as_slice()),
        "public_key": hex::text(key.public_key().as_bytes()),
        "address": address,
        "address_hex": hex::text(address.as_bytes()),
        "valoper": address.to_validator(),
    }))
}

fn parsed<K: address::Kind>(field: &str, row: &Value, check: &mut Check) {
    let want = row[field]["hex"].as_str();
    let got = Address::<K>::parse(row["text"].as_str().unwrap_or_default());
    let got = got.ok().map(|address| hex::text(address.as_bytes()));
    check.equal(field, want, got.as_deref());
}
