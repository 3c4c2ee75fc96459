//! What flows ask of their hosts, and what hosts answer.

use std::fmt;

use serde::{Deserialize, Serialize};

use super::outcome::Outcome;
use crate::address::AccountAddress;
use crate::deployment::{Manifest, Version};
use crate::gateway::Access;
use crate::id::{BidId, OrderId};
use crate::market::{HostUri, Ranking};
use crate::time::Timestamp;
use crate::tx::{Signature, Summary, UnsignedTx};

/// What the host is to do next. Each is answered by one [`Event`].
#[derive(Clone, Debug)]
pub enum Action {
    /// Send these, all that go to a node to the same one and in this order; [`Event::Replies`].
    Ask {
        /// What to send.
        requests: Vec<Request>,
    },
    /// Save the flow, then send this; [`Event::Replies`].
    Broadcast {
        /// The transaction.
        tx: Vec<u8>,
        /// Under which the chain will find it.
        hash: String,
        /// How to hand it to a node.
        request: Request,
    },
    /// Choose a bid; [`Event::Chosen`].
    Choose {
        /// On which order.
        order: OrderId,
        /// The bids, and why they stand where they stand.
        ranking: Ranking,
    },
    /// Nothing: this is the end. [`Event::Start`] goes on where a flow has stalled.
    Done {
        /// What came of it.
        outcome: Outcome,
    },
    /// Have this signed by the account's key; [`Event::Signed`].
    Sign {
        /// What for.
        purpose: Purpose,
        /// What the only holder of the key signs (the signature covers their SHA-256).
        bytes: Vec<u8>,
        /// The transaction, from which several holders get what each of them signs.
        tx: Box<UnsignedTx>,
        /// What a person should read before.
        summary: Box<Summary>,
    },
    /// Hand the manifest in again, which is not saved because it may hold secrets; [`Event::Supplied`].
    Supply {
        /// Which one.
        version: Version,
    },
    /// Come back then; [`Event::Woke`].
    Wait {
        /// Not before.
        until: Timestamp,
    },
}

/// What happened. Every event brings the time, which a flow learns from nowhere else. One that does not answer the last action
/// changes nothing: the same action comes again.
#[derive(Clone, Debug)]
#[allow(missing_docs)] // `now` is the same everywhere.
pub enum Event {
    /// A bid was chosen.
    Chosen { now: Timestamp, bid: BidId },
    /// The last action cannot be done: no connection, or somebody does not want to.
    Failed { now: Timestamp, reason: String },
    /// What came back; requests without an answer are left out.
    Replies { now: Timestamp, replies: Vec<Reply> },
    /// Somebody signed.
    Signed { now: Timestamp, signatures: Vec<Signature> },
    /// The flow begins, or goes on after it was loaded.
    Start { now: Timestamp },
    /// The manifest, again.
    Supplied { now: Timestamp, manifest: Box<Manifest> },
    /// The wait is over.
    Woke { now: Timestamp },
}

/// An HTTP request.
#[derive(Clone, PartialEq, Eq)]
pub struct Request {
    /// Which one: no two of a flow have the same.
    pub id: u64,
    /// To whom.
    pub to: Recipient,
    /// `GET`, `POST` or `PUT`.
    pub verb: &'static str,
    /// Path and query, percent-encoded: what follows the address of the node's REST interface or of the provider.
    pub target: String,
    /// What is sent as `Content-Type: application/json`. A manifest may hold secrets.
    pub body: Option<String>,
}

/// Who is asked.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum Recipient {
    /// The REST interface of a node.
    Node,
    /// A provider's gateway: TLS, with the sender's certificate or a token in `Authorization: Bearer`.
    Provider {
        /// Its account, which its certificate or token must name.
        account: AccountAddress,
        /// Where it is.
        host: HostUri,
        /// What must be shown.
        access: Access,
    },
}

/// An answer to a [`Request`].
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Reply {
    /// That of the request.
    pub id: u64,
    /// The status of HTTP.
    pub status: u16,
    /// The text of the body.
    pub body: String,
}

/// What a transaction is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Purpose {
    /// To close a deployment, and get back what is left.
    CloseDeployment,
    /// To put a deployment on the market, with its deposit.
    CreateDeployment,
    /// To take bids.
    CreateLeases,
    /// To pay into a deployment's account.
    Deposit,
    /// To announce another manifest.
    UpdateDeployment,
}

impl Event {
    /// When it happened.
    pub fn now(&self) -> Timestamp {
        match self {
            Event::Chosen { now, .. }
            | Event::Failed { now, .. }
            | Event::Replies { now, .. }
            | Event::Signed { now, .. }
            | Event::Start { now }
            | Event::Supplied { now, .. }
            | Event::Woke { now } => *now,
        }
    }
}

/// Without the body, which may hold secrets.
impl fmt::Debug for Request {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { id, to, verb, target, body } = self;
        let body = body.as_ref().map(String::len);
        write!(f, "Request({id} to {to:?}: {verb} {target}, bytes {body:?})")
    }
}
