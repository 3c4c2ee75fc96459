//! Paying into a deployment's account.

use std::fmt;

use serde::{Deserialize, Serialize};

use super::ask::Answers;
use super::desk::{Desk, Turn};
use super::dialogue::{Course, Dialogue, Want};
use super::event::{Action, Event, Purpose};
use super::messages;
use super::outcome::{Left, Outcome, Why};
use super::parting::{Parting, assuming, failure, funds, invalid, survey, surveyed, why};
use super::plan::Sender;
use super::sending::{Letter, Settled};
use crate::billing::EscrowState;
use crate::denom::Denom;
use crate::error::{Code, Error, Result};
use crate::id::DeploymentId;
use crate::market::DeploymentState;
use crate::price::{Coin, Price};
use crate::query::DeploymentRecord;
use crate::tx::{Deposit, DepositSource};

/// Pays into a deployment's account, once, whatever happens meanwhile. [`Outlook`](crate::billing::Outlook) says how much, and
/// [`billing::TopUp`](crate::billing::TopUp) when.
///
/// ```
/// use akashkit::flow::{Action, Event, Outcome, Sender, TopUp, Why};
/// use akashkit::tx::Deposit;
/// use akashkit::PublicKey;
///
/// let sender = Sender::new("akashnet-2", PublicKey::new(&[2; 33])?);
/// let now = "2026-12-05T08:00:00Z".parse()?;
/// let id = "akash1qyhmn054/7".parse()?;
/// let mut top_up = TopUp::new(id, Deposit::new("5000000uact".parse()?), sender.clone());
/// assert!(matches!(top_up.advance(Event::Start { now }), Action::Ask { .. }));
///
/// // Leases are paid in ACT.
/// let mut other = TopUp::new("akash1qyhmn054/7".parse()?, Deposit::new("5000000uakt".parse()?), sender);
/// let Action::Done { outcome: Outcome::Failed(failure) } = other.advance(Event::Start { now }) else { unreachable!() };
/// assert!(matches!(failure.why, Why::Invalid(fault) if fault.code.as_str() == "flow.deposit"));
/// # Ok::<(), akashkit::Error>(())
/// ```
#[derive(Clone)]
pub struct TopUp(Dialogue<Paying>);

#[derive(Clone, Serialize, Deserialize)]
struct Paying {
    id: DeploymentId,
    deposit: Deposit,
    stage: Stage,
}

#[derive(Clone, Serialize, Deserialize)]
enum Stage {
    Look,
    Pay { leases: usize },
    Confirm,
    Part(Box<Parting>),
    Done { funds: Vec<Price> },
}

impl TopUp {
    /// Pays this much into the account of a deployment, which may be anybody's.
    pub fn new(id: DeploymentId, deposit: Deposit, sender: Sender) -> Self {
        Self(Dialogue::new(Paying { id, deposit, stage: Stage::Look }, sender))
    }

    /// Into the account of which deployment.
    pub fn id(&self) -> &DeploymentId {
        &self.0.course.id
    }
}

super::flow!(TopUp);

impl Paying {
    /// A deposit of anything else never pays a lease; of nothing, the chain refuses.
    fn check(&self) -> Result<()> {
        let amount = &self.deposit.amount;
        if *amount.denom() != Denom::uact() || amount.amount().is_zero() || self.deposit.sources.is_empty() {
            return Err(Error::new(Code::FlowDeposit).with("found", amount));
        }
        Ok(())
    }

    fn part(&self, why: Why) -> Stage {
        Stage::Part(Parting::from(why, &self.id, false))
    }
}

/// What the account must have itself; grants of others cannot be counted on, nor out.
pub(super) fn own_part(deposit: &Deposit) -> Option<Coin> {
    let is_own = !deposit.sources.contains(&DepositSource::Grant) && !deposit.amount.amount().is_zero();
    is_own.then(|| deposit.amount.clone())
}

/// Why a deposit would be lost, or not do what it should.
fn trouble(record: Option<&DeploymentRecord>) -> Option<Why> {
    let Some(record) = record else { return Some(Why::DeploymentUnknown) };
    match record.account.as_ref().map(crate::billing::Account::state) {
        Some(EscrowState::Overdrawn) => Some(Why::AccountEnded { is_overdrawn: true }),
        Some(EscrowState::Closed) => Some(Why::AccountEnded { is_overdrawn: false }),
        Some(EscrowState::Open) | None => {
            (record.state == DeploymentState::Closed).then_some(Why::DeploymentClosed)
        }
    }
}

impl Course for Paying {
    const KIND: &'static str = "top_up";

    fn want(&self, desk: &Desk) -> Result<Want> {
        Ok(match &self.stage {
            Stage::Look => {
                self.check()?;
                Want::Ask(survey(&self.id))
            }
            Stage::Confirm => Want::Ask(survey(&self.id)),
            Stage::Pay { leases } => Want::Send(Letter {
                purpose: Purpose::Deposit,
                messages: vec![messages::deposit(&desk.address, &self.id, &self.deposit)?],
                spends: own_part(&self.deposit),
                assumptions: assuming(*leases),
            }),
            Stage::Part(parting) => parting.want(desk)?,
            Stage::Done { funds } => {
                Want::Done(Outcome::ToppedUp { id: self.id.clone(), funds: funds.clone() })
            }
        })
    }

    fn heard(&mut self, desk: &mut Desk, answers: &Answers<'_>) -> Turn {
        if let Stage::Part(parting) = &mut self.stage {
            return parting.heard(desk, answers);
        }
        let Some((record, leases)) = surveyed(desk, answers, &self.id) else { return Turn::Silent };
        let is_confirming = matches!(self.stage, Stage::Confirm);
        self.stage = match (trouble(record.as_ref()), &self.stage) {
            (Some(Why::DeploymentUnknown), _) if is_confirming => return Turn::Silent,
            (Some(Why::DeploymentUnknown), _) if !desk.is_confirmed() => return Turn::Poll,
            (Some(why), _) => self.part(why),
            (None, Stage::Look) => Stage::Pay { leases: leases.len() },
            (None, _) => Stage::Done {
                funds: record.and_then(|it| it.account).as_ref().map(funds).unwrap_or_default(),
            },
        };
        Turn::On
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

    fn stalled(&self, desk: &Desk, left: Left) -> Outcome {
        let left = Left { deployment: Some(self.id.clone()), ..left };
        failure(desk, Why::Stalled, left, Vec::new())
    }
}
