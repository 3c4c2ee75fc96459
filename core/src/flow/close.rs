//! Closing a deployment.

use std::fmt;

use serde::{Deserialize, Serialize};

use super::ask::Answers;
use super::desk::{Desk, Turn};
use super::dialogue::{Course, Dialogue, Want};
use super::event::{Action, Event};
use super::outcome::{Left, Outcome, Why};
use super::parting::{Parting, closing, failure, invalid, survey, surveyed, why};
use super::plan::Sender;
use super::sending::{Settled, Trouble};
use crate::error::{Code, Error, Result};
use crate::id::DeploymentId;
use crate::market::DeploymentState;
use crate::price::Coin;

/// Closes a deployment, with its leases, and gets back what is left of its deposit. One that is closed already is closed.
///
/// ```
/// use akashkit::flow::{Action, Close, Event, Sender};
/// use akashkit::{Code, PublicKey};
///
/// let sender = Sender::new("akashnet-2", PublicKey::new(&[2; 33])?);
/// let mut close = Close::new(format!("{}/7", sender.address()).parse()?, sender);
/// let now = "2026-12-05T08:00:00Z".parse()?;
/// // First it looks at what there is.
/// let Action::Ask { requests } = close.advance(Event::Start { now }) else { unreachable!() };
/// assert!(requests[1].target.starts_with("/akash/deployment/v1beta4/deployments/list?filters.owner="));
///
/// let again = Close::load(&close.save())?;
/// assert_eq!(again.id(), close.id());
/// assert_eq!(Close::load(b"{}\n").unwrap_err().code(), Code::FlowDamaged);
/// # Ok::<(), akashkit::Error>(())
/// ```
#[derive(Clone)]
pub struct Close(Dialogue<Closing>);

#[derive(Clone, Serialize, Deserialize)]
struct Closing {
    id: DeploymentId,
    refund: Vec<Coin>,
    stage: Stage,
}

#[derive(Clone, Serialize, Deserialize)]
enum Stage {
    Look,
    Close { leases: usize },
    Confirm,
    Part(Box<Parting>),
    Done,
}

impl Close {
    /// Closes this deployment, which is the sender's.
    pub fn new(id: DeploymentId, sender: Sender) -> Self {
        Self(Dialogue::new(Closing { id, refund: Vec::new(), stage: Stage::Look }, sender))
    }

    /// Which deployment.
    pub fn id(&self) -> &DeploymentId {
        &self.0.course.id
    }
}

super::flow!(Close);

/// Only the owner can change a deployment.
pub(super) fn check_owner(id: &DeploymentId, desk: &Desk) -> Result<()> {
    let sender = desk.address.clone();
    if *id.owner() == sender {
        return Ok(());
    }
    Err(Error::new(Code::FlowOwner).with("found", id.owner()).with("sender", sender))
}

impl Course for Closing {
    const KIND: &'static str = "close";

    fn want(&self, desk: &Desk) -> Result<Want> {
        Ok(match &self.stage {
            Stage::Look => {
                check_owner(&self.id, desk)?;
                Want::Ask(survey(&self.id))
            }
            Stage::Confirm => Want::Ask(survey(&self.id)),
            Stage::Close { leases } => Want::Send(closing(&self.id, *leases)?),
            Stage::Part(parting) => parting.want(desk)?,
            Stage::Done => Want::Done(Outcome::Closed { id: self.id.clone(), refund: self.refund.clone() }),
        })
    }

    fn heard(&mut self, desk: &mut Desk, answers: &Answers<'_>) -> Turn {
        if let Stage::Part(parting) = &mut self.stage {
            return parting.heard(desk, answers);
        }
        let Some((record, leases)) = surveyed(desk, answers, &self.id) else { return Turn::Silent };
        let is_confirming = matches!(self.stage, Stage::Confirm);
        self.stage = match record.map(|record| record.state) {
            Some(DeploymentState::Active) if is_confirming => return Turn::Silent,
            Some(DeploymentState::Active) => Stage::Close { leases: leases.len() },
            Some(DeploymentState::Closed) => Stage::Done,
            None if is_confirming => return Turn::Silent,
            None if !desk.is_confirmed() => return Turn::Poll,
            None => Stage::Part(Parting::without_trace(Why::DeploymentUnknown)),
        };
        Turn::On
    }

    fn sent(&mut self, _: &Desk, settled: Settled) {
        self.stage = match settled {
            Settled::Executed(executed) => {
                self.refund = executed.received;
                Stage::Confirm
            }
            // Somebody else closed it, or its money ended.
            Settled::Failed(Trouble::Refused(refusal))
                if refusal.reason.name == Code::DeploymentClosed.as_str() =>
            {
                Stage::Confirm
            }
            Settled::Failed(trouble) => Stage::Part(Parting::from(why(trouble), &self.id, false)),
        };
    }

    fn invalid(&mut self, error: Error) {
        self.stage = Stage::Part(Parting::without_trace(invalid(error)));
    }

    fn declined(&mut self, reason: String) {
        self.stage = Stage::Part(Parting::from(Why::Declined { reason }, &self.id, false));
    }

    fn stalled(&self, desk: &Desk, left: Left) -> Outcome {
        let left = Left { deployment: Some(self.id.clone()), ..left };
        failure(desk, Why::Stalled, left, self.refund.clone())
    }
}
