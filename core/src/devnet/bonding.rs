//! Which validators are bonded. Chain facts 6.2.

use super::Chain;
use super::fault::Done;
use super::genesis::GenesisValidator;
use super::module::Module;
use super::rules;
use super::staking::{Source, operator_of, signer_key};
use super::validator::{BONDED, UNBONDED, UNBONDING, Validator};
use super::validators::commission;
use crate::address::ValidatorAddress;
use crate::decimal::{Decimal, Int};
use crate::time::Timestamp;
use crate::wire::cosmos::staking::{COMMISSION_RATES, DESCRIPTION, PARAMS};
use crate::wire::query::staking::VALIDATOR;
use crate::wire::{Record, values};

impl Chain {
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
