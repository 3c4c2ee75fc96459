//! Prices per block, as people think of them: per second, hour, day or month, and in US dollars. Market facts D.2 and D.3.

use std::num::{NonZeroU32, NonZeroU64};

use super::Price;
use crate::decimal::{Decimal, Rounding};
use crate::denom::Denom;
use crate::error::{Code, Error, Result};
use crate::network::BlockTime;

/// A span that a price is stated for: some time, or a number of blocks where somebody reckons with one.
///
/// ```
/// use akashkit::{Code, Period, Price, network::BlockTime};
///
/// let price: Price = "5.745402uact".parse()?;
/// let month = price.per_floor(Period::SCRIPT_MONTH, BlockTime::PROVIDER)?;
/// assert_eq!(month, "2470000.028418uact".parse()?);
/// assert_eq!(Period::from_millis(0).unwrap_err().code(), Code::PricePeriod);
/// # Ok::<(), akashkit::Error>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Period(Span);

impl Period {
    /// One block.
    pub const BLOCK: Self = Self::blocks(1);
    /// A second.
    pub const SECOND: Self = Self::millis(1_000);
    /// An hour.
    pub const HOUR: Self = Self::millis(3_600_000);
    /// A day.
    pub const DAY: Self = Self::millis(86_400_000);
    /// A month of 30.437 days.
    pub const MONTH: Self = Self::millis(2_629_756_800);
    /// A month of 30.436875 days.
    pub const DOCS_MONTH: Self = Self::millis(2_629_746_000);
    /// A month of 429909 blocks.
    pub const SCRIPT_MONTH: Self = Self::blocks(429_909);
    /// A month of 425940 blocks.
    pub const PROVIDER_CONSOLE_MONTH: Self = Self::blocks(425_940);

    /// Every preset and who uses it.
    pub const PRESETS: &[PeriodPreset] = &[
        PeriodPreset { name: "block", period: Self::BLOCK, used_by: "the chain" },
        PeriodPreset { name: "second", period: Self::SECOND, used_by: "everybody" },
        PeriodPreset { name: "hour", period: Self::HOUR, used_by: "Console, for what has a GPU" },
        PeriodPreset { name: "day", period: Self::DAY, used_by: "everybody" },
        PeriodPreset { name: "month", period: Self::MONTH, used_by: "Console, its API and its indexer" },
        PeriodPreset { name: "docs_month", period: Self::DOCS_MONTH, used_by: "documentation" },
        PeriodPreset {
            name: "script_month",
            period: Self::SCRIPT_MONTH,
            used_by: "generic price script of providers: what a provider's monthly price means",
        },
        PeriodPreset {
            name: "provider_console_month",
            period: Self::PROVIDER_CONSOLE_MONTH,
            used_by: "provider console",
        },
    ];

    /// So many milliseconds.
    ///
    /// ```
    /// use akashkit::{Code, Period};
    ///
    /// assert_eq!(Period::from_millis(3_600_000)?, Period::HOUR);
    /// assert_eq!(Period::from_millis(0).unwrap_err().code(), Code::PricePeriod);
    /// # Ok::<(), akashkit::Error>(())
    /// ```
    ///
    /// # Errors
    /// [`Code::PricePeriod`] when there are none.
    pub fn from_millis(millis: u64) -> Result<Self> {
        let span = NonZeroU64::new(millis).map(Span::Millis);
        span.map(Self).ok_or_else(|| Error::new(Code::PricePeriod))
    }

    /// So many blocks.
    ///
    /// ```
    /// use akashkit::{Code, Period};
    ///
    /// assert_eq!(Period::from_blocks(1)?, Period::BLOCK);
    /// assert_eq!(Period::from_blocks(0).unwrap_err().code(), Code::PricePeriod);
    /// # Ok::<(), akashkit::Error>(())
    /// ```
    ///
    /// # Errors
    /// [`Code::PricePeriod`] when there are none.
    pub fn from_blocks(blocks: u32) -> Result<Self> {
        let span = NonZeroU32::new(blocks).map(Span::Blocks);
        span.map(Self).ok_or_else(|| Error::new(Code::PricePeriod))
    }

    /// The preset of a name.
    ///
    /// ```
    /// use akashkit::Period;
    ///
    /// assert_eq!(Period::by_name("hour"), Some(Period::HOUR));
    /// assert_eq!(Period::by_name("fortnight"), None);
    /// ```
    pub fn by_name(name: &str) -> Option<Self> {
        Self::PRESETS.iter().find_map(|preset| (preset.name == name).then_some(preset.period))
    }

    const fn blocks(blocks: u32) -> Self {
        Self(Span::Blocks(
            NonZeroU32::new(blocks).expect("presets are not zero, and the compiler evaluates this"),
        ))
    }

    const fn millis(millis: u64) -> Self {
        Self(Span::Millis(
            NonZeroU64::new(millis).expect("presets are not zero, and the compiler evaluates this"),
        ))
    }

    /// The number of blocks in it, as a numerator and a denominator.
    fn in_blocks(self, block_time: BlockTime) -> (u64, u64) {
        match self.0 {
            Span::Blocks(blocks) => (blocks.get().into(), 1),
            Span::Millis(millis) => (millis.get(), block_time.millis().into()),
        }
    }
}

/// A period with a name, and who reckons with it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct PeriodPreset {
    /// Such as `month`.
    pub name: &'static str,
    /// The span.
    pub period: Period,
    /// Who reckons with it.
    pub used_by: &'static str,
}

/// What denominations are worth in US dollars. An ACT is a dollar by its definition; the price of an AKT changes, and comes
/// from the chain's oracle or elsewhere.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub struct Exchange {
    akt: Option<Decimal>,
}

impl Exchange {
    /// With the price of an AKT in US dollars. `default()` knows none.
    ///
    /// ```
    /// use akashkit::{Code, Decimal, Exchange};
    ///
    /// assert!(Exchange::with_akt("0.4231".parse()?).is_ok());
    /// assert_eq!(Exchange::with_akt(Decimal::ZERO).unwrap_err().code(), Code::PriceExchange);
    /// # Ok::<(), akashkit::Error>(())
    /// ```
    ///
    /// # Errors
    /// [`Code::PriceExchange`] unless it is above zero.
    pub fn with_akt(usd: Decimal) -> Result<Self> {
        if usd > Decimal::ZERO {
            return Ok(Self { akt: Some(usd) });
        }
        Err(Error::new(Code::PriceExchange).with("found", usd))
    }

    /// The largest price per block with which the period costs no more than this: what "at most 2.50 USD an hour" allows.
    ///
    /// ```
    /// use akashkit::{Code, Denom, Exchange, Period, network::BlockTime};
    ///
    /// let exchange = Exchange::default();
    /// let budget = "2.50".parse()?;
    /// let most = exchange.block_price_floor(budget, &Denom::uact(), Period::HOUR, BlockTime::CONSOLE)?;
    /// assert_eq!(most, "4234.722222222222222222uact".parse()?);
    /// assert_eq!(most.usd_per_ceil(Period::HOUR, BlockTime::CONSOLE, &exchange)?, budget);
    /// let unknown = exchange.block_price_floor(budget, &Denom::uakt(), Period::HOUR, BlockTime::CONSOLE);
    /// assert_eq!(unknown.unwrap_err().code(), Code::PriceExchange);
    /// # Ok::<(), akashkit::Error>(())
    /// ```
    ///
    /// # Errors
    /// [`Code::PriceExchange`] when the denomination's worth is not known; [`Code::PriceNegative`] when `usd` is;
    /// [`Code::DecimalOverflow`].
    pub fn block_price_floor(
        &self,
        usd: Decimal,
        denom: &Denom,
        period: Period,
        block_time: BlockTime,
    ) -> Result<Price> {
        let usd = not_negative(usd)?;
        let (worth, parts) = self.worth(denom)?;
        let (blocks, per) = period.in_blocks(block_time);
        Price::new(
            denom.clone(),
            usd.ratio(&[parts, per.into()], &[worth, blocks.into()], Rounding::Truncate)?,
        )
    }

    /// The price of an AKT in US dollars, above zero where it is known.
    pub(crate) fn akt(&self) -> Option<Decimal> {
        self.akt
    }

    /// What one display unit is worth, and how many of the denomination it has.
    fn worth(&self, denom: &Denom) -> Result<(Decimal, Decimal)> {
        let unit = denom.unit();
        let worth = match unit.map(|unit| unit.symbol) {
            Some("ACT" | "USDC") => Some(Decimal::from(1)),
            Some("AKT") => self.akt,
            _ => None,
        };
        let parts = unit.map(|unit| Decimal::from(10_u64.pow(unit.exponent)));
        worth.zip(parts).ok_or_else(|| Error::new(Code::PriceExchange).with("found", denom))
    }
}

impl Price {
    /// A price per block as a price per period, rounded up.
    ///
    /// ```
    /// use akashkit::{Code, Period, Price, network::BlockTime};
    ///
    /// let price: Price = "1uact".parse()?;
    /// assert_eq!(price.per_ceil(Period::SECOND, BlockTime::CLIENT)?.to_string(), "0.166666666666666667uact");
    /// let much: Price = format!("1{}uact", "0".repeat(76)).parse()?;
    /// assert_eq!(much.per_ceil(Period::MONTH, BlockTime::CLIENT).unwrap_err().code(), Code::DecimalOverflow);
    /// # Ok::<(), akashkit::Error>(())
    /// ```
    ///
    /// # Errors
    /// [`Code::DecimalOverflow`].
    pub fn per_ceil(&self, period: Period, block_time: BlockTime) -> Result<Self> {
        self.per(period, block_time, Rounding::Ceil)
    }

    /// A price per block as a price per period, rounded down.
    ///
    /// ```
    /// use akashkit::{Code, Period, Price, network::BlockTime};
    ///
    /// let price: Price = "1uact".parse()?;
    /// assert_eq!(price.per_floor(Period::SECOND, BlockTime::CLIENT)?.to_string(), "0.166666666666666666uact");
    /// let much: Price = format!("1{}uact", "0".repeat(76)).parse()?;
    /// assert_eq!(much.per_floor(Period::MONTH, BlockTime::CLIENT).unwrap_err().code(), Code::DecimalOverflow);
    /// # Ok::<(), akashkit::Error>(())
    /// ```
    ///
    /// # Errors
    /// [`Code::DecimalOverflow`].
    pub fn per_floor(&self, period: Period, block_time: BlockTime) -> Result<Self> {
        self.per(period, block_time, Rounding::Truncate)
    }

    /// A price per period as the largest price per block with which the period costs no more.
    ///
    /// ```
    /// use akashkit::{Code, Period, Price, network::BlockTime};
    ///
    /// let price: Price = "50000000uact".parse()?;
    /// let per_block = price.per_block_floor(Period::MONTH, BlockTime::CONSOLE)?;
    /// assert_eq!(per_block.to_string(), "115.942280289949245496uact");
    /// let much: Price = format!("1{}uact", "0".repeat(76)).parse()?;
    /// let error = much.per_block_floor(Period::from_millis(1)?, BlockTime::CONSOLE).unwrap_err();
    /// assert_eq!(error.code(), Code::DecimalOverflow);
    /// # Ok::<(), akashkit::Error>(())
    /// ```
    ///
    /// # Errors
    /// [`Code::DecimalOverflow`].
    pub fn per_block_floor(&self, period: Period, block_time: BlockTime) -> Result<Self> {
        let (blocks, per) = period.in_blocks(block_time);
        self.with_amount(self.amount().fraction(per, blocks, Rounding::Truncate)?)
    }

    /// A price per block in US dollars per period, rounded up.
    ///
    /// ```
    /// use akashkit::{Code, Exchange, Period, Price, network::BlockTime};
    ///
    /// let (hour, console) = (Period::HOUR, BlockTime::CONSOLE);
    /// let price: Price = "5.745402uact".parse()?;
    /// assert_eq!(price.usd_per_ceil(hour, console, &Exchange::default())?.to_string(), "0.003391841128238767");
    /// let price: Price = "5.745402uakt".parse()?;
    /// let error = price.usd_per_ceil(hour, console, &Exchange::default()).unwrap_err();
    /// assert_eq!(error.code(), Code::PriceExchange);
    /// # Ok::<(), akashkit::Error>(())
    /// ```
    ///
    /// # Errors
    /// [`Code::PriceExchange`] when the denomination's worth is not known; [`Code::DecimalOverflow`].
    pub fn usd_per_ceil(
        &self,
        period: Period,
        block_time: BlockTime,
        exchange: &Exchange,
    ) -> Result<Decimal> {
        self.usd_per(period, block_time, exchange, Rounding::Ceil)
    }

    /// A price per block in US dollars per period, rounded down.
    ///
    /// ```
    /// use akashkit::{Code, Exchange, Period, Price, network::BlockTime};
    ///
    /// let (hour, console) = (Period::HOUR, BlockTime::CONSOLE);
    /// let price: Price = "5.745402uact".parse()?;
    /// assert_eq!(price.usd_per_floor(hour, console, &Exchange::default())?.to_string(), "0.003391841128238766");
    /// let price: Price = "1ibc/unheard".parse()?;
    /// let error = price.usd_per_floor(hour, console, &Exchange::default()).unwrap_err();
    /// assert_eq!(error.code(), Code::PriceExchange);
    /// # Ok::<(), akashkit::Error>(())
    /// ```
    ///
    /// # Errors
    /// [`Code::PriceExchange`] when the denomination's worth is not known; [`Code::DecimalOverflow`].
    pub fn usd_per_floor(
        &self,
        period: Period,
        block_time: BlockTime,
        exchange: &Exchange,
    ) -> Result<Decimal> {
        self.usd_per(period, block_time, exchange, Rounding::Truncate)
    }

    fn per(&self, period: Period, block_time: BlockTime, rounding: Rounding) -> Result<Self> {
        let (blocks, per) = period.in_blocks(block_time);
        self.with_amount(self.amount().fraction(blocks, per, rounding)?)
    }

    fn usd_per(
        &self,
        period: Period,
        block_time: BlockTime,
        exchange: &Exchange,
        rounding: Rounding,
    ) -> Result<Decimal> {
        let (worth, parts) = exchange.worth(self.denom())?;
        let (blocks, per) = period.in_blocks(block_time);
        self.amount().ratio(&[worth, blocks.into()], &[parts, per.into()], rounding)
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
enum Span {
    Blocks(NonZeroU32),
    Millis(NonZeroU64),
}

fn not_negative(usd: Decimal) -> Result<Decimal> {
    if usd.is_negative() { Err(Error::new(Code::PriceNegative).with("found", usd)) } else { Ok(usd) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn presets_are_distinct() {
        for (at, preset) in Period::PRESETS.iter().enumerate() {
            let later = &Period::PRESETS[at + 1..];
            assert!(later.iter().all(|other| other.name != preset.name && other.period != preset.period));
        }
    }

    /// Periods are few bits, and the short way is the long way's.
    #[test]
    fn both_ways_of_converting_agree() -> Result<()> {
        let most = format!("{}.{}", "9".repeat(60), "9".repeat(18));
        for amount in ["0", "0.000000000000000001", "5.745402", "4199.999999999999999999", &most] {
            let price = Price::new(Denom::uact(), amount.parse()?)?;
            for (preset, block) in Period::PRESETS.iter().zip(BlockTime::PRESETS.iter().rev()) {
                let (blocks, per) = preset.period.in_blocks(block.block_time);
                for rounding in [Rounding::Ceil, Rounding::Truncate] {
                    let long = price.amount().ratio(&[blocks.into()], &[per.into()], rounding)?;
                    assert_eq!(price.per(preset.period, block.block_time, rounding)?.amount(), long);
                }
            }
        }
        Ok(())
    }

    /// Market facts D21, D22, D25, D26; the sheet has 1140.78990117821, but 500000000 / 438292.8 is this.
    #[test]
    fn what_others_show() -> Result<()> {
        let exchange = Exchange::default();
        let usd = |price: &str, period, block_time| {
            let price: Price = price.parse()?;
            Ok::<_, Error>(price.usd_per_floor(period, block_time, &exchange)?.to_string())
        };
        assert_eq!(usd("5.745402uact", Period::HOUR, BlockTime::CLIENT)?, "0.003447241200000000");
        assert_eq!(usd("5.745402uact", Period::MONTH, BlockTime::CLIENT)?, "2.518168329705600000");
        assert_eq!(usd("5.745402uact", Period::SCRIPT_MONTH, BlockTime::CLIENT)?, "2.470000028418000000");
        assert!(usd("5.745402uact", Period::MONTH, BlockTime::CONSOLE)?.starts_with("2.47769924208488"));
        assert!(usd("238.352768uact", Period::HOUR, BlockTime::CONSOLE)?.starts_with("0.14071334286651"));
        let block = |usd: u64, period, block_time| {
            let price = exchange.block_price_floor(usd.into(), &Denom::uact(), period, block_time);
            Ok::<_, Error>(price?.amount().to_string())
        };
        assert!(block(50, Period::MONTH, BlockTime::CONSOLE)?.starts_with("115.942280289949"));
        assert!(block(50, Period::SCRIPT_MONTH, BlockTime::CONSOLE)?.starts_with("116.303682872421"));
        assert!(block(500, Period::MONTH, BlockTime::CLIENT)?.starts_with("1140.789901180215600165"));
        Ok(())
    }

    /// One step more would cost more than the budget, whatever the period, the block time and the rate.
    #[test]
    fn the_largest_block_price_is_the_largest() -> Result<()> {
        let step = Decimal::from_atomics("1")?;
        for (preset, block) in Period::PRESETS.iter().zip(BlockTime::PRESETS.iter().rev()) {
            for (budget, akt) in
                [("2.50", "0.4231"), ("0.000001", "1.37"), ("99999.99", "0.000001"), ("0", "3")]
            {
                let (budget, exchange) = (budget.parse()?, Exchange::with_akt(akt.parse()?)?);
                let (period, time) = (preset.period, block.block_time);
                let most = exchange.block_price_floor(budget, &Denom::uakt(), period, time)?;
                assert!(most.usd_per_ceil(period, time, &exchange)? <= budget);
                let more = most.with_amount(most.amount().checked_add(step)?)?;
                assert!(more.usd_per_ceil(period, time, &exchange)? > budget, "{} {budget}", preset.name);
            }
        }
        Ok(())
    }
}
