//! What the chain says: events, the states that follow from them, and answers to questions.

use std::collections::BTreeMap;
use std::fmt::Debug;

use akashkit::event::{BidFacts, DeploymentFacts, Event, GroupFacts, LeaseFacts, OrderFacts, Replay};
use akashkit::id::{BidId, DeploymentId, GroupId, LeaseId, OrderId};
use akashkit::query::{Filter, Query, Reply};
use akashkit::{Code, Height, Result};
use base64::Engine;
use base64::prelude::BASE64_STANDARD;
use serde_json::{Value, json};

use super::super::outcome::History;
use super::super::queries::same;
use super::Check;
use super::world::number;

/// The market as events tell it, and as the node keeps it.
#[derive(Default)]
pub(super) struct Reading {
    replay: Replay,
    kept: Kept,
    /// Whether the transcript has events at all: those in the project's own folder leave them out.
    has_events: bool,
}

impl Reading {
    /// What a transcript begins with: nothing on the market, so that all of it is told by events.
    pub(super) fn of(row: &Value, check: &mut Check) -> Self {
        let txs = row["blocks"]
            .as_array()
            .into_iter()
            .flatten()
            .flat_map(|block| block["txs"].as_array())
            .flatten();
        let mut done = txs.filter(|tx| tx["deliver"]["code"] == 0);
        let mut reading =
            Self { has_events: done.all(|tx| tx["deliver"]["events"].is_array()), ..Self::default() };
        reading.set(&row["initial_state"], "initial_state", check);
        reading
    }

    /// Reads all that a block says.
    pub(super) fn block(&mut self, block: &Value, history: &mut History, check: &mut Check) {
        let place = format!("block {}", block["height"].as_str().unwrap_or_default());
        for tx in block["txs"].as_array().into_iter().flatten() {
            let mut events = events(&tx["deliver"]["events"], &place, history, check);
            put_back(tx, &mut events, &place, check);
            if tx["deliver"]["code"] == 0 {
                self.apply(&block["height"], &events, &place, check);
            }
        }
        let own = block["block_events"].as_array().into_iter().flatten();
        for event in own {
            let height = event.get("height").unwrap_or(&block["height"]);
            let events = events(&json!([event]), &place, history, check);
            self.apply(height, &events, &place, check);
        }
        if self.has_events {
            self.set(&block["set"], &place, check);
            history.states += self.compare(&place, check);
        }
        for key in block["del"].as_array().into_iter().flatten().filter_map(Value::as_str) {
            let kind = key.split('/').next().unwrap_or_default();
            check.equal(&format!("{place} {key} is kept"), false, KINDS.contains(&kind));
        }
        for query in block["queries"].as_array().into_iter().flatten() {
            question(query, &format!("{place} {}", query["path"]), check);
            history.answers += 1;
        }
    }

    fn apply(&mut self, height: &Value, events: &[Event], place: &str, check: &mut Check) {
        let height = number(height).map(Height::new).unwrap_or_default();
        if let Err(error) = self.replay.apply(height, events) {
            check.differ(place, "events that can be replayed", error.to_string());
        }
    }

    fn set(&mut self, records: &Value, place: &str, check: &mut Check) {
        for (key, value) in records.as_object().into_iter().flatten() {
            let kind = key.split('/').next().unwrap_or_default();
            if let Err(error) = self.kept.set(kind, value) {
                check.differ(format!("{place} {key}"), "a record that can be read", error.to_string());
            }
        }
    }

    /// The number of states that were compared.
    fn compare(&self, place: &str, check: &mut Check) -> usize {
        let (kept, replay) = (&self.kept, &self.replay);
        equal(place, &kept.deployments, replay.deployments(), check)
            + equal(place, &kept.groups, replay.groups(), check)
            + equal(place, &kept.orders, replay.orders(), check)
            + equal(place, &kept.bids, replay.bids(), check)
            + equal(place, &kept.leases, replay.leases(), check)
    }
}

fn equal<K: Ord + Debug, V: PartialEq + Debug>(
    place: &str,
    want: &BTreeMap<K, V>,
    got: &BTreeMap<K, V>,
    check: &mut Check,
) -> usize {
    if want != got {
        let keys = want.keys().chain(got.keys());
        if let Some(key) = keys.into_iter().find(|key| want.get(key) != got.get(key)) {
            check.differ(
                format!("{place} {key:?}"),
                format!("{:?}", want.get(key)),
                format!("{:?}", got.get(key)),
            );
        }
    }
    want.len()
}

/// The node's records, as far as events tell of them.
#[derive(Default)]
struct Kept {
    deployments: BTreeMap<DeploymentId, DeploymentFacts>,
    groups: BTreeMap<GroupId, GroupFacts>,
    orders: BTreeMap<OrderId, OrderFacts>,
    bids: BTreeMap<BidId, BidFacts>,
    leases: BTreeMap<LeaseId, LeaseFacts>,
}

impl Kept {
    /// Takes a record as it would stand in an answer.
    fn set(&mut self, kind: &str, value: &Value) -> Result<()> {
        let answer = |query: Query, json: Value| query.read_rest(200, &json.to_string());
        match kind {
            "deployment" => {
                let query = Query::deployments(&Filter::default())?;
                for one in answer(query, json!({"deployments": [{"deployment": value}]}))?.deployments()? {
                    let created_at = Some(one.created_at);
                    let facts = DeploymentFacts { state: one.state, version: one.version, created_at };
                    self.deployments.insert(one.id, facts);
                }
            }
            "group" => {
                let query = Query::from_proto("/akash.deployment.v1beta4.Query/Group", b"")?;
                let one = answer(query, json!({"group": value}))?.group()?;
                self.groups.insert(one.id, GroupFacts { state: one.state, created_at: Some(one.created_at) });
            }
            "order" => {
                let query = Query::orders(&Filter::default())?;
                for one in answer(query, json!({"orders": [value]}))?.orders()? {
                    self.orders
                        .insert(one.id, OrderFacts { state: one.state, created_at: Some(one.created_at) });
                }
            }
            "bid" => {
                let query = Query::bids(&Filter::default());
                for one in answer(query, json!({"bids": [{"bid": value}]}))?.bids()? {
                    let (price, created_at) = (Some(one.bid.price), Some(one.bid.created_at));
                    self.bids.insert(one.bid.id, BidFacts { state: one.bid.state, price, created_at });
                }
            }
            "lease" => {
                let query = Query::leases(&Filter::default());
                for one in answer(query, json!({"leases": [{"lease": value}]}))?.leases()? {
                    let facts = LeaseFacts {
                        state: one.lease.state,
                        price: Some(one.lease.price),
                        created_at: Some(one.lease.created_at),
                        closed: one.lease.closed,
                        reclaim: one.lease.reclamation.and_then(|reclamation| reclamation.started),
                    };
                    self.leases.insert(one.lease.id, facts);
                }
            }
            _ => {}
        }
        Ok(())
    }
}

/// Events as the transcript has them; those of Akash are typed, all others are kept as they are.
fn events(list: &Value, place: &str, history: &mut History, check: &mut Check) -> Vec<Event> {
    let mut events = Vec::new();
    for event in list.as_array().into_iter().flatten() {
        let pairs = event["attributes"].as_array().into_iter().flatten();
        let pairs =
            pairs.map(|pair| (pair[0].as_str().unwrap_or_default(), pair[1].as_str().unwrap_or_default()));
        let event = Event::new(event["type"].as_str().unwrap_or_default(), pairs);
        let is_ours = event.name.starts_with("akash.");
        match event.typed() {
            Ok(typed) => check.equal(&format!("{place} {} has a type", event.name), is_ours, typed.is_some()),
            Err(error) => check.differ(format!("{place} {}", event.name), "an event", error.to_string()),
        }
        history.events += 1;
        events.push(event);
    }
    events
}

/// What the SDK says first of each message: its type. Random transcripts keep only events of Akash, so it is put back there.
fn put_back(tx: &Value, events: &mut Vec<Event>, place: &str, check: &mut Check) {
    let is_whole = events.iter().any(|event| event.name == "tx");
    if tx["deliver"]["code"] != 0 || events.is_empty() {
        return;
    }
    for (index, message) in tx["messages"].as_array().into_iter().flatten().enumerate() {
        let (action, index) = (message["@type"].as_str().unwrap_or_default(), index.to_string());
        let is_said = |event: &Event| {
            event.attribute("action") == Some(action) && event.attribute("msg_index") == Some(index.as_str())
        };
        if is_whole {
            check.equal(&format!("{place} says {action}"), true, events.iter().any(is_said));
            continue;
        }
        let of_message = |event: &Event| event.attribute("msg_index") == Some(index.as_str());
        let first = events.iter().position(of_message).unwrap_or(events.len());
        events.insert(first, Event::new("message", [("action", action), ("msg_index", index.as_str())]));
    }
}

/// One question: its bytes, and its answer each way.
fn question(asked: &Value, place: &str, check: &mut Check) {
    let query = match Query::new(asked["path"].as_str().unwrap_or_default(), &asked["request"]) {
        Ok(query) => query,
        Err(error) => return check.differ(place, "a request", error.to_string()),
    };
    if let Some(bytes) = asked["request_bytes"].as_str() {
        check.equal(&format!("{place} request"), bytes.to_owned(), BASE64_STANDARD.encode(query.to_proto()));
    }
    if let Some(code) = asked.get("code") {
        let response = json!({"code": code, "codespace": asked["codespace"], "log": asked["log"]});
        let refused = query.read_abci(&json!({"result": {"response": response}}).to_string());
        let said = refused.map_err(|error| (error.code(), error.to_string()));
        let is_said = |said: &(Code, String)| {
            said.0 == Code::QueryRefused && said.1.contains(&format!("number {code}"))
        };
        check.equal(&format!("{place} refusal"), true, said.as_ref().is_err_and(is_said));
        return;
    }
    let bytes =
        BASE64_STANDARD.decode(asked["response_bytes"].as_str().unwrap_or_default()).unwrap_or_default();
    same(&query, &bytes, &asked["response"], check);
    match query.read_proto(&bytes).and_then(|reply| typed(&reply)) {
        Ok(()) => {}
        Err(error) => check.differ(format!("{place} typed"), "records", error.to_string()),
    }
}

/// Whether the records of an answer can be read where there are types for them.
fn typed(reply: &Reply) -> Result<()> {
    match reply.path().rsplit('/').next().unwrap_or_default() {
        "Deployment" | "Deployments" => reply.deployments().map(drop),
        "Group" => reply.group().map(drop),
        "Order" | "Orders" => reply.orders().map(drop),
        "Bid" | "Bids" => reply.bids().map(drop),
        "Lease" | "Leases" => reply.leases().map(drop),
        "Provider" | "Providers" => reply.providers().map(drop),
        "AccountInfo" => reply.accounts().map(drop),
        "AllBalances" => reply.balances().map(drop),
        _ => Ok(()),
    }
}

const KINDS: &[&str] = &["bid", "deployment", "group", "lease", "order"];
