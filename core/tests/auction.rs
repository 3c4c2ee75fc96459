//! Orders, bids and leases against what a real node made of them: `auction/blocks.jsonl`, drawn from its transcripts.

use std::collections::BTreeMap;
use std::time::Duration;

use akashkit::deployment::GroupSpec;
use akashkit::id::{BidId, GroupId, OrderId};
use akashkit::market::{Action, Auction, Bid, CloseReason, Order};
use akashkit::{Code, Height, Result, Timestamp};
use serde::Deserialize;
use serde_json::{Value, json};

/// A block: its messages, and the states that it changed.
#[derive(Deserialize)]
struct Block {
    file: String,
    height: u64,
    time: Timestamp,
    ops: Vec<Op>,
    after: BTreeMap<String, Value>,
}

#[derive(Deserialize)]
struct Op {
    op: String,
    id: String,
    #[serde(default)]
    groups: Vec<Value>,
    #[serde(default)]
    price: String,
    #[serde(default)]
    window: Option<u64>,
    #[serde(default)]
    reason: Option<CloseReason>,
    /// Whether the account cannot pay when it settles.
    #[serde(default)]
    overdraws: bool,
    /// Codespace and number of the refusal.
    #[serde(default)]
    error: Option<String>,
}

/// Every order of one transcript, and the latest order of every group.
#[derive(Default)]
struct Chain {
    auctions: BTreeMap<String, Auction>,
    latest: BTreeMap<String, String>,
}

#[test]
fn states_are_those_of_the_node() {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/auction/blocks.jsonl");
    let text = std::fs::read_to_string(path).expect("the file is there");
    let (mut chain, mut file) = (Chain::default(), String::new());
    let (mut messages, mut refusals, mut states, mut faults) = (0, 0, 0, Vec::new());
    for line in text.lines() {
        let block: Block = serde_json::from_str(line).expect("a block");
        if file != block.file {
            (chain, file) = (Chain::default(), block.file.clone());
        }
        for op in &block.ops {
            let said = chain.apply(&block, op).err().map(|error| match error.chain() {
                Some((space, number)) => format!("{space}/{number}"),
                None => error.to_string(),
            });
            messages += 1;
            refusals += u32::from(op.error.is_some());
            if said != op.error {
                faults.push(format!(
                    "{file} {} {} {}: {said:?}, not {:?}",
                    block.height, op.op, op.id, op.error
                ));
            }
        }
        for (key, expected) in &block.after {
            states += 1;
            let found = chain.state(key);
            if found != *expected {
                faults.push(format!("{file} {} {key}: {found}, not {expected}", block.height));
            }
        }
    }
    println!("{messages} messages, {refusals} of them refused, {states} states");
    assert!(messages > 100 && refusals > 20 && states > 300);
    assert!(faults.is_empty(), "\n{}", faults.join("\n"));
}

impl Chain {
    fn apply(&mut self, block: &Block, op: &Op) -> Result<()> {
        let (at, now) = (Height::new(block.height), block.time);
        let reason = op.reason.unwrap_or(CloseReason::NONE);
        match op.op.as_str() {
            "create" => {
                for (number, group) in op.groups.iter().enumerate() {
                    let id = format!("{}/{}/1", op.id, number + 1).parse()?;
                    let spec = GroupSpec::from_json(&group.to_string())?;
                    self.insert(Auction::new(Order::open(id, spec, at, op.window.map(Duration::from_secs))?));
                }
                Ok(())
            }
            "create_bid" => {
                let mut bid = Bid::open(op.id.parse()?, op.price.parse()?, at);
                bid.reclamation_window = op.window.map(Duration::from_secs);
                self.of_bid(op)?.0.create_bid(bid)
            }
            "create_lease" => {
                let (auction, id) = self.of_bid(op)?;
                auction.create_lease(id.provider(), at).map(drop)
            }
            "close_bid" => {
                let (auction, id) = self.of_bid(op)?;
                auction.close_bid(id.provider(), reason, at, now)
            }
            "close_lease" => {
                let (auction, id) = self.of_bid(op)?;
                auction.close_lease(id.provider(), at)?;
                if op.overdraws {
                    self.end(&id.deployment().to_string(), Action::Overdraw, at)?;
                }
                let next = self.of_bid(op)?.0.reopen(at)?;
                next.into_iter().for_each(|next| self.insert(next));
                Ok(())
            }
            "start_reclaim" => {
                let (auction, id) = self.of_bid(op)?;
                // Whose lease it is, is a matter of looking it up.
                if auction.lease().is_none_or(|lease| lease.id.bid() != &id) {
                    return Err(Code::LeaseUnknown.into());
                }
                auction.start_reclaim(reason, at, now)
            }
            "close_group" => self.of_group(&op.id).end(Action::CloseGroup, at),
            "pause_group" => self.of_group(&op.id).end(Action::PauseGroup, at),
            "start_group" => {
                let next = self.of_group(&op.id).start_group(at)?;
                self.insert(next);
                Ok(())
            }
            "close_deployment" => self.end(&op.id, Action::CloseDeployment, at),
            "overdraw" => self.end(&op.id, Action::Overdraw, at),
            other => unreachable!("{other}"),
        }
    }

    fn end(&mut self, deployment: &str, action: Action, at: Height) -> Result<()> {
        let prefix = format!("{deployment}/");
        let orders: Vec<String> = self
            .latest
            .iter()
            .filter(|(group, _)| group.starts_with(&prefix))
            .map(|(_, order)| order.clone())
            .collect();
        for order in orders {
            let auction = self.auctions.get_mut(&order).expect("it was inserted");
            if auction.group() != akashkit::market::GroupState::Closed {
                auction.end(action, at)?;
            }
        }
        Ok(())
    }

    fn insert(&mut self, auction: Auction) {
        let id: &OrderId = auction.order().id();
        self.latest.insert(id.group().to_string(), id.to_string());
        self.auctions.insert(id.to_string(), auction);
    }

    fn of_bid(&mut self, op: &Op) -> Result<(&mut Auction, BidId)> {
        let id: BidId = op.id.parse()?;
        let auction = self.auctions.get_mut(&id.order().to_string()).ok_or(Code::OrderNotOpen)?;
        Ok((auction, id))
    }

    fn of_group(&mut self, group: &str) -> &mut Auction {
        let group: GroupId = group.parse().expect("a group's id");
        let order = self.latest.get(&group.to_string()).expect("the group was created");
        self.auctions.get_mut(order).expect("it was inserted")
    }

    /// What the transcript has under a key.
    fn state(&mut self, key: &str) -> Value {
        let (kind, id) = key.split_once('/').expect("a kind and an id");
        match kind {
            "group" => json!(self.of_group(id).group()),
            "order" => self.auctions.get(id).map_or(Value::Null, |auction| json!(auction.order().state())),
            "bid" => {
                let id: BidId = id.parse().expect("a bid's id");
                let auction = self.auctions.get(&id.order().to_string());
                let bid = auction.and_then(|auction| auction.bids().find(|bid| bid.id == id));
                bid.map_or(Value::Null, |bid| json!(bid.state))
            }
            "lease" => {
                let id: BidId = id.parse().expect("a lease's id");
                let auction = self.auctions.get(&id.order().to_string());
                let Some(lease) = auction.and_then(Auction::lease).filter(|lease| *lease.id.bid() == id)
                else {
                    return Value::Null;
                };
                let (closed, reason) =
                    lease.closed.map_or((0, CloseReason::NONE), |(at, reason)| (at.get(), reason));
                let deadline = |notice: akashkit::market::Reclaim| notice.deadline_seconds;
                json!({
                    "state": lease.state, "closed": closed, "reason": reason,
                    "window": lease.reclamation.map(|reclamation| reclamation.window.as_secs()),
                    "deadline": lease.reclamation.map(|reclamation| reclamation.started.map_or(0, deadline)),
                })
            }
            other => unreachable!("{other}"),
        }
    }
}
