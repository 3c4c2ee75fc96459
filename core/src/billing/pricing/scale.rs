//! The strategy `scale`: so much for each amount of a resource. Market facts B.4.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::scale_rates::{ScaleRates, not_negative};
use super::{EPHEMERAL, absent, attribute, count, endpoints, volumes};
use crate::attributes::is_true;
use crate::decimal::{Decimal, Int};
use crate::deployment::{GroupSpec, ResourceUnit};
use crate::error::{Code, Error, Result};
use crate::price::Price;
use crate::resources::{Resources, Storage, leased_ips};

/// The strategy `scale` with rates that a provider would start with.
///
/// ```
/// use akashkit::{Code, Deployment};
/// use akashkit::billing::{ScalePricing, ScaleRates};
///
/// let deployment = Deployment::from_sdl(include_str!("../../../../examples/sdl/hello-web.yaml")).expect("an example");
/// let rates = ScaleRates {
///     cpu: ScaleRates::rate("0.004")?,
///     memory: ScaleRates::rate("0.0016")?,
///     storage: ScaleRates::storage_rates("0.00016")?,
///     ..ScaleRates::default()
/// };
/// let pricing = ScalePricing::new(rates)?;
/// // 100 thousandths of a core, 128 Mi of memory, 256 Mi of storage.
/// assert_eq!(pricing.price(&deployment.groups()[0])?, "0.64576uact".parse()?);
/// assert_eq!(ScalePricing::new(ScaleRates::default()).unwrap_err().code(), Code::PricingRates);
/// # Ok::<(), akashkit::Error>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "ScaleRates", into = "ScaleRates")]
pub struct ScalePricing(ScaleRates);

impl ScalePricing {
    /// With these rates, unless the provider would refuse them.
    ///
    /// # Errors
    /// [`Code::PricingRates`] when all of them are zero, for which one class of storage at zero is enough;
    /// [`Code::PriceNegative`].
    pub fn new(rates: ScaleRates) -> Result<Self> {
        let storage = || rates.storage.values().copied();
        let others = [rates.cpu, rates.memory, rates.endpoint, rates.ip];
        let no_storage = rates.storage.is_empty() || storage().any(Decimal::is_zero);
        if no_storage && others.into_iter().all(Decimal::is_zero) {
            return Err(Code::PricingRates.into());
        }
        others.into_iter().chain(storage()).try_for_each(|rate| not_negative(rate).map(drop))?;
        Ok(Self(rates))
    }

    /// What it asks for a group. Whether that is below the order's ceiling is another question.
    ///
    /// # Errors
    /// [`Code::PricingClass`] without a rate for a volume; [`Code::PricingZero`]; [`Code::PricingRange`] above 10^18;
    /// [`Code::DecimalPlaces`] when the price has more than 18, which amounts that are not whole Mi lead to;
    /// [`Code::GroupAmount`], [`Code::GroupCpuAbsent`], [`Code::GroupMemoryAbsent`]; [`Code::IntOverflow`],
    /// [`Code::DecimalOverflow`]; those of [`GroupSpec::ceiling`].
    pub fn price(&self, group: &GroupSpec) -> Result<Price> {
        let ceiling = group.ceiling()?.ok_or(Code::PricingZero)?;
        let rates = &self.0;
        let amounts = Amounts::of(group, rates)?;
        let mut terms = vec![
            (whole(amounts.cpu)?, rates.cpu),
            (mebibytes(amounts.memory)?, rates.memory),
            (whole(amounts.endpoints.into())?, rates.endpoint),
            (whole(amounts.ips.into())?, rates.ip),
        ];
        for (bytes, rate) in amounts.storage.into_values() {
            terms.push((mebibytes(bytes)?, rate));
        }
        let add = |sum: Decimal, (amount, rate): (Int, Decimal)| sum.checked_add(rate.mul_int(amount)?);
        let total = terms.into_iter().try_fold(Decimal::ZERO, add)?;
        Price::new(ceiling.denom().clone(), biddable(total)?)
    }

    /// The rates.
    pub fn rates(&self) -> &ScaleRates {
        &self.0
    }
}

impl TryFrom<ScaleRates> for ScalePricing {
    type Error = Error;

    fn try_from(rates: ScaleRates) -> Result<Self> {
        Self::new(rates)
    }
}

impl From<ScalePricing> for ScaleRates {
    fn from(pricing: ScalePricing) -> Self {
        pricing.0
    }
}

/// What is counted of a group; of storage with its rate.
#[derive(Default)]
struct Amounts<'r> {
    cpu: Int,
    memory: Int,
    storage: BTreeMap<&'r str, (Int, Decimal)>,
    endpoints: u64,
    ips: u64,
}

impl<'r> Amounts<'r> {
    fn of(group: &'r GroupSpec, rates: &ScaleRates) -> Result<Self> {
        let mut amounts = Self::default();
        for unit in &group.resources {
            amounts.add(unit, rates)?;
        }
        let all = group.resources.iter().flat_map(|unit| endpoints(&unit.resource));
        amounts.ips = leased_ips(all);
        Ok(amounts)
    }

    fn add(&mut self, unit: &'r ResourceUnit, rates: &ScaleRates) -> Result<()> {
        let resource = &unit.resource;
        let replicas = Int::from(unit.count);
        self.cpu = self.cpu.checked_add(cpu(resource)?.checked_mul(replicas)?)?;
        self.memory = self.memory.checked_add(memory(resource)?.checked_mul(replicas)?)?;
        for volume in volumes(resource) {
            let class = class_of(volume);
            let unknown = || Error::new(Code::PricingClass).with("found", class.escape_debug());
            let rate = *rates.storage.get(class).ok_or_else(unknown)?;
            let bytes = Int::from(volume.size.amount()?).checked_mul(replicas)?;
            let (total, _) = self.storage.entry(class).or_insert((Int::ZERO, rate));
            *total = total.checked_add(bytes)?;
        }
        self.endpoints += count(endpoints(resource).len());
        Ok(())
    }
}

fn cpu(resources: &Resources) -> Result<Int> {
    let cpu = resources.cpu.as_ref().ok_or_else(|| absent(Code::GroupCpuAbsent, resources))?;
    cpu.units.amount().map(Int::from)
}

fn memory(resources: &Resources) -> Result<Int> {
    let memory = resources.memory.as_ref().ok_or_else(|| absent(Code::GroupMemoryAbsent, resources))?;
    memory.size.amount().map(Int::from)
}

/// A class counts for persistent volumes only.
fn class_of(volume: &Storage) -> &str {
    let is_persistent = attribute(volume, "persistent").is_some_and(is_true);
    attribute(volume, "class").filter(|_| is_persistent).unwrap_or(EPHEMERAL)
}

/// An amount times 10^16.
fn whole(amount: Int) -> Result<Int> {
    amount.checked_mul(sixteen_places())
}

/// Mi with 16 places, a half rounded up, times 10^16.
fn mebibytes(bytes: Int) -> Result<Int> {
    whole(bytes)?.checked_add(Int::from(MEBIBYTE / 2))?.quo_truncate(Int::from(MEBIBYTE))
}

/// A sum times 10^16 as a price, which has 18 places.
fn biddable(total: Decimal) -> Result<Decimal> {
    let price = total.quo_int_truncate(sixteen_places())?;
    if total.is_zero() {
        return Err(Code::PricingZero.into());
    }
    if price.mul_int(sixteen_places())? != total {
        return Err(Error::new(Code::DecimalPlaces).with("found more than", price));
    }
    if price > Decimal::from(HIGHEST) {
        return Err(Error::new(Code::PricingRange).with("found", price).with("most", HIGHEST));
    }
    Ok(price)
}

fn sixteen_places() -> Int {
    Int::from(10_u64.pow(16))
}

const MEBIBYTE: u64 = 1 << 20;

/// The largest amount that the provider bids.
const HIGHEST: u64 = 10_u64.pow(18);
