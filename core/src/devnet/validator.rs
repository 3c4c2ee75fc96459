//! A validator, and what its shares are worth.

use super::fault::{Done, Fault};
use super::module::Module;
use crate::decimal::{Decimal, Int};
use crate::error::Result;
use crate::wire::{self, Fields, Record, values};

/// A validator as it is kept.
#[derive(Clone, Debug)]
pub(super) struct Validator(pub(super) Record);

impl Validator {
    pub(super) fn fields(&self) -> Fields<'_> {
        self.0.fields()
    }

    pub(super) fn operator(&self) -> String {
        self.fields().text("operator_address")
    }

    pub(super) fn tokens(&self) -> Result<Int> {
        Ok(wire::int(self.fields().bytes("tokens"))?.unwrap_or_default())
    }

    pub(super) fn all_shares(&self) -> Result<Decimal> {
        values::decimal(self.fields(), "delegator_shares")
    }

    pub(super) fn least_own(&self) -> Result<Int> {
        Ok(wire::int(self.fields().bytes("min_self_delegation"))?.unwrap_or_default())
    }

    pub(super) fn commission_rate(&self) -> Result<Decimal> {
        values::decimal(self.fields().message("commission").message("commission_rates"), "rate")
    }

    pub(super) fn status(&self) -> u64 {
        self.fields().u64("status")
    }

    pub(super) fn is_jailed(&self) -> bool {
        self.fields().u64("jailed") != 0
    }

    /// Whole units of stake, by which validators are chosen.
    pub(super) fn power(&self) -> Result<Int> {
        self.tokens()?.quo_truncate(Int::from(POWER))
    }

    /// Where its stake is.
    pub(super) fn pool(&self) -> Module {
        if self.status() == BONDED { Module::Bonded } else { Module::NotBonded }
    }

    pub(super) fn with_jailed(self, jailed: bool) -> Self {
        Self(self.0.with("jailed", jailed))
    }

    pub(super) fn tokens_of(&self, shares: Decimal) -> Result<Decimal> {
        shares.mul_int(self.tokens()?)?.quo_half_even(self.all_shares()?)
    }

    pub(super) fn tokens_of_truncate(&self, shares: Decimal) -> Result<Decimal> {
        shares.mul_int(self.tokens()?)?.quo_truncate(self.all_shares()?)
    }

    /// The shares that tokens are; the first token is a share.
    pub(super) fn shares_for(&self, tokens: Int) -> Done<Decimal> {
        let all = self.all_shares()?;
        if all.is_zero() {
            return Ok(Decimal::from(tokens));
        }
        self.shares_of(tokens)
    }

    /// The shares that tokens are of those that there are.
    pub(super) fn shares_of(&self, tokens: Int) -> Done<Decimal> {
        let own = self.tokens()?;
        if own.is_zero() {
            return Err(Fault::new("staking", 22, "the validator has no tokens"));
        }
        Ok(self.all_shares()?.mul_int(tokens)?.quo_int_truncate(own)?)
    }

    pub(super) fn plus(self, tokens: Int, shares: Decimal) -> Result<Self> {
        let (tokens, shares) = (self.tokens()?.checked_add(tokens)?, self.all_shares()?.checked_add(shares)?);
        Ok(Self(self.0.with("tokens", tokens).with("delegator_shares", shares)))
    }

    /// Without shares, and the tokens that they were; the last take all that is there.
    pub(super) fn minus(self, shares: Decimal) -> Result<(Self, Int)> {
        let (tokens, left) = (self.tokens()?, self.all_shares()?.checked_sub(shares)?);
        let gone = if left.is_zero() { tokens } else { self.tokens_of(shares)?.to_int_truncate() };
        let tokens = tokens.checked_sub(gone)?;
        Ok((Self(self.0.with("tokens", tokens).with("delegator_shares", left)), gone))
    }
}

/// The numbers of `BOND_STATUS_UNBONDED` and the others.
pub(super) const UNBONDED: u64 = 1;
pub(super) const UNBONDING: u64 = 2;
pub(super) const BONDED: u64 = 3;
/// Units of stake in one of power.
const POWER: u64 = 1_000_000;
