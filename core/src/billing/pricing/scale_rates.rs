//! Rates of the strategy `scale`, and the texts that the provider reads them from.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::EPHEMERAL;
use crate::decimal::Decimal;
use crate::error::{Code, Error, Result};

/// What a provider asks per block, in the smallest unit of whatever denomination the order is priced in. Graphics processors
/// cost nothing.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct ScaleRates {
    /// For a thousandth of a core.
    pub cpu: Decimal,
    /// For a Mi of memory.
    pub memory: Decimal,
    /// For a Mi of storage, by its class; `ephemeral` is what names none.
    pub storage: BTreeMap<String, Decimal>,
    /// For an endpoint of a unit, however many replicas there are.
    pub endpoint: Decimal,
    /// For an IP address that is leased.
    pub ip: Decimal,
}

impl ScaleRates {
    /// Reads a rate as the provider reads its settings.
    ///
    /// ```
    /// use akashkit::{Code, billing::ScaleRates};
    ///
    /// assert_eq!(ScaleRates::rate("1.6e-3")?, "0.0016".parse()?);
    /// assert_eq!(ScaleRates::rate("").unwrap_err().code(), Code::DecimalText);
    /// # Ok::<(), akashkit::Error>(())
    /// ```
    ///
    /// # Errors
    /// [`Code::DecimalText`]; [`Code::DecimalRange`]; [`Code::DecimalPlaces`] beyond the 18 that a bid can have;
    /// [`Code::PriceNegative`].
    pub fn rate(text: &str) -> Result<Decimal> {
        let (digits, exponent) = text.split_once(['e', 'E']).unwrap_or((text, "0"));
        let exponent: i32 = exponent.parse().map_err(|_| unread(text))?;
        let (whole, places) = digits.split_once('.').unwrap_or((digits, ""));
        let rate = shifted(whole, places, exponent).ok_or_else(|| unread(text))?;
        not_negative(rate.parse()?)
    }

    /// Reads the rates of storage as the provider reads its settings: rates behind commas, each with `class=` before it or for
    /// `ephemeral`. Of two for one class the last counts.
    ///
    /// ```
    /// use akashkit::{Code, billing::ScaleRates};
    ///
    /// let storage = ScaleRates::storage_rates("0.00016,beta2=0.0003")?;
    /// assert_eq!(storage["ephemeral"], "0.00016".parse()?);
    /// assert_eq!(storage["beta2"], "0.0003".parse()?);
    /// assert_eq!(ScaleRates::storage_rates("beta2=").unwrap_err().code(), Code::DecimalText);
    /// # Ok::<(), akashkit::Error>(())
    /// ```
    ///
    /// # Errors
    /// Those of [`ScaleRates::rate`].
    pub fn storage_rates(text: &str) -> Result<BTreeMap<String, Decimal>> {
        let rate = |part: &str| {
            let (class, rate) = part.split_once('=').unwrap_or((EPHEMERAL, part));
            Ok((class.to_owned(), Self::rate(rate)?))
        };
        text.split(',').map(rate).collect()
    }
}

pub(super) fn not_negative(rate: Decimal) -> Result<Decimal> {
    if rate.is_negative() { Err(Error::new(Code::PriceNegative).with("found", rate)) } else { Ok(rate) }
}

/// Digits with the point moved, without zeros at the end; `None` for what is no number or moves beyond all that a rate can be.
fn shifted(whole: &str, places: &str, exponent: i32) -> Option<String> {
    let (sign, digits) = match whole.as_bytes().first() {
        Some(b'-' | b'+') => whole.split_at(1),
        _ => ("", whole),
    };
    let digits = format!("{digits}{places}");
    if digits.is_empty() || !digits.bytes().all(|digit| digit.is_ascii_digit()) {
        return None;
    }
    let significant = digits.trim_end_matches('0');
    if significant.is_empty() {
        return Some("0".to_owned());
    }
    let point = i64::try_from(digits.len() - places.len()).ok()? + i64::from(exponent);
    let before = usize::try_from(point.max(0)).ok().filter(|before| *before <= MOST_DIGITS)?;
    let zeros = usize::try_from((-point).max(0)).ok().filter(|zeros| *zeros <= MOST_DIGITS)?;
    let padded = format!("{}{significant:0<before$}", "0".repeat(zeros));
    let (whole, places) = padded.split_at(before);
    let sign = sign.trim_start_matches('+');
    let point = if places.is_empty() { "" } else { "." };
    Some(format!("{sign}0{whole}{point}{places}"))
}

fn unread(text: &str) -> Error {
    Error::new(Code::DecimalText).with("found", text.escape_debug())
}

/// More digits than a decimal can have.
const MOST_DIGITS: usize = 100;
