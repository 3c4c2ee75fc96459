//! What orders ask for.

use akashkit::deployment::{GroupSpec, PlacementRequirements, ResourceUnit, SignedBy};
use akashkit::gpu::GpuModel;
use akashkit::{Attribute, Cpu, DecCoin, Endpoint, Gpu, Memory, Resources, Storage};

use super::dice::Dice;
use super::models::{self, Naming};
use super::places::{
    ARCHITECTURES, AUDITED_PERCENT, CITIES_PER_REGION, ORGANIZATIONS, REGIONS, STORAGE_CLASSES, TIERS,
    auditor, city, organization, region,
};

/// Requirements of one group, small enough to keep a million of them. Equal ones ask for the same.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub(crate) struct Wants {
    region: Option<u8>,
    /// In the region, which it says instead.
    city: Option<u8>,
    host: bool,
    tier: Option<u8>,
    organization: Option<u16>,
    architecture: Option<u8>,
    /// Any persistent storage, by a key with a star.
    any_storage: bool,
    /// One bit for each auditor.
    all_of: u8,
    any_of: u8,
    gpu: Option<GpuWants>,
    storage_class: Option<u8>,
    shared_memory: bool,
}

/// Any of these models; any at all where there is none.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
struct GpuWants([Option<(u8, u8, Naming)>; MOST_MODELS]);

impl Wants {
    pub(super) fn random(with_gpu: bool, dice: &mut Dice) -> Self {
        let region = dice.percent(45).then(|| small(region(dice)));
        let city = dice.percent(4).then(|| small(dice.below(CITIES_PER_REGION)));
        let organization = dice.percent(5).then(|| dice.low(ORGANIZATIONS));
        Self {
            region,
            city: region.and(city),
            host: dice.percent(30),
            tier: dice.percent(6).then(|| small(dice.below(TIERS.len()))),
            organization: organization.map(|number| u16::try_from(number).unwrap_or(0)),
            architecture: dice.percent(4).then(|| small(dice.low(ARCHITECTURES.len()))),
            any_storage: dice.percent(1),
            all_of: if dice.percent(12) { auditors(dice) } else { 0 },
            any_of: if dice.percent(30) { auditors(dice) } else { 0 },
            gpu: with_gpu.then(|| GpuWants::random(dice)),
            storage_class: dice.percent(55).then(|| small(dice.low(STORAGE_CLASSES.len()))),
            shared_memory: dice.percent(15),
        }
    }

    /// Whether it asks for graphics processors.
    pub(crate) fn has_gpu(&self) -> bool {
        self.gpu.is_some()
    }

    /// A group that asks for it, as the chain takes it.
    pub(crate) fn group(&self) -> GroupSpec {
        let requirements =
            PlacementRequirements { signed_by: self.signed_by(), attributes: Some(self.attributes()) };
        let price = DecCoin { denom: "uact".to_owned(), amount: Some(self.price().into()) };
        let unit = ResourceUnit { resource: self.resources(), count: 1, price };
        GroupSpec { name: "market".to_owned(), requirements, resources: vec![unit] }
    }

    fn signed_by(&self) -> SignedBy {
        let named = |bits: u8| {
            let auditors = (0..AUDITED_PERCENT.len()).filter(|number| bits >> number & 1 == 1);
            auditors.map(auditor).collect()
        };
        SignedBy { all_of: Some(named(self.all_of)), any_of: Some(named(self.any_of)) }
    }

    fn attributes(&self) -> Vec<Attribute> {
        let region = self.region.map(|region| match self.city {
            Some(number) => Attribute::new("city", city(region.into(), number.into())),
            None => Attribute::new("region", REGIONS[usize::from(region)]),
        });
        let tier = self.tier.map(|tier| Attribute::new("tier", TIERS[usize::from(tier)]));
        let organization =
            self.organization.map(|number| Attribute::new("organization", organization(number.into())));
        let architecture = self
            .architecture
            .map(|number| Attribute::new("capabilities/cpu/arch", ARCHITECTURES[usize::from(number)]));
        let host = self.host.then(|| Attribute::new("host", "akash"));
        let any = self.any_storage.then(|| Attribute::new("capabilities/storage/*/persistent", "true"));
        let all = [region, tier, organization, architecture, host, any];
        let mut attributes: Vec<Attribute> = all.into_iter().flatten().collect();
        attributes.sort();
        attributes
    }

    fn resources(&self) -> Resources {
        let (cores, gib) = if self.has_gpu() { (8_u64, 32_u64) } else { (1, 2) };
        Resources {
            id: 1,
            cpu: Some(Cpu { units: (cores * 1_000).into(), attributes: vec![] }),
            memory: Some(Memory { size: (gib << 30).into(), attributes: vec![] }),
            storage: Some(self.volumes()),
            gpu: Some(self.gpu.map_or_else(none, |gpu| gpu.gpu())),
            endpoints: Some(vec![Endpoint::default()]),
        }
    }

    fn volumes(&self) -> Vec<Storage> {
        let volume = |name: &str, class: &str, persistent: &str| Storage {
            name: name.to_owned(),
            size: (1_u64 << 30).into(),
            attributes: vec![Attribute::new("class", class), Attribute::new("persistent", persistent)],
        };
        let mut volumes =
            vec![Storage { name: "default".to_owned(), size: (1_u64 << 30).into(), attributes: vec![] }];
        volumes.extend(
            self.storage_class.map(|class| volume("data", STORAGE_CLASSES[usize::from(class)], "true")),
        );
        volumes.extend(self.shared_memory.then(|| volume("shm", "ram", "false")));
        volumes
    }

    /// In uact per block.
    fn price(&self) -> u64 {
        if self.has_gpu() { 3_000 } else { 150 }
    }
}

impl GpuWants {
    fn random(dice: &mut Dice) -> Self {
        let mut wanted = [None; MOST_MODELS];
        if dice.percent(10) {
            return Self(wanted);
        }
        let count = 1 + dice.low(MOST_MODELS);
        let one = |dice: &mut Dice| {
            let (number, naming) = (models::random(dice), Naming::random(dice));
            (small(number), small(models::variant(number, naming, dice)), naming)
        };
        wanted[..count].fill_with(|| Some(one(dice)));
        // Any of them will do, so that their order and a second mention mean nothing.
        wanted.sort_unstable();
        for at in 1..MOST_MODELS {
            if wanted[at] == wanted[at - 1] {
                wanted[at - 1] = None;
            }
        }
        wanted.sort_unstable();
        Self(wanted)
    }

    fn gpu(&self) -> Gpu {
        let model = |(number, variant, naming): (u8, u8, Naming)| {
            models::model(number.into(), variant.into(), naming).attribute()
        };
        let mut attributes: Vec<Attribute> = self.0.iter().flatten().copied().map(model).collect();
        if attributes.is_empty() {
            attributes.push(GpuModel::any("nvidia").expect("a word").attribute());
        }
        attributes.sort();
        Gpu { units: 1_u64.into(), attributes }
    }
}

fn none() -> Gpu {
    Gpu { units: 0_u64.into(), attributes: vec![] }
}

/// One to five of them, the first the likeliest.
fn auditors(dice: &mut Dice) -> u8 {
    let mut bits = 1 << dice.low(AUDITED_PERCENT.len());
    while dice.percent(25) {
        bits |= 1 << dice.below(AUDITED_PERCENT.len());
    }
    bits
}

/// No list of this market is longer than a byte can say.
fn small(number: usize) -> u8 {
    u8::try_from(number).unwrap_or(0)
}

const MOST_MODELS: usize = 4;
