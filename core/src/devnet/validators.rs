//! How validators begin and change. Chain facts 6.2.

use super::fault::{Done, Fault};
use super::rules;
use super::staking::{Source, account, operator, positive};
use super::validator::{UNBONDED, Validator};
use super::{Chain, message};
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
}

pub(super) fn commission(rates: Record, time: Timestamp) -> Record {
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
