//! The price script that most providers use, without a shell: `price_script_generic.sh`. Market facts B.6.1. Where they and the
//! script differ, the script counts: endpoints and IP addresses cost the same for one replica and for many, and of models that are
//! not nvidia's it sees neither memory nor interface.

use serde::{Deserialize, Serialize};

use super::EPHEMERAL;
use super::gpu_prices::GpuPrices;
use super::printed::{AWK, SHELL, half_even, power, printed};
use super::script::{ScriptInput, ScriptUnit, ScriptVolume};
use crate::decimal::{Decimal, Int};
use crate::error::{Code, Error, Result};
use crate::price::{Exchange, Price};

/// What a provider asks for a month, in US dollars. `default()` is what the script takes where nothing else is set.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct GenericRates {
    /// For a core.
    pub cpu: Decimal,
    /// For a Gi of memory.
    pub memory: Decimal,
    /// For a Gi of storage that names no class.
    pub ephemeral: Decimal,
    /// For a Gi of the class `beta1`, hard disks.
    pub beta1: Decimal,
    /// For a Gi of the class `beta2`, SSD.
    pub beta2: Decimal,
    /// For a Gi of the class `beta3`, NVMe. All other classes cost nothing.
    pub beta3: Decimal,
    /// For an endpoint of a unit, however many replicas there are.
    pub endpoint: Decimal,
    /// For an IP address that a unit leases, however many replicas there are.
    pub ip: Decimal,
    /// For graphics processors.
    pub gpu: GpuPrices,
}

impl Default for GenericRates {
    fn default() -> Self {
        Self {
            cpu: cents(160),
            memory: cents(80),
            ephemeral: cents(2),
            beta1: cents(1),
            beta2: cents(3),
            beta3: cents(4),
            endpoint: cents(5),
            ip: cents(500),
            gpu: GpuPrices::default(),
        }
    }
}

/// The script with rates.
///
/// ```
/// use akashkit::{Code, Deployment, Exchange};
/// use akashkit::billing::{GenericPricing, GenericRates, ScriptInput};
///
/// let deployment = Deployment::from_sdl(include_str!("../../../../examples/sdl/vllm-h100.yaml")).expect("an example");
/// let input = ScriptInput::new(&deployment.groups()[0], &[], 6)?;
/// let rates = GenericRates { gpu: "h100=1500,*=100".parse()?, ..GenericRates::default() };
/// let pricing = GenericPricing::new(rates)?;
/// // 1611.25 dollars a month, an ACT being one.
/// assert_eq!(pricing.price(&input, &Exchange::default())?, "3747.886181uact".parse()?);
///
/// let dear = GenericRates { gpu: "h100=9000".parse()?, ..GenericRates::default() };
/// let refused = GenericPricing::new(dear)?.price(&input, &Exchange::default());
/// assert_eq!(refused.unwrap_err().code(), Code::PricingCeiling);
/// # Ok::<(), akashkit::Error>(())
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "GenericRates", into = "GenericRates")]
pub struct GenericPricing(GenericRates);

impl GenericPricing {
    /// With these rates.
    ///
    /// # Errors
    /// [`Code::PriceNegative`].
    pub fn new(rates: GenericRates) -> Result<Self> {
        let GenericRates { cpu, memory, ephemeral, beta1, beta2, beta3, endpoint, ip, .. } = &rates;
        match [cpu, memory, ephemeral, beta1, beta2, beta3, endpoint, ip]
            .iter()
            .find(|rate| rate.is_negative())
        {
            Some(rate) => Err(Error::new(Code::PriceNegative).with("found", rate)),
            None => Ok(Self(rates)),
        }
    }

    /// What the script prints, to the digit. Of a price in uakt it looks at more digits than it prints, so that what it prints can be
    /// above the order's ceiling by less than its last digit; then the provider does not bid.
    ///
    /// # Errors
    /// [`Code::PricingCeiling`] when the order pays less; [`Code::PricingZero`], also when no unit has a volume, which the script
    /// cannot add up; [`Code::PriceExchange`] in uakt unless the price of an AKT is known and at most 1000000, and for
    /// denominations that it does not know; [`Code::DecimalPlaces`] when it shall print more than 18;
    /// [`Code::QuantityOverflow`] for amounts that it cannot count exactly; [`Code::IntOverflow`], [`Code::DecimalOverflow`].
    pub fn price(&self, input: &ScriptInput, exchange: &Exchange) -> Result<Price> {
        let places = if input.price_precision() == 0 { PLACES } else { input.price_precision() };
        if places > MOST_PLACES {
            return Err(Error::new(Code::DecimalPlaces).with("found", places));
        }
        let (denom, usd) = (input.ceiling().denom(), self.usd_month(input.resources())?);
        let printed = match denom.unit().map(|unit| unit.symbol) {
            Some("AKT") => uakt(usd, input.ceiling(), exchange, places)?,
            Some("ACT" | "USDC") => uusd(usd, input.ceiling(), places)?,
            _ => return Err(Error::new(Code::PriceExchange).with("found", denom)),
        };
        if printed.is_zero() {
            return Err(Code::PricingZero.into());
        }
        Price::new(denom.clone(), decimal(printed, places)?)
    }

    /// The rates.
    pub fn rates(&self) -> &GenericRates {
        &self.0
    }

    /// What units cost a month in US dollars, with 20 places.
    pub(in crate::billing) fn usd_month(&self, units: &[ScriptUnit]) -> Result<Int> {
        let rates = &self.0;
        let mut usd = cost(rates.cpu, sum(units, |unit| Ok(unit.cpu.into()))?, MILLI_PLACES)?;
        let mut add = |rate, amount: Int, places| {
            usd = usd.checked_add(cost(rate, amount, places)?)?;
            Ok::<_, Error>(())
        };
        add(rates.memory, gibibytes(sum(units, |unit| Ok(unit.memory.into()))?)?, GIBI_PLACES)?;
        let is_counted = units.iter().all(|unit| unit.storage.is_some());
        if !is_counted || units.iter().flat_map(volumes).next().is_none() {
            return Err(Code::PricingZero.into());
        }
        let classes = [EPHEMERAL, "beta1", "beta2", "beta3"];
        for (class, rate) in classes.into_iter().zip([rates.ephemeral, rates.beta1, rates.beta2, rates.beta3])
        {
            add(rate, gibibytes(sum(units, |unit| bytes(unit, class))?)?, GIBI_PLACES)?;
        }
        for unit in units {
            add(rates.endpoint, unit.endpoint_quantity.into(), 0)?;
            add(rates.ip, unit.ip_lease_quantity.into(), 0)?;
            add(rates.gpu.price(&unit.gpu), Int::from(unit.gpu.units).checked_mul(unit.count.into())?, 0)?;
        }
        Ok(usd)
    }
}

impl TryFrom<GenericRates> for GenericPricing {
    type Error = Error;

    fn try_from(rates: GenericRates) -> Result<Self> {
        Self::new(rates)
    }
}

impl From<GenericPricing> for GenericRates {
    fn from(pricing: GenericPricing) -> Self {
        pricing.0
    }
}

/// Dollars a month to millionths of a dollar per block. What is printed counts.
fn uusd(usd: Int, ceiling: &Price, places: u32) -> Result<Int> {
    let rate = usd.quo_truncate(MONTH.into())?.checked_mul(MICRO.into())?;
    let shown = printed(rate, power(10, BC_PLACES)?, AWK, places)?;
    if decimal(shown, places)? > ceiling.amount() {
        return Err(too_low(decimal(shown, places)?, ceiling));
    }
    printed(shown, power(10, places)?, SHELL, places)
}

/// Dollars a month to millionths of an AKT per block. What counts has more digits than what is printed.
fn uakt(usd: Int, ceiling: &Price, exchange: &Exchange, places: u32) -> Result<Int> {
    let akt = exchange.akt().filter(|akt| *akt <= Decimal::from(HIGHEST_AKT));
    let akt: Int = akt
        .ok_or_else(|| Error::new(Code::PriceExchange).with("found", ceiling.denom()))?
        .to_atomics()
        .parse()?;
    let month = usd.checked_mul(power(10, MOST_PLACES)?)?.quo_truncate(akt)?.checked_mul(MICRO.into())?;
    let rate = month.quo_truncate(MONTH.into())?;
    let shown = printed(rate, power(10, BC_PLACES)?, SHELL, places)?;
    let ceiling_atoms: Int = ceiling.amount().to_atomics().parse()?;
    if rate > ceiling_atoms.checked_mul(power(10, BC_PLACES - MOST_PLACES)?)? {
        return Err(too_low(decimal(shown, places)?, ceiling));
    }
    printed(shown, power(10, places)?, SHELL, places)
}

fn too_low(rate: Decimal, ceiling: &Price) -> Error {
    Error::new(Code::PricingCeiling).with("found", ceiling).with("least", rate)
}

/// A product with 20 places, the rest dropped. `places` are those of the amount.
fn cost(rate: Decimal, amount: Int, places: u32) -> Result<Int> {
    let product = rate.mul_int(amount)?.mul_int(power(10, BC_PLACES - places)?)?;
    Ok(product.to_int_truncate())
}

/// What all replicas have. The script counts in binary fractions, which are exact to 2^53.
fn sum(units: &[ScriptUnit], of: impl Fn(&ScriptUnit) -> Result<Int>) -> Result<Int> {
    let total = units
        .iter()
        .try_fold(Int::ZERO, |sum, unit| sum.checked_add(of(unit)?.checked_mul(unit.count.into())?))?;
    if total > Int::from(MOST_COUNTED) {
        return Err(Error::new(Code::QuantityOverflow).with("found", total).with("and", MOST_COUNTED));
    }
    Ok(total)
}

fn bytes(unit: &ScriptUnit, class: &str) -> Result<Int> {
    let volumes = volumes(unit).filter(|volume| volume.class == class);
    volumes.map(|volume| Int::from(volume.size)).try_fold(Int::ZERO, Int::checked_add)
}

fn volumes(unit: &ScriptUnit) -> impl Iterator<Item = &ScriptVolume> {
    unit.storage.iter().flatten()
}

/// Bytes as Gi with 12 places.
fn gibibytes(bytes: Int) -> Result<Int> {
    half_even(bytes.checked_mul(power(10, GIBI_PLACES)?)?, Int::from(1_u64 << 30))
}

fn decimal(printed: Int, places: u32) -> Result<Decimal> {
    Decimal::from_int(printed).quo_int_truncate(power(10, places)?)
}

fn cents(cents: u64) -> Decimal {
    Decimal::from_parts(cents * 10_u64.pow(16))
}

/// Blocks that the script takes a month for.
const MONTH: u64 = 429_909;

/// Millionths of a dollar or an AKT.
const MICRO: u64 = 1_000_000;

/// Places of the script's divisions and products.
const BC_PLACES: u32 = 20;

/// Places of Gi.
const GIBI_PLACES: u32 = 12;

/// Places of cores.
const MILLI_PLACES: u32 = 3;

/// Places that it prints unless it is told otherwise.
const PLACES: u32 = 6;

/// Places of an amount.
const MOST_PLACES: u32 = 18;

/// The most dollars that it believes an AKT to cost.
const HIGHEST_AKT: u64 = 1_000_000;

const MOST_COUNTED: u64 = 1 << 53;
