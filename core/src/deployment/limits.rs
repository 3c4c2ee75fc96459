//! What the chain demands of groups: its limits, each beside its rule. SDL spec §10.4.

mod prices;
mod totals;
mod unit;

#[cfg(feature = "sdl")]
pub(crate) use prices::UNIT_PRICE;

use super::fault::{Fault, Part, Sink, UnitPart, first};
use super::group::{GroupSpec, ResourceUnit};
use crate::error::{Code, Error, Result};
use crate::price::Price;
use crate::repeats::{first_of, repeats};

/// Checks all groups of a deployment as the chain does, and stops at the first fault.
///
/// ```
/// use akashkit::Code;
/// use akashkit::deployment::{GroupSpec, validate_groups};
///
/// let json = r#"{"name": "dc", "resources": [{"count": 1, "price": {"denom": "uact", "amount": "100"},
///     "resource": {"id": 1, "cpu": {"units": {"val": "1000"}}, "gpu": {"units": {"val": "0"}},
///     "memory": {"size": {"val": "1048576"}}, "storage": [{"size": {"val": "5242880"}}]}}]}"#;
/// let group = GroupSpec::from_json(json)?;
/// validate_groups(&[group.clone()])?;
/// let error = validate_groups(&[group.clone(), group]).unwrap_err();
/// assert_eq!(error.code(), Code::GroupNameDuplicate);
/// # Ok::<(), akashkit::Error>(())
/// ```
///
/// # Errors
/// [`Code::GroupNone`], [`Code::GroupDenomMixed`], [`Code::GroupNameDuplicate`], and those of [`GroupSpec::validate`].
pub fn validate_groups(groups: &[GroupSpec]) -> Result<()> {
    match first(|sink| faults(groups, sink)) {
        Some(fault) => Err(named(fault, |group| groups.get(group))),
        None => Ok(()),
    }
}

/// Everything that the chain would refuse groups for.
pub(super) fn faults(groups: &[GroupSpec], sink: Sink<'_>) {
    if groups.is_empty() {
        sink(Fault::new(Code::GroupNone, Part::Whole));
    }
    let names = repeats(groups.iter().map(|group| group.name.as_str()));
    let mut expected = None;
    for (at, group) in groups.iter().enumerate() {
        let ceiling = prices::ceiling(at, group, sink);
        prices::same_denom(at, group, ceiling.as_ref(), &mut expected, sink);
        if let Some(first) = first_of(&names, at) {
            sink(Fault::again(Code::GroupNameDuplicate, Part::Group(at), Part::Group(first)));
        }
        group_faults(at, group, true, sink);
    }
}

impl GroupSpec {
    /// Checks one group as the chain does, and stops at the first fault.
    ///
    /// ```
    /// use akashkit::Code;
    /// use akashkit::deployment::GroupSpec;
    ///
    /// let json = r#"{"name": "dc", "resources": [{"count": 1, "price": {"denom": "uact", "amount": "100"},
    ///     "resource": {"id": 1, "cpu": {"units": {"val": "1000"}}, "gpu": {"units": {"val": "0"}},
    ///     "memory": {"size": {"val": "1048576"}}, "storage": [{"size": {"val": "5242880"}}]}}]}"#;
    /// let mut group = GroupSpec::from_json(json)?;
    /// group.validate()?;
    /// group.resources[0].resource.storage = Some(vec![5_242_879u64.into()]);
    /// assert_eq!(group.validate().unwrap_err().code(), Code::GroupStorage);
    /// # Ok::<(), akashkit::Error>(())
    /// ```
    ///
    /// # Errors
    /// The `group.*` codes; [`Code::AttributeKey`] and [`Code::AttributeDuplicate`].
    pub fn validate(&self) -> Result<()> {
        match first(|sink| group_faults(0, self, false, sink)) {
            Some(fault) => Err(named(fault, |_| Some(self))),
            None => Ok(()),
        }
    }

    /// What all replicas of all units cost per block at most; `None` without units.
    ///
    /// ```
    /// use akashkit::Code;
    /// use akashkit::deployment::GroupSpec;
    ///
    /// let json = r#"{"resources": [{"count": 2, "price": {"denom": "uact", "amount": "0.5"}},
    ///     {"count": 1, "price": {"denom": "uact", "amount": "3"}}]}"#;
    /// let mut group = GroupSpec::from_json(json)?;
    /// assert_eq!(group.ceiling()?, Some("4uact".parse()?));
    /// group.resources[1].price.denom = "uakt".to_owned();
    /// assert_eq!(group.ceiling().unwrap_err().code(), Code::PriceDenom);
    /// # Ok::<(), akashkit::Error>(())
    /// ```
    ///
    /// # Errors
    /// Where a price is no price or two prices cannot be added: the `price.*` codes, [`Code::DenomText`],
    /// [`Code::DecimalOverflow`].
    pub fn ceiling(&self) -> Result<Option<Price>> {
        let mut ceiling = None;
        match first(|sink| ceiling = prices::ceiling(0, self, sink)) {
            Some(fault) => Err(fault.error),
            None => Ok(ceiling),
        }
    }
}

/// `added` says that the group's prices were added before, so that what kept them from it is known already.
fn group_faults(at: usize, group: &GroupSpec, added: bool, sink: Sink<'_>) {
    if group.name.is_empty() {
        sink(Fault::new(Code::GroupName, Part::Group(at)));
    }
    let ids = repeats(group.resources.iter().map(|unit| unit.resource.id));
    let mut total = totals::Total::default();
    for (number, unit) in group.resources.iter().enumerate() {
        let part = |of| Part::Unit(at, number, of);
        let amounts = unit::faults(&unit.resource, &mut |error, of| sink(Fault::new(error, part(of))));
        total.add(number, unit.count, amounts);
        // Units without a number were refused for that.
        if let Some(first) = first_of(&ids, number).filter(|_| unit.resource.id != 0) {
            let first = Part::Unit(at, first, UnitPart::Whole);
            sink(Fault::again(Code::GroupUnitIdDuplicate, part(UnitPart::Whole), first));
        }
    }
    total.faults(at, sink);
    prices::faults(at, group, added, sink);
}

/// The error of a fault, which says where it is.
fn named<'g>(fault: Fault, find: impl Fn(usize) -> Option<&'g GroupSpec>) -> Error {
    let Fault { mut error, part, .. } = fault;
    let Some(group) = part.group().and_then(find) else { return error };
    if let Part::Unit(_, number, of) = part {
        let unit = group.resources.get(number);
        error = unit.into_iter().fold(error, |error, unit| in_unit(error, unit, of));
    }
    error.with("in group", group.name.escape_debug())
}

fn in_unit(error: Error, unit: &ResourceUnit, part: UnitPart) -> Error {
    let volume = |at: usize| unit.resource.storage.as_ref().and_then(|volumes| volumes.get(at));
    let error = match part {
        UnitPart::CpuAttribute(_) => error.with("of", "cpu"),
        UnitPart::GpuAttribute(_) => error.with("of", "gpu"),
        UnitPart::Volume(at) => match volume(at) {
            Some(volume) => error.with("of volume", volume.name.escape_debug()),
            None => error,
        },
        // The sum is of all units.
        UnitPart::Count => return error,
        _ => error,
    };
    error.with("in unit", unit.resource.id)
}
