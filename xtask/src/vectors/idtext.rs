//! Family `idtext`: texts of ids and keys of escrow accounts, parsed, judged and printed again.

use std::fmt::Display;

use akashkit::Result;
use akashkit::id::{
    RawBidId, RawDeploymentId, RawEscrowAccountId, RawEscrowPaymentId, RawGroupId, RawOrderId,
};
use serde_json::{Value, json};

use super::ids::refused;
use super::{Check, Outcome};

/// Runs one row.
pub fn row(row: &Value) -> Outcome {
    let mut check = Check::new();
    let text = row["text"].as_str().unwrap_or_default();
    match row["kind"].as_str().unwrap_or_default() {
        "deployment" => run(
            row,
            RawDeploymentId::parse(text),
            |id| id.check().map(drop),
            |id| plain(json!(id)),
            &mut check,
        ),
        "group" => {
            run(row, RawGroupId::parse(text), |id| id.check().map(drop), |id| plain(json!(id)), &mut check)
        }
        "order" => {
            run(row, RawOrderId::parse(text), |id| id.check().map(drop), |id| plain(json!(id)), &mut check)
        }
        "bid" | "lease" => {
            run(row, RawBidId::parse(text), RawBidId::validate, |id| plain(json!(id)), &mut check)
        }
        "escrow_account" => {
            let id = RawEscrowAccountId::parse(text);
            run(row, id, RawEscrowAccountId::validate, |id| json!(id), &mut check);
        }
        "escrow_payment" => {
            let id = RawEscrowPaymentId::parse(text);
            run(row, id, RawEscrowPaymentId::validate, payment, &mut check);
        }
        other => check.differ("kind", other, "a kind that the runner knows"),
    }
    check.finish()
}

fn run<I: Display>(
    row: &Value,
    parsed: Result<I>,
    judge: impl Fn(&I) -> Result<()>,
    shown: impl Fn(&I) -> Value,
    check: &mut Check,
) {
    match parsed {
        Ok(id) => {
            check.json("text_again", row.get("text_again"), Some(&json!(id.to_string())));
            check.json("id", row.get("id"), Some(&shown(&id)));
            verdict(&row["validate"], judge(&id), check);
        }
        Err(error) => refused(&row["error"], row.get("error").is_some(), &error, check),
    }
}

fn verdict(want: &Value, got: Result<()>, check: &mut Check) {
    match got {
        Ok(()) => check.json("validate", Some(want), Some(&json!("ok"))),
        Err(error) => refused(want, want.is_object(), &error, check),
    }
}

/// These rows hold `dseq` as a plain number, where the network's JSON has text.
fn plain(mut shown: Value) -> Value {
    if let Some(number) = shown["dseq"].as_str().and_then(|dseq| dseq.parse::<u64>().ok()) {
        shown["dseq"] = json!(number);
    }
    shown
}

/// These rows hold the account's id flat.
fn payment(id: &RawEscrowPaymentId) -> Value {
    json!({"scope": id.aid.scope, "aid": id.aid.xid, "xid": id.xid})
}
