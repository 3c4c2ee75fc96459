//! Confidential computing: what a service may ask for, and one kind per group.

use std::collections::HashMap;

use crate::error::Code;
use crate::sdl::decode::excerpt;
use crate::sdl::findings::Findings;
use crate::sdl::model::Sdl;

/// SDL spec B-01 to B-03.
pub(crate) fn one_per_group(sdl: &Sdl<'_>, findings: &mut Findings) {
    let mut groups = HashMap::new();
    for (name, placements) in &sdl.deployment {
        let Some(params) = sdl.services.get(name).and_then(|service| service.params.as_ref()) else {
            continue;
        };
        let tee = params.tee.value.as_ref();
        for (placement, replicas) in placements {
            let compute = sdl.compute.get(&replicas.profile).and_then(|compute| compute.resources.as_ref());
            let has_gpu =
                compute.and_then(|resources| resources.gpu.as_ref()).is_some_and(|gpu| gpu.units.value > 0);
            match tee {
                "" => continue,
                "cpu" => {}
                "cpu-gpu" if has_gpu => {}
                "cpu-gpu" => {
                    findings.refuse(Code::SdlTeeGpu, params.tee.at, "give the profile a gpu, or ask for cpu");
                }
                _ => {
                    let detail = format_args!("found `{}`, expected cpu or cpu-gpu", excerpt(tee));
                    findings.refuse(Code::SdlTeeUnknown, params.tee.at, detail);
                }
            }
            let first = *groups.entry(placement).or_insert(tee);
            if first != tee {
                let detail = format_args!("found {} and {}", excerpt(first), excerpt(tee));
                findings.refuse(Code::SdlTeeMixed, params.tee.at, detail);
            }
        }
    }
}
