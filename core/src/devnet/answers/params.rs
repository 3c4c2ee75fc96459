//! Parameters.

use super::super::Chain;
use super::super::fault::Done;
use crate::denom::Denom;
use crate::error::Result;
use crate::network::Params;
use crate::price::Coin;
use crate::wire::akash;
use crate::wire::{Fields, Record, Value};

pub(super) fn bme(chain: &Chain, _: Fields, reply: Record) -> Done<Record> {
    let params = chain.params().bme;
    let record = Record::new(&akash::bme::PARAMS)
        .with("circuit_breaker_warn_threshold", params.warn_threshold_bps)
        .with("circuit_breaker_halt_threshold", params.halt_threshold_bps)
        .with("min_epoch_blocks", params.min_epoch_blocks)
        .with("epoch_blocks_backoff_percent", params.epoch_blocks_backoff_percent)
        .with("mint_spread_bps", params.mint_spread_bps)
        .with("settle_spread_bps", params.settle_spread_bps)
        .with("max_endblocker_records", params.max_endblocker_records)
        .with("min_mint", coins([(Denom::uact(), params.min_mint_uact)])?)
        .with("max_pending_attempts", params.max_pending_attempts);
    Ok(reply.with("params", record))
}

pub(super) fn deployment(chain: &Chain, _: Fields, reply: Record) -> Done<Record> {
    let params = chain.params().deployment;
    let least = [(Denom::uakt(), params.min_deposit_uakt), (Denom::uact(), params.min_deposit_uact)];
    Ok(reply.with("params", Record::new(&akash::deployment::PARAMS).with("min_deposits", coins(least)?)))
}

pub(super) fn market(chain: &Chain, _: Fields, reply: Record) -> Done<Record> {
    let params = chain.params().market;
    let least = [(Denom::uact(), params.bid_min_deposit_uact), (Denom::uakt(), params.bid_min_deposit_uakt)];
    let old = Coin::new(Denom::uakt(), Params::DEFAULT.market.bid_min_deposit_uakt.into())?;
    let record = Record::new(&akash::market::PARAMS)
        .with("bid_min_deposit", &old)
        .with("order_max_bids", params.order_max_bids)
        .with("bid_min_deposits", coins(least)?)
        .with("min_reclamation_window", seconds(params.min_reclamation_window_seconds))
        .with("max_reclamation_window", seconds(params.max_reclamation_window_seconds));
    Ok(reply.with("params", record))
}

fn coins<const N: usize>(amounts: [(Denom, u64); N]) -> Result<Value> {
    let coins = amounts.into_iter().map(|(denom, amount)| Coin::new(denom, amount.into()));
    let coins = coins.collect::<Result<Vec<_>>>()?;
    Ok(coins.iter().collect::<Vec<_>>().into())
}

fn seconds(seconds: u64) -> Record {
    static SCHEMA: crate::wire::Schema = crate::wire::Duration::SCHEMA;
    Record::new(&SCHEMA).with("seconds", seconds)
}
