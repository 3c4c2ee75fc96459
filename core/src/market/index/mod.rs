//! The whole market at once: which providers fit which open orders. Answers equal [`super::fits`]; what many orders ask for
//! alike is looked at once. Market facts F.

mod board;
mod fact;
mod places;
mod step;
mod term;

use std::collections::{BTreeMap, HashMap};
use std::sync::Arc;

use self::board::{Board, FactId};
use self::places::Bits;
use self::step::{Choices, Step, Walk};
use super::matching::refuse_work;
use super::provider::Provider;
use crate::address::AccountAddress;
use crate::deployment::{GroupSpec, PlacementRequirements};
use crate::error::Result;
use crate::id::OrderId;

/// Providers and open orders, kept so that changes of one are cheap and all can be matched at once.
///
/// ```
/// use akashkit::{Attribute, Code, deployment::GroupSpec, market::{MarketIndex, Provider}};
///
/// let mut west = Provider::new("akash1yzgnd8d0mdv08wdtf3nrjhef5hj3u5n2slfkn2".parse()?);
/// west.attributes.push(Attribute::new("region", "us-west"));
/// let mut group = GroupSpec::from_json(r#"{"requirements": {"attributes": [{"key": "region", "value": "us-west"}]},
///     "resources": [{"resource": {"id": 1, "gpu": {"units": {"val": "0"}}}}]}"#)?;
///
/// let mut index = MarketIndex::new();
/// index.put_provider(&west)?;
/// let asked = index.put_order("akash1qyhmn054/7/1/1".parse()?, &group)?;
/// assert_eq!(index.match_all().providers(asked), Some(1));
/// west.attributes.clear();
/// index.put_provider(&west)?;
/// assert_eq!(index.providers(asked).count(), 0);
///
/// group.resources[0].resource.gpu = None;
/// assert_eq!(index.put_order("akash1qyhmn054/7/1/1".parse()?, &group).unwrap_err().code(), Code::ResourcesGpu);
/// # Ok::<(), akashkit::Error>(())
/// ```
#[derive(Clone, Debug, Default)]
pub struct MarketIndex {
    board: Board,
    choices: Choices,
    places: HashMap<AccountAddress, u32>,
    /// By place; those that left keep theirs.
    providers: Vec<(AccountAddress, Box<[FactId]>)>,
    present: Bits,
    /// By their steps, so that those with a common beginning follow one another.
    sorted: BTreeMap<Arc<[Step]>, RequirementId>,
    /// By their ids: the steps, and how many orders have them. Ids are not used again.
    requirements: Vec<(Arc<[Step]>, u64)>,
    orders: BTreeMap<OrderId, RequirementId>,
}

/// What an order asks of a provider, shared by all orders of an index that ask for the same.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct RequirementId(u32);

impl RequirementId {
    /// Its number; those of orders that are gone are not used again.
    pub fn number(self) -> u32 {
        self.0
    }
}

/// How many providers fit what orders ask for.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Matches(Vec<Option<u64>>);

impl Matches {
    /// How many providers fit; `None` where no order asks for this any more.
    pub fn providers(&self, requirement: RequirementId) -> Option<u64> {
        self.0.get(requirement.0 as usize).copied().flatten()
    }
}

impl MarketIndex {
    /// Without providers and orders.
    pub fn new() -> Self {
        Self::default()
    }

    /// A provider that is new, or of which other things are known now.
    ///
    /// # Errors
    /// [`Code::MarketWork`](crate::Code::MarketWork) when it has more than 10,000 attributes and audits, or a key beyond 1,024 bytes.
    pub fn put_provider(&mut self, provider: &Provider) -> Result<()> {
        let signed = provider.audits.iter().flat_map(|audit| &audit.attributes);
        let attributes = provider.attributes.iter().chain(signed).map(|attribute| &attribute.key);
        check_size(attributes.chain(provider.audits.iter().map(|audit| &audit.auditor)))?;
        let facts: Box<[FactId]> = fact::of(provider).iter().map(|fact| self.board.fact(fact)).collect();
        let place = self.place(&provider.owner);
        self.change(place, facts);
        self.present.insert(place);
        Ok(())
    }

    /// A provider that left. Says whether it was there.
    pub fn remove_provider(&mut self, owner: &AccountAddress) -> bool {
        let Some(place) = self.places.get(owner).copied() else { return false };
        self.change(place, Box::default());
        self.present.remove(place)
    }

    /// An open order that is new, or asks for something else now.
    ///
    /// # Errors
    /// [`Code::ResourcesGpu`](crate::Code::ResourcesGpu) for a unit without that part; [`Code::MarketWork`](crate::Code::MarketWork)
    /// for more than 10,000 attributes, counted once for each auditor who must have signed them, or a key beyond 1,024 bytes.
    pub fn put_order(&mut self, id: OrderId, group: &GroupSpec) -> Result<RequirementId> {
        check_size(keys(group))?;
        let steps = self.choices.steps(&term::of(group)?, &mut self.board);
        let requirement = self.requirement(steps);
        if let Some(before) = self.orders.insert(id, requirement) {
            self.release(before);
        }
        Ok(requirement)
    }

    /// An order that takes no more bids. Says whether it was there.
    pub fn remove_order(&mut self, id: &OrderId) -> bool {
        let requirement = self.orders.remove(id);
        requirement.map(|requirement| self.release(requirement)).is_some()
    }

    /// The open orders, and what they ask for.
    pub fn orders(&self) -> impl Iterator<Item = (&OrderId, RequirementId)> {
        self.orders.iter().map(|(id, requirement)| (id, *requirement))
    }

    /// What an order asks for, if it is here.
    pub fn requirement_of(&self, order: &OrderId) -> Option<RequirementId> {
        self.orders.get(order).copied()
    }

    /// The providers that fit, in the order in which they came; none where no order asks for this any more.
    pub fn providers(&self, requirement: RequirementId) -> impl Iterator<Item = &AccountAddress> {
        let known = self.requirements.get(requirement.0 as usize).filter(|(_, orders)| *orders > 0);
        let found = known.map(|(steps, _)| self.walk().places(steps)).unwrap_or_default();
        found.into_iter().filter_map(|place| Some(&self.providers.get(place as usize)?.0))
    }

    /// Matches all orders with all providers.
    pub fn match_all(&self) -> Matches {
        let mut counts = vec![None; self.requirements.len()];
        let mut walk = self.walk();
        for (steps, requirement) in &self.sorted {
            if let Some(count) = counts.get_mut(requirement.0 as usize) {
                *count = Some(walk.count(steps));
            }
        }
        Matches(counts)
    }

    fn walk(&self) -> Walk<'_> {
        Walk::new(&self.board, &self.choices, &self.present)
    }

    fn change(&mut self, place: u32, facts: Box<[FactId]>) {
        if let Some((_, before)) = self.providers.get_mut(place as usize) {
            let before = std::mem::replace(before, facts.clone());
            self.board.change(place, &before, &facts);
        }
    }

    fn place(&mut self, owner: &AccountAddress) -> u32 {
        if let Some(place) = self.places.get(owner) {
            return *place;
        }
        let place = board::next_id(self.providers.len());
        self.providers.push((owner.clone(), Box::default()));
        self.places.insert(owner.clone(), place);
        place
    }

    fn requirement(&mut self, steps: Arc<[Step]>) -> RequirementId {
        let id = *self.sorted.entry(steps.clone()).or_insert_with(|| {
            self.requirements.push((steps, 0));
            RequirementId(board::next_id(self.requirements.len() - 1))
        });
        if let Some((_, orders)) = self.requirements.get_mut(id.0 as usize) {
            *orders += 1;
        }
        id
    }

    fn release(&mut self, requirement: RequirementId) {
        let Some((steps, orders)) = self.requirements.get_mut(requirement.0 as usize) else { return };
        *orders = orders.saturating_sub(1);
        if *orders == 0 {
            self.sorted.remove(&std::mem::take(steps));
        }
    }
}

/// The keys of what a group asks for, which every auditor whom it names must have signed.
fn keys(group: &GroupSpec) -> impl Iterator<Item = &String> {
    let PlacementRequirements { signed_by, attributes } = &group.requirements;
    let required = || attributes.iter().flatten().map(|attribute| &attribute.key);
    let auditors = signed_by.all_of.iter().chain(&signed_by.any_of).flatten();
    let signed = auditors.flat_map(move |auditor| required().chain([auditor]));
    let units = group.resources.iter().map(|unit| &unit.resource);
    let gpus = units.clone().flat_map(|unit| &unit.gpu).flat_map(|gpu| &gpu.attributes);
    let volumes = units.flat_map(|unit| unit.storage.iter().flatten()).flat_map(|volume| &volume.attributes);
    required().chain(signed).chain(gpus.chain(volumes).map(|attribute| &attribute.key))
}

fn check_size<'a>(keys: impl Iterator<Item = &'a String>) -> Result<()> {
    for (at, key) in keys.enumerate() {
        refuse_work(at + 1, MOST_ATTRIBUTES)?;
        refuse_work(key.len(), LONGEST_KEY)?;
    }
    Ok(())
}

const MOST_ATTRIBUTES: usize = 10_000;
/// The chain lets providers and resources have keys of 128 bytes; auditors and placements may have longer ones.
const LONGEST_KEY: usize = 1_024;
