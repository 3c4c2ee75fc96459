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
    /// ```
    /// # use akashkit::{Code, Deployment, Height, Timestamp};
    /// # use akashkit::id::BidId;
    /// # use akashkit::market::{Action, Bid, CloseReason, DeploymentState, GroupState, Market};
    /// # let groups = Deployment::from_sdl(include_str!("../../../examples/sdl/hello-web.yaml")).expect("an example").groups().to_vec();
    /// # let id: BidId = "akash1qyhmn054/7/1/1/akash1yzgnd8d0mdv08wdtf3nrjhef5hj3u5n2slfkn2".parse()?;
    /// # let (mut market, at, now) = (Market::default(), Height::new(9), Timestamp::new(1_800_000_000, 0)?);
    /// # let bid = Bid::open(id.clone(), "100uact".parse()?, at);
    /// let one = (id.deployment().clone(), DeploymentState::Active);
    /// assert!(Market::new(vec![one.clone()], vec![]).is_ok());
    /// let twice = Market::new(vec![one.clone(), one], vec![]);
    /// assert_eq!(twice.unwrap_err().code(), Code::DeploymentExists);
    /// # Ok::<(), akashkit::Error>(())
    /// ```
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
    /// ```
    /// # use akashkit::{Code, Deployment, Height, Timestamp};
    /// # use akashkit::id::BidId;
    /// # use akashkit::market::{Action, Bid, CloseReason, DeploymentState, GroupState, Market};
    /// # let groups = Deployment::from_sdl(include_str!("../../../examples/sdl/hello-web.yaml")).expect("an example").groups().to_vec();
    /// # let id: BidId = "akash1qyhmn054/7/1/1/akash1yzgnd8d0mdv08wdtf3nrjhef5hj3u5n2slfkn2".parse()?;
    /// # let (mut market, at, now) = (Market::default(), Height::new(9), Timestamp::new(1_800_000_000, 0)?);
    /// # let bid = Bid::open(id.clone(), "100uact".parse()?, at);
    /// market.create_deployment(id.deployment(), groups.clone(), None, at)?;
    /// let again = market.create_deployment(id.deployment(), groups, None, at);
    /// assert_eq!(again.unwrap_err().code(), Code::DeploymentExists);
    /// # Ok::<(), akashkit::Error>(())
    /// ```
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
        let first = |(group, number): (GroupSpec, u32)| {
            let order = OrderId::new(GroupId::new(id.clone(), Gseq::new(number)?), Oseq::new(1)?);
            self.refuse_order(&order)?;
            Order::open(order, group, at, reclamation).map(Auction::new)
        };
        let auctions = groups.into_iter().zip(1..).map(first).collect::<Result<Vec<_>>>()?;
        self.deployments.insert(id.clone(), DeploymentState::Active);
        auctions.into_iter().for_each(|auction| self.put(auction));
        Ok(())
    }

    /// A provider bids.
    ///
    /// ```
    /// # use akashkit::{Code, Deployment, Height, Timestamp};
    /// # use akashkit::id::BidId;
    /// # use akashkit::market::{Action, Bid, CloseReason, DeploymentState, GroupState, Market};
    /// # let groups = Deployment::from_sdl(include_str!("../../../examples/sdl/hello-web.yaml")).expect("an example").groups().to_vec();
    /// # let id: BidId = "akash1qyhmn054/7/1/1/akash1yzgnd8d0mdv08wdtf3nrjhef5hj3u5n2slfkn2".parse()?;
    /// # let (mut market, at, now) = (Market::default(), Height::new(9), Timestamp::new(1_800_000_000, 0)?);
    /// # let bid = Bid::open(id.clone(), "100uact".parse()?, at);
    /// assert_eq!(market.create_bid(bid.clone()).unwrap_err().code(), Code::OrderNotFound);
    /// market.create_deployment(id.deployment(), groups, None, at)?;
    /// market.create_bid(bid)?;
    /// # Ok::<(), akashkit::Error>(())
    /// ```
    ///
    /// # Errors
    /// [`Code::OrderNotFound`]; those of [`Auction::create_bid`].
    pub fn create_bid(&mut self, bid: Bid) -> Result<()> {
        self.auction_mut(&bid.id.order().clone())?.create_bid(bid)
    }

    /// The tenant takes a bid.
    ///
    /// ```
    /// # use akashkit::{Code, Deployment, Height, Timestamp};
    /// # use akashkit::id::BidId;
    /// # use akashkit::market::{Action, Bid, CloseReason, DeploymentState, GroupState, Market};
    /// # let groups = Deployment::from_sdl(include_str!("../../../examples/sdl/hello-web.yaml")).expect("an example").groups().to_vec();
    /// # let id: BidId = "akash1qyhmn054/7/1/1/akash1yzgnd8d0mdv08wdtf3nrjhef5hj3u5n2slfkn2".parse()?;
    /// # let (mut market, at, now) = (Market::default(), Height::new(9), Timestamp::new(1_800_000_000, 0)?);
    /// # let bid = Bid::open(id.clone(), "100uact".parse()?, at);
    /// # market.create_deployment(id.deployment(), groups.clone(), None, at)?;
    /// assert_eq!(market.create_lease(&id, at).unwrap_err().code(), Code::BidNotFound);
    /// market.create_bid(bid)?;
    /// assert_eq!(*market.create_lease(&id, at)?.id.bid(), id);
    /// # Ok::<(), akashkit::Error>(())
    /// ```
    ///
    /// # Errors
    /// Those of [`Auction::create_lease`].
    pub fn create_lease(&mut self, bid: &BidId, at: Height) -> Result<&Lease> {
        let unknown = |_| Error::new(Code::BidNotFound).with("found", bid);
        self.auction_mut(bid.order()).map_err(unknown)?.create_lease(bid.provider(), at)
    }

    /// A provider takes its bid back, or leaves the lease.
    ///
    /// ```
    /// # use akashkit::{Code, Deployment, Height, Timestamp};
    /// # use akashkit::id::BidId;
    /// # use akashkit::market::{Action, Bid, CloseReason, DeploymentState, GroupState, Market};
    /// # let groups = Deployment::from_sdl(include_str!("../../../examples/sdl/hello-web.yaml")).expect("an example").groups().to_vec();
    /// # let id: BidId = "akash1qyhmn054/7/1/1/akash1yzgnd8d0mdv08wdtf3nrjhef5hj3u5n2slfkn2".parse()?;
    /// # let (mut market, at, now) = (Market::default(), Height::new(9), Timestamp::new(1_800_000_000, 0)?);
    /// # let bid = Bid::open(id.clone(), "100uact".parse()?, at);
    /// # market.create_deployment(id.deployment(), groups.clone(), None, at)?;
    /// # market.create_bid(bid.clone())?;
    /// market.close_bid(&id, CloseReason::UNSTABLE, at, now)?;
    /// let again = market.close_bid(&id, CloseReason::UNSTABLE, at, now);
    /// assert_eq!(again.unwrap_err().code(), Code::LeaseNone);
    /// # Ok::<(), akashkit::Error>(())
    /// ```
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
    /// ```
    /// # use akashkit::{Code, Deployment, Height, Timestamp};
    /// # use akashkit::id::BidId;
    /// # use akashkit::market::{Action, Bid, CloseReason, DeploymentState, GroupState, Market};
    /// # let groups = Deployment::from_sdl(include_str!("../../../examples/sdl/hello-web.yaml")).expect("an example").groups().to_vec();
    /// # let id: BidId = "akash1qyhmn054/7/1/1/akash1yzgnd8d0mdv08wdtf3nrjhef5hj3u5n2slfkn2".parse()?;
    /// # let (mut market, at, now) = (Market::default(), Height::new(9), Timestamp::new(1_800_000_000, 0)?);
    /// # let bid = Bid::open(id.clone(), "100uact".parse()?, at);
    /// # market.create_deployment(id.deployment(), groups.clone(), None, at)?;
    /// # market.create_bid(bid.clone())?;
    /// # market.create_lease(&id, at)?;
    /// market.close_lease(&id.clone().lease(), at)?;
    /// let again = market.close_lease(&id.lease(), at);
    /// assert_eq!(again.unwrap_err().code(), Code::OrderClosed);
    /// # Ok::<(), akashkit::Error>(())
    /// ```
    ///
    /// # Errors
    /// [`Code::OrderNotFound`]; those of [`Auction::close_lease`].
    pub fn close_lease(&mut self, lease: &LeaseId, at: Height) -> Result<()> {
        self.auction_mut(lease.order())?.close_lease(lease.provider(), at)
    }

    /// The group asks for bids again if it is open and its last order is closed.
    ///
    /// ```
    /// # use akashkit::{Code, Deployment, Height, Timestamp};
    /// # use akashkit::id::BidId;
    /// # use akashkit::market::{Action, Bid, CloseReason, DeploymentState, GroupState, Market};
    /// # let groups = Deployment::from_sdl(include_str!("../../../examples/sdl/hello-web.yaml")).expect("an example").groups().to_vec();
    /// # let id: BidId = "akash1qyhmn054/7/1/1/akash1yzgnd8d0mdv08wdtf3nrjhef5hj3u5n2slfkn2".parse()?;
    /// # let (mut market, at, now) = (Market::default(), Height::new(9), Timestamp::new(1_800_000_000, 0)?);
    /// # let bid = Bid::open(id.clone(), "100uact".parse()?, at);
    /// # market.create_deployment(id.deployment(), groups.clone(), None, at)?;
    /// # market.create_bid(bid.clone())?;
    /// # market.create_lease(&id, at)?;
    /// assert_eq!(market.reopen(id.group(), at).unwrap_err().code(), Code::OrderActive);
    /// market.close_lease(&id.clone().lease(), at)?;
    /// market.reopen(id.group(), at)?;
    /// assert_eq!(market.auctions().count(), 2);
    /// # Ok::<(), akashkit::Error>(())
    /// ```
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
    /// ```
    /// # use akashkit::{Code, Deployment, Height, Timestamp};
    /// # use akashkit::id::BidId;
    /// # use akashkit::market::{Action, Bid, CloseReason, DeploymentState, GroupState, Market};
    /// # let groups = Deployment::from_sdl(include_str!("../../../examples/sdl/hello-web.yaml")).expect("an example").groups().to_vec();
    /// # let id: BidId = "akash1qyhmn054/7/1/1/akash1yzgnd8d0mdv08wdtf3nrjhef5hj3u5n2slfkn2".parse()?;
    /// # let (mut market, at, now) = (Market::default(), Height::new(9), Timestamp::new(1_800_000_000, 0)?);
    /// # let bid = Bid::open(id.clone(), "100uact".parse()?, at);
    /// # market.create_deployment(id.deployment(), groups.clone(), None, at)?;
    /// # market.create_bid(bid.clone())?;
    /// # market.create_lease(&id, at)?;
    /// let none = market.start_reclaim(&id.lease(), CloseReason::UNSTABLE, at, now);
    /// assert_eq!(none.unwrap_err().code(), Code::LeaseNotReclamable);
    /// # Ok::<(), akashkit::Error>(())
    /// ```
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
    /// ```
    /// # use akashkit::{Code, Deployment, Height, Timestamp};
    /// # use akashkit::id::BidId;
    /// # use akashkit::market::{Action, Bid, CloseReason, DeploymentState, GroupState, Market};
    /// # let groups = Deployment::from_sdl(include_str!("../../../examples/sdl/hello-web.yaml")).expect("an example").groups().to_vec();
    /// # let id: BidId = "akash1qyhmn054/7/1/1/akash1yzgnd8d0mdv08wdtf3nrjhef5hj3u5n2slfkn2".parse()?;
    /// # let (mut market, at, now) = (Market::default(), Height::new(9), Timestamp::new(1_800_000_000, 0)?);
    /// # let bid = Bid::open(id.clone(), "100uact".parse()?, at);
    /// # market.create_deployment(id.deployment(), groups.clone(), None, at)?;
    /// market.end_group(id.group(), Action::PauseGroup, at)?;
    /// let again = market.end_group(id.group(), Action::PauseGroup, at);
    /// assert_eq!(again.unwrap_err().code(), Code::GroupPaused);
    /// # Ok::<(), akashkit::Error>(())
    /// ```
    ///
    /// # Errors
    /// [`Code::GroupNotFound`]; those of [`Auction::end`].
    pub fn end_group(&mut self, group: &GroupId, action: Action, at: Height) -> Result<()> {
        self.latest_mut(group)?.end(action, at)
    }

    /// The tenant starts a group again, also one of a closed deployment.
    ///
    /// ```
    /// # use akashkit::{Code, Deployment, Height, Timestamp};
    /// # use akashkit::id::BidId;
    /// # use akashkit::market::{Action, Bid, CloseReason, DeploymentState, GroupState, Market};
    /// # let groups = Deployment::from_sdl(include_str!("../../../examples/sdl/hello-web.yaml")).expect("an example").groups().to_vec();
    /// # let id: BidId = "akash1qyhmn054/7/1/1/akash1yzgnd8d0mdv08wdtf3nrjhef5hj3u5n2slfkn2".parse()?;
    /// # let (mut market, at, now) = (Market::default(), Height::new(9), Timestamp::new(1_800_000_000, 0)?);
    /// # let bid = Bid::open(id.clone(), "100uact".parse()?, at);
    /// # market.create_deployment(id.deployment(), groups.clone(), None, at)?;
    /// assert_eq!(market.start_group(id.group(), at).unwrap_err().code(), Code::GroupOpen);
    /// market.end_group(id.group(), Action::PauseGroup, at)?;
    /// market.start_group(id.group(), at)?;
    /// # Ok::<(), akashkit::Error>(())
    /// ```
    ///
    /// # Errors
    /// [`Code::GroupNotFound`]; those of [`Auction::start_group`].
    pub fn start_group(&mut self, group: &GroupId, at: Height) -> Result<()> {
        let next = self.latest_mut(group)?.start_group(at)?;
        self.place(next)
    }

    /// A deployment ends, and all of its groups with it: its tenant closes it, or its account cannot pay.
    ///
    /// ```
    /// # use akashkit::{Code, Deployment, Height, Timestamp};
    /// # use akashkit::id::BidId;
    /// # use akashkit::market::{Action, Bid, CloseReason, DeploymentState, GroupState, Market};
    /// # let groups = Deployment::from_sdl(include_str!("../../../examples/sdl/hello-web.yaml")).expect("an example").groups().to_vec();
    /// # let id: BidId = "akash1qyhmn054/7/1/1/akash1yzgnd8d0mdv08wdtf3nrjhef5hj3u5n2slfkn2".parse()?;
    /// # let (mut market, at, now) = (Market::default(), Height::new(9), Timestamp::new(1_800_000_000, 0)?);
    /// # let bid = Bid::open(id.clone(), "100uact".parse()?, at);
    /// # market.create_deployment(id.deployment(), groups.clone(), None, at)?;
    /// market.end_deployment(id.deployment(), Action::CloseDeployment, at)?;
    /// let again = market.end_deployment(id.deployment(), Action::Overdraw, at);
    /// assert_eq!(again.unwrap_err().code(), Code::DeploymentClosed);
    /// # Ok::<(), akashkit::Error>(())
    /// ```
    ///
    /// # Errors
    /// [`Code::DeploymentNotFound`], [`Code::DeploymentClosed`]; [`Code::GroupOpen`] for an action that ends no group.
    pub fn end_deployment(&mut self, id: &DeploymentId, action: Action, at: Height) -> Result<()> {
        let closed = self.deployment(id)?.after(action)?;
        let mut ended = Vec::new();
        let all = GroupId::new(id.clone(), Gseq::new(1)?)..;
        let groups = self.groups.range(all).take_while(|(group, _)| group.deployment() == id);
        for latest in groups.filter_map(|(_, orders)| orders.values().next_back()) {
            if latest.group() != GroupState::Closed {
                let mut latest = latest.clone();
                latest.end(action, at)?;
                ended.push(latest);
            }
        }
        self.deployments.insert(id.clone(), closed);
        ended.into_iter().for_each(|auction| self.put(auction));
        Ok(())
    }

    /// The payment of a lease ended though nobody ended the lease.
    ///
    /// ```
    /// # use akashkit::{Code, Deployment, Height, Timestamp};
    /// # use akashkit::id::BidId;
    /// # use akashkit::market::{Action, Bid, CloseReason, DeploymentState, GroupState, Market};
    /// # let groups = Deployment::from_sdl(include_str!("../../../examples/sdl/hello-web.yaml")).expect("an example").groups().to_vec();
    /// # let id: BidId = "akash1qyhmn054/7/1/1/akash1yzgnd8d0mdv08wdtf3nrjhef5hj3u5n2slfkn2".parse()?;
    /// # let (mut market, at, now) = (Market::default(), Height::new(9), Timestamp::new(1_800_000_000, 0)?);
    /// # let bid = Bid::open(id.clone(), "100uact".parse()?, at);
    /// # market.create_deployment(id.deployment(), groups.clone(), None, at)?;
    /// # market.create_bid(bid.clone())?;
    /// # market.create_lease(&id, at)?;
    /// market.end_payment(&id.clone().lease(), Action::CloseDeployment, at)?;
    /// assert_eq!(market.group(id.group())?, GroupState::Open);
    /// let again = market.end_payment(&id.lease(), Action::CloseDeployment, at);
    /// assert_eq!(again.unwrap_err().code(), Code::LeaseNotActive);
    /// # Ok::<(), akashkit::Error>(())
    /// ```
    ///
    /// # Errors
    /// Those of [`Auction::end_payment`].
    pub fn end_payment(&mut self, lease: &LeaseId, action: Action, at: Height) -> Result<()> {
        self.leased(lease)?.end_payment(action, at)
    }

    /// Whether a deployment runs.
    ///
    /// ```
    /// # use akashkit::{Code, Deployment, Height, Timestamp};
    /// # use akashkit::id::BidId;
    /// # use akashkit::market::{Action, Bid, CloseReason, DeploymentState, GroupState, Market};
    /// # let groups = Deployment::from_sdl(include_str!("../../../examples/sdl/hello-web.yaml")).expect("an example").groups().to_vec();
    /// # let id: BidId = "akash1qyhmn054/7/1/1/akash1yzgnd8d0mdv08wdtf3nrjhef5hj3u5n2slfkn2".parse()?;
    /// # let (mut market, at, now) = (Market::default(), Height::new(9), Timestamp::new(1_800_000_000, 0)?);
    /// # let bid = Bid::open(id.clone(), "100uact".parse()?, at);
    /// assert_eq!(market.deployment(id.deployment()).unwrap_err().code(), Code::DeploymentNotFound);
    /// market.create_deployment(id.deployment(), groups, None, at)?;
    /// assert_eq!(market.deployment(id.deployment())?, DeploymentState::Active);
    /// # Ok::<(), akashkit::Error>(())
    /// ```
    ///
    /// # Errors
    /// [`Code::DeploymentNotFound`].
    pub fn deployment(&self, id: &DeploymentId) -> Result<DeploymentState> {
        let unknown = || Error::new(Code::DeploymentNotFound).with("found", id);
        self.deployments.get(id).copied().ok_or_else(unknown)
    }

    /// Whether a group is on the market.
    ///
    /// ```
    /// # use akashkit::{Code, Deployment, Height, Timestamp};
    /// # use akashkit::id::BidId;
    /// # use akashkit::market::{Action, Bid, CloseReason, DeploymentState, GroupState, Market};
    /// # let groups = Deployment::from_sdl(include_str!("../../../examples/sdl/hello-web.yaml")).expect("an example").groups().to_vec();
    /// # let id: BidId = "akash1qyhmn054/7/1/1/akash1yzgnd8d0mdv08wdtf3nrjhef5hj3u5n2slfkn2".parse()?;
    /// # let (mut market, at, now) = (Market::default(), Height::new(9), Timestamp::new(1_800_000_000, 0)?);
    /// # let bid = Bid::open(id.clone(), "100uact".parse()?, at);
    /// assert_eq!(market.group(id.group()).unwrap_err().code(), Code::GroupNotFound);
    /// market.create_deployment(id.deployment(), groups, None, at)?;
    /// assert_eq!(market.group(id.group())?, GroupState::Open);
    /// # Ok::<(), akashkit::Error>(())
    /// ```
    ///
    /// # Errors
    /// [`Code::GroupNotFound`].
    pub fn group(&self, group: &GroupId) -> Result<GroupState> {
        self.latest(group).map(Auction::group)
    }

    /// An order with its bids and its lease.
    ///
    /// ```
    /// # use akashkit::{Code, Deployment, Height, Timestamp};
    /// # use akashkit::id::BidId;
    /// # use akashkit::market::{Action, Bid, CloseReason, DeploymentState, GroupState, Market};
    /// # let groups = Deployment::from_sdl(include_str!("../../../examples/sdl/hello-web.yaml")).expect("an example").groups().to_vec();
    /// # let id: BidId = "akash1qyhmn054/7/1/1/akash1yzgnd8d0mdv08wdtf3nrjhef5hj3u5n2slfkn2".parse()?;
    /// # let (mut market, at, now) = (Market::default(), Height::new(9), Timestamp::new(1_800_000_000, 0)?);
    /// # let bid = Bid::open(id.clone(), "100uact".parse()?, at);
    /// assert_eq!(market.auction(id.order()).unwrap_err().code(), Code::OrderNotFound);
    /// market.create_deployment(id.deployment(), groups, None, at)?;
    /// assert_eq!(market.auction(id.order())?.order().id(), id.order());
    /// # Ok::<(), akashkit::Error>(())
    /// ```
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

    fn refuse_order(&self, id: &OrderId) -> Result<()> {
        match self.auction(id) {
            Ok(_) => Err(Error::new(Code::OrderExists).with("found", id)),
            Err(_) => Ok(()),
        }
    }

    fn place(&mut self, auction: Auction) -> Result<()> {
        self.refuse_order(auction.order().id())?;
        self.put(auction);
        Ok(())
    }

    fn put(&mut self, auction: Auction) {
        let id = auction.order().id();
        self.groups.entry(id.group().clone()).or_default().insert(id.oseq(), auction);
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
}
