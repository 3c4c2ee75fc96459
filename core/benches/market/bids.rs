//! Bids on one order.

use akashkit::gpu::offered;
use akashkit::market::{Bid, Provider, ResourceOffer};
use akashkit::{Attribute, Gpu, Height, Resources};

use super::dice::Dice;

/// A bid of each provider, some of them with equal prices; who has graphics processors offers one.
pub(crate) fn of(providers: &[Provider], now: Height, seed: u64) -> Vec<Bid> {
    let mut dice = Dice::new(seed);
    providers.iter().map(|provider| bid(provider, now, &mut dice)).collect()
}

fn bid(provider: &Provider, now: Height, dice: &mut Dice) -> Bid {
    let id = format!("akash1qyhmn054/7/1/1/{}", provider.owner).parse().expect("an id");
    let price = format!("{}.{:06}uact", 1_000 + dice.low(40) * 100, dice.below(3)).parse().expect("a price");
    let created_at = Height::new(now.get() - dice.roll() % 60);
    let attributes: Vec<Attribute> =
        offered(&provider.attributes).first().map(|offered| offered.model.attribute()).into_iter().collect();
    let gpu = Gpu { units: u64::from(!attributes.is_empty()).into(), attributes };
    let resources = Resources { id: 1, gpu: Some(gpu), ..Resources::default() };
    Bid { resources_offer: vec![ResourceOffer { resources, count: 1 }], ..Bid::open(id, price, created_at) }
}
