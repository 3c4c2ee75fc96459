//! The market that benches are run on is what it says: how many ask for what, and the same again for the same seed.

#[path = "../benches/market/mod.rs"]
#[allow(dead_code)]
mod market;

use std::collections::{BTreeMap, BTreeSet};

use akashkit::deployment::GroupSpec;
use akashkit::gpu::GpuModel;
use akashkit::market::Provider;
use akashkit::{Attribute, Result};

use market::{MODELS, Orders, REGIONS, Size};

#[test]
fn the_mix_of_orders_is_what_it_says() -> Result<()> {
    let Orders { sets, orders } = Orders::new(SIZE, 1);
    assert_eq!((sets.len(), orders.len()), (SIZE.sets, SIZE.orders));
    let used: BTreeSet<usize> = orders.iter().copied().collect();
    assert_eq!(used.len(), sets.len(), "every set is some order's");
    let mut groups = Vec::with_capacity(sets.len());
    for wants in &sets {
        let group = wants.group();
        group.validate()?;
        groups.push(group);
    }
    let asked: BTreeSet<String> = groups.iter().map(required).collect();
    assert_eq!(asked.len(), sets.len(), "no two sets ask for the same");

    let of_orders = |is: &dyn Fn(&GroupSpec) -> bool| {
        let matching: Vec<bool> = groups.iter().map(is).collect();
        orders.iter().filter(|set| matching[**set]).count() * 1_000 / orders.len()
    };
    let permille = [
        ("gpu", of_orders(&|group| !gpu(group).is_empty()), 590..=610),
        ("region", of_orders(&|group| has(group, "region")), 450..=550),
        ("all_of", of_orders(&|group| is_named(&group.requirements.signed_by.all_of)), 150..=250),
        ("any_of", of_orders(&|group| is_named(&group.requirements.signed_by.any_of)), 350..=450),
        ("star", of_orders(&|group| has(group, "capabilities/storage/*/persistent")), 5..=30),
        ("any gpu", of_orders(&|group| gpu(group).iter().any(|it| it.key.ends_with('*'))), 20..=70),
    ];
    let wrong: Vec<_> = permille.iter().filter(|(_, found, expected)| !expected.contains(found)).collect();
    assert!(wrong.is_empty(), "{wrong:?} of {permille:?}");

    let models = groups.iter().flat_map(gpu).filter_map(|it| GpuModel::from_key(&it.key).ok());
    let models: BTreeSet<String> = models.filter(|it| !it.is_any()).map(|it| it.model().to_owned()).collect();
    assert_eq!(models, MODELS.map(str::to_owned).into(), "every model is asked for");
    let regions = groups.iter().flat_map(|group| group.requirements.attributes.iter().flatten());
    let regions: BTreeSet<&str> =
        regions.filter(|it| it.key == "region").map(|it| it.value.as_str()).collect();
    assert_eq!(regions, REGIONS.into(), "every region is asked for");
    Ok(())
}

#[test]
fn the_mix_of_providers_is_what_it_says() {
    let providers: Vec<Provider> = market::providers(SIZE, 1).collect();
    let owners: BTreeSet<_> = providers.iter().map(|provider| &provider.owner).collect();
    assert_eq!(owners.len(), SIZE.providers);
    let share = |is: &dyn Fn(&Provider) -> bool| {
        providers.iter().filter(|provider| is(provider)).count() * 1_000 / providers.len()
    };
    let permille = [
        ("gpu", share(&|provider| !models(provider).is_empty()), 530..=570),
        ("audited", share(&|provider| !provider.audits.is_empty()), 580..=640),
        ("online", share(&|provider| provider.is_online == Some(true)), 860..=900),
        ("uptime", share(&|provider| provider.uptime_bps.is_some_and(|bps| bps >= 9_900)), 60..=120),
    ];
    let wrong: Vec<_> = permille.iter().filter(|(_, found, expected)| !expected.contains(found)).collect();
    assert!(wrong.is_empty(), "{wrong:?} of {permille:?}");
    let models: BTreeSet<String> = providers.iter().flat_map(models).collect();
    assert_eq!(models, MODELS.map(str::to_owned).into(), "every model is offered");
    let regions: BTreeMap<&str, usize> = providers.iter().fold(BTreeMap::new(), |mut regions, provider| {
        *regions.entry(provider.region().unwrap_or_default()).or_default() += 1;
        regions
    });
    assert_eq!(regions.keys().copied().collect::<BTreeSet<_>>(), REGIONS.into());
    assert!(REGIONS.windows(2).all(|pair| regions[pair[0]] > regions[pair[1]]), "{regions:?}");

    let audits = providers.iter().flat_map(|provider| &provider.audits);
    let audited = audits.fold(BTreeMap::<&str, usize>::new(), |mut audited, audit| {
        *audited.entry(&audit.auditor).or_default() += 1;
        audited
    });
    let mut percent: Vec<usize> =
        audited.values().map(|count| (count * 100 + 5_000) / providers.len()).collect();
    percent.sort_unstable();
    let is_near = |(found, expected): (&usize, usize)| found.abs_diff(expected) <= 1;
    assert!(percent.len() == 5 && percent.iter().zip([3, 6, 10, 15, 45]).all(is_near), "{percent:?}");
}

#[test]
fn every_set_can_be_distinct() {
    let size = Size { sets: SIZE.orders, ..SIZE };
    let Orders { sets, orders } = Orders::new(size, 1);
    let asked: BTreeSet<String> = sets.iter().map(|wants| required(&wants.group())).collect();
    assert_eq!((asked.len(), orders.len()), (SIZE.orders, SIZE.orders));
    let gpu = sets.iter().filter(|wants| wants.has_gpu()).count();
    assert_eq!(gpu * 10, SIZE.orders * 6);
}

#[test]
fn a_seed_makes_one_market() {
    let size = Size { providers: 200, orders: 2_000, sets: 500 };
    let made = |seed| (Orders::new(size, seed), market::providers(size, seed).collect::<Vec<_>>());
    let ((one, providers), (same, same_providers), (other, other_providers)) = (made(1), made(1), made(2));
    assert!(one.sets == same.sets && one.orders == same.orders && providers == same_providers);
    assert!(one.sets != other.sets && one.orders != other.orders && providers != other_providers);
}

/// All that a provider is held against.
fn required(group: &GroupSpec) -> String {
    let volumes = group.resources.iter().flat_map(|unit| unit.resource.storage.iter().flatten());
    let volumes: Vec<&Vec<Attribute>> = volumes.map(|volume| &volume.attributes).collect();
    format!("{:?} {:?} {:?}", group.requirements, gpu(group), volumes)
}

fn gpu(group: &GroupSpec) -> Vec<Attribute> {
    let gpus = group.resources.iter().filter_map(|unit| unit.resource.gpu.as_ref());
    gpus.flat_map(|gpu| gpu.attributes.clone()).collect()
}

fn is_named(auditors: &Option<Vec<String>>) -> bool {
    auditors.as_ref().is_some_and(|auditors| !auditors.is_empty())
}

fn has(group: &GroupSpec, key: &str) -> bool {
    group.requirements.attributes.iter().flatten().any(|attribute| attribute.key == key)
}

fn models(provider: &Provider) -> Vec<String> {
    let offered = akashkit::gpu::offered(&provider.attributes);
    offered.into_iter().map(|offered| offered.model.model().to_owned()).collect()
}

const SIZE: Size = Size { providers: 10_000, orders: 100_000, sets: 20_000 };
