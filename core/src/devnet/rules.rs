//! Parameters of modules of the SDK, kept as the chain keeps them. Chain facts 1.6 and 6.4.

use super::Chain;
use super::fault::Done;
use super::params::refuse_all_but_gov;
use crate::decimal::{Decimal, Int};
use crate::denom::Denom;
use crate::error::Result;
use crate::network::{GovParams, Params, SlashingParams, StakingParams};
use crate::price::{Coin, Coins};
use crate::wire::cosmos::{distribution, gov, slashing, staking};
use crate::wire::{Duration, Fields, Record, Schema};

impl Chain {
    pub(super) fn begin_rules(&mut self, params: &Params) -> Done {
        self.store.set(GOV, gov_rules(&params.gov)?);
        self.store.set(STAKING, staking_rules(&params.staking)?);
        self.store.set(SLASHING, slashing_rules(&params.slashing)?);
        self.store.set(DISTRIBUTION, distribution_rules()?);
        Ok(())
    }

    /// The parameters of a module.
    pub(super) fn rules(&self, key: &'static str, schema: &'static Schema) -> Record {
        self.record(key).cloned().unwrap_or_else(|| Record::new(schema))
    }

    fn change_rules(&mut self, key: &'static str, schema: &'static Schema, message: Fields) -> Done {
        refuse_all_but_gov(message)?;
        self.store.set(key, Record::of(schema, message.message("params")));
        Ok(())
    }
}

pub(super) fn update_distribution(chain: &mut Chain, message: Fields) -> Done {
    chain.change_rules(DISTRIBUTION, &distribution::PARAMS, message)
}

pub(super) fn update_gov(chain: &mut Chain, message: Fields) -> Done {
    chain.change_rules(GOV, &gov::PARAMS, message)
}

pub(super) fn update_slashing(chain: &mut Chain, message: Fields) -> Done {
    chain.change_rules(SLASHING, &slashing::PARAMS, message)
}

pub(super) fn update_staking(chain: &mut Chain, message: Fields) -> Done {
    chain.change_rules(STAKING, &staking::PARAMS, message)
}

fn gov_rules(params: &GovParams) -> Result<Record> {
    let least = uakt(params.min_deposit_uakt)?;
    let least_expedited = uakt(params.expedited_min_deposit_uakt)?;
    Ok(Record::new(&gov::PARAMS)
        .with("min_deposit", coins(&least))
        .with("max_deposit_period", span(DEPOSIT_SECONDS))
        .with("voting_period", span(params.voting_period_seconds))
        .with("quorum", share(params.quorum_bps)?.to_string())
        .with("threshold", share(5_000)?.to_string())
        .with("veto_threshold", share(3_340)?.to_string())
        .with("min_initial_deposit_ratio", share(params.min_initial_deposit_bps)?.to_string())
        .with("proposal_cancel_ratio", share(5_000)?.to_string())
        .with("expedited_voting_period", span(params.expedited_voting_period_seconds))
        .with("expedited_threshold", share(params.expedited_threshold_bps)?.to_string())
        .with("expedited_min_deposit", coins(&least_expedited))
        .with("burn_vote_veto", true)
        .with("min_deposit_ratio", share(100)?.to_string()))
}

fn staking_rules(params: &StakingParams) -> Result<Record> {
    Ok(Record::new(&staking::PARAMS)
        .with("unbonding_time", span(params.unbonding_seconds))
        .with("max_validators", params.max_validators)
        .with("max_entries", params.max_entries)
        .with("historical_entries", params.historical_entries)
        .with("bond_denom", Denom::uakt().as_str())
        .with("min_commission_rate", share(params.min_commission_bps)?))
}

fn slashing_rules(params: &SlashingParams) -> Result<Record> {
    let window = i64::try_from(params.signed_blocks_window).unwrap_or(i64::MAX);
    Ok(Record::new(&slashing::PARAMS)
        .with("signed_blocks_window", window)
        .with("min_signed_per_window", share(params.min_signed_per_window_bps)?)
        .with("downtime_jail_duration", span(JAIL_SECONDS))
        .with("slash_fraction_double_sign", share(500)?)
        .with("slash_fraction_downtime", share(100)?))
}

fn distribution_rules() -> Result<Record> {
    Ok(Record::new(&distribution::PARAMS)
        .with("community_tax", share(200)?)
        .with("base_proposer_reward", Decimal::ZERO)
        .with("bonus_proposer_reward", Decimal::ZERO)
        .with("withdraw_addr_enabled", true))
}

/// A share from hundredths of a percent.
fn share(bps: u32) -> Result<Decimal> {
    Decimal::from(u64::from(bps)).quo_half_even(Decimal::from(10_000))
}

fn span(seconds: u64) -> Record {
    static SCHEMA: Schema = Duration::SCHEMA;
    Record::new(&SCHEMA).with("seconds", seconds)
}

fn uakt(amount: u64) -> Result<Coins> {
    Coins::new(vec![Coin::new(Denom::uakt(), Int::from(amount))?])
}

/// Coins for a field.
pub(super) fn coins(coins: &Coins) -> Vec<&Coin> {
    coins.as_slice().iter().collect()
}

pub(super) const DISTRIBUTION: &str = "params/distribution";
pub(super) const GOV: &str = "params/gov";
pub(super) const SLASHING: &str = "params/slashing";
pub(super) const STAKING: &str = "params/staking";
const DEPOSIT_SECONDS: u64 = 259_200;
const JAIL_SECONDS: u64 = 600;
