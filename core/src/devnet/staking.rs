//! What is delegated to validators. Chain facts 6.2.

use serde_json::{Value as Json, json};

use super::fault::{Done, Fault};
use super::module::Module;
use super::rules;
use super::validator::{UNBONDED, Validator};
use super::{Chain, message};
use crate::address::{AccountAddress, ValidatorAddress};
use crate::decimal::{Decimal, Int};
use crate::denom::Denom;
use crate::error::Result;
use crate::price::{Coin, Coins};
use crate::wire::cosmos::staking::PARAMS;
use crate::wire::query::staking::{DELEGATION, VALIDATOR};
use crate::wire::{Fields, Record, values};

pub(super) fn delegate(chain: &mut Chain, message: Fields) -> Done {
    let operator = operator(message, "validator_address")?;
    let delegator = message::address(message, "delegator_address")?;
    let amount = positive(message, "amount")?;
    chain.validator(&operator)?;
    chain.refuse_other_denoms(&amount)?;
    let shares = chain.stake(&delegator, &operator, amount.amount(), &Source::Account)?;
    chain.emit(
        "delegate",
        [
            ("validator", operator.as_str()),
            ("delegator", &delegator),
            ("amount", &amount.to_string()),
            ("new_shares", &shares.to_string()),
        ],
    );
    Ok(())
}

/// Where stake comes from.
pub(super) enum Source {
    /// Out of what the delegator has.
    Account,
    /// Out of stake that is elsewhere.
    Pool(Module),
}

impl Chain {
    pub(super) fn validator(&self, operator: &str) -> Done<Validator> {
        let unknown = || Fault::new("staking", 3, format_args!("there is no validator {operator}"));
        self.record(&validator_key(operator)).cloned().map(Validator).ok_or_else(unknown)
    }

    pub(super) fn validators(&self) -> Vec<Validator> {
        self.store.under::<Record>("validator/").map(|(_, record)| Validator(record.clone())).collect()
    }

    pub(super) fn set_validator(&mut self, validator: Validator) {
        self.store.set(validator_key(&validator.operator()), validator.0);
    }

    /// The shares of a delegation.
    pub(super) fn shares(&self, delegator: &str, operator: &str) -> Done<Decimal> {
        let none = || Fault::new("staking", 19, format_args!("{delegator} delegates nothing to {operator}"));
        let record = self.record(&delegation_key(delegator, operator)).ok_or_else(none)?;
        Ok(values::decimal(record.fields(), "shares")?)
    }

    fn set_shares(&mut self, delegator: &str, operator: &str, shares: Decimal) {
        let record = Record::new(&DELEGATION)
            .with("delegator_address", delegator)
            .with("validator_address", operator)
            .with("shares", shares);
        self.store.set(delegation_key(delegator, operator), record);
    }

    pub(super) fn bond_denom(&self) -> Done<Denom> {
        Ok(self.rules(rules::STAKING, &PARAMS).fields().text("bond_denom").parse()?)
    }

    pub(super) fn refuse_other_denoms(&self, amount: &Coin) -> Done {
        let expected = self.bond_denom()?;
        if *amount.denom() == expected {
            return Ok(());
        }
        let found = amount.denom();
        Err(Fault::sdk(18, format_args!("{expected} is staked here, not {found}: invalid request")))
    }

    pub(super) fn staked(&self, amount: Int) -> Done<Coins> {
        Ok(Coins::new(vec![Coin::new(self.bond_denom()?, amount)?])?)
    }

    /// Puts tokens behind a validator; the shares are what they make.
    pub(super) fn stake(
        &mut self,
        delegator: &str,
        operator: &str,
        amount: Int,
        source: &Source,
    ) -> Done<Decimal> {
        let validator = self.validator(operator)?;
        if validator.tokens()?.is_zero() && !validator.all_shares()?.is_zero() {
            return Err(Fault::new("staking", 34, "shares of this validator are worth nothing"));
        }
        let before = self.shares(delegator, operator).ok();
        self.before_delegation(delegator, operator, before.is_some())?;
        self.gather(delegator, validator.pool(), amount, source)?;
        let shares = validator.shares_for(amount)?;
        self.set_validator(validator.plus(amount, shares)?);
        self.set_shares(delegator, operator, before.unwrap_or_default().checked_add(shares)?);
        self.begin_earning(delegator, operator)?;
        Ok(shares)
    }

    fn gather(&mut self, delegator: &str, pool: Module, amount: Int, source: &Source) -> Done {
        let coins = self.staked(amount)?;
        match source {
            Source::Account => {
                self.take(delegator, &coins)?;
                self.give(pool.address(), &coins)?;
                let amount = coins.to_string();
                self.emit("coin_spent", [("spender", delegator), ("amount", &amount)]);
                self.emit("coin_received", [("receiver", pool.address()), ("amount", &amount)]);
                Ok(())
            }
            Source::Pool(from) if *from == pool => Ok(()),
            Source::Pool(from) => self.pay(from.address(), pool.address(), &coins),
        }
    }

    /// Takes shares back; what they are worth stays in the validator's pool.
    pub(super) fn unstake(&mut self, delegator: &str, operator: &str, shares: Decimal) -> Done<Int> {
        let before = self.shares(delegator, operator)?;
        self.before_delegation(delegator, operator, true)?;
        let left = before.checked_sub(shares)?;
        if left.is_negative() {
            return Err(Fault::new("staking", 24, format_args!("there are {before} shares, not {shares}")));
        }
        let validator = self.jailed_below_minimum(delegator, self.validator(operator)?, left)?;
        if left.is_zero() {
            self.store.remove(&delegation_key(delegator, operator));
        } else {
            self.set_shares(delegator, operator, left);
            self.begin_earning(delegator, operator)?;
        }
        let (validator, tokens) = validator.minus(shares)?;
        let ends = validator.all_shares()?.is_zero() && validator.status() == UNBONDED;
        self.set_validator(validator);
        if ends {
            self.remove_validator(operator)?;
        }
        Ok(tokens)
    }

    /// Who operates a validator must keep a stake of its own.
    fn jailed_below_minimum(&self, delegator: &str, validator: Validator, left: Decimal) -> Done<Validator> {
        let is_own = account(&validator.operator())? == delegator;
        let own = validator.tokens_of(left)?.to_int_truncate();
        if is_own && !validator.is_jailed() && own < validator.least_own()? {
            return Ok(validator.with_jailed(true));
        }
        Ok(validator)
    }

    pub(super) fn remove_validator(&mut self, operator: &str) -> Done {
        self.end_rewards(operator)?;
        self.store.remove(&validator_key(operator));
        self.store.remove(&signer_key(operator));
        Ok(())
    }
}

/// The operator of a validator, in small letters.
pub(super) fn operator(message: Fields, name: &str) -> Done<String> {
    let operator = ValidatorAddress::parse(&message.text(name));
    operator.map(|operator| operator.to_string()).map_err(|error| Fault::sdk(7, error))
}

/// The account of an operator.
pub(super) fn account(operator: &str) -> Result<String> {
    Ok(ValidatorAddress::parse(operator)?.to_account().to_string())
}

/// The operator's address of an account.
pub(super) fn operator_of(account: &AccountAddress) -> String {
    account.to_validator().to_string()
}

/// An amount above zero.
pub(super) fn positive(message: Fields, name: &str) -> Done<Coin> {
    let coin = message::coin(message.message(name)).ok().filter(|coin| !coin.amount().is_zero());
    coin.ok_or_else(|| Fault::sdk(18, "nothing to stake: invalid request"))
}

/// What is compared of a validator or a delegation, in short.
pub(super) fn short(record: &Record) -> Result<Option<Json>> {
    let fields = record.fields();
    if record.schema().name == DELEGATION.name {
        return Ok(Some(json!({"shares": values::decimal(fields, "shares")?})));
    }
    if record.schema().name != VALIDATOR.name {
        return Ok(None);
    }
    let json = record.to_json()?;
    let rates = &json["commission"]["commission_rates"];
    Ok(Some(json!({
        "commission": rates["rate"], "max_commission": rates["max_rate"], "max_change": rates["max_change_rate"],
        "delegator_shares": json["delegator_shares"], "jailed": json["jailed"],
        "min_self_delegation": json["min_self_delegation"], "moniker": json["description"]["moniker"],
        "status": json["status"], "tokens": json["tokens"],
    })))
}

fn validator_key(operator: &str) -> String {
    format!("validator/{operator}")
}

pub(super) fn delegation_key(delegator: &str, operator: &str) -> String {
    format!("delegation/{delegator}/{operator}")
}

pub(super) fn signer_key(operator: &str) -> String {
    format!("signer/{operator}")
}
