//! Numbers of 256 bits in the texts that the wire holds.

use std::borrow::Cow;
use std::str;

use super::p256;
use super::schema::Kind;
use crate::decimal::{Decimal, Int};
use crate::error::{Code, Error, Result};

/// An integer. Text is read in base 0 (`0x10` is 16) as the chain reads it; no text at all is none.
pub(crate) fn int(text: &[u8]) -> Result<Option<Int>> {
    parse(text, |text| text.parse().ok())
}

/// A decimal from the text of its 10^18-fold.
pub(crate) fn decimal(text: &[u8]) -> Result<Option<Decimal>> {
    parse(text, |text| Decimal::from_atomics(text).ok())
}

/// Whether the chain reads these bytes in a field of this kind.
pub(crate) fn check(kind: Kind, text: &[u8]) -> Result<()> {
    match kind {
        Kind::Int | Kind::IntBytes => int(text).map(drop),
        Kind::Dec | Kind::DecBytes => decimal(text).map(drop),
        Kind::P256Key => p256::check(text),
        _ => Ok(()),
    }
}

/// The bytes of a field as the chain writes them: of a number its shortest text.
pub(crate) fn canonical(kind: Kind, text: &[u8]) -> Cow<'_, [u8]> {
    let number = match kind {
        Kind::Int | Kind::IntBytes => int(text).ok().flatten().map(|number| number.to_string()),
        Kind::Dec | Kind::DecBytes => decimal(text).ok().flatten().map(Decimal::to_atomics),
        _ => None,
    };
    number.map_or(Cow::Borrowed(text), |number| Cow::Owned(number.into_bytes()))
}

fn parse<T>(text: &[u8], read: impl Fn(&str) -> Option<T>) -> Result<Option<T>> {
    if text.is_empty() {
        return Ok(None);
    }
    match str::from_utf8(text).ok().and_then(read) {
        Some(number) => Ok(Some(number)),
        None => Err(Error::new(Code::WireNumber).with("found", String::from_utf8_lossy(text))),
    }
}
