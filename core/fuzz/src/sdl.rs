//! Documents.

use std::sync::atomic::{AtomicU64, Ordering};

use akashkit::deployment::{GroupSpec, Manifest, cross_check, validate_groups};
use akashkit::sdl::View;
use akashkit::tx::{CreateDeployment, Deposit, Message};
use akashkit::{Code, Coin, Deployment, Int};

/// Any bytes are a deployment, or a report whose findings lie inside the text and can be shown to a terminal.
pub fn document(bytes: &[u8]) {
    let Err(report) = Deployment::from_sdl(bytes) else { return };
    assert!(report.has_errors(), "refused without a reason");
    for finding in report.diagnostics() {
        let (start, end) = (finding.span.start as usize, finding.span.end as usize);
        // Text in UTF-16 is read as the UTF-8 that it would be, which may be longer by half.
        assert!(start <= end && end <= bytes.len() * 3 / 2, "{finding}: {start} to {end} of {}", bytes.len());
        assert!(finding.start.line >= 1 && finding.start.line <= finding.end.line, "{finding}");
        assert!(finding.start.column_utf16 <= finding.start.column, "{finding}");
        assert!(!finding.to_string().contains('\n'), "a finding is one line: {finding}");
    }
    let shown = report.render(bytes, &View::of("deploy.yaml"));
    assert!(!shown.contains(|c: char| c.is_control() && c != '\n'), "what is shown does nothing: {shown:?}");
}

/// What an accepted document becomes agrees with itself, comes back from each of its forms, and is what the chain takes.
/// Says whether this one is accepted: the others are no good starting points for more.
pub fn deployment(bytes: &[u8]) -> bool {
    let deployment = Deployment::from_sdl(bytes);
    count(deployment.is_ok());
    let Ok(deployment) = deployment else { return false };
    assert_eq!(Deployment::from_sdl(bytes).as_ref(), Ok(&deployment), "read twice");
    deployment.manifest().validate().expect("the manifest of a deployment is valid");
    validate_groups(deployment.groups()).expect("the groups of a deployment are valid");
    fits(&deployment);
    json(&deployment);
    deployment.groups().iter().for_each(protobuf);
    message(&deployment);
    true
}

fn fits(deployment: &Deployment) {
    let Err(misfit) = cross_check(deployment.manifest(), deployment.groups()) else { return };
    let replicas = [Code::CrosscheckReplicas, Code::CrosscheckUnusedReplicas].contains(&misfit.code());
    assert!(replicas && wraps(deployment), "{misfit}");
}

/// Whether the replicas of a unit are more than 32 bits hold: the network wraps them. SDL spec erratum S5.
fn wraps(deployment: &Deployment) -> bool {
    let mut pairs = deployment.manifest().groups.iter().zip(deployment.groups());
    pairs.any(|(group, spec)| {
        spec.resources.iter().any(|unit| {
            let services = group.services.iter().filter(|service| service.resources.id == unit.resource.id);
            services.map(|service| u64::from(service.count)).sum::<u64>() > u64::from(u32::MAX)
        })
    })
}

fn json(deployment: &Deployment) {
    let text = deployment.manifest().to_json();
    let again = Manifest::from_json(&text).expect("our own JSON is readable");
    assert_eq!(again.to_json(), text);
    assert_eq!(again.version(), deployment.version());
    for group in deployment.groups() {
        let text = serde_json::to_string(group).expect("a group has a JSON form");
        let again = GroupSpec::from_json(&text).expect("our own JSON is readable");
        assert_eq!(serde_json::to_string(&again).ok(), Some(text));
    }
}

fn protobuf(group: &GroupSpec) {
    let bytes = group.to_proto();
    let mut again = GroupSpec::from_proto(&bytes).expect("our own bytes are readable");
    assert_eq!(again.to_proto(), bytes);
    // There is no empty list on the wire, only none.
    let signed_by = (&mut again.requirements.signed_by, &group.requirements.signed_by);
    keep_empty(&mut signed_by.0.all_of, &signed_by.1.all_of);
    keep_empty(&mut signed_by.0.any_of, &signed_by.1.any_of);
    keep_empty(&mut again.requirements.attributes, &group.requirements.attributes);
    for (again, unit) in again.resources.iter_mut().zip(&group.resources) {
        keep_empty(&mut again.resource.storage, &unit.resource.storage);
        keep_empty(&mut again.resource.endpoints, &unit.resource.endpoints);
    }
    assert_eq!(&again, group);
}

fn keep_empty<T>(again: &mut Option<Vec<T>>, list: &Option<Vec<T>>) {
    if again.is_none() && list.as_ref().is_some_and(Vec::is_empty) {
        *again = Some(vec![]);
    }
}

fn message(deployment: &Deployment) {
    let ceiling = deployment.groups()[0].ceiling().expect("prices of one denomination add up");
    let denom = ceiling.expect("a group has units").denom().clone();
    let create = CreateDeployment {
        id: "akash1qufa3xzrf34qvwyejkhvnc4psf49fftaw0asmh/7".parse().expect("an id"),
        groups: deployment.groups().to_vec(),
        version: deployment.version(),
        deposit: Deposit::new(Coin::new(denom, Int::from(5u64)).expect("a coin")),
        reclamation: deployment.reclamation(),
    };
    create.validate_basic().expect("the chain takes an accepted document's deployment");
    let message = Message::from(&create);
    message.validate_basic().expect("the chain takes the message");
    let again = CreateDeployment::try_from(&message).expect("our own bytes are readable");
    assert_eq!(Message::from(&again), message);
}

/// Says now and then how many documents were accepted: a target that accepts none shows nothing.
fn count(accepted: bool) {
    static SEEN: AtomicU64 = AtomicU64::new(0);
    static ACCEPTED: AtomicU64 = AtomicU64::new(0);
    let accepted = ACCEPTED.fetch_add(accepted.into(), Ordering::Relaxed) + u64::from(accepted);
    let seen = SEEN.fetch_add(1, Ordering::Relaxed) + 1;
    if seen.is_power_of_two() && seen > 1000 {
        eprintln!("accepted: {accepted} of {seen}");
    }
}
