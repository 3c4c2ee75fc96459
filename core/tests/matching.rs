//! Matching one by one and all at once: on random markets both say the same, and a change that is said to win providers does.

use akashkit::deployment::{GroupSpec, PlacementRequirements, ResourceUnit, SignedBy};
use akashkit::id::{DeploymentId, Dseq, GroupId, Gseq, OrderId, Oseq};
use akashkit::market::{Audit, MarketIndex, Provider, fits, misfits, relaxations};
use akashkit::{AccountAddress, Attribute, Gpu, Resources, Storage};

#[test]
fn the_index_equals_the_predicate() {
    let mut pairs = 0;
    let mut fitting = 0;
    for seed in 0..60 {
        let mut random = Random(seed);
        let mut providers: Vec<Provider> = (1..=40).map(|owner| provider(&mut random, owner)).collect();
        let mut groups: Vec<GroupSpec> = (0..40).map(|_| group(&mut random)).collect();
        let mut index = MarketIndex::new();
        // Some orders come before the providers that fit them, and some after.
        let (early, late) = groups.split_at(20);
        for (at, group) in early.iter().enumerate() {
            index.put_order(order(at), group).expect("within limits");
        }
        for provider in &providers {
            index.put_provider(provider).expect("within limits");
        }
        for (at, group) in late.iter().enumerate() {
            index.put_order(order(20 + at), group).expect("within limits");
        }
        for round in 0..4 {
            let (compared, found) = compare(&index, &groups, &providers);
            pairs += compared;
            fitting += found;
            // One of each changes, leaves and comes back.
            let at = random.below(40);
            groups[at] = group(&mut random);
            assert!(index.remove_order(&order(at)));
            index.put_order(order(at), &groups[at]).expect("within limits");
            let at = random.below(40);
            providers[at] = provider(&mut random, providers[at].owner.as_bytes()[0]);
            assert!(round % 2 == 0 || index.remove_provider(&providers[at].owner));
            index.put_provider(&providers[at]).expect("within limits");
        }
    }
    // Neither side says the same of all.
    assert!(fitting > pairs / 50 && fitting < pairs / 2, "{fitting} of {pairs} fit");
}

/// How many pairs were compared, and how many fit.
fn compare(index: &MarketIndex, groups: &[GroupSpec], providers: &[Provider]) -> (usize, usize) {
    let matches = index.match_all();
    let mut fitting = 0;
    for (id, requirement) in index.orders() {
        let group = &groups[usize::try_from(id.group().deployment().dseq().get() - 1).expect("few orders")];
        let expected = providers.iter().filter(|provider| fits(group, provider).expect("within limits"));
        let mut expected: Vec<&AccountAddress> = expected.map(|provider| &provider.owner).collect();
        let mut found: Vec<&AccountAddress> = index.providers(requirement).collect();
        expected.sort();
        found.sort();
        assert_eq!(found, expected, "{group:?}");
        assert_eq!(matches.providers(requirement), Some(expected.len() as u64));
        fitting += expected.len();
    }
    (groups.len() * providers.len(), fitting)
}

#[test]
fn what_is_asked_for_no_longer_has_no_answer() {
    let mut index = MarketIndex::new();
    let asked = index.put_order(order(0), &GroupSpec::default()).expect("nothing is asked for");
    assert_eq!(index.match_all().providers(asked), Some(0));
    assert!(index.remove_order(&order(0)));
    assert_eq!(index.match_all().providers(asked), None);
    assert!(!index.remove_order(&order(0)));
}

#[test]
fn relaxations_win_what_they_say() {
    let mut random = Random(7);
    let mut changes = 0;
    for _ in 0..50 {
        let providers: Vec<Provider> = (1..=30).map(|owner| provider(&mut random, owner)).collect();
        let group = group(&mut random);
        let fitting = |group: &GroupSpec| -> Vec<&AccountAddress> {
            let fitting = providers.iter().filter(|provider| fits(group, provider).expect("within limits"));
            fitting.map(|provider| &provider.owner).collect()
        };
        let before = fitting(&group);
        for change in relaxations(&group, &providers).expect("within limits") {
            let mut won = fitting(&change.group);
            won.retain(|owner| !before.contains(owner));
            assert_eq!(change.wins.iter().collect::<Vec<_>>(), won, "{change}");
            changes += 1;
        }
    }
    assert!(changes > 50, "{changes}");
}

#[test]
fn no_misfit_is_a_fit() {
    let mut random = Random(11);
    for _ in 0..2_000 {
        let (group, provider) = (group(&mut random), provider(&mut random, 1));
        let misfits = misfits(&group, &provider).expect("within limits");
        assert_eq!(misfits.is_empty(), fits(&group, &provider).expect("within limits"));
        assert!(misfits.iter().all(|misfit| misfit.dimension.code().is_some()), "{misfits:?}");
    }
}

fn order(at: usize) -> OrderId {
    let owner = AccountAddress::from_bytes(&[200]).expect("one byte is an address");
    let dseq = Dseq::new(at as u64 + 1).expect("not zero");
    let group = GroupId::new(DeploymentId::new(owner, dseq), Gseq::new(1).expect("not zero"));
    OrderId::new(group, Oseq::new(1).expect("not zero"))
}

fn provider(random: &mut Random, owner: u8) -> Provider {
    let owner = AccountAddress::from_bytes(&[owner]).expect("one byte is an address");
    let attributes =
        random.attributes(6, ["region", "tier", "capabilities/gpu", "capabilities/storage", "glob/*"]);
    let audits = (0..random.below(4)).map(|_| Audit {
        auditor: random.pick(AUDITORS).to_owned(),
        attributes: random.attributes(3, ["region", "tier"]),
    });
    let audits = audits.collect();
    Provider { attributes, audits, ..Provider::new(owner) }
}

fn group(random: &mut Random) -> GroupSpec {
    let auditors = |random: &mut Random| {
        let count = random.below(6).saturating_sub(3);
        Some((0..count).map(|_| random.pick(AUDITORS).to_owned()).collect())
    };
    let signed_by = SignedBy { all_of: auditors(random), any_of: auditors(random) };
    let attributes = Some(random.attributes(2, ["region", "tier", "re*"]));
    let requirements = PlacementRequirements { signed_by, attributes };
    let units = (0..random.below(3)).map(|_| {
        let gpu = Gpu {
            units: u64::try_from(random.below(2)).expect("few").into(),
            attributes: random.attributes(3, ["model"]),
        };
        let volume = Storage {
            attributes: random.attributes(2, ["class", "persistent", "cl*"]),
            ..Storage::default()
        };
        let storage = (random.below(3) == 0).then(|| vec![volume]);
        ResourceUnit {
            resource: Resources { gpu: Some(gpu), storage, ..Resources::default() },
            ..ResourceUnit::default()
        }
    });
    GroupSpec { requirements, resources: units.collect(), ..GroupSpec::default() }
}

/// Numbers that look random and are the same on every run.
struct Random(u64);

impl Random {
    fn below(&mut self, end: usize) -> usize {
        // SplitMix64.
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mixed = (self.0 ^ self.0 >> 30).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        let mixed = (mixed ^ mixed >> 27).wrapping_mul(0x94d0_49bb_1331_11eb);
        usize::try_from((mixed ^ mixed >> 31) % end as u64).expect("below a usize")
    }

    fn pick<'a>(&mut self, among: &[&'a str]) -> &'a str {
        among[self.below(among.len())]
    }

    fn attributes<const KINDS: usize>(&mut self, most: usize, kinds: [&str; KINDS]) -> Vec<Attribute> {
        let count = self.below(most + 1);
        let kinds = (0..count).map(|_| kinds[self.below(KINDS)]).collect::<Vec<_>>();
        kinds.into_iter().map(|kind| self.attribute(kind)).collect()
    }

    fn attribute(&mut self, kind: &str) -> Attribute {
        let model = |random: &mut Self| {
            let form = random.pick(&["", "", "/ram/80Gi", "/interface/sxm"]);
            format!("vendor/nvidia/model/{}{form}", random.pick(&["a100", "h100", "t4", "*", "a*"]))
        };
        let number = self.below(2);
        let class = |random: &mut Self| random.pick(&["beta1", "beta2"]).to_owned();
        let (key, value) = match kind {
            "model" => (model(self), "true".to_owned()),
            "capabilities/gpu" => (format!("capabilities/gpu/{}", model(self)), "true".to_owned()),
            "capabilities/storage" if number == 0 => {
                (format!("capabilities/storage/{}/class", self.below(2)), class(self))
            }
            "capabilities/storage" => {
                (format!("capabilities/storage/{}/persistent", self.below(2)), "true".to_owned())
            }
            "class" | "cl*" => (kind.to_owned(), class(self)),
            "persistent" => (kind.to_owned(), self.pick(&["true", "false"]).to_owned()),
            kind => (kind.to_owned(), self.pick(&["one", "two", "three"]).to_owned()),
        };
        Attribute::new(key, value)
    }
}

const AUDITORS: &[&str] = &["akash1auditor", "akash1other", "akash1third"];
