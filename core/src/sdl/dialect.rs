//! Scalars as the reference reads them. The only file with floating point: quantities are binary floats there, and the
//! version depends on what they are cut to (`2.01` cores are 2009 thousandths).
#![allow(clippy::float_arithmetic, clippy::cast_possible_truncation, clippy::cast_sign_loss)]

use std::borrow::Cow;

use base64::Engine;
use base64::engine::{DecodePaddingMode, GeneralPurpose, GeneralPurposeConfig};

use super::timestamp;
use super::yaml::{Style, Tag};

/// Why a scalar is not what its place wants.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Misread {
    /// Not base64, though tagged so.
    Base64,
    Negative,
    /// Too large for the type.
    Overflow,
    /// The reference's answer depends on its processor.
    Platform,
    Syntax,
    /// An explicit tag contradicts the text.
    Tag,
    Type,
}

/// A scalar of the document: its text, and how it was written.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Scalar<'t> {
    pub(crate) text: &'t str,
    pub(crate) style: Style,
    pub(crate) tag: Tag,
}

#[derive(Clone, Copy, Debug, PartialEq)]
enum Resolved {
    Bool(bool),
    Float(f64),
    Int(i64),
    Null,
    Str,
    Timestamp,
    Uint(u64),
}

impl<'t> Scalar<'t> {
    /// Whether it stands for nothing: `~`, `null` or empty, unquoted.
    pub(crate) fn is_null(self) -> bool {
        match self.tag {
            Tag::None => self.style == Style::Plain && resolve(self.text) == Resolved::Null,
            Tag::Null => true,
            _ => false,
        }
    }

    /// Whether it is text even where no type is asked for.
    pub(crate) fn is_text(self) -> bool {
        self.resolved().is_ok_and(|resolved| resolved == Resolved::Str)
    }

    /// The same text without its quotes; `None` where there are none, or where a tag says what it is.
    pub(crate) fn unquoted(self) -> Option<Self> {
        (self.style == Style::Quoted && self.tag == Tag::None).then_some(Self { style: Style::Plain, ..self })
    }

    pub(crate) fn is_quoted(self) -> bool {
        self.style != Style::Plain
    }

    /// As text; `None` for null.
    pub(crate) fn text(self) -> Result<Option<Cow<'t, str>>, Misread> {
        if self.tag == Tag::Binary {
            return binary(self.text).map(|text| Some(Cow::Owned(text)));
        }
        Ok(match self.resolved()? {
            Resolved::Null => None,
            _ => Some(Cow::Borrowed(self.text)),
        })
    }

    /// As a number from 0 to 2^32 − 1; fractions are cut off.
    pub(crate) fn uint32(self) -> Result<Option<u32>, Misread> {
        let whole = match self.resolved()? {
            Resolved::Null => return Ok(None),
            Resolved::Int(n) => u64::try_from(n).map_err(|_| Misread::Negative)?,
            Resolved::Uint(n) => n,
            Resolved::Float(x) if x <= -1.0 => return Err(Misread::Platform),
            Resolved::Float(x) if x < MAX_U64 => x as u64,
            Resolved::Float(_) => return Err(Misread::Overflow),
            Resolved::Bool(_) | Resolved::Str | Resolved::Timestamp => return Err(Misread::Type),
        };
        u32::try_from(whole).map(Some).map_err(|_| Misread::Overflow)
    }

    /// As a truth value; the words of YAML 1.1 count, even quoted.
    pub(crate) fn boolean(self) -> Result<Option<bool>, Misread> {
        match self.resolved()? {
            Resolved::Null => Ok(None),
            Resolved::Bool(value) => Ok(Some(value)),
            Resolved::Str => match self.text {
                "y" | "Y" | "yes" | "Yes" | "YES" | "on" | "On" | "ON" => Ok(Some(true)),
                "n" | "N" | "no" | "No" | "NO" | "off" | "Off" | "OFF" => Ok(Some(false)),
                _ => Err(Misread::Type),
            },
            _ => Err(Misread::Type),
        }
    }

    fn resolved(self) -> Result<Resolved, Misread> {
        if self.tag == Tag::None {
            return Ok(if self.style == Style::Plain { resolve(self.text) } else { Resolved::Str });
        }
        let resolved = resolve(self.text);
        match (self.tag, resolved) {
            (Tag::Binary | Tag::Merge | Tag::Other | Tag::Str, _) => Ok(Resolved::Str),
            (Tag::Float, Resolved::Int(n)) => Ok(Resolved::Float(n as f64)),
            (Tag::Bool, Resolved::Bool(_))
            | (Tag::Float, Resolved::Float(_))
            | (Tag::Int, Resolved::Int(_) | Resolved::Uint(_))
            | (Tag::Null, Resolved::Null)
            | (Tag::Timestamp, Resolved::Timestamp) => Ok(resolved),
            // With a tag of another type, a date is no date but what else its text may be: nothing.
            _ => Err(Misread::Tag),
        }
    }
}

/// What a plain scalar without tag is.
fn resolve(text: &str) -> Resolved {
    match text {
        "" | "~" | "null" | "Null" | "NULL" => return Resolved::Null,
        "true" | "True" | "TRUE" => return Resolved::Bool(true),
        "false" | "False" | "FALSE" => return Resolved::Bool(false),
        ".nan" | ".NaN" | ".NAN" => return Resolved::Float(f64::NAN),
        ".inf" | ".Inf" | ".INF" | "+.inf" | "+.Inf" | "+.INF" => return Resolved::Float(f64::INFINITY),
        "-.inf" | "-.Inf" | "-.INF" => return Resolved::Float(f64::NEG_INFINITY),
        _ => {}
    }
    match text.as_bytes().first() {
        Some(b'.') => float(text).map_or(Resolved::Str, Resolved::Float),
        Some(b'+' | b'-' | b'0'..=b'9') => number(text),
        _ => Resolved::Str,
    }
}

fn number(text: &str) -> Resolved {
    if timestamp::is_timestamp(text) {
        return Resolved::Timestamp;
    }
    let plain: Cow<'_, str> = if text.contains('_') { text.replace('_', "").into() } else { text.into() };
    if let Some(resolved) = integer(&plain) {
        return resolved;
    }
    let decimal = plain.bytes().all(|b| b.is_ascii_digit() || b"+-.eE".contains(&b));
    match float(&plain) {
        Some(x) if decimal => Resolved::Float(x),
        _ => Resolved::Str,
    }
}

/// Integers with the prefixes of Go; a leading zero means octal.
fn integer(plain: &str) -> Option<Resolved> {
    let (sign, digits) = match plain.as_bytes().first()? {
        b'-' => (-1, &plain[1..]),
        b'+' => (1, &plain[1..]),
        _ => (0, plain),
    };
    let prefix = digits.get(..2).filter(|_| digits.len() > 2).unwrap_or_default();
    let (base, digits) = match prefix {
        "0x" | "0X" => (16, &digits[2..]),
        "0b" | "0B" => (2, &digits[2..]),
        "0o" | "0O" => (8, &digits[2..]),
        _ if digits.len() > 1 && digits.starts_with('0') => (8, &digits[1..]),
        _ => (10, digits),
    };
    if digits.starts_with(['+', '-']) {
        return None;
    }
    let magnitude = u64::from_str_radix(digits, base).ok()?;
    match (sign, i64::try_from(magnitude)) {
        (-1, _) => 0_i64.checked_sub_unsigned(magnitude).map(Resolved::Int),
        (_, Ok(n)) => Some(Resolved::Int(n)),
        (0, Err(_)) => Some(Resolved::Uint(magnitude)),
        _ => None,
    }
}

/// Go's floating point syntax, hexadecimal and underscores included. `None` for anything else and beyond the range.
fn float(text: &str) -> Option<f64> {
    let (negative, digits) = match text.as_bytes().first()? {
        b'-' => (true, &text[1..]),
        b'+' => (false, &text[1..]),
        _ => (false, text),
    };
    if ["inf", "infinity"].iter().any(|word| digits.eq_ignore_ascii_case(word)) {
        return Some(if negative { f64::NEG_INFINITY } else { f64::INFINITY });
    }
    if text.eq_ignore_ascii_case("nan") {
        return Some(f64::NAN);
    }
    if !digits.starts_with(|c: char| c.is_ascii_digit() || c == '.' || c == '_')
        || !underscores_separate_digits(digits)
    {
        return None;
    }
    let plain: Cow<'_, str> =
        if digits.contains('_') { digits.replace('_', "").into() } else { digits.into() };
    let magnitude = match plain.get(..2) {
        Some("0x" | "0X") => hexadecimal(&plain[2..])?,
        _ => plain.parse().ok()?,
    };
    (magnitude < f64::INFINITY).then_some(if negative { -magnitude } else { magnitude })
}

fn underscores_separate_digits(digits: &str) -> bool {
    let (hexadecimal, mut previous, rest) = match digits.get(..2) {
        Some("0x" | "0X") => (true, '0', &digits[2..]),
        Some("0b" | "0B" | "0o" | "0O") => (false, '0', &digits[2..]),
        _ => (false, '!', digits),
    };
    for c in rest.chars() {
        let digit = c.is_ascii_digit() || hexadecimal && c.is_ascii_hexdigit();
        match c {
            '_' if previous != '0' => return false,
            '_' => previous = '_',
            _ if digit => previous = '0',
            _ if previous == '_' => return false,
            _ => previous = '!',
        }
    }
    previous != '_'
}

/// `1.8p3`: hexadecimal digits, and a power of two that must be there.
fn hexadecimal(text: &str) -> Option<f64> {
    let (digits, exponent) = text.split_once(['p', 'P'])?;
    let (whole, fraction) = digits.split_once('.').unwrap_or((digits, ""));
    if whole.len() + fraction.len() == 0 || !exponent.ends_with(|c: char| c.is_ascii_digit()) {
        return None;
    }
    let mut exponent =
        exponent.parse::<i64>().unwrap_or(if exponent.starts_with('-') { i64::MIN } else { i64::MAX });
    let mut mantissa = 0_u64;
    for (i, c) in whole.chars().chain(fraction.chars()).enumerate() {
        let digit = u64::from(c.to_digit(16)?);
        if mantissa >> 59 == 0 {
            mantissa = mantissa << 4 | digit;
        } else {
            // Beyond what a float holds; a lost digit only matters for the direction of rounding.
            mantissa |= u64::from(digit != 0);
            exponent = exponent.saturating_add(4);
        }
        if i >= whole.len() {
            exponent = exponent.saturating_sub(4);
        }
    }
    if mantissa == 0 {
        return Some(0.0);
    }
    let exponent = exponent.clamp(-2_000, 2_000) as i32;
    // In two steps: neither power leaves the range where the result does not.
    let half = exponent / 2;
    Some(mantissa as f64 * 2_f64.powi(half) * 2_f64.powi(exponent - half))
}

fn binary(text: &str) -> Result<String, Misread> {
    let config = GeneralPurposeConfig::new()
        .with_decode_allow_trailing_bits(true)
        .with_decode_padding_mode(DecodePaddingMode::RequireCanonical);
    let engine = GeneralPurpose::new(&base64::alphabet::STANDARD, config);
    let packed: String = text.chars().filter(|c| !matches!(c, '\r' | '\n')).collect();
    let bytes = engine.decode(packed).map_err(|_| Misread::Base64)?;
    Ok(replace_invalid(&bytes))
}

/// Each byte that is no text becomes U+FFFD, as in the network's JSON.
fn replace_invalid(bytes: &[u8]) -> String {
    bytes
        .utf8_chunks()
        .map(|chunk| chunk.valid().to_owned() + &"\u{fffd}".repeat(chunk.invalid().len()))
        .collect()
}

/// Thousandths of a core: `1.5`, `500m`.
pub(crate) fn cpu(text: &str) -> Result<u32, Misread> {
    if let Some(thousandths) = text.strip_suffix('m') {
        return decimal_digits(thousandths).and_then(|n| u32::try_from(n).map_err(|_| Misread::Overflow));
    }
    let thousandths = truncated(float(text).ok_or(Misread::Syntax)? * 1000.0)?;
    u32::try_from(thousandths).map_err(|_| Misread::Platform)
}

/// Whole graphics processors.
pub(crate) fn gpu(text: &str) -> Result<u64, Misread> {
    decimal_digits(text)
}

/// Bytes: `512Mi`, `1.5G`, `1073741824`.
pub(crate) fn bytes(text: &str) -> Result<u64, Misread> {
    with_suffix(text, &[DECIMAL_SUFFIXES, BINARY_SUFFIXES])
}

/// Bytes of graphics memory, where only binary suffixes are understood.
pub(crate) fn gpu_ram(text: &str) -> Result<u64, Misread> {
    with_suffix(text, &[BINARY_SUFFIXES])
}

/// A size without its suffix, and how many bytes that stands for.
pub(crate) fn suffix(text: &str) -> (&str, u64) {
    split_suffix(text, &[DECIMAL_SUFFIXES, BINARY_SUFFIXES])
}

fn with_suffix(text: &str, families: &[&[(&str, u64)]]) -> Result<u64, Misread> {
    let (digits, unit) = split_suffix(text, families);
    truncated(float(digits).ok_or(Misread::Syntax)? * unit as f64)
}

fn split_suffix<'t>(text: &'t str, families: &[&[(&str, u64)]]) -> (&'t str, u64) {
    let suffixes = families.iter().copied().flatten();
    let split = suffixes.filter_map(|(suffix, unit)| Some((text.strip_suffix(suffix)?, *unit))).next();
    split.unwrap_or((text, 1))
}

fn truncated(x: f64) -> Result<u64, Misread> {
    if x < 0.0 {
        Err(Misread::Negative)
    } else if x < MAX_U64 {
        Ok(x as u64)
    } else {
        Err(Misread::Platform)
    }
}

fn decimal_digits(text: &str) -> Result<u64, Misread> {
    if text.is_empty() || !text.bytes().all(|b| b.is_ascii_digit()) {
        return Err(Misread::Syntax);
    }
    text.parse().map_err(|_| Misread::Overflow)
}

/// Nanoseconds of a Go duration: `1h30m`, `1.5h`, `-3s`, `0`.
pub(crate) fn duration(text: &str) -> Result<i64, Misread> {
    let (negative, mut rest) = match text.as_bytes().first().ok_or(Misread::Syntax)? {
        b'-' => (true, &text[1..]),
        b'+' => (false, &text[1..]),
        _ => (false, text),
    };
    if rest == "0" {
        return Ok(0);
    }
    if rest.is_empty() {
        return Err(Misread::Syntax);
    }
    let mut total = 0_u64;
    while !rest.is_empty() {
        let (nanoseconds, behind) = duration_part(rest)?;
        total = total.checked_add(nanoseconds).filter(|t| *t <= 1 << 63).ok_or(Misread::Overflow)?;
        rest = behind;
    }
    let signed = if negative { 0_i64.checked_sub_unsigned(total) } else { i64::try_from(total).ok() };
    signed.ok_or(Misread::Overflow)
}

fn duration_part(text: &str) -> Result<(u64, &str), Misread> {
    let digits = |text: &str| text.bytes().take_while(u8::is_ascii_digit).count();
    let (whole, rest) = text.split_at(digits(text));
    let (fraction, rest) = match rest.strip_prefix('.') {
        Some(rest) => rest.split_at(digits(rest)),
        None => ("", rest),
    };
    if whole.is_empty() && fraction.is_empty() {
        return Err(Misread::Syntax);
    }
    let end = rest.find(|c: char| c == '.' || c.is_ascii_digit()).unwrap_or(rest.len());
    let (word, rest) = rest.split_at(end);
    let unit = DURATION_UNITS.iter().find(|(name, _)| *name == word).ok_or(Misread::Syntax)?.1;
    let whole = if whole.is_empty() { 0 } else { whole.parse().map_err(|_| Misread::Overflow)? };
    let whole = unit.checked_mul(whole).filter(|n| *n <= 1 << 63).ok_or(Misread::Overflow)?;
    let total = whole.checked_add(fraction_of(fraction, unit)).filter(|n| *n <= 1 << 63);
    Ok((total.ok_or(Misread::Overflow)?, rest))
}

/// The fraction is cut to what an i64 holds, then scaled as a float.
fn fraction_of(digits: &str, unit: u64) -> u64 {
    let (mut value, mut scale) = (0_u64, 1.0);
    for digit in digits.bytes().map(|b| u64::from(b - b'0')) {
        if value > (i64::MAX as u64) / 10 || value * 10 + digit > 1 << 63 {
            break;
        }
        value = value * 10 + digit;
        scale *= 10.0;
    }
    (value as f64 * (unit as f64 / scale)) as u64
}

/// Whether so many of a decoder's steps came through aliases that the reference gives up.
pub(crate) fn is_excessive_aliasing(aliased: u64, steps: u64) -> bool {
    const LOW: f64 = 400_000.0;
    const HIGH: f64 = 4_000_000.0;
    if aliased <= 100 || steps <= 1_000 {
        return false;
    }
    let decoded = steps as f64;
    let allowed = if decoded <= LOW {
        0.99
    } else if decoded >= HIGH {
        0.10
    } else {
        0.99 - 0.89 * ((decoded - LOW) / (HIGH - LOW))
    };
    aliased as f64 / decoded > allowed
}

const MAX_U64: f64 = 18_446_744_073_709_551_616.0;

const DECIMAL_SUFFIXES: &[(&str, u64)] = &[
    ("k", 1_000),
    ("M", 1_000_000),
    ("G", 1_000_000_000),
    ("T", 1_000_000_000_000),
    ("P", 1_000_000_000_000_000),
    ("E", 1_000_000_000_000_000_000),
];

const BINARY_SUFFIXES: &[(&str, u64)] =
    &[("Ki", 1 << 10), ("Mi", 1 << 20), ("Gi", 1 << 30), ("Ti", 1 << 40), ("Pi", 1 << 50), ("Ei", 1 << 60)];

const DURATION_UNITS: &[(&str, u64)] = &[
    ("ns", 1),
    ("us", 1_000),
    ("µs", 1_000),
    ("μs", 1_000),
    ("ms", 1_000_000),
    ("s", 1_000_000_000),
    ("m", 60_000_000_000),
    ("h", 3_600_000_000_000),
];

#[cfg(test)]
mod tests {
    use super::*;

    fn plain(text: &str) -> Scalar<'_> {
        Scalar { text, style: Style::Plain, tag: Tag::None }
    }

    #[test]
    fn quantities_are_binary_floats_cut_off() {
        assert_eq!(cpu("2.01"), Ok(2009));
        assert_eq!(cpu("100m"), Ok(100));
        assert_eq!(cpu("0.5m"), Err(Misread::Syntax));
        assert_eq!(cpu("4294968"), Err(Misread::Platform));
        assert_eq!(bytes("0.3Gi"), Ok(322_122_547));
        assert_eq!(bytes("1_000Mi"), Ok(1_048_576_000));
        assert_eq!(bytes("0x1p10"), Ok(1024));
        assert_eq!(bytes("1gi"), Err(Misread::Syntax));
        assert_eq!(bytes("-1k"), Err(Misread::Negative));
        assert_eq!(gpu_ram("80G"), Err(Misread::Syntax));
    }

    #[test]
    fn numbers_take_every_spelling_of_the_reference() {
        for (text, value) in
            [("0x50", 80), ("0120", 80), ("0o120", 80), ("1_0", 10), ("80.9", 80), ("08", 8), ("-0.5", 0)]
        {
            assert_eq!(plain(text).uint32(), Ok(Some(value)), "{text}");
        }
        assert_eq!(plain("-1").uint32(), Err(Misread::Negative));
        assert_eq!(plain("4294967296").uint32(), Err(Misread::Overflow));
        assert_eq!(plain("2001-12-14").uint32(), Err(Misread::Type));
        assert_eq!(plain("~").uint32(), Ok(None));
    }

    #[test]
    fn durations_are_go_durations() {
        assert_eq!(duration("1h30m"), Ok(5_400_000_000_000));
        assert_eq!(duration("1.5h"), Ok(5_400_000_000_000));
        assert_eq!(duration("-3s"), Ok(-3_000_000_000));
        assert_eq!(duration("3"), Err(Misread::Syntax));
        assert_eq!(duration("9223372036854775808ns"), Err(Misread::Overflow));
    }
}
