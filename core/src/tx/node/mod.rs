//! What a host asks a node to get a transaction through, and what comes back: bytes and JSON in, bytes and JSON out. Chain
//! sheet §7.7 to §7.9.
//!
//! Each question is a [`Request`] in three forms: gRPC, REST and the JSON-RPC of CometBFT. Answers are read from the bytes of
//! a gRPC reply (`from_proto`) or from the JSON of the other two (`from_json`), which may be a refusal as well ([`Reply`]).

mod account;
mod reply;
mod request;
mod results;

pub use account::{Account, AccountKey, AccountKind, Vesting, VestingKind, VestingPeriod};
pub use reply::Reply;
pub use request::{GrpcRequest, Request, RestRequest, RestVerb, RpcRequest};
pub use results::{Broadcast, Event, Execution, Simulation};
