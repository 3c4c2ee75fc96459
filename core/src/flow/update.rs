//! Another manifest for a deployment that runs.

use std::fmt;

use serde::{Deserialize, Serialize};

use super::ask::Answers;
use super::delivery::{Delivery, DeliveryPlan, Progress};
use super::desk::{Desk, Turn};
use super::dialogue::{Course, Dialogue, Want};
use super::event::{Action, Event, Purpose};
use super::messages;
use super::outcome::{Left, Outcome, Why};
use super::parting::{Parting, assuming, failure, invalid, survey, surveyed, why};
use super::plan::Sender;
use super::sending::{Letter, Settled};
use crate::deployment::{Deployment, GroupSpec, Manifest, Version};
use crate::error::{Error, Result};
use crate::id::DeploymentId;
use crate::market::DeploymentState;
use crate::query::{DeploymentRecord, LeaseRecord};
use crate::tx::{CreateDeployment, Deposit, Message};

/// Announces another manifest on the chain, and sends it to every provider with a lease. Groups that differ, prices included, need
/// a deployment of their own.
///
/// ```
/// use akashkit::flow::{Action, DeliveryPlan, Event, Outcome, Sender, Update, Why};
/// use akashkit::{Code, Deployment, PublicKey};
///
/// let deployment = Deployment::from_sdl(include_str!("../../../examples/sdl/hello-web.yaml")).expect("it is good");
/// let sender = Sender::new("akashnet-2", PublicKey::new(&[2; 33])?);
/// let mut update = Update::new("akash1qyhmn054/7".parse()?, &deployment, sender, DeliveryPlan::default());
/// let now = "2026-12-05T08:00:00Z".parse()?;
/// // It is somebody else's.
/// let Action::Done { outcome: Outcome::Failed(failure) } = update.advance(Event::Start { now }) else { unreachable!() };
/// assert!(matches!(failure.why, Why::Invalid(fault) if fault.code == Code::FlowOwner));
/// assert_eq!(Update::load(b"").unwrap_err().code(), Code::FlowDamaged);
/// # Ok::<(), akashkit::Error>(())
/// ```
#[derive(Clone)]
pub struct Update(Dialogue<Updating>);

#[derive(Clone, Serialize, Deserialize)]
struct Updating {
    id: DeploymentId,
    groups: Vec<GroupSpec>,
    version: Version,
    delivery: DeliveryPlan,
    /// It may hold secrets.
    #[serde(skip)]
    manifest: Option<Manifest>,
    stage: Stage,
}

#[derive(Clone, Serialize, Deserialize)]
enum Stage {
    Look,
    Announce { leases: usize },
    Confirm,
    Deliver(Delivery),
    Part(Box<Parting>),
}

impl Update {
    /// Gives this deployment, which is the sender's, the manifest of a new version of its document.
    pub fn new(id: DeploymentId, deployment: &Deployment, sender: Sender, delivery: DeliveryPlan) -> Self {
        let updating = Updating {
            id,
            groups: deployment.groups().to_vec(),
            version: deployment.version(),
            delivery,
            manifest: Some(deployment.manifest().clone()),
            stage: Stage::Look,
        };
        Self(Dialogue::new(updating, sender))
    }

    /// Which deployment.
    pub fn id(&self) -> &DeploymentId {
        &self.0.course.id
    }
}

super::flow!(Update);

impl Updating {
    fn part(&self, why: Why) -> Stage {
        Stage::Part(Parting::from(why, &self.id, false))
    }

    /// What follows from the state of the deployment.
    fn next(
        &self,
        record: Option<DeploymentRecord>,
        leases: &[LeaseRecord],
        desk: &mut Desk,
    ) -> Option<Stage> {
        let is_confirming = matches!(self.stage, Stage::Confirm);
        let record = match record {
            Some(record) if record.state == DeploymentState::Active => record,
            Some(_) => return Some(self.part(Why::DeploymentClosed)),
            None if is_confirming || !desk.is_confirmed() => return None,
            None => return Some(self.part(Why::DeploymentUnknown)),
        };
        if let Some(group) = difference(&self.id, &self.groups, &record) {
            return Some(self.part(Why::GroupsDiffer { group }));
        }
        let delivery = Delivery::new(&self.id, self.delivery, leases, desk.now);
        match (record.version == Some(self.version), is_confirming) {
            (true, _) if delivery.is_empty() => Some(self.part(Why::LeaseNone)),
            (true, _) => Some(Stage::Deliver(delivery)),
            (false, true) => None,
            (false, false) if delivery.is_empty() => Some(self.part(Why::LeaseNone)),
            (false, false) => Some(Stage::Announce { leases: leases.len() }),
        }
    }
}

/// The first group that is another, as the chain would keep them.
fn difference(id: &DeploymentId, groups: &[GroupSpec], record: &DeploymentRecord) -> Option<u32> {
    let new = kept(id, groups);
    let mut old: Vec<_> = record.groups.iter().collect();
    old.sort_by_key(|group| group.id.gseq());
    let is_same = |at: usize| match (new.get(at), old.get(at)) {
        (Some(new), Some(old)) => kept(id, std::slice::from_ref(&old.spec)).first() == Some(new),
        _ => false,
    };
    let place = (0..new.len().max(old.len())).find(|at| !is_same(*at))?;
    u32::try_from(place + 1).ok()
}

/// Groups as they are behind the wire, where an empty list and none are one.
fn kept(id: &DeploymentId, groups: &[GroupSpec]) -> Vec<GroupSpec> {
    let Ok(nothing) = "0uact".parse() else { return Vec::new() };
    let create = CreateDeployment {
        id: id.clone(),
        groups: groups.to_vec(),
        version: Version::new([0; 32]),
        deposit: Deposit::new(nothing),
        reclamation: None,
    };
    CreateDeployment::try_from(&Message::from(&create)).map(|create| create.groups).unwrap_or_default()
}

impl Course for Updating {
    const KIND: &'static str = "update";

    fn want(&self, desk: &Desk) -> Result<Want> {
        Ok(match &self.stage {
            Stage::Look => {
                super::close::check_owner(&self.id, desk)?;
                Want::Ask(survey(&self.id))
            }
            Stage::Confirm => Want::Ask(survey(&self.id)),
            Stage::Announce { leases } => Want::Send(Letter {
                purpose: Purpose::UpdateDeployment,
                messages: vec![messages::update(&self.id, &self.version)?],
                spends: None,
                assumptions: assuming(*leases),
            }),
            Stage::Deliver(delivery) => match delivery.leased() {
                Some(leases) => Want::Done(Outcome::Updated { id: self.id.clone(), leases }),
                None if delivery.needs_manifest() && self.manifest.is_none() => Want::Supply(self.version),
                None => Want::Ask(delivery.questions(self.manifest.as_ref())),
            },
            Stage::Part(parting) => parting.want(desk)?,
        })
    }

    fn heard(&mut self, desk: &mut Desk, answers: &Answers<'_>) -> Turn {
        match &mut self.stage {
            Stage::Part(parting) => return parting.heard(desk, answers),
            Stage::Deliver(delivery) => {
                return match delivery.heard(desk, answers) {
                    Progress::Failed(why) => {
                        self.stage = self.part(*why);
                        Turn::On
                    }
                    Progress::Turn(turn) => turn,
                };
            }
            Stage::Look | Stage::Announce { .. } | Stage::Confirm => {}
        }
        let Some((record, leases)) = surveyed(desk, answers, &self.id) else { return Turn::Silent };
        match self.next(record, &leases, desk) {
            Some(stage) => {
                self.stage = stage;
                Turn::On
            }
            None => Turn::Silent,
        }
    }

    fn sent(&mut self, _: &Desk, settled: Settled) {
        self.stage = match settled {
            Settled::Executed(_) => Stage::Confirm,
            Settled::Failed(trouble) => self.part(why(trouble)),
        };
    }

    fn invalid(&mut self, error: Error) {
        self.stage = Stage::Part(Parting::without_trace(invalid(error)));
    }

    fn declined(&mut self, reason: String) {
        self.stage = self.part(Why::Declined { reason });
    }

    fn supplied(&mut self, manifest: Manifest) -> bool {
        let is_ours = manifest.version() == self.version;
        self.manifest = Some(manifest).filter(|_| is_ours);
        is_ours
    }

    fn stalled(&self, desk: &Desk, left: Left) -> Outcome {
        let left = Left { deployment: Some(self.id.clone()), ..left };
        failure(desk, Why::Stalled, left, Vec::new())
    }
}
