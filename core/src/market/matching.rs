//! Whether a provider may bid on an order, as the chain judges it, with all reasons. Market facts A.4 and A.5.

use super::bid::ResourceOffer;
use super::misfit::{Dimension, Misfit};
use super::provider::{Audit, Provider};
use crate::attributes::{Attribute, capability, is_answered, unanswered, work};
use crate::deployment::{GroupSpec, PlacementRequirements};
use crate::error::{Code, Error, Result};
use crate::repeats::{first_of, repeats};
use crate::resources::{Resources, Storage};

/// Everything for which the chain would refuse this provider's bid on an order for the group: attributes and auditors, then unit
/// by unit classes of storage and models of graphics processors. Whether there is room is not looked at, nor does the chain.
///
/// ```
/// use akashkit::{Attribute, Code, deployment::GroupSpec, market::{Dimension, Provider, misfits}};
///
/// let mut group = GroupSpec::from_json(r#"{"requirements": {"attributes": [{"key": "region", "value": "us-west"}]},
///     "resources": [{"resource": {"id": 1, "gpu": {"units": {"val": "0"}}}}]}"#)?;
/// let mut provider = Provider::new("akash1yzgnd8d0mdv08wdtf3nrjhef5hj3u5n2slfkn2".parse()?);
/// assert_eq!(misfits(&group, &provider)?[0].dimension, Dimension::Attribute);
/// provider.attributes.push(Attribute::new("region", "us-west"));
/// assert!(misfits(&group, &provider)?.is_empty());
/// group.resources[0].resource.gpu = None;
/// assert_eq!(misfits(&group, &provider).unwrap_err().code(), Code::ResourcesGpu);
/// # Ok::<(), akashkit::Error>(())
/// ```
///
/// # Errors
/// [`Code::ResourcesGpu`] for a unit without that part or with an amount beyond 64 bits, where nothing before it does not fit; [`Code::MarketWork`] when the keys
/// on both sides are so many and long that comparing them could take seconds.
pub fn misfits(group: &GroupSpec, provider: &Provider) -> Result<Vec<Misfit>> {
    check_work(group, provider)?;
    let first = findings(group, provider).next();
    if let Some(Finding::NoGpu(unit)) = first {
        return Err(absent_gpu(unit));
    }
    Ok(findings(group, provider).filter_map(|finding| finding.misfit(provider)).collect())
}

/// Whether [`misfits`] are none.
///
/// ```
/// use akashkit::{Code, deployment::GroupSpec, market::{Provider, fits}};
///
/// let mut group = GroupSpec::from_json(r#"{"resources": [{"resource": {"id": 1, "gpu": {"units": {"val": "0"}}}}]}"#)?;
/// let provider = Provider::new("akash1yzgnd8d0mdv08wdtf3nrjhef5hj3u5n2slfkn2".parse()?);
/// assert!(fits(&group, &provider)?);
/// group.resources[0].resource.gpu = None;
/// assert_eq!(fits(&group, &provider).unwrap_err().code(), Code::ResourcesGpu);
/// # Ok::<(), akashkit::Error>(())
/// ```
///
/// # Errors
/// Those of [`misfits`].
pub fn fits(group: &GroupSpec, provider: &Provider) -> Result<bool> {
    check_work(group, provider)?;
    match findings(group, provider).next() {
        None => Ok(true),
        Some(Finding::NoGpu(unit)) => Err(absent_gpu(unit)),
        Some(_) => Ok(false),
    }
}

/// Everything for which the chain would refuse what a bid offers: units that the group lacks, other numbers of replicas. An offer
/// may leave out units, and its amounts are not looked at.
///
/// ```
/// use akashkit::{Code, deployment::GroupSpec, market::{Dimension, ResourceOffer, offer_misfits}};
///
/// let group = GroupSpec::from_json(r#"{"resources": [{"count": 3, "resource": {"id": 1}}]}"#)?;
/// let mut offer = ResourceOffer { resources: group.resources[0].resource.clone(), count: 2 };
/// assert_eq!(offer_misfits(&group, &[offer.clone()])?[0].dimension, Dimension::OfferCount);
/// offer.count = 3;
/// assert!(offer_misfits(&group, &[offer.clone()])?.is_empty());
/// assert_eq!(offer_misfits(&group, &[offer.clone(), offer]).unwrap_err().code(), Code::OfferDuplicate);
/// # Ok::<(), akashkit::Error>(())
/// ```
///
/// # Errors
/// [`Code::OfferDuplicate`] when a unit is offered twice, where nothing before it does not fit; [`Code::MarketWork`] for more than a
/// million pairs of what is offered and what is asked for.
pub fn offer_misfits(group: &GroupSpec, offer: &[ResourceOffer]) -> Result<Vec<Misfit>> {
    refuse_work(offer.len().saturating_mul(group.resources.len()), MOST_PAIRS)?;
    let mut misfits = Vec::new();
    let repeats = repeats(offer.iter().map(|entry| entry.resources.id));
    for (at, entry) in offer.iter().enumerate() {
        let id = entry.resources.id;
        let unit = group.resources.iter().rev().find(|unit| unit.resource.id == id);
        match unit {
            None => misfits.push(offer_unit(group, id)),
            Some(_) if first_of(&repeats, at).is_some() => {
                if misfits.is_empty() {
                    return Err(Error::new(Code::OfferDuplicate).with("found", id));
                }
            }
            Some(unit) if unit.count != entry.count => misfits.push(Misfit {
                dimension: Dimension::OfferCount,
                of: Some(unit_name(id)),
                wanted: vec![unit.count.to_string()],
                offered: vec![entry.count.to_string()],
            }),
            Some(_) => {}
        }
    }
    Ok(misfits)
}

/// Attributes that are wanted and not there.
pub(super) fn attribute_misfits(
    dimension: Dimension,
    wanted: &[Attribute],
    offered: &[Attribute],
) -> Vec<Misfit> {
    let misfit = |wanted: &Attribute| Misfit {
        dimension,
        of: None,
        wanted: vec![text(wanted)],
        offered: like(wanted, offered),
    };
    unanswered(wanted, offered).map(misfit).collect()
}

/// What does not fit, before it is put into words.
#[derive(Clone, Copy)]
enum Finding<'a> {
    AnyAuditor(&'a PlacementRequirements),
    Attribute(&'a Attribute),
    Audit(&'a str),
    AuditedAttribute(&'a Audit, &'a Attribute),
    GpuModel(&'a Resources, &'a [Attribute]),
    NoGpu(&'a Resources),
    StorageClass(&'a Resources, &'a Storage),
}

fn findings<'a>(group: &'a GroupSpec, provider: &'a Provider) -> impl Iterator<Item = Finding<'a>> {
    let capabilities = group.resources.iter().flat_map(|unit| unit_findings(&unit.resource, provider));
    requirement_findings(&group.requirements, provider).chain(capabilities)
}

/// Once an auditor is asked for, what the provider says of itself does not count.
fn requirement_findings<'a>(
    requirements: &'a PlacementRequirements,
    provider: &'a Provider,
) -> impl Iterator<Item = Finding<'a>> {
    let wanted = requirements.attributes.as_deref().unwrap_or_default();
    let all_of = requirements.signed_by.all_of.as_deref().unwrap_or_default();
    let any_of = requirements.signed_by.any_of.as_deref().unwrap_or_default();
    let is_unsigned = all_of.is_empty() && any_of.is_empty();
    let own = is_unsigned.then(|| unanswered(wanted, &provider.attributes).map(Finding::Attribute));
    let all = all_of.iter().flat_map(move |auditor| {
        let audit = provider.audit_of(auditor);
        let none = audit.is_none().then_some(Finding::Audit(auditor));
        let missing = move |audit: &'a Audit| {
            unanswered(wanted, &audit.attributes)
                .map(move |attribute| Finding::AuditedAttribute(audit, attribute))
        };
        none.into_iter().chain(audit.into_iter().flat_map(missing))
    });
    let has_all = |audit: &Audit| unanswered(wanted, &audit.attributes).next().is_none();
    let is_any =
        any_of.is_empty() || any_of.iter().any(|auditor| provider.audit_of(auditor).is_some_and(has_all));
    let any = (!is_any).then_some(Finding::AnyAuditor(requirements));
    own.into_iter().flatten().chain(all).chain(any)
}

/// Volumes and processors without attributes take any.
fn unit_findings<'a>(unit: &'a Resources, provider: &'a Provider) -> impl Iterator<Item = Finding<'a>> {
    let offered = &provider.attributes;
    let volumes = unit.storage.iter().flatten();
    let storage = volumes.filter(|volume| !capability::has_storage(offered, &volume.attributes));
    let units = unit.gpu.as_ref().and_then(|gpu| Some((gpu, gpu.units.val?.to_u64().ok()?)));
    let gpu = match units {
        None => Some(Finding::NoGpu(unit)),
        Some((_, 0)) => None,
        Some((gpu, _)) if gpu.attributes.is_empty() => None,
        Some((gpu, _)) => {
            let is_wanted =
                |(key, value)| gpu.attributes.iter().any(|wanted| is_answered(wanted, key, value));
            let has_any = capability::gpus(offered).any(is_wanted);
            (!has_any).then_some(Finding::GpuModel(unit, &gpu.attributes))
        }
    };
    storage.map(|volume| Finding::StorageClass(unit, volume)).chain(gpu)
}

impl Finding<'_> {
    fn misfit(self, provider: &Provider) -> Option<Misfit> {
        let own = &provider.attributes;
        let (dimension, of, wanted, offered) = match self {
            Self::NoGpu(_) => return None,
            Self::AnyAuditor(PlacementRequirements { signed_by, .. }) => (
                Dimension::AnyAuditor,
                None,
                signed_by.any_of.clone().unwrap_or_default(),
                auditors(provider),
            ),
            Self::Attribute(wanted) => (Dimension::Attribute, None, vec![text(wanted)], like(wanted, own)),
            Self::Audit(auditor) => (Dimension::Audit, None, vec![auditor.to_owned()], auditors(provider)),
            Self::AuditedAttribute(audit, wanted) => {
                let of = Some(audit.auditor.clone());
                (Dimension::AuditedAttribute, of, vec![text(wanted)], like(wanted, &audit.attributes))
            }
            Self::GpuModel(unit, wanted) => {
                let offered = capability::gpus(own).map(|(key, value)| shown(key, value)).collect();
                (Dimension::GpuModel, Some(unit_name(unit.id)), wanted.iter().map(text).collect(), offered)
            }
            Self::StorageClass(unit, volume) => {
                let of = volume_name(unit.id, &volume.name);
                let wanted = volume.attributes.iter().map(text).collect::<Vec<_>>().join(" with ");
                (Dimension::StorageClass, Some(of), vec![wanted], storage_classes(own))
            }
        };
        Some(Misfit { dimension, of, wanted, offered })
    }
}

fn auditors(provider: &Provider) -> Vec<String> {
    provider.audits.iter().map(|audit| audit.auditor.clone()).collect()
}

fn absent_gpu(unit: &Resources) -> Error {
    Error::new(Code::ResourcesGpu).with("in resource", unit.id)
}

fn offer_unit(group: &GroupSpec, id: u32) -> Misfit {
    let wanted = group.resources.iter().map(|unit| unit_name(unit.resource.id)).collect();
    Misfit { dimension: Dimension::OfferUnit, of: None, wanted, offered: vec![unit_name(id)] }
}

/// What there is under a wanted key.
fn like(wanted: &Attribute, offered: &[Attribute]) -> Vec<String> {
    let same_key = |offered: &&Attribute| is_answered(wanted, &offered.key, &wanted.value);
    offered.iter().filter(same_key).map(text).collect()
}

fn storage_classes(offered: &[Attribute]) -> Vec<String> {
    let mut found: Vec<_> = capability::storage(offered).collect();
    found.sort();
    let classes = found.chunk_by(|one, other| one.tag == other.tag);
    let texts = classes.map(|class| class.iter().map(|found| shown(found.name, found.value)));
    texts.map(|class| class.collect::<Vec<_>>().join(" with ")).collect()
}

pub(super) fn unit_name(id: u32) -> String {
    format!("unit {id}")
}

pub(super) fn volume_name(unit: u32, name: &str) -> String {
    format!("{}, volume {}", unit_name(unit), name.escape_debug())
}

pub(super) fn text(attribute: &Attribute) -> String {
    shown(&attribute.key, &attribute.value)
}

fn shown(key: &str, value: &str) -> String {
    format!("{}={}", key.escape_debug(), value.escape_debug())
}

fn check_work(group: &GroupSpec, provider: &Provider) -> Result<()> {
    let own = work(&provider.attributes);
    let audits = provider.audits.iter();
    let audited: usize = audits.map(|audit| audit.auditor.len() + 1 + work(&audit.attributes)).sum();
    let signed_by = &group.requirements.signed_by;
    let auditors = [&signed_by.all_of, &signed_by.any_of].into_iter().flatten().flatten();
    let auditors: usize = auditors.map(|auditor| auditor.len() + 1).sum();
    let required = group.requirements.attributes.as_deref().map(work).unwrap_or_default();
    let (gpus, volumes) = unit_work(group);
    // Each class of storage that begins well is looked through, and to find none all is looked through once.
    let classes = if volumes == 0 { 0 } else { capability::storage(&provider.attributes).count().max(1) };
    let products = [
        (required.saturating_add(gpus), own),
        (required.saturating_add(1).saturating_mul(auditors), audited),
        (volumes.saturating_mul(classes), own),
    ];
    let work = products.into_iter().map(|(one, other)| one.saturating_mul(other));
    refuse_work(work.fold(0, usize::saturating_add), MOST_WORK)
}

/// What graphics processors and volumes add on the order's side.
fn unit_work(group: &GroupSpec) -> (usize, usize) {
    let units = || group.resources.iter().map(|unit| &unit.resource);
    let gpus = units().filter_map(|unit| unit.gpu.as_ref()).map(|gpu| work(&gpu.attributes));
    let volumes = units().flat_map(|unit| unit.storage.iter().flatten());
    let volumes = volumes.map(|volume| work(&volume.attributes));
    (gpus.fold(0, usize::saturating_add), volumes.fold(0, usize::saturating_add))
}

/// Refuses what could take too long.
pub(super) fn refuse_work(found: usize, most: usize) -> Result<()> {
    if found > most {
        return Err(Error::new(Code::MarketWork).with("found", found).with("most", most));
    }
    Ok(())
}

/// About a second of comparing keys byte by byte; real orders and providers need less than a millionth of it.
pub(super) const MOST_WORK: usize = 1_000_000_000;
/// Entries of an offer and units of a group, of which there are a handful, each with each.
const MOST_PAIRS: usize = 1_000_000;
