//! An order whose state examples lead to with steps: `"in": ["create_bid_with_notice, create_lease", …]`.

use std::time::Duration;

use akashkit::market::{Action, Auction, Bid, CloseReason, Order, Policy, Providers, Snapshot, rank};
use akashkit::network::BlockTime;
use akashkit::{Deployment, Height, Result, Timestamp};

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
        let document = include_str!("../../../examples/sdl/hello-web.yaml");
        let group = Deployment::from_sdl(document).expect("an example").groups()[0].clone();
        let mut auction = Auction::new(Order::open(ORDER.parse()?, group, AT, None)?);
        let steps = self.text(0);
        for step in steps.split(", ").filter(|step| !step.is_empty()) {
            take(&mut auction, step, None).expect("the steps before the last are possible");
        }
        take(&mut auction, last, self.arguments.get(1).and_then(|argument| argument.as_str()))
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
