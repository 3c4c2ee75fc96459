//! Family `groupspec`: groups and resources at, under and over every limit.

use akashkit::deployment::{GroupSpec, validate_groups};
use akashkit::{DecCoin, Resources, Result};
use serde_json::Value;

use super::{Check, Outcome, ids, msg_create};

/// Runs one row.
pub fn row(row: &Value) -> Outcome {
    match row["op"].as_str() {
        Some("msg_create_deployment") => msg_create::msg_create_deployment(row),
        Some("resources_validate") => resources(row),
        Some("validate_basic") => basic(row),
        Some("validate_groups") => groups(row),
        _ => unknown(row),
    }
}

/// A row's verdict (no `error`, or one with `codespace` and `code` where known) against ours.
pub(super) fn verdict(row: &Value, got: &Result<()>, check: &mut Check) {
    match (got, row.get("error")) {
        (Ok(()), None) => {}
        (Ok(()), Some(error)) => check.differ("verdict", error.to_string(), "accepted"),
        (Err(error), wanted) => ids::refused(row, wanted.is_some(), error, check),
    }
}

fn groups(row: &Value) -> Outcome {
    let mut check = Check::new();
    let groups = row["groups"].as_array().into_iter().flatten().map(group).collect::<Result<Vec<_>>>();
    verdict(row, &groups.and_then(|groups| validate_groups(&groups)), &mut check);
    check.finish()
}

fn basic(row: &Value) -> Outcome {
    let mut check = Check::new();
    let group = group(&row["group"]);
    let ceiling = group.as_ref().ok().and_then(|group| group.ceiling().ok()).flatten();
    if let Some(want) = row.get("price") {
        let got = ceiling.clone().and_then(|price| serde_json::to_value(DecCoin::from(price)).ok());
        check.json("price", Some(want), got.as_ref());
    }
    if row.get("price_panic").is_some() {
        check.equal("price_panic", None, ceiling);
    }
    if let Ok(group) = &group {
        msg_create::wire(row, group, &mut check);
    }
    verdict(row, &group.and_then(|group| group.validate()), &mut check);
    check.finish()
}

fn resources(row: &Value) -> Outcome {
    let mut check = Check::new();
    let resources = Resources::from_json(&row["resource"].to_string());
    verdict(row, &resources.and_then(|resources| resources.validate()), &mut check);
    check.finish()
}

fn group(value: &Value) -> Result<GroupSpec> {
    GroupSpec::from_json(&value.to_string())
}

fn unknown(row: &Value) -> Outcome {
    let mut check = Check::new();
    check.differ("op", row["op"].to_string(), "no such operation");
    check.finish()
}
