//! Images that change under their name.

use super::walk::Walk;
use crate::error::Code;
use crate::sdl::decode::excerpt;
use crate::sdl::tree::NodeId;

/// SDL spec §2, `image`: the provider pulls what the name stands for when the container starts, again after each restart.
pub(super) fn tag(walk: &mut Walk<'_, '_>, node: NodeId) {
    let image = walk.tree.raw(node);
    let tag = image.rsplit('/').next().and_then(|name| name.split_once(':')).map(|(_, tag)| tag);
    // A digest is a tag to this look, and what another tool fills in is not known yet.
    if tag.is_some_and(|tag| tag != "latest") || image.is_empty() || image.contains(['$', '<', '{']) {
        return;
    }
    walk.findings.advise(Code::SdlImageTag, node, format_args!("found `{}`", excerpt(image)));
}
