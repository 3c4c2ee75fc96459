//! Leased IP addresses: declared, used, and each port once.

use std::collections::{HashMap, HashSet};

use super::references::Deployed;
use crate::error::Code;
use crate::sdl::decode::excerpt;
use crate::sdl::findings::Findings;
use crate::sdl::model::Sdl;

/// Which endpoints are used, and by which service each port of theirs.
#[derive(Default)]
pub(crate) struct Use<'s> {
    endpoints: HashSet<&'s str>,
    ports: HashMap<(&'s str, u32, &'s str), &'s str>,
}

/// SDL spec V-03 to V-05.
pub(crate) fn declarations(sdl: &Sdl<'_>, findings: &mut Findings) {
    for (name, endpoint) in &sdl.endpoints {
        if !is_name(name) {
            let detail =
                format_args!("found `{}`, expected lower-case letters, then digits, - or _", excerpt(name));
            findings.refuse(Code::SdlEndpointName, endpoint.at, detail);
        }
        if endpoint.kind != "ip" {
            let detail = format_args!("found `{}`, expected ip", excerpt(&endpoint.kind));
            findings.refuse(Code::SdlEndpointKind, endpoint.at, detail);
        }
    }
}

/// SDL spec V-13, V-14, V-16. The port outside and the protocol count as they are written.
pub(crate) fn addresses<'s>(
    sdl: &Sdl<'_>,
    deployed: &Deployed<'s, '_>,
    used: &mut Use<'s>,
    findings: &mut Findings,
) {
    for expose in &deployed.service.expose {
        for to in expose.to.iter().filter(|to| !to.ip.value.is_empty()) {
            let ip = to.ip.value.as_ref();
            if !to.global {
                findings.refuse(Code::SdlIpGlobal, to.ip.at, "add `global: true`");
            } else if !sdl.endpoints.contains_key(ip) {
                let detail = format_args!("found `{}`, add it under `endpoints`", excerpt(ip));
                findings.refuse(Code::SdlIpUnknown, to.ip.at, detail);
            }
            used.endpoints.insert(ip);
            let port = (ip, expose.external, expose.proto.value.as_ref());
            if let Some(other) = used.ports.insert(port, deployed.name) {
                let detail = format_args!(
                    "`{}` at port {} is taken by {}",
                    excerpt(ip),
                    expose.external,
                    excerpt(other)
                );
                findings.refuse(Code::SdlIpPortTaken, to.ip.at, detail);
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
