//! Family `groupspec`, what concerns the wire: groups as protobuf bytes, and the operation `msg_create_deployment`.

use akashkit::Result;
use akashkit::deployment::GroupSpec;
use akashkit::tx::{CreateDeployment, Message};
use serde_json::{Value, json};

use super::{Check, Outcome, groupspec, hex};

/// Runs one row of the operation `msg_create_deployment`.
pub fn msg_create_deployment(row: &Value) -> Outcome {
    let mut check = Check::new();
    groupspec::verdict(row, &validate(row), &mut check);
    check.finish()
}

/// As bytes, and then with the groups as they came: bytes do not tell an absent amount from zero.
fn validate(row: &Value) -> Result<()> {
    let message = message(row)?;
    message.validate_basic()?;
    let groups = row["groups"].as_array().into_iter().flatten();
    let groups = groups.map(|group| GroupSpec::from_json(&group.to_string())).collect::<Result<_>>()?;
    CreateDeployment { groups, ..CreateDeployment::try_from(&message)? }.validate_basic()
}

/// A row's `wire`: the group as protobuf bytes, and back.
pub fn wire(row: &Value, group: &GroupSpec, check: &mut Check) {
    let Some(want) = row.get("wire") else { return };
    check.json("wire", Some(want), Some(&hex::text(&group.to_proto()).into()));
    let again = hex::bytes(want).map(|bytes| GroupSpec::from_proto(&bytes).map(|group| group.to_proto()));
    match again {
        Some(Ok(bytes)) => check.json("wire", Some(want), Some(&hex::text(&bytes).into())),
        Some(Err(error)) => check.differ("wire", "a group", error.to_string()),
        None => check.differ("wire", want.to_string(), "no bytes"),
    }
}

/// The message from the parts of a row, none of which needs to be valid. Protobuf takes fields in any order, so the
/// groups may follow the rest.
fn message(row: &Value) -> Result<Message> {
    let reclamation =
        row["min_window_ns"].as_i64().map(|nanoseconds| json!({"min_window": seconds(nanoseconds)}));
    let rest = json!({
        "id": {"owner": row["owner"], "dseq": row["dseq"]},
        "deposit": {
            "amount": {"denom": row["deposit"]["denom"], "amount": row["deposit"]["amount"]},
            "sources": row["deposit"]["sources"],
        },
        "reclamation": reclamation,
    });
    let mut value = Message::from_json(CreateDeployment::TYPE_URL, &rest)?.value().to_vec();
    field(HASH, &hex::bytes(&row["hash"]).unwrap_or_default(), &mut value);
    for group in row["groups"].as_array().into_iter().flatten() {
        // What the library cannot even read stands for itself: bytes that are no group.
        let group = GroupSpec::from_json(&group.to_string()).map(|group| group.to_proto());
        field(GROUPS, &group.unwrap_or_else(|_| vec![0xff]), &mut value);
    }
    Ok(Message::new(CreateDeployment::TYPE_URL, value))
}

fn field(number: u8, bytes: &[u8], out: &mut Vec<u8>) {
    const LENGTH_DELIMITED: u8 = 2;
    out.push(number << 3 | LENGTH_DELIMITED);
    let mut length = bytes.len();
    while length >= 0x80 {
        out.push(length.to_le_bytes()[0] | 0x80);
        length >>= 7;
    }
    out.push(length.to_le_bytes()[0]);
    out.extend_from_slice(bytes);
}

fn seconds(nanoseconds: i64) -> String {
    let sign = if nanoseconds < 0 { "-" } else { "" };
    let (whole, rest) = (nanoseconds.unsigned_abs() / SECOND, nanoseconds.unsigned_abs() % SECOND);
    format!("{sign}{whole}.{rest:09}s")
}

const GROUPS: u8 = 2;
const HASH: u8 = 3;
const SECOND: u64 = 1_000_000_000;
