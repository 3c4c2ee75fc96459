//! What an order could ask for instead, so that more providers fit.

use std::collections::BTreeSet;
use std::fmt;

use serde::Serialize;

use super::matching::{fits, unit_name};
use super::misfit::Dimension;
use super::provider::Provider;
use crate::address::AccountAddress;
use crate::attributes::{Attribute, capability};
use crate::deployment::{GroupSpec, SignedBy};
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
    pub from: Option<String>,
    /// What it asks for instead or too; `None` where something is dropped.
    pub to: Option<String>,
    /// Those that fit then and did not before.
    pub wins: Vec<AccountAddress>,
    /// The group with the change.
    pub group: GroupSpec,
}

impl fmt::Display for Relaxation {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match (&self.from, &self.to) {
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
/// Those of [`fits`].
pub fn relaxations(group: &GroupSpec, providers: &[Provider]) -> Result<Vec<Relaxation>> {
    let mut others = Vec::new();
    for provider in providers {
        if !fits(group, provider)? {
            others.push(provider);
        }
    }
    let mut found = Vec::new();
    for mut change in changes(group, &others) {
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
    found.sort_by_key(|change| (std::cmp::Reverse(change.wins.len()), change.to.is_none()));
    Ok(found)
}

fn changes(group: &GroupSpec, providers: &[&Provider]) -> Vec<Relaxation> {
    let mut changes = attribute_changes(group, providers);
    changes.extend(auditor_changes(group));
    for at in 0..group.resources.len() {
        changes.extend(gpu_changes(group, at, providers));
        changes.extend(storage_changes(group, at, providers));
    }
    changes
}

fn attribute_changes(group: &GroupSpec, providers: &[&Provider]) -> Vec<Relaxation> {
    let wanted = group.requirements.attributes.as_deref().unwrap_or_default();
    let mut found = Vec::new();
    for (at, attribute) in wanted.iter().enumerate() {
        let audits =
            providers.iter().flat_map(|provider| &provider.audits).flat_map(|audit| &audit.attributes);
        let offered = providers.iter().flat_map(|provider| &provider.attributes).chain(audits);
        let values: BTreeSet<&str> = offered
            .filter(|offered| offered.key == attribute.key)
            .map(|offered| offered.value.as_str())
            .collect();
        let mut change = |to: Option<Attribute>| {
            let mut changed = group.clone();
            let attributes = changed.requirements.attributes.get_or_insert_default();
            let text = to.as_ref().map(shown);
            attributes.splice(at..=at, to);
            found.push(Relaxation { to: text, ..of(Dimension::Attribute, Some(shown(attribute)), changed) });
        };
        change(None);
        values.into_iter().for_each(|value| change(Some(Attribute::new(attribute.key.clone(), value))));
    }
    found
}

fn auditor_changes(group: &GroupSpec) -> Vec<Relaxation> {
    let signed_by = &group.requirements.signed_by;
    let all_of = signed_by.all_of.as_deref().unwrap_or_default();
    let is_any = signed_by.any_of.as_ref().is_some_and(|any| !any.is_empty());
    let mut found = Vec::new();
    let mut change = |from: String, left: SignedBy| {
        let mut changed = group.clone();
        changed.requirements.signed_by = left;
        found.push(of(Dimension::Audit, Some(from), changed));
    };
    if is_any || !all_of.is_empty() {
        change("any auditor".to_owned(), SignedBy::default());
    }
    if all_of.len() > 1 || is_any {
        for (at, auditor) in all_of.iter().enumerate() {
            let mut left = signed_by.clone();
            left.all_of.iter_mut().for_each(|all| drop(all.remove(at)));
            change(auditor.clone(), left);
        }
    }
    found
}

fn gpu_changes(group: &GroupSpec, at: usize, providers: &[&Provider]) -> Vec<Relaxation> {
    let gpu = group.resources.get(at).and_then(|unit| Some((unit.resource.id, unit.resource.gpu.as_ref()?)));
    let Some((id, gpu)) = gpu.filter(|(_, gpu)| !gpu.attributes.is_empty()) else { return Vec::new() };
    let wanted: BTreeSet<GpuModel> =
        gpu.attributes.iter().filter_map(|attribute| GpuModel::from_key(&attribute.key).ok()).collect();
    let offered = providers.iter().flat_map(|provider| capability::gpus(&provider.attributes));
    let offered = offered.filter_map(|(key, _)| Some(GpuModel::from_key(key).ok()?.without_form()));
    let change = |from: Option<&GpuModel>, to: GpuModel| {
        let mut changed = group.clone();
        for gpu in changed.resources.get_mut(at).iter_mut().flat_map(|unit| &mut unit.resource.gpu) {
            gpu.attributes.retain(|attribute| from != GpuModel::from_key(&attribute.key).ok().as_ref());
            gpu.attributes.push(to.attribute());
            gpu.attributes.sort();
        }
        let from = from.map(ToString::to_string);
        Relaxation {
            of: Some(unit_name(id)),
            to: Some(to.to_string()),
            ..of(Dimension::GpuModel, from, changed)
        }
    };
    let formed = wanted.iter().filter(|model| model.ram_gib().is_some() || model.interface().is_some());
    let plainer = formed.map(|model| change(Some(model), model.clone().without_form()));
    let more = offered.collect::<BTreeSet<_>>().into_iter();
    let more = more.filter(|model| !wanted.iter().any(|wanted| wanted.model() == model.model()));
    plainer.chain(more.map(|model| change(None, model))).collect()
}

fn storage_changes(group: &GroupSpec, at: usize, providers: &[&Provider]) -> Vec<Relaxation> {
    let Some(unit) = group.resources.get(at).map(|unit| &unit.resource) else { return Vec::new() };
    let offered = providers.iter().flat_map(|provider| capability::storage(&provider.attributes));
    let classes: BTreeSet<&str> =
        offered.filter(|found| found.name == CLASS).map(|found| found.value).collect();
    let mut found = Vec::new();
    for (number, volume) in unit.storage.iter().flatten().enumerate() {
        let Some(place) = volume.attributes.iter().position(|attribute| attribute.key == CLASS) else {
            continue;
        };
        let now = volume.attributes[place].value.as_str();
        for class in classes.iter().filter(|class| **class != now) {
            let mut changed = group.clone();
            let volumes = changed.resources.get_mut(at).and_then(|unit| unit.resource.storage.as_mut());
            for volume in volumes.and_then(|volumes| volumes.get_mut(number)).into_iter() {
                volume.attributes[place].value = (*class).to_owned();
            }
            let of_what = format!("{}, volume {}", unit_name(unit.id), volume.name.escape_debug());
            found.push(Relaxation {
                of: Some(of_what),
                to: Some(format!("{CLASS}={}", class.escape_debug())),
                ..of(Dimension::StorageClass, Some(format!("{CLASS}={}", now.escape_debug())), changed)
            });
        }
    }
    found
}

fn of(dimension: Dimension, from: Option<String>, group: GroupSpec) -> Relaxation {
    Relaxation { dimension, of: None, from, to: None, wins: Vec::new(), group }
}

fn shown(attribute: &Attribute) -> String {
    format!("{}={}", attribute.key.escape_debug(), attribute.value.escape_debug())
}

const CLASS: &str = "class";
