//! Family `ids`: addresses, the texts of ids and their checks, one operation in each row.

use std::fmt::Display;

use akashkit::id::{
    EscrowScope, RawBidId, RawDeploymentId, RawEscrowAccountId, RawEscrowPaymentId, RawGroupId, RawOrderId,
};
use akashkit::{AccountAddress, Address, Code, ConsensusAddress, Error, Result, address};
use serde_json::{Value, json};

use super::{Check, Outcome};

/// Runs one row.
pub fn row(row: &Value) -> Outcome {
    let mut check = Check::new();
    match run(row) {
        Some(Ok(fields)) => compare(row, &fields, &mut check),
        Some(Err(error)) => refused(row, row.get("error").is_some(), &error, &mut check),
        None => check.differ("op", row["op"].to_string(), "an operation that the runner knows"),
    }
    check.finish()
}

/// Whether a refusal was wanted, and whether it is the chain's: `row` holds `codespace` and `code` where known.
pub(super) fn refused(row: &Value, refusal: bool, error: &Error, check: &mut Check) {
    if !refusal {
        check.differ("verdict", "accepted", format!("{}: {error}", error.code().as_str()));
    }
    let codespace = row.get("codespace").and_then(Value::as_str);
    if let Some(codespace) = codespace.filter(|codespace| *codespace != "undefined") {
        let code = error.chain().map(|(space, number)| (space.to_owned(), u64::from(number)));
        let wanted = (codespace.to_owned(), row["code"].as_u64().unwrap_or_default());
        check.equal("code", Some(wanted), code);
        // Texts without a code are the chain's own only in transcripts; here they may be of Go's readers.
        super::errors::known("error", row, &row["error"], check);
    }
}

/// Every field of ours must stand in the row, and every output of the row must be among ours.
fn compare(row: &Value, fields: &Value, check: &mut Check) {
    let inputs = ["op", "in", "id", "bytes"];
    for (name, want) in row.as_object().into_iter().flatten() {
        if fields.get(name).is_some() || !inputs.contains(&name.as_str()) {
            check.json(name, Some(want), fields.get(name));
        }
    }
    for (name, got) in fields.as_object().into_iter().flatten() {
        check.json(name, row.get(name), Some(got));
    }
}

/// What we say; `None` when the operation or its input has a shape that is not known.
fn run(row: &Value) -> Option<Result<Value>> {
    let text = || row["in"].as_str();
    Some(match row["op"].as_str()? {
        "acc_address" => address::<address::Account>(text()?),
        "val_address" => address::<address::Validator>(text()?),
        "encode" => encode(&bytes(row["bytes"].as_str()?)?),
        "parse_deployment_id" => RawDeploymentId::parse(text()?).map(|id| parsed(&id, Some(json!(id)))),
        "parse_group_path" => RawGroupId::parse(&path(row)?).map(|id| parsed(&id, Some(json!(id)))),
        "parse_order_path" => RawOrderId::parse(&path(row)?).map(|id| parsed(&id, None)),
        "parse_bid_path" => RawBidId::parse(&path(row)?).map(|id| bid(&id)),
        "parse_escrow_account" => RawEscrowAccountId::parse(text()?).map(|id| escrow_account(&id)),
        "parse_escrow_payment" => RawEscrowPaymentId::parse(text()?).map(|id| escrow_payment(&id)),
        "validate_escrow_account" => validate_escrow_account(row)?,
        "validate_deployment_id" => {
            validated(row, |id| id.order.group.deployment, |id| id.check().map(drop))?
        }
        "validate_group_id" => validated(row, |id| id.order.group, |id| id.check().map(drop))?,
        "validate_order_id" => validated(row, |id| id.order, |id| id.check().map(drop))?,
        "validate_bid_id" | "validate_lease_id" => validated(row, |id| id, RawBidId::validate)?,
        _ => return None,
    })
}

fn address<K: address::Kind>(text: &str) -> Result<Value> {
    let address = Address::<K>::parse(text)?;
    Ok(json!({"bytes": hex(address.as_bytes()), "out": address}))
}

fn encode(bytes: &[u8]) -> Result<Value> {
    let account = AccountAddress::from_bytes(bytes)?;
    let (validator, consensus) = (account.to_validator(), ConsensusAddress::from_bytes(bytes)?);
    Ok(json!({"acc": account, "val": validator, "cons": consensus}))
}

fn parsed(id: &impl Display, out: Option<Value>) -> Value {
    let mut fields = json!({"text": id.to_string()});
    if let Some(out) = out {
        fields["out"] = out;
    }
    fields
}

fn bid(id: &RawBidId) -> Value {
    json!({
        "text": id.to_string(),
        "bseq": id.bseq,
        "lease_path": format!("lease/{id}"),
        "escrow_account": id.escrow_account().to_string(),
        "escrow_payment": id.escrow_payment().to_string(),
    })
}

fn escrow_account(id: &RawEscrowAccountId) -> Value {
    let mut fields = json!({"key": id.to_string(), "scope": id.scope.0, "xid": id.xid});
    belongs(&mut fields, "deployment", id.deployment());
    fields
}

fn escrow_payment(id: &RawEscrowPaymentId) -> Value {
    let mut fields =
        json!({"key": id.to_string(), "scope": id.aid.scope.0, "aid_xid": id.aid.xid, "xid": id.xid});
    belongs(&mut fields, "lease", id.lease());
    fields
}

/// The id that an escrow id belongs to, or the chain's sentence for the wrong scope.
fn belongs(fields: &mut Value, name: &str, id: Result<impl Display>) {
    match id {
        Ok(id) => fields[name] = json!(id.to_string()),
        Err(error) if error.code() == Code::IdEscrowScope => {
            fields[format!("{name}_error")] = json!("invalid escrow id");
        }
        Err(error) => fields[format!("{name}_error")] = json!(error.code()),
    }
}

fn validate_escrow_account(row: &Value) -> Option<Result<Value>> {
    let scope = EscrowScope(i32::try_from(row["scope"].as_i64()?).ok()?);
    let id = RawEscrowAccountId { scope, xid: row["xid"].as_str()?.to_owned() };
    let fields = json!({"key": id.to_string(), "scope": scope.0, "xid": id.xid});
    Some(id.validate().map(|()| fields))
}

/// Judges the part of the row's id that the operation is about. The row's `dseq` is a plain number.
fn validated<I: Display>(
    row: &Value,
    part: impl Fn(RawBidId) -> I,
    judge: impl Fn(&I) -> Result<()>,
) -> Option<Result<Value>> {
    let id = part(serde_json::from_value(row["id"].clone()).ok()?);
    Some(judge(&id).map(|()| json!({"text": id.to_string()})))
}

fn path(row: &Value) -> Option<String> {
    let parts: Option<Vec<&str>> = row["in"].as_array()?.iter().map(Value::as_str).collect();
    Some(parts?.join("/"))
}

fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}

fn bytes(hex: &str) -> Option<Vec<u8>> {
    (0..hex.len()).step_by(2).map(|at| u8::from_str_radix(hex.get(at..at + 2)?, 16).ok()).collect()
}
