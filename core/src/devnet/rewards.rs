//! What delegations earn. Chain facts 6.3.
//!
//! It is the difference of two sums: of what a validator earned for a unit of stake until a delegation began, and until now. Each sum is
//! kept for as long as a delegation began with it.

use super::Chain;
use super::fault::{Done, Fault};
use super::module::Module;
use super::portions::Portions;
use crate::decimal::Decimal;
use crate::price::Coins;
use crate::wire::query::distribution::{
    DELEGATOR_STARTING_INFO, QUERY_COMMUNITY_POOL_RESPONSE, VALIDATOR_ACCUMULATED_COMMISSION,
    VALIDATOR_CURRENT_REWARDS, VALIDATOR_HISTORICAL_REWARDS, VALIDATOR_OUTSTANDING_REWARDS,
};
use crate::wire::{Fields, Record, Schema, values};

impl Chain {
    /// There is a new validator.
    pub(super) fn begin_rewards(&mut self, operator: &str) {
        let first = Record::new(&VALIDATOR_HISTORICAL_REWARDS).with("reference_count", 1_u64);
        self.store.set(sum_key(operator, 0), first);
        for pot in [&COMMISSION, &CURRENT, &OUTSTANDING] {
            self.hold(pot, operator, &Portions::default());
        }
        self.set_period(operator, 1);
    }

    /// A validator is no more: it is paid, and what nobody can claim is the community's.
    pub(super) fn end_rewards(&mut self, operator: &str) -> Done {
        let earned = self.held(&COMMISSION, operator)?;
        self.pay_commission(operator, &earned)?;
        let unclaimed = self.held(&OUTSTANDING, operator)?;
        self.put_in(&POOL, "", &unclaimed)?;
        for pot in [&COMMISSION, &CURRENT, &OUTSTANDING] {
            self.store.remove(&pot.key(operator));
        }
        let sums = format!("distribution/sum/{operator}/");
        let sums: Vec<String> = self.store.under::<Record>(&sums).map(|(key, _)| key.to_owned()).collect();
        sums.iter().for_each(|key| self.store.remove(key));
        Ok(())
    }

    /// Before a delegation changes or begins, what was earned with it so far is paid.
    pub(super) fn before_delegation(&mut self, delegator: &str, operator: &str, exists: bool) -> Done {
        if exists {
            return self.pay_reward(delegator, operator).map(|_| ());
        }
        self.end_period(operator).map(|_| ())
    }

    /// Behind a change, a delegation earns with what it is now.
    pub(super) fn begin_earning(&mut self, delegator: &str, operator: &str) -> Done {
        let period = self.period(operator).saturating_sub(1);
        self.refer(operator, period, 1);
        let stake = self.validator(operator)?.tokens_of_truncate(self.shares(delegator, operator)?)?;
        let row = Record::new(&DELEGATOR_STARTING_INFO)
            .with("previous_period", period)
            .with("stake", stake)
            .with("height", self.height.get());
        self.store.set(starting_key(operator, delegator), row);
        Ok(())
    }

    pub(super) fn pay_reward(&mut self, delegator: &str, operator: &str) -> Done<Coins> {
        let key = starting_key(operator, delegator);
        let unknown = || Fault::new("distribution", 5, format_args!("{delegator} earns nothing there"));
        let start = self.record(&key).cloned().ok_or_else(unknown)?;
        let end = self.end_period(operator)?;
        let outstanding = self.held(&OUTSTANDING, operator)?;
        let earned = self.earned(start.fields(), end, delegator, operator)?.least(&outstanding);
        let (paid, rest) = earned.truncate()?;
        if !paid.is_empty() {
            self.pay(Module::Distribution.address(), &self.withdraw_address(delegator), &paid)?;
        }
        self.hold(&OUTSTANDING, operator, &outstanding.minus(&earned)?);
        self.put_in(&POOL, "", &rest)?;
        self.refer(operator, start.fields().u64("previous_period"), -1);
        self.store.remove(&key);
        let amount = if paid.is_empty() { "0uakt".to_owned() } else { paid.to_string() };
        self.emit(
            "withdraw_rewards",
            [("amount", amount.as_str()), ("validator", operator), ("delegator", delegator)],
        );
        Ok(paid)
    }

    fn earned(&self, start: Fields, end: u64, delegator: &str, operator: &str) -> Done<Portions> {
        if start.u64("height") == self.height.get() {
            return Ok(Portions::default());
        }
        let now = self.validator(operator)?.tokens_of(self.shares(delegator, operator)?)?;
        let stake = values::decimal(start, "stake")?.min(now);
        let grown = self.sum(operator, end)?.minus(&self.sum(operator, start.u64("previous_period"))?)?;
        Ok(grown.each(|amount| amount.mul_truncate(stake))?)
    }

    /// Adds what a validator has earned for a unit of stake to the sum of it.
    fn end_period(&mut self, operator: &str) -> Done<u64> {
        let (period, earned) = (self.period(operator), self.held(&CURRENT, operator)?);
        let tokens = Decimal::from(self.validator(operator)?.tokens()?);
        let grown = if tokens.is_zero() {
            self.put_in(&POOL, "", &earned)?;
            let outstanding = self.held(&OUTSTANDING, operator)?.minus(&earned)?;
            self.hold(&OUTSTANDING, operator, &outstanding);
            Portions::default()
        } else {
            earned.each(|amount| amount.quo_truncate(tokens))?
        };
        let before = period.saturating_sub(1);
        let sum = self.sum(operator, before)?.plus(&grown)?;
        self.refer(operator, before, -1);
        let row = Record::new(&VALIDATOR_HISTORICAL_REWARDS)
            .with("cumulative_reward_ratio", &sum)
            .with("reference_count", 1_u64);
        self.store.set(sum_key(operator, period), row);
        self.hold(&CURRENT, operator, &Portions::default());
        self.set_period(operator, period + 1);
        Ok(period)
    }

    pub(super) fn pay_commission(&mut self, operator: &str, earned: &Portions) -> Done<Coins> {
        let (paid, rest) = earned.truncate()?;
        self.hold(&COMMISSION, operator, &rest);
        let outstanding = self.held(&OUTSTANDING, operator)?.minus(&Portions::whole(&paid))?;
        self.hold(&OUTSTANDING, operator, &outstanding);
        if !paid.is_empty() {
            let account = super::staking::account(operator)?;
            self.pay(Module::Distribution.address(), &self.withdraw_address(&account), &paid)?;
        }
        Ok(paid)
    }

    fn withdraw_address(&self, account: &str) -> String {
        let row = self.record(&withdraw_key(account));
        row.map_or_else(|| account.to_owned(), |row| row.fields().text("withdraw_address"))
    }

    fn period(&self, operator: &str) -> u64 {
        self.record(&CURRENT.key(operator)).map_or(0, |row| row.fields().u64("period"))
    }

    fn set_period(&mut self, operator: &str, period: u64) {
        let row = self.row(&CURRENT, operator).with("period", period);
        self.store.set(CURRENT.key(operator), row);
    }

    fn sum(&self, operator: &str, period: u64) -> Done<Portions> {
        let row = self.record(&sum_key(operator, period));
        Ok(row
            .map(|row| Portions::of(row.fields(), "cumulative_reward_ratio"))
            .transpose()?
            .unwrap_or_default())
    }

    /// Counts who needs a sum; one that nobody needs is forgotten.
    fn refer(&mut self, operator: &str, period: u64, change: i64) {
        let key = sum_key(operator, period);
        let Some(row) = self.record(&key).cloned() else { return };
        match row.fields().u64("reference_count").saturating_add_signed(change) {
            0 => self.store.remove(&key),
            count => self.store.set(key, row.with("reference_count", count)),
        }
    }

    pub(super) fn held(&self, pot: &Pot, whose: &str) -> Done<Portions> {
        let row = self.record(&pot.key(whose));
        Ok(row.map(|row| Portions::of(row.fields(), pot.field)).transpose()?.unwrap_or_default())
    }

    pub(super) fn hold(&mut self, pot: &Pot, whose: &str, portions: &Portions) {
        let row = self.row(pot, whose).with(pot.field, portions);
        self.store.set(pot.key(whose), row);
    }

    pub(super) fn put_in(&mut self, pot: &Pot, whose: &str, more: &Portions) -> Done {
        let sum = self.held(pot, whose)?.plus(more)?;
        self.hold(pot, whose, &sum);
        Ok(())
    }

    fn row(&self, pot: &Pot, whose: &str) -> Record {
        self.record(&pot.key(whose)).cloned().unwrap_or_else(|| Record::new(pot.schema))
    }
}

/// Where portions are kept.
pub(super) struct Pot {
    kind: &'static str,
    schema: &'static Schema,
    field: &'static str,
}

impl Pot {
    fn key(&self, whose: &str) -> String {
        format!("distribution/{}/{whose}", self.kind)
    }
}

fn sum_key(operator: &str, period: u64) -> String {
    format!("distribution/sum/{operator}/{period}")
}

fn starting_key(operator: &str, delegator: &str) -> String {
    format!("distribution/start/{operator}/{delegator}")
}

pub(super) fn withdraw_key(delegator: &str) -> String {
    format!("distribution/withdraw/{delegator}")
}

pub(super) static COMMISSION: Pot =
    Pot { kind: "commission", schema: &VALIDATOR_ACCUMULATED_COMMISSION, field: "commission" };
pub(super) static CURRENT: Pot =
    Pot { kind: "current", schema: &VALIDATOR_CURRENT_REWARDS, field: "rewards" };
pub(super) static OUTSTANDING: Pot =
    Pot { kind: "outstanding", schema: &VALIDATOR_OUTSTANDING_REWARDS, field: "rewards" };
pub(super) static POOL: Pot = Pot { kind: "pool", schema: &QUERY_COMMUNITY_POOL_RESPONSE, field: "pool" };
