//! Spans of time between the wire, proto JSON and Go, which counts nanoseconds in 64 bits.

use super::base::Duration;
use super::tree::Tree;
use crate::error::{Code, Error, Result};
use crate::time::Timestamp;

/// The span of so many nanoseconds.
pub(crate) fn duration(nanoseconds: i64) -> Duration {
    let nanos = i32::try_from(nanoseconds % SECOND).expect("less than a second fits");
    Duration { seconds: nanoseconds / SECOND, nanos }
}

/// So many nanoseconds.
///
/// # Errors
/// [`Code::WireDuration`] when Go would not hold it, or both parts have different signs.
pub(crate) fn to_nanoseconds(wire: &Duration) -> Result<i64> {
    let nanos = i64::from(wire.nanos);
    let is_regular = nanos.abs() < SECOND && nanos.signum() * wire.seconds.signum() >= 0;
    let total = wire.seconds.checked_mul(SECOND).and_then(|seconds| seconds.checked_add(nanos));
    total.filter(|_| is_regular).ok_or_else(|| {
        Error::new(Code::WireDuration).with("seconds", wire.seconds).with("nanoseconds", wire.nanos)
    })
}

/// Reads `1.5s`: whole seconds and at most nine places.
pub(crate) fn nanoseconds(text: &str) -> Option<i64> {
    let number = text.strip_suffix('s')?;
    let (negative, digits) = match number.strip_prefix('-') {
        Some(digits) => (true, digits),
        None => (false, number),
    };
    let (whole, places) = digits.split_once('.').unwrap_or((digits, "0"));
    let is_number = |text: &str| !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    if !is_number(whole) || !is_number(places) || places.len() > 9 {
        return None;
    }
    let total: i128 = whole.parse::<i128>().ok()?.checked_mul(SECOND.into())?
        + format!("{places:0<9}").parse::<i128>().ok()?;
    i64::try_from(if negative { -total } else { total }).ok()
}

/// Writes `1.500s`: with 0, 3, 6 or 9 places.
pub(crate) fn text(nanoseconds: i64) -> String {
    let sign = if nanoseconds < 0 { "-" } else { "" };
    let total = nanoseconds.unsigned_abs();
    let (seconds, nanos) = (total / SECOND.unsigned_abs(), total % SECOND.unsigned_abs());
    match nanos {
        0 => format!("{sign}{seconds}s"),
        nanos if nanos % 1_000_000 == 0 => format!("{sign}{seconds}.{:03}s", nanos / 1_000_000),
        nanos if nanos % 1_000 == 0 => format!("{sign}{seconds}.{:06}s", nanos / 1_000),
        nanos => format!("{sign}{seconds}.{nanos:09}s"),
    }
}

/// The moment that a message stands for.
///
/// # Errors
/// [`Code::WireTimestamp`] outside the years 1 to 9999.
pub(crate) fn moment(tree: &Tree) -> Result<Timestamp> {
    let Duration { seconds, nanos } = tree.into();
    let moment = u32::try_from(nanos).ok().and_then(|nanos| Timestamp::new(seconds, nanos).ok());
    let range = || Error::new(Code::WireTimestamp).with("seconds", seconds).with("nanoseconds", nanos);
    moment.ok_or_else(range)
}

/// A moment with no more places than it needs.
pub(crate) fn shortest(moment: Timestamp) -> String {
    let text = moment.to_string();
    if moment.nanos() == 0 {
        return text;
    }
    let digits = text.trim_end_matches('Z').trim_end_matches('0');
    format!("{digits}Z")
}

/// Both parts of a span or a moment.
impl From<&Tree> for Duration {
    fn from(tree: &Tree) -> Self {
        let signed = |index| i64::from_ne_bytes(tree.varint(index).to_ne_bytes());
        // The reader keeps no more than 32 bits of the second.
        Self { seconds: signed(0), nanos: i32::try_from(signed(1)).unwrap_or(i32::MAX) }
    }
}

const SECOND: i64 = 1_000_000_000;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn texts_and_the_wire_agree() {
        for (text, seconds, nanos) in
            [("0s", 0, 0), ("1.500s", 1, 500_000_000), ("-0.000000001s", 0, -1), ("-1.5s", -1, -500_000_000)]
        {
            let wire = duration(nanoseconds(text).expect("a duration"));
            assert_eq!((wire.seconds, wire.nanos), (seconds, nanos), "{text}");
            assert_eq!(to_nanoseconds(&wire).ok(), nanoseconds(text));
        }
    }

    #[test]
    fn what_go_does_not_hold_is_refused() {
        for text in ["1", "s", ".5s", "1.s", "+1s", "1.0000000001s", "9223372037s"] {
            assert_eq!(nanoseconds(text), None, "{text}");
        }
        assert!(to_nanoseconds(&Duration { seconds: 1, nanos: -1 }).is_err());
        assert!(to_nanoseconds(&Duration { seconds: i64::MAX, nanos: 0 }).is_err());
    }
}
