//! Names, numbers and money as text.

use std::fmt::{Debug, Display};
use std::str::FromStr;

use akashkit::access::{HdPath, Mnemonic};
use akashkit::deployment::Version;
use akashkit::id::{
    BidId, DeploymentId, Dseq, EscrowAccountId, EscrowPaymentId, GroupId, Gseq, LeaseId, OrderId, Oseq,
    RawBidId, RawDeploymentId, RawEscrowAccountId, RawEscrowPaymentId, RawGroupId, RawOrderId,
};
use akashkit::{
    AccountAddress, Attribute, Coin, ConsensusAddress, Decimal, Denom, Int, Price, PublicKey, Result,
    Timestamp, ValidatorAddress, is_attribute_key, validate_attributes,
};

use crate::by_code;

/// Whatever can be parsed prints as something that parses to the same; numbers can be calculated with.
pub fn text(bytes: &[u8]) {
    let Ok(text) = std::str::from_utf8(bytes) else { return };
    stable::<AccountAddress>(text);
    stable::<ConsensusAddress>(text);
    stable::<ValidatorAddress>(text);
    stable::<Denom>(text);
    stable::<HdPath>(text);
    stable::<Timestamp>(text);
    stable::<Version>(text);
    ids(text);
    raw_ids(text);
    money(text);
    if let Ok(key) = PublicKey::try_from(text.to_owned()) {
        assert_eq!(by_code(PublicKey::try_from(String::from(key))), Ok(key));
    }
    let _ = PublicKey::new(bytes);
    let _ = Mnemonic::parse(text);
    assert_eq!(validate_attributes(&[Attribute::new(text, text)]).is_ok(), is_attribute_key(text));
    if let Some((left, right)) = text.split_once(' ') {
        integers(left, right);
        decimals(left, right);
    }
}

fn stable<T: FromStr<Err = akashkit::Error> + Display + Debug + PartialEq>(text: &str) {
    stable_by(text, T::from_str);
}

fn stable_by<T: Display + Debug + PartialEq>(text: &str, parse: fn(&str) -> Result<T>) {
    if let Ok(value) = parse(text) {
        assert_eq!(by_code(parse(&value.to_string())).as_ref(), Ok(&value), "{text:?} prints as {value}");
    }
}

fn ids(text: &str) {
    stable::<BidId>(text);
    stable::<DeploymentId>(text);
    stable::<Dseq>(text);
    stable::<EscrowAccountId>(text);
    stable::<EscrowPaymentId>(text);
    stable::<GroupId>(text);
    stable::<Gseq>(text);
    stable::<LeaseId>(text);
    stable::<OrderId>(text);
    stable::<Oseq>(text);
}

fn raw_ids(text: &str) {
    stable_by(text, RawBidId::parse);
    stable_by(text, RawDeploymentId::parse);
    stable_by(text, RawEscrowAccountId::parse);
    stable_by(text, RawEscrowPaymentId::parse);
    stable_by(text, RawGroupId::parse);
    stable_by(text, RawOrderId::parse);
    if let Ok(id) = RawBidId::parse(text) {
        let _ = (id.validate(), id.check(), id.escrow_account(), id.escrow_payment());
    }
    if let Ok(id) = RawEscrowAccountId::parse(text) {
        let _ = (id.validate(), id.check(), id.bid(), id.deployment());
    }
    if let Ok(id) = RawEscrowPaymentId::parse(text) {
        let _ = (id.validate(), id.check(), id.lease());
    }
}

fn money(text: &str) {
    stable::<Coin>(text);
    stable::<Decimal>(text);
    stable::<Int>(text);
    stable::<Price>(text);
    if let Ok(atomics) = Decimal::from_atomics(text) {
        assert_eq!(by_code(Decimal::from_atomics(&atomics.to_atomics())), Ok(atomics));
    }
    if let Ok(coin) = text.parse::<Coin>() {
        let _ = coin.checked_add(&coin);
        assert!(coin.checked_sub(&coin).is_ok_and(|rest| rest.amount().is_zero()));
    }
    let Ok(price) = text.parse::<Price>() else { return };
    for factor in [0, 1, 6000, u64::MAX] {
        let _ = (price.times(factor), price.block_to_hour_ceil(factor), price.hour_to_block_floor(factor));
    }
}

fn integers(left: &str, right: &str) {
    let (Ok(left), Ok(right)) = (left.parse::<Int>(), right.parse::<Int>()) else { return };
    for value in
        [left.checked_add(right), left.checked_sub(right), left.checked_mul(right), left.quo_truncate(right)]
    {
        value.into_iter().for_each(|value| stable::<Int>(&value.to_string()));
    }
    if let Ok(sum) = left.checked_add(right) {
        assert_eq!(by_code(sum.checked_sub(right)), Ok(left));
    }
    let _ = left.to_u64();
}

fn decimals(left: &str, right: &str) {
    let (Ok(left), Ok(right)) = (left.parse::<Decimal>(), right.parse::<Decimal>()) else { return };
    for value in [
        left.checked_add(right),
        left.checked_sub(right),
        left.mul_half_even(right),
        left.mul_truncate(right),
        left.quo_ceil(right),
        left.quo_half_even(right),
        left.quo_truncate(right),
    ] {
        let Ok(value) = value else { continue };
        assert_eq!(by_code(Decimal::from_atomics(&value.to_atomics())), Ok(value));
        let _ = (value.to_int_truncate(), value.to_string(), value.is_negative());
    }
    if let Ok(sum) = left.checked_add(right) {
        assert_eq!(by_code(sum.checked_sub(right)), Ok(left));
    }
}
