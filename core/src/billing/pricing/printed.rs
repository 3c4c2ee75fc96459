//! Numbers as the tools of a shell print them: read into a binary fraction of so many bits, then rounded to so many places. Both
//! round to the nearest, a half to the even one.

use crate::decimal::Int;
use crate::error::Result;

/// Digits of the binary fractions that awk reckons with.
pub(super) const AWK: u32 = 53;

/// Digits of those that the shell's own `printf` reckons with, on the processors that most providers have.
pub(super) const SHELL: u32 = 64;

/// A quotient of positive numbers as `printf "%.{places}f"` shows it, times 10^`places`.
pub(super) fn printed(numerator: Int, denominator: Int, bits: u32, places: u32) -> Result<Int> {
    if numerator.is_zero() {
        return Ok(Int::ZERO);
    }
    let (least, most) =
        (denominator.checked_mul(power(2, bits - 1)?)?, denominator.checked_mul(power(2, bits)?)?);
    let (mut up, mut down) = (Int::from(1_u64), Int::from(1_u64));
    while numerator.checked_mul(up)? < least {
        up = up.checked_mul(TWO.into())?;
    }
    while numerator >= most.checked_mul(down)? {
        down = down.checked_mul(TWO.into())?;
    }
    let digits = half_even(numerator.checked_mul(up)?, denominator.checked_mul(down)?)?;
    half_even(digits.checked_mul(down)?.checked_mul(power(10, places)?)?, up)
}

/// A quotient of positive numbers, rounded to the nearest, a half to the even one.
pub(super) fn half_even(numerator: Int, denominator: Int) -> Result<Int> {
    let (quotient, rest) = (numerator.quo_truncate(denominator)?, numerator.rem_euclid(denominator)?);
    let is_odd = !quotient.rem_euclid(TWO.into())?.is_zero();
    let doubled = rest.checked_add(rest)?;
    let is_up = doubled > denominator || (doubled == denominator && is_odd);
    quotient.checked_add(u64::from(is_up).into())
}

/// A power.
pub(super) fn power(base: u64, exponent: u32) -> Result<Int> {
    (0..exponent).try_fold(Int::from(1_u64), |power, _| power.checked_mul(base.into()))
}

const TWO: u64 = 2;

#[cfg(test)]
mod tests {
    use super::*;

    fn shown(numerator: u64, denominator: u64, bits: u32, places: u32) -> Result<String> {
        printed(numerator.into(), denominator.into(), bits, places).map(|int| int.to_string())
    }

    /// What mawk and bash printed.
    #[test]
    fn halves_that_are_none_in_binary() -> Result<()> {
        // 0.5, 1.5, 2.5 are halves.
        assert_eq!(shown(1, 2, AWK, 0)?, "0");
        assert_eq!(shown(3, 2, AWK, 0)?, "2");
        assert_eq!(shown(5, 2, AWK, 0)?, "2");
        // These are halves neither with 53 bits nor with 64, and not always on the same side.
        let tenths = |bits| [15, 25, 35, 45].map(|n| shown(n, 100, bits, 1).unwrap_or_default());
        assert_eq!(tenths(AWK), ["1", "2", "3", "5"]);
        assert_eq!(tenths(SHELL), ["2", "2", "3", "4"]);
        assert_eq!(shown(2675, 1000, AWK, 2)?, "267");
        // Beyond the digits that there are.
        assert_eq!(shown(u64::MAX, 1, AWK, 0)?, "18446744073709551616");
        assert_eq!(shown(u64::MAX, 1, SHELL, 0)?, "18446744073709551615");
        assert_eq!(shown(0, 1, SHELL, 6)?, "0");
        Ok(())
    }
}
