//! Amounts of several denominations.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};

use super::{Coin, Price, text};
use crate::decimal::{Decimal, Int};
use crate::denom::Denom;
use crate::error::{Code, Error, Result};

/// Whole amounts, one of each denomination, none of them zero, in the order of their denominations: balances, fees, limits.
///
/// In JSON a list must be so already, as the chain wants it in messages; [`Coins::new`] and text are sorted.
///
/// ```
/// use akashkit::{Code, Coins};
///
/// let coins: Coins = "5uakt, 2uact".parse()?;
/// assert_eq!(coins.to_string(), "2uact,5uakt");
/// assert_eq!("5uakt,2uakt".parse::<Coins>().unwrap_err().code(), Code::CoinsDuplicate);
/// # Ok::<(), akashkit::Error>(())
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(try_from = "Vec<Coin>", into = "Vec<Coin>")]
pub struct Coins(Vec<Coin>);

impl Coins {
    /// Amounts in any order; zeros are dropped.
    ///
    /// ```
    /// use akashkit::{Code, Coin, Coins};
    ///
    /// let coin: Coin = "5uakt".parse()?;
    /// assert_eq!(Coins::new(vec![coin.clone(), "0uact".parse()?])?.as_slice(), [coin.clone()]);
    /// assert_eq!(Coins::new(vec![coin.clone(), coin]).unwrap_err().code(), Code::CoinsDuplicate);
    /// # Ok::<(), akashkit::Error>(())
    /// ```
    ///
    /// # Errors
    /// [`Code::CoinsDuplicate`] when a denomination stands twice.
    pub fn new(coins: Vec<Coin>) -> Result<Self> {
        sanitized(coins, |coin| coin.amount().is_zero(), Coin::denom).map(Self)
    }

    /// Amounts that the chain takes as they stand.
    ///
    /// ```
    /// use akashkit::{Code, Coins};
    ///
    /// assert!(Coins::from_sorted(vec!["2uact".parse()?, "5uakt".parse()?]).is_ok());
    /// let unsorted = vec!["5uakt".parse()?, "2uact".parse()?];
    /// assert_eq!(Coins::from_sorted(unsorted).unwrap_err().code(), Code::CoinsOrder);
    /// # Ok::<(), akashkit::Error>(())
    /// ```
    ///
    /// # Errors
    /// [`Code::CoinsZero`], [`Code::CoinsDuplicate`], [`Code::CoinsOrder`].
    pub fn from_sorted(coins: Vec<Coin>) -> Result<Self> {
        check_sorted(&coins, |coin| coin.amount().is_zero(), Coin::denom)?;
        Ok(Self(coins))
    }

    /// What the network's own command line makes of a list of coins. **It takes ACT for AKT**: both have the same unit, and the
    /// result is in `uakt`, perhaps twice. To know what somebody has sent, not to read amounts of your own.
    ///
    /// ```
    /// use akashkit::{Code, Coins};
    ///
    /// let read = Coins::read_by_command_line("1.5akt,1uact")?;
    /// assert_eq!(read.iter().map(ToString::to_string).collect::<Vec<_>>(), ["1500000uakt", "1uakt"]);
    /// assert_eq!(Coins::read_by_command_line("1ab").unwrap_err().code(), Code::PriceText);
    /// # Ok::<(), akashkit::Error>(())
    /// ```
    ///
    /// # Errors
    /// [`Code::PriceText`], [`Code::CoinsDuplicate`], [`Code::DecimalOverflow`].
    pub fn read_by_command_line(text: &str) -> Result<Vec<Coin>> {
        let prices: Prices = text.parse()?;
        prices.0.iter().map(text::normalized).collect()
    }

    /// The sum.
    ///
    /// ```
    /// use akashkit::{Code, Coins};
    ///
    /// let two: Coins = "2uact".parse()?;
    /// assert_eq!(two.checked_add(&"3uact,5uakt".parse()?)?, "5uact,5uakt".parse()?);
    /// let most: Coins = format!("{}uact", "9".repeat(77)).parse()?;
    /// assert_eq!(most.checked_add(&most).unwrap_err().code(), Code::IntOverflow);
    /// # Ok::<(), akashkit::Error>(())
    /// ```
    ///
    /// # Errors
    /// [`Code::IntOverflow`].
    pub fn checked_add(&self, other: &Self) -> Result<Self> {
        self.merged(other, Int::checked_add)
    }

    /// The difference.
    ///
    /// ```
    /// use akashkit::{Code, Coins};
    ///
    /// let three: Coins = "3uact".parse()?;
    /// assert!(three.checked_sub(&three)?.is_empty());
    /// assert_eq!(three.checked_sub(&"1uakt".parse()?).unwrap_err().code(), Code::PriceNegative);
    /// # Ok::<(), akashkit::Error>(())
    /// ```
    ///
    /// # Errors
    /// [`Code::PriceNegative`] when `other` has more of a denomination.
    pub fn checked_sub(&self, other: &Self) -> Result<Self> {
        self.merged(other, Int::checked_sub)
    }

    /// Whether there is at least as much of every denomination.
    ///
    /// ```
    /// use akashkit::Coins;
    ///
    /// let coins: Coins = "3uact,5uakt".parse()?;
    /// assert!(coins.covers(&"5uakt".parse()?));
    /// assert!(!coins.covers(&"6uakt".parse()?));
    /// # Ok::<(), akashkit::Error>(())
    /// ```
    pub fn covers(&self, other: &Self) -> bool {
        other.0.iter().all(|coin| self.amount_of(coin.denom()) >= coin.amount())
    }

    /// How much there is of a denomination.
    ///
    /// ```
    /// use akashkit::{Coins, Denom, Int};
    ///
    /// let coins: Coins = "3uact".parse()?;
    /// assert_eq!(coins.amount_of(&Denom::uact()), Int::from(3u64));
    /// assert_eq!(coins.amount_of(&Denom::uakt()), Int::ZERO);
    /// # Ok::<(), akashkit::Error>(())
    /// ```
    pub fn amount_of(&self, denom: &Denom) -> Int {
        let at = self.0.binary_search_by(|coin| coin.denom().cmp(denom));
        at.map_or(Int::ZERO, |at| self.0[at].amount())
    }

    /// The amounts, in the order of their denominations.
    pub fn as_slice(&self) -> &[Coin] {
        &self.0
    }

    /// Whether there is nothing.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    fn merged(&self, other: &Self, operation: fn(Int, Int) -> Result<Int>) -> Result<Self> {
        let own = self.0.iter().map(Coin::denom);
        let new = other.0.iter().map(Coin::denom).filter(|denom| self.amount_of(denom).is_zero());
        let coins = own
            .chain(new)
            .map(|denom| Coin::new(denom.clone(), operation(self.amount_of(denom), other.amount_of(denom))?));
        Self::new(coins.collect::<Result<_>>()?)
    }
}

impl FromStr for Coins {
    type Err = Error;

    fn from_str(text: &str) -> Result<Self> {
        let prices: Prices = text.parse()?;
        Self::new(prices.0.iter().map(|price| price.truncate().0).collect())
    }
}

impl fmt::Display for Coins {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        list(&self.0, f)
    }
}

impl TryFrom<Vec<Coin>> for Coins {
    type Error = Error;

    fn try_from(coins: Vec<Coin>) -> Result<Self> {
        Self::from_sorted(coins)
    }
}

impl From<Coins> for Vec<Coin> {
    fn from(coins: Coins) -> Self {
        coins.0
    }
}

/// Decimal amounts, one of each denomination, none of them zero, in the order of their denominations.
///
/// ```
/// use akashkit::{Code, Prices};
///
/// let prices: Prices = "0.5uakt,2uact".parse()?;
/// assert_eq!(prices.to_string(), "2.000000000000000000uact,0.500000000000000000uakt");
/// assert_eq!("1uakt,,2uact".parse::<Prices>().unwrap_err().code(), Code::PriceText);
/// # Ok::<(), akashkit::Error>(())
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(try_from = "Vec<Price>", into = "Vec<Price>")]
pub struct Prices(Vec<Price>);

impl Prices {
    /// Amounts in any order; zeros are dropped.
    ///
    /// ```
    /// use akashkit::{Code, Price, Prices};
    ///
    /// let price: Price = "0.5uakt".parse()?;
    /// assert_eq!(Prices::new(vec![price.clone(), "0uact".parse()?])?.as_slice(), [price.clone()]);
    /// assert_eq!(Prices::new(vec![price.clone(), price]).unwrap_err().code(), Code::CoinsDuplicate);
    /// # Ok::<(), akashkit::Error>(())
    /// ```
    ///
    /// # Errors
    /// [`Code::CoinsDuplicate`] when a denomination stands twice.
    pub fn new(prices: Vec<Price>) -> Result<Self> {
        sanitized(prices, |price| price.amount().is_zero(), Price::denom).map(Self)
    }

    /// How much there is of a denomination.
    ///
    /// ```
    /// use akashkit::{Decimal, Denom, Prices};
    ///
    /// let prices: Prices = "3uact".parse()?;
    /// assert_eq!(prices.amount_of(&Denom::uact()), Decimal::from(3));
    /// assert_eq!(prices.amount_of(&Denom::uakt()), Decimal::ZERO);
    /// # Ok::<(), akashkit::Error>(())
    /// ```
    pub fn amount_of(&self, denom: &Denom) -> Decimal {
        let at = self.0.binary_search_by(|price| price.denom().cmp(denom));
        at.map_or(Decimal::ZERO, |at| self.0[at].amount())
    }

    /// The amounts, in the order of their denominations.
    pub fn as_slice(&self) -> &[Price] {
        &self.0
    }
}

impl FromStr for Prices {
    type Err = Error;

    fn from_str(text: &str) -> Result<Self> {
        if text.trim().is_empty() {
            return Ok(Self::default());
        }
        Self::new(text.split(',').map(str::parse).collect::<Result<_>>()?)
    }
}

impl fmt::Display for Prices {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        list(&self.0, f)
    }
}

impl TryFrom<Vec<Price>> for Prices {
    type Error = Error;

    fn try_from(prices: Vec<Price>) -> Result<Self> {
        check_sorted(&prices, |price| price.amount().is_zero(), Price::denom)?;
        Ok(Self(prices))
    }
}

impl From<Prices> for Vec<Price> {
    fn from(prices: Prices) -> Self {
        prices.0
    }
}

fn sanitized<T>(mut items: Vec<T>, is_zero: fn(&T) -> bool, denom: fn(&T) -> &Denom) -> Result<Vec<T>> {
    items.retain(|item| !is_zero(item));
    items.sort_by(|left, right| denom(left).cmp(denom(right)));
    check_sorted(&items, is_zero, denom)?;
    Ok(items)
}

fn check_sorted<T>(items: &[T], is_zero: fn(&T) -> bool, denom: fn(&T) -> &Denom) -> Result<()> {
    for (at, item) in items.iter().enumerate() {
        let denomination = denom(item);
        let refuse = |code| Err(Error::new(code).with("found", denomination));
        if is_zero(item) {
            return refuse(Code::CoinsZero);
        }
        match at.checked_sub(1).map(|before| denom(&items[before]).cmp(denomination)) {
            None | Some(std::cmp::Ordering::Less) => {}
            Some(std::cmp::Ordering::Equal) => return refuse(Code::CoinsDuplicate),
            Some(std::cmp::Ordering::Greater) => return refuse(Code::CoinsOrder),
        }
    }
    Ok(())
}

fn list<T: fmt::Display>(items: &[T], f: &mut fmt::Formatter<'_>) -> fmt::Result {
    for (at, item) in items.iter().enumerate() {
        let comma = if at == 0 { "" } else { "," };
        write!(f, "{comma}{item}")?;
    }
    Ok(())
}
