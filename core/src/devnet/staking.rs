//! Validators and what is delegated to them. Chain facts 6.2.

use serde_json::{Value as Json, json};

use super::Chain;
use super::fault::Done;
use super::genesis::GenesisValidator;
use super::module::Module;
use crate::decimal::{Decimal, Int};
use crate::denom::Denom;
use crate::error::Result;
use crate::price::{Coin, Coins};
use crate::wire::cosmos::staking::{COMMISSION_RATES, DESCRIPTION};
use crate::wire::query::staking::{COMMISSION, DELEGATION, VALIDATOR};
use crate::wire::{Record, values};

impl Chain {
    /// A validator with a stake of its own.
    pub(super) fn begin_validator(&mut self, validator: &GenesisValidator) -> Done {
        let stake = Int::from(validator.stake_uakt);
        let operator = validator.account.to_validator().to_string();
        self.mint(Module::Bonded.address(), &Coins::new(vec![Coin::new(Denom::uakt(), stake)?])?)?;
        let rates = [("rate", 5), ("max_rate", 20), ("max_change_rate", 1)];
        let rates =
            rates.into_iter().try_fold(Record::new(&COMMISSION_RATES), |record, (name, percent)| {
                Ok::<_, crate::Error>(
                    record.with(name, Decimal::from(percent).quo_half_even(Decimal::from(100))?),
                )
            })?;
        let record = Record::new(&VALIDATOR)
            .with("operator_address", operator.as_str())
            .with("status", BONDED)
            .with("tokens", stake)
            .with("delegator_shares", Decimal::from(stake))
            .with("description", Record::new(&DESCRIPTION).with("moniker", validator.moniker.as_str()))
            .with(
                "commission",
                Record::new(&COMMISSION).with("commission_rates", rates).with("update_time", self.time),
            )
            .with("min_self_delegation", Int::from(1_u64));
        self.store.set(format!("validator/{operator}"), record);
        let account = validator.account.to_string();
        let delegation = Record::new(&DELEGATION)
            .with("delegator_address", account.as_str())
            .with("validator_address", operator.as_str())
            .with("shares", Decimal::from(stake));
        self.store.set(format!("delegation/{account}/{operator}"), delegation);
        Ok(())
    }
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

/// The number of `BOND_STATUS_BONDED`.
const BONDED: u64 = 3;
