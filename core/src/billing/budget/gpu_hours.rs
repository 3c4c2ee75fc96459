//! Hours of graphics processors: what they cost, when to pay, and how many a sum buys.

use serde::Serialize;

use crate::decimal::{Decimal, Int, Rounding};
use crate::error::{Code, Error, Result};
use crate::network::{BlockTime, Params};
use crate::price::{Coin, Period, Price};
use crate::time::Timestamp;

/// Graphics processors for some hours at a price.
///
/// ```
/// use akashkit::Code;
/// use akashkit::billing::{GpuPlan, Schedule};
///
/// // Eight for a week, at 2.50 ACT an hour each.
/// let plan = GpuPlan::new(8, 168, "2500000uact".parse()?)?;
/// assert_eq!(plan.gpu_hours(), 1_344);
/// assert_eq!(plan.cost_ceil()?, "3360000000uact".parse()?);
///
/// let funding = plan.funding("2026-12-01T00:00:00Z".parse()?, Schedule { every_hours: 48, reserve_hours: 12 })?;
/// assert_eq!(funding.deposit, "1200000000uact".parse()?);
/// assert_eq!(funding.lasts_until, "2026-12-03T12:00:00Z".parse()?);
/// let top_ups: Vec<String> = funding.top_ups.iter().map(|top_up| format!("{} {}", top_up.at, top_up.amount)).collect();
/// assert_eq!(top_ups, [
///     "2026-12-03T00:00:00Z 960000000uact", "2026-12-05T00:00:00Z 960000000uact", "2026-12-07T00:00:00Z 240000000uact",
/// ]);
/// assert_eq!(GpuPlan::new(0, 168, "2500000uact".parse()?).unwrap_err().code(), Code::GpuNone);
/// # Ok::<(), akashkit::Error>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize)]
pub struct GpuPlan {
    gpus: u32,
    hours: u64,
    per_gpu_hour: Price,
}

impl GpuPlan {
    /// So many graphics processors for so many hours, each at a price for an hour.
    ///
    /// # Errors
    /// [`Code::GpuNone`] for none; [`Code::PricePeriod`] for no hours; [`Code::PriceZero`]; [`Code::QuantityOverflow`] for more
    /// hours than can be counted.
    pub fn new(gpus: u32, hours: u64, per_gpu_hour: Price) -> Result<Self> {
        if gpus == 0 {
            return Err(Code::GpuNone.into());
        }
        if hours == 0 {
            return Err(Code::PricePeriod.into());
        }
        above_zero(&per_gpu_hour)?;
        if hours.checked_mul(gpus.into()).is_none() {
            return Err(Error::new(Code::QuantityOverflow).with("found", hours).with("and", gpus));
        }
        Ok(Self { gpus, hours, per_gpu_hour })
    }

    /// A price per block of a lease with so many graphics processors, as a price of one of them for an hour, rounded up.
    ///
    /// ```
    /// use akashkit::{Code, billing::GpuPlan, network::BlockTime};
    ///
    /// let lease = "4200uact".parse()?;
    /// let hour = GpuPlan::per_gpu_hour_ceil(&lease, 2, BlockTime::CLIENT)?;
    /// assert_eq!(hour, "1260000uact".parse()?);
    /// assert_eq!(GpuPlan::per_gpu_hour_ceil(&lease, 0, BlockTime::CLIENT).unwrap_err().code(), Code::GpuNone);
    /// # Ok::<(), akashkit::Error>(())
    /// ```
    ///
    /// # Errors
    /// [`Code::GpuNone`] for none; [`Code::DecimalOverflow`].
    pub fn per_gpu_hour_ceil(lease: &Price, gpus: u32, block_time: BlockTime) -> Result<Price> {
        if gpus == 0 {
            return Err(Code::GpuNone.into());
        }
        let hour = lease.per_ceil(Period::HOUR, block_time)?;
        Price::new(hour.denom().clone(), hour.amount().quo_ceil(u64::from(gpus).into())?)
    }

    /// How many hours of one graphics processor a sum buys, rounded down to 18 places.
    ///
    /// ```
    /// use akashkit::{Code, billing::GpuPlan};
    ///
    /// let (sum, price) = ("100000000uact".parse()?, "2500000uact".parse()?);
    /// assert_eq!(GpuPlan::gpu_hours_floor(&sum, &price)?, 40.into());
    /// assert_eq!(GpuPlan::gpu_hours_floor(&sum, &"0uact".parse()?).unwrap_err().code(), Code::PriceZero);
    /// # Ok::<(), akashkit::Error>(())
    /// ```
    ///
    /// # Errors
    /// [`Code::PriceZero`]; [`Code::PriceDenom`] when the denominations differ; [`Code::DecimalOverflow`].
    pub fn gpu_hours_floor(sum: &Coin, per_gpu_hour: &Price) -> Result<Decimal> {
        above_zero(per_gpu_hour)?;
        let sum = Price::new(sum.denom().clone(), sum.amount().into())?;
        sum.checked_cmp(per_gpu_hour)?;
        sum.amount().quo_truncate(per_gpu_hour.amount())
    }

    /// Hours of one graphics processor in all.
    pub fn gpu_hours(&self) -> u64 {
        self.hours * u64::from(self.gpus)
    }

    /// What all of it costs, rounded up to whole units. The chain rounds down whenever it settles, so that a little may be left.
    ///
    /// # Errors
    /// [`Code::DecimalOverflow`].
    pub fn cost_ceil(&self) -> Result<Coin> {
        self.cost_until_ceil(self.hours)
    }

    /// What to deposit at the start and to add later, so that the account never holds less than the reserve until what is left suffices.
    /// In all it is [`GpuPlan::cost_ceil`], or the least deposit that the chain takes, where that is more.
    ///
    /// # Errors
    /// [`Code::PricePeriod`] when `every_hours` is zero; [`Code::BudgetTopUps`] for more than 10000; [`Code::TimeRange`] beyond the
    /// year 9999; [`Code::DecimalOverflow`].
    pub fn funding(&self, start: Timestamp, top_ups: Schedule) -> Result<Funding> {
        let Schedule { every_hours, reserve_hours } = top_ups;
        if every_hours == 0 {
            return Err(Code::PricePeriod.into());
        }
        let covered = reserve_hours.saturating_add(every_hours);
        let times = self.hours.saturating_sub(covered).div_ceil(every_hours);
        if times > MOST_TOP_UPS {
            return Err(Error::new(Code::BudgetTopUps).with("found", times).with("most", MOST_TOP_UPS));
        }
        let deposit = at_least(self.cost_until_ceil(covered)?, least_deposit(&self.per_gpu_hour))?;
        let mut funding = Funding { lasts_until: self.dry(start, &deposit)?, deposit, top_ups: Vec::new() };
        let mut paid = funding.deposit.clone();
        // Before the end, as what is covered is no less than `every_hours`.
        for hour in (1..=times).map(|time| time * every_hours) {
            let due = at_least(self.cost_until_ceil(covered.saturating_add(hour))?, paid.amount())?;
            let amount = due.checked_sub(&paid)?;
            paid = due;
            if !amount.amount().is_zero() {
                let (at, lasts_until) = (later(start, hour.saturating_mul(HOUR))?, self.dry(start, &paid)?);
                funding.top_ups.push(Installment { at, amount, lasts_until });
            }
        }
        Ok(funding)
    }

    /// How many.
    pub fn gpus(&self) -> u32 {
        self.gpus
    }

    /// For how many hours.
    pub fn hours(&self) -> u64 {
        self.hours
    }

    /// The price of one for an hour.
    pub fn per_gpu_hour(&self) -> &Price {
        &self.per_gpu_hour
    }

    fn per_hour(&self) -> Result<Price> {
        self.per_gpu_hour.times(self.gpus.into())
    }

    fn cost_until_ceil(&self, hours: u64) -> Result<Coin> {
        let cost = self.per_hour()?.times(hours.min(self.hours))?;
        Coin::new(cost.denom().clone(), cost.amount().ceil()?.to_int_truncate())
    }

    /// When so much is used up, to the second before, or all is over.
    fn dry(&self, start: Timestamp, paid: &Coin) -> Result<Timestamp> {
        let (paid, hour) = (Decimal::from_int(paid.amount()), self.per_hour()?.amount());
        let seconds = paid.ratio(&[HOUR.into()], &[hour], Rounding::Truncate)?.to_int_truncate();
        later(start, seconds.to_u64().unwrap_or(u64::MAX).min(self.hours.saturating_mul(HOUR)))
    }
}

/// When to add money to an account.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize)]
pub struct Schedule {
    /// Hours from one to the next.
    pub every_hours: u64,
    /// Hours that are paid beyond the next one, in case it comes late.
    pub reserve_hours: u64,
}

/// What to pay, and when.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Funding {
    /// With the deployment.
    pub deposit: Coin,
    /// How long that lasts without more; the end of the plan at the latest.
    pub lasts_until: Timestamp,
    /// What is added later, in the order of time.
    pub top_ups: Vec<Installment>,
}

/// Money to add to an account.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Installment {
    /// When.
    pub at: Timestamp,
    /// How much.
    pub amount: Coin,
    /// How long all of it lasts then; the end of the plan at the latest.
    pub lasts_until: Timestamp,
}

fn at_least(coin: Coin, least: Int) -> Result<Coin> {
    if coin.amount() < least { Coin::new(coin.denom().clone(), least) } else { Ok(coin) }
}

fn least_deposit(price: &Price) -> Int {
    let params = Params::DEFAULT.deployment;
    match price.denom().as_str() {
        "uact" => params.min_deposit_uact.into(),
        "uakt" => params.min_deposit_uakt.into(),
        _ => Int::ZERO,
    }
}

fn above_zero(price: &Price) -> Result<()> {
    if price.amount().is_zero() { Err(Code::PriceZero.into()) } else { Ok(()) }
}

fn later(start: Timestamp, seconds: u64) -> Result<Timestamp> {
    let beyond = || Error::new(Code::TimeRange).with("seconds", seconds).with("after", start);
    let moment = start.seconds().checked_add_unsigned(seconds).ok_or_else(beyond)?;
    Timestamp::new(moment, start.nanos())
}

/// Seconds.
const HOUR: u64 = 3_600;

const MOST_TOP_UPS: u64 = 10_000;
