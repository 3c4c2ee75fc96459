//! The market as the chain keeps it: deployments, and what the orders of their groups came to.

use std::collections::BTreeMap;
use std::time::Duration;

use super::auction::Auction;
use super::bid::Bid;
use super::lease::Lease;
use super::order::Order;
use super::reason::CloseReason;
use super::state::{Action, DeploymentState, GroupState};
use crate::deployment::{GroupSpec, validate_groups};
use crate::error::{Code, Error, Result};
use crate::id::{BidId, DeploymentId, GroupId, Gseq, LeaseId, OrderId, Oseq};
use crate::quantity::Height;
use crate::time::Timestamp;

/// Deployments with the orders, bids and leases of their groups. Each method is a message, or what follows of it in escrow; a refusal
/// moves nothing. Money is not looked at.
///
/// ```
/// use akashkit::{Code, Deployment, Height};
/// use akashkit::id::{BidId, DeploymentId};
/// use akashkit::market::{Action, Bid, Market, OrderState};
///
/// let groups = Deployment::from_sdl(include_str!("../../../examples/sdl/hello-web.yaml")).expect("an example");
/// let bid: BidId = "akash1qyhmn054/7/1/1/akash1yzgnd8d0mdv08wdtf3nrjhef5hj3u5n2slfkn2".parse()?;
/// let at = Height::new(7);
///
/// let mut market = Market::default();
/// market.create_deployment(bid.deployment(), groups.groups().to_vec(), None, at)?;
/// market.create_bid(Bid::open(bid.clone(), "100uact".parse()?, at))?;
/// market.create_lease(&bid, at)?;
/// market.end_deployment(bid.deployment(), Action::Overdraw, Height::new(9))?;
/// assert_eq!(market.auction(bid.order())?.order().state(), OrderState::Closed);
/// let other: DeploymentId = "akash1qyhmn054/8".parse()?;
/// assert_eq!(market.deployment(&other).unwrap_err().code(), Code::DeploymentNotFound);
/// # Ok::<(), akashkit::Error>(())
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Market {
    deployments: BTreeMap<DeploymentId, DeploymentState>,
    groups: BTreeMap<GroupId, BTreeMap<Oseq, Auction>>,
}

impl Market {
    /// What the chain's records say.
    ///
    /// # Errors
    /// [`Code::DeploymentExists`], [`Code::OrderExists`] for what stands twice.
    pub fn new(deployments: Vec<(DeploymentId, DeploymentState)>, auctions: Vec<Auction>) -> Result<Self> {
        let mut market = Self::default();
        for (id, state) in deployments {
            if market.deployments.contains_key(&id) {
                return Err(Error::new(Code::DeploymentExists).with("found", id));
            }
            market.deployments.insert(id, state);
        }
        auctions.into_iter().try_for_each(|auction| market.place(auction))?;
        Ok(market)
    }

    /// A tenant puts groups on the market: the first of them is number 1, and each places its first order.
    ///
    /// # Errors
    /// [`Code::DeploymentExists`], also after it was closed; those of [`validate_groups`].
    pub fn create_deployment(
        &mut self,
        id: &DeploymentId,
        groups: Vec<GroupSpec>,
        reclamation: Option<Duration>,
        at: Height,
    ) -> Result<()> {
        self.refuse_known(id)?;
        validate_groups(&groups)?;
        let mut after = self.clone();
        after.deployments.insert(id.clone(), DeploymentState::Active);
        for (group, number) in groups.into_iter().zip(1..) {
            let order = OrderId::new(GroupId::new(id.clone(), Gseq::new(number)?), Oseq::new(1)?);
            after.place(Auction::new(Order::open(order, group, at, reclamation)?))?;
        }
        *self = after;
        Ok(())
    }

    /// A provider bids.
    ///
    /// # Errors
    /// [`Code::OrderNotFound`]; those of [`Auction::create_bid`].
    pub fn create_bid(&mut self, bid: Bid) -> Result<()> {
        self.auction_mut(&bid.id.order().clone())?.create_bid(bid)
    }

    /// The tenant takes a bid.
    ///
    /// # Errors
    /// Those of [`Auction::create_lease`].
    pub fn create_lease(&mut self, bid: &BidId, at: Height) -> Result<&Lease> {
        let unknown = |_| Error::new(Code::BidNotFound).with("found", bid);
        self.auction_mut(bid.order()).map_err(unknown)?.create_lease(bid.provider(), at)
    }

    /// A provider takes its bid back, or leaves the lease.
    ///
    /// # Errors
    /// Those of [`Auction::close_bid`].
    pub fn close_bid(&mut self, bid: &BidId, reason: CloseReason, at: Height, now: Timestamp) -> Result<()> {
        let unknown = |_| Error::new(Code::BidUnknown).with("found", bid);
        reason.validate_for_provider()?;
        self.auction_mut(bid.order()).map_err(unknown)?.close_bid(bid.provider(), reason, at, now)
    }

    /// The tenant leaves a lease. [`Market::reopen`] comes after the account has settled.
    ///
    /// # Errors
    /// [`Code::OrderNotFound`]; those of [`Auction::close_lease`].
    pub fn close_lease(&mut self, lease: &LeaseId, at: Height) -> Result<()> {
        self.auction_mut(lease.order())?.close_lease(lease.provider(), at)
    }

    /// The group asks for bids again if it is open and its last order is closed.
    ///
    /// # Errors
    /// [`Code::GroupNotFound`]; those of [`Auction::reopen`].
    pub fn reopen(&mut self, group: &GroupId, at: Height) -> Result<()> {
        match self.latest(group)?.reopen(at)? {
            Some(next) => self.place(next),
            None => Ok(()),
        }
    }

    /// The provider of a lease announces that it takes its resources back.
    ///
    /// # Errors
    /// [`Code::LeaseUnknown`]; those of [`Auction::start_reclaim`].
    pub fn start_reclaim(
        &mut self,
        lease: &LeaseId,
        reason: CloseReason,
        at: Height,
        now: Timestamp,
    ) -> Result<()> {
        self.leased(lease)?.start_reclaim(reason, at, now)
    }

    /// A group leaves the market.
    ///
    /// # Errors
    /// [`Code::GroupNotFound`]; those of [`Auction::end`].
    pub fn end_group(&mut self, group: &GroupId, action: Action, at: Height) -> Result<()> {
        self.latest_mut(group)?.end(action, at)
    }

    /// The tenant starts a group again, also one of a closed deployment.
    ///
    /// # Errors
    /// [`Code::GroupNotFound`]; those of [`Auction::start_group`].
    pub fn start_group(&mut self, group: &GroupId, at: Height) -> Result<()> {
        let next = self.latest_mut(group)?.start_group(at)?;
        self.place(next)
    }

    /// A deployment ends, and all of its groups with it: its tenant closes it, or its account cannot pay.
    ///
    /// # Errors
    /// [`Code::DeploymentNotFound`], [`Code::DeploymentClosed`]; [`Code::GroupOpen`] for an action that ends no group.
    pub fn end_deployment(&mut self, id: &DeploymentId, action: Action, at: Height) -> Result<()> {
        let closed = self.deployment(id)?.after(action)?;
        let mut after = self.clone();
        after.deployments.insert(id.clone(), closed);
        for group in after.groups_of(id) {
            let latest = after.latest_mut(&group)?;
            if latest.group() != GroupState::Closed {
                latest.end(action, at)?;
            }
        }
        *self = after;
        Ok(())
    }

    /// The payment of a lease ended though nobody ended the lease.
    ///
    /// # Errors
    /// Those of [`Auction::end_payment`].
    pub fn end_payment(&mut self, lease: &LeaseId, action: Action, at: Height) -> Result<()> {
        self.leased(lease)?.end_payment(action, at)
    }

    /// Whether a deployment runs.
    ///
    /// # Errors
    /// [`Code::DeploymentNotFound`].
    pub fn deployment(&self, id: &DeploymentId) -> Result<DeploymentState> {
        let unknown = || Error::new(Code::DeploymentNotFound).with("found", id);
        self.deployments.get(id).copied().ok_or_else(unknown)
    }

    /// Whether a group is on the market.
    ///
    /// # Errors
    /// [`Code::GroupNotFound`].
    pub fn group(&self, group: &GroupId) -> Result<GroupState> {
        self.latest(group).map(Auction::group)
    }

    /// An order with its bids and its lease.
    ///
    /// # Errors
    /// [`Code::OrderNotFound`].
    pub fn auction(&self, order: &OrderId) -> Result<&Auction> {
        let found = self.groups.get(order.group()).and_then(|orders| orders.get(&order.oseq()));
        found.ok_or_else(|| Error::new(Code::OrderNotFound).with("found", order))
    }

    /// Every deployment.
    pub fn deployments(&self) -> impl Iterator<Item = (&DeploymentId, DeploymentState)> {
        self.deployments.iter().map(|(id, state)| (id, *state))
    }

    /// Every order, group by group.
    pub fn auctions(&self) -> impl Iterator<Item = &Auction> {
        self.groups.values().flat_map(BTreeMap::values)
    }

    pub(super) fn refuse_known(&self, id: &DeploymentId) -> Result<()> {
        match self.deployments.get(id) {
            Some(_) => Err(Error::new(Code::DeploymentExists).with("found", id)),
            None => Ok(()),
        }
    }

    fn place(&mut self, auction: Auction) -> Result<()> {
        let id = auction.order().id().clone();
        let orders = self.groups.entry(id.group().clone()).or_default();
        if orders.contains_key(&id.oseq()) {
            return Err(Error::new(Code::OrderExists).with("found", id));
        }
        orders.insert(id.oseq(), auction);
        Ok(())
    }

    fn auction_mut(&mut self, order: &OrderId) -> Result<&mut Auction> {
        let found = self.groups.get_mut(order.group()).and_then(|orders| orders.get_mut(&order.oseq()));
        found.ok_or_else(|| Error::new(Code::OrderNotFound).with("found", order))
    }

    fn leased(&mut self, lease: &LeaseId) -> Result<&mut Auction> {
        let unknown = || Error::new(Code::LeaseUnknown).with("found", lease);
        let auction = self.auction_mut(lease.order()).map_err(|_| unknown())?;
        let is_its = auction.lease().is_some_and(|found| found.id == *lease);
        if is_its { Ok(auction) } else { Err(unknown()) }
    }

    /// Its last order says whether a group is on the market.
    fn latest(&self, group: &GroupId) -> Result<&Auction> {
        let last = self.groups.get(group).and_then(|orders| orders.values().next_back());
        last.ok_or_else(|| Error::new(Code::GroupNotFound).with("found", group))
    }

    fn latest_mut(&mut self, group: &GroupId) -> Result<&mut Auction> {
        let last = self.groups.get_mut(group).and_then(|orders| orders.values_mut().next_back());
        last.ok_or_else(|| Error::new(Code::GroupNotFound).with("found", group))
    }

    fn groups_of(&self, id: &DeploymentId) -> Vec<GroupId> {
        self.groups.keys().filter(|group| group.deployment() == id).cloned().collect()
    }
}
