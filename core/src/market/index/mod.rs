//! The whole market at once: which providers fit which open orders. Answers equal [`super::fits`]; what many orders ask for
//! alike is looked at once. Market facts F.

mod board;
mod fact;
mod term;

use std::borrow::Cow;
use std::collections::{BTreeMap, HashMap};
use std::sync::Arc;

use roaring::RoaringBitmap;

use self::board::{Board, FactId, TermId};
use super::provider::Provider;
use crate::address::AccountAddress;
use crate::attributes::Attribute;
use crate::deployment::GroupSpec;
use crate::error::{Code, Error, Result};
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
    places: HashMap<AccountAddress, u32>,
    /// By place; those that left keep theirs.
    providers: Vec<(AccountAddress, Box<[FactId]>)>,
    present: RoaringBitmap,
    /// By their terms, so that those with a common beginning follow one another.
    sorted: BTreeMap<Arc<[TermId]>, RequirementId>,
    /// By their ids: the terms, and how many orders have them. Ids are not used again.
    requirements: Vec<(Arc<[TermId]>, u64)>,
    orders: BTreeMap<OrderId, RequirementId>,
}

/// What an order asks of a provider, shared by all orders of an index that ask for the same.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct RequirementId(u32);

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
    /// [`Code::MarketWork`] when it has more than 10,000 attributes or a key beyond 1,024 bytes.
    pub fn put_provider(&mut self, provider: &Provider) -> Result<()> {
        let signed = provider.audits.iter().flat_map(|audit| &audit.attributes);
        check_size(provider.attributes.iter().chain(signed))?;
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
    /// [`Code::ResourcesGpu`] for a unit without that part; [`Code::MarketWork`] for more than 10,000 attributes or a key beyond
    /// 1,024 bytes.
    pub fn put_order(&mut self, id: OrderId, group: &GroupSpec) -> Result<RequirementId> {
        check_size(attributes(group))?;
        let terms = term::of(group)?;
        let mut terms: Vec<TermId> = terms.iter().map(|term| self.board.term(term)).collect();
        terms.sort_unstable();
        let requirement = self.requirement(terms.into());
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

    /// The providers that fit, in the order in which they came; none where no order asks for this any more.
    pub fn providers(&self, requirement: RequirementId) -> impl Iterator<Item = &AccountAddress> {
        let terms = self.requirements.get(requirement.0 as usize).filter(|(_, orders)| *orders > 0);
        let found = terms.map(|(terms, _)| self.holders(terms)).unwrap_or_default();
        found.into_iter().filter_map(|place| Some(&self.providers.get(place as usize)?.0))
    }

    /// Matches all orders with all providers.
    pub fn match_all(&self) -> Matches {
        let mut counts = vec![None; self.requirements.len()];
        // What holds of the beginning of the last requirement, term by term: the next one often begins alike.
        let mut path: Vec<(TermId, Cow<'_, RoaringBitmap>)> = Vec::new();
        for (terms, requirement) in &self.sorted {
            let Some(count) = counts.get_mut(requirement.0 as usize) else { continue };
            let Some((last, beginning)) = terms.split_last() else {
                *count = Some(self.present.len());
                continue;
            };
            let common = path.iter().zip(beginning).take_while(|((before, _), now)| before == *now).count();
            path.truncate(common);
            for term in &beginning[common..] {
                let holders = self.board.holders(*term);
                let narrowed = match path.last() {
                    Some((_, before)) => Cow::Owned(before.as_ref() & holders),
                    None => Cow::Borrowed(holders),
                };
                path.push((*term, narrowed));
            }
            let holders = self.board.holders(*last);
            *count = Some(path.last().map_or(holders.len(), |(_, before)| before.intersection_len(holders)));
        }
        Matches(counts)
    }

    fn holders(&self, terms: &[TermId]) -> RoaringBitmap {
        let mut holders = terms.iter().map(|term| self.board.holders(*term));
        let first = holders.next().unwrap_or(&self.present).clone();
        holders.fold(first, |found, holders| found & holders)
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

    fn requirement(&mut self, terms: Arc<[TermId]>) -> RequirementId {
        let id = *self.sorted.entry(terms.clone()).or_insert_with(|| {
            self.requirements.push((terms, 0));
            RequirementId(board::next_id(self.requirements.len() - 1))
        });
        if let Some((_, orders)) = self.requirements.get_mut(id.0 as usize) {
            *orders += 1;
        }
        id
    }

    fn release(&mut self, requirement: RequirementId) {
        let Some((terms, orders)) = self.requirements.get_mut(requirement.0 as usize) else { return };
        *orders = orders.saturating_sub(1);
        if *orders == 0 {
            self.sorted.remove(&std::mem::take(terms));
        }
    }
}

fn attributes(group: &GroupSpec) -> impl Iterator<Item = &Attribute> {
    let units = group.resources.iter().map(|unit| &unit.resource);
    let gpus = units.clone().flat_map(|unit| &unit.gpu).flat_map(|gpu| &gpu.attributes);
    let volumes = units.flat_map(|unit| unit.storage.iter().flatten()).flat_map(|volume| &volume.attributes);
    group.requirements.attributes.iter().flatten().chain(gpus).chain(volumes)
}

fn check_size<'a>(attributes: impl Iterator<Item = &'a Attribute>) -> Result<()> {
    for (at, attribute) in attributes.enumerate() {
        if at >= MOST_ATTRIBUTES || attribute.key.len() > LONGEST_KEY {
            return Err(Error::new(Code::MarketWork).with("found attributes", at + 1));
        }
    }
    Ok(())
}

const MOST_ATTRIBUTES: usize = 10_000;
/// The chain lets providers and resources have keys of 128 bytes; auditors and placements may have longer ones.
const LONGEST_KEY: usize = 1_024;
