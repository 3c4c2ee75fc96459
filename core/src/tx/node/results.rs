//! What becomes of a transaction.

use std::str::FromStr;

use base64::Engine;
use base64::prelude::BASE64_STANDARD;
use serde::Serialize;
use serde_json::Value as Json;

use super::reply::{Inside, Reply, open, unreadable};
use crate::error::Result;
use crate::refusal::Refusal;
use crate::wire::cosmos::service;
use crate::wire::{self, Schema, Unknown};

/// What a transaction would use.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize)]
pub struct Simulation {
    /// How much gas; what is executed may use some more.
    pub gas_used: u64,
    /// The limit that it was simulated with.
    pub gas_wanted: u64,
}

/// What a node says of a transaction that it was handed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Broadcast {
    /// Under which the chain will find it.
    pub hash: String,
    /// Why the node did not take it; one it took waits for a block.
    pub refusal: Option<Refusal>,
}

/// A transaction in a block.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Execution {
    /// Under which the chain finds it.
    pub hash: String,
    /// In which block. As the chain counts it, with a sign, and so is gas here.
    pub height: i64,
    /// Why it failed; its fee is paid and its sequence used all the same.
    pub refusal: Option<Refusal>,
    /// The limit.
    pub gas_wanted: i64,
    /// What it used.
    pub gas_used: i64,
    /// What it did, in the order in which it did it.
    pub events: Vec<Event>,
    /// The transaction itself, where the reply has its bytes.
    pub tx: Option<Vec<u8>>,
}

/// Something that happened, in the chain's own words.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize)]
pub struct Event {
    /// Such as `akash.deployment.v1.EventDeploymentCreated`.
    pub name: String,
    /// Keys and values, mostly JSON.
    pub attributes: Vec<(String, String)>,
}

impl Simulation {
    /// Reads a gRPC reply.
    ///
    /// ```
    /// use akashkit::tx::node::Simulation;
    ///
    /// assert_eq!(Simulation::from_proto(b"\x0a\x04\x08\x01\x10\x07")?.gas_used, 7);
    /// assert!(Simulation::from_proto(b"").is_err());
    /// # Ok::<(), akashkit::Error>(())
    /// ```
    ///
    /// # Errors
    /// [`Code::WireBytes`](crate::Code::WireBytes), [`Code::WireJson`](crate::Code::WireJson) when nothing is said of gas.
    pub fn from_proto(bytes: &[u8]) -> Result<Self> {
        Self::of_json(&proto(&service::SIMULATE_RESPONSE, bytes)?)
    }

    /// Reads a REST or JSON-RPC reply.
    ///
    /// ```
    /// use akashkit::tx::node::{Reply, Simulation};
    ///
    /// let reply = Simulation::from_json(r#"{"gas_info": {"gas_wanted": "0", "gas_used": "171234"}, "result": {}}"#)?;
    /// assert_eq!(reply.found().unwrap().gas_used, 171234);
    ///
    /// let reply = Simulation::from_json(r#"{"code": 2, "message": "Deployment closed", "details": []}"#)?;
    /// assert!(matches!(reply, Reply::Refused(refusal) if refusal.code == 5));
    /// assert!(Simulation::from_json("[]").is_err());
    /// # Ok::<(), akashkit::Error>(())
    /// ```
    ///
    /// # Errors
    /// [`Code::WireJson`](crate::Code::WireJson), [`Code::WireBytes`](crate::Code::WireBytes).
    pub fn from_json(text: &str) -> Result<Reply<Self>> {
        open(text)?.map(|inside| match inside {
            Inside::Json(json) => Self::of_json(&json),
            Inside::Proto(bytes) => Self::from_proto(&bytes),
        })
    }

    fn of_json(json: &Json) -> Result<Self> {
        let gas =
            json.get("gas_info").filter(|gas| gas.is_object()).ok_or_else(|| unreadable("no gas_info"))?;
        Ok(Self { gas_used: number(gas, "gas_used")?, gas_wanted: number(gas, "gas_wanted")? })
    }
}

impl Broadcast {
    /// Reads a gRPC reply.
    ///
    /// ```
    /// use akashkit::tx::node::Broadcast;
    ///
    /// let refused = Broadcast::from_proto(b"\x0a\x0a\x12\x01A\x1a\x03sdk\x20\x13")?;
    /// assert_eq!(refused.refusal.unwrap().reason.name, "sdk.in_mempool");
    /// assert!(Broadcast::from_proto(b"\x0a").is_err());
    /// # Ok::<(), akashkit::Error>(())
    /// ```
    ///
    /// # Errors
    /// [`Code::WireBytes`](crate::Code::WireBytes), [`Code::WireJson`](crate::Code::WireJson) when it is empty.
    pub fn from_proto(bytes: &[u8]) -> Result<Self> {
        Self::of_json(&proto(&service::BROADCAST_TX_RESPONSE, bytes)?)
    }

    /// Reads a REST or JSON-RPC reply.
    ///
    /// ```
    /// use akashkit::tx::node::Broadcast;
    ///
    /// let json = r#"{"jsonrpc": "2.0", "id": 1, "result": {"code": 0, "data": "", "log": "", "codespace": "", "hash": "AB"}}"#;
    /// assert_eq!(Broadcast::from_json(json)?.found().unwrap().hash, "AB");
    /// assert!(Broadcast::from_json("{}").is_err());
    /// # Ok::<(), akashkit::Error>(())
    /// ```
    ///
    /// # Errors
    /// [`Code::WireJson`](crate::Code::WireJson).
    pub fn from_json(text: &str) -> Result<Reply<Self>> {
        open(text)?.map(|inside| match inside {
            Inside::Json(json) => Self::of_json(&json),
            Inside::Proto(bytes) => Self::from_proto(&bytes),
        })
    }

    fn of_json(json: &Json) -> Result<Self> {
        let response = json.get("tx_response").unwrap_or(json);
        Ok(Self { hash: hash(response)?, refusal: refusal(response)? })
    }
}

impl Execution {
    /// Reads a gRPC reply.
    ///
    /// ```
    /// use akashkit::tx::node::Execution;
    ///
    /// let tx = Execution::from_proto(b"\x0a\x02\x0a\x00\x12\x05\x08\x07\x12\x01A")?;
    /// assert_eq!((tx.height, tx.hash.as_str(), tx.refusal), (7, "A", None));
    /// assert!(Execution::from_proto(b"").is_err());
    /// # Ok::<(), akashkit::Error>(())
    /// ```
    ///
    /// # Errors
    /// [`Code::WireBytes`](crate::Code::WireBytes), [`Code::WireJson`](crate::Code::WireJson) when it is empty.
    pub fn from_proto(bytes: &[u8]) -> Result<Self> {
        Self::of_json(&proto(&service::GET_TX_RESPONSE, bytes)?)
    }

    /// Reads a REST or JSON-RPC reply.
    ///
    /// ```
    /// use akashkit::tx::node::{Execution, Reply};
    ///
    /// let json = r#"{"code": 5, "message": "tx not found: AB", "details": []}"#;
    /// assert_eq!(Execution::from_json(json)?, Reply::Missing);
    /// let json = r#"{"tx_response": {"txhash": "AB", "height": "7", "code": 11, "codespace": "sdk",
    ///     "raw_log": "out of gas in location: WriteFlat; gasWanted: 5, gasUsed: 6: out of gas"}}"#;
    /// let refusal = Execution::from_json(json)?.found().unwrap().refusal.unwrap();
    /// assert_eq!(refusal.reason.name, "sdk.gas");
    /// assert!(Execution::from_json("{}").is_err());
    /// # Ok::<(), akashkit::Error>(())
    /// ```
    ///
    /// # Errors
    /// [`Code::WireJson`](crate::Code::WireJson).
    pub fn from_json(text: &str) -> Result<Reply<Self>> {
        open(text)?.map(|inside| match inside {
            Inside::Json(json) => Self::of_json(&json),
            Inside::Proto(bytes) => Self::from_proto(&bytes),
        })
    }

    /// Of REST and gRPC, or of JSON-RPC, where the result is inside and the transaction is bytes.
    fn of_json(json: &Json) -> Result<Self> {
        let (outer, inner) = match json.get("tx_response") {
            Some(response) => (response, response),
            None => (json, json.get("tx_result").ok_or_else(|| unreadable("no tx_result"))?),
        };
        let tx = json.get("tx").and_then(Json::as_str).and_then(|tx| BASE64_STANDARD.decode(tx).ok());
        Ok(Self {
            hash: hash(outer)?,
            height: signed(outer, "height")?,
            refusal: refusal(inner)?,
            gas_wanted: signed(inner, "gas_wanted")?,
            gas_used: signed(inner, "gas_used")?,
            events: inner["events"].as_array().into_iter().flatten().map(event).collect(),
            tx: tx.filter(|tx| !tx.is_empty()),
        })
    }
}

/// The bytes of a reply as their JSON. What is not known in it is left aside: a node may be newer.
pub(super) fn proto(schema: &'static Schema, bytes: &[u8]) -> Result<Json> {
    wire::to_json(schema, &wire::from_wire_with(schema, bytes, Unknown::PassedOver)?)
}

/// A number, of 64 bits mostly as text; absent where it is 0.
pub(super) fn number(json: &Json, key: &str) -> Result<u64> {
    read(json, key, Json::as_u64)
}

/// The same of one with a sign.
pub(super) fn signed(json: &Json, key: &str) -> Result<i64> {
    read(json, key, Json::as_i64)
}

fn read<T: Default + FromStr>(json: &Json, key: &str, plain: fn(&Json) -> Option<T>) -> Result<T> {
    match json.get(key) {
        None | Some(Json::Null) => Ok(T::default()),
        Some(number) => {
            let number = plain(number).or_else(|| number.as_str()?.parse().ok());
            number.ok_or_else(|| unreadable("a number that is none"))
        }
    }
}

fn hash(response: &Json) -> Result<String> {
    let hash = ["txhash", "hash"].iter().find_map(|key| response.get(key)?.as_str());
    hash.map(str::to_owned).ok_or_else(|| unreadable("no hash"))
}

fn refusal(response: &Json) -> Result<Option<Refusal>> {
    let text = |keys: [&str; 2]| keys.iter().find_map(|key| response.get(key)?.as_str()).unwrap_or_default();
    let code = u32::try_from(number(response, "code")?).unwrap_or(u32::MAX);
    let refusal = || Refusal::new(text(["codespace", "codespace"]), code, text(["raw_log", "log"]));
    Ok((code != 0).then(refusal))
}

fn event(json: &Json) -> Event {
    let text = |json: &Json, key: &str| json[key].as_str().unwrap_or_default().to_owned();
    let attributes = json["attributes"].as_array().into_iter().flatten();
    Event {
        name: text(json, "type"),
        attributes: attributes.map(|pair| (text(pair, "key"), text(pair, "value"))).collect(),
    }
}
