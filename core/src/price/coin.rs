//! Whole amounts.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};

use super::{same_denom, text};
use crate::decimal::Int;
use crate::denom::Denom;
use crate::error::{Code, Error, Result};

/// A whole amount of one denomination, not negative: balances, deposits, fees.
///
/// ```
/// use akashkit::{Code, Coin};
///
/// let coin: Coin = "5000000uact".parse()?;
/// assert_eq!(coin.to_string(), "5000000uact");
/// // As on the chain's command line, a fraction of the smallest unit is dropped.
/// assert_eq!("1.9uact".parse::<Coin>()?.to_string(), "1uact");
/// assert_eq!("5 000uact".parse::<Coin>().unwrap_err().code(), Code::PriceText);
/// # Ok::<(), akashkit::Error>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(try_from = "RawCoin")]
pub struct Coin {
    denom: Denom,
    amount: Int,
}

impl Coin {
    /// An amount of a denomination.
    ///
    /// ```
    /// use akashkit::{Code, Coin, Denom};
    ///
    /// assert_eq!(Coin::new(Denom::uact(), 5u64.into())?.to_string(), "5uact");
    /// assert_eq!(Coin::new(Denom::uact(), "-5".parse()?).unwrap_err().code(), Code::PriceNegative);
    /// # Ok::<(), akashkit::Error>(())
    /// ```
    ///
    /// # Errors
    /// [`Code::PriceNegative`] when the amount is below zero.
    pub fn new(denom: Denom, amount: Int) -> Result<Self> {
        if amount.is_negative() {
            return Err(Error::new(Code::PriceNegative).with("found", amount));
        }
        Ok(Self { denom, amount })
    }

    /// What the network's own command line makes of an amount. **It takes ACT for AKT**, which has the same unit: the result is in
    /// `uakt`. To know what somebody has sent, not to read amounts of your own.
    ///
    /// ```
    /// use akashkit::{Code, Coin};
    ///
    /// assert_eq!(Coin::read_by_command_line("5000000uact")?, "5000000uakt".parse()?);
    /// assert_eq!(Coin::read_by_command_line("5 000uact").unwrap_err().code(), Code::PriceText);
    /// # Ok::<(), akashkit::Error>(())
    /// ```
    ///
    /// # Errors
    /// [`Code::PriceText`], [`Code::DecimalOverflow`].
    pub fn read_by_command_line(text: &str) -> Result<Self> {
        text::normalized(&text.parse()?)
    }

    /// The sum of two amounts of one denomination.
    ///
    /// ```
    /// use akashkit::{Code, Coin};
    ///
    /// let two: Coin = "2uact".parse()?;
    /// assert_eq!(two.checked_add(&"3uact".parse()?)?.to_string(), "5uact");
    /// assert_eq!(two.checked_add(&"3uakt".parse()?).unwrap_err().code(), Code::PriceDenom);
    /// # Ok::<(), akashkit::Error>(())
    /// ```
    ///
    /// # Errors
    /// [`Code::PriceDenom`] when the denominations differ; [`Code::IntOverflow`].
    pub fn checked_add(&self, other: &Self) -> Result<Self> {
        same_denom(&self.denom, &other.denom)?;
        Ok(Self { denom: self.denom.clone(), amount: self.amount.checked_add(other.amount)? })
    }

    /// The difference of two amounts of one denomination.
    ///
    /// ```
    /// use akashkit::{Code, Coin};
    ///
    /// let three: Coin = "3uact".parse()?;
    /// assert_eq!(three.checked_sub(&"2uact".parse()?)?.to_string(), "1uact");
    /// assert_eq!(three.checked_sub(&"5uact".parse()?).unwrap_err().code(), Code::PriceNegative);
    /// # Ok::<(), akashkit::Error>(())
    /// ```
    ///
    /// # Errors
    /// [`Code::PriceDenom`] when the denominations differ; [`Code::PriceNegative`] when `other` is larger.
    pub fn checked_sub(&self, other: &Self) -> Result<Self> {
        same_denom(&self.denom, &other.denom)?;
        Self::new(self.denom.clone(), self.amount.checked_sub(other.amount)?)
    }

    /// An amount that is known not to be negative.
    pub(super) fn whole(denom: Denom, amount: Int) -> Self {
        Self { denom, amount }
    }

    /// What it is counted in.
    pub fn denom(&self) -> &Denom {
        &self.denom
    }

    /// How much.
    pub fn amount(&self) -> Int {
        self.amount
    }
}

impl FromStr for Coin {
    type Err = Error;

    fn from_str(text: &str) -> Result<Self> {
        let (amount, denom) = text::split(text)?;
        Self::new(denom, amount.to_int_truncate())
    }
}

impl fmt::Display for Coin {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}{}", self.amount, self.denom)
    }
}

#[derive(Deserialize)]
struct RawCoin {
    denom: Denom,
    amount: Int,
}

impl TryFrom<RawCoin> for Coin {
    type Error = Error;

    fn try_from(raw: RawCoin) -> Result<Self> {
        Self::new(raw.denom, raw.amount)
    }
}
