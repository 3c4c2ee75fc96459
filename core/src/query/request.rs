//! A question to the chain, whichever way it goes.

use std::fmt;

use serde_json::{Value as Json, json};

use super::reply::Reply;
use super::rest::{self, RestRequest};
use super::{frame, node};
use crate::error::{Code, Error, Result};
use crate::hex;
use crate::quantity::Height;
use crate::wire::query::{self, Method};
use crate::wire::{self, Scope, Tree, Unknown};

/// A question to the chain: the same value goes as gRPC, as an ABCI query or by REST, and reads the answer of each.
///
/// ```
/// use akashkit::query::Query;
/// use serde_json::json;
///
/// let bids = Query::new("/akash.market.v1beta5.Query/Bids", &json!({"filters": {"dseq": "7", "state": "open"}}))?;
/// assert_eq!(bids.to_proto(), b"\x0a\x08\x10\x07\x32\x04open");
/// assert_eq!(bids.to_rest()?.target, "/akash/market/v1beta5/bids/list?filters.dseq=7&filters.state=open");
///
/// let reply = bids.read_rest(200, r#"{"bids": [], "pagination": {"next_key": null, "total": "0"}}"#)?;
/// assert_eq!(reply, bids.read_proto(b"\x12\x00")?);
/// assert_eq!(bids.read_proto(b"\x12").unwrap_err().code().as_str(), "wire.bytes");
/// # Ok::<(), akashkit::Error>(())
/// ```
#[derive(Clone)]
pub struct Query {
    method: &'static Method,
    request: Tree,
}

impl Query {
    /// A query by the path of its method and its fields in the chain's JSON.
    ///
    /// ```
    /// use akashkit::query::Query;
    /// use serde_json::json;
    ///
    /// let balances = Query::new("/cosmos.bank.v1beta1.Query/AllBalances", &json!({"address": "akash1qyhmn054"}))?;
    /// assert_eq!(balances.to_rest()?.target, "/cosmos/bank/v1beta1/balances/akash1qyhmn054");
    ///
    /// let code = |path, json| Query::new(path, &json).unwrap_err().code().to_owned();
    /// assert_eq!(code("/a.Query/B", json!({})).as_str(), "query.method");
    /// assert_eq!(code(balances.path(), json!({"adress": ""})).as_str(), "wire.json");
    /// # Ok::<(), akashkit::Error>(())
    /// ```
    ///
    /// # Errors
    /// [`Code::QueryMethod`]; [`Code::WireJson`] when the fields are not those of the method.
    pub fn new(path: &str, request: &Json) -> Result<Self> {
        let method = method(path)?;
        Ok(Self { method, request: wire::from_json(method.request, request)? })
    }

    /// A query as it came by gRPC or ABCI.
    ///
    /// ```
    /// use akashkit::query::Query;
    ///
    /// let path = "/akash.market.v1beta5.Query/Params";
    /// assert_eq!(Query::from_proto(path, b"")?.to_rest()?.target, "/akash/market/v1beta5/params");
    /// assert_eq!(Query::from_proto(path, b"\xff").unwrap_err().code().as_str(), "wire.bytes");
    /// # Ok::<(), akashkit::Error>(())
    /// ```
    ///
    /// # Errors
    /// [`Code::QueryMethod`], [`Code::WireBytes`].
    pub fn from_proto(path: &str, bytes: &[u8]) -> Result<Self> {
        let method = method(path)?;
        Ok(Self { method, request: wire::from_wire_with(method.request, bytes, Unknown::PassedOver)? })
    }

    /// The path of every method that is known.
    pub fn paths() -> impl Iterator<Item = &'static str> {
        query::methods().map(|method| method.path)
    }

    /// The path of its method: how gRPC and ABCI name it.
    pub fn path(&self) -> &'static str {
        self.method.path
    }

    /// The fields in protobuf: the message of gRPC, and the data of an ABCI query.
    pub fn to_proto(&self) -> Vec<u8> {
        self.request.to_wire(self.method.request)
    }

    /// The body of a gRPC call: the fields in one frame.
    pub fn to_grpc(&self) -> Vec<u8> {
        frame::of(&self.to_proto())
    }

    /// The body of a call of CometBFT's `abci_query`; without a height, the newest state answers.
    ///
    /// ```
    /// use akashkit::{Height, query::Query};
    /// use serde_json::json;
    ///
    /// let query = Query::from_proto("/akash.market.v1beta5.Query/Bids", b"\x0a\x02\x10\x07")?;
    /// let body = query.to_abci(Some(Height::new(9)));
    /// assert_eq!(body["params"], json!({"path": query.path(), "data": "0A021007", "height": "9", "prove": false}));
    /// # Ok::<(), akashkit::Error>(())
    /// ```
    pub fn to_abci(&self, height: Option<Height>) -> Json {
        let height = height.map_or(0, Height::get).to_string();
        let data = hex::to_text(&self.to_proto());
        let params = json!({"path": self.path(), "data": data, "height": height, "prove": false});
        json!({"jsonrpc": "2.0", "id": 0, "method": "abci_query", "params": params})
    }

    /// The call of the REST interface.
    ///
    /// ```
    /// use akashkit::query::Query;
    /// use serde_json::json;
    ///
    /// let path = "/cosmos.gov.v1.Query/Votes";
    /// let votes = Query::new(path, &json!({"proposal_id": "3", "pagination": {"key": "+/8=", "reverse": true}}))?;
    /// let target = "/cosmos/gov/v1/proposals/3/votes?pagination.key=%2B%2F8%3D&pagination.reverse=true";
    /// assert_eq!(votes.to_rest()?.target, target);
    /// // Nothing can stand in the path for a field that is empty.
    /// let path = "/akash.provider.v1beta4.Query/Provider";
    /// assert_eq!(Query::new(path, &json!({}))?.to_rest().unwrap_err().code().as_str(), "query.method");
    /// # Ok::<(), akashkit::Error>(())
    /// ```
    ///
    /// # Errors
    /// [`Code::QueryMethod`] when a field that stands in the path is empty, and those of [`Query::to_json`].
    pub fn to_rest(&self) -> Result<RestRequest> {
        rest::request(self.method, &self.request)
    }

    /// The fields in the chain's JSON.
    ///
    /// ```
    /// use akashkit::query::Query;
    ///
    /// let path = "/akash.oracle.v2.Query/AggregatedPrice";
    /// assert_eq!(Query::from_proto(path, b"\x0a\x03akt")?.to_json()?.to_string(), r#"{"denom":"akt"}"#);
    /// // A transaction in it that holds a message of no known type.
    /// let path = "/cosmos.tx.v1beta1.Service/Simulate";
    /// let unknown = Query::from_proto(path, b"\x0a\x08\x0a\x06\x0a\x04\x0a\x02/x")?;
    /// assert_eq!(unknown.to_json().unwrap_err().code().as_str(), "tx.type");
    /// # Ok::<(), akashkit::Error>(())
    /// ```
    ///
    /// # Errors
    /// [`Code::TxType`], [`Code::WireDepth`], and what makes the bytes of a message inside unreadable.
    pub fn to_json(&self) -> Result<Json> {
        wire::to_json(self.method.request, &self.request)
    }

    /// Reads the answer in protobuf: the message of gRPC, or the value of an ABCI query. As nodes are newer than this
    /// library, fields that are unknown are passed over.
    ///
    /// ```
    /// use akashkit::query::Query;
    ///
    /// let query = Query::from_proto("/cosmos.bank.v1beta1.Query/Balance", b"")?;
    /// let reply = query.read_proto(b"\x0a\x09\x0a\x04uakt\x12\x015")?;
    /// assert_eq!(reply.to_json()?["balance"]["amount"], "5");
    /// assert_eq!(query.read_proto(b"\x0a\x09\x0a").unwrap_err().code().as_str(), "wire.bytes");
    /// # Ok::<(), akashkit::Error>(())
    /// ```
    ///
    /// # Errors
    /// [`Code::QueryReply`] when it is larger than any answer should be; [`Code::WireBytes`], [`Code::WireNumber`],
    /// [`Code::WireTimestamp`], [`Code::WireDuration`] when it is none of this query.
    pub fn read_proto(&self, bytes: &[u8]) -> Result<Reply> {
        bounded(bytes.len())?;
        let tree = wire::from_wire_with(self.method.reply, bytes, Unknown::PassedOver)?;
        Ok(Reply::new(self.method, tree))
    }

    /// Reads the body of a gRPC answer, also of gRPC-web: frames.
    ///
    /// ```
    /// use akashkit::query::Query;
    ///
    /// let query = Query::from_proto("/cosmos.bank.v1beta1.Query/Balance", b"")?;
    /// assert_eq!(query.read_grpc(b"\0\0\0\0\x02\x0a\x00")?, query.read_proto(b"\x0a\x00")?);
    /// let trailers = b"\x80\0\0\0\x20grpc-status: 5\r\ngrpc-message: no";
    /// assert_eq!(query.read_grpc(trailers).unwrap_err().code().as_str(), "query.refused");
    /// assert_eq!(query.read_grpc(b"\0\0\0\0\x02\x0a").unwrap_err().code().as_str(), "query.reply");
    /// # Ok::<(), akashkit::Error>(())
    /// ```
    ///
    /// # Errors
    /// [`Code::QueryRefused`] with what the node says, [`Code::QueryReply`] when frames are cut off, compressed, or not
    /// exactly one; those of [`Query::read_proto`].
    pub fn read_grpc(&self, body: &[u8]) -> Result<Reply> {
        bounded(body.len())?;
        self.read_proto(frame::message(body)?)
    }

    /// Reads the body of an answer to `abci_query`.
    ///
    /// ```
    /// use akashkit::query::Query;
    ///
    /// let query = Query::from_proto("/cosmos.bank.v1beta1.Query/Balance", b"")?;
    /// let body = r#"{"jsonrpc": "2.0", "id": 0, "result": {"response": {"value": "CgA=", "height": "9"}}}"#;
    /// assert_eq!(query.read_abci(body)?, query.read_proto(b"\x0a\x00")?);
    ///
    /// let refused = r#"{"result": {"response": {"code": 22, "codespace": "sdk", "log": "not found"}}}"#;
    /// let error = query.read_abci(refused).unwrap_err();
    /// assert_eq!(error.to_string(), "the node refuses to answer: codespace sdk, number 22, log not found");
    /// # Ok::<(), akashkit::Error>(())
    /// ```
    ///
    /// # Errors
    /// [`Code::QueryRefused`] with what the node says, [`Code::QueryReply`], those of [`Query::read_proto`].
    pub fn read_abci(&self, body: &str) -> Result<Reply> {
        bounded(body.len())?;
        self.read_proto(&node::AbciReply::from_json(body)?.into_value()?)
    }

    /// Reads the body of a REST answer that came with this status.
    ///
    /// ```
    /// use akashkit::query::Query;
    ///
    /// let query = Query::from_proto("/cosmos.bank.v1beta1.Query/Balance", b"")?;
    /// let reply = query.read_rest(200, r#"{"balance": {"denom": "uakt", "amount": "5"}, "new": 1}"#)?;
    /// assert_eq!(reply.to_proto(), b"\x0a\x09\x0a\x04uakt\x12\x015");
    ///
    /// let error = query.read_rest(404, r#"{"code": 5, "message": "no such account", "details": []}"#).unwrap_err();
    /// assert_eq!(error.to_string(), "the node refuses to answer: status 404, number 5, log no such account");
    /// assert_eq!(query.read_rest(200, "<html>").unwrap_err().code().as_str(), "query.reply");
    /// assert_eq!(query.read_rest(200, r#"{"balance": []}"#).unwrap_err().code().as_str(), "wire.json");
    /// # Ok::<(), akashkit::Error>(())
    /// ```
    ///
    /// # Errors
    /// [`Code::QueryRefused`] with what the node says, [`Code::QueryReply`] when the body is no JSON or larger than any
    /// answer should be, [`Code::WireJson`] when it is none of this query, [`Code::WireDepth`].
    pub fn read_rest(&self, status: u16, body: &str) -> Result<Reply> {
        bounded(body.len())?;
        if !(200..300).contains(&status) {
            return Err(rest::refusal(status, body));
        }
        let json = super::json(body)?;
        let tree = wire::from_json_in(self.method.reply, &json, Scope::answer(query::find))?;
        Ok(Reply::new(self.method, tree))
    }

    /// What is asked.
    #[cfg(feature = "devnet")]
    pub(crate) fn fields(&self) -> wire::Fields<'_> {
        wire::Fields::new(self.method.request, &self.request)
    }

    #[cfg(feature = "devnet")]
    pub(crate) fn reply_schema(&self) -> &'static wire::Schema {
        self.method.reply
    }

    /// An answer that is made here.
    #[cfg(feature = "devnet")]
    pub(crate) fn reply(&self, tree: Tree) -> Reply {
        Reply::new(self.method, tree)
    }

    pub(super) fn method(&self) -> &'static Method {
        self.method
    }

    pub(super) fn request_mut(&mut self) -> &mut Tree {
        &mut self.request
    }
}

impl PartialEq for Query {
    fn eq(&self, other: &Self) -> bool {
        self.path() == other.path() && self.request == other.request
    }
}

impl fmt::Debug for Query {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Query({} {:02x?})", self.path(), self.to_proto())
    }
}

fn method(path: &str) -> Result<&'static Method> {
    let found = query::methods().find(|method| method.path == path);
    found.ok_or_else(|| Error::new(Code::QueryMethod).with("found", format_args!("{path:.100}")))
}

/// Small input can be large when it is read: some sixteen times as large.
pub(super) fn bounded(length: usize) -> Result<()> {
    if length > MAX_REPLY {
        return Err(Error::new(Code::QueryReply).with("bytes", length).with("allowed", MAX_REPLY));
    }
    Ok(())
}

const MAX_REPLY: usize = 16 << 20;
