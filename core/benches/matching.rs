//! `cargo bench --bench matching`: a million orders against a hundred thousand providers, on one core. It prints what was measured; the literal
//! predicate is timed on a sample of the same market and scaled.

#[allow(dead_code)]
mod market;

use std::hint::black_box;
use std::time::{Duration, Instant};

use akashkit::AccountAddress;
use akashkit::deployment::GroupSpec;
use akashkit::id::{DeploymentId, Dseq, GroupId, Gseq, OrderId, Oseq};
use akashkit::market::{MarketIndex, Provider, fits};

use market::{Orders, Size};

fn main() {
    let literal = literal();
    println!("literal predicate: {literal:?} for each order and provider");
    for (name, size) in [("20,000 sets", Size::WHOLE), ("every set distinct", Size::EVERY_SET_DISTINCT)] {
        println!("{name}");
        whole(size, literal);
    }
}

/// What one question of one provider costs, on a sample.
fn literal() -> Duration {
    let groups: Vec<GroupSpec> = Orders::new(SAMPLE, SEED).groups().collect();
    let providers: Vec<Provider> = market::providers(SAMPLE, SEED).collect();
    let pairs = groups.len() * providers.len();
    let (found, took) = timed(|| {
        let pairs = groups.iter().flat_map(|group| providers.iter().map(move |provider| (group, provider)));
        pairs.filter(|(group, provider)| fits(group, provider).unwrap_or(false)).count()
    });
    println!("{} of {pairs} pairs of the sample fit", found);
    took / u32::try_from(pairs).unwrap_or(u32::MAX)
}

fn whole(size: Size, literal: Duration) {
    let before = resident_kib();
    let (index, took) = timed(|| built(size));
    show("  built in", took);
    if let (Some(before), Some(after)) = (before, resident_kib()) {
        println!("  memory {} MiB, what made the market among it", (after - before) / 1024);
    }
    let (matches, took) = timed(|| index.match_all());
    show("  all orders matched in", took);
    let (found, fanned) = timed(|| {
        let counts = index.orders().filter_map(|(_, requirement)| matches.providers(requirement));
        counts.filter(|providers| *providers > 0).count()
    });
    show("  and the answer of each order read in", fanned);
    println!("  {found} of {} orders have a provider that fits", size.orders);
    let pairs = size.orders as u128 * size.providers as u128;
    let scan = literal.as_nanos() * pairs;
    let ratio = scan / (took + fanned).as_nanos();
    println!("  the literal scan would take {} s, {ratio} times as long", scan / 1_000_000_000);
    update(index, size);
}

/// One provider becomes another and back again.
fn update(mut index: MarketIndex, size: Size) {
    let mut others = market::providers(size, !SEED).take(UPDATES);
    let owners: Vec<AccountAddress> =
        market::providers(size, SEED).take(UPDATES).map(|one| one.owner).collect();
    let changed: Vec<Provider> =
        owners.into_iter().filter_map(|owner| Some(Provider { owner, ..others.next()? })).collect();
    let mut slowest = Duration::ZERO;
    let ((), took) = timed(|| {
        for provider in &changed {
            let ((), took) = timed(|| index.put_provider(provider).expect("within limits"));
            slowest = slowest.max(took);
        }
    });
    let mean = took / u32::try_from(UPDATES).unwrap_or(1);
    println!("  one provider changed in {mean:?} (mean of {UPDATES}), {slowest:?} at most");
    black_box(index);
}

fn built(size: Size) -> MarketIndex {
    let mut index = MarketIndex::new();
    for provider in market::providers(size, SEED) {
        index.put_provider(&provider).expect("within limits");
    }
    let Orders { sets, orders } = Orders::new(size, SEED);
    for (at, set) in orders.into_iter().enumerate() {
        index.put_order(order(at), &sets[set].group()).expect("within limits");
    }
    index
}

fn order(at: usize) -> OrderId {
    let owner = AccountAddress::from_bytes(&[3; 20]).expect("twenty bytes");
    let dseq = Dseq::new(at as u64 + 1).expect("not zero");
    let group = GroupId::new(DeploymentId::new(owner, dseq), Gseq::new(1).expect("not zero"));
    OrderId::new(group, Oseq::new(1).expect("not zero"))
}

fn timed<T>(work: impl FnOnce() -> T) -> (T, Duration) {
    let begin = Instant::now();
    let done = black_box(work());
    (done, begin.elapsed())
}

fn show(what: &str, took: Duration) {
    println!("{what} {:.3} s", took.as_secs_f64());
}

/// What this process holds, where the system says so.
fn resident_kib() -> Option<u64> {
    let status = std::fs::read_to_string("/proc/self/status").ok()?;
    let line = status.lines().find_map(|line| line.strip_prefix("VmRSS:"))?;
    line.trim().trim_end_matches(" kB").parse().ok()
}

const SEED: u64 = 6;
const SAMPLE: Size = Size { providers: 1_000, orders: 1_000, sets: 1_000 };
const UPDATES: usize = 1_000;
