//! An order with its bids and its lease, as the chain's messages move them together. Market facts A.7 and A.8.

use std::collections::BTreeMap;

use serde::Serialize;

use super::bid::Bid;
use super::lease::Lease;
use super::order::Order;
use super::reason::CloseReason;
use super::state::{Action, BidState, GroupState, LeaseState, OrderState};
use crate::address::AccountAddress;
use crate::error::{Code, Error, Result};
use crate::quantity::Height;
use crate::time::Timestamp;

/// An order, its bids, and the lease that comes of one of them. Each method is a message, refused as the chain does, which moves
/// all of them at once; a refusal moves nothing. Money is not looked at.
///
/// ```
/// use akashkit::{Code, Deployment, Height};
/// use akashkit::market::{Auction, Bid, BidState, Order, OrderState};
///
/// # let deployment = Deployment::from_sdl(include_str!("../../../examples/sdl/hello-web.yaml")).expect("an example");
/// # let group = deployment.groups()[0].clone();
/// let order = Order::open("akash1qyhmn054/7/1/1".parse()?, group, Height::new(7), None)?;
/// let id = "akash1qyhmn054/7/1/1/akash1yzgnd8d0mdv08wdtf3nrjhef5hj3u5n2slfkn2".parse()?;
/// let bid = Bid::open(id, "100uact".parse()?, Height::new(8));
/// let provider = bid.id.provider().clone();
///
/// let mut auction = Auction::new(order);
/// auction.create_bid(bid.clone())?;
/// assert_eq!(auction.create_bid(bid).unwrap_err().code(), Code::BidExists);
/// auction.create_lease(&provider, Height::new(9))?;
/// assert_eq!(auction.order().state(), OrderState::Active);
/// // A tenant who leaves asks for bids again.
/// auction.close_lease(&provider, Height::new(20))?;
/// let again = auction.reopen(Height::new(20))?.expect("the group is open");
/// assert_eq!(again.order().id().oseq().get(), 2);
/// # Ok::<(), akashkit::Error>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Auction {
    group: GroupState,
    order: Order,
    bids: BTreeMap<String, Bid>,
    lease: Option<Lease>,
}

impl Auction {
    /// An order of an open group, without bids.
    pub fn new(order: Order) -> Self {
        Self { group: GroupState::Open, order, bids: BTreeMap::new(), lease: None }
    }

    /// An order with what the chain's records say of it.
    ///
    /// ```
    /// use akashkit::{Code, Deployment, Height, market::{Auction, Bid, GroupState, Order}};
    ///
    /// # let deployment = Deployment::from_sdl(include_str!("../../../examples/sdl/hello-web.yaml")).expect("an example");
    /// # let group = deployment.groups()[0].clone();
    /// let order = Order::open("akash1qyhmn054/7/1/1".parse()?, group, Height::new(7), None)?;
    /// let id = "akash1qyhmn054/7/1/1/akash1yzgnd8d0mdv08wdtf3nrjhef5hj3u5n2slfkn2".parse()?;
    /// let bid = Bid::open(id, "100uact".parse()?, Height::new(8));
    /// assert!(Auction::of(GroupState::Open, order.clone(), vec![bid.clone()], None).is_ok());
    /// let twice = Auction::of(GroupState::Open, order, vec![bid.clone(), bid], None);
    /// assert_eq!(twice.unwrap_err().code(), Code::BidDuplicate);
    /// # Ok::<(), akashkit::Error>(())
    /// ```
    ///
    /// # Errors
    /// [`Code::BidOrder`] for a bid on another order; [`Code::BidDuplicate`] for two of one provider; [`Code::BidNotFound`] for a
    /// lease without its bid.
    pub fn of(group: GroupState, order: Order, bids: Vec<Bid>, lease: Option<Lease>) -> Result<Self> {
        let mut auction = Self { group, lease: None, ..Self::new(order) };
        for bid in bids {
            auction.check_order(&bid)?;
            let id = bid.id.clone();
            if auction.bids.insert(id.provider().to_string(), bid).is_some() {
                return Err(Error::new(Code::BidDuplicate).with("found", id));
            }
        }
        let is_known = |lease: &Lease| auction.bids.values().any(|bid| bid.id == *lease.id.bid());
        if let Some(lease) = lease.as_ref().filter(|lease| !is_known(lease)) {
            return Err(Error::new(Code::BidNotFound).with("found", &lease.id));
        }
        auction.lease = lease;
        Ok(auction)
    }

    /// A provider bids. Only the states are looked at; whether the bid fits the order is another question.
    ///
    /// ```
    /// # use akashkit::{Code, Deployment, Height, Timestamp};
    /// # use akashkit::market::{Action, Auction, Bid, BidState, CloseReason, GroupState, Order};
    /// # let deployment = Deployment::from_sdl(include_str!("../../../examples/sdl/hello-web.yaml")).expect("an example");
    /// # let order = Order::open("akash1qyhmn054/7/1/1".parse()?, deployment.groups()[0].clone(), Height::new(7), None)?;
    /// # let id = "akash1qyhmn054/7/1/1/akash1yzgnd8d0mdv08wdtf3nrjhef5hj3u5n2slfkn2".parse()?;
    /// # let (mut auction, bid) = (Auction::new(order), Bid::open(id, "100uact".parse()?, Height::new(8)));
    /// # let (provider, at, now) = (bid.id.provider().clone(), Height::new(9), Timestamp::new(1_800_000_000, 0)?);
    /// auction.create_bid(bid.clone())?;
    /// assert_eq!(auction.create_bid(bid).unwrap_err().code(), Code::BidExists);
    /// # Ok::<(), akashkit::Error>(())
    /// ```
    ///
    /// # Errors
    /// [`Code::OrderActive`], [`Code::OrderClosed`]; [`Code::BidExists`] when the provider has bid before, in whatever state;
    /// [`Code::BidOrder`] for a bid on another order.
    pub fn create_bid(&mut self, bid: Bid) -> Result<()> {
        self.check_order(&bid)?;
        self.order.state().after(Action::CreateBid)?;
        let place = bid.id.provider().to_string();
        if self.bids.contains_key(&place) {
            return Err(Error::new(Code::BidExists).with("found", &bid.id));
        }
        self.bids.insert(place, Bid { state: BidState::Open, ..bid });
        Ok(())
    }

    /// The tenant takes a bid. Of the others only the first becomes lost, by the text of its provider's address; the rest stay
    /// open with their deposits until their providers close them.
    ///
    /// ```
    /// # use akashkit::{Code, Deployment, Height, Timestamp};
    /// # use akashkit::market::{Action, Auction, Bid, BidState, CloseReason, GroupState, Order};
    /// # let deployment = Deployment::from_sdl(include_str!("../../../examples/sdl/hello-web.yaml")).expect("an example");
    /// # let order = Order::open("akash1qyhmn054/7/1/1".parse()?, deployment.groups()[0].clone(), Height::new(7), None)?;
    /// # let id = "akash1qyhmn054/7/1/1/akash1yzgnd8d0mdv08wdtf3nrjhef5hj3u5n2slfkn2".parse()?;
    /// # let (mut auction, bid) = (Auction::new(order), Bid::open(id, "100uact".parse()?, Height::new(8)));
    /// # let (provider, at, now) = (bid.id.provider().clone(), Height::new(9), Timestamp::new(1_800_000_000, 0)?);
    /// # auction.create_bid(bid.clone())?;
    /// assert_eq!(auction.create_lease(&provider, at)?.price, bid.price);
    /// assert_eq!(auction.create_lease(&provider, at).unwrap_err().code(), Code::BidNotOpen);
    /// # Ok::<(), akashkit::Error>(())
    /// ```
    ///
    /// # Errors
    /// [`Code::BidNotFound`], [`Code::BidNotOpen`], [`Code::OrderNotOpen`], [`Code::GroupNotOpen`].
    pub fn create_lease(&mut self, provider: &AccountAddress, at: Height) -> Result<&Lease> {
        let unknown = || Error::new(Code::BidNotFound).with("found", provider);
        let bid = self.bids.get_mut(&provider.to_string()).ok_or_else(unknown)?;
        let taken = bid.state.after(Action::CreateLease)?;
        self.order.state().after(Action::CreateLease)?;
        self.group.after(Action::CreateLease)?;
        bid.state = taken;
        let lease = Lease::of(bid, at);
        self.order.apply(Action::CreateLease)?;
        if let Some(first) = self.bids.values_mut().find(|bid| bid.state == BidState::Open) {
            first.apply(Action::LoseBid)?;
        }
        Ok(self.lease.insert(lease))
    }

    /// A provider takes its bid back, or leaves the lease; the latter pauses the group.
    ///
    /// ```
    /// # use akashkit::{Code, Deployment, Height, Timestamp};
    /// # use akashkit::market::{Action, Auction, Bid, BidState, CloseReason, GroupState, Order};
    /// # let deployment = Deployment::from_sdl(include_str!("../../../examples/sdl/hello-web.yaml")).expect("an example");
    /// # let order = Order::open("akash1qyhmn054/7/1/1".parse()?, deployment.groups()[0].clone(), Height::new(7), None)?;
    /// # let id = "akash1qyhmn054/7/1/1/akash1yzgnd8d0mdv08wdtf3nrjhef5hj3u5n2slfkn2".parse()?;
    /// # let (mut auction, bid) = (Auction::new(order), Bid::open(id, "100uact".parse()?, Height::new(8)));
    /// # let (provider, at, now) = (bid.id.provider().clone(), Height::new(9), Timestamp::new(1_800_000_000, 0)?);
    /// # auction.create_bid(bid.clone())?;
    /// # auction.create_lease(&provider, at)?;
    /// let owner = auction.close_bid(&provider, CloseReason::OWNER, at, now);
    /// assert_eq!(owner.unwrap_err().code(), Code::LeaseReason);
    /// auction.close_bid(&provider, CloseReason::UNSPECIFIED, at, now)?;
    /// assert_eq!(auction.group(), GroupState::Paused);
    /// # Ok::<(), akashkit::Error>(())
    /// ```
    ///
    /// # Errors
    /// [`Code::LeaseReason`]; [`Code::BidUnknown`]; [`Code::LeaseNone`] for a bid that was neither open nor taken;
    /// those of [`Lease::validate_leaving`]; [`Code::BidNotActive`].
    pub fn close_bid(
        &mut self,
        provider: &AccountAddress,
        reason: CloseReason,
        at: Height,
        now: Timestamp,
    ) -> Result<()> {
        reason.validate_for_provider()?;
        let unknown = || Error::new(Code::BidUnknown).with("found", provider);
        let bid = self.bids.get_mut(&provider.to_string()).ok_or_else(unknown)?;
        if bid.state == BidState::Open {
            return bid.apply(Action::CloseBid);
        }
        let lease = self.lease.as_mut().filter(|lease| lease.id.bid() == &bid.id);
        let lease = lease.ok_or_else(|| Error::new(Code::LeaseNone).with("found", &bid.id))?;
        lease.validate_leaving(now)?;
        let closed = bid.state.after(Action::CloseBid)?;
        self.order.state().after(Action::CloseBid)?;
        bid.state = closed;
        lease.close(Action::CloseBid, at, reason)?;
        self.order.apply(Action::CloseBid)?;
        self.group = self.group.after(Action::CloseBid).unwrap_or(self.group);
        Ok(())
    }

    /// The tenant leaves the lease. Then the account settles, and if the group is still open after that, it asks for bids again:
    /// [`Auction::reopen`].
    ///
    /// ```
    /// # use akashkit::{Code, Deployment, Height, Timestamp};
    /// # use akashkit::market::{Action, Auction, Bid, BidState, CloseReason, GroupState, Order};
    /// # let deployment = Deployment::from_sdl(include_str!("../../../examples/sdl/hello-web.yaml")).expect("an example");
    /// # let order = Order::open("akash1qyhmn054/7/1/1".parse()?, deployment.groups()[0].clone(), Height::new(7), None)?;
    /// # let id = "akash1qyhmn054/7/1/1/akash1yzgnd8d0mdv08wdtf3nrjhef5hj3u5n2slfkn2".parse()?;
    /// # let (mut auction, bid) = (Auction::new(order), Bid::open(id, "100uact".parse()?, Height::new(8)));
    /// # let (provider, at, now) = (bid.id.provider().clone(), Height::new(9), Timestamp::new(1_800_000_000, 0)?);
    /// # auction.create_bid(bid.clone())?;
    /// # auction.create_lease(&provider, at)?;
    /// auction.close_lease(&provider, at)?;
    /// assert_eq!(auction.close_lease(&provider, at).unwrap_err().code(), Code::OrderClosed);
    /// # Ok::<(), akashkit::Error>(())
    /// ```
    ///
    /// # Errors
    /// [`Code::OrderClosed`] without a lease that runs; [`Code::BidNotActive`] for a provider who does not have it.
    pub fn close_lease(&mut self, provider: &AccountAddress, at: Height) -> Result<()> {
        self.order.state().after(Action::CloseLease)?;
        let other = || Error::new(Code::BidNotActive).with("found", provider);
        let bid = self.bids.get_mut(&provider.to_string()).ok_or_else(other)?;
        let closed = bid.state.after(Action::CloseLease)?;
        let lease = self.lease.as_mut().filter(|lease| lease.id.bid() == &bid.id).ok_or_else(other)?;
        lease.close(Action::CloseLease, at, CloseReason::OWNER)?;
        bid.state = closed;
        self.order.apply(Action::CloseLease)
    }

    /// The next order, where the group is open and this order is closed.
    ///
    /// ```
    /// # use akashkit::{Code, Deployment, Height, Timestamp};
    /// # use akashkit::market::{Action, Auction, Bid, BidState, CloseReason, GroupState, Order};
    /// # let deployment = Deployment::from_sdl(include_str!("../../../examples/sdl/hello-web.yaml")).expect("an example");
    /// # let order = Order::open("akash1qyhmn054/7/1/1".parse()?, deployment.groups()[0].clone(), Height::new(7), None)?;
    /// # let id = "akash1qyhmn054/7/1/1/akash1yzgnd8d0mdv08wdtf3nrjhef5hj3u5n2slfkn2".parse()?;
    /// # let (mut auction, bid) = (Auction::new(order), Bid::open(id, "100uact".parse()?, Height::new(8)));
    /// # let (provider, at, now) = (bid.id.provider().clone(), Height::new(9), Timestamp::new(1_800_000_000, 0)?);
    /// # auction.create_bid(bid.clone())?;
    /// # auction.create_lease(&provider, at)?;
    /// assert_eq!(auction.reopen(at).unwrap_err().code(), Code::OrderActive);
    /// auction.close_lease(&provider, at)?;
    /// assert!(auction.reopen(at)?.is_some());
    /// # Ok::<(), akashkit::Error>(())
    /// ```
    ///
    /// # Errors
    /// Those of [`Order::next`].
    pub fn reopen(&self, at: Height) -> Result<Option<Self>> {
        let is_open = self.group == GroupState::Open;
        is_open.then(|| self.order.next(at).map(Self::new)).transpose()
    }

    /// The provider of the lease announces that it takes its resources back.
    ///
    /// ```
    /// # use akashkit::{Code, Deployment, Height, Timestamp};
    /// # use akashkit::market::{Action, Auction, Bid, BidState, CloseReason, GroupState, Order};
    /// # let deployment = Deployment::from_sdl(include_str!("../../../examples/sdl/hello-web.yaml")).expect("an example");
    /// # let order = Order::open("akash1qyhmn054/7/1/1".parse()?, deployment.groups()[0].clone(), Height::new(7), None)?;
    /// # let id = "akash1qyhmn054/7/1/1/akash1yzgnd8d0mdv08wdtf3nrjhef5hj3u5n2slfkn2".parse()?;
    /// # let (mut auction, bid) = (Auction::new(order), Bid::open(id, "100uact".parse()?, Height::new(8)));
    /// # let (provider, at, now) = (bid.id.provider().clone(), Height::new(9), Timestamp::new(1_800_000_000, 0)?);
    /// let none = auction.start_reclaim(CloseReason::UNSTABLE, at, now);
    /// assert_eq!(none.unwrap_err().code(), Code::LeaseUnknown);
    /// let window = Some(std::time::Duration::from_secs(3_600));
    /// auction.create_bid(Bid { reclamation_window: window, ..bid })?;
    /// auction.create_lease(&provider, at)?;
    /// auction.start_reclaim(CloseReason::UNSTABLE, at, now)?;
    /// # Ok::<(), akashkit::Error>(())
    /// ```
    ///
    /// # Errors
    /// [`Code::LeaseUnknown`] without a lease; those of [`Lease::start_reclaim`].
    pub fn start_reclaim(&mut self, reason: CloseReason, at: Height, now: Timestamp) -> Result<()> {
        let lease = self.lease.as_mut().ok_or(Code::LeaseUnknown)?;
        lease.start_reclaim(reason, at, now)
    }

    /// The group leaves the market: closed, paused or overdrawn, by itself or with its deployment.
    ///
    /// ```
    /// # use akashkit::{Code, Deployment, Height, Timestamp};
    /// # use akashkit::market::{Action, Auction, Bid, BidState, CloseReason, GroupState, Order};
    /// # let deployment = Deployment::from_sdl(include_str!("../../../examples/sdl/hello-web.yaml")).expect("an example");
    /// # let order = Order::open("akash1qyhmn054/7/1/1".parse()?, deployment.groups()[0].clone(), Height::new(7), None)?;
    /// # let id = "akash1qyhmn054/7/1/1/akash1yzgnd8d0mdv08wdtf3nrjhef5hj3u5n2slfkn2".parse()?;
    /// # let (mut auction, bid) = (Auction::new(order), Bid::open(id, "100uact".parse()?, Height::new(8)));
    /// # let (provider, at, now) = (bid.id.provider().clone(), Height::new(9), Timestamp::new(1_800_000_000, 0)?);
    /// # auction.create_bid(bid.clone())?;
    /// # auction.create_lease(&provider, at)?;
    /// auction.end(Action::CloseGroup, at)?;
    /// assert!(auction.bids().all(|bid| bid.state == BidState::Closed));
    /// assert_eq!(auction.end(Action::PauseGroup, at).unwrap_err().code(), Code::GroupClosed);
    /// # Ok::<(), akashkit::Error>(())
    /// ```
    ///
    /// # Errors
    /// [`Code::GroupClosed`], [`Code::GroupPaused`]; [`Code::GroupOpen`] for an action that ends no group.
    pub fn end(&mut self, action: Action, at: Height) -> Result<()> {
        let reason = match action {
            Action::CloseDeployment | Action::CloseGroup | Action::PauseGroup => CloseReason::OWNER,
            Action::Overdraw => CloseReason::INSUFFICIENT_FUNDS,
            _ => return Err(Error::new(Code::GroupOpen).with("found", self.group)),
        };
        self.group = self.group.after(action)?;
        if self.order.state() == OrderState::Closed {
            return Ok(());
        }
        self.order.apply(action)?;
        for bid in self.bids.values_mut() {
            if matches!(bid.state, BidState::Open | BidState::Active) {
                bid.apply(action)?;
            }
        }
        match &mut self.lease {
            Some(lease) if matches!(lease.state, LeaseState::Active | LeaseState::Reclaiming) => {
                lease.close(action, at, reason)
            }
            _ => Ok(()),
        }
    }

    /// The payment of the lease ended though nobody ended the lease: the chain takes the account of a deployment for that of every
    /// deployment of the owner whose number begins with the same digits. The group stays, and so do open bids.
    ///
    /// ```
    /// # use akashkit::{Code, Deployment, Height, Timestamp};
    /// # use akashkit::market::{Action, Auction, Bid, BidState, CloseReason, GroupState, Order};
    /// # let deployment = Deployment::from_sdl(include_str!("../../../examples/sdl/hello-web.yaml")).expect("an example");
    /// # let order = Order::open("akash1qyhmn054/7/1/1".parse()?, deployment.groups()[0].clone(), Height::new(7), None)?;
    /// # let id = "akash1qyhmn054/7/1/1/akash1yzgnd8d0mdv08wdtf3nrjhef5hj3u5n2slfkn2".parse()?;
    /// # let (mut auction, bid) = (Auction::new(order), Bid::open(id, "100uact".parse()?, Height::new(8)));
    /// # let (provider, at, now) = (bid.id.provider().clone(), Height::new(9), Timestamp::new(1_800_000_000, 0)?);
    /// # auction.create_bid(bid.clone())?;
    /// # auction.create_lease(&provider, at)?;
    /// auction.end_payment(Action::Overdraw, at)?;
    /// assert_eq!(auction.group(), GroupState::Open);
    /// let again = auction.end_payment(Action::Overdraw, at);
    /// assert_eq!(again.unwrap_err().code(), Code::LeaseNotActive);
    /// # Ok::<(), akashkit::Error>(())
    /// ```
    ///
    /// # Errors
    /// [`Code::LeaseUnknown`] without a lease; [`Code::LeaseNotActive`] when it does not run; [`Code::GroupOpen`] for an action that
    /// ends no payment.
    pub fn end_payment(&mut self, action: Action, at: Height) -> Result<()> {
        let reason = match action {
            Action::CloseDeployment => CloseReason::UNSPECIFIED,
            Action::Overdraw => CloseReason::INSUFFICIENT_FUNDS,
            _ => return Err(Error::new(Code::GroupOpen).with("found", self.group)),
        };
        let lease = self.lease.as_mut().ok_or(Code::LeaseUnknown)?;
        lease.state.after(action)?;
        self.order.apply(action)?;
        lease.close(action, at, reason)?;
        self.bids
            .values_mut()
            .filter(|bid| bid.state == BidState::Active)
            .try_for_each(|bid| bid.apply(action))
    }

    /// The tenant starts a paused group, or one that could not pay: it asks for bids with the order that is returned.
    ///
    /// ```
    /// # use akashkit::{Code, Deployment, Height, Timestamp};
    /// # use akashkit::market::{Action, Auction, Bid, BidState, CloseReason, GroupState, Order};
    /// # let deployment = Deployment::from_sdl(include_str!("../../../examples/sdl/hello-web.yaml")).expect("an example");
    /// # let order = Order::open("akash1qyhmn054/7/1/1".parse()?, deployment.groups()[0].clone(), Height::new(7), None)?;
    /// # let id = "akash1qyhmn054/7/1/1/akash1yzgnd8d0mdv08wdtf3nrjhef5hj3u5n2slfkn2".parse()?;
    /// # let (mut auction, bid) = (Auction::new(order), Bid::open(id, "100uact".parse()?, Height::new(8)));
    /// # let (provider, at, now) = (bid.id.provider().clone(), Height::new(9), Timestamp::new(1_800_000_000, 0)?);
    /// assert_eq!(auction.start_group(at).unwrap_err().code(), Code::GroupOpen);
    /// auction.end(Action::PauseGroup, at)?;
    /// assert_eq!(auction.start_group(at)?.order().id().oseq().get(), 2);
    /// # Ok::<(), akashkit::Error>(())
    /// ```
    ///
    /// # Errors
    /// [`Code::GroupClosed`], [`Code::GroupOpen`]; [`Code::OrderActive`] while this order is not closed.
    pub fn start_group(&mut self, at: Height) -> Result<Self> {
        let open = self.group.after(Action::StartGroup)?;
        let next = self.order.next(at)?;
        self.group = open;
        Ok(Self::new(next))
    }

    /// Whether the group is on the market.
    pub fn group(&self) -> GroupState {
        self.group
    }

    /// The order.
    pub fn order(&self) -> &Order {
        &self.order
    }

    /// The bids, in the order of the texts of their providers' addresses.
    pub fn bids(&self) -> impl Iterator<Item = &Bid> {
        self.bids.values()
    }

    /// The lease, also after its end.
    pub fn lease(&self) -> Option<&Lease> {
        self.lease.as_ref()
    }

    fn check_order(&self, bid: &Bid) -> Result<()> {
        if bid.id.order() == self.order.id() {
            Ok(())
        } else {
            Err(Error::new(Code::BidOrder).with("found", &bid.id).with("expected", self.order.id()))
        }
    }
}
