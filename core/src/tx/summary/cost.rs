//! What execution costs, and who pays.

use std::fmt;

use serde::Serialize;

use super::forms;
use super::money;
use super::warning::{FeeOddity, Warning};
use crate::address::AccountAddress;
use crate::network::{FEE_DENOM, GasPrice};
use crate::price::Coin;
use crate::tx::{Fee, parts};
use crate::wire::Fields;

/// What the execution of a transaction costs.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Cost {
    /// The whole fee, in the units that people see.
    pub shown: String,
    /// The amounts that are valid.
    pub amount: Vec<Coin>,
    /// The gas that it is for.
    pub gas_limit: u64,
    /// Who pays, unless there is an allowance.
    pub payer: Option<String>,
    /// Whose allowance pays.
    pub granter: Option<String>,
}

impl Cost {
    /// Without a payer, the first signer pays.
    pub(super) fn of_fields(fee: Fields, first: Option<&AccountAddress>) -> Self {
        let account = |name| Some(fee.text(name)).filter(|text| !text.is_empty());
        let account = |name| account(name).map(|text| forms::account(&text).text().to_owned());
        let shown: Vec<String> = fee.messages("amount").map(money::coin_of).collect();
        Self {
            shown: nothing_or(shown),
            amount: fee.messages("amount").filter_map(|coin| parts::coin(coin).ok()).collect(),
            gas_limit: fee.u64("gas_limit"),
            payer: account("payer").or_else(|| first.map(ToString::to_string)),
            granter: account("granter"),
        }
    }

    pub(super) fn of_fee(fee: &Fee, first: Option<&AccountAddress>) -> Self {
        Self {
            shown: nothing_or(fee.amount.iter().map(money::coin).collect()),
            amount: fee.amount.clone(),
            gas_limit: fee.gas_limit,
            payer: fee.payer.as_ref().or(first).map(ToString::to_string),
            granter: fee.granter.as_ref().map(ToString::to_string),
        }
    }

    /// What is unusual about it.
    pub(super) fn oddity(&self) -> Option<Warning> {
        let oddity = if self.amount.iter().any(|coin| coin.denom().as_str() != FEE_DENOM) {
            FeeOddity::Denom
        } else {
            let fee = self.amount.first().map_or(Ok(0), |coin| coin.amount().to_u64()).unwrap_or(u64::MAX);
            let usual = GasPrice::HIGH.fee_ceil(self.gas_limit).saturating_mul(MUCH).clamp(LITTLE, MOST);
            match u128::from(fee) {
                fee if fee > usual => FeeOddity::High,
                fee if fee < GasPrice::LOW.fee_ceil(self.gas_limit) => FeeOddity::Low,
                _ => return None,
            }
        };
        Some(Warning::Fee { oddity, amount: self.shown.clone() })
    }
}

impl fmt::Display for Cost {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Fee: {}", self.shown)?;
        match (&self.granter, &self.payer) {
            (Some(granter), Some(payer)) => write!(f, ", paid by {granter} for {payer}"),
            (Some(payer), None) | (None, Some(payer)) => write!(f, ", paid by {payer}"),
            (None, None) => Ok(()),
        }
    }
}

fn nothing_or(amounts: Vec<String>) -> String {
    if amounts.is_empty() { "nothing".to_owned() } else { amounts.join(", ") }
}

/// So many times what the network's own clients offer is unusual.
const MUCH: u128 = 10;
/// In uakt; up to this it is little, and beyond the other it is much, whatever it is for.
const LITTLE: u128 = 100_000;
const MOST: u128 = 5_000_000;
