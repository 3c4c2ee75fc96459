//! The chain's `Int`.

use std::fmt;
use std::str::FromStr;

use ruint::aliases::U256;
use serde::{Deserialize, Deserializer, Serialize, Serializer};

use super::signed::{Signed, Unreadable, based};
use crate::error::{Code, Error, Result};

/// A signed integer of 256 bits and a sign, as the chain's `Int`. In JSON it is a text.
///
/// ```
/// use akashkit::{Code, Int};
///
/// let int: Int = "-1000".parse()?;
/// assert_eq!(int.to_string(), "-1000");
/// // The chain reads prefixes and underscores; a leading zero alone means octal.
/// assert_eq!("0x10".parse::<Int>()?, Int::from(16u64));
/// assert_eq!("010".parse::<Int>()?, Int::from(8u64));
/// assert_eq!("1e3".parse::<Int>().unwrap_err().code(), Code::IntText);
/// # Ok::<(), akashkit::Error>(())
/// ```
#[derive(Clone, Copy, Default, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Int(pub(super) Signed<256, 4>);

impl Int {
    /// Nothing.
    pub const ZERO: Self = Self(Signed::ZERO);

    /// The sum.
    ///
    /// ```
    /// use akashkit::{Code, Int};
    ///
    /// assert_eq!(Int::from(2u64).checked_add(Int::from(3u64))?, Int::from(5u64));
    /// let most: Int = format!("0x{}", "f".repeat(64)).parse()?;
    /// assert_eq!(most.checked_add(Int::from(1u64)).unwrap_err().code(), Code::IntOverflow);
    /// # Ok::<(), akashkit::Error>(())
    /// ```
    ///
    /// # Errors
    /// [`Code::IntOverflow`] when the sum needs more than 256 bits.
    pub fn checked_add(self, other: Self) -> Result<Self> {
        self.0.checked_add(other.0).map(Self).ok_or_else(|| overflow("adding", self, other))
    }

    /// The difference.
    ///
    /// ```
    /// use akashkit::{Code, Int};
    ///
    /// assert_eq!(Int::from(2u64).checked_sub(Int::from(3u64))?.to_string(), "-1");
    /// let least: Int = format!("-0x{}", "f".repeat(64)).parse()?;
    /// assert_eq!(least.checked_sub(Int::from(1u64)).unwrap_err().code(), Code::IntOverflow);
    /// # Ok::<(), akashkit::Error>(())
    /// ```
    ///
    /// # Errors
    /// [`Code::IntOverflow`] when the difference needs more than 256 bits.
    pub fn checked_sub(self, other: Self) -> Result<Self> {
        self.0.checked_add(other.0.negated()).map(Self).ok_or_else(|| overflow("subtracting", self, other))
    }

    /// The product.
    ///
    /// ```
    /// use akashkit::{Code, Int};
    ///
    /// assert_eq!(Int::from(2u64).checked_mul(Int::from(3u64))?, Int::from(6u64));
    /// let much: Int = format!("0x1{}", "0".repeat(32)).parse()?;
    /// assert_eq!(much.checked_mul(much).unwrap_err().code(), Code::IntOverflow);
    /// # Ok::<(), akashkit::Error>(())
    /// ```
    ///
    /// # Errors
    /// [`Code::IntOverflow`] when the product needs more than 256 bits.
    pub fn checked_mul(self, other: Self) -> Result<Self> {
        let negative = self.is_negative() != other.is_negative();
        let product = self.0.magnitude().checked_mul(other.0.magnitude());
        product
            .map(|magnitude| Self(Signed::new(negative, magnitude)))
            .ok_or_else(|| overflow("multiplying", self, other))
    }

    /// The quotient, rounded toward zero.
    ///
    /// ```
    /// use akashkit::{Code, Int};
    ///
    /// assert_eq!("-7".parse::<Int>()?.quo_truncate(Int::from(2u64))?.to_string(), "-3");
    /// assert_eq!(Int::from(7u64).quo_truncate(Int::ZERO).unwrap_err().code(), Code::IntDivision);
    /// # Ok::<(), akashkit::Error>(())
    /// ```
    ///
    /// # Errors
    /// [`Code::IntDivision`] when `other` is zero.
    pub fn quo_truncate(self, other: Self) -> Result<Self> {
        let negative = self.is_negative() != other.is_negative();
        let quotient = self.0.magnitude().checked_div(other.0.magnitude());
        quotient
            .map(|magnitude| Self(Signed::new(negative, magnitude)))
            .ok_or_else(|| Error::new(Code::IntDivision).with("dividing", self))
    }

    /// The remainder that is not negative, whatever the signs.
    ///
    /// ```
    /// use akashkit::{Code, Int};
    ///
    /// assert_eq!("-7".parse::<Int>()?.rem_euclid(Int::from(5u64))?, Int::from(3u64));
    /// assert_eq!(Int::from(7u64).rem_euclid(Int::ZERO).unwrap_err().code(), Code::IntDivision);
    /// # Ok::<(), akashkit::Error>(())
    /// ```
    ///
    /// # Errors
    /// [`Code::IntDivision`] when `other` is zero.
    pub fn rem_euclid(self, other: Self) -> Result<Self> {
        let divisor = other.0.magnitude();
        let remainder = self.0.magnitude().checked_rem(divisor);
        let remainder = remainder.ok_or_else(|| Error::new(Code::IntDivision).with("dividing", self))?;
        let below_zero = self.is_negative() && !remainder.is_zero();
        Ok(Self(Signed::new(false, if below_zero { divisor - remainder } else { remainder })))
    }

    /// Whether it is zero.
    pub fn is_zero(self) -> bool {
        self == Self::ZERO
    }

    /// Whether it is below zero.
    pub fn is_negative(self) -> bool {
        self.0.is_negative()
    }

    /// The same number as an integer of 64 bits.
    ///
    /// ```
    /// use akashkit::{Code, Int};
    ///
    /// assert_eq!("-7".parse::<Int>()?.to_i64()?, -7);
    /// assert_eq!(Int::from(u64::MAX).to_i64().unwrap_err().code(), Code::IntRange);
    /// # Ok::<(), akashkit::Error>(())
    /// ```
    ///
    /// # Errors
    /// [`Code::IntRange`] when it is below -2^63 or above 2^63 − 1.
    pub fn to_i64(self) -> Result<i64> {
        let magnitude = u64::try_from(self.0.magnitude()).ok();
        let fits = if self.is_negative() {
            magnitude.and_then(|magnitude| 0_i64.checked_sub_unsigned(magnitude))
        } else {
            magnitude.and_then(|magnitude| i64::try_from(magnitude).ok())
        };
        fits.ok_or_else(|| Error::new(Code::IntRange).with("found", self))
    }

    /// The same number as an unsigned integer of 64 bits.
    ///
    /// ```
    /// use akashkit::{Code, Int};
    ///
    /// assert_eq!(Int::from(7u64).to_u64()?, 7);
    /// assert_eq!("-7".parse::<Int>()?.to_u64().unwrap_err().code(), Code::IntRange);
    /// # Ok::<(), akashkit::Error>(())
    /// ```
    ///
    /// # Errors
    /// [`Code::IntRange`] when it is negative or above 2^64 − 1.
    pub fn to_u64(self) -> Result<u64> {
        let fits = if self.is_negative() { None } else { u64::try_from(self.0.magnitude()).ok() };
        fits.ok_or_else(|| Error::new(Code::IntRange).with("found", self))
    }
}

impl FromStr for Int {
    type Err = Error;

    fn from_str(text: &str) -> Result<Self> {
        based(text).map(Self).map_err(|why| {
            let code = match why {
                Unreadable::OutOfRange => Code::IntRange,
                Unreadable::Syntax => Code::IntText,
            };
            Error::new(code).with("found", text.escape_debug())
        })
    }
}

impl From<i64> for Int {
    fn from(value: i64) -> Self {
        Self(Signed::new(value.is_negative(), U256::from(value.unsigned_abs())))
    }
}

impl From<u64> for Int {
    fn from(value: u64) -> Self {
        Self(Signed::new(false, U256::from(value)))
    }
}

impl From<u32> for Int {
    fn from(value: u32) -> Self {
        Self::from(u64::from(value))
    }
}

impl fmt::Display for Int {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let magnitude = self.0.magnitude();
        let digits =
            u64::try_from(magnitude).map_or_else(|_| magnitude.to_string(), |small| small.to_string());
        f.pad_integral(!self.is_negative(), "", &digits)
    }
}

impl fmt::Debug for Int {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Int({self})")
    }
}

impl Serialize for Int {
    fn serialize<S: Serializer>(&self, serializer: S) -> std::result::Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for Int {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> std::result::Result<Self, D::Error> {
        let text = std::borrow::Cow::<str>::deserialize(deserializer)?;
        text.parse().map_err(serde::de::Error::custom)
    }
}

fn overflow(doing: &'static str, left: Int, right: Int) -> Error {
    Error::new(Code::IntOverflow).with(doing, left).with("and", right)
}
