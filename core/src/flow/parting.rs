//! How a flow ends that did not work: what it left is closed where that was wanted, looked at, and said.

use serde::{Deserialize, Serialize};

use super::ask::{self, Answers, Question};
use super::close::Close;
use super::desk::{Desk, Turn};
use super::dialogue::Want;
use super::event::Purpose;
use super::messages;
use super::outcome::{Failure, Left, Outcome, Why};
use super::sending::{Letter, Settled, Trouble};
use crate::billing::Account;
use crate::error::{Code, Error, Result};
use crate::id::DeploymentId;
use crate::market::{DeploymentState, LeaseState};
use crate::price::{Coin, Period, Price};
use crate::query::{DeploymentRecord, LeaseRecord};
use crate::refusal::Detail;
use crate::tx::GasAssumptions;

/// The last steps of a flow that failed.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub(super) struct Parting {
    why: Why,
    id: Option<DeploymentId>,
    /// Whether the deployment is still to be closed.
    is_closing: bool,
    refund: Vec<Coin>,
    left: Option<Left>,
}

impl Parting {
    /// With nothing on the chain.
    pub(super) fn without_trace(why: Why) -> Box<Self> {
        let left = Some(Left::default());
        Box::new(Self { why, id: None, is_closing: false, refund: Vec::new(), left })
    }

    /// With a deployment that may be open: closed, or only looked at.
    pub(super) fn from(why: Why, id: &DeploymentId, is_closing: bool) -> Box<Self> {
        Box::new(Self { why, id: Some(id.clone()), is_closing, refund: Vec::new(), left: None })
    }

    pub(super) fn why(&self) -> &Why {
        &self.why
    }

    pub(super) fn want(&self, desk: &Desk) -> Result<Want> {
        Ok(match (&self.id, &self.left) {
            (Some(id), None) if self.is_closing => Want::Send(closing(id, 1)?),
            (Some(id), None) => Want::Ask(survey(id)),
            (_, left) => {
                let left = left.clone().unwrap_or_default();
                Want::Done(failure(desk, self.why.clone(), left, self.refund.clone()))
            }
        })
    }

    pub(super) fn heard(&mut self, desk: &mut Desk, answers: &Answers<'_>) -> Turn {
        let Some(id) = &self.id else { return Turn::On };
        match surveyed(desk, answers, id) {
            // A node that is behind might not know it yet.
            Some((None, _)) if !desk.is_confirmed() => Turn::Poll,
            Some((record, leases)) => {
                self.left = Some(left(desk, record.as_ref(), &leases));
                Turn::On
            }
            None => Turn::Silent,
        }
    }

    pub(super) fn sent(&mut self, settled: Settled) {
        self.is_closing = false;
        let is_closed = match settled {
            Settled::Executed(executed) => {
                self.refund = executed.received;
                true
            }
            Settled::Failed(Trouble::Refused(refusal)) => {
                refusal.reason.name == Code::DeploymentClosed.as_str()
            }
            Settled::Failed(_) => false,
        };
        // The chain itself said so; a node that is behind might not.
        self.left = is_closed.then(Left::default);
    }
}

/// A failure, and the flow that cleans up.
pub(super) fn failure(desk: &Desk, why: Why, left: Left, refund: Vec<Coin>) -> Outcome {
    let ours = left.deployment.as_ref().filter(|id| *id.owner() == desk.address);
    let cleanup = ours.map(|id| Box::new(Close::new(id.clone(), desk.sender.clone())));
    Outcome::Failed(Box::new(Failure { why, is_stalled: false, left, refund, cleanup }))
}

/// The message that closes a deployment, alone in its transaction: another settlement in the same block would leave payments open
/// (chain facts, 5.3).
pub(super) fn closing(id: &DeploymentId, leases: usize) -> Result<Letter> {
    Ok(Letter {
        purpose: Purpose::CloseDeployment,
        messages: vec![messages::close(id)?],
        spends: None,
        assumptions: assuming(leases),
    })
}

/// Room for what is usual, or for more where there is more.
pub(super) fn assuming(leases: usize) -> GasAssumptions {
    let usual = GasAssumptions::default();
    let leases = u32::try_from(leases).unwrap_or(u32::MAX).max(usual.leases);
    GasAssumptions { groups: leases, leases, ..usual }
}

/// All that there is to know of a deployment.
pub(super) fn survey(id: &DeploymentId) -> Vec<Question> {
    vec![ask::status(), ask::deployment(id), ask::leases(id)]
}

pub(super) fn surveyed(
    desk: &mut Desk,
    answers: &Answers<'_>,
    id: &DeploymentId,
) -> Option<(Option<DeploymentRecord>, Vec<LeaseRecord>)> {
    let height = answers.height(0)?;
    let found = (answers.deployment(1, id)?, answers.leases(2, id)?);
    desk.hear(height).then_some(found)
}

/// What is open of a deployment.
pub(super) fn left(desk: &Desk, record: Option<&DeploymentRecord>, leases: &[LeaseRecord]) -> Left {
    let open = record.filter(|record| record.state == DeploymentState::Active);
    let Some(record) = open else { return Left::default() };
    let prices = leases.iter().filter(|record| runs(record.lease.state)).map(|record| &record.lease.price);
    Left {
        deployment: Some(record.id.clone()),
        funds: record.account.as_ref().map(funds).unwrap_or_default(),
        per_hour_ceil: sum(prices).and_then(|sum| sum.per_ceil(Period::HOUR, desk.sender.block_time).ok()),
        pending: None,
    }
}

/// What an account has that is not below zero.
pub(super) fn funds(account: &Account) -> Vec<Price> {
    let price = |funds: &crate::billing::Funds| Price::new(funds.denom.clone(), funds.amount).ok();
    account.funds().iter().filter_map(price).collect()
}

/// Whether a lease is paid for.
pub(super) fn runs(state: LeaseState) -> bool {
    matches!(state, LeaseState::Active | LeaseState::Reclaiming)
}

/// Why nothing was sent, or nothing came of it.
pub(super) fn why(trouble: Trouble) -> Why {
    match trouble {
        Trouble::AccountUnknown => Why::AccountUnknown,
        Trouble::Declined(reason) => Why::Declined { reason },
        Trouble::Funds(missing) => Why::Funds { missing },
        Trouble::Invalid(error) => Why::Invalid(error.into()),
        Trouble::Refused(refusal) => match &refusal.detail {
            Some(Detail::Funds { available, needed }) => match needed.checked_sub(available) {
                Ok(missing) => Why::Funds { missing: vec![missing] },
                Err(_) => Why::Refused(refusal),
            },
            _ => Why::Refused(refusal),
        },
        Trouble::Undelivered => Why::Undelivered,
    }
}

pub(super) fn invalid(error: Error) -> Why {
    Why::Invalid(error.into())
}

fn sum<'a>(mut prices: impl Iterator<Item = &'a Price>) -> Option<Price> {
    let first = prices.next()?.clone();
    prices.try_fold(first, |sum, price| sum.checked_add(price)).ok()
}
