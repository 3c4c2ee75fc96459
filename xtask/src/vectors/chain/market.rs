//! Messages of deployments and the market, and what follows of them in escrow, and of escrow in the market.

use std::collections::BTreeSet;

use akashkit::billing::{Escrow, EscrowState};
use akashkit::id::{BidId, DeploymentId, EscrowAccountId, GroupId, LeaseId};
use akashkit::market::{Action, Auction, BidState, DeploymentState, LeaseState, Market};
use akashkit::{Code, Error, Result};
use serde_json::Value;

use super::funds::coin;
use super::messages::Chain;
use super::records::{self, known};

impl Chain {
    pub(super) fn create_deployment(&mut self, message: &Value) -> Result<()> {
        let id: DeploymentId = known(&message["id"])?;
        let groups = message["groups"].as_array().into_iter().flatten();
        let groups = groups.map(records::group).collect::<Result<Vec<_>>>()?;
        let reclamation = records::window(&message["reclamation"]["min_window"])?;
        let deposit = coin(&message["deposit"]["amount"])?;
        let refusals = self.market.deployment_refusals(&id, &groups, &deposit, reclamation, &self.params);
        first(refusals)?;
        self.open(&id.owner().to_string(), id.escrow_account(), &message["deposit"])?;
        self.market.create_deployment(&id, groups, reclamation, self.block.height())
    }

    /// The deposit is drawn after all that concerns the provider, and before all that concerns the bid. Market facts A.3.
    pub(super) fn create_bid(&mut self, message: &Value) -> Result<()> {
        let id: BidId = known(&message["id"])?;
        let bid = records::bid(id.clone(), message, self.block.height())?;
        let (deposit, provider) = (coin(&message["deposit"]["amount"])?, self.providers.get(id.provider()));
        let refusals = self.market.bid_refusals(&bid, &deposit, provider.as_ref(), &self.params.market);
        let (after, before) =
            refusals.into_iter().partition(|error| AFTER_THE_DEPOSIT.contains(&error.code()));
        first(before)?;
        let deposits = self.draw(&id.provider().to_string(), &id.escrow_account(), &message["deposit"])?;
        first(after)?;
        self.market.create_bid(bid)?;
        self.escrow.open(id.escrow_account(), deposits, self.block.height())
    }

    pub(super) fn create_lease(&mut self, id: &Value) -> Result<()> {
        let id: BidId = known(id)?;
        first(self.market.lease_refusals(&id))?;
        let bid = self.market.auction(id.order())?.bids().find(|bid| bid.id == id);
        let rate = bid.map(|bid| bid.price.clone()).ok_or(Code::BidNotFound)?;
        let moved = self.escrow.create_payment(&id.clone().lease().escrow_payment(), rate, self.block)?;
        self.pay(&id.deployment().escrow_account(), &moved)?;
        self.market.create_lease(&id, self.block.height()).map(drop)
    }

    pub(super) fn close_bid(&mut self, message: &Value) -> Result<()> {
        let (id, reason) = (known(&message["id"])?, known(&message["reason"])?);
        self.market.close_bid(&id, reason, self.block.height(), self.now)
    }

    /// The group asks again only after the account has settled.
    pub(super) fn close_lease(&mut self, id: &Value) -> Result<()> {
        let id: LeaseId = known(id)?;
        self.follow(|chain| chain.market.close_lease(&id, chain.block.height()))?;
        self.market.reopen(id.group(), self.block.height())
    }

    pub(super) fn start_reclaim(&mut self, message: &Value) -> Result<()> {
        let (id, reason) = (known(&message["id"])?, known(&message["reason"])?);
        self.market.start_reclaim(&id, reason, self.block.height(), self.now)
    }

    pub(super) fn withdraw(&mut self, id: &Value) -> Result<()> {
        let id: LeaseId = known(id)?;
        let lease = self.market.auction(id.order()).ok().and_then(Auction::lease);
        lease.filter(|lease| lease.id == id).ok_or(Code::LeaseUnknown)?;
        let moved = self.escrow.withdraw(&id.escrow_payment(), self.block)?;
        self.pay(&id.deployment().escrow_account(), &moved)
    }

    pub(super) fn end_group(&mut self, id: &Value, action: Action) -> Result<()> {
        let group: GroupId = known(id)?;
        self.market.end_group(&group, action, self.block.height())
    }

    pub(super) fn close_deployment(&mut self, id: &Value) -> Result<()> {
        let account = self.running_deployment(id)?.escrow_account();
        self.close_account(&account)
    }

    pub(super) fn running_deployment(&self, id: &Value) -> Result<DeploymentId> {
        let id: DeploymentId = known(id)?;
        match self.market.deployment(&id)? {
            DeploymentState::Active => Ok(id),
            DeploymentState::Closed => Err(Code::DeploymentClosed.into()),
        }
    }

    /// Does something, and then what follows: leases that ended stop to be paid, what ended in escrow ends on the market, and deposits of
    /// bids that ended go back.
    pub(super) fn follow(&mut self, act: impl FnOnce(&mut Self) -> Result<()>) -> Result<()> {
        let before = self.clone();
        act(self)?;
        for lease in &leases(&before.market) - &leases(&self.market) {
            self.try_close_payment(&lease)?;
        }
        self.hear(&before.escrow);
        for bid in &bids(&before.market) - &bids(&self.market) {
            self.close_account(&bid.escrow_account())?;
        }
        Ok(())
    }

    /// The market does not look whether a payment could be closed.
    fn try_close_payment(&mut self, lease: &LeaseId) -> Result<()> {
        match self.escrow.close_payment(&lease.escrow_payment(), self.block) {
            Ok(moved) => self.pay(&lease.deployment().escrow_account(), &moved),
            Err(_) => Ok(()),
        }
    }

    /// What has ended already takes no notice.
    fn hear(&mut self, before: &Escrow) {
        let at = self.block.height();
        for account in self.escrow.accounts() {
            let was = before.account(account.id()).map(|account| account.state());
            if let (EscrowAccountId::Deployment(id), Some(action)) = (account.id(), end(was, account.state()))
            {
                _ = self.market.end_deployment(id, action, at);
            }
        }
        for payment in self.escrow.payments() {
            let was = before.payment(payment.id()).map(|payment| payment.state());
            if let Some(action) = end(was, payment.state()) {
                _ = self.market.end_payment(payment.id().lease(), action, at);
            }
        }
    }

    fn close_account(&mut self, account: &EscrowAccountId) -> Result<()> {
        let moved = self.escrow.close(account, self.block)?;
        self.pay(account, &moved)
    }
}

/// What the market hears of an account or a payment.
fn end(was: Result<EscrowState>, is: EscrowState) -> Option<Action> {
    match is {
        _ if was.ok() == Some(is) => None,
        EscrowState::Open => None,
        EscrowState::Closed => Some(Action::CloseDeployment),
        EscrowState::Overdrawn => Some(Action::Overdraw),
    }
}

fn leases(market: &Market) -> BTreeSet<LeaseId> {
    let leases = market.auctions().filter_map(Auction::lease);
    let running = leases.filter(|lease| matches!(lease.state, LeaseState::Active | LeaseState::Reclaiming));
    running.map(|lease| lease.id.clone()).collect()
}

fn bids(market: &Market) -> BTreeSet<BidId> {
    let live = market.auctions().flat_map(Auction::bids);
    live.filter(|bid| matches!(bid.state, BidState::Active | BidState::Open))
        .map(|bid| bid.id.clone())
        .collect()
}

fn first(refusals: Vec<Error>) -> Result<()> {
    refusals.into_iter().next().map_or(Ok(()), Err)
}

const AFTER_THE_DEPOSIT: &[Code] =
    &[Code::BidExists, Code::BidReclamationMissing, Code::BidReclamationRange, Code::BidReclamationShort];
