//! Questions to the chain, and its answers: the same values by gRPC, ABCI and REST.
//!
//! ```
//! use akashkit::market::BidState;
//! use akashkit::query::{Filter, Query};
//!
//! let filter = Filter { state: Some(BidState::Open), ..Filter::of_deployment(&"akash1qyhmn054/7".parse()?) };
//! let bids = Query::bids(&filter);
//! let target = "/akash/market/v1beta5/bids/list?filters.owner=akash1qyhmn054&filters.dseq=7&filters.state=open";
//! assert_eq!(bids.to_rest()?.target, target);
//!
//! // The host asks, as it likes; the answer is the same whichever way it came.
//! let reply = bids.read_rest(200, r#"{"bids": [], "pagination": {"next_key": null, "total": "0"}}"#)?;
//! assert!(reply.bids()?.is_empty());
//! assert_eq!(bids.read_rest(503, "busy").unwrap_err().code().as_str(), "query.refused");
//! # Ok::<(), akashkit::Error>(())
//! ```

mod ask;
mod filter;
mod frame;
mod node;
mod page;
mod record;
mod reply;
mod request;
mod rest;

pub use ask::Module;
pub use filter::{Filter, FilterState};
pub use node::{
    AbciReply, BlockResults, BroadcastReply, NodeInfo, NodeStatus, Notice, ProtocolVersion, SyncInfo,
    TxReply, TxResult, ValidatorInfo,
};
pub use page::Page;
pub use record::{
    AccountInfo, AccountKey, BidRecord, CertificateRecord, DeploymentRecord, GroupRecord, LeaseRecord,
    OrderRecord, ProviderRecord,
};
#[cfg(feature = "devnet")]
pub(crate) use record::{lease_of, offer_of};
pub use reply::Reply;
pub use request::Query;
pub use rest::RestRequest;

use serde_json::Value as Json;

use crate::error::{Code, Error, Result};

/// Reads the text of a body.
fn json(body: &str) -> Result<Json> {
    request::bounded(body.len())?;
    serde_json::from_str(body).map_err(|error| Error::new(Code::QueryReply).with("found", error))
}

/// What a node says, cut where it is long.
fn shortened(text: &str) -> String {
    text.chars().take(400).collect()
}
