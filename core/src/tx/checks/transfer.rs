//! Transfers to other chains. Chain sheet §6.7.

use std::ops::RangeInclusive;

use crate::error::{Code, Error, Result};
use crate::tx::parts;
use crate::wire::Fields;

/// The sender is not looked at here: no signature is right without one.
pub(super) fn check(message: Fields) -> Result<()> {
    identifier(message, "source_port", PORT_BYTES)?;
    identifier(message, "source_channel", CHANNEL_BYTES)?;
    token(message.message("token"))?;
    receiver(message)?;
    if message.bytes("memo").len() > MAX_MEMO_BYTES {
        return Err(Error::new(Code::IbcMemo).with("found bytes", message.bytes("memo").len()));
    }
    Ok(())
}

fn identifier(message: Fields, name: &str, lengths: RangeInclusive<usize>) -> Result<()> {
    let text = message.bytes(name);
    let is_letter = |byte: &u8| byte.is_ascii_alphanumeric() || b"._+-#[]<>".contains(byte);
    if lengths.contains(&text.len()) && text.iter().all(is_letter) {
        return Ok(());
    }
    Err(Error::new(Code::IbcIdentifier).with("in", name).with("found bytes", text.len()))
}

fn token(token: Fields) -> Result<()> {
    let coin = parts::coin(token).map_err(|reason| Error::new(Code::IbcCoin).caused_by(reason))?;
    if coin.amount().is_zero() || !is_traceable(coin.denom().as_str()) {
        return Err(Error::new(Code::IbcCoin).with("found", coin));
    }
    Ok(())
}

/// What came over IBC is named by a digest.
fn is_traceable(denom: &str) -> bool {
    match denom.strip_prefix("ibc/") {
        Some(digest) => digest.len() == 64 && digest.bytes().all(|byte| byte.is_ascii_hexdigit()),
        None => denom != "ibc",
    }
}

fn receiver(message: Fields) -> Result<()> {
    let receiver = message.text("receiver");
    if receiver.trim().is_empty() || message.bytes("receiver").len() > MAX_RECEIVER_BYTES {
        return Err(Error::new(Code::IbcAddress).with("found bytes", receiver.len()));
    }
    Ok(())
}

const PORT_BYTES: RangeInclusive<usize> = 2..=128;
const CHANNEL_BYTES: RangeInclusive<usize> = 8..=64;
const MAX_RECEIVER_BYTES: usize = 2_048;
const MAX_MEMO_BYTES: usize = 32_768;
