//! The chain's `LegacyDec`.

use std::fmt;
use std::str::FromStr;

use ruint::{Uint, UintTryFrom};
use serde::{Deserialize, Deserializer, Serialize, Serializer};

use super::Int;
use super::signed::{Signed, Unreadable, based, magnitude, split_sign};
use crate::error::{Code, Error, Result};

/// A signed decimal number with 18 places, as the chain's `LegacyDec`: the part before the point has up to 256 bits.
/// In JSON and as text it shows all 18 places.
///
/// ```
/// use akashkit::{Code, Decimal};
///
/// let decimal: Decimal = "0.7".parse()?;
/// assert_eq!(decimal.to_string(), "0.700000000000000000");
/// // The chain takes a second sign: minus minus one is one.
/// assert_eq!("--1".parse::<Decimal>()?, Decimal::from(1));
/// assert_eq!("1e3".parse::<Decimal>().unwrap_err().code(), Code::DecimalText);
/// assert_eq!("0.0000000000000000001".parse::<Decimal>().unwrap_err().code(), Code::DecimalPlaces);
/// # Ok::<(), akashkit::Error>(())
/// ```
#[derive(Clone, Copy, Default, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Decimal(Atoms);

impl Decimal {
    /// Nothing.
    pub const ZERO: Self = Self(Signed::ZERO);

    /// The sum.
    ///
    /// ```
    /// use akashkit::{Code, Decimal};
    ///
    /// assert_eq!("0.5".parse::<Decimal>()?.checked_add(Decimal::from(1))?.to_string(), "1.500000000000000000");
    /// let most: Decimal = format!("1{}", "0".repeat(77)).parse()?;
    /// assert_eq!(most.checked_add(most).unwrap_err().code(), Code::DecimalOverflow);
    /// # Ok::<(), akashkit::Error>(())
    /// ```
    ///
    /// # Errors
    /// [`Code::DecimalOverflow`] when the part before the point needs more than 256 bits.
    pub fn checked_add(self, other: Self) -> Result<Self> {
        let sum = self.0.checked_add(other.0).and_then(in_range);
        sum.ok_or_else(|| overflow("adding", self, other))
    }

    /// The difference.
    ///
    /// ```
    /// use akashkit::{Code, Decimal};
    ///
    /// assert_eq!("0.5".parse::<Decimal>()?.checked_sub(Decimal::from(1))?.to_string(), "-0.500000000000000000");
    /// let most: Decimal = format!("1{}", "0".repeat(77)).parse()?;
    /// let least = Decimal::ZERO.checked_sub(most)?;
    /// assert_eq!(least.checked_sub(most).unwrap_err().code(), Code::DecimalOverflow);
    /// # Ok::<(), akashkit::Error>(())
    /// ```
    ///
    /// # Errors
    /// [`Code::DecimalOverflow`] when the part before the point needs more than 256 bits.
    pub fn checked_sub(self, other: Self) -> Result<Self> {
        let difference = self.0.checked_add(other.0.negated()).and_then(in_range);
        difference.ok_or_else(|| overflow("subtracting", self, other))
    }

    /// The product, rounded to 18 places half to even.
    ///
    /// ```
    /// use akashkit::{Code, Decimal};
    ///
    /// let atom = Decimal::from_atomics("1")?;
    /// assert!(atom.mul_half_even("0.5".parse()?)?.is_zero());
    /// assert_eq!(atom.mul_half_even("1.5".parse()?)?.to_atomics(), "2");
    /// let much: Decimal = format!("1{}", "0".repeat(60)).parse()?;
    /// assert_eq!(much.mul_half_even(much).unwrap_err().code(), Code::DecimalOverflow);
    /// # Ok::<(), akashkit::Error>(())
    /// ```
    ///
    /// # Errors
    /// [`Code::DecimalOverflow`] when the part before the point needs more than 256 bits.
    pub fn mul_half_even(self, other: Self) -> Result<Self> {
        self.mul(other, Rounding::HalfEven)
    }

    /// The product, rounded to 18 places toward zero.
    ///
    /// ```
    /// use akashkit::{Code, Decimal};
    ///
    /// let atom = Decimal::from_atomics("1")?;
    /// assert_eq!(atom.mul_truncate("1.5".parse()?)?, atom);
    /// let much: Decimal = format!("1{}", "0".repeat(60)).parse()?;
    /// assert_eq!(much.mul_truncate(much).unwrap_err().code(), Code::DecimalOverflow);
    /// # Ok::<(), akashkit::Error>(())
    /// ```
    ///
    /// # Errors
    /// [`Code::DecimalOverflow`] when the part before the point needs more than 256 bits.
    pub fn mul_truncate(self, other: Self) -> Result<Self> {
        self.mul(other, Rounding::Truncate)
    }

    /// The product, rounded to 18 places up: toward positive infinity.
    ///
    /// ```
    /// use akashkit::{Code, Decimal};
    ///
    /// let atom = Decimal::from_atomics("1")?;
    /// assert_eq!(atom.mul_ceil("0.5".parse()?)?, atom);
    /// assert!(atom.negated().mul_ceil("0.5".parse()?)?.is_zero());
    /// let much: Decimal = format!("1{}", "0".repeat(60)).parse()?;
    /// assert_eq!(much.mul_ceil(much).unwrap_err().code(), Code::DecimalOverflow);
    /// # Ok::<(), akashkit::Error>(())
    /// ```
    ///
    /// # Errors
    /// [`Code::DecimalOverflow`] when the part before the point needs more than 256 bits.
    pub fn mul_ceil(self, other: Self) -> Result<Self> {
        self.mul(other, Rounding::Ceil)
    }

    /// The product with a whole number. Exact.
    ///
    /// ```
    /// use akashkit::{Code, Decimal, Int};
    ///
    /// assert_eq!("0.5".parse::<Decimal>()?.mul_int(Int::from(3u64))?.to_string(), "1.500000000000000000");
    /// let most: Int = format!("0x{}", "f".repeat(64)).parse()?;
    /// assert_eq!(Decimal::from(2).mul_int(most).unwrap_err().code(), Code::DecimalOverflow);
    /// # Ok::<(), akashkit::Error>(())
    /// ```
    ///
    /// # Errors
    /// [`Code::DecimalOverflow`] when the part before the point needs more than 256 bits.
    pub fn mul_int(self, other: Int) -> Result<Self> {
        self.mul_truncate(Self::from_int(other))
    }

    /// The quotient by a whole number, rounded to 18 places toward zero.
    ///
    /// ```
    /// use akashkit::{Code, Decimal, Int};
    ///
    /// assert_eq!(Decimal::from(2).quo_int_truncate(Int::from(3u64))?.to_string(), "0.666666666666666666");
    /// assert_eq!(Decimal::from(2).quo_int_truncate(Int::ZERO).unwrap_err().code(), Code::DecimalDivision);
    /// # Ok::<(), akashkit::Error>(())
    /// ```
    ///
    /// # Errors
    /// [`Code::DecimalDivision`] when `other` is zero.
    pub fn quo_int_truncate(self, other: Int) -> Result<Self> {
        self.quo_truncate(Self::from_int(other))
    }

    /// The quotient, rounded to 18 places half to even.
    ///
    /// ```
    /// use akashkit::{Code, Decimal};
    ///
    /// assert_eq!(Decimal::from(2).quo_half_even(Decimal::from(3))?.to_string(), "0.666666666666666667");
    /// assert_eq!(Decimal::from(2).quo_half_even(Decimal::ZERO).unwrap_err().code(), Code::DecimalDivision);
    /// # Ok::<(), akashkit::Error>(())
    /// ```
    ///
    /// # Errors
    /// [`Code::DecimalDivision`] when `other` is zero; [`Code::DecimalOverflow`] when the part before the point needs
    /// more than 256 bits.
    pub fn quo_half_even(self, other: Self) -> Result<Self> {
        self.quo(other, Rounding::HalfEven)
    }

    /// The quotient, rounded to 18 places toward zero.
    ///
    /// ```
    /// use akashkit::{Code, Decimal};
    ///
    /// assert_eq!(Decimal::from(2).quo_truncate(Decimal::from(3))?.to_string(), "0.666666666666666666");
    /// assert_eq!(Decimal::from(2).quo_truncate(Decimal::ZERO).unwrap_err().code(), Code::DecimalDivision);
    /// # Ok::<(), akashkit::Error>(())
    /// ```
    ///
    /// # Errors
    /// [`Code::DecimalDivision`] when `other` is zero; [`Code::DecimalOverflow`] when the part before the point needs
    /// more than 256 bits.
    pub fn quo_truncate(self, other: Self) -> Result<Self> {
        self.quo(other, Rounding::Truncate)
    }

    /// The quotient, rounded to 18 places up: toward positive infinity. For what the chain does, see [`Decimal::quo_round_up`].
    ///
    /// ```
    /// use akashkit::{Code, Decimal};
    ///
    /// assert_eq!(Decimal::from(1).quo_ceil(Decimal::from(3))?.to_string(), "0.333333333333333334");
    /// assert_eq!(Decimal::from(1).quo_ceil(Decimal::ZERO).unwrap_err().code(), Code::DecimalDivision);
    /// # Ok::<(), akashkit::Error>(())
    /// ```
    ///
    /// # Errors
    /// [`Code::DecimalDivision`] when `other` is zero; [`Code::DecimalOverflow`] when the part before the point needs
    /// more than 256 bits.
    pub fn quo_ceil(self, other: Self) -> Result<Self> {
        self.quo(other, Rounding::Ceil)
    }

    /// The quotient, rounded as the chain's own operation of this name does: up, but one place too far where the quotient is
    /// negative and not exact.
    ///
    /// ```
    /// use akashkit::{Code, Decimal};
    ///
    /// assert_eq!(Decimal::from(2).quo_round_up(Decimal::from(3))?.to_string(), "0.666666666666666667");
    /// let two = Decimal::from(2).negated();
    /// assert_eq!(two.quo_round_up(Decimal::from(3))?.to_string(), "-0.666666666666666665");
    /// assert_eq!(two.quo_round_up(Decimal::ZERO).unwrap_err().code(), Code::DecimalDivision);
    /// # Ok::<(), akashkit::Error>(())
    /// ```
    ///
    /// # Errors
    /// [`Code::DecimalDivision`] when `other` is zero; [`Code::DecimalOverflow`] when the part before the point needs
    /// more than 256 bits.
    pub fn quo_round_up(self, other: Self) -> Result<Self> {
        self.quo(other, Rounding::ChainUp)
    }

    /// The same distance on the other side of zero.
    ///
    /// ```
    /// use akashkit::Decimal;
    ///
    /// assert_eq!(Decimal::from(1).negated(), "-1".parse()?);
    /// assert_eq!(Decimal::ZERO.negated(), Decimal::ZERO);
    /// # Ok::<(), akashkit::Error>(())
    /// ```
    #[must_use]
    pub fn negated(self) -> Self {
        Self(self.0.negated())
    }

    /// The least whole number that is not below it.
    ///
    /// ```
    /// use akashkit::{Code, Decimal};
    ///
    /// assert_eq!("1.2".parse::<Decimal>()?.ceil()?, Decimal::from(2));
    /// assert_eq!("-1.2".parse::<Decimal>()?.ceil()?, Decimal::from(1).negated());
    /// let most = Decimal::from_int(format!("0x{}", "f".repeat(64)).parse()?);
    /// assert_eq!(most.checked_add("0.5".parse()?)?.ceil().unwrap_err().code(), Code::DecimalOverflow);
    /// # Ok::<(), akashkit::Error>(())
    /// ```
    ///
    /// # Errors
    /// [`Code::DecimalOverflow`] when that needs more than 256 bits.
    pub fn ceil(self) -> Result<Self> {
        let (numerator, negative) = (Wide::wrapping_from(self.0.magnitude()), self.is_negative());
        let whole = quotient(negative, numerator, one(), Rounding::Ceil).and_then(scaled);
        whole.ok_or_else(|| Error::new(Code::DecimalOverflow).with("rounding up", self))
    }

    /// The part before the point, as a decimal: rounded toward zero.
    ///
    /// ```
    /// use akashkit::Decimal;
    ///
    /// assert_eq!("-1.5".parse::<Decimal>()?.truncate(), "-1".parse()?);
    /// # Ok::<(), akashkit::Error>(())
    /// ```
    #[must_use]
    pub fn truncate(self) -> Self {
        Self::from_int(self.to_int_truncate())
    }

    /// Cut to so many places behind the point, toward zero; 18 and more change nothing.
    ///
    /// ```
    /// use akashkit::Decimal;
    ///
    /// assert_eq!("5.7454019339".parse::<Decimal>()?.truncate_places(6), "5.745401".parse()?);
    /// assert_eq!("-0.9".parse::<Decimal>()?.truncate_places(0), Decimal::ZERO);
    /// # Ok::<(), akashkit::Error>(())
    /// ```
    #[must_use]
    pub fn truncate_places(self, places: u32) -> Self {
        let unit = 10_u64.pow(18_u32.saturating_sub(places));
        let magnitude = self.0.magnitude();
        Self(Signed::new(self.is_negative(), magnitude - magnitude % Uint::from(unit)))
    }

    /// The nearest whole number, a half to the even one.
    ///
    /// ```
    /// use akashkit::{Code, Decimal, Int};
    ///
    /// assert_eq!("2.5".parse::<Decimal>()?.to_int_half_even()?, Int::from(2u64));
    /// assert_eq!("3.5".parse::<Decimal>()?.to_int_half_even()?, Int::from(4u64));
    /// let most = Decimal::from_int(format!("0x{}", "f".repeat(64)).parse()?);
    /// assert_eq!(most.checked_add("0.5".parse()?)?.to_int_half_even().unwrap_err().code(), Code::DecimalOverflow);
    /// # Ok::<(), akashkit::Error>(())
    /// ```
    ///
    /// # Errors
    /// [`Code::DecimalOverflow`] when that needs more than 256 bits.
    pub fn to_int_half_even(self) -> Result<Int> {
        let (numerator, negative) = (Wide::wrapping_from(self.0.magnitude()), self.is_negative());
        let whole = quotient(negative, numerator, one(), Rounding::HalfEven);
        let int = whole.and_then(|whole| Uint::uint_try_from(whole.magnitude()).ok());
        let int = int.map(|magnitude| Int(Signed::new(negative, magnitude)));
        int.ok_or_else(|| Error::new(Code::DecimalOverflow).with("rounding", self))
    }

    /// Whether nothing stands behind the point.
    pub fn is_whole(self) -> bool {
        self == self.truncate()
    }

    /// A whole number. Every [`Int`] fits.
    pub fn from_int(int: Int) -> Self {
        Self(Signed::new(int.is_negative(), Uint::wrapping_from(int.0.magnitude()) * one()))
    }

    /// The part before the point: rounded toward zero.
    ///
    /// ```
    /// use akashkit::Decimal;
    ///
    /// assert_eq!("-1.5".parse::<Decimal>()?.to_int_truncate(), "-1".parse()?);
    /// # Ok::<(), akashkit::Error>(())
    /// ```
    pub fn to_int_truncate(self) -> Int {
        // No loss: a decimal has at most 256 bits before the point.
        Int(Signed::new(self.is_negative(), Uint::wrapping_from(self.0.magnitude() / one())))
    }

    /// The number × 10^18 as text, which is how it travels on the wire.
    ///
    /// ```
    /// use akashkit::Decimal;
    ///
    /// assert_eq!("-1.5".parse::<Decimal>()?.to_atomics(), "-1500000000000000000");
    /// # Ok::<(), akashkit::Error>(())
    /// ```
    pub fn to_atomics(self) -> String {
        let sign = if self.is_negative() { "-" } else { "" };
        format!("{sign}{}", self.0.magnitude())
    }

    /// Reads the number × 10^18, as the chain reads it from the wire.
    ///
    /// ```
    /// use akashkit::{Code, Decimal};
    ///
    /// assert_eq!(Decimal::from_atomics("1500000000000000000")?.to_string(), "1.500000000000000000");
    /// assert_eq!(Decimal::from_atomics("1.5").unwrap_err().code(), Code::DecimalText);
    /// # Ok::<(), akashkit::Error>(())
    /// ```
    ///
    /// # Errors
    /// [`Code::DecimalText`] when it is no integer; [`Code::DecimalRange`] when it is too large.
    pub fn from_atomics(text: &str) -> Result<Self> {
        let atoms = based(text).map_err(|why| unreadable(why, text))?;
        in_range(atoms).ok_or_else(|| unreadable(Unreadable::OutOfRange, text))
    }

    /// Whether it is zero.
    pub fn is_zero(self) -> bool {
        self == Self::ZERO
    }

    /// Whether it is below zero.
    pub fn is_negative(self) -> bool {
        self.0.is_negative()
    }

    /// So many times 10^-18.
    pub(crate) const fn from_parts(atoms: u64) -> Self {
        Self(Signed::small(atoms))
    }

    /// `self` × the numerators ÷ the denominators, rounded once. For amounts that are not negative.
    pub(crate) fn ratio(
        self,
        numerators: &[Self],
        denominators: &[Self],
        rounding: Rounding,
    ) -> Result<Self> {
        let product = |start: Wider, factors: &[Self]| {
            factors.iter().try_fold(start, |product, factor| product.checked_mul(factor.wider()))
        };
        let overflow = || Error::new(Code::DecimalOverflow).with("converting", self);
        // Each side has as many factors of 10^18 as decimals; one must remain above.
        let (above, below) = (denominators.len(), numerators.len());
        let above = (0..above).try_fold(self.wider(), |product, _| product.checked_mul(one()));
        let below = (0..below).try_fold(Wider::from(1), |product, _| product.checked_mul(one()));
        let above = above.and_then(|above| product(above, numerators)).ok_or_else(overflow)?;
        let below = below.and_then(|below| product(below, denominators)).ok_or_else(overflow)?;
        if below.is_zero() {
            return Err(Error::new(Code::DecimalDivision).with("dividing", self));
        }
        rounded(false, above, below, rounding).ok_or_else(overflow)
    }

    /// `self` × a numerator ÷ a denominator, rounded once. For amounts that are not negative.
    pub(crate) fn fraction(self, numerator: u64, denominator: u64, rounding: Rounding) -> Result<Self> {
        if denominator == 0 {
            return Err(Error::new(Code::DecimalDivision).with("dividing", self));
        }
        let above = WithFactor::wrapping_from(self.0.magnitude()).checked_mul(Uint::from(numerator));
        let found = above.and_then(|above| rounded(false, above, Uint::from(denominator), rounding));
        found.ok_or_else(|| Error::new(Code::DecimalOverflow).with("converting", self))
    }

    fn wider(self) -> Wider {
        Wider::wrapping_from(self.0.magnitude())
    }

    fn mul(self, other: Self, rounding: Rounding) -> Result<Self> {
        let product: Wide = self.0.magnitude().widening_mul(other.0.magnitude());
        let negative = self.is_negative() != other.is_negative();
        rounded(negative, product, one(), rounding).ok_or_else(|| overflow("multiplying", self, other))
    }

    fn quo(self, other: Self, rounding: Rounding) -> Result<Self> {
        if other.is_zero() {
            return Err(Error::new(Code::DecimalDivision).with("dividing", self));
        }
        let (numerator, denominator) = (self.0.magnitude(), Wide::wrapping_from(other.0.magnitude()));
        let negative = self.is_negative() != other.is_negative();
        let quotient = match rounding {
            // The chain divides twice: to 36 places toward zero, then to 18, half to even. A quotient just above one half
            // can look like exactly one half in between.
            Rounding::HalfEven => {
                let squared: Wide = one::<320, 5>().widening_mul(one::<320, 5>());
                let longer = Wide::wrapping_from(numerator) * squared / denominator;
                rounded(negative, longer, one(), rounding)
            }
            Rounding::Ceil | Rounding::ChainUp | Rounding::Truncate => {
                rounded(negative, numerator.widening_mul(one::<320, 5>()), denominator, rounding)
            }
        };
        quotient.ok_or_else(|| overflow("dividing", self, other))
    }
}

impl FromStr for Decimal {
    type Err = Error;

    // SDL spec §4 and erratum S15: a minus, then digits that may begin with one more sign and hold one point with something
    // on both sides of it.
    fn from_str(text: &str) -> Result<Self> {
        let (negative, rest) = match text.strip_prefix('-') {
            Some(rest) => (true, rest),
            None => (false, text),
        };
        let (whole, places) = rest.split_once('.').unwrap_or((rest, ""));
        if whole.is_empty() || (rest.len() != whole.len() && places.is_empty()) {
            return Err(unreadable(Unreadable::Syntax, text));
        }
        if places.contains('.') {
            return Err(unreadable(Unreadable::Syntax, text));
        }
        let Some(missing) = PLACES.checked_sub(places.len()) else {
            return Err(Error::new(Code::DecimalPlaces).with("found", text.escape_debug()));
        };
        let (negated, digits) = split_sign(whole);
        let digits = digits.bytes().chain(places.bytes()).chain(std::iter::repeat_n(b'0', missing));
        let atoms = magnitude(digits, 10).map_err(|why| unreadable(why, text))?;
        in_range(Signed::new(negative != negated, atoms))
            .ok_or_else(|| unreadable(Unreadable::OutOfRange, text))
    }
}

impl From<u64> for Decimal {
    fn from(value: u64) -> Self {
        Self::from_int(Int::from(value))
    }
}

impl From<Int> for Decimal {
    fn from(value: Int) -> Self {
        Self::from_int(value)
    }
}

impl fmt::Display for Decimal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let sign = if self.is_negative() { "-" } else { "" };
        let (whole, places) = self.0.magnitude().div_rem(one());
        write!(f, "{sign}{whole}.{:0>PLACES$}", places.to_string())
    }
}

impl fmt::Debug for Decimal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Decimal({self})")
    }
}

impl Serialize for Decimal {
    fn serialize<S: Serializer>(&self, serializer: S) -> std::result::Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for Decimal {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> std::result::Result<Self, D::Error> {
        let text = std::borrow::Cow::<str>::deserialize(deserializer)?;
        text.parse().map_err(serde::de::Error::custom)
    }
}

/// A number of 10^-18: 256 bits before the point and 60 behind it.
type Atoms = Signed<320, 5>;

/// Wide enough for the product of two [`Atoms`].
type Wide = Uint<640, 10>;

/// Wide enough for an [`Atoms`] and 64 bits more.
type WithFactor = Uint<384, 6>;

/// Wide enough for a price that is converted.
type Wider = Uint<1024, 16>;

#[derive(Clone, Copy)]
pub(crate) enum Rounding {
    Ceil,
    ChainUp,
    HalfEven,
    Truncate,
}

fn rounded<const BITS: usize, const LIMBS: usize>(
    negative: bool,
    numerator: Uint<BITS, LIMBS>,
    denominator: Uint<BITS, LIMBS>,
    rounding: Rounding,
) -> Option<Decimal> {
    in_range(quotient(negative, numerator, denominator, rounding)?)
}

fn quotient<const BITS: usize, const LIMBS: usize>(
    negative: bool,
    numerator: Uint<BITS, LIMBS>,
    denominator: Uint<BITS, LIMBS>,
    rounding: Rounding,
) -> Option<Atoms> {
    let (quotient, remainder) = numerator.div_rem(denominator);
    let exact = remainder.is_zero();
    let away = match rounding {
        Rounding::Ceil => !negative && !exact,
        // The chain adds one to the truncated quotient, whatever its sign; a negative one that truncates to zero stays.
        Rounding::ChainUp if negative && !exact => {
            return Some(Signed::new(
                true,
                Uint::uint_try_from(quotient).ok()?.saturating_sub(Uint::from(1)),
            ));
        }
        Rounding::ChainUp => !exact,
        Rounding::HalfEven => match remainder.checked_mul(Uint::from(2))?.cmp(&denominator) {
            std::cmp::Ordering::Less => false,
            std::cmp::Ordering::Equal => quotient.bit(0),
            std::cmp::Ordering::Greater => true,
        },
        Rounding::Truncate => false,
    };
    let quotient = quotient.checked_add(Uint::from(u8::from(away)))?;
    Some(Signed::new(negative, Uint::uint_try_from(quotient).ok()?))
}

fn scaled(whole: Atoms) -> Option<Decimal> {
    in_range(Signed::new(whole.is_negative(), whole.magnitude().checked_mul(one())?))
}

fn in_range(atoms: Atoms) -> Option<Decimal> {
    (atoms.magnitude() <= LARGEST).then_some(Decimal(atoms))
}

fn one<const BITS: usize, const LIMBS: usize>() -> Uint<BITS, LIMBS> {
    Uint::from(ATOMICS)
}

fn unreadable(why: Unreadable, text: &str) -> Error {
    let code = match why {
        Unreadable::OutOfRange => Code::DecimalRange,
        Unreadable::Syntax => Code::DecimalText,
    };
    Error::new(code).with("found", text.escape_debug())
}

fn overflow(doing: &'static str, left: Decimal, right: Decimal) -> Error {
    Error::new(Code::DecimalOverflow).with(doing, left).with("and", right)
}

/// Digits behind the point.
const PLACES: usize = 18;

/// 10^18.
const ATOMICS: u64 = 1_000_000_000_000_000_000;

/// 2^256 × 10^18 − 1.
const LARGEST: Uint<320, 5> = Uint::from_limbs([u64::MAX, u64::MAX, u64::MAX, u64::MAX, ATOMICS - 1]);
