//! The reference's rules about a whole document, one function each.

pub(crate) mod credentials;
pub(crate) mod endpoints;
pub(crate) mod expose;
pub(crate) mod host;
pub(crate) mod reclamation;
pub(crate) mod references;
pub(crate) mod storage;
pub(crate) mod tee;

use super::findings::Findings;
use super::model::Sdl;

/// Every rule, in the reference's order.
pub(crate) fn check(sdl: &Sdl<'_>, findings: &mut Findings) {
    tee::one_per_group(sdl, findings);
    expose::protocols_and_options(sdl, findings);
    reclamation::window(sdl, findings);
    endpoints::declarations(sdl, findings);
    let mut ips = endpoints::Use::default();
    for (name, placements) in &sdl.deployment {
        for (placement, replicas) in placements {
            let Some(deployed) = references::resolve(sdl, name, placement, replicas, findings) else {
                continue;
            };
            credentials::complete(&deployed, findings);
            endpoints::addresses(sdl, &deployed, &mut ips, findings);
            storage::mounts(sdl.dialect, &deployed, findings);
        }
    }
    endpoints::all_used(sdl, &ips, findings);
}
