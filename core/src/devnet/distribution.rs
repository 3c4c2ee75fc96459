//! Fees that validators and those who delegate to them earn, and the community pool. Chain facts 6.3.

use super::fault::{Done, Fault};
use super::module::Module;
use super::portions::Portions;
use super::rewards::{COMMISSION, CURRENT, OUTSTANDING, POOL, withdraw_key};
use super::rules;
use super::staking::operator;
use super::validator::Validator;
use super::{Chain, bank, message};
use crate::decimal::Decimal;
use crate::price::Coins;
use crate::wire::cosmos::distribution::PARAMS;
use crate::wire::query::distribution::QUERY_DELEGATOR_WITHDRAW_ADDRESS_RESPONSE;
use crate::wire::{Fields, Record, values};

pub(super) fn withdraw_reward(chain: &mut Chain, message: Fields) -> Done {
    let delegator = message::address(message, "delegator_address")?;
    let operator = operator(message, "validator_address")?;
    chain.validator(&operator)?;
    chain.shares(&delegator, &operator)?;
    chain.pay_reward(&delegator, &operator)?;
    chain.begin_earning(&delegator, &operator)
}

pub(super) fn withdraw_commission(chain: &mut Chain, message: Fields) -> Done {
    let operator = operator(message, "validator_address")?;
    let earned = chain.held(&COMMISSION, &operator)?;
    if earned == Portions::default() {
        return Err(Fault::new("distribution", 7, format_args!("{operator} has earned no commission")));
    }
    let paid = chain.pay_commission(&operator, &earned)?;
    chain.emit("withdraw_commission", [("amount", paid.to_string().as_str())]);
    Ok(())
}

pub(super) fn set_withdraw_address(chain: &mut Chain, message: Fields) -> Done {
    let delegator = message::address(message, "delegator_address")?;
    let to = message::address(message, "withdraw_address")?;
    bank::refuse_blocked(&to)?;
    if chain.rules(rules::DISTRIBUTION, &PARAMS).fields().u64("withdraw_addr_enabled") == 0 {
        return Err(Fault::new("distribution", 8, "rewards go to nobody but those who earn them"));
    }
    chain.emit("set_withdraw_address", [("withdraw_address", to.as_str())]);
    let row = Record::new(&QUERY_DELEGATOR_WITHDRAW_ADDRESS_RESPONSE).with("withdraw_address", to);
    chain.store.set(withdraw_key(&delegator), row);
    Ok(())
}

pub(super) fn fund_pool(chain: &mut Chain, message: Fields) -> Done {
    let depositor = message::address(message, "depositor")?;
    let amount = message::coins(message, "amount")?;
    chain.give_to_pool(&depositor, &amount)
}

/// Votes give out of the community pool.
pub(super) fn spend_pool(chain: &mut Chain, message: Fields) -> Done {
    super::params::refuse_all_but_gov(message)?;
    let amount = message::coins(message, "amount")?;
    let recipient = message::address(message, "recipient")?;
    bank::refuse_blocked(&recipient)?;
    let (pool, spent) = (chain.held(&POOL, "")?, Portions::whole(&amount));
    if !pool.covers(&spent) {
        // A failed proposal keeps this sentence: it is the chain's.
        let why = "community pool does not have sufficient coins to distribute";
        return Err(Fault::new("distribution", 9, why));
    }
    chain.hold(&POOL, "", &pool.minus(&spent)?);
    chain.pay(Module::Distribution.address(), &recipient, &amount)
}

/// Somebody rewards a validator and those who delegate to it.
pub(super) fn fund_validator(chain: &mut Chain, message: Fields) -> Done {
    let depositor = message::address(message, "depositor")?;
    let amount = message::coins(message, "amount")?;
    chain.pay(&depositor, Module::Distribution.address(), &amount)?;
    let operator = operator(message, "validator_address")?;
    let validator = chain.validator(&operator)?;
    chain.reward(&validator, &Portions::whole(&amount))
}

impl Chain {
    /// Shares the fees of the last block among those who signed it, by their power.
    pub(super) fn share_fees(&mut self) -> Done {
        let fees = self.balance(Module::Fees.address());
        if fees.is_empty() {
            return Ok(());
        }
        self.pay(Module::Fees.address(), Module::Distribution.address(), &fees)?;
        let fees = Portions::whole(&fees);
        let tax = values::decimal(self.rules(rules::DISTRIBUTION, &PARAMS).fields(), "community_tax")?;
        let untaxed = Decimal::from(1_u64).checked_sub(tax)?;
        let shared = fees.each(|amount| amount.mul_truncate(untaxed))?;
        let signers = self.signing_validators()?;
        let all = signers.iter().try_fold(Decimal::ZERO, |sum, (_, power)| sum.checked_add(*power))?;
        let mut left = fees;
        for (validator, power) in signers {
            let part = power.quo_truncate(all)?;
            let reward = shared.each(|amount| amount.mul_truncate(part))?;
            self.reward(&validator, &reward)?;
            left = left.minus(&reward)?;
        }
        self.put_in(&POOL, "", &left)
    }

    /// Somebody gives to the community.
    pub(super) fn give_to_pool(&mut self, from: &str, amount: &Coins) -> Done {
        self.pay(from, Module::Distribution.address(), amount)?;
        self.put_in(&POOL, "", &Portions::whole(amount))
    }

    /// A part of what a validator earns is its own; the rest is for all who delegate to it.
    fn reward(&mut self, validator: &Validator, reward: &Portions) -> Done {
        let operator = validator.operator();
        let rate = validator.commission_rate()?;
        let commission = reward.each(|amount| amount.mul_half_even(rate))?;
        let text = commission.to_string();
        self.emit("commission", [("amount", text.as_str()), ("validator", &operator)]);
        self.put_in(&COMMISSION, &operator, &commission)?;
        self.put_in(&CURRENT, &operator, &reward.minus(&commission)?)?;
        let text = reward.to_string();
        self.emit("rewards", [("amount", text.as_str()), ("validator", &operator)]);
        self.put_in(&OUTSTANDING, &operator, reward)
    }
}
