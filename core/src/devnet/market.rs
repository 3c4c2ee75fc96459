//! Deployments, orders, bids and leases: their records, and what ends together. Chain facts 3.3, market facts A.8.

use super::Chain;
use super::fault::Done;
use crate::billing::EscrowState;
use crate::error::{Code, Error, Result};
use crate::id::{BidId, DeploymentId, GroupId, Gseq, LeaseId, OrderId, Oseq};
use crate::market::{BidState, CloseReason, DeploymentState, GroupState, LeaseState, OrderState};
use crate::wire::query::{deployment, market};
use crate::wire::{Record, values};

/// A state of something on the market.
pub(super) trait State: Copy + PartialEq + 'static {
    const ALL: &'static [Self];
}

macro_rules! states {
    ($($state:ident)*) => {$(
        impl State for $state {
            const ALL: &'static [Self] = $state::ALL;
        }
    )*};
}

states! { BidState DeploymentState GroupState LeaseState OrderState }

impl Chain {
    pub(super) fn record(&self, key: &str) -> Option<&Record> {
        self.store.get(key)
    }

    pub(super) fn state<S: State>(&self, key: &str) -> Option<S> {
        values::state(self.record(key)?.fields(), S::ALL).ok()
    }

    pub(super) fn set_state<S: State>(&mut self, key: &str, state: S) {
        let Some(record) = self.record(key) else { return };
        let number = S::ALL.iter().position(|other| *other == state).unwrap_or_default() + 1;
        let record = record.clone().with("state", number as u64);
        self.store.set(key, record);
    }

    /// The order that a group has placed last.
    pub(super) fn last_order(&self, group: &GroupId) -> Result<Option<OrderId>> {
        let mut last = None;
        for number in 1.. {
            let order = OrderId::new(group.clone(), Oseq::new(number)?);
            if !self.store.has(&order_key(&order)) {
                break;
            }
            last = Some(order);
        }
        Ok(last)
    }

    /// A group asks for bids. `market 23` while an order of it is not closed.
    pub(super) fn create_order(&mut self, group: &GroupId) -> Done {
        let last = self.last_order(group)?;
        if let Some(live) =
            last.as_ref().filter(|order| self.state(&order_key(order)) != Some(OrderState::Closed))
        {
            return Err(Error::new(Code::OrderActive).with("found", live).into());
        }
        let number = last.map_or(0, |last| last.oseq().get());
        let id = OrderId::new(group.clone(), Oseq::new(number + 1)?);
        let of_group =
            self.record(&group_key(group)).map(|record| Record::of(record.schema(), record.fields()));
        let Some(of_group) = of_group else {
            return Err(Error::new(Code::GroupNotFound).with("found", group).into());
        };
        let mut order = Record::new(&market::ORDER)
            .with("id", order_id(&id))
            .with("state", 1_u64)
            .with("spec", of_group.fields().message("group_spec"))
            .with("created_at", self.height.get());
        let terms = self.record(&deployment_key(group.deployment())).map(Record::fields);
        if let Some(terms) = terms.filter(|fields| fields.has("reclamation")) {
            order.set("reclamation", terms.message("reclamation"));
        }
        self.store.set(order_key(&id), order);
        self.tell("akash.market.v1.EventOrderCreated", &[("id", &id)]);
        Ok(())
    }

    /// A deployment's account has ended, and the deployment with it, unless it had ended before.
    pub(super) fn account_ended(&mut self, id: &DeploymentId, state: EscrowState) -> Done {
        let key = deployment_key(id);
        if self.state(&key) != Some(DeploymentState::Active) {
            return Ok(());
        }
        self.set_state(&key, DeploymentState::Closed);
        self.tell("akash.deployment.v1.EventDeploymentClosed", &[("id", id)]);
        let (group_state, end) = match state {
            EscrowState::Overdrawn => (GroupState::InsufficientFunds, End::OVERDRAWN),
            EscrowState::Open | EscrowState::Closed => (GroupState::Closed, End::BY_OWNER),
        };
        for group in self.groups(id)? {
            let key = group_key(&group);
            if self.state(&key) != Some(GroupState::Closed) {
                self.set_state(&key, group_state);
                self.tell("akash.deployment.v1.EventGroupClosed", &[("id", &group)]);
                self.end_orders(&group, end)?;
            }
        }
        Ok(())
    }

    /// A payment has ended; where nobody ended its lease, that ends too.
    pub(super) fn payment_ended(&mut self, lease: &LeaseId, state: EscrowState) -> Done {
        let bid = bid_key(lease.bid());
        if state == EscrowState::Open || self.state(&bid) != Some(BidState::Active) {
            return Ok(());
        }
        self.close_order(lease.order());
        self.close_bid(lease.bid())?;
        let end = if state == EscrowState::Overdrawn { End::OVERDRAWN } else { End::UNSPECIFIED };
        self.close_lease(lease, end);
        Ok(())
    }

    pub(super) fn groups(&self, id: &DeploymentId) -> Result<Vec<GroupId>> {
        let mut groups = Vec::new();
        for number in 1.. {
            let group = GroupId::new(id.clone(), Gseq::new(number)?);
            if !self.store.has(&group_key(&group)) {
                break;
            }
            groups.push(group);
        }
        Ok(groups)
    }

    /// The order that a group has, its bids, and its lease.
    pub(super) fn end_orders(&mut self, group: &GroupId, end: End) -> Done {
        let Some(order) = self.last_order(group)? else { return Ok(()) };
        if self.state(&order_key(&order)) == Some(OrderState::Closed) {
            return Ok(());
        }
        self.close_order(&order);
        for state in [BidState::Open, BidState::Active] {
            for bid in self.bids(&order, state)? {
                self.close_bid(&bid)?;
                if state == BidState::Active {
                    let lease = bid.lease();
                    self.close_lease(&lease, end);
                    // Nobody looks whether that worked.
                    _ = self.close_payment(&lease);
                }
            }
        }
        Ok(())
    }

    /// The bids on an order in a state, by the texts of their providers' addresses.
    pub(super) fn bids(&self, order: &OrderId, state: BidState) -> Result<Vec<BidId>> {
        let prefix = format!("bid/{order}/");
        let bids = self.store.under::<Record>(&prefix);
        let bids = bids.filter(|(_, bid)| values::state(bid.fields(), BidState::ALL).ok() == Some(state));
        bids.map(|(_, bid)| values::bid_id(bid.fields())).collect()
    }

    pub(super) fn close_order(&mut self, id: &OrderId) {
        self.set_state(&order_key(id), OrderState::Closed);
        self.tell("akash.market.v1.EventOrderClosed", &[("id", id)]);
    }

    /// Closes a bid, and gives its deposit back.
    pub(super) fn close_bid(&mut self, id: &BidId) -> Done {
        self.set_state(&bid_key(id), BidState::Closed);
        self.close_escrow(&id.escrow_account())?;
        self.tell("akash.market.v1.EventBidClosed", &[("id", id)]);
        Ok(())
    }

    pub(super) fn close_lease(&mut self, id: &LeaseId, end: End) {
        let key = lease_key(id);
        let Some(lease) = self.record(&key) else { return };
        let number = LeaseState::ALL.iter().position(|state| *state == end.state).unwrap_or_default() + 1;
        let lease = lease
            .clone()
            .with("state", number as u64)
            .with("closed_on", self.height.get())
            .with("reason", i64::from(end.reason.number()));
        self.store.set(key, lease);
        self.tell("akash.market.v1.EventLeaseClosed", &[("id", id), ("reason", &end.reason)]);
    }
}

/// How leases end.
#[derive(Clone, Copy)]
pub(super) struct End {
    pub(super) state: LeaseState,
    pub(super) reason: CloseReason,
}

impl End {
    pub(super) const BY_OWNER: Self = Self::closed(CloseReason::OWNER);
    const UNSPECIFIED: Self = Self::closed(CloseReason::UNSPECIFIED);
    const OVERDRAWN: Self =
        Self { state: LeaseState::InsufficientFunds, reason: CloseReason::INSUFFICIENT_FUNDS };

    pub(super) const fn closed(reason: CloseReason) -> Self {
        Self { state: LeaseState::Closed, reason }
    }
}

pub(super) fn deployment_id(id: &DeploymentId) -> Record {
    use crate::wire::DeploymentId as Wire;
    static SCHEMA: crate::wire::Schema = Wire::SCHEMA;
    Record::new(&SCHEMA).with("owner", id.owner().to_string()).with("dseq", id.dseq().get())
}

pub(super) fn group_id(id: &GroupId) -> Record {
    Record::new(&crate::wire::akash::deployment::GROUP_ID)
        .with("owner", id.owner().to_string())
        .with("dseq", id.dseq().get())
        .with("gseq", id.gseq().get())
}

pub(super) fn order_id(id: &OrderId) -> Record {
    Record::new(&market::ORDER_ID)
        .with("owner", id.owner().to_string())
        .with("dseq", id.dseq().get())
        .with("gseq", id.gseq().get())
        .with("oseq", id.oseq().get())
}

pub(super) fn bid_id(id: &BidId) -> Record {
    Record::new(&crate::wire::akash::market::LEASE_ID)
        .with("owner", id.owner().to_string())
        .with("dseq", id.dseq().get())
        .with("gseq", id.gseq().get())
        .with("oseq", id.oseq().get())
        .with("provider", id.provider().to_string())
}

/// A group's record.
pub(super) fn new_group(id: &GroupId, spec: crate::wire::Fields, at: u64) -> Record {
    Record::new(&deployment::GROUP)
        .with("id", group_id(id))
        .with("state", 1_u64)
        .with("group_spec", spec)
        .with("created_at", at)
}

pub(super) fn deployment_key(id: &DeploymentId) -> String {
    format!("deployment/{id}")
}

pub(super) fn group_key(id: &GroupId) -> String {
    format!("group/{id}")
}

pub(super) fn order_key(id: &OrderId) -> String {
    format!("order/{id}")
}

pub(super) fn bid_key(id: &BidId) -> String {
    format!("bid/{id}")
}

pub(super) fn lease_key(id: &LeaseId) -> String {
    format!("lease/{id}")
}
