//! Stake on its way back, or to another validator. Chain facts 6.2.

use super::fault::{Done, Fault};
use super::module::Module;
use super::rules;
use super::staking::{Source, operator, positive};
use super::validator::{BONDED, UNBONDED};
use super::{Chain, message};
use crate::decimal::{Decimal, Int};
use crate::error::Result;
use crate::time::Timestamp;
use crate::wire::cosmos::staking::PARAMS;
use crate::wire::query::staking::{
    REDELEGATION, REDELEGATION_ENTRY, UNBONDING_DELEGATION, UNBONDING_DELEGATION_ENTRY,
};
use crate::wire::{self, Fields, Record, Schema, values};

pub(super) fn undelegate(chain: &mut Chain, message: Fields) -> Done {
    let operator = operator(message, "validator_address")?;
    let delegator = message::address(message, "delegator_address")?;
    let amount = positive(message, "amount")?;
    let shares = chain.shares_to_free(&delegator, &operator, amount.amount())?;
    chain.refuse_other_denoms(&amount)?;
    let key = unbonding_key(&delegator, &operator);
    chain.refuse_many(&key, &UNBONDING_DELEGATION, 27)?;
    let pool = chain.validator(&operator)?.pool();
    let freed = chain.unstake(&delegator, &operator, shares)?;
    if pool == Module::Bonded {
        let coins = chain.staked(freed)?;
        chain.pay(pool.address(), Module::NotBonded.address(), &coins)?;
    }
    let free = chain.free_at()?;
    chain.keep_unbonding(&key, &delegator, &operator, freed, free)?;
    chain.emit(
        "unbond",
        [
            ("validator", operator.as_str()),
            ("delegator", &delegator),
            ("amount", &chain.staked(freed)?.to_string()),
            ("completion_time", &rfc3339(free)?),
        ],
    );
    Ok(())
}

pub(super) fn redelegate(chain: &mut Chain, message: Fields) -> Done {
    let from = operator(message, "validator_src_address")?;
    let to = operator(message, "validator_dst_address")?;
    let delegator = message::address(message, "delegator_address")?;
    let amount = positive(message, "amount")?;
    let shares = chain.shares_to_free(&delegator, &from, amount.amount())?;
    chain.refuse_other_denoms(&amount)?;
    let key = redelegation_key(&delegator, &from, &to);
    chain.refuse_redelegation(&key, &delegator, &from, &to)?;
    let source = chain.validator(&from)?;
    let freed = chain.unstake(&delegator, &from, shares)?;
    if freed.is_zero() {
        return Err(Fault::new("staking", 30, "the shares are worth nothing"));
    }
    let made = chain.stake(&delegator, &to, freed, &Source::Pool(source.pool()))?;
    let free = match source.status() {
        BONDED => chain.free_at()?,
        // Nothing to wait for: the event has Go's zero time.
        UNBONDED => Timestamp::new(YEAR_1, 0)?,
        _ => values::moment(source.fields(), "unbonding_time")?,
    };
    if source.status() != UNBONDED {
        chain.keep_redelegation(key, [&delegator, &from, &to], free, freed, made);
    }
    chain.emit(
        "redelegate",
        [
            ("source_validator", from.as_str()),
            ("destination_validator", &to),
            ("amount", &amount.to_string()),
            ("completion_time", &rfc3339(free)?),
        ],
    );
    Ok(())
}

/// Stake on its way back is staked again.
pub(super) fn cancel_unbonding(chain: &mut Chain, message: Fields) -> Done {
    let operator = operator(message, "validator_address")?;
    let delegator = message::address(message, "delegator_address")?;
    let amount = positive(message, "amount")?;
    let height = message.i64("creation_height");
    if height <= 0 {
        return Err(Fault::sdk(18, format_args!("there is no height {height}: invalid request")));
    }
    chain.refuse_other_denoms(&amount)?;
    if chain.validator(&operator)?.is_jailed() {
        return Err(Fault::new("staking", 7, format_args!("{operator} is jailed")));
    }
    let key = unbonding_key(&delegator, &operator);
    let row = chain.record(&key).cloned();
    let row = row.ok_or_else(|| Fault::lost(format_args!("{delegator} takes nothing back from there")))?;
    let mut entries = entries(&row, &UNBONDING_DELEGATION_ENTRY);
    let at = chain.cancelled(&entries, height, amount.amount())?;
    chain.stake(&delegator, &operator, amount.amount(), &Source::Pool(Module::NotBonded))?;
    let left = balance(&entries[at])?.checked_sub(amount.amount())?;
    if left.is_zero() {
        entries.remove(at);
    } else {
        entries[at].set("balance", left);
    }
    chain.keep_entries(key, row, entries);
    let height = height.to_string();
    chain.emit(
        "cancel_unbonding_delegation",
        [
            ("amount", amount.to_string().as_str()),
            ("validator", &operator),
            ("delegator", &delegator),
            ("creation_height", &height),
        ],
    );
    Ok(())
}

impl Chain {
    /// When stake that is taken back now is free.
    pub(super) fn free_at(&self) -> Done<Timestamp> {
        let rules = self.rules(rules::STAKING, &PARAMS);
        let span = rules.fields().nanoseconds("unbonding_time")?.unwrap_or_default();
        Ok(message::after(self.time, span)?)
    }

    /// The shares that tokens are, of those that a delegation has.
    fn shares_to_free(&self, delegator: &str, operator: &str, amount: Int) -> Done<Decimal> {
        let validator = self.validator(operator)?;
        let own = self.shares(delegator, operator)?;
        let shares = validator.shares_of(amount)?;
        if shares > own {
            let log = format!("{amount} are {shares} shares, of {own} that are there: invalid request");
            return Err(Fault::sdk(18, log));
        }
        Ok(shares)
    }

    fn refuse_many(&self, key: &str, schema: &Schema, code: u32) -> Done {
        let most = self.rules(rules::STAKING, &PARAMS).fields().u32("max_entries");
        let found = self.record(key).map_or(0, |row| row.fields().count("entries"));
        if found >= usize::try_from(most).unwrap_or(usize::MAX) {
            return Err(Fault::new(
                "staking",
                code,
                format_args!("{found} of {} are under way", schema.name),
            ));
        }
        Ok(())
    }

    fn refuse_redelegation(&self, key: &str, delegator: &str, from: &str, to: &str) -> Done {
        if from == to {
            return Err(Fault::new("staking", 29, "the stake is there already"));
        }
        if self.validator(to).is_err() {
            return Err(Fault::new("staking", 31, format_args!("there is no validator {to}")));
        }
        let here = format!("redelegation/{delegator}/");
        let end = format!("/{from}");
        if self.store.under::<Record>(&here).any(|(key, _)| key.ends_with(&end)) {
            let why = "stake that has come from another validator must stay until that is complete";
            return Err(Fault::new("staking", 32, why));
        }
        self.refuse_many(key, &REDELEGATION, 33)
    }

    /// Something under way, with a number of its own.
    fn entry(&mut self, schema: &'static Schema, free: Timestamp, amount: Int) -> Record {
        let number = self.store.get::<u64>(NEXT).copied().unwrap_or(1);
        self.store.set(NEXT, number + 1);
        Record::new(schema)
            .with("creation_height", self.height.get())
            .with("completion_time", free)
            .with("initial_balance", amount)
            .with("unbonding_id", number)
    }

    fn keep_redelegation(
        &mut self,
        key: String,
        [delegator, from, to]: [&str; 3],
        free: Timestamp,
        amount: Int,
        shares: Decimal,
    ) {
        let row = self.record(&key).cloned().unwrap_or_else(|| {
            Record::new(&REDELEGATION)
                .with("delegator_address", delegator)
                .with("validator_src_address", from)
                .with("validator_dst_address", to)
        });
        let mut entries = entries(&row, &REDELEGATION_ENTRY);
        entries.push(self.entry(&REDELEGATION_ENTRY, free, amount).with("shares_dst", shares));
        self.store.set(key, row.with("entries", entries));
    }

    /// What is taken back twice in a block comes back as one.
    fn keep_unbonding(
        &mut self,
        key: &str,
        delegator: &str,
        operator: &str,
        amount: Int,
        free: Timestamp,
    ) -> Done {
        let row = self.record(key).cloned().unwrap_or_else(|| {
            Record::new(&UNBONDING_DELEGATION)
                .with("delegator_address", delegator)
                .with("validator_address", operator)
        });
        let mut entries = entries(&row, &UNBONDING_DELEGATION_ENTRY);
        let height = self.height.get();
        match entries.iter_mut().find(|entry| entry.fields().u64("creation_height") == height) {
            Some(entry) => {
                let initial = wire::int(entry.fields().bytes("initial_balance"))?.unwrap_or_default();
                let (initial, balance) = (initial.checked_add(amount)?, balance(entry)?.checked_add(amount)?);
                entry.set("initial_balance", initial);
                entry.set("balance", balance);
            }
            None => {
                let entry = self.entry(&UNBONDING_DELEGATION_ENTRY, free, amount);
                entries.push(entry.with("balance", amount));
            }
        }
        self.keep_entries(key.to_owned(), row, entries);
        Ok(())
    }

    fn keep_entries(&mut self, key: String, row: Record, entries: Vec<Record>) {
        if entries.is_empty() {
            self.store.remove(&key);
        } else {
            self.store.set(key, row.with("entries", entries));
        }
    }

    /// Which of the entries is cancelled in part.
    fn cancelled(&self, entries: &[Record], height: i64, amount: Int) -> Done<usize> {
        let at = entries.iter().position(|entry| entry.fields().i64("creation_height") == height);
        let unknown = || Fault::sdk(38, format_args!("nothing is under way from height {height}: not found"));
        let at =
            at.filter(|at| !is_complete(&entries[*at], self.time).unwrap_or(true)).ok_or_else(unknown)?;
        if balance(&entries[at])? < amount {
            return Err(Fault::sdk(18, "so much is not under way: invalid request"));
        }
        Ok(at)
    }

    /// At the end of a block, stake comes back to those who wait for it no longer.
    pub(super) fn free_stakes(&mut self) -> Done {
        let rows = self.store.under::<Record>("unbonding/");
        let rows: Vec<(String, Record)> = rows.map(|(key, row)| (key.to_owned(), row.clone())).collect();
        for (key, row) in rows {
            let (complete, left) = self.parted(&row, &UNBONDING_DELEGATION_ENTRY)?;
            if complete.is_empty() {
                continue;
            }
            let freed = complete.iter().try_fold(Int::ZERO, |sum, entry| sum.checked_add(balance(entry)?))?;
            let coins = self.staked(freed)?;
            self.pay(Module::NotBonded.address(), &row.fields().text("delegator_address"), &coins)?;
            self.keep_entries(key, row, left);
        }
        Ok(())
    }

    /// At the end of a block, stake that has arrived may go on.
    pub(super) fn free_redelegations(&mut self) -> Done {
        let rows = self.store.under::<Record>("redelegation/");
        let rows: Vec<(String, Record)> = rows.map(|(key, row)| (key.to_owned(), row.clone())).collect();
        for (key, row) in rows {
            let (complete, left) = self.parted(&row, &REDELEGATION_ENTRY)?;
            if !complete.is_empty() {
                self.keep_entries(key, row, left);
            }
        }
        Ok(())
    }

    /// The entries that are complete, and the others.
    fn parted(&self, row: &Record, schema: &'static Schema) -> Result<(Vec<Record>, Vec<Record>)> {
        let mut parts = (Vec::new(), Vec::new());
        for entry in entries(row, schema) {
            let part = if is_complete(&entry, self.time)? { &mut parts.0 } else { &mut parts.1 };
            part.push(entry);
        }
        Ok(parts)
    }
}

fn entries(row: &Record, schema: &'static Schema) -> Vec<Record> {
    row.fields().messages("entries").map(|entry| Record::of(schema, entry)).collect()
}

fn balance(entry: &Record) -> Result<Int> {
    Ok(wire::int(entry.fields().bytes("balance"))?.unwrap_or_default())
}

fn is_complete(entry: &Record, now: Timestamp) -> Result<bool> {
    Ok(values::moment(entry.fields(), "completion_time")? <= now)
}

/// A moment as events have it: whole seconds.
fn rfc3339(moment: Timestamp) -> Result<String> {
    Ok(Timestamp::new(moment.seconds(), 0)?.to_string())
}

fn unbonding_key(delegator: &str, operator: &str) -> String {
    format!("unbonding/{delegator}/{operator}")
}

fn redelegation_key(delegator: &str, from: &str, to: &str) -> String {
    format!("redelegation/{delegator}/{from}/{to}")
}

const NEXT: &str = "next/unbonding";
/// Seconds of 0001-01-01.
const YEAR_1: i64 = -62_135_596_800;
