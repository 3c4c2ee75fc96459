//! Who is let in.

use super::suggestion::Suggestion;
use super::walk::Walk;
use crate::error::Code;
use crate::sdl::decode::excerpt;
use crate::sdl::tree::NodeId;

/// SDL spec §2.1.1, `service`: not checked for existence.
pub(super) fn service(walk: &mut Walk<'_, '_>, node: NodeId) {
    let (text, services) = (walk.tree.raw(node), &walk.sdl.services);
    // Services that could not be read are no reason to blame those who name them.
    if text.is_empty() || services.is_empty() || services.contains_key(text) {
        return;
    }
    let known = services.keys().map(AsRef::as_ref);
    let detail = format_args!("found `{}`", excerpt(text));
    let otherwise = Code::SdlExposeService.remedy();
    walk.findings.advise(Code::SdlExposeService, node, detail).help(Suggestion { text, known, otherwise });
}
