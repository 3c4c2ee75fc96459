//! Validators: how they begin, change, and are chosen at the end of each block. Chain facts 6.2.

use super::fault::{Done, Fault};
use super::genesis::GenesisValidator;
use super::module::Module;
use super::rules;
use super::staking::{
    BONDED, Source, UNBONDED, UNBONDING, Validator, account, operator, operator_of, positive, signer_key,
};
use super::{Chain, message};
use crate::address::ValidatorAddress;
use crate::decimal::{Decimal, Int};
use crate::error::Result;
use crate::price::Coin;
use crate::time::Timestamp;
use crate::wire::cosmos::staking::{COMMISSION_RATES, DESCRIPTION, PARAMS};
use crate::wire::query::staking::{COMMISSION, VALIDATOR};
use crate::wire::{self, Fields, Record, values};

pub(super) fn create(chain: &mut Chain, message: Fields) -> Done {
    let operator = operator(message, "validator_address")?;
    let value = check(message)?;
    let rates = message.message("commission");
    chain.refuse_low_rate(values::decimal(rates, "rate")?, Fault::new("staking", 40, LOW_RATE))?;
    chain.refuse_taken(&operator, message)?;
    chain.refuse_other_denoms(&value)?;
    refuse_long(message.message("description"))?;
    let (url, _) = message.message("pubkey").any();
    if url != KEY_TYPE {
        return Err(Fault::new("staking", 6, format_args!("a validator's key is not of the kind {url}")));
    }
    let record = Record::new(&VALIDATOR)
        .with("operator_address", operator.as_str())
        .with("consensus_pubkey", message.message("pubkey"))
        .with("status", UNBONDED)
        .with("tokens", Int::ZERO)
        .with("delegator_shares", Decimal::ZERO)
        .with("description", message.message("description"))
        .with("unbonding_time", Timestamp::new(0, 0)?)
        .with("commission", commission(Record::of(&COMMISSION_RATES, rates), chain.time))
        .with("min_self_delegation", least_own(message)?.unwrap_or_default());
    chain.set_validator(Validator(record));
    chain.begin_rewards(&operator);
    chain.stake(&account(&operator)?, &operator, value.amount(), &Source::Account)?;
    chain.emit("create_validator", [("validator", operator.as_str()), ("amount", &value.to_string())]);
    Ok(())
}

/// What is wrong with a message alone.
fn check(message: Fields) -> Done<Coin> {
    if message.message("pubkey").text("type_url").is_empty() {
        return Err(Fault::new("staking", 39, "there is no key"));
    }
    let value = positive(message, "value")?;
    refuse_empty(message.message("description"))?;
    check_rates(message.message("commission"))?;
    let least = least_own(message)?.unwrap_or_default();
    refuse_no_minimum(least)?;
    if value.amount() < least {
        return Err(below_minimum());
    }
    Ok(value)
}

fn check_rates(rates: Fields) -> Done {
    let read = |name| values::decimal(rates, name);
    let (rate, most, change) = (read("rate")?, read("max_rate")?, read("max_change_rate")?);
    let (code, why) = match () {
        () if most.is_negative() => (9, "the highest commission is below zero"),
        () if most > Decimal::from(1_u64) => (10, "the highest commission is above all that is earned"),
        () if rate.is_negative() => (9, "the commission is below zero"),
        () if rate > most => (11, HIGH_RATE),
        () if change.is_negative() => (13, "the change of the commission is below zero"),
        () if change > most => (14, "the change of the commission is above the highest commission"),
        () => return Ok(()),
    };
    Err(Fault::new("staking", code, why))
}

pub(super) fn edit(chain: &mut Chain, message: Fields) -> Done {
    let operator = operator(message, "validator_address")?;
    refuse_empty(message.message("description"))?;
    let least = least_own(message)?;
    least.map_or(Ok(()), refuse_no_minimum)?;
    let rate = wire::decimal(message.bytes("commission_rate"))?;
    if let Some(rate) = rate {
        if rate.is_negative() || rate > Decimal::from(1_u64) {
            return Err(Fault::sdk(18, "a commission is between 0 and 1: invalid request"));
        }
        chain.refuse_low_rate(rate, Fault::sdk(18, format_args!("{LOW_RATE}: invalid request")))?;
    }
    let mut validator = chain.validator(&operator)?;
    let description = described(validator.fields().message("description"), message.message("description"))?;
    validator.0.set("description", description);
    if let Some(rate) = rate {
        let commission = chain.changed_rate(&validator, rate)?;
        validator.0.set("commission", commission);
    }
    if let Some(least) = least {
        validator.0.set("min_self_delegation", raised(&validator, least)?);
    }
    let rates = commission_text(validator.fields().message("commission"))?;
    let least = validator.least_own()?.to_string();
    chain.set_validator(validator);
    chain.emit("edit_validator", [("commission_rate", rates.as_str()), ("min_self_delegation", &least)]);
    Ok(())
}

/// What an operator must keep is never lowered, and never more than there is.
fn raised(validator: &Validator, least: Int) -> Done<Int> {
    if least <= validator.least_own()? {
        return Err(Fault::new("staking", 17, "what an operator must stake cannot be lowered"));
    }
    if least > validator.tokens()? {
        return Err(below_minimum());
    }
    Ok(least)
}

/// A description in which some texts stay as they are.
fn described(old: Fields, new: Fields) -> Done<Record> {
    let mut record = Record::new(&DESCRIPTION);
    for (name, _) in LENGTHS {
        let text = new.text(name);
        record.set(name, if text == KEEP { old.text(name) } else { text });
    }
    refuse_long(record.fields())?;
    Ok(record)
}

fn refuse_empty(description: Fields) -> Done {
    if LENGTHS.iter().all(|(name, _)| description.bytes(name).is_empty()) {
        return Err(Fault::sdk(18, "the description is empty: invalid request"));
    }
    Ok(())
}

fn refuse_long(description: Fields) -> Done {
    for (name, most) in LENGTHS {
        let found = description.bytes(name).len();
        if found > *most {
            let log = format!("{name} has {found} bytes, at most {most} are allowed: invalid request");
            return Err(Fault::sdk(18, log));
        }
    }
    Ok(())
}

fn refuse_no_minimum(least: Int) -> Done {
    if least <= Int::ZERO {
        return Err(Fault::sdk(18, "an operator must stake something itself: invalid request"));
    }
    Ok(())
}

fn below_minimum() -> Fault {
    Fault::new("staking", 16, "the stake is below what the operator must keep")
}

fn least_own(message: Fields) -> Result<Option<Int>> {
    wire::int(message.bytes("min_self_delegation"))
}

impl Chain {
    fn refuse_low_rate(&self, rate: Decimal, why: Fault) -> Done {
        let least = values::decimal(self.rules(rules::STAKING, &PARAMS).fields(), "min_commission_rate")?;
        if rate < least { Err(why) } else { Ok(()) }
    }

    fn refuse_taken(&self, operator: &str, message: Fields) -> Done {
        if self.validator(operator).is_ok() {
            return Err(Fault::new("staking", 4, format_args!("{operator} is a validator already")));
        }
        let key = message.message("pubkey").any();
        if self.validators().iter().any(|known| known.fields().message("consensus_pubkey").any() == key) {
            return Err(Fault::new("staking", 5, "another validator has this key"));
        }
        Ok(())
    }

    /// Commissions change once a day, and rise a little at a time.
    fn changed_rate(&self, validator: &Validator, rate: Decimal) -> Done<Record> {
        let commission = validator.fields().message("commission");
        let rates = commission.message("commission_rates");
        let (most, step) = (values::decimal(rates, "max_rate")?, values::decimal(rates, "max_change_rate")?);
        if self.time < message::after(values::moment(commission, "update_time")?, DAY)? {
            return Err(Fault::new("staking", 12, "a commission changes once in 24 hours"));
        }
        if rate > most {
            return Err(Fault::new("staking", 11, HIGH_RATE));
        }
        if rate.checked_sub(values::decimal(rates, "rate")?)? > step {
            return Err(Fault::new("staking", 15, "a commission does not rise so much at once"));
        }
        Ok(self::commission(Record::of(&COMMISSION_RATES, rates).with("rate", rate), self.time))
    }

    /// A validator from the beginning on. It signs all blocks; those that come later sign none, for they have no node.
    pub(super) fn begin_validator(&mut self, validator: &GenesisValidator) -> Done {
        let stake = Int::from(validator.stake_uakt);
        let operator = operator_of(&validator.account);
        let rates = [("rate", 5_u64), ("max_rate", 20), ("max_change_rate", 1)];
        let rates =
            rates.into_iter().try_fold(Record::new(&COMMISSION_RATES), |record, (name, percent)| {
                let rate = Decimal::from(percent).quo_half_even(Decimal::from(100_u64))?;
                Ok::<_, crate::Error>(record.with(name, rate))
            })?;
        let record = Record::new(&VALIDATOR)
            .with("operator_address", operator.as_str())
            .with("status", BONDED)
            .with("tokens", Int::ZERO)
            .with("delegator_shares", Decimal::ZERO)
            .with("description", Record::new(&DESCRIPTION).with("moniker", validator.moniker.as_str()))
            .with("unbonding_time", Timestamp::new(0, 0)?)
            .with("commission", commission(rates, self.time))
            .with("min_self_delegation", Int::from(1_u64));
        self.set_validator(Validator(record));
        self.store.set(signer_key(&operator), 1);
        self.begin_rewards(&operator);
        let pool = Module::Bonded;
        self.mint(pool.address(), &self.staked(stake)?)?;
        self.stake(&validator.account.to_string(), &operator, stake, &Source::Pool(pool))?;
        Ok(())
    }

    /// Those who signed the last block, and their power.
    pub(super) fn signing_validators(&self) -> Done<Vec<(Validator, Decimal)>> {
        let mut signing = Vec::new();
        for validator in self.validators() {
            let power = validator.power()?;
            let signs = validator.status() == BONDED && self.store.has(&signer_key(&validator.operator()));
            if signs && !power.is_zero() {
                signing.push((validator, Decimal::from(power)));
            }
        }
        Ok(signing)
    }

    /// At the end of a block the strongest validators are bonded, and the others no longer.
    pub(super) fn choose_validators(&mut self) -> Done {
        let strongest = self.strongest()?;
        let (mut bonded, mut freed) = (Int::ZERO, Int::ZERO);
        for validator in self.validators() {
            let (is_chosen, tokens) = (strongest.contains(&validator.operator()), validator.tokens()?);
            match (is_chosen, validator.status() == BONDED) {
                (true, false) => {
                    bonded = bonded.checked_add(tokens)?;
                    let record = validator.0.with("status", BONDED);
                    self.set_validator(Validator(record));
                }
                (false, true) => {
                    freed = freed.checked_add(tokens)?;
                    self.begin_unbonding(validator)?;
                }
                (true, true) | (false, false) => {}
            }
        }
        let (from, to, moved) = match bonded > freed {
            true => (Module::NotBonded, Module::Bonded, bonded.checked_sub(freed)?),
            false => (Module::Bonded, Module::NotBonded, freed.checked_sub(bonded)?),
        };
        if moved.is_zero() {
            return Ok(());
        }
        self.pay(from.address(), to.address(), &self.staked(moved)?)
    }

    /// The operators of those that can be bonded, by their power.
    fn strongest(&self) -> Done<Vec<String>> {
        let most = self.rules(rules::STAKING, &PARAMS).fields().u32("max_validators");
        let mut candidates = Vec::new();
        for validator in self.validators().into_iter().filter(|validator| !validator.is_jailed()) {
            let (power, operator) = (validator.power()?, ValidatorAddress::parse(&validator.operator())?);
            if !power.is_zero() {
                candidates.push((std::cmp::Reverse(power), operator.as_bytes().to_vec(), operator));
            }
        }
        candidates.sort_by(|left, right| (&left.0, &left.1).cmp(&(&right.0, &right.1)));
        let strongest = candidates.into_iter().take(usize::try_from(most).unwrap_or(usize::MAX));
        Ok(strongest.map(|(_, _, operator)| operator.to_string()).collect())
    }

    fn begin_unbonding(&mut self, validator: Validator) -> Done {
        let record = validator
            .0
            .with("status", UNBONDING)
            .with("unbonding_height", self.height.get())
            .with("unbonding_time", self.free_at()?);
        self.set_validator(Validator(record));
        Ok(())
    }

    /// Validators that are no longer bonded are free at last; those without stake are gone.
    pub(super) fn free_validators(&mut self) -> Done {
        for validator in self.validators() {
            let is_free = values::moment(validator.fields(), "unbonding_time")? <= self.time;
            if validator.status() != UNBONDING || !is_free {
                continue;
            }
            let (operator, is_empty) = (validator.operator(), validator.all_shares()?.is_zero());
            let record = validator.0.with("status", UNBONDED);
            self.set_validator(Validator(record));
            if is_empty {
                self.remove_validator(&operator)?;
            }
        }
        Ok(())
    }
}

fn commission(rates: Record, time: Timestamp) -> Record {
    Record::new(&COMMISSION).with("commission_rates", rates).with("update_time", time)
}

/// A commission as Go prints the message: numbers without their points.
fn commission_text(commission: Fields) -> Result<String> {
    let rates = commission.message("commission_rates");
    let read = |name| Ok::<_, crate::Error>(values::decimal(rates, name)?.to_atomics());
    let (rate, most, change) = (read("rate")?, read("max_rate")?, read("max_change_rate")?);
    let time = values::moment(commission, "update_time")?;
    let nanos = match time.nanos() {
        0 => String::new(),
        nanos => format!("nanos:{nanos} "),
    };
    let rates = format!("rate:\"{rate}\" max_rate:\"{most}\" max_change_rate:\"{change}\"");
    Ok(format!("commission_rates:<{rates} > update_time:<seconds:{} {nanos}> ", time.seconds()))
}

/// The texts of a description, and how long they may be.
const LENGTHS: &[(&str, usize)] =
    &[("moniker", 70), ("identity", 3_000), ("website", 140), ("security_contact", 140), ("details", 280)];
const KEEP: &str = "[do-not-modify]";
const KEY_TYPE: &str = "/cosmos.crypto.ed25519.PubKey";
const LOW_RATE: &str = "the commission is below the least that there is";
const HIGH_RATE: &str = "the commission is above the validator's highest";
const DAY: i64 = 86_400_000_000_000;
