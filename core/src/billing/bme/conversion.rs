//! What burning gives.

use serde::Serialize;

use crate::decimal::{Decimal, Int};
use crate::error::Result;
use crate::price::Coin;

/// What burning an amount gives at a price.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Conversion {
    /// What is burned; AKT stays in the vault, and is given out again before any is minted.
    pub burn: Coin,
    /// What one of the burned is worth in the minted.
    pub rate: Decimal,
    /// What comes of it, before the spread.
    pub mint: Coin,
    /// What of that stays in the vault.
    pub spread: Coin,
    /// What the owner gets.
    pub receive: Coin,
}

impl Conversion {
    /// How much of what comes of it is given out of AKT that was burned before, and how much is minted.
    ///
    /// ```
    /// use akashkit::billing::{Bme, MintStatus};
    /// use akashkit::{Code, Int, network::Params};
    ///
    /// let bme = Bme::new(MintStatus::Healthy, Some("1.50".parse()?), Params::DEFAULT.bme)?;
    /// let burned = bme.convert(&"20000000uact".parse()?)?;
    /// let (given, minted) = burned.out_of_credit(Int::from(13_000_000u64))?;
    /// assert_eq!((given, minted), ("13000000uakt".parse()?, "333333uakt".parse()?));
    /// assert_eq!(burned.out_of_credit("-1".parse()?).unwrap_err().code(), Code::PriceNegative);
    /// # Ok::<(), akashkit::Error>(())
    /// ```
    ///
    /// # Errors
    /// [`Code::PriceNegative`](crate::Code::PriceNegative) for a credit below zero.
    pub fn out_of_credit(&self, credit: Int) -> Result<(Coin, Coin)> {
        let given = Coin::new(self.mint.denom().clone(), credit.min(self.mint.amount()))?;
        let minted = self.mint.checked_sub(&given)?;
        Ok((given, minted))
    }
}
