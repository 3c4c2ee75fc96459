//! Questions to a node.

use base64::Engine;
use base64::prelude::BASE64_STANDARD;
use serde::Serialize;
use serde_json::{Value as Json, json};

use crate::address::AccountAddress;
use crate::error::{Code, Error, Result};
use crate::wire::cosmos::service;
use crate::wire::{Schema, from_json};

/// A question in each of the forms that a node takes; send one of them.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Request {
    /// As a gRPC call.
    pub grpc: GrpcRequest,
    /// As a call of the REST interface.
    pub rest: RestRequest,
    /// As a call of CometBFT's JSON-RPC.
    pub rpc: RpcRequest,
}

/// A gRPC call.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize)]
pub struct GrpcRequest {
    /// Such as `/cosmos.tx.v1beta1.Service/Simulate`.
    pub method: &'static str,
    /// The protobuf bytes of the request.
    pub message: Vec<u8>,
}

/// A call of the REST interface.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct RestRequest {
    /// The HTTP verb.
    pub verb: RestVerb,
    /// Behind the address of the interface.
    pub path: String,
    /// JSON, where the verb has a body.
    pub body: Option<Json>,
}

/// An HTTP verb.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "UPPERCASE")]
pub enum RestVerb {
    /// Without a body.
    Get,
    /// With a body.
    Post,
}

/// A call of CometBFT's JSON-RPC.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct RpcRequest {
    /// Such as `broadcast_tx_sync`.
    pub method: &'static str,
    /// An object.
    pub params: Json,
}

impl Request {
    /// Asks how much gas a transaction uses. Its signatures may be empty; its signers and their sequences must be right.
    ///
    /// ```
    /// use akashkit::tx::node::Request;
    ///
    /// let request = Request::simulate(b"tx");
    /// assert_eq!(request.grpc.message, b"\x12\x02tx");
    /// assert_eq!(request.rest.body.unwrap()["tx_bytes"], "dHg=");
    /// assert_eq!(request.rpc.params["data"], "12027478");
    /// ```
    pub fn simulate(tx: &[u8]) -> Self {
        let body = json!({ "tx_bytes": BASE64_STANDARD.encode(tx) });
        let grpc = grpc("/cosmos.tx.v1beta1.Service/Simulate", &service::SIMULATE_REQUEST, &body);
        Self { rpc: query(&grpc), rest: post("/cosmos/tx/v1beta1/simulate", body), grpc }
    }

    /// Hands a transaction to a node, which answers when it has checked it and before it is executed.
    ///
    /// ```
    /// use akashkit::tx::node::Request;
    ///
    /// let request = Request::broadcast(b"tx");
    /// assert_eq!(request.grpc.message, b"\x0a\x02tx\x10\x02");
    /// assert_eq!((request.rpc.method, &request.rpc.params["tx"]), ("broadcast_tx_sync", &"dHg=".into()));
    /// ```
    pub fn broadcast(tx: &[u8]) -> Self {
        let tx = BASE64_STANDARD.encode(tx);
        let wire = json!({ "tx_bytes": tx, "mode": MODE_SYNC });
        let body = json!({ "tx_bytes": tx, "mode": "BROADCAST_MODE_SYNC" });
        Self {
            grpc: grpc("/cosmos.tx.v1beta1.Service/BroadcastTx", &service::BROADCAST_TX_REQUEST, &wire),
            rest: post("/cosmos/tx/v1beta1/txs", body),
            rpc: RpcRequest { method: "broadcast_tx_sync", params: json!({ "tx": tx }) },
        }
    }

    /// Asks for a transaction by its hash, which stands in a block or is missing.
    ///
    /// ```
    /// use akashkit::tx::node::Request;
    ///
    /// let request = Request::transaction(&"AB".repeat(32))?;
    /// assert_eq!(request.rest.path, format!("/cosmos/tx/v1beta1/txs/{}", "AB".repeat(32)));
    /// assert_eq!(request.rpc.method, "tx");
    /// assert_eq!(Request::transaction("AB").unwrap_err().code().as_str(), "tx.hash");
    /// # Ok::<(), akashkit::Error>(())
    /// ```
    ///
    /// # Errors
    /// [`Code::TxHash`] unless it is 64 hexadecimal digits.
    pub fn transaction(hash: &str) -> Result<Self> {
        if hash.len() != 64 || !hash.bytes().all(|byte| byte.is_ascii_hexdigit()) {
            return Err(Error::new(Code::TxHash).with("found", format_args!("{hash:.70}")));
        }
        let hash = hash.to_ascii_uppercase();
        let digits: Vec<u8> = hash.chars().filter_map(|c| u8::try_from(c.to_digit(16)?).ok()).collect();
        let bytes: Vec<u8> =
            digits.chunks(2).map(|pair| pair.iter().fold(0, |byte, digit| byte << 4 | digit)).collect();
        let params = json!({ "hash": BASE64_STANDARD.encode(bytes), "prove": false });
        Ok(Self {
            grpc: grpc(
                "/cosmos.tx.v1beta1.Service/GetTx",
                &service::GET_TX_REQUEST,
                &json!({ "hash": hash }),
            ),
            rest: get(format!("/cosmos/tx/v1beta1/txs/{hash}")),
            rpc: RpcRequest { method: "tx", params },
        })
    }

    /// Asks for an account: its number, its sequence, its key, and what of it is locked.
    ///
    /// ```
    /// use akashkit::tx::node::Request;
    ///
    /// let request = Request::account(&"akash1qyhmn054".parse()?);
    /// assert_eq!(request.rest.path, "/cosmos/auth/v1beta1/accounts/akash1qyhmn054");
    /// assert_eq!(request.rpc.params["path"], "/cosmos.auth.v1beta1.Query/Account");
    /// # Ok::<(), akashkit::Error>(())
    /// ```
    pub fn account(address: &AccountAddress) -> Self {
        Self::about("/cosmos.auth.v1beta1.Query/Account", "accounts", address)
    }

    /// Asks for an account's number, sequence and key alone, whatever kind of account it is.
    ///
    /// ```
    /// use akashkit::tx::node::Request;
    ///
    /// let request = Request::account_info(&"akash1qyhmn054".parse()?);
    /// assert_eq!(request.rest.path, "/cosmos/auth/v1beta1/account_info/akash1qyhmn054");
    /// # Ok::<(), akashkit::Error>(())
    /// ```
    pub fn account_info(address: &AccountAddress) -> Self {
        Self::about("/cosmos.auth.v1beta1.Query/AccountInfo", "account_info", address)
    }

    fn about(method: &'static str, path: &str, address: &AccountAddress) -> Self {
        let grpc = grpc(method, &service::ACCOUNT_REQUEST, &json!({ "address": address.to_string() }));
        Self { rpc: query(&grpc), rest: get(format!("/cosmos/auth/v1beta1/{path}/{address}")), grpc }
    }
}

fn grpc(method: &'static str, schema: &'static Schema, json: &Json) -> GrpcRequest {
    let tree = from_json(schema, json).expect("the fields of a request are those of its schema");
    GrpcRequest { method, message: tree.to_wire(schema) }
}

fn post(path: &str, body: Json) -> RestRequest {
    RestRequest { verb: RestVerb::Post, path: path.to_owned(), body: Some(body) }
}

fn get(path: String) -> RestRequest {
    RestRequest { verb: RestVerb::Get, path, body: None }
}

/// A gRPC query through CometBFT.
fn query(grpc: &GrpcRequest) -> RpcRequest {
    let data: String = grpc.message.iter().map(|byte| format!("{byte:02X}")).collect();
    RpcRequest { method: "abci_query", params: json!({ "path": grpc.method, "data": data, "prove": false }) }
}

/// Answered when the node has checked the transaction.
const MODE_SYNC: u32 = 2;
