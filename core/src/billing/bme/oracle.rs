//! The price of AKT, as the chain makes it of what its sources say.

use std::time::Duration;

use serde::{Deserialize, Serialize};

use super::BPS;
use crate::decimal::{Decimal, Int};
use crate::error::{Code, Error, Result};
use crate::network::OracleParams;
use crate::time::Timestamp;

/// What a source said of an AKT.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct PricePoint {
    /// When it was worth that.
    pub at: Timestamp,
    /// In US dollars.
    pub usd: Decimal,
}

/// The price of an AKT in US dollars, at the end of a block.
///
/// ```
/// use akashkit::billing::{AktPrice, PricePoint};
/// use akashkit::{Timestamp, network::Params};
///
/// // Market facts D42: the last price before the window counts from its beginning.
/// let point = |second, usd: &str| Ok::<_, akashkit::Error>(PricePoint { at: Timestamp::new(second, 0)?, usd: usd.parse()? });
/// let source = vec![point(94, "1.00")?, point(98, "1.10")?, point(100, "1.20")?];
/// let now = Timestamp::new(100, 0)?;
/// let price = AktPrice::of(&[source.clone()], now, &Params::DEFAULT.oracle)?.expect("a price");
/// assert_eq!(price.average, "1.04".parse()?);
/// // Sources that are more than 150 basis points apart are not believed.
/// let other = vec![point(100, "1.30")?];
/// let price = AktPrice::of(&[source, other], now, &Params::DEFAULT.oracle)?.expect("a price");
/// assert_eq!((price.deviation_bps, price.believed(&Params::DEFAULT.oracle)), (833, None));
/// # Ok::<(), akashkit::Error>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize)]
pub struct AktPrice {
    /// The mean of what the sources said over the window: the price that counts.
    pub average: Decimal,
    /// The least that a source says now.
    pub least: Decimal,
    /// The most that a source says now.
    pub most: Decimal,
    /// How far these are apart, in hundredths of a percent of the least, rounded down.
    pub deviation_bps: u64,
    /// How many sources are not stale.
    pub sources: u32,
}

impl AktPrice {
    /// The price out of what each source said, the oldest first; `None` when all of them are stale.
    ///
    /// # Errors
    /// [`Code::PriceNegative`]; [`Code::DecimalOverflow`]; [`Code::IntRange`] for prices that are too far apart to say how far.
    pub fn of(sources: &[Vec<PricePoint>], now: Timestamp, params: &OracleParams) -> Result<Option<Self>> {
        if let Some(point) = sources.iter().flatten().find(|point| point.usd.is_negative()) {
            return Err(Error::new(Code::PriceNegative).with("found", point.usd));
        }
        let window = Duration::from_secs(params.twap_window_seconds);
        let fresh: Vec<(&PricePoint, &[PricePoint])> = fresh(sources, now, params).collect();
        let averages = fresh.iter().map(|(_, points)| average(points, now, window));
        let averages: Vec<Decimal> = averages.filter_map(Result::transpose).collect::<Result<_>>()?;
        let latest = || fresh.iter().map(|(latest, _)| latest.usd);
        let (Some(least), Some(most)) = (latest().min(), latest().max()) else { return Ok(None) };
        let Some(average) = mean(&averages)? else { return Ok(None) };
        Ok(Some(Self {
            average,
            least,
            most,
            deviation_bps: deviation_bps(least, most)?,
            sources: u32::try_from(fresh.len()).unwrap_or(u32::MAX),
        }))
    }

    /// What stands in the middle of what the sources say now; nothing when all of them are stale.
    #[cfg(feature = "devnet")]
    pub(crate) fn median(
        sources: &[Vec<PricePoint>],
        now: Timestamp,
        params: &OracleParams,
    ) -> Result<Decimal> {
        let mut latest: Vec<Decimal> = fresh(sources, now, params).map(|(latest, _)| latest.usd).collect();
        latest.sort_unstable();
        let middle = latest.len() / 2;
        let around = if latest.len().is_multiple_of(2) { middle.saturating_sub(1) } else { middle };
        Ok(mean(latest.get(around..=middle).unwrap_or_default())?.unwrap_or_default())
    }

    /// The price that counts; `None` when there are too few sources, or they are too far apart.
    pub fn believed(&self, params: &OracleParams) -> Option<Decimal> {
        let many = self.sources >= params.min_price_sources;
        (many && self.deviation_bps <= params.max_price_deviation_bps).then_some(self.average)
    }
}

/// The sources that are not stale: what each said last, and all that it said.
fn fresh<'s>(
    sources: &'s [Vec<PricePoint>],
    now: Timestamp,
    params: &OracleParams,
) -> impl Iterator<Item = (&'s PricePoint, &'s [PricePoint])> {
    let patience = span(Duration::from_secs(params.max_staleness_seconds));
    let latest = sources.iter().filter_map(|points| Some((points.last()?, points.as_slice())));
    latest.filter(move |(latest, _)| nanos_since(latest.at, now) <= patience)
}

/// What one source said over the window, each price as long as it was the newest.
fn average(points: &[PricePoint], now: Timestamp, window: Duration) -> Result<Option<Decimal>> {
    let (mut weights, mut sum, mut newer, mut seen) = (0_i128, Decimal::ZERO, 0_i128, Vec::new());
    for point in points.iter().rev().filter(|point| point.at <= now) {
        let age = nanos_since(point.at, now).min(span(window));
        let weight = u64::try_from(age - newer).unwrap_or_default();
        sum = sum.checked_add(point.usd.mul_half_even(weight.into())?)?;
        weights += i128::from(weight);
        newer = age;
        seen.push(point.usd);
        if nanos_since(point.at, now) > span(window) {
            break;
        }
    }
    match u64::try_from(weights) {
        Ok(0) | Err(_) => mean(&seen),
        Ok(weights) => sum.quo_half_even(weights.into()).map(Some),
    }
}

fn mean(prices: &[Decimal]) -> Result<Option<Decimal>> {
    let sum = prices.iter().try_fold(Decimal::ZERO, |sum, price| sum.checked_add(*price))?;
    match u64::try_from(prices.len()) {
        Ok(0) | Err(_) => Ok(None),
        Ok(count) => sum.quo_half_even(count.into()).map(Some),
    }
}

fn deviation_bps(least: Decimal, most: Decimal) -> Result<u64> {
    // The chain, too, does not divide by zero here.
    if least.is_zero() {
        return Ok(0);
    }
    let apart = most.checked_sub(least)?.mul_int(Int::from(BPS))?;
    apart.quo_half_even(least)?.to_int_truncate().to_u64()
}

fn nanos_since(earlier: Timestamp, later: Timestamp) -> i128 {
    let nanos = |moment: Timestamp| i128::from(moment.seconds()) * SECOND + i128::from(moment.nanos());
    nanos(later) - nanos(earlier)
}

fn span(duration: Duration) -> i128 {
    i128::try_from(duration.as_nanos()).unwrap_or(i128::MAX)
}

const SECOND: i128 = 1_000_000_000;

#[cfg(test)]
mod tests {
    use super::*;

    /// Market facts D43 and D44.
    #[test]
    fn deviations_are_cut() -> Result<()> {
        assert_eq!(deviation_bps("1.20".parse()?, "1.215".parse()?)?, 125);
        assert_eq!(deviation_bps("1.20".parse()?, "1.2181".parse()?)?, 150);
        Ok(())
    }
}
