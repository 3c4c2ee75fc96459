//! Whether a manifest fits the groups on chain, as the provider judges it. SDL spec §11.

use std::collections::HashMap;

use super::group::{GroupSpec, ResourceUnit};
use super::manifest::{Group, Manifest, Service, ServiceExpose};
use crate::error::{Code, Error, Result};
use crate::resources::{EndpointKind, Resources};

/// Checks a manifest against the groups of its deployment as the provider does when it is sent one.
///
/// ```
/// use akashkit::Code;
/// use akashkit::deployment::{GroupSpec, Manifest, cross_check};
///
/// let resources = r#"{"id": 1, "cpu": {"units": {"val": "1000"}}, "gpu": {"units": {"val": "0"}},
///     "memory": {"size": {"val": "1048576"}}, "storage": [], "endpoints": [{"sequence_number": 0}]}"#;
/// let manifest = Manifest::from_json(&format!(r#"[{{"name": "dc", "services": [{{"name": "web", "image": "nginx",
///     "count": 1, "resources": {resources}, "expose": [{{"port": 80, "proto": "TCP", "global": true}}]}}]}}]"#))?;
/// let mut group = GroupSpec::from_json(&format!(
///     r#"{{"name": "dc", "resources": [{{"count": 1, "resource": {resources}}}]}}"#
/// ))?;
/// cross_check(&manifest, &[group.clone()])?;
/// group.resources[0].count = 2;
/// assert_eq!(cross_check(&manifest, &[group]).unwrap_err().code(), Code::CrosscheckUnusedReplicas);
/// # Ok::<(), akashkit::Error>(())
/// ```
///
/// # Errors
/// The first of [`misfits`].
pub fn cross_check(manifest: &Manifest, groups: &[GroupSpec]) -> Result<()> {
    let pairs = check_shape(manifest, groups)?;
    match pairs.into_iter().find_map(|(group, spec)| check_group(group, spec).into_iter().next()) {
        Some(misfit) => Err(misfit),
        None => Ok(()),
    }
}

/// Everything that keeps a manifest from fitting its groups; the provider would name the first.
///
/// ```
/// use akashkit::Code;
/// use akashkit::deployment::{GroupSpec, Manifest, misfits};
///
/// let manifest = Manifest::from_json("[]")?;
/// let misfits = misfits(&manifest, &[]);
/// assert_eq!(misfits[0].code(), Code::ManifestGlobal);
/// # Ok::<(), akashkit::Error>(())
/// ```
pub fn misfits(manifest: &Manifest, groups: &[GroupSpec]) -> Vec<Error> {
    match check_shape(manifest, groups) {
        Ok(pairs) => pairs.into_iter().flat_map(|(group, spec)| check_group(group, spec)).collect(),
        Err(error) => vec![error],
    }
}

type Pair<'c> = (&'c Group, &'c GroupSpec);

/// What must hold before groups can be compared one by one.
fn check_shape<'c>(manifest: &'c Manifest, specs: &'c [GroupSpec]) -> Result<Vec<Pair<'c>>> {
    // SDL spec erratum S6: the provider copies the groups first, and crashes where a part is absent.
    specs.iter().try_for_each(check_complete)?;
    manifest.validate_groups()?;
    if manifest.groups.len() != specs.len() {
        let error = Error::new(Code::CrosscheckGroupCount);
        return Err(error.with("in the manifest", manifest.groups.len()).with("on chain", specs.len()));
    }
    let by_name: HashMap<_, _> = specs.iter().map(|spec| (&spec.name, spec)).collect();
    let find = |group: &'c Group| {
        let spec = by_name.get(&group.name).copied();
        let unknown = || Error::new(Code::CrosscheckGroup).with("found", group.name.escape_debug());
        Ok((group, spec.ok_or_else(unknown)?))
    };
    manifest.groups.iter().map(find).collect()
}

fn check_complete(spec: &GroupSpec) -> Result<()> {
    let incomplete = |unit: &&ResourceUnit| {
        let Resources { cpu, gpu, memory, .. } = &unit.resource;
        cpu.is_none() || gpu.is_none() || memory.is_none()
    };
    match spec.resources.iter().find(incomplete) {
        Some(unit) => Err(in_unit(Error::new(Code::CrosscheckIncomplete), unit.resource.id)
            .with("in group", spec.name.escape_debug())),
        None => Ok(()),
    }
}

fn check_group(group: &Group, spec: &GroupSpec) -> Vec<Error> {
    let mut book = Book::open(spec);
    for service in &group.services {
        let found = book.misfits.len();
        check_service(service, &mut book);
        for misfit in book.misfits.drain(found..).collect::<Vec<_>>() {
            book.misfits.push(misfit.with("in service", service.name.escape_debug()));
        }
    }
    let place = |misfit: Error| misfit.with("in group", group.name.escape_debug());
    book.close().into_iter().map(place).collect()
}

// X-04 to X-12.
fn check_service(service: &Service, book: &mut Book<'_>) {
    let wanted = &service.resources;
    let Some(&at) = book.units.get(&wanted.id) else {
        return book.note(Code::CrosscheckUnit, wanted.id);
    };
    let left = &mut book.left[at];
    match left.replicas.checked_sub(service.count) {
        Some(rest) => left.replicas = rest,
        None => {
            let error = Error::new(Code::CrosscheckReplicas).with("found", service.count);
            let error = error.with("most", left.replicas);
            book.misfits.push(in_unit(error, wanted.id));
        }
    }
    check_resources(wanted, &book.left[at].unit.resource, book);
    for expose in service.exposes().iter().filter(|expose| expose.is_global) {
        book.take(wanted.id, expose.endpoint_kind());
        if !expose.ip.is_empty() {
            book.take(wanted.id, EndpointKind::LEASED_IP);
        }
    }
}

// X-06 to X-09.
fn check_resources(wanted: &Resources, spec: &Resources, book: &mut Book<'_>) {
    let volumes = |resources: &Resources| resources.storage.as_ref().map_or(0, Vec::len);
    let same_volumes = || {
        let pairs = wanted.storage.iter().flatten().zip(spec.storage.iter().flatten());
        pairs.into_iter().all(|(wanted, spec)| wanted == spec)
    };
    let parts = [
        (wanted.cpu == spec.cpu, Code::CrosscheckCpu),
        (wanted.gpu == spec.gpu, Code::CrosscheckGpu),
        (wanted.memory == spec.memory, Code::CrosscheckMemory),
        // The provider crashes on volumes that the group lacks, and does not notice those that it has more.
        (volumes(wanted) <= volumes(spec), Code::CrosscheckVolumes),
        (same_volumes(), Code::CrosscheckStorage),
    ];
    for (_, code) in parts.into_iter().filter(|(same, _)| !same) {
        book.note(code, wanted.id);
    }
}

/// What is left of a group while services take their share.
struct Book<'g> {
    left: Vec<Left<'g>>,
    /// The first unit of each id: the provider finds no other.
    units: HashMap<u32, usize>,
    /// Endpoints by unit and kind. Of units with the same id, the provider counts the last one's.
    endpoints: HashMap<(u32, EndpointKind), usize>,
    misfits: Vec<Error>,
}

struct Left<'g> {
    unit: &'g ResourceUnit,
    replicas: u32,
}

impl<'g> Book<'g> {
    fn open(spec: &'g GroupSpec) -> Self {
        let mut book =
            Self { left: vec![], units: HashMap::new(), endpoints: HashMap::new(), misfits: vec![] };
        for (at, unit) in spec.resources.iter().enumerate() {
            let id = unit.resource.id;
            book.left.push(Left { unit, replicas: unit.count });
            book.units.entry(id).or_insert(at);
            for (kind, ..) in KINDS {
                book.endpoints.remove(&(id, *kind));
            }
            for endpoint in unit.resource.endpoints.iter().flatten() {
                *book.endpoints.entry((id, endpoint.kind)).or_default() += 1;
            }
        }
        book
    }

    fn take(&mut self, id: u32, kind: EndpointKind) {
        match self.endpoints.get_mut(&(id, kind)).filter(|left| **left > 0) {
            Some(left) => *left -= 1,
            None => {
                let over = KINDS.iter().find_map(|(known, over, _)| (*known == kind).then_some(*over));
                over.into_iter().for_each(|code| self.note(code, id));
            }
        }
    }

    // X-13, X-14.
    fn close(mut self) -> Vec<Error> {
        for Left { unit, replicas } in std::mem::take(&mut self.left) {
            let id = unit.resource.id;
            for (kind, _, unused) in KINDS {
                // Removed, so that units with the same id are named once.
                let left = self.endpoints.remove(&(id, *kind)).unwrap_or_default();
                self.unused(*unused, id, left);
            }
            self.unused(Code::CrosscheckUnusedReplicas, id, replicas as usize);
        }
        self.misfits
    }

    fn unused(&mut self, code: Code, id: u32, left: usize) {
        if left > 0 {
            self.misfits.push(in_unit(Error::new(code).with("left", left), id));
        }
    }

    fn note(&mut self, code: Code, id: u32) {
        self.misfits.push(in_unit(code.into(), id));
    }
}

fn in_unit(error: Error, id: u32) -> Error {
    error.with("in unit", id)
}

/// Kinds of endpoints, what it is to want too many of them, and to leave some unused.
const KINDS: &[(EndpointKind, Code, Code)] = &[
    (EndpointKind::SHARED_HTTP, Code::CrosscheckHttp, Code::CrosscheckUnusedHttp),
    (EndpointKind::RANDOM_PORT, Code::CrosscheckPort, Code::CrosscheckUnusedPort),
    (EndpointKind::LEASED_IP, Code::CrosscheckIp, Code::CrosscheckUnusedIp),
];

impl ServiceExpose {
    /// How this port is reached from outside, when it is global at all.
    pub(crate) fn endpoint_kind(&self) -> EndpointKind {
        // SDL spec §6.4.
        let external = if self.external_port == 0 { self.port } else { self.external_port };
        if self.proto == Self::TCP && self.is_global && external == HTTP_PORT {
            EndpointKind::SHARED_HTTP
        } else {
            EndpointKind::RANDOM_PORT
        }
    }
}

const HTTP_PORT: u32 = 80;
