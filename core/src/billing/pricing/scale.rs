//! The strategy `scale`: so much for each amount of a resource. Market facts B.4.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::{EPHEMERAL, absent, attribute, count, endpoints, leased_ips, volumes};
use crate::decimal::{Decimal, Int};
use crate::deployment::{GroupSpec, ResourceUnit};
use crate::error::{Code, Error, Result};
use crate::price::Price;
use crate::resources::{Resources, Storage};

/// What a provider asks per block, in the smallest unit of whatever denomination the order is priced in. Graphics processors
/// cost nothing.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct ScaleRates {
    /// For a thousandth of a core.
    pub cpu: Decimal,
    /// For a Mi of memory.
    pub memory: Decimal,
    /// For a Mi of storage, by its class; `ephemeral` is what names none.
    pub storage: BTreeMap<String, Decimal>,
    /// For an endpoint of a unit, however many replicas there are.
    pub endpoint: Decimal,
    /// For an IP address that is leased.
    pub ip: Decimal,
}

impl ScaleRates {
    /// Reads a rate as the provider reads its settings.
    ///
    /// ```
    /// use akashkit::{Code, billing::ScaleRates};
    ///
    /// assert_eq!(ScaleRates::rate("1.6e-3")?, "0.0016".parse()?);
    /// assert_eq!(ScaleRates::rate("").unwrap_err().code(), Code::DecimalText);
    /// # Ok::<(), akashkit::Error>(())
    /// ```
    ///
    /// # Errors
    /// [`Code::DecimalText`]; [`Code::DecimalRange`]; [`Code::DecimalPlaces`] beyond the 18 that a bid can have;
    /// [`Code::PriceNegative`].
    pub fn rate(text: &str) -> Result<Decimal> {
        let (digits, exponent) = text.split_once(['e', 'E']).unwrap_or((text, "0"));
        let exponent: i32 = exponent.parse().map_err(|_| unread(text))?;
        let (whole, places) = digits.split_once('.').unwrap_or((digits, ""));
        let rate = shifted(whole, places, exponent).ok_or_else(|| unread(text))?;
        not_negative(rate.parse()?)
    }

    /// Reads the rates of storage as the provider reads its settings: rates behind commas, each with `class=` before it or for
    /// `ephemeral`. Of two for one class the last counts.
    ///
    /// ```
    /// use akashkit::{Code, billing::ScaleRates};
    ///
    /// let storage = ScaleRates::storage_rates("0.00016,beta2=0.0003")?;
    /// assert_eq!(storage["ephemeral"], "0.00016".parse()?);
    /// assert_eq!(storage["beta2"], "0.0003".parse()?);
    /// assert_eq!(ScaleRates::storage_rates("beta2=").unwrap_err().code(), Code::DecimalText);
    /// # Ok::<(), akashkit::Error>(())
    /// ```
    ///
    /// # Errors
    /// Those of [`ScaleRates::rate`].
    pub fn storage_rates(text: &str) -> Result<BTreeMap<String, Decimal>> {
        let rate = |part: &str| {
            let (class, rate) = part.split_once('=').unwrap_or((EPHEMERAL, part));
            Ok((class.to_owned(), Self::rate(rate)?))
        };
        text.split(',').map(rate).collect()
    }
}

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
        let amounts = Amounts::of(group, &self.0)?;
        let endpoints = Int::from(amounts.endpoints).checked_mul(sixteen_places())?;
        let ips = Int::from(amounts.ips).checked_mul(sixteen_places())?;
        let cpu = amounts.cpu.checked_mul(sixteen_places())?;
        let mut total = self.0.cpu.mul_int(cpu)?;
        total = total.checked_add(self.0.memory.mul_int(mebibytes(amounts.memory)?)?)?;
        for (bytes, rate) in amounts.storage.into_values() {
            total = total.checked_add(rate.mul_int(mebibytes(bytes)?)?)?;
        }
        total = total.checked_add(self.0.endpoint.mul_int(endpoints)?)?;
        total = total.checked_add(self.0.ip.mul_int(ips)?)?;
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
    let is_persistent = attribute(volume, "persistent").is_some_and(|value| TRUE.contains(&value));
    attribute(volume, "class").filter(|_| is_persistent).unwrap_or(EPHEMERAL)
}

/// Mi with 16 places, a half rounded up, times 10^16.
fn mebibytes(bytes: Int) -> Result<Int> {
    let half = Int::from(MEBIBYTE / 2);
    bytes.checked_mul(sixteen_places())?.checked_add(half)?.quo_truncate(Int::from(MEBIBYTE))
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

fn not_negative(rate: Decimal) -> Result<Decimal> {
    if rate.is_negative() { Err(Error::new(Code::PriceNegative).with("found", rate)) } else { Ok(rate) }
}

/// Digits with the point moved, without zeros at the end; `None` for what is no number or moves beyond all that a rate can be.
fn shifted(whole: &str, places: &str, exponent: i32) -> Option<String> {
    let (sign, digits) = match whole.as_bytes().first() {
        Some(b'-' | b'+') => whole.split_at(1),
        _ => ("", whole),
    };
    let digits = format!("{digits}{places}");
    if digits.is_empty() || !digits.bytes().all(|digit| digit.is_ascii_digit()) {
        return None;
    }
    let significant = digits.trim_end_matches('0');
    if significant.is_empty() {
        return Some("0".to_owned());
    }
    let point = i64::try_from(digits.len() - places.len()).ok()? + i64::from(exponent);
    let before = usize::try_from(point.max(0)).ok().filter(|before| *before <= MOST_DIGITS)?;
    let zeros = usize::try_from((-point).max(0)).ok().filter(|zeros| *zeros <= MOST_DIGITS)?;
    let padded = format!("{}{significant:0<before$}", "0".repeat(zeros));
    let (whole, places) = padded.split_at(before);
    let sign = sign.trim_start_matches('+');
    let point = if places.is_empty() { "" } else { "." };
    Some(format!("{sign}0{whole}{point}{places}"))
}

fn unread(text: &str) -> Error {
    Error::new(Code::DecimalText).with("found", text.escape_debug())
}

fn sixteen_places() -> Int {
    Int::from(10_u64.pow(16))
}

const MEBIBYTE: u64 = 1 << 20;

/// The largest amount that the provider bids.
const HIGHEST: u64 = 10_u64.pow(18);

/// More digits than a decimal can have.
const MOST_DIGITS: usize = 100;

/// What the provider's language reads as true.
const TRUE: &[&str] = &["1", "t", "T", "true", "TRUE", "True"];
