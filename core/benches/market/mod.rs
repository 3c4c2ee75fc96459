//! A market of our own making, as large as one likes and the same for the same seed. What it is made of stands in
//! `examples/data/README.md`.
//!
//! Orders refer to sets: what a group requires of a provider, which many orders share. Sets are kept in a few bytes each and made
//! into groups when they are asked for.

pub(crate) mod bids;
mod dice;
mod models;
mod places;
mod providers;
mod wants;

use std::collections::HashSet;

use akashkit::AccountAddress;
use akashkit::deployment::GroupSpec;
use akashkit::market::Provider;

#[allow(unused_imports)]
pub(crate) use models::MODELS;
#[allow(unused_imports)]
pub(crate) use places::REGIONS;
pub(crate) use wants::Wants;

use dice::Dice;

/// How large a market is.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Size {
    pub(crate) providers: usize,
    pub(crate) orders: usize,
    /// How many of the orders ask for something that no other one asks for; the others ask for the same again.
    pub(crate) sets: usize,
}

impl Size {
    pub(crate) const WHOLE: Self = Self { providers: 100_000, orders: 1_000_000, sets: 20_000 };
    pub(crate) const EVERY_SET_DISTINCT: Self = Self { sets: Self::WHOLE.orders, ..Self::WHOLE };
}

/// Orders and what they ask for.
pub(crate) struct Orders {
    /// Each once.
    pub(crate) sets: Vec<Wants>,
    /// For each order the place of its set.
    pub(crate) orders: Vec<usize>,
}

impl Orders {
    /// Every set is some order's; the first ones are those of most.
    pub(crate) fn new(size: Size, seed: u64) -> Self {
        let mut dice = Dice::new(seed);
        let sets = distinct(size.sets, &mut dice);
        let mut orders: Vec<usize> = (0..sets.len()).collect();
        orders.extend((sets.len()..size.orders).map(|_| dice.low(sets.len())));
        dice.shuffle(&mut orders);
        Self { sets, orders }
    }

    /// The groups that ask for the sets, in their order.
    pub(crate) fn groups(&self) -> impl Iterator<Item = GroupSpec> {
        self.sets.iter().map(Wants::group)
    }
}

/// So many providers, made when they are asked for.
pub(crate) fn providers(size: Size, seed: u64) -> impl Iterator<Item = Provider> {
    let mut dice = Dice::new(!seed);
    (0..size.providers).map(move |number| providers::provider(address(PROVIDERS, number), &mut dice))
}

/// Three of five sets ask for graphics processors, also when the simple ones are used up.
fn distinct(count: usize, dice: &mut Dice) -> Vec<Wants> {
    let mut seen = HashSet::with_capacity(count);
    let new = |at: usize| loop {
        let wants = Wants::random(at % 5 < 3, dice);
        if seen.insert(wants) {
            return wants;
        }
    };
    (0..count).map(new).collect()
}

/// An account that nobody has the key of.
fn address(kind: u8, number: usize) -> AccountAddress {
    let mut bytes = [kind; 20];
    bytes[12..].copy_from_slice(&u64::try_from(number).unwrap_or(u64::MAX).to_be_bytes());
    AccountAddress::from_bytes(&bytes).expect("twenty bytes")
}

const AUDITORS: u8 = 1;
const PROVIDERS: u8 = 2;
