//! The market's records in a transcript, read.

use std::collections::BTreeMap;
use std::time::Duration;

use akashkit::deployment::GroupSpec;
use akashkit::id::{BidId, DeploymentId, GroupId, LeaseId, OrderId};
use akashkit::market::{
    Action, Auction, Bid, CloseReason, DeploymentState, GroupState, Lease, Market, Order, Reclaim,
    Reclamation, ResourceOffer,
};
use akashkit::{Code, DecCoin, Error, Height, Price, Result};
use serde::de::DeserializeOwned;
use serde_json::{Value, json};

use super::world::{number, read};

/// Records of deployments, groups, orders, bids and leases.
#[derive(Clone, Default)]
pub(super) struct Records {
    deployments: BTreeMap<DeploymentId, DeploymentState>,
    groups: BTreeMap<GroupId, GroupState>,
    orders: BTreeMap<OrderId, Order>,
    bids: BTreeMap<BidId, Bid>,
    leases: BTreeMap<LeaseId, Lease>,
}

impl Records {
    /// Takes a record of the transcript. `None` when it cannot be read.
    pub(super) fn set(&mut self, kind: &str, value: &Value) -> Option<()> {
        let (id, state) = (&value["id"], &value["state"]);
        match kind {
            "bid" => _ = self.bids.insert(read(id)?, bid_record(value)?),
            "deployment" => _ = self.deployments.insert(read(id)?, read(state)?),
            "group" => _ = self.groups.insert(read(id)?, read(state)?),
            "lease" => _ = self.leases.insert(read(id)?, lease(value)?),
            _ => _ = self.orders.insert(read(id)?, order(value)?),
        }
        Some(())
    }

    /// The market that they make. `None` when they contradict each other.
    pub(super) fn market(&self) -> Option<Market> {
        let auctions = self.orders.values().map(|order| self.auction(order));
        let deployments = self.deployments.iter().map(|(id, state)| (id.clone(), *state));
        Market::new(deployments.collect(), auctions.collect::<Option<_>>()?).ok()
    }

    fn auction(&self, order: &Order) -> Option<Auction> {
        let group = *self.groups.get(order.id().group())?;
        let bids = self.bids.values().filter(|bid| bid.id.order() == order.id()).cloned();
        let lease = self.leases.values().find(|lease| lease.id.order() == order.id());
        Auction::of(group, order.clone(), bids.collect(), lease.cloned()).ok()
    }
}

/// An order, with the state that its record has.
fn order(value: &Value) -> Option<Order> {
    let window = window(&value["reclamation"]["min_window"]).ok()?;
    let created = height(&value["created_at"])?;
    let id: OrderId = read(&value["id"])?;
    let mut order = Order::open(id, group(&value["spec"]).ok()?, created, window).ok()?;
    match value["state"].as_str()? {
        "open" => Ok(()),
        "active" => order.apply(Action::CreateLease),
        "closed" => order.apply(Action::CloseGroup),
        _ => return None,
    }
    .ok()?;
    Some(order)
}

/// A bid, out of its record or of the message that makes one.
pub(super) fn bid(id: BidId, value: &Value, created_at: Height) -> Result<Bid> {
    let price: DecCoin = known(&value["price"])?;
    let price = Price::try_from(&price).map_err(|error| Error::new(Code::BidPrice).caused_by(error))?;
    let mut bid = Bid::open(id, price, created_at);
    bid.reclamation_window = window(&value["reclamation_window"])?;
    bid.resources_offer = offer(&value["resources_offer"])?;
    Ok(bid)
}

/// A bid, with the state that its record has.
fn bid_record(value: &Value) -> Option<Bid> {
    let bid = bid(read(&value["id"])?, value, height(&value["created_at"])?).ok()?;
    Some(Bid { state: read(&value["state"])?, ..bid })
}

fn lease(value: &Value) -> Option<Lease> {
    let id: LeaseId = read(&value["id"])?;
    let closed_on = height(&value["closed_on"])?;
    let reason: CloseReason = read(&value["reason"])?;
    Some(Lease {
        id,
        state: read(&value["state"])?,
        price: read(&value["price"])?,
        created_at: height(&value["created_at"])?,
        closed: (closed_on.get() > 0).then_some((closed_on, reason)),
        reclamation: match &value["reclamation"] {
            Value::Null => None,
            terms => Some(reclamation(terms)?),
        },
    })
}

fn reclamation(value: &Value) -> Option<Reclamation> {
    let (at, deadline_seconds) = (height(&value["started_at"])?, value["deadline"].as_str()?.parse().ok()?);
    let reason = read(&value["reason"])?;
    let started = (at.get() > 0).then_some(Reclaim { at, deadline_seconds, reason });
    Some(Reclamation { window: window(&value["window"]).ok()??, started })
}

/// What the chain keeps of an order, but what it asks for.
pub(super) fn of_order(order: &Order) -> Value {
    let window = order.reclamation().map(|window| json!({"min_window": seconds(window)}));
    json!({
        "created_at": order.created_at().get().to_string(), "id": order.id(), "reclamation": window, "state": order.state(),
    })
}

/// What the chain keeps of a bid, but what it offers.
pub(super) fn of_bid(bid: &Bid) -> Value {
    json!({
        "created_at": bid.created_at.get().to_string(), "id": bid.id, "price": bid.price, "state": bid.state,
        "reclamation_window": bid.reclamation_window.map(seconds),
    })
}

/// What the chain keeps of a lease.
pub(super) fn of_lease(lease: &Lease) -> Value {
    let (closed, reason) = lease.closed.unwrap_or((Height::new(0), CloseReason::NONE));
    let terms = lease.reclamation.map(|terms| {
        let none = Reclaim { at: Height::new(0), deadline_seconds: 0, reason: CloseReason::NONE };
        let notice = terms.started.unwrap_or(none);
        json!({
            "deadline": notice.deadline_seconds.to_string(), "reason": notice.reason,
            "started_at": notice.at.get().to_string(), "window": seconds(terms.window),
        })
    });
    json!({
        "closed_on": closed.get().to_string(), "created_at": lease.created_at.get().to_string(), "id": lease.id,
        "price": lease.price, "reason": reason, "reclamation": terms, "state": lease.state,
    })
}

/// A group as the chain's JSON writes it.
pub(super) fn group(value: &Value) -> Result<GroupSpec> {
    GroupSpec::from_json(&ours(value).to_string())
}

fn offer(value: &Value) -> Result<Vec<ResourceOffer>> {
    known(&ours(value))
}

/// Sizes and kinds of endpoints have other names in the chain's JSON than in a manifest's.
fn ours(value: &Value) -> Value {
    match value {
        Value::Array(values) => values.iter().map(ours).collect(),
        Value::Object(fields) => {
            let name = |key: &str| if key == "quantity" { "size" } else { key }.to_owned();
            let field = |(key, value): (&String, &Value)| (name(key), ours(value));
            Value::Object(fields.iter().map(field).collect())
        }
        Value::String(text) => match KINDS.iter().position(|kind| kind == text) {
            Some(number) => number.into(),
            None => value.clone(),
        },
        other => other.clone(),
    }
}

/// `"7200s"`; a negative one is out of range.
pub(super) fn window(value: &Value) -> Result<Option<Duration>> {
    let Some(text) = value.as_str() else { return Ok(None) };
    let seconds = text.strip_suffix('s').and_then(|seconds| seconds.parse().ok());
    seconds.map(|seconds| Some(Duration::from_secs(seconds))).ok_or_else(|| Code::BidReclamationRange.into())
}

fn seconds(window: Duration) -> String {
    format!("{}s", window.as_secs())
}

fn height(value: &Value) -> Option<Height> {
    number(value).map(Height::new)
}

/// What a message holds, or a refusal that nothing waits for.
pub(super) fn known<T: DeserializeOwned>(value: &Value) -> Result<T> {
    read(value).ok_or_else(|| Code::JsonText.into())
}

/// The kinds of endpoints, by their numbers.
const KINDS: &[&str] = &["SHARED_HTTP", "RANDOM_PORT", "LEASED_IP"];
