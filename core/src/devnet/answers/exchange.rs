//! The exchange between AKT and ACT, and the price behind it.

use super::super::Chain;
use super::super::fault::{Done, Fault};
use super::super::oracle::Health;
use super::{filled, page};
use crate::address::AccountAddress;
use crate::billing::{AktPrice, MintStatus};
use crate::decimal::Decimal;
use crate::error::Result;
use crate::network::BmeParams;
use crate::wire::query::{bme, oracle};
use crate::wire::{Fields, Record};

pub(super) fn vault(chain: &Chain, _: Fields, reply: Record) -> Done<Record> {
    Ok(reply.with("vault_state", Record::from_json(&bme::STATE, &chain.bme_state(&chain.exchange()))?))
}

/// Asked while the price is not known, a node has no answer.
pub(super) fn status(chain: &Chain, _: Fields, reply: Record) -> Done<Record> {
    let price = chain.akt_price().ok_or_else(|| Fault::sdk(6, "price stalled: unknown request"))?;
    let BmeParams { warn_threshold_bps, halt_threshold_bps, .. } = chain.params().bme;
    let share = |bps: u32| Decimal::from(u64::from(bps)).quo_half_even(Decimal::from(10_000));
    let status = chain.mint_status();
    let number = [MintStatus::Healthy, MintStatus::Warning, MintStatus::HaltCr, MintStatus::HaltOracle];
    let number = number.iter().position(|other| *other == status).unwrap_or_default() + 1;
    Ok(reply
        .with("status", number as u64)
        .with("collateral_ratio", chain.backing()?.ratio(price)?)
        .with("warn_threshold", share(warn_threshold_bps)?)
        .with("halt_threshold", share(halt_threshold_bps)?)
        .with("mints_allowed", status < MintStatus::HaltCr)
        .with("refunds_allowed", status < MintStatus::HaltOracle))
}

pub(super) fn ledger(chain: &Chain, request: Fields, reply: Record) -> Done<Record> {
    let filters = request.message("filters");
    let state = filters.text("status");
    let mut found = Vec::new();
    for (kind, field, number) in KINDS {
        if !state.is_empty() && state != bme::LEDGER_RECORD_STATUS[*number].0 {
            continue;
        }
        let mut of_kind: Vec<(&str, &Record, Record)> = chain
            .store
            .under::<Record>(kind)
            .filter_map(|(key, record)| Some((key, record, ledger_id(&key[kind.len()..])?)))
            .collect();
        of_kind.sort_by_key(|(_, _, id)| place(id.fields()));
        for (key, record, id) in of_kind {
            let fits =
                |name: &str| filters.bytes(name).is_empty() || filters.bytes(name) == id.fields().bytes(name);
            if ["source", "denom", "to_denom"].into_iter().all(fits) {
                let entry = filled(&bme::QUERY_LEDGER_RECORD_ENTRY, &[("id", id), (field, record.clone())]);
                found.push((key.to_owned(), entry.with("status", *number as u64)));
            }
        }
    }
    page(reply, "records", request, found)
}

/// The chain keeps the bytes of the owner, and numbers as numbers.
fn place(id: Fields) -> (String, String, Option<AccountAddress>, u64, u64) {
    let source = id.text("source").parse().ok();
    (id.text("denom"), id.text("to_denom"), source, id.u64("height"), id.u64("sequence"))
}

fn ledger_id(key: &str) -> Option<Record> {
    let parts: Vec<&str> = key.split('/').collect();
    let [denom, to_denom, source, height, sequence] = parts.as_slice() else { return None };
    let number = |text: &str| text.parse::<u64>().ok();
    let id = Record::new(&bme::LEDGER_RECORD_ID).with("denom", *denom).with("to_denom", *to_denom);
    Some(id.with("source", *source).with("height", number(height)?).with("sequence", number(sequence)?))
}

pub(super) fn price(chain: &Chain, request: Fields, reply: Record) -> Done<Record> {
    let (feed, denom) = (chain.feed(), request.text("denom"));
    let told = feed.last.filter(|_| denom == "akt");
    let told = told.ok_or_else(|| {
        Fault::sdk(18, format_args!("collections: not found: key '{denom}/usd': invalid request"))
    })?;
    let aggregated = Record::new(&oracle::AGGREGATED_PRICE)
        .with("denom", denom.as_str())
        .with("twap", told.twap)
        .with("median_price", told.median_price)
        .with("min_price", told.min_price)
        .with("max_price", told.max_price)
        .with("timestamp", told.timestamp)
        .with("num_sources", told.num_sources)
        .with("deviation_bps", told.deviation_bps);
    let is_healthy = matches!(feed.health, Some(Health::Known(_)));
    Ok(reply
        .with("aggregated_price", aggregated)
        .with("price_health", chain.price_health(&denom, is_healthy)?))
}

impl Chain {
    fn price_health(&self, denom: &str, is_healthy: bool) -> Result<Record> {
        let (feed, params) = (self.feed(), self.params().oracle);
        let sources: Vec<_> = feed.sources.into_values().filter(|points| !points.is_empty()).collect();
        let price = AktPrice::of(&sources, self.time, &params)?;
        let fresh = price.map_or(0, |price| price.sources);
        let (few, least) = (fresh < params.min_price_sources, params.min_price_sources);
        let (apart, most) = (price.map_or(0, |price| price.deviation_bps), params.max_price_deviation_bps);
        let few = few.then(|| format!("insufficient price sources: {fresh} < {least}"));
        let apart = (apart > most).then(|| format!("price deviation too high: {apart}bps > {most}bps"));
        Ok(Record::new(&oracle::PRICE_HEALTH)
            .with("denom", denom)
            .with("is_healthy", is_healthy)
            .with("has_min_sources", few.is_none())
            .with("deviation_ok", apart.is_none())
            .with("total_sources", u32::try_from(sources.len()).unwrap_or(u32::MAX))
            .with("total_healthy_sources", fresh)
            .with("failure_reason", few.into_iter().chain(apart).collect::<Vec<String>>()))
    }
}

const KINDS: &[(&str, &str, usize)] = &[
    ("bme/pending/", "pending_record", 1),
    ("bme/executed/", "executed_record", 2),
    ("bme/canceled/", "canceled_record", 3),
];
