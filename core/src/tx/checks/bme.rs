//! Exchange between AKT and ACT. Chain sheet §2.8.

use crate::denom::Denom;
use crate::error::{Code, Error, Result};
use crate::tx::parts;
use crate::wire::Fields;

pub(super) fn exchange(message: Fields) -> Result<()> {
    for name in ["owner", "to"] {
        parts::account_or(message, name, Code::TxAddress)?;
    }
    // As texts: one of them in capitals is another.
    if message.bytes("owner") != message.bytes("to") {
        return Err(Error::new(Code::BmeUnauthorized).with("to", message.text("to")));
    }
    let coin = parts::coin(message.message("coins_to_burn"));
    let coin = coin.map_err(|reason| Error::new(Code::TxCoins).caused_by(reason))?;
    if coin.amount().is_zero() { Err(Error::new(Code::BmeAmount).with("found", coin)) } else { Ok(()) }
}

pub(super) fn burn_mint(message: Fields) -> Result<()> {
    exchange(message)?;
    let denom = message.text("denom_to_mint").parse::<Denom>();
    denom.map(drop).map_err(|reason| Error::new(Code::BmeDenom).caused_by(reason))
}

pub(super) fn fund_vault(message: Fields) -> Result<()> {
    parts::account_or(message, "authority", Code::BmeUnauthorized)?;
    let coin = parts::coin(message.message("amount"));
    let coin = coin.map_err(|reason| Error::new(Code::BmeAmount).caused_by(reason))?;
    if coin.amount().is_zero() {
        return Err(Error::new(Code::BmeAmount).with("found", coin));
    }
    if *coin.denom() == Denom::uakt() { Ok(()) } else { Err(Error::new(Code::BmeDenom).with("found", coin)) }
}
