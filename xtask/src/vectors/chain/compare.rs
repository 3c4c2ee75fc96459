//! What a block changed, here and in the transcript.

use std::collections::{BTreeMap, BTreeSet};

use akashkit::{Coin, Coins, Denom};
use serde_json::{Value, json};

use super::messages::Chain;
use super::records;
use super::world::World;
use crate::vectors::Check;

impl Chain {
    /// Compares what the block changed, here or there; gives the number of figures.
    pub(super) fn compare(&self, before: &World, after: &World, place: &str, check: &mut Check) -> usize {
        let mut ours: BTreeMap<String, Value> = BTreeMap::new();
        for account in self.escrow.accounts() {
            ours.insert(format!("escrow_account/{}", account.id()), json!(account));
        }
        for payment in self.escrow.payments() {
            ours.insert(format!("escrow_payment/{}", payment.id()), json!(payment));
        }
        self.market_records(&mut ours);
        let mut figures = 0;
        for key in ours.keys().chain(after.raw.keys()).collect::<BTreeSet<_>>() {
            let (was, is, got) = (before.raw.get(key), after.raw.get(key), ours.get(key));
            if was != is || was != got {
                figures += leaves(is);
                check.json(&format!("{place} {key}"), is, got);
            }
        }
        figures
            + self.compare_grants(before, after, place, check)
            + self.compare_balances(before, after, place, check)
    }

    fn market_records(&self, ours: &mut BTreeMap<String, Value>) {
        for (id, state) in self.market.deployments() {
            ours.insert(format!("deployment/{id}"), json!({"state": state}));
        }
        for auction in self.market.auctions() {
            let order = auction.order();
            let group = self.market.group(order.id().group()).ok();
            ours.insert(format!("group/{}", order.id().group()), json!({"state": group}));
            ours.insert(format!("order/{}", order.id()), records::of_order(order));
            ours.extend(auction.bids().map(|bid| (format!("bid/{}", bid.id), records::of_bid(bid))));
            let lease = auction.lease();
            ours.extend(lease.map(|lease| (format!("lease/{}", lease.id), records::of_lease(lease))));
        }
    }

    fn compare_grants(&self, before: &World, after: &World, place: &str, check: &mut Check) -> usize {
        let mut figures = 0;
        for (pair, grant) in &after.grants {
            let got = self.grants.get(pair);
            if before.grants.get(pair) != Some(grant) || got != Some(grant) {
                figures += grant.limits.as_slice().len();
                check.equal(&format!("{place} grant {pair:?}"), Some(grant), got);
            }
        }
        figures
    }

    fn compare_balances(&self, before: &World, after: &World, place: &str, check: &mut Check) -> usize {
        let mut figures = 0;
        if before.held != after.held || before.held != self.held {
            figures += denoms(&before.held, &after.held);
            check.equal(&format!("{place} module balance"), &after.held, &self.held);
        }
        for address in self.bank.to_compare() {
            let Some(balance) = after.balances.get(address) else { continue };
            figures += denoms(balance, balance);
            check.equal(&format!("{place} balance {address}"), balance, &self.bank.balance(address));
        }
        figures
    }
}

fn leaves(value: Option<&Value>) -> usize {
    match value {
        Some(Value::Array(values)) => values.iter().map(|value| leaves(Some(value))).sum(),
        Some(Value::Object(fields)) => fields.values().map(|value| leaves(Some(value))).sum(),
        _ => 1,
    }
}

fn denoms(left: &Coins, right: &Coins) -> usize {
    let coins = left.as_slice().iter().chain(right.as_slice());
    coins.map(Coin::denom).collect::<BTreeSet<&Denom>>().len()
}
