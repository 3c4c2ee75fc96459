//! Where providers are and who they are.

use super::dice::Dice;
use super::{AUDITORS, address};

/// The first have most of the providers and of the orders.
pub(crate) const REGIONS: [&str; 12] = [
    "us-west",
    "us-east",
    "eu-central",
    "eu-west",
    "us-central",
    "ap-southeast",
    "ca-central",
    "eu-north",
    "ap-northeast",
    "eu-east",
    "sa-east",
    "af-south",
];

pub(super) const CITIES_PER_REGION: usize = 6;
pub(super) const ORGANIZATIONS: usize = 400;
pub(super) const TIERS: [&str; 3] = ["community", "premium", "datacenter"];
pub(super) const ARCHITECTURES: [&str; 2] = ["x86-64", "arm64"];
pub(super) const STORAGE_CLASSES: [&str; 3] = ["beta3", "beta2", "beta1"];

/// Of every hundred providers, so many have a record of each auditor.
pub(super) const AUDITED_PERCENT: [usize; 5] = [45, 15, 10, 6, 3];

pub(super) fn auditor(number: usize) -> String {
    // The one that the Console looks for. Market facts C.2.
    if number == 0 {
        return "akash1365yvmc4s7awdyj3n2sav7xfx76adc6dnmlx63".to_owned();
    }
    address(AUDITORS, number).to_string()
}

pub(super) fn city(region: usize, number: usize) -> String {
    format!("{}-{number}", REGIONS[region])
}

pub(super) fn organization(number: usize) -> String {
    format!("org-{number:03}")
}

pub(super) fn region(dice: &mut Dice) -> usize {
    dice.low(REGIONS.len())
}
