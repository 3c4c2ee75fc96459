//! What a provider demands of a manifest by itself. SDL spec §10.5.

use std::borrow::Cow;
use std::collections::HashMap;

use super::fault::{Fault, Part, ServicePart, Sink, first};
use super::manifest::{Group, Manifest, Service, ServiceExpose};
use crate::error::{Code, Error, Result};
use crate::repeats::{first_of, repeats};

impl Manifest {
    /// Checks what a provider checks before it looks at the deployment, and stops at the first fault.
    ///
    /// ```
    /// use akashkit::Code;
    /// use akashkit::deployment::Manifest;
    ///
    /// let json = r#"[{"name": "dc", "services": [{"name": "web", "image": "nginx", "count": 1, "resources":
    ///     {"id": 1, "cpu": {}, "gpu": {}, "memory": {}, "storage": [], "endpoints": []},
    ///     "expose": [{"port": 80, "proto": "TCP", "global": true}]}]}]"#;
    /// let mut manifest = Manifest::from_json(json)?;
    /// manifest.validate()?;
    /// manifest.groups[0].services[0].image.clear();
    /// assert_eq!(manifest.validate().unwrap_err().code(), Code::ManifestImage);
    /// # Ok::<(), akashkit::Error>(())
    /// ```
    ///
    /// # Errors
    /// The `manifest.*` codes, and the `resources.*` codes for a part that is absent.
    pub fn validate(&self) -> Result<()> {
        self.first_of(|sink| faults(self, sink))
    }

    /// Everything but M-01, which the cross-check does not repeat.
    pub(super) fn validate_groups(&self) -> Result<()> {
        self.first_of(|sink| group_faults(self, sink))
    }

    fn first_of(&self, walk: impl FnOnce(Sink<'_>)) -> Result<()> {
        match first(walk) {
            Some(fault) => Err(self.named(fault)),
            None => Ok(()),
        }
    }

    /// The error of a fault, which says where it is.
    fn named(&self, fault: Fault) -> Error {
        let Fault { mut error, part, .. } = fault;
        let Some(group) = part.group().and_then(|at| self.groups.get(at)) else { return error };
        if let Part::Service(_, number, _) = part {
            let service = group.services.get(number);
            error = service
                .into_iter()
                .fold(error, |error, service| error.with("in service", service.name.escape_debug()));
        }
        error.with("in group", group.name.escape_debug())
    }
}

/// Everything that a provider would refuse a manifest for.
pub(super) fn faults(manifest: &Manifest, sink: Sink<'_>) {
    if manifest.groups.is_empty() {
        return sink(Fault::new(Code::ManifestEmpty, Part::Whole));
    }
    group_faults(manifest, sink);
}

/// Host names of the whole manifest, and where each stands first.
type Hosts<'m> = HashMap<Cow<'m, str>, Part>;

fn group_faults(manifest: &Manifest, sink: Sink<'_>) {
    let names = repeats(manifest.groups.iter().map(|group| group.name.as_str()));
    let mut hosts = Hosts::new();
    for (at, group) in manifest.groups.iter().enumerate() {
        service_faults(at, group, &mut hosts, sink);
        if let Some(first) = first_of(&names, at) {
            sink(Fault::again(Code::ManifestGroupDuplicate, Part::Group(at), Part::Group(first)));
        }
    }
    let mut exposes = manifest.groups.iter().flat_map(|group| &group.services).flat_map(Service::exposes);
    if !exposes.any(|expose| expose.is_global) {
        sink(Fault::new(Code::ManifestGlobal, Part::Whole));
    }
}

fn service_faults<'m>(at: usize, group: &'m Group, hosts: &mut Hosts<'m>, sink: Sink<'_>) {
    if group.services.is_empty() {
        sink(Fault::new(Code::ManifestGroupEmpty, Part::Group(at)));
    }
    if !group.services.is_sorted_by(|left, right| left.name <= right.name) {
        sink(Fault::new(Code::ManifestServiceOrder, Part::Group(at)));
    }
    for (number, service) in group.services.iter().enumerate() {
        let part = |of| Part::Service(at, number, of);
        container_faults(service, &mut |error, of| sink(Fault::new(error, part(of))));
        expose_faults(service.exposes(), part, hosts, sink);
    }
}

fn container_faults(service: &Service, sink: &mut dyn FnMut(Error, ServicePart)) {
    if service.name.is_empty() {
        sink(Code::ManifestServiceUnnamed.into(), ServicePart::Name);
    } else if !is_service_name(&service.name) {
        sink(Code::ManifestServiceName.into(), ServicePart::Name);
    }
    if service.image.is_empty() {
        sink(Code::ManifestImage.into(), ServicePart::Image);
    }
    for error in service.resources.missing() {
        sink(error, ServicePart::Resources);
    }
    for (at, variable) in service.env.iter().flatten().enumerate() {
        let name = variable.split_once('=').map_or(variable.as_str(), |(name, _)| name);
        if !is_env_name(name) {
            // Never the value: it may be a secret.
            let error = Error::new(Code::ManifestEnv).with("found", name.escape_debug());
            sink(error, ServicePart::Env(at));
        }
    }
}

fn expose_faults<'m>(
    exposes: &'m [ServiceExpose],
    part: impl Fn(ServicePart) -> Part,
    hosts: &mut Hosts<'m>,
    sink: Sink<'_>,
) {
    if !exposes.is_sorted_by_key(ServiceExpose::order) {
        sink(Fault::new(Code::ManifestExposeOrder, part(ServicePart::Whole)));
    }
    for (at, expose) in exposes.iter().enumerate() {
        if !(1..=MAX_PORT).contains(&expose.port) {
            let error = Error::new(Code::ManifestPort).with("found", expose.port);
            sink(Fault::new(error, part(ServicePart::Port(at))));
        }
        if expose.proto != ServiceExpose::TCP && expose.proto != ServiceExpose::UDP {
            let error = Error::new(Code::ManifestProto).with("found", expose.proto.escape_debug());
            sink(Fault::new(error, part(ServicePart::Proto(at))));
        }
        for (number, host) in expose.hosts.iter().flatten().enumerate() {
            host_faults(host, part(ServicePart::Host(at, number)), hosts, sink);
        }
    }
}

fn host_faults<'m>(host: &'m str, part: Part, hosts: &mut Hosts<'m>, sink: Sink<'_>) {
    let mut name = Cow::Borrowed(host);
    if !is_host(host) {
        let fault = Fault::new(Error::new(Code::ManifestHost).with("found", host.escape_debug()), part);
        let remedy = mended(host);
        sink(Fault { remedy: remedy.clone(), ..fault });
        let Some(remedy) = remedy else { return };
        name = remedy.into();
    }
    let again = Error::new(Code::ManifestHostDuplicate).with("found", &name);
    let first = *hosts.entry(name).or_insert(part);
    if first != part {
        sink(Fault::again(again, part, first));
    }
}

/// `https://App.example.com/` as `app.example.com`.
fn mended(host: &str) -> Option<String> {
    let host = host.trim();
    let host = host.strip_prefix("https://").or_else(|| host.strip_prefix("http://")).unwrap_or(host);
    Some(host.trim_end_matches(['/', '.']).to_ascii_lowercase()).filter(|host| is_host(host))
}

/// M-05: `^[a-z]([-a-z0-9]*[a-z0-9])?$`
pub(crate) fn is_service_name(name: &str) -> bool {
    let name = name.as_bytes();
    is_label(name) && name.first().is_some_and(u8::is_ascii_lowercase)
}

// M-12: at most 253 bytes of labels between points.
fn is_host(host: &str) -> bool {
    host.len() <= MAX_HOST && host.as_bytes().split(|byte| *byte == b'.').all(is_label)
}

// ^[a-z0-9]([-a-z0-9]*[a-z0-9])?$
fn is_label(label: &[u8]) -> bool {
    let alphanumeric = |byte: &u8| byte.is_ascii_lowercase() || byte.is_ascii_digit();
    label.first().is_some_and(alphanumeric)
        && label.last().is_some_and(alphanumeric)
        && label.iter().all(|byte| alphanumeric(byte) || *byte == b'-')
}

// M-08: ^[-._a-zA-Z][-._a-zA-Z0-9]*$, neither a point alone nor two of them first.
fn is_env_name(name: &str) -> bool {
    let letter = |byte: u8| byte.is_ascii_alphabetic() || b"-._".contains(&byte);
    name.bytes().next().is_some_and(letter)
        && name.bytes().all(|byte| letter(byte) || byte.is_ascii_digit())
        && name != "."
        && !name.starts_with("..")
}

const MAX_HOST: usize = 253;

const MAX_PORT: u32 = 65_535;
