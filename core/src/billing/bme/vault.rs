//! What stands behind ACT.

use super::MintStatus;
use super::status::epoch_blocks;
use crate::decimal::{Decimal, Int};
use crate::error::{Code, Error, Result};
use crate::network::BmeParams;
use crate::quantity::Blocks;

/// The AKT that stands behind all ACT.
///
/// ```
/// use akashkit::billing::{MintStatus, Vault};
/// use akashkit::{Blocks, Code, Int, network::Params};
///
/// // Market facts D55.
/// let vault = Vault::new(Int::from(1_000_000_000_000u64), Int::ZERO, Int::from(520_000_000_000u64))?;
/// let price = "0.5".parse()?;
/// assert_eq!(vault.ratio(price)?, "0.961538461538461538".parse()?);
/// assert_eq!(vault.status(Some(price), &Params::DEFAULT.bme)?, MintStatus::Healthy);
/// assert_eq!(vault.status(None, &Params::DEFAULT.bme)?, MintStatus::HaltOracle);
/// assert_eq!(vault.epoch(price, &Params::DEFAULT.bme)?, Blocks::new(10));
/// let wrong = Vault::new(Int::ZERO, Int::from(1u64), Int::ZERO);
/// assert_eq!(wrong.unwrap_err().code(), Code::PriceNegative);
/// # Ok::<(), akashkit::Error>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Vault {
    free_uakt: Int,
    supply_uact: Int,
}

impl Vault {
    /// What the module holds in uakt, how much of that waits to be burned, and all uact there is.
    ///
    /// # Errors
    /// [`Code::PriceNegative`] when one is, or more waits than there is.
    pub fn new(uakt: Int, pending_uakt: Int, supply_uact: Int) -> Result<Self> {
        let free_uakt = uakt.checked_sub(pending_uakt)?;
        for amount in [uakt, pending_uakt, supply_uact, free_uakt] {
            if amount.is_negative() {
                return Err(Error::new(Code::PriceNegative).with("found", amount));
            }
        }
        Ok(Self { free_uakt, supply_uact })
    }

    /// The collateral ratio at a price of an AKT in US dollars. Without any ACT, the worth of the vault in millionths.
    ///
    /// # Errors
    /// [`Code::PriceNegative`], [`Code::DecimalOverflow`].
    pub fn ratio(&self, akt_price: Decimal) -> Result<Decimal> {
        if akt_price.is_negative() {
            return Err(Error::new(Code::PriceNegative).with("found", akt_price));
        }
        let worth = Decimal::from(self.free_uakt).mul_half_even(akt_price)?;
        if self.supply_uact.is_zero() {
            return Ok(worth);
        }
        worth.quo_half_even(self.supply_uact.into())
    }

    /// The circuit breaker at a price of an AKT, where one is known.
    ///
    /// # Errors
    /// Those of [`Vault::ratio`]; [`Code::IntRange`] for a ratio beyond all reason.
    pub fn status(&self, akt_price: Option<Decimal>, params: &BmeParams) -> Result<MintStatus> {
        match akt_price.filter(|price| !price.is_zero()) {
            Some(price) => MintStatus::of_ratio(self.ratio(price)?, params),
            None => Ok(MintStatus::HaltOracle),
        }
    }

    /// How many blocks lie between two rounds of minting, where ACT is minted at all.
    ///
    /// # Errors
    /// Those of [`Vault::ratio`]; [`Code::IntRange`] for a ratio beyond all reason.
    pub fn epoch(&self, akt_price: Decimal, params: &BmeParams) -> Result<Blocks> {
        epoch_blocks(self.ratio(akt_price)?, params)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::network::Params;

    /// Market facts D56.
    #[test]
    fn rounds_become_rare_below_the_warning() -> Result<()> {
        let supply = Int::from(10_000_u64);
        for (bps, blocks) in
            [(9_501_u64, 10), (9_500, 10), (9_490, 11), (9_450, 16), (9_400, 25), (9_200, 174), (9_100, 452)]
        {
            let vault = Vault::new(Int::from(bps), Int::ZERO, supply)?;
            assert_eq!(vault.epoch(Decimal::from(1), &Params::DEFAULT.bme)?, Blocks::new(blocks), "{bps}");
        }
        Ok(())
    }
}
