//! Thousands of bad days: money is conserved, nothing is paid twice, and every run ends in an outcome that is true.

use std::collections::BTreeMap;
use std::env;
use std::time::Duration;

use akashkit::flow::{
    Cleanup, Close, DeliveryPlan, Deploy, DeployPlan, Failure, Gas, Outcome, Selection, TopUp, Update,
};
use akashkit::id::DeploymentId;

use super::chain::{Chain, Nature};
use super::host::{Faults, Flow, Host};
use super::prng::Prng;
use super::worlds;

/// `FLOW_SCHEDULES` says how many there are for each flow, `FLOW_SEED` runs one.
fn seeds() -> Vec<u64> {
    let number = |name: &str| env::var(name).ok().map(|text| text.parse::<u64>().expect("a number"));
    match number("FLOW_SEED") {
        Some(seed) => vec![seed],
        None => (0..number("FLOW_SCHEDULES").unwrap_or(500)).collect(),
    }
}

fn each(run: impl Fn(u64)) {
    for seed in seeds() {
        let result = std::panic::catch_unwind(std::panic::AssertUnwindSafe(|| run(seed)));
        if let Err(panic) = result {
            eprintln!("FLOW_SEED={seed}");
            std::panic::resume_unwind(panic);
        }
    }
}

#[test]
fn deploys_end_in_true_outcomes() {
    each(|seed| {
        let mut prng = Prng(seed);
        let mut host = bad_day(&mut prng, nature(&mut prng_of(seed, 1)));
        let before = host.chain.money();
        let mut flow = Deploy::new(&worlds::deployment(), sender(&mut prng), plan(&mut prng));
        let outcome = finish(&mut host, &mut flow);
        assert_eq!(host.chain.money(), before, "money is conserved");
        assert!(host.chain.state.created <= 1, "one deposit is paid: {}", host.log.join("\n"));
        assert!(!matches!(
            outcome,
            Outcome::Closed { .. } | Outcome::ToppedUp { .. } | Outcome::Updated { .. }
        ));
        match outcome {
            Outcome::Deployed { id, leases } => {
                assert!(active(&host.chain).eq([id.dseq().get()]));
                assert_eq!(leases.len(), 1);
                assert_eq!(host.chain.manifests.last().expect("it was sent").1, id.dseq().get());
            }
            Outcome::Failed(failure) => check_failure(&mut host, *failure),
            Outcome::Closed { .. } | Outcome::ToppedUp { .. } | Outcome::Updated { .. } => {}
        }
    });
}

/// What a failure leaves is what is open, and its flow closes it.
fn check_failure(host: &mut Host, failure: Failure) {
    let open: Vec<u64> = active(&host.chain).collect();
    let said: Vec<u64> = failure.left.deployment.iter().map(|id| id.dseq().get()).collect();
    assert_eq!(said, open, "{:?}\n{}", failure.why, host.log.join("\n"));
    if let Some(mut close) = failure.cleanup {
        host.faults = Faults { lost: 50, crashed: 20, ..Faults::default() };
        let outcome = finish(host, &mut *close);
        assert!(matches!(outcome, Outcome::Closed { .. }), "{outcome:?}");
        assert_eq!(active(&host.chain).count(), 0);
    }
}

#[test]
fn top_ups_are_paid_once() {
    each(|seed| {
        let mut prng = Prng(seed);
        let mut host = bad_day(&mut prng, worlds::nature());
        let id = standing(&mut host);
        let before = host.chain.money();
        let outcome = finish(&mut host, &mut TopUp::new(id, worlds::own("700000uact"), sender(&mut prng)));
        assert_eq!(host.chain.money(), before, "money is conserved");
        let paid = host.chain.state.deposits;
        match outcome {
            Outcome::ToppedUp { .. } => assert_eq!(paid, 1, "{}", host.log.join("\n")),
            Outcome::Failed(failure) => assert_eq!(paid, 0, "{:?}\n{}", failure.why, host.log.join("\n")),
            other => panic!("{other:?}"),
        }
    });
}

#[test]
fn closes_give_everything_back() {
    each(|seed| {
        let mut prng = Prng(seed);
        let mut host = bad_day(&mut prng, worlds::nature());
        let id = standing(&mut host);
        let before = host.chain.money();
        let outcome = finish(&mut host, &mut Close::new(id, sender(&mut prng)));
        assert_eq!(host.chain.money(), before, "money is conserved");
        match outcome {
            Outcome::Closed { .. } => assert_eq!(active(&host.chain).count(), 0),
            Outcome::Failed(failure) => {
                let is_open = active(&host.chain).count() == 1;
                assert_eq!(
                    failure.left.deployment.is_some(),
                    is_open,
                    "{failure:?}\n{}",
                    host.log.join("\n")
                );
            }
            other => panic!("{other:?}"),
        }
    });
}

#[test]
fn updates_reach_the_provider() {
    let newer = worlds::DOCUMENT.replace("image: nginx:1.27-alpine", "image: nginx:1.28-alpine");
    let newer = akashkit::Deployment::from_sdl(newer).expect("it is good");
    each(|seed| {
        let mut prng = Prng(seed);
        let mut host = bad_day(&mut prng, worlds::nature());
        let id = standing(&mut host);
        host.manifest = newer.manifest().clone();
        let mut flow = Update::new(id.clone(), &newer, sender(&mut prng), DeliveryPlan::default());
        match finish(&mut host, &mut flow) {
            Outcome::Updated { leases, .. } => {
                assert_eq!(leases.len(), 1);
                let sent = host.chain.manifests.last().expect("it was sent");
                assert_eq!(sent.2, host.chain.state.deployments[&id.dseq().get()].hash);
            }
            Outcome::Failed(failure) => assert!(failure.left.deployment.is_some(), "{failure:?}"),
            other => panic!("{other:?}"),
        }
    });
}

/// What a step costs: `cargo test --release --test flow -- --ignored --nocapture`.
#[test]
#[ignore = "it measures"]
fn steps_take() {
    let mut spent: BTreeMap<(&str, &str), Vec<u128>> = BTreeMap::new();
    for _ in 0..200 {
        let mut host = worlds::host(worlds::nature());
        let id = standing(&mut host);
        drop(host.run(&mut TopUp::new(id.clone(), worlds::own("700000uact"), worlds::sender())));
        drop(host.run(&mut Close::new(id, worlds::sender())));
        for (kind, took) in host.spent {
            spent.entry(kind).or_default().extend(took);
        }
    }
    for ((answered, next), mut took) in spent {
        took.sort_unstable();
        let (median, times) = (took[took.len() / 2], took.len());
        println!(
            "{answered} to {next}: {times} times, {median} ns in the median, {} ns in the best",
            took[0]
        );
    }
}

/// Runs a flow to an end that is none of a stall, and lets every transaction that is left come or go.
fn finish<F: Flow>(host: &mut Host, flow: &mut F) -> Outcome {
    let mut outcome = host.run(flow);
    for _ in 0..200 {
        match &outcome {
            Outcome::Failed(failure) if failure.is_stalled => outcome = host.run(flow),
            _ => break,
        }
    }
    host.pass(600);
    outcome
}

/// A deployment with a lease, made on a good day.
fn standing(host: &mut Host) -> DeploymentId {
    let faults = std::mem::take(&mut host.faults);
    let outcome = host.run(&mut Deploy::new(&worlds::deployment(), worlds::sender(), worlds::plan()));
    let Outcome::Deployed { id, .. } = outcome else { panic!("{outcome:?}") };
    (host.faults, host.steps) = (faults, 0);
    id
}

fn active(chain: &Chain) -> impl Iterator<Item = u64> + '_ {
    chain.state.deployments.iter().filter(|(_, one)| one.is_active).map(|(dseq, _)| *dseq)
}

fn prng_of(seed: u64, stream: u64) -> Prng {
    Prng(seed.wrapping_mul(31).wrapping_add(stream))
}

fn bad_day(prng: &mut Prng, mut nature: Nature) -> Host {
    nature.index_lag = prng.below(2);
    let worst = [0, 30, 100, 300][usize::try_from(prng.below(4)).expect("small")];
    let mut rate = || prng.below(worst + 1);
    let faults = Faults {
        lost: rate(),
        garbled: rate(),
        repeated: rate(),
        delayed: rate(),
        behind: rate(),
        crashed: rate() / 3,
        declined: rate() / 10,
        other_program: rate() / 10,
        saves_rarely: rate() % 2 == 1,
    };
    let mut chain = worlds::chain(nature);
    chain.keeps_past = faults.behind > 0;
    Host::new(chain, prng.next(), faults, worlds::deployment().manifest().clone())
}

fn nature(prng: &mut Prng) -> Nature {
    let mut nature = worlds::nature();
    nature.gas_trap = prng.happens(100);
    if prng.happens(100) {
        nature.min_gas_price = 30_000;
    }
    for provider in &mut nature.providers {
        provider.bids_after = (!prng.happens(200)).then(|| 1 + prng.below(10));
        provider.withdraws_after = prng.happens(200).then(|| 1 + prng.below(10));
        provider.leaves_after = prng.happens(100).then(|| 1 + prng.below(20));
        provider.is_away = prng.happens(100);
        provider.refuses_manifest = prng.happens(100);
        provider.starts_after = prng.below(10);
        provider.price += prng.below(50);
    }
    nature
}

fn sender(prng: &mut Prng) -> akashkit::flow::Sender {
    let mut sender = worlds::sender();
    sender.gas = if prng.happens(300) { Gas::Simulated } else { Gas::Table };
    sender.patience.silence = Duration::from_secs(120);
    sender
}

fn plan(prng: &mut Prng) -> DeployPlan {
    let cleanup = [Cleanup::Always, Cleanup::Never, Cleanup::Unleased];
    DeployPlan {
        selection: if prng.happens(300) { Selection::Host } else { Selection::Best },
        cleanup: cleanup[usize::try_from(prng.below(3)).expect("small")],
        ..worlds::plan()
    }
}
