//! Storage that is not what it seems. SDL spec §3.4.

use super::walk::Walk;
use crate::error::Code;
use crate::sdl::decode::excerpt;
use crate::sdl::findings::Findings;
use crate::sdl::model::{Dialect, Sdl};
use crate::sdl::tree::NodeId;

/// SDL spec §15, trap 12: the class goes by `true` and `false`, other words count only afterwards.
pub(super) fn word(walk: &mut Walk<'_, '_>, node: NodeId) {
    let text = walk.tree.raw(node);
    if matches!(text, "yes" | "on" | "no" | "off") {
        walk.findings.advise(Code::SdlStorageWord, node, format_args!("found `{text}`"));
    }
}

/// SDL spec V-20 and §15, trap 14: version 2.0 is content with a mount of another volume, 2.1 with none.
pub(super) fn unmounted(sdl: &Sdl<'_>, findings: &mut Findings) {
    let mut profiles = sdl.compute.values().filter_map(|profile| profile.resources.as_ref());
    if !profiles.any(|resources| resources.storage.iter().any(|volume| volume.is_persistent())) {
        return;
    }
    for (name, placements) in &sdl.deployment {
        let Some(service) = sdl.services.get(name) else { continue };
        let mounts = service.params.as_ref().map(|params| &params.storage);
        if sdl.dialect == Dialect::V2_0 && mounts.is_none_or(|mounts| mounts.is_empty()) {
            // Refused.
            continue;
        }
        let profiles =
            placements.replicas.values().filter_map(|replicas| sdl.compute.get(&replicas.profile.value));
        let volumes = profiles.filter_map(|profile| profile.resources.as_ref()).flat_map(|r| &r.storage);
        for volume in volumes.filter(|volume| volume.is_persistent()) {
            if !mounts.is_some_and(|mounts| mounts.contains_key(volume.name.as_str())) {
                let detail = format_args!("`{}` has no mount in {}", excerpt(&volume.name), excerpt(name));
                findings.advise(Code::SdlMountUnused, volume.at, detail);
            }
        }
    }
}
