//! Parts that many messages have.

use super::Deposit;
use crate::address::AccountAddress;
use crate::error::{Code, Error, Result};
use crate::price::{Coin, Coins};
use crate::wire::{self, Fields};

/// An account in a field; of one that is none the chain has no code.
pub(super) fn account(message: Fields, name: &str) -> Result<AccountAddress> {
    AccountAddress::parse(&message.text(name))
}

/// An account in a field, refused with this code.
pub(super) fn account_or(message: Fields, name: &str, code: Code) -> Result<AccountAddress> {
    account(message, name).map_err(|reason| Error::new(code).with("field", name).caused_by(reason))
}

/// A coin: an amount that is not negative, of a denomination.
pub(super) fn coin(coin: Fields) -> Result<Coin> {
    Coin::try_from(&wire_coin(coin))
}

/// Coins in a list, each above zero, in the order of their denominations.
pub(super) fn coins(message: Fields, name: &str) -> Result<Coins> {
    Coins::from_sorted(message.messages(name).map(coin).collect::<Result<_>>()?)
}

pub(super) fn deposit(deposit: Fields) -> Result<Deposit> {
    let sources = deposit.numbers("sources").map(|number| i32::try_from(number).unwrap_or_default());
    let amount = wire_coin(deposit.message("amount"));
    Deposit::try_from(&wire::Deposit { amount, sources: sources.collect() })
}

fn wire_coin(coin: Fields) -> wire::Coin {
    wire::Coin { denom: coin.bytes("denom").to_vec(), amount: coin.bytes("amount").to_vec() }
}
