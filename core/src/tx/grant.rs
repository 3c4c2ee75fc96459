//! What a grant of deposits lets another account do. Chain sheet §2.4 and §5.4.

use super::message::Message;
use super::parts;
use crate::error::{Code, Error, Result};
use crate::id::EscrowScope;
use crate::price::{Coin, Coins};
use crate::wire::akash::{escrow, market};
use crate::wire::{self, Fields, MsgCreateDeployment, Schema, Tree};

/// What is left of a grant (`/akash.escrow.v1.DepositAuthorization`) after a message that deposits took from it; `None`
/// when the grant has no limit in the denomination of the deposit. A grant of which nothing is left is deleted.
///
/// With `partial`, the deposit takes what is left where that is less; the rest then comes from the next source.
///
/// ```
/// use akashkit::tx::{Message, accept_deposit};
/// use serde_json::json;
///
/// let grant = Message::from_json(
///     "/akash.escrow.v1.DepositAuthorization",
///     &json!({"scopes": ["deployment"], "spend_limits": [{"denom": "uact", "amount": "10"}]}),
/// )?;
/// let deposit = |scope: &str, amount: &str| Message::from_json(
///     "/akash.escrow.v1.MsgAccountDeposit",
///     &json!({"id": {"scope": scope}, "deposit": {"amount": {"denom": "uact", "amount": amount}}}),
/// );
/// let left = accept_deposit(&grant, &deposit("deployment", "9")?, false)?;
/// assert_eq!(left, Some("1uact".parse()?));
///
/// let bid = accept_deposit(&grant, &deposit("bid", "9")?, false);
/// assert_eq!(bid.unwrap_err().chain(), Some(("escrow", 15)));
/// # Ok::<(), akashkit::Error>(())
/// ```
///
/// # Errors
/// [`Code::GrantMessage`] when the message deposits nothing, [`Code::GrantScopeOther`] when the grant is for something
/// else, [`Code::GrantLimit`] when less is left and `partial` is not set; [`Code::TxType`], and what makes bytes or coins
/// unreadable.
pub fn accept_deposit(grant: &Message, message: &Message, partial: bool) -> Result<Option<Coins>> {
    let (schema, tree) = message.read()?;
    let deposit = Fields::new(schema, &tree);
    let scope = scope(deposit)?;
    let (schema, tree) = authorization(grant)?;
    let grant = Fields::new(schema, &tree);
    if !grant.numbers("scopes").any(|granted| granted == i64::from(scope.0)) {
        return Err(Error::new(Code::GrantScopeOther).with("found", scope.0));
    }
    take(&limits(grant)?, parts::coin(deposit.message("deposit").message("amount"))?, partial)
}

fn authorization(grant: &Message) -> Result<(&'static Schema, Tree)> {
    let (schema, tree) = grant.read()?;
    if schema.name == escrow::DEPOSIT_AUTHORIZATION.name {
        return Ok((schema, tree));
    }
    Err(Error::new(Code::TxType).with("found", grant.type_url()))
}

/// Into what a message deposits.
fn scope(message: Fields) -> Result<EscrowScope> {
    let name = message.schema().name;
    if name == MsgCreateDeployment::SCHEMA.name {
        return Ok(EscrowScope::DEPLOYMENT);
    }
    if name == market::MSG_CREATE_BID.name {
        return Ok(EscrowScope::BID);
    }
    if name != escrow::MSG_ACCOUNT_DEPOSIT.name {
        return Err(Error::new(Code::GrantMessage).with("found", name));
    }
    let number = message.message("id").i64("scope");
    let known = [EscrowScope::DEPLOYMENT, EscrowScope::BID];
    let scope = known.into_iter().find(|scope| i64::from(scope.0) == number);
    scope.ok_or_else(|| Error::new(Code::GrantScopeOther).with("found", number))
}

/// The limits, and the only one that older grants have.
fn limits(grant: Fields) -> Result<Coins> {
    let limits = parts::coins(grant, "spend_limits")?;
    let old = grant.message("spend_limit");
    let amount = wire::int(old.bytes("amount"))?.unwrap_or_default();
    if amount.is_zero() || amount.is_negative() {
        return Ok(limits);
    }
    limits.checked_add(&Coins::new(vec![parts::coin(old)?])?)
}

fn take(limits: &Coins, deposit: Coin, partial: bool) -> Result<Option<Coins>> {
    let Some(limit) = limits.as_slice().iter().find(|limit| limit.denom() == deposit.denom()) else {
        return Ok(None);
    };
    let taken = match limit.amount() < deposit.amount() {
        true if partial => limit.clone(),
        true => return Err(Error::new(Code::GrantLimit).with("left", limit).with("wanted", deposit)),
        false => deposit,
    };
    limits.checked_sub(&Coins::new(vec![taken])?).map(Some)
}
