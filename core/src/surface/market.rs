//! The market from the parts that other languages hold.

use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use super::types::Address;
use crate::attributes::Attribute;
use crate::decimal::Decimal;
use crate::denom::Denom;
use crate::deployment::GroupSpec;
use crate::error::{Code, Error, Result};
use crate::gpu::{self, GpuModel};
use crate::id::{DeploymentId, LeaseId, OrderId};
use crate::market::{
    self, Action, Bid, Choices, CloseReason, Criterion, DeploymentState, LeaseState, OrderState, Overcommit,
    Per, Provider, Providers, Reclaim, Side, Uptime,
};
use crate::network::BlockTime;
use crate::price::Price;
use crate::quantity::{Blocks, Count, Height};
use crate::resources::Resources;

/// A memory and a connection in which a model is built.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[allow(missing_docs)] // the table says what they are
pub struct GpuVariant {
    pub ram_gib: u64,
    pub interface: gpu::Interface,
    pub connection: String,
}

impl From<&gpu::Variant> for GpuVariant {
    fn from(variant: &gpu::Variant) -> Self {
        Self {
            ram_gib: variant.ram_gib,
            interface: variant.interface(),
            connection: variant.connection.to_owned(),
        }
    }
}

/// A model of the catalogue.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[allow(missing_docs)] // the table says what they are
pub struct KnownGpu {
    pub vendor: String,
    pub model: String,
    pub variants: Vec<GpuVariant>,
}

impl From<&gpu::Known> for KnownGpu {
    fn from(known: &gpu::Known) -> Self {
        Self {
            vendor: known.vendor.to_owned(),
            model: known.model.to_owned(),
            variants: known.variants.iter().map(Into::into).collect(),
        }
    }
}

/// What there is to say of a model that somebody names.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[allow(missing_docs)] // the table says what they are
pub struct GpuInfo {
    pub name: GpuModel,
    pub vendor: String,
    pub model: String,
    pub attribute: Attribute,
    pub capabilities: Vec<Attribute>,
    pub variants: Vec<GpuVariant>,
    pub ram_gib: Option<u64>,
    pub interface: Option<gpu::Interface>,
}

impl From<GpuModel> for GpuInfo {
    fn from(name: GpuModel) -> Self {
        Self {
            vendor: name.vendor().to_owned(),
            model: name.model().to_owned(),
            attribute: name.attribute(),
            capabilities: name.capabilities(),
            variants: name.known().map(|known| KnownGpu::from(known).variants).unwrap_or_default(),
            ram_gib: name.ram_gib(),
            interface: name.interface(),
            name,
        }
    }
}

/// How a provider is set up to bid.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
#[allow(missing_docs)] // the table says what they are
pub struct BiddingRules {
    pub order_attributes: Vec<Attribute>,
    pub max_volumes: Option<u32>,
    pub overcommit: Option<Overcommit>,
}

impl From<BiddingRules> for market::BiddingRules {
    fn from(rules: BiddingRules) -> Self {
        let BiddingRules { order_attributes, max_volumes, overcommit } = rules;
        let max_volumes = max_volumes.map(|most| usize::try_from(most).unwrap_or(usize::MAX));
        Self {
            order_attributes,
            max_volumes: max_volumes.unwrap_or(Self::default().max_volumes),
            overcommit: overcommit.unwrap_or_default(),
        }
    }
}

/// Where the replicas of a unit go.
#[derive(Clone, Debug, PartialEq, Eq)]
#[allow(missing_docs)] // the table says what they are
pub struct Allocation {
    pub resources: Resources,
    pub count: u32,
    pub nodes: Vec<NodeShare>,
}

/// How many replicas a machine takes.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[allow(missing_docs)] // the table says what they are
pub struct NodeShare {
    pub node: String,
    pub count: u32,
}

impl From<market::Allocation> for Allocation {
    fn from(allocation: market::Allocation) -> Self {
        let market::Allocation { resources, count, nodes } = allocation;
        let nodes = nodes.into_iter().map(|(node, count)| NodeShare { node, count }).collect();
        Self { resources, count, nodes }
    }
}

/// What a tenant wants of bids, as plain data.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
#[allow(missing_docs)] // the table says what they are
pub struct Policy {
    pub denom: Option<Denom>,
    pub max_price: Option<MaxPrice>,
    pub max_age: Option<MaxAge>,
    pub min_gpus: Option<Count>,
    pub audited_by: Option<AuditedBy>,
    pub min_uptime_bps: Option<u32>,
    pub online_only: Option<bool>,
    pub regions: Option<Vec<String>>,
    pub allow_providers: Option<Vec<Address>>,
    pub deny_providers: Option<Vec<Address>>,
    pub prefer_providers: Option<Vec<Address>>,
    pub prefer_gpus: Option<Vec<GpuModel>>,
    pub sort_by: Option<Vec<Criterion>>,
}

/// The most that a bid may ask for a span.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[allow(missing_docs)] // the table says what they are
pub struct MaxPrice {
    pub amount: Decimal,
    pub per: Per,
}

/// How old a bid may be.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[allow(missing_docs)] // the table says what they are
pub enum MaxAge {
    Blocks { blocks: Blocks },
    ConsoleQuote {},
}

/// Who must have audited a provider.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[allow(missing_docs)] // the table says what they are
pub enum AuditedBy {
    AllOf { auditors: Vec<Address> },
    AnyOf { auditors: Vec<Address> },
    Anyone {},
}

impl TryFrom<Policy> for market::Policy {
    type Error = Error;

    fn try_from(plain: Policy) -> Result<Self> {
        let audited_by = |by| -> Result<_> {
            Ok(match by {
                AuditedBy::AllOf { auditors } => market::AuditedBy::AllOf(Choices::new(auditors)?),
                AuditedBy::AnyOf { auditors } => market::AuditedBy::AnyOf(Choices::new(auditors)?),
                AuditedBy::Anyone {} => market::AuditedBy::Anyone,
            })
        };
        let max_age = |age| match age {
            MaxAge::Blocks { blocks } => market::MaxAge::Blocks(blocks),
            MaxAge::ConsoleQuote {} => market::MaxAge::ConsoleQuote,
        };
        let max_price = |MaxPrice { amount, per }| market::MaxPrice::new(amount, per);
        Ok(Self {
            denom: plain.denom.unwrap_or(Self::default().denom),
            max_price: plain.max_price.map(max_price).transpose()?,
            max_age: plain.max_age.map(max_age),
            min_gpus: plain.min_gpus,
            audited_by: plain.audited_by.map(audited_by).transpose()?,
            min_uptime: plain.min_uptime_bps.map(Uptime::from_bps).transpose()?,
            online_only: plain.online_only.unwrap_or_default(),
            regions: plain.regions.map(Choices::new).transpose()?,
            allow_providers: plain.allow_providers.map(Choices::new).transpose()?,
            deny_providers: plain.deny_providers.map(Choices::new).transpose()?,
            prefer_providers: plain.prefer_providers.map(Choices::new).transpose()?,
            prefer_gpus: plain.prefer_gpus.map(Choices::new).transpose()?,
            sort_by: plain.sort_by.map(Choices::new).transpose()?,
        })
    }
}

impl From<market::Policy> for Policy {
    fn from(policy: market::Policy) -> Self {
        fn list<T: Clone>(choices: Option<Choices<T>>) -> Option<Vec<T>> {
            choices.map(|choices| choices.as_slice().to_vec())
        }
        // Naming every field makes one that is added there an error here.
        let market::Policy {
            denom,
            max_price,
            max_age,
            min_gpus,
            audited_by,
            min_uptime,
            online_only,
            regions,
            allow_providers,
            deny_providers,
            prefer_providers,
            prefer_gpus,
            sort_by,
        } = policy;
        let by = |by| match by {
            market::AuditedBy::AllOf(auditors) => AuditedBy::AllOf { auditors: auditors.as_slice().to_vec() },
            market::AuditedBy::AnyOf(auditors) => AuditedBy::AnyOf { auditors: auditors.as_slice().to_vec() },
            market::AuditedBy::Anyone => AuditedBy::Anyone {},
        };
        let age = |age| match age {
            market::MaxAge::Blocks(blocks) => MaxAge::Blocks { blocks },
            market::MaxAge::ConsoleQuote => MaxAge::ConsoleQuote {},
        };
        Self {
            denom: Some(denom),
            max_price: max_price.map(|most| MaxPrice { amount: most.amount(), per: most.per() }),
            max_age: max_age.map(age),
            min_gpus,
            audited_by: audited_by.map(by),
            min_uptime_bps: min_uptime.map(Uptime::bps),
            online_only: Some(online_only),
            regions: list(regions),
            allow_providers: list(allow_providers),
            deny_providers: list(deny_providers),
            prefer_providers: list(prefer_providers),
            prefer_gpus: list(prefer_gpus),
            sort_by: list(sort_by),
        }
    }
}

/// Reads JSON that a type of the core stands in.
///
/// # Errors
/// [`Code::JsonText`] for anything else.
pub fn from_json<T: serde::de::DeserializeOwned>(text: &str) -> Result<T> {
    serde_json::from_str(text).map_err(|error| Error::new(Code::JsonText).with("found", error))
}

/// A policy in the JSON that [`market::Policy::from_json`] reads.
///
/// # Errors
/// None: a policy is text and numbers.
pub fn policy_json(policy: &market::Policy) -> Result<String> {
    serde_json::to_string(policy).map_err(|error| Error::new(Code::JsonText).with("reason", error))
}

/// Why a bid stands where it does, in words beside the parts.
#[derive(Clone, Debug, PartialEq, Eq)]
#[allow(missing_docs)] // the table says what they are
pub struct RankReason {
    pub side: Side,
    pub of: Address,
    pub criterion: Criterion,
    pub message: String,
}

impl From<market::Reason> for RankReason {
    fn from(reason: market::Reason) -> Self {
        Self {
            side: reason.side,
            criterion: reason.by.criterion(),
            message: reason.to_string(),
            of: reason.of,
        }
    }
}

/// Why a policy does not take a bid, in words beside the kind.
#[derive(Clone, Debug, PartialEq, Eq)]
#[allow(missing_docs)] // the table says what they are
pub struct Rejection {
    pub kind: RejectionKind,
    pub message: String,
}

macro_rules! rejections {
    ($($name:ident)*) => {
        /// Why a policy does not take a bid.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
        #[allow(missing_docs)] // the table says what they are
        pub enum RejectionKind { $($name),* }

        impl From<&market::Rejection> for RejectionKind {
            fn from(rejection: &market::Rejection) -> Self {
                match rejection { $(market::Rejection::$name { .. } => Self::$name),* }
            }
        }
    };
}
rejections! {
    Age AuditNone Auditor Auditors CostOverflow Denom GpuCount Online Price ProviderDenied ProviderOther Region State Uptime
}

impl From<market::Rejection> for Rejection {
    fn from(rejection: market::Rejection) -> Self {
        Self { kind: (&rejection).into(), message: rejection.to_string() }
    }
}

/// Bids in the order in which a policy would take them.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
#[allow(missing_docs)] // the table says what they are
pub struct Ranking {
    pub ranked: Vec<RankedBid>,
    pub rejected: Vec<RejectedBid>,
}

/// A bid that a policy would take.
#[derive(Clone, Debug, PartialEq, Eq)]
#[allow(missing_docs)] // the table says what they are
pub struct RankedBid {
    pub bid: Bid,
    pub per_hour_ceil: Price,
    pub per_month_ceil: Price,
    pub reasons: Vec<RankReason>,
}

/// A bid that a policy would not take.
#[derive(Clone, Debug, PartialEq, Eq)]
#[allow(missing_docs)] // the table says what they are
pub struct RejectedBid {
    pub bid: Bid,
    pub reasons: Vec<Rejection>,
}

impl From<market::Ranking> for Ranking {
    fn from(ranking: market::Ranking) -> Self {
        let ranked = |found: market::RankedBid| {
            let market::RankedBid { bid, reasons, per_hour_ceil, per_month_ceil } = found;
            let reasons = reasons.into_iter().map(Into::into).collect();
            RankedBid { bid, per_hour_ceil, per_month_ceil, reasons }
        };
        let rejected = |found: market::RejectedBid| {
            let market::RejectedBid { bid, reasons } = found;
            RejectedBid { bid, reasons: reasons.into_iter().map(Into::into).collect() }
        };
        Self {
            ranked: ranking.ranked.into_iter().map(ranked).collect(),
            rejected: ranking.rejected.into_iter().map(rejected).collect(),
        }
    }
}

/// Bids ranked by a policy; the default one, where none is named.
///
/// # Errors
/// Those of [`market::rank`] and [`market::Providers::new`]; [`Code::NetworkBlockTime`] for a block time of zero.
pub fn rank(
    bids: Vec<Bid>,
    providers: Vec<Provider>,
    height: u64,
    block_millis: u32,
    policy: Option<market::Policy>,
) -> Result<Ranking> {
    let block_time = BlockTime::from_millis(block_millis)?;
    let providers = Providers::new(providers)?;
    let snapshot = market::Snapshot { providers: &providers, height: Height::new(height), block_time };
    Ok(market::rank(bids, &policy.unwrap_or_default(), &snapshot)?.into())
}

/// An order with public fields.
#[derive(Clone, Debug, PartialEq, Eq)]
#[allow(missing_docs)] // the table says what they are
pub struct Order {
    pub id: OrderId,
    pub state: OrderState,
    pub spec: GroupSpec,
    pub created_at: Height,
    pub reclamation: Option<Duration>,
}

impl From<&market::Order> for Order {
    fn from(order: &market::Order) -> Self {
        Self {
            id: order.id().clone(),
            state: order.state(),
            spec: order.spec().clone(),
            created_at: order.created_at(),
            reclamation: order.reclamation(),
        }
    }
}

/// A lease with everything that may be told of its end.
#[derive(Clone, Debug, PartialEq, Eq)]
#[allow(missing_docs)] // the table says what they are
pub struct Lease {
    pub id: LeaseId,
    pub state: LeaseState,
    pub price: Price,
    pub created_at: Height,
    pub closed_at: Option<Height>,
    pub close_reason: Option<CloseReason>,
    pub reclamation_window: Option<Duration>,
    pub reclaim: Option<Reclaim>,
}

impl From<&market::Lease> for Lease {
    fn from(lease: &market::Lease) -> Self {
        Self {
            id: lease.id.clone(),
            state: lease.state,
            price: lease.price.clone(),
            created_at: lease.created_at,
            closed_at: lease.closed.map(|(at, _)| at),
            close_reason: lease.closed.map(|(_, reason)| reason),
            reclamation_window: lease.reclamation.map(|reclamation| reclamation.window),
            reclaim: lease.reclamation.and_then(|reclamation| reclamation.started),
        }
    }
}

impl From<Lease> for market::Lease {
    fn from(open: Lease) -> Self {
        let Lease { id, state, price, created_at, closed_at, close_reason, reclamation_window, reclaim } =
            open;
        let closed = closed_at.map(|at| (at, close_reason.unwrap_or(CloseReason::NONE)));
        let reclamation = reclamation_window.map(|window| market::Reclamation { window, started: reclaim });
        Self { id, state, price, created_at, closed, reclamation }
    }
}

/// An order with the bids on it and the lease that came of them.
#[derive(Clone, Debug, PartialEq, Eq)]
#[allow(missing_docs)] // the table says what they are
pub struct Auction {
    pub group: market::GroupState,
    pub order: Order,
    pub bids: Vec<Bid>,
    pub lease: Option<Lease>,
}

impl From<market::Auction> for Auction {
    fn from(auction: market::Auction) -> Self {
        Self {
            group: auction.group(),
            order: auction.order().into(),
            bids: auction.bids().cloned().collect(),
            lease: auction.lease().map(Into::into),
        }
    }
}

impl TryFrom<Auction> for market::Auction {
    type Error = Error;

    fn try_from(open: Auction) -> Result<Self> {
        let Auction { group, order, bids, lease } = open;
        let Order { id, state, spec, created_at, reclamation } = order;
        let mut order = market::Order::open(id, spec, created_at, reclamation)?;
        match state {
            OrderState::Open => {}
            OrderState::Active => order.apply(Action::CreateLease)?,
            OrderState::Closed => order.apply(Action::CloseGroup)?,
        }
        Self::of(group, order, bids, lease.map(Into::into))
    }
}

/// A deployment and whether it runs.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[allow(missing_docs)] // the table says what they are
pub struct DeploymentStatus {
    pub id: DeploymentId,
    pub state: DeploymentState,
}

/// A market that several callers may hold.
#[derive(Debug, Default)]
pub struct Market(Mutex<market::Market>);

impl Market {
    /// What there is on the chain.
    ///
    /// # Errors
    /// Those of [`market::Market::new`] and [`market::Auction::of`].
    pub fn new(
        deployments: Option<Vec<DeploymentStatus>>,
        auctions: Option<Vec<market::Auction>>,
    ) -> Result<Arc<Self>> {
        let deployments = deployments.into_iter().flatten().map(|status| (status.id, status.state)).collect();
        let market = market::Market::new(deployments, auctions.unwrap_or_default())?;
        Ok(Arc::new(Self(Mutex::new(market))))
    }

    /// The market, until it is dropped for this caller alone.
    pub fn lock(&self) -> MutexGuard<'_, market::Market> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// An order by what it asks for.
#[derive(Clone, Debug, PartialEq, Eq)]
#[allow(missing_docs)] // the table says what they are
pub struct OpenOrder {
    pub id: OrderId,
    pub group: GroupSpec,
}

/// An index that several callers may hold.
#[derive(Debug, Default)]
pub struct MarketIndex(Mutex<market::MarketIndex>);

impl MarketIndex {
    /// With providers and orders.
    ///
    /// # Errors
    /// Those of [`market::MarketIndex::put_provider`] and [`market::MarketIndex::put_order`].
    pub fn new(providers: Option<Vec<Provider>>, orders: Option<Vec<OpenOrder>>) -> Result<Arc<Self>> {
        let mut index = market::MarketIndex::new();
        for provider in providers.iter().flatten() {
            index.put_provider(provider)?;
        }
        for OpenOrder { id, group } in orders.into_iter().flatten() {
            index.put_order(id, &group)?;
        }
        Ok(Arc::new(Self(Mutex::new(index))))
    }

    /// The index, until it is dropped for this caller alone.
    pub fn lock(&self) -> MutexGuard<'_, market::MarketIndex> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Every order with how many providers fit, each requirement looked at once.
    pub fn match_all(&self) -> Vec<OrderMatch> {
        let index = self.lock();
        let matches = index.match_all();
        let order = |(order, requirement): (&OrderId, market::RequirementId)| OrderMatch {
            order: order.clone(),
            requirement: requirement.number(),
            providers: matches.providers(requirement).unwrap_or_default(),
        };
        index.orders().map(order).collect()
    }

    /// The providers that fit an order; none for an order that is not here.
    pub fn providers(&self, order: &OrderId) -> Vec<Address> {
        let index = self.lock();
        let Some(requirement) = index.requirement_of(order) else { return Vec::new() };
        index.providers(requirement).cloned().collect()
    }
}

/// How many providers fit an order.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[allow(missing_docs)] // the table says what they are
pub struct OrderMatch {
    pub order: OrderId,
    pub requirement: u32,
    pub providers: u64,
}
