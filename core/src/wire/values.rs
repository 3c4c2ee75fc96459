//! Fields of what the chain says as values of types.

use std::time::Duration;

use super::fields::Fields;
use super::number;
use super::tree::YEAR_1;
use crate::address::AccountAddress;
use crate::decimal::Decimal;
use crate::deployment::Version;
use crate::error::{Code, Error, Result};
use crate::id::{
    BidId, DeploymentId, GroupId, LeaseId, OrderId, RawBidId, RawDeploymentId, RawGroupId, RawOrderId,
};
use crate::market::CloseReason;
use crate::price::{Coin, DecCoin, Price};
use crate::quantity::Height;
use crate::time::Timestamp;

pub(crate) fn deployment_id(fields: Fields) -> Result<DeploymentId> {
    raw_deployment(fields.message("id")).check()
}

pub(crate) fn group_id(fields: Fields) -> Result<GroupId> {
    raw_group(fields.message("id")).check()
}

pub(crate) fn order_id(fields: Fields) -> Result<OrderId> {
    raw_order(fields.message("id")).check()
}

pub(crate) fn bid_id(fields: Fields) -> Result<BidId> {
    let id = fields.message("id");
    RawBidId { order: raw_order(id), provider: id.text("provider"), bseq: id.u32("bseq") }.check()
}

pub(crate) fn lease_id(fields: Fields) -> Result<LeaseId> {
    bid_id(fields).map(LeaseId::from)
}

pub(crate) fn account(fields: Fields, name: &str) -> Result<AccountAddress> {
    AccountAddress::parse(&fields.text(name))
}

pub(crate) fn version(fields: Fields, name: &str) -> Option<Version> {
    fields.bytes(name).try_into().ok().map(Version::new)
}

pub(crate) fn reason(fields: Fields) -> Result<CloseReason> {
    let number = i32::try_from(fields.i64("reason"));
    // A name whose number is not known is no reason that could be shown as another.
    let number = number.ok().filter(|_| fields.bytes("reason").is_empty());
    number.map(CloseReason::new).ok_or_else(|| Error::new(Code::WireJson).with("in the field", "reason"))
}

pub(crate) fn price(fields: Fields, name: &str) -> Result<Price> {
    let coin = fields.message(name);
    Price::try_from(&DecCoin { denom: coin.text("denom"), amount: number::decimal(coin.bytes("amount"))? })
}

pub(crate) fn coin(fields: Fields) -> Result<Coin> {
    let amount = number::int(fields.bytes("amount"))?.ok_or(Code::PriceAmount)?;
    Coin::new(fields.text("denom").parse()?, amount)
}

/// The amount of something that may not have happened.
pub(crate) fn coin_of(fields: Fields, name: &str) -> Result<Option<Coin>> {
    if fields.has(name) { coin(fields.message(name).message("coin")).map(Some) } else { Ok(None) }
}

pub(crate) fn decimal(fields: Fields, name: &str) -> Result<Decimal> {
    Ok(number::decimal(fields.bytes(name))?.unwrap_or_default())
}

pub(crate) fn height(fields: Fields, name: &str) -> Result<Height> {
    let number = u64::try_from(fields.i64(name));
    number.map(Height::new).map_err(|_| Error::new(Code::WireJson).with("in the field", name))
}

pub(crate) fn moment(fields: Fields, name: &str) -> Result<Timestamp> {
    if !fields.has(name) {
        // Chain erratum C7: Go's zero time.
        return Timestamp::new(YEAR_1, 0);
    }
    let moment = fields.message(name);
    let nanos = u32::try_from(moment.i64("nanos")).unwrap_or(u32::MAX);
    Timestamp::new(moment.i64("seconds"), nanos)
}

fn raw_deployment(id: Fields) -> RawDeploymentId {
    RawDeploymentId { owner: id.text("owner"), dseq: id.u64("dseq") }
}

fn raw_group(id: Fields) -> RawGroupId {
    RawGroupId { deployment: raw_deployment(id), gseq: id.u32("gseq") }
}

fn raw_order(id: Fields) -> RawOrderId {
    RawOrderId { group: raw_group(id), oseq: id.u32("oseq") }
}

/// A state by the chain's number, which begin with 1.
pub(crate) fn state<S: Copy>(fields: Fields, all: &[S]) -> Result<S> {
    let index = usize::try_from(fields.u64("state").wrapping_sub(1)).unwrap_or(usize::MAX);
    let unknown = || Error::new(Code::WireJson).with("in the field", "state");
    all.get(index).copied().ok_or_else(unknown)
}

/// A span of time, if it is there.
pub(crate) fn span(fields: Fields, name: &str) -> Result<Option<Duration>> {
    let nanoseconds = fields.nanoseconds(name)?;
    let span = nanoseconds.map(|nanoseconds| u64::try_from(nanoseconds).map(Duration::from_nanos));
    span.transpose().map_err(|_| Error::new(Code::WireDuration).with("in the field", name))
}
