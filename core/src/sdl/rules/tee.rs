//! Confidential computing: what a service may ask for, and one kind per group.

use std::collections::HashMap;

use crate::error::Code;
use crate::sdl::Change;
use crate::sdl::decode::excerpt;
use crate::sdl::findings::Findings;
use crate::sdl::model::{Placed, Sdl};
use crate::sdl::remedy;

/// SDL spec B-01, for services that are deployed somewhere.
pub(crate) fn kinds(sdl: &mut Sdl<'_>, findings: &mut Findings) {
    let deployed = sdl.deployment.iter().filter(|(_, placements)| !placements.replicas.is_empty());
    for (name, _) in deployed {
        let Some(params) = sdl.services.get_mut(name).and_then(|service| service.params.as_mut()) else {
            continue;
        };
        let Placed { value, at } = &mut params.tee;
        if value.is_empty() || KINDS.contains(&value.as_ref()) {
            continue;
        }
        let detail = format_args!("found `{}`, expected cpu or cpu-gpu", excerpt(value));
        let draft = findings.refuse(Code::SdlTeeUnknown, *at, detail);
        if let Some(kind) = remedy::nearest(value, KINDS.iter().copied()) {
            draft.change(Change::Text { scalar: *at, text: kind.to_owned() });
            *value = kind.into();
        }
    }
}

/// SDL spec B-02, B-03.
pub(crate) fn one_per_group(sdl: &Sdl<'_>, findings: &mut Findings) {
    let mut groups = HashMap::new();
    for (name, placements) in &sdl.deployment {
        let Some(params) = sdl.services.get(name).and_then(|service| service.params.as_ref()) else {
            continue;
        };
        let tee = params.tee.value.as_ref();
        for (placement, replicas) in &placements.replicas {
            let compute =
                sdl.compute.get(&replicas.profile.value).and_then(|compute| compute.resources.as_ref());
            let has_gpu =
                compute.and_then(|resources| resources.gpu.as_ref()).is_some_and(|gpu| gpu.units.value > 0);
            if tee.is_empty() {
                continue;
            }
            if tee == "cpu-gpu" && !has_gpu {
                findings.refuse(Code::SdlTeeGpu, params.tee.at, "give the profile a gpu, or ask for cpu");
            }
            let first = *groups.entry(placement).or_insert(tee);
            if first != tee {
                let detail = format_args!("found {} and {}", excerpt(first), excerpt(tee));
                findings.refuse(Code::SdlTeeMixed, params.tee.at, detail);
            }
        }
    }
}

/// The processors alone, or the graphics processors too.
const KINDS: &[&str] = &["cpu", "cpu-gpu"];
