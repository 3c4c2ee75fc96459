//! Family `tx`: messages between the chain's JSON, bytes, checks and signers. One message type so far; the rest, and
//! the legacy amino JSON of all, come with issue 7.

use akashkit::tx::{CreateDeployment, Message};
use serde_json::{Value, json};

use super::{Check, Outcome, hex};

/// Runs one row.
pub fn row(row: &Value) -> Outcome {
    if row["type_url"] != CreateDeployment::TYPE_URL {
        return Outcome::Pending("issue 7");
    }
    let mut check = Check::new();
    compare(row, &mut check);
    check.finish()
}

fn compare(row: &Value, check: &mut Check) {
    let message = match Message::from_json(CreateDeployment::TYPE_URL, &row["proto_json"]) {
        Ok(message) => message,
        Err(error) => return check.differ("proto_json", "a message", error.to_string()),
    };
    check.equal("proto_hex", text(&row["proto_hex"]), hex::text(message.value()));
    verdict("validate_basic", &row["validate_basic"], &message.validate_basic(), check);
    signers("signers", &row["signers"], &message, check);
    typed(row, &message, check);
    if row.get("wire_hex").is_some() {
        wire(row, check);
    }
}

/// The bytes as somebody else wrote them, read and written again.
fn wire(row: &Value, check: &mut Check) {
    let bytes = hex::bytes(&row["wire_hex"]).unwrap_or_default();
    let message = Message::new(CreateDeployment::TYPE_URL, bytes);
    signers("signers_of_wire", &row["signers_of_wire"], &message, check);
    match message.canonical() {
        Ok(canonical) => {
            check.equal("wire_hex", text(&row["proto_hex"]), hex::text(canonical.value()));
            typed(row, &message, check);
        }
        Err(error) => check.differ("wire_hex", "a message", error.to_string()),
    }
}

/// Whatever passes the chain's check has a typed form, and the typed form says the same.
fn typed(row: &Value, message: &Message, check: &mut Check) {
    match CreateDeployment::try_from(message) {
        Ok(typed) => {
            // Of an address in capitals the typed form keeps the account only.
            if row["proto_json"]["id"]["owner"] == typed.id.owner().to_string() {
                check.equal("typed", text(&row["proto_hex"]), hex::text(Message::from(&typed).value()));
            }
            let want = message.validate_basic().map_err(|error| error.code());
            check.equal("typed check", want, typed.validate_basic().map_err(|error| error.code()));
        }
        Err(error) if message.validate_basic().is_ok() => {
            check.differ("typed", "a message", error.to_string())
        }
        Err(_) => {}
    }
}

/// A verdict of the row (`"ok"`, or an object with `error`, `codespace`, `code`, `panic`) against ours.
pub(super) fn verdict(field: &str, want: &Value, got: &akashkit::Result<()>, check: &mut Check) {
    match got {
        Ok(()) => check.equal(field, want.clone(), json!("ok")),
        Err(error) => super::ids::refused(want, want != "ok", error, check),
    }
}

fn signers(field: &str, want: &Value, message: &Message, check: &mut Check) {
    match message.signers() {
        Ok(signers) => check.json(field, Some(want), Some(&json!(signers))),
        Err(error) => super::ids::refused(want, want.is_object(), &error, check),
    }
}

fn text(field: &Value) -> String {
    field.as_str().unwrap_or_default().to_owned()
}
