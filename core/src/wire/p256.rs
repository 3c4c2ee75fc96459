//! Points of the curve P-256 (SEC 1, section 2.3.4), as far as a node looks at a key of this curve when it decodes one.

use ruint::aliases::U256;
use ruint::uint;

use crate::error::{Code, Error, Result};

/// Whether bytes are a compressed point: its first byte says which of the two roots, and there is a root.
///
/// # Errors
/// [`Code::WireKey`]
pub(crate) fn check(bytes: &[u8]) -> Result<()> {
    let is_point = match bytes {
        [2 | 3, x @ ..] if x.len() == 32 => is_on_curve(U256::try_from_be_slice(x).unwrap_or(P)),
        _ => false,
    };
    if is_point { Ok(()) } else { Err(Error::new(Code::WireKey).with("found bytes", bytes.len())) }
}

/// Euler's criterion: x³ − 3x + b has a root.
fn is_on_curve(x: U256) -> bool {
    if x >= P {
        return false;
    }
    let three_x = x.mul_mod(U256::from(3), P);
    let square = x.mul_mod(x, P).mul_mod(x, P).add_mod(P - three_x, P).add_mod(B, P);
    square.is_zero() || square.pow_mod((P - U256::from(1)) >> 1, P) == U256::from(1)
}

const P: U256 = uint!(0xffffffff00000001000000000000000000000000ffffffffffffffffffffffff_U256);
const B: U256 = uint!(0x5ac635d8aa3a93e7b3ebbd55769886bc651d06b0cc53b0f63bce3c3e27d2604b_U256);

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_generator_is_a_point_and_its_neighbours_are_not_all() {
        let generator = uint!(0x6b17d1f2e12c4247f8bce6e563a440f277037d812deb33a0f4a13945d898c296_U256);
        let point = |first: u8, x: U256| [&[first], x.to_be_bytes::<32>().as_slice()].concat();
        assert!(check(&point(2, generator)).is_ok() && check(&point(3, generator)).is_ok());
        assert!(check(&point(4, generator)).is_err() && check(&point(2, P)).is_err());
        // Half of all numbers are points.
        let points = (0..64).filter(|n| check(&point(2, generator + U256::from(*n))).is_ok()).count();
        assert!((16..48).contains(&points), "{points}");
    }
}
