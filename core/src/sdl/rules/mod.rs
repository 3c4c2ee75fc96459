//! The reference's rules about a whole document, one function each.

pub(crate) mod credentials;
pub(crate) mod endpoints;
pub(crate) mod expose;
pub(crate) mod host;
mod names;
pub(crate) mod reclamation;
pub(crate) mod references;
pub(crate) mod storage;
pub(crate) mod tee;

use super::findings::Findings;
use super::model::Sdl;

/// Every rule. What is mended is mended first.
pub(crate) fn check(sdl: &mut Sdl<'_>, findings: &mut Findings) {
    names::services(sdl, findings);
    names::placements(sdl, findings);
    names::profiles(sdl, findings);
    names::prices(sdl, findings);
    names::addresses(sdl, findings);
    tee::kinds(sdl, findings);
    expose::protocols(sdl, findings);
    endpoints::kinds(sdl, findings);
    endpoints::global(sdl, findings);
    facts(sdl, findings);
}

/// What is only looked at, once everything nearly right is taken for what it is when mended.
fn facts(sdl: &Sdl<'_>, findings: &mut Findings) {
    tee::one_per_group(sdl, findings);
    expose::options(sdl, findings);
    reclamation::window(sdl, findings);
    endpoints::declarations(sdl, findings);
    let mut ips = endpoints::Use::default();
    for (name, placements) in &sdl.deployment {
        for (placement, replicas) in &placements.replicas {
            let Some(deployed) = references::resolve(sdl, name, placement, replicas, findings) else {
                continue;
            };
            credentials::complete(&deployed, findings);
            endpoints::addresses(&deployed, &mut ips, findings);
            storage::mounts(sdl, &deployed, findings);
        }
    }
    endpoints::all_used(sdl, &ips, findings);
}
