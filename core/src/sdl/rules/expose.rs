//! Ports: protocols and the options of the provider's ingress. SDL spec §2.1.

use crate::error::Code;
use crate::sdl::Change;
use crate::sdl::decode::excerpt;
use crate::sdl::findings::Findings;
use crate::sdl::model::{HttpOptions, Placed, Sdl};
use crate::sdl::remedy;

/// SDL spec B-04, for services that are deployed somewhere.
pub(crate) fn protocols(sdl: &mut Sdl<'_>, findings: &mut Findings) {
    let deployed = sdl.deployment.iter().filter(|(_, placements)| !placements.replicas.is_empty());
    for (name, _) in deployed {
        let Some(service) = sdl.services.get_mut(name) else { continue };
        for proto in service.expose.iter_mut().map(|expose| &mut expose.proto) {
            if protocol(&proto.value).is_some() {
                continue;
            }
            let detail = format_args!("found `{}`, expected tcp or udp", excerpt(&proto.value));
            let draft = findings.refuse(Code::SdlExposeProto, proto.at, detail);
            if let Some(meant) = remedy::protocol(&proto.value) {
                draft.change(Change::Text { scalar: proto.at, text: meant.to_owned() });
                proto.value = meant.into();
            }
        }
    }
}

/// SDL spec B-05 to B-10, for services that are deployed somewhere.
pub(crate) fn options(sdl: &Sdl<'_>, findings: &mut Findings) {
    let deployed = sdl.deployment.iter().filter(|(_, placements)| !placements.replicas.is_empty());
    for service in deployed.filter_map(|(name, _)| sdl.services.get(name)) {
        for expose in &service.expose {
            http_limits(&expose.http, findings);
            next_cases(&expose.http, findings);
        }
    }
}

/// The manifest's name of a protocol; nothing written means TCP. No letter beyond ASCII has one of these as its capital.
pub(crate) fn protocol(text: &str) -> Option<&'static str> {
    match text.to_ascii_uppercase().as_str() {
        "" | "TCP" => Some("TCP"),
        "UDP" => Some("UDP"),
        _ => None,
    }
}

fn http_limits(http: &HttpOptions<'_>, findings: &mut Findings) {
    let mut at_most = |name: &str, option: Placed<u32>, limit: u32| {
        if option.value > limit {
            let detail = format_args!("{name} is {}, expected at most {limit}", option.value);
            let most = Change::Write { scalar: option.at, text: limit.to_string() };
            findings.refuse(Code::SdlHttpLimit, option.at, detail).change(most);
        }
    };
    at_most("max_body_size", http.max_body_size, MAX_BODY_SIZE);
    at_most("proxy_buffer_size", http.proxy_buffer_size, MAX_PROXY_BUFFER_SIZE);
    at_most("read_timeout", http.read_timeout, MAX_TIMEOUT);
    at_most("send_timeout", http.send_timeout, MAX_TIMEOUT);
}

fn next_cases(http: &HttpOptions<'_>, findings: &mut Findings) {
    let cases = http.next_cases.value.as_deref().unwrap_or_default();
    if let Some(case) = cases.iter().find(|case| !NEXT_CASES.contains(&case.as_ref())) {
        let detail = format_args!("found `{}`, expected one of {}", excerpt(case), NEXT_CASES.join(", "));
        findings.refuse(Code::SdlHttpNextCase, http.next_cases.at, detail);
    }
    if cases.len() > 1 && cases.iter().any(|case| case == "off") {
        findings.refuse(Code::SdlHttpNextCaseOff, http.next_cases.at, "let `off` stand alone");
    }
}

pub(crate) const MAX_BODY_SIZE: u32 = 104_857_600;
pub(crate) const MAX_PROXY_BUFFER_SIZE: u32 = 1_048_576;
/// Also the default. Milliseconds.
pub(crate) const MAX_TIMEOUT: u32 = 60_000;

pub(crate) const NEXT_CASES: &[&str] =
    &["error", "timeout", "500", "502", "503", "504", "403", "404", "429", "off"];
