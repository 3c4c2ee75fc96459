//! Numbers that are read as others. SDL spec §1.2, §2.1.2, §5.

use std::ops::RangeInclusive;

use super::quantity::is_exact;
use super::walk::Walk;
use crate::error::Code;
use crate::sdl::Change;
use crate::sdl::decode::excerpt;
use crate::sdl::tree::NodeId;

/// Appendix E: ports and options.
pub(super) fn number(walk: &mut Walk<'_, '_>, node: NodeId, range: RangeInclusive<u32>, zero: Option<u32>) {
    let Some(value) = read(walk, node) else { return };
    if let Some(default) = zero.filter(|_| value == 0) {
        default_for_zero(walk, node, default);
    } else if !range.contains(&value) {
        let detail = format_args!("found {value}, expected {} to {}", range.start(), range.end());
        walk.findings.advise(Code::SdlSchemaValue, node, detail);
    }
}

/// SDL spec §5 and §15, trap 18.
pub(super) fn count(walk: &mut Walk<'_, '_>, node: NodeId) {
    if read(walk, node) == Some(0) {
        walk.findings.advise(Code::SdlCountZero, node, "");
    }
}

/// A count that is not there is zero.
pub(super) fn no_count(walk: &mut Walk<'_, '_>, node: NodeId) {
    walk.findings.advise(Code::SdlCountZero, node, "found none");
}

/// SDL spec §15, trap 19.
fn default_for_zero(walk: &mut Walk<'_, '_>, node: NodeId, default: u32) {
    let draft = walk.findings.advise(Code::SdlHttpZero, node, format_args!("read as {default}"));
    draft.change(Change::Write { scalar: node, text: default.to_string() });
}

/// What the network reads, with advice where that is not what is written.
fn read(walk: &mut Walk<'_, '_>, node: NodeId) -> Option<u32> {
    let scalar = walk.tree.scalar(node)?;
    let digits = scalar.text.bytes().all(|b| b.is_ascii_digit());
    if digits && !scalar.text.starts_with('0') {
        return scalar.text.parse().ok();
    }
    let value = scalar.uint32().ok()??;
    // SDL spec §1.2: fractions are cut off, and a leading zero means octal.
    let code = match is_exact(scalar.text, 1, value.into()) {
        Some(false) if digits => Code::SdlNumberOctal,
        Some(false) => Code::SdlQuantityCut,
        Some(true) | None => return Some(value),
    };
    let detail = format_args!("found `{}`, read as {value}", excerpt(scalar.text));
    let write = Change::Write { scalar: node, text: value.to_string() };
    walk.findings.advise(code, node, detail).change(write);
    Some(value)
}
