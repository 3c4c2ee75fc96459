//! The market of `examples/data`: it can be read, it is one market, and every reason of a ranking appears in it.
#![cfg(feature = "sdl")]

use std::collections::{BTreeMap, BTreeSet};

use akashkit::deployment::GroupSpec;
use akashkit::market::{Bid, Policy, Providers, Ranking, Snapshot, rank};
use akashkit::network::BlockTime;
use akashkit::{AccountAddress, Deployment, Height};
use serde::Deserialize;
use serde::de::DeserializeOwned;
use serde_json::Value;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Order {
    document: String,
    group: String,
    height: Height,
    bids: Vec<Bid>,
}

#[test]
fn every_reason_of_a_ranking_appears() {
    let all = rankings();
    let reasons = |of: &dyn Fn(&Ranking) -> Value| {
        let tagged = all.values().map(of).flat_map(|reasons| reasons.as_array().cloned().unwrap_or_default());
        tagged.map(|tag| tag.as_str().unwrap_or_default().to_owned()).collect::<BTreeSet<String>>()
    };
    let rejections = reasons(&|ranking| {
        let reasons = ranking.rejected.iter().flat_map(|bid| &bid.reasons);
        reasons.map(|reason| serde_json::json!(reason)["reason"].clone()).collect()
    });
    let expected = [
        "age",
        "audit_none",
        "auditor",
        "auditors",
        "cost_overflow",
        "denom",
        "gpu_count",
        "online",
        "price",
        "provider_denied",
        "provider_other",
        "region",
        "state",
        "uptime",
    ];
    assert_eq!(rejections, expected.map(str::to_owned).into());
    let differences = reasons(&|ranking| {
        let reasons = ranking.ranked.iter().flat_map(|bid| &bid.reasons);
        reasons.map(|reason| serde_json::json!(reason)["by"]["criterion"].clone()).collect()
    });
    let expected = ["address", "created_at", "gpu", "price", "provider", "uptime"];
    assert_eq!(differences, expected.map(str::to_owned).into());
}

#[test]
fn what_is_unknown_of_one_provider_makes_no_difference_for_the_others() {
    let all = rankings();
    let order = |name: &str| -> Vec<String> {
        let ranking = &all[&("hello-web.yaml".to_owned(), name.to_owned())];
        ranking.ranked.iter().map(|bid| organization(bid.bid.id.provider())).collect()
    };
    assert_eq!(
        order("cheapest"),
        ["isle", "cedar", "dune", "basalt", "ember", "harbor", "aurora", "juniper"]
    );
    assert_eq!(order("careful"), ["dune", "basalt", "aurora"]);
    assert_eq!(order("doubly audited"), ["aurora"]);
    assert_eq!(order("only these"), ["basalt", "harbor"]);
}

#[test]
fn bids_are_of_these_providers_and_offer_what_the_order_asks_for() {
    let providers: Providers = read("providers");
    assert!((8..=12).contains(&providers.as_slice().len()));
    for order in read::<Vec<Order>>("bids") {
        let group = group(&order);
        for bid in &order.bids {
            assert!(providers.get(bid.id.provider()).is_some(), "{}", bid.id);
            let offered = bid.resources_offer.iter().map(|offer| (offer.resources.id, offer.count));
            let asked: Vec<_> = group.resources.iter().map(|unit| (unit.resource.id, unit.count)).collect();
            assert!(offered.clone().count() == 0 || offered.eq(asked), "{}", bid.id);
        }
    }
}

#[test]
fn inventories_are_of_these_providers() {
    let owners: Vec<AccountAddress> =
        read::<Providers>("providers").as_slice().iter().map(|provider| provider.owner.clone()).collect();
    let inventories: Vec<BTreeMap<String, Value>> = read("inventories");
    let mut of: Vec<AccountAddress> =
        inventories.iter().map(|it| AccountAddress::deserialize(&it["owner"]).expect("an account")).collect();
    of.sort();
    assert_eq!(of, owners);
    assert!(
        inventories.iter().all(|it| it["inventory"]["nodes"].as_array().is_some_and(|it| !it.is_empty()))
    );
}

/// Every order under every policy.
fn rankings() -> BTreeMap<(String, String), Ranking> {
    let (providers, policies): (Providers, BTreeMap<String, Policy>) = (read("providers"), read("policies"));
    let mut rankings = BTreeMap::new();
    for order in read::<Vec<Order>>("bids") {
        let snapshot =
            Snapshot { providers: &providers, height: order.height, block_time: BlockTime::CONSOLE };
        for (name, policy) in &policies {
            let ranking = rank(order.bids.clone(), policy, &snapshot).expect("bids on one order");
            rankings.insert((order.document.clone(), name.clone()), ranking);
        }
    }
    rankings
}

fn group(order: &Order) -> GroupSpec {
    let path = format!("{}/../examples/sdl/{}", env!("CARGO_MANIFEST_DIR"), order.document);
    let deployment = Deployment::from_sdl(std::fs::read(path).expect("an example")).expect("it is valid");
    let mut groups = deployment.groups().iter().filter(|group| group.name == order.group);
    groups.next().expect("the document has the placement").clone()
}

fn organization(owner: &AccountAddress) -> String {
    let providers: Providers = read("providers");
    let provider = providers.get(owner).expect("it is one of them");
    let name = provider.attributes.iter().find(|attribute| attribute.key == "organization");
    name.expect("every provider has a name").value.clone()
}

fn read<T: DeserializeOwned>(name: &str) -> T {
    let path = format!("{}/../examples/data/{name}.json", env!("CARGO_MANIFEST_DIR"));
    let text = std::fs::read_to_string(path).expect("the file is there");
    serde_json::from_str(&text).expect(name)
}
