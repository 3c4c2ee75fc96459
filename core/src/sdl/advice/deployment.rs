//! What is deployed, and how often.

use std::collections::BTreeMap;

use crate::error::Code;
use crate::sdl::decode::excerpt;
use crate::sdl::findings::Findings;
use crate::sdl::model::{Dialect, Sdl};

/// SDL spec §2: services that no deployment names are ignored, whatever they hold.
pub(super) fn undeployed(sdl: &Sdl<'_>, findings: &mut Findings) {
    if sdl.deployment.is_empty() {
        // Refused.
        return;
    }
    for (name, service) in sdl.services.iter().filter(|(name, _)| !sdl.deployment.contains_key(*name)) {
        findings.advise(Code::SdlServiceUndeployed, service.at, format_args!("found `{}`", excerpt(name)));
    }
}

/// SDL spec erratum S5: version 2.1 adds up the replicas of one profile in one placement, in 32 bits.
pub(super) fn wraps(sdl: &Sdl<'_>, findings: &mut Findings) {
    let replicas = || sdl.deployment.values().flat_map(|placements| &placements.replicas);
    let total: u64 = replicas().map(|(_, replicas)| u64::from(replicas.count)).sum();
    if sdl.dialect != Dialect::V2_1 || total <= u64::from(u32::MAX) {
        return;
    }
    let mut units = BTreeMap::new();
    for (placement, replicas) in replicas() {
        let unit = units.entry((placement, &replicas.profile.value)).or_insert(0_u64);
        let fits = *unit <= u64::from(u32::MAX);
        *unit += u64::from(replicas.count);
        if fits && *unit > u64::from(u32::MAX) {
            let (profile, placement) = (excerpt(&replicas.profile.value), excerpt(placement));
            let detail = format_args!("{profile} in {placement} has {unit}, expected at most {}", u32::MAX);
            findings.advise(Code::SdlCountWraps, replicas.at, detail);
        }
    }
}
