//! An order whose state examples lead to with steps: `"in": ["create_bid_with_notice, create_lease", …]`; and bids on it that are
//! refused, `"in": [{"price": "0uact"}]` with what is otherwise than in a bid that the chain takes.

use std::time::Duration;

use akashkit::deployment::GroupSpec;
use akashkit::id::BidId;
use akashkit::market::{
    Action, Auction, Bid, CloseReason, Market, Order, Policy, Provider, Providers, ResourceOffer, Snapshot,
    fits, offer_misfits, rank,
};
use akashkit::network::{BlockTime, Params};
use akashkit::{AccountAddress, Attribute, Coin, Deployment, Height, Result, Timestamp};
use serde::Deserialize;

use super::Example;

impl Example {
    /// Ranks the bids of the first argument, of whose providers nothing is known.
    pub(super) fn rank(&self) -> Result<()> {
        let snapshot =
            Snapshot { providers: &Providers::default(), height: AT, block_time: BlockTime::CONSOLE };
        rank(self.record(0), &Policy::default(), &snapshot).map(drop)
    }

    /// Takes the steps of the first argument, then the last one. A second argument is the id of the bid or the reason.
    pub(super) fn auction(&self, last: &str) -> Result<()> {
        let mut auction = Auction::new(Order::open(ORDER.parse()?, group(), AT, None)?);
        let steps = self.text(0);
        for step in steps.split(", ").filter(|step| !step.is_empty()) {
            take(&mut auction, step, None).expect("the steps before the last are possible");
        }
        take(&mut auction, last, self.arguments.get(1).and_then(|argument| argument.as_str()))
    }
}

/// What is otherwise in a bid, in its order and in what the chain knows.
#[derive(Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
struct Otherwise {
    attributes: Vec<Attribute>,
    bids: u8,
    deposit: Option<String>,
    notice: Option<u64>,
    offer: Vec<ResourceOffer>,
    price: Option<String>,
    promise: Option<u64>,
    unknown: bool,
}

impl Example {
    /// The first reason for which the chain would refuse the bid.
    pub(super) fn bid(&self) -> Result<()> {
        let otherwise: Otherwise = self.record(0);
        let mut group = group();
        group.requirements.attributes = Some(otherwise.attributes);
        let order = Order::open(ORDER.parse()?, group, AT, otherwise.notice.map(Duration::from_secs))?;
        let mut auction = Auction::new(order);
        for number in 0..otherwise.bids {
            let provider = AccountAddress::from_bytes(&[9, number])?;
            auction.create_bid(Bid::open(format!("{ORDER}/{provider}").parse()?, "1uact".parse()?, AT))?;
        }
        let price = otherwise.price.as_deref().unwrap_or("1uact").parse()?;
        let mut bid = Bid::open(format!("{ORDER}/{PROVIDER}").parse()?, price, AT);
        bid.resources_offer = otherwise.offer;
        bid.reclamation_window = otherwise.promise.map(Duration::from_secs);
        let deposit: Coin = otherwise.deposit.as_deref().unwrap_or("500000uact").parse()?;
        let provider = (!otherwise.unknown).then(|| Provider::new(bid.id.provider().clone()));
        let refusals = auction.bid_refusals(&bid, &deposit, provider.as_ref(), &Params::DEFAULT.market);
        refusals.into_iter().next().map_or(Ok(()), Err)
    }

    /// The steps of the first argument, then the last one, on a market with one deployment or none.
    pub(super) fn market(&self, last: &str) -> Result<()> {
        let (mut market, steps) = (Market::default(), self.text(0));
        for step in steps.split(", ").filter(|step| !step.is_empty()) {
            trade(&mut market, step).expect("the steps before the last are possible");
        }
        trade(&mut market, last)
    }

    /// A market of which records say an order so often.
    pub(super) fn market_of(&self) -> Result<()> {
        let order = Order::open(ORDER.parse()?, group(), AT, None)?;
        Market::new(vec![], vec![Auction::new(order); self.record(0)]).map(drop)
    }

    /// The first reason for which the chain would refuse the deployment.
    pub(super) fn new_deployment(&self) -> Result<()> {
        let Otherwise { deposit, notice, .. } = self.record(0);
        let deposit: Coin = deposit.as_deref().unwrap_or("500000uact").parse()?;
        let (id, notice) = ("akash1qyhmn054/7".parse()?, notice.map(Duration::from_secs));
        let refusals =
            Market::default().deployment_refusals(&id, &[group()], &deposit, notice, &Params::DEFAULT);
        refusals.into_iter().next().map_or(Ok(()), Err)
    }

    /// A unit that is offered so often.
    pub(super) fn offer(&self) -> Result<()> {
        let group = group();
        let unit = &group.resources[0];
        let offer = ResourceOffer { resources: unit.resource.clone(), count: unit.count };
        offer_misfits(&group, &vec![offer; self.record(0)]).map(drop)
    }

    /// A provider and an order with an attribute whose key is so long.
    pub(super) fn fit(&self) -> Result<()> {
        let attributes = vec![Attribute::new("a".repeat(self.record(0)), "")];
        let mut group = GroupSpec::default();
        group.requirements.attributes = Some(attributes.clone());
        let provider = Provider { attributes, ..Provider::new(PROVIDER.parse()?) };
        fits(&group, &provider).map(drop)
    }
}

fn group() -> GroupSpec {
    let document = include_str!("../../../examples/sdl/hello-web.yaml");
    Deployment::from_sdl(document).expect("an example").groups()[0].clone()
}

fn trade(market: &mut Market, step: &str) -> Result<()> {
    let bid: BidId = format!("{ORDER}/{PROVIDER}").parse()?;
    match step {
        "close_deployment" => market.end_deployment(bid.deployment(), Action::CloseDeployment, AT),
        "close_lease" => market.close_lease(&bid.lease(), AT),
        "create_deployment" => market.create_deployment(bid.deployment(), vec![group()], None, AT),
        "start_group" => market.start_group(bid.group(), AT),
        other => unreachable!("{other}"),
    }
}

fn take(auction: &mut Auction, step: &str, argument: Option<&str>) -> Result<()> {
    let mut bid = Bid::open(format!("{ORDER}/{PROVIDER}").parse()?, "1uact".parse()?, AT);
    let provider = bid.id.provider().clone();
    let now = Timestamp::new(1_800_000_000, 0)?;
    let reason = argument.map_or(CloseReason::UNSPECIFIED, |name| {
        serde_json::from_value(name.into()).unwrap_or(CloseReason::UNSPECIFIED)
    });
    match step {
        "close_bid" => auction.close_bid(&provider, reason, AT, now),
        "close_group" => auction.end(Action::CloseGroup, AT),
        "close_lease" => auction.close_lease(&provider, AT),
        "create_bid" => {
            if let Some(id) = argument {
                bid.id = id.parse()?;
            }
            auction.create_bid(bid)
        }
        "create_bid_with_notice" => {
            bid.reclamation_window = Some(Duration::from_secs(3600));
            auction.create_bid(bid)
        }
        "create_other_lease" => {
            let other = Bid::open(format!("{ORDER}/{OTHER}").parse()?, "1uact".parse()?, AT);
            auction.create_bid(other.clone())?;
            auction.create_lease(other.id.provider(), AT).map(drop)
        }
        "create_lease" => auction.create_lease(&provider, AT).map(drop),
        "pause_group" => auction.end(Action::PauseGroup, AT),
        "start_group" => auction.start_group(AT).map(drop),
        "start_reclaim" => auction.start_reclaim(reason, AT, now),
        other => unreachable!("{other}"),
    }
}

const AT: Height = Height::new(7);
const ORDER: &str = "akash1qyhmn054/7/1/1";
const PROVIDER: &str = "akash1yzgnd8d0mdv08wdtf3nrjhef5hj3u5n2slfkn2";
const OTHER: &str = "akash1qufa3xzrf34qvwyejkhvnc4psf49fftaw0asmh";
