//! The circuit breaker.

use std::fmt;

use serde::{Deserialize, Serialize};

use super::BPS;
use crate::decimal::Decimal;
use crate::error::Result;
use crate::network::BmeParams;
use crate::quantity::Blocks;

/// Whether ACT is minted and burned. In JSON the chain's name.
///
/// ```
/// use akashkit::billing::MintStatus;
/// use akashkit::network::Params;
///
/// // Market facts D57.
/// let at = |ratio: &str| MintStatus::of_ratio(ratio.parse()?, &Params::DEFAULT.bme);
/// assert_eq!(at("0.9501")?, MintStatus::Healthy);
/// assert_eq!(at("0.95")?, MintStatus::Warning);
/// assert_eq!(at("0.90")?, MintStatus::HaltCr);
/// # Ok::<(), akashkit::Error>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub enum MintStatus {
    /// ACT is minted and burned.
    #[serde(rename = "mint_status_healthy")]
    Healthy,
    /// ACT is minted less often, and burned.
    #[serde(rename = "mint_status_warning")]
    Warning,
    /// Too little AKT stands behind ACT: it is burned only.
    #[serde(rename = "mint_status_halt_cr")]
    HaltCr,
    /// The price of AKT is not known: nothing is taken.
    #[serde(rename = "mint_status_halt_oracle")]
    HaltOracle,
}

impl MintStatus {
    /// The status at a collateral ratio.
    ///
    /// ```
    /// # use akashkit::{Code, billing::MintStatus, network::Params};
    /// assert_eq!(MintStatus::of_ratio("7.14".parse()?, &Params::DEFAULT.bme)?, MintStatus::Healthy);
    /// let absurd = MintStatus::of_ratio(format!("1{}", "0".repeat(20)).parse()?, &Params::DEFAULT.bme);
    /// assert_eq!(absurd.unwrap_err().code(), Code::IntRange);
    /// # Ok::<(), akashkit::Error>(())
    /// ```
    ///
    /// # Errors
    /// [`Code::DecimalOverflow`](crate::Code::DecimalOverflow), [`Code::IntRange`](crate::Code::IntRange) for a ratio beyond all
    /// reason.
    pub fn of_ratio(ratio: Decimal, params: &BmeParams) -> Result<Self> {
        let bps = bps(ratio)?;
        Ok(if bps > i64::from(params.warn_threshold_bps) {
            Self::Healthy
        } else if bps > i64::from(params.halt_threshold_bps) {
            Self::Warning
        } else {
            Self::HaltCr
        })
    }
}

impl fmt::Display for MintStatus {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(match self {
            Self::Healthy => "healthy",
            Self::Warning => "warning",
            Self::HaltCr => "halt_cr",
            Self::HaltOracle => "halt_oracle",
        })
    }
}

/// How many blocks lie between two rounds of minting at a collateral ratio: the more, the further it is below the warning.
pub(super) fn epoch_blocks(ratio: Decimal, params: &BmeParams) -> Result<Blocks> {
    let below = i64::from(params.warn_threshold_bps).saturating_sub(bps(ratio)?);
    let steps = u64::try_from(below / BPS_PER_STEP).unwrap_or_default();
    let least = Decimal::from(params.min_epoch_blocks);
    let percent = Decimal::from(100 + u64::from(params.epoch_blocks_backoff_percent));
    let growth = power(percent.quo_half_even(Decimal::from(100))?, steps)?;
    let blocks = least.mul_half_even(growth)?.min(Decimal::from(MOST_EPOCH_BLOCKS)).max(least);
    blocks.to_int_truncate().to_u64().map(Blocks::new)
}

fn bps(ratio: Decimal) -> Result<i64> {
    ratio.mul_half_even(Decimal::from(BPS))?.to_int_truncate().to_i64()
}

/// By squaring, each product rounded as the chain does.
fn power(mut base: Decimal, exponent: u64) -> Result<Decimal> {
    let (mut rest, mut left) = (Decimal::from(1), exponent);
    if left == 0 {
        return Ok(rest);
    }
    while left > 1 {
        if left % 2 == 1 {
            rest = rest.mul_half_even(base)?;
        }
        base = base.mul_half_even(base)?;
        left /= 2;
    }
    base.mul_half_even(rest)
}

const BPS_PER_STEP: i64 = 10;
/// A day of blocks of six seconds.
const MOST_EPOCH_BLOCKS: u64 = 14_400;
