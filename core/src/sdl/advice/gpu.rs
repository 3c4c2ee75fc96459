//! Graphics processors that are read as others, or not at all. SDL spec §3.3 and §15, trap 11.

use super::walk::Walk;
use crate::error::Code;
use crate::sdl::decode::excerpt;
use crate::sdl::tree::NodeId;

/// A vendor that the network does not know is ignored, and without a known one any model of nvidia's will do.
pub(super) fn vendor(walk: &mut Walk<'_, '_>, vendors: NodeId, key: NodeId) {
    let tree = walk.tree;
    let has_nvidia = tree.content(vendors).iter().step_by(2).any(|key| tree.raw(*key) == "nvidia");
    let read = if has_nvidia { "which is ignored" } else { "which is read as any gpu of nvidia" };
    let detail = format_args!("found `{}`, {read}", excerpt(tree.raw(tree.target(key))));
    walk.findings.advise(Code::SdlGpuVendor, key, detail);
}

/// `gpu: 1` is read, and has no effect.
pub(super) fn scalar(walk: &mut Walk<'_, '_>, node: NodeId) {
    let detail = format_args!("found `{}`", excerpt(walk.tree.raw(node)));
    walk.findings.advise(Code::SdlGpuScalar, node, detail);
}
