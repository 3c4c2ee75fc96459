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
        let is_missing = refusal.codespace == "sdk" && MISSING.contains(&refusal.code);
        return Ok(if is_missing { Reply::Missing } else { Reply::Refused(refusal) });
    }
    let value = BASE64_STANDARD.decode(response["value"].as_str().unwrap_or_default());
    value
        .map(|value| Reply::Found(Inside::Proto(value)))
        .map_err(|_| unreadable("a value that is not base64"))
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
/// The SDK's: not found, as a key and as such.
const MISSING: [u32; 2] = [22, 38];
