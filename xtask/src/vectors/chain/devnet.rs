//! A transcript on our own chain: the same transactions in the same blocks must give the same codes, events and records.

use std::collections::{BTreeMap, BTreeSet};

use akashkit::devnet::{BlockTx, Devnet, Genesis};
use akashkit::event::Event;
use akashkit::network::Params;
use akashkit::query::{Query, TxResult};
use akashkit::{AccountAddress, Coins, Timestamp};
use serde_json::{Value, json};

use super::Check;
use super::world::{number, read};

/// Our chain beside the node's records.
pub(super) struct Replay {
    devnet: Devnet,
    named: BTreeSet<String>,
    /// The account of several, of which a transcript says only whether its key is known.
    shared: Option<String>,
    records: BTreeMap<String, Value>,
    /// Whether the transcript has events of the SDK as well.
    is_whole: bool,
}

impl Replay {
    /// `None` where the transcript does not say what the chain began with.
    pub(super) fn of(row: &Value, check: &mut Check) -> Option<Self> {
        let genesis = genesis(row)?;
        let devnet = match Devnet::new(&genesis) {
            Ok(devnet) => devnet,
            Err(error) => {
                check.differ("devnet", "a chain", error.to_string());
                return None;
            }
        };
        let names = row["accounts"].as_object()?.values();
        let shared = row["multisig"]["address"].as_str().map(str::to_owned);
        let named = names.filter_map(|account| account["address"].as_str().map(str::to_owned));
        let named = named.collect();
        let records = row["initial_state"].as_object()?.clone().into_iter().collect();
        let mut replay = Self { devnet, shared, named, records, is_whole: row.get("seed").is_none() };
        replay.compare("initial_state", &row["initial_digest"], check);
        Some(replay)
    }

    /// Runs the transactions of a block, the bytes of which are given in order.
    pub(super) fn block(&mut self, block: &Value, bytes: &[Vec<u8>], check: &mut Check) {
        let place = format!("devnet block {}", block["height"].as_str().unwrap_or_default());
        let txs: Vec<&Value> = block["txs"].as_array().into_iter().flatten().collect();
        for (tx, bytes) in txs.iter().zip(bytes) {
            let place = format!("{place} check {}", tx["label"]);
            compare_code(&place, &tx["check"], &self.devnet.check(bytes), check);
        }
        let delivered: Vec<(&&Value, &Vec<u8>)> =
            txs.iter().zip(bytes).filter(|(tx, _)| tx["deliver"].is_object()).collect();
        let given: Vec<BlockTx> = delivered
            .iter()
            .map(|(tx, bytes)| BlockTx {
                bytes: (*bytes).clone(),
                gas_used: number(&tx["deliver"]["gas_used"]),
            })
            .collect();
        let mut events = Vec::new();
        let (times, dt) = (number(&block["skip"]).unwrap_or(1), number(&block["dt"]).unwrap_or(0));
        let Some(end) = read::<Timestamp>(&block["time"]) else { return };
        for left in (0..times).rev() {
            let behind = i64::try_from(left * dt).unwrap_or_default();
            let time = Timestamp::new(end.seconds() - behind, end.nanos());
            let made = time.and_then(|time| self.devnet.block(time, if left == 0 { &given } else { &[] }));
            let made = match made {
                Ok(made) => made,
                Err(error) => return check.differ(place, "a block", error.to_string()),
            };
            let height = made.height.get().to_string();
            events.extend(made.events.iter().map(|event| {
                let mut json = shown(event);
                if block.get("skip").is_some() {
                    json["height"] = height.clone().into();
                }
                json
            }));
            for ((tx, _), result) in delivered.iter().zip(&made.txs) {
                let place = format!("{place} {}", tx["label"]);
                compare_code(&place, &tx["deliver"], result, check);
                self.compare_events(&place, &tx["deliver"]["events"], &result.events, check);
            }
        }
        let wanted = block["block_events"].as_array().cloned().unwrap_or_default();
        compare_lists(&format!("{place} block events"), &wanted, &events, check);
        for key in block["del"].as_array().into_iter().flatten().filter_map(Value::as_str) {
            self.records.remove(key);
        }
        for (key, value) in block["set"].as_object().into_iter().flatten() {
            self.records.insert(key.clone(), value.clone());
        }
        self.compare(&place, &block["digest"], check);
        for asked in block["queries"].as_array().into_iter().flatten() {
            self.ask(asked, &format!("{place} {} {}", asked["path"], asked["request"]), check);
        }
    }

    fn ask(&self, asked: &Value, place: &str, check: &mut Check) {
        let path = asked["path"].as_str().unwrap_or_default();
        if NOT_ANSWERED.contains(&path) {
            return;
        }
        let query = match Query::new(path, &asked["request"]) {
            Ok(query) => query,
            Err(error) => return check.differ(place, "a question", error.to_string()),
        };
        match self.devnet.query(&query) {
            Ok(reply) => {
                let got = reply.to_json().unwrap_or_default();
                check.json(place, Some(&without_key(&asked["response"])), Some(&without_key(&got)));
            }
            Err(refusal) => {
                let wanted = (asked["codespace"].as_str(), asked["code"].as_u64());
                let got = (Some(refusal.codespace.as_str()), Some(u64::from(refusal.code)));
                if wanted != got {
                    check.differ(
                        place,
                        format!("{wanted:?} {}", asked["log"]),
                        format!("{got:?} {}", refusal.log),
                    );
                }
            }
        }
    }

    fn compare_events(&self, place: &str, wanted: &Value, got: &[Event], check: &mut Check) {
        let wanted = wanted.as_array().cloned().unwrap_or_default();
        let got = got.iter().filter(|event| self.is_whole || event.name.starts_with("akash."));
        compare_lists(&format!("{place} events"), &wanted, &got.map(shown).collect::<Vec<_>>(), check);
    }

    /// Compares every record, and the digest of all of them.
    fn compare(&mut self, place: &str, digest: &Value, check: &mut Check) {
        let mut ours = match self.devnet.records() {
            Ok(records) => records,
            Err(error) => return check.differ(place, "records", error.to_string()),
        };
        ours.retain(|key, _| self.is_kept(key));
        if let Some(account) =
            self.shared.as_ref().and_then(|shared| ours.get_mut(&format!("account/{shared}")))
        {
            account["pub_key"] = account["pub_key"].is_string().into();
        }
        for name in &self.named {
            ours.entry(format!("balance/{name}")).or_insert_with(|| json!({}));
        }
        for key in ours.keys().chain(self.records.keys()).collect::<BTreeSet<_>>() {
            if ours.get(key) != self.records.get(key) {
                check.json(&format!("{place} {key}"), self.records.get(key), ours.get(key));
            }
        }
        check.equal(&format!("{place} digest"), digest.as_str(), Some(Devnet::digest(&ours).as_str()));
    }

    /// Of accounts and balances, only those with names are recorded.
    fn is_kept(&self, key: &str) -> bool {
        let named = ["account/", "balance/"].iter().find_map(|kind| key.strip_prefix(kind));
        named.is_none_or(|address| self.named.contains(address) || self.shared.as_deref() == Some(address))
    }
}

fn compare_code(place: &str, wanted: &Value, got: &TxResult, check: &mut Check) {
    let wanted_code =
        (wanted["codespace"].as_str().unwrap_or_default(), wanted["code"].as_u64().unwrap_or_default());
    let got_code = (got.codespace.as_str(), u64::from(got.code));
    if wanted_code != got_code {
        check.differ(
            place,
            format!("{wanted_code:?} {}", wanted["log"]),
            format!("{got_code:?} {}", got.log),
        );
    }
}

fn compare_lists(place: &str, wanted: &[Value], got: &[Value], check: &mut Check) {
    let differs = (0..wanted.len().max(got.len())).find(|at| wanted.get(*at) != got.get(*at));
    if let Some(at) = differs {
        let text = |list: &[Value]| list.get(at).map_or("nothing".to_owned(), Value::to_string);
        check.differ(format!("{place} [{at}]"), text(wanted), text(got));
    }
}

fn shown(event: &Event) -> Value {
    let attributes: Vec<Value> =
        event.attributes.iter().map(|attribute| json!([attribute.key, attribute.value])).collect();
    json!({"type": event.name, "attributes": attributes})
}

/// Where a page goes on is every node's own affair, but that it does is not.
fn without_key(answer: &Value) -> Value {
    let mut answer = answer.clone();
    if let Some(key) = answer.pointer_mut("/pagination/next_key") {
        *key = key.is_string().into();
    }
    answer
}

fn genesis(row: &Value) -> Option<Genesis> {
    let mut params = Params::DEFAULT;
    let expedited = &row["params"]["gov"]["expedited_min_deposit"][0]["amount"];
    params.gov.expedited_min_deposit_uakt = number(expedited)?;
    let genesis = Genesis::new(row["chain_id"].as_str()?, read(&row["genesis_time"])?);
    let mut genesis = genesis.params(params);
    for account in row["accounts"].as_object()?.values() {
        let address: AccountAddress = account["address"].as_str()?.parse().ok()?;
        let coins: Coins = account["genesis_balance"].as_str().unwrap_or_default().parse().ok()?;
        if !coins.is_empty() {
            genesis = genesis.account(address, coins);
        }
    }
    let validator: AccountAddress = row["accounts"]["v1"]["address"].as_str()?.parse().ok()?;
    genesis = genesis.validator(validator, "v1", STAKE_UAKT);
    genesis = genesis.vault(row["vault"].as_str()?.parse().ok()?);
    for source in row["params"]["oracle"]["sources"].as_array()? {
        genesis = genesis.price_source(source.as_str()?.parse().ok()?);
    }
    Some(genesis)
}

/// What the only validator of a transcript has at stake, which is in nobody's balance.
const STAKE_UAKT: u64 = 1_000_000_000;
/// What a node answers with rubbish, and what has not been built yet.
const NOT_ANSWERED: &[&str] = &[
    "/akash.audit.v1.Query/AllProvidersAttributes",
    "/akash.audit.v1.Query/AuditorAttributes",
    "/akash.oracle.v2.Query/Params",
    "/akash.oracle.v2.Query/Prices",
];
