//! Money in the units that people speak of.

use crate::decimal::{Decimal, Int};
use crate::denom::Denom;
use crate::error::Result;
use crate::price::{Coin, Price};
use crate::wire::{self, Fields};

/// `5 ACT`: exactly, in the unit that people see; `5 ufoo` where that is not known.
pub(super) fn coin(coin: &Coin) -> String {
    amount(coin.amount(), coin.denom())
}

/// The same of a coin in a message; one that is not valid as it stands there.
pub(super) fn coin_of(fields: Fields) -> String {
    let parsed = wire::int(fields.bytes("amount")).ok().map(Option::unwrap_or_default);
    match (parsed, fields.text("denom").parse::<Denom>()) {
        (Some(number), Ok(denom)) => amount(number, &denom),
        _ => ["amount", "denom"].map(|name| shown(&fields.text(name))).join(" "),
    }
}

/// What costs so much in a period, rounded up to as many places as tell something: `0.92 ACT`.
pub(super) fn price_ceil(price: &Price) -> String {
    let Some(unit) = price.denom().unit() else {
        return format!("{} {}", ceil(price.amount()), price.denom());
    };
    let whole = Decimal::from(10_u64.pow(unit.exponent));
    let amount = price.amount().quo_ceil(whole).unwrap_or(price.amount());
    format!("{} {}", ceil(amount), unit.symbol)
}

/// A price per block in a message.
pub(super) fn price_of(fields: Fields) -> Result<Price> {
    let amount = wire::decimal(fields.bytes("amount"))?.unwrap_or_default();
    Price::new(fields.text("denom").parse()?, amount)
}

/// A decimal without the zeros at its end.
pub(super) fn decimal(number: Decimal) -> String {
    let text = number.to_string();
    if text.contains('.') { text.trim_end_matches('0').trim_end_matches('.').to_owned() } else { text }
}

/// What is no amount, as it stands there.
fn shown(text: &str) -> String {
    text.chars().take(LONGEST).flat_map(char::escape_debug).collect()
}

fn amount(number: Int, denom: &Denom) -> String {
    let Some(unit) = denom.unit() else { return format!("{number} {denom}") };
    let text = number.to_string();
    let (sign, digits) = text.strip_prefix('-').map_or(("", text.as_str()), |digits| ("-", digits));
    let places = usize::try_from(unit.exponent).unwrap_or_default();
    let padded = format!("{digits:0>width$}", width = places + 1);
    let (whole, fraction) = padded.split_at(padded.len() - places);
    match fraction.trim_end_matches('0') {
        "" => format!("{sign}{whole} {}", unit.symbol),
        fraction => format!("{sign}{whole}.{fraction} {}", unit.symbol),
    }
}

/// Rounded up to two places, or to two digits behind the zeros of what is less.
fn ceil(number: Decimal) -> String {
    let text = number.to_string();
    let fraction = text.strip_prefix("0.").unwrap_or_default();
    let zeros = fraction.bytes().take_while(|byte| *byte == b'0').count();
    let places = u32::try_from(zeros + 2).unwrap_or(PLACES).min(PLACES);
    let short = number.truncate_places(places);
    let step = usize::try_from(PLACES - places).unwrap_or_default();
    let step = Decimal::from_atomics(&format!("1{}", "0".repeat(step)));
    let rounded = match step {
        Ok(step) if short < number => short.checked_add(step).unwrap_or(number),
        _ => short,
    };
    decimal(rounded)
}

const PLACES: u32 = 18;

const LONGEST: usize = 80;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn amounts_are_exact() -> Result<()> {
        for (text, shown) in [
            ("5000000uact", "5 ACT"),
            ("1uakt", "0.000001 AKT"),
            ("1234500000uakt", "1234.5 AKT"),
            ("0uact", "0 ACT"),
            ("7ibc/unheard", "7 ibc/unheard"),
        ] {
            assert_eq!(coin(&text.parse()?), shown);
        }
        Ok(())
    }

    #[test]
    fn prices_are_never_shown_too_low() -> Result<()> {
        for (text, shown) in [
            ("914843.1uact", "0.92 ACT"),
            ("5uact", "0.000005 ACT"),
            ("3391.84uact", "0.0034 ACT"),
            ("12345678uact", "12.35 ACT"),
            ("3000000uact", "3 ACT"),
            ("0uact", "0 ACT"),
            ("0.000000000001uact", "0.000000000000000001 ACT"),
        ] {
            assert_eq!(price_ceil(&text.parse()?), shown);
        }
        Ok(())
    }
}
