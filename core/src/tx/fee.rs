//! What execution costs, and who pays.

use serde::{Deserialize, Serialize};

use crate::address::AccountAddress;
use crate::price::Coin;
use crate::wire;

/// The price and the limit of a transaction's execution.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Fee {
    /// Paid even when execution fails. In ascending order of the denominations.
    pub amount: Vec<Coin>,
    /// Execution stops here.
    pub gas_limit: u64,
    /// Who pays, and signs for it; otherwise the first signer.
    pub payer: Option<AccountAddress>,
    /// Whose fee grant pays.
    pub granter: Option<AccountAddress>,
}

impl Fee {
    /// One coin, paid by the first signer.
    pub fn new(amount: Coin, gas_limit: u64) -> Self {
        Self { amount: vec![amount], gas_limit, payer: None, granter: None }
    }
}

impl From<&Fee> for wire::Fee {
    fn from(fee: &Fee) -> Self {
        let text = |address: &Option<AccountAddress>| {
            address.as_ref().map(|address| address.to_string().into_bytes()).unwrap_or_default()
        };
        Self {
            amount: fee.amount.iter().map(Into::into).collect(),
            gas_limit: fee.gas_limit,
            payer: text(&fee.payer),
            granter: text(&fee.granter),
        }
    }
}
