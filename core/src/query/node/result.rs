//! Results of transactions and blocks.

use serde::{Deserialize, Serialize, Serializer};
use serde_json::Value as Json;

use super::{as_base64, as_hex, as_text, null_is_none};
use crate::error::Result;
use crate::event::Event;

/// What a transaction has done.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct TxResult {
    /// 0, or the number of an error: then it has no effect but its fee, and its events are not to be believed.
    pub code: u32,
    /// What its messages answer, in protobuf.
    #[serde(with = "as_base64")]
    pub data: Option<Vec<u8>>,
    /// What the node says of an error.
    pub log: String,
    /// More of it.
    pub info: String,
    /// The gas that it might use.
    #[serde(with = "as_text")]
    pub gas_wanted: i64,
    /// The gas that it used.
    #[serde(with = "as_text")]
    pub gas_used: i64,
    /// What it did, in order.
    #[serde(deserialize_with = "null_is_none")]
    pub events: Vec<Event>,
    /// Whose error it is.
    pub codespace: String,
}

/// What `broadcast_tx_sync` answers: whether the node takes a transaction, not whether it will be done.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct BroadcastReply {
    /// 0, or the number of an error.
    pub code: u32,
    /// Nothing, as a rule.
    #[serde(with = "as_hex")]
    pub data: Vec<u8>,
    /// What the node says of an error.
    pub log: String,
    /// Whose error it is.
    pub codespace: String,
    /// The digest of the transaction.
    #[serde(with = "as_hex")]
    pub hash: Vec<u8>,
}

/// What `tx` answers: a transaction in a block.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct TxReply {
    /// The digest of the transaction.
    #[serde(with = "as_hex")]
    pub hash: Vec<u8>,
    /// The block.
    #[serde(with = "as_text")]
    pub height: u64,
    /// Which one of the block, from 0.
    #[serde(default)]
    pub index: u32,
    /// What it has done.
    #[serde(serialize_with = "sparse")]
    pub tx_result: TxResult,
    /// Its bytes.
    #[serde(default, with = "as_base64")]
    pub tx: Option<Vec<u8>>,
}

/// What `block_results` answers: all that a block has done.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct BlockResults {
    /// The block.
    #[serde(with = "as_text")]
    pub height: u64,
    /// Of each transaction, in order.
    #[serde(default, deserialize_with = "null_is_none", serialize_with = "none_is_null")]
    pub txs_results: Vec<TxResult>,
    /// What the block did before and behind its transactions; the attribute `mode` says which.
    #[serde(default, deserialize_with = "null_is_none", serialize_with = "none_is_null")]
    pub finalize_block_events: Vec<Event>,
    /// Validators whose power changes.
    #[serde(default)]
    pub validator_updates: Json,
    /// Rules of blocks that change.
    #[serde(default)]
    pub consensus_param_updates: Json,
    /// The digest of the state behind it.
    #[serde(default, with = "as_base64")]
    pub app_hash: Option<Vec<u8>>,
}

impl BroadcastReply {
    /// Reads the body of an answer.
    ///
    /// ```
    /// use akashkit::query::BroadcastReply;
    ///
    /// let reply = BroadcastReply::from_json(r#"{"result": {"code": 32, "codespace": "sdk", "hash": "0A", "data": ""}}"#)?;
    /// assert_eq!((reply.code, reply.hash), (32, vec![10]));
    /// assert_eq!(BroadcastReply::from_json(r#"{"hash": "X"}"#).unwrap_err().code().as_str(), "query.reply");
    /// # Ok::<(), akashkit::Error>(())
    /// ```
    ///
    /// # Errors
    /// [`Code::QueryRefused`](crate::Code::QueryRefused), [`Code::QueryReply`](crate::Code::QueryReply).
    pub fn from_json(body: &str) -> Result<Self> {
        super::result(body)
    }
}

impl TxReply {
    /// Reads the body of an answer.
    ///
    /// ```
    /// use akashkit::query::TxReply;
    ///
    /// let body = r#"{"hash": "0A", "height": "9", "tx_result": {"gas_used": "5", "events": [{"type": "tx"}]}}"#;
    /// let reply = TxReply::from_json(body)?;
    /// assert_eq!((reply.height, reply.tx_result.gas_used, reply.tx_result.events.len()), (9, 5, 1));
    /// assert_eq!(TxReply::from_json("{}").unwrap_err().code().as_str(), "query.reply");
    /// # Ok::<(), akashkit::Error>(())
    /// ```
    ///
    /// # Errors
    /// [`Code::QueryRefused`](crate::Code::QueryRefused), also while the transaction is in no block yet;
    /// [`Code::QueryReply`](crate::Code::QueryReply).
    pub fn from_json(body: &str) -> Result<Self> {
        super::result(body)
    }
}

impl BlockResults {
    /// Reads the body of an answer.
    ///
    /// ```
    /// use akashkit::query::BlockResults;
    ///
    /// let body = r#"{"height": "9", "txs_results": [{"events": null}], "finalize_block_events": null}"#;
    /// assert_eq!(BlockResults::from_json(body)?.txs_results.len(), 1);
    /// assert_eq!(BlockResults::from_json(r#"{"height": "+9"}"#).unwrap_err().code().as_str(), "query.reply");
    /// # Ok::<(), akashkit::Error>(())
    /// ```
    ///
    /// # Errors
    /// [`Code::QueryRefused`](crate::Code::QueryRefused), [`Code::QueryReply`](crate::Code::QueryReply).
    pub fn from_json(body: &str) -> Result<Self> {
        super::result(body)
    }

    /// The events of each transaction that was done, in order, and last those of the block itself.
    pub fn events(&self) -> impl Iterator<Item = &[Event]> {
        let done = self.txs_results.iter().filter(|result| result.code == 0);
        done.map(|result| result.events.as_slice()).chain([self.finalize_block_events.as_slice()])
    }
}

/// In `tx` CometBFT leaves out what is empty, in `block_results` it does not.
fn sparse<S: Serializer>(result: &TxResult, serializer: S) -> std::result::Result<S::Ok, S::Error> {
    let mut json = serde_json::to_value(result).map_err(serde::ser::Error::custom)?;
    if let Json::Object(fields) = &mut json {
        fields.retain(|name, value| match value {
            Json::Null => false,
            Json::String(text) => name == "data" || !text.is_empty() && text != "0",
            Json::Number(number) => number.as_u64() != Some(0),
            Json::Array(items) => !items.is_empty(),
            Json::Bool(_) | Json::Object(_) => true,
        });
    }
    json.serialize(serializer)
}

fn none_is_null<T: Serialize, S: Serializer>(
    items: &[T],
    serializer: S,
) -> std::result::Result<S::Ok, S::Error> {
    if items.is_empty() { serializer.serialize_none() } else { items.serialize(serializer) }
}
