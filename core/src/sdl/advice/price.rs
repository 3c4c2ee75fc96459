//! Prices.

use super::suggestion::Suggestion;
use super::walk::Walk;
use crate::error::Code;
use crate::sdl::decode::excerpt;
use crate::sdl::tree::NodeId;

/// SDL spec §10.6: the chain refuses new deployments in anything but uact, whatever the document may say.
pub(super) fn uact(walk: &mut Walk<'_, '_>, node: NodeId) {
    let denom = walk.tree.raw(node);
    if denom != "uact" {
        walk.findings.advise(Code::SdlPriceUact, node, format_args!("found `{}`", excerpt(denom)));
    }
}

/// SDL spec §4, `pricing`: prices of unknown profiles are read and never used.
pub(super) fn unused(walk: &mut Walk<'_, '_>, key: NodeId) {
    let (text, profiles) = (walk.tree.raw(walk.tree.target(key)), &walk.sdl.compute);
    if profiles.is_empty() || profiles.contains_key(text) {
        return;
    }
    let known = profiles.keys().map(AsRef::as_ref);
    let detail = format_args!("found `{}`", excerpt(text));
    let otherwise = Code::SdlPriceUnused.remedy();
    walk.findings.advise(Code::SdlPriceUnused, key, detail).help(Suggestion { text, known, otherwise });
}
