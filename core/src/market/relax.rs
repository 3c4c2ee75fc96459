//! What an order could ask for instead, so that more providers fit.

use std::collections::BTreeSet;
use std::fmt;

use serde::Serialize;

use super::matching::{MOST_WORK, fits, refuse_work, text as shown, unit_name, volume_name};
use super::misfit::Dimension;
use super::provider::Provider;
use crate::address::AccountAddress;
use crate::attributes::{Attribute, capability};
use crate::deployment::{GroupSpec, PlacementRequirements, ResourceUnit, SignedBy};
use crate::error::Result;
use crate::gpu::GpuModel;

/// One change of an order, and whom it wins.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Relaxation {
    /// In what it asks for something else.
    pub dimension: Dimension,
    /// Of what: the number of a unit, perhaps with the name of its volume.
    pub of: Option<String>,
    /// What it asks for no longer; `None` where something is added.
    pub asked: Option<String>,
    /// What it asks for instead or too; `None` where something is dropped.
    pub instead: Option<String>,
    /// Those that fit then and did not before.
    pub wins: Vec<AccountAddress>,
    /// The group with the change.
    pub group: GroupSpec,
}

impl fmt::Display for Relaxation {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match (&self.asked, &self.instead) {
            (Some(from), Some(to)) => write!(f, "ask for {to} instead of {from}")?,
            (Some(from), None) => write!(f, "do not ask for {from}")?,
            (None, Some(to)) => write!(f, "ask for {to} too")?,
            (None, None) => f.write_str("ask for less")?,
        }
        if let Some(of) = &self.of {
            write!(f, " in {of}")?;
        }
        let s = if self.wins.len() == 1 { "" } else { "s" };
        write!(f, ": {} more provider{s}", self.wins.len())
    }
}

/// Single changes that win providers, those that win most first: an attribute less or with another value, an auditor less or none, a
/// model of graphics processor without its memory and interface or one more, another class of storage. Each is tried on every
/// provider.
///
/// ```
/// use akashkit::{Attribute, Code, deployment::GroupSpec, market::{Provider, relaxations}};
///
/// let mut east = Provider::new("akash1yzgnd8d0mdv08wdtf3nrjhef5hj3u5n2slfkn2".parse()?);
/// east.attributes.push(Attribute::new("region", "us-east"));
/// let mut group = GroupSpec::from_json(r#"{"requirements": {"attributes": [{"key": "region", "value": "us-west"}]},
///     "resources": [{"resource": {"id": 1, "gpu": {"units": {"val": "0"}}}}]}"#)?;
/// let changes: Vec<String> = relaxations(&group, &[east.clone()])?.iter().map(ToString::to_string).collect();
/// assert_eq!(changes, [
///     "ask for region=us-east instead of region=us-west: 1 more provider",
///     "do not ask for region=us-west: 1 more provider",
/// ]);
/// group.requirements.attributes = None;
/// group.resources[0].resource.gpu = None;
/// assert_eq!(relaxations(&group, &[east]).unwrap_err().code(), Code::ResourcesGpu);
/// # Ok::<(), akashkit::Error>(())
/// ```
///
/// # Errors
/// Those of [`fits`]; [`Code::MarketWork`](crate::Code::MarketWork), too, for more changes than can be tried on so many providers.
pub fn relaxations(group: &GroupSpec, providers: &[Provider]) -> Result<Vec<Relaxation>> {
    let mut others = Vec::new();
    for provider in providers {
        if !fits(group, provider)? {
            others.push(provider);
        }
    }
    let mut found = Vec::new();
    for mut change in changes(group, &others)? {
        for provider in &others {
            if fits(&change.group, provider)? {
                change.wins.push(provider.owner.clone());
            }
        }
        if !change.wins.is_empty() {
            found.push(change);
        }
    }
    // What asks for something else is less of a change than what does not ask.
    found.sort_by_key(|change| (std::cmp::Reverse(change.wins.len()), change.instead.is_none()));
    Ok(found)
}

/// Changes of a group, each with a copy of it.
struct Changes<'a> {
    group: &'a GroupSpec,
    others: &'a [&'a Provider],
    /// What a copy costs.
    size: usize,
    found: Vec<Relaxation>,
}

fn changes(group: &GroupSpec, others: &[&Provider]) -> Result<Vec<Relaxation>> {
    let size = size(group);
    let audited =
        |provider: &Provider| provider.audits.iter().map(|audit| audit.attributes.len()).sum::<usize>();
    let offered = others.iter().map(|provider| audited(provider) + provider.attributes.len());
    refuse_work(offered.fold(0, usize::saturating_add).saturating_mul(size), MOST_WORK)?;
    let mut changes = Changes { group, others, size, found: Vec::new() };
    changes.attributes()?;
    changes.auditors()?;
    for (at, unit) in group.resources.iter().enumerate() {
        changes.gpus(at, unit)?;
        changes.storage(at, unit)?;
    }
    Ok(changes.found)
}

impl Changes<'_> {
    fn push(&mut self, change: Relaxation, edit: impl FnOnce(&mut GroupSpec)) -> Result<()> {
        let number = self.found.len().saturating_add(1);
        refuse_work(number.saturating_mul(self.size), MOST_COPIED)?;
        refuse_work(number.saturating_mul(self.others.len()), MOST_TRIED)?;
        let mut group = self.group.clone();
        edit(&mut group);
        self.found.push(Relaxation { group, ..change });
        Ok(())
    }

    fn attributes(&mut self) -> Result<()> {
        let wanted = self.group.requirements.attributes.as_deref().unwrap_or_default();
        for (at, attribute) in wanted.iter().enumerate() {
            let audits = self.others.iter().flat_map(|provider| &provider.audits);
            let audited = audits.flat_map(|audit| &audit.attributes);
            let offered = self.others.iter().flat_map(|provider| &provider.attributes).chain(audited);
            let values = offered.filter(|offered| offered.key == attribute.key).map(|offered| &offered.value);
            let values: BTreeSet<&String> = values.collect();
            let others = values.into_iter().map(|value| Some(Attribute::new(&attribute.key, value)));
            for to in std::iter::once(None).chain(others) {
                let change = of(Dimension::Attribute, Some(shown(attribute)), to.as_ref().map(shown));
                self.push(change, |group| {
                    let attributes = group.requirements.attributes.get_or_insert_default();
                    attributes.splice(at..=at, to);
                })?;
            }
        }
        Ok(())
    }

    fn auditors(&mut self) -> Result<()> {
        let signed_by = &self.group.requirements.signed_by;
        let all_of = signed_by.all_of.as_deref().unwrap_or_default();
        let is_any = signed_by.any_of.as_ref().is_some_and(|any| !any.is_empty());
        if is_any || !all_of.is_empty() {
            let change = of(Dimension::Audit, Some("any auditor".to_owned()), None);
            self.push(change, |group| group.requirements.signed_by = SignedBy::default())?;
        }
        if all_of.len() > 1 || is_any {
            for (at, auditor) in all_of.iter().enumerate() {
                self.push(of(Dimension::Audit, Some(auditor.clone()), None), |group| {
                    group.requirements.signed_by.all_of.iter_mut().for_each(|all| drop(all.remove(at)));
                })?;
            }
        }
        Ok(())
    }

    fn gpus(&mut self, at: usize, unit: &ResourceUnit) -> Result<()> {
        let attributes = unit.resource.gpu.as_ref().map_or(&[][..], |gpu| &gpu.attributes);
        if attributes.is_empty() {
            return Ok(());
        }
        let models = attributes.iter().filter_map(|attribute| GpuModel::from_key(&attribute.key).ok());
        let wanted: BTreeSet<GpuModel> = models.collect();
        let offered = self.others.iter().flat_map(|provider| capability::gpus(&provider.attributes));
        let offered = offered.filter_map(|(key, _)| Some(GpuModel::from_key(key).ok()?.without_form()));
        let is_new = |model: &GpuModel| !wanted.iter().any(|wanted| wanted.model() == model.model());
        let more: BTreeSet<GpuModel> = offered.filter(is_new).collect();
        let formed = wanted.iter().filter(|model| model.ram_gib().is_some() || model.interface().is_some());
        let plainer = formed.map(|model| (Some(model), model.clone().without_form()));
        for (from, to) in plainer.chain(more.into_iter().map(|model| (None, model))) {
            let change = of(Dimension::GpuModel, from.map(ToString::to_string), Some(to.to_string()));
            let change = Relaxation { of: Some(unit_name(unit.resource.id)), ..change };
            self.push(change, |group| ask_for_gpu(group, at, from, &to))?;
        }
        Ok(())
    }

    fn storage(&mut self, at: usize, unit: &ResourceUnit) -> Result<()> {
        let offered = self.others.iter().flat_map(|provider| capability::storage(&provider.attributes));
        let classes: BTreeSet<&str> =
            offered.filter(|found| found.name == CLASS).map(|found| found.value).collect();
        for (number, volume) in unit.resource.storage.iter().flatten().enumerate() {
            let place = volume.attributes.iter().position(|attribute| attribute.key == CLASS);
            let Some((place, now)) = place.and_then(|at| Some((at, volume.attributes.get(at)?))) else {
                continue;
            };
            for class in classes.iter().filter(|class| **class != now.value) {
                let to = Attribute::new(CLASS, *class);
                let change = of(Dimension::StorageClass, Some(shown(now)), Some(shown(&to)));
                let change = Relaxation { of: Some(volume_name(unit.resource.id, &volume.name)), ..change };
                self.push(change, |group| {
                    let unit = group.resources.get_mut(at).and_then(|unit| unit.resource.storage.as_mut());
                    let volume = unit.and_then(|volumes| volumes.get_mut(number));
                    let old = volume.and_then(|volume| volume.attributes.get_mut(place));
                    old.into_iter().for_each(|old| *old = to.clone());
                })?;
            }
        }
        Ok(())
    }
}

fn ask_for_gpu(group: &mut GroupSpec, at: usize, from: Option<&GpuModel>, to: &GpuModel) {
    let gpu = group.resources.get_mut(at).and_then(|unit| unit.resource.gpu.as_mut());
    for gpu in gpu.into_iter() {
        gpu.attributes.retain(|attribute| from != GpuModel::from_key(&attribute.key).ok().as_ref());
        gpu.attributes.push(to.attribute());
        gpu.attributes.sort();
    }
}

/// How many things a group asks for.
fn size(group: &GroupSpec) -> usize {
    let PlacementRequirements { signed_by, attributes } = &group.requirements;
    let auditors = [&signed_by.all_of, &signed_by.any_of].into_iter().flatten().map(Vec::len);
    let units = group.resources.iter().map(|unit| {
        let volumes = unit.resource.storage.iter().flatten().map(|volume| 1 + volume.attributes.len());
        1 + volumes.sum::<usize>() + unit.resource.gpu.as_ref().map_or(0, |gpu| gpu.attributes.len())
    });
    1 + attributes.as_ref().map_or(0, Vec::len) + auditors.chain(units).sum::<usize>()
}

/// A change whose group is made later.
fn of(dimension: Dimension, asked: Option<String>, instead: Option<String>) -> Relaxation {
    Relaxation { dimension, of: None, asked, instead, wins: Vec::new(), group: GroupSpec::default() }
}

const CLASS: &str = "class";
/// Of copies of the group, all together; an order asks for a dozen things.
const MOST_COPIED: usize = 1_000_000;
/// Changes, each tried on each provider: some seconds.
const MOST_TRIED: usize = 20_000_000;
