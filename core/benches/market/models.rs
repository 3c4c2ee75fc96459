//! The graphics processors of the market.

use std::sync::LazyLock;

use akashkit::gpu::{GpuModel, Variant, catalogue};

use super::dice::Dice;

/// The first are those of most providers and orders.
pub(crate) const MODELS: [&str; 40] = [
    "rtx4090",
    "a100",
    "h100",
    "rtx3090",
    "t4",
    "rtxa6000",
    "h200",
    "l40s",
    "rtx3060",
    "a40",
    "rtx5090",
    "v100",
    "rtx4080",
    "rtx3080",
    "l4",
    "a10",
    "rtx6000ada",
    "rtx4070",
    "p40",
    "rtx3070",
    "a30",
    "rtx4060ti",
    "l40",
    "gtx1080ti",
    "rtx2080ti",
    "pro6000se",
    "rtx4060",
    "gtx1660ti",
    "rtx3060ti",
    "p4",
    "gtx1070",
    "a5000",
    "rtx4000ada",
    "rtx5080",
    "h200nvl",
    "rtx8000",
    "rtxa2000",
    "gtx1060",
    "p100",
    "rtx5070",
];

/// What an order names of a model.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub(crate) enum Naming {
    Bare,
    Ram,
    Interface,
    Both,
}

impl Naming {
    pub(super) fn random(dice: &mut Dice) -> Self {
        match dice.below(100) {
            0..60 => Self::Bare,
            60..85 => Self::Ram,
            85..90 => Self::Interface,
            _ => Self::Both,
        }
    }
}

/// A model, as far as it is named, in one of the ways in which it is built.
pub(super) fn model(number: usize, variant: usize, naming: Naming) -> &'static GpuModel {
    &BUILT[number][variant][NAMINGS.iter().position(|other| *other == naming).expect("it stands there")]
}

/// One of the ways in which a model is built, the first the likeliest; of those that are named alike the first.
pub(super) fn variant(number: usize, naming: Naming, dice: &mut Dice) -> usize {
    let variants = &BUILT[number];
    let named = model(number, dice.low(variants.len()), naming);
    let same = |variant: &usize| model(number, *variant, naming) == named;
    (0..variants.len()).find(same).expect("it is itself")
}

pub(super) fn random(dice: &mut Dice) -> usize {
    dice.low(MODELS.len())
}

fn built(name: &&str) -> Vec<[GpuModel; NAMINGS.len()]> {
    let known = catalogue().iter().find(|known| known.model == *name);
    let bare = GpuModel::from_key(&format!("vendor/nvidia/model/{name}")).expect("it is a name");
    let variants = known.expect("the catalogue has the market's models").variants.iter();
    let named = |variant: &Variant| {
        NAMINGS.map(|naming| match naming {
            Naming::Bare => bare.clone(),
            Naming::Ram => bare.clone().with_ram_gib(variant.ram_gib),
            Naming::Interface => bare.clone().with_interface(variant.interface()),
            Naming::Both => bare.clone().with_ram_gib(variant.ram_gib).with_interface(variant.interface()),
        })
    };
    variants.map(named).collect()
}

const NAMINGS: [Naming; 4] = [Naming::Bare, Naming::Ram, Naming::Interface, Naming::Both];

static BUILT: LazyLock<Vec<Vec<[GpuModel; NAMINGS.len()]>>> =
    LazyLock::new(|| MODELS.iter().map(built).collect());
