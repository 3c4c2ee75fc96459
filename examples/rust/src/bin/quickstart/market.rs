//! Who would serve the document, of a market of our own making.

use std::error::Error;
use std::fs;

use akashkit::deployment::GroupSpec;
use akashkit::market::{Bid, Policy, Provider, Providers, Snapshot, misfits, rank, relaxations};
use akashkit::{Deployment, Height};

use crate::options::Options;
use crate::show::whole_units;

/// Which providers fit and what keeps the others away, what would win more of them, and bids with what they cost. Nothing where this
/// does not run in the project's root.
pub(crate) fn show(deployment: &Deployment, options: &Options) -> Result<(), Box<dyn Error>> {
    let Ok(text) = fs::read_to_string(format!("{DATA}/providers.json")) else { return Ok(()) };
    let providers: Vec<Provider> = serde_json::from_str(&text)?;
    println!("\nMarket ({DATA}: providers of our own making, at block {HEIGHT})");
    for group in deployment.groups() {
        show_providers(group, &providers)?;
        show_bids(group, &providers, options)?;
    }
    Ok(())
}

fn show_providers(group: &GroupSpec, providers: &[Provider]) -> akashkit::Result<()> {
    let (mut lines, mut fit) = (Vec::new(), 0);
    for provider in providers {
        let reasons: Vec<String> = misfits(group, provider)?.iter().map(ToString::to_string).collect();
        fit += usize::from(reasons.is_empty());
        let verdict = if reasons.is_empty() { "fits".to_owned() } else { reasons.join("; ") };
        lines.push(format!("    {}  {verdict}", provider.owner));
    }
    println!("  {}: {fit} of {} providers fit", group.name.escape_debug(), providers.len());
    lines.iter().for_each(|line| println!("{line}"));
    for relaxation in relaxations(group, providers)?.iter().take(MOST_RELAXATIONS) {
        println!("    to win more, {relaxation}");
    }
    Ok(())
}

fn show_bids(group: &GroupSpec, providers: &[Provider], options: &Options) -> Result<(), Box<dyn Error>> {
    let document = options.document.file_stem().unwrap_or_default().display();
    let Ok(text) = fs::read_to_string(format!("{DATA}/bids/{document}.{}.json", group.name)) else {
        return Ok(());
    };
    let bids: Vec<Bid> = serde_json::from_str(&text)?;
    println!("  {}: {} bids, the cheapest first", group.name.escape_debug(), bids.len());
    let providers = Providers::new(providers.to_vec())?;
    let snapshot =
        Snapshot { providers: &providers, height: Height::new(HEIGHT), block_time: options.block_time };
    let ranking = rank(bids, &Policy::default(), &snapshot)?;
    for (place, found) in (1..).zip(&ranking.ranked) {
        let cost = (whole_units(&found.per_hour_ceil)?, whole_units(&found.per_month_ceil)?);
        println!("    {place}. {}  {} an hour, {} a month", found.bid.id.provider(), cost.0, cost.1);
        found.reasons.iter().for_each(|reason| println!("       {reason}"));
    }
    for refused in &ranking.rejected {
        let reasons: Vec<String> = refused.reasons.iter().map(ToString::to_string).collect();
        println!("    -  {}  {}", refused.bid.id.provider(), reasons.join("; "));
    }
    Ok(())
}

const DATA: &str = "examples/data";
const HEIGHT: u64 = 27_000_000;
const MOST_RELAXATIONS: usize = 3;
