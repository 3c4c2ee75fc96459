//! Deposits, and grants of them. Chain sheet §2.4.

use crate::error::{Code, Error, Result};
use crate::id::{EscrowScope, RawEscrowAccountId};
use crate::tx::deposit;
use crate::tx::parts;
use crate::wire::{self, Fields};

pub(super) fn account_deposit(message: Fields) -> Result<()> {
    parts::account(message, "signer")?;
    let id = message.message("id");
    let scope = EscrowScope(i32::try_from(id.i64("scope")).unwrap_or_default());
    if ![EscrowScope::DEPLOYMENT, EscrowScope::BID].contains(&scope) {
        return Err(Error::new(Code::IdEscrow).with("found scope", scope.0));
    }
    RawEscrowAccountId { scope, xid: id.text("xid") }.validate()?;
    let deposit = message.message("deposit");
    let amount = wire::int(deposit.message("amount").bytes("amount"))?.ok_or(Code::PriceAmount)?;
    if amount.is_zero() {
        return Err(Error::new(Code::EscrowDeposit).with("found", amount));
    }
    // The chain looks at the coin only when it moves it.
    deposit::sources(deposit.numbers("sources")).map(drop)
}

pub(super) fn authorization(grant: Fields) -> Result<()> {
    scopes(grant)?;
    let limit = grant.message("spend_limit");
    // A coin without amount is none, and passes. Chain erratum C15.
    if !limit.bytes("amount").is_empty() {
        let limit = parts::coin(limit).map_err(coins)?;
        if !limit.amount().is_zero() {
            return Err(Error::new(Code::TxCoins).with("the old limit should be zero, found", limit));
        }
    }
    parts::coins(grant, "spend_limits").map(drop).map_err(coins)
}

fn scopes(grant: Fields) -> Result<()> {
    let refused = |reason, scope| Err(Error::new(Code::GrantScope).with(reason, scope));
    let mut seen = Vec::new();
    for scope in grant.numbers("scopes") {
        match scope {
            1 | 2 if seen.contains(&scope) => return refused("found twice", scope),
            1 | 2 => seen.push(scope),
            _ => return refused("found", scope),
        }
    }
    if seen.is_empty() { refused("found so many", 0) } else { Ok(()) }
}

fn coins(reason: Error) -> Error {
    Error::new(Code::TxCoins).caused_by(reason)
}
