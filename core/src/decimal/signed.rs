//! A sign and a magnitude: the chain's integers are as wide below zero as above, unlike two's complement.

use std::cmp::Ordering;

use ruint::Uint;

/// A number without a negative zero, so that equality of the parts is equality of the numbers.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub(super) struct Signed<const BITS: usize, const LIMBS: usize> {
    negative: bool,
    magnitude: Uint<BITS, LIMBS>,
}

impl<const BITS: usize, const LIMBS: usize> Signed<BITS, LIMBS> {
    pub(super) const ZERO: Self = Self { negative: false, magnitude: Uint::ZERO };

    pub(super) const fn small(magnitude: u64) -> Self {
        let mut limbs = [0; LIMBS];
        limbs[0] = magnitude;
        Self { negative: false, magnitude: Uint::from_limbs(limbs) }
    }

    pub(super) fn new(negative: bool, magnitude: Uint<BITS, LIMBS>) -> Self {
        Self { negative: negative && !magnitude.is_zero(), magnitude }
    }

    pub(super) fn is_negative(self) -> bool {
        self.negative
    }

    pub(super) fn magnitude(self) -> Uint<BITS, LIMBS> {
        self.magnitude
    }

    pub(super) fn negated(self) -> Self {
        Self::new(!self.negative, self.magnitude)
    }

    pub(super) fn checked_add(self, other: Self) -> Option<Self> {
        if self.negative == other.negative {
            return Some(Self::new(self.negative, self.magnitude.checked_add(other.magnitude)?));
        }
        let (larger, smaller) = if self.magnitude < other.magnitude { (other, self) } else { (self, other) };
        Some(Self::new(larger.negative, larger.magnitude.checked_sub(smaller.magnitude)?))
    }
}

impl<const BITS: usize, const LIMBS: usize> Ord for Signed<BITS, LIMBS> {
    fn cmp(&self, other: &Self) -> Ordering {
        match (self.negative, other.negative) {
            (false, false) => self.magnitude.cmp(&other.magnitude),
            (false, true) => Ordering::Greater,
            (true, false) => Ordering::Less,
            (true, true) => other.magnitude.cmp(&self.magnitude),
        }
    }
}

impl<const BITS: usize, const LIMBS: usize> PartialOrd for Signed<BITS, LIMBS> {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

/// Why a text is no number.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Unreadable {
    OutOfRange,
    Syntax,
}

/// Splits one leading sign off: `-5` is `(true, "5")`.
pub(super) fn split_sign(text: &str) -> (bool, &str) {
    match text.as_bytes().first() {
        Some(b'-') => (true, &text[1..]),
        Some(b'+') => (false, &text[1..]),
        _ => (false, text),
    }
}

/// Reads digits of a radix up to 16. Stops at the first digit too many, so long texts cost no more than short ones.
pub(super) fn magnitude<const BITS: usize, const LIMBS: usize>(
    digits: impl Iterator<Item = u8>,
    radix: u32,
) -> Result<Uint<BITS, LIMBS>, Unreadable> {
    // Most numbers fit into a machine's word, which is much cheaper to count in.
    let (mut small, mut large) = (0_u64, None);
    let mut any = false;
    let base = Uint::from(radix);
    for digit in digits {
        let digit = char::from(digit).to_digit(radix).ok_or(Unreadable::Syntax)?;
        any = true;
        let longer = small.checked_mul(radix.into()).and_then(|value| value.checked_add(digit.into()));
        match longer.filter(|_| large.is_none()) {
            Some(value) => small = value,
            None => {
                let value = large.unwrap_or_else(|| Uint::from(small));
                large = Some(push(value, base, digit).ok_or(Unreadable::OutOfRange)?);
            }
        }
    }
    if any { Ok(large.unwrap_or_else(|| Uint::from(small))) } else { Err(Unreadable::Syntax) }
}

/// Reads an integer as the chain does on the wire: a sign, then decimal digits, or other digits after
/// `0x`, `0b`, `0o` or `0`; single underscores may stand between digits and after the prefix.
pub(super) fn based<const BITS: usize, const LIMBS: usize>(
    text: &str,
) -> Result<Signed<BITS, LIMBS>, Unreadable> {
    let (negative, rest) = split_sign(text);
    let (radix, digits, prefixed) = split_prefix(rest.as_bytes());
    if !underscores_separate(digits, prefixed) {
        return Err(Unreadable::Syntax);
    }
    let value = magnitude(digits.iter().copied().filter(|&byte| byte != b'_'), radix)?;
    Ok(Signed::new(negative, value))
}

fn push<const BITS: usize, const LIMBS: usize>(
    value: Uint<BITS, LIMBS>,
    base: Uint<BITS, LIMBS>,
    digit: u32,
) -> Option<Uint<BITS, LIMBS>> {
    value.checked_mul(base)?.checked_add(Uint::from(digit))
}

fn split_prefix(text: &[u8]) -> (u32, &[u8], bool) {
    match text {
        [b'0', b'b' | b'B', digits @ ..] => (2, digits, true),
        [b'0', b'o' | b'O', digits @ ..] => (8, digits, true),
        [b'0', b'x' | b'X', digits @ ..] => (16, digits, true),
        [b'0', _, ..] => (8, &text[1..], true),
        _ => (10, text, false),
    }
}

fn underscores_separate(digits: &[u8], prefixed: bool) -> bool {
    let leading = !prefixed && digits.first() == Some(&b'_');
    let doubled = digits.windows(2).any(|pair| pair == b"__");
    !leading && !doubled && digits.last() != Some(&b'_')
}
