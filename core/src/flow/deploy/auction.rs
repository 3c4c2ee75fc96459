//! Bids on every group, until there is one that will do on each.

use serde::{Deserialize, Serialize};

use super::plan::DeployPlan;
use crate::error::Result;
use crate::flow::ask::{self, Answers, MOST, Question};
use crate::flow::desk::{Desk, Turn};
use crate::flow::outcome::Why;
use crate::flow::parting::runs;
use crate::flow::time;
use crate::id::{BidId, DeploymentId, GroupId, Gseq, OrderId};
use crate::market::{Bid, DeploymentState, Ranking, Snapshot, rank};
use crate::query::{Filter, LeaseRecord, Page, Query};
use crate::time::Timestamp;

/// The bids that came, and those that were taken.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub(super) struct Auction {
    since: Timestamp,
    /// The newest look at them.
    bids: Vec<Bid>,
    /// Those that were chosen, by group.
    pub(super) chosen: Vec<BidId>,
    /// Groups that have a lease.
    leased: Vec<Gseq>,
    is_over: bool,
}

/// What came of a look.
pub(super) enum Look {
    Failed(Why),
    /// Every group has a lease.
    Leased(Vec<LeaseRecord>),
    Turn(Turn),
}

impl Auction {
    pub(super) fn new(now: Timestamp) -> Self {
        Self { since: now, bids: Vec::new(), chosen: Vec::new(), leased: Vec::new(), is_over: false }
    }

    pub(super) fn questions(id: &DeploymentId) -> Vec<Question> {
        let bids = ask::paged(&Query::bids(&Filter::of_deployment(id)), &Page::first(MOST));
        vec![ask::status(), ask::deployment(id), ask::leases(id), Question::Chain(bids)]
    }

    pub(super) fn heard(
        &mut self,
        desk: &mut Desk,
        answers: &Answers<'_>,
        (id, plan, gone): (&DeploymentId, &DeployPlan, &[BidId]),
    ) -> Look {
        let bids = answers.list(3, "bids").and_then(|reply| reply.bids().ok());
        let (Some(height), Some(record), Some(leases), Some(bids)) =
            (answers.height(0), answers.deployment(1, id), answers.leases(2, id), bids)
        else {
            return Look::Turn(Turn::Silent);
        };
        if !desk.hear(height) {
            return Look::Turn(Turn::Silent);
        }
        let Some(record) = record else { return Look::Turn(Turn::Silent) };
        if record.state == DeploymentState::Closed {
            return Look::Failed(Why::DeploymentClosed);
        }
        let running: Vec<LeaseRecord> = leases.into_iter().filter(|one| runs(one.lease.state)).collect();
        self.leased = running.iter().map(|one| one.lease.id.gseq()).collect();
        let groups: Vec<GroupId> = record.groups.into_iter().map(|group| group.id).collect();
        if groups.iter().all(|group| self.leased.contains(&group.gseq())) {
            return Look::Leased(running);
        }
        let bids = bids.into_iter().map(|record| record.bid);
        self.bids = bids.filter(|bid| bid.id.deployment() == id && !gone.contains(&bid.id)).collect();
        self.weigh(desk, plan, &groups)
    }

    /// Whether there is enough to choose from.
    fn weigh(&mut self, desk: &Desk, plan: &DeployPlan, groups: &[GroupId]) -> Look {
        let waited = time::since(desk.now, self.since);
        let lacking = groups
            .iter()
            .filter(|group| !self.leased.contains(&group.gseq()))
            .map(|group| (group, self.ranking(group.gseq(), desk, plan)))
            .find(|(_, ranking)| ranking.as_ref().is_none_or(|(_, ranking)| ranking.ranked.is_empty()));
        match lacking {
            Some((group, ranking)) if waited >= plan.bids => {
                let ranking = ranking.map(|(_, ranking)| ranking).unwrap_or_default();
                Look::Failed(Why::NoBids { group: group.clone(), rejected: reasons(ranking) })
            }
            Some(_) => Look::Turn(Turn::Poll),
            None if waited < plan.collect.min(plan.bids) => Look::Turn(Turn::Poll),
            None => {
                self.is_over = true;
                Look::Turn(Turn::On)
            }
        }
    }

    /// The next group on which a bid is to be chosen; `None` before the time, and when all are.
    pub(super) fn open(&self, desk: &Desk, plan: &DeployPlan) -> Option<(OrderId, Ranking)> {
        let group = self.groups().into_iter().find(|gseq| self.chosen.iter().all(|bid| bid.gseq() != *gseq));
        self.ranking(group.filter(|_| self.is_over)?, desk, plan)
    }

    pub(super) fn is_over(&self) -> bool {
        self.is_over
    }

    /// Takes a bid, if it is one of those to choose from.
    pub(super) fn choose(&mut self, bid: &BidId, desk: &Desk, plan: &DeployPlan) -> bool {
        let open = self.open(desk, plan).map(|(_, ranking)| ranking.ranked).unwrap_or_default();
        let is_one = open.iter().any(|ranked| ranked.bid.id == *bid);
        self.chosen.extend(Some(bid.clone()).filter(|_| is_one));
        is_one
    }

    /// Takes the best on every group.
    pub(super) fn choose_best(&mut self, desk: &Desk, plan: &DeployPlan) {
        while let Some((_, ranking)) = self.open(desk, plan) {
            let Some(best) = ranking.ranked.into_iter().next() else { return };
            self.chosen.push(best.bid.id);
        }
    }

    /// Groups that have bids and no lease.
    fn groups(&self) -> Vec<Gseq> {
        let mut groups: Vec<Gseq> = self.bids.iter().map(|bid| bid.id.gseq()).collect();
        groups.sort_unstable();
        groups.dedup();
        groups.retain(|gseq| !self.leased.contains(gseq));
        groups
    }

    /// The bids on a group's newest order; `None` where there is none.
    fn ranking(&self, group: Gseq, desk: &Desk, plan: &DeployPlan) -> Option<(OrderId, Ranking)> {
        let of_group = || self.bids.iter().filter(|bid| bid.id.gseq() == group);
        let order = of_group().map(|bid| bid.id.order()).max_by_key(|order| order.oseq())?.clone();
        let bids = of_group().filter(|bid| *bid.id.order() == order).cloned().collect();
        let (height, block_time) = (desk.height.unwrap_or_default(), desk.sender.block_time);
        let ranking: Result<Ranking> =
            rank(bids, &plan.policy, &Snapshot { providers: &plan.providers, height, block_time });
        Some((order, ranking.ok()?))
    }
}

fn reasons(ranking: Ranking) -> Vec<(BidId, Vec<String>)> {
    let reasons =
        |bid: crate::market::RejectedBid| (bid.bid.id, bid.reasons.iter().map(ToString::to_string).collect());
    ranking.rejected.into_iter().map(reasons).collect()
}
