//! `cargo bench --bench ranking`: what it costs to choose among the bids on an order.

#[allow(dead_code)]
mod market;

use akashkit::Height;
use akashkit::market::{Bid, Policy, Provider, Providers, Snapshot, rank};
use akashkit::network::BlockTime;
use divan::Bencher;

use market::Size;

fn main() {
    divan::main();
}

/// A hundred bids, of which the policy takes all.
#[divan::bench]
fn cheapest(bencher: Bencher<'_, '_>) {
    ranked(bencher, "{}");
}

/// A hundred bids under every demand that a policy has.
#[divan::bench]
fn every_demand(bencher: Bencher<'_, '_>) {
    ranked(bencher, EVERY_DEMAND);
}

fn ranked(bencher: Bencher<'_, '_>, policy: &str) {
    let (bids, providers) = hundred();
    let policy = Policy::from_json(policy).expect("a policy");
    let snapshot = Snapshot { providers: &providers, height: NOW, block_time: BlockTime::CONSOLE };
    bencher.with_inputs(|| bids.clone()).bench_values(|bids| rank(bids, &policy, &snapshot));
}

fn hundred() -> (Vec<Bid>, Providers) {
    let size = Size { providers: 100, ..Size::WHOLE };
    let providers: Vec<Provider> = market::providers(size, 1).collect();
    let bids = market::bids::of(&providers, NOW, 1);
    (bids, Providers::new(providers).expect("each once"))
}

const NOW: Height = Height::new(27_000_000);

const EVERY_DEMAND: &str = r#"{
    "max_price": {"amount": "2500000", "per": "hour"},
    "max_age": {"blocks": 50},
    "audited_by": "anyone",
    "min_uptime_bps": 9000,
    "online_only": true,
    "regions": ["us-west", "us-east", "eu-central", "eu-west"],
    "deny_providers": ["akash1qyhmn054"],
    "prefer_providers": ["akash1yzgnd8d0mdv08wdtf3nrjhef5hj3u5n2slfkn2"],
    "prefer_gpus": ["h100", "a100 80Gi", "rtx4090"],
    "min_gpus": 1,
    "sort_by": ["gpu", "price"]
}"#;
