//! The laws of flows, on a chain in memory that a seed makes good or bad.

// With all that led to it, which `expect` cannot say.
#![allow(clippy::panic)]

#[path = "flow/chain.rs"]
mod chain;
#[path = "flow/host.rs"]
mod host;
#[path = "flow/prng.rs"]
mod prng;
#[path = "flow/schedules.rs"]
mod schedules;
#[path = "flow/server.rs"]
mod server;
#[path = "flow/worlds.rs"]
mod worlds;

use akashkit::access::certificate::{CertificateDraft, TlsKey};
use akashkit::flow::{
    Action, Cleanup, Close, Credential, DeliveryPlan, Deploy, DeployPlan, Event, Gas, Outcome, Selection,
    TopUp, Update, Why,
};
use akashkit::network::BlockTime;
use akashkit::tx::{Deposit, DepositSource};
use akashkit::{Code, Deployment, Period, Result};
use host::{Faults, Host};
use worlds::{deployment, host, nature, own, plan, sender};

#[test]
fn a_document_comes_to_run_and_its_deposit_comes_back() -> Result<()> {
    let mut host = host(nature());
    let (uakt, uact) = host.chain.money();
    let mut flow = Deploy::new(&deployment(), sender(), plan());
    let Outcome::Deployed { id, leases } = host.run(&mut flow) else { panic!("{:#?}", host.log) };
    assert_eq!(Some(&id), flow.id());
    assert_eq!(leases.len(), 1);
    // The second provider is the cheaper one.
    assert_eq!(*leases[0].id.provider(), host.chain.providers[1]);
    assert!(leases[0].status.is_ready());
    assert_eq!(host.log.iter().filter(|line| line.starts_with("sign")).count(), 2);

    host.pass(600);
    let Outcome::Closed { refund, .. } = host.run(&mut Close::new(id.clone(), sender())) else {
        panic!("{:#?}", host.log)
    };
    assert_eq!(host.chain.money(), (uakt, uact));
    let spent = host.chain.state.earned;
    assert!(spent > 0);
    assert_eq!(refund[0].to_string(), format!("{}uact", 5_000_000 - spent));

    let Outcome::Closed { refund, .. } = host.run(&mut Close::new(id, sender())) else {
        panic!("{:#?}", host.log)
    };
    assert!(refund.is_empty(), "it was closed before");
    Ok(())
}

#[test]
fn the_host_may_choose_and_the_gas_may_be_simulated() {
    let mut host = host(nature());
    let mut plan = plan();
    plan.selection = Selection::Host;
    let mut sender = sender();
    sender.gas = Gas::Simulated;
    let outcome = host.run(&mut Deploy::new(&deployment(), sender, plan));
    assert!(matches!(outcome, Outcome::Deployed { .. }), "{outcome:?}");
    assert!(host.log.iter().any(|line| line == "choose"));
    assert!(host.log.iter().any(|line| line.contains("simulate")));
}

#[test]
fn every_group_gets_a_lease_in_one_transaction() {
    let document = include_str!("../../examples/sdl/web-multi-region.yaml");
    let deployment = Deployment::from_sdl(document).expect("it is good");
    let mut host = worlds::host_of(nature(), &deployment);
    let outcome = host.run(&mut Deploy::new(&deployment, sender(), plan()));
    let Outcome::Deployed { leases, .. } = outcome else { panic!("{outcome:?}") };
    assert_eq!(leases.len(), deployment.groups().len());
    assert!(leases.len() > 1);
    assert_eq!(host.log.iter().filter(|line| line.starts_with("sign")).count(), 2);
}

#[test]
fn without_bids_the_deposit_comes_back() {
    let mut nature = nature();
    nature.providers.iter_mut().for_each(|provider| provider.bids_after = None);
    let mut host = host(nature);
    let before = host.chain.state.account.uact;
    let Outcome::Failed(failure) = host.run(&mut Deploy::new(&deployment(), sender(), plan())) else {
        panic!("{:#?}", host.log)
    };
    assert!(matches!(failure.why, Why::NoBids { .. }), "{failure:?}");
    assert_eq!(failure.refund[0].to_string(), "5000000uact");
    assert_eq!((failure.left.deployment, failure.cleanup.is_none()), (None, true));
    assert_eq!(host.chain.state.account.uact, before);
}

#[test]
fn what_stays_open_is_said_with_what_closes_it() {
    let mut nature = nature();
    nature.providers.iter_mut().for_each(|provider| provider.refuses_manifest = true);
    let mut host = host(nature);
    let Outcome::Failed(failure) = host.run(&mut Deploy::new(&deployment(), sender(), plan())) else {
        panic!("{:#?}", host.log)
    };
    let Why::Manifest { refusal, .. } = &failure.why else { panic!("{failure:?}") };
    assert_eq!(refusal.reason.name, "gateway.version");
    assert!(failure.left.deployment.is_some());
    let per_hour =
        "90uact".parse::<akashkit::Price>().expect("a price").per_ceil(Period::HOUR, BlockTime::CONSOLE);
    assert_eq!(failure.left.per_hour_ceil, per_hour.ok());
    assert_eq!(failure.left.funds[0].amount().to_string(), "5000000.000000000000000000");
    let mut cleanup = failure.cleanup.expect("it is open");
    let outcome = host.run(&mut *cleanup);
    assert!(matches!(outcome, Outcome::Closed { .. }), "{outcome:?}");
    assert!(host.chain.state.deployments.values().all(|one| !one.is_active));
}

#[test]
fn a_bid_that_is_gone_is_replaced_by_another() {
    let mut nature = nature();
    nature.providers[1].withdraws_after = Some(3);
    let mut host = host(nature);
    let outcome = host.run(&mut Deploy::new(&deployment(), sender(), plan()));
    let Outcome::Deployed { leases, .. } = outcome else { panic!("{:#?}", host.log) };
    assert_eq!(*leases[0].id.provider(), host.chain.providers[0]);
}

#[test]
fn providers_that_leave_or_do_not_answer_are_reasons() {
    let mut leaving = nature();
    leaving.providers.iter_mut().for_each(|provider| {
        (provider.leaves_after, provider.starts_after) = (Some(3), 50);
    });
    let outcome = host(leaving).run(&mut Deploy::new(&deployment(), sender(), plan()));
    let Outcome::Failed(failure) = outcome else { panic!("{outcome:?}") };
    assert!(matches!(failure.why, Why::LeaseLost { .. }), "{failure:?}");

    let mut away = nature();
    away.providers.iter_mut().for_each(|provider| provider.is_away = true);
    let mut plan = plan();
    plan.cleanup = Cleanup::Always;
    let mut host = host(away);
    let outcome = host.run(&mut Deploy::new(&deployment(), sender(), plan));
    let Outcome::Failed(failure) = outcome else { panic!("{outcome:?}") };
    assert!(matches!(&failure.why, Why::ProviderAway { refusal: Some(_), .. }), "{failure:?}");
    assert!(failure.left.deployment.is_none());
    assert!(host.chain.state.deployments.values().all(|one| !one.is_active));
}

#[test]
fn out_of_gas_is_tried_once_more_with_more() {
    let mut nature = nature();
    nature.gas_trap = true;
    let mut host = host(nature);
    let outcome = host.run(&mut Deploy::new(&deployment(), sender(), plan()));
    assert!(matches!(outcome, Outcome::Deployed { .. }), "{outcome:?}");
    assert_eq!(host.chain.state.created, 1);
    assert_eq!(host.log.iter().filter(|line| *line == "sign CreateDeployment").count(), 2);
}

#[test]
fn a_node_that_wants_more_gets_more_within_limits() {
    let mut nature = nature();
    nature.min_gas_price = 100_000;
    let mut host = host(nature.clone());
    let outcome = host.run(&mut Deploy::new(&deployment(), sender(), plan()));
    assert!(matches!(outcome, Outcome::Deployed { .. }), "{outcome:?}");

    nature.min_gas_price = 1_000_000;
    let mut host = worlds::host(nature);
    let outcome = host.run(&mut Deploy::new(&deployment(), sender(), plan()));
    let Outcome::Failed(failure) = outcome else { panic!("{outcome:?}") };
    assert!(matches!(&failure.why, Why::Refused(refusal) if refusal.reason.name == "sdk.fee"), "{failure:?}");
    assert_eq!(host.chain.state.fees, 0);
}

#[test]
fn what_is_missing_is_said_before_anything_is_signed() {
    let mut host = host(nature());
    host.chain.state.account.uact = 4_000_000;
    let outcome = host.run(&mut Deploy::new(&deployment(), sender(), plan()));
    let Outcome::Failed(failure) = outcome else { panic!("{outcome:?}") };
    let Why::Funds { missing } = &failure.why else { panic!("{failure:?}") };
    assert_eq!(missing[0].to_string(), "1000000uact");
    assert!(!host.log.iter().any(|line| line.starts_with("sign")));
}

#[test]
fn numbers_that_the_chain_would_mix_up_are_left_out() {
    let mut host = host(nature());
    // The height is 1000: all that begin with 10 are taken up to 11.
    host.chain.state.deployments.insert(10, worlds::old_deployment());
    let mut flow = Deploy::new(&deployment(), sender(), plan());
    let outcome = host.run(&mut flow);
    let Outcome::Deployed { id, .. } = outcome else { panic!("{outcome:?}") };
    assert_eq!(id.dseq().get(), 1_100);
}

#[test]
fn a_number_that_is_taken_is_replaced() {
    let mut host = host(nature());
    let height = host.chain.state.height;
    for dseq in height..height + 3 {
        let closed = chain::Deployment { is_active: false, ..worlds::old_deployment() };
        host.chain.state.deployments.insert(dseq, closed);
    }
    let mut plan = plan();
    plan.rounds = 5;
    let outcome = host.run(&mut Deploy::new(&deployment(), sender(), plan));
    let Outcome::Deployed { id, .. } = outcome else { panic!("{:#?}", host.log) };
    assert!(id.dseq().get() >= height + 3);
    assert_eq!(host.chain.state.created, 1);
}

#[test]
fn certificates_are_published_or_are_reasons() -> Result<()> {
    let key = TlsKey::from_bytes(&[1; 32])?;
    let certificate = |from: &str| -> Result<Credential> {
        let made = CertificateDraft::new(sender().address(), from.parse()?)?.sign(&key)?;
        Ok(Credential::Certificate { certificate: made.to_pem(), public_key: made.public_key_pem() })
    };
    let deploy =
        |credential: Credential| Deploy::new(&deployment(), sender(), DeployPlan { credential, ..plan() });

    let good = certificate("2026-11-01T00:00:00Z")?;
    let mut host = host(nature());
    let outcome = host.run(&mut deploy(good.clone()));
    assert!(matches!(outcome, Outcome::Deployed { .. }), "{:#?}", host.log);
    assert_eq!(host.chain.state.certificates.len(), 1);
    // It is there now.
    let outcome = host.run(&mut deploy(good.clone()));
    assert!(matches!(outcome, Outcome::Deployed { .. }), "{outcome:?}");
    assert_eq!(host.chain.state.certificates.len(), 1);

    host.chain.state.revoked = true;
    let Outcome::Failed(failure) = host.run(&mut deploy(good)) else { panic!("{:#?}", host.log) };
    assert_eq!(failure.why, Why::CertificateRevoked);
    let old = certificate("2025-01-01T00:00:00Z")?;
    let Outcome::Failed(failure) = host.run(&mut deploy(old)) else { panic!("{:#?}", host.log) };
    assert!(matches!(failure.why, Why::CertificateTime(_)));
    assert_eq!(host.chain.state.created, 2);
    Ok(())
}

#[test]
fn another_manifest_goes_to_every_provider_and_other_groups_are_refused() {
    let mut host = host(nature());
    let Outcome::Deployed { id, .. } = host.run(&mut Deploy::new(&deployment(), sender(), plan())) else {
        panic!("{:#?}", host.log)
    };
    let document = worlds::DOCUMENT.replace("image: nginx:1.27-alpine", "image: nginx:1.28-alpine");
    let newer = Deployment::from_sdl(document).expect("it is good");
    let update =
        |deployment: &Deployment| Update::new(id.clone(), deployment, sender(), DeliveryPlan::default());
    let outcome = host.run(&mut update(&newer));
    assert!(matches!(&outcome, Outcome::Updated { leases, .. } if leases.len() == 1), "{outcome:?}");
    assert_eq!(host.chain.manifests.len(), 2);
    // Once more: nothing is to be announced.
    let signed = |host: &Host| host.log.iter().filter(|line| *line == "sign UpdateDeployment").count();
    assert_eq!(signed(&host), 1);
    let outcome = host.run(&mut update(&newer));
    assert!(matches!(outcome, Outcome::Updated { .. }), "{outcome:?}");
    assert_eq!(signed(&host), 1);

    let other = Deployment::from_sdl(include_str!("../../examples/sdl/vllm-h100.yaml")).expect("it is good");
    let Outcome::Failed(failure) = host.run(&mut update(&other)) else { panic!("{:#?}", host.log) };
    assert_eq!(failure.why, Why::GroupsDiffer { group: 1 });
    assert!(failure.cleanup.is_some(), "it still runs");
}

#[test]
fn accounts_are_topped_up_while_they_are_open() -> Result<()> {
    let mut host = host(nature());
    let Outcome::Deployed { id, .. } = host.run(&mut Deploy::new(&deployment(), sender(), plan())) else {
        panic!("{:#?}", host.log)
    };
    let deposit = || own("1000000uact");
    let outcome = host.run(&mut TopUp::new(id.clone(), deposit(), sender()));
    let Outcome::ToppedUp { funds, .. } = outcome else { panic!("{outcome:?}") };
    assert_eq!(funds[0].amount().to_string(), "6000000.000000000000000000");

    let one = host.chain.state.deployments.get_mut(&id.dseq().get()).expect("it is there");
    (one.is_active, one.is_overdrawn, one.funds) = (false, true, 0);
    let Outcome::Failed(failure) = host.run(&mut TopUp::new(id.clone(), deposit(), sender())) else {
        panic!("{:#?}", host.log)
    };
    assert_eq!(failure.why, Why::AccountEnded { is_overdrawn: true });
    assert_eq!(host.chain.state.deposits, 1);

    let unknown = format!("{}/77", id.owner()).parse()?;
    let Outcome::Failed(failure) = host.run(&mut TopUp::new(unknown, deposit(), sender())) else {
        panic!("{:#?}", host.log)
    };
    assert_eq!(failure.why, Why::DeploymentUnknown);
    Ok(())
}

#[test]
fn a_crash_between_saving_and_sending_asks_first_and_sends_the_same() {
    let mut host = host(nature());
    let mut flow = Deploy::new(&deployment(), sender(), plan());
    let mut action = flow.advance(Event::Start { now: host.now() });
    let (tx, hash) = loop {
        match action {
            Action::Broadcast { tx, hash, .. } => break (tx, hash),
            other => action = host.step(&mut flow, other),
        }
    };
    let mut flow = Deploy::load(&flow.save()).expect("it was saved so");
    let Action::Ask { requests } = flow.advance(Event::Start { now: host.now() }) else {
        panic!("it asks first")
    };
    assert!(requests.iter().any(|request| request.target.ends_with(&hash)));
    let next = host.step(&mut flow, Action::Ask { requests });
    let Action::Broadcast { tx: again, .. } = next else { panic!("{next:?}") };
    assert_eq!(again, tx);
}

#[test]
fn saved_flows_that_are_newer_damaged_or_others_are_refused() {
    let flow = Close::new(format!("{}/7", sender().address()).parse().expect("an id"), sender());
    let saved = flow.save();
    assert!(Close::load(&saved).is_ok());
    let code = |bytes: &[u8]| Close::load(bytes).expect_err("it is not that").code();
    let text = String::from_utf8(saved.clone()).expect("text");
    assert_eq!(code(text.replace("\"version\":1", "\"version\":2").as_bytes()), Code::FlowVersion);
    for at in 0..saved.len() {
        let mut damaged = saved.clone();
        damaged[at] ^= 1;
        assert!(Close::load(&damaged).is_err(), "byte {at}");
        assert!(Close::load(&saved[..at]).is_err(), "cut at {at}");
    }
    assert_eq!(TopUp::load(&saved).expect_err("another kind").code(), Code::FlowOther);
}

#[test]
fn no_secret_is_saved_or_shown() {
    let document =
        worlds::DOCUMENT.replace("    expose:", "    env:\n      - TOKEN=hunter2-token\n    expose:");
    let deployment = Deployment::from_sdl(&document).expect("it is good");
    assert!(deployment.manifest().to_json().contains("hunter2-token"));
    let mut host = worlds::host_of(nature(), &deployment);
    let mut flow = Deploy::new(&deployment, sender(), plan());
    let mut action = flow.advance(Event::Start { now: host.now() });
    while !matches!(action, Action::Done { .. }) {
        let saved = String::from_utf8(flow.save()).expect("text");
        assert!(!saved.contains("hunter2") && !format!("{flow:?} {action:?}").contains("hunter2"));
        action = host.step(&mut flow, action);
    }
    assert_eq!(host.chain.manifests.len(), 1, "it was sent all the same");
}

#[test]
fn a_stall_is_an_end_that_goes_on() {
    let mut host = host(nature());
    let mut flow = Deploy::new(&deployment(), sender(), plan());
    host.faults = Faults { lost: 1_000, ..Faults::default() };
    let Outcome::Failed(failure) = host.run(&mut flow) else { panic!("{:#?}", host.log) };
    assert_eq!((failure.is_stalled, &failure.why), (true, &Why::Stalled));
    host.faults = Faults::default();
    let outcome = host.run(&mut flow);
    assert!(matches!(outcome, Outcome::Deployed { .. }), "{outcome:?}");
}

#[test]
fn deposits_out_of_grants_are_left_to_the_chain() {
    let mut host = host(nature());
    host.chain.state.account.uact = 1;
    let mut plan = plan();
    plan.deposit = Deposit { sources: vec![DepositSource::Grant, DepositSource::Balance], ..plan.deposit };
    let Outcome::Failed(failure) = host.run(&mut Deploy::new(&deployment(), sender(), plan)) else {
        panic!("{:#?}", host.log)
    };
    assert!(
        matches!(&failure.why, Why::Refused(refusal) if refusal.reason.name == "escrow.funds"),
        "{failure:?}"
    );
}
