//! What JSON a node answers with: what was asked for, or why not.

use base64::Engine;
use base64::prelude::BASE64_STANDARD;
use serde::Serialize;
use serde_json::Value as Json;

use crate::error::{Code, Error, Result};
use crate::refusal::Refusal;

/// An answer.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(tag = "is", content = "with", rename_all = "snake_case")]
pub enum Reply<T> {
    /// What was asked for.
    Found(T),
    /// The chain has no such thing, or not yet.
    Missing,
    /// The node says no.
    Refused(Refusal),
}

impl<T> Reply<T> {
    /// What a gRPC status other than `OK` means.
    ///
    /// ```
    /// use akashkit::tx::node::{Reply, Simulation};
    ///
    /// assert_eq!(Reply::<Simulation>::of_status(5, "account akash1… not found"), Reply::Missing);
    /// let Reply::Refused(refusal) = Reply::<Simulation>::of_status(2, "Deployment closed") else { unreachable!() };
    /// assert_eq!(refusal.reason.name, "deployment.closed");
    /// ```
    pub fn of_status(code: u32, message: &str) -> Self {
        if code == NOT_FOUND { Reply::Missing } else { Reply::Refused(Refusal::of_text(message)) }
    }

    /// What was found.
    pub fn found(self) -> Option<T> {
        match self {
            Reply::Found(found) => Some(found),
            Reply::Missing | Reply::Refused(_) => None,
        }
    }

    pub(super) fn map<U>(self, make: impl FnOnce(T) -> Result<U>) -> Result<Reply<U>> {
        Ok(match self {
            Reply::Found(found) => Reply::Found(make(found)?),
            Reply::Missing => Reply::Missing,
            Reply::Refused(refusal) => Reply::Refused(refusal),
        })
    }
}

/// What is inside of a reply.
pub(super) enum Inside {
    Json(Json),
    /// The bytes of a gRPC reply that came through CometBFT.
    Proto(Vec<u8>),
}

/// Opens the JSON of a REST or JSON-RPC reply.
pub(super) fn open(text: &str) -> Result<Reply<Inside>> {
    let mut json: Json = serde_json::from_str(text).map_err(|_| unreadable("no JSON"))?;
    if let Some(error) = json.get("error").filter(|error| error.is_object()) {
        let words = ["data", "message"].iter().find_map(|key| error.get(key)?.as_str());
        return Ok(of_words(words.unwrap_or_default()));
    }
    if json.get("jsonrpc").is_some() {
        json = json["result"].take();
    }
    if let (Some(code), Some(message)) = (json["code"].as_u64(), json["message"].as_str()) {
        return Ok(Reply::of_status(u32::try_from(code).unwrap_or(u32::MAX), message));
    }
    match json.get("response").filter(|response| response.is_object()) {
        Some(response) => of_query(response),
        None if json.is_object() => Ok(Reply::Found(Inside::Json(json))),
        None => Err(unreadable("no object")),
    }
}

fn of_query(response: &Json) -> Result<Reply<Inside>> {
    let code = response["code"].as_u64().unwrap_or_default();
    if code != 0 {
        let text = |key: &str| response[key].as_str().unwrap_or_default();
        let refusal = Refusal::new(text("codespace"), u32::try_from(code).unwrap_or(u32::MAX), text("log"));
        let refusal = by_text(&refusal).unwrap_or(refusal);
        let is_missing = refusal.codespace == "sdk" && MISSING.contains(&refusal.code);
        return Ok(if is_missing { Reply::Missing } else { Reply::Refused(refusal) });
    }
    let value = BASE64_STANDARD.decode(response["value"].as_str().unwrap_or_default());
    value
        .map(|value| Reply::Found(Inside::Proto(value)))
        .map_err(|_| unreadable("a value that is not base64"))
}

/// What a gRPC service says through CometBFT, where only the text tells.
fn by_text(refusal: &Refusal) -> Option<Refusal> {
    if (refusal.codespace.as_str(), refusal.code) != UNKNOWN_REQUEST {
        return None;
    }
    let words = refusal.log.strip_suffix(": unknown request")?;
    Some(Refusal::of_text(words)).filter(Refusal::is_known)
}

/// What CometBFT itself says.
fn of_words<T>(words: &str) -> Reply<T> {
    if words.starts_with("tx (") && words.contains(") not found") {
        Reply::Missing
    } else {
        Reply::Refused(Refusal::of_text(words))
    }
}

pub(super) fn unreadable(found: &str) -> Error {
    Error::new(Code::WireJson).with("found", found)
}

/// gRPC's number.
const NOT_FOUND: u32 = 5;
/// The SDK's for whatever else.
const UNKNOWN_REQUEST: (&str, u32) = ("sdk", 6);
/// The SDK's: not found, as a key and as such.
const MISSING: [u32; 2] = [22, 38];

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::super::{Account, Broadcast, Simulation};
    use super::*;
    use crate::refusal::Retry;

    fn rpc(result: &Json) -> String {
        json!({"jsonrpc": "2.0", "id": 1, "result": result}).to_string()
    }

    #[test]
    fn a_simulation_through_cometbft_is_a_reply_too() -> Result<()> {
        let value = BASE64_STANDARD.encode(b"\x0a\x02\x10\x07");
        let found = Simulation::from_json(&rpc(&json!({"response": {"code": 0, "value": value}})))?;
        assert_eq!(found.found().map(|found| found.gas_used), Some(7));
        let log = "failed to execute message; message index: 2: Deployment closed [x/y.go:7] with gas used: '5': unknown request";
        let refused = json!({"response": {"code": 6, "codespace": "sdk", "log": log}});
        let Reply::Refused(refusal) = Simulation::from_json(&rpc(&refused))? else { unreachable!() };
        assert_eq!((refusal.reason.name, refusal.message), ("deployment.closed", Some(2)));
        Ok(())
    }

    #[test]
    fn what_is_not_there_is_missing() -> Result<()> {
        let log = "account akash1qyhmn054 not found: key not found";
        let missing = json!({"response": {"code": 22, "codespace": "sdk", "log": log}});
        assert_eq!(Account::from_json(&rpc(&missing))?, Reply::Missing);
        Ok(())
    }

    #[test]
    fn a_transaction_that_the_node_has_is_on_its_way() -> Result<()> {
        let error =
            json!({"code": -32603, "message": "Internal error", "data": "tx already exists in cache"});
        let json = json!({"jsonrpc": "2.0", "id": 1, "error": error}).to_string();
        let Reply::Refused(refusal) = Broadcast::from_json(&json)? else { unreachable!() };
        assert_eq!(refusal.reason.retry, Retry::Sent);
        Ok(())
    }
}
