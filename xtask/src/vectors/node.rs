//! Family `queries`, as `tx::node` reads it: replies about transactions and accounts say the same as bytes and as JSON.

use akashkit::tx::node::{
    Account, AccountKey, AccountKind, Broadcast, Execution, Reply, Request, Simulation, VestingKind,
};
use akashkit::{Error, Result};
use base64::Engine;
use base64::prelude::BASE64_STANDARD;
use serde_json::{Value, json};

use super::{Check, hex};

/// Runs one row.
pub(super) fn compare(row: &Value, check: &mut Check) {
    let json = &row["json"];
    let text = json.to_string();
    let bytes = hex::bytes(&row["hex"]).unwrap_or_default();
    let kind = row["type"].as_str().or_else(|| row["method"].as_str()).unwrap_or_default();
    match kind {
        "cosmos.auth.v1beta1.QueryAccountResponse" => {
            both(Account::from_proto(&bytes), Account::from_json(&text), json.get("account"), check, account);
        }
        "cosmos.auth.v1beta1.QueryAccountInfoResponse" => {
            both(
                Account::from_info_proto(&bytes),
                Account::from_json(&text),
                json.get("info"),
                check,
                account,
            );
        }
        "cosmos.tx.v1beta1.SimulateResponse" => {
            let gas = json.get("gas_info");
            both(
                Simulation::from_proto(&bytes),
                Simulation::from_json(&text),
                gas,
                check,
                |gas, read, check| {
                    check.equal("gas_used", &gas["gas_used"], &json!(read.gas_used.to_string()));
                },
            );
        }
        "cosmos.tx.v1beta1.BroadcastTxResponse" => {
            let response = json.get("tx_response");
            both(
                Broadcast::from_proto(&bytes),
                Broadcast::from_json(&text),
                response,
                check,
                |response, read, check| {
                    check.equal("hash", &response["txhash"], &json!(read.hash));
                    refused(response, read.refusal.as_ref().map(|refusal| refusal.log.as_str()), check);
                },
            );
        }
        "cosmos.tx.v1beta1.GetTxResponse" => {
            let response = json.get("tx_response");
            let proto = Execution::from_proto(&bytes).map(|tx| Execution { tx: None, ..tx });
            both(proto, Execution::from_json(&text), response, check, |response, read, check| {
                check.equal("hash", &response["txhash"], &json!(read.hash));
                check.equal("height", &response["height"], &json!(read.height.to_string()));
                check.equal("events", response["events"].as_array().map(Vec::len), Some(read.events.len()));
                refused(response, read.refusal.as_ref().map(|refusal| refusal.log.as_str()), check);
            });
        }
        "broadcast_tx_sync" => match Broadcast::from_json(&text).map(Reply::found) {
            Ok(Some(read)) => {
                check.equal("hash", &json["hash"], &json!(read.hash));
                check.equal("refused", json["code"] != 0, read.refusal.is_some());
            }
            other => check.differ("reply", "a broadcast", format!("{other:?}")),
        },
        "tx" => match Execution::from_json(&text).map(Reply::found) {
            Ok(Some(read)) => {
                check.equal("hash", &json["hash"], &json!(read.hash));
                check.equal("refused", json["tx_result"].get("code").is_some(), read.refusal.is_some());
                check.equal(
                    "events",
                    json["tx_result"]["events"].as_array().map(Vec::len),
                    Some(read.events.len()),
                );
                check.equal("tx", json.get("tx").is_some(), read.tx.is_some());
            }
            other => check.differ("reply", "a transaction", format!("{other:?}")),
        },
        _ => {
            if let Some(request) = request(kind, json) {
                check.equal("request", hex::text(&bytes), hex::text(&request.grpc.message));
            }
        }
    }
}

/// What a row asks, where it is what we ask too.
fn request(kind: &str, json: &Value) -> Option<Request> {
    let tx = || BASE64_STANDARD.decode(json["tx_bytes"].as_str()?).ok().filter(|tx| !tx.is_empty());
    let address = || json["address"].as_str()?.parse().ok();
    match kind {
        "cosmos.auth.v1beta1.QueryAccountInfoRequest" => {
            address().map(|address| Request::account_info(&address))
        }
        "cosmos.auth.v1beta1.QueryAccountRequest" => address().map(|address| Request::account(&address)),
        "cosmos.tx.v1beta1.BroadcastTxRequest" if json["mode"] == "BROADCAST_MODE_SYNC" => {
            tx().map(|tx| Request::broadcast(&tx))
        }
        "cosmos.tx.v1beta1.SimulateRequest" if json["tx"].is_null() => tx().map(|tx| Request::simulate(&tx)),
        _ => None,
    }
}

/// Bytes and JSON say the same, and what the row says; nothing where that is `null`.
fn both<T: PartialEq + std::fmt::Debug>(
    proto: Result<T>,
    rest: Result<Reply<T>>,
    want: Option<&Value>,
    check: &mut Check,
    compare: impl Fn(&Value, &T, &mut Check),
) {
    let want = want.filter(|want| !want.is_null());
    match (proto, rest.map(Reply::found)) {
        (Ok(proto), Ok(Some(rest))) => {
            check.equal("both", &proto, &rest);
            match want {
                Some(want) => compare(want, &rest, check),
                None => check.differ("reply", "nothing", "something"),
            }
        }
        (Err(_), Err(_)) if want.is_none() => {}
        (proto, rest) => {
            let both: (Option<Error>, Option<Error>) = (proto.err(), rest.err());
            check.differ("reply", "a reply", format!("{both:?}"));
        }
    }
}

fn refused(response: &Value, log: Option<&str>, check: &mut Check) {
    check.equal(
        "refused",
        (response["code"] != 0).then(|| response["raw_log"].as_str().unwrap_or_default()),
        log,
    );
}

fn account(json: &Value, read: &Account, check: &mut Check) {
    let vesting = json.get("base_vesting_account");
    let base = vesting.unwrap_or(json);
    let base = base.get("base_account").unwrap_or(base);
    check.equal("address", &base["address"], &json!(read.address));
    check.equal("account_number", &base["account_number"], &json!(read.account_number.to_string()));
    check.equal("sequence", &base["sequence"], &json!(read.sequence.to_string()));
    let key = match &read.public_key {
        Some(AccountKey::Secp256k1(key)) => json!(key),
        _ => Value::Null,
    };
    check.equal("pub_key", &base["pub_key"]["key"], &key);
    match &read.kind {
        AccountKind::Base => check.equal("kind", true, vesting.is_none() && json.get("name").is_none()),
        AccountKind::Module { name, permissions } => {
            check.equal("name", (&json["name"], &json["permissions"]), (&json!(name), &json!(permissions)));
        }
        AccountKind::Vesting(locked) => {
            let vesting = vesting.unwrap_or(&Value::Null);
            check.equal("end_time", &vesting["end_time"], &json!(locked.end_time.to_string()));
            check.equal(
                "periodic",
                locked.kind == VestingKind::Periodic,
                json.get("vesting_periods").is_some(),
            );
            check.equal("delegated_free", &vesting["delegated_free"], &json!(locked.delegated_free));
        }
        AccountKind::Other(kind) => check.differ("kind", "a known one", kind.as_str()),
    }
}
