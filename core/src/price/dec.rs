//! Decimal amounts.

use std::cmp::Ordering;
use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};

use super::{Coin, Period, same_denom, text};
use crate::decimal::Decimal;
use crate::denom::Denom;
use crate::error::{Code, Error, Result};
use crate::network::BlockTime;

/// A price: a decimal amount of one denomination, not negative.
///
/// ```
/// use akashkit::{Code, Price};
///
/// let price: Price = "0.7uact".parse()?;
/// assert_eq!(price.to_string(), "0.700000000000000000uact");
/// assert_eq!(".7uact".parse::<Price>().unwrap_err().code(), Code::PriceText);
/// # Ok::<(), akashkit::Error>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(try_from = "DecCoin", into = "DecCoin")]
pub struct Price {
    denom: Denom,
    amount: Decimal,
}

impl Price {
    /// An amount of a denomination.
    ///
    /// ```
    /// use akashkit::{Code, Denom, Price};
    ///
    /// assert_eq!(Price::new(Denom::uact(), 5.into())?.to_string(), "5.000000000000000000uact");
    /// assert_eq!(Price::new(Denom::uact(), "-5".parse()?).unwrap_err().code(), Code::PriceNegative);
    /// # Ok::<(), akashkit::Error>(())
    /// ```
    ///
    /// # Errors
    /// [`Code::PriceNegative`] when the amount is below zero.
    pub fn new(denom: Denom, amount: Decimal) -> Result<Self> {
        if amount.is_negative() {
            return Err(Error::new(Code::PriceNegative).with("found", amount));
        }
        Ok(Self { denom, amount })
    }

    /// The sum of two prices of one denomination.
    ///
    /// ```
    /// use akashkit::{Code, Price};
    ///
    /// let two: Price = "2uact".parse()?;
    /// assert_eq!(two.checked_add(&"3uact".parse()?)?, "5uact".parse()?);
    /// assert_eq!(two.checked_add(&"3uakt".parse()?).unwrap_err().code(), Code::PriceDenom);
    /// # Ok::<(), akashkit::Error>(())
    /// ```
    ///
    /// # Errors
    /// [`Code::PriceDenom`] when the denominations differ; [`Code::DecimalOverflow`].
    pub fn checked_add(&self, other: &Self) -> Result<Self> {
        same_denom(&self.denom, &other.denom)?;
        Ok(Self { denom: self.denom.clone(), amount: self.amount.checked_add(other.amount)? })
    }

    /// The difference of two prices of one denomination.
    ///
    /// ```
    /// use akashkit::{Code, Price};
    ///
    /// let three: Price = "3uact".parse()?;
    /// assert_eq!(three.checked_sub(&"2uact".parse()?)?, "1uact".parse()?);
    /// assert_eq!(three.checked_sub(&"5uact".parse()?).unwrap_err().code(), Code::PriceNegative);
    /// # Ok::<(), akashkit::Error>(())
    /// ```
    ///
    /// # Errors
    /// [`Code::PriceDenom`] when the denominations differ; [`Code::PriceNegative`] when `other` is larger.
    pub fn checked_sub(&self, other: &Self) -> Result<Self> {
        same_denom(&self.denom, &other.denom)?;
        self.with_amount(self.amount.checked_sub(other.amount)?)
    }

    /// Which of two prices of one denomination is larger.
    ///
    /// ```
    /// use akashkit::{Code, Price};
    ///
    /// let two: Price = "2uact".parse()?;
    /// assert!(two.checked_cmp(&"3uact".parse()?)?.is_lt());
    /// assert_eq!(two.checked_cmp(&"3uakt".parse()?).unwrap_err().code(), Code::PriceDenom);
    /// # Ok::<(), akashkit::Error>(())
    /// ```
    ///
    /// # Errors
    /// [`Code::PriceDenom`] when the denominations differ.
    pub fn checked_cmp(&self, other: &Self) -> Result<Ordering> {
        same_denom(&self.denom, &other.denom)?;
        Ok(self.amount.cmp(&other.amount))
    }

    /// The whole amount, and what is left of it.
    ///
    /// ```
    /// use akashkit::Price;
    ///
    /// let (coin, rest) = "1.5uact".parse::<Price>()?.truncate();
    /// assert_eq!((coin.to_string(), rest), ("1uact".to_owned(), "0.5uact".parse()?));
    /// # Ok::<(), akashkit::Error>(())
    /// ```
    pub fn truncate(&self) -> (Coin, Self) {
        let whole = self.amount.truncate();
        let rest = self.amount.checked_sub(whole).unwrap_or_default();
        let coin = Coin::whole(self.denom.clone(), self.amount.to_int_truncate());
        (coin, Self { denom: self.denom.clone(), amount: rest })
    }

    /// The price of so many of the same. Exact.
    ///
    /// ```
    /// use akashkit::{Code, Price};
    ///
    /// assert_eq!("0.5uact".parse::<Price>()?.times(3)?, "1.5uact".parse()?);
    /// let much: Price = format!("1{}uact", "0".repeat(77)).parse()?;
    /// assert_eq!(much.times(2).unwrap_err().code(), Code::DecimalOverflow);
    /// # Ok::<(), akashkit::Error>(())
    /// ```
    ///
    /// # Errors
    /// [`Code::DecimalOverflow`].
    pub fn times(&self, count: u64) -> Result<Self> {
        self.with_amount(self.amount.mul_truncate(Decimal::from(count))?)
    }

    /// A price per block as a price per hour, rounded up. `block_millis` is the time between two blocks.
    ///
    /// ```
    /// use akashkit::{Code, Price};
    ///
    /// let per_block: Price = "1uact".parse()?;
    /// assert_eq!(per_block.block_to_hour_ceil(6_000)?, "600uact".parse()?);
    /// assert_eq!(per_block.block_to_hour_ceil(0).unwrap_err().code(), Code::QuantityBlockTime);
    /// # Ok::<(), akashkit::Error>(())
    /// ```
    ///
    /// # Errors
    /// [`Code::QuantityBlockTime`] when `block_millis` is zero or above 2^32 − 1; [`Code::DecimalOverflow`].
    pub fn block_to_hour_ceil(&self, block_millis: u64) -> Result<Self> {
        self.per_ceil(Period::HOUR, block_time(block_millis)?)
    }

    /// A price per hour as a price per block, rounded down, so that an hour costs no more than it says.
    ///
    /// ```
    /// use akashkit::{Code, Price};
    ///
    /// let per_hour: Price = "600uact".parse()?;
    /// assert_eq!(per_hour.hour_to_block_floor(6_000)?, "1uact".parse()?);
    /// assert_eq!(per_hour.hour_to_block_floor(0).unwrap_err().code(), Code::QuantityBlockTime);
    /// # Ok::<(), akashkit::Error>(())
    /// ```
    ///
    /// # Errors
    /// [`Code::QuantityBlockTime`] when `block_millis` is zero or above 2^32 − 1; [`Code::DecimalOverflow`].
    pub fn hour_to_block_floor(&self, block_millis: u64) -> Result<Self> {
        self.per_block_floor(Period::HOUR, block_time(block_millis)?)
    }

    /// What it is counted in.
    pub fn denom(&self) -> &Denom {
        &self.denom
    }

    /// How much.
    pub fn amount(&self) -> Decimal {
        self.amount
    }

    pub(super) fn with_amount(&self, amount: Decimal) -> Result<Self> {
        Self::new(self.denom.clone(), amount)
    }
}

impl FromStr for Price {
    type Err = Error;

    fn from_str(text: &str) -> Result<Self> {
        let (amount, denom) = text::split(text)?;
        Self::new(denom, amount)
    }
}

impl fmt::Display for Price {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}{}", self.amount, self.denom)
    }
}

impl From<Coin> for Price {
    fn from(coin: Coin) -> Self {
        Self { denom: coin.denom().clone(), amount: coin.amount().into() }
    }
}

impl TryFrom<&DecCoin> for Price {
    type Error = Error;

    fn try_from(record: &DecCoin) -> Result<Self> {
        Self::new(record.denom.parse()?, record.amount.ok_or(Code::PriceAmount)?)
    }
}

impl TryFrom<DecCoin> for Price {
    type Error = Error;

    fn try_from(record: DecCoin) -> Result<Self> {
        Self::try_from(&record)
    }
}

/// A price as the chain's records hold it: any denomination text, any amount, even none. [`Price`] is the checked one.
///
/// ```
/// use akashkit::{Code, DecCoin, Price};
///
/// let record = DecCoin::from("0.7uact".parse::<Price>()?);
/// assert_eq!(record.denom, "uact");
/// assert_eq!(Price::try_from(&DecCoin::default()).unwrap_err().code(), Code::DenomText);
/// # Ok::<(), akashkit::Error>(())
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(default)]
pub struct DecCoin {
    /// Such as `uact`.
    pub denom: String,
    /// How much. `None` is the network's absent amount, which its checks refuse.
    #[serde(deserialize_with = "present", skip_serializing_if = "Option::is_none")]
    pub amount: Option<Decimal>,
}

impl From<Price> for DecCoin {
    fn from(price: Price) -> Self {
        Self { denom: price.denom.as_str().to_owned(), amount: Some(price.amount) }
    }
}

fn block_time(millis: u64) -> Result<BlockTime> {
    let known = u32::try_from(millis).ok().and_then(|millis| BlockTime::from_millis(millis).ok());
    known.ok_or_else(|| Error::new(Code::QuantityBlockTime).with("found", millis))
}

// The network takes an absent amount for none, but refuses a null.
fn present<'de, D: serde::Deserializer<'de>>(
    deserializer: D,
) -> std::result::Result<Option<Decimal>, D::Error> {
    Decimal::deserialize(deserializer).map(Some)
}
