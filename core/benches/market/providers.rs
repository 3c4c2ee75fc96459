//! What providers say of themselves, and what auditors sign of it.

use akashkit::market::{Audit, Provider};
use akashkit::{AccountAddress, Attribute};

use super::dice::Dice;
use super::models::{self, Naming};
use super::places::{
    ARCHITECTURES, AUDITED_PERCENT, CITIES_PER_REGION, ORGANIZATIONS, REGIONS, STORAGE_CLASSES, TIERS,
    auditor, city, organization, region,
};

pub(super) fn provider(owner: AccountAddress, dice: &mut Dice) -> Provider {
    let attributes = attributes(dice);
    Provider {
        audits: audits(&attributes, dice),
        uptime_bps: dice.percent(95).then(|| 10_000 - u32::try_from(dice.low(2_000)).unwrap_or(0)),
        is_online: dice.percent(98).then(|| dice.percent(90)),
        attributes,
        ..Provider::new(owner)
    }
}

fn attributes(dice: &mut Dice) -> Vec<Attribute> {
    let region = region(dice);
    let mut attributes = vec![
        Attribute::new("host", if dice.percent(92) { "akash" } else { "own" }),
        Attribute::new("region", REGIONS[region]),
        Attribute::new("location-region", REGIONS[region]),
        Attribute::new("city", city(region, dice.below(CITIES_PER_REGION))),
        Attribute::new("tier", TIERS[dice.low(TIERS.len())]),
        Attribute::new("organization", organization(dice.low(ORGANIZATIONS))),
        Attribute::new("capabilities/cpu/arch", ARCHITECTURES[usize::from(dice.percent(6))]),
    ];
    storage(&mut attributes, dice);
    if dice.percent(30) {
        attributes.push(Attribute::new("feat-endpoint-ip", "true"));
    }
    if dice.percent(55) {
        gpus(&mut attributes, dice);
    }
    attributes
}

fn storage(attributes: &mut Vec<Attribute>, dice: &mut Dice) {
    let mut class = |group: usize, class: &str, persistent: &str| {
        let key = |key| format!("capabilities/storage/{group}/{key}");
        attributes.push(Attribute::new(key("class"), class));
        attributes.push(Attribute::new(key("persistent"), persistent));
    };
    if dice.percent(70) {
        class(1, STORAGE_CLASSES[dice.low(STORAGE_CLASSES.len())], "true");
    }
    if dice.percent(60) {
        class(2, "ram", "false");
    }
}

/// One to three models, each with all that orders may ask for it with.
fn gpus(attributes: &mut Vec<Attribute>, dice: &mut Dice) {
    let mut numbers: Vec<usize> = (0..=dice.low(3)).map(|_| models::random(dice)).collect();
    numbers.sort_unstable();
    numbers.dedup();
    for number in numbers {
        let variant = models::variant(number, Naming::Both, dice);
        attributes.extend(models::model(number, variant, Naming::Both).capabilities());
    }
}

/// Most auditors sign all that a provider says; some only what it says first.
fn audits(attributes: &[Attribute], dice: &mut Dice) -> Vec<Audit> {
    let signed = |(number, percent): (usize, &usize)| {
        dice.percent(*percent).then(|| {
            let count = if dice.percent(80) { attributes.len() } else { 1 + dice.below(attributes.len()) };
            Audit { auditor: auditor(number), attributes: attributes[..count].to_vec() }
        })
    };
    AUDITED_PERCENT.iter().enumerate().filter_map(signed).collect()
}
