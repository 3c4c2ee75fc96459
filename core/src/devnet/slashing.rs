//! How a jailed validator comes back. Chain facts 6.3. Nobody here misses a block or signs two.

use super::Chain;
use super::fault::{Done, Fault};
use super::staking::{account, operator};
use crate::wire::Fields;

pub(super) fn unjail(chain: &mut Chain, message: Fields) -> Done {
    let operator = operator(message, "validator_addr")?;
    let validator = chain.validator(&operator)?;
    let own = chain.shares(&account(&operator)?, &operator)?;
    let own = validator.tokens_of(own)?.to_int_truncate();
    if own < validator.least_own()? {
        return Err(Fault::new("slashing", 7, format_args!("the operator's own stake is only {own}")));
    }
    if !validator.is_jailed() {
        return Err(Fault::new("slashing", 5, format_args!("{operator} is not jailed")));
    }
    chain.set_validator(validator.with_jailed(false));
    Ok(())
}
