//! The strategy `randomRange`: somewhere in the lowest hundredth of a range that memory makes. Market facts B.5.

use super::absent;
use crate::decimal::{Decimal, Int};
use crate::denom::Denom;
use crate::deployment::GroupSpec;
use crate::error::{Code, Error, Result};
use crate::price::Price;

/// What the strategy `randomRange` may ask for a group.
///
/// ```
/// use akashkit::{Code, Deployment, billing::RandomRange};
///
/// let deployment = Deployment::from_sdl(include_str!("../../../../examples/sdl/hello-web.yaml")).expect("an example");
/// let range = RandomRange::of(&deployment.groups()[0])?;
/// // 128 Mi at 50 for each Gi, up to the order's ceiling of 200.
/// assert_eq!(range.price(0)?, "6uact".parse()?);
/// assert_eq!(range.draws(), 1_940_000);
/// assert_eq!(range.price(1_939_999)?, "7.939999uact".parse()?);
/// assert_eq!(range.price(1_940_000).unwrap_err().code(), Code::PricingDraw);
/// # Ok::<(), akashkit::Error>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RandomRange {
    denom: Denom,
    lowest: Decimal,
    draws: u64,
}

impl RandomRange {
    /// The range for a group.
    ///
    /// # Errors
    /// [`Code::GroupMemoryAbsent`], [`Code::GroupAmount`]; [`Code::GroupPrice`] without units; [`Code::IntRange`] where there are
    /// more than 2^63 prices; [`Code::IntOverflow`]; those of [`GroupSpec::ceiling`].
    pub fn of(group: &GroupSpec) -> Result<Self> {
        let ceiling = group.ceiling()?.ok_or(Code::GroupPrice)?;
        let memory = memory(group)?;
        let highest = for_memory(memory, DEAREST)?.min(ceiling.amount());
        let (lowest, highest) = (or_one(for_memory(memory, CHEAPEST)?), or_one(highest));
        // Where nothing is drawn there is one price, even if it is above the ceiling.
        let steps = highest.checked_sub(lowest)?.mul_int(STEPS.into())?.to_int_truncate().to_i64()?;
        let draws = u64::try_from(steps).unwrap_or_default().max(1);
        Ok(Self { denom: ceiling.denom().clone(), lowest, draws })
    }

    /// How many prices there are, of which one is drawn.
    pub fn draws(&self) -> u64 {
        self.draws
    }

    /// The price of a draw, which the host makes: each number below [`RandomRange::draws`] as likely as any other. Whether that is
    /// below the order's ceiling is another question.
    ///
    /// # Errors
    /// [`Code::PricingDraw`] for a number beyond; [`Code::DecimalOverflow`].
    pub fn price(&self, draw: u64) -> Result<Price> {
        if draw >= self.draws {
            return Err(Error::new(Code::PricingDraw).with("found", draw).with("below", self.draws));
        }
        let above = Decimal::from(draw).quo_int_truncate(STEPS.into())?.quo_int_truncate(HUNDREDTH.into())?;
        Price::new(self.denom.clone(), self.lowest.checked_add(above)?)
    }
}

fn memory(group: &GroupSpec) -> Result<Int> {
    group.resources.iter().try_fold(Int::ZERO, |sum, unit| {
        let memory = unit.resource.memory.as_ref();
        let memory = memory.ok_or_else(|| absent(Code::GroupMemoryAbsent, &unit.resource))?;
        sum.checked_add(Int::from(memory.size.amount()?).checked_mul(unit.count.into())?)
    })
}

fn for_memory(bytes: Int, price: u64) -> Result<Decimal> {
    let price = bytes.checked_mul(price.into())?.quo_truncate(GIBIBYTE.into())?;
    Ok(price.into())
}

fn or_one(price: Decimal) -> Decimal {
    if price.is_zero() { 1.into() } else { price }
}

/// For a Gi of memory, at least.
const CHEAPEST: u64 = 50;

/// For a Gi of memory, at most.
const DEAREST: u64 = 1_048_576;

/// Draws for each unit of the price, of which each is worth a hundredth of that.
const STEPS: u64 = 10_000;
const HUNDREDTH: u64 = 100;

const GIBIBYTE: u64 = 1 << 30;
