//! What fits on a provider's machines: the cases of the market facts, E.5, and what the network's provider asks besides, E.4.

use akashkit::deployment::{GroupSpec, ResourceUnit};
use akashkit::market::{
    Allocation, BiddingRules, Capacity, Dimension, GpuDevice, Inventory, LeasedIps, Node, Overcommit,
    Provider, StoragePool, bidding_misfits, inventory_misfits, place,
};
use akashkit::{Attribute, Cpu, DecCoin, Endpoint, EndpointKind, Gpu, Memory, Resources, Storage};

#[test]
fn replicas_go_where_there_is_room() {
    let two = [node(3, GIB), node(3, GIB)];
    assert_eq!(nodes(&placed(&two, &[], &[unit(2).times(2)])), [[("0", 1), ("1", 1)]]); // I1
    fails(&two, &[], &[unit(4)], Dimension::Cpu); // I2
    let uneven = [node(4, GIB), node(1, GIB)];
    assert_eq!(nodes(&placed(&uneven, &[], &[unit(1), unit(4)])), [[("1", 1)], [("0", 1)]]); // I3
    fails(&uneven, &[], &[unit(4), unit(1)], Dimension::Cpu); // I4
}

#[test]
fn the_model_of_a_processor_is_the_one_taken_last() {
    let a100 = || node(8, 64 * GIB).with(&[device("a100", "80Gi", "SXM4")], 1);
    let h100 = || node(8, 64 * GIB).with(&[device("h100", "80Gi", "PCIe")], 1);
    let any = |units| unit(1).gpus(units, &["*"]);
    let two = node(8, GIB).with(&[device("a100", "80Gi", ""), device("a100", "80Gi", "")], 2);
    assert_eq!(model(&placed(&[two], &[], &[any(1)])), "vendor/nvidia/model/a100"); // I5
    let forty = node(8, GIB).with(&[device("a100", "40Gi", "")], 1);
    fails(&[forty], &[], &[unit(1).gpus(1, &["a100/ram/80Gi"])], Dimension::GpuModel); // I6
    let sxm = "a100/ram/80Gi/interface/sxm";
    let pinned = format!("vendor/nvidia/model/{sxm}");
    assert_eq!(model(&placed(&[a100()], &[], &[unit(1).gpus(1, &[sxm])])), pinned); // I7
    fails(&[a100()], &[], &[unit(1).gpus(1, &["a100/interface/sxm4"])], Dimension::GpuModel); // I8
    fails(&[a100()], &[], &[unit(1).gpus(1, &[])], Dimension::GpuModel); // I9
    let mixed = || node(8, GIB).with(&[device("a100", "80Gi", ""), device("t4", "16Gi", "")], 2);
    assert_eq!(model(&placed(&[mixed()], &[], &[any(2)])), "vendor/nvidia/model/t4"); // I10
    let ordered = node(8, GIB).with(&[device("a100", "80Gi", ""), device("h100", "80Gi", "")], 2);
    let either = unit(1).gpus(1, &["h100", "a100"]);
    assert_eq!(model(&placed(&[ordered], &[], &[either])), "vendor/nvidia/model/a100"); // I11
    fails(&[a100(), h100()], &[], &[any(1).times(2)], Dimension::GpuUnits); // I12
    let small = node(8, GIB).with(&[device("a100", "80Gi", "")], 1);
    fails(&[small, h100()], &[], &[any(1).memory(8 * GIB)], Dimension::Memory); // I13
    let busy = node(8, GIB).with(&[device("a100", "80Gi", "")], 0);
    fails(&[busy], &[], &[any(1)], Dimension::GpuUnits); // I19
    let half = node(8, GIB).with(&[device("a100", "80Gi", ""), device("a100", "80Gi", "")], 1);
    fails(&[half], &[], &[any(2)], Dimension::GpuUnits); // I20
    let other = node(8, GIB).with(&[device("a100", "80Gi", ""), device("t4", "16Gi", "")], 1);
    assert_eq!(model(&placed(&[other], &[], &[unit(1).gpus(1, &["a100"])])), "vendor/nvidia/model/a100"); // I21
    fails(&[a100()], &[], &[unit(1).gpus(1, &["a100/ram"])], Dimension::GpuModel); // I22
    let mut intel = unit(1).gpus(1, &[]);
    intel.gpu_keys(&["vendor/intel/model/*"]);
    fails(&[a100()], &[], &[intel], Dimension::GpuModel); // I23
}

#[test]
fn volumes_come_from_their_own_pools() {
    let with_class = |classes: &[&str]| {
        let mut node = node(8, 64 * GIB);
        node.storage_classes = classes.iter().map(|class| (*class).to_owned()).collect();
        node
    };
    let pool = [StoragePool { storage_class: "beta2".to_owned(), size: bytes(50 * GIB) }];
    let beta2 = || unit(1).volume(40 * GIB, &[("class", "beta2"), ("persistent", "true")]);
    placed(&[with_class(&["beta2"])], &pool, &[beta2().volume(GIB, &[])]); // I14
    let both = [with_class(&["beta2"]), with_class(&["beta2"])];
    fails(&both, &pool, &[beta2().times(2)], Dimension::Storage); // I15
    let second = [with_class(&[]), with_class(&["beta2"])];
    assert_eq!(nodes(&placed(&second, &pool, &[beta2()])), [[("1", 1)]]); // I16
    fails(&[with_class(&["beta2"])], &[], &[beta2()], Dimension::StorageClass); // I17
    let ram = |size| unit(1).memory(2 * GIB).volume(size, &[("class", "ram"), ("persistent", "false")]);
    fails(&[node(8, 4 * GIB)], &[], &[ram(3 * GIB)], Dimension::Memory); // I18
    placed(&[node(8, 4 * GIB)], &[], &[ram(2 * GIB)]);
    fails(&[node(8, GIB)], &[], &[unit(1).volume(2 << 40, &[])], Dimension::Storage);
}

#[test]
fn a_machine_that_refuses_stays_as_it_was() {
    // The first one has room for the processors of the second unit only because the replica that did not fit took nothing.
    let machines = [node(2, GIB), node(8, 8 * GIB)];
    let found = placed(&machines, &[], &[unit(2), unit(2).memory(4 * GIB)]);
    assert_eq!(nodes(&found), [[("0", 1)], [("1", 1)]]);
}

#[test]
fn addresses_are_counted_by_number() {
    let leased = |number| Endpoint { kind: EndpointKind::LEASED_IP, sequence_number: number };
    let mut wanting = unit(1);
    wanting.0.resource.endpoints = Some(vec![leased(1), leased(1), leased(2)]);
    let group = group(&[wanting]);
    let leased_ips = Some(LeasedIps { total: 4, in_use: 1, reserved: 2 });
    let mut inventory = Inventory { nodes: vec![node(8, GIB)], leased_ips, ..Inventory::default() };
    let misfits = inventory_misfits(&group, &inventory, &Overcommit::default()).expect("a group");
    assert_eq!((misfits[0].dimension, misfits[0].wanted[0].as_str()), (Dimension::LeasedIp, "2"));
    inventory.leased_ips = Some(LeasedIps { total: 4, in_use: 1, reserved: 1 });
    assert!(place(&group, &inventory, &Overcommit::default()).expect("a group").is_some());
}

#[test]
fn what_is_promised_twice_takes_half() {
    let group = group(&[unit(4)]);
    let inventory = Inventory { nodes: vec![node(2, GIB)], ..Inventory::default() };
    let place = |percent| {
        let overcommit = Overcommit { cpu_percent: percent, ..Overcommit::default() };
        place(&group, &inventory, &overcommit).expect("a group").is_some()
    };
    assert!(place(100) && !place(99));
}

#[test]
fn a_provider_asks_for_more_than_the_chain() {
    let mut group = group(&[unit(1)]);
    group.requirements.attributes = Some(vec![Attribute::new("host", "akash")]);
    group.requirements.signed_by.all_of = Some(vec!["akash1auditor".to_owned()]);
    let json = r#"{"owner": "akash1qyhmn054", "audits": [{"auditor": "akash1auditor",
        "attributes": [{"key": "host", "value": "akash"}]}]}"#;
    let provider: Provider = serde_json::from_str(json).expect("a provider");
    let dimensions = |rules: &BiddingRules, group: &GroupSpec| -> Vec<Dimension> {
        let misfits = bidding_misfits(group, &provider, rules).expect("a group");
        misfits.iter().map(|misfit| misfit.dimension).collect()
    };
    let rules = BiddingRules::default();
    assert_eq!(dimensions(&rules, &group), [Dimension::Attribute]); // X1
    group.requirements = Default::default();
    assert_eq!(dimensions(&rules, &group), []);
    let foo =
        BiddingRules { order_attributes: vec![Attribute::new("foo", "bar")], ..BiddingRules::default() };
    assert_eq!(dimensions(&foo, &group), [Dimension::OrderAttribute]); // X6
    let volumes = (0..5).fold(unit(1).no_volumes(), |unit, _| unit.volume(GIB, &[]));
    assert_eq!(dimensions(&rules, &crate::group(&[volumes])), [Dimension::Volumes]); // X3
}

/// A unit that is put together.
#[derive(Clone)]
struct Unit(ResourceUnit);

/// So many cores, and little of all else.
fn unit(cores: u64) -> Unit {
    let resource = Resources {
        cpu: Some(Cpu { units: (cores * 1000).into(), ..Cpu::default() }),
        memory: Some(Memory { size: (GIB / 1024).into(), ..Memory::default() }),
        storage: Some(vec![(5 << 20).into()]),
        gpu: Some(Gpu { units: 0u64.into(), ..Gpu::default() }),
        endpoints: Some(vec![]),
        ..Resources::default()
    };
    let price = DecCoin { denom: "uact".to_owned(), amount: Some("1".parse().expect("a number")) };
    Unit(ResourceUnit { resource, count: 1, price })
}

impl Unit {
    fn times(mut self, count: u32) -> Self {
        self.0.count = count;
        self
    }

    fn memory(mut self, size: u64) -> Self {
        self.0.resource.memory = Some(Memory { size: size.into(), ..Memory::default() });
        self
    }

    fn gpus(mut self, units: u64, models: &[&str]) -> Self {
        self.0.resource.gpu = Some(Gpu { units: units.into(), ..Gpu::default() });
        let keys: Vec<String> = models.iter().map(|model| format!("vendor/nvidia/model/{model}")).collect();
        self.gpu_keys(&keys.iter().map(String::as_str).collect::<Vec<_>>());
        self
    }

    fn gpu_keys(&mut self, keys: &[&str]) {
        if let Some(gpu) = &mut self.0.resource.gpu {
            gpu.attributes = keys.iter().map(|key| Attribute::new(*key, "true")).collect();
        }
    }

    fn volume(mut self, size: u64, attributes: &[(&str, &str)]) -> Self {
        let attributes = attributes.iter().map(|(key, value)| Attribute::new(*key, *value)).collect();
        let volume = Storage { size: size.into(), attributes, name: "data".to_owned() };
        self.0.resource.storage.get_or_insert_default().push(volume);
        self
    }

    fn no_volumes(mut self) -> Self {
        self.0.resource.storage = Some(vec![]);
        self
    }
}

fn group(units: &[Unit]) -> GroupSpec {
    let mut resources: Vec<ResourceUnit> = units.iter().map(|unit| unit.0.clone()).collect();
    (1..).zip(&mut resources).for_each(|(id, unit)| unit.resource.id = id);
    GroupSpec { name: "dc".to_owned(), resources, ..GroupSpec::default() }
}

fn node(cores: i64, memory: u64) -> Node {
    Node {
        cpu: Capacity::free(cores * 1000),
        memory: bytes(memory),
        ephemeral_storage: bytes(1 << 40),
        ..Node::default()
    }
}

trait With {
    fn with(self, devices: &[GpuDevice], free: i64) -> Self;
}

impl With for Node {
    fn with(mut self, devices: &[GpuDevice], free: i64) -> Self {
        self.gpus = devices.to_vec();
        let allocatable = i64::try_from(devices.len()).expect("few");
        self.gpu = Capacity { allocatable, allocated: allocatable - free };
        self
    }
}

fn device(model: &str, memory: &str, interface: &str) -> GpuDevice {
    let text = str::to_owned;
    GpuDevice { vendor: text("nvidia"), model: text(model), memory: text(memory), interface: text(interface) }
}

fn bytes(amount: u64) -> Capacity {
    Capacity::free(i64::try_from(amount).expect("less than 8 EiB"))
}

fn inventory(nodes: &[Node], pools: &[StoragePool]) -> Inventory {
    let mut nodes = nodes.to_vec();
    nodes.iter_mut().enumerate().for_each(|(at, node)| node.name = at.to_string());
    Inventory { nodes, storage: pools.to_vec(), leased_ips: None }
}

fn placed(nodes: &[Node], pools: &[StoragePool], units: &[Unit]) -> Vec<Allocation> {
    let (group, inventory) = (group(units), inventory(nodes, pools));
    let none = inventory_misfits(&group, &inventory, &Overcommit::default()).expect("a group");
    assert_eq!(none, []);
    place(&group, &inventory, &Overcommit::default()).expect("a group").expect("there is room")
}

fn fails(nodes: &[Node], pools: &[StoragePool], units: &[Unit], first: Dimension) {
    let (group, inventory) = (group(units), inventory(nodes, pools));
    assert_eq!(place(&group, &inventory, &Overcommit::default()).expect("a group"), None);
    let misfits = inventory_misfits(&group, &inventory, &Overcommit::default()).expect("a group");
    assert!(misfits.iter().any(|misfit| misfit.dimension == first), "{first:?}: {misfits:?}");
}

fn nodes(allocations: &[Allocation]) -> Vec<Vec<(&str, u32)>> {
    let nodes = allocations.iter().map(|allocation| &allocation.nodes);
    nodes.map(|nodes| nodes.iter().map(|(name, count)| (name.as_str(), *count)).collect()).collect()
}

fn model(allocations: &[Allocation]) -> &str {
    let gpu = allocations[0].resources.gpu.as_ref().expect("it has some");
    &gpu.attributes[0].key
}

const GIB: u64 = 1 << 30;
