//! Numbers of 256 bits in the texts that the wire holds.

use std::str;

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

/// The canonical text of an integer; empty when it is.
pub(crate) fn int_text(text: &[u8]) -> Result<Vec<u8>> {
    Ok(int(text)?.map(|number| number.to_string().into_bytes()).unwrap_or_default())
}

/// The canonical text of a decimal's 10^18-fold; empty when it is.
pub(crate) fn atomics_text(text: &[u8]) -> Result<Vec<u8>> {
    Ok(decimal(text)?.map(|number| number.to_atomics().into_bytes()).unwrap_or_default())
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
