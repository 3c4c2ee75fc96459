//! Quantities that the network reads as others. SDL spec §3.1 to §3.6.

use super::schema;
use super::walk::Walk;
use crate::error::Code;
use crate::sdl::Change;
use crate::sdl::decode::excerpt;
use crate::sdl::dialect;
use crate::sdl::shape::Quantity;
use crate::sdl::tree::NodeId;

/// SDL spec §15, traps 9 and 10; Appendix E, sizes as strings.
pub(super) fn quantity(walk: &mut Walk<'_, '_>, node: NodeId, quantity: Quantity) {
    let Some(scalar) = walk.tree.scalar(node) else { return };
    let read = match quantity {
        Quantity::Bytes => cut_bytes(scalar.text),
        Quantity::Cpu => cut_cpu(scalar.text),
        Quantity::GpuRam => cut_gpu_ram(scalar.text),
    };
    if let Some(read) = read {
        let detail = format_args!("found `{}`, read as {read}", excerpt(scalar.text));
        // A size without a suffix is a number, unless it is quoted.
        let change = match quantity {
            Quantity::Bytes => Change::Write { scalar: node, text: format!("\"{read}\"") },
            Quantity::Cpu | Quantity::GpuRam => Change::Text { scalar: node, text: read.clone() },
        };
        walk.findings.advise(Code::SdlQuantityCut, node, detail).change(change);
    } else if quantity != Quantity::Cpu && !scalar.text.ends_with(['k', 'M', 'G', 'T', 'P', 'i']) {
        schema::text(walk, node, 0);
    }
}

/// Whether a decimal number of units is exactly this many; `None` where it is no decimal number, or too large to tell.
pub(super) fn is_exact(number: &str, unit: u64, read: u64) -> Option<bool> {
    let (digits, exponent) = match number.split_once(['e', 'E']) {
        Some((digits, exponent)) => (digits, exponent.parse::<i32>().ok()?),
        None => (number, 0),
    };
    let (whole, fraction) = digits.split_once('.').unwrap_or((digits, ""));
    let mut mantissa = 0_u128;
    for b in whole.bytes().chain(fraction.bytes()) {
        let digit = b.is_ascii_digit().then(|| u128::from(b - b'0'))?;
        mantissa = mantissa.checked_mul(10)?.checked_add(digit)?;
    }
    let places = exponent.checked_sub(i32::try_from(fraction.len()).ok()?)?;
    let power = 10_u128.checked_pow(places.unsigned_abs())?;
    let written = mantissa.checked_mul(unit.into())?;
    Some(if places < 0 {
        written == u128::from(read).checked_mul(power)?
    } else {
        written.checked_mul(power)? == u128::from(read)
    })
}

/// What is read of cores, where that is not what is written.
fn cut_cpu(text: &str) -> Option<String> {
    if is_plain(text) {
        return None;
    }
    let read = dialect::cpu(text).ok()?;
    (is_exact(text, 1_000, read.into()) == Some(false)).then(|| format!("{read}m"))
}

fn cut_bytes(text: &str) -> Option<String> {
    if is_plain(text) {
        return None;
    }
    let read = dialect::bytes(text).ok()?;
    let (number, unit) = dialect::suffix(text);
    (is_exact(number, unit, read) == Some(false)).then(|| read.to_string())
}

/// Graphics memory is asked for in whole GiB.
fn cut_gpu_ram(text: &str) -> Option<String> {
    if is_plain(text) && text.ends_with("Gi") {
        return None;
    }
    let read = dialect::gpu_ram(text).ok()?;
    (read & ((1 << 30) - 1) != 0).then(|| format!("{}Gi", read >> 30))
}

/// Digits and a suffix other than `E`: nothing to cut off.
fn is_plain(text: &str) -> bool {
    text.bytes().all(|b| b.is_ascii_digit() || matches!(b, b'k' | b'm' | b'M' | b'G' | b'T' | b'P' | b'i'))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_cut_off_is_seen_without_floats() {
        assert_eq!(cut_cpu("2.01").as_deref(), Some("2009m"));
        assert_eq!(cut_cpu("1.0005").as_deref(), Some("1000m"));
        assert_eq!(cut_cpu("1.005").as_deref(), Some("1004m"));
        for exact in ["1.1", "0.5", ".5", "1e-1", "2", "500m", "0x1p1", "1_0"] {
            assert_eq!(cut_cpu(exact), None, "{exact}");
        }
        assert_eq!(cut_bytes("0.1Gi").as_deref(), Some("107374182"));
        assert_eq!(cut_bytes("1.001k").as_deref(), Some("1000"));
        for exact in ["1.5Gi", "0.5k", "1e3Mi", "5E", "512Mi", "1.5G"] {
            assert_eq!(cut_bytes(exact), None, "{exact}");
        }
        assert_eq!(cut_gpu_ram("1.5Gi").as_deref(), Some("1Gi"));
        assert_eq!(cut_gpu_ram("80000Mi").as_deref(), Some("78Gi"));
        assert_eq!(cut_gpu_ram("81920Mi"), None);
    }
}
