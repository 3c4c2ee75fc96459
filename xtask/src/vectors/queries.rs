//! Family `queries`: questions and answers between protobuf and the chain's JSON, and what CometBFT answers.

use akashkit::Result;
use akashkit::query::{AbciReply, BlockResults, BroadcastReply, NodeStatus, Query, Reply, TxReply};
use base64::Engine;
use base64::prelude::BASE64_STANDARD;
use serde::Serialize;
use serde_json::{Value, json};

use super::{Check, Outcome, hex, node};

/// Runs one row.
pub fn row(row: &Value) -> Outcome {
    let mut check = Check::new();
    let bytes = hex::bytes(&row["hex"]).unwrap_or_default();
    match row["kind"].as_str().unwrap_or_default() {
        "request" => request(row, &bytes, &mut check),
        "response" => response(row, &bytes, &mut check),
        "rpc" => rpc(row, &mut check),
        _ => check.differ("kind", row["kind"].to_string(), "a kind that the runner knows"),
    }
    node::compare(row, &mut check);
    check.finish()
}

fn request(row: &Value, bytes: &[u8], check: &mut Check) {
    let path = text(&row["path"]);
    match Query::from_proto(path, bytes).and_then(|query| query.to_json()) {
        Ok(json) => check.json("json", row.get("json"), Some(&json)),
        Err(error) => check.differ("json", "a request", error.to_string()),
    }
    match Query::new(path, &row["json"]) {
        Ok(query) => {
            check.equal("hex", text(&row["hex"]).to_owned(), hex::text(&query.to_proto()));
            check.equal(
                "ABCI data",
                text(&row["hex"]).to_uppercase(),
                text(&query.to_abci(None)["params"]["data"]).to_owned(),
            );
        }
        Err(error) => check.differ("hex", "a request", error.to_string()),
    }
}

/// One answer, by each way.
fn response(row: &Value, bytes: &[u8], check: &mut Check) {
    match Query::from_proto(text(&row["path"]), b"") {
        Ok(query) => same(&query, bytes, &row["json"], check),
        Err(error) => check.differ("path", "a query", error.to_string()),
    }
}

/// An answer of these bytes is the same by gRPC, ABCI and REST, and is shown as this JSON.
pub(super) fn same(query: &Query, bytes: &[u8], json: &Value, check: &mut Check) {
    let abci = json!({"jsonrpc": "2.0", "id": 0, "result": {"response": {"value": BASE64_STANDARD.encode(bytes), "height": "1"}}});
    let length = u32::try_from(bytes.len()).unwrap_or(u32::MAX).to_be_bytes();
    let frame = [&[0], length.as_slice(), bytes].concat();
    let replies: [(&str, Result<Reply>); 4] = [
        ("protobuf", query.read_proto(bytes)),
        ("gRPC", query.read_grpc(&frame)),
        ("ABCI", query.read_abci(&abci.to_string())),
        ("REST", query.read_rest(200, &json.to_string())),
    ];
    let canonical = query.read_proto(bytes).map(|reply| reply.to_proto()).unwrap_or_default();
    for (way, reply) in replies {
        match reply {
            Ok(reply) => {
                // What names its own type keeps its bytes, which JSON does not know.
                if way != "REST" || !json.to_string().contains("@type") {
                    check.equal(&format!("{way} bytes"), hex::text(&canonical), hex::text(&reply.to_proto()));
                }
                check.equal(
                    &format!("{way} meaning"),
                    true,
                    query.read_proto(bytes).is_ok_and(|it| it == reply),
                );
                match reply.to_json() {
                    Ok(shown) => check.json(&format!("{way} json"), Some(json), Some(&shown)),
                    Err(error) => check.differ(format!("{way} json"), json.to_string(), error.to_string()),
                }
            }
            Err(error) => check.differ(way, "an answer", error.to_string()),
        }
    }
    check.equal("canonical bytes", hex::text(bytes), hex::text(&canonical));
}

fn rpc(row: &Value, check: &mut Check) {
    let result = &row["json"];
    let body = json!({"jsonrpc": "2.0", "id": -1, "result": result}).to_string();
    match text(&row["method"]) {
        "abci_query" => {
            let reply = AbciReply::from_json(&body).map(|reply| json!({"response": reply}));
            shown(result, reply, check);
        }
        "block_results" => shown(result, BlockResults::from_json(&body), check),
        "broadcast_tx_sync" => shown(result, BroadcastReply::from_json(&body), check),
        "status" => shown(result, NodeStatus::from_json(&body), check),
        "tx" => shown(result, TxReply::from_json(&body), check),
        method => check.differ("method", method, "a method that the runner knows"),
    }
}

fn shown<T: Serialize>(want: &Value, reply: Result<T>, check: &mut Check) {
    match reply {
        Ok(reply) => check.json("json", Some(want), Some(&json!(reply))),
        Err(error) => check.differ("json", "an answer", error.to_string()),
    }
}

fn text(value: &Value) -> &str {
    value.as_str().unwrap_or_default()
}
