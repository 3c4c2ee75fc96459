//! Ports of a service as the manifest has them, and the ways in from outside that they amount to.

use std::collections::HashMap;

use crate::deployment::manifest::{HttpOptions, ServiceExpose};
use crate::resources::{Endpoint, EndpointKind};
use crate::sdl::model::{self, Sdl, Target};
use crate::sdl::rules::expose::{MAX_TIMEOUT, protocol};
use crate::sorting;

/// The number of each leased IP endpoint: its last place among all names used, where a port for another service counts as
/// a name too, an empty one. SDL spec §6.3.
pub(super) fn sequence_numbers<'s>(sdl: &'s Sdl<'_>) -> HashMap<&'s str, u32> {
    let services = sdl.deployment.keys().filter_map(|name| sdl.services.get(name));
    let targets = services.flat_map(|service| &service.expose).flat_map(|expose| &expose.to);
    let counted = targets.filter(|to| !to.global.value || !to.ip.value.is_empty());
    let mut names: Vec<&str> = counted.map(|to| to.ip.value.as_ref()).collect();
    sorting::stable(&mut names, |a, b| a < b);
    names.into_iter().zip(1..).collect()
}

/// The manifest's ports, and from which of the service's own each comes.
pub(super) fn manifest_expose(
    service: &model::Service<'_>,
    numbers: &HashMap<&str, u32>,
) -> (Vec<ServiceExpose>, Vec<usize>) {
    let nobody = [Target::default()];
    let mut out = Vec::with_capacity(service.expose.len());
    for (at, expose) in service.expose.iter().enumerate() {
        let targets = if expose.to.is_empty() { &nobody[..] } else { &expose.to };
        for to in targets {
            let ip = to.ip.value.as_ref();
            let leased = to.global.value && !ip.is_empty();
            let port = ServiceExpose {
                port: expose.port.value,
                external_port: expose.external,
                proto: protocol(&expose.proto.value).unwrap_or_default().to_owned(),
                service: to.service.to_string(),
                is_global: to.global.value,
                hosts: expose
                    .accept
                    .as_ref()
                    .map(|hosts| hosts.iter().map(|host| host.value.to_string()).collect()),
                http_options: http_options(&expose.http),
                ip: ip.to_owned(),
                endpoint_sequence_number: numbers.get(ip).copied().filter(|_| leased).unwrap_or_default(),
            };
            out.push((port, at));
        }
    }
    sorting::unstable(&mut out, |(a, _), (b, _)| a.order() < b.order());
    out.into_iter().unzip()
}

/// SDL spec §6.4.
pub(super) fn endpoints_of(exposes: &[ServiceExpose]) -> Vec<Endpoint> {
    let mut endpoints = Vec::new();
    for expose in exposes.iter().filter(|expose| expose.is_global) {
        endpoints.push(Endpoint { kind: expose.endpoint_kind(), sequence_number: 0 });
        if !expose.ip.is_empty() {
            let sequence_number = expose.endpoint_sequence_number;
            endpoints.push(Endpoint { kind: EndpointKind::LEASED_IP, sequence_number });
        }
    }
    endpoints
}

/// Zero means the default, but for the buffer, which older providers do not know: it is left out.
fn http_options(http: &model::HttpOptions<'_>) -> HttpOptions {
    let or = |value: u32, default: u32| if value == 0 { default } else { value };
    let cases = http.next_cases.value.as_deref().filter(|cases| !cases.is_empty());
    let next_cases = match cases {
        Some(cases) => cases.iter().map(ToString::to_string).collect(),
        None => vec!["error".to_owned(), "timeout".to_owned()],
    };
    HttpOptions {
        max_body_size: or(http.max_body_size.value, 1_048_576),
        read_timeout: or(http.read_timeout.value, MAX_TIMEOUT),
        send_timeout: or(http.send_timeout.value, MAX_TIMEOUT),
        next_tries: or(http.next_tries, 3),
        next_timeout: http.next_timeout,
        next_cases: Some(next_cases),
        proxy_buffer_size: http.proxy_buffer_size.value,
    }
}
