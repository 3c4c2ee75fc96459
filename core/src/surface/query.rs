//! Questions to the chain, its answers and its events, from the parts that other languages hold.

use std::sync::{Mutex, MutexGuard, PoisonError};

use serde::de::DeserializeOwned;

use super::types::Address;
use crate::billing::Payment;
use crate::denom::Denom;
use crate::error::{Code, Error, Result};
use crate::event::{self, Event, TypedEvent};
use crate::id::{BidId, DeploymentId, GroupId, LeaseId, OrderId};
use crate::market::{self, BidState, DeploymentState, GroupState, LeaseState, OrderState};
use crate::price::Price;
use crate::public_key::PublicKey;
use crate::quantity::Height;
use crate::query::{self, AccountKey, FilterState, Notice, Query, Reply};
use crate::time::Timestamp;

/// A query by the path of its method and its fields.
///
/// # Errors
/// [`Code::WireJson`] when the fields are no JSON, and those of [`Query::new`].
pub fn query(path: &str, fields: &str) -> Result<Query> {
    let fields =
        serde_json::from_str(fields).map_err(|error| Error::new(Code::WireJson).with("found", error))?;
    Query::new(path, &fields)
}

/// A call of the REST interface.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[allow(missing_docs)] // the table says what they are
pub struct RestRequest {
    pub verb: String,
    pub target: String,
    pub body: Option<String>,
}

impl From<query::RestRequest> for RestRequest {
    fn from(request: query::RestRequest) -> Self {
        let query::RestRequest { verb, target, body } = request;
        Self { verb: verb.to_owned(), target, body }
    }
}

/// Which deployments, orders, bids or leases to list.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
#[allow(missing_docs)] // the table says what they are
pub struct Filter {
    pub owner: Option<Address>,
    pub dseq: Option<u64>,
    pub gseq: Option<u32>,
    pub oseq: Option<u32>,
    pub provider: Option<Address>,
    pub state: Option<String>,
}

impl Filter {
    /// The filter of records with these states.
    ///
    /// # Errors
    /// Those of the numbers, and [`Code::ArgumentChoice`] for a state that the records do not have.
    pub fn checked<S: FilterState + DeserializeOwned>(self) -> Result<query::Filter<S>> {
        let Self { owner, dseq, gseq, oseq, provider, state } = self;
        Ok(query::Filter {
            owner,
            dseq: dseq.map(TryInto::try_into).transpose()?,
            gseq: gseq.map(TryInto::try_into).transpose()?,
            oseq: oseq.map(TryInto::try_into).transpose()?,
            provider,
            state: state.map(named).transpose()?,
        })
    }
}

fn named<S: DeserializeOwned>(state: String) -> Result<S> {
    let unknown = || Error::new(Code::ArgumentChoice).with("found", format_args!("{state:.40?}"));
    serde_json::from_value(state.as_str().into()).map_err(|_| unknown())
}

/// What an attestation is made over.
///
/// # Errors
/// [`Code::ArgumentRange`] unless it has 64 bytes.
pub fn nonce(bytes: &[u8]) -> Result<[u8; 64]> {
    bytes.try_into().map_err(|_| Error::new(Code::ArgumentRange).with("nonce of bytes", bytes.len()))
}

/// What an account has: of one denomination, or all.
pub fn balances(address: &Address, denom: Option<&Denom>) -> Query {
    denom.map_or_else(|| Query::balances(address), |denom| Query::balance(address, denom))
}

/// An account.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[allow(missing_docs)] // the table says what they are
pub struct AccountInfo {
    pub address: Address,
    pub account_number: u64,
    pub sequence: u64,
    pub public_key: Option<PublicKey>,
    pub kind: Option<String>,
}

impl From<query::AccountInfo> for AccountInfo {
    fn from(account: query::AccountInfo) -> Self {
        let query::AccountInfo { address, key, account_number, sequence, kind } = account;
        let public_key = match key {
            Some(AccountKey::Secp256k1(key)) => Some(key),
            Some(AccountKey::Other(..)) | None => None,
        };
        Self { address, account_number, sequence, public_key, kind }
    }
}

/// A lease as the chain keeps it.
#[derive(Clone, Debug, PartialEq, Eq)]
#[allow(missing_docs)] // the table says what they are
pub struct LeaseRecord {
    pub lease: super::Lease,
    pub payment: Option<Payment>,
}

impl From<query::LeaseRecord> for LeaseRecord {
    fn from(record: query::LeaseRecord) -> Self {
        let query::LeaseRecord { lease, payment } = record;
        Self { lease: (&lease).into(), payment }
    }
}

/// What one event is about.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
#[allow(missing_docs)] // the table says what they are
pub struct EventFacts {
    pub owner: Option<Address>,
    pub dseq: Option<u64>,
    pub gseq: Option<u32>,
    pub oseq: Option<u32>,
    pub provider: Option<Address>,
    pub price: Option<Price>,
    pub reason: Option<i32>,
    pub deadline_seconds: Option<i64>,
}

/// What an event says of the market; nothing where it is about something else.
///
/// # Errors
/// Those of [`Event::typed`].
pub fn event_facts(event: &Event) -> Result<Option<EventFacts>> {
    Ok(event.typed()?.and_then(facts))
}

fn facts(event: TypedEvent) -> Option<EventFacts> {
    Some(match event {
        TypedEvent::BidClosed { id } => of_bid(&id),
        TypedEvent::BidCreated { id, price } => EventFacts { price: Some(price), ..of_bid(&id) },
        TypedEvent::DeploymentClosed { id }
        | TypedEvent::DeploymentCreated { id, .. }
        | TypedEvent::DeploymentUpdated { id, .. } => of_deployment(&id),
        TypedEvent::GroupClosed { id } | TypedEvent::GroupPaused { id } | TypedEvent::GroupStarted { id } => {
            of_group(&id)
        }
        TypedEvent::LeaseClosed { id, reason } => {
            EventFacts { reason: Some(reason.number()), ..of_bid(id.bid()) }
        }
        TypedEvent::LeaseCreated { id, price } => EventFacts { price: Some(price), ..of_bid(id.bid()) },
        TypedEvent::LeaseReclaimStarted { id, reason, deadline_seconds } => EventFacts {
            reason: Some(reason.number()),
            deadline_seconds: Some(deadline_seconds),
            ..of_bid(id.bid())
        },
        TypedEvent::OrderClosed { id } | TypedEvent::OrderCreated { id } => of_order(&id),
        TypedEvent::ProviderCreated { owner }
        | TypedEvent::ProviderDeleted { owner }
        | TypedEvent::ProviderUpdated { owner } => {
            EventFacts { provider: Some(owner), ..EventFacts::default() }
        }
        _ => return None,
    })
}

fn of_deployment(id: &DeploymentId) -> EventFacts {
    EventFacts { owner: Some(id.owner().clone()), dseq: Some(id.dseq().get()), ..EventFacts::default() }
}

fn of_group(id: &GroupId) -> EventFacts {
    EventFacts { gseq: Some(id.gseq().get()), ..of_deployment(id.deployment()) }
}

fn of_order(id: &OrderId) -> EventFacts {
    EventFacts { oseq: Some(id.oseq().get()), ..of_group(id.group()) }
}

fn of_bid(id: &BidId) -> EventFacts {
    EventFacts { provider: Some(id.provider().clone()), ..of_order(id.order()) }
}

/// A market that follows the chain's events, and that several callers may hold.
#[derive(Debug, Default)]
pub struct Replay(Mutex<event::Replay>);

impl Replay {
    /// The market, until it is dropped for this caller alone.
    pub fn lock(&self) -> MutexGuard<'_, event::Replay> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

macro_rules! known {
    ($($(#[$doc:meta])* $name:ident { $id:ident: $id_type:ty, $($field:ident: $type:ty),* } of $core:ident;)*) => {$(
        $(#[$doc])*
        #[derive(Clone, Debug, PartialEq, Eq, Hash)]
        #[allow(missing_docs)] // the table says what they are
        pub struct $name {
            pub $id: $id_type,
            $(pub $field: $type,)*
        }

        impl From<(&$id_type, &event::$core)> for $name {
            fn from(($id, facts): (&$id_type, &event::$core)) -> Self {
                Self { $id: $id.clone(), $($field: facts.$field.clone(),)* }
            }
        }
    )*};
}

known! {
    /// What events said of a deployment.
    KnownDeployment { id: DeploymentId, state: DeploymentState, created_at: Option<Height> } of DeploymentFacts;
    /// What events said of a group.
    KnownGroup { id: GroupId, state: GroupState, created_at: Option<Height> } of GroupFacts;
    /// What events said of an order.
    KnownOrder { id: OrderId, state: OrderState, created_at: Option<Height> } of OrderFacts;
    /// What events said of a bid.
    KnownBid { id: BidId, state: BidState, price: Option<Price>, created_at: Option<Height> } of BidFacts;
}

/// What events said of a lease.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[allow(missing_docs)] // the table says what they are
pub struct KnownLease {
    pub id: LeaseId,
    pub state: LeaseState,
    pub price: Option<Price>,
    pub created_at: Option<Height>,
    pub closed_at: Option<Height>,
    pub close_reason: Option<i32>,
    pub reclaim: Option<market::Reclaim>,
}

impl From<(&LeaseId, &event::LeaseFacts)> for KnownLease {
    fn from((id, facts): (&LeaseId, &event::LeaseFacts)) -> Self {
        Self {
            id: id.clone(),
            state: facts.state,
            price: facts.price.clone(),
            created_at: facts.created_at,
            closed_at: facts.closed.map(|(height, _)| height),
            close_reason: facts.closed.map(|(_, reason)| reason.number()),
            reclaim: facts.reclaim,
        }
    }
}

/// What a node sends over a WebSocket.
#[derive(Clone, Debug, PartialEq, Eq)]
#[allow(missing_docs)] // the table says what they are
pub struct NodeNotice {
    pub kind: NoticeKind,
    pub events: Vec<Event>,
    pub height: Option<u64>,
    pub tx: Option<Vec<u8>>,
    pub tx_index: Option<u32>,
    pub refusal: Option<super::ChainRefusal>,
}

/// What a message of a node is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[allow(missing_docs)] // the table says what they are
pub enum NoticeKind {
    Block,
    BlockEvents,
    BlockHeader,
    Other,
    Subscribed,
    Tx,
}

/// Reads a message.
///
/// # Errors
/// Those of [`Notice::from_json`].
pub fn read_notice(message: &str) -> Result<NodeNotice> {
    let bare =
        |kind| NodeNotice { kind, events: Vec::new(), height: None, tx: None, tx_index: None, refusal: None };
    Ok(match Notice::from_json(message)? {
        Notice::Block { height, events } => {
            NodeNotice { height: Some(height), events, ..bare(NoticeKind::Block) }
        }
        Notice::BlockEvents { height, events } => {
            NodeNotice { height: Some(height), events, ..bare(NoticeKind::BlockEvents) }
        }
        Notice::BlockHeader { height } => {
            NodeNotice { height: Some(height), ..bare(NoticeKind::BlockHeader) }
        }
        Notice::Other(_) => bare(NoticeKind::Other),
        Notice::Subscribed => bare(NoticeKind::Subscribed),
        Notice::Tx { height, index, tx, result } => NodeNotice {
            height: Some(height),
            tx: Some(tx),
            tx_index: Some(index),
            refusal: refusal(&result),
            events: result.events,
            ..bare(NoticeKind::Tx)
        },
    })
}

fn refusal(result: &query::TxResult) -> Option<super::ChainRefusal> {
    let refused = || crate::refusal::Refusal::new(&*result.codespace, result.code, &*result.log);
    (result.code != 0).then(|| refused().into())
}

/// What a block did.
#[derive(Clone, Debug, PartialEq, Eq)]
#[allow(missing_docs)] // the table says what they are
pub struct BlockResults {
    pub height: u64,
    pub transactions: Vec<TxOutcome>,
    pub events: Vec<Event>,
}

/// What one transaction did.
#[derive(Clone, Debug, PartialEq, Eq)]
#[allow(missing_docs)] // the table says what they are
pub struct TxOutcome {
    pub gas_wanted: i64,
    pub gas_used: i64,
    pub events: Vec<Event>,
    pub refusal: Option<super::ChainRefusal>,
}

impl From<query::TxResult> for TxOutcome {
    fn from(result: query::TxResult) -> Self {
        let refusal = refusal(&result);
        let query::TxResult { gas_wanted, gas_used, events, .. } = result;
        Self { gas_wanted, gas_used, events, refusal }
    }
}

/// Reads what `block_results` answers.
///
/// # Errors
/// Those of its reader.
pub fn read_block_results(body: &str) -> Result<BlockResults> {
    let query::BlockResults { height, txs_results, finalize_block_events, .. } =
        query::BlockResults::from_json(body)?;
    let transactions = txs_results.into_iter().map(Into::into).collect();
    Ok(BlockResults { height, transactions, events: finalize_block_events })
}

/// What a node says of itself.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[allow(missing_docs)] // the table says what they are
pub struct NodeStatus {
    pub chain_id: String,
    pub moniker: String,
    pub version: String,
    pub latest_height: u64,
    pub latest_time: Timestamp,
    pub earliest_height: u64,
    pub is_catching_up: bool,
}

/// Reads what `status` answers.
///
/// # Errors
/// Those of its reader.
pub fn read_node_status(body: &str) -> Result<NodeStatus> {
    let query::NodeStatus { node_info, sync_info, .. } = query::NodeStatus::from_json(body)?;
    Ok(NodeStatus {
        chain_id: node_info.network,
        moniker: node_info.moniker,
        version: node_info.version,
        latest_height: sync_info.latest_block_height,
        latest_time: sync_info.latest_block_time,
        earliest_height: sync_info.earliest_block_height,
        is_catching_up: sync_info.catching_up,
    })
}

/// The JSON of an answer.
///
/// # Errors
/// Those of [`Reply::to_json`].
pub fn reply_json(reply: &Reply) -> Result<String> {
    reply.to_json().map(|json| json.to_string())
}
