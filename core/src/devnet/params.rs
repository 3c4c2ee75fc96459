//! Parameters, which votes change.

use super::fault::{Done, Fault};
use super::module::Module;
use super::oracle::FEED;
use super::{Chain, PARAMS};
use crate::decimal::Int;
use crate::denom::Denom;
use crate::error::Result;
use crate::network::Params;
use crate::wire::{Fields, values};

pub(super) fn update_bme(chain: &mut Chain, message: Fields) -> Done {
    update(chain, message, |params, new| {
        params.bme.warn_threshold_bps = new.u32("circuit_breaker_warn_threshold");
        params.bme.halt_threshold_bps = new.u32("circuit_breaker_halt_threshold");
        params.bme.min_epoch_blocks = u64::try_from(new.i64("min_epoch_blocks")).unwrap_or_default();
        params.bme.epoch_blocks_backoff_percent = new.u32("epoch_blocks_backoff_percent");
        params.bme.mint_spread_bps = new.u32("mint_spread_bps");
        params.bme.settle_spread_bps = new.u32("settle_spread_bps");
        params.bme.max_endblocker_records = new.u32("max_endblocker_records");
        params.bme.max_pending_attempts = new.u32("max_pending_attempts");
        params.bme.min_mint_uact = least(new, "min_mint", &Denom::uact())?;
        Ok(())
    })
}

pub(super) fn update_deployment(chain: &mut Chain, message: Fields) -> Done {
    update(chain, message, |params, new| {
        params.deployment.min_deposit_uact = least(new, "min_deposits", &Denom::uact())?;
        params.deployment.min_deposit_uakt = least(new, "min_deposits", &Denom::uakt())?;
        Ok(())
    })
}

pub(super) fn update_market(chain: &mut Chain, message: Fields) -> Done {
    update(chain, message, |params, new| {
        params.market.bid_min_deposit_uact = least(new, "bid_min_deposits", &Denom::uact())?;
        params.market.bid_min_deposit_uakt = least(new, "bid_min_deposits", &Denom::uakt())?;
        params.market.order_max_bids = new.u32("order_max_bids");
        params.market.min_reclamation_window_seconds = seconds(new, "min_reclamation_window")?;
        params.market.max_reclamation_window_seconds = seconds(new, "max_reclamation_window")?;
        Ok(())
    })
}

pub(super) fn update_oracle(chain: &mut Chain, message: Fields) -> Done {
    update(chain, message, |params, new| {
        params.oracle.min_price_sources = new.u32("min_price_sources");
        params.oracle.max_price_deviation_bps = new.u64("max_price_deviation_bps");
        params.oracle.max_staleness_seconds = seconds(new, "max_price_staleness_period")?;
        params.oracle.twap_window_seconds = seconds(new, "twap_window")?;
        params.oracle.retention_seconds = seconds(new, "price_retention")?;
        Ok(())
    })?;
    let mut feed = chain.feed();
    let sources: Vec<String> = message.message("params").texts("sources").collect();
    feed.sources.retain(|source, _| sources.contains(source));
    for source in sources {
        feed.sources.entry(source).or_default();
    }
    chain.store.set(FEED, feed);
    Ok(())
}

fn update(chain: &mut Chain, message: Fields, change: impl Fn(&mut Params, Fields) -> Result<()>) -> Done {
    refuse_all_but_gov(message)?;
    let mut params = chain.params();
    change(&mut params, message.message("params"))?;
    chain.store.set(PARAMS, params);
    Ok(())
}

/// Only votes do such things.
pub(super) fn refuse_all_but_gov(message: Fields) -> Done {
    let (found, gov) = (message.text("authority"), Module::Gov.address());
    if found == gov {
        return Ok(());
    }
    let why = "expected gov account as only signer for proposal message";
    Err(Fault::new("gov", 13, format_args!("invalid authority; expected {gov}, got {found}: {why}")))
}

fn least(params: Fields, name: &str, denom: &Denom) -> Result<u64> {
    let coins = params.messages(name).map(values::coin).collect::<Result<Vec<_>>>()?;
    let coin = coins.iter().find(|coin| coin.denom() == denom);
    coin.map_or(Int::ZERO, |coin| coin.amount()).to_u64()
}

fn seconds(params: Fields, name: &str) -> Result<u64> {
    Ok(values::span(params, name)?.unwrap_or_default().as_secs())
}
