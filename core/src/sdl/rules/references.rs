//! A service in a placement, with everything that it names.

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

/// Finds what a deployment names, and refuses two things on which the reference crashes: a used profile without resources,
/// and a used price that is null.
pub(crate) fn resolve<'s, 't>(
    sdl: &'s Sdl<'t>,
    name: &'s Text<'t>,
    placement: &Text<'t>,
    Replicas { profile, .. }: &Replicas<'t>,
    findings: &mut Findings,
) -> Option<Deployed<'s, 't>> {
    let compute = sdl.compute.get(&profile.value)?;
    let price = sdl.placement.get(placement)?.pricing.get(&profile.value)?;
    let mut refuse = |code| {
        findings.refuse(code, profile.at, format_args!("found `{}`", excerpt(&profile.value)));
    };
    if price.is_none() {
        refuse(Code::SdlPriceNull);
    }
    let Some(resources) = &compute.resources else {
        refuse(Code::SdlResourcesMissing);
        return None;
    };
    Some(Deployed { name, service: sdl.services.get(name)?, resources })
}
