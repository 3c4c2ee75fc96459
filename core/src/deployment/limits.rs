//! What the chain demands of groups: its limits, each beside its rule. SDL spec §10.4.

use std::collections::HashSet;
use std::ops::RangeInclusive;

use super::group::{GroupSpec, ResourceUnit};
use crate::attributes::validate_attributes;
use crate::decimal::Decimal;
use crate::error::{Code, Error, Result};
use crate::price::Price;
use crate::resources::{Cpu, Gpu, Memory, ResourceValue, Resources, Storage};

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
    if groups.is_empty() {
        return Err(Code::GroupNone.into());
    }
    let mut first = None;
    let mut names = HashSet::with_capacity(groups.len());
    for group in groups {
        let price = group.ceiling().map_err(|error| in_group(error, group))?;
        let denom = price.map(|price| price.denom().clone());
        if *first.get_or_insert_with(|| denom.clone()) != denom {
            return Err(in_group(Code::GroupDenomMixed.into(), group));
        }
        if !names.insert(&group.name) {
            return Err(in_group(Code::GroupNameDuplicate.into(), group));
        }
        group.validate()?;
    }
    Ok(())
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
        check_group(self).map_err(|error| in_group(error, self))
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
        let mut prices = self.resources.iter().map(|unit| {
            let price = Price::try_from(&unit.price)?;
            price.times(unit.count.into())
        });
        let Some(first) = prices.next() else { return Ok(None) };
        prices.try_fold(first?, |sum, price| sum.checked_add(&price?)).map(Some)
    }
}

fn check_group(group: &GroupSpec) -> Result<()> {
    if group.name.is_empty() {
        return Err(Code::GroupName.into());
    }
    let mut total = Total::default();
    let mut ids = HashSet::with_capacity(group.resources.len());
    for unit in &group.resources {
        check_unit(unit, &mut total).map_err(|error| in_unit(error, unit))?;
        if !ids.insert(unit.resource.id) {
            return Err(in_unit(Code::GroupUnitIdDuplicate.into(), unit));
        }
    }
    total.check()?;
    check_prices(group)
}

fn check_unit(unit: &ResourceUnit, total: &mut Total) -> Result<()> {
    let Resources { id, cpu, gpu, memory, storage, .. } = &unit.resource;
    if *id == 0 {
        return Err(Code::GroupUnitId.into());
    }
    let cpu = check_cpu(cpu.as_ref().ok_or(Code::GroupCpuAbsent)?)?;
    let gpu = check_gpu(gpu.as_ref().ok_or(Code::GroupGpuAbsent)?)?;
    let memory = check_memory(memory.as_ref().ok_or(Code::GroupMemoryAbsent)?)?;
    storage.as_ref().ok_or(Code::GroupStorageAbsent)?.iter().try_for_each(check_volume)?;
    total.add(unit.count, cpu, gpu, memory);
    Ok(())
}

// G-06 to G-08.
fn check_cpu(cpu: &Cpu) -> Result<u64> {
    let units = within(&cpu.units, UNIT_CPU, Code::GroupCpu)?;
    validate_attributes(&cpu.attributes).map_err(|error| error.with("of", "cpu"))?;
    Ok(units)
}

// G-09 to G-12: that a unit without processors has no attributes comes before what the attributes are.
fn check_gpu(gpu: &Gpu) -> Result<u64> {
    let units = within(&gpu.units, UNIT_GPU, Code::GroupGpu)?;
    if units == 0 && !gpu.attributes.is_empty() {
        return Err(Code::GroupGpuAttributes.into());
    }
    validate_attributes(&gpu.attributes).map_err(|error| error.with("of", "gpu"))?;
    Ok(units)
}

// G-13.
fn check_memory(memory: &Memory) -> Result<u64> {
    let size = within(&memory.size, UNIT_MEMORY, Code::GroupMemory)?;
    validate_attributes(&memory.attributes).map_err(|error| error.with("of", "memory"))?;
    Ok(size)
}

// G-17, G-18.
fn check_volume(volume: &Storage) -> Result<()> {
    let place = |error: Error| error.with("of volume", volume.name.escape_debug());
    within(&volume.size, UNIT_STORAGE, Code::GroupStorage).map_err(place)?;
    validate_attributes(&volume.attributes).map_err(place)
}

fn within(value: &ResourceValue, range: RangeInclusive<u64>, code: Code) -> Result<u64> {
    let amount = value.val.ok_or(Code::GroupAmount)?;
    // Where the chain would crash: negative, or beyond 64 bits.
    let amount = amount.to_u64().map_err(|error| Error::new(Code::GroupAmount).caused_by(error))?;
    if range.contains(&amount) {
        return Ok(amount);
    }
    Err(Error::new(code).with("found", amount).with("least", range.start()).with("most", range.end()))
}

/// Sums of a group. Counts have 32 bits and amounts 42, so 128 bits are never exhausted.
#[derive(Default)]
struct Total {
    cpu: u128,
    gpu: u128,
    memory: u128,
}

impl Total {
    fn add(&mut self, count: u32, cpu: u64, gpu: u64, memory: u64) {
        let times = |amount: u64| u128::from(amount) * u128::from(count);
        self.cpu += times(cpu);
        self.gpu += times(gpu);
        self.memory += times(memory);
    }

    // G-14, G-14g, G-15. The chain declares a limit for the sum of storage too, but never counts it.
    fn check(&self) -> Result<()> {
        let sums = [
            (self.cpu, 1, GROUP_CPU, Code::GroupTotalCpu),
            (self.gpu, 0, GROUP_GPU, Code::GroupTotalGpu),
            (self.memory, 1, GROUP_MEMORY, Code::GroupTotalMemory),
        ];
        for (sum, least, most, code) in sums {
            if sum < least || sum > u128::from(most) {
                return Err(Error::new(code).with("found", sum).with("most", most));
            }
        }
        Ok(())
    }
}

// G-03, G-19, G-20.
fn check_prices(group: &GroupSpec) -> Result<()> {
    let mut denom = None;
    for unit in &group.resources {
        let price = Price::try_from(&unit.price)
            .map_err(|error| in_unit(Error::new(Code::GroupPrice).caused_by(error), unit))?;
        if *denom.get_or_insert_with(|| price.denom().clone()) != *price.denom() {
            return Err(in_unit(Error::new(Code::GroupDenom).with("found", price.denom()), unit));
        }
        if price.amount() > Decimal::from(UNIT_PRICE) {
            let error =
                Error::new(Code::GroupPriceLimit).with("found", price.amount()).with("most", UNIT_PRICE);
            return Err(in_unit(error, unit));
        }
    }
    Ok(())
}

fn in_unit(error: Error, unit: &ResourceUnit) -> Error {
    error.with("in unit", unit.resource.id)
}

fn in_group(error: Error, group: &GroupSpec) -> Error {
    error.with("in group", group.name.escape_debug())
}

/// Thousandths of a core in one unit.
const UNIT_CPU: RangeInclusive<u64> = 10..=384_000;

/// Graphics processors in one unit.
const UNIT_GPU: RangeInclusive<u64> = 0..=24;

/// Bytes of memory in one unit: 1 Mi to 2 Ti.
const UNIT_MEMORY: RangeInclusive<u64> = (1 << 20)..=(2 << 40);

/// Bytes of one volume: 5 Mi to 32 Ti.
const UNIT_STORAGE: RangeInclusive<u64> = (5 << 20)..=(32 << 40);

/// The highest price of one replica per block, in the denomination's own unit.
const UNIT_PRICE: u64 = 10_000_000;

/// Replicas that the sums of a group allow for, each as large as one unit may be. Not a limit by itself.
const GROUP_UNITS: u64 = 50;

const GROUP_CPU: u64 = *UNIT_CPU.end() * GROUP_UNITS;

const GROUP_GPU: u64 = *UNIT_GPU.end() * GROUP_UNITS;

const GROUP_MEMORY: u64 = *UNIT_MEMORY.end() * GROUP_UNITS;
