//! Amounts of money as text.

use super::{Coin, Price};
use crate::decimal::Decimal;
use crate::denom::Denom;
use crate::error::{Code, Error, Result};

// A number, white space, a denomination; white space around is ignored, as on the chain's command line.
pub(super) fn split(text: &str) -> Result<(Decimal, Denom)> {
    let refuse = || Error::new(Code::PriceText).with("found", text.escape_debug());
    let trimmed = text.trim();
    let end = trimmed.find(|c: char| !c.is_ascii_digit() && c != '.').ok_or_else(refuse)?;
    let (amount, denom) = trimmed.split_at(end);
    let denom = denom.trim_start_matches([' ', '\t', '\n', '\r', '\u{b}', '\u{c}']);
    let amount = amount.parse().map_err(|error| refuse().caused_by(error))?;
    let denom = denom.parse().map_err(|error| refuse().caused_by(error))?;
    Ok((amount, denom))
}

/// What the network's command line makes of an amount: the units it knows become millionths of an AKT, even those of ACT.
pub(super) fn normalized(price: &Price) -> Result<Coin> {
    let amount = match price.denom().as_str() {
        "akt" | "act" => price.amount().quo_half_even(MICRO)?,
        "makt" | "mact" => price.amount().mul_half_even(MILLI)?.quo_half_even(MICRO)?,
        "uakt" | "uact" => price.amount(),
        _ => return Ok(price.truncate().0),
    };
    Ok(Price::new(Denom::uakt(), amount)?.truncate().0)
}

const MILLI: Decimal = Decimal::from_parts(1_000_000_000_000_000);
const MICRO: Decimal = Decimal::from_parts(1_000_000_000_000);
