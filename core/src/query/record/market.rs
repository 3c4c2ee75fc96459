//! Orders, bids and leases.

use std::time::Duration;

use prost::Message;
use serde::Serialize;

use super::maybe_of_json;
use crate::billing::{Account, Payment};
use crate::deployment::GroupSpec;
use crate::error::{Code, Error, Result};
use crate::id::OrderId;
use crate::market::{Bid, BidState, Lease, LeaseState, OrderState, Reclaim, Reclamation, ResourceOffer};
use crate::quantity::Height;
use crate::query::Reply;
use crate::resources::Resources;
use crate::wire::{Fields, akash, values};

/// An order as the chain keeps it.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct OrderRecord {
    /// Of which group, and which.
    pub id: OrderId,
    /// Whether it takes bids.
    pub state: OrderState,
    /// What it asks for.
    pub spec: GroupSpec,
    /// When it was placed.
    pub created_at: Height,
    /// The shortest notice before a provider takes its resources back, where the tenant wants one.
    pub reclamation: Option<Duration>,
}

/// A bid as the chain keeps it.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct BidRecord {
    /// What is offered.
    pub bid: Bid,
    /// Its deposit.
    pub account: Option<Account>,
}

/// A lease as the chain keeps it.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct LeaseRecord {
    /// Between whom, and at what price.
    pub lease: Lease,
    /// What was paid.
    pub payment: Option<Payment>,
}

impl Reply {
    /// The orders in an answer.
    ///
    /// ```
    /// use akashkit::query::Query;
    ///
    /// let query = Query::order(&"akash1qyhmn054/7/1/1".parse()?);
    /// let body = r#"{"order": {"id": {"owner": "akash1qyhmn054", "dseq": "7", "gseq": 1, "oseq": 1}, "state": "open",
    ///     "spec": {"name": "westcoast"}, "created_at": "9", "reclamation": {"min_window": "3600s"}}}"#;
    /// let orders = query.read_rest(200, body)?.orders()?;
    /// assert_eq!(orders[0].reclamation.map(|window| window.as_secs()), Some(3_600));
    /// assert_eq!(query.read_rest(200, "{}")?.orders().unwrap_err().code().as_str(), "id.owner");
    /// # Ok::<(), akashkit::Error>(())
    /// ```
    ///
    /// # Errors
    /// Those of [`Reply::deployments`].
    pub fn orders(&self) -> Result<Vec<OrderRecord>> {
        const ONE: &str = "/akash.market.v1beta5.Query/Order";
        const MANY: (&str, &str) = ("/akash.market.v1beta5.Query/Orders", "orders");
        let is_one = self.path() == ONE;
        self.records((ONE, MANY), |fields| order(if is_one { fields.message("order") } else { fields }))
    }

    /// The bids in an answer.
    ///
    /// ```
    /// use akashkit::query::{Filter, Query};
    ///
    /// let query = Query::bids(&Filter::default());
    /// let body = r#"{"bids": [{"bid": {"id": {"owner": "akash1qyhmn054", "dseq": "7", "gseq": 1, "oseq": 1,
    ///     "provider": "akash1yzgnd8d0mdv08wdtf3nrjhef5hj3u5n2slfkn2"}, "state": "lost",
    ///     "price": {"denom": "uact", "amount": "1.5"}, "created_at": "9"}}]}"#;
    /// assert_eq!(query.read_rest(200, body)?.bids()?[0].bid.price.to_string(), "1.500000000000000000uact");
    /// assert_eq!(query.read_rest(200, r#"{"bids": [{}]}"#)?.bids().unwrap_err().code().as_str(), "id.owner");
    /// # Ok::<(), akashkit::Error>(())
    /// ```
    ///
    /// # Errors
    /// Those of [`Reply::deployments`].
    pub fn bids(&self) -> Result<Vec<BidRecord>> {
        const ONE: &str = "/akash.market.v1beta5.Query/Bid";
        self.records((ONE, ("/akash.market.v1beta5.Query/Bids", "bids")), |fields| {
            let account = maybe_of_json(fields, "escrow_account")?;
            Ok(BidRecord { bid: bid(fields.message("bid"))?, account })
        })
    }

    /// The leases in an answer.
    ///
    /// ```
    /// use akashkit::query::{Filter, Query};
    ///
    /// let query = Query::leases(&Filter::default());
    /// let body = r#"{"leases": [{"lease": {"id": {"owner": "akash1qyhmn054", "dseq": "7", "gseq": 1, "oseq": 1,
    ///     "provider": "akash1yzgnd8d0mdv08wdtf3nrjhef5hj3u5n2slfkn2"}, "state": "closed", "reason": "lease_closed_owner",
    ///     "price": {"denom": "uact", "amount": "1.5"}, "created_at": "9", "closed_on": "12"}}]}"#;
    /// let leases = query.read_rest(200, body)?.leases()?;
    /// assert_eq!(leases[0].lease.closed.map(|(at, _)| at.get()), Some(12));
    /// assert_eq!(query.read_rest(200, r#"{"leases": [{}]}"#)?.leases().unwrap_err().code().as_str(), "id.owner");
    /// # Ok::<(), akashkit::Error>(())
    /// ```
    ///
    /// # Errors
    /// Those of [`Reply::deployments`].
    pub fn leases(&self) -> Result<Vec<LeaseRecord>> {
        const ONE: &str = "/akash.market.v1beta5.Query/Lease";
        self.records((ONE, ("/akash.market.v1beta5.Query/Leases", "leases")), |fields| {
            let payment = maybe_of_json(fields, "escrow_payment")?;
            Ok(LeaseRecord { lease: lease(fields.message("lease"))?, payment })
        })
    }
}

fn order(fields: Fields) -> Result<OrderRecord> {
    Ok(OrderRecord {
        id: values::order_id(fields)?,
        state: values::state(fields, OrderState::ALL)?,
        spec: GroupSpec::from_proto(&fields.message("spec").to_wire())?,
        created_at: values::height(fields, "created_at")?,
        reclamation: values::span(fields.message("reclamation"), "min_window")?,
    })
}

fn bid(fields: Fields) -> Result<Bid> {
    Ok(Bid {
        id: values::bid_id(fields)?,
        state: values::state(fields, BidState::ALL)?,
        price: values::price(fields, "price")?,
        created_at: values::height(fields, "created_at")?,
        resources_offer: fields.messages("resources_offer").map(offer).collect::<Result<_>>()?,
        reclamation_window: values::span(fields, "reclamation_window")?,
    })
}

pub(crate) fn offer(fields: Fields) -> Result<ResourceOffer> {
    let bytes = fields.message("resources").to_wire();
    let wire = akash::resources::Resources::decode(bytes.as_slice());
    let wire = wire.map_err(|_| Error::new(Code::WireBytes).with("in the field", "resources"))?;
    Ok(ResourceOffer { resources: Resources::try_from(&wire)?, count: fields.u32("count") })
}

pub(crate) fn lease(fields: Fields) -> Result<Lease> {
    let closed_on = values::height(fields, "closed_on")?;
    let reason = values::reason(fields)?;
    Ok(Lease {
        id: values::lease_id(fields)?,
        state: values::state(fields, LeaseState::ALL)?,
        price: values::price(fields, "price")?,
        created_at: values::height(fields, "created_at")?,
        closed: (closed_on.get() > 0).then_some((closed_on, reason)),
        reclamation: reclamation(fields.message("reclamation"))?,
    })
}

fn reclamation(fields: Fields) -> Result<Option<Reclamation>> {
    let Some(window) = values::span(fields, "window")? else { return Ok(None) };
    let at = values::height(fields, "started_at")?;
    let (deadline_seconds, reason) = (fields.i64("deadline"), values::reason(fields)?);
    let started = (at.get() > 0).then_some(Reclaim { at, deadline_seconds, reason });
    Ok(Some(Reclamation { window, started }))
}
