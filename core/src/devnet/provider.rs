//! What providers send: bids, and what becomes of their leases. Chain facts 2.3, market facts A.3.

use super::fault::{Done, Fault};
use super::market::{End, bid_id, bid_key, group_key, lease_key, order_key};
use super::{Chain, message};
use crate::attributes::Attribute;
use crate::deployment::GroupSpec;
use crate::error::{Code, Error, Result};
use crate::id::{BidId, LeaseId};
use crate::market::{Audit, BidRefusals, BidState, GroupState, LeaseState, OrderState, Provider};
use crate::price::Price;
use crate::query;
use crate::wire::query::market as schemas;
use crate::wire::{Fields, Record, values};

pub(super) fn create_bid(chain: &mut Chain, message: Fields) -> Done {
    let id = values::bid_id(message)?;
    let params = chain.params().market;
    let refusals = BidRefusals::new(&params);
    let deposit = message::coin(message.message("deposit").message("amount"))?;
    refusals.deposit(&deposit).map_err(|error| Fault::lost(format_args!("deposit invalid: {error}")))?;
    let prefix = format!("bid/{}/", id.order());
    let others = chain.store.under::<Record>(&prefix);
    let others =
        others.filter(|(_, bid)| values::state(bid.fields(), BidState::ALL).ok() != Some(BidState::Lost));
    refusals.count(others.count()).map_err(|error| Fault::lost(format_args!("invalid bid: {error}")))?;
    let order = chain.record(&order_key(id.order())).cloned();
    let order =
        order.ok_or_else(|| Fault::from(Error::new(Code::OrderNotFound).with("found", id.order())))?;
    check_order(&order, &id)?;
    let spec = GroupSpec::from_proto(&order.fields().message("spec").to_wire())?;
    let price = check_price(refusals, message, &spec)?;
    check_fit(chain, refusals, message, &id, &spec)?;
    let deposits =
        chain.draw(&id.provider().to_string(), &id.escrow_account(), message.message("deposit"))?;
    let wanted = values::span(order.fields().message("reclamation"), "min_window")?;
    first(refusals.windows(wanted, values::span(message, "reclamation_window")?))?;
    if chain.store.has(&bid_key(&id)) {
        return Err(Error::new(Code::BidExists).with("found", id).into());
    }
    chain.store.set(bid_key(&id), new_bid(&id, message, chain.height.get()));
    chain.tell("akash.market.v1.EventBidCreated", &[("id", &id), ("price", &price)]);
    chain.open_escrow(&id.escrow_account(), deposits)
}

fn check_order(order: &Record, id: &BidId) -> Done {
    let refuse = |code| Err(Fault::from(Error::new(code).with("found", id.order())));
    match values::state(order.fields(), OrderState::ALL)? {
        OrderState::Open => Ok(()),
        OrderState::Active => refuse(Code::OrderActive),
        OrderState::Closed => refuse(Code::OrderClosed),
    }
}

fn check_price(refusals: BidRefusals, message: Fields, spec: &GroupSpec) -> Done<Price> {
    let price =
        values::price(message, "price").map_err(|error| Error::new(Code::BidPrice).caused_by(error))?;
    let ceiling = spec.ceiling()?.ok_or(Error::new(Code::GroupPrice))?;
    refusals.price(&price, &ceiling).map_err(|error| match error.code() {
        Code::PriceDenom => Fault::crash(error),
        _ => error.into(),
    })?;
    Ok(price)
}

fn check_fit(chain: &Chain, refusals: BidRefusals, message: Fields, id: &BidId, spec: &GroupSpec) -> Done {
    let offers = message.messages("resources_offer").map(query::offer_of).collect::<Result<Vec<_>>>()?;
    if let Some(error) = refusals.offers(spec, &offers).into_iter().next() {
        return Err(if error.code() == Code::OfferDuplicate { Fault::crash(error) } else { error.into() });
    }
    let provider = chain.provider(&id.provider().to_string());
    first(refusals.provider(spec, id, provider.as_ref()))
}

fn first(refusals: impl IntoIterator<Item = Error>) -> Done {
    refusals.into_iter().next().map_or(Ok(()), |error| Err(error.into()))
}

fn new_bid(id: &BidId, message: Fields, at: u64) -> Record {
    let mut bid = Record::new(&schemas::BID)
        .with("id", bid_id(id))
        .with("state", 1_u64)
        .with("price", message.message("price"))
        .with("created_at", at);
    if message.has("resources_offer") {
        bid.set("resources_offer", message.messages("resources_offer").collect::<Vec<_>>());
    }
    if message.has("reclamation_window") {
        bid.set("reclamation_window", message.message("reclamation_window"));
    }
    bid
}

pub(super) fn close_bid(chain: &mut Chain, message: Fields) -> Done {
    let (id, reason) = (values::bid_id(message)?, values::reason(message)?);
    let refuse = |code| Err(Fault::from(Error::new(code).with("found", &id)));
    let Some(state) = chain.state::<BidState>(&bid_key(&id)) else { return refuse(Code::BidUnknown) };
    if !chain.store.has(&order_key(id.order())) {
        return Err(Fault::new("market", 9, "unknown order for bid"));
    }
    if state == BidState::Open {
        return chain.close_bid(&id);
    }
    let lease = id.clone().lease();
    check_leaving(chain, &lease)?;
    if state != BidState::Active {
        return refuse(Code::BidNotActive);
    }
    pause(chain, &lease);
    chain.close_lease(&lease, End::closed(reason));
    chain.close_bid(&id)?;
    chain.close_order(id.order());
    _ = chain.close_payment(&lease);
    Ok(())
}

fn check_leaving(chain: &Chain, lease: &LeaseId) -> Done {
    let record = chain.record(&lease_key(lease));
    let record = record.ok_or_else(|| Fault::from(Error::new(Code::LeaseNone).with("found", lease)))?;
    Ok(query::lease_of(record.fields())?.validate_leaving(chain.time)?)
}

/// The tenant has to start the group again.
fn pause(chain: &mut Chain, lease: &LeaseId) {
    let key = group_key(lease.group());
    if chain.state(&key) == Some(GroupState::Open) {
        chain.set_state(&key, GroupState::Paused);
        chain.tell("akash.deployment.v1.EventGroupPaused", &[("id", lease.group())]);
    }
}

pub(super) fn withdraw_lease(chain: &mut Chain, message: Fields) -> Done {
    let lease = values::lease_id(message)?;
    if !chain.store.has(&lease_key(&lease)) {
        return Err(Error::new(Code::LeaseUnknown).with("found", lease).into());
    }
    chain.withdraw(&lease)
}

pub(super) fn start_reclaim(chain: &mut Chain, message: Fields) -> Done {
    let (id, reason) = (values::lease_id(message)?, values::reason(message)?);
    let key = lease_key(&id);
    let record = chain.record(&key).cloned();
    let record = record.ok_or_else(|| Fault::from(Error::new(Code::LeaseUnknown).with("found", &id)))?;
    let mut lease = query::lease_of(record.fields())?;
    lease.start_reclaim(reason, chain.height, chain.time)?;
    let deadline =
        lease.reclamation.and_then(|terms| terms.started).map_or(0, |notice| notice.deadline_seconds);
    let terms = Record::of(&schemas::RECLAMATION, record.fields().message("reclamation"))
        .with("started_at", chain.height.get())
        .with("deadline", deadline)
        .with("reason", i64::from(reason.number()));
    chain.store.set(key.as_str(), record.with("reclamation", terms));
    chain.set_state(&key, LeaseState::Reclaiming);
    let deadline = deadline.to_string();
    chain.tell(
        "akash.market.v1.EventLeaseReclaimStarted",
        &[("deadline", &deadline), ("id", &id), ("reason", &reason)],
    );
    Ok(())
}

impl Chain {
    /// A registered provider, with what auditors say of it.
    pub(super) fn provider(&self, owner: &str) -> Option<Provider> {
        let record = self.record(&format!("provider/{owner}"))?;
        let audits = self.store.under::<Record>("audit/").map(|(_, audit)| audit.fields());
        let audits = audits.filter(|audit| audit.bytes("owner") == owner.as_bytes());
        Some(Provider {
            attributes: attributes(record.fields()),
            audits: audits
                .map(|audit| Audit { auditor: audit.text("auditor"), attributes: attributes(audit) })
                .collect(),
            ..Provider::new(owner.parse().ok()?)
        })
    }
}

pub(super) fn attributes(fields: Fields) -> Vec<Attribute> {
    let attribute = |fields: Fields| Attribute { key: fields.text("key"), value: fields.text("value") };
    fields.messages("attributes").map(attribute).collect()
}
