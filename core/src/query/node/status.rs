//! What a node says of itself.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use serde_json::Value as Json;

use super::{as_hex, as_text};
use crate::error::Result;
use crate::time::Timestamp;

/// What `status` answers.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct NodeStatus {
    /// Who it is.
    pub node_info: NodeInfo,
    /// What it has.
    pub sync_info: SyncInfo,
    /// With which key it votes.
    pub validator_info: ValidatorInfo,
}

/// Who a node is.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct NodeInfo {
    /// What it speaks.
    pub protocol_version: ProtocolVersion,
    /// Its name among nodes.
    pub id: String,
    /// Where other nodes reach it.
    pub listen_addr: String,
    /// The id of the chain.
    pub network: String,
    /// Of CometBFT.
    pub version: String,
    /// What it takes part in.
    #[serde(with = "as_hex")]
    pub channels: Vec<u8>,
    /// What its operator calls it.
    pub moniker: String,
    /// Whether it indexes transactions (`tx_index`), and where it listens (`rpc_address`).
    #[serde(default)]
    pub other: BTreeMap<String, String>,
}

/// Versions of protocols.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct ProtocolVersion {
    /// Between nodes.
    #[serde(with = "as_text")]
    pub p2p: u64,
    /// Of blocks.
    #[serde(with = "as_text")]
    pub block: u64,
    /// Of the application.
    #[serde(with = "as_text")]
    pub app: u64,
}

/// Which blocks a node has.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct SyncInfo {
    /// The digest of its newest block.
    #[serde(with = "as_hex")]
    pub latest_block_hash: Vec<u8>,
    /// The digest of the state before it.
    #[serde(with = "as_hex")]
    pub latest_app_hash: Vec<u8>,
    /// Its newest block.
    #[serde(with = "as_text")]
    pub latest_block_height: u64,
    /// When that was.
    pub latest_block_time: Timestamp,
    /// The digest of its oldest block.
    #[serde(with = "as_hex")]
    pub earliest_block_hash: Vec<u8>,
    /// The digest of the state before it.
    #[serde(with = "as_hex")]
    pub earliest_app_hash: Vec<u8>,
    /// Its oldest block.
    #[serde(with = "as_text")]
    pub earliest_block_height: u64,
    /// When that was.
    pub earliest_block_time: Timestamp,
    /// Whether it still reads old blocks: then what it says of accounts is old.
    pub catching_up: bool,
}

/// How a node votes.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct ValidatorInfo {
    /// The digest of its key.
    #[serde(with = "as_hex")]
    pub address: Vec<u8>,
    /// `type` and `value` of its key.
    pub pub_key: Json,
    /// The weight of its vote; 0 where it is no validator.
    #[serde(with = "as_text")]
    pub voting_power: i64,
}

impl NodeStatus {
    /// Reads the body of an answer.
    ///
    /// ```
    /// use akashkit::query::NodeStatus;
    ///
    /// let body = r#"{"result": {
    ///     "node_info": {"protocol_version": {"p2p": "8", "block": "11", "app": "1"}, "id": "a", "listen_addr": "",
    ///         "network": "akashnet-2", "version": "0.38.21", "channels": "40", "moniker": "m"},
    ///     "sync_info": {"latest_block_hash": "", "latest_app_hash": "", "latest_block_height": "9",
    ///         "latest_block_time": "2026-06-01T00:00:00Z", "earliest_block_hash": "", "earliest_app_hash": "",
    ///         "earliest_block_height": "1", "earliest_block_time": "2021-06-18T17:00:00Z", "catching_up": false},
    ///     "validator_info": {"address": "", "pub_key": null, "voting_power": "0"}
    /// }}"#;
    /// let status = NodeStatus::from_json(body)?;
    /// assert_eq!((status.node_info.network.as_str(), status.sync_info.latest_block_height), ("akashnet-2", 9));
    /// assert_eq!(NodeStatus::from_json("[]").unwrap_err().code().as_str(), "query.reply");
    /// # Ok::<(), akashkit::Error>(())
    /// ```
    ///
    /// # Errors
    /// [`Code::QueryRefused`](crate::Code::QueryRefused), [`Code::QueryReply`](crate::Code::QueryReply).
    pub fn from_json(body: &str) -> Result<Self> {
        super::result(body)
    }
}
