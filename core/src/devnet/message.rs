//! Parts of messages.

use super::fault::{Done, Fault};
use crate::address::AccountAddress;
use crate::error::Result;
use crate::price::{Coin, Coins};
use crate::time::Timestamp;
use crate::wire::{self, Fields};

/// An account, in small letters.
pub(super) fn address(message: Fields, name: &str) -> Done<String> {
    let address = AccountAddress::parse(&message.text(name));
    address.map(|address| address.to_string()).map_err(|error| Fault::sdk(7, error))
}

/// Coins that the SDK calls valid: each above zero, in the order of their denominations.
pub(super) fn coins(message: Fields, name: &str) -> Done<Coins> {
    let coins: Vec<Fields> = message.messages(name).collect();
    let valid = coins.iter().map(|coin| self::coin(*coin)).collect::<Done<Vec<_>>>();
    let valid = valid.and_then(|coins| Coins::from_sorted(coins).map_err(Fault::from));
    match valid {
        Ok(valid) if !valid.is_empty() => Ok(valid),
        _ => {
            let texts = coins.iter().map(|coin| format!("{}{}", coin.text("amount"), coin.text("denom")));
            let texts: Vec<String> = texts.collect();
            Err(Fault::sdk(10, format_args!("{}: invalid coins", texts.join(","))))
        }
    }
}

/// A coin that may be nothing.
pub(super) fn coin(coin: Fields) -> Done<Coin> {
    let amount = wire::int(coin.bytes("amount"))?.unwrap_or_default();
    Ok(Coin::new(coin.text("denom").parse()?, amount)?)
}

/// A moment so many nanoseconds later.
pub(super) fn after(moment: Timestamp, nanoseconds: i64) -> Result<Timestamp> {
    let total = i64::from(moment.nanos()).saturating_add(nanoseconds);
    let nanos = u32::try_from(total.rem_euclid(SECOND)).unwrap_or_default();
    Timestamp::new(moment.seconds().saturating_add(total.div_euclid(SECOND)), nanos)
}

/// Bytes as JSON has them; none are none.
pub(super) fn base64(bytes: &[u8]) -> Option<String> {
    use base64::prelude::{BASE64_STANDARD, Engine};
    (!bytes.is_empty()).then(|| BASE64_STANDARD.encode(bytes))
}

const SECOND: i64 = 1_000_000_000;
