//! Proposals of new parameters. Chain sheet §1.6 and §2.

use std::collections::HashSet;

use crate::address::AccountAddress;
use crate::error::{Code, Error, Result};
use crate::tx::parts;
use crate::wire::{self, Fields};

pub(super) fn bme(message: Fields) -> Result<()> {
    parts::account_or(message, "authority", Code::BmeUnauthorized)?;
    let params = message.message("params");
    let [warn, halt] = ["circuit_breaker_warn_threshold", "circuit_breaker_halt_threshold"];
    let check = Check(Code::ParamsBme);
    check.that("min_epoch_blocks", params.i64("min_epoch_blocks") > 0)?;
    check.that(warn, params.u32(warn) <= ALL_BPS)?;
    check.that(halt, params.u32(halt) <= ALL_BPS)?;
    check.that(warn, params.u32(warn) > params.u32(halt))?;
    check.that("mint_spread_bps", params.u32("mint_spread_bps") <= MAX_SPREAD_BPS)?;
    check.that("settle_spread_bps", params.u32("settle_spread_bps") <= MAX_SPREAD_BPS)?;
    check.that("epoch_blocks_backoff_percent", params.u32("epoch_blocks_backoff_percent") <= 100)?;
    check.that("min_mint", parts::coins(params, "min_mint").is_ok())
}

pub(super) fn deployment(message: Fields) -> Result<()> {
    parts::account(message, "authority")?;
    let check = Check(Code::ParamsDeployment);
    let mut seen = HashSet::new();
    for coin in message.message("params").messages("min_deposits") {
        let denom = coin.text("denom");
        // Beyond 64 bits, or negative, the chain's code crashes.
        let amount = wire::int(coin.bytes("amount"))?.ok_or(Code::PriceAmount)?.to_u64();
        check.that("min_deposits", amount.is_ok_and(|amount| amount < MAX_MIN_DEPOSIT))?;
        check.that("min_deposits", seen.insert(denom))?;
    }
    check.that("min_deposits", seen.contains("uact"))
}

pub(super) fn market(message: Fields) -> Result<()> {
    parts::account(message, "authority")?;
    let params = message.message("params");
    let check = Check(Code::ParamsMarket);
    check.that("order_max_bids", (1..=MAX_ORDER_BIDS).contains(&params.u32("order_max_bids")))?;
    check.that("bid_min_deposits", parts::coins(params, "bid_min_deposits").is_ok())?;
    let shortest = params.nanoseconds("min_reclamation_window")?.unwrap_or_default();
    let longest = params.nanoseconds("max_reclamation_window")?.unwrap_or_default();
    check.that("min_reclamation_window", shortest >= 0)?;
    check.that("max_reclamation_window", longest > 0 && longest > shortest)
}

pub(super) fn oracle(message: Fields) -> Result<()> {
    parts::account(message, "authority")?;
    let params = message.message("params");
    let span = |name| Ok::<_, Error>(params.nanoseconds(name)?.unwrap_or_default());
    let check = Check(Code::ParamsOracle);
    check.that("min_price_sources", params.u32("min_price_sources") >= 1)?;
    check.that("max_price_staleness_period", span("max_price_staleness_period")? > 0)?;
    check.that("max_price_deviation_bps", params.u64("max_price_deviation_bps") > 0)?;
    check.that("twap_window", span("twap_window")? > 0)?;
    check.that("price_retention", span("price_retention")? >= span("twap_window")?)?;
    check.that("prune_epoch", !params.bytes("prune_epoch").is_empty())?;
    check.that("max_prune_per_epoch", params.i64("max_prune_per_epoch") >= 0)?;
    check.that("max_future_time_drift", span("max_future_time_drift")? >= 0)?;
    check.that("sources", params.texts("sources").all(is_account))
}

pub(super) fn wasm(message: Fields) -> Result<()> {
    parts::account(message, "authority")?;
    let mut blocked = message.message("params").texts("blocked_addresses");
    blocked.try_for_each(|address| AccountAddress::parse(&address).map(drop))
}

fn is_account(text: String) -> bool {
    AccountAddress::parse(&text).is_ok()
}

/// Refuses with this code.
struct Check(Code);

impl Check {
    fn that(&self, name: &str, is_right: bool) -> Result<()> {
        if is_right { Ok(()) } else { Err(Error::new(self.0).with("parameter", name)) }
    }
}

const ALL_BPS: u32 = 10_000;
const MAX_SPREAD_BPS: u32 = 1_000;
const MAX_MIN_DEPOSIT: u64 = 0x7fff_ffff;
const MAX_ORDER_BIDS: u32 = 500;
