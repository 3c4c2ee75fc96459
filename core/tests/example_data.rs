//! The market of `examples/data`: it can be read, it is one market, and every reason of a ranking appears in it.
#![cfg(feature = "sdl")]

use std::collections::{BTreeMap, BTreeSet};

use akashkit::deployment::GroupSpec;
use akashkit::market::{
    Bid, BiddingRules, Dimension, Inventory, Misfit, Policy, Providers, Ranking, Snapshot, bidding_misfits,
    inventory_misfits, misfits, offer_misfits, rank, should_bid,
};
use akashkit::network::BlockTime;
use akashkit::{AccountAddress, Deployment, Height};
use serde::Deserialize;
use serde::de::DeserializeOwned;
use serde_json::Value;

struct Order {
    document: String,
    group: String,
    bids: Vec<Bid>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Machines {
    owner: AccountAddress,
    #[serde(default)]
    rules: BiddingRules,
    inventory: Inventory,
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
fn policies_choose_as_their_names_say() {
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
fn every_misfit_appears() {
    let providers: Providers = read("providers");
    let mut found: BTreeSet<Dimension> = BTreeSet::new();
    let mut add = |misfits: Vec<Misfit>| found.extend(misfits.iter().map(|misfit| misfit.dimension));
    for group in documents().values() {
        for Machines { owner, rules, inventory } in &read::<Vec<Machines>>("inventories") {
            let provider = providers.get(owner).expect("inventories are of these providers");
            add(bidding_misfits(group, provider, rules).expect("a group that can be read"));
            add(inventory_misfits(group, inventory, &rules.overcommit).expect("a group that can be read"));
        }
    }
    for order in orders() {
        for bid in &order.bids {
            let provider = providers.get(bid.id.provider()).expect("bids are of these providers");
            let (rules, room) = (BiddingRules::default(), Inventory::default());
            add(offer_misfits(&group(&order), &bid.resources_offer).expect("no unit stands twice"));
            add(should_bid(&group(&order), provider, &rules, &room, &bid.price).unwrap_or_default());
        }
    }
    assert_eq!(found, Dimension::ALL.iter().copied().collect());
}

/// Who would bid, and who may bid on the chain but would not, since its rules or its machines do not allow it.
#[test]
fn who_fits() {
    let (providers, machines): (Providers, Vec<Machines>) = (read("providers"), read("inventories"));
    let none = |misfits: akashkit::Result<Vec<Misfit>>| misfits.expect("a group that can be read").is_empty();
    for (name, group) in &documents() {
        let (mut would, mut may) = (Vec::new(), Vec::new());
        for Machines { owner, rules, inventory } in &machines {
            let provider = providers.get(owner).expect("inventories are of these providers");
            if !none(misfits(group, provider)) {
                continue;
            }
            let wants = none(bidding_misfits(group, provider, rules));
            let has_room = none(inventory_misfits(group, inventory, &rules.overcommit));
            if wants && has_room { &mut would } else { &mut may }.push(organization(owner));
        }
        let expected = WHO_FITS.iter().find(|(document, ..)| document == name).expect(name);
        assert_eq!(
            (would.join(" "), may.join(" ")),
            (expected.1.to_owned(), expected.2.to_owned()),
            "{name}"
        );
    }
}

#[test]
fn bids_are_of_these_providers_and_one_offers_something_else() {
    let providers: Providers = read("providers");
    assert!((8..=12).contains(&providers.as_slice().len()));
    let mut odd = Vec::new();
    for order in orders() {
        assert!(
            order.bids.iter().all(|bid| providers.get(bid.id.provider()).is_some()),
            "{}",
            order.document
        );
        for bid in &order.bids {
            let misfits = offer_misfits(&group(&order), &bid.resources_offer).expect("no unit stands twice");
            odd.extend((!misfits.is_empty()).then(|| organization(bid.id.provider())));
        }
    }
    assert_eq!(odd, ["isle"]);
}

/// Every order under every policy.
fn rankings() -> BTreeMap<(String, String), Ranking> {
    let (providers, policies): (Providers, BTreeMap<String, Policy>) = (read("providers"), read("policies"));
    let mut rankings = BTreeMap::new();
    for order in orders() {
        let snapshot = Snapshot { providers: &providers, height: HEIGHT, block_time: BlockTime::CONSOLE };
        for (name, policy) in &policies {
            let ranking = rank(order.bids.clone(), policy, &snapshot).expect("bids on one order");
            rankings.insert((order.document.clone(), name.clone()), ranking);
        }
    }
    rankings
}

/// The orders that have bids.
fn orders() -> Vec<Order> {
    let folder = std::fs::read_dir(format!("{}/../examples/data/bids", env!("CARGO_MANIFEST_DIR")));
    let order = |entry: std::io::Result<std::fs::DirEntry>| {
        let name = entry.expect("the folder can be read").file_name().into_string().expect("a plain name");
        let name = name.strip_suffix(".json").expect("JSON");
        let (document, group) = name.split_once('.').expect("a document and a placement");
        Order {
            document: format!("{document}.yaml"),
            group: group.to_owned(),
            bids: read(&format!("bids/{name}")),
        }
    };
    folder.expect("the folder is there").map(order).collect()
}

/// The latest block.
const HEIGHT: Height = Height::new(27_000_000);

fn group(order: &Order) -> GroupSpec {
    documents()[&format!("{} {}", order.document, order.group)].clone()
}

/// Every group of `examples/sdl`, by document and placement.
fn documents() -> BTreeMap<String, GroupSpec> {
    let folder = std::fs::read_dir(format!("{}/../examples/sdl", env!("CARGO_MANIFEST_DIR")));
    let files = folder.expect("the folder is there").map(|file| file.expect("it is still there").path());
    let groups = files.flat_map(|path| {
        let text = std::fs::read(&path).expect("it can be read");
        let deployment = Deployment::from_sdl(text).expect("examples are valid");
        let name = path.file_name().and_then(|name| name.to_str()).expect("a plain name").to_owned();
        let groups = deployment.groups().to_vec().into_iter();
        groups.map(move |group| (format!("{name} {}", group.name), group))
    });
    groups.collect()
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

const WHO_FITS: &[(&str, &str, &str)] = &[
    ("batch-worker.yaml anywhere", "aurora basalt cedar dune ember fjord juniper", "gale harbor isle"),
    ("ci-runner.yaml anywhere", "aurora basalt cedar dune ember fjord harbor juniper", "gale isle"),
    ("confidential-gpu.yaml audited", "juniper", ""),
    ("game-server-ip.yaml near-players", "basalt", "harbor"),
    ("hello-web.yaml anywhere", "aurora basalt cedar dune ember fjord gale harbor juniper", "isle"),
    ("jupyter-budget.yaml cheapest", "harbor", ""),
    ("minecraft.yaml near-players", "dune ember", ""),
    ("ollama-webui.yaml anywhere", "basalt ember", "isle"),
    ("private-registry.yaml audited", "aurora basalt dune fjord gale juniper", "isle"),
    ("render-reclaimable.yaml spare", "basalt", "isle"),
    ("sdxl.yaml anywhere", "basalt ember", "isle"),
    ("training-8xa100.yaml datacenter", "dune", ""),
    ("vllm-h100.yaml datacenter", "aurora fjord", ""),
    ("web-database.yaml europe", "aurora", "gale"),
    ("web-multi-region.yaml america", "cedar juniper", ""),
    ("web-multi-region.yaml europe", "basalt harbor", ""),
];
