//! Family `tx`: messages between the chain's JSON, bytes, amino JSON, checks and signers.

use akashkit::Result;
use akashkit::tx::{CreateDeployment, Message};
use serde_json::{Value, json};

use super::{Check, Outcome, hex};

/// Runs one row.
pub fn row(row: &Value) -> Outcome {
    let mut check = Check::new();
    let message = of(row, "proto_hex");
    if let Some(name) = row.get("amino_name") {
        check.json("amino_name", Some(name), message.amino_name().ok().map(Value::from).as_ref());
    }
    canonical("proto_hex", row, &message, &mut check);
    from_json(row, &message, &mut check);
    to_json(row, &message, &mut check);
    amino(row, "", &message, &mut check);
    from_amino(row, &message, &mut check);
    verdict("validate_basic", &row["validate_basic"], &message.validate_basic(), &mut check);
    signers("signers", &row["signers"], &message, &mut check);
    typed(row, &message, &mut check);
    if row.get("wire_hex").is_some() {
        wire(row, &mut check);
    }
    check.finish()
}

fn of(row: &Value, field: &str) -> Message {
    Message::new(text(&row["type_url"]), hex::bytes(&row[field]).unwrap_or_default())
}

/// The bytes as somebody else wrote them.
fn wire(row: &Value, check: &mut Check) {
    let message = of(row, "wire_hex");
    canonical("wire_hex", row, &message, check);
    amino(row, "_of_wire", &message, check);
    signers("signers_of_wire", &row["signers_of_wire"], &message, check);
    typed(row, &message, check);
}

/// Read and written again, they are those of the row. Messages inside that name their own type stay as they are, and
/// are only in JSON the same.
fn canonical(field: &str, row: &Value, message: &Message, check: &mut Check) {
    let through_json = |message: Message| {
        message.to_json().and_then(|json| Message::from_json(message.type_url(), &json)).unwrap_or(message)
    };
    match message.canonical() {
        Ok(canonical) if hex::text(canonical.value()) == row["proto_hex"] => {}
        Ok(canonical) => {
            check.equal(field, text(&row["proto_hex"]), hex::text(through_json(canonical).value()));
        }
        Err(error) => check.differ(field, "a message", error.to_string()),
    }
}

fn from_json(row: &Value, message: &Message, check: &mut Check) {
    let Some(json) = row.get("proto_json") else { return };
    match Message::from_json(message.type_url(), json) {
        // JSON for a contract is bytes, whose order and white space the JSON around it does not keep.
        Ok(read) if json.get("msg").is_some_and(Value::is_object) => {
            check.json("proto_json again", Some(json), read.to_json().ok().as_ref());
        }
        Ok(read) => check.equal("proto_json", text(&row["proto_hex"]), hex::text(read.value())),
        Err(error) => check.differ("proto_json", "a message", error.to_string()),
    }
}

fn to_json(row: &Value, message: &Message, check: &mut Check) {
    match message.to_json() {
        Ok(json) => check.json("proto_json", row.get("proto_json"), Some(&json)),
        Err(error) if row.get("proto_json_error").is_none() => {
            check.differ("proto_json", "JSON", error.to_string());
        }
        Err(_) => {}
    }
}

/// What a wallet is handed, typed again: the same text comes of it, and the same bytes where the text is the whole message.
fn from_amino(row: &Value, message: &Message, check: &mut Check) {
    let Some(signed) = row.get("amino_json").and_then(Value::as_str) else { return };
    let whole = row.get("amino_json_resolved").and_then(Value::as_str).unwrap_or(signed);
    match Message::from_amino_json(signed) {
        Ok(read) => check.equal("from amino_json", Some(signed), read.amino_json().ok().as_deref()),
        Err(error) => check.differ("from amino_json", "a message", error.to_string()),
    }
    match Message::from_amino_json(whole) {
        // JSON for a contract is bytes, whose order and white space the document does not keep.
        Ok(_) if message.type_url() == "/cosmwasm.wasm.v1.MsgExecuteContract" => {}
        Ok(read) => {
            let (read, message) = (read.to_json(), message.to_json());
            check.json("from amino_json_resolved", message.ok().as_ref(), read.ok().as_ref());
        }
        Err(error) => check.differ("from amino_json_resolved", "a message", error.to_string()),
    }
}

/// What a signature covers, and the whole of it where that is more.
fn amino(row: &Value, suffix: &str, message: &Message, check: &mut Check) {
    let want = |name: &str| row.get(format!("{name}{suffix}"));
    let same = |field: &str, want: Option<&Value>, got: Result<String>, check: &mut Check| match got {
        Ok(got) => check.json(field, want, Some(&got.into())),
        Err(error) if want.is_some() => check.differ(field, "amino JSON", error.to_string()),
        Err(_) => {}
    };
    same("amino_json", want("amino_json"), message.amino_json(), check);
    let whole = want("amino_json_resolved").or(want("amino_json"));
    same("amino_json_resolved", whole, message.amino_json_whole(), check);
    if want("amino_json").is_none() == want("amino_error").is_none() {
        check.differ("amino_json", "either amino JSON or an error", row.to_string());
    }
}

/// Whatever passes the chain's check has a typed form, and the typed form says the same.
fn typed(row: &Value, message: &Message, check: &mut Check) {
    if message.type_url() != CreateDeployment::TYPE_URL {
        return;
    }
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

/// A verdict of the row (`"ok"`, `"none"` where nothing is checked, or an object with `error`, `codespace`, `code`,
/// `panic`) against ours.
pub(super) fn verdict(field: &str, want: &Value, got: &Result<()>, check: &mut Check) {
    match got {
        Ok(()) if want == "none" => {}
        Ok(()) => check.equal(field, want.clone(), json!("ok")),
        Err(error) => super::ids::refused(want, want.is_object(), error, check),
    }
}

fn signers(field: &str, want: &Value, message: &Message, check: &mut Check) {
    match message.signers() {
        // Go's empty list.
        Ok(signers) if want.is_null() => check.equal(field, 0, signers.len()),
        Ok(signers) => check.json(field, Some(want), Some(&json!(signers))),
        Err(error) => super::ids::refused(want, want.is_object(), &error, check),
    }
}

fn text(field: &Value) -> String {
    field.as_str().unwrap_or_default().to_owned()
}
