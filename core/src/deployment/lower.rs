//! The one lowering: from a document that obeys the rules to groups and manifest at once, so that they cannot disagree.

mod expose;

use std::collections::{BTreeMap, HashMap};

use self::expose::{endpoints_of, manifest_expose, sequence_numbers};
use super::group::{GroupSpec, PlacementRequirements, ResourceUnit, SignedBy};
use super::manifest::{Credentials, Group, Manifest, Mount, Params, Permissions, Service, Tee};
use crate::attributes::Attribute;
use crate::resources::{Cpu, Endpoint, Gpu, Memory, ResourceValue, Resources, Storage};
use crate::sdl::model::{self, Dialect, Placement, Replicas, Sdl};
use crate::sdl::{NodeId, Text};
use crate::sorting;

/// Groups and manifest, and where in the document each of their parts comes from.
pub(super) struct Lowered<'s> {
    pub(super) groups: Vec<GroupSpec>,
    pub(super) manifest: Manifest,
    pub(super) origins: Vec<Origin<'s>>,
}

/// The places that a group comes from.
#[derive(Default)]
pub(super) struct Origin<'s> {
    pub(super) placement: NodeId,
    /// One for each resource unit.
    pub(super) units: Vec<UnitOrigin<'s>>,
    /// One for each service of the manifest.
    pub(super) services: Vec<ServiceOrigin<'s>>,
}

/// The places that a resource unit comes from; what is not written stands where its owner does.
pub(super) struct UnitOrigin<'s> {
    /// The name of the compute profile.
    pub(super) profile: &'s str,
    pub(super) resources: NodeId,
    pub(super) cpu: NodeId,
    pub(super) memory: NodeId,
    pub(super) gpu: NodeId,
    pub(super) volumes: Vec<NodeId>,
    /// None where a price is missing.
    pub(super) price: Option<NodeId>,
}

/// What a service comes from, and which of its ports each exposed one does.
pub(super) struct ServiceOrigin<'s> {
    pub(super) service: &'s model::Service<'s>,
    pub(super) ports: Vec<usize>,
}

/// One placement while it is being filled.
#[derive(Default)]
struct Building<'s> {
    spec: GroupSpec,
    services: Vec<Service>,
    origin: Origin<'s>,
    /// Units by profile, where a later version shares them.
    units: HashMap<&'s str, usize>,
    has_tee: bool,
}

pub(super) fn lower<'s>(sdl: &'s Sdl<'s>) -> Lowered<'s> {
    let numbers = sequence_numbers(sdl);
    let mut groups: BTreeMap<&str, Building<'_>> = BTreeMap::new();
    for (name, placements) in &sdl.deployment {
        for (placement, replicas) in &placements.replicas {
            let Some(service) = sdl.services.get(name) else { continue };
            let Some(infra) = sdl.placement.get(placement) else { continue };
            let Some(resources) = sdl.compute.get(&replicas.profile.value).and_then(|c| c.resources.as_ref())
            else {
                continue;
            };
            let group = groups.entry(placement).or_insert_with(|| Building::new(placement, infra));
            group.require_tee(service);
            let (expose, ports) = manifest_expose(service, &numbers);
            let endpoints = endpoints_of(&expose);
            let id = group.unit(sdl.dialect, replicas, infra, resources, &endpoints);
            let lowered = Service {
                name: name.to_string(),
                image: service.image.value.to_string(),
                command: owned(service.command.as_ref()),
                args: owned(service.args.as_ref()),
                env: service.env.as_ref().map(|env| env.iter().map(|item| item.value.to_string()).collect()),
                resources: lower_resources(resources, id, endpoints),
                count: replicas.count,
                expose: Some(expose),
                params: service.params.as_ref().map(lower_params),
                credentials: service.credentials.as_ref().map(|c| lower_credentials(c, sdl.dialect)),
            };
            group.services.push(lowered);
            group.origin.services.push(ServiceOrigin { service, ports });
        }
    }
    let mut lowered = Lowered { groups: Vec::new(), manifest: Manifest::default(), origins: Vec::new() };
    for (name, group) in groups {
        lowered.groups.push(group.spec);
        // Services came in the order of their names already.
        lowered.manifest.groups.push(Group { name: name.to_owned(), services: group.services });
        lowered.origins.push(group.origin);
    }
    lowered
}

impl<'s> Building<'s> {
    fn new(name: &str, infra: &Placement<'_>) -> Self {
        let signed_by =
            SignedBy { all_of: owned(infra.all_of.as_ref()), any_of: owned(infra.any_of.as_ref()) };
        let requirements = PlacementRequirements { signed_by, attributes: infra.attributes.clone() };
        Self {
            spec: GroupSpec { name: name.to_owned(), requirements, resources: Vec::new() },
            origin: Origin { placement: infra.at, ..Origin::default() },
            ..Self::default()
        }
    }

    /// Confidential computing becomes an attribute that the provider must have.
    fn require_tee(&mut self, service: &model::Service<'_>) {
        let Some(tee) = service.params.as_ref().map(|params| &params.tee.value).filter(|tee| !tee.is_empty())
        else {
            return;
        };
        if !std::mem::replace(&mut self.has_tee, true) {
            let attributes = self.spec.requirements.attributes.get_or_insert_default();
            attributes.push(Attribute { key: "tee/type".to_owned(), value: tee.to_string() });
            sorting::unstable(attributes, |a, b| a.key < b.key);
        }
    }

    /// Adds replicas to the group and returns their unit's number. From version 2.1 on services share a profile's unit.
    fn unit(
        &mut self,
        dialect: Dialect,
        replicas: &'s Replicas<'_>,
        infra: &Placement<'_>,
        resources: &model::Resources,
        endpoints: &[Endpoint],
    ) -> u32 {
        let profile = replicas.profile.value.as_ref();
        let shared = self.units.get(profile).copied().filter(|_| dialect == Dialect::V2_1);
        if let Some(unit) = shared.and_then(|at| self.spec.resources.get_mut(at)) {
            // The reference's count wraps; its own cross-check then refuses the document.
            unit.count = unit.count.wrapping_add(replicas.count);
            let all = unit.resource.endpoints.get_or_insert_default();
            all.extend_from_slice(endpoints);
            sorting::unstable(all, |a, b| a.sequence_number < b.sequence_number);
            return unit.resource.id;
        }
        let at = self.spec.resources.len();
        let id = u32::try_from(at + 1).unwrap_or(u32::MAX);
        let price = infra.pricing.get(&replicas.profile.value).and_then(Option::as_ref);
        self.units.insert(profile, at);
        self.origin.units.push(UnitOrigin::new(profile, resources, price.map(|price| price.at)));
        self.spec.resources.push(ResourceUnit {
            resource: lower_resources(resources, id, endpoints.to_vec()),
            count: replicas.count,
            price: price.map(|price| price.value.clone()).unwrap_or_default(),
        });
        id
    }
}

impl<'s> UnitOrigin<'s> {
    fn new(profile: &'s str, resources: &model::Resources, price: Option<NodeId>) -> Self {
        let whole = resources.at;
        Self {
            profile,
            resources: whole,
            cpu: resources.cpu.as_ref().map_or(whole, |cpu| cpu.units.at),
            memory: resources.memory.map_or(whole, |size| size.at),
            gpu: resources.gpu.as_ref().map_or(whole, |gpu| gpu.units.at),
            volumes: resources.storage.iter().map(|volume| volume.size.at).collect(),
            price,
        }
    }
}

fn lower_resources(resources: &model::Resources, id: u32, endpoints: Vec<Endpoint>) -> Resources {
    let value = ResourceValue::from;
    let volume = |volume: &model::Volume| Storage {
        name: volume.name.clone(),
        size: value(volume.size.value),
        attributes: volume.attributes.clone(),
    };
    Resources {
        id,
        cpu: resources
            .cpu
            .as_ref()
            .map(|cpu| Cpu { units: value(cpu.units.value.into()), attributes: cpu.attributes.clone() }),
        memory: resources.memory.map(|size| Memory { size: value(size.value), attributes: Vec::new() }),
        storage: (!resources.storage.is_empty()).then(|| resources.storage.iter().map(volume).collect()),
        // Always there, even where none is asked for.
        gpu: Some(resources.gpu.as_ref().map_or_else(
            || Gpu { units: value(0), attributes: Vec::new() },
            |gpu| Gpu { units: value(gpu.units.value), attributes: gpu.attributes.clone() },
        )),
        endpoints: Some(endpoints),
    }
}

fn lower_params(params: &model::Params<'_>) -> Params {
    let mount = |(name, mount): (&Text<'_>, &model::Mount<'_>)| Mount {
        name: name.to_string(),
        mount: mount.path.value.to_string(),
        read_only: mount.read_only,
    };
    let tee = params.tee.value.as_ref();
    Params {
        storage: (!params.storage.is_empty()).then(|| params.storage.iter().map(mount).collect()),
        permissions: params.permissions.as_ref().map(|p| Permissions { read: owned(p.read.as_ref()) }),
        credentials: None,
        tee: (!tee.is_empty()).then(|| Tee { kind: tee.to_owned(), attestation: true }),
    }
}

/// Version 2.0 keeps blanks and forgets the e-mail address.
fn lower_credentials(credentials: &model::Credentials<'_>, dialect: Dialect) -> Credentials {
    let text = |text: &Text<'_>| match dialect {
        Dialect::V2_0 => text.to_string(),
        Dialect::V2_1 => text.trim().to_owned(),
    };
    Credentials {
        host: text(&credentials.host),
        email: if dialect == Dialect::V2_0 { String::new() } else { text(&credentials.email) },
        username: text(&credentials.username),
        password: text(&credentials.password),
    }
}

fn owned(texts: Option<&Vec<Text<'_>>>) -> Option<Vec<String>> {
    texts.map(|texts| texts.iter().map(ToString::to_string).collect())
}
