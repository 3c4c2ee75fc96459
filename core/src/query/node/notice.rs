//! What a node sends over WebSocket to those who subscribed.

use serde::Deserialize;
use serde_json::Value as Json;

use super::result::TxResult;
use super::{as_base64, as_text, null_is_none};
use crate::error::Result;
use crate::event::Event;

/// One message of a WebSocket.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Notice {
    /// A block: `tm.event='NewBlock'`. Its transactions come as such.
    Block {
        /// Which.
        height: u64,
        /// What the block did before and behind its transactions.
        events: Vec<Event>,
    },
    /// The events of a block itself: `tm.event='NewBlockEvents'`.
    BlockEvents {
        /// Which block.
        height: u64,
        /// What it did before and behind its transactions.
        events: Vec<Event>,
    },
    /// A block, without its content: `tm.event='NewBlockHeader'`. What it did, `block_results` answers.
    BlockHeader {
        /// Which.
        height: u64,
    },
    /// Something else, as it came.
    Other(Json),
    /// The subscription stands.
    Subscribed,
    /// A transaction in a block: `tm.event='Tx'`.
    Tx {
        /// The block.
        height: u64,
        /// Which one of the block, from 0.
        index: u32,
        /// Its bytes.
        tx: Vec<u8>,
        /// What it has done.
        result: TxResult,
    },
}

impl Notice {
    /// Reads a message.
    ///
    /// ```
    /// use akashkit::query::Notice;
    ///
    /// assert_eq!(Notice::from_json(r#"{"jsonrpc": "2.0", "id": 1, "result": {}}"#)?, Notice::Subscribed);
    /// let tx = r#"{"result": {"data": {"type": "tendermint/event/Tx", "value": {"TxResult": {
    ///     "height": "9", "tx": "AA==", "result": {"events": [{"type": "tx", "attributes": []}]}}}}}}"#;
    /// let Notice::Tx { height: 9, result, .. } = Notice::from_json(tx)? else { panic!("a transaction") };
    /// assert_eq!(result.events[0].name, "tx");
    ///
    /// let full = r#"{"error": {"code": -32603, "message": "Internal error", "data": "max_subscriptions reached"}}"#;
    /// assert_eq!(Notice::from_json(full).unwrap_err().code().as_str(), "query.refused");
    /// assert_eq!(Notice::from_json(&tx[..40]).unwrap_err().code().as_str(), "query.reply");
    /// # Ok::<(), akashkit::Error>(())
    /// ```
    ///
    /// # Errors
    /// [`Code::QueryRefused`](crate::Code::QueryRefused), also when the node ends a subscription;
    /// [`Code::QueryReply`](crate::Code::QueryReply) for a message that is cut off, is larger than any should be, or lacks what
    /// its type has.
    pub fn from_json(message: &str) -> Result<Self> {
        let mut json = super::unwrapped(crate::query::json(message)?)?;
        let kind = json["data"]["type"].as_str().unwrap_or_default().to_owned();
        let mut value = |place| json.pointer_mut(place).map(Json::take).unwrap_or_default();
        Ok(match kind.as_str() {
            "tendermint/event/NewBlock" => {
                let Block { block, result_finalize_block } = super::read(value(VALUE))?;
                Self::Block { height: block.header.height, events: result_finalize_block.events }
            }
            "tendermint/event/NewBlockEvents" => {
                let Events { height, events } = super::read(value(VALUE))?;
                Self::BlockEvents { height, events }
            }
            "tendermint/event/NewBlockHeader" => {
                let Header { header } = super::read(value(VALUE))?;
                Self::BlockHeader { height: header.height }
            }
            "tendermint/event/Tx" => {
                let Tx { height, index, tx, result } = super::read(value(TX_RESULT))?;
                Self::Tx { height, index, tx: tx.unwrap_or_default(), result }
            }
            _ if json.as_object().is_some_and(serde_json::Map::is_empty) => Self::Subscribed,
            _ => Self::Other(json),
        })
    }
}

#[derive(Deserialize)]
struct Tx {
    #[serde(with = "as_text")]
    height: u64,
    #[serde(default)]
    index: u32,
    #[serde(default, with = "as_base64")]
    tx: Option<Vec<u8>>,
    result: TxResult,
}

#[derive(Deserialize)]
struct Events {
    #[serde(with = "as_text")]
    height: u64,
    #[serde(default, deserialize_with = "null_is_none")]
    events: Vec<Event>,
}

#[derive(Deserialize)]
struct Block {
    block: Header,
    result_finalize_block: Finalized,
}

#[derive(Deserialize)]
struct Finalized {
    #[serde(default, deserialize_with = "null_is_none")]
    events: Vec<Event>,
}

#[derive(Deserialize)]
struct Header {
    header: Height,
}

#[derive(Deserialize)]
struct Height {
    #[serde(with = "as_text")]
    height: u64,
}

const VALUE: &str = "/data/value";
const TX_RESULT: &str = "/data/value/TxResult";
