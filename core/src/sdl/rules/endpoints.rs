//! Leased IP addresses: declared, used, and each port once.

use std::collections::{HashMap, HashSet};

use super::references::Deployed;
use crate::error::Code;
use crate::sdl::Change;
use crate::sdl::decode::excerpt;
use crate::sdl::findings::Findings;
use crate::sdl::model::{Endpoint, Sdl};
use crate::sdl::tree::NodeId;

/// Which endpoints are used, and by which service each port of theirs.
#[derive(Default)]
pub(crate) struct Use<'s> {
    endpoints: HashSet<&'s str>,
    ports: HashMap<(&'s str, u32, &'s str), (&'s str, NodeId)>,
}

/// SDL spec V-04, V-05.
pub(crate) fn kinds(sdl: &mut Sdl<'_>, findings: &mut Findings) {
    for Endpoint { at, kind } in sdl.endpoints.values_mut().filter(|endpoint| endpoint.kind.value != "ip") {
        let detail = format_args!("found `{}`, expected ip", excerpt(&kind.value));
        let draft = findings.refuse(Code::SdlEndpointKind, kind.at, detail);
        if kind.at != *at && !kind.value.is_empty() {
            draft.change(Change::Text { scalar: kind.at, text: "ip".to_owned() });
            kind.value = "ip".into();
        }
    }
}

/// SDL spec V-13, for services that are deployed somewhere.
pub(crate) fn global(sdl: &mut Sdl<'_>, findings: &mut Findings) {
    let deployed = sdl.deployment.iter().filter(|(_, placements)| !placements.replicas.is_empty());
    for (name, _) in deployed {
        let Some(service) = sdl.services.get_mut(name) else { continue };
        let targets = service.expose.iter_mut().flat_map(|expose| &mut expose.to);
        for to in targets.filter(|to| !to.ip.value.is_empty() && !to.global.value) {
            let change = if to.global.at == to.at {
                Change::Add { mapping: to.at, entry: "global: true".to_owned() }
            } else {
                Change::Write { scalar: to.global.at, text: "true".to_owned() }
            };
            findings.refuse(Code::SdlIpGlobal, to.ip.at, "").change(change);
            to.global.value = true;
        }
    }
}

/// SDL spec V-03.
pub(crate) fn declarations(sdl: &Sdl<'_>, findings: &mut Findings) {
    for (name, endpoint) in sdl.endpoints.iter().filter(|(name, _)| !is_name(name)) {
        let detail = format_args!("found `{}`", excerpt(name));
        findings.refuse(Code::SdlEndpointName, endpoint.at, detail).at_key();
    }
}

/// SDL spec V-16. The port outside and the protocol count as they are written.
pub(crate) fn addresses<'s>(deployed: &Deployed<'s, '_>, used: &mut Use<'s>, findings: &mut Findings) {
    for expose in &deployed.service.expose {
        for to in expose.to.iter().filter(|to| !to.ip.value.is_empty()) {
            let ip = to.ip.value.as_ref();
            used.endpoints.insert(ip);
            let port = (ip, expose.external, expose.proto.value.as_ref());
            if let Some((other, at)) = used.ports.insert(port, (deployed.name, to.ip.at)) {
                let (ip, other) = (excerpt(ip), excerpt(other));
                let detail = format_args!("`{ip}` at port {} is taken by `{other}`", expose.external);
                findings.refuse(Code::SdlIpPortTaken, to.ip.at, detail).related(at, "taken here");
            }
        }
    }
}

/// SDL spec V-22.
pub(crate) fn all_used(sdl: &Sdl<'_>, used: &Use<'_>, findings: &mut Findings) {
    for (name, endpoint) in &sdl.endpoints {
        if !used.endpoints.contains(name.as_ref()) {
            let detail = format_args!("`{}` is in no deployed service's `to`", excerpt(name));
            findings.refuse(Code::SdlEndpointUnused, endpoint.at, detail);
        }
    }
}

/// At least two characters, the first a letter.
fn is_name(name: &str) -> bool {
    let mut characters = name.bytes();
    characters.next().is_some_and(|c| c.is_ascii_lowercase())
        && name.len() >= 2
        && characters.all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == b'-' || c == b'_')
}
