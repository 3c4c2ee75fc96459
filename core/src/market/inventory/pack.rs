//! Packing an order onto machines, one unit after the other from the last to the first, first fit. Market facts B.7.

use std::collections::BTreeSet;

use serde::Serialize;

use super::gpu;
use super::{Capacity, Inventory, Node, Overcommit, StoragePool, committed};
use crate::attributes::{Attribute, is_true};
use crate::decimal::Int;
use crate::deployment::GroupSpec;
use crate::error::Result;
use crate::market::matching::{MOST_WORK, refuse_work, unit_name};
use crate::market::misfit::{Dimension, Misfit};
use crate::resources::{Gpu, Resources, leased_ips};

/// Where the replicas of a unit go.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Allocation {
    /// What each replica gets: as asked for, with the model of graphics processor in the place of `*`.
    pub resources: Resources,
    /// How many replicas.
    pub count: u32,
    /// The machines by name, and how many replicas each takes.
    pub nodes: Vec<(String, u32)>,
}

/// Where a provider would put an order, unit by unit in their order; `None` where it does not fit.
///
/// ```
/// use akashkit::{Code, deployment::GroupSpec};
/// use akashkit::market::{Capacity, Inventory, Node, Overcommit, place};
///
/// let json = r#"{"name": "dc", "resources": [{"count": 1, "price": {"denom": "uact", "amount": "100"},
///     "resource": {"id": 1, "cpu": {"units": {"val": "2000"}}, "gpu": {"units": {"val": "0"}},
///     "memory": {"size": {"val": "1048576"}}, "storage": [{"size": {"val": "5242880"}}]}}]}"#;
/// let mut group = GroupSpec::from_json(json)?;
/// let room = Capacity::free(1 << 30);
/// let node = Node { cpu: Capacity::free(3000), memory: room, ephemeral_storage: room, ..Node::default() };
/// let inventory = Inventory { nodes: vec![node], ..Inventory::default() };
/// assert!(place(&group, &inventory, &Overcommit::default())?.is_some());
/// group.resources[0].count = 2;
/// assert!(place(&group, &inventory, &Overcommit::default())?.is_none());
/// group.name.clear();
/// let refused = place(&group, &inventory, &Overcommit::default());
/// assert_eq!(refused.unwrap_err().code(), Code::GroupName);
/// # Ok::<(), akashkit::Error>(())
/// ```
///
/// # Errors
/// What is wrong with the group: the codes of [`GroupSpec::validate`]; [`Code::MarketWork`](crate::Code::MarketWork) when it has so many
/// replicas, volumes and models that packing them could take seconds.
pub fn place(
    group: &GroupSpec,
    inventory: &Inventory,
    overcommit: &Overcommit,
) -> Result<Option<Vec<Allocation>>> {
    check(group, inventory)?;
    let has_ips = leased_ip_misfit(group, inventory).is_none();
    Ok(pack(group, inventory, overcommit).ok().filter(|_| has_ips))
}

/// Why [`place`] finds no room: what each machine lacked first for the unit at which packing ended, and addresses to lease.
///
/// ```
/// use akashkit::{Code, deployment::GroupSpec};
/// use akashkit::market::{Dimension, Inventory, Node, Overcommit, inventory_misfits};
///
/// let json = r#"{"name": "dc", "resources": [{"count": 1, "price": {"denom": "uact", "amount": "100"},
///     "resource": {"id": 1, "cpu": {"units": {"val": "2000"}}, "gpu": {"units": {"val": "0"}},
///     "memory": {"size": {"val": "1048576"}}, "storage": [{"size": {"val": "5242880"}}]}}]}"#;
/// let mut group = GroupSpec::from_json(json)?;
/// let inventory = Inventory { nodes: vec![Node::default()], ..Inventory::default() };
/// let misfits = inventory_misfits(&group, &inventory, &Overcommit::default())?;
/// assert_eq!(misfits[0].dimension, Dimension::Cpu);
/// group.name.clear();
/// let refused = inventory_misfits(&group, &inventory, &Overcommit::default());
/// assert_eq!(refused.unwrap_err().code(), Code::GroupName);
/// # Ok::<(), akashkit::Error>(())
/// ```
///
/// # Errors
/// Those of [`place`].
pub fn inventory_misfits(
    group: &GroupSpec,
    inventory: &Inventory,
    overcommit: &Overcommit,
) -> Result<Vec<Misfit>> {
    check(group, inventory)?;
    let mut misfits: Vec<Misfit> = leased_ip_misfit(group, inventory).into_iter().collect();
    misfits.extend(pack(group, inventory, overcommit).err().unwrap_or_default());
    Ok(misfits)
}

/// Each replica may be tried on each machine that refuses it, and on the one that takes it.
fn check(group: &GroupSpec, inventory: &Inventory) -> Result<()> {
    group.validate()?;
    let devices = inventory.nodes.iter().map(|node| node.gpus.len() + node.storage_classes.len());
    let machine = devices.max().unwrap_or_default() + inventory.storage.len() + 1;
    let steps = group.resources.iter().map(|unit| {
        let models = unit.resource.gpu.as_ref().map_or(0, |gpu| gpu.attributes.len());
        let volumes = unit.resource.storage.as_ref().map_or(0, Vec::len);
        let tries = (unit.count as usize).saturating_add(inventory.nodes.len());
        tries.saturating_mul(machine).saturating_mul(models + volumes + 1)
    });
    refuse_work(steps.fold(0, usize::saturating_add), MOST_WORK)
}

/// Units may share an address.
fn leased_ip_misfit(group: &GroupSpec, inventory: &Inventory) -> Option<Misfit> {
    let endpoints = group.resources.iter().flat_map(|unit| unit.resource.endpoints.iter().flatten());
    let wanted = leased_ips(endpoints);
    let available = inventory.leased_ips.map_or(0, super::LeasedIps::available);
    let misfit = || Misfit {
        dimension: Dimension::LeasedIp,
        of: None,
        wanted: vec![wanted.to_string()],
        offered: inventory.leased_ips.map(|_| available.to_string()).into_iter().collect(),
    };
    (available < wanted).then(misfit)
}

/// One unit as it is packed.
struct Request {
    allocation: Allocation,
    remaining: u32,
    cpu: u64,
    memory: u64,
    gpus: u64,
    volumes: Vec<(Kind, u64)>,
}

/// Where a volume lives.
enum Kind {
    Ephemeral,
    Memory,
    /// In the pool of a class.
    Persistent(String),
    /// Persistent, in no class that could be.
    Impossible(String),
}

fn pack(
    group: &GroupSpec,
    inventory: &Inventory,
    overcommit: &Overcommit,
) -> std::result::Result<Vec<Allocation>, Vec<Misfit>> {
    let mut machines = inventory.clone();
    let units = group.resources.iter();
    let mut requests: Vec<Request> =
        units.map(|unit| Request::of(&unit.resource, unit.count, overcommit)).collect();
    // Only the last one that is left is ever packed: where it does not fit, no other is tried.
    for request in requests.iter_mut().rev() {
        request.pack(&mut machines)?;
    }
    Ok(requests.into_iter().map(|request| request.allocation).collect())
}

impl Request {
    fn of(resources: &Resources, count: u32, overcommit: &Overcommit) -> Self {
        let amount = |value: Option<Int>| value.and_then(|value| value.to_u64().ok()).unwrap_or(0);
        let cpu = resources.cpu.as_ref().and_then(|cpu| cpu.units.val);
        let memory = resources.memory.as_ref().and_then(|memory| memory.size.val);
        let gpus = resources.gpu.as_ref().and_then(|gpu| gpu.units.val);
        let volumes = resources.storage.iter().flatten().map(|volume| {
            let size = committed(amount(volume.size.val), overcommit.storage_percent);
            (Kind::of(&volume.attributes), size)
        });
        Self {
            allocation: Allocation { resources: resources.clone(), count, nodes: Vec::new() },
            remaining: count,
            cpu: committed(amount(cpu), overcommit.cpu_percent),
            memory: committed(amount(memory), overcommit.memory_percent),
            gpus: amount(gpus),
            volumes: volumes.collect(),
        }
    }

    fn pack(&mut self, machines: &mut Inventory) -> Outcome<Vec<Misfit>> {
        let mut misfits: Vec<Misfit> = Vec::new();
        let Inventory { nodes, storage, .. } = machines;
        for machine in nodes {
            let mut placed = 0;
            while self.remaining > 0 {
                match self.place_one(machine, storage) {
                    Ok(()) => {
                        placed += 1;
                        self.remaining -= 1;
                    }
                    Err(Lack { ends: true, misfit }) => return Err(vec![misfit]),
                    Err(Lack { misfit, .. }) => {
                        merge(&mut misfits, misfit);
                        break;
                    }
                }
            }
            if placed > 0 {
                self.allocation.nodes.push((machine.name.clone(), placed));
            }
        }
        match self.remaining {
            0 => Ok(()),
            _ if misfits.is_empty() => Err(vec![self.lacks(Dimension::Cpu, self.cpu, None)]),
            _ => Err(misfits),
        }
    }

    /// One replica on one machine. Where it does not fit the machine stays as it was, but the request may have been bound to one
    /// of its graphics processors: so it is in the network's provider.
    fn place_one(&mut self, machine: &mut Node, pools: &mut [StoragePool]) -> Outcome<Lack> {
        let before = (machine.cpu, machine.memory, machine.ephemeral_storage, machine.gpu);
        let sizes: Vec<Capacity> = pools.iter().map(|pool| pool.size).collect();
        let placed = self.take(machine, pools);
        if placed.is_err() {
            (machine.cpu, machine.memory, machine.ephemeral_storage, machine.gpu) = before;
            pools.iter_mut().zip(sizes).for_each(|(pool, size)| pool.size = size);
        }
        placed
    }

    fn take(&mut self, machine: &mut Node, pools: &mut [StoragePool]) -> Outcome<Lack> {
        let (cpu, memory) = (machine.cpu, machine.memory);
        if !machine.cpu.take(self.cpu) {
            return Err(self.short(Dimension::Cpu, self.cpu, cpu));
        }
        self.take_gpus(machine)?;
        if !machine.memory.take(self.memory) {
            return Err(self.short(Dimension::Memory, self.memory, memory));
        }
        for (kind, size) in &self.volumes {
            let ephemeral = machine.ephemeral_storage;
            match kind {
                Kind::Ephemeral if machine.ephemeral_storage.take(*size) => {}
                Kind::Ephemeral => return Err(self.short(Dimension::Storage, *size, ephemeral)),
                Kind::Memory if machine.memory.take(*size) => {}
                Kind::Memory => {
                    return Err(self.short(Dimension::Memory, self.memory.saturating_add(*size), memory));
                }
                Kind::Persistent(class) => self.take_persistent(class, *size, machine, pools)?,
                Kind::Impossible(class) => {
                    return Err(Lack { ends: true, misfit: self.no_class(class, &[]) });
                }
            }
        }
        Ok(())
    }

    fn take_gpus(&mut self, machine: &mut Node) -> Outcome<Lack> {
        let free = machine.gpu;
        let mut none = Gpu::default();
        let request = self.allocation.resources.gpu.as_mut().unwrap_or(&mut none);
        if free.has(self.gpus) && gpu::take(machine, request, self.gpus).is_some() {
            return Ok(());
        }
        let misfit = if free.has(self.gpus) {
            let devices = machine.gpus.iter();
            let offered = devices.map(|device| {
                format!("{} {} {} {}", device.vendor, device.model, device.memory, device.interface)
            });
            let offered = offered.collect::<BTreeSet<_>>().into_iter().collect();
            let wanted = request.attributes.iter().map(|attribute| attribute.key.clone()).collect();
            Misfit { dimension: Dimension::GpuModel, of: self.name(), wanted, offered }
        } else {
            self.lacks(Dimension::GpuUnits, self.gpus, Some(free))
        };
        Err(Lack { ends: false, misfit })
    }

    fn take_persistent(
        &self,
        class: &str,
        size: u64,
        machine: &Node,
        pools: &mut [StoragePool],
    ) -> Outcome<Lack> {
        if !machine.storage_classes.iter().any(|known| known == class) {
            return Err(Lack { ends: false, misfit: self.no_class(class, &machine.storage_classes) });
        }
        match pools.iter_mut().find(|pool| pool.storage_class == class) {
            None => Err(Lack { ends: true, misfit: self.no_class(class, &[]) }),
            Some(pool) => {
                let before = pool.size;
                let lack = || Lack { ends: true, misfit: self.lacks(Dimension::Storage, size, Some(before)) };
                if pool.size.take(size) { Ok(()) } else { Err(lack()) }
            }
        }
    }

    fn short(&self, dimension: Dimension, wanted: u64, offered: Capacity) -> Lack {
        Lack { ends: false, misfit: self.lacks(dimension, wanted, Some(offered)) }
    }

    fn lacks(&self, dimension: Dimension, wanted: u64, offered: Option<Capacity>) -> Misfit {
        let offered = offered.and_then(Capacity::available).map(|available| available.to_string());
        Misfit {
            dimension,
            of: self.name(),
            wanted: vec![wanted.to_string()],
            offered: offered.into_iter().collect(),
        }
    }

    fn no_class(&self, class: &str, offered: &[String]) -> Misfit {
        let wanted = vec![class.escape_debug().to_string()];
        Misfit { dimension: Dimension::StorageClass, of: self.name(), wanted, offered: offered.to_vec() }
    }

    fn name(&self) -> Option<String> {
        Some(unit_name(self.allocation.resources.id))
    }
}

type Outcome<E> = std::result::Result<(), E>;

/// Why a replica does not fit on a machine; `ends` says that no other machine is tried.
struct Lack {
    ends: bool,
    misfit: Misfit,
}

impl Kind {
    fn of(attributes: &[Attribute]) -> Self {
        let value = |key: &str| attributes.iter().find(|attribute| attribute.key == key);
        let class = value("class").map_or("", |attribute| attribute.value.as_str());
        let is_persistent = value("persistent").is_some_and(|attribute| is_true(&attribute.value));
        match (is_persistent, class) {
            (true, "" | RAM) => Self::Impossible(class.to_owned()),
            (true, class) => Self::Persistent(class.to_owned()),
            (false, RAM) => Self::Memory,
            (false, _) => Self::Ephemeral,
        }
    }
}

/// Machines that lack the same are one misfit with what each of them has.
fn merge(misfits: &mut Vec<Misfit>, misfit: Misfit) {
    let same = |known: &&mut Misfit| known.dimension == misfit.dimension && known.wanted == misfit.wanted;
    match misfits.iter_mut().find(same) {
        Some(known) => {
            let new = misfit.offered.into_iter().filter(|offered| !known.offered.contains(offered));
            known.offered.extend(new.collect::<Vec<_>>());
        }
        None => misfits.push(misfit),
    }
}

const RAM: &str = "ram";
