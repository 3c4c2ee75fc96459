//! From a document to running leases.

mod auction;
mod plan;
mod survey;

use std::fmt;
use std::time::Duration;

use serde::{Deserialize, Serialize};

pub use self::plan::{Cleanup, DeployPlan, Selection};

use self::auction::{Auction, Look};
use self::survey::{Found, Survey};
use super::ask::{self, Answers};
use super::close::Close;
use super::delivery::{Credential, Delivery, Progress};
use super::desk::{Desk, Turn};
use super::dialogue::{Course, Dialogue, Want};
use super::event::{Action, Event, Purpose};
use super::outcome::{Left, Outcome, Why};
use super::parting::{Parting, assuming, failure, invalid, runs, why};
use super::plan::Sender;
use super::sending::{Letter, Settled, Trouble};
use super::top_up::own_part;
use crate::deployment::{Deployment, GroupSpec, Manifest, Version};
use crate::error::{Code, Error, Result};
use crate::id::{BidId, DeploymentId};
use crate::market::DeploymentState;
use crate::quantity::Height;
use crate::query::LeaseRecord;
use crate::refusal::Refusal;
use crate::tx::{CreateDeployment, Message};

/// Puts a document on the market, takes bids, sends the manifest, and waits until everything runs.
///
/// ```
/// use akashkit::flow::{Action, Deploy, DeployPlan, Event, Outcome, Sender, Why};
/// use akashkit::{Deployment, PublicKey, tx::Deposit};
///
/// let deployment = Deployment::from_sdl(include_str!("../../../../examples/sdl/hello-web.yaml")).expect("it is good");
/// let sender = Sender::new("akashnet-2", PublicKey::new(&[2; 33])?);
/// let now = "2026-12-05T08:00:00Z".parse()?;
///
/// let mut flow = Deploy::new(&deployment, sender.clone(), DeployPlan::new(Deposit::new("5000000uact".parse()?)));
/// assert!(matches!(flow.advance(Event::Start { now }), Action::Ask { .. }));
/// assert_eq!(flow.id(), None);
///
/// // AKT opens no deployment: it ends before anything is asked or paid.
/// let mut other = Deploy::new(&deployment, sender, DeployPlan::new(Deposit::new("5000000uakt".parse()?)));
/// let Action::Done { outcome: Outcome::Failed(failure) } = other.advance(Event::Start { now }) else { unreachable!() };
/// assert!(matches!(failure.why, Why::Invalid(fault) if fault.code.as_str() == "tx.deposit.denom"));
/// # Ok::<(), akashkit::Error>(())
/// ```
#[derive(Clone)]
pub struct Deploy(Dialogue<Deploying>);

#[derive(Clone, Serialize, Deserialize)]
struct Deploying {
    groups: Vec<GroupSpec>,
    version: Version,
    reclamation: Option<Duration>,
    plan: DeployPlan,
    /// Once it is chosen; it stays the same for every attempt, so that the chain itself refuses a second one.
    id: Option<DeploymentId>,
    /// The height at which the number was chosen.
    from: Height,
    is_publishing: bool,
    /// Bids that could not be taken.
    gone: Vec<BidId>,
    rounds: u32,
    /// It may hold secrets.
    #[serde(skip)]
    manifest: Option<Manifest>,
    stage: Stage,
}

#[derive(Clone, Serialize, Deserialize)]
enum Stage {
    Survey(Survey),
    Create,
    /// The number is taken: by this flow itself, perhaps.
    Exists,
    Auction(Auction),
    Lease(Vec<BidId>),
    /// They are on the chain, and a node will know them.
    Leased(Vec<BidId>),
    Deliver(Delivery),
    Part(Box<Parting>),
}

impl Deploy {
    /// Deploys this, paid by the sender.
    pub fn new(deployment: &Deployment, sender: Sender, plan: DeployPlan) -> Self {
        let deploying = Deploying {
            groups: deployment.groups().to_vec(),
            version: deployment.version(),
            reclamation: deployment.reclamation(),
            plan,
            id: None,
            from: Height::default(),
            is_publishing: false,
            gone: Vec::new(),
            rounds: 0,
            manifest: Some(deployment.manifest().clone()),
            stage: Stage::Survey(Survey::default()),
        };
        Self(Dialogue::new(deploying, sender))
    }

    /// Which deployment it makes, once its number is chosen.
    pub fn id(&self) -> Option<&DeploymentId> {
        self.0.course.id.as_ref()
    }

    /// The flow that closes what this one has made so far, when the host does not want to go on.
    pub fn cleanup(&self) -> Option<Close> {
        Some(Close::new(self.id()?.clone(), self.0.desk.sender.clone()))
    }
}

super::flow!(Deploy);

impl Deploying {
    fn letter(&self, desk: &Desk) -> Result<Letter> {
        let mut messages = Vec::new();
        if let (true, Credential::Certificate { certificate, public_key }) =
            (self.is_publishing, &self.plan.credential)
        {
            let owner = desk.address.clone();
            messages.push(Message::create_certificate(&owner, certificate.as_bytes(), public_key.as_bytes()));
        }
        messages.push(Message::from(&self.create(self.known_id()?)));
        Ok(Letter {
            purpose: Purpose::CreateDeployment,
            messages,
            spends: own_part(&self.plan.deposit),
            assumptions: assuming(self.groups.len()),
        })
    }

    fn leases(&self, bids: &[BidId]) -> Letter {
        Letter {
            purpose: Purpose::CreateLeases,
            messages: bids.iter().map(|bid| Message::create_lease(&bid.clone().lease())).collect(),
            spends: None,
            assumptions: assuming(bids.len()),
        }
    }

    fn create(&self, id: DeploymentId) -> CreateDeployment {
        CreateDeployment {
            id,
            groups: self.groups.clone(),
            version: self.version,
            deposit: self.plan.deposit.clone(),
            reclamation: self.reclamation,
        }
    }

    /// From the second stage on there is one.
    fn known_id(&self) -> Result<DeploymentId> {
        self.id.clone().ok_or_else(|| Error::new(Code::IdDseq))
    }

    /// What the chain would refuse is said before anybody is asked.
    fn check(&self, desk: &Desk) -> Result<()> {
        let id = DeploymentId::new(desk.address.clone(), 1.try_into()?);
        self.create(id).validate_basic()
    }

    fn part(&mut self, why: Why, has_lease: bool) -> Turn {
        let is_closing = match self.plan.cleanup {
            Cleanup::Always => true,
            Cleanup::Never => false,
            Cleanup::Unleased => !has_lease,
        } && why != Why::DeploymentClosed;
        self.stage = Stage::Part(match &self.id {
            Some(id) => Parting::from(why, id, is_closing),
            None => Parting::without_trace(why),
        });
        Turn::On
    }

    fn surveyed(&mut self, desk: &mut Desk, answers: &Answers<'_>) -> Turn {
        let Stage::Survey(survey) = &mut self.stage else { return Turn::On };
        match survey.heard(desk, &self.plan.credential, answers) {
            Ok(Found::Turn(turn)) => turn,
            Ok(Found::Failed(why)) => self.part(why, false),
            Ok(Found::Free(dseq, publish)) => {
                self.id = Some(DeploymentId::new(desk.address.clone(), dseq));
                self.from = desk.height.unwrap_or_default();
                self.is_publishing = publish;
                self.stage = Stage::Create;
                Turn::On
            }
            Err(error) => {
                self.invalid(error);
                Turn::On
            }
        }
    }

    /// A deployment of this number and version that is not older than the flow may be its own, where it gave a transaction up: it was
    /// executed after all, and only the node's index did not say so. Of any other, another number is taken.
    fn recognised(&mut self, desk: &mut Desk, answers: &Answers<'_>) -> Turn {
        let Some(id) = self.id.clone() else { return Turn::On };
        let (Some(height), Some(record)) = (answers.height(0), answers.deployment(1, &id)) else {
            return Turn::Silent;
        };
        let Some(record) = record.filter(|_| desk.hear(height)) else { return Turn::Silent };
        let is_new = record.created_at >= self.from && record.state == DeploymentState::Active;
        if desk.was_given_up && is_new && record.version == Some(self.version) {
            self.stage = Stage::Auction(Auction::new(desk.now));
            return Turn::On;
        }
        self.rounds += 1;
        if self.rounds > self.plan.rounds {
            let refusal = Refusal::new("deployment", DEPLOYMENT_EXISTS, "Deployment exists");
            self.id = None;
            return self.part(Why::Refused(refusal), false);
        }
        let from = id.dseq().get().saturating_add(1);
        self.id = None;
        self.stage = Stage::Survey(Survey::from(from));
        Turn::On
    }

    fn looked(&mut self, desk: &mut Desk, answers: &Answers<'_>) -> Turn {
        let (Stage::Auction(auction), Some(id)) = (&mut self.stage, &self.id) else { return Turn::On };
        let look = auction.heard(desk, answers, (id, &self.plan, &self.gone));
        match look {
            Look::Failed(why) => self.part(why, false),
            Look::Leased(leases) => {
                self.stage = Stage::Deliver(Delivery::new(id, self.plan.delivery, &leases, desk.now));
                Turn::On
            }
            Look::Turn(turn) => {
                self.choose(desk);
                turn
            }
        }
    }

    fn found(&mut self, desk: &mut Desk, answers: &Answers<'_>) -> Turn {
        let (Stage::Leased(bids), Some(id)) = (&self.stage, &self.id) else { return Turn::On };
        let (Some(height), Some(leases)) = (answers.height(0), answers.leases(1, id)) else {
            return Turn::Silent;
        };
        let is_known = |bid: &BidId| leases.iter().any(|record| record.lease.id.bid() == bid);
        if !desk.hear(height) || !bids.iter().all(is_known) {
            return Turn::Silent;
        }
        let lost =
            leases.iter().find(|record| bids.contains(record.lease.id.bid()) && !runs(record.lease.state));
        if let Some(LeaseRecord { lease, .. }) = lost {
            return self.part(Why::LeaseLost { lease: lease.id.clone(), state: Some(lease.state) }, true);
        }
        self.stage = Stage::Deliver(Delivery::new(id, self.plan.delivery, &leases, desk.now));
        Turn::On
    }

    /// Where the policy chooses, or everything is chosen, leases follow.
    fn choose(&mut self, desk: &Desk) {
        let Stage::Auction(auction) = &mut self.stage else { return };
        if !auction.is_over() {
            return;
        }
        if self.plan.selection == Selection::Best {
            auction.choose_best(desk, &self.plan);
        }
        if auction.open(desk, &self.plan).is_none() && !auction.chosen.is_empty() {
            self.stage = Stage::Lease(auction.chosen.clone());
        }
    }

    fn created(&mut self, desk: &Desk, settled: Settled) {
        match settled {
            Settled::Executed(_) => self.stage = Stage::Auction(Auction::new(desk.now)),
            Settled::Failed(Trouble::Refused(refusal)) if is(&refusal, Code::DeploymentExists) => {
                self.stage = Stage::Exists;
            }
            // It is in no block, or did nothing there; the chain is looked at all the same.
            Settled::Failed(trouble) => {
                if let Some(id) = &self.id {
                    self.stage = Stage::Part(Parting::from(why(trouble), id, false));
                }
            }
        }
    }

    fn leased(&mut self, desk: &Desk, settled: Settled) {
        let Stage::Lease(bids) = &self.stage else { return };
        match settled {
            Settled::Executed(_) => self.stage = Stage::Leased(bids.clone()),
            Settled::Failed(Trouble::Refused(refusal))
                if is_gone(&refusal) && self.rounds < self.plan.rounds =>
            {
                let place = refusal.message.and_then(|place| usize::try_from(place).ok());
                match place.and_then(|place| bids.get(place)) {
                    Some(bid) => self.gone.push(bid.clone()),
                    None => self.gone.extend(bids.iter().cloned()),
                }
                self.rounds += 1;
                self.stage = Stage::Auction(Auction::new(desk.now));
            }
            Settled::Failed(trouble) => _ = self.part(why(trouble), false),
        }
    }
}

/// Whether a refusal is what this library says with a code.
fn is(refusal: &Refusal, code: Code) -> bool {
    refusal.reason.name == code.as_str()
}

/// Whether a bid cannot be taken, and another might.
fn is_gone(refusal: &Refusal) -> bool {
    GONE.iter().any(|code| is(refusal, *code))
}

impl Course for Deploying {
    const KIND: &'static str = "deploy";

    fn want(&self, desk: &Desk) -> Result<Want> {
        Ok(match &self.stage {
            Stage::Survey(survey) => {
                self.check(desk)?;
                Want::Ask(survey.questions(desk, &self.plan.credential)?)
            }
            Stage::Create => Want::Send(self.letter(desk)?),
            Stage::Exists => Want::Ask(vec![ask::status(), ask::deployment(&self.known_id()?)]),
            Stage::Auction(auction) => match auction.open(desk, &self.plan) {
                Some((order, ranking)) => Want::Choose(order, ranking),
                None => Want::Ask(Auction::questions(&self.known_id()?)),
            },
            Stage::Lease(bids) => Want::Send(self.leases(bids)),
            Stage::Leased(_) => Want::Ask(vec![ask::status(), ask::leases(&self.known_id()?)]),
            Stage::Deliver(delivery) => match delivery.leased() {
                Some(leases) => Want::Done(Outcome::Deployed { id: self.known_id()?, leases }),
                None if delivery.needs_manifest() && self.manifest.is_none() => Want::Supply(self.version),
                None => Want::Ask(delivery.questions(self.manifest.as_ref())),
            },
            Stage::Part(parting) => parting.want(desk)?,
        })
    }

    fn heard(&mut self, desk: &mut Desk, answers: &Answers<'_>) -> Turn {
        match &mut self.stage {
            Stage::Survey(_) => self.surveyed(desk, answers),
            Stage::Exists => self.recognised(desk, answers),
            Stage::Auction(_) => self.looked(desk, answers),
            Stage::Leased(_) => self.found(desk, answers),
            Stage::Deliver(delivery) => match delivery.heard(desk, answers) {
                Progress::Failed(why) => self.part(*why, true),
                Progress::Turn(turn) => turn,
            },
            Stage::Part(parting) => parting.heard(desk, answers),
            Stage::Create | Stage::Lease(_) => Turn::On,
        }
    }

    fn sent(&mut self, desk: &Desk, settled: Settled) {
        match &mut self.stage {
            Stage::Create => self.created(desk, settled),
            Stage::Lease(_) => self.leased(desk, settled),
            Stage::Part(parting) => parting.sent(settled),
            Stage::Survey(_) | Stage::Exists | Stage::Auction(_) | Stage::Leased(_) | Stage::Deliver(_) => {}
        }
    }

    fn invalid(&mut self, error: Error) {
        let has_lease = matches!(self.stage, Stage::Leased(_) | Stage::Deliver(_));
        self.part(invalid(error), has_lease);
    }

    fn declined(&mut self, reason: String) {
        let has_lease = matches!(self.stage, Stage::Leased(_) | Stage::Deliver(_));
        self.part(Why::Declined { reason }, has_lease);
    }

    fn stalled(&self, desk: &Desk, left: Left) -> Outcome {
        let (why, is_begun) = match &self.stage {
            Stage::Survey(_) => (Why::Stalled, false),
            // Before the first transaction is signed there is nothing.
            Stage::Create => (Why::Stalled, left.pending.is_some()),
            Stage::Part(parting) => (parting.why().clone(), true),
            Stage::Exists | Stage::Auction(_) | Stage::Lease(_) | Stage::Leased(_) | Stage::Deliver(_) => {
                (Why::Stalled, true)
            }
        };
        let deployment = self.id.clone().filter(|_| is_begun);
        failure(desk, why, Left { deployment, ..left }, Vec::new())
    }

    fn chosen(&mut self, desk: &Desk, bid: &BidId) -> bool {
        let Stage::Auction(auction) = &mut self.stage else { return false };
        let is_one = auction.choose(bid, desk, &self.plan);
        self.choose(desk);
        is_one
    }

    fn supplied(&mut self, manifest: Manifest) -> bool {
        let is_ours = manifest.version() == self.version;
        self.manifest = Some(manifest).filter(|_| is_ours);
        is_ours
    }
}

const DEPLOYMENT_EXISTS: u32 = 3;
const GONE: [Code; 5] =
    [Code::BidNotOpen, Code::BidNotFound, Code::BidUnknown, Code::OrderNotOpen, Code::OrderNotFound];
