//! What a provider demands of a manifest by itself. SDL spec §10.5.

use std::collections::HashSet;

use super::manifest::{Group, Manifest, Service, ServiceExpose};
use crate::error::{Code, Error, Result};

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
        if self.groups.is_empty() {
            return Err(Code::ManifestEmpty.into());
        }
        self.validate_groups()
    }

    /// Everything but M-01, which the cross-check does not repeat.
    pub(super) fn validate_groups(&self) -> Result<()> {
        let mut names = HashSet::with_capacity(self.groups.len());
        let mut hosts = HashSet::new();
        for group in &self.groups {
            check_group(group, &mut hosts)
                .map_err(|error| error.with("in group", group.name.escape_debug()))?;
            if !names.insert(&group.name) {
                return Err(Error::new(Code::ManifestGroupDuplicate).with("found", group.name.escape_debug()));
            }
        }
        let mut exposes = self.groups.iter().flat_map(|group| &group.services).flat_map(Service::exposes);
        if !exposes.any(|expose| expose.global) {
            return Err(Code::ManifestGlobal.into());
        }
        Ok(())
    }
}

fn check_group<'m>(group: &'m Group, hosts: &mut HashSet<&'m str>) -> Result<()> {
    if group.services.is_empty() {
        return Err(Code::ManifestGroupEmpty.into());
    }
    if !group.services.is_sorted_by(|left, right| left.name <= right.name) {
        return Err(Code::ManifestServiceOrder.into());
    }
    for service in &group.services {
        check_service(service, hosts)
            .map_err(|error| error.with("in service", service.name.escape_debug()))?;
    }
    Ok(())
}

fn check_service<'m>(service: &'m Service, hosts: &mut HashSet<&'m str>) -> Result<()> {
    if service.name.is_empty() {
        return Err(Code::ManifestServiceUnnamed.into());
    }
    if !is_service_name(&service.name) {
        return Err(Code::ManifestServiceName.into());
    }
    if service.image.is_empty() {
        return Err(Code::ManifestImage.into());
    }
    service.resources.validate()?;
    service.env.iter().flatten().try_for_each(|variable| check_env(variable))?;
    check_exposes(service.exposes(), hosts)
}

fn check_env(variable: &str) -> Result<()> {
    let name = variable.split_once('=').map_or(variable, |(name, _)| name);
    if is_env_name(name) {
        return Ok(());
    }
    // Never the value: it may be a secret.
    Err(Error::new(Code::ManifestEnv).with("found", name.escape_debug()))
}

fn check_exposes<'m>(exposes: &'m [ServiceExpose], hosts: &mut HashSet<&'m str>) -> Result<()> {
    if !exposes.is_sorted_by_key(ServiceExpose::order) {
        return Err(Code::ManifestExposeOrder.into());
    }
    for expose in exposes {
        check_expose(expose)?;
        for host in expose.hosts.iter().flatten() {
            if !is_host(host) {
                return Err(Error::new(Code::ManifestHost).with("found", host.escape_debug()));
            }
            if !hosts.insert(host) {
                return Err(Error::new(Code::ManifestHostDuplicate).with("found", host));
            }
        }
    }
    Ok(())
}

fn check_expose(expose: &ServiceExpose) -> Result<()> {
    if !(1..=MAX_PORT).contains(&expose.port) {
        return Err(Error::new(Code::ManifestPort).with("found", expose.port));
    }
    if expose.proto != ServiceExpose::TCP && expose.proto != ServiceExpose::UDP {
        return Err(Error::new(Code::ManifestProto).with("found", expose.proto.escape_debug()));
    }
    Ok(())
}

// M-05: ^[a-z]([-a-z0-9]*[a-z0-9])?$
fn is_service_name(name: &str) -> bool {
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
