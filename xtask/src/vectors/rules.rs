//! Family `rules`: what is checked of messages, grants and parameters, and the names of reasons and states.

use akashkit::billing::EscrowState;
use akashkit::id::{Dseq, EscrowScope, Gseq, Oseq};
use akashkit::market::{
    Bid, BidState, CloseReason, DeploymentState, GroupState, LeaseState, OrderState, Party,
    check_first_deposit,
};
use akashkit::network::Params;
use akashkit::query::Filter;
use akashkit::tx::{DepositSource, Message, accept_deposit};
use akashkit::{Code, Coin, Error, Height, Result};
use serde_json::{Value, json};

use super::{Check, Outcome, ids};

/// Runs one row.
pub fn row(row: &Value) -> Outcome {
    let mut check = Check::new();
    match row["op"].as_str().unwrap_or_default() {
        "bid_filter" => bid_filter(row, &mut check),
        "close_reason" => close_reason(row, &mut check),
        "deployment_min_deposit" => verdict(row, min_deposit(row), &mut check),
        "error_code" => return super::errors::row(row),
        "grant_accept" => grant_accept(row, &mut check),
        "oracle_defaults" => oracle_defaults(row, &mut check),
        "state_names" => state_names(row, &mut check),
        op => match message(op, row) {
            Some(message) => verdict(row, message.and_then(|message| message.validate_basic()), &mut check),
            None => check.differ("op", "a known operation", op),
        },
    }
    check.finish()
}

fn verdict(row: &Value, got: Result<()>, check: &mut Check) {
    let refused = row.get("error").is_some();
    match got {
        Ok(()) if refused => check.differ("verdict", row["error"].to_string(), "accepted"),
        Ok(()) => {}
        Err(error) => ids::refused(row, refused, &error, check),
    }
}

/// The message that a row is about; `None` for an operation that is not known.
fn message(op: &str, row: &Value) -> Option<Result<Message>> {
    let duration = |field: &str| row.get(field).and_then(Value::as_i64).map(seconds);
    let coins = || row.get("coins").cloned();
    let (url, json) = match op {
        "bme_params" => (
            "akash.bme.v1.MsgUpdateParams",
            json!({ "authority": SOMEBODY, "params": {
                "circuit_breaker_warn_threshold": row["warn"], "circuit_breaker_halt_threshold": row["halt"],
                "min_epoch_blocks": row["min_epoch_blocks"], "epoch_blocks_backoff_percent": row["backoff_percent"],
                "mint_spread_bps": row["mint_spread_bps"], "settle_spread_bps": row["settle_spread_bps"],
                "max_endblocker_records": row["max_endblocker_records"], "min_mint": row["min_mint"],
                "max_pending_attempts": row["max_pending_attempts"],
            }}),
        ),
        "deployment_params" => (
            "akash.deployment.v1beta4.MsgUpdateParams",
            json!({
                "authority": SOMEBODY, "params": { "min_deposits": row["min_deposits"] },
            }),
        ),
        "deposit" => (
            "akash.market.v1beta5.MsgCreateBid",
            json!({
                "id": { "owner": SOMEBODY, "provider": OTHER, "dseq": 5, "gseq": 1, "oseq": 1 },
                "price": { "denom": "uact", "amount": "1" },
                "deposit": { "amount": row["amount"], "sources": row["sources"] },
            }),
        ),
        "grant_validate" => return Some(grant(row)),
        "market_params" => (
            "akash.market.v1beta5.MsgUpdateParams",
            json!({ "authority": SOMEBODY, "params": {
                "bid_min_deposit": row["bid_min_deposit"], "bid_min_deposits": row["bid_min_deposits"],
                "order_max_bids": row["order_max_bids"], "min_reclamation_window": duration("min_window_ns"),
                "max_reclamation_window": duration("max_window_ns"),
            }}),
        ),
        "msg_account_deposit" => (
            "akash.escrow.v1.MsgAccountDeposit",
            json!({
                "signer": row["signer"], "id": { "scope": row["scope"], "xid": row["xid"] },
                "deposit": { "amount": row["amount"], "sources": row["sources"] },
            }),
        ),
        "msg_burn_mint" => (
            "akash.bme.v1.MsgBurnMint",
            json!({
                "owner": row["owner"], "to": row["to"], "coins_to_burn": coins(), "denom_to_mint": row["denom_to_mint"],
            }),
        ),
        "msg_create_bid" => (
            "akash.market.v1beta5.MsgCreateBid",
            json!({
                "id": row["id"], "price": row["price"],
                "deposit": { "amount": row["deposit"], "sources": row["sources"] },
                "reclamation_window": duration("reclamation_window_ns"),
            }),
        ),
        "msg_fund_vault" => (
            "akash.bme.v1.MsgFundVault",
            json!({
                "authority": row["authority"], "amount": row["amount"],
            }),
        ),
        "msg_mint_act" => (
            "akash.bme.v1.MsgMintACT",
            json!({
                "owner": row["owner"], "to": row["to"], "coins_to_burn": coins(),
            }),
        ),
        "oracle_params" => (
            "akash.oracle.v2.MsgUpdateParams",
            json!({ "authority": SOMEBODY, "params": {
                "sources": row["sources"], "min_price_sources": row["min_price_sources"],
                "max_price_staleness_period": duration("max_staleness_ns"), "twap_window": duration("twap_window_ns"),
                "max_price_deviation_bps": row["max_deviation_bps"], "price_retention": duration("retention_ns"),
                "prune_epoch": row["prune_epoch"], "max_prune_per_epoch": row["max_prune"],
                "max_future_time_drift": duration("max_future_drift_ns"),
            }}),
        ),
        _ => return None,
    };
    Some(Message::from_json(&format!("/{url}"), &json))
}

fn grant(row: &Value) -> Result<Message> {
    let json = json!({
        "scopes": row["scopes"], "spend_limit": row["spend_limit"], "spend_limits": row["spend_limits"],
    });
    let grant = Message::from_json("/akash.escrow.v1.DepositAuthorization", &json)?;
    // What is absent in Go is absent on the wire; written, it is a coin of nothing.
    let absent = row["spend_limit"].is_null().then(|| grant.value().strip_prefix(NO_COIN)).flatten();
    Ok(absent.map_or(grant.clone(), |value| Message::new(grant.type_url(), value)))
}

fn grant_accept(row: &Value, check: &mut Check) {
    let deposit = json!({ "amount": row["amount"] });
    let (url, json) = match row["msg"].as_str().unwrap_or_default() {
        "account_bid" => (ACCOUNT_DEPOSIT, json!({ "id": { "scope": "bid" }, "deposit": deposit })),
        "account_deployment" => {
            (ACCOUNT_DEPOSIT, json!({ "id": { "scope": "deployment" }, "deposit": deposit }))
        }
        "account_invalid" => (ACCOUNT_DEPOSIT, json!({ "deposit": deposit })),
        "create_bid" => ("/akash.market.v1beta5.MsgCreateBid", json!({ "deposit": deposit })),
        "create_deployment" => {
            ("/akash.deployment.v1beta4.MsgCreateDeployment", json!({ "deposit": deposit }))
        }
        _ => ("/akash.deployment.v1beta4.MsgCloseDeployment", json!({})),
    };
    let message = Message::from_json(url, &json);
    let left = message.and_then(|message| accept_deposit(&grant(row)?, &message, row["partial"] == true));
    match &left {
        Ok(left) => {
            check.json("accept", row.get("accept"), Some(&left.is_some().into()));
            let is_empty = left.as_ref().is_some_and(|left| left.is_empty());
            check.json("delete", row.get("delete"), Some(&is_empty.into()));
            check.json("left", row.get("left"), left.as_ref().map(|left| json!(left)).as_ref());
        }
        Err(error) => ids::refused(row, row.get("error").is_some(), error, check),
    }
}

fn min_deposit(row: &Value) -> Result<()> {
    let deposit: Coin = known(&row["deposit"])?;
    // What is below zero is no coin, so no minimum either; the node crashes when it comes to compare it.
    let minimums = row["min_deposits"].as_array().into_iter().flatten().filter_map(|coin| known(coin).ok());
    check_first_deposit(&deposit, &minimums.collect::<Vec<_>>())
}

fn known<T: serde::de::DeserializeOwned>(json: &Value) -> Result<T> {
    serde_json::from_value(json.clone()).map_err(|reason| Error::new(Code::WireJson).with("found", reason))
}

fn close_reason(row: &Value, check: &mut Check) {
    let number = row["reason"].as_i64().and_then(|number| i32::try_from(number).ok());
    let reason = CloseReason::new(number.unwrap_or_default());
    check.json("name", row.get("name"), Some(&reason.to_string().into()));
    for (field, party) in
        [("network", Party::Network), ("owner", Party::Tenant), ("provider", Party::Provider)]
    {
        check.json(field, row.get(field), Some(&(reason.by() == Some(party)).into()));
    }
    verdict(row, reason.validate_for_provider(), check);
}

fn oracle_defaults(row: &Value, check: &mut Check) {
    let oracle = Params::DEFAULT.oracle;
    for (field, value) in [
        ("max_deviation_bps", oracle.max_price_deviation_bps),
        ("max_future_drift_ns", oracle.max_future_drift_seconds * SECOND),
        ("max_prune", oracle.max_prune_per_epoch),
        ("max_staleness_ns", oracle.max_staleness_seconds * SECOND),
        ("min_price_sources", oracle.min_price_sources.into()),
        ("retention_ns", oracle.retention_seconds * SECOND),
        ("twap_window_ns", oracle.twap_window_seconds * SECOND),
    ] {
        check.json(field, row.get(field), Some(&value.into()));
    }
    check.json("prune_epoch", row.get("prune_epoch"), Some(&oracle.prune_epoch.into()));
}

/// Whether a filter lists a bid. Every bid's `bseq` is 0, so a filter for another one, which ours cannot ask for, lists none.
fn bid_filter(row: &Value, check: &mut Check) {
    match bid_of(&row["bid"]).zip(filter_of(&row["filter"])) {
        Some((bid, filter)) => {
            let listed = row["filter"]["bseq"] == 0 && filter.accepts(&bid);
            check.equal("match", row["match"].as_bool(), Some(listed));
        }
        None => check.differ("bid_filter", "a bid and a filter", row.to_string()),
    }
}

fn bid_of(bid: &Value) -> Option<Bid> {
    let id = serde_json::from_value(bid.clone()).ok()?;
    Some(Bid { state: state_of(&bid["state"])?, ..Bid::open(id, "1uact".parse().ok()?, Height::new(1)) })
}

fn filter_of(filter: &Value) -> Option<Filter<BidState>> {
    let text =
        |name: &str| filter[name].as_str().filter(|text| !text.is_empty()).map(str::parse).transpose().ok();
    let number = |name: &str| filter[name].as_u64().filter(|number| *number != 0);
    let small = |name: &str| number(name).map(u32::try_from).transpose().ok();
    Some(Filter {
        owner: text("owner")?,
        dseq: number("dseq").map(Dseq::new).transpose().ok()?,
        gseq: small("gseq")?.map(Gseq::new).transpose().ok()?,
        oseq: small("oseq")?.map(Oseq::new).transpose().ok()?,
        provider: text("provider")?,
        state: state_of(&filter["state"]),
    })
}

fn state_of(number: &Value) -> Option<BidState> {
    let at = usize::try_from(number.as_u64()?.checked_sub(1)?).ok()?;
    BidState::ALL.get(at).copied()
}

/// States count from 1; 0 and numbers behind the last are no states of ours.
fn state_names(row: &Value, check: &mut Check) {
    let number = row["n"].as_u64().and_then(|n| usize::try_from(n).ok()).unwrap_or_default();
    let at = number.checked_sub(1);
    let no_state = if number == 0 { "invalid".to_owned() } else { number.to_string() };
    let mut name = |field: &str, names: Vec<Value>| {
        let name = at.and_then(|at| names.get(at).cloned());
        check.json(field, row.get(field), Some(&name.unwrap_or(no_state.clone().into())));
    };
    let words = |names: &[&str]| names.iter().map(|name| Value::from(*name)).collect::<Vec<_>>();
    name("bid", words(&BidState::ALL.iter().map(|state| state.as_str()).collect::<Vec<_>>()));
    name("deployment", words(&DeploymentState::ALL.iter().map(|state| state.as_str()).collect::<Vec<_>>()));
    name("group", words(&GroupState::ALL.iter().map(|state| state.as_str()).collect::<Vec<_>>()));
    name("lease", words(&LeaseState::ALL.iter().map(|state| state.as_str()).collect::<Vec<_>>()));
    name("order", words(&OrderState::ALL.iter().map(|state| state.as_str()).collect::<Vec<_>>()));
    name("escrow", [EscrowState::Open, EscrowState::Closed, EscrowState::Overdrawn].map(|s| json!(s)).into());
    name("escrow_scope", [EscrowScope::DEPLOYMENT, EscrowScope::BID].map(|scope| json!(scope)).into());
    name("source", [DepositSource::Balance, DepositSource::Grant].map(|source| json!(source)).into());
}

/// As proto JSON has a span of time.
fn seconds(nanoseconds: i64) -> String {
    let sign = if nanoseconds < 0 { "-" } else { "" };
    let total = nanoseconds.unsigned_abs();
    format!("{sign}{}.{:09}s", total / SECOND, total % SECOND)
}

const SOMEBODY: &str = "akash13sc936h8evgd00lrtqq8vmjgpd9l6empl4ns0y";
const OTHER: &str = "akash1shy925d2mgk30qveqv0q4pnu3dg29mwajdk758";
const ACCOUNT_DEPOSIT: &str = "/akash.escrow.v1.MsgAccountDeposit";
const NO_COIN: &[u8] = b"\x0a\x03\x12\x010";
const SECOND: u64 = 1_000_000_000;
