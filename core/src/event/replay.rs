//! The market as events tell it: what an indexer would hold.

use std::collections::BTreeMap;
use std::ops::Bound;

use super::raw::Event;
use super::typed::TypedEvent;
use crate::deployment::Version;
use crate::error::{Code, Error, Result};
use crate::id::{BidId, DeploymentId, GroupId, LeaseId, OrderId};
use crate::market::{BidState, CloseReason, DeploymentState, GroupState, LeaseState, OrderState, Reclaim};
use crate::price::Price;
use crate::quantity::Height;

/// Deployments, groups, orders, bids and leases as events tell of them, block by block.
///
/// Events do not tell what groups ask for and bids offer, the notice that an order wants and a bid promises, money in escrow
/// accounts, and certificates. Two things they leave open follow from the chain's rules (v2.1): of the other open bids on
/// an order whose bid is taken, the one whose provider's address is the smallest text is lost, no other; and a group ends for lack of
/// funds where its deployment ends in the same message with a lease that ends for that reason, or in a message that is not there to
/// end it. (That the SDK's own event `message` says: give it too.)
/// A group is known from its first order on. Whoever begins in the middle knows of older things only what changes: their
/// `created_at` is `None`, and bids made before cannot be seen to be lost.
///
/// ```
/// use akashkit::Height;
/// use akashkit::event::{Event, Replay};
/// use akashkit::market::DeploymentState;
///
/// let event = |name| Event::new(name, [("id", r#"{"owner":"akash1qyhmn054","dseq":"7"}"#), ("hash", "null")]);
/// let mut market = Replay::default();
/// market.apply(Height::new(8), &[event("akash.deployment.v1.EventDeploymentCreated")])?;
/// market.apply(Height::new(9), &[event("akash.deployment.v1.EventDeploymentClosed")])?;
/// let (id, facts) = market.deployments().iter().next().expect("one");
/// assert_eq!((id.dseq().get(), facts.state), (7, DeploymentState::Closed));
/// assert_eq!(facts.created_at, Some(Height::new(8)));
///
/// let late = market.apply(Height::new(8), &[]).unwrap_err();
/// assert_eq!(late.code().as_str(), "event.order");
/// # Ok::<(), akashkit::Error>(())
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Replay {
    height: Height,
    deployments: BTreeMap<DeploymentId, DeploymentFacts>,
    groups: BTreeMap<GroupId, GroupFacts>,
    orders: BTreeMap<OrderId, OrderFacts>,
    bids: BTreeMap<BidId, BidFacts>,
    leases: BTreeMap<LeaseId, LeaseFacts>,
}

/// What events tell of a deployment.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct DeploymentFacts {
    /// Whether it runs.
    pub state: DeploymentState,
    /// The version of its manifest, where that was said.
    pub version: Option<Version>,
    /// When it began, if that was seen.
    pub created_at: Option<Height>,
}

/// What events tell of a group.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct GroupFacts {
    /// Whether it is on the market.
    pub state: GroupState,
    /// When it began, if that was seen.
    pub created_at: Option<Height>,
}

/// What events tell of an order.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct OrderFacts {
    /// Whether it takes bids.
    pub state: OrderState,
    /// When it began, if that was seen.
    pub created_at: Option<Height>,
}

/// What events tell of a bid.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct BidFacts {
    /// What became of it.
    pub state: BidState,
    /// What all of the group costs per block, if that was seen.
    pub price: Option<Price>,
    /// When it was made, if that was seen.
    pub created_at: Option<Height>,
}

/// What events tell of a lease.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct LeaseFacts {
    /// Whether it runs.
    pub state: LeaseState,
    /// What it costs per block, if that was seen.
    pub price: Option<Price>,
    /// When the bid was taken, if that was seen.
    pub created_at: Option<Height>,
    /// When and why it ended.
    pub closed: Option<(Height, CloseReason)>,
    /// The provider's notice that it will leave.
    pub reclaim: Option<Reclaim>,
}

impl Replay {
    /// Takes the events of one transaction, or of a block itself, in their order; those of a transaction that failed have no effect
    /// and are not to be given. Events of other kinds are passed over. Where one cannot be read, nothing changes.
    ///
    /// # Errors
    /// [`Code::EventOrder`] for a block below the last one; those of [`Event::typed`].
    pub fn apply(&mut self, height: Height, events: &[Event]) -> Result<()> {
        if height < self.height {
            return Err(Error::new(Code::EventOrder).with("found", height).with("after", self.height));
        }
        let typed = events.iter().map(Event::typed).collect::<Result<Vec<_>>>()?;
        self.height = height;
        let mut closing = Closing::default();
        for (event, typed) in events.iter().zip(typed) {
            closing.hear(event);
            if let Some(typed) = typed {
                self.one(typed, &mut closing);
            }
        }
        Ok(())
    }

    /// The last block.
    pub fn height(&self) -> Height {
        self.height
    }

    /// Every deployment.
    pub fn deployments(&self) -> &BTreeMap<DeploymentId, DeploymentFacts> {
        &self.deployments
    }

    /// Every group.
    pub fn groups(&self) -> &BTreeMap<GroupId, GroupFacts> {
        &self.groups
    }

    /// Every order.
    pub fn orders(&self) -> &BTreeMap<OrderId, OrderFacts> {
        &self.orders
    }

    /// Every bid.
    pub fn bids(&self) -> &BTreeMap<BidId, BidFacts> {
        &self.bids
    }

    /// Every lease.
    pub fn leases(&self) -> &BTreeMap<LeaseId, LeaseFacts> {
        &self.leases
    }

    fn one(&mut self, event: TypedEvent, closing: &mut Closing) {
        let at = self.height;
        match event {
            TypedEvent::DeploymentCreated { id, version } => {
                let state = DeploymentState::Active;
                self.deployments.insert(id, DeploymentFacts { state, version, created_at: Some(at) });
            }
            TypedEvent::DeploymentUpdated { id, version } => {
                self.deployment(id, DeploymentState::Active).version = version;
            }
            TypedEvent::DeploymentClosed { id } => {
                self.deployment(id.clone(), DeploymentState::Closed).state = DeploymentState::Closed;
                closing.begin(id);
            }
            TypedEvent::GroupStarted { id } => self.group(id, GroupState::Open),
            TypedEvent::GroupPaused { id } => self.group(id, GroupState::Paused),
            TypedEvent::GroupClosed { id } => self.close_group(id, closing),
            TypedEvent::OrderCreated { id } => {
                let group = GroupFacts { state: GroupState::Open, created_at: Some(at) };
                self.groups.entry(id.group().clone()).or_insert(group);
                self.orders.insert(id, OrderFacts { state: OrderState::Open, created_at: Some(at) });
            }
            TypedEvent::OrderClosed { id } => self.order(id, OrderState::Closed),
            TypedEvent::BidCreated { id, price } => {
                let facts = BidFacts { state: BidState::Open, price: Some(price), created_at: Some(at) };
                self.bids.insert(id, facts);
            }
            TypedEvent::BidClosed { id } => self.bid(id, BidState::Closed),
            TypedEvent::LeaseCreated { id, price } => self.create_lease(id, price),
            TypedEvent::LeaseClosed { id, reason } => self.close_lease(id, reason, closing),
            TypedEvent::LeaseReclaimStarted { id, reason, deadline_seconds } => {
                let lease = self.lease(id);
                lease.state = LeaseState::Reclaiming;
                lease.reclaim = Some(Reclaim { at, deadline_seconds, reason });
            }
            _ => {}
        }
    }

    fn close_group(&mut self, id: GroupId, closing: &mut Closing) {
        let of_deployment = closing.deployment.as_ref() == Some(id.deployment());
        let is_overdrawn = of_deployment && closing.is_overdrawn;
        self.group(id.clone(), if is_overdrawn { GroupState::InsufficientFunds } else { GroupState::Closed });
        if of_deployment {
            closing.groups.push(id);
        }
    }

    fn create_lease(&mut self, id: LeaseId, price: Price) {
        self.order(id.order().clone(), OrderState::Active);
        // Bids on one order stand together.
        let of_order = |(bid, _): &(&BidId, &BidFacts)| bid.order() == id.order();
        let before = self.bids.range(..id.bid()).rev().take_while(of_order);
        let after = self.bids.range((Bound::Excluded(id.bid()), Bound::Unbounded)).take_while(of_order);
        let others = before.chain(after).filter(|(_, facts)| facts.state == BidState::Open);
        let lost = others.map(|(bid, _)| bid).min_by_key(|bid| bid.provider().to_string()).cloned();
        if let Some(lost) = lost {
            self.bid(lost, BidState::Lost);
        }
        self.bid(id.bid().clone(), BidState::Active);
        let facts = LeaseFacts {
            state: LeaseState::Active,
            price: Some(price),
            created_at: Some(self.height),
            closed: None,
            reclaim: None,
        };
        self.leases.insert(id, facts);
    }

    fn close_lease(&mut self, id: LeaseId, reason: CloseReason, closing: &mut Closing) {
        let is_overdrawn = reason == CloseReason::INSUFFICIENT_FUNDS;
        if is_overdrawn && closing.deployment.as_ref() == Some(id.deployment()) {
            closing.is_overdrawn = true;
            closing.groups.drain(..).for_each(|group| self.group(group, GroupState::InsufficientFunds));
        }
        let closed = Some((self.height, reason));
        let lease = self.lease(id);
        lease.state = if is_overdrawn { LeaseState::InsufficientFunds } else { LeaseState::Closed };
        lease.closed = closed;
    }

    fn deployment(&mut self, id: DeploymentId, state: DeploymentState) -> &mut DeploymentFacts {
        self.deployments.entry(id).or_insert(DeploymentFacts { state, version: None, created_at: None })
    }

    fn group(&mut self, id: GroupId, state: GroupState) {
        self.groups.entry(id).or_insert(GroupFacts { state, created_at: None }).state = state;
    }

    fn order(&mut self, id: OrderId, state: OrderState) {
        self.orders.entry(id).or_insert(OrderFacts { state, created_at: None }).state = state;
    }

    fn bid(&mut self, id: BidId, state: BidState) {
        let unknown = BidFacts { state, price: None, created_at: None };
        self.bids.entry(id).or_insert(unknown).state = state;
    }

    fn lease(&mut self, id: LeaseId) -> &mut LeaseFacts {
        let state = LeaseState::Active;
        let unknown = LeaseFacts { state, price: None, created_at: None, closed: None, reclaim: None };
        self.leases.entry(id).or_insert(unknown)
    }
}

/// A deployment that ends in the message at hand, and its groups that ended with it.
#[derive(Default)]
struct Closing {
    message: Option<String>,
    /// What the message is, where the node says it.
    action: Option<String>,
    deployment: Option<DeploymentId>,
    groups: Vec<GroupId>,
    is_overdrawn: bool,
}

impl Closing {
    /// Of each message the node says first what it is.
    fn hear(&mut self, event: &Event) {
        let message = event.attribute("msg_index");
        if message != self.message.as_deref() {
            *self = Self { message: message.map(str::to_owned), ..Self::default() };
        }
        if event.name == "message"
            && let Some(action) = event.attribute("action")
        {
            self.action = Some(action.to_owned());
        }
    }

    fn begin(&mut self, deployment: DeploymentId) {
        self.is_overdrawn = self.action.as_deref().is_some_and(|action| !MAY_CLOSE.contains(&action));
        self.deployment = Some(deployment);
        self.groups.clear();
    }
}

/// Messages that end a deployment at its owner's wish. Others end it only where its account cannot pay.
const MAY_CLOSE: &[&str] = &["/akash.deployment.v1beta4.MsgCloseDeployment", "/cosmos.authz.v1beta1.MsgExec"];
