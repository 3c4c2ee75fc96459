//! Amounts of money with their denominations.

use serde::{Deserialize, Serialize};

use crate::decimal::Decimal;

/// A decimal amount of one denomination.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct DecCoin {
    /// Such as `uact`.
    pub denom: String,
    /// How much.
    pub amount: Decimal,
}
