//! What a deployment names must exist.

use crate::error::Code;
use crate::sdl::decode::{Text, excerpt};
use crate::sdl::findings::Findings;
use crate::sdl::model::{Replicas, Resources, Sdl, Service};

/// A service in a placement, with everything that it names.
pub(crate) struct Deployed<'s, 't> {
    pub(crate) name: &'s str,
    pub(crate) service: &'s Service<'t>,
    pub(crate) resources: &'s Resources,
}

/// SDL spec V-06 to V-09, and two things on which the reference crashes: a used profile without resources, and a used
/// price that is null.
pub(crate) fn resolve<'s, 't>(
    sdl: &'s Sdl<'t>,
    name: &'s Text<'t>,
    placement: &Text<'t>,
    replicas: &Replicas<'t>,
    findings: &mut Findings,
) -> Option<Deployed<'s, 't>> {
    let profile = &replicas.profile;
    let mut missing = |code, name: &str| {
        findings.refuse(code, replicas.at, format_args!("found `{}`", excerpt(name)));
        None
    };
    let Some(compute) = sdl.compute.get(profile) else { return missing(Code::SdlProfileUnknown, profile) };
    let Some(infra) = sdl.placement.get(placement) else {
        return missing(Code::SdlPlacementUnknown, placement);
    };
    match infra.pricing.get(profile) {
        None => return missing(Code::SdlPriceMissing, profile),
        Some(None) => return missing(Code::SdlPriceNull, profile),
        Some(Some(_)) => {}
    }
    let Some(service) = sdl.services.get(name) else { return missing(Code::SdlServiceUnknown, name) };
    let Some(resources) = &compute.resources else { return missing(Code::SdlResourcesMissing, profile) };
    Some(Deployed { name, service, resources })
}
