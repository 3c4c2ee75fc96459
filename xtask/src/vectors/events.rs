//! Family `events`: what events of Akash say, from their attributes.

use akashkit::event::Event;
use serde_json::{Value, json};

use super::{Check, Outcome, hex};

/// Runs one row.
pub fn row(row: &Value) -> Outcome {
    let mut check = Check::new();
    match serde_json::from_value::<Event>(json!({"type": row["type"], "attributes": row["attributes"]})) {
        Ok(event) => compare(row, &event, &mut check),
        Err(error) => check.differ("attributes", "an event", error.to_string()),
    }
    check.finish()
}

fn compare(row: &Value, event: &Event, check: &mut Check) {
    check.equal("known", true, event.is_known());
    check.equal("parse", row["parse"] == "ok", event.to_json().is_ok());
    match (event.to_json(), event.to_proto()) {
        (Ok(json), Ok(bytes)) => {
            check.json("proto_json", row.get("proto_json"), json.as_ref());
            check.equal(
                "proto_hex",
                row["proto_hex"].as_str().map(str::to_owned),
                bytes.map(|it| hex::text(&it)),
            );
        }
        (Err(error), _) | (_, Err(error)) => check.differ("proto_json", "an event", error.to_string()),
    }
    typed(event, check);
}

/// The types know every event; they refuse only values that no chain sends: empty ids, addresses and denominations.
fn typed(event: &Event, check: &mut Check) {
    match event.typed() {
        Ok(Some(_)) => {}
        Ok(None) => check.differ("typed", "a type", "none"),
        Err(error) => {
            let code = error.code().as_str();
            let is_of_value =
                ["address.", "denom.", "id.", "price.", "wire.json"].iter().any(|of| code.starts_with(of));
            check.equal(&format!("typed {error}"), true, is_of_value);
        }
    }
}
