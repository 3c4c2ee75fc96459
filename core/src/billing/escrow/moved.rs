//! What leaves escrow accounts.

use serde::Serialize;

use super::payer::DepositSource;
use crate::address::AccountAddress;
use crate::decimal::Decimal;
use crate::denom::Denom;
use crate::error::Result;
use crate::price::{Coin, Price};

/// What one step moved out of escrow accounts, in the chain's order.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Moved {
    /// What was paid to whom.
    pub transfers: Vec<Transfer>,
    /// What no account and no payment has a claim on any more though nobody was paid: fractions that were cut off, and what
    /// [`Escrow::create_payment`](super::Escrow::create_payment) charges for other leases.
    pub lost: Vec<Price>,
}

impl Moved {
    /// Pays the whole units of an amount; the fraction is lost.
    pub(super) fn pay(&mut self, to: &AccountAddress, amount: &Price, reason: TransferReason) -> Result<()> {
        let (coin, dust) = amount.truncate();
        if !coin.amount().is_zero() {
            self.transfers.push(Transfer { to: to.clone(), coin, reason });
        }
        self.lose(dust.denom(), dust.amount())
    }

    pub(super) fn lose(&mut self, denom: &Denom, amount: Decimal) -> Result<()> {
        if !amount.is_zero() {
            self.lost.push(Price::new(denom.clone(), amount)?);
        }
        Ok(())
    }
}

/// Coins that leave an escrow account.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Transfer {
    /// Who gets them.
    pub to: AccountAddress,
    /// How much.
    pub coin: Coin,
    /// What for.
    pub reason: TransferReason,
}

/// Why coins leave an escrow account.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum TransferReason {
    /// AKT for a lease, in the place of ACT.
    Akt,
    /// A lease earned them.
    Earned,
    /// A deposit goes back; one that came from a grant makes the grant whole again.
    Refund(DepositSource),
}
