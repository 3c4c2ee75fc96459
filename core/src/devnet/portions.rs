//! Amounts with fractions, of several denominations: what is earned and not yet paid.

use std::collections::BTreeMap;
use std::fmt;

use crate::decimal::Decimal;
use crate::denom::Denom;
use crate::error::Result;
use crate::price::{Coin, Coins};
use crate::wire::base::DecCoin;
use crate::wire::{Fields, Record, Schema, Value, values};

/// Amounts with fractions, by their denominations; none is zero.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Portions(BTreeMap<Denom, Decimal>);

impl Portions {
    /// What stands in a list.
    pub(super) fn of(fields: Fields, name: &str) -> Result<Self> {
        let amounts = fields.messages(name);
        amounts.map(|coin| Ok((coin.text("denom").parse()?, values::decimal(coin, "amount")?))).collect()
    }

    pub(super) fn whole(coins: &Coins) -> Self {
        let coins = coins.as_slice().iter();
        Self(coins.map(|coin| (coin.denom().clone(), Decimal::from(coin.amount()))).collect())
    }

    pub(super) fn plus(&self, other: &Self) -> Result<Self> {
        self.with(other, Decimal::checked_add)
    }

    /// What is left; it may be less than nothing.
    pub(super) fn minus(&self, other: &Self) -> Result<Self> {
        self.with(other, Decimal::checked_sub)
    }

    /// Each amount changed.
    pub(super) fn each(&self, change: impl Fn(Decimal) -> Result<Decimal>) -> Result<Self> {
        self.0.iter().map(|(denom, amount)| Ok((denom.clone(), change(*amount)?))).collect()
    }

    /// Of each denomination the lesser amount.
    pub(super) fn least(&self, other: &Self) -> Self {
        let amounts =
            self.0.iter().map(|(denom, amount)| (denom.clone(), (*amount).min(other.amount_of(denom))));
        amounts.collect()
    }

    pub(super) fn covers(&self, other: &Self) -> bool {
        other.0.iter().all(|(denom, amount)| self.amount_of(denom) >= *amount)
    }

    /// The whole coins, and what is left of them.
    pub(super) fn truncate(&self) -> Result<(Coins, Self)> {
        let coins = self.0.iter().map(|(denom, amount)| Coin::new(denom.clone(), amount.to_int_truncate()));
        let coins = Coins::new(coins.collect::<Result<_>>()?)?;
        let rest = self.minus(&Self::whole(&coins))?;
        Ok((coins, rest))
    }

    fn amount_of(&self, denom: &Denom) -> Decimal {
        self.0.get(denom).copied().unwrap_or_default()
    }

    fn with(&self, other: &Self, operation: fn(Decimal, Decimal) -> Result<Decimal>) -> Result<Self> {
        let denoms = self.0.keys().chain(other.0.keys());
        denoms
            .map(|denom| Ok((denom.clone(), operation(self.amount_of(denom), other.amount_of(denom))?)))
            .collect()
    }
}

impl FromIterator<(Denom, Decimal)> for Portions {
    fn from_iter<I: IntoIterator<Item = (Denom, Decimal)>>(amounts: I) -> Self {
        Self(amounts.into_iter().filter(|(_, amount)| !amount.is_zero()).collect())
    }
}

impl From<&Portions> for Value {
    fn from(portions: &Portions) -> Self {
        static SCHEMA: Schema = DecCoin::SCHEMA;
        let record = |(denom, amount): (&Denom, &Decimal)| {
            Record::new(&SCHEMA).with("denom", denom.as_str()).with("amount", *amount)
        };
        portions.0.iter().map(record).collect::<Vec<Record>>().into()
    }
}

impl fmt::Display for Portions {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let texts: Vec<String> = self.0.iter().map(|(denom, amount)| format!("{amount}{denom}")).collect();
        f.write_str(&texts.join(","))
    }
}
